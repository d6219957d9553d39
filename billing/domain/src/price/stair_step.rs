//! `stair_step`: the total price of the tier the quantity falls in.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::input::Fields;
use super::tiers::{self, AmountTier};
use super::{PriceModelInput, Rated, RatedTier};
use crate::money::Overflow;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct StairStep {
    pub tiers: Vec<AmountTier>,
}

impl StairStep {
    pub(super) fn parse(input: &PriceModelInput, fields: &mut Fields<'_>) -> Option<Self> {
        tiers::parse(&input.tiers, fields).map(|tiers| Self { tiers })
    }

    pub(super) fn rate(&self, quantity: Decimal) -> Result<Rated, Overflow> {
        let place = tiers::place_of(&self.tiers, quantity).ok_or(Overflow)?;
        let AmountTier { up_to, price } = self.tiers[place];
        let tier = RatedTier { up_to, quantity, unit_price: Decimal::ZERO, flat_amount: price, amount: price };
        Rated::sum_of(vec![tier])
    }
}

#[cfg(test)]
mod tests {
    use super::super::table::{check, model};

    const STAIRS: &str = r#"{"kind":"stair_step","tiers":[{"up_to":"10","price":"20"},{"up_to":"50","price":"80"},
        {"up_to":"100","price":"140"}]}"#;

    #[test]
    fn the_tier_says_the_total() {
        check(STAIRS, &[("0", "20"), ("1", "20"), ("10", "20"), ("10.1", "80"), ("50", "80"), ("100", "140")]);
    }

    #[test]
    fn a_closed_last_tier_is_the_end() {
        assert_eq!(model(STAIRS).last_unit(), Some(100.into()));
        assert_eq!(model(r#"{"kind":"stair_step","tiers":[{"price":"20"}]}"#).last_unit(), None);
    }
}
