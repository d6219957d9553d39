//! The invoice for an occasion, from facts alone: the one path for previews and for real invoices.

use chrono::Days;

use super::{Due, Facts, FeeLine, InvoicedFee, bundles, corrections, fees, paid, taxed, usage_lines};
use crate::calendar::{Day, Period};
use crate::invoice::{Dates, InvoiceDraft, Line, Reason};
use crate::money::Overflow;
use crate::subscription::Ending;

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
pub(super) fn used(
    facts: &Facts<'_>,
    (period, on): (Period, Day),
    paid: &[InvoicedFee],
) -> Result<Vec<Line>, Overflow> {
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
pub(super) fn paid(facts: &Facts<'_>, due: &Due) -> Result<Vec<InvoicedFee>, Overflow> {
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
    let terms = facts.subscription.phase_on(due.on).terms();
    let dates = Dates {
        issued_on: due.on,
        due_on: due.on.checked_add_days(Days::new(u64::from(terms.payment_due_days))).unwrap_or(due.on),
        period: due.period,
    };
    InvoiceDraft::of(due.reason, terms.currency, dates, lines)
}
