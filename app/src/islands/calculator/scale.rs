//! How far a slider goes: its price model, the model's tiers and what is free decide what a usual amount is.

use domain::locale::Locale;
use domain::price::{PriceModel, Priced};
use domain::quantity::parse_quantity;
use rust_decimal::Decimal;
use words::number::{Around, handed_on};

/// A slider's end, its steps, and where it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    pub max: Decimal,
    pub step: Decimal,
    pub start: Decimal,
    /// Nothing beyond the end has a price.
    closed: bool,
}

impl Scale {
    fn to(max: Decimal, start: Decimal) -> Self {
        let hundredth = max / Decimal::ONE_HUNDRED;
        let step = if max.fract().is_zero() { hundredth.max(Decimal::ONE) } else { hundredth };
        Self { max, step: step.normalize(), start: start.min(max).round().normalize(), closed: false }
    }

    /// Whether a number has a price.
    pub fn holds(self, number: Decimal) -> bool {
        !self.closed || number <= self.max
    }

    /// The same scale, where nothing is used at first.
    pub fn beginning_at_nothing(self) -> Self {
        Self { start: Decimal::ZERO, ..self }
    }

    /// The same scale, or a longer one that an example lies well within.
    pub fn reaching(self, example: Option<Decimal>) -> Self {
        match example.map(|example| round_up(example.saturating_mul(Decimal::new(15, 1)))) {
            Some(max) if max > self.max && !self.closed => Self::to(max, self.start),
            Some(_) | None => self,
        }
    }
}

/// What the end of a slider costs, about, in whole units of the currency.
const END_COSTS: i64 = 250;

/// The scale for a model: with tiers it shows them all, and ends where the last one does; else it ends at a round number
/// that costs a few hundred. It never ends before five times what is free.
pub fn scale_of(model: &PriceModel, free_units: Decimal, unit_cost: Option<Decimal>) -> Scale {
    let bounds = bounds(model);
    if let Some(last) = model.last_unit() {
        let first = bounds.first().copied().unwrap_or(last);
        let max = (last + if model.priced() == Priced::Units { free_units } else { Decimal::ZERO }).normalize();
        return Scale { closed: true, ..Scale::to(max, free_units + begun(first)) };
    }
    match (bounds.first(), bounds.last()) {
        (Some(first), Some(last)) => {
            let max = round_up((free_units + last.saturating_mul(Decimal::new(15, 1))).max(Decimal::TEN));
            Scale::to(max, free_units + begun(*first))
        }
        _ => priced_alike(model, free_units, unit_cost),
    }
}

/// The usual number of payments.
const EVENTS_USUAL: i64 = 100;

/// The scale for the number of events that an amount comes in: it begins at a usual number, beyond those that are free.
pub fn scale_of_events(model: &PriceModel) -> Scale {
    let free = match model {
        PriceModel::Percentage(model) => Decimal::from(model.free_events.unwrap_or_default()),
        PriceModel::PerUnit(_)
        | PriceModel::Graduated(_)
        | PriceModel::Volume(_)
        | PriceModel::Package(_)
        | PriceModel::StairStep(_)
        | PriceModel::Bundles(_)
        | PriceModel::GraduatedPercentage(_)
        | PriceModel::EventAmount(_)
        | PriceModel::CostPlus(_) => Decimal::ZERO,
    };
    let start = Decimal::from(EVENTS_USUAL).max(free * Decimal::TWO);
    Scale::to(round_up(start * Decimal::TEN), start)
}

/// A little into the second tier.
fn begun(first: Decimal) -> Decimal {
    first.saturating_mul(Decimal::new(12, 1)).max(first + Decimal::ONE)
}

fn priced_alike(model: &PriceModel, free_units: Decimal, unit_cost: Option<Decimal>) -> Scale {
    let percent = |rate: Decimal| rate / Decimal::ONE_HUNDRED;
    let (price, least) = match model {
        PriceModel::Package(model) => {
            (model.price.checked_div(model.size).unwrap_or_default(), model.size.saturating_mul(Decimal::TWO))
        }
        PriceModel::Percentage(model) => (percent(model.rate), model.free_amount.unwrap_or_default()),
        PriceModel::GraduatedPercentage(model) => {
            (percent(model.tiers.first().map(|tier| tier.rate).unwrap_or_default()), Decimal::ZERO)
        }
        PriceModel::EventAmount(model) => (model.multiplier, Decimal::ZERO),
        PriceModel::CostPlus(model) => {
            let cost = unit_cost.unwrap_or(Decimal::ONE);
            (cost.saturating_mul(Decimal::ONE + percent(model.markup_percent)), Decimal::ZERO)
        }
        PriceModel::PerUnit(_)
        | PriceModel::Graduated(_)
        | PriceModel::Volume(_)
        | PriceModel::StairStep(_)
        | PriceModel::Bundles(_) => (model.first_unit(), Decimal::ZERO),
    };
    let wanted = match price.is_zero() {
        true => Decimal::ONE_HUNDRED,
        false => Decimal::from(END_COSTS).checked_div(price).unwrap_or(Decimal::ONE_HUNDRED),
    };
    let free = free_units.max(least).saturating_mul(Decimal::from(5));
    let max = round_up(wanted.max(free).max(least).max(Decimal::TEN));
    Scale::to(max, max * Decimal::new(4, 1))
}

/// Where tiers end.
pub fn bounds(model: &PriceModel) -> Vec<Decimal> {
    let all: Vec<Option<Decimal>> = match model {
        PriceModel::Graduated(model) => model.tiers.iter().map(|tier| tier.up_to).collect(),
        PriceModel::Volume(model) => model.tiers.iter().map(|tier| tier.up_to).collect(),
        PriceModel::StairStep(model) => model.tiers.iter().map(|tier| tier.up_to).collect(),
        PriceModel::Bundles(model) => model.tiers.iter().map(|tier| tier.up_to).collect(),
        PriceModel::GraduatedPercentage(model) => model.tiers.iter().map(|tier| tier.up_to).collect(),
        PriceModel::PerUnit(_)
        | PriceModel::Package(_)
        | PriceModel::Percentage(_)
        | PriceModel::EventAmount(_)
        | PriceModel::CostPlus(_) => Vec::new(),
    };
    all.into_iter().flatten().collect()
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
pub fn slid(text: &str, scale: &Scale, locale: Locale) -> String {
    let typed = parse_quantity(&handed_on(text, Around::None, locale), "").unwrap_or_default();
    let between = typed.max(Decimal::ZERO).min(scale.max);
    let shown = if scale.max.fract().is_zero() { between.trunc() } else { between };
    shown.normalize().to_string()
}

#[cfg(test)]
mod tests {
    use domain::price::PriceModelInput;
    use serde_json::{Value, json};

    use super::*;

    fn dec(text: &str) -> Decimal {
        text.parse().expect("a decimal")
    }

    fn scale(model: Value, free: &str) -> Scale {
        let input: PriceModelInput = serde_json::from_value(model).expect("an input");
        scale_of(&PriceModel::parse(&input, "").expect("a model"), dec(free), None)
    }

    fn per_unit(price: &str) -> Value {
        json!({"kind": "per_unit", "unit_price": price})
    }

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
            let scale = scale(per_unit(price), free);
            assert_eq!((scale.max.to_string(), scale.start.to_string()), (max.to_owned(), start.to_owned()), "{price}");
            assert!(scale.step >= Decimal::ONE && scale.step <= scale.max);
        }
    }

    #[test]
    fn a_slider_shows_every_tier_and_ends_with_the_last_one() {
        let tiers = |last: Option<&str>| json!([{"up_to": "10", "price": "5"}, {"up_to": last, "price": "4"}]);
        let stairs = |last| json!({"kind": "stair_step", "tiers": tiers(last)});
        for (model, free, max, start) in [
            (stairs(Some("25")), "0", "25", "12"),
            (stairs(Some("25")), "5", "30", "17"),
            (stairs(None), "0", "20", "12"),
            (json!({"kind": "package", "size": "1000", "price": "100"}), "0", "10000", "4000"),
            (json!({"kind": "percentage", "rate": "2.5"}), "0", "10000", "4000"),
            (json!({"kind": "percentage", "rate": "2.5", "free_amount": "5000"}), "0", "50000", "20000"),
            (json!({"kind": "event_amount"}), "0", "500", "200"),
            (json!({"kind": "cost_plus", "markup_percent": "25"}), "0", "200", "80"),
        ] {
            let scale = scale(model.clone(), free);
            assert_eq!((scale.max.to_string(), scale.start.to_string()), (max.to_owned(), start.to_owned()), "{model}");
        }
        assert_eq!(scale(stairs(Some("25")), "0").reaching(Some(Decimal::from(900))).max, Decimal::from(25));
    }

    #[test]
    fn a_slider_reaches_beyond_the_sellers_examples() {
        let scale = scale(per_unit("2.5"), "0");
        assert_eq!(scale.reaching(Some(Decimal::from(250))).max, Decimal::from(500));
        assert_eq!(scale.reaching(Some(Decimal::from(12))), scale);
        assert_eq!(scale.reaching(None), scale);
    }

    #[test]
    fn events_begin_at_a_usual_number_beyond_those_that_are_free() {
        for (free, max, start) in [(None, "1000", "100"), (Some("10"), "1000", "100"), (Some("300"), "10000", "600")] {
            let model = json!({"kind": "percentage", "rate": "1", "fixed_per_event": "1", "free_events": free});
            let input: PriceModelInput = serde_json::from_value(model).expect("an input");
            let scale = scale_of_events(&PriceModel::parse(&input, "").expect("a model"));
            assert_eq!((scale.max.to_string(), scale.start.to_string()), (max.to_owned(), start.to_owned()));
        }
    }

    #[test]
    fn a_slider_stays_on_its_track() {
        let scale = scale(per_unit("2.5"), "0");
        for (text, at) in
            [("40", "40"), ("40,5", "40"), ("4.000", "100"), ("-3", "0"), ("", "0"), ("1e309", "0"), ("viele", "0")]
        {
            assert_eq!(slid(text, &scale, Locale::De), at, "{text}");
        }
    }
}
