//! What can go wrong between us and a database that is not there yet.

use std::path::{Path, PathBuf};

use sqlx::migrate::MigrateError;

/// Why the database could not be opened: told to the operator, never to a reader of pages.
#[derive(Debug, thiserror::Error)]
pub enum DatabaseFault {
    #[error(
        "no PostgreSQL {wanted} was found; install it (Debian: apt-get install postgresql, macOS: brew install \
         postgresql) or set DATABASE_URL"
    )]
    ServerMissing { wanted: String },
    #[error("the private PostgreSQL in {} {problem}", cluster.display())]
    Private { cluster: PathBuf, problem: String },
    #[error("{action} {}: {source}", path.display())]
    Folder { action: &'static str, path: PathBuf, source: std::io::Error },
    #[error("PostgreSQL {found} is too old: version 15 or newer is needed")]
    TooOld { found: u32 },
    #[error("migrating the database: {0}")]
    Migration(#[from] MigrateError),
    #[error("the database: {fault}{remedy}", fault = .0, remedy = remedy(.0))]
    Database(#[from] sqlx::Error),
    #[error("{0}")]
    Interrupted(String),
}

impl DatabaseFault {
    pub(super) fn private(cluster: &Path, problem: impl Into<String>) -> Self {
        Self::Private { cluster: cluster.to_owned(), problem: problem.into() }
    }

    /// For `map_err` on file operations: says what was being done to which path.
    pub(super) fn folder(action: &'static str, path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::Folder { action, path, source }
    }
}

/// What an operator may do about it, where the fault does not say.
fn remedy(fault: &sqlx::Error) -> &'static str {
    match fault {
        sqlx::Error::Tls(_) => {
            "; give the server a certificate of X.509 version 3, or say sslmode=disable in DATABASE_URL where the way to \
             it is safe"
        }
        _ => "",
    }
}
