//! `graduated_percentage`: tiers of rates over the running amount of the period.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::input::Fields;
use super::tiers::{self, RateTier};
use super::{PriceModelInput, Rated, RatedTier, plus, share};
use crate::money::Overflow;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct GraduatedPercentage {
    pub tiers: Vec<RateTier>,
}

impl GraduatedPercentage {
    pub(super) fn parse(input: &PriceModelInput, fields: &mut Fields<'_>) -> Option<Self> {
        tiers::parse(&input.tiers, fields).map(|tiers| Self { tiers })
    }

    pub(super) fn rate(&self, amount: Decimal) -> Result<Rated, Overflow> {
        let parts = tiers::reached(&self.tiers, amount.max(Decimal::ZERO)).map(|(tier, part)| {
            let amount = plus(share(tier.rate, part)?, tier.flat_amount)?;
            let RateTier { up_to, rate, flat_amount } = tier.clone();
            Ok(RatedTier { up_to, quantity: part, unit_price: rate, flat_amount, amount })
        });
        Rated::sum_of(parts.collect::<Result<_, Overflow>>()?)
    }
}

#[cfg(test)]
mod tests {
    use super::super::table::model;
    use super::*;
    use crate::metric::UsageTotal;

    #[test]
    fn each_part_of_the_amount_at_its_tiers_rate() {
        let model = model(
            r#"{"kind":"graduated_percentage","tiers":[{"up_to":"1000","rate":"3","flat_amount":"5"},
                {"up_to":"5000","rate":"2"},{"rate":"1","flat_amount":"10"}]}"#,
        );
        for (amount, expected) in [("0", "5"), ("1000", "35"), ("2000", "55"), ("5000", "115"), ("6000", "135")] {
            let total = UsageTotal { amount: amount.parse().unwrap(), ..UsageTotal::default() };
            assert_eq!(model.rate(&total).unwrap().amount, expected.parse::<Decimal>().unwrap(), "{amount}");
        }
    }
}
