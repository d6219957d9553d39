//! What kind of failure something was, in a word for programs and in each language for people.

use std::str::FromStr;

use ::words::work as words;
use domain::locale::Locale;
use serde::Serialize;

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
