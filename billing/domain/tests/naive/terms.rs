//! Terms: which end when, and what it costs to end or leave before.

use chrono::Months;

use super::books::{Books, Ends, Phase};
use super::cents;
use super::history::{Day, Fee, Line, Renewal, Unit};
use super::time::{before, in_days};

impl Books<'_> {
    /// A term that does not renew itself ends by itself, unless another end was asked for.
    pub fn end_with_the_term(&mut self) {
        if self.ends == Ends::WithItsTerm {
            let run = *self.runs().last().unwrap();
            let ends = self.plan(run).term.is_some_and(|(_, _, renewal)| renewal == Renewal::Never);
            self.last = self.terms_over(run).last().copied().filter(|_| ends).map(before);
        }
    }

    /// The fee for ending before the term is over, unless the trial is not over either.
    pub fn early_termination(&self) -> Vec<Line> {
        let end = self.service().until;
        let last = self.phase_on(before(end));
        let in_trial = end <= self.fees_from() && self.history.plans[0].trial_days > 0;
        let run = self.runs().into_iter().rfind(|run| run.number <= last.number).unwrap();
        if in_trial || self.term_around(run, end).is_none() {
            return Vec::new();
        }
        self.early(last.number, end)
    }

    /// The same fee where a plan with a term that runs is left, on a day, for one without.
    pub fn left_early(&self, day: Day, begun: usize) -> Vec<Line> {
        let runs = self.runs();
        let Some(place) = runs.iter().position(|run| run.number == begun).filter(|place| *place > 0) else {
            return Vec::new();
        };
        let (left, taken) = (runs[place - 1], runs[place]);
        let leaves = self.plan(taken).term.is_none() && self.term_around(left, day).is_some();
        if !leaves || day < self.fees_from() {
            return Vec::new();
        }
        self.early(left.number, day)
    }

    fn early(&self, phase: usize, end: Day) -> Vec<Line> {
        let plan = self.plan(&self.phases[phase - 1]);
        let fee = plan.fees.iter().find_map(|fee| match fee {
            Fee::EarlyTermination(amount) => Some(cents(&amount.exact())),
            Fee::Setup(_) | Fee::Recurring(..) | Fee::Seats(..) => None,
        });
        self.once("early_termination", phase, fee, before(end))
    }

    /// The first days after the terms that a plan has from where it begins, one after the other. The term that runs when it
    /// begins goes on to its end, and the plan's own follow; a plan without any has none.
    pub fn terms_over(&self, run: &Phase) -> Vec<Day> {
        let Some((unit, count, renewal)) = self.plan(run).term else { return Vec::new() };
        let runs = self.runs();
        let before = runs.iter().rfind(|before| before.number < run.number);
        let running = before.and_then(|before| self.term_around(before, run.from_on));
        let from = running.unwrap_or(run.from_on);
        let own = |times: u32| match unit {
            Unit::Day => in_days(from, count * times),
            Unit::Week => in_days(from, 7 * count * times),
            Unit::Month => from + Months::new(count * times),
            Unit::Quarter => from + Months::new(3 * count * times),
            Unit::Year => from + Months::new(12 * count * times),
        };
        let last = if renewal == Renewal::Never { 1 } else { 60 };
        running.into_iter().chain((1..=last).map(own)).collect()
    }

    /// The first day after the term that runs through a day and the one before it, if one does.
    fn term_around(&self, run: &Phase, day: Day) -> Option<Day> {
        let over = self.terms_over(run);
        over.iter().copied().find(|over| *over >= day).filter(|over| *over != day)
    }
}
