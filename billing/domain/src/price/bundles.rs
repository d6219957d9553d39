//! `bundles`: cumulative tier prices, the first due up front whether used or not.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::input::Fields;
use super::tiers::{self, AmountTier};
use super::{PriceModelInput, Rated, RatedTier};
use crate::money::Overflow;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct Bundles {
    pub tiers: Vec<AmountTier>,
}

impl Bundles {
    pub(super) fn parse(input: &PriceModelInput, fields: &mut Fields<'_>) -> Option<Self> {
        tiers::parse(&input.tiers, fields).map(|tiers| Self { tiers })
    }

    pub(super) fn rate(&self, quantity: Decimal) -> Result<Rated, Overflow> {
        let parts = tiers::reached(&self.tiers, quantity).map(|(tier, part)| {
            let AmountTier { up_to, price } = *tier;
            RatedTier { up_to, quantity: part, unit_price: Decimal::ZERO, flat_amount: price, amount: price }
        });
        Rated::sum_of(parts.collect())
    }
}

#[cfg(test)]
mod tests {
    use super::super::table::check;

    #[test]
    fn a_bundle_is_bought_as_a_whole() {
        check(
            r#"{"kind":"bundles","tiers":[{"up_to":"100","price":"150"},{"up_to":"200","price":"100"},{"up_to":"300","price":"75"}]}"#,
            &[
                ("0", "150"),
                ("1", "150"),
                ("50", "150"),
                ("100", "150"),
                ("150", "250"),
                ("200", "250"),
                ("250", "325"),
            ],
        );
    }
}
