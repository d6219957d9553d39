//! Intervals of fees that do not go by their plan's period.

use num_traits::Zero;

use super::books::{Books, Phase};
use super::fees::{Periodic, periodic};
use super::history::{Aligned, Day, Every, InPart, Line, Paid, Plan, Unit};
use super::time::{Full, Stretch, before, begins_period};
use super::{Exact, of_cents, whole};

/// Intervals as long as each other that follow each other, whatever plans have them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chain {
    every: Every,
    anchor: Day,
    pub days: Stretch,
    /// Since when time is cut so; a plan's period may have been cut alike before.
    pub since: Day,
    runs: Vec<usize>,
}

impl Chain {
    pub fn full(&self, day: Day) -> Full {
        Full::around(self.every, self.anchor, day)
    }
}

/// Whether two are as long as each other, and cut alike.
fn alike(one: Every, other: Every) -> bool {
    let in_months = |every: Every| match every.unit {
        Unit::Month | Unit::Day | Unit::Week => every,
        Unit::Quarter => Every { unit: Unit::Month, count: 3 * every.count, ..every },
        Unit::Year => Every { unit: Unit::Month, count: 12 * every.count, ..every },
    };
    in_months(one) == in_months(other)
}

/// How a fee of a plan is cut that does not go by its period. Days are counted, whatever the calendar.
fn own_every(plan: &Plan, fee: &Periodic) -> Option<Every> {
    fee.own.map(|(unit, count)| {
        let aligned = if unit == Unit::Day { Aligned::Anniversary } else { plan.every.aligned };
        Every { unit, count, aligned }
    })
}

impl Books<'_> {
    /// The intervals of all plans. One as long as one of the plan before, or as its period, goes on with it; another begins
    /// with its plan. Days count from the end of the trial.
    fn chains(&self) -> Vec<Chain> {
        let mut all: Vec<Chain> = Vec::new();
        let mut left: Option<&Phase> = None;
        for run in self.runs() {
            let days = self.run_days(run);
            let mut goes_on = |every: Every| {
                let is = |chain: &&mut Chain| {
                    alike(chain.every, every) && chain.runs.last() == left.map(|left| &left.number)
                };
                let chain = all.iter_mut().find(is)?;
                chain.days.until = days.until;
                chain.runs.push(run.number);
                Some(())
            };
            let fees = periodic(self.plan(run), run.seats);
            let mut begun: Vec<Every> = Vec::new();
            for every in fees.iter().filter_map(|fee| own_every(self.plan(run), fee)) {
                if begun.iter().any(|known| alike(*known, every)) {
                    continue;
                }
                begun.push(every);
            }
            // What the plan's own period goes on with.
            let period = self.plan(run).every;
            let begins_anew = |left: &Phase| self.every_under(left.number) != self.every_under(run.number);
            let goes_by_it = fees.iter().any(|fee| fee.own.is_none());
            let is_known = begun.iter().any(|known| alike(*known, period));
            if goes_by_it && !is_known && left.is_some_and(|left| !begins_anew(left)) {
                goes_on(period);
            }
            begun.retain(|every| goes_on(*every).is_none());
            for every in begun {
                let (anchor, since) =
                    left.and_then(|left| self.as_its_period(left, every)).unwrap_or(match every.unit {
                        Unit::Day => (run.from_on.max(self.fees_from()), run.from_on),
                        Unit::Week | Unit::Month | Unit::Quarter | Unit::Year => (run.from_on, run.from_on),
                    });
                all.push(Chain { every, anchor, days, since, runs: vec![run.number] });
            }
            left = Some(run);
        }
        all
    }

    /// Since when a plan that is left cuts its period alike.
    fn as_its_period(&self, left: &Phase, every: Every) -> Option<(Day, Day)> {
        let (cut, since) = self.every_under(left.number);
        alike(cut, every).then_some((since, since))
    }

    pub fn chain_of(&self, phase: &Phase, fee: &Periodic) -> Option<Chain> {
        let every = own_every(self.plan(phase), fee)?;
        let run = self.run_of(phase.number);
        self.chains().into_iter().find(|chain| alike(chain.every, every) && chain.runs.contains(&run))
    }

    /// Fees in arrears of the intervals that are over on a day: because the next begins, or none does.
    pub fn intervals_over(&mut self, today: Day) -> Vec<Line> {
        let eve = before(today);
        let mut lines = Vec::new();
        if eve < self.fees_from() {
            return lines;
        }
        for chain in self.chains() {
            let days = chain.days.within(self.service());
            let over = !days.has(today) || begins_period(chain.every, chain.anchor, today);
            if days.has(eve) && over {
                let full = chain.full(eve);
                let billed = days.within(full.days).within(Stretch::new(full.days.from, today));
                lines.extend(self.over(billed, full, Some(&chain)));
            }
        }
        lines
    }

    /// Which share of a plan's fees with intervals of their own a period has, whether they are invoiced yet or not. What was
    /// paid and is kept counts whole, also for days after an end.
    pub fn own_share(&self, run: &Phase, billed: Stretch) -> Exact {
        let mut sum = Exact::zero();
        let share = |cents: i64, days: Stretch, period: Stretch| {
            let in_both = days.within(period).count();
            if in_both == 0 { Exact::zero() } else { of_cents(cents) * whole(in_both) / whole(days.count()) }
        };
        for one in self.advances.iter().filter(|one| one.own.is_some() && self.run_of(one.phase) == run.number) {
            let cut_alike = self.every_under(run.number) == self.every(billed.from);
            let counts_whole = one.paid_when == Paid::Before && cut_alike;
            let period = if counts_whole { self.full(billed.from).days } else { billed };
            sum += share(one.cents, one.days, period);
        }
        for (phase, fee, lasts) in self.lasting() {
            if fee.paid == Paid::Before || fee.own.is_none() || self.run_of(phase.number) != run.number {
                continue;
            }
            let begins = self.fees_from().max(self.charged_until(phase, &fee));
            let not_yet = lasts.within(Stretch::new(begins, billed.until));
            let mut day = not_yet.from.max(billed.from);
            while day < not_yet.until {
                let full = self.full_of(phase, &fee, day);
                let is_due = fee.in_part == InPart::CostsAPart || self.dearest(fee.kind, full) == Some(phase.number);
                let days = lasts.within(full.days).within(Stretch::new(begins, full.days.until));
                if is_due {
                    sum += share(self.for_days(phase, &fee, days, full), days, billed);
                }
                day = full.days.until;
            }
        }
        sum
    }

    /// Where what is paid on a day ends: the running interval of a fee in advance that ends last, else the plan's period.
    pub fn paid_end(&self, today: Day) -> Day {
        let phase = self.phase_on(today);
        let period = self.full(today).days.until;
        if today < self.fees_from() {
            return period;
        }
        // Of nothing, nothing is paid.
        let is_paid = |fee: &Periodic| fee.paid == Paid::Before && !fee.amount.is_zero();
        let fees = periodic(self.plan(phase), phase.seats).into_iter().filter(is_paid);
        let ends = fees.map(|fee| match fee.own {
            None => period,
            Some(_) => self.full_of(phase, &fee, today).days.until,
        });
        ends.max().unwrap_or(period)
    }
}
