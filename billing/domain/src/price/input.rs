//! A price model as it is sent or typed: which fields matter depends on `kind`.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{
    Bundles, CostPlus, EventAmount, Graduated, GraduatedPercentage, Package, PerUnit, Percentage, PriceModel,
    PriceModelKind, StairStep, Volume,
};
use crate::money::parse_price;
use crate::refusal::{Code, Refusal, Refusals};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PriceModelInput {
    pub kind: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit_price: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tiers: Vec<TierInput>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rounding: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fixed_per_event: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub free_events: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub free_amount: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_per_event: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_per_event: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub multiplier: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub markup_percent: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TierInput {
    pub up_to: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit_price: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub flat_amount: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate: Option<String>,
}

impl PriceModel {
    /// # Errors
    /// An unknown kind, and for a known one all that is wrong at once: prices that are missing, negative, too large or too
    /// fine, tiers out of order, an open tier before the last, packages of nothing.
    pub fn parse(input: &PriceModelInput, pointer: &str) -> Result<Self, Refusals> {
        let Some(kind) = PriceModelKind::parse(&input.kind) else {
            let kinds = PriceModelKind::ALL.map(PriceModelKind::as_str).join(", ");
            return Err(Refusal::at(Code::ChoiceUnknown, format!("{pointer}/kind")).with("choices", kinds).into());
        };
        let mut fields = Fields { pointer, no: Refusals::default() };
        let no = &mut fields;
        let model = match kind {
            PriceModelKind::PerUnit => PerUnit::parse(input, no).map(PriceModel::PerUnit),
            PriceModelKind::Graduated => Graduated::parse(input, no).map(PriceModel::Graduated),
            PriceModelKind::Volume => Volume::parse(input, no).map(PriceModel::Volume),
            PriceModelKind::Package => Package::parse(input, no).map(PriceModel::Package),
            PriceModelKind::StairStep => StairStep::parse(input, no).map(PriceModel::StairStep),
            PriceModelKind::Bundles => Bundles::parse(input, no).map(PriceModel::Bundles),
            PriceModelKind::Percentage => Percentage::parse(input, no).map(PriceModel::Percentage),
            PriceModelKind::GraduatedPercentage => {
                GraduatedPercentage::parse(input, no).map(PriceModel::GraduatedPercentage)
            }
            PriceModelKind::EventAmount => EventAmount::parse(input, no).map(PriceModel::EventAmount),
            PriceModelKind::CostPlus => CostPlus::parse(input, no).map(PriceModel::CostPlus),
        };
        match model {
            Some(model) if fields.no.is_empty() => Ok(model),
            _ => Err(fields.no),
        }
    }
}

/// Reads the fields of a model and notes what is wrong with them.
pub(super) struct Fields<'a> {
    pub pointer: &'a str,
    pub no: Refusals,
}

impl Fields<'_> {
    pub fn refuse(&mut self, code: Code, field: &str) {
        self.no.push(Refusal::at(code, format!("{}{field}", self.pointer)));
    }

    /// A price that must be there.
    pub fn price(&mut self, text: Option<&str>, field: &str) -> Option<Decimal> {
        self.no.take(self.pointer, parse_price(text.unwrap_or(""), field))
    }

    /// A price that may be missing.
    pub fn price_if_any(&mut self, text: Option<&str>, field: &str) -> Option<Decimal> {
        let text = text.filter(|text| !text.is_empty())?;
        self.price(Some(text), field)
    }
}
