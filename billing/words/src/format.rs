//! How numbers, money and time are written in each language: one way, the same on the server and in the browser.
//!
//! Nothing here rounds but [`displayed`], which says so: rounding is the domain's. Money shows at least its minor units
//! and every further decimal it has. Parts of one value are held together by non-breaking spaces; a negative value carries a real minus sign.

use chrono::{DateTime, TimeZone, Timelike, Utc};
use domain::locale::Locale;
use domain::money::Currency;
use rust_decimal::Decimal;

mod days;

pub use days::{
    day, day_of_year, day_seen_from, day_short, day_shortest, days, days_in_a_sentence, month, month_name, month_short,
};

use crate::language::{Language, in_language};

/// Holds the parts of one value together.
pub(crate) const NBSP: char = '\u{a0}';

/// An amount: en `€2.50`, de and it `2,50 €`. The currency is an ISO 4217 code.
pub fn money(amount: Decimal, currency: &str, locale: Locale) -> String {
    let digits = currency.parse::<Currency>().map_or(2, Currency::minor_digits);
    with_symbol(amount, digits, currency, locale)
}

/// An amount without idle decimals, for headlines: `€0`, `€18,204`.
pub fn money_brief(amount: Decimal, currency: &str, locale: Locale) -> String {
    if amount.fract().is_zero() { with_symbol(amount, 0, currency, locale) } else { money(amount, currency, locale) }
}

fn with_symbol(amount: Decimal, digits_min: u32, currency: &str, locale: Locale) -> String {
    let digits = unsigned(amount, digits_min, locale);
    let sign = sign(amount);
    let written = in_language!(locale, Written => Written::money(&digits, symbol(currency)));
    format!("{sign}{written}")
}

/// A price per unit with all its decimals, up to twelve: `€0.0025`.
pub fn unit_price(price: Decimal, currency: &str, locale: Locale) -> String {
    money(price, currency, locale)
}

/// A plain number, grouped: en `12,500.5`, de and it `12.500,5`.
pub fn quantity(number: Decimal, locale: Locale) -> String {
    format!("{}{}", sign(number), unsigned(number, 0, locale))
}

/// A number with decimals enough, grouped: an amount without its currency.
pub fn with_digits(number: Decimal, digits_min: u32, locale: Locale) -> String {
    format!("{}{}", sign(number), unsigned(number, digits_min, locale))
}

/// A number on display, with four decimals that say something at most: `24.5632`, `0.001234`. Where that is not all of
/// it, the number itself follows.
pub fn displayed(number: Decimal, locale: Locale) -> (String, Option<String>) {
    let short = shortened(number);
    match short == number {
        true => (quantity(number, locale), None),
        false => (format!("≈{NBSP}{}", quantity(short, locale)), Some(quantity(number, locale))),
    }
}

/// An amount amid an explanation: at most six decimals that say something, and a sign where that is not all of it.
pub fn explained_money(amount: Decimal, currency: &str, locale: Locale) -> String {
    explained(amount, |amount| money(amount, currency, locale))
}

/// A number amid an explanation, in the same way: `≈ 3.333333`.
pub fn explained_quantity(number: Decimal, locale: Locale) -> String {
    explained(number, |number| quantity(number, locale))
}

fn explained(number: Decimal, write: impl Fn(Decimal) -> String) -> String {
    let short = match number.abs() >= Decimal::ONE {
        true => number.round_dp(EXPLAINED_DECIMALS),
        false => number.round_sf(EXPLAINED_DECIMALS).unwrap_or(number),
    };
    let short = short.normalize();
    if short == number { write(short) } else { format!("≈{NBSP}{}", write(short)) }
}

const EXPLAINED_DECIMALS: u32 = 6;

/// A number with four decimals that say something at most.
pub fn shortened(number: Decimal) -> Decimal {
    match number.abs() >= Decimal::ONE {
        true => number.round_dp(4).normalize(),
        false => number.round_sf(4).unwrap_or(number).normalize(),
    }
}

/// A percentage: en `19%`, de and it `19 %`.
pub fn percent(rate: Decimal, locale: Locale) -> String {
    in_language!(locale, Written => Written::percent(&quantity(rate, locale)))
}

/// A service level: a number is a percentage, anything else the seller's own words.
pub fn service_level(level: &str, locale: Locale) -> String {
    let number = level.strip_suffix('%').unwrap_or(level).trim();
    number.parse().map_or_else(|_| level.to_owned(), |number| percent(number, locale))
}

/// A number on a chart's axis: `650`, en `10k`, de and it `10.000`; `1.2M`, `1,2 Mio.`, `1,2 mln`.
pub fn compact(number: Decimal, locale: Locale) -> String {
    let (unit, suffix) = in_language!(locale, Written => Written::counted_in(number.abs()));
    format!("{}{suffix}", quantity(number / Decimal::from(unit), locale))
}

/// The time of day somewhere: `09:58`, de `09:58 Uhr`.
pub fn time(instant: DateTime<Utc>, zone: impl TimeZone, locale: Locale) -> String {
    let local = instant.with_timezone(&zone);
    let clock = format!("{:02}:{:02}", local.hour(), local.minute());
    in_language!(locale, Written => Written::time_of_day(clock))
}

/// Day and time somewhere: `22 November 2026, 09:58`.
pub fn instant(instant: DateTime<Utc>, zone: impl TimeZone + Copy, locale: Locale) -> String {
    let local = instant.with_timezone(&zone).date_naive();
    format!("{}, {}", day(local, locale), time(instant, zone, locale))
}

fn sign(number: Decimal) -> &'static str {
    if number.is_sign_negative() && !number.is_zero() { "−" } else { "" }
}

fn unsigned(number: Decimal, digits_min: u32, locale: Locale) -> String {
    let mut number = number.abs().normalize();
    if number.scale() < digits_min {
        number.rescale(digits_min);
    }
    let text = number.to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let (group, point) = in_language!(locale, Written => (Written::GROUP, Written::POINT));
    let mut written = grouped(whole, group);
    if !fraction.is_empty() {
        written.push(point);
        written.push_str(fraction);
    }
    written
}

fn grouped(digits: &str, separator: char) -> String {
    let mut written = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            written.push(separator);
        }
        written.push(digit);
    }
    written
}

/// The sign people know, else the code itself.
pub fn symbol(currency: &str) -> &str {
    match currency {
        "EUR" => "€",
        "USD" => "$",
        "GBP" => "£",
        "JPY" => "¥",
        other => other,
    }
}

#[cfg(test)]
mod tests;
