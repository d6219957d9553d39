//! A sandbox's time.

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
        (json!(1), 422, "instant.invalid"),
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
