//! Names amid a sentence, lists, greetings: what a language does to words that are not ours.

use domain::locale::Locale;

use crate::language::{Language, in_language};

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
    let names: Vec<&str> = languages.iter().map(|language| language_name(*language, reader)).collect();
    match names.split_last() {
        Some((last, others)) if !others.is_empty() => {
            format!("{}{}{last}", others.join(", "), in_language!(reader, Said => Said::AND))
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
