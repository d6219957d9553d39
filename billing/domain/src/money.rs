//! Amounts of money: decimals with their currency, rounded by the one function [`Money::rounded`].
//!
//! A price may have up to 12 decimals; money that changes hands has the currency's own (ISO 4217: JPY 0, EUR 2, KWD 3).

use std::fmt;
use std::str::FromStr;

use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub use crate::decimal::PRICE_MAX;
use crate::decimal::parse_decimal;
use crate::refusal::{Code, Fact, Refusal};

/// A currency that can be paid in: one with minor units (no gold, no test codes).
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Currency(iso_currency::Currency);

impl Currency {
    pub const EUR: Currency = Currency(iso_currency::Currency::EUR);

    pub fn parse(code: &str, pointer: &str) -> Result<Self, Refusal> {
        code.parse().map_err(|_| Refusal::at(Code::CurrencyUnknown, pointer))
    }

    pub fn code(self) -> &'static str {
        self.0.code()
    }

    /// An amount as a refusal tells it, with the decimals that it has.
    pub fn fact(self, amount: Decimal) -> Fact {
        Fact::money(amount, self.code())
    }

    /// Digits after the point of money that changes hands.
    pub fn minor_digits(self) -> u32 {
        self.0.exponent().map_or(2, u32::from)
    }
}

#[cfg(feature = "contract")]
impl utoipa::PartialSchema for Currency {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        crate::contract::text("^[A-Z]{3}$", "EUR")
    }
}

#[cfg(feature = "contract")]
impl utoipa::ToSchema for Currency {}

impl FromStr for Currency {
    type Err = UnknownCurrency;

    fn from_str(code: &str) -> Result<Self, UnknownCurrency> {
        iso_currency::Currency::from_code(code)
            .filter(|currency| currency.exponent().is_some() && !matches!(code, "XXX" | "XTS"))
            .map(Self)
            .ok_or(UnknownCurrency)
    }
}

impl From<Currency> for Fact {
    fn from(currency: Currency) -> Self {
        currency.code().into()
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a currency that can be paid in")]
pub struct UnknownCurrency;

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl Serialize for Currency {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Currency {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// The result would be more than can be billed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("more than can be billed")]
pub struct Overflow;

impl From<Overflow> for crate::refusal::Refusals {
    fn from(_: Overflow) -> Self {
        Code::AmountOverflow.into()
    }
}

/// Money that changes hands: always in whole minor units of its currency.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct Money {
    amount: Decimal,
    currency: Currency,
}

impl Money {
    pub fn zero(currency: Currency) -> Self {
        Self { amount: Decimal::new(0, currency.minor_digits()), currency }
    }

    /// Rounds an exact amount to minor units, half away from zero. What was divided is exact to 28 digits only, so an amount
    /// that is half a minor unit but for less than 10⁻²⁰ is half of one.
    ///
    /// ```
    /// # use domain::money::{Currency, Money};
    /// # use rust_decimal_macros::dec;
    /// let amount = Money::rounded(dec!(55) * dec!(0.067), Currency::EUR).unwrap();
    /// assert_eq!(amount.to_string(), "3.69");
    /// ```
    ///
    /// # Errors
    /// [`Overflow`] when the amount does not fit 18 digits of minor units.
    pub fn rounded(exact: Decimal, currency: Currency) -> Result<Self, Overflow> {
        let digits = currency.minor_digits();
        let mended = exact.round_dp(DIVIDED_DECIMALS);
        let mut amount = mended.round_dp_with_strategy(digits, RoundingStrategy::MidpointAwayFromZero);
        amount.rescale(digits);
        if amount.scale() != digits || amount.mantissa().unsigned_abs() >= 10u128.pow(18) {
            return Err(Overflow);
        }
        Ok(Self { amount: if amount.is_zero() { Decimal::new(0, digits) } else { amount }, currency })
    }

    pub fn from_minor(minor: i64, currency: Currency) -> Self {
        Self { amount: Decimal::new(minor, currency.minor_digits()), currency }
    }

    /// In whole minor units, as the ledger counts.
    pub fn minor(self) -> i64 {
        // `rounded` bounds the mantissa to 18 digits.
        i64::try_from(self.amount.mantissa()).unwrap_or(i64::MAX)
    }

    pub fn amount(self) -> Decimal {
        self.amount
    }

    pub fn currency(self) -> Currency {
        self.currency
    }

    pub fn is_zero(self) -> bool {
        self.amount.is_zero()
    }

    /// # Errors
    /// [`Overflow`] also when the currencies differ: such a sum has no meaning.
    pub fn plus(self, other: Money) -> Result<Money, Overflow> {
        if self.currency != other.currency {
            return Err(Overflow);
        }
        Money::rounded(self.amount.checked_add(other.amount).ok_or(Overflow)?, self.currency)
    }

    pub fn minus(self, other: Money) -> Result<Money, Overflow> {
        self.plus(other.negated())
    }

    #[must_use]
    pub fn negated(self) -> Money {
        if self.is_zero() { self } else { Money { amount: -self.amount, currency: self.currency } }
    }

    /// The parts that add up to it, in proportion to `weights`, none of which is below zero: each in whole minor units, those
    /// left over going to the parts that lost most, of equal ones to the first.
    ///
    /// ```
    /// # use domain::money::{Currency, Money};
    /// let euro = |minor| Money::from_minor(minor, Currency::EUR);
    /// assert_eq!(euro(-10_00).spread(&[euro(50_00), euro(50_00), euro(50_00)]).unwrap(), [euro(-3_34), euro(-3_33), euro(-3_33)]);
    /// ```
    ///
    /// # Errors
    /// [`Overflow`] also when nothing weighs anything.
    pub fn spread(self, weights: &[Money]) -> Result<Vec<Money>, Overflow> {
        let weights: Vec<i128> = weights.iter().map(|weight| i128::from(weight.minor().max(0))).collect();
        let all: i128 = weights.iter().sum();
        if all == 0 {
            return Err(Overflow);
        }
        let whole = i128::from(self.minor());
        let (sign, whole) = (whole.signum(), whole.abs());
        // Both factors have at most 18 digits.
        let mut parts: Vec<i128> = weights.iter().map(|weight| whole * weight / all).collect();
        let mut by_loss: Vec<usize> = (0..weights.len()).collect();
        by_loss.sort_by_key(|place| std::cmp::Reverse(whole * weights[*place] % all));
        let left = usize::try_from(whole - parts.iter().sum::<i128>()).map_err(|_| Overflow)?;
        for place in by_loss.into_iter().take(left) {
            parts[place] += 1;
        }
        let money = |part: i128| i64::try_from(sign * part).map(|minor| Money::from_minor(minor, self.currency));
        parts.into_iter().map(|part| money(part).map_err(|_| Overflow)).collect()
    }

    pub fn sum(amounts: impl IntoIterator<Item = Money>, currency: Currency) -> Result<Money, Overflow> {
        amounts.into_iter().try_fold(Money::zero(currency), Money::plus)
    }
}

impl From<Money> for Fact {
    fn from(money: Money) -> Self {
        money.currency.fact(money.amount)
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.amount)
    }
}

impl fmt::Debug for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.amount, self.currency)
    }
}

/// What is left of an amount after a division, to this many decimals, is what it would be without one.
const DIVIDED_DECIMALS: u32 = 20;

pub const PRICE_DECIMALS_MAX: u32 = 12;

/// A price or fee as typed: zero or more, at most 12 decimals. `"0.005"`
pub fn parse_price(text: &str, pointer: &str) -> Result<Decimal, Refusal> {
    let price = parse_decimal(text, pointer)?;
    if price.is_sign_negative() && !price.is_zero() {
        return Err(Refusal::at(Code::AmountNegative, pointer));
    }
    if price > PRICE_MAX {
        return Err(Refusal::at(Code::AmountTooLarge, pointer).with("max", PRICE_MAX));
    }
    if price.normalize().scale() > PRICE_DECIMALS_MAX {
        return Err(Refusal::at(Code::DecimalTooPrecise, pointer).with("max", PRICE_DECIMALS_MAX));
    }
    Ok(price)
}
