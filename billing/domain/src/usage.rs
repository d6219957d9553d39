//! Usage events: what a seller's software reports, judged item by item.
//!
//! An event is judged against the subscription's own plan at the instant it happened. What is not taken is answered with
//! a code and the rest is still taken. Instants have whole microseconds: finer fractions are cut off, never rounded, so
//! that an event before a boundary stays before it.

mod tally;

use std::borrow::Cow;
use std::collections::BTreeMap;

use chrono::{DateTime, Duration, Months};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::calendar::{Day, Instant, day_of, hour_of, parse_instant};
use crate::ids::MetricId;
use crate::metric::{Aggregation, Metric, MetricDefinition};
use crate::price::{PriceModel, Priced};
use crate::quantity::{QUANTITY_BOUND, parse_quantity};
use crate::subscription::{Phase, Subscription};
pub use tally::{Tallies, Tally, Usage, UsageKey, aggregate, seconds};

/// Usage is taken down to this many months back.
pub const LATENESS_MONTHS_MAX: u32 = 13;
/// A reporter's clock may run ahead of ours by this much.
pub const SKEW_SECONDS_MAX: i64 = 300;
pub const EVENT_ID_CHARS_MAX: usize = 255;
/// Of the attribute that a unique count counts.
pub const UNIQUE_VALUE_BYTES_MAX: usize = 1_024;
/// A timestamp that stands for the instant an item arrives.
pub const NOW: &str = "NOW";

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
            Rejection::InvalidQuantity => {
                "A quantity is a decimal number below 10^16 with at most 12 decimals; only sums take negative ones."
            }
            Rejection::InvalidTimestamp => "A timestamp is \"NOW\" or RFC 3339, such as 2026-11-22T10:00:00Z.",
            Rejection::InvalidId => "An id is a text of 1 to 255 characters without NUL; it is never trimmed.",
            Rejection::InTheFuture => "The timestamp lies in the future.",
            Rejection::TooOld => "Usage is taken down to 13 months back.",
            Rejection::MissingAttribute => {
                "Attributes are an object without NUL; this metric, or its price, reads one that is missing or not as expected."
            }
            Rejection::MissingAmount => {
                "An amount is a decimal number such as 12.50; the price of this metric may need one of zero or more."
            }
            Rejection::DuplicateConflict => "Another event was recorded with this id; it was kept.",
            Rejection::LimitReached => "The plan's limit is reached.",
            Rejection::Suspended => "The subscription is suspended.",
        }
    }
}

/// One item as sent. Numbers come as the text they were written in, so that no digit is lost; what is of the wrong kind
/// comes as a text that cannot be read as the right one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UsageItem<'a> {
    /// Needed with a seller's key, implied by a subscription's own.
    pub subscription_id: Option<Cow<'a, str>>,
    pub metric: Option<Cow<'a, str>>,
    pub quantity: Option<Cow<'a, str>>,
    pub timestamp: Option<Cow<'a, str>>,
    /// The reporter's own name for the event: recorded once per subscription.
    pub id: Option<Cow<'a, str>>,
    pub attributes: Attributes<'a>,
    pub amount: Option<Cow<'a, str>>,
}

/// What an item says beside its quantity, each value as text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Attributes<'a> {
    #[default]
    None,
    Given(BTreeMap<Cow<'a, str>, Cow<'a, str>>),
    /// Something else than an object.
    Unreadable,
}

impl Attributes<'_> {
    fn read(&self, name: &str) -> Option<&str> {
        match self {
            Attributes::Given(values) => values.get(name).map(AsRef::as_ref),
            Attributes::None | Attributes::Unreadable => None,
        }
    }

    /// NUL is the one character that cannot be stored.
    fn are_storable(&self) -> bool {
        let plain = |text: &Cow<'_, str>| !text.contains('\0');
        match self {
            Attributes::None => true,
            Attributes::Given(values) => values.iter().all(|(name, value)| plain(name) && plain(value)),
            Attributes::Unreadable => false,
        }
    }
}

/// An item that is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    pub at: Instant,
    /// The billing day it happened on.
    pub day: Day,
    /// The local hour it is rolled up in.
    pub hour: Instant,
    /// The phase in which the plan began that prices it.
    pub phase: i16,
    pub metric: MetricId,
    pub aggregation: Aggregation,
    /// Whether the metric's level carries over.
    pub recurring: bool,
    /// What it adds to the metric.
    pub quantity: Decimal,
    /// The value it is priced under, where prices go by an attribute; else empty.
    pub split: String,
    /// The value that a unique count counts.
    pub value: Option<String>,
    /// What it says it is worth; under `cost_plus`, what it cost the seller.
    pub amount: Option<Decimal>,
    /// Under `percentage`: what it costs when it is not free.
    pub fee: Option<Decimal>,
}

/// The instant an item names: [`NOW`] or RFC 3339, in whole microseconds.
///
/// ```
/// # use domain::{calendar::parse_instant, usage::resolve_timestamp};
/// let now = parse_instant("2026-11-22T10:00:00Z", "").unwrap();
/// assert_eq!(resolve_timestamp("NOW", now), Ok(now));
/// let at = resolve_timestamp("2026-11-22T11:00:00.123456789+01:00", now).unwrap();
/// assert_eq!(at, parse_instant("2026-11-22T10:00:00.123456Z", "").unwrap());
/// ```
///
/// # Errors
/// [`Rejection::InvalidTimestamp`].
pub fn resolve_timestamp(text: &str, now: Instant) -> Result<Instant, Rejection> {
    let at = if text == NOW { now } else { parse_instant(text, "").map_err(|_| Rejection::InvalidTimestamp)? };
    DateTime::from_timestamp_micros(at.timestamp_micros()).ok_or(Rejection::InvalidTimestamp)
}

/// Judges an item of `subscription` that happened `at`. `metric_of` finds the metric that a phase's plan prices by its key.
///
/// # Errors
/// The first reason not to take it: when, then under which id, then what, then how much.
pub fn judge<'m>(
    item: &UsageItem<'_>,
    at: Instant,
    subscription: &Subscription,
    metric_of: impl FnOnce(&Phase, &str) -> Option<&'m Metric>,
    now: Instant,
) -> Result<Event, Rejection> {
    check_age(at, now)?;
    let day = day_of(at, subscription.zone);
    check_service(day, subscription.starts_on, subscription.ends_on)?;
    if let Some(id) = item.id.as_deref() {
        check_id(id)?;
    }
    let phase = subscription.plan_phase(subscription.phase_at(at).number);
    let key = item.metric.as_deref().ok_or(Rejection::UnknownMetric)?;
    let metric = metric_of(phase, key).ok_or(Rejection::UnknownMetric)?;
    if !item.attributes.are_storable() {
        return Err(Rejection::MissingAttribute);
    }
    let counted = counted(&metric.definition, item)?;
    let given = match item.amount.as_deref() {
        Some(text) => Some(parse_quantity(text, "").map_err(|_| Rejection::MissingAmount)?),
        None => None,
    };
    let (split, worth) = priced(phase, &metric.definition, item, (counted.quantity, given))?;
    Ok(Event {
        at,
        day,
        hour: hour_of(at, subscription.zone),
        phase: phase.number,
        metric: metric.id,
        aggregation: metric.definition.aggregation,
        recurring: metric.definition.recurring,
        quantity: counted.quantity,
        split,
        value: counted.value,
        amount: worth.amount,
        fee: worth.fee,
    })
}

struct Worth {
    amount: Option<Decimal>,
    fee: Option<Decimal>,
}

/// Under which value the phase's plan prices an item, and what the item is worth to its model.
fn priced(
    phase: &Phase,
    metric: &MetricDefinition,
    item: &UsageItem<'_>,
    (quantity, amount): (Decimal, Option<Decimal>),
) -> Result<(String, Worth), Rejection> {
    let charge = phase.rate_plan.terms.charge(&metric.key).ok_or(Rejection::UnknownMetric)?;
    let attribute = charge.pricing.attribute();
    let split = charge.pricing.split_of(attribute.and_then(|name| item.attributes.read(name)));
    let split = split.ok_or(Rejection::MissingAttribute)?;
    let model = charge.pricing.model_for(split).ok_or(Rejection::MissingAttribute)?;
    let amount = match model.priced() {
        Priced::Units => amount,
        Priced::Amounts => Some(amount.ok_or(Rejection::MissingAmount)?),
        Priced::Costs => Some(cost(metric, quantity, amount)?),
    };
    let fee = match (model, amount) {
        (PriceModel::Percentage(_), Some(amount)) if amount.is_sign_negative() && !amount.is_zero() => {
            return Err(Rejection::MissingAmount);
        }
        (PriceModel::Percentage(model), Some(amount)) => Some(model.fee(amount).map_err(|_| Rejection::MissingAmount)?),
        _ => None,
    };
    Ok((split.to_owned(), Worth { amount, fee }))
}

/// What an item cost the seller: as it says, or its units at the metric's unit cost.
fn cost(metric: &MetricDefinition, quantity: Decimal, amount: Option<Decimal>) -> Result<Decimal, Rejection> {
    let by_unit = || quantity.checked_mul(metric.unit_cost?);
    let cost = amount.or_else(by_unit).ok_or(Rejection::MissingAmount)?;
    if cost.abs() < QUANTITY_BOUND { Ok(cost) } else { Err(Rejection::MissingAmount) }
}

fn check_age(at: Instant, now: Instant) -> Result<(), Rejection> {
    if at > now + Duration::seconds(SKEW_SECONDS_MAX) {
        return Err(Rejection::InTheFuture);
    }
    let oldest = now.checked_sub_months(Months::new(LATENESS_MONTHS_MAX)).unwrap_or(now);
    if at < oldest { Err(Rejection::TooOld) } else { Ok(()) }
}

/// Where service stands on the day of an event.
fn check_service(day: Day, starts_on: Day, ends_on: Option<Day>) -> Result<(), Rejection> {
    if day < starts_on {
        return Err(Rejection::NotStarted);
    }
    if ends_on.is_some_and(|last| last < day) { Err(Rejection::Ended) } else { Ok(()) }
}

fn check_id(id: &str) -> Result<(), Rejection> {
    let fits = id.len() <= EVENT_ID_CHARS_MAX || id.chars().count() <= EVENT_ID_CHARS_MAX;
    if id.is_empty() || !fits || id.contains('\0') { Err(Rejection::InvalidId) } else { Ok(()) }
}

struct Counted {
    quantity: Decimal,
    value: Option<String>,
}

/// What an item adds to a metric: its quantity, or what the metric's attribute says.
fn counted(metric: &MetricDefinition, item: &UsageItem<'_>) -> Result<Counted, Rejection> {
    let given = match item.quantity.as_deref() {
        Some(text) => Some(parse_quantity(text, "").map_err(|_| Rejection::InvalidQuantity)?),
        None => None,
    };
    let read = || match metric.attribute.as_deref() {
        Some(name) => item.attributes.read(name).map(Some).ok_or(Rejection::MissingAttribute),
        None => Ok(None),
    };
    let quantity = match metric.aggregation {
        Aggregation::Count => Decimal::ONE,
        Aggregation::UniqueCount => {
            let value = read()?.filter(|value| !value.is_empty() && value.len() <= UNIQUE_VALUE_BYTES_MAX);
            let value = value.ok_or(Rejection::MissingAttribute)?;
            return Ok(Counted { quantity: Decimal::ONE, value: Some(value.to_owned()) });
        }
        Aggregation::Sum | Aggregation::Max | Aggregation::Last | Aggregation::TimeWeightedSum => match read()? {
            Some(value) => parse_quantity(value, "").map_err(|_| Rejection::MissingAttribute)?,
            None => given.ok_or(Rejection::InvalidQuantity)?,
        },
    };
    if quantity < Decimal::ZERO && !metric.aggregation.takes_negative() {
        return Err(Rejection::InvalidQuantity);
    }
    Ok(Counted { quantity, value: None })
}
