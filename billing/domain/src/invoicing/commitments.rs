//! What goes over all of a plan in a period: the prepaid commitment and what lies beyond it, the minimum commitment, the
//! maximum spend, in this order.

use rust_decimal::Decimal;

use crate::calendar::Share;
use crate::invoice::LineKind;
use crate::money::{Money, Overflow};
use crate::rate_plan::Terms;

/// What a phase came to in a period before any of this.
pub(super) struct Spend {
    /// Fees for the period's days, whenever they were invoiced, what was prepaid included.
    pub fees: Money,
    pub usage: Money,
    /// How much of the full period it was.
    pub share: Share,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// Usage that was paid for in advance.
    Prepaid,
    /// What usage beyond the prepaid commitment costs more.
    Overage,
    /// What is missing to the minimum commitment.
    TrueUp,
    /// What goes beyond the maximum spend.
    Cap,
}

pub(super) struct DueOverPlan {
    pub what: What,
    pub kind: LineKind,
    /// Of the full period's commitment.
    pub share: Option<Share>,
    pub amount: Decimal,
}

/// A subscription's minimum commitment of 10000 a month in a calendar stub of 2 of 29 days with fee 6.90 and usage 30.00 is
/// trued up by 652.76.
pub(super) fn due(terms: &Terms, spend: &Spend) -> Result<Vec<DueOverPlan>, Overflow> {
    let currency = terms.currency;
    let commitments = terms.commitments;
    let part = |amount: Decimal| Money::rounded(spend.share.of(amount).ok_or(Overflow)?, currency);
    let mut dues = Vec::new();
    let mut usage = spend.usage.amount();
    if let Some(prepaid) = commitments.prepaid {
        let allowance = part(prepaid)?.amount();
        let covered = usage.min(allowance).max(Decimal::ZERO);
        push(&mut dues, What::Prepaid, Some(spend.share), -covered);
        let factor = commitments.overage_factor.unwrap_or(Decimal::ONE);
        let surcharge = (usage - covered).checked_mul(factor - Decimal::ONE).ok_or(Overflow)?;
        let surcharge = Money::rounded(surcharge, currency)?.amount();
        push(&mut dues, What::Overage, None, surcharge);
        usage += surcharge - covered;
    }
    let mut total = spend.fees.amount() + usage;
    if let Some(minimum) = commitments.minimum {
        let missing = spend.share.of(minimum).ok_or(Overflow)? - total;
        let missing = Money::rounded(missing.max(Decimal::ZERO), currency)?.amount();
        push(&mut dues, What::TrueUp, Some(spend.share), missing);
        total += missing;
    }
    if let Some(maximum) = commitments.maximum {
        let excess = (total - maximum).clamp(Decimal::ZERO, (total - spend.fees.amount()).max(Decimal::ZERO));
        push(&mut dues, What::Cap, None, -Money::rounded(excess, currency)?.amount());
    }
    Ok(dues)
}

fn push(dues: &mut Vec<DueOverPlan>, what: What, share: Option<Share>, amount: Decimal) {
    if amount.is_zero() {
        return;
    }
    let kind = match what {
        What::Prepaid | What::Overage => LineKind::Commitment,
        What::TrueUp => LineKind::Minimum,
        What::Cap => LineKind::Discount,
    };
    dues.push(DueOverPlan { what, kind, share, amount });
}
