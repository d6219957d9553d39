//! Products, metrics, rate plans, the store.

use serde_json::json;

use crate::support::{Marketplace, per_unit, recurring, text, words};

const OPENING: &str = "2026-03-10T09:00:00Z";

#[tokio::test]
async fn a_product_is_described_in_three_languages_and_shows_its_prices_as_the_seller_wants() {
    let marketplace = Marketplace::opens(OPENING).await;
    let seller = marketplace.seller("Almenrausch Software").await;
    let product = seller.product("urlaub", &[]).await;
    let path = format!("/api/v1/products/{product}");
    let update = json!({ "key": "urlaub", "name": { "de": "Urlaubsverwaltung" }, "description": { "it": "Ferie" } });
    let shown = seller.put(&path, update).await.ok();
    assert_eq!(
        (&shown["name"], &shown["description"]),
        (&json!({ "de": "Urlaubsverwaltung" }), &json!({ "it": "Ferie" }))
    );
    assert_eq!(shown["seller_name"], "Almenrausch Software");
    assert_eq!(shown["price_display"]["kind"], "from_metrics");
    let free_text = json!({ "kind": "free_text", "text": words("Ask us.") });
    assert_eq!(seller.put(&format!("{path}/price-display"), free_text.clone()).await.ok()["price_display"], free_text);
    assert_eq!(seller.get("/api/v1/products").await.ok()["items"].as_array().unwrap().len(), 1);
    seller
        .put(&format!("{path}/price-display"), json!({ "kind": "secret" }))
        .await
        .refused(422, &[("/kind", "choice.unknown")]);
}

#[tokio::test]
async fn a_metric_on_a_published_plan_keeps_its_key() {
    let marketplace = Marketplace::opens(OPENING).await;
    let seller = marketplace.seller("S").await;
    let product = seller.product("p", &["UserMonth", "Pages"]).await;
    let metrics = seller.get(&format!("/api/v1/products/{product}/metrics")).await.ok();
    let id_of = |key: &str| {
        let found = metrics["items"].as_array().unwrap().iter().find(|metric| metric["key"] == key);
        format!("/api/v1/metrics/{}", text(&found.unwrap()["id"]))
    };
    let (used, unused) = (id_of("UserMonth"), id_of("Pages"));
    let renamed = json!({ "key": "Users", "name": words("Users") });
    seller.put(&used, renamed.clone()).await.ok();
    seller.published(&product, per_unit("Users", "2.50")).await;
    let other_words = json!({ "key": "Users", "name": words("People"), "unit": words("person") });
    assert_eq!(seller.put(&used, other_words).await.ok()["name"], words("People"));
    let other_key = json!({ "key": "People", "name": words("People"), "unit": words("person") });
    seller.put(&used, other_key).await.refused(422, &[("/key", "metric.in_use")]);
    assert_eq!(seller.delete(&used).await.status, 422);
    seller.delete(&unused).await.gone();
}

#[tokio::test]
async fn a_draft_is_replaced_and_thrown_away_freely() {
    let marketplace = Marketplace::opens(OPENING).await;
    let seller = marketplace.seller("S").await;
    let product = seller.product("p", &["UserMonth"]).await;
    let plan = seller.draft(&product, per_unit("UserMonth", "2.50")).await;
    let path = format!("/api/v1/rate-plans/{plan}");
    let replaced = json!({ "key": "other", "name": { "en": "Other" }, "currency": "USD", "trial_days": 7 });
    let shown = seller.put(&path, replaced).await.ok();
    assert_eq!(
        (shown["key"].as_str(), shown["currency"].as_str(), shown["status"].as_str()),
        (Some("other"), Some("USD"), Some("draft"))
    );
    assert_eq!(shown["charges"], json!([]));
    seller.delete(&path).await.gone();
    seller.get(&path).await.refused(404, &[("", "not_found")]);
}

#[tokio::test]
async fn publishing_refuses_with_every_reason_and_then_freezes_the_plan() {
    let marketplace = Marketplace::opens(OPENING).await;
    let seller = marketplace.seller("S").await;
    let product = seller.product("p", &["UserMonth"]).await;
    let path = |plan: &str, rest: &str| format!("/api/v1/rate-plans/{plan}{rest}");
    let plan = seller.draft(&product, json!({ "name": { "en": "Team" } })).await;
    let readiness = seller.get(&path(&plan, "/publishable")).await.ok();
    assert_eq!(readiness["publishable"], false);
    let refused = seller.post(&path(&plan, "/publish"), json!({})).await;
    let codes: Vec<String> = refused.faults().into_iter().map(|(_, code)| code).collect();
    assert!(
        codes.contains(&"translation.missing".to_owned()) && codes.contains(&"rate_plan.priceless".to_owned()),
        "{codes:?}"
    );
    assert_eq!(json!(refused.json["errors"]), readiness["reasons"]["errors"]);

    let terms = json!({ "key": "team", "name": words("Team"), "currency": "EUR", "fees": [{ "kind": "recurring", "amount": "9" }] });
    seller.put(&path(&plan, ""), terms.clone()).await.ok();
    let published = seller.post(&path(&plan, "/publish"), json!({})).await.ok();
    assert_eq!(
        (published["status"].as_str(), published["effective_from"].as_str()),
        (Some("published"), Some("2026-03-10"))
    );
    let frozen = [("", "rate_plan.published")];
    seller.put(&path(&plan, ""), terms).await.refused(409, &frozen);
    seller.delete(&path(&plan, "")).await.refused(409, &frozen);
}

#[tokio::test]
async fn only_the_end_of_sale_of_a_published_plan_can_change() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, buyer) = (marketplace.seller("S").await, marketplace.buyer("B").await);
    let product = seller.product("p", &[]).await;
    let plan = seller.published(&product, recurring("9.00")).await;
    let path = format!("/api/v1/rate-plans/{plan}");
    let end = |day: &str| json!({ "effective_until": day });
    assert_eq!(seller.patch(&path, end("2026-03-31")).await.ok()["effective_until"], "2026-03-31");
    seller.patch(&path, end("2026-03-09")).await.refused(422, &[("/effective_until", "dates.in_the_past")]);
    seller.patch(&path, end("never")).await.refused(422, &[("/effective_until", "day.invalid")]);
    marketplace.travel_to("2026-04-01").await;
    assert_eq!(seller.get(&path).await.ok()["status"], "ended");
    let order = json!({ "rate_plan_id": plan });
    buyer
        .post("/api/v1/subscriptions", order.clone())
        .await
        .refused(422, &[("/rate_plan_id", "rate_plan.not_in_effect")]);
    assert_eq!(seller.patch(&path, json!({ "effective_until": null })).await.ok()["status"], "published");
    buyer.post("/api/v1/subscriptions", order).await.created();
}

#[tokio::test]
async fn an_example_that_comes_to_something_else_keeps_a_plan_from_being_published() {
    let marketplace = Marketplace::opens(OPENING).await;
    let seller = marketplace.seller("S").await;
    let product = seller.product("p", &["UserMonth"]).await;
    let mut terms = per_unit("UserMonth", "2.50");
    terms["examples"] = json!([{ "quantities": { "UserMonth": 40 }, "total": "99.00" }]);
    let plan = seller.draft(&product, terms).await;
    let refused = seller.post(&format!("/api/v1/rate-plans/{plan}/publish"), json!({})).await;
    let problem = refused.refused(422, &[("/examples/0/total", "example.wrong")]);
    assert_eq!(problem["detail"], "Example 1 expects 99.00 EUR, but this plan totals 100.00 EUR.");
}

#[tokio::test]
async fn a_calculation_explains_itself() {
    let marketplace = Marketplace::opens(OPENING).await;
    let seller = marketplace.seller("S").await;
    let product = seller.product("p", &["ApiCall"]).await;
    let terms = json!({
        "fees": [{ "kind": "setup", "amount": "100" }, { "kind": "recurring", "amount": "49.00" },
                 { "kind": "seats", "model": { "kind": "per_unit", "unit_price": "10.00" } }],
        "charges": [{ "metric": "ApiCall", "free_units": 1000, "model": { "kind": "per_unit", "unit_price": "0.01" } }],
    });
    let plan = seller.published(&product, terms).await;
    let asked = json!({ "quantities": { "ApiCall": 12000 }, "seats": 3 });
    let path = format!("/api/v1/rate-plans/{plan}/calculate");
    let found = marketplace.anybody().post(&path, asked).await.ok();
    assert_eq!(found["total"], "189.00");
    let usage = &found["lines"][2];
    assert_eq!(
        (usage["quantity"].as_str(), usage["free_units"].as_str(), usage["amount"].as_str()),
        (Some("12000"), Some("1000"), Some("110.00"))
    );
    for (asked, faults) in [
        (json!({ "quantities": { "Ghost": "1" } }), [("/quantities/Ghost", "metric.unknown")]),
        (json!({ "quantities": { "ApiCall": "many" } }), [("/quantities/ApiCall", "quantity.invalid")]),
        (json!({ "seats": "1.5" }), [("/seats", "number.out_of_range")]),
    ] {
        seller.post(&path, asked).await.refused(422, &faults);
    }
}

#[tokio::test]
async fn a_fee_with_an_interval_of_its_own_is_told_with_it_and_is_not_in_the_total() {
    let marketplace = Marketplace::opens(OPENING).await;
    let seller = marketplace.seller("S").await;
    let product = seller.product("p", &[]).await;
    let yearly = json!({ "kind": "recurring", "amount": "365.00", "interval": { "unit": "year", "count": 1 } });
    let terms = json!({ "fees": [{ "kind": "recurring", "amount": "49.00" }, yearly] });
    let plan = seller.published(&product, terms).await;
    let found = seller.post(&format!("/api/v1/rate-plans/{plan}/calculate"), json!({})).await.ok();
    assert_eq!(found["total"], "49.00");
    let told = |line: usize| (&found["lines"][line]["amount"], &found["lines"][line]["interval"]);
    assert_eq!(told(0), (&json!("49.00"), &json!(null)));
    assert_eq!(told(1), (&json!("365.00"), &json!({ "unit": "year", "count": 1 })));
}

#[tokio::test]
async fn the_store_shows_what_addresses_the_visitor() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, school, other) =
        (marketplace.seller("S").await, marketplace.buyer("School").await, marketplace.buyer("Other").await);
    let operator = marketplace.operator();
    operator.post("/api/v1/categories", json!({ "name": "Schools" })).await.created();
    operator.put(&format!("/api/v1/buyers/{}/categories", school.id), json!({ "categories": ["Schools"] })).await.ok();
    let named = |key: &str, more: serde_json::Value| {
        let mut terms = recurring("9.00");
        terms["key"] = json!(key);
        terms.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        terms
    };
    let product = seller.product("open", &[]).await;
    seller.published(&product, named("all", json!({}))).await;
    let schools = seller
        .published(&product, named("schools", json!({ "audience": { "kind": "category", "category": "Schools" } })))
        .await;
    seller.published(&product, named("secret", json!({ "visibility": "private" }))).await;
    seller.draft(&product, named("draft", json!({}))).await;
    let hidden = seller.product("hidden", &[]).await;
    seller.published(&hidden, named("secret", json!({ "visibility": "private" }))).await;

    let keys = async |client: &crate::support::Client| -> Vec<String> {
        let listed = client.get("/api/v1/store").await.ok();
        let cards = listed["items"].as_array().unwrap().clone();
        let plans = cards.iter().flat_map(|card| card["plans"].as_array().unwrap().clone());
        let mut keys: Vec<String> = plans.map(|plan| text(&plan["key"])).collect();
        keys.sort();
        keys
    };
    assert_eq!(keys(&marketplace.anybody()).await, ["all"]);
    assert_eq!(keys(&other).await, ["all"]);
    assert_eq!(keys(&school).await, ["all", "schools"]);
    other.get(&format!("/api/v1/rate-plans/{schools}")).await.refused(404, &[("", "not_found")]);
    let order = json!({ "rate_plan_id": schools });
    other.post("/api/v1/subscriptions", order).await.refused(404, &[("/rate_plan_id", "not_found")]);
    marketplace.anybody().get(&format!("/api/v1/store/{hidden}")).await.refused(404, &[("", "not_found")]);
    marketplace.anybody().get(&format!("/api/v1/store/{product}")).await.ok();
    assert_eq!(marketplace.anybody().get("/api/v1/store?q=nothing").await.ok()["items"], json!([]));
    assert_eq!(marketplace.anybody().get("/api/v1/store?q=OPEN").await.ok()["items"].as_array().unwrap().len(), 1);
}
