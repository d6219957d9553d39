//! How far a slider goes: a price and what is free decide what a usual amount is.

use domain::quantity::parse_quantity;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::rate_plan_form::number_typed;

/// A slider's end, its steps, and where it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    pub max: Decimal,
    pub step: Decimal,
    pub start: Decimal,
}

impl Scale {
    /// The same scale, or a longer one that an example lies well within.
    pub fn reaching(self, example: Option<Decimal>) -> Self {
        match example.map(|example| round_up(example.saturating_mul(Decimal::new(15, 1)))) {
            Some(max) if max > self.max => {
                Self { max, step: (max / Decimal::ONE_HUNDRED).max(Decimal::ONE), start: self.start }
            }
            Some(_) | None => self,
        }
    }
}

/// What the end of a slider costs, about, in whole units of the currency.
const END_COSTS: i64 = 250;

/// The scale for a metric: it ends at a round number that costs a few hundred, and never before five times what is free.
pub fn scale_of(unit_price: Decimal, free_units: Decimal) -> Scale {
    let wanted = match unit_price.is_zero() {
        true => Decimal::ONE_HUNDRED,
        false => Decimal::from(END_COSTS).checked_div(unit_price).unwrap_or(Decimal::ONE_HUNDRED),
    };
    let wanted = wanted.max(free_units.saturating_mul(Decimal::from(5))).max(Decimal::TEN);
    let max = round_up(wanted);
    let step = (max / Decimal::ONE_HUNDRED).max(Decimal::ONE);
    let start = max * Decimal::new(4, 1);
    Scale { max, step, start: start.round().normalize() }
}

/// The next of 10, 20, 50, 100, 200, 500, …, up to a billion.
fn round_up(number: Decimal) -> Decimal {
    let mut power = Decimal::TEN;
    loop {
        for leading in [1, 2, 5] {
            let round = power * Decimal::from(leading);
            if round >= number || round >= Decimal::from(1_000_000_000) {
                return round.normalize();
            }
        }
        power *= Decimal::TEN;
    }
}

/// Where a slider stands for what was typed: between its ends, at its beginning for what is no number.
pub fn slid(text: &str, scale: &Scale) -> String {
    let typed = parse_quantity(&number_typed(text), "").unwrap_or_default();
    let between = typed.max(Decimal::ZERO).min(scale.max);
    between.to_i64().unwrap_or_default().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slider_ends_at_a_round_number_that_costs_a_few_hundred() {
        for (price, free, max, start) in [
            ("2.50", "0", "100", "40"),
            ("0.03", "200", "10000", "4000"),
            ("0", "0", "100", "40"),
            ("0.005", "0", "50000", "20000"),
            ("1000", "0", "10", "4"),
            ("5", "1000", "5000", "2000"),
            ("0.000000000001", "0", "1000000000", "400000000"),
            ("1000000000000", "9999999999999999", "1000000000", "400000000"),
        ] {
            let dec = |text: &str| text.parse::<Decimal>().expect("a decimal");
            let scale = scale_of(dec(price), dec(free));
            assert_eq!((scale.max.to_string(), scale.start.to_string()), (max.to_owned(), start.to_owned()), "{price}");
            assert!(scale.step >= Decimal::ONE && scale.step <= scale.max);
        }
    }

    #[test]
    fn a_slider_reaches_beyond_the_sellers_examples() {
        let scale = scale_of(Decimal::new(25, 1), Decimal::ZERO);
        assert_eq!(scale.reaching(Some(Decimal::from(250))).max, Decimal::from(500));
        assert_eq!(scale.reaching(Some(Decimal::from(12))), scale);
        assert_eq!(scale.reaching(None), scale);
    }

    #[test]
    fn a_slider_stays_on_its_track() {
        let scale = scale_of(Decimal::new(25, 1), Decimal::ZERO);
        for (text, at) in
            [("40", "40"), ("40,5", "40"), ("400", "100"), ("-3", "0"), ("", "0"), ("1e309", "0"), ("viele", "0")]
        {
            assert_eq!(slid(text, &scale), at, "{text}");
        }
    }
}
