//! Fees that are not prorated: an interval costs the dearest that was in force in it, once.
//!
//! They are compared by kind and interval, several of one kind by their sum. An upgrade charges the difference, as a credit
//! of what was charged and a charge of the dearer; a downgrade changes nothing before the next interval.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::periodic::Stretch;
use super::{Facts, InvoicedFee};
use crate::calendar::Period;
use crate::invoice::Line;
use crate::money::Overflow;

/// What the fees of one kind come to in one interval, by the phase that they began with, in order.
pub(super) struct Dearest {
    sums: BTreeMap<i16, Decimal>,
}

impl Dearest {
    /// Of the kind of `one`, in the interval `full`.
    pub fn of(facts: &Facts<'_>, stretches: &[Stretch<'_>], one: &Stretch<'_>, full: Period) -> Result<Self, Overflow> {
        let fees_from = facts.subscription.fees_from();
        let mut sums: BTreeMap<i16, Decimal> = BTreeMap::new();
        for other in stretches.iter().filter(|other| other.fee.kind == one.fee.kind && !other.prorates()) {
            let days = Period::new(other.span.charged_from(fees_from), other.span.days.until).meet(full);
            let serves = !days.is_empty() && other.span.full_at(days.from) == full;
            // Charged on a day on which something else took its place.
            let was_charged =
                |invoiced: &InvoicedFee| other.is(invoiced) && other.span.full_at(invoiced.charged_on) == full;
            if serves || facts.invoiced.iter().any(was_charged) {
                let sum = sums.entry(other.span.phase.number).or_default();
                *sum = sum.checked_add(other.fee.amount).ok_or(Overflow)?;
            }
        }
        Ok(Self { sums })
    }

    /// Whether it is dearer than all before it. Where nothing was before, everything is.
    pub fn is_dearest_so_far(&self, stretch: &Stretch<'_>) -> bool {
        let number = stretch.span.phase.number;
        let own = self.sums.get(&number).copied().unwrap_or_default();
        self.sums.range(..number).all(|(_, before)| *before < own)
    }

    /// Whether it is the first of the dearest in all of the interval.
    pub fn is_dearest(&self, stretch: &Stretch<'_>) -> bool {
        let number = stretch.span.phase.number;
        let own = self.sums.get(&number).copied().unwrap_or_default();
        self.is_dearest_so_far(stretch) && self.sums.range(number + 1..).all(|(_, after)| *after <= own)
    }
}

/// Whether an invoice charges something dearer in the place of what was invoiced in advance.
pub(super) fn is_replaced(
    stretches: &[Stretch<'_>],
    (stretch, invoiced): (&Stretch<'_>, &InvoicedFee),
    charges: &[Line],
) -> bool {
    let interval = stretch.span.full_at(invoiced.charged_on);
    let takes_its_place = |line: &Line| {
        let is = |other: &&Stretch<'_>| {
            other.span.phase.number == line.phase && i16::try_from(other.span.place).ok() == line.fee
        };
        line.kind == stretch.fee.kind
            && stretch.span.phase.number < line.phase
            && stretches
                .iter()
                .find(is)
                .is_some_and(|other| !other.prorates() && other.span.full_at(line.days.from) == interval)
    };
    charges.iter().any(takes_its_place)
}
