//! `volume`: the whole quantity at the price of the tier it falls in, plus that tier's flat amount.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::input::Fields;
use super::tiers::{self, UnitTier};
use super::{PriceModelInput, Rated, RatedTier, plus, times};
use crate::money::Overflow;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct Volume {
    pub tiers: Vec<UnitTier>,
}

impl Volume {
    pub(super) fn parse(input: &PriceModelInput, fields: &mut Fields<'_>) -> Option<Self> {
        tiers::parse(&input.tiers, fields).map(|tiers| Self { tiers })
    }

    pub(super) fn rate(&self, quantity: Decimal) -> Result<Rated, Overflow> {
        let place = tiers::place_of(&self.tiers, quantity).ok_or(Overflow)?;
        let UnitTier { up_to, unit_price, flat_amount } = self.tiers[place].clone();
        let amount = plus(times(quantity, unit_price)?, flat_amount)?;
        Rated::sum_of(vec![RatedTier { up_to, quantity, unit_price, flat_amount, amount }])
    }
}

#[cfg(test)]
mod tests {
    use super::super::table::check;

    #[test]
    fn all_units_cost_what_the_last_one_does() {
        check(
            r#"{"kind":"volume","tiers":[{"up_to":"100","unit_price":"2","flat_amount":"10"},
                {"up_to":"200","unit_price":"1","flat_amount":"0"},{"up_to":null,"unit_price":"0.5","flat_amount":"50"}]}"#,
            &[("0", "10"), ("1", "12"), ("100", "210"), ("100.5", "100.50"), ("200", "200"), ("300", "200")],
        );
        check(
            r#"{"kind":"volume","tiers":[{"up_to":"5","unit_price":"7"},{"up_to":"10","unit_price":"6.5"},{"unit_price":"6"}]}"#,
            &[("1", "7"), ("5", "35"), ("6", "39"), ("20", "120"), ("25", "150")],
        );
    }
}
