//! Who has sent usage lately that was known already.
//!
//! A batch is first recorded as if nothing of it were known, which fails when something is. Once is no matter; but after an
//! outage a reporter sends again all that it had sent, and each batch would fail before it is looked at closely. So
//! whoever just repeated something is looked at closely at once, until a batch brings news alone.

use std::collections::HashSet;
use std::sync::{Mutex, PoisonError};

use uuid::Uuid;

use super::record::Reporter;
use crate::memory::Memory;

/// Beyond so many, all are forgotten.
const KNOWN_MAX: usize = 10_000;

pub(super) fn is_likely(memory: &Memory, reporter: Reporter) -> bool {
    memory.of::<Repeating>().0.lock().unwrap_or_else(PoisonError::into_inner).0.contains(&id_of(reporter))
}

/// What a batch brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Brought {
    /// Something that was known.
    Repeats,
    NewsAlone,
}

/// Notes what a batch brought.
pub(super) fn note(memory: &Memory, reporter: Reporter, brought: Brought) {
    memory.of::<Repeating>().0.lock().unwrap_or_else(PoisonError::into_inner).note(id_of(reporter), brought);
}

fn id_of(reporter: Reporter) -> Uuid {
    match reporter {
        Reporter::Seller(id) => id.0,
        Reporter::Subscription(id) => id.0,
    }
}

#[derive(Default)]
struct Repeating(Mutex<Reporters>);

#[derive(Default)]
struct Reporters(HashSet<Uuid>);

impl Reporters {
    fn note(&mut self, reporter: Uuid, brought: Brought) {
        if brought == Brought::NewsAlone {
            self.0.remove(&reporter);
            return;
        }
        if self.0.len() >= KNOWN_MAX {
            self.0.clear();
        }
        self.0.insert(reporter);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_repeats_is_known_until_a_batch_brings_news_alone() {
        let (mut reporters, one) = (Reporters::default(), Uuid::from_u128(1));
        reporters.note(one, Brought::Repeats);
        reporters.note(Uuid::from_u128(2), Brought::NewsAlone);
        assert_eq!(reporters.0, HashSet::from([one]));
        reporters.note(one, Brought::NewsAlone);
        assert!(reporters.0.is_empty());
    }

    #[test]
    fn not_more_are_known_than_memory_should_hold() {
        let mut reporters = Reporters::default();
        (0..=KNOWN_MAX as u128).for_each(|id| reporters.note(Uuid::from_u128(id), Brought::Repeats));
        assert_eq!(reporters.0, HashSet::from([Uuid::from_u128(KNOWN_MAX as u128)]));
    }
}
