//! Usage events: what a seller's software reports, judged item by item.
//!
//! An event is judged against the subscription's own plan at the instant it happened. What is not taken is answered with
//! a code and the rest is still taken.

use chrono::{Duration, Months};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::calendar::{Day, Instant, parse_instant};
use crate::metric::{Aggregation, MetricDefinition};
use crate::quantity::parse_quantity;

/// Usage is taken down to this many months back.
pub const LATENESS_MONTHS_MAX: u32 = 13;
/// A reporter's clock may run ahead of ours by this much.
pub const SKEW_SECONDS_MAX: i64 = 300;
pub const EVENT_ID_CHARS_MAX: usize = 255;

/// Why one item was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rejection {
    UnknownMetric,
    UnknownSubscription,
    NotStarted,
    Ended,
    InvalidQuantity,
    InvalidTimestamp,
    InvalidId,
    InTheFuture,
    TooOld,
    MissingAttribute,
    MissingAmount,
    DuplicateConflict,
    LimitReached,
    Suspended,
}

impl Rejection {
    pub const fn as_str(self) -> &'static str {
        match self {
            Rejection::UnknownMetric => "unknown_metric",
            Rejection::UnknownSubscription => "unknown_subscription",
            Rejection::NotStarted => "not_started",
            Rejection::Ended => "ended",
            Rejection::InvalidQuantity => "invalid_quantity",
            Rejection::InvalidTimestamp => "invalid_timestamp",
            Rejection::InvalidId => "invalid_id",
            Rejection::InTheFuture => "in_the_future",
            Rejection::TooOld => "too_old",
            Rejection::MissingAttribute => "missing_attribute",
            Rejection::MissingAmount => "missing_amount",
            Rejection::DuplicateConflict => "duplicate_conflict",
            Rejection::LimitReached => "limit_reached",
            Rejection::Suspended => "suspended",
        }
    }

    /// For the developer who reads the answer; English, as all of the metering API.
    pub const fn detail(self) -> &'static str {
        match self {
            Rejection::UnknownMetric => "This metric is not on the subscription's price list.",
            Rejection::UnknownSubscription => "There is no such subscription of this seller.",
            Rejection::NotStarted => "The subscription starts later.",
            Rejection::Ended => "The subscription had ended by then.",
            Rejection::InvalidQuantity => "A quantity is a decimal number below 10^16 with at most 12 decimals.",
            Rejection::InvalidTimestamp => "A timestamp is \"NOW\" or RFC 3339, such as 2026-11-22T10:00:00Z.",
            Rejection::InvalidId => "An id has 1 to 255 characters.",
            Rejection::InTheFuture => "The timestamp lies in the future.",
            Rejection::TooOld => "Usage is taken down to 13 months back.",
            Rejection::MissingAttribute => "This metric reads an attribute that is missing or not a quantity.",
            Rejection::MissingAmount => "This metric needs an amount.",
            Rejection::DuplicateConflict => "Another event was recorded with this id; it was kept.",
            Rejection::LimitReached => "The plan's limit is reached.",
            Rejection::Suspended => "The subscription is suspended.",
        }
    }
}

/// The instant an item names: `"NOW"` or RFC 3339.
pub fn resolve_timestamp(text: &str, now: Instant) -> Result<Instant, Rejection> {
    let at = if text == "NOW" { now } else { parse_instant(text, "").map_err(|_| Rejection::InvalidTimestamp)? };
    if at > now + Duration::seconds(SKEW_SECONDS_MAX) {
        return Err(Rejection::InTheFuture);
    }
    let oldest = now.checked_sub_months(Months::new(LATENESS_MONTHS_MAX)).unwrap_or(now);
    if at < oldest { Err(Rejection::TooOld) } else { Ok(at) }
}

/// Where service stands on the day of an event.
pub fn check_service(day: Day, starts_on: Day, ends_on: Option<Day>) -> Result<(), Rejection> {
    if day < starts_on {
        return Err(Rejection::NotStarted);
    }
    if ends_on.is_some_and(|last| last < day) { Err(Rejection::Ended) } else { Ok(()) }
}

/// The quantity that an event adds to a metric. `read` gives the value of a named attribute, as text.
pub fn counted_quantity<'a>(
    metric: &MetricDefinition,
    quantity: Option<&str>,
    read: impl FnOnce(&str) -> Option<&'a str>,
) -> Result<Decimal, Rejection> {
    let given = match quantity {
        Some(text) => Some(parse_quantity(text, "").map_err(|_| Rejection::InvalidQuantity)?),
        None => None,
    };
    match (metric.aggregation, metric.attribute.as_deref()) {
        (Aggregation::Count, _) => Ok(Decimal::ONE),
        (Aggregation::Sum, Some(attribute)) => {
            let value = read(attribute).ok_or(Rejection::MissingAttribute)?;
            parse_quantity(value, "").map_err(|_| Rejection::MissingAttribute)
        }
        (Aggregation::Sum, None) => given.ok_or(Rejection::InvalidQuantity),
    }
}
