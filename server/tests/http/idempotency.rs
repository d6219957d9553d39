//! A repeated POST with the same key.

use axum::http::Method;
use futures::future::join_all;
use serde_json::json;

use crate::support::{Marketplace, recurring, text, words};

const OPENING: &str = "2026-03-10T09:00:00Z";

#[tokio::test]
async fn a_repeated_request_is_answered_as_it_was_the_first_time() {
    let marketplace = Marketplace::opens(OPENING).await;
    let operator = marketplace.operator().with("idempotency-key", "order-1");
    let body = json!({ "name": "S", "country": "DE", "email": "s@example.com" });
    let first = operator.post("/api/v1/sellers", body.clone()).await;
    let again = operator.post("/api/v1/sellers", body).await;
    assert_eq!((first.status, again.status), (201, 201));
    assert_eq!(first.json, again.json);
    assert_eq!((first.header("idempotency-replayed"), again.header("idempotency-replayed")), ("", "true"));
    assert_eq!(marketplace.operator().get("/api/v1/sellers").await.ok()["items"].as_array().unwrap().len(), 1);
    marketplace.with_key(&text(&again.json["api_key"])).get("/api/v1/products").await.ok();
}

#[tokio::test]
async fn a_key_stands_for_one_request() {
    let marketplace = Marketplace::opens(OPENING).await;
    let operator = marketplace.operator().with("idempotency-key", "order-1");
    operator.post("/api/v1/categories", json!({ "name": "Schools" })).await.created();
    let reused = [("", "idempotency_key.reused")];
    operator.post("/api/v1/categories", json!({ "name": "Towns" })).await.refused(422, &reused);
    operator.post("/api/v1/sellers", json!({ "name": "Schools" })).await.refused(422, &reused);
    marketplace
        .operator()
        .with("idempotency-key", "order-2")
        .post("/api/v1/categories", json!({ "name": "Towns" }))
        .await
        .created();
}

#[tokio::test]
async fn two_callers_may_use_the_same_key() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (one, other) = (marketplace.seller("A").await, marketplace.seller("B").await);
    let product = json!({ "key": "p", "name": { "en": "P" } });
    let mut ids = Vec::new();
    for seller in [&one, &other] {
        let made = seller.with("idempotency-key", "k").post("/api/v1/products", product.clone()).await.created();
        ids.push(text(&made["id"]));
    }
    assert_ne!(ids[0], ids[1]);
}

#[tokio::test]
async fn a_refused_request_may_be_repeated_with_its_key() {
    let marketplace = Marketplace::opens(OPENING).await;
    let operator = marketplace.operator().with("idempotency-key", "order-1");
    operator.post("/api/v1/categories", json!({ "name": "" })).await.refused(422, &[("/name", "required")]);
    operator.post("/api/v1/categories", json!({ "name": "Schools" })).await.created();
}

#[tokio::test]
async fn requests_at_once_with_one_key_do_their_work_once() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, buyer) = (marketplace.seller("S").await, marketplace.buyer("B").await);
    let product = seller.product("p", &[]).await;
    let plan = seller.published(&product, recurring("10.00")).await;
    let buyer = buyer.with("idempotency-key", "once");
    let orders =
        (0..8).map(|_| buyer.send_json(Method::POST, "/api/v1/subscriptions", json!({ "rate_plan_id": plan })));
    for answer in join_all(orders).await {
        assert!(matches!(answer.status, 201 | 409), "{}", answer.text);
    }
    assert_eq!(buyer.get("/api/v1/subscriptions").await.ok()["items"].as_array().unwrap().len(), 1);
}

/// B83: another key of the same caller never reads the answer, nor does the act again.
#[tokio::test]
async fn a_key_used_with_another_api_key_of_the_same_caller_is_refused() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, buyer) = (marketplace.seller("S").await, marketplace.buyer("B").await);
    let second = text(&seller.post("/api/v1/api-keys", json!({ "name": "second" })).await.created()["api_key"]);
    let product = json!({ "key": "p", "name": words("P") });
    let first = seller.with("idempotency-key", "x");
    first.post("/api/v1/products", product.clone()).await.created();
    let rotated = marketplace.with_key(&second).with("idempotency-key", "x");
    let refused = [("", "idempotency_key.of_another_key")];
    rotated.post("/api/v1/products", product.clone()).await.refused(409, &refused);
    rotated.post("/api/v1/products", json!({ "key": "q", "name": words("Q") })).await.refused(409, &refused);
    assert_eq!(first.post("/api/v1/products", product).await.header("idempotency-replayed"), "true");
    assert_eq!(seller.get("/api/v1/products").await.ok()["items"].as_array().unwrap().len(), 1);

    let product = text(&seller.get("/api/v1/products").await.ok()["items"][0]["id"]);
    let plan = seller.published(&product, recurring("10.00")).await;
    let subscription = buyer.subscribes_to(&plan).await;
    let other = text(&buyer.post(&subscription.path("/api-keys"), json!({})).await.created()["api_key"]);
    let usage = json!({ "usage": [] });
    subscription.software.with("idempotency-key", "u").post("/billing/metering/usage", usage.clone()).await.ok();
    let other = marketplace.with_key(&other).with("idempotency-key", "u");
    other.post("/billing/metering/usage", usage).await.refused(409, &refused);
}

/// B84: a key is bytes; one that cannot be used is refused, never overlooked.
#[tokio::test]
async fn any_bytes_are_a_key_and_two_of_them_are_none() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, buyer) = (marketplace.seller("S").await, marketplace.buyer("B").await);
    let product = seller.product("p", &[]).await;
    let plan = seller.published(&product, recurring("10.00")).await;
    let order = json!({ "rate_plan_id": plan });
    let long = [b'k'; 8_000];
    let keys: [&[u8]; 6] = ["Auftrag-ä-7".as_bytes(), b"\xff\xfe\x80", b" ~tab\there", b"", &long[..300], &long];
    for key in keys {
        let client = buyer.with_bytes("idempotency-key", key);
        let first = client.post("/api/v1/subscriptions", order.clone()).await.created();
        let again = client.post("/api/v1/subscriptions", order.clone()).await;
        assert_eq!((again.header("idempotency-replayed"), &again.json["id"]), ("true", &first["id"]), "{key:?}");
    }
    let before = buyer.get("/api/v1/subscriptions").await.ok()["items"].as_array().unwrap().len();
    let unreadable = [("", "idempotency_key.unreadable")];
    let twice = buyer.with("idempotency-key", "a").and("idempotency-key", "b");
    twice.post("/api/v1/subscriptions", order.clone()).await.refused(400, &unreadable);
    assert_eq!(buyer.get("/api/v1/subscriptions").await.ok()["items"].as_array().unwrap().len(), before);
}
