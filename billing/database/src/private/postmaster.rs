//! What `postmaster.pid` says, and whether it can be believed.
//!
//! The file outlives a killed server, and its process id may meanwhile belong to anybody; it also comes
//! along when a data folder is copied. So a server counts as ours only while that process works in
//! exactly this folder.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::settings::SOCKET_PORT;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Postmaster {
    pub(super) pid: u32,
    /// In seconds since 1970.
    started_at: Option<i64>,
    pub(super) socket_folder: Option<PathBuf>,
    status: String,
}

impl Postmaster {
    /// What the cluster's file says; `None` without a readable one.
    pub(super) fn recorded(cluster: &Path) -> Option<Self> {
        Self::parse(&fs::read_to_string(file_in(cluster)).ok()?)
    }

    fn parse(text: &str) -> Option<Self> {
        let line = |number: usize| text.lines().nth(number - 1).map(str::trim).filter(|line| !line.is_empty());
        Some(Self {
            pid: line(1)?.parse().ok()?,
            started_at: line(3).and_then(|seconds| seconds.parse().ok()),
            socket_folder: line(5).map(PathBuf::from),
            status: line(8).unwrap_or("starting").to_owned(),
        })
    }

    /// Whether the process lives and works in `cluster`, an absolute path without links.
    pub(super) fn runs_in(&self, cluster: &Path) -> bool {
        if cfg!(target_os = "linux") {
            return fs::read_link(format!("/proc/{}/cwd", self.pid)).is_ok_and(|folder| folder == cluster);
        }
        self.command_line().is_some_and(|line| line.contains("postgres") && line.contains(&*cluster.to_string_lossy()))
    }

    /// Whether what it runs from is no more, as when the system upgraded PostgreSQL under it.
    pub(super) fn program_was_replaced(&self, program: &Path) -> bool {
        if cfg!(target_os = "linux") {
            let running = fs::read_link(format!("/proc/{}/exe", self.pid));
            return running.is_ok_and(|running| running.as_os_str().as_encoded_bytes().ends_with(b" (deleted)"));
        }
        let placed_at = fs::metadata(program).map(|found| found.ctime()).ok();
        placed_at.zip(self.started_at).is_some_and(|(placed, started)| placed > started)
    }

    /// Whether any process has that id: PostgreSQL itself then takes the file for valid.
    pub(super) fn pid_is_taken(&self) -> bool {
        if cfg!(target_os = "linux") {
            return Path::new(&format!("/proc/{}", self.pid)).exists();
        }
        self.command_line().is_some()
    }

    fn command_line(&self) -> Option<String> {
        let output = Command::new("ps").args(["-o", "args=", "-p", &self.pid.to_string()]).output().ok()?;
        String::from_utf8(output.stdout).ok().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty())
    }

    pub(super) fn is_ready(&self) -> bool {
        self.status == "ready"
    }

    /// Whether somebody listens on its socket.
    pub(super) fn answers(&self) -> bool {
        self.socket_folder.as_deref().is_some_and(|folder| UnixStream::connect(socket_in(folder)).is_ok())
    }
}

pub(super) fn file_in(cluster: &Path) -> PathBuf {
    cluster.join("postmaster.pid")
}

pub(super) fn socket_in(folder: &Path) -> PathBuf {
    folder.join(format!(".s.PGSQL.{SOCKET_PORT}"))
}

#[cfg(test)]
mod tests {
    use super::Postmaster;

    #[test]
    fn a_complete_file_tells_process_socket_and_readiness() {
        let text = "4711\n/data/postgres/cluster\n1795000000\n5432\n/data/postgres/socket\n\n  1234 56\nready   \n";
        let postmaster = Postmaster::parse(text).unwrap();
        assert_eq!(postmaster.pid, 4711);
        assert_eq!(postmaster.socket_folder.as_deref().unwrap().to_str(), Some("/data/postgres/socket"));
        assert!(postmaster.is_ready());
    }

    #[test]
    fn a_file_cut_short_by_a_starting_server_is_not_ready() {
        let postmaster = Postmaster::parse("4711\n/data/postgres/cluster\n").unwrap();
        assert!(postmaster.socket_folder.is_none());
        assert!(!postmaster.is_ready());
    }

    #[test]
    fn garbage_is_no_postmaster() {
        assert_eq!(Postmaster::parse(""), None);
        assert_eq!(Postmaster::parse("not a number\n"), None);
    }
}
