//! What anybody can make the portal keep, read and answer has a bound.

use app::form::post_to;
use app::server_fns::auth::{SignIn, SignUp};
use serde_json::{Map, Value, json};
use service::accounts::sessions::PostgresSessionStore;
use tower_sessions::SessionStore;
use tower_sessions::cookie::time::{Duration, OffsetDateTime};

use crate::support::{Answer, Client, Marketplace, words};

fn browser(marketplace: &Marketplace) -> Client {
    marketplace.anybody().with("accept", "text/html").with("sec-fetch-site", "same-origin")
}

/// What is kept of the session that an answer began. It is a stranger's: it ends within the hour.
async fn kept(marketplace: &Marketplace, answer: &Answer) -> String {
    assert_eq!(answer.status, 303, "{}", answer.text);
    let cookie = answer.header("set-cookie").strip_prefix("session=").expect("a session");
    let id = cookie.split(';').next().unwrap_or_default().parse().expect("an id");
    let store = PostgresSessionStore(marketplace.portal.db.clone());
    let session = store.load(&id).await.expect("a store").expect("a session");
    assert!(session.expiry_date <= OffsetDateTime::now_utc() + Duration::HOUR, "{}", session.expiry_date);
    serde_json::to_string(&session.data).expect("JSON")
}

#[tokio::test]
async fn what_strangers_send_is_kept_for_an_hour_and_no_more_of_it_than_they_type() {
    let marketplace = Marketplace::opens("2026-03-10T09:00:00Z").await;
    let (browser, much) = (browser(&marketplace), "x".repeat(200_000));
    let fields = [("email", "anna@example.com"), ("password", "secret words"), ("junk", &much), ("back", "/sign-in")];
    let refused = kept(&marketplace, &browser.post_form(post_to::<SignIn>(), &fields).await).await;
    assert!(refused.contains("anna@example.com") && refused.len() < 1_000, "{refused}");
    assert!(!refused.contains("secret") && !refused.contains("junk"), "{refused}");
    let person = [("person", "Anna"), ("password", "secret words"), ("note", "junk"), ("back", "/sign-up")];
    let refused = kept(&marketplace, &browser.post_form(post_to::<SignUp>(), &person).await).await;
    assert!(refused.contains("Anna") && !refused.contains("secret") && !refused.contains("junk"), "{refused}");

    let (far, key) = (format!("/{much}"), post_to::<app::server_fns::seller::CreateApiKey>());
    let typed = |back: &'static str| [("email", much.as_str()), ("organization", &much), ("back", back)];
    for answer in [
        browser.post_form(post_to::<SignUp>(), &typed("/sign-up")).await,
        browser.post_form(post_to::<SignIn>(), &[("email", "a@example.com"), ("back", &far)]).await,
    ] {
        assert!(kept(&marketplace, &answer).await.len() < 20_000);
    }
    let answer = browser.post_form(key, &[("name", &much), ("back", "/seller/api-keys")]).await;
    assert_eq!(answer.header("set-cookie"), "", "nothing to keep, no session");
    let answer = browser.post_form(key, &[("name", "laptop"), ("back", "/seller/api-keys")]).await;
    assert!(kept(&marketplace, &answer).await.contains("laptop"));
}

/// However much is sent, what is said about it stays small.
#[tokio::test]
async fn an_answer_does_not_grow_with_all_that_is_wrong() {
    let marketplace = Marketplace::opens("2026-03-10T09:00:00Z").await;
    let (seller, buyer) = (marketplace.seller("S").await, marketplace.buyer("B").await);
    let product = seller.product("p", &["Users"]).await;
    let drafts = format!("/api/v1/products/{product}/rate-plans");
    let fees = json!([{ "kind": "recurring", "amount": "10" }]);
    let plan =
        json!({ "key": "basic", "name": words("Basic"), "currency": "EUR", "visibility": "public", "fees": fees });
    let id = seller.post(&drafts, plan.clone()).await.created()["id"].as_str().unwrap_or_default().to_owned();
    seller.post(&format!("/api/v1/rate-plans/{id}/publish"), json!({})).await.ok();

    let quantities: Map<String, Value> = (0..30_000).map(|metric| (format!("m{metric}"), json!("1"))).collect();
    let priced = json!({ "quantities": quantities });
    let refused = marketplace.anybody().post(&format!("/api/v1/rate-plans/{id}/calculate"), priced).await;
    refused.refused(422, &[("/quantities", "too_many_items")]);

    let values: Map<String, Value> = (0..100).map(|value| (format!("v{value}"), json!({ "kind": "none" }))).collect();
    let charge = json!({ "metric": "Users", "split_by": { "attribute": "r", "values": values } });
    let mut wrong = plan;
    wrong["charges"] = json!([charge, charge, charge]);
    let answer = seller.post(&drafts, wrong).await;
    assert_eq!(answer.status, 422, "{}", answer.text);
    let (told, more) = (answer.json["errors"].as_array().map_or(0, Vec::len), answer.json["more"].as_u64());
    assert!(told == 100 && more >= Some(100), "{told} and {more:?}");

    let far = json!({ "return_to": format!("/{}", "x".repeat(5_000)) });
    buyer.post("/api/v1/payment-method", far).await.refused(400, &[("/return_to", "malformed")]);
}
