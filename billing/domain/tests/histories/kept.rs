//! What the service keeps of events in its tables, and how it adds it up: by local hour, and values by where they count.

use std::collections::BTreeMap;

use domain::calendar::{Day, Instant, Period, start_of};
use domain::metric::{Aggregation, FreeUsage, MetricDefinition};
use domain::price::{Percentage, PriceModel};
use domain::subscription::Subscription;
use domain::text::Key;
use domain::usage::{Event, Tallies, Tally, Usage, UsageKey, aggregate, seconds};
use rust_decimal::Decimal;

use crate::incremental::Portal;

#[derive(Default)]
pub struct Kept {
    hours: BTreeMap<(Instant, UsageKey), Hour>,
    /// Where a value counts once, and when it was first seen there.
    values: BTreeMap<ValueKey, Instant>,
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
        let new_value = event.value.clone().is_none_or(|value| {
            let (phase, from) = if event.recurring { (0, Day::default()) } else { (event.phase, period_from) };
            let place = (metric.clone(), phase, event.split.clone(), from, value);
            let new = !self.values.contains_key(&place);
            let first = self.values.entry(place).or_insert(event.at);
            *first = event.at.min(*first);
            new
        });
        let key = UsageKey { phase: event.phase, metric, split: event.split.clone() };
        let mut one = Tally::default();
        one.add(event.hour, event.at, event.quantity);
        if !new_value {
            one.sum = Decimal::ZERO;
        }
        one.amount = event.amount.unwrap_or_default();
        one.fees = event.fee.unwrap_or_default();
        let seen = Some((event.at, self.events.len()));
        let hour = self.hours.entry((event.hour, key.clone())).or_default();
        let last = if hour.last_at < seen { one.last } else { hour.tally.last };
        hour.tally = Tally { last, ..joined(hour.tally, one) };
        hour.last_at = hour.last_at.max(seen);
        self.events.push((key, event));
    }

    pub fn usage(&self, portal: &Portal, period: Period) -> Usage {
        let subscription = &portal.subscription;
        let days = subscription.usage_of(period).days;
        let span = (start_of(days.from, subscription.zone), start_of(days.until, subscription.zone));
        aggregate(subscription, |key| metric_of(portal, key), period, &self.tallies(portal, span)).unwrap()
    }

    /// The tallies of a stretch that begins and ends with a local hour.
    pub fn tallies(&self, portal: &Portal, (from, until): (Instant, Instant)) -> Tallies {
        let subscription = &portal.subscription;
        let metric_of = |key: &Key| metric_of(portal, key);
        let mut tallies = Tallies::default();
        for ((hour, key), kept) in &self.hours {
            let metric = metric_of(&key.metric).unwrap();
            if (from..until).contains(hour) {
                let mut tally = kept.tally;
                tally.moment += tally.sum * seconds(*hour - from);
                let known = tallies.within.entry(key.clone()).or_default();
                *known = joined(*known, tally);
            } else if *hour < from && metric.recurring && metric.aggregation != Aggregation::UniqueCount {
                let known = tallies.before.entry((key.metric.clone(), key.split.clone())).or_default();
                *known = joined(*known, kept.tally);
            }
        }
        self.add_values(subscription, metric_of, (from, until), &mut tallies);
        for (key, tally) in &mut tallies.within {
            if let Some(percentage) = percentage(subscription, key) {
                tally.free = self.free(key, percentage, (from, until));
            }
        }
        tallies
    }

    /// Values of recurring metrics count from when they were first seen.
    fn add_values<'m>(
        &self,
        subscription: &Subscription,
        metric_of: impl Fn(&Key) -> Option<&'m MetricDefinition>,
        (from, until): (Instant, Instant),
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
        for ((metric, _, split, _, _), first_at) in self.values.iter().filter(|(place, _)| recurring(&place.0)) {
            let key = UsageKey {
                phase: subscription.plan_phase(subscription.phase_at(*first_at).number).number,
                metric: metric.clone(),
                split: split.clone(),
            };
            if *first_at < from {
                let before = tallies.before.entry((metric.clone(), split.clone())).or_default();
                before.sum += Decimal::ONE;
            } else if *first_at < until {
                tallies.within.entry(key).or_default().sum += Decimal::ONE;
            }
        }
    }

    /// Hours as long as all of one is free, then the events of the hour that is not.
    fn free(&self, key: &UsageKey, percentage: &Percentage, (from, until): (Instant, Instant)) -> FreeUsage {
        let Some(mut allowance) = percentage.allowance() else { return FreeUsage::default() };
        let hours = self.hours.iter().filter(|((hour, other), _)| other == key && (from..until).contains(hour));
        for ((hour, _), Hour { tally, .. }) in hours {
            if allowance.is_used_up() {
                break;
            }
            let stretch = FreeUsage { events: tally.events, amount: tally.amount, fees: tally.fees };
            if !allowance.take_all(&stretch) {
                let mut events: Vec<&Event> = self
                    .events
                    .iter()
                    .filter(|(other, event)| other == key && event.hour == *hour)
                    .map(|(_, e)| e)
                    .collect();
                events.sort_by_key(|event| event.at);
                for event in events {
                    allowance.take(event.amount.unwrap()).unwrap();
                }
                break;
            }
        }
        allowance.used()
    }
}

fn metric_of<'p>(portal: &'p Portal, key: &Key) -> Option<&'p MetricDefinition> {
    portal.metrics.iter().map(|metric| &metric.definition).find(|definition| definition.key == *key)
}

fn percentage<'s>(subscription: &'s Subscription, key: &UsageKey) -> Option<&'s Percentage> {
    let phase = subscription.phases.iter().find(|phase| phase.number == key.phase)?;
    match phase.rate_plan.terms.charge(&key.metric)?.pricing.model_for(&key.split)? {
        PriceModel::Percentage(percentage) => Some(percentage),
        _ => None,
    }
}
