//! Refusals in words for the pages: the one place where they become what a reader reads.
//!
//! Their facts are plain numbers and ISO days, as the API tells them; here they are written in the reader's language. A
//! few say what a person typed rather than what the API takes.

use chrono::{DateTime, NaiveDate, Utc};
use domain::decimal::parse_decimal;
use domain::locale::Locale;
use domain::money::Currency;
use domain::refusal::{Code, Refusal, Refusals, Wrong};

use crate::format::{day, instant, money, quantity};
use crate::i18n::{common, italian};

/// What to tell the reader of a page.
pub fn words(refusal: &Refusal, locale: Locale) -> String {
    let template = match refusal.code {
        Code::DecimalInvalid => common::decimal_invalid(locale),
        Code::QuantityInvalid => common::quantity_invalid(locale),
        Code::Malformed => malformed(refusal, locale),
        _ => refusal.template(locale),
    };
    let said = refusal.filled(template, |name, value| match name {
        "languages" => Locale::names_of(value, locale),
        "metric" | "key" | "category" | "choices" | "currencies" | "reason" | "field" | "quote" => value.to_owned(),
        _ => written(value, locale),
    });
    match locale {
        Locale::En | Locale::De => said,
        Locale::It => italian::elided(said),
    }
}

/// The same on a page where JSON is written, which has the point alone.
pub fn words_of_json(refusal: &Refusal, locale: Locale) -> String {
    match refusal.code {
        Code::DecimalInvalid if refusal.facts.iter().any(|(name, _)| name == "text") => {
            refusal.filled(common::json_thousands(locale), |_, text| text.to_owned())
        }
        Code::DecimalInvalid => common::json_decimal(locale).to_owned(),
        _ => words(refusal, locale),
    }
}

/// What is wrong with a JSON text.
fn malformed(refusal: &Refusal, locale: Locale) -> &'static str {
    match refusal.wrong() {
        Some(Wrong::Syntax) => common::json_syntax(locale),
        Some(Wrong::Curly) => common::json_curly(locale),
        Some(Wrong::Comma) => common::json_comma(locale),
        Some(Wrong::Unknown) => common::json_unknown(locale),
        Some(Wrong::Missing) => common::json_missing(locale),
        Some(Wrong::Object | Wrong::NoObject) => common::json_object(locale),
        Some(Wrong::List) => common::json_list(locale),
        Some(Wrong::Text) => common::json_text(locale),
        Some(Wrong::Switch) => common::json_switch(locale),
        Some(Wrong::Other | Wrong::Twice | Wrong::Lost) => common::json_other(locale),
        None => refusal.template(locale),
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

/// A fact as its reader writes it: an amount with its currency, a number, a day, an instant; else as it is.
fn written(value: &str, locale: Locale) -> String {
    let number = |text| parse_decimal(text, "").ok();
    if let Some((amount, currency)) = value.split_once(' ')
        && let (Some(amount), Ok(currency)) = (number(amount), currency.parse::<Currency>())
    {
        return money(amount, currency.code(), locale);
    }
    if let Some(number) = number(value) {
        return quantity(number, locale);
    }
    if let Ok(on) = value.parse::<NaiveDate>() {
        return day(on, locale);
    }
    match DateTime::parse_from_rfc3339(value) {
        Ok(at) => format!("{} UTC", instant(at.to_utc(), Utc, locale)),
        Err(_) => value.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use domain::locale::Locale::{De, En, It};

    use super::*;

    #[test]
    fn facts_are_written_in_the_readers_language() {
        for (refusal, locale, said) in [
            (
                Refusal::new(Code::AmountTooLarge).with("max", "1000000000000"),
                De,
                "Ein Betrag kann höchstens 1.000.000.000.000 sein.",
            ),
            (
                Refusal::new(Code::InThePast).with("today", "2026-12-01"),
                De,
                "Dieser Tag ist vorbei. Heute ist der 1. Dezember 2026.",
            ),
            (
                Refusal::new(Code::InThePast).with("today", "2026-12-01"),
                It,
                "Questo giorno è passato. Oggi è il 1º dicembre 2026.",
            ),
            (
                Refusal::new(Code::InThePast).with("today", "2026-12-08"),
                It,
                "Questo giorno è passato. Oggi è l'8 dicembre 2026.",
            ),
            (Refusal::new(Code::MetricUnknown).with("metric", "2000"), De, "Dieses Produkt hat keine Metrik „2000“."),
            (
                Refusal::new(Code::ExampleWrong)
                    .with("example", 2)
                    .with("expected", "300.00 EUR")
                    .with("total", "1326.00 EUR"),
                De,
                "Beispiel 2 erwartet 300,00 €, aber dieser Plan ergibt 1.326,00 €.",
            ),
            (
                Refusal::new(Code::LintVolumeCliff)
                    .with("from", 101)
                    .with("to", "1000")
                    .with("quantity", 100)
                    .with("less", "191.90 EUR")
                    .with("amount", "250.00 EUR"),
                En,
                "101 to 1,000 cost less than 100: €191.90 instead of €250.00.",
            ),
            (
                Refusal::new(Code::ClockBackwards).with("now", "2026-11-22T10:00:00+00:00"),
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
}
