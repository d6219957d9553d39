//! Invoicing: when something is due, and the invoice for it. The one path for previews and for real invoices.
//!
//! [`next_due`] says when a subscription is invoiced next and why; [`draft`] turns facts into the invoice. Both are
//! functions of facts alone, so a preview and the invoice issued later from the same facts are the same.

mod again;
mod calculate;
mod coming;
mod commitments;
mod fees;
mod taxed;
mod usage_lines;
mod words;

use std::collections::BTreeMap;

use chrono::Days;
use rust_decimal::Decimal;

pub use again::{fee_again, rate_again};
pub use calculate::{CalculatedLine, Calculation, Imagined, calculate, calculate_imagined};
pub use coming::{Coming, coming, spans};

use crate::calendar::Instant;
use crate::calendar::{Alignment, Cycle, Day, Length, Period, day_of};
use crate::invoice::{Dates, Explanation, InvoiceDraft, Line, LineKind, Reason};
use crate::locale::Locale;
use crate::metric::{Metric, MetricDefinition};
use crate::money::{Money, Overflow};
use crate::subscription::{Ending, Phase, Status, Subscription};
use crate::tax::TaxRates;
use crate::text::Key;
use crate::usage::Usage;

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
            Reason::Start | Reason::TrialEnd | Reason::Change | Reason::Late => None,
        }
    }

    /// The days whose first bundles matter: of the period that is billed, or that goes on through a change.
    pub fn bundled(&self, subscription: &Subscription) -> Option<Period> {
        match self.reason {
            Reason::Period | Reason::End => Some(self.period),
            Reason::Change => Some(subscription.billed_with(self.on)),
            Reason::Start | Reason::TrialEnd | Reason::Late => None,
        }
    }

    /// The days whose fees, where they were paid in advance, this invoice may give back in part.
    pub fn gives_back(&self, subscription: &Subscription) -> Option<Period> {
        let from = match self.reason {
            Reason::Change => subscription.billed_with(self.on).from,
            Reason::Period if self.period.until < self.full.until => self.period.from,
            Reason::End if subscription.phases.iter().any(|phase| phase.rate_plan.terms.refund_unused) => {
                self.period.from
            }
            Reason::Start | Reason::TrialEnd | Reason::Period | Reason::End | Reason::Late => return None,
        };
        Some(Period::new(from, self.full.until))
    }

    /// Whether this invoice corrects what came too late for those before it.
    pub fn corrects(&self) -> bool {
        match self.reason {
            Reason::Period | Reason::End | Reason::Late => true,
            Reason::Start | Reason::TrialEnd | Reason::Change => false,
        }
    }
}

/// A fee already invoiced in advance, so that its unused part can be credited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvoicedFee {
    pub phase: i16,
    pub fee: i16,
    pub days: Period,
    pub amount: Money,
    /// In percent, as it was charged with.
    pub tax_rate: Option<Decimal>,
}

/// A first bundle that was charged in advance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvoicedBundle {
    pub phase: i16,
    pub metric: Key,
    pub amount: Money,
}

/// A period with usage that arrived after its invoice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LatePeriod {
    pub period: Period,
    /// All of the period's usage as it is known now.
    pub usage: Usage,
    /// First bundles that were charged in advance for days of it.
    pub bundles: Vec<InvoicedBundle>,
    /// What was invoiced for it so far, corrections included, and fees not.
    pub invoiced: BTreeMap<Billed, ByRate>,
}

/// Amounts by the rate in percent that they were taxed at.
pub type ByRate = BTreeMap<Option<Decimal>, Money>;

/// What a line of usage is for; what goes over a plan has no metric.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Billed {
    pub phase: i16,
    pub metric: Option<Key>,
    pub split: String,
}

impl Billed {
    fn of(line: &Line) -> Self {
        Self { phase: line.phase, metric: line.metric.clone(), split: line.split.clone() }
    }
}

/// Everything an invoice is made from.
#[derive(Clone, Debug)]
pub struct Facts<'a> {
    pub subscription: &'a Subscription,
    pub metrics: &'a [Metric],
    pub locale: Locale,
    /// Of the buyer's country.
    pub tax_rates: &'a TaxRates,
    /// Usage within [`Due::usage`].
    pub usage: &'a Usage,
    /// First bundles charged in advance for days of [`Due::bundled`].
    pub bundles: &'a [InvoicedBundle],
    /// Advance fees invoiced for days within [`Due::full`].
    pub invoiced: &'a [InvoicedFee],
    pub late: &'a [LatePeriod],
    /// All lines issued so far, needed when the buyer withdraws.
    pub issued: &'a [Line],
}

impl<'a> Facts<'a> {
    fn metric(&self, key: &Key) -> Option<&'a MetricDefinition> {
        self.metrics.iter().map(|metric| &metric.definition).find(|metric| metric.key == *key)
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
    if after < fees_from && fees_from < period.until {
        return Some(Due { on: fees_from, reason: Reason::TrialEnd, period, full });
    }
    if period.until < end {
        return Some(Due { on: period.until, reason: Reason::Period, period, full });
    }
    Some(Due { on: closing_day(subscription, full, end), reason: Reason::End, period, full })
}

/// The occasion to close the period that the latest change breaks off, if it is one of `day`; `None` where it breaks off
/// none.
pub fn broken_off(subscription: &Subscription, day: Day) -> Option<Due> {
    let (full, period) = subscription.broken_off_on(day)?;
    Some(Due { on: day, reason: Reason::Period, period, full })
}

/// The occasion to correct usage that came on the day `late_on`, after everything else was billed by the day `after`: the
/// 1st of the next month. `None` while another invoice is still to come, which corrects it, and where nothing is owed
/// whatever was used.
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
    let month = Cycle { length: Length::MONTH, alignment: Alignment::Calendar, anchor: came_on }.period_at(came_on);
    Some(Due { on: month.until, reason: Reason::Late, period: month, full: month })
}

/// The last invoice comes with the billing day that follows the end: the period's end, or sooner the month's. Who owes
/// nothing hears so at once.
fn closing_day(subscription: &Subscription, full: Period, end: Day) -> Day {
    if subscription.ending == Ending::Withdrawn {
        return end;
    }
    let last = end.pred_opt().unwrap_or(end);
    let alignment = subscription.cycle_on(last).alignment;
    let anchor = match alignment {
        Alignment::Calendar => end,
        Alignment::Anniversary => subscription.starts_on,
    };
    let month = Cycle { length: Length::MONTH, alignment, anchor }.period_at(last);
    month.until.min(full.until).max(end)
}

/// The occasion that a preview shows: the end of the running period, or the start of a service yet to come.
pub fn previewed(subscription: &Subscription, now: Instant) -> Option<Due> {
    let today = day_of(now, subscription.zone);
    match subscription.status(now) {
        // The first day may bring nothing.
        Status::Scheduled => {
            coming(subscription, None).map(|coming| coming.due).or_else(|| next_due(subscription, None))
        }
        Status::Active => match next_due(subscription, Some(today))? {
            trial_end if trial_end.reason == Reason::TrialEnd => next_due(subscription, Some(trial_end.on)),
            closing => Some(closing),
        },
        Status::Ended => {
            let last = subscription.ends_on?;
            next_due(subscription, Some(last)).filter(|due| today < due.on)
        }
    }
}

/// Writes the invoice for an occasion.
///
/// # Errors
/// [`Overflow`] when an amount is more than can be billed.
pub fn draft(facts: &Facts<'_>, due: &Due) -> Result<InvoiceDraft, Overflow> {
    let subscription = facts.subscription;
    let lines = match due.reason {
        Reason::End if subscription.ending == Ending::Withdrawn => {
            return finished(facts, due, fees::withdrawal(facts));
        }
        Reason::Start => {
            let mut lines = fees::setup(facts)?;
            lines.extend(fees::advance(facts, due.full, due.on)?);
            lines.extend(usage_lines::first_bundles(facts, due.full, due.on, &[])?);
            lines
        }
        Reason::TrialEnd => {
            let mut lines = fees::advance(facts, due.full, due.on)?;
            lines.extend(usage_lines::first_bundles(facts, due.full, due.on, &[])?);
            lines
        }
        Reason::Change => {
            let mut lines = fees::credits(facts, due.full, due.on)?;
            lines.extend(fees::begun(facts, subscription.period_at(due.on), due.on)?);
            lines.extend(usage_lines::first_bundles(facts, due.full, due.on, facts.bundles)?);
            lines
        }
        Reason::Period => {
            let mut lines = used(facts, due.period)?;
            lines.extend(fees::arrears(facts, due)?);
            lines.extend(fees::credits(facts, due.full, due.on)?);
            lines.extend(fees::advance(facts, subscription.period_at(due.on), due.on)?);
            lines.extend(usage_lines::first_bundles(facts, subscription.period_at(due.on), due.on, &[])?);
            lines
        }
        Reason::End => {
            let mut lines = used(facts, due.period)?;
            lines.extend(fees::arrears(facts, due)?);
            lines.extend(fees::refunds(facts, due.full)?);
            lines.extend(fees::early_termination(facts)?);
            lines
        }
        Reason::Late => Vec::new(),
    };
    let mut lines = taxed::decided(lines, facts.tax_rates, due.on)?;
    if due.corrects() {
        lines.extend(usage_lines::corrections(facts)?);
    }
    finished(facts, due, lines)
}

/// What was used in a period: free within a trial that covers it, then at its price.
fn used(facts: &Facts<'_>, period: Period) -> Result<Vec<Line>, Overflow> {
    let used = usage_lines::UsedIn { period, usage: facts.usage, bundles: facts.bundles };
    let mut lines = usage_lines::in_trial(facts, &used)?;
    lines.extend(usage_lines::usage(facts, &used)?);
    Ok(lines)
}

fn finished(facts: &Facts<'_>, due: &Due, lines: Vec<Line>) -> Result<InvoiceDraft, Overflow> {
    let terms = &facts.subscription.phase_on(due.on).rate_plan.terms;
    let dates = Dates {
        issued_on: due.on,
        due_on: due.on.checked_add_days(Days::new(u64::from(terms.payment_due_days))).unwrap_or(due.on),
        period: due.period,
    };
    InvoiceDraft::of(due.reason, terms.currency, dates, lines)
}

/// A line whose exact amount is rounded here, once.
struct Unrounded {
    line: Line,
}

impl Unrounded {
    /// Not taxed yet: what that goes by is known when all lines are.
    fn of(phase: &Phase, kind: LineKind, days: Period) -> Self {
        Self {
            line: Line {
                kind,
                metric: None,
                split: String::new(),
                phase: phase.number,
                fee: None,
                description: String::new(),
                days,
                quantity: Decimal::ONE,
                amount: Money::zero(phase.rate_plan.terms.currency),
                tax_rate: None,
                explanation: Explanation::default(),
            },
        }
    }

    fn called(mut self, description: impl Into<String>) -> Self {
        self.line.description = description.into();
        self
    }

    fn rounded(mut self, exact: Decimal) -> Result<Line, Overflow> {
        self.line.amount = Money::rounded(exact, self.line.amount.currency())?;
        self.line.explanation.exact = exact.normalize();
        Ok(self.line)
    }
}
