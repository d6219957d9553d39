//! Days in words, as documents and pages write them in each language.
//!
//! Parts of one day are held together by non-breaking spaces.

use chrono::Datelike;

use crate::calendar::Day;
use crate::locale::Locale;

const NBSP: char = '\u{a0}';

/// en `1 December 2026`, de `1. Dezember 2026`, it `1º dicembre 2026`.
pub fn day(day: Day, locale: Locale) -> String {
    format!("{}{NBSP}{}", day_of_year(day, locale), day.year())
}

/// A day whose year is plain from the context: `1 December`.
pub fn day_of_year(day: Day, locale: Locale) -> String {
    format!("{}{NBSP}{}", ordinal_day(day, locale), month_name(day.month(), locale))
}

/// A day as one who reads it on the day `today` needs it: with its year where that is another one.
pub fn day_seen_from(today: Day, seen: Day, locale: Locale) -> String {
    if seen.year() == today.year() { day_of_year(seen, locale) } else { day(seen, locale) }
}

/// A span of days, both inclusive, saying nothing twice: `1 – 30 November 2026`.
pub fn days(from: Day, to_inclusive: Day, locale: Locale) -> String {
    let same_year = from.year() == to_inclusive.year();
    let start = if from == to_inclusive {
        return day(from, locale);
    } else if same_year && from.month() == to_inclusive.month() {
        day_of_month(from, locale)
    } else if same_year {
        day_of_year(from, locale)
    } else {
        day(from, locale)
    };
    format!("{start}{NBSP}– {}", day(to_inclusive, locale))
}

/// `November`; January is 1.
pub fn month_name(month: u32, locale: Locale) -> &'static str {
    nth(month, months(locale))
}

/// A day as it stands before a month's name: en `1`, de `1.`, it `1º` and then `2`.
pub fn ordinal_day(day: Day, locale: Locale) -> String {
    let first = if locale == Locale::It && day.day() == 1 { "º" } else { "" };
    format!("{}{first}", day_of_month(day, locale))
}

/// en and it `1`, de `1.`
fn day_of_month(day: Day, locale: Locale) -> String {
    match locale {
        Locale::En | Locale::It => day.day().to_string(),
        Locale::De => format!("{}.", day.day()),
    }
}

fn nth(month: u32, names: [&'static str; 12]) -> &'static str {
    names[(month.clamp(1, 12) - 1) as usize]
}

const fn months(locale: Locale) -> [&'static str; 12] {
    match locale {
        Locale::En => [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
        Locale::De => [
            "Januar",
            "Februar",
            "März",
            "April",
            "Mai",
            "Juni",
            "Juli",
            "August",
            "September",
            "Oktober",
            "November",
            "Dezember",
        ],
        Locale::It => [
            "gennaio",
            "febbraio",
            "marzo",
            "aprile",
            "maggio",
            "giugno",
            "luglio",
            "agosto",
            "settembre",
            "ottobre",
            "novembre",
            "dicembre",
        ],
    }
}
