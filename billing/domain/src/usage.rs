//! Usage events: what a seller's software reports, judged item by item.
//!
//! An event is judged against the subscription's own plan at the instant it happened. What is not taken is answered with
//! a code and the rest is still taken. Instants have whole microseconds: finer fractions are cut off, never rounded, so
//! that an event before a boundary stays before it.

mod stretch;
mod tally;

use std::borrow::Cow;
use std::collections::BTreeMap;

use chrono::{DateTime, Duration, Months};
use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};

use crate::calendar::{Day, Instant, day_of, hour_of, parse_instant};
use crate::charge::Charge;
use crate::ids::MetricId;
use crate::metric::{Aggregation, AttributeNames, Metric, MetricDefinition, UsageTotal};
use crate::price::{PriceModel, Priced};
use crate::quantity::{QUANTITY_BOUND, QUANTITY_DECIMALS_MAX, parse_quantity};
use crate::subscription::{Phase, Subscription};
pub use stretch::{Part, Stretch, Stretches};
pub use tally::{LevelKey, Tallies, Tally, Usage, UsageKey, aggregate, seconds};

/// Usage is taken down to this many months back.
pub const LATENESS_MONTHS_MAX: u32 = 13;
/// A reporter's clock may run ahead of ours by this much.
pub const SKEW_SECONDS_MAX: i64 = 300;
pub const EVENT_ID_CHARS_MAX: usize = 255;
/// What one event may cost by itself, in minor units: what an invoice can hold.
const EVENT_COST_MINOR_MAX: i64 = 999_999_999_999_999_999;
/// Of the attribute that a unique count counts.
pub const UNIQUE_VALUE_BYTES_MAX: usize = 1_024;
/// A timestamp that stands for the instant an item arrives.
pub const NOW: &str = "NOW";

/// Why one item was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
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
    /// Of a level: where the plans that follow find it.
    pub found_by: Vec<FoundBy>,
}

/// Where a plan that begins after an event finds the level that the event is a part of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FoundBy {
    /// The phase in which that plan begins.
    pub phase: i16,
    /// The label that it prices it under.
    pub split: String,
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

/// Judges an item of `subscription`. `metric_of` finds the metric that a phase's plan prices by its key.
///
/// # Errors
/// The first reason not to take it, in the order of the public contract: under which id, what, how much, when, then what
/// its price reads.
pub fn judge<'m>(
    item: &UsageItem<'_>,
    at: Result<Instant, Rejection>,
    subscription: &Subscription,
    metric_of: impl FnOnce(&Phase, &str) -> Option<&'m Metric>,
    now: Instant,
) -> Result<Event, Rejection> {
    if let Some(id) = item.id.as_deref() {
        check_id(id)?;
    }
    // What is counted depends on the plan in force; where nobody knows when it happened, on today's.
    let phase = subscription.plan_phase(subscription.phase_at(at.unwrap_or(now)).number);
    let key = item.metric.as_deref().ok_or(Rejection::UnknownMetric)?;
    let metric = metric_of(phase, key).ok_or(Rejection::UnknownMetric)?;
    let counted = counted(&metric.definition, item);
    match &counted {
        Err(Rejection::InvalidQuantity) => return Err(Rejection::InvalidQuantity),
        Ok(counted) if !is_billable(phase, &metric.definition, item, counted.quantity) => {
            return Err(Rejection::InvalidQuantity);
        }
        Ok(_) | Err(_) => {}
    }
    let at = at?;
    check_age(at, now)?;
    let day = day_of(at, subscription.zone);
    check_service(day, subscription.starts_on, subscription.ends_on)?;
    if !item.attributes.are_storable() {
        return Err(Rejection::MissingAttribute);
    }
    let counted = counted?;
    let priced = priced(phase, &metric.definition, item, counted.quantity)?;
    Ok(Event {
        at,
        day,
        hour: hour_of(at, subscription.zone),
        phase: phase.number,
        metric: metric.id,
        aggregation: metric.definition.aggregation,
        recurring: metric.definition.recurring,
        quantity: counted.quantity,
        split: priced.split,
        value: counted.value,
        amount: priced.amount,
        fee: priced.fee,
        found_by: found_by(subscription, &metric.definition, (phase.number, day), |name| item.attributes.read(name)),
    })
}

/// Where later plans find the level that an event of `phase` and `day` is a part of; nowhere where it is none.
pub fn found_by<'v>(
    subscription: &Subscription,
    metric: &MetricDefinition,
    (phase, day): (i16, Day),
    read: impl Fn(&str) -> Option<&'v str>,
) -> Vec<FoundBy> {
    if !metric.has_level() {
        return Vec::new();
    }
    let window = subscription.usage_of(subscription.usage_billed_with(phase, day));
    let found = |later: &Phase| {
        let goes_on = metric.recurring || (window.has(later.number) && window.days.contains(later.from_on));
        let charge = later.terms().charge(&metric.key).filter(|_| goes_on)?;
        let split = charge.pricing.split_of(&read)?.to_owned();
        Some(FoundBy { phase: later.number, split })
    };
    subscription.plan_phases().filter(|later| later.number > phase).filter_map(found).collect()
}

/// Whether what an item costs by itself fits an invoice: one that does not would keep everything else of its subscription
/// from being billed. What cannot be priced has a reason of its own.
fn is_billable(phase: &Phase, metric: &MetricDefinition, item: &UsageItem<'_>, quantity: Decimal) -> bool {
    let terms = phase.terms();
    let Some(charge) = terms.charge(&metric.key) else { return true };
    let Ok(PricedAs { split, amount, fee }) = priced(phase, metric, item, quantity) else { return true };
    let Some(model) = charge.pricing.model_for(&split) else { return true };
    let (amount, fees) = (amount.unwrap_or_default().abs(), fee.unwrap_or_default().abs());
    let total = UsageTotal { quantity: quantity.abs(), events: 1, amount, fees, ..UsageTotal::default() };
    let Ok(rated) = model.rate(&total) else { return false };
    let cost = charge.maximum.map_or(rated.amount, |maximum| rated.amount.min(maximum));
    cost <= Decimal::new(EVENT_COST_MINOR_MAX, terms.currency.minor_digits())
}

/// How an item is priced under a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PricedAs {
    pub split: String,
    pub amount: Option<Decimal>,
    pub fee: Option<Decimal>,
}

/// Under which label the phase's plan prices an item, and what the item is worth to its model.
fn priced(
    phase: &Phase,
    metric: &MetricDefinition,
    item: &UsageItem<'_>,
    quantity: Decimal,
) -> Result<PricedAs, Rejection> {
    let charge = phase.terms().charge(&metric.key).ok_or(Rejection::UnknownMetric)?;
    let given = match item.amount.as_deref() {
        Some(text) => parse_quantity(text, "").map(Some).map_err(|_| Rejection::MissingAmount),
        None => Ok(None),
    };
    let split = charge.pricing.split_of(|name| item.attributes.read(name)).ok_or(Rejection::MissingAttribute)?;
    priced_as(charge, metric, split, (quantity, given?))
}

/// What usage of a label is worth to the model that prices it there.
///
/// # Errors
/// [`Rejection::MissingAmount`] where the model needs an amount that is not there, or comes to more than can be billed.
pub fn priced_as(
    charge: &Charge,
    metric: &MetricDefinition,
    split: &str,
    (quantity, given): (Decimal, Option<Decimal>),
) -> Result<PricedAs, Rejection> {
    let model = charge.pricing.model_for(split).ok_or(Rejection::MissingAttribute)?;
    let amount = match model.priced() {
        Priced::Units => given,
        Priced::Amounts => Some(given.ok_or(Rejection::MissingAmount)?),
        Priced::Costs => Some(cost(metric, quantity, given)?),
    };
    let fee = if let (PriceModel::Percentage(model), Some(amount)) = (model, amount) {
        Some(model.fee(amount).map_err(|_| Rejection::MissingAmount)?)
    } else {
        None
    };
    Ok(PricedAs { split: split.to_owned(), amount, fee })
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

#[derive(Clone, Debug, PartialEq, Eq)]
struct Counted {
    quantity: Decimal,
    value: Option<String>,
}

impl Counted {
    fn quantity(quantity: Decimal) -> Self {
        Self { quantity, value: None }
    }
}

/// What an item adds to a metric: its quantity, or what the metric's attributes say.
fn counted(metric: &MetricDefinition, item: &UsageItem<'_>) -> Result<Counted, Rejection> {
    let given = match item.quantity.as_deref() {
        Some(text) => Some(parse_quantity(text, "").map_err(|_| Rejection::InvalidQuantity)?),
        None => None,
    };
    let read = |name: &String| item.attributes.read(name).ok_or(Rejection::MissingAttribute);
    let quantity = match (metric.aggregation, metric.attribute.as_ref().map(AttributeNames::names)) {
        (Aggregation::Count, _) => return Ok(Counted::quantity(Decimal::ONE)),
        (Aggregation::UniqueCount, names) => {
            let value = names.and_then(<[String]>::first).ok_or(Rejection::MissingAttribute).and_then(read)?;
            let fits = !value.is_empty() && value.len() <= UNIQUE_VALUE_BYTES_MAX;
            let value = Some(value).filter(|_| fits).ok_or(Rejection::MissingAttribute)?;
            return Ok(Counted { quantity: Decimal::ONE, value: Some(value.to_owned()) });
        }
        (Aggregation::Sum | Aggregation::Max | Aggregation::Last | Aggregation::TimeWeightedSum, Some(names)) => {
            product(names.iter().map(read))?
        }
        (Aggregation::Sum | Aggregation::Max | Aggregation::Last | Aggregation::TimeWeightedSum, None) => {
            given.ok_or(Rejection::InvalidQuantity)?
        }
    };
    if quantity < Decimal::ZERO && !metric.aggregation.takes_negative() {
        return Err(Rejection::InvalidQuantity);
    }
    Ok(Counted::quantity(quantity))
}

/// What attributes come to when multiplied, to the decimals that a quantity has, half away from zero.
fn product<'v>(values: impl Iterator<Item = Result<&'v str, Rejection>>) -> Result<Decimal, Rejection> {
    let mut product = Decimal::ONE;
    for value in values {
        let factor = parse_quantity(value?, "").map_err(|_| Rejection::MissingAttribute)?;
        product = product.checked_mul(factor).ok_or(Rejection::InvalidQuantity)?;
    }
    let product = product.round_dp_with_strategy(QUANTITY_DECIMALS_MAX, RoundingStrategy::MidpointAwayFromZero);
    if product.abs() < QUANTITY_BOUND { Ok(product.normalize()) } else { Err(Rejection::InvalidQuantity) }
}
