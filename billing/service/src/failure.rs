//! Why something failed that nobody waits for: its kind, which has words in each language, and the reference under which the
//! log tells the rest. What broke is never stored or shown as it was written.

use std::str::FromStr;

use ::words::work as words;
use domain::locale::Locale;
use serde::Serialize;

use crate::error::{Answer, Error, stored};
use crate::reference;

/// What kind of failure it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum FailureKind {
    /// A considered no.
    Refused,
    Database,
    /// The database could not be reached.
    Away,
    /// What is stored could not be read.
    Stored,
    Other,
}

impl FailureKind {
    pub const ALL: [FailureKind; 5] =
        [FailureKind::Refused, FailureKind::Database, FailureKind::Away, FailureKind::Stored, FailureKind::Other];

    pub const fn as_str(self) -> &'static str {
        match self {
            FailureKind::Refused => "refused",
            FailureKind::Database => "database",
            FailureKind::Away => "away",
            FailureKind::Stored => "stored",
            FailureKind::Other => "other",
        }
    }

    pub fn of(error: &Error) -> Self {
        match error {
            Error::Refused(_) => FailureKind::Refused,
            Error::Fault(fault) => fault.kind(),
        }
    }

    /// What it says to a person.
    pub const fn detail(self, locale: Locale) -> &'static str {
        match self {
            FailureKind::Refused => words::failed_refused(locale),
            FailureKind::Database => words::failed_database(locale),
            FailureKind::Away => words::failed_away(locale),
            FailureKind::Stored => words::failed_stored(locale),
            FailureKind::Other => words::failed_other(locale),
        }
    }
}

impl FromStr for FailureKind {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        FailureKind::ALL.into_iter().find(|kind| kind.as_str() == text).ok_or(())
    }
}

/// Why something failed, as a person is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct Failure {
    pub kind: FailureKind,
    /// What the kind means, in the reader's language.
    pub detail: String,
    /// Under which the log says more. `None` for what failed before references were kept.
    pub reference: Option<String>,
}

/// A failure as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Noted {
    pub kind: FailureKind,
    pub reference: String,
}

impl Noted {
    /// Under a reference of its own; whoever notes it logs it under that.
    pub fn of(error: &Error) -> Self {
        Self { kind: FailureKind::of(error), reference: reference::fresh() }
    }
}

/// Reads a failure back.
///
/// # Errors
/// [`crate::error::Fault::Stored`] for a kind that there is not.
pub(crate) fn told(kind: &str, reference: Option<String>, locale: Locale) -> Answer<Failure> {
    let kind: FailureKind = stored(kind, "kind of a failure")?;
    Ok(Failure { kind, detail: kind.detail(locale).to_owned(), reference })
}

#[cfg(test)]
mod tests {
    use domain::refusal::Code;

    use super::*;
    use crate::error::Fault;

    #[test]
    fn a_failure_is_told_by_its_kind_and_never_as_it_was_written() {
        let broken = Error::from(Fault::Stored("work, ?: secret".to_owned()));
        let noted = Noted::of(&broken);
        assert_eq!(noted.kind, FailureKind::Stored);
        assert_ne!(noted.reference, Noted::of(&broken).reference);
        assert_eq!(FailureKind::of(&Code::NotFound.into()), FailureKind::Refused);
        assert_eq!(FailureKind::of(&sqlx::Error::RowNotFound.into()), FailureKind::Database);
        assert_eq!(FailureKind::of(&sqlx::Error::PoolTimedOut.into()), FailureKind::Away);
        for kind in FailureKind::ALL {
            assert_eq!(kind.as_str().parse(), Ok(kind));
            let said = Locale::ALL.map(|locale| told(kind.as_str(), None, locale).unwrap().detail);
            assert!(said[0] != said[1] && said[1] != said[2], "{said:?}");
        }
        assert!(told("database: error returned from database", None, Locale::En).is_err());
    }
}
