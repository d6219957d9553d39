//! Fees: which days of a period they are for, and what is given back of them.

use super::books::{Books, Phase};
use super::history::{Basis, Day, Fee, InPart, Line, Model, Paid, Plan, Unused};
use super::price::price;
use super::time::{Stretch, before, in_days, part};
use super::{Exact, at_least_zero, cents, whole};

/// A fee that comes back every period.
#[derive(Clone)]
pub struct Periodic {
    pub place: usize,
    pub kind: &'static str,
    pub amount: Exact,
    pub paid: Paid,
    pub in_part: InPart,
}

/// What was invoiced in advance and not given back yet.
pub struct Advance {
    pub phase: usize,
    pub place: usize,
    pub kind: &'static str,
    pub in_part: InPart,
    pub days: Stretch,
    /// The period that they are a part of, and the day on which what is billed with it begins.
    pub full: Stretch,
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
        let (kind, amount, paid, part) = match fee {
            Fee::Setup(_) | Fee::EarlyTermination(_) => continue,
            Fee::Recurring(amount, paid, in_part) => ("recurring", amount.exact(), paid, in_part),
            Fee::Seats(model, paid, in_part) => ("seats", of_seats(model, seats), paid, in_part),
        };
        all.push(Periodic { place, kind, amount, paid: *paid, in_part: in_part(*part) });
    }
    if let Some(prepaid) = plan.prepaid {
        let place = plan.fees.len();
        let (paid, in_part) = (Paid::Before, in_part(InPart::CostsAPart));
        all.push(Periodic { place, kind: "commitment", amount: prepaid.exact(), paid, in_part });
    }
    all
}

fn of_seats(model: &Model, seats: u32) -> Exact {
    at_least_zero(price(model, &whole(0), &whole(seats.into()), (&[], &whole(0))))
}

impl Books<'_> {
    /// What a fee costs for some days of a period, in cents. Days of the trial are none of those that are paid for.
    fn for_days(&self, phase: &Phase, fee: &Periodic, days: Stretch, full: Stretch) -> i64 {
        if days.is_empty() {
            return 0;
        }
        let share = match fee.in_part {
            InPart::CostsAPart => {
                part(self.plan(phase).basis, days, self.paid_of(days.from, full), full, self.history.zone)
            }
            InPart::CostsTheWhole => whole(1),
        };
        cents(&(&fee.amount * share))
    }

    /// The days of a period that are served, cut like one of them and paid for.
    pub fn paid_of(&self, day: Day, full: Stretch) -> Stretch {
        let cut_from = self.every(day).1;
        full.within(self.service()).within(Stretch::new(cut_from.max(self.fees_from()), full.until))
    }

    /// Each fee with the days on which it stays as it is: seats until others are taken, all else as long as the plan lasts.
    fn lasting(&self) -> Vec<(&Phase, Periodic, Stretch)> {
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

    /// The phase in which a run began that a phase belongs to.
    pub fn run_of(&self, phase: usize) -> usize {
        self.runs().iter().rfind(|run| run.number <= phase).unwrap().number
    }

    /// What a plan's fees come to for what is billed together from a day on: what was invoiced and not given back.
    pub fn fees_of(&self, run: &Phase, billed: Stretch) -> i64 {
        let before: i64 = self
            .advances
            .iter()
            .filter(|advance| advance.billed_from == billed.from && self.run_of(advance.phase) == run.number)
            .map(|advance| advance.cents)
            .sum();
        let after = self.arrears(billed).into_iter().filter(|due| self.run_of(due.phase) == run.number);
        before + after.map(|due| due.cents).sum::<i64>()
    }

    /// What was prepaid of usage and not given back.
    pub fn prepaid_of(&self, run: &Phase, billed: Stretch) -> i64 {
        let prepaid = self.advances.iter().filter(|advance| {
            advance.kind == "commitment"
                && advance.billed_from == billed.from
                && self.run_of(advance.phase) == run.number
        });
        prepaid.map(|advance| advance.cents).sum()
    }

    /// Fees in arrears: those that cost a part, stretch by stretch; of the others the dearest that was in force, once.
    fn arrears(&self, billed: Stretch) -> Vec<Due> {
        let full = self.full(billed.from);
        let charged = billed.within(Stretch::new(self.fees_from(), billed.until));
        let mut due = Vec::new();
        for (phase, fee, days) in self.lasting() {
            if fee.paid == Paid::After && fee.in_part == InPart::CostsAPart {
                let days = days.within(charged);
                let cents = self.for_days(phase, &fee, days, full);
                due.push(Due { phase: phase.number, kind: fee.kind, cents, until: days.until });
            }
        }
        for kind in ["recurring", "seats"] {
            let mut dearest: Vec<Due> = Vec::new();
            for phase in self.phases.iter().filter(|phase| !self.days(phase).within(charged).is_empty()) {
                let number = if kind == "seats" { phase.number } else { self.run_of(phase.number) };
                let of_kind = periodic(self.plan(phase), phase.seats)
                    .into_iter()
                    .filter(|fee| (fee.kind, fee.paid, fee.in_part) == (kind, Paid::After, InPart::CostsTheWhole));
                let until = charged.until;
                let fees: Vec<Due> =
                    of_kind.map(|fee| Due { phase: number, kind, cents: cents(&fee.amount), until }).collect();
                if total(&fees) > total(&dearest) {
                    dearest = fees;
                }
            }
            due.extend(dearest);
        }
        due.retain(|due| due.cents != 0);
        due
    }

    /// The fees of a period that is over.
    pub fn fees_after(&self, billed: Stretch) -> Vec<Line> {
        let line = |Due { phase, kind, cents, until }| Line {
            kind,
            phase,
            metric: None,
            split: String::new(),
            tax: self.tax_on(before(until)),
            cents,
        };
        self.arrears(billed).into_iter().map(line).collect()
    }

    /// What is paid in advance from a day on to where the period ends, unless the trial lasts: then it waits for its end. With a
    /// change, of what begins with it.
    pub fn fees_before(&mut self, today: Day, days: Stretch, begun: Option<usize>) -> Vec<Line> {
        let full = self.full(today);
        let charged = days.within(Stretch::new(self.fees_from(), days.until));
        let mut advances = Vec::new();
        for (phase, fee, days) in self.lasting() {
            let days = days.within(charged);
            let starts = begun.is_none_or(|number| phase.number == number);
            let cents = self.for_days(phase, &fee, days, full);
            if !starts || fee.paid == Paid::After || cents == 0 {
                continue;
            }
            advances.push(Advance {
                phase: phase.number,
                place: fee.place,
                kind: fee.kind,
                in_part: fee.in_part,
                days,
                full,
                paid: self.paid_of(today, full),
                billed_from: self.opened,
                tax: self.tax_on(today),
                cents,
            });
        }
        let lines = advances.iter().map(Advance::line).collect();
        self.advances.extend(advances);
        lines
    }

    /// What a change within a period gives back and charges. Where a part costs a part, the days that are left; where it costs
    /// the whole, the dearest of the period is paid, once.
    pub fn changed(&mut self, today: Day, days: Stretch, begun: usize) -> Vec<Line> {
        let mut lines = self.credits(today, Credited::WithAChange);
        // The first fees of a trial come when it ends.
        if today < self.fees_from() {
            return lines;
        }
        let place = self.advances.len();
        let charged = self.fees_before(today, days, Some(begun));
        let new = self.advances.split_off(place);
        let mut kept = Vec::new();
        for kind in ["recurring", "seats", "commitment"] {
            let whole = |advance: &&Advance| (advance.kind, advance.in_part) == (kind, InPart::CostsTheWhole);
            let paid = |advance: &&Advance| whole(advance) && advance.billed_from == self.opened;
            let so_far: i64 = self.advances.iter().filter(paid).map(|advance| advance.cents).sum();
            let asked: i64 = new.iter().filter(whole).map(|advance| advance.cents).sum();
            if asked <= so_far {
                continue;
            }
            kept.push(kind);
            let opened = self.opened;
            for advance in &mut self.advances {
                if (advance.kind, advance.in_part, advance.billed_from) == (kind, InPart::CostsTheWhole, opened)
                    && advance.cents > 0
                {
                    lines.push(Line { kind: "credit", cents: -advance.cents, ..advance.line() });
                    advance.cents = 0;
                }
            }
        }
        for (advance, line) in new.into_iter().zip(charged) {
            if advance.in_part == InPart::CostsAPart || kept.contains(&advance.kind) {
                lines.push(line);
                self.advances.push(advance);
            }
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
            let (phase, fee, lasts) = lasting.iter().find(is).unwrap();
            let gives_back = self.plan(phase).unused == Unused::GivenBack;
            let until = match why {
                Credited::WithAChange if gives_back => advance.days.until,
                Credited::WithAChange => advance.days.until.min(self.service().until),
                Credited::AtTheEnd if gives_back => advance.days.until,
                Credited::AtTheEnd => continue,
            };
            let unused = Stretch::new(advance.days.from.max(from).max(lasts.until), until);
            if unused.is_empty() || fee.in_part == InPart::CostsTheWhole || advance.cents == 0 {
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
                _ => of(unused),
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
            _ => None,
        });
        self.once("setup", 1, setup, today)
    }

    /// The fee for ending before the term is over, unless the trial is not over either.
    pub fn early_termination(&self) -> Vec<Line> {
        let end = self.service().until;
        let last = self.phase_on(before(end));
        let (number, plan) = (last.number, self.plan(last));
        let fee = plan.fees.iter().find_map(|fee| match fee {
            Fee::EarlyTermination(amount) => Some(cents(&amount.exact())),
            _ => None,
        });
        let in_trial = end <= self.fees_from() && self.history.plans[0].trial_days > 0;
        if in_trial || !self.ends_early(plan, end) {
            return Vec::new();
        }
        self.once("early_termination", number, fee, before(end))
    }

    /// The first days after a term, one after the other.
    pub fn terms_over(&self, plan: &Plan) -> Vec<Day> {
        use super::history::Unit;
        let Some((unit, count, _)) = plan.term else { return Vec::new() };
        let starts_on = self.history.starts_on;
        let over = |times: u32| match unit {
            Unit::Week => in_days(starts_on, 7 * count * times),
            Unit::Month => starts_on + chrono::Months::new(count * times),
            Unit::Quarter => starts_on + chrono::Months::new(3 * count * times),
            Unit::Year => starts_on + chrono::Months::new(12 * count * times),
        };
        (1..60).map(over).collect()
    }

    fn ends_early(&self, plan: &Plan, end: Day) -> bool {
        let over = self.terms_over(plan);
        !over.is_empty() && !over.contains(&end)
    }

    fn once(&self, kind: &'static str, phase: usize, cents: Option<i64>, day: Day) -> Vec<Line> {
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

/// A fee in arrears, for days up to one.
struct Due {
    phase: usize,
    kind: &'static str,
    cents: i64,
    until: Day,
}

fn total(fees: &[Due]) -> i64 {
    fees.iter().map(|fee| fee.cents).sum()
}
