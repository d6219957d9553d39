//! All that is wrong with a body is told in one answer: what is unknown, missing or of another kind, and what the rules
//! refuse of the rest.

use axum::http::Method;
use database_testing::content;
use serde_json::{Value, json};

use crate::support::contract::CONTRACT;
use crate::support::{Client, Marketplace, Party, per_unit, recurring, text, words};

const OPENING: &str = "2026-03-10T09:00:00Z";

/// Sends a body and expects exactly these faults, in any order.
#[track_caller]
fn told(answer: &crate::support::Answer, faults: &[(&str, &str)]) {
    let mut found = answer.faults();
    found.sort();
    let mut expected: Vec<(String, String)> =
        faults.iter().map(|(place, code)| ((*place).to_owned(), (*code).to_owned())).collect();
    expected.sort();
    assert_eq!((answer.status, found), (422, expected), "{}", answer.text);
}

async fn sold(marketplace: &Marketplace) -> (Party, String, Party) {
    let seller = marketplace.seller("S").await;
    let product = seller.product("p", &["Pages"]).await;
    (seller, product, marketplace.buyer("B").await)
}

#[tokio::test]
async fn of_a_buyer_and_a_seller() {
    let marketplace = Marketplace::opens(OPENING).await;
    let operator = marketplace.operator();
    let body = json!({ "nam": "N", "country": "Atlantis", "email": ["e"], "locale": "fr", "categories": ["a", 5, ""],
        "invite": true, "currency": true });
    let faults = [
        ("/nam", "unknown_field"),
        ("/name", "required"),
        ("/country", "country.unknown"),
        ("/email", "malformed"),
        ("/locale", "locale.unknown"),
        ("/categories/1", "malformed"),
        ("/categories/2", "required"),
        ("/invite", "not_available_yet"),
        ("/currency", "malformed"),
    ];
    told(&operator.post("/api/v1/buyers", body).await, &faults);
    let body = json!({ "name": "\u{202e}N", "country": "DE", "email": "n@example.com", "vat_id": "FR1", "address": { "street": "S" } });
    let faults = [("/name", "name.invalid"), ("/vat_id", "vat_id.other_country"), ("/address", "not_available_yet")];
    told(&operator.post("/api/v1/sellers", body).await, &faults);
    for path in ["/api/v1/buyers", "/api/v1/sellers", "/api/v1/categories"] {
        assert_eq!(operator.get(path).await.ok()["items"], json!([]), "nothing was made");
    }
}

#[tokio::test]
async fn of_a_product() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product, _) = sold(&marketplace).await;
    let body =
        json!({ "key": "no key", "name": { "en": "N", "fr": "N" }, "description": { "de": 5 }, "descripton": null });
    let faults = [
        ("/key", "key.invalid"),
        ("/name/fr", "unknown_field"),
        ("/description/de", "malformed"),
        ("/descripton", "unknown_field"),
    ];
    told(&seller.post("/api/v1/products", body.clone()).await, &faults);
    told(&seller.put(&format!("/api/v1/products/{product}"), body).await, &faults);
    let display = format!("/api/v1/products/{product}/price-display");
    told(
        &seller.put(&display, json!({ "kind": "free", "txt": {} })).await,
        &[("/kind", "choice.unknown"), ("/txt", "unknown_field")],
    );
    told(&seller.put(&display, json!({ "text": { "en": "T" } })).await, &[("/kind", "required")]);
    told(
        &seller.put(&display, json!({ "kind": "free_text", "text": { "en": "T" }, "note": 1 })).await,
        &[("/note", "unknown_field"), ("/text", "translation.missing")],
    );
    let order = json!({ "keys": ["nothing", 1.5, {}], "first": "x" });
    let faults = [
        ("/keys/0", "choice.unknown"),
        ("/keys/1", "malformed"),
        ("/keys/2", "malformed"),
        ("/first", "unknown_field"),
    ];
    told(&seller.put(&format!("/api/v1/products/{product}/plan-order"), order).await, &faults);
    let listed = seller.get("/api/v1/products").await.ok();
    assert_eq!(listed["items"].as_array().unwrap().len(), 1, "nothing was made");
    assert_eq!(listed["items"][0]["key"], "p");
}

#[tokio::test]
async fn of_a_name_that_a_published_plan_shows() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product, _) = sold(&marketplace).await;
    seller.published(&product, recurring("1.00")).await;
    let body = json!({ "key": "no key", "name": { "en": "N" }, "price": 1 });
    let faults = [("/key", "key.invalid"), ("/name", "translation.missing"), ("/price", "unknown_field")];
    told(&seller.put(&format!("/api/v1/products/{product}"), body).await, &faults);
}

#[tokio::test]
async fn of_a_metric() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product, _) = sold(&marketplace).await;
    let path = format!("/api/v1/products/{product}/metrics");
    let body = json!({ "key": "Pages!", "name": "Pages", "unit": { "en": "" }, "aggregation": "median", "attribut": "a",
        "recurring": "yes", "rounding": { "mode": "up", "digits": 99, "to": 1 }, "unit_cost": "-1" });
    let faults = [
        ("/key", "key.invalid"),
        ("/name", "malformed"),
        ("/aggregation", "choice.unknown"),
        ("/attribut", "unknown_field"),
        ("/recurring", "malformed"),
        ("/rounding/mode", "choice.unknown"),
        ("/rounding/digits", "number.out_of_range"),
        ("/rounding/to", "unknown_field"),
        ("/unit_cost", "amount.negative"),
    ];
    told(&seller.post(&path, body.clone()).await, &faults);
    let metric = text(&seller.get(&path).await.ok()["items"][0]["id"]);
    told(&seller.put(&format!("/api/v1/metrics/{metric}"), body).await, &faults);
    assert_eq!(seller.get(&path).await.ok()["items"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn of_a_rate_plan() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product, _) = sold(&marketplace).await;
    let path = format!("/api/v1/products/{product}/rate-plans");
    let body = json!({
        "key": "team", "name": { "en": "Team" }, "currency": 978, "trail_days": 14, "trial_days": [7],
        "refund_unused": "yes", "payment_due_days": 400, "limits": [{ "metric": "Pages" }], "prepaid_commitment": {},
        "overage_factor": "2", "features": { "sso": [1] }, "feature_names": { "sso": { "en": 5 } },
        "fees": [{ "kind": "recurring", "amount": "-1", "tming": "arrears" }, 5],
        "charges": [{ "metric": "Nothing", "model": { "kind": "graduated", "tiers": [{ "up_to": "x", "unit_price": true }] } },
                    { "metric": "Pages", "model": "per_unit" }],
        "examples": [{ "quantities": { "Pages": [1] }, "total": "1.00" }],
    });
    let faults = [
        ("/currency", "malformed"),
        ("/trail_days", "unknown_field"),
        ("/trial_days", "malformed"),
        ("/refund_unused", "malformed"),
        ("/payment_due_days", "number.out_of_range"),
        ("/limits", "not_available_yet"),
        ("/prepaid_commitment", "malformed"),
        ("/features/sso", "choice.unknown"),
        ("/feature_names/sso/en", "malformed"),
        ("/fees/0/amount", "amount.negative"),
        ("/fees/0/tming", "unknown_field"),
        ("/fees/1", "malformed"),
        ("/charges/0/metric", "metric.unknown"),
        ("/charges/0/model/tiers/0/up_to", "quantity.invalid"),
        ("/charges/0/model/tiers/0/unit_price", "malformed"),
        ("/charges/1/model", "malformed"),
        ("/examples/0/quantities/Pages", "malformed"),
    ];
    told(&seller.post(&path, body.clone()).await, &faults);
    let draft = seller.draft(&product, recurring("1.00")).await;
    told(&seller.put(&format!("/api/v1/rate-plans/{draft}"), body).await, &faults);
    assert_eq!(seller.get(&path).await.ok()["items"].as_array().unwrap().len(), 1, "nothing was drafted");
}

#[tokio::test]
async fn of_a_sale_and_what_is_asked_of_a_plan() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product, _) = sold(&marketplace).await;
    let plan = seller.published(&product, per_unit("Pages", "1")).await;
    let path = format!("/api/v1/rate-plans/{plan}");
    told(
        &seller.patch(&path, json!({ "effective_until": "2026-03-09", "name": words("N") })).await,
        &[("/effective_until", "dates.in_the_past"), ("/name", "unknown_field")],
    );
    let asked =
        json!({ "quantities": { "Pages": "many", "Words": "1", "Pages2": [] }, "seats": "few", "currency": "EUR" });
    let faults = [
        ("/quantities/Pages", "quantity.invalid"),
        ("/quantities/Words", "metric.unknown"),
        ("/quantities/Pages2", "malformed"),
        ("/seats", "number.out_of_range"),
        ("/currency", "unknown_field"),
    ];
    told(&marketplace.anybody().post(&format!("{path}/calculate"), asked).await, &faults);
    assert_eq!(seller.get(&path).await.ok()["effective_until"], json!(null));
}

#[tokio::test]
async fn of_a_subscription_its_change_and_its_end() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product, buyer) = sold(&marketplace).await;
    let plan = seller.published(&product, recurring("1.00")).await;
    let path = "/api/v1/subscriptions";
    let order = json!({ "rate_plan_id": "team", "starts_on": "soon", "seats": "many", "buyer_id": "me", "waive_setup_fee": 1,
        "purchase_order": "4711", "plan": plan });
    let faults = [
        ("/rate_plan_id", "not_found"),
        ("/starts_on", "day.invalid"),
        ("/seats", "number.out_of_range"),
        ("/buyer_id", "not_found"),
        ("/waive_setup_fee", "malformed"),
        ("/purchase_order", "not_available_yet"),
        ("/plan", "unknown_field"),
    ];
    told(&buyer.post(path, order).await, &faults);
    let order =
        json!({ "rate_plan_id": plan, "starts_on": "2026-03-01", "seats": 3, "waive_setup_fee": true, "note": "" });
    let faults = [
        ("/starts_on", "dates.in_the_past"),
        ("/seats", "seats.not_priced"),
        ("/waive_setup_fee", "setup_fee.not_waivable"),
        ("/note", "unknown_field"),
    ];
    told(&buyer.post(path, order).await, &faults);
    assert_eq!(buyer.get(path).await.ok()["items"], json!([]), "nothing was bought");
    let subscription = buyer.subscribes_to(&plan).await;
    let change = json!({ "rate_plan_id": "team", "seats": "many", "when": "never", "effective_on": "soon", "on": "x" });
    let faults = [
        ("/rate_plan_id", "not_found"),
        ("/seats", "number.out_of_range"),
        ("/when", "choice.unknown"),
        ("/effective_on", "day.invalid"),
        ("/on", "unknown_field"),
    ];
    told(&buyer.post(&subscription.path("/change"), change).await, &faults);
    // With what could not be read something may well have been asked for.
    let change = json!({ "seats": [3], "on": "x" });
    told(
        &buyer.post(&subscription.path("/change"), change).await,
        &[("/on", "unknown_field"), ("/seats", "malformed")],
    );
    let end = json!({ "ends_on": "soon", "when": "never", "why": "" });
    let faults = [("/ends_on", "day.invalid"), ("/when", "choice.unknown"), ("/why", "unknown_field")];
    told(&buyer.post(&subscription.path("/cancel"), end).await, &faults);
    told(
        &buyer.post(&subscription.path("/cancel?dryrun=true"), json!({ "when": "immediate", "why": "" })).await,
        &[("/dryrun", "unknown_field"), ("/why", "unknown_field")],
    );
    assert_eq!(buyer.get(&subscription.path("")).await.ok()["ends_on"], json!(null), "nothing was cancelled");
}

#[tokio::test]
async fn of_what_the_operator_decides() {
    let marketplace = Marketplace::opens(OPENING).await;
    let operator = marketplace.operator();
    let rate =
        json!({ "country": "XX", "percent": [], "effective_from": "soon", "clas": "standard", "class": "reduced" });
    let faults = [
        ("/country", "country.unknown"),
        ("/percent", "malformed"),
        ("/effective_from", "day.invalid"),
        ("/clas", "unknown_field"),
        ("/class", "not_available_yet"),
    ];
    told(&operator.post("/api/v1/tax-rates", rate).await, &faults);
    let rules =
        json!({ "commission_rules": [{ "percent": "101", "sellr": 1 }, { "percent": "3", "from": "2027-01-01" }] });
    let faults = [
        ("/commission_rules/0/percent", "tax_rate.invalid"),
        ("/commission_rules/0/sellr", "unknown_field"),
        ("/commission_rules/1", "not_available_yet"),
        ("/commission_rules/1/from", "not_available_yet"),
    ];
    told(&operator.patch("/api/v1/marketplace", rules).await, &faults);
    told(
        &operator.post("/api/v1/clock", json!({ "now": "2026-03-09T09:00:00Z", "then": 1 })).await,
        &[("/now", "clock.backwards"), ("/then", "unknown_field")],
    );
}

/// Whatever else is right, what is wrong is all that comes of it.
#[tokio::test]
async fn a_call_with_a_fault_does_nothing() {
    let marketplace = Marketplace::opens(OPENING).await;
    let operator = marketplace.operator();
    let (seller, product, buyer) = sold(&marketplace).await;
    let plan = seller.published(&product, recurring("10.00")).await;
    let draft =
        seller.draft(&product, json!({ "key": "draft", "fees": [{ "kind": "recurring", "amount": "1.00" }] })).await;
    let subscription = buyer.subscribes_to(&plan).await;
    let invoice = text(&buyer.get("/api/v1/invoices").await.ok()["items"][0]["id"]);
    let pay = format!("/api/v1/invoices/{invoice}/payments");
    let transfer = text(&operator.post(&pay, json!({ "amount": "1.00" })).await.created()["id"]);
    let metric = json!({ "key": "More", "name": words("More") });
    let somebody = json!({ "name": "N", "country": "DE", "email": "n@example.com" });
    let calls: Vec<(&Client, Method, String, Value)> = vec![
        (&operator, Method::POST, "/api/v1/sellers".into(), somebody.clone()),
        (&operator, Method::POST, "/api/v1/buyers".into(), somebody),
        (&operator, Method::POST, "/api/v1/categories".into(), json!({ "name": "Schools" })),
        (&operator, Method::PUT, format!("/api/v1/buyers/{}/categories", buyer.id), json!({ "categories": ["A"] })),
        (&operator, Method::POST, "/api/v1/tax-rates".into(), json!({ "country": "DE", "percent": "19" })),
        (&operator, Method::POST, "/api/v1/clock".into(), json!({ "now": "2026-05-01T09:00:00Z" })),
        (&operator, Method::POST, pay, json!({ "amount": "1.00" })),
        (&operator, Method::POST, format!("/api/v1/payments/{transfer}/reverse"), json!({ "reason": "Wrong." })),
        (&operator, Method::PATCH, "/api/v1/marketplace".into(), json!({ "commission_rules": [{ "percent": "9" }] })),
        (&seller, Method::POST, "/api/v1/api-keys".into(), json!({ "name": "K" })),
        (&seller, Method::POST, "/api/v1/products".into(), json!({ "key": "q", "name": words("Q") })),
        (&seller, Method::PUT, format!("/api/v1/products/{product}"), json!({ "key": "p2", "name": words("P2") })),
        (&seller, Method::POST, format!("/api/v1/products/{product}/metrics"), metric),
        (&seller, Method::POST, format!("/api/v1/rate-plans/{draft}/publish"), json!({})),
        (&seller, Method::PATCH, format!("/api/v1/rate-plans/{plan}"), json!({ "effective_until": "2030-01-01" })),
        (&buyer, Method::POST, "/api/v1/subscriptions".into(), json!({ "rate_plan_id": plan })),
        (&buyer, Method::POST, subscription.path("/cancel"), json!({})),
        (&buyer, Method::POST, subscription.path("/api-keys"), json!({})),
        (&buyer, Method::POST, "/api/v1/payment-method".into(), json!({})),
    ];
    let db = &marketplace.portal.db;
    let before = content(db).await;
    for (client, method, path, body) in &calls {
        let mut wrong = body.clone();
        wrong["surely_not"] = json!(1);
        let answer = client.send_json(method.clone(), path, wrong).await;
        answer.refused(422, &[("/surely_not", "unknown_field")]);
        assert_eq!(content(db).await, before, "{method} {path}");
    }
    for (client, method, path, body) in calls {
        let answer = client.send_json(method.clone(), &path, body).await;
        assert!(matches!(answer.status, 200 | 201), "{method} {path} was wrong in nothing else: {}", answer.text);
    }
}

#[tokio::test]
async fn a_field_said_twice_is_told_beside_the_rest() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, ..) = sold(&marketplace).await;
    let answer =
        seller.post_raw("/api/v1/products", r#"{"key": "a", "key": "q", "name": {"en": "N", "en": "M"}}"#).await;
    answer.refused(400, &[("/key", "malformed"), ("/name/en", "malformed")]);
    let answer = seller.post_raw("/api/v1/products", r#"{"key": "a", "key": "no key", "x": 1e999}"#).await;
    told(&answer, &[("/key", "malformed"), ("/key", "key.invalid"), ("/name", "required"), ("/x", "unknown_field")]);
}

/// What the contract says is needed is told where it is missing, beside what is unknown.
#[tokio::test]
async fn every_call_tells_what_is_missing_beside_what_is_unknown() {
    let marketplace = Marketplace::opens(OPENING).await;
    let operator = marketplace.operator();
    for path in ["/api/v1/sellers", "/api/v1/buyers", "/api/v1/categories", "/api/v1/tax-rates", "/api/v1/clock"] {
        let sent =
            CONTRACT["paths"][path]["post"]["requestBody"]["content"]["application/json"]["schema"]["$ref"].as_str();
        let shape = CONTRACT.pointer(sent.unwrap().trim_start_matches('#')).unwrap();
        let needed = shape["required"].as_array().unwrap();
        let found = operator.post(path, json!({ "surely_not": 1 })).await.faults();
        let mut places: Vec<&str> = found.iter().map(|(place, _)| place.as_str()).collect();
        let mut expected: Vec<String> = needed.iter().map(|name| format!("/{}", name.as_str().unwrap())).collect();
        expected.push("/surely_not".to_owned());
        places.sort_unstable();
        expected.sort_unstable();
        assert_eq!(places, expected, "{path}");
    }
}
