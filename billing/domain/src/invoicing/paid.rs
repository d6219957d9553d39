//! What was invoiced of fees and not given back: what a credit may give back, and what counts against commitments.

use rust_decimal::Decimal;

use crate::calendar::{Day, Period};
use crate::invoice::{Line, LineKind};
use crate::money::{Money, Overflow};

/// A fee invoiced for some days, less what was given back of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvoicedFee {
    pub phase: i16,
    pub fee: i16,
    /// The days that are left of those it was invoiced for.
    pub days: Period,
    /// The day from which it was invoiced.
    pub charged_on: Day,
    pub amount: Money,
    /// In percent, as it was charged with.
    pub tax_rate: Option<Decimal>,
}

/// A line of a fee as it was issued: what charges it, or gives some of it back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeeLine {
    pub phase: i16,
    pub fee: i16,
    pub kind: LineKind,
    pub days: Period,
    pub amount: Money,
    pub tax_rate: Option<Decimal>,
}

impl FeeLine {
    /// `None` for lines that are of no fee; a first bundle is usage.
    pub fn of(line: &Line) -> Option<Self> {
        if line.kind == LineKind::Usage {
            return None;
        }
        let Line { phase, kind, days, amount, tax_rate, .. } = *line;
        Some(Self { phase, fee: line.fee?, kind, days, amount, tax_rate })
    }
}

/// Sums up lines in the order in which they were issued: a credit goes with the charge of its fee that its days are among.
///
/// 31.00 for March of which 21.00 were given back from the 11th on are 10.00 for ten days.
///
/// # Errors
/// [`Overflow`] when a sum is more than can be billed.
pub fn invoiced_fees(lines: impl IntoIterator<Item = FeeLine>) -> Result<Vec<InvoicedFee>, Overflow> {
    let mut fees: Vec<InvoicedFee> = Vec::new();
    give_back(&mut fees, lines)?;
    Ok(fees)
}

pub(super) fn give_back(fees: &mut Vec<InvoicedFee>, lines: impl IntoIterator<Item = FeeLine>) -> Result<(), Overflow> {
    for line in lines {
        let FeeLine { phase, fee, kind, days, amount, tax_rate } = line;
        if kind != LineKind::Credit {
            fees.push(InvoicedFee { phase, fee, days, charged_on: days.from, amount, tax_rate });
            continue;
        }
        let is_of = |known: &&mut InvoicedFee| {
            (known.phase, known.fee) == (phase, fee) && known.charged_on <= days.from && !known.amount.is_zero()
        };
        let among = fees.iter_mut().rev().filter(is_of).find(|known| known.days.contains(days.from));
        let charged = match among {
            Some(charged) => Some(charged),
            None => fees.iter_mut().rev().find(is_of),
        };
        let Some(charged) = charged else { continue };
        charged.amount = charged.amount.plus(amount)?;
        let beyond = Period::new(days.until, charged.days.until.max(days.until));
        charged.days.until = charged.days.until.min(days.from);
        if !beyond.is_empty() {
            let kept = charged.part_beyond(beyond)?;
            fees.push(kept);
        }
    }
    Ok(())
}

impl InvoicedFee {
    /// Parts off days that come after those given back: beyond an end that was agreed nothing was.
    fn part_beyond(&mut self, days: Period) -> Result<Self, Overflow> {
        let (beyond, all) = (Decimal::from(days.days()), Decimal::from(days.days() + self.days.days()));
        let exact = self.amount.amount().checked_mul(beyond).and_then(|part| part.checked_div(all));
        let amount = Money::rounded(exact.ok_or(Overflow)?, self.amount.currency())?;
        self.amount = self.amount.minus(amount)?;
        Ok(Self { days, amount, ..self.clone() })
    }

    /// How much of it is for these days, by days; of days that are all given back nothing is left.
    pub(super) fn for_days(&self, days: Period) -> Result<Decimal, Overflow> {
        let (among, all) = (self.days.meet(days).days(), self.days.days());
        if all == 0 || among == all {
            return Ok(self.amount.amount());
        }
        let part = self.amount.amount().checked_mul(Decimal::from(among)).ok_or(Overflow)?;
        part.checked_div(Decimal::from(all)).ok_or(Overflow)
    }
}
