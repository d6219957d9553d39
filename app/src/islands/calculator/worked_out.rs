//! From what was typed to lines and words, with the domain's own arithmetic.

use std::collections::BTreeMap;

use domain::calendar::{Length, Unit};
use domain::invoicing::{CalculatedLine, Calculation, calculate};
use domain::locale::Locale;
use domain::metric::Metric;
use domain::quantity::{parse_quantity, parse_whole};
use domain::rate_plan::{Fee, SEATS_MAX, Terms};
use domain::refusal::{Code, Refusals};
use domain::text::Key;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::scale::{Scale, scale_of};
use crate::format::{quantity, unit_price};
use crate::i18n::{common, store as words};
use crate::rate_plan_form::number_typed;

/// A plan to calculate with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    pub id: String,
    pub name: String,
    pub terms: Terms,
    /// When the first invoice comes, and how long it is agreed for.
    pub when: String,
}

/// What stands in the fields.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typed {
    /// By the metric's key.
    pub quantities: BTreeMap<String, String>,
    pub seats: String,
}

impl Typed {
    /// What was typed for a metric, or for seats when there is no key.
    pub(super) fn of(&self, key: Option<&str>) -> &str {
        match key {
            Some(key) => self.quantities.get(key).map_or("", String::as_str),
            None => &self.seats,
        }
    }

    pub(super) fn set(&mut self, key: Option<&str>, value: String) {
        match key {
            Some(key) => {
                self.quantities.insert(key.to_owned(), value);
            }
            None => self.seats = value,
        }
    }
}

/// What a plan counts, in order: the metric's key (none for seats), its name, and how far its slider goes.
pub fn priced(offer: &Offer, metrics: &[Metric], locale: Locale) -> Vec<(Option<String>, String, Scale)> {
    let most = offer.terms.examples.iter().filter_map(|example| example.seats).max().map(Decimal::from);
    let seats = offer.terms.fees.iter().find_map(|fee| match fee {
        Fee::Seats { model, .. } => {
            Some((None, common::seats(locale).to_owned(), scale_of(model.first_unit(), Decimal::ZERO).reaching(most)))
        }
        Fee::Setup { .. } | Fee::Recurring { .. } | Fee::EarlyTermination { .. } => None,
    });
    let metered = offer.terms.charges.iter().map(|charge| {
        let metric = metrics.iter().find(|metric| metric.definition.key == charge.metric);
        let name = metric.map_or(charge.metric.as_str(), |metric| metric.definition.name.in_locale(locale));
        let unit_price = charge.pricing.usual().map(|(_, model)| model.first_unit()).unwrap_or_default();
        let example = offer.terms.examples.iter().filter_map(|example| example.quantities.get(&charge.metric)).max();
        let scale = scale_of(unit_price, charge.free_units.unwrap_or_default()).reaching(example.copied());
        (Some(charge.metric.to_string()), name.to_owned(), scale)
    });
    seats.into_iter().chain(metered).collect()
}

/// Lines and total of one full period.
///
/// # Errors
/// Every field that holds no quantity, by pointer: `/quantities/ApiCall`, `/seats`; more than can be billed.
pub fn work_out(offer: &Offer, metrics: &[Metric], typed: &Typed, locale: Locale) -> Result<Calculation, Refusals> {
    let mut no = Refusals::default();
    let mut quantities: BTreeMap<Key, Decimal> = BTreeMap::new();
    for charge in &offer.terms.charges {
        let pointer = format!("/quantities/{}", charge.metric);
        let text = number_typed(typed.of(Some(charge.metric.as_str())));
        let parsed = if text.is_empty() { Ok(Decimal::ZERO) } else { parse_quantity(&text, &pointer) };
        match no.take("", parsed) {
            Some(quantity) if quantity < Decimal::ZERO => no.add(Code::QuantityInvalid, pointer),
            Some(quantity) => drop(quantities.insert(charge.metric.clone(), quantity)),
            None => {}
        }
    }
    let seats = match (offer.terms.sells_seats(), typed.seats.trim()) {
        (false, _) => None,
        (true, "") => Some(0),
        (true, text) => no.take("", parse_whole(text, 0, SEATS_MAX, "/seats")),
    };
    no.into_result()?;
    calculate(&offer.terms, metrics, &quantities, seats, locale)
}

/// How a line came about, and how much of it was free: `300 pages × € 0.03`, `200 free`.
pub fn line_words(line: &CalculatedLine, locale: Locale) -> (String, Option<String>) {
    let Some(rating) = &line.rating else {
        return (line.description.clone(), None);
    };
    let free = (!rating.free_units.is_zero()).then(|| words::n_free(locale, quantity(rating.free_units, locale)));
    let name = in_a_sentence(&line.description, locale);
    let formula = match rating.tiers.first() {
        Some(tier) => {
            let price = unit_price(tier.unit_price, line.amount.currency().code(), locale);
            format!("{}\u{a0}{name} × {price}", quantity(tier.quantity, locale))
        }
        None => line.description.clone(),
    };
    (formula, free)
}

/// A metric's name amid other words: `Users` → `users`, but `API calls` and German nouns as they are.
pub fn in_a_sentence(name: &str, locale: Locale) -> String {
    let mut letters = name.chars();
    let is_plain = name.chars().nth(1).is_some_and(char::is_lowercase);
    match (locale, letters.next()) {
        (Locale::En | Locale::It, Some(first)) if is_plain => first.to_lowercase().chain(letters).collect(),
        _ => name.to_owned(),
    }
}

/// What is added up: "A full month".
pub const fn period_words(period: Length, locale: Locale) -> &'static str {
    match period {
        Length { unit: Unit::Week, count: 1 } => words::full_week(locale),
        Length { unit: Unit::Month, count: 1 } => words::full_month(locale),
        Length { unit: Unit::Quarter, count: 1 } => words::full_quarter(locale),
        Length { unit: Unit::Year, count: 1 } => words::full_year(locale),
        Length { .. } => words::full_period(locale),
    }
}

#[cfg(test)]
mod tests {
    use domain::rate_plan::RatePlanInput;
    use serde_json::json;

    use super::*;

    fn metrics() -> Vec<Metric> {
        serde_json::from_value(json!([
            { "id": "met_00000000000000000000000000000001", "key": "UserMonth", "name": { "en": "Users" },
              "unit": { "en": "user" }, "aggregation": "sum", "attribute": null },
            { "id": "met_00000000000000000000000000000002", "key": "Pages", "name": { "en": "Document pages" },
              "unit": { "en": "page" }, "aggregation": "sum", "attribute": null },
        ]))
        .expect("metrics")
    }

    fn offer() -> Offer {
        let input: RatePlanInput = serde_json::from_value(json!({
            "key": "team", "name": { "en": "Team" }, "currency": "EUR",
            "fees": [{ "kind": "seats", "model": { "kind": "per_unit", "unit_price": "10.00" } }],
            "charges": [
                { "metric": "UserMonth", "model": { "kind": "per_unit", "unit_price": "2.50" } },
                { "metric": "Pages", "free_units": "200", "model": { "kind": "per_unit", "unit_price": "0.03" } },
            ],
        }))
        .expect("a plan");
        let keys = metrics().into_iter().map(|metric| metric.definition.key).collect::<Vec<_>>();
        let terms = input.parse(&keys).expect("terms");
        Offer { id: "plan_1".into(), name: "Team".into(), terms, when: String::new() }
    }

    fn typed(users: &str, pages: &str, seats: &str) -> Typed {
        let quantities = [("UserMonth".to_owned(), users.to_owned()), ("Pages".to_owned(), pages.to_owned())];
        Typed { quantities: quantities.into(), seats: seats.to_owned() }
    }

    #[test]
    fn forty_users_and_five_hundred_pages_cost_what_they_will_be_billed() {
        let worked = work_out(&offer(), &metrics(), &typed("40", "500", "0"), Locale::En).expect("amounts");
        assert_eq!(worked.total.to_string(), "109.00");
        let said: Vec<_> = worked.lines.iter().map(|line| line_words(line, Locale::En)).collect();
        let said: Vec<_> = said.iter().map(|(words, free)| (words.replace('\u{a0}', " "), free.as_deref())).collect();
        assert_eq!(said[1], ("40 users × € 2.50".to_owned(), None));
        assert_eq!(said[2], ("300 document pages × € 0.03".to_owned(), Some("200 free")));
    }

    #[test]
    fn an_empty_field_is_none_and_every_bad_one_is_said_at_once() {
        assert!(work_out(&offer(), &metrics(), &typed("", "", ""), Locale::En).is_ok());
        let no = work_out(&offer(), &metrics(), &typed("abc", "-1", "1.5"), Locale::En).expect_err("three refusals");
        let pointers: Vec<&str> = no.0.iter().map(|refusal| refusal.pointer.as_str()).collect();
        assert_eq!(pointers, ["/quantities/UserMonth", "/quantities/Pages", "/seats"]);
    }

    #[test]
    fn names_are_written_as_their_language_does_amid_a_sentence() {
        for (name, locale, written) in [
            ("Users", Locale::En, "users"),
            ("API calls", Locale::En, "API calls"),
            ("Benutzer", Locale::De, "Benutzer"),
            ("Utenti", Locale::It, "utenti"),
            ("", Locale::En, ""),
        ] {
            assert_eq!(in_a_sentence(name, locale), written);
        }
    }

    #[test]
    fn a_decimal_comma_is_understood() {
        let worked = work_out(&offer(), &metrics(), &typed("1,5", "0", "0"), Locale::De).expect("amounts");
        assert_eq!(worked.total.to_string(), "3.75");
    }
}
