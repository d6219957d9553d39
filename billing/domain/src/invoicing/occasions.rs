//! When a subscription is invoiced next, and why. Of occasions of one day the first in this order holds all that falls due
//! on it: the end of the service, the end of a period, the end of the trial, an interval of a fee.

use chrono::Days;

use super::{Due, coming, intervals};
use crate::calendar::{Alignment, Cycle, Day, Instant, Length, Period, Unit, day_of};
use crate::invoice::Reason;
use crate::metric::Metric;
use crate::subscription::{Ending, Status, Subscription};

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

/// The occasion that a preview shows: the end of the running period, or the start of a service yet to come. What falls due
/// before it is not in it.
pub fn previewed(subscription: &Subscription, metrics: &[Metric], now: Instant) -> Option<Due> {
    let today = day_of(now, subscription.zone);
    match subscription.status(now) {
        // The first day may bring nothing.
        Status::Scheduled => {
            let first = coming(subscription, metrics, None);
            first.map(|coming| coming.due).or_else(|| next_due(subscription, None))
        }
        Status::Active => {
            let mut due = next_due(subscription, Some(today))?;
            while matches!(due.reason, Reason::TrialEnd | Reason::Interval) {
                due = next_due(subscription, Some(due.on))?;
            }
            Some(due)
        }
        Status::Ended => {
            let last = subscription.ends_on?;
            next_due(subscription, Some(last)).filter(|due| today < due.on)
        }
    }
}
