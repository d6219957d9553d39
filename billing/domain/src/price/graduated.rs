//! `graduated`: each tier's units at that tier's price, plus the flat amounts of the tiers reached.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::input::Fields;
use super::tiers::{self, UnitTier};
use super::{PriceModelInput, Rated, RatedTier, plus, times};
use crate::money::Overflow;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct Graduated {
    pub tiers: Vec<UnitTier>,
}

impl Graduated {
    pub(super) fn parse(input: &PriceModelInput, fields: &mut Fields<'_>) -> Option<Self> {
        tiers::parse(&input.tiers, fields).map(|tiers| Self { tiers })
    }

    pub(super) fn rate(&self, quantity: Decimal) -> Result<Rated, Overflow> {
        let parts = tiers::reached(&self.tiers, quantity).map(|(tier, part)| {
            let amount = plus(times(part, tier.unit_price)?, tier.flat_amount)?;
            let UnitTier { up_to, unit_price, flat_amount } = tier.clone();
            Ok(RatedTier { up_to, quantity: part, unit_price, flat_amount, amount })
        });
        Rated::sum_of(parts.collect::<Result<_, Overflow>>()?)
    }
}

#[cfg(test)]
mod tests {
    use super::super::table::{check, refused};

    #[test]
    fn a_tier_with_a_flat_amount_needs_no_unit_price() {
        check(
            r#"{"kind":"graduated","tiers":[{"up_to":"10","flat_amount":"5"},{"up_to":null,"unit_price":"1"}]}"#,
            &[("0", "5"), ("10", "5"), ("12", "7")],
        );
        refused(r#"{"kind":"graduated","tiers":[{"up_to":null}]}"#, &["/tiers/0/unit_price required"]);
    }

    #[test]
    fn each_unit_costs_what_its_tier_says() {
        check(
            r#"{"kind":"graduated","tiers":[{"up_to":"10","unit_price":"10","flat_amount":"2"},
                {"up_to":"20","unit_price":"5","flat_amount":"3"},{"up_to":null,"unit_price":"5","flat_amount":"3"}]}"#,
            &[("0", "2"), ("1", "12"), ("10", "102"), ("10.5", "107.5"), ("11", "110"), ("12", "115"), ("21", "163")],
        );
        check(
            r#"{"kind":"graduated","tiers":[{"up_to":"10","unit_price":"50"},{"up_to":"20","unit_price":"40"},
                {"unit_price":"30"}]}"#,
            &[("0", "0"), ("5", "250"), ("15", "700"), ("25", "1050")],
        );
    }

    #[test]
    fn beyond_a_closed_last_tier_nothing_more_is_priced() {
        check(r#"{"kind":"graduated","tiers":[{"up_to":"10","unit_price":"1"}]}"#, &[("10", "10"), ("11", "10")]);
    }

    #[test]
    fn tiers_that_cannot_be() {
        refused(r#"{"kind":"graduated"}"#, &["/tiers required"]);
        refused(
            r#"{"kind":"graduated","tiers":[{"unit_price":"1"},{"up_to":"5","unit_price":"x"},{"up_to":"5","unit_price":"1"},
                {"up_to":"abc","unit_price":"-1"}]}"#,
            &[
                "/tiers/0/up_to tier.open",
                "/tiers/1/unit_price decimal.invalid",
                "/tiers/2/up_to tier.out_of_order",
                "/tiers/3/up_to quantity.invalid",
                "/tiers/3/unit_price amount.negative",
            ],
        );
        refused(
            r#"{"kind":"graduated","tiers":[{"up_to":"0","unit_price":"1"}]}"#,
            &["/tiers/0/up_to tier.out_of_order"],
        );
    }

    #[test]
    fn twenty_thousand_tiers_are_refused_at_once() {
        let tiers: Vec<String> =
            (1..=20_000).map(|number| format!(r#"{{"up_to":"{number}","unit_price":"1"}}"#)).collect();
        refused(&format!(r#"{{"kind":"graduated","tiers":[{}]}}"#, tiers.join(",")), &["/tiers too_many_items"]);
    }
}
