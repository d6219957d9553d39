//! Taxes: one rate per line, the tax computed once per rate on the sum of its lines (EN 16931 BR-CO-17).

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use rust_decimal_macros::dec;
use serde::{Deserialize, Serialize};

use crate::calendar::{Day, Instant, Tz, day_of};
use crate::decimal::parse_decimal;
use crate::money::{Currency, Money, Overflow};
use crate::refusal::{Code, Refusal};

/// What a country puts on what is sold there: rates in percent, each from a day on until the next one.
///
/// ```
/// # use domain::{calendar::parse_day, tax::TaxRates};
/// # use rust_decimal_macros::dec;
/// let day = |text| parse_day(text, "").unwrap();
/// let rates = TaxRates::new([(day("2020-07-01"), dec!(16)), (day("2007-01-01"), dec!(19))]);
/// assert_eq!(rates.on(day("2020-06-30")), Some(dec!(19)));
/// assert_eq!(rates.on(day("2020-07-01")), Some(dec!(16)));
/// assert_eq!(rates.on(day("2006-12-31")), None);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TaxRates {
    /// In the order of their days.
    from: Vec<(Day, Decimal)>,
}

impl TaxRates {
    /// Where nothing is taxed.
    pub const NONE: TaxRates = TaxRates { from: Vec::new() };

    pub fn new(rates: impl IntoIterator<Item = (Day, Decimal)>) -> Self {
        let mut from: Vec<(Day, Decimal)> =
            rates.into_iter().map(|(day, percent)| (day, percent.normalize())).collect();
        from.sort_by_key(|(day, _)| *day);
        Self { from }
    }

    /// In percent; `None` where nothing is taxed on that day.
    pub fn on(&self, day: Day) -> Option<Decimal> {
        self.from.iter().rev().find(|(from, _)| *from <= day).map(|(_, percent)| *percent)
    }
}

/// Where a day begins first.
const EARLIEST: Tz = Tz::Etc__GMTMinus14;

/// Whether a rate may have taxed something by `now`: its day has begun somewhere, and invoices go by their buyers' days.
///
/// ```
/// # use domain::{calendar::{parse_day, parse_instant}, tax::has_begun};
/// let from = parse_day("2026-12-05", "").unwrap();
/// assert!(!has_begun(from, parse_instant("2026-12-04T09:59:59Z", "").unwrap()));
/// assert!(has_begun(from, parse_instant("2026-12-04T10:00:00Z", "").unwrap())); // on Kiritimati
/// ```
pub fn has_begun(effective_from: Day, now: Instant) -> bool {
    effective_from <= day_of(now, EARLIEST)
}

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
