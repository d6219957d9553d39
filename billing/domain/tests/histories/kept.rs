//! What the service keeps of events in its tables, and how it adds it up: by local hour, and values by where they count.

use std::collections::BTreeMap;

use domain::calendar::{Day, Instant, Period, start_of};
use domain::metric::{Aggregation, FreeUsage, MetricDefinition};
use domain::price::{Allowance, Percentage, PriceModel};
use domain::subscription::Subscription;
use domain::text::Key;
use domain::usage::{Event, LevelKey, Part, Tallies, Tally, Usage, UsageKey, aggregate, seconds};
use rust_decimal::Decimal;

use crate::incremental::Portal;

#[derive(Default)]
pub struct Kept {
    hours: BTreeMap<(Instant, UsageKey), Hour>,
    /// Where a value counts once, and when it was first seen there.
    values: BTreeMap<ValueKey, Instant>,
    /// What plans found that began after an event.
    found: BTreeMap<LevelKey, Hour>,
    /// Only looked at in the hour in which being free ends.
    events: Vec<(UsageKey, Event)>,
}

type ValueKey = (Key, i16, String, Day, String);

#[derive(Clone, Default)]
struct Hour {
    tally: Tally,
    last_at: Option<(Instant, usize)>,
}

/// One tally from two of the same stretch, as hours are raised.
pub fn joined(one: Tally, other: Tally) -> Tally {
    Tally {
        events: one.events + other.events,
        sum: one.sum + other.sum,
        max: one.max.max(other.max),
        last: other.last.or(one.last),
        moment: one.moment + other.moment,
        amount: one.amount + other.amount,
        fees: one.fees + other.fees,
        ..Tally::default()
    }
}

impl Kept {
    pub fn keep(&mut self, event: Event, metric: Key, period_from: Day) {
        let found = event.found_by.iter().map(|found| (found.phase, found.split.clone()));
        let places = [(event.phase, event.split.clone())].into_iter().chain(found);
        let mut new_value = event.value.is_none();
        for (number, (phase, split)) in places.enumerate() {
            let Some(value) = event.value.clone() else { continue };
            let from = if event.recurring { Day::default() } else { period_from };
            let place = (metric.clone(), phase, split, from, value);
            new_value |= number == 0 && !self.values.contains_key(&place);
            let first = self.values.entry(place).or_insert(event.at);
            *first = event.at.min(*first);
        }
        let seen = Some((event.at, self.events.len()));
        for found in &event.found_by {
            let level = self.found.entry((found.phase, metric.clone(), found.split.clone())).or_default();
            level.tally.sum += event.quantity;
            if level.last_at < seen {
                (level.tally.last, level.last_at) = (Some(event.quantity), seen);
            }
        }
        let key = UsageKey::paid(event.phase, metric, event.split.clone());
        let mut one = Tally::default();
        one.add(event.hour, event.at, event.quantity);
        if !new_value {
            one.sum = Decimal::ZERO;
        }
        one.amount = event.amount.unwrap_or_default();
        one.fees = event.fee.unwrap_or_default();
        let hour = self.hours.entry((event.hour, key.clone())).or_default();
        let last = if hour.last_at < seen { one.last } else { hour.tally.last };
        hour.tally = Tally { last, ..joined(hour.tally, one) };
        hour.last_at = hour.last_at.max(seen);
        self.events.push((key, event));
    }

    pub fn usage(&self, portal: &Portal, period: Period) -> Usage {
        let subscription = &portal.subscription;
        let window = subscription.usage_of(period);
        let span = (start_of(window.days.from, subscription.zone), start_of(window.days.until, subscription.zone));
        let mut tallies = self.tallies(portal, span);
        tallies.within.retain(|key, _| window.has(key.phase));
        let mut free: BTreeMap<(Key, String), FreeUsage> = BTreeMap::new();
        for (key, tally) in tallies.within.iter_mut().filter(|(key, _)| key.part == Part::Paid) {
            if let Some(percentage) = percentage(subscription, key) {
                let before = free.entry((key.metric.clone(), key.split.clone())).or_default();
                tally.free =
                    self.free(key, percentage.allowance_after(before), (paid_from(subscription, span), span.1));
                before.events += tally.free.events;
                before.amount += tally.free.amount;
            }
        }
        aggregate(subscription, |key| metric_of(portal, key), period, &tallies).unwrap()
    }

    /// The tallies of a stretch that begins and ends with a local hour.
    pub fn tallies(&self, portal: &Portal, (from, until): (Instant, Instant)) -> Tallies {
        let subscription = &portal.subscription;
        let metric_of = |key: &Key| metric_of(portal, key);
        let paid_from = paid_from(subscription, (from, until));
        let mut tallies = Tallies::default();
        for ((hour, key), kept) in &self.hours {
            let metric = metric_of(&key.metric).unwrap();
            if (from..until).contains(hour) {
                let part = if *hour < paid_from { Part::Trial } else { Part::Paid };
                let origin = if part == Part::Trial { from } else { paid_from };
                let mut tally = kept.tally;
                tally.moment += tally.sum * seconds(*hour - origin);
                let known = tallies.within.entry(UsageKey { part, ..key.clone() }).or_default();
                *known = joined(*known, tally);
            } else if *hour < from && metric.recurring && metric.aggregation != Aggregation::UniqueCount {
                let known = tallies.before.entry((key.phase, key.metric.clone(), key.split.clone())).or_default();
                *known = joined(*known, kept.tally);
            }
        }
        for (key, found) in &self.found {
            if metric_of(&key.1).unwrap().aggregation != Aggregation::UniqueCount {
                let known = tallies.before.entry(key.clone()).or_default();
                // What was told under the plan itself is later than all that it found.
                *known = Tally { last: known.last.or(found.tally.last), ..joined(*known, found.tally) };
            }
        }
        self.add_values(metric_of, (from, paid_from, until), &mut tallies);
        tallies
    }

    /// Values of recurring metrics count from when they were first seen.
    fn add_values<'m>(
        &self,
        metric_of: impl Fn(&Key) -> Option<&'m MetricDefinition>,
        (from, paid_from, until): (Instant, Instant, Instant),
        tallies: &mut Tallies,
    ) {
        let recurring = |metric: &Key| metric_of(metric).is_some_and(|metric| metric.recurring);
        // Hours say where a value was told first, which need not be where it was first seen.
        for (key, tally) in &mut tallies.within {
            if metric_of(&key.metric)
                .is_some_and(|metric| metric.aggregation == Aggregation::UniqueCount && metric.recurring)
            {
                tally.sum = Decimal::ZERO;
            }
        }
        for ((metric, phase, split, _, _), first_at) in self.values.iter().filter(|(place, _)| recurring(&place.0)) {
            let (phase, metric, split) = (*phase, metric.clone(), split.clone());
            if *first_at < from {
                tallies.before.entry((phase, metric, split)).or_default().sum += Decimal::ONE;
            } else if *first_at < until {
                let part = if *first_at < paid_from { Part::Trial } else { Part::Paid };
                tallies.within.entry(UsageKey { phase, metric, split, part }).or_default().sum += Decimal::ONE;
            }
        }
    }

    /// Hours as long as all of one is free, then the events of the hour that is not.
    fn free(&self, key: &UsageKey, allowance: Option<Allowance<'_>>, (from, until): (Instant, Instant)) -> FreeUsage {
        let Some(mut allowance) = allowance else { return FreeUsage::default() };
        let hours = self.hours.iter().filter(|((hour, other), _)| other == key && (from..until).contains(hour));
        for ((hour, _), Hour { tally, .. }) in hours {
            if allowance.is_used_up() {
                break;
            }
            let mut events: Vec<&Event> = self
                .events
                .iter()
                .filter(|(other, event)| other == key && event.hour == *hour)
                .map(|(_, e)| e)
                .collect();
            let paid_back = events.iter().any(|event| event.amount.unwrap().is_sign_negative());
            let stretch = FreeUsage { events: tally.events, amount: tally.amount, fees: tally.fees };
            if paid_back || !allowance.take_all(&stretch) {
                events.sort_by_key(|event| event.at);
                for event in events {
                    allowance.take(event.amount.unwrap()).unwrap();
                }
            }
        }
        allowance.used()
    }
}

/// Where usage begins to cost something, within a stretch.
fn paid_from(subscription: &Subscription, (from, until): (Instant, Instant)) -> Instant {
    start_of(subscription.usage_paid_from(), subscription.zone).clamp(from, until)
}

fn metric_of<'p>(portal: &'p Portal, key: &Key) -> Option<&'p MetricDefinition> {
    portal.metrics.iter().map(|metric| &metric.definition).find(|definition| definition.key == *key)
}

fn percentage<'s>(subscription: &'s Subscription, key: &UsageKey) -> Option<&'s Percentage> {
    let phase = subscription.phases.iter().find(|phase| phase.number == key.phase)?;
    match phase.terms().charge(&key.metric)?.pricing.model_for(&key.split)? {
        PriceModel::Percentage(percentage) => Some(percentage),
        PriceModel::PerUnit(_)
        | PriceModel::Graduated(_)
        | PriceModel::Volume(_)
        | PriceModel::Package(_)
        | PriceModel::StairStep(_)
        | PriceModel::Bundles(_)
        | PriceModel::GraduatedPercentage(_)
        | PriceModel::EventAmount(_)
        | PriceModel::CostPlus(_) => None,
    }
}
