//! German: how it counts, writes and names; its phrases are in the folder.

use domain::locale::Locale;
use rust_decimal::Decimal;

use crate::format::NBSP;
use crate::language::{German, Language};
use crate::plural::{Category, Operands};

mod account;
mod admin;
mod auth;
mod billing;
mod change;
mod common;
mod credentials;
mod design;
mod lines;
mod operating;
mod price;
mod problem;
mod refused;
mod rejected;
mod runs;
mod sandbox_provider;
mod seller;
mod store;
mod work;
mod zones;

impl Language for German {
    const CATEGORIES: &'static [Category] = &[Category::One, Category::Other];

    fn category(number: &Operands) -> Category {
        if number.i() == 1 && number.v() == 0 { Category::One } else { Category::Other }
    }

    const POINT: char = ',';
    const GROUP: char = '.';

    fn money(digits: &str, symbol: &str) -> String {
        format!("{digits}{NBSP}{symbol}")
    }

    fn percent(number: &str) -> String {
        format!("{number}{NBSP}%")
    }

    fn counted_in(size: Decimal) -> (u32, &'static str) {
        if size >= Decimal::from(1_000_000) { (1_000_000, "\u{a0}Mio.") } else { (1, "") }
    }

    const MONTHS: [&'static str; 12] = [
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
    ];
    const MONTHS_SHORT: [&'static str; 12] =
        ["Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."];

    fn day_of_month(day: u32) -> String {
        format!("{day}.")
    }

    fn day_before_month(day: u32) -> String {
        format!("{day}.")
    }

    fn day_in_a_sentence(day: &str) -> String {
        format!("den {day}")
    }

    fn days_in_a_sentence(from: &str, to: &str) -> Option<String> {
        Some(format!("die Zeit vom {from} bis {to}"))
    }

    fn time_of_day(clock: String) -> String {
        format!("{clock}{NBSP}Uhr")
    }

    fn language_name(language: Locale) -> &'static str {
        match language {
            Locale::En => "Englisch",
            Locale::De => "Deutsch",
            Locale::It => "Italienisch",
        }
    }

    const AND: &'static str = " und ";
    const COUNTRIES: &'static str = include_str!("de/countries.tsv");
    const CITIES: &'static str = include_str!("de/cities.tsv");
    const COUNTRY: &'static str = "DE";

    /// Nouns keep their capital letter.
    fn is_small_amid_a_sentence(name: &str) -> bool {
        name.chars().nth(1).is_some_and(char::is_lowercase) && begins_with_adjective(name)
    }

    fn greeted(person: &str) -> Option<&str> {
        Some(person.trim()).filter(|person| !person.is_empty())
    }

    fn after_number(_: Category, noun: String) -> String {
        noun
    }

    fn spoken(phrase: String) -> String {
        phrase
    }
}

/// Whether a name is an adjective and its noun, as `Aktive Benutzer`.
fn begins_with_adjective(name: &str) -> bool {
    let mut words = name.split(' ');
    match (words.next(), words.next(), words.next()) {
        (Some(first), Some(noun), None) => {
            // "Gigabyte Belege" are two nouns.
            let measures = ["byte", "stunde", "minute", "sekunde", "seite"];
            let is_measure = measures.iter().any(|measure| first.to_lowercase().ends_with(measure));
            first.ends_with('e') && !is_measure && noun.starts_with(char::is_uppercase)
        }
        _ => false,
    }
}
