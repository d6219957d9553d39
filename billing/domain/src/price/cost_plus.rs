//! `cost_plus`: what the usage cost the seller, plus a markup. A markup of 0 passes the cost through.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::input::Fields;
use super::{PriceModelInput, Rated, plus, share};
use crate::money::Overflow;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct CostPlus {
    pub markup_percent: Decimal,
}

impl CostPlus {
    pub(super) fn parse(input: &PriceModelInput, fields: &mut Fields<'_>) -> Option<Self> {
        let markup_percent = fields.price(input.markup_percent.as_deref(), "/markup_percent")?;
        Some(Self { markup_percent })
    }

    pub(super) fn rate(&self, cost: Decimal) -> Result<Rated, Overflow> {
        let cost = cost.max(Decimal::ZERO);
        Ok(Rated::flat(cost, self.markup_percent, plus(cost, share(self.markup_percent, cost)?)?))
    }
}

#[cfg(test)]
mod tests {
    use super::super::table::{model, refused};
    use super::*;
    use crate::metric::UsageTotal;

    #[test]
    fn the_cost_and_the_markup() {
        for (markup, cost, expected) in [("0", "7.123", "7.123"), ("20", "10", "12"), ("33.3", "0.01", "0.01333")] {
            let json = format!(r#"{{"kind":"cost_plus","markup_percent":"{markup}"}}"#);
            let total = UsageTotal { amount: cost.parse().unwrap(), ..UsageTotal::default() };
            assert_eq!(model(&json).rate(&total).unwrap().amount, expected.parse::<Decimal>().unwrap(), "{json}");
        }
        refused(r#"{"kind":"cost_plus"}"#, &["/markup_percent required"]);
    }
}
