//! Invoicing: when something is due, and the invoice for it. The one path for previews and for real invoices.
//!
//! [`next_due`] says when a subscription is invoiced next and why; [`draft`] turns facts into the invoice. Both are
//! functions of facts alone, so a preview and the invoice issued later from the same facts are the same.

mod again;
mod beginning;
mod bundles;
mod calculate;
mod coming;
mod commitments;
mod corrections;
mod dearest;
mod fees;
mod intervals;
mod names;
mod occasions;
mod paid;
mod periodic;
mod taxed;
mod usage_lines;

use std::collections::BTreeMap;

use chrono::Days;
use rust_decimal::Decimal;

pub use again::{fee_again, rate_again};
pub use beginning::{Beginning, Invoiced, certain, until_whole};
pub use calculate::{CalculatedLine, Calculation, Imagined, calculate, calculate_imagined};
pub use coming::{Brings, Candidate, Coming, UsageOn, candidates, coming, first_of_plan, spans};
pub use commitments::OverPlan;
pub use names::{LineName, Naming, Recurring};
pub use occasions::{broken_off, late_due, next_due, previewed};
pub use paid::{FeeLine, InvoicedFee, invoiced_fees};
pub use periodic::cost_per_year;

use crate::calendar::{Day, Period};
use crate::invoice::{Dates, Explanation, InvoiceDraft, Line, LineKind, Reason};
use crate::metric::{Metric, MetricDefinition};
use crate::money::{Money, Overflow};
use crate::subscription::{Ending, Phase, Subscription};
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
    fn gives_back(&self, subscription: &Subscription) -> bool {
        match self.reason {
            Reason::Change | Reason::TakenBack => true,
            Reason::Period | Reason::Interval => subscription.phases.len() > 1 && self.period.until < self.full.until,
            Reason::End => subscription.phases.iter().any(|phase| phase.rate_plan.terms.refund_unused),
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
        let terms = || subscription.phases.iter().map(|phase| &phase.rate_plan.terms);
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

/// What a line of usage is for; what goes over a plan has no metric. Each is corrected by itself: a charge's discount and the
/// usage that it lowers may differ in nothing but their kind.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Billed {
    pub phase: i16,
    /// Never a correction: what it corrects.
    pub kind: LineKind,
    pub metric: Option<Key>,
    pub split: String,
}

impl Billed {
    /// A correction is for what the line was for that it corrects.
    pub fn of(line: &Line) -> Self {
        let kind = line.corrects.unwrap_or(line.kind);
        Self { phase: line.phase, kind, metric: line.metric.clone(), split: line.split.clone() }
    }
}

/// Everything an invoice is made from.
#[derive(Clone, Debug)]
pub struct Facts<'a> {
    pub subscription: &'a Subscription,
    pub metrics: &'a [Metric],
    /// The buyer's.
    pub naming: Naming,
    /// Of the buyer's country.
    pub tax_rates: &'a TaxRates,
    /// Usage within [`Due::usage`].
    pub usage: &'a Usage,
    /// First bundles charged in advance for days of [`Due::bundled`].
    pub bundles: &'a [InvoicedBundle],
    /// Fees that were invoiced for days from [`Due::fees_since`] on.
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

/// Writes the invoice for an occasion.
///
/// # Errors
/// [`Overflow`] when an amount is more than can be billed.
pub fn draft(facts: &Facts<'_>, due: &Due) -> Result<InvoiceDraft, Overflow> {
    let subscription = facts.subscription;
    if due.reason == Reason::End && subscription.ending == Ending::Withdrawn {
        return finished(facts, due, fees::withdrawal(facts));
    }
    let fees = Fees::of(facts, due)?;
    let paid = kept(facts, &fees.given_back)?;
    let mut lines = if due.reason == Reason::Start { fees::setup(facts)? } else { Vec::new() };
    if let Some(period) = due.usage() {
        lines.extend(used(facts, (period, due.on), &paid)?);
    }
    lines.extend(fees.arrears);
    lines.extend(fees.given_back);
    lines.extend(fees.advance);
    lines.extend(bundles::due(facts, due)?);
    lines.extend(fees::early_termination(facts, due)?);
    let mut lines = taxed::decided(lines, facts.tax_rates, due.on)?;
    if due.corrects() {
        lines.extend(corrections::corrections(facts, &paid)?);
    }
    finished(facts, due, lines)
}

/// What was used in a period: free within a trial that covers it, then at its price.
fn used(facts: &Facts<'_>, (period, on): (Period, Day), paid: &[InvoicedFee]) -> Result<Vec<Line>, Overflow> {
    let bundles = bundles::charged_before(facts, period, on)?;
    let used = usage_lines::UsedIn { period, usage: facts.usage, bundles: &bundles, paid };
    let mut lines = usage_lines::in_trial(facts, &used)?;
    lines.extend(usage_lines::usage(facts, &used)?);
    Ok(lines)
}

/// The lines of fees that come back.
struct Fees {
    arrears: Vec<Line>,
    given_back: Vec<Line>,
    advance: Vec<Line>,
}

impl Fees {
    fn of(facts: &Facts<'_>, due: &Due) -> Result<Self, Overflow> {
        let arrears = match due.reason {
            Reason::Period | Reason::End | Reason::Interval | Reason::Change => fees::arrears(facts, due)?,
            Reason::Start | Reason::TrialEnd | Reason::TakenBack | Reason::Late => Vec::new(),
        };
        let advance = match due.reason {
            Reason::Start | Reason::TrialEnd | Reason::Period | Reason::Interval => fees::advance(facts, due)?,
            Reason::Change => {
                let mut lines = fees::restored(facts, due)?;
                lines.extend(fees::advance(facts, due)?);
                lines
            }
            Reason::TakenBack => fees::restored(facts, due)?,
            Reason::End | Reason::Late => Vec::new(),
        };
        let charges: Vec<Line> = arrears.iter().chain(&advance).cloned().collect();
        let given_back = match due.reason {
            Reason::Change | Reason::TakenBack | Reason::Period | Reason::Interval => {
                fees::credits(facts, due, &charges)?
            }
            Reason::End => {
                let mut lines = fees::replaced(facts, &charges)?;
                lines.extend(fees::refunds(facts)?);
                lines
            }
            Reason::Start | Reason::TrialEnd | Reason::Late => Vec::new(),
        };
        Ok(Self { arrears, given_back, advance })
    }
}

/// What was invoiced of fees in advance and is kept, after what an invoice gives back itself.
fn paid(facts: &Facts<'_>, due: &Due) -> Result<Vec<InvoicedFee>, Overflow> {
    if due.reason == Reason::End && facts.subscription.ending == Ending::Withdrawn {
        return Ok(Vec::new());
    }
    kept(facts, &Fees::of(facts, due)?.given_back)
}

fn kept(facts: &Facts<'_>, given_back: &[Line]) -> Result<Vec<InvoicedFee>, Overflow> {
    let mut kept = facts.invoiced.to_vec();
    paid::give_back(&mut kept, given_back.iter().filter_map(FeeLine::of))?;
    Ok(kept)
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
                corrects: None,
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
