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

/// Whatever people read of a plan is one visible line: nothing in it turns the direction of the amounts around it.
#[test]
fn nothing_that_is_shown_beside_an_amount_is_invisible_or_turns_it() {
    let free = json!({ "kind": "per_unit", "unit_price": "1" });
    for unseen in ["eu\u{202e}west", "\u{200b}", "two\nlines", "\u{2067}eu\u{2069}"] {
        let split = |split: Value| json!({ "charges": [{ "metric": "units", "split_by": split }] });
        let named =
            |key: &str, name: &str| json!({ "features": { key: true }, "feature_names": { key: { "en": name } } });
        for (plan, place) in [
            (split(json!({ "attribute": unseen, "values": { "eu": free } })), "/charges/0/split_by/attribute"),
            (split(json!({ "attribute": "r", "values": { unseen: free } })), "/charges/0/split_by/values/"),
            (
                split(json!({ "attributes": ["r", "s"], "values": [{ "match": { "r": unseen }, "model": free }] })),
                "/charges/0/split_by/values/0/match/r",
            ),
            (json!({ "features": { unseen: true } }), "/features"),
            (json!({ "features": { "f": unseen } }), "/features/f"),
            (json!({ "features": { "f": { "text": { "en": unseen } } } }), "/features/f/text/en"),
            (json!({ "features": { "f": { "value": "1", "unit": unseen } } }), "/features/f/unit"),
            (named("f", unseen), "/feature_names/f/en"),
            (json!({ "service_level": unseen }), "/service_level"),
        ] {
            let found = faults(&plan);
            let told = |fault: &String| fault.starts_with(place) && fault.ends_with(" name.invalid");
            assert!(found.iter().any(told), "{place} {unseen:?}: {found:?}");
        }
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

#[test]
fn prices_by_several_attributes_are_refused_where_no_usage_comes() {
    let one = json!({ "kind": "per_unit", "unit_price": "1" });
    let split = |attributes: Value, values: Value| {
        json!({ "charges": [{ "metric": "units", "split_by": {
        "attributes": attributes, "values": values, "default": one } }] })
    };
    let entry = |matches: Value| json!({ "match": matches, "model": one });
    let by = json!(["region", "class"]);
    let good = json!([
        entry(json!({ "region": "eu", "class": "gpu" })),
        entry(json!({ "region": "eu" })),
        entry(json!({ "class": "gpu" }))
    ]);
    assert!(input(&split(by.clone(), good).to_string()).parse(&METRICS.map(key)).is_ok());
    let values = json!([
        entry(json!({ "region": "eu" })),
        entry(json!({ "region": "eu", "class": "gpu" })),
        entry(json!({})),
        entry(json!({ "planet": "mars" })),
        entry(json!({ "class": "" }))
    ]);
    let at = "/charges/0/split_by";
    let expected = [
        "/values/1/match split.unreachable",
        "/values/2/match required",
        "/values/3/match/planet choice.unknown",
        "/values/4/match/class required",
    ];
    assert_eq!(faults(&split(by, values)), expected.map(|fault| format!("{at}{fault}")));
    let four = json!(["a", "b", "a", "d"]);
    assert_eq!(
        faults(&split(four, json!({ "eu": one }))),
        ["/attributes too_many_items", "/attributes/2 split.attribute_repeated", "/values split.match_missing"]
            .map(|fault| format!("{at}{fault}"))
    );
}

#[test]
fn prices_by_several_attributes_come_back_as_they_were_sent() {
    let sent = json!({ "charges": [{ "metric": "units", "split_by": { "attributes": ["region", "class"], "values": [
        { "match": { "region": "eu", "class": "a=b" }, "model": { "kind": "per_unit", "unit_price": "2" } },
        { "match": { "region": "eu" }, "model": { "kind": "per_unit", "unit_price": "3" } },
    ] } }] });
    let terms = input(&sent.to_string()).parse(&METRICS.map(key)).unwrap();
    let pricing = &terms.charges[0].pricing;
    let labels: Vec<&str> = pricing.parts().map(|(label, _)| label).collect();
    assert_eq!(labels, [r#"region=eu, class="a=b""#, "region=eu"]);
    let read =
        |class: &'static str| pricing.split_of(move |name| if name == "region" { Some("eu") } else { Some(class) });
    assert_eq!((read("a=b"), read("cpu")), (Some(labels[0]), Some("region=eu")));
    assert_eq!(pricing.split_of(|_| None), None, "there is no price for the rest");
    let written = serde_json::to_value(pricing).unwrap();
    assert_eq!(written["split_by"]["values"][0]["match"], json!({ "region": "eu", "class": "a=b" }));
    assert_eq!(serde_json::from_value::<domain::charge::Pricing>(written).unwrap(), *pricing);
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
