//! Prices by attributes as they are sent or typed: of one attribute an object of its values, of several a list of what they
//! match, in the order in which they are tried.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use super::SPLIT_VALUES_MAX;
use crate::charge::{SPLIT_ATTRIBUTES_MAX, SplitBy, SplitEntry};
use crate::price::{PriceModel, PriceModelInput};
use crate::refusal::{Code, Refusal, Refusals, Unknown, pointer_part};
use crate::text::{NAME_CHARS_MAX, parse_word};

const ATTRIBUTE_CHARS_MAX: usize = 64;

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = NewSplitBy))]
#[serde(default)]
pub struct SplitByInput {
    /// Of one attribute its name; then `values` are its values.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub attribute: String,
    /// Of up to three their names; then `values` are a list.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub attributes: Vec<String>,
    #[cfg_attr(feature = "contract", schema(required))]
    pub values: SplitValuesInput,
    pub default: Option<PriceModelInput>,
    #[serde(flatten, skip_serializing)]
    pub unknown: Unknown,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = NewSplitValues))]
#[serde(untagged)]
pub enum SplitValuesInput {
    ByValue(BTreeMap<String, PriceModelInput>),
    Matching(Vec<SplitEntryInput>),
}

impl Default for SplitValuesInput {
    fn default() -> Self {
        Self::ByValue(BTreeMap::new())
    }
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = NewSplitEntry))]
#[serde(default)]
pub struct SplitEntryInput {
    /// Values by the names of their attributes.
    pub r#match: BTreeMap<String, String>,
    pub model: PriceModelInput,
    #[serde(flatten, skip_serializing)]
    pub unknown: Unknown,
}

/// Which of the two it is shows at once, so that whatever is wrong within is told at its place.
impl<'de> Deserialize<'de> for SplitValuesInput {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = SplitValuesInput;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map")
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
                Deserialize::deserialize(MapAccessDeserializer::new(map)).map(SplitValuesInput::ByValue)
            }

            fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Self::Value, A::Error> {
                Deserialize::deserialize(SeqAccessDeserializer::new(seq)).map(SplitValuesInput::Matching)
            }
        }
        deserializer.deserialize_any(Either)
    }
}

impl SplitByInput {
    pub(super) fn parse(&self) -> Result<SplitBy, Refusals> {
        let mut no = Refusals::default();
        self.unknown.refuse(&mut no, "", &[]);
        let attributes = self.names(&mut no);
        let default = self.default.as_ref().and_then(|input| no.take("", PriceModel::parse(input, "/default")));
        let entries = match &self.values {
            SplitValuesInput::ByValue(values) => by_value(values, &attributes, &mut no),
            SplitValuesInput::Matching(entries) => matching(entries, &attributes, &mut no),
        };
        if no.is_empty() { Ok(SplitBy { attributes, entries, default }) } else { Err(no) }
    }

    fn names(&self, no: &mut Refusals) -> Vec<String> {
        if self.attributes.is_empty() {
            let name = no.take("", parse_word(&self.attribute, ATTRIBUTE_CHARS_MAX, "/attribute"));
            return name.into_iter().collect();
        }
        if !self.attribute.is_empty() {
            no.push(Refusal::at(Code::ChoiceUnknown, "/attribute").with("choices", "attribute, attributes"));
        }
        if self.attributes.len() > SPLIT_ATTRIBUTES_MAX {
            no.push(Refusal::at(Code::TooManyItems, "/attributes").with("max", SPLIT_ATTRIBUTES_MAX));
        }
        let mut names = Vec::new();
        for (place, name) in self.attributes.iter().enumerate().take(SPLIT_ATTRIBUTES_MAX) {
            let pointer = format!("/attributes/{place}");
            let name = no.take("", parse_word(name, ATTRIBUTE_CHARS_MAX, &pointer));
            match name {
                Some(name) if names.contains(&name) => no.add(Code::SplitAttributeRepeated, &pointer),
                name => names.extend(name),
            }
        }
        names
    }
}

fn count_checked(entries: usize, no: &mut Refusals) {
    if entries == 0 {
        no.add(Code::Required, "/values");
    }
    if entries > SPLIT_VALUES_MAX {
        no.push(Refusal::at(Code::TooManyItems, "/values").with("max", SPLIT_VALUES_MAX));
    }
}

/// A value is compared as it was sent, its ends included.
fn check_value(value: &str, pointer: &str, no: &mut Refusals) {
    let word = no.take("", parse_word(value, NAME_CHARS_MAX, pointer));
    if word.is_some() && value.chars().any(char::is_control) {
        no.add(Code::NameInvalid, pointer);
    }
}

fn by_value(values: &BTreeMap<String, PriceModelInput>, attributes: &[String], no: &mut Refusals) -> Vec<SplitEntry> {
    count_checked(values.len(), no);
    if attributes.len() > 1 {
        no.push(Refusal::at(Code::SplitMatchMissing, "/values"));
    }
    let mut entries = Vec::new();
    for (value, input) in values.iter().take(SPLIT_VALUES_MAX) {
        let pointer = format!("/values/{}", pointer_part(value));
        check_value(value, &pointer, no);
        let model = no.take("", PriceModel::parse(input, &pointer));
        if let (Some(model), [attribute]) = (model, attributes) {
            entries.push(SplitEntry::new(attributes, [(attribute.clone(), value.clone())].into(), model));
        }
    }
    entries
}

fn matching(inputs: &[SplitEntryInput], attributes: &[String], no: &mut Refusals) -> Vec<SplitEntry> {
    count_checked(inputs.len(), no);
    let known: BTreeSet<&str> = attributes.iter().map(String::as_str).collect();
    let mut entries: Vec<(usize, SplitEntry)> = Vec::new();
    for (place, input) in inputs.iter().enumerate().take(SPLIT_VALUES_MAX) {
        let pointer = format!("/values/{place}");
        input.unknown.refuse(no, &pointer, &[]);
        if input.r#match.is_empty() {
            no.add(Code::Required, format!("{pointer}/match"));
        }
        for (name, value) in &input.r#match {
            let pointer = format!("{pointer}/match/{}", pointer_part(name));
            if !known.contains(name.as_str()) {
                let choices = attributes.join(", ");
                no.push(Refusal::at(Code::ChoiceUnknown, pointer).with("choices", choices));
                continue;
            }
            check_value(value, &pointer, no);
        }
        let model = no.take("", PriceModel::parse(&input.model, &format!("{pointer}/model")));
        let Some(model) = model else { continue };
        let entry = SplitEntry::new(attributes, input.r#match.clone(), model);
        match entries.iter().find(|(_, earlier)| !earlier.matches().is_empty() && earlier.covers(&entry)) {
            Some((earlier, _)) => {
                let refusal = Refusal::at(Code::SplitUnreachable, format!("{pointer}/match"));
                no.push(refusal.with("entry", earlier + 1));
            }
            None => entries.push((place, entry)),
        }
    }
    entries.into_iter().map(|(_, entry)| entry).collect()
}
