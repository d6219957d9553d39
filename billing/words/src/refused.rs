//! Refusals in words: for those who read the API, and for those who read pages.
//!
//! The API tells facts plainly: numbers with a point, days as in ISO 8601; but instants in words. Pages write each as its reader does, by what the
//! fact is, and say of some refusals what a person typed rather than what the API takes.

use chrono::Utc;
use domain::locale::Locale;
use domain::refusal::{Code, Fact, Refusal, Refusals, Wrong};

use crate::common;
use crate::format::{day, instant, money, quantity};
use crate::language::{Language, in_language};
use crate::phrase::isolated;
use crate::sentence::languages;

/// What to tell a person who reads the API.
pub fn detail(refusal: &Refusal, locale: Locale) -> String {
    filled(template(refusal.code, locale), |name| match name {
        "reason" => reason(refusal, locale).or_else(|| Some(plain(refusal.fact(name)?, locale))),
        _ => Some(plain(refusal.fact(name)?, locale)),
    })
}

/// Why something could not be read, where that is known, in words that amid a sentence say so.
pub fn reason(refusal: &Refusal, locale: Locale) -> Option<String> {
    let wrong = refusal.wrong()?;
    let told = in_language!(locale, Told => Told::wrong(wrong));
    Some(filled(told, |name| refusal.fact(name).map(Fact::to_string)))
}

/// What to tell the reader of a page.
pub fn words(refusal: &Refusal, locale: Locale) -> String {
    match (refusal.code, refusal.wrong()) {
        (Code::DecimalInvalid, _) => common::decimal_invalid(locale).to_owned(),
        (Code::QuantityInvalid, _) => common::quantity_invalid(locale).to_owned(),
        (Code::Malformed, Some(wrong)) => malformed(refusal, wrong, locale),
        (code, _) => {
            let said = filled(template(code, locale), |name| Some(written(refusal.fact(name)?, locale)));
            in_language!(locale, Spoken => Spoken::spoken(said))
        }
    }
}

/// The same on a page where JSON is written, which has the point alone.
pub fn words_of_json(refusal: &Refusal, locale: Locale) -> String {
    match (refusal.code, refusal.fact("text")) {
        (Code::DecimalInvalid, Some(text)) => common::json_thousands(locale, text),
        (Code::DecimalInvalid, None) => common::json_decimal(locale).to_owned(),
        _ => words(refusal, locale),
    }
}

/// What is wrong with a JSON text.
fn malformed(refusal: &Refusal, wrong: Wrong, locale: Locale) -> String {
    let told = |name| refusal.fact(name).map(|fact| written(fact, locale)).unwrap_or_default();
    let (line, column) = (told("line"), told("column"));
    match wrong {
        Wrong::Syntax => common::json_syntax(locale, line, column),
        Wrong::Curly => common::json_curly(locale, line, column, told("quote")),
        Wrong::Comma => common::json_comma(locale, line, column),
        Wrong::Unknown => common::json_unknown(locale, told("field")),
        Wrong::Missing => common::json_missing(locale, told("field")),
        Wrong::Object | Wrong::NoObject => common::json_object(locale).to_owned(),
        Wrong::List => common::json_list(locale).to_owned(),
        Wrong::Text => common::json_text(locale).to_owned(),
        Wrong::Switch => common::json_switch(locale).to_owned(),
        Wrong::Other | Wrong::Twice | Wrong::Lost => common::json_other(locale).to_owned(),
    }
}

/// All of them, one after the other.
pub fn all_words<'a>(refusals: impl IntoIterator<Item = &'a Refusal>, locale: Locale) -> String {
    let words: Vec<String> = refusals.into_iter().map(|refusal| words(refusal, locale)).collect();
    words.join(" ")
}

/// The words of those at a place.
pub fn words_at(refusals: &Refusals, pointer: &str, locale: Locale) -> Vec<String> {
    refusals.0.iter().filter(|refusal| refusal.pointer == pointer).map(|refusal| words(refusal, locale)).collect()
}

/// What a refusal says, its facts still in braces: `At most {max}.`
const fn template(code: Code, locale: Locale) -> &'static str {
    in_language!(locale, Told => Told::refusal(code))
}

/// A template with what each name in braces stands for; one that stands for nothing stays as it is.
fn filled(template: &str, value: impl Fn(&str) -> Option<String>) -> String {
    let mut words = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, from)) = rest.split_once('{') {
        words.push_str(before);
        let (name, after) = from.split_once('}').unwrap_or((from, ""));
        match value(name) {
            Some(value) => words.push_str(&value),
            None => words.extend(["{", name, "}"]),
        }
        rest = after;
    }
    words.push_str(rest);
    words
}

/// A fact as the API tells it.
fn plain(fact: &Fact, locale: Locale) -> String {
    match fact {
        Fact::Languages(named) => languages(named, locale),
        Fact::Instant(_) => written(fact, locale),
        Fact::Text(_) | Fact::Number(_) | Fact::Money { .. } | Fact::Day(_) => fact.to_string(),
    }
}

/// A fact as its reader writes it.
fn written(fact: &Fact, locale: Locale) -> String {
    match fact {
        Fact::Text(text) => isolated(text),
        Fact::Number(number) => quantity(*number, locale),
        Fact::Money { amount, currency } => money(*amount, currency, locale),
        Fact::Day(on) => day(*on, locale),
        Fact::Instant(at) => format!("{} UTC", instant(*at, Utc, locale)),
        Fact::Languages(named) => languages(named, locale),
    }
}

#[cfg(test)]
mod tests {
    use domain::calendar::{Day, Instant};
    use domain::locale::Locale::{De, En, It};
    use rust_decimal::Decimal;

    use super::*;

    fn on(day: &str) -> Day {
        day.parse().expect("a day")
    }

    fn euros(amount: &str) -> Fact {
        Fact::money(amount.parse().expect("an amount"), "EUR")
    }

    #[test]
    fn facts_are_written_in_the_readers_language() {
        let at: Instant = "2026-11-22T10:00:00Z".parse().expect("an instant");
        for (refusal, locale, said) in [
            (
                Refusal::new(Code::AmountTooLarge).with("max", Decimal::from(1_000_000_000_000_u64)),
                De,
                "Ein Betrag kann höchstens 1.000.000.000.000 sein.",
            ),
            (
                Refusal::new(Code::InThePast).with("today", on("2026-12-01")),
                De,
                "Dieser Tag ist vorbei. Heute ist der 1. Dezember 2026.",
            ),
            (
                Refusal::new(Code::InThePast).with("today", on("2026-12-01")),
                It,
                "Questo giorno è passato. Oggi è il 1º dicembre 2026.",
            ),
            (
                Refusal::new(Code::InThePast).with("today", on("2026-12-08")),
                It,
                "Questo giorno è passato. Oggi è l'8 dicembre 2026.",
            ),
            (Refusal::new(Code::MetricUnknown).with("metric", "2000"), De, "Dieses Produkt hat keine Metrik „2000“."),
            (
                Refusal::new(Code::ExampleWrong)
                    .with("example", 2)
                    .with("expected", euros("300.00"))
                    .with("total", euros("1326.00")),
                De,
                "Beispiel 2 erwartet 300,00 €, aber dieser Plan ergibt 1.326,00 €.",
            ),
            (
                Refusal::new(Code::LintVolumeCliff)
                    .with("from", 101)
                    .with("to", 1000)
                    .with("quantity", 100)
                    .with("less", euros("191.90"))
                    .with("amount", euros("250.00")),
                En,
                "101 to 1,000 cost less than 100: €191.90 instead of €250.00.",
            ),
            (
                Refusal::new(Code::ClockBackwards).with("now", at),
                En,
                "The clock moves forward only. It is 22 November 2026, 10:00 UTC.",
            ),
            (Refusal::new(Code::DecimalInvalid), De, "Schreiben Sie eine Zahl wie 12,50 oder 1.000."),
            (
                Refusal::new(Code::CurrencyMismatch).with("expected", "EUR").with("found", "CHF"),
                En,
                "This is priced in EUR, not in CHF.",
            ),
        ] {
            assert_eq!(words(&refusal, locale).replace('\u{a0}', " "), said);
        }
    }

    /// Whatever it is called: only a number is written as one.
    #[test]
    fn a_text_stays_as_it_was_typed_though_it_looks_like_a_number_or_a_day() {
        for text in ["2000", "1000.50", "2026-12-01", "12.50 EUR", "2026-11-22T10:00:00Z", "{languages}"] {
            let refusal =
                Refusal::new(Code::LintFeatureNameMissing).with("feature", text).with("languages", vec![It, De]);
            let said = format!("Das Merkmal „{text}“ hat keinen Namen auf: Italienisch und Deutsch. ");
            assert!(words(&refusal, De).starts_with(&said), "{}", words(&refusal, De));
            assert!(detail(&refusal, De).starts_with(&said), "{}", detail(&refusal, De));
        }
    }

    #[test]
    fn the_api_tells_facts_plainly() {
        let at: Instant = "2026-11-22T10:00:00Z".parse().expect("an instant");
        for (refusal, said) in [
            (
                Refusal::new(Code::AmountTooLarge).with("max", Decimal::from(1_000_000)),
                "Ein Betrag kann höchstens 1000000 sein.",
            ),
            (
                Refusal::new(Code::InThePast).with("today", on("2026-12-01")),
                "Dieser Tag ist vorbei. Heute ist der 2026-12-01.",
            ),
            (
                Refusal::new(Code::PaymentBeyondOpen).with("open", euros("1326.00")),
                "Auf dieser Rechnung sind höchstens 1326.00 EUR offen.",
            ),
            (
                Refusal::new(Code::ClockBackwards).with("now", at),
                "Die Uhr geht nur vorwärts. Es ist der 22. November 2026, 10:00 Uhr UTC.",
            ),
            (Refusal::new(Code::TextTooLong), "Höchstens {max} Zeichen."),
            (
                Refusal::unreadable(Wrong::Missing, "").with("field", "name"),
                "Das ließ sich nicht lesen: das Feld „name“ fehlt.",
            ),
            (Refusal::new(Code::Malformed).with("reason", "cursor"), "Das ließ sich nicht lesen: cursor."),
        ] {
            assert_eq!(detail(&refusal, De).replace('\u{a0}', " "), said);
        }
    }

    #[test]
    fn every_refusal_says_something_of_its_own_in_each_language() {
        for code in Code::ALL {
            let said: std::collections::BTreeSet<&str> = Locale::ALL.map(|locale| template(*code, locale)).into();
            assert_eq!(said.len(), Locale::ALL.len(), "{} says the same in two languages", code.as_str());
            assert!(said.iter().all(|text| text.ends_with(['.', '}'])), "{code:?} {said:?}");
        }
    }

    #[test]
    fn a_language_mentions_all_facts_of_a_refusal() {
        for code in Code::ALL {
            for locale in Locale::ALL {
                for fact in code.facts() {
                    let said = template(*code, locale);
                    assert!(said.contains(&format!("{{{fact}}}")), "{}, {fact} in {locale}: {said}", code.as_str());
                }
            }
        }
    }
}
