//! What is unusual about a plan: each lint at its place, with its numbers.
#![allow(clippy::unwrap_used)]

mod common;

use std::sync::LazyLock;

use common::{key, metrics, terms};
use domain::locale::{Locale, LocalizedText};
use domain::metric::{Metric, Rounding, RoundingMode};
use domain::money::Currency;
use domain::publishing::{Market, lints};
use domain::text::Key;
use rust_decimal::Decimal;

/// In every language.
static DESCRIPTION: LazyLock<LocalizedText> = LazyLock::new(|| LocalizedText::same("Plans leave."));

fn market(metrics: &[Metric]) -> Market<'_> {
    Market {
        description: &DESCRIPTION,
        metrics,
        commission_percent: 3.into(),
        reported: None,
        on_sale: &[],
        categories: &[],
    }
}

fn found(json: &str, market: &Market<'_>) -> Vec<String> {
    let found = lints(&terms(json), market).0;
    found.iter().map(|lint| format!("{} {}", lint.pointer, words::refused::detail(lint, Locale::En))).collect()
}

fn charge(model: &str) -> String {
    format!(r#"{{"charges": [{{"metric": "units", "model": {model}}}]}}"#)
}

#[track_caller]
fn check(json: &str, expected: &[&str]) {
    assert_eq!(found(json, &market(&metrics())), expected, "{json}");
}

fn costing(unit_cost: &str) -> Vec<Metric> {
    let mut metrics = metrics();
    metrics[0].definition.unit_cost = Some(unit_cost.parse().unwrap());
    metrics
}

#[test]
fn plain_plans_have_nothing_unusual() {
    check("{}", &[]);
    check(&charge(r#"{"kind":"per_unit","unit_price":"0"}"#), &[]);
    check(
        &charge(
            r#"{"kind":"graduated","tiers":[{"up_to":"100","unit_price":"2"},{"unit_price":"0","flat_amount":"0"}]}"#,
        ),
        &[],
    );
    check(&charge(r#"{"kind":"bundles","tiers":[{"up_to":"100","price":"150"},{"up_to":"200","price":"0"}]}"#), &[]);
    check(&charge(r#"{"kind":"percentage","rate":"3","min_per_event":"1"}"#), &[]);
}

#[test]
fn a_larger_quantity_that_costs_less_is_told_from_where_to_where() {
    check(
        &charge(r#"{"kind":"volume","tiers":[{"up_to":"100","unit_price":"2.50"},{"unit_price":"2.40"}]}"#),
        &["/charges/0/model/tiers/1 101 to 104 cost less than 100: 242.40 EUR instead of 250.00 EUR."],
    );
    check(
        &charge(
            r#"{"kind":"volume","tiers":[{"up_to":"100","unit_price":"2","flat_amount":"10"},{"up_to":"200","unit_price":"1"},
                {"unit_price":"0.5","flat_amount":"50"}]}"#,
        ),
        &[
            "/charges/0/model/tiers/1 101 to 319 cost less than 100: 101.00 EUR instead of 210.00 EUR.",
            "/charges/0/model/tiers/2 201 to 299 cost less than 200: 150.50 EUR instead of 200.00 EUR.",
        ],
    );
    check(
        &charge(
            r#"{"kind":"stair_step","tiers":[{"up_to":"10","price":"20"},{"up_to":"50","price":"15"},{"up_to":"90","price":"30"}]}"#,
        ),
        &["/charges/0/model/tiers/1 11 to 50 cost less than 10: 15.00 EUR instead of 20.00 EUR."],
    );
    check(
        &charge(r#"{"kind":"stair_step","tiers":[{"up_to":"10","price":"20"},{"price":"15"}]}"#),
        &["/charges/0/model/tiers/1 11 and more cost less than 10: 15.00 EUR instead of 20.00 EUR."],
    );
}

#[test]
fn the_end_of_the_last_tier_is_the_end_of_a_cliff() {
    check(
        &charge(r#"{"kind":"stair_step","tiers":[{"up_to":"10","price":"20"},{"up_to":"50","price":"15"}]}"#),
        &["/charges/0/model/tiers/1 11 to 50 cost less than 10: 15.00 EUR instead of 20.00 EUR."],
    );
}

#[test]
fn a_cliff_is_counted_as_the_buyer_counts() {
    let volume = r#"{"kind":"volume","tiers":[{"up_to":"100","unit_price":"2.50"},{"unit_price":"2.40"}]}"#;
    check(
        &format!(r#"{{"charges": [{{"metric": "units", "free_units": "10", "model": {volume}}}]}}"#),
        &["/charges/0/model/tiers/1 111 to 114 cost less than 110: 242.40 EUR instead of 250.00 EUR."],
    );
    check(&format!(r#"{{"charges": [{{"metric": "units", "minimum": "250", "model": {volume}}}]}}"#), &[]);
    check(
        &format!(
            r#"{{"charges": [{{"metric": "units", "split_by": {{"attribute": "region", "values": {{"a/b": {volume}}}}}}}]}}"#
        ),
        &["/charges/0/split_by/values/a~1b/tiers/1 101 to 104 cost less than 100: 242.40 EUR instead of 250.00 EUR."],
    );
    check(
        &format!(r#"{{"fees": [{{"kind": "seats", "model": {volume}}}]}}"#),
        &["/fees/0/model/tiers/1 101 to 104 cost less than 100: 242.40 EUR instead of 250.00 EUR."],
    );
}

#[test]
fn a_tier_that_no_quantity_falls_in_is_named() {
    let model = r#"{"kind":"graduated","tiers":[{"up_to":"0.5","unit_price":"1"},{"up_to":"10.9","unit_price":"1"},{"unit_price":"1"}]}"#;
    check(&charge(model), &[]);
    let mut whole = metrics();
    whole[0].definition.rounding = Some(Rounding { mode: RoundingMode::Ceil, digits: 0 });
    let words = "No quantity of this metric lies above 0 and up to 0.5: this tier is never used.";
    assert_eq!(found(&charge(model), &market(&whole)), [format!("/charges/0/model/tiers/0/up_to {words}")]);
}

#[test]
fn a_tier_beyond_the_maximum_changes_nothing() {
    let tiers = r#"{"kind":"graduated","tiers":[{"up_to":"100","unit_price":"1"},{"up_to":"200","unit_price":"0.5"},{"unit_price":"0.1"}]}"#;
    let within =
        |maximum: &str| format!(r#"{{"charges": [{{"metric": "units", "maximum": "{maximum}", "model": {tiers}}}]}}"#);
    check(&within("160"), &[]);
    check(
        &within("100"),
        &["/charges/0/model/tiers/1 From 100 on the maximum of 100.00 EUR applies: this tier changes nothing."],
    );
}

#[test]
fn a_price_below_the_cost_after_commission_is_told() {
    let told = |model: &str, cost: &str| found(&charge(model), &market(&costing(cost)));
    let words = "After 3% commission one unit earns 0.97 EUR, but it costs you 0.98 EUR.";
    assert_eq!(
        told(r#"{"kind":"per_unit","unit_price":"1"}"#, "0.98"),
        [format!("/charges/0/model/unit_price {words}")]
    );
    assert_eq!(told(r#"{"kind":"per_unit","unit_price":"1"}"#, "0.97"), [""; 0]);
    assert_eq!(
        told(r#"{"kind":"package","size":"10","price":"10"}"#, "0.98"),
        [format!("/charges/0/model/price {words}")]
    );
    assert_eq!(
        told(r#"{"kind":"graduated","tiers":[{"up_to":"5","unit_price":"2"},{"unit_price":"1"}]}"#, "0.98"),
        [format!("/charges/0/model/tiers/1 {words}")]
    );
    assert_eq!(
        told(r#"{"kind":"bundles","tiers":[{"up_to":"10","price":"20"},{"up_to":"20","price":"10"}]}"#, "0.98"),
        [format!("/charges/0/model/tiers/1 {words}")]
    );
    let markup = "/charges/0/model/markup_percent";
    assert_eq!(
        told(r#"{"kind":"cost_plus","markup_percent":"3"}"#, "2"),
        [format!("{markup} After 3% commission one unit earns 1.9982 EUR, but it costs you 2 EUR.")]
    );
    check(
        &charge(r#"{"kind":"cost_plus","markup_percent":"0"}"#),
        &[&format!("{markup} After 3% commission one unit earns 0.97 EUR, but it costs you 1 EUR.")],
    );
    check(&charge(r#"{"kind":"cost_plus","markup_percent":"10"}"#), &[]);
}

#[test]
fn a_metric_that_was_never_reported_is_told_once_somebody_could_have() {
    let plan = charge(r#"{"kind":"per_unit","unit_price":"1"}"#);
    let metrics = metrics();
    let reported = |keys: &[Key]| found(&plan, &Market { reported: Some(keys), ..market(&metrics) }).len();
    assert_eq!((reported(&[]), reported(&[key("pages")]), reported(&[key("units")])), (1, 1, 0));
}

#[test]
fn a_currency_that_only_other_plans_have_is_told() {
    let usd: Currency = "USD".parse().unwrap();
    let metrics = metrics();
    let told = |on_sale: &[(LocalizedText, Currency)]| found("{}", &Market { on_sale, ..market(&metrics) });
    let called = LocalizedText::same;
    let words = "/currency This product is also sold in USD, and “a” is not.";
    assert_eq!(told(&[(called("B"), usd), (called("B"), Currency::EUR)]), [words]);
    assert_eq!(told(&[(called("B"), usd), (called("A"), usd)]), [""; 0]);
}

#[test]
fn enormous_prices_and_quantities_are_looked_at_quickly() {
    let tiers: Vec<String> = (1..100)
        .map(|place| {
            format!(r#"{{"up_to":"{place}00000000000","unit_price":"{}","flat_amount":"1000000000000"}}"#, 200 - place)
        })
        .collect();
    let model = format!(r#"{{"kind":"volume","tiers":[{},{{"unit_price":"0"}}]}}"#, tiers.join(","));
    assert_eq!(found(&charge(&model), &market(&metrics())).len(), 99);
    let dear =
        r#"{"kind":"volume","tiers":[{"up_to":"9000000000000000","unit_price":"1000000000000"},{"unit_price":"0"}]}"#;
    assert!(found(&charge(dear), &market(&costing(&Decimal::from(1).to_string()))).len() <= 2);
}

#[test]
fn a_description_is_for_all_readers_or_for_none() {
    let metrics = metrics();
    let told = |words: &[(Locale, &str)]| {
        let description = LocalizedText(words.iter().map(|(locale, text)| (*locale, (*text).to_owned())).collect());
        found("{}", &Market { description: &description, ..market(&metrics) })
    };
    assert_eq!(told(&[]), [""; 0]);
    assert_eq!(
        told(&[(Locale::De, "Plant Urlaub."), (Locale::En, " ")]),
        [
            "/product/description The product's description is missing in: English and Italian. Readers of these languages see another one."
        ]
    );
}

#[test]
fn a_fixed_amount_finer_than_its_currency_is_told_with_what_is_invoiced() {
    check(
        r#"{"fees": [{"kind": "setup", "amount": "1.234"}, {"kind": "recurring", "amount": "10.00"}]}"#,
        &["/fees/0/amount 1.234 EUR has more decimals than the currency: 1.23 EUR is invoiced."],
    );
}

#[test]
fn a_category_that_does_not_exist_is_nobody() {
    let plan = r#"{"audience": {"kind": "category", "category": "partners"}}"#;
    let said = "/audience/category There is no category “partners” of buyers: nobody can subscribe to this plan.";
    check(plan, &[said]);
    let metrics = metrics();
    let known = ["partners".to_owned()];
    assert!(found(plan, &Market { categories: &known, ..market(&metrics) }).is_empty());
}
