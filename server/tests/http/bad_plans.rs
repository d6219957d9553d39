//! Price models that cannot be: refused with every reason, at its place, and quickly. What is only unusual is published
//! with a warning.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::support::{Marketplace, Party, words};

/// What grows out of bounds with what is sent takes minutes; how fast the rest is, benches measure.
const QUICKLY: Duration = Duration::from_secs(30);

async fn drafting() -> (Marketplace, Party, String) {
    let marketplace = Marketplace::opens("2026-03-10T09:00:00Z").await;
    let seller = marketplace.seller("S").await;
    let product = seller.product("p", &["UserMonth", "Pages"]).await;
    (marketplace, seller, product)
}

fn plan(charges: Value) -> Value {
    json!({ "key": "team", "name": words("Team"), "currency": "EUR", "charges": charges })
}

#[tokio::test]
async fn plans_that_cannot_be_are_refused_with_every_reason_and_quickly() {
    let (_marketplace, seller, product) = drafting().await;
    let path = format!("/api/v1/products/{product}/rate-plans");
    let tiers: Vec<Value> = (1..=20_000).map(|end| json!({ "up_to": end, "unit_price": "1" })).collect();
    let graduated = |tiers: Value| json!([{ "metric": "Pages", "model": { "kind": "graduated", "tiers": tiers } }]);
    let nonillion = format!("1{}", "0".repeat(30));
    for (charges, faults) in [
        (graduated(json!(tiers)), vec![("/charges/0/model/tiers", "too_many_items")]),
        (
            graduated(
                json!([{ "up_to": "10", "unit_price": "1" }, { "up_to": "5", "unit_price": "-1" }, { "unit_price": "" },
                { "unit_price": "1" }]),
            ),
            vec![
                ("/charges/0/model/tiers/1/up_to", "tier.out_of_order"),
                ("/charges/0/model/tiers/1/unit_price", "amount.negative"),
                ("/charges/0/model/tiers/2/up_to", "tier.open"),
                ("/charges/0/model/tiers/2/unit_price", "required"),
            ],
        ),
        (
            json!([{ "metric": "Ghost", "model": { "kind": "per_unit", "unit_price": nonillion } },
                   { "metric": "Pages", "model": { "kind": "package", "size": "0", "price": "1e30" } }]),
            vec![
                ("/charges/0/metric", "metric.unknown"),
                ("/charges/0/model/unit_price", "amount.too_large"),
                ("/charges/1/model/size", "size.zero"),
                ("/charges/1/model/price", "amount.too_large"),
            ],
        ),
        (
            json!([{ "metric": "Pages", "split_by": { "attribute": "", "values": {
                "eu": { "kind": "percentage", "rate": "1", "min_per_event": "2", "max_per_event": "1" },
                "us": { "kind": "stair_step", "tiers": [{ "up_to": "0", "price": "1" }] } } } }]),
            vec![
                ("/charges/0/split_by/attribute", "required"),
                ("/charges/0/split_by/values/eu/max_per_event", "maximum.below_minimum"),
                ("/charges/0/split_by/values/us/tiers/0/up_to", "tier.out_of_order"),
            ],
        ),
    ] {
        let begun = Instant::now();
        seller.post(&path, plan(charges)).await.refused(422, &faults);
        assert!(begun.elapsed() < QUICKLY, "{faults:?} took {:?}", begun.elapsed());
    }
    assert_eq!(seller.get(&path).await.ok()["items"], json!([]));
}

#[tokio::test]
async fn what_is_unusual_is_published_with_a_warning() {
    let (_marketplace, seller, product) = drafting().await;
    let volume =
        json!({ "kind": "volume", "tiers": [{ "up_to": "100", "unit_price": "2.50" }, { "unit_price": "2.40" }] });
    let charges = json!([{ "metric": "UserMonth", "model": volume }]);
    let draft = seller.post(&format!("/api/v1/products/{product}/rate-plans"), plan(charges)).await.created();
    let path = format!("/api/v1/rate-plans/{}", draft["id"].as_str().unwrap());
    let warning = json!([{
        "pointer": "/charges/0/model/tiers/1", "code": "lint.volume_cliff",
        "detail": "101 to 104 cost less than 100: 242.40 EUR instead of 250.00 EUR.",
    }]);
    let readiness = seller.get(&format!("{path}/publishable")).await.ok();
    assert_eq!((&readiness["publishable"], &readiness["warnings"]), (&json!(true), &warning));
    let published = seller.post(&format!("{path}/publish"), json!({})).await.ok();
    assert_eq!((&published["status"], &published["warnings"]), (&json!("published"), &warning));
}

#[tokio::test]
async fn an_example_beyond_the_last_tier_keeps_a_plan_from_being_published_at_its_place() {
    let (_marketplace, seller, product) = drafting().await;
    let stairs = json!({ "kind": "stair_step", "tiers": [{ "up_to": "10", "price": "20" }] });
    let mut body = plan(json!([{ "metric": "Pages", "model": stairs }]));
    body["examples"] =
        json!([{ "quantities": { "Pages": "10" }, "total": "20" }, { "quantities": { "Pages": "11" }, "total": "20" }]);
    let draft = seller.post(&format!("/api/v1/products/{product}/rate-plans"), body).await.created();
    let path = format!("/api/v1/rate-plans/{}/publish", draft["id"].as_str().unwrap());
    seller.post(&path, json!({})).await.refused(422, &[("/examples/1/quantities/Pages", "quantity.beyond_last_tier")]);
}
