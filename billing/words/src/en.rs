//! English: how it counts, writes and names; its phrases are in the folder.

use domain::locale::Locale;
use rust_decimal::Decimal;

use crate::format::NBSP;
use crate::language::{English, Language};
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

impl Language for English {
    const CATEGORIES: &'static [Category] = &[Category::One, Category::Other];

    fn category(number: &Operands) -> Category {
        if number.i() == 1 && number.v() == 0 { Category::One } else { Category::Other }
    }

    const POINT: char = '.';
    const GROUP: char = ',';

    /// A sign stands at its number, a code beside it.
    fn money(digits: &str, symbol: &str) -> String {
        match symbol.chars().all(char::is_alphabetic) {
            true => format!("{symbol}{NBSP}{digits}"),
            false => format!("{symbol}{digits}"),
        }
    }

    fn percent(number: &str) -> String {
        format!("{number}%")
    }

    fn counted_in(size: Decimal) -> (u32, &'static str) {
        match size {
            size if size >= Decimal::from(1_000_000) => (1_000_000, "M"),
            size if size >= Decimal::from(10_000) => (1_000, "k"),
            _ => (1, ""),
        }
    }

    const MONTHS: [&'static str; 12] = [
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
    ];
    const MONTHS_SHORT: [&'static str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    fn day_of_month(day: u32) -> String {
        day.to_string()
    }

    fn day_before_month(day: u32) -> String {
        day.to_string()
    }

    fn day_in_a_sentence(day: &str) -> String {
        day.to_owned()
    }

    fn days_in_a_sentence(_: &str, _: &str) -> Option<String> {
        None
    }

    fn time_of_day(clock: String) -> String {
        clock
    }

    fn language_name(language: Locale) -> &'static str {
        match language {
            Locale::En => "English",
            Locale::De => "German",
            Locale::It => "Italian",
        }
    }

    const AND: &'static str = " and ";
    const COUNTRIES: &'static str = include_str!("en/countries.tsv");
    const CITIES: &'static str = include_str!("en/cities.tsv");
    const COUNTRY: &'static str = "";

    fn is_small_amid_a_sentence(name: &str) -> bool {
        name.chars().nth(1).is_some_and(char::is_lowercase)
    }

    /// By the first name.
    fn greeted(person: &str) -> Option<&str> {
        person.split_whitespace().next()
    }

    fn after_number(_: Category, noun: String) -> String {
        noun
    }

    fn spoken(phrase: String) -> String {
        phrase
    }
}
