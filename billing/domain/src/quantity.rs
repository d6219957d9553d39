//! Quantities and whole numbers as they are typed and sent.

use rust_decimal::Decimal;
use rust_decimal_macros::dec;

use crate::decimal::parse_decimal;
use crate::refusal::{Code, Refusal};

/// A quantity lies strictly between minus and plus this.
pub const QUANTITY_BOUND: Decimal = dec!(10_000_000_000_000_000);
pub const QUANTITY_DECIMALS_MAX: u32 = 12;

/// A quantity as typed or sent. May be negative.
///
/// ```
/// # use domain::quantity::parse_quantity;
/// assert_eq!(parse_quantity("9007199254740993", "").unwrap().to_string(), "9007199254740993");
/// assert_eq!(parse_quantity("1e-12", "").unwrap().to_string(), "0.000000000001");
/// for bad in ["", "abc", "1e309", "1e", "e1", "1e1.5", "1e-13", "NaN", "٣", "1_000", " 1", "10000000000000000000000000"] {
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

/// A whole number within bounds, as typed: digits alone. An exponent is a slip of the hand where people count.
///
/// ```
/// # use domain::quantity::parse_whole;
/// assert_eq!(parse_whole("100000", 1, 1_000_000, ""), Ok(100_000));
/// for bad in ["", "1e5", "1E5", "+5", "-5", "5.0", " 5", "0", "1000001", "0000000005", "٣"] {
///     assert!(parse_whole(bad, 1, 1_000_000, "").is_err(), "{bad}");
/// }
/// ```
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
