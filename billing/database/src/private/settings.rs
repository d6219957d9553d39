//! The configuration file of a private cluster, written anew at every start.
//!
//! Refuses TCP: the server is reached through a socket folder that only its account may enter.
//! A statement that fails is not written into the log: conflicts are an everyday answer, and statements carry what people
//! typed. An operator's own wishes belong in `ALTER SYSTEM`, which overrides this file.

use std::path::Path;

/// Part of the socket's file name; no TCP port is opened.
pub(super) const SOCKET_PORT: u16 = 5432;

/// What the cluster is for: a portal's data survives a power cut, a test's need not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    Portal,
    Tests,
}

/// A log goes on in another file when it has grown by this much; `home` keeps the newest ones.
const LOG_FILE: &str = "10MB";

pub(super) fn text(purpose: Purpose, socket_folder: &Path, log_folder: &Path) -> String {
    let own = match purpose {
        Purpose::Portal => {
            "fsync = on\nsynchronous_commit = on\nshared_buffers = 256MB\nmax_connections = 100\nmax_wal_size = 2GB\n"
        }
        Purpose::Tests => {
            "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\nshared_buffers = 128MB\nmax_connections = 200\n\
             wal_level = minimal\nmax_wal_senders = 0\n"
        }
    };
    format!(
        "# Written by fondaco at every start; change settings with ALTER SYSTEM.\n\
         listen_addresses = ''\n\
         unix_socket_directories = {sockets}\n\
         unix_socket_permissions = 0700\n\
         port = {SOCKET_PORT}\n\
         {own}\
         jit = off\n\
         random_page_cost = 1.1\n\
         work_mem = 16MB\n\
         maintenance_work_mem = 128MB\n\
         timezone = 'UTC'\n\
         log_timezone = 'UTC'\n\
         log_line_prefix = '%m [%p] '\n\
         log_min_error_statement = panic\n\
         log_error_verbosity = terse\n\
         logging_collector = on\n\
         log_directory = {logs}\n\
         log_filename = 'postgres-%Y%m%d-%H%M%S.log'\n\
         log_rotation_size = {LOG_FILE}\n\
         log_rotation_age = 1d\n",
        sockets = quoted(socket_folder),
        logs = value(&log_folder.to_string_lossy()),
    )
}

/// A list with one entry: doubled quotes inside the entry's double quotes, and again inside the value's.
fn quoted(folder: &Path) -> String {
    let entry = folder.to_string_lossy().replace('"', "\"\"");
    value(&format!("\"{entry}\""))
}

fn value(text: &str) -> String {
    format!("'{}'", text.replace('\\', "\\\\").replace('\'', "''"))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Purpose, quoted, text};

    #[test]
    fn the_log_rotates_and_holds_no_statements() {
        for purpose in [Purpose::Portal, Purpose::Tests] {
            let text = text(purpose, Path::new("/a/socket"), Path::new("/a/log"));
            for line in ["log_min_error_statement = panic", "log_rotation_size = 10MB", "log_directory = '/a/log'"] {
                assert!(text.lines().any(|found| found == line), "{text}");
            }
        }
    }

    #[test]
    fn folders_with_spaces_commas_and_quotes_stay_one_folder() {
        assert_eq!(quoted(Path::new("/a b,c/it's")), "'\"/a b,c/it''s\"'");
    }
}
