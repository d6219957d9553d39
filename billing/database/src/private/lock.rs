//! Locks between processes: held by an open file, so the kernel frees them however a process ends.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::DatabaseFault;

const PATIENCE: Duration = Duration::from_secs(600);
const POLL: Duration = Duration::from_millis(20);

pub(super) fn open(path: &Path) -> Result<File, DatabaseFault> {
    OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(path)
        .map_err(DatabaseFault::folder("opening", path))
}

/// Waits until nobody else holds the lock in any way.
pub(super) fn exclusive(path: &Path) -> Result<File, DatabaseFault> {
    let file = open(path)?;
    wait(path, || file.try_lock())?;
    Ok(file)
}

/// Waits until nobody holds the lock exclusively.
pub(super) fn shared(path: &Path) -> Result<File, DatabaseFault> {
    let file = open(path)?;
    wait(path, || file.try_lock_shared())?;
    Ok(file)
}

fn wait(path: &Path, try_lock: impl Fn() -> Result<(), TryLockError>) -> Result<(), DatabaseFault> {
    let started = Instant::now();
    loop {
        match try_lock() {
            Ok(()) => return Ok(()),
            Err(TryLockError::WouldBlock) if started.elapsed() < PATIENCE => sleep(POLL),
            Err(TryLockError::WouldBlock) => {
                return Err(DatabaseFault::Interrupted(format!(
                    "another process holds {} for too long",
                    path.display()
                )));
            }
            Err(TryLockError::Error(error)) => {
                return Err(DatabaseFault::folder("locking", path)(error));
            }
        }
    }
}
