//! Fees: which days of a period they are for, and what is given back of them.

use std::collections::BTreeMap;

use num_traits::Zero;

use super::books::{Books, Phase};
use super::history::{Basis, Day, Fee, InPart, Line, Model, Own, Paid, Plan, Unused};
use super::intervals::Chain;
use super::price::price;
use super::time::{Full, Stretch, before, part};
use super::{Exact, at_least_zero, cents, of_cents, whole};

/// A fee that comes back every period.
#[derive(Clone)]
pub struct Periodic {
    pub place: usize,
    pub kind: &'static str,
    pub amount: Exact,
    pub paid: Paid,
    pub in_part: InPart,
    pub own: Own,
}

/// Kinds of fees that come back.
const KINDS: [&str; 3] = ["recurring", "seats", "commitment"];

/// What was invoiced of a fee and not given back yet.
pub struct Advance {
    pub phase: usize,
    pub place: usize,
    pub kind: &'static str,
    pub in_part: InPart,
    pub paid_when: Paid,
    pub days: Stretch,
    pub own: Own,
    /// The period that they are a part of, and the day on which what is billed with it begins.
    pub full: Full,
    /// Which days of it were to be paid for when it was charged.
    paid: Stretch,
    pub billed_from: Day,
    pub tax: Option<i64>,
    pub cents: i64,
}

/// Fees that come back, with the prepaid commitment, which is charged like one. Where a part costs the whole by the plan,
/// every fee does.
pub fn periodic(plan: &Plan, seats: u32) -> Vec<Periodic> {
    let in_part = |fee: InPart| if plan.basis == Basis::None { InPart::CostsTheWhole } else { fee };
    let mut all = Vec::new();
    for (place, fee) in plan.fees.iter().enumerate() {
        let (kind, amount, paid, part, own) = match fee {
            Fee::Setup(_) | Fee::EarlyTermination(_) => continue,
            Fee::Recurring(amount, paid, in_part, own) => ("recurring", amount.exact(), paid, in_part, own),
            Fee::Seats(model, paid, in_part, own) => ("seats", of_seats(model, seats), paid, in_part, own),
        };
        all.push(Periodic { place, kind, amount, paid: *paid, in_part: in_part(*part), own: *own });
    }
    if let Some(prepaid) = plan.prepaid {
        let place = plan.fees.len();
        let (paid, in_part) = (Paid::Before, in_part(InPart::CostsAPart));
        all.push(Periodic { place, kind: "commitment", amount: prepaid.exact(), paid, in_part, own: None });
    }
    all
}

fn of_seats(model: &Model, seats: u32) -> Exact {
    at_least_zero(price(model, &whole(0), &whole(seats.into()), (&[], &whole(0))))
}

impl Books<'_> {
    /// What a fee costs for some days of a period, in cents. Days of the trial are none of those that are paid for.
    pub fn for_days(&self, phase: &Phase, fee: &Periodic, days: Stretch, full: Full) -> i64 {
        if days.is_empty() {
            return 0;
        }
        let share = match fee.in_part {
            InPart::CostsAPart => {
                let paid = self.to_be_paid(phase, fee, days.from, full);
                part(self.plan(phase).basis, days, paid, full, self.history.zone)
            }
            InPart::CostsTheWhole => whole(1),
        };
        cents(&(&fee.amount * share))
    }

    /// The days of a period that are served, cut like one of them and paid for.
    pub fn paid_of(&self, day: Day, full: Full) -> Stretch {
        self.served_since(self.every(day).1, full)
    }

    fn served_since(&self, cut_from: Day, full: Full) -> Stretch {
        let paid = Stretch::new(cut_from.max(self.fees_from()), full.days.until);
        full.days.within(self.service()).within(paid)
    }

    /// The same of the period that a fee goes by.
    fn to_be_paid(&self, phase: &Phase, fee: &Periodic, day: Day, full: Full) -> Stretch {
        match self.chain_of(phase, fee) {
            Some(chain) => self.served_since(chain.since, full),
            None => self.paid_of(day, full),
        }
    }

    /// The period around a day that a fee goes by.
    pub fn full_of(&self, phase: &Phase, fee: &Periodic, day: Day) -> Full {
        self.chain_of(phase, fee).map_or_else(|| self.full(day), |chain| chain.full(day))
    }

    /// Each fee with the days on which it stays as it is: seats until others are taken, all else as long as the plan lasts.
    pub fn lasting(&self) -> Vec<(&Phase, Periodic, Stretch)> {
        let mut all = Vec::new();
        for phase in &self.phases {
            let begins_plan = self.runs().iter().any(|run| run.number == phase.number);
            for fee in periodic(self.plan(phase), phase.seats) {
                if fee.kind == "seats" {
                    all.push((phase, fee, self.days(phase)));
                } else if begins_plan {
                    all.push((phase, fee, self.run_days(phase)));
                }
            }
        }
        all
    }

    /// The first day of what takes a fee's place.
    fn left_on(&self, phase: &Phase, kind: &str) -> Day {
        let next = match kind {
            "seats" => self.phases.get(phase.number),
            _ => self.next_run(phase),
        };
        next.map_or(Day::MAX, |next| next.from_on)
    }

    /// The phase in which a run began that a phase belongs to.
    pub fn run_of(&self, phase: usize) -> usize {
        self.runs().iter().rfind(|run| run.number <= phase).unwrap().number
    }

    /// What a plan's fees come to for what is billed together from a day on: what was invoiced and not given back, and of
    /// those with an interval of their own the share of its days.
    pub fn fees_of(&self, run: &Phase, billed: Stretch) -> Exact {
        let charged = self.charged_for(billed).filter(|one| self.run_of(one.phase) == run.number);
        of_cents(charged.map(|one| one.cents).sum()) + self.own_share(run, billed)
    }

    /// What was charged together from a day on, for the period that it lies in: a plan that was left on that day may have
    /// been paid for another.
    fn charged_for(&self, billed: Stretch) -> impl Iterator<Item = &Advance> {
        let full = self.full(billed.from);
        let goes_by_it = move |one: &&Advance| one.own.is_none() && (one.billed_from, one.full) == (billed.from, full);
        self.advances.iter().filter(goes_by_it)
    }

    /// What was prepaid of usage and not given back.
    pub fn prepaid_of(&self, run: &Phase, billed: Stretch) -> i64 {
        let of_run = |one: &&Advance| one.kind == "commitment" && self.run_of(one.phase) == run.number;
        self.charged_for(billed).filter(of_run).map(|one| one.cents).sum()
    }

    /// Fees of a period that is over.
    pub fn fees_after(&mut self, billed: Stretch) -> Vec<Line> {
        self.over(billed, self.full(billed.from), None)
    }

    /// Fees in arrears of days that are over, of the plan's period or of a chain of intervals: those that cost a part, stretch
    /// by stretch; of the others the dearest that was in force, unless as much was charged for the same period before.
    pub fn over(&mut self, billed: Stretch, full: Full, chain: Option<&Chain>) -> Vec<Line> {
        let charged = billed.within(Stretch::new(self.fees_from(), billed.until));
        let mut owed = Vec::new();
        for (phase, fee, lasts) in self.lasting() {
            let is = fee.paid == Paid::After && self.chain_of(phase, &fee).as_ref() == chain;
            let days = lasts.within(charged).within(Stretch::new(self.charged_until(phase, &fee), charged.until));
            if is && !days.is_empty() {
                owed.push((phase.clone(), fee, days));
            }
        }
        let mut due = Vec::new();
        let mut lines = Vec::new();
        for (phase, fee, days) in &owed {
            self.charged_until.insert((phase.number, fee.place), days.until);
            if fee.in_part == InPart::CostsAPart {
                let cents = self.for_days(phase, fee, *days, full);
                due.push(self.owed(phase, fee, (*days, full), before(days.until), cents));
            }
        }
        for kind in KINDS {
            let dearest = self.dearest(kind, full);
            let is = |fee: &Periodic| fee.in_part == InPart::CostsTheWhole && fee.kind == kind && !fee.amount.is_zero();
            for (phase, fee, days) in owed.iter().filter(|(phase, fee, _)| is(fee) && dearest == Some(phase.number)) {
                lines.extend(self.replace(kind, full, phase.number));
                due.push(self.owed(phase, fee, (*days, full), before(days.until), cents(&fee.amount)));
            }
        }
        due.retain(|due| due.cents != 0);
        lines.extend(due.iter().map(Advance::line));
        self.advances.extend(due);
        lines
    }

    /// Up to which day a fee was charged.
    pub fn charged_until(&self, phase: &Phase, fee: &Periodic) -> Day {
        self.charged_until.get(&(phase.number, fee.place)).copied().unwrap_or(Day::MIN)
    }

    fn owed(&self, phase: &Phase, fee: &Periodic, (days, full): (Stretch, Full), supplied: Day, cents: i64) -> Advance {
        Advance {
            phase: phase.number,
            place: fee.place,
            kind: fee.kind,
            in_part: fee.in_part,
            paid_when: fee.paid,
            days,
            own: fee.own,
            full,
            paid: self.to_be_paid(phase, fee, days.from, full),
            billed_from: self.opened,
            tax: self.tax_on(supplied),
            cents,
        }
    }

    /// What the fees of a kind come to that cost the whole for any part of a period, however they are paid: by the phase that
    /// they began with, of those that were in force on a day of it, or charged for it.
    fn whole_in(&self, kind: &str, full: Full) -> BTreeMap<usize, Exact> {
        let mut sums: BTreeMap<usize, Exact> = BTreeMap::new();
        for (phase, fee, days) in self.lasting() {
            if (fee.kind, fee.in_part) != (kind, InPart::CostsTheWhole) {
                continue;
            }
            let days = days.within(Stretch::new(self.fees_from(), full.days.until)).within(full.days);
            let in_force = !days.is_empty() && self.full_of(phase, &fee, days.from).days == full.days;
            let charged = |one: &Advance| (one.phase, one.place, one.full.days) == (phase.number, fee.place, full.days);
            if in_force || self.advances.iter().any(charged) {
                *sums.entry(phase.number).or_insert_with(Exact::zero) += fee.amount;
            }
        }
        sums
    }

    /// With which phase the dearest began of the fees that cost the whole.
    pub fn dearest(&self, kind: &str, full: Full) -> Option<usize> {
        let sums = self.whole_in(kind, full);
        let most = sums.values().max();
        sums.iter().find(|(_, sum)| Some(*sum) == most).map(|(number, _)| *number)
    }

    /// Gives back what a kind of fees that cost the whole was charged for a period before a dearer one.
    fn replace(&mut self, kind: &str, full: Full, dearer: usize) -> Vec<Line> {
        let mut lines = Vec::new();
        for one in &mut self.advances {
            let is = (one.kind, one.in_part, one.full.days) == (kind, InPart::CostsTheWhole, full.days);
            if is && one.phase < dearer && one.cents > 0 {
                lines.push(Line { kind: "credit", cents: -one.cents, ..one.line() });
                one.cents = 0;
            }
        }
        lines
    }

    /// What is paid in advance on a day, of all that is not paid yet: to where its period or its interval ends. During the
    /// trial it waits. Where a part costs the whole, the dearest of the period is paid, once.
    pub fn fees_before(&mut self, today: Day) -> Vec<Line> {
        let mut advances = Vec::new();
        let mut until = Vec::new();
        for (phase, fee, lasts) in self.lasting() {
            if today < self.fees_from() || !lasts.has(today) || fee.paid == Paid::After {
                continue;
            }
            // Days that an end or a change to come had cut off are due once that is taken back.
            let from = today.max(self.charged_until(phase, &fee));
            let full = self.full_of(phase, &fee, today);
            let days = lasts.within(Stretch::new(from, full.days.until));
            if days.is_empty() {
                continue;
            }
            let whole = fee.in_part == InPart::CostsTheWhole;
            until.push(((phase.number, fee.place), if whole { full.days.until } else { days.until }));
            let cents = self.for_days(phase, &fee, days, full);
            if cents != 0 {
                advances.push(self.owed(phase, &fee, (days, full), today, cents));
            }
        }
        self.charged_until.extend(until);
        let mut lines = Vec::new();
        let whole = advances.iter().filter(|one| one.in_part == InPart::CostsTheWhole);
        let kinds: BTreeMap<(&str, Stretch), (usize, Full)> =
            whole.rev().map(|one| ((one.kind, one.full.days), (one.phase, one.full))).collect();
        for ((kind, days), (number, full)) in kinds {
            let sums = self.whole_in(kind, full);
            if sums.range(..number).all(|(_, sum)| *sum < sums[&number]) {
                lines.extend(self.replace(kind, full, number));
            } else {
                let is = |one: &Advance| (one.kind, one.in_part, one.full.days) == (kind, InPart::CostsTheWhole, days);
                advances.retain(|one| !is(one));
            }
        }
        lines.extend(advances.iter().map(Advance::line));
        self.advances.extend(advances);
        lines
    }

    /// What a change within a period gives back and charges.
    pub fn changed(&mut self, today: Day) -> Vec<Line> {
        let mut lines = self.credits(today, Credited::WithAChange);
        // The first fees of a trial come when it ends.
        if today >= self.fees_from() {
            lines.extend(self.fees_before(today));
        }
        lines
    }

    /// Gives back what was paid in advance for the days from one on, unless the fee goes on. With a change never for days after
    /// an agreed end, unless the plan that is left gives back what is unused; at the end only where the plan does.
    pub fn credits(&mut self, from: Day, why: Credited) -> Vec<Line> {
        let mut lines = Vec::new();
        let mut advances = std::mem::take(&mut self.advances);
        for advance in &mut advances {
            let lasting = self.lasting();
            let is = |(phase, fee, _): &&(&Phase, Periodic, Stretch)| {
                (phase.number, fee.place) == (advance.phase, advance.place)
            };
            let (phase, fee, _) = lasting.iter().find(is).unwrap();
            let gives_back = self.plan(phase).unused == Unused::GivenBack;
            let (left_on, until) = match why {
                Credited::WithAChange if gives_back => (self.left_on(phase, fee.kind), advance.days.until),
                Credited::WithAChange => (self.left_on(phase, fee.kind), advance.days.until.min(self.service().until)),
                Credited::AtTheEnd if gives_back => (from, advance.days.until),
                Credited::AtTheEnd => continue,
            };
            // What goes on is not given back, whenever it ends.
            if from < left_on {
                continue;
            }
            let unused = Stretch::new(advance.days.from.max(left_on), until);
            if unused.is_empty()
                || fee.paid == Paid::After
                || fee.in_part == InPart::CostsTheWhole
                || advance.cents == 0
            {
                continue;
            }
            // What was used is kept, and the days behind an end that are not given back.
            let used = Stretch::new(advance.days.from, unused.from);
            let of = |days: Stretch| {
                part(self.plan(phase).basis, days, Stretch::new(days.from, days.from), advance.full, self.history.zone)
            };
            let back = match self.plan(phase).basis {
                Basis::Month30 if until == advance.days.until => {
                    let paid = part(Basis::Month30, advance.days, advance.paid, advance.full, self.history.zone);
                    at_least_zero(paid - of(used))
                }
                Basis::Days | Basis::Seconds | Basis::Month30 | Basis::None => of(unused),
            };
            let back = cents(&(&fee.amount * back)).min(advance.cents);
            if back == 0 {
                continue;
            }
            advance.cents -= back;
            advance.days.until = unused.from;
            lines.push(Line { kind: "credit", cents: -back, ..advance.line() });
        }
        self.advances = advances;
        lines
    }

    pub fn setup(&self, today: Day) -> Vec<Line> {
        let setup = self.history.plans[0].fees.iter().find_map(|fee| match fee {
            Fee::Setup(amount) => Some(cents(&amount.exact())),
            Fee::EarlyTermination(_) | Fee::Recurring(..) | Fee::Seats(..) => None,
        });
        self.once("setup", 1, setup, today)
    }

    pub fn once(&self, kind: &'static str, phase: usize, cents: Option<i64>, day: Day) -> Vec<Line> {
        let tax = self.tax_on(day);
        let line = |cents| Line { kind, phase, metric: None, split: String::new(), tax, cents };
        cents.filter(|cents| *cents != 0).map(line).into_iter().collect()
    }
}

/// Why days that are paid for are not used.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Credited {
    WithAChange,
    AtTheEnd,
}

impl Advance {
    fn line(&self) -> Line {
        let Self { kind, phase, tax, cents, .. } = *self;
        Line { kind, phase, metric: None, split: String::new(), tax, cents }
    }
}
