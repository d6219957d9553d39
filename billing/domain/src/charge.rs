//! Charges: the price of a metric's usage, one for all of it or by the values of an attribute.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::metric::{Aggregation, MetricDefinition};
use crate::price::{AmountTier, PriceModel, Priced};
use crate::text::Key;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct Charge {
    pub metric: Key,
    /// Of each value by itself, where prices go by an attribute.
    pub free_units: Option<Decimal>,
    /// Over all values, as the maximum.
    pub minimum: Option<Decimal>,
    pub maximum: Option<Decimal>,
    #[serde(flatten)]
    pub pricing: Pricing,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
#[serde(untagged)]
pub enum Pricing {
    Whole { model: PriceModel },
    Split { split_by: SplitBy },
}

/// Prices by the value of an attribute, or by those of up to three together. What an entry matches is aggregated and rated
/// by itself, the first entry that matches counts, and so is all the rest together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "SplitByForm", into = "SplitByForm")]
pub struct SplitBy {
    /// One to three.
    pub attributes: Vec<String>,
    pub entries: Vec<SplitEntry>,
    /// For all else, events without the attributes among it; `None` refuses them.
    pub default: Option<PriceModel>,
}

/// The price of those whose attributes have these values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SplitEntry {
    /// Of one attribute its value: `eu`; of several what they are: `region=eu, class=gpu`. No two of a charge are alike.
    label: String,
    matches: BTreeMap<String, String>,
    pub model: PriceModel,
}

pub const SPLIT_ATTRIBUTES_MAX: usize = 3;

impl SplitBy {
    /// By one attribute: its values, each with a price.
    pub fn by_value(
        attribute: impl Into<String>,
        values: impl IntoIterator<Item = (String, PriceModel)>,
        default: Option<PriceModel>,
    ) -> Self {
        let attributes = vec![attribute.into()];
        let entry = |(value, model)| SplitEntry::new(&attributes, [(attributes[0].clone(), value)].into(), model);
        let entries = values.into_iter().map(entry).collect();
        Self { attributes, entries, default }
    }

    /// The entry that usage with these attributes falls under, if one has a price for it.
    pub fn matching<'v>(&self, read: impl Fn(&str) -> Option<&'v str>) -> Option<&SplitEntry> {
        self.entries.iter().find(|entry| entry.matches.iter().all(|(name, value)| read(name) == Some(value)))
    }

    /// Where an entry stands in the form it is sent and shown in, as the end of a JSON pointer.
    pub fn place_of(&self, label: &str) -> String {
        let place = self.entries.iter().position(|entry| entry.label == label).unwrap_or_default();
        match self.attributes.len() {
            1 => format!("/values/{}", crate::refusal::pointer_part(label)),
            _ => format!("/values/{place}/model"),
        }
    }
}

impl SplitEntry {
    pub fn new(attributes: &[String], matches: BTreeMap<String, String>, model: PriceModel) -> Self {
        let label = match attributes {
            [one] => matches.get(one).cloned().unwrap_or_default(),
            several => {
                let told =
                    several.iter().filter_map(|name| Some(format!("{}={}", plain(name), plain(matches.get(name)?))));
                told.collect::<Vec<_>>().join(", ")
            }
        };
        Self { label, matches, model }
    }

    pub fn label(&self) -> &str {
        &self.label
    }

    /// The values that attributes must have.
    pub fn matches(&self) -> &BTreeMap<String, String> {
        &self.matches
    }

    /// Whether whatever falls under `other` falls under this one as well.
    pub fn covers(&self, other: &SplitEntry) -> bool {
        self.matches.iter().all(|(name, value)| other.matches.get(name) == Some(value))
    }
}

/// A part of a label: as it is, or in quotes where it could be taken for more than one.
fn plain(part: &str) -> std::borrow::Cow<'_, str> {
    if part.contains(['=', ',', '"', '\\']) || part.trim() != part { format!("{part:?}").into() } else { part.into() }
}

#[cfg(feature = "contract")]
impl utoipa::PartialSchema for SplitBy {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        SplitByForm::schema()
    }
}

#[cfg(feature = "contract")]
impl utoipa::ToSchema for SplitBy {
    fn schemas(schemas: &mut Vec<(String, utoipa::openapi::RefOr<utoipa::openapi::schema::Schema>)>) {
        SplitByForm::schemas(schemas);
    }
}

/// As it is sent: of one attribute an object of its values, of several a list of what they match.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
#[serde(untagged)]
enum SplitByForm {
    One { attribute: String, values: BTreeMap<String, PriceModel>, default: Option<PriceModel> },
    Several { attributes: Vec<String>, values: Vec<EntryForm>, default: Option<PriceModel> },
}

#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = SplitEntry))]
struct EntryForm {
    r#match: BTreeMap<String, String>,
    model: PriceModel,
}

impl From<SplitByForm> for SplitBy {
    fn from(form: SplitByForm) -> Self {
        match form {
            SplitByForm::One { attribute, values, default } => Self::by_value(attribute, values, default),
            SplitByForm::Several { attributes, values, default } => {
                let entry = |form: EntryForm| SplitEntry::new(&attributes, form.r#match, form.model);
                let entries = values.into_iter().map(entry).collect();
                Self { attributes, entries, default }
            }
        }
    }
}

impl From<SplitBy> for SplitByForm {
    fn from(split: SplitBy) -> Self {
        let SplitBy { attributes, entries, default } = split;
        match <[String; 1]>::try_from(attributes) {
            Ok([attribute]) => {
                let values = entries.into_iter().map(|entry| (entry.label, entry.model)).collect();
                Self::One { attribute, values, default }
            }
            Err(attributes) => {
                let form = |entry: SplitEntry| EntryForm { r#match: entry.matches, model: entry.model };
                let values = entries.into_iter().map(form).collect();
                Self::Several { attributes, values, default }
            }
        }
    }
}

/// How a stretch of a period is charged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sharing {
    /// For what was used in it.
    AddsUp,
    /// For the share of its days of what a whole period would cost.
    ByDays,
    /// For the share of its seconds.
    BySeconds,
}

impl Charge {
    pub fn new(metric: Key, model: PriceModel) -> Self {
        Self { metric, free_units: None, minimum: None, maximum: None, pricing: Pricing::Whole { model } }
    }

    /// The last unit that has a price under a label, free units included.
    pub fn last_unit(&self, split: &str) -> Option<Decimal> {
        let model = self.pricing.model_for(split).filter(|model| model.priced() == Priced::Units)?;
        Some(model.last_unit()? + self.free_units.unwrap_or_default())
    }

    /// The amount up to which events have a price under a label, where their amounts are priced.
    pub fn last_amount(&self, split: &str) -> Option<Decimal> {
        self.pricing.model_for(split).filter(|model| model.priced() == Priced::Amounts)?.last_unit()
    }

    /// How what is used becomes what is charged where a period has several stretches: by the metric, whatever its price.
    pub fn sharing(&self, metric: &MetricDefinition) -> Sharing {
        match metric.aggregation {
            _ if metric.adds_up() => Sharing::AddsUp,
            Aggregation::TimeWeightedSum => Sharing::BySeconds,
            Aggregation::Sum | Aggregation::Count | Aggregation::Max | Aggregation::Last | Aggregation::UniqueCount => {
                Sharing::ByDays
            }
        }
    }

    /// The price of the first bundle, where it is due in advance: of what adds up, as most does, once for the usage that has
    /// no price of its own.
    pub fn first_bundle(&self, metric: Option<&MetricDefinition>) -> Option<&AmountTier> {
        let PriceModel::Bundles(bundles) = self.pricing.model_for("")? else { return None };
        bundles.tiers.first().filter(|_| metric.is_none_or(MetricDefinition::adds_up))
    }
}

impl Pricing {
    /// The models with the values they price; the rest, and usage that is not split, has the empty value.
    pub fn parts(&self) -> impl Iterator<Item = (&str, &PriceModel)> {
        let (whole, split) = match self {
            Pricing::Whole { model } => (Some(model), None),
            Pricing::Split { split_by } => (split_by.default.as_ref(), Some(split_by)),
        };
        let named = split.into_iter().flat_map(|split| &split.entries).map(|entry| (entry.label(), &entry.model));
        named.chain(whole.map(|model| ("", model)))
    }

    pub fn model_for(&self, split: &str) -> Option<&PriceModel> {
        match self {
            Pricing::Whole { model } => split.is_empty().then_some(model),
            Pricing::Split { split_by } if split.is_empty() => split_by.default.as_ref(),
            Pricing::Split { split_by } => {
                split_by.entries.iter().find(|entry| entry.label == split).map(|entry| &entry.model)
            }
        }
    }

    /// The label that usage with these attributes is rated under; `None` when it has no price.
    pub fn split_of<'v>(&self, read: impl Fn(&str) -> Option<&'v str>) -> Option<&str> {
        match self {
            Pricing::Whole { .. } => Some(""),
            Pricing::Split { split_by } => {
                let named = split_by.matching(read).map(SplitEntry::label);
                named.or(split_by.default.as_ref().map(|_| ""))
            }
        }
    }

    /// Whether usage falls under the same labels as under `other`, whatever it costs there.
    pub fn splits_as(&self, other: &Pricing) -> bool {
        match (self, other) {
            (Pricing::Whole { .. }, Pricing::Whole { .. }) => true,
            (Pricing::Split { split_by: one }, Pricing::Split { split_by: two }) => {
                let labels =
                    |split: &SplitBy| split.entries.iter().map(|entry| entry.matches.clone()).collect::<Vec<_>>();
                one.attributes == two.attributes
                    && one.default.is_some() == two.default.is_some()
                    && labels(one) == labels(two)
            }
            (Pricing::Whole { .. }, Pricing::Split { .. }) | (Pricing::Split { .. }, Pricing::Whole { .. }) => false,
        }
    }

    /// The model that most usage falls under, with its value: the only one, the rest's, or the first value's.
    pub fn usual(&self) -> Option<(&str, &PriceModel)> {
        self.model_for("").map(|model| ("", model)).or_else(|| self.parts().next())
    }

    /// The attributes that prices go by.
    pub fn attributes(&self) -> &[String] {
        match self {
            Pricing::Whole { .. } => &[],
            Pricing::Split { split_by } => &split_by.attributes,
        }
    }

    /// The same in one text; `None` where there is one price for all.
    pub fn attribute(&self) -> Option<String> {
        Some(self.attributes().join(", ")).filter(|names| !names.is_empty())
    }

    /// What attributes say for usage to fall under a label.
    pub fn matched_by(&self, label: &str) -> Vec<(&str, &str)> {
        let Pricing::Split { split_by } = self else { return Vec::new() };
        let entry = split_by.entries.iter().find(|entry| entry.label == label);
        entry
            .into_iter()
            .flat_map(|entry| &entry.matches)
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect()
    }

    /// The model, where there is one for all.
    pub fn whole(&self) -> Option<&PriceModel> {
        match self {
            Pricing::Whole { model } => Some(model),
            Pricing::Split { .. } => None,
        }
    }
}
