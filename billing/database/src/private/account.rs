//! Who runs PostgreSQL: it refuses to run as root, so root hands it to an unprivileged account.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::DatabaseFault;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Account {
    Ourselves,
    Other { uid: u32, gid: u32 },
}

impl Account {
    /// Ourselves, or for root `postgres` where it exists, else `nobody`.
    pub(super) fn unprivileged() -> Result<Self, DatabaseFault> {
        if own_id()? != 0 {
            return Ok(Self::Ourselves);
        }
        ["postgres", "nobody"].into_iter().find_map(Self::named).ok_or_else(|| {
            DatabaseFault::Interrupted(
                "PostgreSQL does not run as root, and there is no account postgres or nobody".into(),
            )
        })
    }

    /// The owner of a home that exists already, else the unprivileged account.
    pub(super) fn of_home(folder: &Path) -> Result<Self, DatabaseFault> {
        let Ok(owner) = fs::metadata(folder) else {
            return Self::unprivileged();
        };
        match (own_id()?, owner.uid()) {
            (own, uid) if own == uid => Self::unprivileged(),
            (0, uid) => Ok(Self::Other { uid, gid: owner.gid() }),
            _ => Err(DatabaseFault::private(folder, "belongs to another user")),
        }
    }

    fn named(name: &str) -> Option<Self> {
        Some(Self::Other { uid: id(&["-u", name])?, gid: id(&["-g", name])? })
    }

    /// A command run by this account, from a folder it can enter and without our `PG…` variables.
    pub(super) fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        command.current_dir("/").env("LC_ALL", "C").stdin(Stdio::null());
        for (name, _) in std::env::vars_os().filter(|(name, _)| name.as_encoded_bytes().starts_with(b"PG")) {
            command.env_remove(name);
        }
        if let Self::Other { uid, gid } = self {
            command.uid(*uid).gid(*gid);
        }
        command
    }

    /// Makes a file or folder this account's own.
    pub(super) fn take(&self, path: &Path) -> Result<(), DatabaseFault> {
        match self {
            Self::Ourselves => Ok(()),
            Self::Other { uid, gid } => std::os::unix::fs::chown(path, Some(*uid), Some(*gid))
                .map_err(DatabaseFault::folder("handing over", path)),
        }
    }

    /// Whether this account can enter a folder: each of its parents must let it pass.
    pub(super) fn reaches(&self, folder: &Path) -> bool {
        let mut enter = self.command(Path::new("/bin/sh"));
        enter.args(["-c", "cd \"$1\"", "sh"]).arg(folder).stdout(Stdio::null()).stderr(Stdio::null());
        *self == Self::Ourselves || enter.status().is_ok_and(|status| status.success())
    }
}

/// In a folder open to all, somebody else may have taken the name that we are about to trust.
pub(super) fn must_own(folder: &Path) -> Result<(), DatabaseFault> {
    let owner = fs::metadata(folder).map_err(DatabaseFault::folder("looking at", folder))?.uid();
    if owner == own_id()? { Ok(()) } else { Err(DatabaseFault::private(folder, "belongs to another user")) }
}

pub fn own_id() -> Result<u32, DatabaseFault> {
    id(&["-u"]).ok_or_else(|| DatabaseFault::Interrupted("`id -u` does not tell who we are".into()))
}

fn id(arguments: &[&str]) -> Option<u32> {
    let output = Command::new("id").args(arguments).stderr(Stdio::null()).output().ok()?;
    String::from_utf8(output.stdout).ok()?.trim().parse().ok()
}
