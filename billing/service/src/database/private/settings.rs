//! The configuration file of a private cluster, written anew at every start.
//!
//! Refuses TCP: the server is reached through a socket folder that only its account may enter.
//! An operator's own wishes belong in `ALTER SYSTEM`, which overrides this file.

use std::path::Path;

/// Part of the socket's file name; no TCP port is opened.
pub(super) const SOCKET_PORT: u16 = 5432;

/// What the cluster is for: a portal's data survives a power cut, a test's need not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::database) enum Purpose {
    Portal,
    Tests,
}

pub(super) fn text(purpose: Purpose, socket_folder: &Path) -> String {
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
         logging_collector = off\n",
        sockets = quoted(socket_folder),
    )
}

/// A list with one entry: doubled quotes inside the entry's double quotes, and again inside the value's.
fn quoted(folder: &Path) -> String {
    let entry = folder.to_string_lossy().replace('"', "\"\"");
    format!("'\"{}\"'", entry.replace('\\', "\\\\").replace('\'', "''"))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::quoted;

    #[test]
    fn folders_with_spaces_commas_and_quotes_stay_one_folder() {
        assert_eq!(quoted(Path::new("/a b,c/it's")), "'\"/a b,c/it''s\"'");
    }
}
