//! Rows of features as typed: what it is called, its key for software, and what it says.

use std::collections::BTreeMap;

use domain::locale::LocalizedText;
use domain::rate_plan::{Feature, FeatureInput, RatePlanInput, Terms};
use domain::refusal::{Code, Refusal, Refusals};
use serde::{Deserialize, Serialize};
use words::number::Notation;

use super::{FORM, Words};

/// `kind` is `on`, `off`, `amount`, `text` (the same in every language) or `words`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FeatureRow {
    /// Empty: made from the name.
    pub key: String,
    pub name: Words,
    pub kind: String,
    /// A number or a text.
    pub value: String,
    pub unit: String,
    pub words: Words,
}

impl FeatureRow {
    pub fn is_spare(&self) -> bool {
        let Words { en, de, it } = &self.name;
        [&self.key, en, de, it, &self.value].iter().all(|text| text.trim().is_empty())
    }

    /// The key as typed, else made from the name: `Single sign-on` → `single_sign_on`.
    pub fn key(&self) -> String {
        match self.key.trim() {
            "" => key_of(&LocalizedText::from(self.name.clone())),
            key => key.to_owned(),
        }
    }

    fn input(&self, notation: Notation<'_>) -> FeatureInput {
        match self.kind.as_str() {
            "off" => FeatureInput::Switch(false),
            "amount" => FeatureInput::Amount { value: notation.number(&self.value), unit: self.unit.trim().to_owned() },
            "text" => FeatureInput::Text(self.value.trim().to_owned()),
            "words" => FeatureInput::Translated { text: self.words.clone().into() },
            _ => FeatureInput::Switch(true),
        }
    }

    fn of(key: &str, feature: &Feature, terms: &Terms, notation: Notation<'_>) -> Self {
        let name = terms.feature_names.get(key).map(Words::from).unwrap_or_default();
        let row = |kind: &str| Self { key: key.to_owned(), name, kind: kind.to_owned(), ..Self::default() };
        match feature {
            Feature::Switch(true) => row("on"),
            Feature::Switch(false) => row("off"),
            Feature::Amount { value, unit } => {
                Self { value: notation.number_written(*value), unit: unit.clone(), ..row("amount") }
            }
            Feature::Text(text) => Self { value: text.clone(), ..row("text") },
            Feature::Translated { text } => Self { words: text.into(), ..row("words") },
        }
    }
}

pub(super) fn rows_of(terms: &Terms, notation: Notation<'_>) -> Vec<FeatureRow> {
    terms.features.iter().map(|(key, feature)| FeatureRow::of(key, feature, terms, notation)).collect()
}

/// Features as the domain reads them, and the row of each key.
pub(super) struct ReadFeatures {
    pub rows: Vec<(String, usize)>,
    /// Rows whose key another row has already.
    pub faults: Refusals,
}

/// Writes the rows into the input.
pub(super) fn read(rows: &[FeatureRow], notation: Notation<'_>, input: &mut RatePlanInput) -> ReadFeatures {
    let (mut features, mut names) = (BTreeMap::new(), BTreeMap::new());
    let mut read = ReadFeatures { rows: Vec::new(), faults: Refusals::default() };
    for (place, row) in rows.iter().enumerate().filter(|(_, row)| !row.is_spare()) {
        let key = row.key();
        if features.contains_key(&key) {
            let pointer = format!("/{FORM}/features/{place}/key");
            read.faults.push(Refusal::at(Code::KeyTaken, pointer).with("key", key));
            continue;
        }
        let name = LocalizedText::from(row.name.clone());
        if !name.is_empty() {
            names.insert(key.clone(), name);
        }
        features.insert(key.clone(), row.input(notation));
        read.rows.push((key, place));
    }
    input.features = features;
    input.feature_names = names;
    read
}

/// A key for software out of a name: its letters without accents, its digits, and a line between words.
pub fn key_of(name: &LocalizedText) -> String {
    let mut key = String::new();
    for letter in name.in_locale(domain::locale::Locale::En).trim().to_lowercase().chars() {
        let plain = match letter {
            'ä' | 'à' | 'á' | 'â' => "a",
            'ö' | 'ò' | 'ó' | 'ô' => "o",
            'ü' | 'ù' | 'ú' | 'û' => "u",
            'è' | 'é' | 'ê' => "e",
            'ì' | 'í' | 'î' => "i",
            'ß' => "ss",
            'a'..='z' | '0'..='9' => {
                key.push(letter);
                continue;
            }
            _ if key.is_empty() || key.ends_with('_') => "",
            _ => "_",
        };
        key.push_str(plain);
    }
    key.trim_end_matches('_').chars().take(64).collect()
}

#[cfg(test)]
mod tests {
    use domain::locale::Locale;

    use super::*;

    #[test]
    fn a_key_is_made_from_a_name() {
        for (name, key) in
            [("Single sign-on", "single_sign_on"), ("Größe (GB)", "grosse_gb"), ("  ", ""), ("24/7 help", "24_7_help")]
        {
            assert_eq!(key_of(&LocalizedText::same(name)), key);
        }
        assert_eq!(key_of(&LocalizedText::of([(Locale::It, "Città")])), "citta");
    }
}
