//! `per_unit`: quantity × unit price.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::input::Fields;
use super::{PriceModelInput, Rated, times};
use crate::money::Overflow;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct PerUnit {
    pub unit_price: Decimal,
}

impl PerUnit {
    pub(super) fn parse(input: &PriceModelInput, fields: &mut Fields<'_>) -> Option<Self> {
        let unit_price = fields.price(input.unit_price.as_deref(), "/unit_price")?;
        Some(Self { unit_price })
    }

    pub(super) fn rate(&self, quantity: Decimal) -> Result<Rated, Overflow> {
        Ok(Rated::flat(quantity, self.unit_price, times(quantity, self.unit_price)?))
    }
}

#[cfg(test)]
mod tests {
    use super::super::table::{check, refused};

    #[test]
    fn each_unit_costs_the_same() {
        check(r#"{"kind":"per_unit","unit_price":"0.067"}"#, &[("0", "0"), ("55", "3.685"), ("0.5", "0.0335")]);
        check(r#"{"kind":"per_unit","unit_price":"0"}"#, &[("1000", "0")]);
    }

    #[test]
    fn prices_that_cannot_be() {
        refused(r#"{"kind":"per_unit"}"#, &["/unit_price required"]);
        refused(r#"{"kind":"per_unit","unit_price":"-1"}"#, &["/unit_price amount.negative"]);
        refused(
            r#"{"kind":"per_unit","unit_price":"1000000000000000000000000000000"}"#,
            &["/unit_price amount.too_large"],
        );
    }
}
