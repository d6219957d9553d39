//! Features in the words of a reader.

use ::words::format::quantity;
use ::words::{isolated, store as words};
use domain::locale::Locale;
use domain::rate_plan::Feature;

/// What a plan says of a feature: `yes`, `50 GB`, `phone`.
pub fn feature_value(feature: &Feature, locale: Locale) -> String {
    match feature {
        Feature::Switch(true) => words::yes(locale).to_owned(),
        Feature::Switch(false) => words::no(locale).to_owned(),
        Feature::Amount { value, unit } if unit.is_empty() => quantity(*value, locale),
        Feature::Amount { value, unit } => format!("{}\u{a0}{}", quantity(*value, locale), isolated(unit)),
        Feature::Translated { text } => isolated(text.in_locale(locale)),
        Feature::Text(text) => isolated(text),
    }
}

/// A feature with its name: `Single sign-on`, `Storage: 50 GB`; what is not included says so.
pub fn feature_words(name: &str, feature: &Feature, locale: Locale) -> String {
    match feature {
        Feature::Switch(true) => name.to_owned(),
        Feature::Switch(false) | Feature::Amount { .. } | Feature::Translated { .. } | Feature::Text(_) => {
            format!("{}: {}", isolated(name), feature_value(feature, locale))
        }
    }
}

#[cfg(test)]
mod tests {
    use domain::locale::LocalizedText;
    use rust_decimal::Decimal;

    use super::*;

    #[test]
    fn a_feature_speaks_the_readers_language() {
        let support = LocalizedText::of([(Locale::En, "phone"), (Locale::De, "Telefon"), (Locale::It, "telefono")]);
        let storage = Feature::Amount { value: Decimal::new(15, 1), unit: "TB".to_owned() };
        for (feature, locale, said) in [
            (Feature::Switch(true), Locale::It, "sì"),
            (storage, Locale::De, "1,5 TB"),
            (Feature::Translated { text: support }, Locale::It, "telefono"),
            (Feature::Text("gold".to_owned()), Locale::De, "gold"),
        ] {
            assert_eq!(feature_value(&feature, locale).replace('\u{a0}', " "), said);
        }
    }
}
