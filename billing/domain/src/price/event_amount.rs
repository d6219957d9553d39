//! `event_amount`: the event says the price, times a multiplier.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::input::Fields;
use super::{PriceModelInput, Rated, times};
use crate::money::Overflow;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct EventAmount {
    #[serde(default = "one")]
    pub multiplier: Decimal,
}

const fn one() -> Decimal {
    Decimal::ONE
}

impl EventAmount {
    pub(super) fn parse(input: &PriceModelInput, fields: &mut Fields<'_>) -> Option<Self> {
        let multiplier = fields.price_if_any(input.multiplier.as_deref(), "/multiplier");
        Some(Self { multiplier: multiplier.unwrap_or(Decimal::ONE) })
    }

    pub(super) fn rate(&self, amount: Decimal) -> Result<Rated, Overflow> {
        let amount = amount.max(Decimal::ZERO);
        Ok(Rated::flat(amount, self.multiplier, times(amount, self.multiplier)?))
    }
}

#[cfg(test)]
mod tests {
    use super::super::table::{model, refused};
    use super::*;
    use crate::metric::UsageTotal;

    #[test]
    fn what_the_events_say_times_the_multiplier() {
        for (json, amount, expected) in [
            (r#"{"kind":"event_amount"}"#, "12.505", "12.505"),
            (r#"{"kind":"event_amount","multiplier":"1.2"}"#, "10", "12"),
            (r#"{"kind":"event_amount"}"#, "-3", "0"),
        ] {
            let total = UsageTotal { amount: amount.parse().unwrap(), ..UsageTotal::default() };
            assert_eq!(
                model(json).rate(&total).unwrap().amount,
                expected.parse::<Decimal>().unwrap(),
                "{json} {amount}"
            );
        }
        refused(r#"{"kind":"event_amount","multiplier":"-1"}"#, &["/multiplier amount.negative"]);
    }
}
