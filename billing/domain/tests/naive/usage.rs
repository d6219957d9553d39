//! What was used in a period, counted from all events.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Duration;
use num_traits::Zero;

use super::books::{Books, Key, Phase, key_of};
use super::history::{At, Carries, Charge, Counts, Day, Event, Line, Metric, Model, Prices};
use super::taxed::as_lowered;
use super::time::{Stretch, before, day_of, midnight, part};
use super::{Exact, at_least_zero, cents, of_cents, whole};

/// What was invoiced for a period so far, by the tax on it.
pub type Invoiced = BTreeMap<Key, BTreeMap<Option<i64>, i64>>;

/// The price of a first bundle that was paid before its period, or within it when its plan began.
pub struct Upfront {
    run: usize,
    metric: usize,
    split: &'static str,
    billed_from: Day,
    cents: i64,
}

/// What plans gave and charged of a period before the one that is looked at.
#[derive(Default)]
pub struct Before {
    pub free: BTreeMap<(usize, &'static str), Exact>,
    pub flat: BTreeMap<(usize, &'static str, usize), Exact>,
    pub charged: BTreeMap<usize, i64>,
}

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

impl Metric {
    /// Whether it counts where it happened, and parts of a period add up to the whole.
    pub fn is_additive(&self) -> bool {
        matches!(self.counts, Counts::Sum | Counts::Count) && self.carries == Carries::Nothing
    }
}

/// A plan's own stretch of a period.
pub struct Own<'b> {
    pub run: &'b Phase,
    /// Without those that a trial makes free.
    pub days: Stretch,
    pub from: At,
    pub until: At,
    /// Which part of the period's price the stretch is charged.
    pub share: Exact,
    pub seconds_share: Exact,
    /// The same part of the days after the trial, whatever that covers.
    pub after_trial: Stretch,
}

fn micros(length: Duration) -> Exact {
    whole(length.num_microseconds().unwrap().max(0))
}

impl Books<'_> {
    pub fn metric(&self, charge: &Charge) -> &Metric {
        &self.history.metrics[charge.metric]
    }

    /// Whether an event is taken by the plan in force when it happened.
    pub fn is_taken(&self, event: &Event) -> bool {
        if !self.service().has(day_of(event.at, self.history.zone)) {
            return false;
        }
        let plan = self.plan(self.run_at(event.at));
        let Some(charge) = plan.charges.iter().find(|charge| charge.metric == event.metric) else { return false };
        let metric = self.metric(charge);
        let Some((_, model)) = charge.part_of(event) else { return false };
        if event.quantity.units < 0 && matches!(metric.counts, Counts::Max | Counts::Last) {
            return false;
        }
        match model {
            Model::Percentage(_) | Model::GraduatedPercentage(_) | Model::EventAmount(_) => event.amount.is_some(),
            Model::CostPlus(_) => event.amount.is_some() || metric.unit_cost.is_some(),
            Model::PerUnit(_)
            | Model::Graduated(_)
            | Model::Volume(_)
            | Model::Package(..)
            | Model::StairStep(_)
            | Model::Bundles(_) => true,
        }
    }

    /// The stretches of a period, plan by plan. Where one plan is in force all along and none of it is free, it rates the period
    /// as it is.
    fn stretches(&self, period: Stretch) -> Vec<Own<'_>> {
        let zone = self.history.zone;
        let served = period.within(self.service());
        let (opens, closes) = (self.instant(period.from), self.instant(period.until));
        let free = self.free_days().within(served);
        let full = self.full(period.from).days;
        let whole_seconds = micros(midnight(full.until, zone) - midnight(full.from, zone));
        let mut all = Vec::new();
        for run in self.runs() {
            let from = if run.number == 1 { opens } else { run.from.max(opens) };
            let until = self.next_run(run).map_or(closes, |next| next.from.min(closes));
            let run_days = self.run_days(run).within(period);
            let paid_from = if free.is_empty() { run_days.from } else { run_days.from.max(free.until) };
            let days = Stretch::new(paid_from, run_days.until);
            // Also on the day of a change that broke the period off a trial goes on that is not over.
            let from = if free.is_empty() { from } else { from.max(midnight(self.free_days().until, zone)) };
            if from > until {
                continue;
            }
            let seconds_share = micros(until - from) / &whole_seconds;
            let share = whole(days.count()) / whole(served.count().max(1));
            let after_trial = Stretch::new(days.from.max(self.fees_from()), days.until);
            all.push(Own { run, days, from, until, share, seconds_share, after_trial });
        }
        let lasts = |own: &&mut Own<'_>| own.from < own.until || !own.days.is_empty();
        let mut lasting: Vec<&mut Own<'_>> = all.iter_mut().filter(lasts).collect();
        if let ([alone], true) = (lasting.as_mut_slice(), free.is_empty()) {
            alone.share = whole(1);
            alone.seconds_share = Exact::zero();
        }
        all
    }

    /// The events that a stretch counts of one value: of a level all that came before it ends, else those that came within it.
    pub fn events<'b>(
        &'b self,
        own: &'b Own<'_>,
        charge: &'b Charge,
        split: &'b str,
        period: Stretch,
    ) -> Vec<&'b Event> {
        let metric = self.metric(charge);
        let here = |event: &&&Event| {
            event.metric == charge.metric && charge.part_of(event).is_some_and(|(counted_as, _)| counted_as == split)
        };
        let within = |event: &&&Event| {
            let in_period = !self.is_before(event.at, period.from) && self.is_before(event.at, period.until);
            let in_time = match metric.counts {
                Counts::OverTime => event.at < own.until,
                Counts::Sum | Counts::Count | Counts::Max | Counts::Last | Counts::Unique => {
                    self.run_at(event.at).number == own.run.number
                        && !self.free_days().has(day_of(event.at, self.history.zone))
                }
            };
            in_period && in_time
        };
        let by_its_end =
            |event: &&&Event| self.is_before(event.at, period.until) && self.run_at(event.at).number <= own.run.number;
        let all = self.recorded.iter().filter(here);
        match metric.carries {
            Carries::ItsLevel => all.filter(by_its_end).copied().collect(),
            Carries::Nothing => all.filter(within).copied().collect(),
        }
    }

    pub fn quantity(&self, own: &Own<'_>, charge: &Charge, events: &[&Event]) -> Exact {
        let quantities = || events.iter().map(|event| event.quantity.exact());
        match self.metric(charge).counts {
            Counts::Sum => quantities().sum(),
            Counts::Count => whole(i64::try_from(events.len()).unwrap()),
            Counts::Max => quantities().max().unwrap_or_else(Exact::zero),
            Counts::Last => quantities().next_back().unwrap_or_else(Exact::zero),
            Counts::Unique => {
                let different: BTreeSet<&String> = events.iter().map(|event| &event.who).collect();
                whole(i64::try_from(different.len()).unwrap())
            }
            Counts::OverTime => self.over_time(own, events),
        }
    }

    /// The level between two events times how long it was held. Where the period has one stretch alone, the mean of the full
    /// period; else that of the stretch.
    fn over_time(&self, own: &Own<'_>, events: &[&Event]) -> Exact {
        let mut level = Exact::zero();
        let mut since = own.from;
        let mut held = Exact::zero();
        for event in events.iter().filter(|event| event.at < own.until) {
            if since < event.at {
                held += &level * micros(event.at - since);
                since = event.at;
            }
            level += event.quantity.exact();
        }
        held += &level * micros(own.until - since);
        if !own.seconds_share.is_zero() {
            return held / micros(own.until - own.from);
        }
        if own.from >= own.until {
            return Exact::zero();
        }
        let full = self.full(day_of(own.from, self.history.zone)).days;
        held / micros(midnight(full.until, self.history.zone) - midnight(full.from, self.history.zone))
    }

    /// The lines of a period's usage as it is known now: charge by charge, then what goes over the plan, then what goes over all
    /// plans of the period. What was invoiced before keeps the tax that was on it.
    pub fn usage_lines(&self, period: Stretch, invoiced: &Invoiced) -> Vec<Line> {
        let mut lines = Vec::new();
        let mut so_far = Before::default();
        for paid in self.upfronts.iter().filter(|one| one.billed_from == period.from) {
            *so_far.flat.entry((paid.metric, paid.split, 0)).or_default() += of_cents(paid.cents);
            *so_far.charged.entry(paid.metric).or_default() += paid.cents;
        }
        for own in self.stretches(period) {
            let mut of_plan = Vec::new();
            for charge in &self.plan(own.run).charges {
                of_plan.extend(self.charge_lines(&own, charge, period, &mut so_far, invoiced));
            }
            let over = self.plan_lines(&own, period, &of_plan, invoiced);
            lines.extend(of_plan);
            lines.extend(over);
        }
        lines.extend(self.over_all(period, &lines));
        lines
    }

    pub fn supplied_on(&self, own: &Own<'_>, period: Stretch) -> Day {
        before(if own.days.is_empty() { period.until } else { own.days.until })
    }

    /// The tax of a line: as on the invoice that it was on before, else by the day of supply.
    pub fn taxed(&self, line: Line, day: Day, invoiced: &Invoiced) -> Line {
        let known = invoiced.get(&key_of(&line)).filter(|taxes| taxes.len() == 1);
        let tax = known.map_or_else(|| self.tax_on(day), |taxes| *taxes.keys().next().unwrap());
        Line { tax, ..line }
    }

    /// Prepaid commitment, what goes beyond it, minimum commitment. All of it in cents of what was rounded.
    fn plan_lines(&self, own: &Own<'_>, period: Stretch, usage: &[Line], invoiced: &Invoiced) -> Vec<Line> {
        let plan = self.plan(own.run);
        let supplied_on = self.supplied_on(own, period);
        let line = |kind, cents| {
            let line = Line { kind, phase: own.run.number, metric: None, split: String::new(), tax: None, cents };
            self.taxed(line, supplied_on, invoiced)
        };
        let paid_before = self.upfront(period, |run| run == own.run.number);
        let used = usage.iter().map(|line| line.cents).sum::<i64>() + paid_before;
        // A plan with no day in the period charges only what was used under it.
        let in_force = !self.run_days(own.run).within(period).is_empty();
        let mut lines = Vec::new();
        let mut net = used;
        if plan.prepaid.is_some() {
            let covered = self.prepaid_of(own.run, period).min(used).max(0);
            let beyond = used - covered;
            let factor = plan.overage_factor.filter(|_| in_force).map_or_else(|| whole(1), |factor| factor.exact());
            let dearer = cents(&(of_cents(beyond) * (factor - whole(1))));
            lines.extend(as_lowered(line("commitment", -covered), usage));
            lines.extend(as_lowered(line("commitment", dearer), usage));
            net = beyond + dearer;
        }
        if let Some(minimum) = plan.minimum.filter(|_| in_force) {
            let full = self.full(period.from);
            let paid = self.paid_of(period.from, full);
            let share = part(plan.basis, own.after_trial, paid, full, self.history.zone);
            let so_far = self.fees_of(own.run, period) + of_cents(net);
            lines.push(line("minimum", cents(&at_least_zero(minimum.exact() * share - so_far))));
        }
        lines.retain(|line| line.cents != 0);
        lines
    }

    /// What was paid before for first bundles of a period: usage as all else.
    fn upfront(&self, period: Stretch, under: impl Fn(usize) -> bool) -> i64 {
        let paid = self.upfronts.iter().filter(|one| one.billed_from == period.from && under(one.run));
        paid.map(|one| one.cents).sum()
    }

    /// What a period may cost at most, by the plan in force at its end. It lowers usage, never fees.
    fn over_all(&self, period: Stretch, lines: &[Line]) -> Vec<Line> {
        let last = self.phase_on(before(period.until));
        let Some(most) = self.plan(last).maximum else { return Vec::new() };
        let fees: Exact = self.runs().into_iter().map(|run| self.fees_of(run, period)).sum();
        let usage = lines.iter().map(|line| line.cents).sum::<i64>() + self.upfront(period, |_| true);
        let excess = cents(&(fees + of_cents(usage) - most.exact())).min(usage).max(0);
        if excess == 0 {
            return Vec::new();
        }
        let phase = self.run_of(last.number);
        let discount = Line { kind: "discount", phase, metric: None, split: String::new(), tax: None, cents: -excess };
        let lowered: Vec<Line> =
            lines.iter().filter(|line| line.kind != "minimum" || line.metric.is_some()).cloned().collect();
        let by_day = Line { tax: self.tax_on(before(period.until)), ..discount };
        as_lowered(by_day, &lowered)
    }

    /// First bundles that are due before what is used of them: of what is added up, and is priced as a whole or as the rest. Of a
    /// period each is paid once, at the price of the dearest.
    pub fn first_bundles(&mut self, today: Day) -> Vec<Line> {
        let run = self.run_of(self.phase_on(today).number);
        let mut lines = Vec::new();
        for charge in &self.plan(self.phase_on(today)).charges {
            let whole_or_rest = charge.parts().into_iter().find(|(split, _)| split.is_empty());
            let (Some((split, Model::Bundles(tiers))), true) = (whole_or_rest, self.metric(charge).is_additive())
            else {
                continue;
            };
            let paid: i64 = self
                .upfronts
                .iter()
                .filter(|one| (one.metric, one.split, one.billed_from) == (charge.metric, split, self.opened))
                .map(|one| one.cents)
                .sum();
            let cents = (cents(&tiers[0].flat.exact()) - paid).max(0);
            self.upfronts.push(Upfront { run, metric: charge.metric, split, billed_from: self.opened, cents });
            let metric = Some(self.metric(charge).key.clone());
            lines.push(Line {
                kind: "usage",
                phase: run,
                metric,
                split: split.to_owned(),
                tax: self.tax_on(today),
                cents,
            });
        }
        lines
    }
}
