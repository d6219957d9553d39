//! Taxes: one rate per line, the tax computed once per rate on the sum of its lines (EN 16931 BR-CO-17).

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use rust_decimal_macros::dec;
use serde::{Deserialize, Serialize};

use crate::money::{Currency, Money, Overflow};
use crate::quantity::parse_decimal;
use crate::refusal::{Code, Refusal};

/// The tax of all lines with one rate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tax {
    /// In percent.
    pub rate: Decimal,
    pub base: Money,
    pub amount: Money,
}

/// Sums lines by rate and taxes each sum, rounded once.
pub fn taxes(
    lines: impl IntoIterator<Item = (Option<Decimal>, Money)>,
    currency: Currency,
) -> Result<Vec<Tax>, Overflow> {
    let mut bases: BTreeMap<Decimal, Money> = BTreeMap::new();
    for (rate, amount) in lines {
        let Some(rate) = rate else { continue };
        let base = bases.entry(rate.normalize()).or_insert_with(|| Money::zero(currency));
        *base = base.plus(amount)?;
    }
    let taxed = bases.into_iter().map(|(rate, base)| {
        let exact = base.amount().checked_mul(rate).ok_or(Overflow)? / dec!(100);
        Ok(Tax { rate, base, amount: Money::rounded(exact, currency)? })
    });
    taxed.collect()
}

/// A percentage from 0 to 100 with at most 4 decimals.
pub fn parse_rate(text: &str, pointer: &str) -> Result<Decimal, Refusal> {
    let rate = parse_decimal(text, pointer)?;
    let in_bounds = rate >= Decimal::ZERO && rate <= dec!(100) && rate.normalize().scale() <= 4;
    if in_bounds { Ok(rate) } else { Err(Refusal::at(Code::TaxRateInvalid, pointer)) }
}
