//! Why something failed that nobody waits for: its kind, which has words in each language, and the reference under which the
//! log tells the rest. What broke is never stored or shown as it was written.

use domain::locale::Locale;
use serde::Serialize;

use crate::error::{Answer, Error, stored};
pub use crate::failure_kind::FailureKind;

/// A reference nobody can confuse with another: eight letters and digits, `7K2M-Q4XD`.
pub fn fresh_reference() -> String {
    let digits = data_encoding::BASE32.encode(&uuid::Uuid::now_v7().as_bytes()[11..]);
    format!("{}-{}", &digits[..4], &digits[4..])
}

/// The kind of what was answered instead.
pub(crate) fn kind_of(error: &Error) -> FailureKind {
    match error {
        Error::Refused(_) => FailureKind::Refused,
        Error::Fault(fault) => fault.kind(),
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
        Self { kind: kind_of(error), reference: fresh_reference() }
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
        assert_eq!(kind_of(&Code::NotFound.into()), FailureKind::Refused);
        assert_eq!(kind_of(&sqlx::Error::RowNotFound.into()), FailureKind::Database);
        assert_eq!(kind_of(&sqlx::Error::PoolTimedOut.into()), FailureKind::Away);
        for kind in FailureKind::ALL {
            assert_eq!(kind.as_str().parse(), Ok(kind));
            let said = Locale::ALL.map(|locale| told(kind.as_str(), None, locale).unwrap().detail);
            assert!(said[0] != said[1] && said[1] != said[2], "{said:?}");
        }
        assert!(told("database: error returned from database", None, Locale::En).is_err());
    }
}
