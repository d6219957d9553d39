//! When a subscription is invoiced next, and why. Of occasions of one day the first in this order holds all that falls due
//! on it: the end of the service, the end of a period, the end of the trial, an interval of a fee.

use chrono::Days;

use super::intervals;
use crate::calendar::{Alignment, Cycle, Day, Length, Period, Unit};
use crate::invoice::Reason;
use crate::subscription::{Ending, Subscription};

/// A day on which a subscription is invoiced, and what for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    pub on: Day,
    pub reason: Reason,
    /// The period it closes, or the one it begins in.
    pub period: Period,
    /// The whole billing period that `period` is, or is a part of.
    pub full: Period,
}

impl Due {
    /// The days whose usage this invoice bills.
    pub fn usage(&self) -> Option<Period> {
        match self.reason {
            Reason::Period | Reason::End => Some(self.period),
            Reason::Start | Reason::TrialEnd | Reason::Interval | Reason::Change | Reason::TakenBack | Reason::Late => {
                None
            }
        }
    }

    /// The days whose first bundles matter: of the period that is billed, or that goes on through a change.
    pub fn bundled(&self, subscription: &Subscription) -> Option<Period> {
        match self.reason {
            Reason::Period | Reason::End => Some(self.period),
            Reason::Change | Reason::Interval => Some(subscription.billed_with(self.on)),
            Reason::Start | Reason::TrialEnd | Reason::TakenBack | Reason::Late => None,
        }
    }

    /// Whether it may give back something of fees that were paid in advance.
    pub(super) fn gives_back(&self, subscription: &Subscription) -> bool {
        match self.reason {
            Reason::Change | Reason::TakenBack => true,
            Reason::Period | Reason::Interval => subscription.phases.len() > 1 && self.period.until < self.full.until,
            Reason::End => subscription.phases.iter().any(|phase| phase.terms().refund_unused),
            Reason::Start | Reason::TrialEnd | Reason::Late => false,
        }
    }

    /// The first day of those whose fees in advance matter to this invoice: to give back some of them, or to count them
    /// against commitments. `None` where none does.
    pub fn fees_since(&self, subscription: &Subscription) -> Option<Day> {
        let gives_back = match self.reason {
            Reason::Change | Reason::Period | Reason::Interval => subscription.phases.len() > 1,
            Reason::End | Reason::TakenBack => true,
            Reason::Start | Reason::TrialEnd | Reason::Late => false,
        };
        let terms = || subscription.phases.iter().map(|phase| phase.terms());
        if !gives_back && (self.reason == Reason::Start || terms().all(|terms| terms.commitments.is_empty())) {
            return None;
        }
        let spans = subscription.fee_spans();
        let before = self.period.from.pred_opt().unwrap_or(self.period.from);
        let since = spans.iter().map(|span| span.full_at(before).from);
        Some(since.chain([self.full.from, self.period.from]).min().unwrap_or(self.period.from))
    }

    /// Whether this invoice corrects what came too late for those before it.
    pub fn corrects(&self) -> bool {
        match self.reason {
            Reason::Period | Reason::End | Reason::Late => true,
            Reason::Start | Reason::TrialEnd | Reason::Interval | Reason::Change | Reason::TakenBack => false,
        }
    }
}

/// The first occasion to invoice after the day `after` of the last one; `None` when nothing is left to come.
pub fn next_due(subscription: &Subscription, after: Option<Day>) -> Option<Due> {
    let (starts_on, end) = (subscription.starts_on, subscription.end());
    if end <= starts_on {
        return None;
    }
    let Some(after) = after else {
        let full = subscription.period_at(starts_on);
        let period = subscription.billed_with(starts_on);
        return Some(Due { on: starts_on, reason: Reason::Start, period, full });
    };
    if end <= after {
        return None;
    }
    let full = subscription.period_at(after);
    let period = subscription.billed_with(after);
    let fees_from = subscription.fees_from();
    let trial_end = Some(fees_from).filter(|day| after < *day && *day < period.until);
    let interval = intervals::next_boundary(subscription, after).filter(|day| *day < period.until);
    match (trial_end, interval) {
        (Some(day), interval) if interval.is_none_or(|other| day <= other) => {
            Some(Due { on: day, reason: Reason::TrialEnd, period, full })
        }
        (_, Some(day)) => {
            let period = Period::new(day, period.until);
            Some(Due { on: day, reason: Reason::Interval, period, full })
        }
        _ if period.until < end => Some(Due { on: period.until, reason: Reason::Period, period, full }),
        _ => Some(Due { on: closing_day(subscription, full, end), reason: Reason::End, period, full }),
    }
}

/// The occasion to close the period that the latest change breaks off, if it is one of `day`; `None` where it breaks off
/// none.
pub fn broken_off(subscription: &Subscription, day: Day) -> Option<Due> {
    let (full, period) = subscription.broken_off_on(day)?;
    Some(Due { on: day, reason: Reason::Period, period, full })
}

/// The occasion to correct usage that came on the day `late_on`, after everything else was billed by the day `after`: the
/// next of the days on which a subscription that ended is invoiced. `None` while another invoice is still to come, which
/// corrects it, and where nothing is owed whatever was used.
///
/// Of a subscription that ended in June and whose last invoice is of 1 July, usage that comes on 9 August is invoiced on
/// 1 September; what comes after that, on 1 October.
pub fn late_due(subscription: &Subscription, after: Option<Day>, late_on: Day) -> Option<Due> {
    let after = after?;
    if subscription.ending == Ending::Withdrawn || next_due(subscription, Some(after)).is_some() {
        return None;
    }
    // Recorded just before an invoice that did not know it yet.
    let came_on = late_on.max(after);
    let between = closing_cycle(subscription).period_at(came_on);
    Some(Due { on: between.until, reason: Reason::Late, period: between, full: between })
}

/// Whether another invoice after the day `after` of the last one comes before this one and corrects what came too late.
pub fn corrected_before(subscription: &Subscription, after: Option<Day>, due: &Due) -> bool {
    let following = |other: &Due| next_due(subscription, Some(other.on));
    let all = std::iter::successors(next_due(subscription, after), following);
    all.take_while(|other| other.on < due.on).any(|other| other.corrects())
}

/// The last invoice comes on the first such day that follows the end. Who owes nothing hears so at once.
fn closing_day(subscription: &Subscription, full: Period, end: Day) -> Day {
    if subscription.ending == Ending::Withdrawn {
        return end;
    }
    let last = end.pred_opt().unwrap_or(end);
    closing_cycle(subscription).period_at(last).until.min(full.until).max(end)
}

/// The days on which what is due after the end is invoiced: with the calendar each 1st, of weeks each Monday; by anniversary
/// the anchor's day of each month, of weeks its day of the week, of days the end of each period.
fn closing_cycle(subscription: &Subscription) -> Cycle {
    let end = subscription.end();
    let last = end.checked_sub_days(Days::new(1)).unwrap_or(end);
    let cycle = subscription.cycle_on(last);
    let length = match cycle.length.unit {
        Unit::Day => cycle.length,
        Unit::Week => Length { unit: Unit::Week, count: 1 },
        Unit::Month | Unit::Quarter | Unit::Year => Length::MONTH,
    };
    let anchor = match cycle.alignment {
        Alignment::Calendar => end,
        Alignment::Anniversary => cycle.anchor,
    };
    Cycle { length, anchor, ..cycle }
}
