//! What goes over all of a plan in a period: the prepaid commitment and what lies beyond it, the minimum commitment, the
//! maximum spend, in this order.

use rust_decimal::Decimal;

use crate::calendar::Share;
use crate::invoice::{LineKind, Working};
use crate::money::{Money, Overflow};
use crate::rate_plan::Terms;

/// What a plan came to in a period before any of this.
pub(super) struct Spend {
    /// What was paid for the period and is kept, or is owed for it, whatever was prepaid included.
    pub fees: Decimal,
    /// What of it was paid as a prepaid commitment.
    pub prepaid: Decimal,
    pub usage: Money,
    /// How much of the full period it was; `None` where the plan has no day in it, and charges what was used under it alone.
    pub share: Option<Share>,
}

/// What goes over all of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OverPlan {
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
    pub what: OverPlan,
    pub kind: LineKind,
    /// Of the full period's commitment.
    pub share: Option<Share>,
    /// Exact, before the line is rounded.
    pub amount: Decimal,
    pub working: Working,
}

/// What goes over one plan. A subscription's minimum commitment of 10000 a month in a calendar stub of 2 of 29 days with fee
/// 6.90 and usage 30.00 is trued up by 652.76.
pub(super) fn due(terms: &Terms, spend: &Spend) -> Result<Vec<DueOverPlan>, Overflow> {
    let currency = terms.currency;
    let commitments = terms.commitments;
    let mut dues = Vec::new();
    let mut usage = spend.usage.amount();
    if commitments.prepaid.is_some() {
        let covered = usage.min(spend.prepaid).max(Decimal::ZERO);
        let working = Working::Prepaid { prepaid: spend.prepaid, usage };
        dues.extend(DueOverPlan::of(OverPlan::Prepaid, -covered, working));
        let factor = commitments.overage_factor.filter(|_| spend.share.is_some()).unwrap_or(Decimal::ONE);
        let beyond = usage - covered;
        let exact = beyond.checked_mul(factor - Decimal::ONE).ok_or(Overflow)?;
        let surcharge = Money::rounded(exact, currency)?.amount();
        let due = DueOverPlan::of(OverPlan::Overage, exact, Working::Overage { beyond, factor });
        dues.extend(due.filter(|_| !surcharge.is_zero()));
        usage += surcharge - covered;
    }
    if let (Some(minimum), Some(share)) = (commitments.minimum, spend.share) {
        let missing = (share.of(minimum).ok_or(Overflow)? - spend.fees - usage).max(Decimal::ZERO);
        let working = Working::Shortfall { minimum, fees: spend.fees, usage };
        let due =
            DueOverPlan::of(OverPlan::TrueUp, missing, working).map(|due| DueOverPlan { share: Some(share), ..due });
        let is_due = !Money::rounded(missing, currency)?.is_zero();
        dues.extend(due.filter(|_| is_due));
    }
    Ok(dues)
}

/// What a period costs beyond the maximum spend: it lowers usage and what goes over it, `others`, never fees. Fees of 15.00,
/// usage of 90.00 and 90.00 and a maximum of 100 are lowered by 95.00.
pub(super) fn cap(terms: &Terms, fees: Decimal, others: Decimal) -> Result<Option<DueOverPlan>, Overflow> {
    let Some(maximum) = terms.commitments.maximum else { return Ok(None) };
    let excess = (-left(maximum, fees, others)).clamp(Decimal::ZERO, others.max(Decimal::ZERO));
    let is_due = !Money::rounded(excess, terms.currency)?.is_zero();
    let due = DueOverPlan::of(OverPlan::Cap, -excess, Working::Excess { maximum, fees, usage: others });
    Ok(due.filter(|_| is_due))
}

/// What a period may still cost until the maximum spend is reached: nothing or less where it is. `None` without one.
pub(super) fn room(terms: &Terms, fees: Decimal, others: Decimal) -> Option<Decimal> {
    terms.commitments.maximum.map(|maximum| left(maximum, fees, others))
}

fn left(maximum: Decimal, fees: Decimal, others: Decimal) -> Decimal {
    maximum - fees - others
}

impl DueOverPlan {
    /// `None` where it comes to nothing.
    fn of(what: OverPlan, amount: Decimal, working: Working) -> Option<Self> {
        let kind = match what {
            OverPlan::Prepaid | OverPlan::Overage => LineKind::Commitment,
            OverPlan::TrueUp => LineKind::Minimum,
            OverPlan::Cap => LineKind::Discount,
        };
        (!amount.is_zero()).then_some(Self { what, kind, share: None, amount, working })
    }
}
