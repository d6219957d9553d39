//! A sandbox's time.

use axum::http::Method;
use serde_json::json;
use service::Mode;

use crate::support::{Marketplace, recurring};

#[tokio::test]
async fn a_sandboxs_time_stands_until_it_is_moved_and_never_goes_back() {
    let marketplace = Marketplace::opens("2026-03-10T09:00:00Z").await;
    let reading = marketplace.anybody().get("/api/v1/clock").await.ok();
    assert_eq!(reading, json!({ "now": "2026-03-10T09:00:00Z", "mode": "sandbox", "stands": true }));
    marketplace.travel_to("2026-03-11T00:00:00Z").await;
    let operator = marketplace.operator();
    for (now, status, code) in [
        (json!("2026-03-10T23:59:59Z"), 409, "clock.backwards"),
        (json!("tomorrow"), 422, "instant.invalid"),
        (json!(1), 400, "malformed"),
        (json!(null), 400, "malformed"),
    ] {
        operator.post("/api/v1/clock", json!({ "now": now })).await.refused(status, &[("/now", code)]);
    }
    assert_eq!(operator.get("/api/v1/clock").await.ok()["now"], "2026-03-11T00:00:00Z");
}

#[tokio::test]
async fn moving_time_does_everything_due_in_order() {
    let marketplace = Marketplace::opens("2026-01-15T09:00:00Z").await;
    let (seller, buyer) = (marketplace.seller("S").await, marketplace.buyer("B").await);
    let product = seller.product("p", &[]).await;
    let plan = seller.published(&product, recurring("31.00")).await;
    let subscription = buyer.subscribes_to(&plan).await;
    let advanced = marketplace.travel_to("2026-04-01").await;
    assert_eq!((advanced["invoices"].as_i64(), advanced["failures"].as_i64()), (Some(3), Some(0)));
    let days: Vec<_> = subscription.invoices().await.iter().map(|invoice| invoice.0["issued_on"].clone()).collect();
    assert_eq!(days, ["2026-01-15", "2026-02-01", "2026-03-01", "2026-04-01"]);
    marketplace.assert_sound().await;
}

#[tokio::test]
async fn production_keeps_the_worlds_time() {
    let marketplace = Marketplace::of(Mode::Production, "https://fondaco.example").await;
    let reading = marketplace.anybody().get("/api/v1/clock").await.ok();
    assert_eq!((reading["mode"].as_str(), reading["stands"].as_bool()), (Some("production"), Some(false)));
}

#[tokio::test]
async fn a_subscription_that_cannot_be_invoiced_does_not_stop_the_others() {
    let marketplace = Marketplace::opens("2026-03-10T09:00:00Z").await;
    let (seller, buyer) = (marketplace.seller("S").await, marketplace.buyer("B").await);
    let product = seller.product("p", &["Diamonds"]).await;
    // Each event by itself costs nothing.
    let tiers = json!([{ "up_to": "9999999", "unit_price": "0" }, { "up_to": null, "unit_price": "1000000000000" }]);
    let charge = json!({ "metric": "Diamonds", "model": { "kind": "volume", "tiers": tiers } });
    let dear = json!({ "key": "dear", "charges": [charge] });
    let dear = seller.published(&product, dear).await;
    let plain = seller.published(&product, recurring("31.00")).await;
    let unbillable = buyer.subscribes_to(&dear).await;
    let billable = buyer.subscribes_to(&plain).await;
    unbillable.uses("Diamonds", "9999999").await;
    unbillable.uses("Diamonds", "9999999").await;
    let travel = tokio::time::timeout(std::time::Duration::from_secs(20), marketplace.travel_to("2026-05-01"));
    let advanced = travel.await.expect("time moves on");
    assert!(advanced["failures"].as_i64().is_some_and(|failures| failures > 0), "{advanced}");
    assert_eq!(billable.invoices().await.len(), 3);
    assert_eq!(unbillable.invoices().await.len(), 0);
    let runs = marketplace.operator().get("/api/v1/invoice-runs").await.ok();
    let run = runs["items"].as_array().unwrap().iter().find(|run| run["failures"] != 0).expect("a run that failed");
    let path = format!("/api/v1/invoice-runs/{}", run["id"].as_str().unwrap());
    let detail = marketplace.operator().get(&path).await.ok();
    assert_eq!(detail["failed"][0]["subscription_id"], unbillable.id.as_str());
    let reason = &detail["failed"][0]["reason"];
    assert_eq!(
        (&reason["kind"], &reason["detail"]),
        (&json!("refused"), &json!("A rule of the marketplace does not allow it."))
    );
    assert!(reason["reference"].is_string(), "{reason}");
}

#[tokio::test]
async fn two_who_move_time_at_once_never_move_it_back() {
    let marketplace = Marketplace::opens("2026-01-15T09:00:00Z").await;
    let (seller, buyer) = (marketplace.seller("S").await, marketplace.buyer("B").await);
    let product = seller.product("p", &[]).await;
    let plan = seller.published(&product, recurring("31.00")).await;
    let subscription = buyer.subscribes_to(&plan).await;
    let operator = marketplace.operator();
    let moves = ["2026-06-01T00:00:00Z", "2026-03-01T00:00:00Z", "2026-06-02T00:00:00Z", "2026-02-01T00:00:00Z"];
    let moved = moves.map(|now| operator.send_json(Method::POST, "/api/v1/clock", json!({ "now": now })));
    for answer in futures::future::join_all(moved).await {
        assert!(matches!(answer.status, 200 | 409), "{}", answer.text);
    }
    assert_eq!(operator.get("/api/v1/clock").await.ok()["now"], "2026-06-02T00:00:00Z");
    assert_eq!(subscription.invoices().await.len(), 6);
    marketplace.assert_sound().await;
}
