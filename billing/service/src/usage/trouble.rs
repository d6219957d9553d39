//! What may come between a batch and its record, and is not the end of it.

use crate::error::{Error, Fault, own_name};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    /// An event was recorded before.
    IdTaken,
    /// A rollup would be more than can be billed.
    RollupFull,
    /// The first event of a month.
    NoPartition,
    /// Others were in the way.
    Race,
}

const UNIQUE_VIOLATION: &str = "23505";
const CHECK_VIOLATION: &str = "23514";
const LOCK_NOT_AVAILABLE: &str = "55P03";

impl Trouble {
    pub fn of(error: &Error) -> Option<Self> {
        if error.is_race() {
            return Some(Trouble::Race);
        }
        let Error::Fault(Fault::Database(sqlx::Error::Database(error))) = error else { return None };
        match (error.code()?.as_ref(), error.constraint().map(own_name)) {
            (UNIQUE_VIOLATION, Some("usage_event_is_recorded_once")) => Some(Trouble::IdTaken),
            (CHECK_VIOLATION, Some("usage_rollup_quantity_can_be_billed")) => Some(Trouble::RollupFull),
            // A row that fits into no partition violates no constraint by name.
            (CHECK_VIOLATION, None) => Some(Trouble::NoPartition),
            (LOCK_NOT_AVAILABLE, _) => Some(Trouble::Race),
            _ => None,
        }
    }
}
