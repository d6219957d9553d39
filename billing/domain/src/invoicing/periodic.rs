//! Fees that come back every period or interval, whatever their kind, with what they cost for a full one.

use rust_decimal::Decimal;

use super::InvoicedFee;
use crate::calendar::{Length, Period, Proration, Share, Whole};
use crate::invoice::LineKind;
use crate::metric::UsageTotal;
use crate::money::Overflow;
use crate::rate_plan::{Fee, Prorate, Terms, Timing};
use crate::rating::{Rating, rate_model};
use crate::subscription::{FeeSpan, Repeats, Subscription};

pub(super) struct Periodic {
    pub kind: LineKind,
    pub timing: Timing,
    pub prorate: Prorate,
    pub interval: Option<Length>,
    pub quantity: Decimal,
    /// For a full period, or interval.
    pub amount: Decimal,
    pub rating: Option<Rating>,
}

impl Periodic {
    /// All of a plan's, by position; a prepaid commitment comes after its fees.
    pub(super) fn all(terms: &Terms, seats: u32) -> Result<Vec<(usize, Self)>, Overflow> {
        let mut all = Vec::new();
        for (place, fee) in terms.fees.iter().enumerate() {
            all.extend(Self::of(fee, seats)?.map(|fee| (place, fee)));
        }
        all.extend(terms.commitments.prepaid.map(|amount| (terms.fees.len(), Self::prepaid(amount))));
        Ok(all)
    }

    fn prepaid(amount: Decimal) -> Self {
        Self {
            kind: LineKind::Commitment,
            timing: Timing::Advance,
            prorate: Prorate::Yes,
            interval: None,
            quantity: Decimal::ONE,
            amount,
            rating: None,
        }
    }

    /// Reads a fee; `None` for fees that are due once.
    fn of(fee: &Fee, seats: u32) -> Result<Option<Self>, Overflow> {
        Ok(match fee {
            Fee::Setup { .. } | Fee::EarlyTermination { .. } => None,
            Fee::Recurring { amount, timing, prorate, interval } => Some(Self {
                kind: LineKind::Recurring,
                timing: *timing,
                prorate: *prorate,
                interval: *interval,
                quantity: Decimal::ONE,
                amount: *amount,
                rating: None,
            }),
            Fee::Seats { model, timing, prorate, interval } => {
                let quantity = UsageTotal { quantity: Decimal::from(seats), ..UsageTotal::default() };
                let rating = rate_model(model, None, &quantity)?;
                Some(Self {
                    kind: LineKind::Seats,
                    timing: *timing,
                    prorate: *prorate,
                    interval: *interval,
                    quantity: Decimal::from(seats),
                    amount: rating.amount,
                    rating: Some(rating),
                })
            }
        })
    }
}

/// What a plan costs in a year of 365 days and twelve equal months when nothing is used: recurring fees, fees for so many
/// seats, and the prepaid commitment. To 12 decimals; a day costs a 365th of it.
///
/// # Errors
/// [`Overflow`] when it is more than can be billed.
pub fn cost_per_year(terms: &Terms, seats: u32) -> Result<Decimal, Overflow> {
    let fees = Periodic::all(terms, seats)?;
    let sum = fees.into_iter().try_fold(Decimal::ZERO, |sum, (_, fee)| {
        let times = fee.interval.unwrap_or(terms.period).times_a_year();
        sum.checked_add(fee.amount.checked_mul(times)?)
    });
    sum.map(|sum| sum.round_dp(12)).ok_or(Overflow)
}

/// A fee with the days on which it stays as it is.
pub(super) struct Stretch<'a> {
    pub span: FeeSpan<'a>,
    pub fee: Periodic,
}

/// All fees of a subscription that come back.
pub(super) fn stretches(subscription: &Subscription) -> Result<Vec<Stretch<'_>>, Overflow> {
    let mut stretches = Vec::new();
    for span in subscription.fee_spans() {
        let fee = match span.fee {
            Repeats::Fee(fee) => Periodic::of(fee, span.phase.seats)?,
            Repeats::Prepaid => span.phase.terms().commitments.prepaid.map(Periodic::prepaid),
        };
        stretches.extend(fee.map(|fee| Stretch { span, fee }));
    }
    Ok(stretches)
}

impl<'a> Stretch<'a> {
    pub fn terms(&self) -> &'a Terms {
        self.span.phase.terms()
    }

    /// Whether a part of an interval costs a part of the fee.
    pub fn prorates(&self) -> bool {
        self.fee.prorate == Prorate::Yes && self.terms().proration.basis != Proration::None
    }

    /// The share of the full interval that days within one take.
    pub fn share(&self, subscription: &Subscription, days: Period) -> Share {
        if !self.prorates() {
            return Share::WHOLE;
        }
        let full = self.span.full_at(days.from);
        let whole = Whole {
            days: full,
            months: self.span.cycle.length.months().map(i64::from),
            begun: full.from.max(self.span.since).max(subscription.fees_from()),
        };
        self.terms().proration.basis.share_of(days, &whole, subscription.zone)
    }

    /// Whether it is what was invoiced.
    pub fn is(&self, invoiced: &InvoicedFee) -> bool {
        let is_place = usize::try_from(invoiced.fee).is_ok_and(|fee| fee == self.span.place);
        is_place && self.span.phase.number == invoiced.phase
    }
}
