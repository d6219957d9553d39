//! Where intervals of fees begin and end that are not the billing period's: occasions of their own.

use crate::calendar::{Day, Period};
use crate::rate_plan::Timing;
use crate::subscription::{FeeSpan, Subscription};

/// The next day after `after`, within the service, on which such an interval begins or closes, or a booked change takes
/// effect. It may be a day on which the billing period ends as well.
pub(super) fn next_boundary(subscription: &Subscription, after: Day) -> Option<Day> {
    let booked = subscription.phases.iter().map(|phase| phase.from_on).filter(|from_on| after < *from_on).min();
    let has_intervals = subscription.phases.iter().any(|phase| phase.terms().has_intervals());
    let spans = if has_intervals { subscription.fee_spans() } else { Vec::new() };
    let own = spans.iter().filter(|span| span.interval.is_some());
    let bounds = own.filter_map(|span| boundary_of(subscription, &spans, span, after));
    bounds.chain(booked).filter(|day| *day < subscription.end()).min()
}

/// The next day after `after` on which an interval of one fee begins or closes, `all` being those beside it.
pub(super) fn boundary_of<'s, 'a: 's>(
    subscription: &Subscription,
    all: impl IntoIterator<Item = &'s FeeSpan<'a>>,
    span: &FeeSpan<'_>,
    after: Day,
) -> Option<Day> {
    let first = span.charged_from(subscription.fees_from());
    if span.days.until <= first {
        return None;
    }
    let begins_after = |interval: Period| match interval.until {
        until if after < until => until,
        until => span.full_at(until.max(after)).until,
    };
    match span.timing {
        Timing::Advance => {
            let next = begins_after(span.full_at(first.max(after)));
            (next < span.days.until).then_some(next)
        }
        Timing::Arrears => {
            let mut interval = span.full_at(first);
            if interval.until <= after {
                interval = span.full_at(after.min(last_of(span)));
            }
            let closes = closes_on(all, span, interval);
            (after < closes).then_some(closes)
        }
    }
}

fn last_of(span: &FeeSpan<'_>) -> Day {
    span.days.until.pred_opt().unwrap_or(span.days.until)
}

/// The day on which a fee in arrears is charged for an interval: when it is over, or where the fee is left and the interval
/// does not go on under what takes its place.
pub(super) fn closes_on<'s, 'a: 's>(
    all: impl IntoIterator<Item = &'s FeeSpan<'a>>,
    span: &FeeSpan<'_>,
    interval: Period,
) -> Day {
    if interval.until <= span.left_on {
        return interval.until;
    }
    let goes_on = |other: &FeeSpan<'_>| {
        span.phase.number < other.phase.number
            && other.since < span.left_on
            && other.phase.from_on == span.left_on
            && other.full_at(span.left_on) == interval
    };
    if all.into_iter().any(goes_on) { interval.until } else { span.left_on }
}
