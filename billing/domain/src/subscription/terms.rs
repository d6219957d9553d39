//! Terms: the time a subscription is agreed for, one after another, or one and then an end.
//!
//! A plan with a term that is taken within a running term lets that one go on to its end; its own terms follow. A plan
//! without a term has none running: going over to it from one that has is ending early.

use super::{Ending, Phase, Subscription};
use crate::calendar::{Day, Length};

/// The terms of a plan in a subscription.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Running {
    /// Where its first own term begins.
    anchor: Day,
    /// The place of the first end: 0 where a term before it goes on to `anchor`, else 1.
    first: u32,
    length: Length,
    auto_renew: bool,
}

impl Running {
    /// Where terms end, as first days after them, in order.
    fn ends(self) -> impl Iterator<Item = Day> {
        let last = if self.auto_renew { u32::MAX } else { 1 };
        (self.first..=last).map(move |times| self.length.after(self.anchor, times))
    }

    /// The end of the term that runs on `day`, as the first day after it; `None` where one ends with the day before, or the
    /// last one is over.
    fn end_beyond(self, day: Day) -> Option<Day> {
        let end = self.ends().find(|end| day <= *end)?;
        (day < end).then_some(end)
    }
}

impl Subscription {
    /// The terms of the plan that began with a phase.
    fn terms_of(&self, begun: &Phase) -> Option<Running> {
        let mut running: Option<Running> = None;
        for phase in self.plan_phases().take_while(|phase| phase.number <= begun.number) {
            let goes_on_to = running.and_then(|running| running.end_beyond(phase.from_on));
            running = phase.terms().term.map(|term| Running {
                anchor: goes_on_to.unwrap_or(phase.from_on),
                first: if goes_on_to.is_some() { 0 } else { 1 },
                length: term.length,
                auto_renew: term.auto_renew,
            });
        }
        running
    }

    /// The last day of the term that runs on `day`; `None` where none does. On the day on which one is renewed it is the new
    /// one's.
    pub fn term_ends_on(&self, day: Day) -> Option<Day> {
        let running = self.terms_of(self.plan_phase(self.phase_on(day).number))?;
        running.ends().find(|end| day < *end)?.pred_opt()
    }

    /// The last day of the term that was running when the plan in force on `day` began, and goes on under it; `None` where
    /// that plan has no term, or its own begin with it.
    pub fn term_carried_on(&self, day: Day) -> Option<Day> {
        let begun = self.plan_phase(self.phase_on(day).number);
        begun.terms().term?;
        let left = self.plan_phases().take_while(|phase| phase.number < begun.number).last()?;
        self.terms_of(left)?.end_beyond(begun.from_on)?.pred_opt()
    }

    /// Whether service that ends before the day `end` ends before its term does. Within the trial nothing is early.
    pub fn ends_early(&self, end: Day) -> bool {
        let Some(last) = end.pred_opt() else { return false };
        if end <= self.fees_from() {
            return false;
        }
        let running = self.terms_of(self.plan_phase(self.phase_on(last).number));
        running.is_some_and(|running| running.end_beyond(end).is_some())
    }

    /// The phase whose plan is left early on `day`: one with a term that runs, for one without.
    pub fn left_early_on(&self, day: Day) -> Option<&Phase> {
        self.left_before(day).map(|(left, _)| left)
    }

    /// The same, with the last day of the term that is left.
    pub fn left_before(&self, day: Day) -> Option<(&Phase, Day)> {
        let taken = self.phase_on(day);
        let begins = self.plan_phase(taken.number).number == taken.number && taken.from_on == day;
        if !begins || taken.terms().term.is_some() || day < self.fees_from() {
            return None;
        }
        let left = self.plan_phases().take_while(|phase| phase.number < taken.number).last()?;
        let running = self.terms_of(left)?;
        Some((left, running.end_beyond(day)?.pred_opt()?))
    }

    /// Agrees on the end that a term has which does not renew itself, or on none where no term ends any more. An end that
    /// somebody asked for stays.
    ///
    /// Three months from 15 January that do not renew themselves: the last day is 14 April.
    pub fn end_with_its_term(&mut self) {
        if self.ends_on.is_some() && self.ending != Ending::Term {
            return;
        }
        let last = self.plan_phases().last().and_then(|phase| self.terms_of(phase));
        let end = last.filter(|running| !running.auto_renew).and_then(|running| running.ends().last());
        self.ends_on = end.and_then(|end| end.pred_opt());
        self.ending = if self.ends_on.is_some() { Ending::Term } else { Ending::Ordinary };
    }
}
