//! Whatever people and programs send: each fault has a stable code and a place, and nothing is half stored.

use serde_json::{Value, json};

use crate::support::{Marketplace, Party, per_unit, words};

const OPENING: &str = "2026-03-10T09:00:00Z";

async fn drafting() -> (Marketplace, Party, String) {
    let marketplace = Marketplace::opens(OPENING).await;
    let seller = marketplace.seller("S").await;
    let product = seller.product("p", &["UserMonth", "Pages"]).await;
    (marketplace, seller, product)
}

fn plan(more: Value) -> Value {
    let mut plan = json!({ "key": "team", "name": words("Team"), "currency": "EUR" });
    plan.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    plan
}

#[tokio::test]
async fn keys_are_well_formed_and_unique() {
    let (_marketplace, seller, product) = drafting().await;
    let metrics = format!("/api/v1/products/{product}/metrics");
    let plans = format!("/api/v1/products/{product}/rate-plans");
    seller.post(&plans, plan(json!({}))).await.created();
    for (path, key, code) in [
        ("/api/v1/products", "", "required"),
        ("/api/v1/products", "p", "key.taken"),
        ("/api/v1/products", "two words", "key.invalid"),
        ("/api/v1/products", "<script>", "key.invalid"),
        ("/api/v1/products", "ключ", "key.invalid"),
        (&metrics, "", "required"),
        (&metrics, "UserMonth", "key.taken"),
        (&metrics, " UserMonth", "key.invalid"),
        (&plans, "", "required"),
        (&plans, "team", "key.taken"),
    ] {
        let mut body = json!({ "key": key, "name": words("N") });
        if path == plans {
            body["currency"] = json!("EUR");
        }
        seller.post(path, body).await.refused(422, &[("/key", code)]);
    }
    let long = "k".repeat(65);
    seller
        .post("/api/v1/products", json!({ "key": long, "name": words("N") }))
        .await
        .refused(422, &[("/key", "key.invalid")]);
    seller.post(&metrics, json!({ "key": "usermonth", "name": words("N") })).await.created();
}

#[tokio::test]
async fn texts_are_bounded_and_storable() {
    let (_marketplace, seller, _) = drafting().await;
    let product = |name: Value, description: Value| json!({ "key": "q", "name": name, "description": description });
    for (body, faults) in [
        (product(json!({}), json!({})), vec![("/name", "required")]),
        (product(json!({ "en": "  " }), json!({})), vec![("/name", "required")]),
        (product(json!({ "de": "x".repeat(121) }), json!({})), vec![("/name/de", "text.too_long")]),
        (product(words("N"), json!({ "it": "x".repeat(20_001) })), vec![("/description/it", "text.too_long")]),
        (product(json!({ "en": "a\u{0}b" }), json!({})), vec![("/name/en", "text.invalid")]),
    ] {
        seller.post("/api/v1/products", body).await.refused(422, &faults);
    }
    seller
        .post("/api/v1/products", product(json!({ "fr": "Produit" }), json!({})))
        .await
        .refused(422, &[("/name/fr", "unknown_field"), ("/name", "required")]);
    let hostile = "</script><script>alert('1')</script>";
    let made = seller.post("/api/v1/products", product(words(hostile), json!({}))).await.created();
    assert_eq!(made["name"]["de"], hostile);
}

#[tokio::test]
async fn prices_are_decimals_from_zero_with_at_most_twelve_places() {
    let (_marketplace, seller, product) = drafting().await;
    let path = format!("/api/v1/products/{product}/rate-plans");
    for (price, code) in [
        (json!("-0.01"), "amount.negative"),
        (json!(-1), "amount.negative"),
        (json!("1000000000000.01"), "amount.too_large"),
        (json!("10000000000000000000000000"), "amount.too_large"),
        (json!("0.1234567890123"), "decimal.too_precise"),
        (json!("abc"), "decimal.invalid"),
        (json!("1e309"), "amount.too_large"),
        (json!("NaN"), "decimal.invalid"),
        (json!("1,50"), "decimal.invalid"),
        (json!("1_000"), "decimal.invalid"),
        (json!(" 1"), "decimal.invalid"),
        (json!("٣"), "decimal.invalid"),
        (json!(""), "required"),
        (json!(null), "required"),
    ] {
        let fees = json!([{ "kind": "recurring", "amount": price }]);
        seller.post(&path, plan(json!({ "fees": fees }))).await.refused(422, &[("/fees/0/amount", code)]);
        let charges = json!([{ "metric": "UserMonth", "model": { "kind": "per_unit", "unit_price": price } }]);
        let place = "/charges/0/model/unit_price";
        seller.post(&path, plan(json!({ "charges": charges }))).await.refused(422, &[(place, code)]);
    }
    let charges = json!([{ "metric": "UserMonth", "model": { "kind": "per_unit", "unit_price": "0.123456789012" } }]);
    let drafted = seller.post(&path, plan(json!({ "charges": charges }))).await.created();
    assert_eq!(drafted["charges"][0]["model"]["unit_price"], "0.123456789012");
}

#[tokio::test]
async fn a_number_in_json_keeps_every_digit() {
    let (_marketplace, seller, product) = drafting().await;
    let path = format!("/api/v1/products/{product}/rate-plans");
    let body = r#"{"key": "exact", "name": {"en": "Exact"}, "currency": "EUR", "payment_due_days": 14,
        "fees": [{"kind": "recurring", "amount": 0.100000000001}], "examples": [{"quantities": {"UserMonth": 9007199254740993}, "total": 1}]}"#;
    let drafted = seller.post_raw(&path, body).await.created();
    assert_eq!(drafted["fees"][0]["amount"], "0.100000000001");
    assert_eq!(drafted["examples"][0]["quantities"]["UserMonth"], "9007199254740993");
    seller
        .post_raw(&path, body.replace("0.100000000001", "1e309"))
        .await
        .refused(422, &[("/fees/0/amount", "amount.too_large")]);
    let exponents = body.replace("0.100000000001", "1.5e-7").replace("9007199254740993", "1E3");
    let drafted = seller.post_raw(&path, exponents.replace("\"exact\"", "\"exponents\"")).await.created();
    assert_eq!(drafted["fees"][0]["amount"], "0.00000015");
    assert_eq!(drafted["examples"][0]["quantities"]["UserMonth"], "1000");
}

#[tokio::test]
async fn a_plan_is_refused_with_all_its_faults_at_once() {
    let (_marketplace, seller, product) = drafting().await;
    let path = format!("/api/v1/products/{product}/rate-plans");
    let wrong = json!({
        "key": "bad key", "name": {}, "currency": "EURO", "visibility": "hidden", "audience": { "kind": "nobody" },
        "effective_from": "2026-05-01", "effective_until": "2026-04-01", "period": { "unit": "fortnight" },
        "alignment": "sideways", "proration": { "basis": "moons" }, "payment_due_days": "-1", "trial_days": "1.5",
        "fees": [{ "kind": "tip", "amount": "1" }, { "kind": "setup", "amount": "x" }],
        "charges": [{ "metric": "Ghost", "model": { "kind": "per_unit", "unit_price": "1" } },
                    { "metric": "UserMonth", "model": { "kind": "guess" } }],
    });
    let answer = seller.post(&path, wrong).await;
    let mut found = answer.faults();
    found.sort();
    let expected = [
        ("/alignment", "choice.unknown"),
        ("/audience/kind", "choice.unknown"),
        ("/charges/0/metric", "metric.unknown"),
        ("/charges/1/model/kind", "choice.unknown"),
        ("/currency", "currency.unknown"),
        ("/effective_until", "dates.end_before_start"),
        ("/fees/0/kind", "choice.unknown"),
        ("/fees/1/amount", "decimal.invalid"),
        ("/key", "key.invalid"),
        ("/name", "required"),
        ("/payment_due_days", "number.out_of_range"),
        ("/period/unit", "choice.unknown"),
        ("/proration/basis", "choice.unknown"),
        ("/trial_days", "number.out_of_range"),
        ("/visibility", "choice.unknown"),
    ];
    let found: Vec<(&str, &str)> = found.iter().map(|(pointer, code)| (pointer.as_str(), code.as_str())).collect();
    assert_eq!((answer.status, found.as_slice()), (422, expected.as_slice()));
    assert_eq!(seller.get(&path).await.ok()["items"], json!([]));
}

#[tokio::test]
async fn what_is_not_sold_yet_is_refused_rather_than_ignored() {
    let (_marketplace, seller, product) = drafting().await;
    let path = format!("/api/v1/products/{product}/rate-plans");
    for (name, value) in [
        ("limits", json!([{ "metric": "UserMonth", "hard": "10" }])),
        ("notices", json!([{ "metric": "UserMonth" }])),
        ("measured", json!(["UserMonth"])),
        ("environment", json!("non_production")),
        ("activation", json!("first_payment")),
        ("pause_days_max", json!(30)),
        ("retention_days", json!(90)),
        ("revenue_share", json!({ "metric": "UserMonth", "of": "net", "percent": "80" })),
        ("collection", json!("on_due_day")),
    ] {
        let place = format!("/{name}");
        seller.post(&path, plan(json!({ name: value }))).await.refused(422, &[(&place, "not_available_yet")]);
    }
    let auctioned = json!([{ "metric": "UserMonth", "model": { "kind": "auction" } }]);
    let faults = [("/charges/0/model/kind", "choice.unknown")];
    seller.post(&path, plan(json!({ "charges": auctioned }))).await.refused(422, &faults);
    let twice = json!([{ "metric": "Pages", "model": { "kind": "per_unit", "unit_price": "1" } },
                       { "metric": "Pages", "model": { "kind": "per_unit", "unit_price": "2" } }]);
    seller
        .post(&path, plan(json!({ "charges": twice })))
        .await
        .refused(422, &[("/charges/1/metric", "metric.repeated")]);
}

#[tokio::test]
async fn usage_is_rejected_item_by_item_and_the_rest_is_consumed() {
    let (marketplace, seller, product) = drafting().await;
    let buyer = marketplace.buyer("B").await;
    let plan = seller.published(&product, per_unit("UserMonth", "0.0001")).await;
    let subscription = buyer.subscribes_to(&plan).await;
    let item = |metric: &str, quantity: Value, timestamp: &str| json!({ "metric": metric, "quantity": quantity, "timestamp": timestamp });
    let items = json!([
        item("UserMonth", json!(1), "NOW"),
        item("Ghost", json!(1), "NOW"),
        item("Pages", json!(1), "NOW"),
        item("UserMonth", json!("abc"), "NOW"),
        item("UserMonth", json!("1e309"), "NOW"),
        item("UserMonth", json!("NaN"), "NOW"),
        item("UserMonth", json!("10000000000000000000000000"), "NOW"),
        item("UserMonth", json!("0.1234567890123"), "NOW"),
        item("UserMonth", json!(null), "NOW"),
        item("UserMonth", json!(1), "yesterday"),
        item("UserMonth", json!(1), "2026-03-10T10:00:00Z"),
        item("UserMonth", json!(1), "2026-03-09T10:00:00Z"),
        item("UserMonth", json!("9007199254740993"), "2026-03-10T08:59:59.999999Z"),
    ]);
    let answer = subscription.reports(items).await;
    let codes: Vec<&Value> = answer["rejected"].as_array().unwrap().iter().map(|item| &item["code"]).collect();
    let invalid = "invalid_quantity";
    let expected = json!([
        "unknown_metric",
        "unknown_metric",
        invalid,
        invalid,
        invalid,
        invalid,
        invalid,
        invalid,
        "invalid_timestamp",
        "in_the_future",
        "not_started"
    ]);
    assert_eq!(json!(codes), expected);
    assert_eq!(answer["consumed"].as_array().unwrap().len(), 2);
    assert_eq!(answer["consumed"][0]["at"], "2026-03-10T09:00:00Z");
    marketplace.assert_sound().await;
}

#[tokio::test]
async fn a_call_takes_at_most_a_thousand_items_and_of_malformed_json_nothing() {
    let (marketplace, seller, product) = drafting().await;
    let buyer = marketplace.buyer("B").await;
    let plan = seller.published(&product, per_unit("UserMonth", "0.01")).await;
    let subscription = buyer.subscribes_to(&plan).await;
    let item = json!({ "metric": "UserMonth", "quantity": 1, "timestamp": "NOW" });
    let report = |count: usize| json!({ "usage": vec![item.clone(); count] });
    let usage = "/billing/metering/usage";
    assert_eq!(subscription.software.post(usage, report(1_001)).await.status, 413);
    let truncated = r#"{"usage": [{"metric": "UserMonth", "quantity": 1, "timestamp": "NOW"}, "#;
    assert_eq!(subscription.software.post_raw(usage, truncated).await.status, 400);
    assert_eq!(subscription.preview().await.0["total"], "0.00");
    let taken = subscription.software.post(usage, report(1_000)).await.ok();
    assert_eq!(taken["consumed"].as_array().unwrap().len(), 1_000);
    assert_eq!(subscription.preview().await.0["total"], "10.00");
    marketplace.assert_sound().await;
}

#[tokio::test]
async fn a_price_times_a_quantity_beyond_what_can_be_billed_is_refused() {
    let (_marketplace, seller, product) = drafting().await;
    let plan = seller.published(&product, per_unit("UserMonth", "1000000000000")).await;
    let asked = json!({ "quantities": { "UserMonth": "9999999999999999" } });
    let path = format!("/api/v1/rate-plans/{plan}/calculate");
    seller.post(&path, asked).await.refused(422, &[("", "amount.overflow")]);
}

/// Where people count, an exponent is a slip: it would buy a hundred thousand.
#[tokio::test]
async fn whole_numbers_are_digits() {
    let (marketplace, seller, product) = drafting().await;
    let seats = json!([{ "kind": "seats", "model": { "kind": "per_unit", "unit_price": "10" } }]);
    let seated = seller.published(&product, json!({ "key": "seated", "name": words("S"), "fees": seats })).await;
    let buyer = marketplace.buyer("B").await;
    for many in [json!("1e5"), json!("1E1"), json!("+3"), json!("3.0"), json!(" 3"), json!("٣")] {
        let order = json!({ "rate_plan_id": seated, "seats": many });
        buyer.post("/api/v1/subscriptions", order).await.refused(422, &[("/seats", "number.out_of_range")]);
        let draft = json!({ "key": "late", "name": words("L"), "currency": "EUR", "payment_due_days": many,
            "fees": [{ "kind": "recurring", "amount": "1" }] });
        let path = format!("/api/v1/products/{product}/rate-plans");
        seller.post(&path, draft).await.refused(422, &[("/payment_due_days", "number.out_of_range")]);
    }
    let order = json!({ "rate_plan_id": seated, "seats": 3 });
    assert_eq!(buyer.post("/api/v1/subscriptions", order).await.created()["seats"], 3);
}

/// 10,000 at 10^12 are 10^18 cents, 9,999 one less than that many.
#[tokio::test]
async fn one_event_that_no_invoice_could_hold_is_refused() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, buyer) = (marketplace.seller("S").await, marketplace.buyer("B").await);
    let product = seller.product("p", &["Diamonds"]).await;
    let plan = seller.published(&product, per_unit("Diamonds", "1000000000000")).await;
    let subscription = buyer.subscribes_to(&plan).await;
    let diamonds = |quantity: &str| json!({ "metric": "Diamonds", "quantity": quantity, "timestamp": "NOW" });
    let answer = subscription.reports(json!([diamonds("10000"), diamonds("-10000"), diamonds("9999")])).await;
    let codes: Vec<&str> =
        answer["rejected"].as_array().unwrap().iter().filter_map(|one| one["code"].as_str()).collect();
    assert_eq!(codes, ["invalid_quantity", "invalid_quantity"]);
    assert_eq!(subscription.preview().await.0["subtotal"], "9999000000000000.00");
}
