//! Price models: how a quantity becomes an amount.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::money::parse_price;
use crate::refusal::{Code, Refusal, Refusals};

/// A price model as typed; which fields matter depends on `kind`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PriceModelInput {
    pub kind: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit_price: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PriceModel {
    /// Quantity × unit price.
    PerUnit { unit_price: Decimal },
}

impl PriceModel {
    pub const KINDS: [&str; 1] = ["per_unit"];

    /// # Errors
    /// An unknown kind, or a price that is missing, negative, too large or too fine.
    pub fn parse(input: &PriceModelInput, pointer: &str) -> Result<Self, Refusals> {
        match input.kind.as_str() {
            "per_unit" => {
                let text = input.unit_price.as_deref().unwrap_or("");
                let unit_price = parse_price(text, &format!("{pointer}/unit_price"))?;
                Ok(PriceModel::PerUnit { unit_price })
            }
            _ => {
                let refusal = Refusal::at(Code::ChoiceUnknown, format!("{pointer}/kind"));
                Err(refusal.with("choices", Self::KINDS.join(", ")).into())
            }
        }
    }
}
