//! Features: what a plan includes beside usage, as the seller's software reads it and as buyers are told.
//!
//! A feature is on or off, a number with its unit, or a text; its key is for software, its name and a translated text are
//! for people. Without a name the key shows.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};

use super::Terms;
use crate::locale::{Locale, LocalizedText};
use crate::quantity::parse_quantity;
use crate::refusal::{Code, Refusal, Refusals, pointer_part};
use crate::text::{NAME_CHARS_MAX, Needed, parse_line, parse_localized_name, parse_word};

pub const FEATURES_MAX: usize = 100;
const KEY_CHARS_MAX: usize = 64;
const UNIT_CHARS_MAX: usize = 40;
/// How many keys are told to whoever names another; each such name is told them.
const CHOICES_TOLD_MAX: usize = 20;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
#[serde(untagged)]
pub enum Feature {
    Switch(bool),
    /// `{"value": "50", "unit": "GB"}`
    Amount {
        value: Decimal,
        unit: String,
    },
    /// `{"text": {"en": "phone", "de": "Telefon", "it": "telefono"}}`
    Translated {
        text: LocalizedText,
    },
    /// The same in every language.
    Text(String),
}

/// As it is sent: see [`Feature`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged, deny_unknown_fields)]
pub enum FeatureInput {
    Switch(bool),
    Amount {
        value: String,
        #[serde(default)]
        unit: String,
    },
    Translated {
        text: LocalizedText,
    },
    Text(String),
    /// Anything else, which is refused.
    #[serde(skip_serializing)]
    Other(IgnoredAny),
}

impl FeatureInput {
    fn parse(&self, pointer: &str) -> Result<Feature, Refusals> {
        Ok(match self {
            FeatureInput::Switch(on) => Feature::Switch(*on),
            FeatureInput::Amount { value, unit } => {
                let mut no = Refusals::default();
                let value = no.take("", parse_quantity(value, &format!("{pointer}/value")));
                let unit = no.take("", parse_line(unit, UNIT_CHARS_MAX, &format!("{pointer}/unit")));
                no.into_result()?;
                Feature::Amount { value: value.unwrap_or_default(), unit: unit.unwrap_or_default() }
            }
            FeatureInput::Translated { text } => Feature::Translated {
                text: parse_localized_name(text, NAME_CHARS_MAX, Needed::Yes, &format!("{pointer}/text"))?,
            },
            FeatureInput::Text(text) => Feature::Text(parse_line(text, NAME_CHARS_MAX, pointer)?),
            FeatureInput::Other(_) => {
                let choices = "true, false, text, {value, unit}, {text: {en, de, it}}";
                return Err(Refusal::at(Code::ChoiceUnknown, pointer).with("choices", choices).into());
            }
        })
    }
}

/// Reads features by their keys.
pub(super) fn parse_features(
    no: &mut Refusals,
    features: &BTreeMap<String, FeatureInput>,
) -> BTreeMap<String, Feature> {
    if features.len() > FEATURES_MAX {
        no.push(Refusal::at(Code::TooManyItems, "/features").with("max", FEATURES_MAX));
    }
    let parsed = features.iter().take(FEATURES_MAX).filter_map(|(key, feature)| {
        let known = no.take("", parse_word(key, KEY_CHARS_MAX, "/features"));
        let feature = no.take("", feature.parse(&format!("/features/{}", pointer_part(key))));
        Some((known?, feature?))
    });
    parsed.collect()
}

/// Reads the names of features; each is one of the plan's.
pub(super) fn parse_names(
    no: &mut Refusals,
    names: &BTreeMap<String, LocalizedText>,
    features: &BTreeMap<String, FeatureInput>,
) -> BTreeMap<String, LocalizedText> {
    if names.len() > FEATURES_MAX {
        no.push(Refusal::at(Code::TooManyItems, "/feature_names").with("max", FEATURES_MAX));
    }
    let parsed = names.iter().take(FEATURES_MAX).filter_map(|(key, name)| {
        let pointer = format!("/feature_names/{}", pointer_part(key));
        if !features.contains_key(key) {
            let known = features.keys().map(String::as_str).filter(|key| key.len() <= KEY_CHARS_MAX);
            let choices = known.take(CHOICES_TOLD_MAX).collect::<Vec<_>>().join(", ");
            no.push(Refusal::at(Code::ChoiceUnknown, pointer).with("choices", choices));
            return None;
        }
        let name = no.take("", parse_localized_name(name, NAME_CHARS_MAX, Needed::No, &pointer))?;
        (!name.is_empty()).then(|| (key.trim().to_owned(), name))
    });
    parsed.collect()
}

impl Terms {
    /// What a feature is called in a language; its key where it has no name.
    pub fn feature_name<'a>(&'a self, key: &'a str, locale: Locale) -> &'a str {
        match self.feature_names.get(key) {
            Some(name) if !name.is_empty() => name.in_locale(locale),
            Some(_) | None => key,
        }
    }
}

/// Names and texts of features that some readers cannot read.
pub(super) fn lint(terms: &Terms, found: &mut Refusals) {
    let nameless = LocalizedText::default();
    for (key, feature) in &terms.features {
        let part = pointer_part(key);
        let missing = terms.feature_names.get(key).unwrap_or(&nameless).missing();
        if !missing.is_empty() {
            let refusal = Refusal::at(Code::LintFeatureNameMissing, format!("/feature_names/{part}"));
            found.push(refusal.with("feature", key).with("languages", missing));
        }
        if let Feature::Translated { text } = feature
            && !text.missing().is_empty()
        {
            let refusal = Refusal::at(Code::LintFeatureTextMissing, format!("/features/{part}/text"));
            let name = terms.feature_name(key, Locale::En);
            found.push(refusal.with("feature", name).with("languages", text.missing()));
        }
    }
}
