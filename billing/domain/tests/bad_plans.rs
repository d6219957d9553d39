//! Plans that cannot be, of any size: refused with every reason, after work that does not grow with what is sent.
#![allow(clippy::unwrap_used)]

mod common;

use common::{METRICS, input, key};
use domain::price::TIERS_MAX;
use serde_json::{Value, json};

fn faults(plan: &Value) -> Vec<String> {
    let no = input(&plan.to_string()).parse(&METRICS.map(key)).expect_err("it cannot be");
    no.0.iter().map(|refusal| format!("{} {}", refusal.pointer, refusal.code.as_str())).collect()
}

fn priced(model: Value) -> Value {
    json!({ "charges": [{ "metric": "units", "model": model }] })
}

const TIERED: [(&str, &str); 5] = [
    ("graduated", "unit_price"),
    ("volume", "unit_price"),
    ("stair_step", "price"),
    ("bundles", "price"),
    ("graduated_percentage", "rate"),
];

/// However many tiers there are, those beyond the most that can be are not even looked at.
#[test]
fn twenty_thousand_tiers_are_one_reason_when_nothing_else_is_wrong() {
    for (kind, price) in TIERED {
        let tiers: Vec<Value> = (1..=20_000).map(|last| json!({ "up_to": last.to_string(), price: "1" })).collect();
        assert_eq!(faults(&priced(json!({ "kind": kind, "tiers": tiers }))), ["/charges/0/model/tiers too_many_items"]);
    }
}

#[test]
fn of_twenty_thousand_bad_tiers_the_reasons_are_as_many_as_tiers_may_be() {
    for (kind, price) in TIERED {
        let enormous = "1".to_owned() + &"0".repeat(30);
        let tier = json!({ "up_to": "7", price: enormous });
        let found = faults(&priced(json!({ "kind": kind, "tiers": vec![tier; 20_000] })));
        // The number of tiers, of each tier its price, and of all but the first its order.
        assert_eq!(found.len(), 1 + TIERS_MAX + (TIERS_MAX - 1), "{kind}");
        assert!(found.iter().all(|fault| !fault.contains(&format!("/tiers/{TIERS_MAX}"))), "{kind}");
    }
}

#[test]
fn each_reason_stands_at_its_place_and_all_of_them_at_once() {
    let enormous = "1".to_owned() + &"0".repeat(30);
    let plan = json!({
        "fees": [{ "kind": "recurring", "amount": enormous }],
        "charges": [
            { "metric": "units", "model": { "kind": "graduated", "tiers": [
                { "up_to": "20", "unit_price": enormous }, { "up_to": "10", "unit_price": "1" }, { "up_to": null, "unit_price": "1" },
            ] } },
            { "metric": "nobody_counts_this", "model": { "kind": "per_unit", "unit_price": "1" } },
            { "metric": "pages", "model": { "kind": "package", "size": "0", "price": enormous } },
        ],
        "minimum_commitment": enormous,
    });
    assert_eq!(
        faults(&plan),
        [
            "/minimum_commitment amount.too_large",
            "/fees/0/amount amount.too_large",
            "/charges/0/model/tiers/0/unit_price amount.too_large",
            "/charges/0/model/tiers/1/up_to tier.out_of_order",
            "/charges/1/metric metric.unknown",
            "/charges/2/model/size size.zero",
            "/charges/2/model/price amount.too_large",
        ]
    );
}

/// The same for everything that comes in a list.
#[test]
fn lists_of_any_length_give_a_bounded_number_of_reasons() {
    let charge = json!({ "metric": "nobody", "model": { "kind": "per_unit", "unit_price": "-1" } });
    let fee = json!({ "kind": "recurring", "amount": "x" });
    let values: serde_json::Map<String, Value> =
        (0..5_000).map(|value| (format!("v{value}"), json!({ "kind": "per_unit", "unit_price": "x" }))).collect();
    let split = json!({ "metric": "units", "split_by": { "attribute": "region", "values": values } });
    let quantities: serde_json::Map<String, Value> =
        (0..20_000).map(|metric| (format!("m{metric}"), json!("1"))).collect();
    let example = json!({ "quantities": { "nobody": "1" }, "total": "x" });
    for (plan, reasons_max) in [
        (json!({ "charges": vec![charge; 20_000] }), 1 + 2 * 200),
        (json!({ "fees": vec![fee; 20_000] }), 1 + 50),
        (json!({ "charges": [split] }), 1 + 100),
        (json!({ "examples": vec![example; 20_000] }), 1 + 2 * 50),
        (json!({ "examples": [{ "quantities": quantities, "total": "1" }] }), 1 + 200),
    ] {
        let found = faults(&plan);
        assert!(
            (2..=reasons_max).contains(&found.len()),
            "{} of at most {reasons_max}: {:?}",
            found.len(),
            &found[..2]
        );
    }
}
