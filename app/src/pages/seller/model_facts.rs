//! A price model in words, step by step, as it becomes final.

use ::words::common;
use ::words::format::{money, percent, quantity, unit_price};
use ::words::seller as words;
use domain::charge::Pricing;
use domain::locale::Locale;
use domain::price::{AmountTier, PackageRounding, Percentage, PriceModel, PriceModelKind, RateTier, UnitTier};
use leptos::prelude::*;
use rust_decimal::Decimal;

/// The writing of one charge's numbers.
pub struct Written<'a> {
    pub currency: &'a str,
    /// One of it: "user"; may be empty.
    pub unit: &'a str,
    pub locale: Locale,
}

/// All prices of a charge: what each model does, and its numbers.
pub fn pricing(pricing: &Pricing, written: &Written<'_>) -> AnyView {
    let locale = written.locale;
    let attribute = pricing.attribute();
    let part = |(value, priced): (&str, &PriceModel)| {
        let value = attribute.as_ref().map(|attribute| match value {
            "" => words::split_rest(locale).to_owned(),
            // Of several attributes a label names each with its value.
            value if pricing.attributes().len() > 1 => value.to_owned(),
            value => format!("{attribute} = {value}"),
        });
        let value = value.map(|value| view! { <p class="model-value">{value}</p> });
        view! { <div class="model-facts">{value}{model(priced, written)}</div> }
    };
    let parts = pricing.parts().map(part).collect_view();
    let rejects = attribute.is_some() && pricing.model_for("").is_none();
    let refused = rejects.then(|| view! { <p class="muted">{words::split_rest_refused(locale)}</p> });
    view! { {parts}{refused} }.into_any()
}

/// What a model does, and its numbers one below the other.
pub fn model(model: &PriceModel, written: &Written<'_>) -> AnyView {
    let lines = written.lines(model).into_iter().map(|line| view! { <li>{line}</li> });
    let lines = lines.collect_view();
    view! {
        <p class="muted">{kind_words(model.kind(), written.locale)}</p>
        <ul class="model-lines">{lines}</ul>
    }
    .into_any()
}

/// What a model does, in a few words.
pub fn kind_words(kind: PriceModelKind, locale: Locale) -> &'static str {
    match kind {
        PriceModelKind::PerUnit => words::model_per_unit(locale),
        PriceModelKind::Graduated => words::model_graduated(locale),
        PriceModelKind::Volume => words::model_volume(locale),
        PriceModelKind::Package => words::model_package(locale),
        PriceModelKind::StairStep => words::model_stair_step(locale),
        PriceModelKind::Bundles => words::model_bundles(locale),
        PriceModelKind::Percentage => words::model_percentage(locale),
        PriceModelKind::GraduatedPercentage => words::model_graduated_percentage(locale),
        PriceModelKind::EventAmount => words::model_event_amount(locale),
        PriceModelKind::CostPlus => words::model_cost_plus(locale),
    }
}

impl Written<'_> {
    fn money(&self, amount: Decimal) -> String {
        money(amount, self.currency, self.locale)
    }

    fn per_unit(&self, price: Decimal) -> String {
        let price = unit_price(price, self.currency, self.locale);
        match self.unit {
            "" => words::per_one(self.locale, price),
            unit => format!("{price} {}", common::per_unit(self.locale, unit)),
        }
    }

    /// The numbers of a model, a line each.
    pub fn lines(&self, model: &PriceModel) -> Vec<String> {
        let locale = self.locale;
        match model {
            PriceModel::PerUnit(model) => vec![self.per_unit(model.unit_price)],
            PriceModel::Graduated(model) => self.ranges(&model.tiers, |tier| self.unit_tier(tier)),
            PriceModel::Volume(model) => self.ranges(&model.tiers, |tier| self.unit_tier(tier)),
            PriceModel::StairStep(model) => {
                self.ranges(&model.tiers, |tier| (tier.up_to, words::in_total(locale, self.money(tier.price))))
            }
            PriceModel::Bundles(model) => {
                self.ranges(&model.tiers, |tier: &AmountTier| (tier.up_to, self.money(tier.price)))
            }
            PriceModel::GraduatedPercentage(model) => self.amounts(&model.tiers),
            PriceModel::Package(model) => {
                let begun = match model.rounding {
                    PackageRounding::Up => words::package_up(locale),
                    PackageRounding::Down => words::package_down(locale),
                };
                let begun = format!("{}: {begun}", words::package_rounding(locale));
                vec![words::per_package(locale, self.money(model.price), quantity(model.size, locale)), begun]
            }
            PriceModel::Percentage(model) => self.percentage(model),
            PriceModel::EventAmount(model) => vec![words::event_times(locale, quantity(model.multiplier, locale))],
            PriceModel::CostPlus(model) => vec![words::cost_plus(locale, percent(model.markup_percent, locale))],
        }
    }

    fn unit_tier(&self, tier: &UnitTier) -> (Option<Decimal>, String) {
        let flat = self.flat(tier.flat_amount);
        (tier.up_to, format!("{}{flat}", self.per_unit(tier.unit_price)))
    }

    fn flat(&self, amount: Decimal) -> String {
        if amount.is_zero() { String::new() } else { words::plus_flat(self.locale, self.money(amount)) }
    }

    fn ranges<T>(&self, tiers: &[T], say: impl Fn(&T) -> (Option<Decimal>, String)) -> Vec<String> {
        let mut from = Decimal::ONE;
        let line = |tier: &T| {
            let (up_to, price) = say(tier);
            let begins = quantity(from, self.locale);
            let range = match up_to {
                Some(up_to) => common::range(self.locale, begins, quantity(up_to, self.locale)),
                None => common::range_open(self.locale, begins),
            };
            from = up_to.map_or(from, |up_to| up_to.floor() + Decimal::ONE);
            format!("{range}: {price}")
        };
        tiers.iter().map(line).collect()
    }

    fn amounts(&self, tiers: &[RateTier]) -> Vec<String> {
        let mut from = Decimal::ZERO;
        let line = |tier: &RateTier| {
            let begins = self.money(from);
            let range = match tier.up_to {
                Some(up_to) => common::range(self.locale, begins, self.money(up_to)),
                None => common::range_open(self.locale, begins),
            };
            from = tier.up_to.unwrap_or(from);
            format!("{range}: {}{}", percent(tier.rate, self.locale), self.flat(tier.flat_amount))
        };
        tiers.iter().map(line).collect()
    }

    fn percentage(&self, model: &Percentage) -> Vec<String> {
        let locale = self.locale;
        let Percentage { rate, fixed_per_event, free_events, free_amount, min_per_event, max_per_event } = model;
        let fixed = fixed_per_event.map(|fixed| words::plus_per_event(locale, self.money(fixed)));
        let rate = words::of_the_amount(locale, percent(*rate, locale));
        let named = |label: &str, value: Option<String>| value.map(|value| format!("{label}: {value}"));
        let events = free_events.map(|events| quantity(Decimal::from(events), locale));
        let lines = [
            Some(format!("{rate}{}", fixed.unwrap_or_default())),
            named(words::free_events(locale), events),
            named(words::free_amount(locale), free_amount.map(|amount| self.money(amount))),
            named(words::min_per_event(locale), min_per_event.map(|amount| self.money(amount))),
            named(words::max_per_event(locale), max_per_event.map(|amount| self.money(amount))),
        ];
        lines.into_iter().flatten().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(json: &str, locale: Locale, expected: &[&str]) {
        let input = serde_json::from_str(json).expect(json);
        let model = PriceModel::parse(&input, "").expect(json);
        let lines = Written { currency: "EUR", unit: "user", locale }.lines(&model);
        let lines: Vec<String> = lines.iter().map(|line| line.replace('\u{a0}', " ")).collect();
        assert_eq!(lines, expected, "{json}");
    }

    #[test]
    fn every_model_is_told_with_its_numbers() {
        use Locale::{De, En, It};
        check(r#"{"kind":"per_unit","unit_price":"2.5"}"#, En, &["€2.50 per user"]);
        check(
            r#"{"kind":"graduated","tiers":[{"up_to":"100","unit_price":"2.5"},{"unit_price":"0.005","flat_amount":"3"}]}"#,
            De,
            &["1 – 100: 2,50 € je user", "ab 101: 0,005 € je user, dazu pauschal 3,00 €"],
        );
        check(
            r#"{"kind":"stair_step","tiers":[{"up_to":"10","price":"20"},{"price":"80"}]}"#,
            It,
            &["1 – 10: 20,00 € in totale", "da 11: 80,00 € in totale"],
        );
        check(
            r#"{"kind":"package","size":"10","price":"15","rounding":"down"}"#,
            En,
            &["€15.00 for every 10", "Partial package: not billed"],
        );
        check(
            r#"{"kind":"percentage","rate":"1.3","fixed_per_event":"0.3","free_events":"5","max_per_event":"12"}"#,
            En,
            &["1.3% of the amount, plus €0.30 per event", "Free events: 5", "Maximum per event: €12.00"],
        );
        check(
            r#"{"kind":"graduated_percentage","tiers":[{"up_to":"1000","rate":"3"},{"rate":"1"}]}"#,
            En,
            &["€0.00 – €1,000.00: 3%", "€1,000.00 and more: 1%"],
        );
        check(r#"{"kind":"event_amount","multiplier":"1.2"}"#, En, &["Price sent with the event, times 1.2"]);
        check(r#"{"kind":"cost_plus","markup_percent":"20"}"#, En, &["Your cost, plus 20%"]);
    }
}
