//! What a charge comes to in a plan's own stretch of a period: value by value, then its minimum and maximum over all of them.

use num_traits::Zero;

use super::books::Books;
use super::history::{Charge, Counts, Line, Model, Prices};
use super::price::{Counted, as_rounded, cost, due_for};
use super::taxed::as_lowered;
use super::time::{Stretch, part};
use super::usage::{Before, Invoiced, Own};
use super::{Exact, at_least_zero, cents, of_cents, or_zero, whole};

/// What the stretch is charged of a period's price, and between what the charge lies in it.
struct Bounds {
    share: Exact,
    /// The part of the days after the trial.
    after_trial: Exact,
    least: Option<Exact>,
    most: Option<Exact>,
}

/// What is due of one value.
struct Due {
    was_used: bool,
    exact: Exact,
}

impl Books<'_> {
    pub fn charge_lines(
        &self,
        own: &Own<'_>,
        charge: &Charge,
        period: Stretch,
        so_far: &mut Before,
        invoiced: &Invoiced,
    ) -> Vec<Line> {
        let bounds = self.bounds(own, charge, period, so_far);
        let supplied_on = self.supplied_on(own, period);
        let mut lines: Vec<Line> = Vec::new();
        for (split, model) in charge.parts() {
            let Some(due) = self.due_of(own, (charge, split, model), period, &bounds, so_far) else { continue };
            let mut exact = due.exact;
            if let Prices::One(_) = charge.prices {
                exact = bounds.least.clone().map_or(exact.clone(), |least| exact.max(least));
                exact = bounds.most.clone().map_or(exact.clone(), |most| exact.min(most));
            }
            let line = self.line_of(own, charge, ("usage", split), cents(&exact));
            if due.was_used || line.cents != 0 {
                lines.push(self.taxed(line, supplied_on, invoiced));
            }
        }
        lines.extend(self.over_values(own, charge, period, &bounds, (&lines, invoiced)));
        *so_far.charged.entry(charge.metric).or_default() += lines.iter().map(|line| line.cents).sum::<i64>();
        lines
    }

    fn line_of(&self, own: &Own<'_>, charge: &Charge, (kind, split): (&'static str, &str), cents: i64) -> Line {
        let metric = Some(self.metric(charge).key.clone());
        Line { kind, phase: own.run.number, metric, split: split.to_owned(), tax: None, cents }
    }

    fn bounds(&self, own: &Own<'_>, charge: &Charge, period: Stretch, so_far: &Before) -> Bounds {
        let metric = self.metric(charge);
        let additive = metric.is_additive();
        let (full, zone) = (self.full(period.from), self.history.zone);
        let share = match metric.counts {
            _ if additive => whole(1),
            Counts::OverTime if own.seconds_share.is_zero() => whole(1),
            Counts::OverTime => own.seconds_share.clone(),
            Counts::Sum | Counts::Count | Counts::Max | Counts::Last | Counts::Unique => own.share.clone(),
        };
        let charged = so_far.charged.get(&charge.metric).copied().unwrap_or(0);
        let most = charge.most.map(|most| match additive {
            true => at_least_zero(most.exact() - of_cents(charged)),
            false => most.exact() * &share,
        });
        let after_trial = whole(own.after_trial.count()) / whole(period.within(self.service()).count().max(1));
        let least = charge.least.map(|least| {
            let plan = self.plan(own.run);
            let of_days = || part(plan.basis, own.after_trial, self.paid_of(period.from, full), full, zone);
            let all_paid = own.after_trial == own.days;
            match (additive, all_paid) {
                (true, _) => least.exact() * of_days(),
                (false, true) => least.exact() * &share,
                (false, false) => least.exact() * &after_trial,
            }
        });
        Bounds { share, after_trial, least, most }
    }

    /// None where nothing was used and nothing can be due.
    fn due_of(
        &self,
        own: &Own<'_>,
        (charge, split, model): (&Charge, &'static str, &Model),
        period: Stretch,
        bounds: &Bounds,
        so_far: &mut Before,
    ) -> Option<Due> {
        let metric = self.metric(charge);
        let additive = metric.is_additive();
        let events = self.events(own, charge, split, period);
        let quantity = self.quantity(own, charge, &events);
        let nothing = match metric.counts {
            Counts::OverTime => own.from >= own.until,
            Counts::Sum | Counts::Count | Counts::Max | Counts::Last | Counts::Unique => {
                own.days.is_empty() && (events.is_empty() || !additive)
            }
        };
        if nothing {
            return None;
        }
        let was_used = !events.is_empty() || !quantity.is_zero();
        let cost = cost(metric, &events, &quantity);
        let counted: Vec<Counted> =
            events.iter().map(|event| Counted { amount: event.amount.map(|amount| amount.exact()) }).collect();
        let given = so_far.free.entry((charge.metric, split)).or_default();
        let free = if additive { at_least_zero(or_zero(charge.free) - &*given) } else { or_zero(charge.free) };
        let rounded = at_least_zero(as_rounded(metric, quantity));
        *given += free.clone().min(rounded.clone());
        let (mut due, mut flats) = due_for(model, &free, &rounded, (&counted, &cost));
        // A bundle under a region of its own waits for its first unit, and so does any on the days of a trial.
        let unused = matches!(model, Model::Bundles(_)) && rounded.is_zero();
        let waits = unused && own.after_trial != own.days && !additive;
        if unused && (!split.is_empty() || additive && own.after_trial.is_empty()) {
            flats.clear();
        }
        for (tier, flat) in flats {
            let charged = so_far.flat.entry((charge.metric, split, tier)).or_default();
            let flat = if additive { at_least_zero(flat - &*charged) } else { flat };
            *charged += &flat;
            due += flat;
        }
        Some(Due { was_used, exact: at_least_zero(due) * if waits { &bounds.after_trial } else { &bounds.share } })
    }

    /// What raises the values of a charge together to its minimum, or lowers them to its maximum.
    fn over_values(
        &self,
        own: &Own<'_>,
        charge: &Charge,
        period: Stretch,
        bounds: &Bounds,
        (lines, invoiced): (&[Line], &Invoiced),
    ) -> Vec<Line> {
        if matches!(charge.prices, Prices::One(_)) || own.days.is_empty() {
            return Vec::new();
        }
        let over = |kind, cents| {
            let line = self.line_of(own, charge, (kind, ""), cents);
            self.taxed(line, self.supplied_on(own, period), invoiced)
        };
        let sum: i64 = lines.iter().map(|line| line.cents).sum();
        let raised = bounds.least.as_ref().map_or(sum, |least| sum.max(cents(least)));
        let bounded = bounds.most.as_ref().map_or(raised, |most| raised.min(cents(most)));
        match bounded - sum {
            0 => Vec::new(),
            missing @ 1.. => vec![over("minimum", missing)],
            beyond => as_lowered(over("discount", beyond), lines),
        }
    }
}
