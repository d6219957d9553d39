//! What a plan brings first and when: the sentences before somebody agrees to it ask here, as all others ask for what is
//! [`super::coming`].

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::coming::{PASSED_OVER_MAX, imagined, paid_usage, without_usage};
use super::{Coming, Due, UsageOn, candidates, coming, first_of_plan, next_due};
use crate::calendar::{Day, Period};
use crate::invoice::{Line, LineKind};
use crate::metric::Metric;
use crate::rate_plan::Terms;
use crate::subscription::Subscription;
use crate::text::Key;

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
        for due in occasions(&subscription, None) {
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

/// The invoices after a day, that of an act, that somebody who agrees to it is told beside the next one: each that shows for
/// the first time something that is due again and again whatever is used, shows it whole for the first time, or charges it
/// for the first time after the act. Without a day all from the first one on, which is the day of the act. Who has read them
/// has read every fee, first bundle and minimum, and when it is due next.
///
/// 365.00 a year beside monthly usage from 2 July: the 183.00 of that day, and the 365.00 of 1 January. 30.00 every 30 days
/// from 1 January: that day, and 31 January.
pub fn until_whole(subscription: &Subscription, metrics: &[Metric], after: Option<Day>) -> Vec<Coming> {
    let acted_on = after.unwrap_or(subscription.starts_on);
    let mut told: BTreeMap<Again, Told> = BTreeMap::new();
    let mut found = Vec::new();
    for due in occasions(subscription, after) {
        let lines = without_usage(subscription, metrics, &due).unwrap_or_default();
        let mut says_more = false;
        for line in lines.iter().filter(|line| comes_again(line)) {
            let now = Told { whole: is_whole(subscription, line), after_act: acted_on < due.on };
            let before = told.get(&Again::of(line)).copied();
            let all = before.map_or(now, |before| before.and(now));
            says_more |= before != Some(all);
            told.insert(Again::of(line), all);
        }
        if says_more {
            let coming = candidates(subscription, metrics, before(subscription, &due)).into_iter();
            found.extend(coming.map(|candidate| candidate.coming).find(|coming| coming.due == due));
        }
    }
    found
}

/// What is due again and again.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Again {
    phase: i16,
    kind: LineKind,
    fee: Option<i16>,
    metric: Option<Key>,
    split: String,
}

impl Again {
    fn of(line: &Line) -> Self {
        let (metric, split) = (line.metric.clone(), line.split.clone());
        Self { phase: line.phase, kind: line.kind, fee: line.fee, metric, split }
    }
}

/// As what it was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Told {
    whole: bool,
    after_act: bool,
}

impl Told {
    fn and(self, other: Self) -> Self {
        Self { whole: self.whole || other.whole, after_act: self.after_act || other.after_act }
    }
}

/// Whether a line of an invoice without usage is of something that comes again: a fee, a bundle, a minimum.
fn comes_again(line: &Line) -> bool {
    let is_least = matches!(line.kind, LineKind::Usage | LineKind::Minimum) && line.amount.amount() > Decimal::ZERO;
    is_periodic(line) || is_least
}

/// Whether it is for all of an interval: a fee by its share, what goes with the billing period by its days.
fn is_whole(subscription: &Subscription, line: &Line) -> bool {
    match is_periodic(line) {
        true => line.explanation.share.is_none_or(|share| share.is_whole()),
        false => line.days == subscription.period_at(line.days.from),
    }
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

/// The next invoice after a day that usage is on, or that comes if something is used.
///
/// 30.00 every 30 days from 1 January beside monthly usage: after the fee of 31 January the invoice of 1 February.
pub fn with_usage(subscription: &Subscription, metrics: &[Metric], after: Option<Day>) -> Option<Coming> {
    let mut after = after;
    for _ in 0..PASSED_OVER_MAX {
        let coming = coming(subscription, metrics, after)?;
        if coming.usage != UsageOn::No {
            return Some(coming);
        }
        after = Some(coming.due.on);
    }
    None
}

/// The occasions after a day, or from the first one on, as far as anybody looks.
fn occasions(subscription: &Subscription, after: Option<Day>) -> impl Iterator<Item = Due> {
    let following = |due: &Due| next_due(subscription, Some(due.on));
    std::iter::successors(next_due(subscription, after), following).take(PASSED_OVER_MAX)
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
