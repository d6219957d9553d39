//! Quantities and decimals as they are typed and sent: plain digits with an optional point, nothing else.

use rust_decimal::Decimal;
use rust_decimal_macros::dec;

use crate::refusal::{Code, Refusal};

/// A quantity lies strictly between minus and plus this.
pub const QUANTITY_BOUND: Decimal = dec!(10_000_000_000_000_000);
pub const QUANTITY_DECIMALS_MAX: u32 = 12;

/// Parses `-?digits[.digits]` in ASCII; no exponent, no grouping, no spaces, no sign `+`.
pub fn parse_decimal(text: &str, pointer: &str) -> Result<Decimal, Refusal> {
    let refused = |code| Refusal::at(code, pointer);
    if text.is_empty() {
        return Err(refused(Code::Required));
    }
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
    if !digits(whole) || !digits(fraction) {
        return Err(refused(Code::DecimalInvalid));
    }
    if whole.trim_start_matches('0').len() > 24 {
        return Err(refused(Code::AmountTooLarge).with("max", crate::money::PRICE_MAX));
    }
    if fraction.trim_end_matches('0').len() > 12 {
        return Err(refused(Code::DecimalTooPrecise).with("max", 12));
    }
    let significant = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { text };
    Decimal::from_str_exact(significant).map_err(|_| refused(Code::DecimalInvalid))
}

/// A quantity as typed or sent. May be negative.
///
/// ```
/// # use domain::quantity::parse_quantity;
/// assert_eq!(parse_quantity("9007199254740993", "").unwrap().to_string(), "9007199254740993");
/// for bad in ["", "abc", "1e309", "NaN", "٣", "1_000", " 1", "10000000000000000000000000"] {
///     assert!(parse_quantity(bad, "").is_err(), "{bad}");
/// }
/// ```
pub fn parse_quantity(text: &str, pointer: &str) -> Result<Decimal, Refusal> {
    let invalid = |_| Refusal::at(Code::QuantityInvalid, pointer);
    let quantity = parse_decimal(text, pointer).map_err(|refusal| match refusal.code {
        Code::Required => refusal,
        _ => invalid(()),
    })?;
    if quantity.abs() >= QUANTITY_BOUND { Err(invalid(())) } else { Ok(quantity.normalize()) }
}

/// A whole number within bounds, as typed.
pub fn parse_whole(text: &str, min: u32, max: u32, pointer: &str) -> Result<u32, Refusal> {
    if text.is_empty() {
        return Err(Refusal::at(Code::Required, pointer));
    }
    let plain = text.len() <= 9 && text.bytes().all(|b| b.is_ascii_digit());
    let number = if plain { text.parse().ok() } else { None };
    number
        .filter(|n| (min..=max).contains(n))
        .ok_or_else(|| Refusal::at(Code::NumberOutOfRange, pointer).with("min", min).with("max", max))
}
