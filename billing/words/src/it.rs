//! Italian: how it counts, writes and names; its phrases are in the folder.

use domain::locale::Locale;
use rust_decimal::Decimal;

use crate::format::NBSP;
use crate::language::{Italian, Language};
use crate::plural::{Category, Operands};

mod account;
mod admin;
mod auth;
mod billing;
mod change;
mod common;
mod credentials;
mod design;
mod elided;
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

impl Language for Italian {
    const CATEGORIES: &'static [Category] = &[Category::One, Category::Many, Category::Other];

    /// Many are whole millions, which are counted as things of their own: `1.000.000 di utenti`.
    fn category(number: &Operands) -> Category {
        match (number.i(), number.v()) {
            (1, 0) => Category::One,
            (i, 0) if i != 0 && i % 1_000_000 == 0 => Category::Many,
            _ => Category::Other,
        }
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
        if size >= Decimal::from(1_000_000) { (1_000_000, "\u{a0}mln") } else { (1, "") }
    }

    const MONTHS: [&'static str; 12] = [
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
    ];
    const MONTHS_SHORT: [&'static str; 12] =
        ["gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic"];

    fn day_of_month(day: u32) -> String {
        day.to_string()
    }

    /// `1º` and then `2`.
    fn day_before_month(day: u32) -> String {
        if day == 1 { "1º".to_owned() } else { day.to_string() }
    }

    fn day_in_a_sentence(day: &str) -> String {
        format!("il {day}")
    }

    fn days_in_a_sentence(from: &str, to: &str) -> Option<String> {
        Some(format!("il periodo dal {from} al {to}"))
    }

    fn time_of_day(clock: String) -> String {
        clock
    }

    fn language_name(language: Locale) -> &'static str {
        match language {
            Locale::En => "inglese",
            Locale::De => "tedesco",
            Locale::It => "italiano",
        }
    }

    const AND: &'static str = " e ";
    const COUNTRIES: &'static str = include_str!("it/countries.tsv");
    const CITIES: &'static str = include_str!("it/cities.tsv");
    const COUNTRY: &'static str = "IT";

    fn is_small_amid_a_sentence(name: &str) -> bool {
        name.chars().nth(1).is_some_and(char::is_lowercase)
    }

    fn greeted(person: &str) -> Option<&str> {
        Some(person.trim()).filter(|person| !person.is_empty())
    }

    /// A million is a noun itself: `1.000.000 di utenti`.
    fn after_number(category: Category, noun: String) -> String {
        if category == Category::Many { format!("di{NBSP}{noun}") } else { noun }
    }

    fn spoken(phrase: String) -> String {
        elided::elided(phrase)
    }
}
