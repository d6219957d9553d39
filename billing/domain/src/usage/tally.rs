//! Tallies: what is kept of events so that a period's quantity never needs the events again.
//!
//! A tally of a stretch of time is made from the tallies of its parts in any order, and equals the one made from the events.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Duration;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::stretch::{Part, Stretch, Stretches};
use crate::calendar::{Instant, Period, start_of};
use crate::metric::{Aggregation, FreeUsage, MetricDefinition, UsageTotal};
use crate::money::Overflow;
use crate::subscription::Subscription;
use crate::text::Key;

/// Which usage: of the phase in which a plan began, of a metric, of a label where prices go by attributes (else it is
/// empty), within a trial that covers it or not.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct UsageKey {
    pub phase: i16,
    pub metric: Key,
    pub split: String,
    #[serde(default)]
    pub part: Part,
}

impl UsageKey {
    /// Of usage that is billed.
    pub fn paid(phase: i16, metric: Key, split: impl Into<String>) -> Self {
        Self { phase, metric, split: split.into(), part: Part::Paid }
    }
}

/// Which level: of a metric, as the plan that began in a phase maps it.
pub type LevelKey = (i16, Key, String);

/// Usage by phase, metric, label and part.
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
    /// Σ quantity × seconds since the period began, or of what a trial leaves of it since that did.
    pub moment: Decimal,
    pub amount: Decimal,
    pub fees: Decimal,
    pub free: FreeUsage,
}

/// What a subscription used in a period, and the levels that were held when it began.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tallies {
    pub within: BTreeMap<UsageKey, Tally>,
    /// Of what has a level: what a plan found when it began, and what was told under it before the period. Of a level that
    /// begins anew with each period, what it found alone.
    pub before: BTreeMap<LevelKey, Tally>,
}

/// The quantities of a period, stretch by stretch. What is told of days that a change breaks off belongs to the plans of
/// the period's own [window](Subscription::usage_of), whose days `tallies` are of.
///
/// # Errors
/// [`Overflow`] when a level over time is more than can be counted.
pub fn aggregate<'m>(
    subscription: &Subscription,
    metric_of: impl Fn(&Key) -> Option<&'m MetricDefinition>,
    period: Period,
    tallies: &Tallies,
) -> Result<Usage, Overflow> {
    let cut = Stretches::of(subscription, period);
    let window = subscription.usage_of(period);
    let mut usage = Usage::new();
    for stretch in &cut.all {
        let places = tallies.within.keys().map(|key| (key.phase, &key.metric, key.split.as_str()));
        let held = tallies.before.keys().map(|(phase, metric, split)| (*phase, metric, split.as_str()));
        let of_plan: BTreeSet<_> = places.chain(held).filter(|(phase, ..)| *phase == stretch.phase).collect();
        for (phase, key, split) in of_plan {
            let Some(metric) = metric_of(key) else { continue };
            let place = |part| UsageKey { phase, metric: key.clone(), split: split.to_owned(), part };
            let within = tallies.within.get(&place(stretch.part)).copied().unwrap_or_default();
            let trial = match stretch.part {
                Part::Paid => tallies.within.get(&place(Part::Trial)).copied().unwrap_or_default(),
                Part::Trial => Tally::default(),
            };
            let before = tallies.before.get(&(phase, key.clone(), split.to_owned()));
            let began_within = subscription.plan_phase(phase).from > window.from;
            let before = before.filter(|_| metric.recurring || began_within).copied().unwrap_or_default();
            let opening = if metric.has_level() { before.then(trial) } else { Tally::default() };
            let quantity = match metric.aggregation {
                Aggregation::TimeWeightedSum => {
                    let origin = match stretch.part {
                        Part::Trial => period.from,
                        Part::Paid => period.from.max(subscription.usage_paid_from()),
                    };
                    let origin = start_of(origin, subscription.zone);
                    mean(subscription, (&cut, stretch), origin, (&opening, &within))?
                }
                Aggregation::Sum | Aggregation::UniqueCount => opening.sum + within.sum,
                Aggregation::Count => Decimal::from(within.events),
                Aggregation::Max => within.max.unwrap_or_default(),
                Aggregation::Last => opening.then(within).last.unwrap_or_default(),
            };
            if within.events > 0 || !quantity.is_zero() {
                usage.insert(place(stretch.part), total(&within, quantity));
            }
        }
    }
    Ok(usage)
}

fn total(tally: &Tally, quantity: Decimal) -> UsageTotal {
    let Tally { events, amount, fees, free, .. } = *tally;
    UsageTotal { quantity, events, amount, fees, free }
}

/// The mean level of a stretch, or where nothing shares the period with it, of the full period. It goes on from where it
/// was found; moments are counted from `origin`.
fn mean(
    subscription: &Subscription,
    (cut, stretch): (&Stretches, &Stretch),
    origin: Instant,
    (opening, within): (&Tally, &Tally),
) -> Result<Decimal, Overflow> {
    let instant = |day| start_of(day, subscription.zone);
    let full = seconds(instant(cut.full.until) - instant(cut.full.from));
    let length = seconds(stretch.until - stretch.from);
    let carried = opening.sum.checked_mul(length).ok_or(Overflow)?;
    let reported = within.sum.checked_mul(seconds(stretch.until - origin)).ok_or(Overflow)? - within.moment;
    let held = carried.checked_add(reported).ok_or(Overflow)?;
    held.checked_div(if cut.are_shared() { length } else { full }).ok_or(Overflow)
}

/// Seconds with their fraction.
pub fn seconds(length: Duration) -> Decimal {
    Decimal::new(length.num_microseconds().unwrap_or(i64::MAX), 6)
}

impl Tally {
    /// One tally from two that follow each other.
    fn then(self, later: Tally) -> Tally {
        Tally { sum: self.sum + later.sum, last: later.last.or(self.last), ..Tally::default() }
    }

    /// Takes in one event. Events come in time order, and of those at the same instant the one recorded later.
    pub fn add(&mut self, since: Instant, at: Instant, quantity: Decimal) {
        self.events += 1;
        self.sum += quantity;
        self.max = Some(self.max.map_or(quantity, |max| max.max(quantity)));
        self.last = Some(quantity);
        self.moment += quantity * seconds(at - since);
    }
}
