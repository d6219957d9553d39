//! Charges: the price of a metric's usage, one for all of it or by the values of an attribute.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::price::{PriceModel, Priced};
use crate::text::Key;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
#[serde(untagged)]
pub enum Pricing {
    Whole { model: PriceModel },
    Split { split_by: SplitBy },
}

/// Prices by an attribute's value. Each named value is aggregated and rated by itself, and so is all the rest together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SplitBy {
    pub attribute: String,
    pub values: BTreeMap<String, PriceModel>,
    /// For other values, and for events without the attribute; `None` refuses them.
    pub default: Option<PriceModel>,
}

impl Charge {
    pub fn new(metric: Key, model: PriceModel) -> Self {
        Self { metric, free_units: None, minimum: None, maximum: None, pricing: Pricing::Whole { model } }
    }

    /// The last unit that has a price under a value, free units included.
    pub fn last_unit(&self, split: &str) -> Option<Decimal> {
        let model = self.pricing.model_for(split).filter(|model| model.priced() == Priced::Units)?;
        Some(model.last_unit()? + self.free_units.unwrap_or_default())
    }
}

impl Pricing {
    /// The models with the values they price; the rest, and usage that is not split, has the empty value.
    pub fn parts(&self) -> impl Iterator<Item = (&str, &PriceModel)> {
        let (whole, split) = match self {
            Pricing::Whole { model } => (Some(model), None),
            Pricing::Split { split_by } => (split_by.default.as_ref(), Some(split_by)),
        };
        let named = split.into_iter().flat_map(|split| &split.values).map(|(value, model)| (value.as_str(), model));
        named.chain(whole.map(|model| ("", model)))
    }

    pub fn model_for(&self, split: &str) -> Option<&PriceModel> {
        match self {
            Pricing::Whole { model } => split.is_empty().then_some(model),
            Pricing::Split { split_by } if split.is_empty() => split_by.default.as_ref(),
            Pricing::Split { split_by } => split_by.values.get(split),
        }
    }

    /// The value that usage with this attribute is rated under; `None` when it has no price.
    pub fn split_of(&self, value: Option<&str>) -> Option<&str> {
        match self {
            Pricing::Whole { .. } => Some(""),
            Pricing::Split { split_by } => {
                let named = value.and_then(|value| split_by.values.get_key_value(value));
                named.map(|(value, _)| value.as_str()).or(split_by.default.as_ref().map(|_| ""))
            }
        }
    }

    /// The model that most usage falls under, with its value: the only one, the rest's, or the first value's.
    pub fn usual(&self) -> Option<(&str, &PriceModel)> {
        self.model_for("").map(|model| ("", model)).or_else(|| self.parts().next())
    }

    /// The attribute that prices go by.
    pub fn attribute(&self) -> Option<&str> {
        match self {
            Pricing::Whole { .. } => None,
            Pricing::Split { split_by } => Some(&split_by.attribute),
        }
    }

    /// The model, where there is one for all.
    pub fn whole(&self) -> Option<&PriceModel> {
        match self {
            Pricing::Whole { model } => Some(model),
            Pricing::Split { .. } => None,
        }
    }
}
