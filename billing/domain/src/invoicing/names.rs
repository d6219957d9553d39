//! What lines are called: said here as what they are, and put into words by whoever knows the buyer's language.

use super::Billed;
use super::commitments::OverPlan;
use crate::calendar::{Length, Period};
use crate::invoice::LineKind;
use crate::locale::Locale;
use crate::rating::Bound;
use crate::text::Key;

/// What a line is called, in no language yet. Names of metrics and of other lines are in the buyer's already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineName<'a> {
    Setup,
    /// A fee that comes back, with its interval where that is not the plan's period.
    Recurring {
        fee: Recurring,
        interval: Option<Length>,
    },
    EarlyTermination,
    /// Days of a fee that are given back.
    Unused {
        fee: &'a str,
    },
    /// What was charged whole, and something dearer takes its place.
    Replaced {
        fee: &'a str,
    },
    Withdrawn {
        line: &'a str,
    },
    Bounded {
        metric: &'a str,
        bound: Bound,
    },
    OverPlan(OverPlan),
    Correction {
        line: &'a str,
        period: Period,
    },
}

/// A fee that comes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recurring {
    Base,
    Seats,
    Prepaid,
}

/// A language, and how lines are named in it.
#[derive(Clone, Copy, Debug)]
pub struct Naming {
    pub locale: Locale,
    pub name: fn(LineName<'_>, Locale) -> String,
}

impl Naming {
    /// Where nobody reads the lines: they have amounts and no names.
    pub const NONE: Naming = Naming { locale: Locale::En, name: |_, _| String::new() };

    fn of(self, line: LineName<'_>) -> String {
        (self.name)(line, self.locale)
    }
}

pub(super) fn setup(naming: Naming) -> String {
    naming.of(LineName::Setup)
}

pub(super) fn recurring(fee: Recurring, interval: Option<Length>, naming: Naming) -> String {
    naming.of(LineName::Recurring { fee, interval })
}

pub(super) fn early_termination(naming: Naming) -> String {
    naming.of(LineName::EarlyTermination)
}

pub(super) fn unused(fee: &str, naming: Naming) -> String {
    naming.of(LineName::Unused { fee })
}

pub(super) fn replaced(fee: &str, naming: Naming) -> String {
    naming.of(LineName::Replaced { fee })
}

/// Usage that has a price of its own by the value of an attribute.
pub(super) fn usage(metric: &str, split: &str) -> String {
    if split.is_empty() { metric.to_owned() } else { format!("{metric}: {split}") }
}

pub(super) fn bound(metric: &str, bound: Bound, naming: Naming) -> String {
    naming.of(LineName::Bounded { metric, bound })
}

/// What was invoiced and would not be due now.
pub(super) fn billed<'a>(billed: &'a Billed, name: impl Fn(&'a Key) -> &'a str, naming: Naming) -> String {
    match (&billed.metric, billed.kind) {
        (Some(key), LineKind::Minimum) => bound(name(key), Bound::Minimum, naming),
        (Some(key), LineKind::Discount) => bound(name(key), Bound::Maximum, naming),
        (Some(key), _) => usage(name(key), &billed.split),
        (None, LineKind::Minimum) => commitment(OverPlan::TrueUp, naming),
        (None, LineKind::Discount) => commitment(OverPlan::Cap, naming),
        (None, _) => commitment(OverPlan::Prepaid, naming),
    }
}

pub(super) fn commitment(over: OverPlan, naming: Naming) -> String {
    naming.of(LineName::OverPlan(over))
}

pub(super) fn withdrawn(line: &str, naming: Naming) -> String {
    naming.of(LineName::Withdrawn { line })
}

pub(super) fn correction(line: &str, period: Period, naming: Naming) -> String {
    naming.of(LineName::Correction { line, period })
}
