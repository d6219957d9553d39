use domain::price::PriceModel;
use domain::price::PriceModelInput;
use serde_json::{Value, json};

use super::*;

fn dec(text: &str) -> Decimal {
    text.parse().expect("a decimal")
}

fn priced(name: &str, unit: &str, model: Value) -> UsagePrice {
    let input: PriceModelInput = serde_json::from_value(model).expect("an input");
    let model = PriceModel::parse(&input, "").expect("a model");
    UsagePrice {
        name: name.into(),
        unit: unit.into(),
        pricing: Pricing::Whole { model },
        free_units: Decimal::ZERO,
        minimum: None,
        maximum: None,
        unit_cost: None,
        interval: None,
        stays: true,
    }
}

fn users(unit_price: &str, free: &str) -> UsagePrice {
    let users = priced("Users", "user", json!({"kind": "per_unit", "unit_price": unit_price}));
    UsagePrice { free_units: dec(free), ..users }
}

fn plan(recurring: Option<&str>, setup: Option<&str>, usage: Vec<UsagePrice>) -> PlanPrice {
    PlanPrice {
        currency: "EUR".into(),
        period: Length::MONTH,
        recurring: recurring.map(dec),
        apart: Vec::new(),
        setup: setup.map(dec),
        usage,
        commitments: Commitments::default(),
        least: Decimal::ZERO,
        in_full: None,
        ending: Ending::default(),
        note: None,
    }
}

fn says(price: &PlanPrice, expected: &[&str]) {
    let PriceWords { from, amount, per, more, .. } = price.words(Locale::En);
    let said = [vec![format!("{from} {amount}"), per], more].concat();
    let said: Vec<String> = said.iter().map(|words| words.trim().replace('\u{a0}', " ")).collect();
    assert_eq!(said, expected);
}

fn check(recurring: Option<&str>, setup: Option<&str>, usage: Vec<UsagePrice>, expected: &[&str]) {
    says(&plan(recurring, setup, usage), expected);
}

#[test]
fn a_fee_at_an_interval_of_its_own_says_how_often() {
    let year = Length { unit: Unit::Year, count: 1 };
    let yearly = |usage: Vec<UsagePrice>| PlanPrice { apart: vec![(dec("365"), year)], ..plan(None, None, usage) };
    says(&yearly(vec![]), &["€365.00", "a year"]);
    says(&yearly(vec![users("2.5", "0")]), &["€2.50", "per user and month", "plus €365.00 a year"]);
    let brief = yearly(vec![users("2.5", "0")]).in_brief(Locale::En);
    assert_eq!(brief.more.len(), 1);
    assert!(yearly(vec![]).in_brief(Locale::En).more.is_empty());
}

#[test]
fn a_card_beside_others_has_three_lines_at_most() {
    let tiers =
        json!([{"up_to": "100", "unit_price": "2.5"}, {"up_to": "300", "unit_price": "1.9"}, {"unit_price": "1"}]);
    let tiered = priced("Users", "user", json!({"kind": "graduated", "tiers": tiers}));
    let pages = UsagePrice {
        free_units: dec("200"),
        ..priced("Pages", "page", json!({"kind": "per_unit", "unit_price": "0.03"}))
    };
    let calls = priced("Calls", "call", json!({"kind": "per_unit", "unit_price": "0.01"}));
    let said = |usage: Vec<UsagePrice>, setup: Option<&str>| -> Vec<String> {
        let words = plan(None, setup, usage).in_brief(Locale::En);
        words.more.iter().chain(&words.beyond).map(|line| line.replace('\u{a0}', " ").replace("€ ", "€")).collect()
    };
    assert_eq!(
        said(vec![tiered.clone(), pages.clone()], None),
        ["101 – 300: €1.90 per user", "Pages: free up to 200 pages, then €0.03 per page"]
    );
    let many = said(vec![tiered, pages, calls.clone(), calls.clone()], Some("100"));
    assert_eq!((many.len(), many[2].as_str()), (3, "See all terms"));
    assert_eq!(said(vec![calls.clone(), calls], None), ["plus €0.01 per call"]);
}

#[test]
fn the_headline_is_what_one_pays_every_period() {
    check(None, None, vec![], &["€0", "for good"]);
    check(None, Some("49"), vec![], &["€49.00", "once, no further fees"]);
    check(None, None, vec![users("2.5", "0")], &["€2.50", "per user and month"]);
    check(Some("0"), None, vec![users("2.5", "5")], &["free", "up to 5 users, then €2.50 per user and month"]);
    check(None, None, vec![users("0", "0")], &["free", "for users"]);
    check(
        Some("49"),
        Some("100"),
        vec![users("0.005", "0")],
        &["€49.00", "a month", "plus €0.005 per user and month", "€100.00 set-up fee, once"],
    );
}

#[test]
fn tiers_follow_the_headline_as_many_as_a_card_holds() {
    let tier =
        |up_to: Option<u32>, price: &str| json!({"up_to": up_to.map(|bound| bound.to_string()), "unit_price": price});
    let few = json!({"kind": "graduated", "tiers": [tier(Some(100), "2.50"), tier(None, "1.90")]});
    check(
        None,
        None,
        vec![priced("Users", "user", few)],
        &[
            "€2.50",
            "per user and month",
            "Each tier has its own price.",
            "1 – 100: €2.50 per user",
            "101 and more: €1.90 per user",
        ],
    );
    let tiers: Vec<Value> = (1..=6).map(|place| tier(Some(place * 10), "1")).collect();
    let many = plan(None, None, vec![priced("Users", "user", json!({"kind": "volume", "tiers": tiers}))]);
    assert_eq!(many.words(Locale::En).more.last().map(String::as_str), Some("and 3 further prices"));
}

#[test]
fn a_price_for_a_range_is_where_prices_begin() {
    let tiers = json!([{"up_to": "10", "price": "100"}, {"up_to": "20", "price": "180"}]);
    check(
        None,
        None,
        vec![priced("Users", "user", json!({"kind": "stair_step", "tiers": tiers}))],
        &[
            "from €100.00",
            "a month, up to 10 users",
            "One price for the whole quantity.",
            "1 – 10: €100.00 in total",
            "11 – 20: €180.00 in total",
            "the price of the first tier is always due",
        ],
    );
}

#[test]
fn what_goes_over_the_whole_plan_comes_last() {
    let calls = priced("API calls", "call", json!({"kind": "package", "size": "10", "price": "15"}));
    let all = PlanPrice {
        commitments: Commitments {
            prepaid: Some(dec("1000")),
            overage_factor: Some(dec("1.5")),
            minimum: Some(dec("50")),
            maximum: Some(dec("5000")),
        },
        ending: Ending { refund_unused: true, withdrawal_days: 30, early: Some(dec("250")) },
        ..plan(None, Some("100"), vec![calls])
    };
    says(
        &all,
        &[
            "€1,000.00",
            "a month, drawn down by usage",
            "API calls: €15.00 per 10 API calls, partial blocks are billed in full",
            "overage costs 1.5 times as much",
            "minimum total €50.00 a month including fees",
            "at most €5,000.00 a month including fees; only usage is reduced",
            "€100.00 set-up fee, once",
            "unused days are credited",
            "30 days to withdraw",
            "€250.00 for early termination",
        ],
    );
}

/// The prices of a plan of users and pages.
fn of(terms: Value) -> PlanPrice {
    let mut whole = json!({ "key": "team", "name": { "en": "Team" }, "currency": "EUR" });
    whole.as_object_mut().expect("an object").extend(terms.as_object().expect("an object").clone());
    let input: domain::rate_plan::RatePlanInput = serde_json::from_value(whole).expect("an input");
    let keys = ["UserMonth", "Page"].map(|key| domain::text::Key::parse(key, "").expect("a key"));
    let metric = |(place, (key, name, unit)): (usize, (&str, &str, &str))| {
        json!({ "id": format!("met_{place:032}"), "key": key, "name": { "en": name }, "unit": { "en": unit },
            "aggregation": "sum", "attribute": null })
    };
    let named = [("UserMonth", "Users", "user"), ("Page", "Pages", "page")];
    let metrics = Value::Array(named.into_iter().enumerate().map(metric).collect());
    let metrics: Vec<domain::metric::Metric> = serde_json::from_value(metrics).expect("metrics");
    PlanPrice::of(&input.parse(&keys).expect("terms"), &metrics, None, Locale::En)
}

fn briefly(price: &PlanPrice) -> Vec<String> {
    let words = price.in_brief(Locale::En);
    let lines = std::iter::once(words.headline()).chain(words.more).chain(words.beyond);
    lines.map(|line| line.replace('\u{a0}', " ")).collect()
}

fn charge(metric: &str, price: &str, more: Value) -> Value {
    let mut charge = json!({ "metric": metric, "model": { "kind": "per_unit", "unit_price": price } });
    charge.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
    charge
}

#[test]
fn a_brief_card_says_what_is_due_whatever_is_used() {
    let users = charge("UserMonth", "2.50", json!({ "minimum": "50" }));
    let pages = charge("Page", "0.03", json!({ "minimum": "10", "free_units": "200" }));
    let all = json!({ "charges": [users, pages], "minimum_commitment": "100", "maximum_spend": "900",
        "fees": [{ "kind": "setup", "amount": "99" }] });
    assert_eq!(
        briefly(&of(all)),
        [
            "€2.50 per user",
            "at least €50.00 a month",
            "Pages: at least €10.00 a month",
            "minimum total €100.00 a month including fees",
            "See all terms",
        ]
    );
    let flat = json!({ "kind": "graduated", "tiers": [
        { "up_to": "10", "unit_price": "2.50", "flat_amount": "20" }, { "unit_price": "2" }] });
    let bundles = json!({ "kind": "bundles", "tiers": [{ "up_to": "100", "price": "15" }] });
    let both = json!({ "charges": [{ "metric": "UserMonth", "model": flat }, { "metric": "Page", "model": bundles }] });
    let said = [
        "€2.50 per user",
        "plus €20.00 a month in any case",
        "plus €15.00 a month, up to 100 pages",
        "11 and more: €2.00 per user",
    ];
    assert_eq!(briefly(&of(both)), said);
    let fee = json!([{ "kind": "recurring", "amount": "9" }]);
    let beside = json!({ "fees": fee, "charges": [charge("Page", "0.03", json!({ "minimum": "10" }))] });
    assert_eq!(briefly(&of(beside)), ["€9.00 a month", "Pages: at least €10.00 a month", "Pages: €0.03 per page"]);
}

#[test]
fn what_is_free_or_for_a_period_never_leads_where_more_is_due() {
    let least = json!({ "minimum": "50", "free_units": "5" });
    let free = of(json!({ "charges": [charge("UserMonth", "3.50", least)] }));
    let own = "Users: free up to 5 users, then €3.50 per user";
    assert_eq!(briefly(&free), ["from €50.00 a month", own]);
    says(
        &free,
        &["from €50.00", "a month", "Users: €3.50 per user, at least €50.00 a month", "the first 5 users are free"],
    );
    let nothing = of(json!({ "minimum_commitment": "40" }));
    assert_eq!(briefly(&nothing), ["€40.00 a month"]);
}

#[test]
fn a_flat_amount_beside_a_price_for_each_is_told_in_full() {
    let tiers = json!([{ "unit_price": "2.50", "flat_amount": "20" }]);
    let flat = json!({ "kind": "graduated", "tiers": tiers });
    let price = of(json!({ "charges": [{ "metric": "UserMonth", "model": flat }] }));
    says(&price, &["€2.50", "per user", "€2.50 per user + €20.00 flat", "the flat amount is always due"]);
}

#[test]
fn a_fee_that_is_not_prorated_says_so() {
    let fees = json!([{ "kind": "recurring", "amount": "20", "prorate": false }, { "kind": "recurring", "amount": "9",
        "interval": { "unit": "year", "count": "1" } }]);
    let whole = of(json!({ "fees": fees }));
    let said = ["€20.00", "a month", "plus €9.00 a year", "partial periods are billed in full: €20.00 a month"];
    says(&whole, &said);
    let seats = json!({ "kind": "seats", "model": { "kind": "per_unit", "unit_price": "10" } });
    let basis = json!({ "fees": [seats], "proration": { "basis": "none" }, "prepaid_commitment": "100" });
    let said = of(basis).in_full.unwrap_or_default();
    assert_eq!(said, "Seats, Prepaid commitment");
    assert_eq!(of(json!({ "fees": [{ "kind": "recurring", "amount": "20" }] })).in_full, None);
}
