//! Names amid a sentence, lists, greetings: what a language does to words that are not ours.

use domain::locale::Locale;
use rust_decimal::Decimal;

use crate::format::{NBSP, explained_quantity};
use crate::language::{Language, in_language};
use crate::plural::{Category, Operands};

/// A metric's name amid other words: `Users` → `users`, `Aktive Benutzer` → `aktive Benutzer`, but `API calls` and German
/// nouns as they are.
pub fn in_a_sentence(name: &str, locale: Locale) -> String {
    let mut letters = name.chars();
    match letters.next() {
        Some(first) if in_language!(locale, Said => Said::is_small_amid_a_sentence(name)) => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => name.to_owned(),
    }
}

/// So many of what is counted, amid other words: `1 user`, `12 users`, it `1.000.000 di utenti`. Of what `unit` is one is not
/// always known.
pub fn counted(number: Decimal, unit: &str, name: &str, locale: Locale) -> String {
    format!("{}{NBSP}{}", explained_quantity(number, locale), counted_noun(number, unit, name, locale))
}

/// What follows the number of [`counted`].
pub fn counted_noun(number: Decimal, unit: &str, name: &str, locale: Locale) -> String {
    let number = number.normalize();
    let category = in_language!(locale, Said => Said::category(&Operands::of(number)));
    let noun = if category == Category::One && !unit.is_empty() { unit } else { name };
    let noun = in_a_sentence(noun, locale);
    in_language!(locale, Said => Said::after_number(category, noun))
}

/// How somebody is greeted: by the first name, or where one says *Sie* and *Lei* by the whole one. `None` for nobody.
pub fn greeted(person: &str, locale: Locale) -> Option<&str> {
    in_language!(locale, Said => Said::greeted(person))
}

/// A language's name as it stands after "in".
pub fn language_name(language: Locale, reader: Locale) -> &'static str {
    in_language!(reader, Said => Said::language_name(language))
}

/// Languages by name, in a sentence: `Englisch und Italienisch`.
pub fn languages(languages: &[Locale], reader: Locale) -> String {
    listed(&languages.iter().map(|language| language_name(*language, reader)).collect::<Vec<_>>(), reader)
}

/// One after another: `the first, the second and the third`.
pub fn listed(names: &[&str], locale: Locale) -> String {
    match names.split_last() {
        Some((last, others)) if !others.is_empty() => {
            format!("{}{}{last}", others.join(", "), in_language!(locale, Said => Said::AND))
        }
        Some(_) | None => names.concat(),
    }
}

#[cfg(test)]
mod tests {
    use domain::locale::Locale::{De, En, It};

    use super::*;

    #[test]
    fn languages_are_listed_as_a_reader_calls_them() {
        assert_eq!(languages(&[En, It], De), "Englisch und Italienisch");
        assert_eq!(languages(&[En, De, It], It), "inglese, tedesco e italiano");
        assert_eq!(languages(&[De], En), "German");
        assert_eq!(languages(&[], En), "");
    }

    #[test]
    fn a_person_is_greeted_as_one_is_there() {
        assert_eq!(
            Locale::ALL.map(|locale| greeted(" Sabine Köhler ", locale)),
            [Some("Sabine"), Some("Sabine Köhler"), Some("Sabine Köhler")]
        );
        assert_eq!(Locale::ALL.map(|locale| greeted(" ", locale)), [None; 3]);
    }

    #[test]
    fn what_is_counted_stands_in_the_form_of_its_number() {
        let users = [("user", "Users"), ("Benutzer", "Benutzer"), ("utente", "Utenti")];
        let storage = [("GB", "Gigabytes"), ("GB", "Gigabyte"), ("GB", "Gigabyte")];
        for (nouns, number, expected) in [
            (users, "1", ["1 user", "1 Benutzer", "1 utente"]),
            (users, "0", ["0 users", "0 Benutzer", "0 utenti"]),
            (users, "1.5", ["1.5 users", "1,5 Benutzer", "1,5 utenti"]),
            (users, "1000000", ["1,000,000 users", "1.000.000 Benutzer", "1.000.000 di utenti"]),
            (users, "1000001", ["1,000,001 users", "1.000.001 Benutzer", "1.000.001 utenti"]),
            (storage, "1", ["1 GB", "1 GB", "1 GB"]),
            (storage, "2", ["2 gigabytes", "2 Gigabyte", "2 gigabyte"]),
        ] {
            let number: Decimal = number.parse().expect("a number");
            for ((locale, (unit, name)), said) in Locale::ALL.into_iter().zip(nouns).zip(expected) {
                assert_eq!(counted(number, unit, name, locale).replace(NBSP, " "), said);
            }
        }
        assert_eq!(counted(Decimal::ONE, "", "Users", En), "1\u{a0}users");
    }

    #[test]
    fn names_are_written_as_their_language_does_amid_a_sentence() {
        for (name, locale, written) in [
            ("Users", En, "users"),
            ("API calls", En, "API calls"),
            ("Benutzer", De, "Benutzer"),
            ("Aktive Benutzer", De, "aktive Benutzer"),
            ("Seiten", De, "Seiten"),
            ("Utenti", It, "utenti"),
            ("", En, ""),
        ] {
            assert_eq!(in_a_sentence(name, locale), written);
        }
    }
}
