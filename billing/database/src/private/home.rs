//! Where a private cluster lives: its folder, its socket, its log and its lock.
//!
//! Normally `<data>/postgres`. As root the account that runs PostgreSQL may be unable to enter the data
//! folder (a checkout under a closed home folder); the cluster then lives in `/var/lib/fondaco/` and
//! `<data>/postgres.location` remembers where. Socket paths are short by nature; where the folder's is
//! too long the socket lives in the temporary folder, remembered in `<data>/postgres.socket`.

use std::fs;
use std::io::Write;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};

use super::account::Account;
use super::postmaster::socket_in;
use crate::DatabaseFault;

const HOMES_ELSEWHERE: &str = "/var/lib/fondaco";
/// What the strictest of our systems (macOS) accepts, without the closing zero byte.
const SOCKET_PATH_BYTES_MAX: usize = 103;
/// Each of the size that `settings` says.
const LOG_FILES_MAX: usize = 8;
const FIRST_WORDS_BYTES_MAX: u64 = 1 << 20;
const LAST_LINES: usize = 8;

#[derive(Debug)]
pub(super) struct Home {
    folder: PathBuf,
    socket_note: PathBuf,
    pub(super) account: Account,
}

impl Home {
    /// The home that `data` remembers, or a new one. `data` must be absolute; only one process at a time
    /// may look.
    pub(super) fn of(data: &Path) -> Result<Self, DatabaseFault> {
        let location_note = data.join("postgres.location");
        let remembered = remembered(&location_note);
        let folder = remembered.clone().unwrap_or_else(|| data.join("postgres"));
        let cluster = folder.join("cluster");
        let account = Account::of_home(&folder)?;
        let mut home = Self { folder, socket_note: data.join("postgres.socket"), account };
        home.furnish()?;
        if !home.account.reaches(&home.folder) {
            if cluster.exists() {
                return Err(DatabaseFault::private(
                    &cluster,
                    "cannot be reached by its own account: open the folders above it",
                ));
            }
            if remembered.is_none() {
                fs::remove_dir_all(&home.folder).map_err(DatabaseFault::folder("removing", &home.folder))?;
            }
            home.folder = Path::new(HOMES_ELSEWHERE).join(random_name()?);
            home.furnish()?;
            if !home.account.reaches(&home.folder) {
                return Err(DatabaseFault::private(&home.folder, "cannot be reached by the account that is to run it"));
            }
            remember(&location_note, &home.folder)?;
        }
        Ok(home)
    }

    pub(super) fn cluster(&self) -> PathBuf {
        self.folder.join("cluster")
    }

    /// Where `initdb` works until it is done.
    pub(super) fn unfinished_cluster(&self) -> PathBuf {
        self.folder.join("cluster.unfinished")
    }

    /// What a server says before it writes its own log.
    pub(super) fn first_words(&self) -> PathBuf {
        self.folder.join("postgres.log")
    }

    /// The folder for the server's log, created when missing.
    pub(super) fn log_folder(&self) -> Result<PathBuf, DatabaseFault> {
        let folder = self.logs();
        self.open_room(&folder)?;
        Ok(folder)
    }

    fn logs(&self) -> PathBuf {
        self.folder.join("log")
    }

    /// The files of the log, oldest first: their names tell when they began.
    fn log_files(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(self.logs()).into_iter().flatten().flatten();
        let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(|path| path.is_file()).collect();
        files.sort();
        files
    }

    /// Removes the oldest files of the log, and begins anew what is said before it.
    pub(super) fn tidy_log(&self) {
        let files = self.log_files();
        for old in &files[..files.len().saturating_sub(LOG_FILES_MAX)] {
            let _ = fs::remove_file(old);
        }
        if fs::metadata(self.first_words()).is_ok_and(|found| found.len() > FIRST_WORDS_BYTES_MAX) {
            let _ = fs::remove_file(self.first_words());
        }
    }

    /// The last lines that the server wrote, wherever it did.
    pub(super) fn last_words(&self) -> Option<String> {
        let written = |path: &PathBuf| fs::metadata(path).and_then(|found| found.modified()).ok();
        let files = self.log_files().into_iter().chain([self.first_words()]);
        let newest = files.max_by_key(written)?;
        let text = String::from_utf8_lossy(&fs::read(newest).ok()?).into_owned();
        let lines: Vec<&str> = text.lines().collect();
        Some(lines[lines.len().saturating_sub(LAST_LINES)..].join("\n")).filter(|lines| !lines.is_empty())
    }

    /// Locked, shared, by everybody who uses the server.
    pub(super) fn use_lock(&self) -> PathBuf {
        self.folder.join("in-use.lock")
    }

    /// The folder for the socket, created anew when it is gone.
    pub(super) fn socket_folder(&self) -> Result<PathBuf, DatabaseFault> {
        let beside = self.folder.join("socket");
        if fits(&beside) {
            self.open_room(&beside)?;
            return Ok(beside);
        }
        let known = remembered(&self.socket_note).filter(|folder| fits(folder));
        let folder = match known {
            Some(folder) if !folder.exists() || self.is_ours(&folder) => folder,
            _ => short_temporary_folder()?.join(format!("fondaco-{}", random_name()?)),
        };
        self.open_room(&folder)?;
        remember(&self.socket_note, &folder)?;
        Ok(folder)
    }

    /// Leaves no empty socket folder in places shared with others.
    pub(super) fn tidy(&self, socket_folder: &Path) {
        if !socket_folder.starts_with(&self.folder) {
            let _ = fs::remove_dir(socket_folder);
        }
    }

    fn furnish(&self) -> Result<(), DatabaseFault> {
        if let Some(parent) = self.folder.parent() {
            fs::create_dir_all(parent).map_err(DatabaseFault::folder("creating", parent))?;
        }
        self.open_room(&self.folder)
    }

    /// A folder that only the account may enter.
    fn open_room(&self, folder: &Path) -> Result<(), DatabaseFault> {
        let created = fs::DirBuilder::new().mode(0o700).create(folder);
        match created {
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            created => created.map_err(DatabaseFault::folder("creating", folder))?,
        }
        fs::set_permissions(folder, fs::Permissions::from_mode(0o700))
            .map_err(DatabaseFault::folder("closing to others", folder))?;
        self.account.take(folder)
    }

    /// Whether a folder in a place open to all is one that we made.
    fn is_ours(&self, folder: &Path) -> bool {
        let owner =
            |path: &Path| fs::symlink_metadata(path).ok().filter(|found| found.is_dir()).map(|found| found.uid());
        owner(folder).is_some() && owner(folder) == owner(&self.folder)
    }
}

fn fits(socket_folder: &Path) -> bool {
    socket_in(socket_folder).as_os_str().as_bytes().len() <= SOCKET_PATH_BYTES_MAX
}

fn short_temporary_folder() -> Result<PathBuf, DatabaseFault> {
    let folders = [std::env::temp_dir(), PathBuf::from("/tmp")];
    let fitting = |folder: &PathBuf| folder.is_dir() && fits(&folder.join("fondaco-0123456789abcdef"));
    folders.into_iter().find(fitting).ok_or_else(|| {
        DatabaseFault::Interrupted("no temporary folder has a path short enough for PostgreSQL's socket".into())
    })
}

fn remembered(note: &Path) -> Option<PathBuf> {
    let text = fs::read_to_string(note).ok()?;
    Some(PathBuf::from(text.trim())).filter(|path| path.is_absolute())
}

/// Replaces the note as a whole, so that a reader never finds half a path.
fn remember(note: &Path, path: &Path) -> Result<(), DatabaseFault> {
    let unfinished = note.with_extension("unfinished");
    let write = || {
        let mut file = fs::File::create(&unfinished)?;
        file.write_all(path.as_os_str().as_bytes())?;
        file.write_all(b"\n")?;
        file.sync_all()?;
        fs::rename(&unfinished, note)
    };
    write().map_err(DatabaseFault::folder("writing", note))
}

fn random_name() -> Result<String, DatabaseFault> {
    let mut bytes = [0_u8; 8];
    getrandom::fill(&mut bytes).map_err(|error| DatabaseFault::Interrupted(format!("no randomness: {error}")))?;
    Ok(data_encoding::HEXLOWER.encode(&bytes))
}
