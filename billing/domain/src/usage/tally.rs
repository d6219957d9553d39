//! Tallies: what is kept of events so that a period's quantity never needs the events again.
//!
//! A tally of a stretch of time is made from the tallies of its parts in any order, and equals the one made from the events.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use chrono::Duration;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::calendar::{Instant, Period, start_of};
use crate::metric::{Aggregation, FreeUsage, MetricDefinition, UsageTotal};
use crate::money::Overflow;
use crate::subscription::{Phase, Subscription, UsageWindow};
use crate::text::Key;

/// Which usage: of the phase in which a plan began, of a metric, and of a value where prices go by an attribute; else the value is empty.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct UsageKey {
    pub phase: i16,
    pub metric: Key,
    pub split: String,
}

/// Usage by phase, metric and value.
pub type Usage = BTreeMap<UsageKey, UsageTotal>;

/// What the events of a stretch come to, whatever their metric's aggregation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub events: i64,
    /// Σ quantity; for a unique count, how many values were new.
    pub sum: Decimal,
    pub max: Option<Decimal>,
    /// The latest event's quantity.
    pub last: Option<Decimal>,
    /// Σ quantity × seconds since the stretch began.
    pub moment: Decimal,
    pub amount: Decimal,
    pub fees: Decimal,
    pub free: FreeUsage,
}

/// What a subscription used in a period, and what was held when it began.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tallies {
    pub within: BTreeMap<UsageKey, Tally>,
    /// Of recurring metrics, by metric and value: all that was before the period.
    pub before: BTreeMap<(Key, String), Tally>,
}

impl Tallies {
    /// What belongs to a window of all that lies in its days: what plans before priced was there when it began.
    fn belonging_to(&self, window: &UsageWindow) -> Cow<'_, Self> {
        if self.within.keys().all(|key| window.has(key.phase)) {
            return Cow::Borrowed(self);
        }
        let mut belonging = Self { before: self.before.clone(), ..Self::default() };
        for (key, tally) in &self.within {
            if window.has(key.phase) {
                belonging.within.insert(key.clone(), *tally);
            } else if key.phase < window.first_phase {
                let before = belonging.before.entry((key.metric.clone(), key.split.clone())).or_default();
                before.sum += tally.sum;
                before.last = tally.last.or(before.last);
            }
        }
        Cow::Owned(belonging)
    }
}

/// The quantities of a period. A level carried over counts as if it were reported at the period's first instant, under the
/// plan that is in force then; `tallies` are of the days of the period's [window](Subscription::usage_of).
///
/// # Errors
/// [`Overflow`] when a level over time is more than can be counted.
pub fn aggregate<'m>(
    subscription: &Subscription,
    metric_of: impl Fn(&Key) -> Option<&'m MetricDefinition>,
    period: Period,
    tallies: &Tallies,
) -> Result<Usage, Overflow> {
    let window = subscription.usage_of(period);
    let tallies = &tallies.belonging_to(&window);
    let first = subscription.plan_phase(subscription.phase_at(window.from).number).number;
    let mut usage = Usage::new();
    let mut levels: BTreeSet<(&Key, &str)> = BTreeSet::new();
    for (key, tally) in &tallies.within {
        let Some(metric) = metric_of(&key.metric) else { continue };
        if metric.aggregation == Aggregation::TimeWeightedSum {
            levels.insert((&key.metric, &key.split));
        } else {
            usage.insert(key.clone(), total(tally, within(metric.aggregation, tally)));
        }
    }
    for ((key, split), before) in &tallies.before {
        let Some(metric) = metric_of(key).filter(|metric| metric.recurring) else { continue };
        if metric.aggregation == Aggregation::TimeWeightedSum {
            levels.insert((key, split));
            continue;
        }
        let place = UsageKey { phase: first, metric: key.clone(), split: split.clone() };
        let reported = tallies.within.get(&place).is_some_and(|tally| tally.events > 0);
        let total = usage.entry(place).or_default();
        match metric.aggregation {
            Aggregation::Last if reported => {}
            Aggregation::Last => total.quantity = before.last.unwrap_or_default(),
            _ => total.quantity += before.sum,
        }
    }
    for (key, split) in levels {
        let recurring = metric_of(key).is_some_and(|metric| metric.recurring);
        let opening = tallies.before.get(&(key.clone(), split.to_owned())).filter(|_| recurring);
        held(
            subscription,
            period,
            (key, split),
            opening.map_or(Decimal::ZERO, |before| before.sum),
            tallies,
            &mut usage,
        )?;
    }
    Ok(usage)
}

fn total(tally: &Tally, quantity: Decimal) -> UsageTotal {
    let Tally { events, amount, fees, free, .. } = *tally;
    UsageTotal { quantity, events, amount, fees, free }
}

fn within(aggregation: Aggregation, tally: &Tally) -> Decimal {
    match aggregation {
        Aggregation::Sum | Aggregation::UniqueCount | Aggregation::TimeWeightedSum => tally.sum,
        Aggregation::Count => Decimal::from(tally.events),
        Aggregation::Max => tally.max.unwrap_or_default(),
        Aggregation::Last => tally.last.unwrap_or_default(),
    }
}

/// A level held over time, plan by plan: it goes on where the plan before left it, and counts for as much of the full
/// period as it was held.
fn held(
    subscription: &Subscription,
    period: Period,
    (key, split): (&Key, &str),
    opening: Decimal,
    tallies: &Tallies,
    usage: &mut Usage,
) -> Result<(), Overflow> {
    let instant = |day| start_of(day, subscription.zone);
    let full = subscription.period_at(period.from);
    let whole = seconds(instant(full.until) - instant(full.from));
    let window = subscription.usage_of(period);
    let served = window.days.meet(subscription.service());
    let (from, until) = (instant(served.from), instant(served.until));
    let mut level = opening;
    for (phase, next) in windows(subscription).filter(|(phase, _)| window.has(phase.number)) {
        let start = if phase.number == subscription.phases[0].number { from } else { phase.from.max(from) };
        let end = next.map_or(until, |next| next.from.min(until)).max(start);
        let place = UsageKey { phase: phase.number, metric: key.clone(), split: split.to_owned() };
        let tally = tallies.within.get(&place).copied().unwrap_or_default();
        let carried = level.checked_mul(seconds(end - start)).ok_or(Overflow)?;
        let reported = tally.sum.checked_mul(seconds(end - instant(period.from))).ok_or(Overflow)? - tally.moment;
        let held = carried.checked_add(reported).ok_or(Overflow)?;
        level += tally.sum;
        if tally.events > 0 || !held.is_zero() {
            usage.insert(place, total(&tally, held.checked_div(whole).ok_or(Overflow)?));
        }
    }
    Ok(())
}

fn windows(subscription: &Subscription) -> impl Iterator<Item = (&Phase, Option<&Phase>)> {
    subscription.plan_phases().zip(subscription.plan_phases().skip(1).map(Some).chain([None]))
}

/// Seconds with their fraction.
pub fn seconds(length: Duration) -> Decimal {
    Decimal::new(length.num_microseconds().unwrap_or(i64::MAX), 6)
}

impl Tally {
    /// Takes in one event. Events come in time order, and of those at the same instant the one recorded later.
    pub fn add(&mut self, since: Instant, at: Instant, quantity: Decimal) {
        self.events += 1;
        self.sum += quantity;
        self.max = Some(self.max.map_or(quantity, |max| max.max(quantity)));
        self.last = Some(quantity);
        self.moment += quantity * seconds(at - since);
    }
}
