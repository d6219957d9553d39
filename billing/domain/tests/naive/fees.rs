//! Fees: which days of a period they are for, and what is given back of them.

use super::books::{Books, Phase};
use super::history::{Basis, Fee, InPart, Line, Paid, Plan, Unused};
use super::price::price;
use super::time::{Stretch, in_days, part};
use super::{Exact, at_least_zero, cents, whole};

/// A fee that comes back every period.
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
    pub days: Stretch,
    /// The period that they are a part of.
    pub full: Stretch,
    pub cents: i64,
}

pub fn periodic(plan: &Plan, seats: u32) -> Vec<Periodic> {
    let mut all = Vec::new();
    for (place, fee) in plan.fees.iter().enumerate() {
        let (kind, amount, paid, in_part) = match fee {
            Fee::Setup(_) | Fee::EarlyTermination(_) => continue,
            Fee::Recurring(amount, paid, in_part) => ("recurring", amount.exact(), paid, in_part),
            Fee::Seats(model, paid, in_part) => {
                ("seats", at_least_zero(price(model, &whole(0), &whole(seats.into()), (&[], &whole(0)))), paid, in_part)
            }
        };
        all.push(Periodic { place, kind, amount, paid: *paid, in_part: *in_part });
    }
    if let Some(prepaid) = plan.prepaid {
        let place = plan.fees.len();
        let (paid, in_part) = (Paid::Before, InPart::CostsAPart);
        all.push(Periodic { place, kind: "commitment", amount: prepaid.exact(), paid, in_part });
    }
    all
}

impl Books<'_> {
    /// What a fee costs for some days of a period, in cents.
    fn for_days(&self, phase: &Phase, fee: &Periodic, days: Stretch, full: Stretch) -> i64 {
        if days.is_empty() {
            return 0;
        }
        let share = match fee.in_part {
            InPart::CostsAPart => part(self.plan(phase).basis, days, full, self.history.zone),
            InPart::CostsTheWhole => whole(1),
        };
        cents(&(&fee.amount * share))
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

    /// What a plan's fees come to for those of these days that follow the trial, whenever they are paid.
    pub fn fees_of(&self, run: &Phase, days: Stretch) -> i64 {
        let charged = days.within(Stretch::new(self.fees_from(), days.until));
        let runs = self.runs();
        let begun = |phase: &Phase| runs.iter().rfind(|run| run.number <= phase.number).unwrap().number;
        let of_plan = self.lasting().into_iter().filter(|(phase, ..)| begun(phase) == run.number);
        let full = self.full(days.from);
        of_plan.map(|(phase, fee, days)| self.for_days(phase, &fee, days.within(charged), full)).sum()
    }

    /// The fees of some days, phase by phase.
    pub fn fee_lines(&mut self, days: Stretch, paid: Paid) -> Vec<Line> {
        let charged = days.within(Stretch::new(self.fees_from(), days.until));
        let mut lines = Vec::new();
        let mut advances = Vec::new();
        for (phase, fee, days) in self.lasting() {
            let days = days.within(charged);
            let full = self.full(charged.from);
            let cents = self.for_days(phase, &fee, days, full);
            if fee.paid != paid || cents == 0 {
                continue;
            }
            lines.push(Line { kind: fee.kind, phase: phase.number, metric: None, split: String::new(), cents });
            if paid == Paid::Before {
                advances.push(Advance { phase: phase.number, place: fee.place, days, full, cents });
            }
        }
        self.advances.extend(advances);
        lines
    }

    /// Gives back what was paid in advance for the days from one on, unless the fee goes on. A fee that is whole for any part
    /// is not given back.
    pub fn credits(&mut self, from: super::history::Day) -> Vec<Line> {
        let mut lines = Vec::new();
        let mut advances = std::mem::take(&mut self.advances);
        for advance in &mut advances {
            let lasting = self.lasting();
            let is = |(phase, fee, _): &&(&Phase, Periodic, Stretch)| {
                (phase.number, fee.place) == (advance.phase, advance.place)
            };
            let (phase, fee, lasts) = lasting.iter().find(is).unwrap();
            let unused = Stretch::new(advance.days.from.max(from).max(lasts.until), advance.days.until);
            if unused.is_empty() || fee.in_part == InPart::CostsTheWhole {
                continue;
            }
            let back = self.for_days(phase, fee, unused, advance.full).min(advance.cents);
            if back == 0 {
                continue;
            }
            advance.cents -= back;
            advance.days.until = unused.from;
            lines.push(Line { kind: "credit", phase: advance.phase, metric: None, split: String::new(), cents: -back });
        }
        self.advances = advances;
        lines
    }

    pub fn setup(&self) -> Vec<Line> {
        let setup = self.history.plans[0].fees.iter().find_map(|fee| match fee {
            Fee::Setup(amount) => Some(cents(&amount.exact())),
            _ => None,
        });
        self.once("setup", 1, setup)
    }

    /// What a last invoice has besides its period: days given back, and the fee for ending before the term is over.
    pub fn farewell(&mut self) -> Vec<Line> {
        let end = self.service().until;
        let last = self.phase_on(super::time::before(end));
        let (number, plan) = (last.number, self.plan(last).clone());
        let gives_back = plan.unused == Unused::GivenBack && plan.basis != Basis::None;
        let mut lines = if gives_back { self.credits(end) } else { Vec::new() };
        let fee = plan.fees.iter().find_map(|fee| match fee {
            Fee::EarlyTermination(amount) => Some(cents(&amount.exact())),
            _ => None,
        });
        if self.ends_early(&plan) {
            lines.extend(self.once("early_termination", number, fee));
        }
        lines
    }

    fn ends_early(&self, plan: &Plan) -> bool {
        use super::history::{Renewal, Unit};
        let Some((unit, count, renewal)) = plan.term else { return false };
        let (starts_on, end) = (self.history.starts_on, self.service().until);
        let mut over = Vec::new();
        for times in 1..60u32 {
            over.push(match unit {
                Unit::Week => in_days(starts_on, 7 * count * times),
                Unit::Month => starts_on + chrono::Months::new(count * times),
                Unit::Quarter => starts_on + chrono::Months::new(3 * count * times),
                Unit::Year => starts_on + chrono::Months::new(12 * count * times),
            });
        }
        match renewal {
            Renewal::Never => end < over[0],
            Renewal::ByItself => !over.contains(&end),
        }
    }

    fn once(&self, kind: &'static str, phase: usize, cents: Option<i64>) -> Vec<Line> {
        let due = cents.filter(|cents| *cents != 0);
        due.map(|cents| Line { kind, phase, metric: None, split: String::new(), cents }).into_iter().collect()
    }
}
