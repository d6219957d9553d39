//! Rating again what was invoiced, from the facts of then: whoever doubts an amount gets it a second time.

use super::draft::{paid, used};
use super::periodic::Periodic;
use super::{Due, Facts, bundles, corrections};
use crate::calendar::Share;
use crate::invoice::{Line, LineKind, Reason};
use crate::money::{Money, Overflow};
use crate::rate_plan::Fee;
use crate::subscription::{Ending, SetupFee, Subscription};

/// The lines of usage and corrections of an occasion.
///
/// # Errors
/// [`Overflow`] when an amount is more than can be billed.
pub fn rate_again(facts: &Facts<'_>, due: &Due) -> Result<Vec<Line>, Overflow> {
    let paid = paid(facts, due)?;
    let mut lines = match due.usage() {
        Some(_) if due.reason == Reason::End && facts.subscription.ending == Ending::Withdrawn => Vec::new(),
        Some(period) => used(facts, (period, due.on), &paid)?,
        None => Vec::new(),
    };
    lines.extend(corrections::corrections(facts, &paid)?);
    Ok(lines)
}

/// What a fee's line comes to by its plan and the share of the period that it was charged for; `None` for lines that are
/// no fees.
///
/// # Errors
/// As for [`rate_again`].
pub fn fee_again(subscription: &Subscription, line: &Line) -> Result<Option<Money>, Overflow> {
    let Some(phase) = subscription.phase(line.phase) else {
        return Ok(None);
    };
    let terms = phase.terms();
    let once = |amount| Money::rounded(amount, terms.currency).map(Some);
    match (line.kind, line.fee) {
        // Given back because the buyer withdrew: as much as another invoice says.
        (LineKind::Credit, _) if line.explanation.invoiced.is_some() => Ok(None),
        (LineKind::Setup, _) if subscription.setup_fee == SetupFee::Charged => {
            once(terms.setup_fee().unwrap_or_default())
        }
        (LineKind::EarlyTermination, _) => {
            let amount = terms.fees.iter().find_map(|fee| match fee {
                Fee::EarlyTermination { amount } => Some(*amount),
                Fee::Setup { .. } | Fee::Recurring { .. } | Fee::Seats { .. } => None,
            });
            once(amount.unwrap_or_default())
        }
        // What is given back as a whole follows from the invoice that it was charged on.
        (LineKind::Credit, _) if line.explanation.share.is_none() => Ok(None),
        (LineKind::Usage, _) => match bundles::again(terms, line) {
            Some(amount) => once(amount),
            None => Ok(None),
        },
        (_, Some(place)) => {
            let fees = Periodic::all(terms, phase.seats)?;
            let fee = fees.into_iter().find(|(number, _)| i16::try_from(*number) == Ok(place));
            let Some((_, fee)) = fee else { return Ok(None) };
            let share = line.explanation.share.unwrap_or(Share::WHOLE);
            let amount = Money::rounded(share.of(fee.amount).ok_or(Overflow)?, terms.currency)?;
            let most =
                line.explanation.invoiced.map_or(Ok(amount), |invoiced| Money::rounded(invoiced, terms.currency))?;
            let given_back = || if most.amount() < amount.amount() { most } else { amount };
            Ok(Some(if line.kind == LineKind::Credit { given_back().negated() } else { amount }))
        }
        (
            LineKind::Setup
            | LineKind::Recurring
            | LineKind::Seats
            | LineKind::Minimum
            | LineKind::Commitment
            | LineKind::Discount
            | LineKind::Instalment
            | LineKind::Credit
            | LineKind::Correction,
            None,
        ) => Ok(None),
    }
}
