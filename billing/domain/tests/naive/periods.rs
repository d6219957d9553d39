//! How a subscription's time is cut into periods.

use super::books::Books;
use super::history::{Day, Every, Unit};
use super::time::{Full, Stretch, before, begins_period, next};

impl Books<'_> {
    /// How time is cut on a day, and since when.
    pub fn every(&self, day: Day) -> (Every, Day) {
        self.every_under(self.phases.iter().filter(|phase| phase.from_on <= day).count())
    }

    /// The same under a phase.
    pub fn every_under(&self, number: usize) -> (Every, Day) {
        let mut cut = (self.history.plans[0].every, self.history.starts_on);
        for phase in self.phases.iter().take(number).skip(1) {
            if self.plan(phase).every != cut.0 {
                cut = (self.plan(phase).every, phase.from_on);
            }
        }
        cut
    }

    /// The full period around a day, whether it is served in full or not.
    pub fn full(&self, day: Day) -> Full {
        let (every, anchor) = self.every(day);
        Full::around(every, anchor, day)
    }

    /// Whether a billing period begins: where the plan's cut begins one, and where another cut begins.
    pub fn begins(&self, day: Day) -> bool {
        let (every, anchor) = self.every(day);
        day == anchor || begins_period(every, anchor, day)
    }

    /// From a day to where the running billing period ends, if nothing more happens.
    pub fn rest(&self, day: Day) -> Stretch {
        let mut until = next(day);
        while !self.begins(until) {
            until = next(until);
        }
        Stretch::new(day, until)
    }

    /// The 1st, or the monthly return of the day that periods count from; where they are weeks, the weekday's.
    pub fn is_closing_day(&self, day: Day) -> bool {
        let (every, anchor) = self.every(before(self.service().until));
        let unit = if every.unit == Unit::Week { Unit::Week } else { Unit::Month };
        begins_period(Every { unit, count: 1, aligned: every.aligned }, anchor, day)
    }
}
