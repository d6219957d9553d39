//! What a plan brings first and when: the sentences before somebody agrees to it ask here, as all others ask for what is
//! [`super::coming`].

use std::collections::BTreeSet;

use super::coming::{PASSED_OVER_MAX, imagined, paid_usage, without_usage};
use super::{Coming, Due, UsageOn, candidates, coming, first_of_plan, next_due};
use crate::calendar::{Day, Period};
use crate::invoice::{Line, LineKind};
use crate::metric::Metric;
use crate::rate_plan::Terms;
use crate::subscription::Subscription;

/// Days, and the day of the invoice that they are on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Invoiced {
    pub on: Day,
    pub days: Period,
}

/// What comes first of a plan that begins on a day, with a seat where it sells any.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beginning {
    /// The first two invoices that can hold lines.
    pub first: Option<Coming>,
    pub next: Option<Coming>,
    /// The first invoice with fees or bundles that are paid in advance.
    pub advance: Option<Invoiced>,
    /// The first invoice of each fee in arrears; soonest first, those of one invoice together.
    pub arrears: Vec<Invoiced>,
    /// The first invoice with usage that costs.
    pub usage: Option<Invoiced>,
}

impl Beginning {
    /// A plan of usage with a fee every 30 days that begins on 14 January, by anniversary: the fee is due on that day and on
    /// 13 February, and what is used until 13 February is on the invoice of 14 February.
    pub fn of(terms: &Terms, metrics: &[Metric], starts_on: Day) -> Self {
        let subscription = imagined(terms, starts_on);
        let [first, next] = first_of_plan(terms, metrics, starts_on);
        let mut beginning = Self { first, next, advance: None, arrears: Vec::new(), usage: None };
        let mut seen = BTreeSet::new();
        let fees = fees_that_cost(&subscription);
        for due in occasions(&subscription) {
            let used = paid_usage(&subscription, &due).map(|days| Invoiced { on: due.on, days });
            beginning.usage = beginning.usage.or(used);
            let lines = without_usage(&subscription, metrics, &due).unwrap_or_default();
            for line in lines.iter().filter(|line| is_periodic(line)) {
                if seen.insert(line.fee) {
                    beginning.add(due.on, line.days);
                }
            }
            // A first bundle is paid in advance, as a fee is.
            let bundle = lines.iter().find(|line| line.kind == LineKind::Usage && line.fee.is_some());
            beginning.advance = beginning.advance.or(bundle.map(|line| Invoiced { on: due.on, days: line.days }));
            let counts = !terms.charges.is_empty();
            if seen.len() >= fees && (!counts || beginning.usage.is_some()) {
                break;
            }
        }
        beginning
    }

    fn add(&mut self, on: Day, days: Period) {
        if on <= days.from {
            self.advance = self.advance.or(Some(Invoiced { on, days }));
            return;
        }
        match self.arrears.last_mut().filter(|last| last.on == on) {
            Some(last) => last.days = Period::new(last.days.from.min(days.from), last.days.until.max(days.until)),
            None => self.arrears.push(Invoiced { on, days }),
        }
    }
}

/// The invoices from the first day on that show a fee for the first time, and for a whole interval for the first time. Who
/// has read them has read every fee.
///
/// 365.00 a year beside monthly usage from 2 July: the 183.00 of that day, and the 365.00 of 1 January.
pub fn until_whole(subscription: &Subscription, metrics: &[Metric]) -> Vec<Coming> {
    let fees = fees_that_cost(subscription);
    let (mut seen, mut whole) = (BTreeSet::new(), BTreeSet::new());
    let mut found = Vec::new();
    for due in occasions(subscription) {
        let lines = without_usage(subscription, metrics, &due).unwrap_or_default();
        let mut says_more = false;
        for line in lines.iter().filter(|line| is_periodic(line)) {
            says_more |= seen.insert(line.fee);
            if line.explanation.share.is_none_or(|share| share.is_whole()) {
                says_more |= whole.insert(line.fee);
            }
        }
        if says_more {
            let coming = candidates(subscription, metrics, before(subscription, &due)).into_iter();
            found.extend(coming.map(|candidate| candidate.coming).find(|coming| coming.due == due));
        }
        if whole.len() >= fees {
            break;
        }
    }
    found
}

/// The next invoice after a day that comes whether anything is used or not; `None` where all that is left is usage.
///
/// 365.00 a year beside monthly usage: after the invoice of November's usage the one of 1 January.
pub fn certain(subscription: &Subscription, metrics: &[Metric], after: Option<Day>) -> Option<Coming> {
    let mut after = after;
    for _ in 0..PASSED_OVER_MAX {
        let coming = coming(subscription, metrics, after)?;
        if coming.usage != UsageOn::Alone {
            return Some(coming);
        }
        after = Some(coming.due.on);
    }
    None
}

/// The occasions from the first day on, as far as anybody looks.
fn occasions(subscription: &Subscription) -> impl Iterator<Item = Due> {
    let following = |due: &Due| next_due(subscription, Some(due.on));
    std::iter::successors(next_due(subscription, None), following).take(PASSED_OVER_MAX)
}

/// The day after which an occasion is the next one.
fn before(subscription: &Subscription, due: &Due) -> Option<Day> {
    if due.on <= subscription.starts_on { None } else { due.on.pred_opt() }
}

fn is_periodic(line: &Line) -> bool {
    matches!(line.kind, LineKind::Recurring | LineKind::Seats | LineKind::Commitment) && line.fee.is_some()
}

/// How many fees come back and cost something.
fn fees_that_cost(subscription: &Subscription) -> usize {
    let spans = subscription.fee_spans();
    spans.iter().filter(|span| span.costs()).map(|span| span.place).collect::<BTreeSet<_>>().len()
}
