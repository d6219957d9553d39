//! Days in words, as documents and pages write them in each language.
//!
//! Parts of one day are held together by non-breaking spaces.

use chrono::Datelike;
use domain::calendar::Day;
use domain::locale::Locale;

use super::NBSP;
use crate::language::{Language, in_language};

/// en `1 December 2026`, de `1. Dezember 2026`, it `1º dicembre 2026`.
pub fn day(day: Day, locale: Locale) -> String {
    format!("{}{NBSP}{}", day_of_year(day, locale), day.year())
}

/// A day whose year is plain from the context: `1 December`.
pub fn day_of_year(day: Day, locale: Locale) -> String {
    format!("{}{NBSP}{}", ordinal(day, locale), month_name(day.month(), locale))
}

/// A day as one who reads it on the day `today` needs it: with its year where that is another one.
pub fn day_seen_from(today: Day, seen: Day, locale: Locale) -> String {
    if seen.year() == today.year() { day_of_year(seen, locale) } else { day(seen, locale) }
}

/// A span of days, both inclusive, saying nothing twice: `1 – 30 November 2026`. No line ends with its dash.
pub fn days(from: Day, to_inclusive: Day, locale: Locale) -> String {
    if from == to_inclusive {
        return day(from, locale);
    }
    let to = day(to_inclusive, locale);
    match in_one_month(from, to_inclusive) {
        true => {
            let from = in_language!(locale, Written => Written::day_of_month(from.day()));
            format!("{from}{NBSP}–{NBSP}{to}")
        }
        false => format!("{} –{NBSP}{to}", day_before(to_inclusive, from, locale)),
    }
}

fn in_one_month(from: Day, to: Day) -> bool {
    (from.year(), from.month()) == (to.year(), to.month())
}

/// A day of another month where a later day is told with its year.
fn day_before(later: Day, day: Day, locale: Locale) -> String {
    if day.year() == later.year() { day_of_year(day, locale) } else { self::day(day, locale) }
}

/// `November`; January is 1.
pub fn month_name(month: u32, locale: Locale) -> &'static str {
    nth(month, in_language!(locale, Written => &Written::MONTHS))
}

/// For tables: en `1 Dec 2026`, de `1. Dez. 2026`, it `1º dic 2026`.
pub fn day_short(day: Day, locale: Locale) -> String {
    format!("{}{NBSP}{}", day_shortest(day, locale), day.year())
}

/// For axes: en `1 Dec`, de `1. Dez.`, it `1º dic`.
pub fn day_shortest(day: Day, locale: Locale) -> String {
    format!("{}{NBSP}{}", ordinal(day, locale), month_short(day.month(), locale))
}

/// A span of days after "for": de `die Zeit vom 1. bis 30. November 2026`, it `il periodo dal 1º al 30 novembre 2026`.
pub fn days_in_a_sentence(from: Day, to_inclusive: Day, locale: Locale) -> String {
    let to = day(to_inclusive, locale);
    if from == to_inclusive {
        return in_language!(locale, Written => Written::day_in_a_sentence(&to));
    }
    let begins = match in_one_month(from, to_inclusive) {
        true => ordinal(from, locale),
        false => day_before(to_inclusive, from, locale),
    };
    in_language!(locale, Written => Written::days_in_a_sentence(&begins, &to))
        .unwrap_or_else(|| days(from, to_inclusive, locale))
}

/// `November 2026`
pub fn month(year: i32, month: u32, locale: Locale) -> String {
    format!("{}{NBSP}{year}", month_name(month, locale))
}

/// en `Nov`, de `Nov.`, it `nov`; January is 1.
pub fn month_short(month: u32, locale: Locale) -> &'static str {
    nth(month, in_language!(locale, Written => &Written::MONTHS_SHORT))
}

/// A day as it stands before a month's name: en `1`, de `1.`, it `1º` and then `2`.
fn ordinal(day: Day, locale: Locale) -> String {
    in_language!(locale, Written => Written::day_before_month(day.day()))
}

fn nth(month: u32, names: &[&'static str; 12]) -> &'static str {
    names[(month.clamp(1, 12) - 1) as usize]
}
