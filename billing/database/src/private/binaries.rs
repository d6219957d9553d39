//! Finds the installed PostgreSQL: its programs are rarely on the path.

use std::cmp::Reverse;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::DatabaseFault;

const MAJOR_MIN: u32 = 15;

#[derive(Debug, Clone)]
pub(super) struct Binaries {
    folder: PathBuf,
    major: u32,
}

impl Binaries {
    /// The programs that can run a cluster of version `major`, or for a new cluster the preferred ones:
    /// what `pg_config` names, else the newest.
    pub(super) fn find(major: Option<u32>) -> Result<Self, DatabaseFault> {
        candidates()
            .into_iter()
            .filter_map(Self::inside)
            .find(|found| major.map_or(found.major >= MAJOR_MIN, |major| found.major == major))
            .ok_or_else(|| DatabaseFault::ServerMissing {
                wanted: major.map_or_else(
                    || format!("{MAJOR_MIN} or newer"),
                    |major| format!("{major} (the data folder's version)"),
                ),
            })
    }

    pub(super) fn program(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    fn inside(folder: PathBuf) -> Option<Self> {
        let complete = ["initdb", "pg_ctl", "postgres"].into_iter().all(|name| folder.join(name).is_file());
        let major = complete.then(|| major_of(&folder.join("postgres"))).flatten()?;
        Some(Self { folder, major })
    }
}

fn candidates() -> Vec<PathBuf> {
    let configured = Command::new("pg_config").arg("--bindir").output().ok().filter(|output| output.status.success());
    let mut folders: Vec<PathBuf> = configured
        .and_then(|output| String::from_utf8(output.stdout).ok())
        .map(|line| PathBuf::from(line.trim()))
        .into_iter()
        .collect();
    for (parent, prefix) in [
        ("/usr/lib/postgresql", ""),
        ("/usr", "pgsql-"),
        ("/opt/homebrew/opt", "postgresql"),
        ("/usr/local/opt", "postgresql"),
        ("/home/linuxbrew/.linuxbrew/opt", "postgresql"),
    ] {
        folders.extend(versions_in(Path::new(parent), prefix));
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    folders.extend(std::env::split_paths(&path));
    folders
}

/// `<parent>/<prefix>*/bin`, newest first.
fn versions_in(parent: &Path, prefix: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(parent).into_iter().flatten().flatten();
    let mut found: Vec<(u32, PathBuf)> = entries
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            let rest = name.strip_prefix(prefix)?;
            Some((rest.trim_start_matches('@').parse().unwrap_or(0), entry.path().join("bin")))
        })
        .collect();
    found.sort_by_key(|(version, _)| Reverse(*version));
    found.into_iter().map(|(_, folder)| folder).collect()
}

fn major_of(postgres: &Path) -> Option<u32> {
    let output = Command::new(postgres).arg("--version").output().ok()?;
    major_in(&String::from_utf8(output.stdout).ok()?)
}

fn major_in(banner: &str) -> Option<u32> {
    let version = banner.split_whitespace().find(|word| word.starts_with(|first: char| first.is_ascii_digit()))?;
    let digits = version.find(|c: char| !c.is_ascii_digit()).unwrap_or(version.len());
    version[..digits].parse().ok()
}

#[cfg(test)]
mod tests {
    use super::major_in;

    #[test]
    fn the_major_version_is_read_from_every_vendors_banner() {
        for (banner, major) in [
            ("postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)", Some(15)),
            ("postgres (PostgreSQL) 17.2 (Homebrew)", Some(17)),
            ("postgres (PostgreSQL) 18beta1", Some(18)),
            ("postgres", None),
        ] {
            assert_eq!(major_in(banner), major, "{banner}");
        }
    }
}
