//! When a subscription ends: by default, at the end of what is paid, or on a day that somebody names.

use super::{Ending, Status, Subscription, When};
use crate::calendar::{Day, Instant, day_of};
use crate::refusal::{Code, Refusal};

/// What is over on the last day of service, where nobody names another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EndOf {
    /// It has not begun, and never does.
    Nothing,
    /// No fee was owed yet but the set-up fee.
    Trial,
    Term,
    /// What is paid, or the billing period.
    Period,
}

impl Subscription {
    /// The last day of service if cancelled on `today` and nobody says when: today as long as withdrawing leaves nothing
    /// owed, in the trial its last day, with a term the term's end, else the period's.
    pub fn usual_last_day(&self, today: Day) -> Day {
        match self.is_withdrawable_on(today) {
            true => self.last_day_when(When::Immediate, today),
            false => self.ordinary_end(today).1,
        }
    }

    /// What is over with the service, and its last day, if it is cancelled on `today`, not withdrawn from, and nobody says
    /// when. Ending it there is never early.
    pub fn ordinary_end(&self, today: Day) -> (EndOf, Day) {
        let at_end = self.last_day_when(When::EndOfPeriod, today);
        if today < self.starts_on {
            return (EndOf::Nothing, at_end);
        }
        if self.in_trial(today) {
            return (EndOf::Trial, self.fees_from().pred_opt().unwrap_or(today));
        }
        self.term_ends_on(today).map_or((EndOf::Period, at_end), |last| (EndOf::Term, last))
    }

    /// The last day of service if cancelled on `today`.
    pub fn last_day_when(&self, when: When, today: Day) -> Day {
        match when {
            _ if today < self.starts_on => self.starts_on.pred_opt().unwrap_or(self.starts_on),
            When::Immediate => today,
            When::EndOfPeriod => self.paid_until(today).pred_opt().unwrap_or(today),
        }
    }

    /// The first day that is not paid for yet, or the one after the period of `day` where nothing is paid in advance: what
    /// "the end of the period" means to a change and a cancellation.
    ///
    /// With 365.00 a year in advance beside monthly usage it is 1 January of the next year; with usage alone, the 1st of
    /// the next month.
    pub fn paid_until(&self, day: Day) -> Day {
        let paid = self.fee_spans().into_iter().filter(|span| span.is_paid_in_advance() && span.days.contains(day));
        let ends = paid.filter(|_| !self.in_trial(day)).map(|span| span.cycle.period_at(day).until);
        ends.max().unwrap_or_else(|| self.period_at(day).until)
    }

    /// Ends the service after `last`. What was to begin later never does.
    ///
    /// # Errors
    /// When it has ended already, when `last` is over, or when it lies beyond an end agreed before.
    pub fn cancel(&mut self, last: Day, now: Instant) -> Result<(), Refusal> {
        let today = day_of(now, self.zone);
        if self.status(now) == Status::Ended {
            return Err(Refusal::new(Code::SubscriptionEnded).with("day", self.ends_on.unwrap_or(today)));
        }
        let never_started = today < self.starts_on && last < self.starts_on;
        if last < today && !never_started {
            return Err(Refusal::at(Code::InThePast, "/ends_on").with("today", today));
        }
        if let Some(agreed) = self.ends_on.filter(|agreed| *agreed < last) {
            return Err(Refusal::at(Code::SubscriptionEnded, "/ends_on").with("day", agreed));
        }
        self.ends_on = Some(last);
        // Who names a later day ends the service; who ends it today, while it may be withdrawn from, withdraws.
        self.ending =
            if last <= today && self.is_withdrawable_on(today) { Ending::Withdrawn } else { Ending::Ordinary };
        self.drop_what_never_begins(now);
        Ok(())
    }

    /// An end drops what was booked for later.
    fn drop_what_never_begins(&mut self, now: Instant) {
        let end = self.end();
        let first = self.first_phase().number;
        self.phases.rebook(|phase| phase.number == first || phase.from <= now || phase.from_on < end, None);
    }

    /// Takes a cancellation back, and answers the last day there would have been. A term that does not renew itself ends all
    /// the same.
    ///
    /// # Errors
    /// When no end was asked for, when the service is over, and when it was withdrawn from.
    pub fn keep(&mut self, now: Instant) -> Result<Day, Refusal> {
        let asked = self.ends_on.filter(|_| self.ending != Ending::Term);
        let Some(last) = asked else { return Err(Refusal::new(Code::SubscriptionNotCancelled)) };
        if self.status(now) == Status::Ended || self.ending == Ending::Withdrawn {
            return Err(Refusal::new(Code::SubscriptionEnded).with("day", last));
        }
        (self.ends_on, self.ending) = (None, Ending::Ordinary);
        self.end_with_its_term();
        Ok(last)
    }
}
