//! A price model as it is sent or typed: which fields matter depends on `kind`.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{
    Bundles, CostPlus, EventAmount, Graduated, GraduatedPercentage, Package, PerUnit, Percentage, PriceModel,
    PriceModelKind, StairStep, Volume,
};
use crate::money::parse_price;
use crate::refusal::{Code, Refusal, Refusals, Unknown};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = NewPriceModel))]
#[serde(default)]
pub struct PriceModelInput {
    #[cfg_attr(feature = "contract", schema(value_type = PriceModelKind, required))]
    pub kind: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "contract", schema(value_type = Option<crate::contract::Figure>))]
    pub unit_price: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tiers: Vec<TierInput>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "contract", schema(value_type = Option<crate::contract::Figure>))]
    pub size: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "contract", schema(value_type = Option<crate::contract::Figure>))]
    pub price: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "contract", schema(value_type = Option<super::PackageRounding>))]
    pub rounding: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "contract", schema(value_type = Option<crate::contract::Figure>))]
    pub rate: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "contract", schema(value_type = Option<crate::contract::Figure>))]
    pub fixed_per_event: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "contract", schema(value_type = Option<crate::contract::Whole>))]
    pub free_events: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "contract", schema(value_type = Option<crate::contract::Figure>))]
    pub free_amount: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "contract", schema(value_type = Option<crate::contract::Figure>))]
    pub min_per_event: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "contract", schema(value_type = Option<crate::contract::Figure>))]
    pub max_per_event: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "contract", schema(value_type = Option<crate::contract::Figure>))]
    pub multiplier: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "contract", schema(value_type = Option<crate::contract::Figure>))]
    pub markup_percent: Option<String>,
    #[serde(flatten, skip_serializing)]
    pub unknown: Unknown,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = NewTier))]
#[serde(default)]
pub struct TierInput {
    #[cfg_attr(feature = "contract", schema(value_type = Option<crate::contract::Figure>))]
    pub up_to: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "contract", schema(value_type = Option<crate::contract::Figure>))]
    pub unit_price: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "contract", schema(value_type = Option<crate::contract::Figure>))]
    pub flat_amount: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "contract", schema(value_type = Option<crate::contract::Figure>))]
    pub price: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "contract", schema(value_type = Option<crate::contract::Figure>))]
    pub rate: Option<String>,
    #[serde(flatten, skip_serializing)]
    pub unknown: Unknown,
}

impl PriceModelInput {
    /// What is given of a field that this kind of model does not have, or no model has.
    fn refuse_what_the_kind_lacks(&self, kind: PriceModelKind, fields: &mut Fields<'_>) {
        self.unknown.refuse(&mut fields.no, fields.pointer, &[]);
        let has: &[&str] = match kind {
            PriceModelKind::PerUnit => &["unit_price"],
            PriceModelKind::Package => &["size", "price", "rounding"],
            PriceModelKind::Percentage => {
                &["rate", "fixed_per_event", "free_events", "free_amount", "min_per_event", "max_per_event"]
            }
            PriceModelKind::EventAmount => &["multiplier"],
            PriceModelKind::CostPlus => &["markup_percent"],
            PriceModelKind::Graduated
            | PriceModelKind::Volume
            | PriceModelKind::StairStep
            | PriceModelKind::Bundles
            | PriceModelKind::GraduatedPercentage => &["tiers"],
        };
        let is_given = |text: &Option<String>| text.as_deref().is_some_and(|text| !text.is_empty());
        let given = [
            ("unit_price", is_given(&self.unit_price)),
            ("tiers", !self.tiers.is_empty()),
            ("size", is_given(&self.size)),
            ("price", is_given(&self.price)),
            ("rounding", is_given(&self.rounding)),
            ("rate", is_given(&self.rate)),
            ("fixed_per_event", is_given(&self.fixed_per_event)),
            ("free_events", is_given(&self.free_events)),
            ("free_amount", is_given(&self.free_amount)),
            ("min_per_event", is_given(&self.min_per_event)),
            ("max_per_event", is_given(&self.max_per_event)),
            ("multiplier", is_given(&self.multiplier)),
            ("markup_percent", is_given(&self.markup_percent)),
        ];
        for (field, _) in given.into_iter().filter(|(field, given)| *given && !has.contains(field)) {
            fields.refuse(Code::UnknownField, &format!("/{field}"));
        }
    }
}

impl TierInput {
    /// The same of a tier, which has these prices.
    pub(super) fn refuse_all_but(&self, has: &[&str], place: &str, fields: &mut Fields<'_>) {
        let prefix = format!("{}{place}", fields.pointer);
        self.unknown.refuse(&mut fields.no, &prefix, &[]);
        let is_given = |text: &Option<String>| text.as_deref().is_some_and(|text| !text.is_empty());
        let given = [
            ("unit_price", is_given(&self.unit_price)),
            ("flat_amount", is_given(&self.flat_amount)),
            ("price", is_given(&self.price)),
            ("rate", is_given(&self.rate)),
        ];
        for (field, _) in given.into_iter().filter(|(field, given)| *given && !has.contains(field)) {
            fields.refuse(Code::UnknownField, &format!("{place}/{field}"));
        }
    }
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
        input.refuse_what_the_kind_lacks(kind, &mut fields);
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
