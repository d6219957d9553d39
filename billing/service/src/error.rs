//! The two ways an act can fail, which never mix: a refusal is an answer to a person, a fault is ours.

use std::str::FromStr;

use domain::money::Overflow;
use domain::refusal::{Code, Refusal, Refusals};

use crate::failure_kind::FailureKind;

/// What an act answers.
pub type Answer<T> = Result<T, Error>;

const SERIALIZATION_FAILURE: &str = "40001";
const DEADLOCK_DETECTED: &str = "40P01";

#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A considered no, with every reason.
    #[error("refused: {0}")]
    Refused(Refusals),
    /// Something of ours broke; logged once where it surfaces, shown as a reference.
    #[error(transparent)]
    Fault(#[from] Fault),
}

#[derive(Debug, thiserror::Error)]
pub enum Fault {
    #[error("database: {0}")]
    Database(#[from] sqlx::Error),
    #[error("stored data cannot be read: {0}")]
    Stored(String),
    /// As told by somebody who cannot say what broke.
    #[error("the database is away: {0}")]
    Away(String),
    #[error("{0}")]
    Other(String),
}

impl Fault {
    /// What broke, in a word.
    pub fn kind(&self) -> FailureKind {
        match self {
            Fault::Database(_) if self.is_database_away() => FailureKind::Away,
            Fault::Database(_) => FailureKind::Database,
            Fault::Away(_) => FailureKind::Away,
            Fault::Stored(_) => FailureKind::Stored,
            Fault::Other(_) => FailureKind::Other,
        }
    }

    /// Whether the database cannot be reached: nothing of ours is broken, and whoever asks may come back.
    pub fn is_database_away(&self) -> bool {
        match self {
            Fault::Database(sqlx::Error::Database(error)) => {
                // Shutting down, starting up, out of connections.
                error.code().is_some_and(|code| ["57P01", "57P02", "57P03", "53300"].contains(&&*code))
            }
            Fault::Database(error) => {
                matches!(error, sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed)
            }
            Fault::Away(_) => true,
            Fault::Stored(_) | Fault::Other(_) => false,
        }
    }
}

/// Reads a stored text as what it was when it was written; not being able to is our fault.
///
/// # Errors
/// [`Fault::Stored`], naming what it should have been.
pub fn stored<T: FromStr>(text: &str, what: &str) -> Answer<T> {
    text.parse().map_err(|_| Fault::Stored(format!("{what}: {text}")).into())
}

impl Error {
    pub fn not_found() -> Self {
        Code::NotFound.into()
    }

    /// The refusals, if it is a considered no.
    pub fn refusals(&self) -> Option<&Refusals> {
        match self {
            Error::Refused(refusals) => Some(refusals),
            Error::Fault(_) => None,
        }
    }

    /// Whether the database rolled back for others in the way: whoever tries again may succeed.
    pub fn is_race(&self) -> bool {
        let Error::Fault(Fault::Database(sqlx::Error::Database(error))) = self else { return false };
        error.code().is_some_and(|code| [SERIALIZATION_FAILURE, DEADLOCK_DETECTED].contains(&&*code))
    }

    /// The name of the schema's constraint that was violated, if one was.
    pub fn constraint(&self) -> Option<&str> {
        let Error::Fault(Fault::Database(sqlx::Error::Database(error))) = self else { return None };
        error.constraint().map(own_name)
    }

    /// Turns a violated constraint into the refusal that it stands for.
    #[must_use]
    pub fn refused_by(self, constraint: &str, refusal: Refusal) -> Self {
        if self.constraint() == Some(constraint) { refusal.into() } else { self }
    }
}

/// A constraint's name as the schema has it: a distributed PostgreSQL puts a shard's number behind it.
///
/// ```
/// # use service::own_name;
/// assert_eq!(own_name("usage_event_is_recorded_once_102008"), "usage_event_is_recorded_once");
/// assert_eq!(own_name("usage_event_is_recorded_once"), "usage_event_is_recorded_once");
/// ```
pub fn own_name(constraint: &str) -> &str {
    match constraint.rsplit_once('_') {
        Some((name, shard)) if !shard.is_empty() && shard.bytes().all(|digit| digit.is_ascii_digit()) => name,
        _ => constraint,
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        Error::Fault(error.into())
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Error::Refused(refusal.into())
    }
}

impl From<Refusals> for Error {
    fn from(refusals: Refusals) -> Self {
        Error::Refused(refusals)
    }
}

impl From<Code> for Error {
    fn from(code: Code) -> Self {
        Error::Refused(code.into())
    }
}

impl From<Overflow> for Error {
    fn from(overflow: Overflow) -> Self {
        Error::Refused(overflow.into())
    }
}
