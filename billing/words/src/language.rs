//! The languages: the lists of them, and what each has to know beside its phrases.
//!
//! A language is a type here, and a file and a folder of its name beside: `en.rs`, `en/`. What a new one lacks the compiler
//! tells, phrase by phrase.

use domain::locale::Locale;
use rust_decimal::Decimal;

use crate::plural::{Category, Operands};

pub(crate) struct English;
pub(crate) struct German;
pub(crate) struct Italian;

/// What holds in the language of a [`Locale`], which `$language` is a name for.
macro_rules! in_language {
    ($locale:expr, $language:ident => $of:expr) => {
        match $locale {
            domain::locale::Locale::En => {
                type $language = $crate::language::English;
                $of
            }
            domain::locale::Locale::De => {
                type $language = $crate::language::German;
                $of
            }
            domain::locale::Locale::It => {
                type $language = $crate::language::Italian;
                $of
            }
        }
    };
}
pub(crate) use in_language;

/// What has to hold in each language, found out while compiling.
macro_rules! in_each_language {
    ($language:ident => $($holds:tt)*) => {
        const _: () = {
            {
                type $language = $crate::language::English;
                $($holds)*
            }
            {
                type $language = $crate::language::German;
                $($holds)*
            }
            {
                type $language = $crate::language::Italian;
                $($holds)*
            }
        };
    };
}
pub(crate) use in_each_language;

/// How a language counts, writes numbers and days, and names the world.
pub(crate) trait Language {
    /// The plural categories that it has.
    const CATEGORIES: &'static [Category];
    fn category(number: &Operands) -> Category;

    /// Between digits: the decimal mark, and the one that groups in threes.
    const POINT: char;
    const GROUP: char;
    /// An amount, of its digits and the sign or the code of its currency.
    fn money(digits: &str, symbol: &str) -> String;
    fn percent(number: &str) -> String;
    /// What a number is counted in on an axis: so many, and how they are called.
    fn counted_in(size: Decimal) -> (u32, &'static str);

    /// From January on.
    const MONTHS: [&'static str; 12];
    const MONTHS_SHORT: [&'static str; 12];
    /// A day of a month where other days of it follow.
    fn day_of_month(day: u32) -> String;
    /// A day of a month before the month's name.
    fn day_before_month(day: u32) -> String;
    /// A day after "for".
    fn day_in_a_sentence(day: &str) -> String;
    /// A span of days after "for", of its first day without what the last one says too; `None` where it is written as
    /// anywhere else.
    fn days_in_a_sentence(from: &str, to: &str) -> Option<String>;
    /// The time of day, of hours and minutes with a colon.
    fn time_of_day(clock: String) -> String;

    /// A language's name as it stands after "in".
    fn language_name(language: Locale) -> &'static str;
    /// Between the last two of a list, with its spaces.
    const AND: &'static str;
    /// Countries by name: letters and name in a line.
    const COUNTRIES: &'static str;
    /// Places whose name is not the one in their time zone: the zone's word and the name in a line.
    const CITIES: &'static str;
    /// The country that most of those who read it live in; empty where no one is.
    const COUNTRY: &'static str;

    /// Whether a name with a capital letter is written small amid a sentence.
    fn is_small_amid_a_sentence(name: &str) -> bool;
    /// A noun as it stands after a number of that category, and no other word between.
    fn after_number(category: Category, noun: String) -> String;
    /// How somebody is greeted, by the whole name.
    fn greeted(person: &str) -> Option<&str>;
    /// The last touch to a phrase whose arguments are in place.
    fn spoken(phrase: String) -> String;
}
