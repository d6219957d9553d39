//! Decimals as they are typed and sent: plain digits with an optional point and, as programs write them in JSON, an optional
//! exponent; nothing else. No float is on the way, so no digit is lost.

use std::borrow::Cow;

use rust_decimal::Decimal;
use rust_decimal_macros::dec;

use crate::refusal::{Code, Refusal};

/// The largest price or fee that can be written, and what a number is told that has more digits than any.
pub const PRICE_MAX: Decimal = dec!(1_000_000_000_000);

/// Whole digits that a decimal may have at most, leading zeros not counted.
const WHOLE_DIGITS_MAX: usize = 24;
const DECIMALS_MAX: usize = 12;
/// Beyond this an exponent says too much or too little whatever stands before it.
const EXPONENT_DIGITS_MAX: usize = 4;

/// Parses `-?digits[.digits][(e|E)[+|-]digits]` in ASCII; no grouping, no spaces, no sign `+` in front.
///
/// ```
/// # use domain::decimal::parse_decimal;
/// for (text, same) in [("1e-05", "0.00001"), ("1.25E1", "12.5"), ("2e0", "2"), ("-3e+2", "-300"), ("0e9999", "0")] {
///     assert_eq!(parse_decimal(text, "").unwrap(), parse_decimal(same, "").unwrap(), "{text}");
/// }
/// ```
pub fn parse_decimal(text: &str, pointer: &str) -> Result<Decimal, Refusal> {
    let refused = |code| Refusal::at(code, pointer);
    if text.is_empty() {
        return Err(refused(Code::Required));
    }
    let (written, exponent) = match text.split_once(['e', 'E']) {
        Some((written, exponent)) => (written, exponent_of(exponent).ok_or_else(|| refused(Code::DecimalInvalid))?),
        None => (text, 0),
    };
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let unsigned = written.strip_prefix('-').unwrap_or(written);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
    if !digits(whole) || !digits(fraction) {
        return Err(refused(Code::DecimalInvalid));
    }
    let (whole, fraction) = shifted(whole, fraction, exponent);
    let whole = whole.trim_start_matches('0');
    let fraction = fraction.trim_end_matches('0');
    if whole.len() > WHOLE_DIGITS_MAX {
        return Err(refused(Code::AmountTooLarge).with("max", PRICE_MAX));
    }
    if fraction.len() > DECIMALS_MAX {
        return Err(refused(Code::DecimalTooPrecise).with("max", DECIMALS_MAX));
    }
    let sign = if written.starts_with('-') { "-" } else { "" };
    let point = if fraction.is_empty() { "" } else { "." };
    Decimal::from_str_exact(&format!("{sign}0{whole}{point}{fraction}")).map_err(|_| refused(Code::DecimalInvalid))
}

/// An exponent as it is written, held within what can matter; `None` when it is none.
fn exponent_of(text: &str) -> Option<i32> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let digits = digits.trim_start_matches('0');
    let far = 10i32.pow(u32::try_from(EXPONENT_DIGITS_MAX).ok()?);
    if digits.len() > EXPONENT_DIGITS_MAX { Some(sign * far) } else { Some(sign * digits.parse().unwrap_or(0)) }
}

/// The digits on both sides of the point when it is moved to the right by so many places. Nothing stays nothing.
fn shifted<'t>(whole: &'t str, fraction: &'t str, places: i32) -> (Cow<'t, str>, Cow<'t, str>) {
    let nothing = whole.bytes().chain(fraction.bytes()).all(|digit| digit == b'0');
    if places == 0 || nothing {
        return (Cow::Borrowed(whole), Cow::Borrowed(fraction));
    }
    let by = usize::try_from(places.unsigned_abs()).unwrap_or(usize::MAX);
    if places > 0 {
        let (moved, left) = fraction.split_at(by.min(fraction.len()));
        let zeros = "0".repeat(by - moved.len());
        return (Cow::Owned(format!("{whole}{moved}{zeros}")), Cow::Borrowed(left));
    }
    let (left, moved) = whole.split_at(whole.len().saturating_sub(by));
    let zeros = "0".repeat(by - moved.len());
    (Cow::Borrowed(left), Cow::Owned(format!("{zeros}{moved}{fraction}")))
}
