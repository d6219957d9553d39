//! What is counted: a key that the seller's software reports, words for buyers, and how events add up.

use serde::{Deserialize, Serialize};

use crate::ids::MetricId;
use crate::locale::LocalizedText;
use crate::refusal::{Code, Refusal, Refusals};
use crate::text::{Key, NAME_CHARS_MAX, Needed, parse_localized, parse_required};

/// How the events of a period become one quantity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Aggregation {
    /// The sum of the quantities, or of an attribute's values.
    #[default]
    Sum,
    /// The number of events, whatever their quantity.
    Count,
}

impl Aggregation {
    pub const ALL: [Aggregation; 2] = [Aggregation::Sum, Aggregation::Count];

    pub const fn as_str(self) -> &'static str {
        match self {
            Aggregation::Sum => "sum",
            Aggregation::Count => "count",
        }
    }

    pub fn parse(text: &str, pointer: &str) -> Result<Self, Refusal> {
        Self::ALL.into_iter().find(|known| known.as_str() == text).ok_or_else(|| {
            let choices = Self::ALL.map(Self::as_str).join(", ");
            Refusal::at(Code::ChoiceUnknown, pointer).with("choices", choices)
        })
    }
}

/// A metric as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MetricInput {
    pub key: String,
    pub name: LocalizedText,
    pub unit: LocalizedText,
    pub aggregation: Option<String>,
    pub attribute: Option<String>,
}

/// What may be told of a metric: everything but which one it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MetricDefinition {
    pub key: Key,
    /// As on the invoice: "API calls".
    pub name: LocalizedText,
    /// One of it: "call".
    pub unit: LocalizedText,
    pub aggregation: Aggregation,
    /// For `sum`: the attribute to read instead of the quantity.
    pub attribute: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Metric {
    pub id: MetricId,
    #[serde(flatten)]
    pub definition: MetricDefinition,
}

impl MetricDefinition {
    /// # Errors
    /// All that is wrong, by pointer: an empty or malformed key, no name in any language, an unknown aggregation.
    pub fn parse(input: &MetricInput) -> Result<Self, Refusals> {
        let mut refusals = Refusals::default();
        let key = refusals.take("", Key::parse(&input.key, "/key"));
        let name = refusals.take("", parse_localized(&input.name, NAME_CHARS_MAX, Needed::Yes, "/name"));
        let unit = refusals.take("", parse_localized(&input.unit, NAME_CHARS_MAX, Needed::No, "/unit"));
        let aggregation = match input.aggregation.as_deref() {
            None => Some(Aggregation::default()),
            Some(text) => refusals.take("", Aggregation::parse(text, "/aggregation")),
        };
        let attribute = match input.attribute.as_deref() {
            None | Some("") => Some(None),
            Some(text) => refusals.take("", parse_required(text, 64, "/attribute")).map(Some),
        };
        match (key, name, unit, aggregation, attribute) {
            (Some(key), Some(name), Some(unit), Some(aggregation), Some(attribute)) if refusals.is_empty() => {
                Ok(Self { key, name, unit, aggregation, attribute })
            }
            _ => Err(refusals),
        }
    }

    /// The metric that the console offers first: users in a month.
    pub fn suggested() -> MetricInput {
        use crate::locale::Locale::{De, En, It};
        MetricInput {
            key: "UserMonth".to_owned(),
            name: LocalizedText::of([(En, "Users"), (De, "Benutzer"), (It, "Utenti")]),
            unit: LocalizedText::of([(En, "user"), (De, "Benutzer"), (It, "utente")]),
            aggregation: Some("sum".to_owned()),
            attribute: None,
        }
    }
}
