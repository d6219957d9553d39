//! What was used in a period, counted from all events.

use std::collections::BTreeSet;

use chrono::Duration;
use num_traits::Zero;

use super::books::{Books, Phase};
use super::history::{Carries, Charge, Counts, Event, Line, Metric, Model, Prices};
use super::price::{Counted, Measured, as_rounded, price};
use super::time::{Stretch, midnight, part};
use super::{Exact, at_least_zero, cents, of_cents, or_zero, whole};

impl Charge {
    /// The values that are counted by themselves, with their prices.
    pub fn parts(&self) -> Vec<(&'static str, &Model)> {
        match &self.prices {
            Prices::One(model) => vec![("", model)],
            Prices::ByRegion(named, rest) => {
                let mut parts: Vec<(&'static str, &Model)> =
                    named.iter().map(|(region, model)| (*region, model)).collect();
                parts.extend(rest.iter().map(|model| ("", model)));
                parts
            }
        }
    }

    /// Under which value an event is counted, if it is.
    pub fn part_of(&self, event: &Event) -> Option<(&'static str, &Model)> {
        let parts = self.parts();
        let named = parts.iter().find(|(region, _)| !region.is_empty() && *region == event.region).copied();
        named.or_else(|| parts.into_iter().find(|(region, _)| region.is_empty()))
    }
}

impl Books<'_> {
    fn metric(&self, charge: &Charge) -> &Metric {
        &self.history.metrics[charge.metric]
    }

    /// Whether an event is taken, and if so by which phase and under which value.
    pub fn taken(&self, event: &Event) -> Option<(usize, &'static str)> {
        let day = super::time::day_of(event.at, self.history.zone);
        if !self.service().has(day) {
            return None;
        }
        let phase = self.run_at(event.at);
        let charge = self.plan(phase).charges.iter().find(|charge| charge.metric == event.metric)?;
        let metric = self.metric(charge);
        let (split, model) = charge.part_of(event)?;
        if event.quantity.units < 0 && matches!(metric.counts, Counts::Max | Counts::Last) {
            return None;
        }
        let refused = match model {
            Model::Percentage(_) => event.amount.is_none_or(|amount| amount.units < 0),
            Model::GraduatedPercentage(_) | Model::EventAmount(_) => event.amount.is_none(),
            Model::CostPlus(_) => event.amount.is_none() && metric.unit_cost.is_none(),
            _ => false,
        };
        (!refused).then_some((phase.number, split))
    }

    /// The events of a metric and value, each with the phase its plan began with, in the order in which they happened.
    fn events<'b>(&'b self, charge: &'b Charge, split: &'b str) -> impl Iterator<Item = (usize, &'b Event)> + 'b {
        let of = move |(_, counted_as, event): &&(usize, &'static str, &Event)| {
            event.metric == charge.metric && *counted_as == split
        };
        self.recorded.iter().filter(of).map(|(phase, _, event)| (*phase, *event))
    }

    fn measured(&self, phase: &Phase, charge: &Charge, split: &str, period: Stretch) -> Measured {
        let metric = self.metric(charge);
        let is_before = |(number, event): &(usize, &Event), day| self.is_before((*number, event.at), day);
        let opens =
            self.run_at(self.instant(period.from)).number == phase.number && metric.carries == Carries::ItsLevel;
        let all: Vec<(usize, &Event)> = self.events(charge, split).collect();
        let within: Vec<&Event> = all
            .iter()
            .filter(|one| one.0 == phase.number && !is_before(one, period.from) && is_before(one, period.until))
            .map(|(_, event)| *event)
            .collect();
        let before = all.iter().filter(|one| is_before(one, period.from)).map(|(_, event)| *event);
        let sum = |events: &mut dyn Iterator<Item = &Event>| events.map(|event| event.quantity.exact()).sum::<Exact>();
        let opening = match metric.counts {
            Counts::Sum if opens => sum(&mut before.clone()),
            _ => Exact::zero(),
        };
        let quantity = match metric.counts {
            Counts::Sum => opening + sum(&mut within.iter().copied()),
            Counts::Count => whole(i64::try_from(within.len()).unwrap()),
            Counts::Max => within.iter().map(|event| event.quantity.exact()).max().unwrap_or_else(Exact::zero),
            Counts::Last => {
                let known = before.clone().filter(|_| opens);
                known.chain(within.iter().copied()).last().map_or_else(Exact::zero, |event| event.quantity.exact())
            }
            Counts::Unique => self.different(phase, metric, &all, period),
            Counts::OverTime => self.over_time(phase, metric, &all, period),
        };
        let cost = cost(metric, &within, &quantity);
        let counted = |event: &&Event| Counted { amount: event.amount.map(|amount| amount.exact()) };
        Measured { quantity, events: within.iter().map(counted).collect(), cost }
    }

    /// How many values there were. Of those that are kept, each is counted where it was first seen, and all that were seen
    /// before a period are there when it opens.
    fn different(&self, phase: &Phase, metric: &Metric, all: &[(usize, &Event)], period: Stretch) -> Exact {
        let mut seen = BTreeSet::new();
        let mut counted = 0;
        for (number, event) in all {
            let within = |number| {
                !self.is_before((number, event.at), period.from) && self.is_before((number, event.at), period.until)
            };
            let here = *number == phase.number && within(*number);
            match metric.carries {
                Carries::Nothing => counted += i64::from(here && seen.insert(&event.who)),
                Carries::ItsLevel => {
                    // Under the plan in force at that instant, also when that plan was chosen only afterwards.
                    let new = seen.insert(&event.who);
                    let run = self.run_at(event.at).number;
                    let here = run == phase.number && within(run);
                    let opens = self.run_at(self.instant(period.from)).number == phase.number;
                    let opened = opens && self.is_before((run, event.at), period.from);
                    counted += i64::from(new && (here || opened));
                }
            }
        }
        whole(counted)
    }

    /// The level, stretch by stretch between two events, times the part of the full period that it was held for under this
    /// phase.
    fn over_time(&self, phase: &Phase, metric: &Metric, all: &[(usize, &Event)], period: Stretch) -> Exact {
        let zone = self.history.zone;
        let (opens, closes) = (self.instant(period.from), self.instant(period.until));
        let from = if phase.number == 1 { opens } else { phase.from.max(opens) };
        let until = self.next_run(phase).map_or(closes, |next| next.from.min(closes));
        let mut level = Exact::zero();
        let mut since = from;
        let mut held = Exact::zero();
        let micros = |length: Duration| whole(length.num_microseconds().unwrap());
        for (number, event) in all {
            let before = self.is_before((*number, event.at), period.from);
            if event.at >= until || (before && metric.carries == Carries::Nothing) {
                continue;
            }
            if since < event.at {
                held += &level * micros(event.at - since);
                since = event.at;
            }
            level += event.quantity.exact();
        }
        if since < until {
            held += &level * micros(until - since);
        }
        let full = self.full(period.from);
        held / micros(midnight(full.until, zone) - midnight(full.from, zone))
    }

    /// The lines of a period's usage as it is known now: charge by charge, then what goes over the plan.
    pub fn usage_lines(&self, period: Stretch) -> Vec<Line> {
        let mut lines = Vec::new();
        for phase in self.runs() {
            let days = self.run_days(phase).within(period);
            let mut of_phase = Vec::new();
            for charge in &self.plan(phase).charges {
                self.charge_lines(phase, charge, period, &mut of_phase);
            }
            let usage: i64 = of_phase.iter().map(|line: &Line| line.cents).sum();
            lines.extend(of_phase);
            if !days.is_empty() {
                self.plan_lines(phase, days, usage, &mut lines);
            }
        }
        lines
    }

    fn charge_lines(&self, phase: &Phase, charge: &Charge, period: Stretch, lines: &mut Vec<Line>) {
        let metric = self.metric(charge);
        let in_force = !self.run_days(phase).within(period).is_empty();
        let line = |kind, split: &str, cents| Line {
            kind,
            phase: phase.number,
            metric: Some(metric.key.clone()),
            split: split.to_owned(),
            cents,
        };
        let mut sum = 0;
        for (split, model) in charge.parts() {
            let Measured { quantity, events, cost } = self.measured(phase, charge, split, period);
            let used = !events.is_empty() || !quantity.is_zero();
            if !in_force && !used {
                continue;
            }
            let mut due =
                at_least_zero(price(model, &or_zero(charge.free), &as_rounded(metric, quantity), (&events, &cost)));
            if let Prices::One(_) = charge.prices {
                due = match (charge.least, charge.most) {
                    (Some(least), _) if due < least.exact() => least.exact(),
                    (_, Some(most)) if most.exact() < due => most.exact(),
                    _ => due,
                };
            }
            if used || !due.is_zero() {
                lines.push(line("usage", split, cents(&due)));
                sum += cents(&due);
            }
        }
        if let (Prices::ByRegion(..), true) = (&charge.prices, in_force) {
            let (least, most) =
                (charge.least.map(|least| cents(&least.exact())), charge.most.map(|most| cents(&most.exact())));
            if let Some(least) = least.filter(|least| sum < *least) {
                lines.push(line("minimum", "", least - sum));
            } else if let Some(most) = most.filter(|most| *most < sum) {
                lines.push(line("discount", "", most - sum));
            }
        }
    }

    /// Prepaid commitment, what goes beyond it, minimum commitment, maximum spend. All of it in cents of what was rounded.
    fn plan_lines(&self, phase: &Phase, days: Stretch, used: i64, lines: &mut Vec<Line>) {
        let plan = self.plan(phase);
        let full = self.full(days.from);
        let paid_days = Stretch::new(days.from.max(self.fees_from()), days.until);
        let share = part(plan.basis, paid_days, full, self.history.zone);
        let mut push = |kind, cents| {
            if cents != 0 {
                lines.push(Line { kind, phase: phase.number, metric: None, split: String::new(), cents });
            }
        };
        let mut usage = used;
        if let Some(prepaid) = plan.prepaid {
            let covered = cents(&(prepaid.exact() * &share)).min(used).max(0);
            push("commitment", -covered);
            let beyond = used - covered;
            let factor = plan.overage_factor.map_or_else(|| whole(1), |factor| factor.exact());
            let dearer = cents(&(of_cents(beyond) * (factor - whole(1))));
            push("commitment", dearer);
            usage = beyond + dearer;
        }
        let fees = self.fees_of(phase, days);
        let mut total = fees + usage;
        if let Some(minimum) = plan.minimum {
            let missing = cents(&at_least_zero(minimum.exact() * &share - of_cents(total)));
            push("minimum", missing);
            total += missing;
        }
        if let Some(maximum) = plan.maximum {
            let excess = cents(&(of_cents(total) - maximum.exact())).min(total - fees).max(0);
            push("discount", -excess);
        }
    }
}

/// What usage cost the seller: event by event where events are added up, and what rounding adds at the metric's cost; else
/// the quantity at the metric's cost.
fn cost(metric: &Metric, within: &[&Event], quantity: &Exact) -> Exact {
    let Some(of_one) = metric.unit_cost else {
        return within.iter().filter_map(|event| event.amount).map(|amount| amount.exact()).sum();
    };
    let rounded = as_rounded(metric, quantity.clone());
    if !matches!(metric.counts, Counts::Sum | Counts::Count) || metric.carries == Carries::ItsLevel {
        return rounded * of_one.exact();
    }
    let of_event = |event: &&Event| {
        let units = if metric.counts == Counts::Count { whole(1) } else { event.quantity.exact() };
        event.amount.map_or_else(|| units * of_one.exact(), |amount| amount.exact())
    };
    within.iter().map(of_event).sum::<Exact>() + (rounded - quantity) * of_one.exact()
}
