//! Sellers, buyers, categories, tax rates, keys, profile.

use serde_json::json;

use crate::support::{Marketplace, text};

const OPENING: &str = "2026-03-10T09:00:00Z";

#[tokio::test]
async fn a_seller_is_registered_with_a_key_that_is_shown_once() {
    let marketplace = Marketplace::opens(OPENING).await;
    let seller = marketplace.seller("Almenrausch Software").await;
    let path = format!("/api/v1/sellers/{}", seller.id);
    let shown = seller.get(&path).await.ok();
    assert_eq!((shown["name"].as_str(), shown["currency"].as_str()), (Some("Almenrausch Software"), Some("EUR")));
    assert!(shown.get("api_key").is_none());
    assert_eq!(marketplace.operator().get("/api/v1/sellers").await.ok()["items"][0]["id"], seller.id.as_str());
}

#[tokio::test]
async fn a_buyer_takes_the_currency_of_its_country_unless_told_otherwise() {
    let marketplace = Marketplace::opens(OPENING).await;
    for (country, told, expected) in
        [("DE", None, "EUR"), ("CH", None, "CHF"), ("JP", None, "JPY"), ("US", None, "USD"), ("US", Some("EUR"), "EUR")]
    {
        let details = json!({ "name": "B", "country": country, "email": "b@example.com", "currency": told });
        let buyer = marketplace.buyer_of(details).await;
        let shown = buyer.get(&format!("/api/v1/buyers/{}", buyer.id)).await.ok();
        assert_eq!(shown["currency"], expected, "{country} {told:?}");
        assert_eq!(shown["time_zone"], "UTC");
    }
}

#[tokio::test]
async fn buyers_are_put_into_categories_which_come_into_being() {
    let marketplace = Marketplace::opens(OPENING).await;
    let operator = marketplace.operator();
    operator.post("/api/v1/categories", json!({ "name": "Schools" })).await.created();
    operator.post("/api/v1/categories", json!({ "name": "Schools" })).await.refused(422, &[("/name", "key.taken")]);
    operator.post("/api/v1/categories", json!({ "name": "" })).await.refused(422, &[("/name", "required")]);
    let buyer = marketplace.buyer("Gymnasium").await;
    let path = format!("/api/v1/buyers/{}/categories", buyer.id);
    assert_eq!(operator.put(&path, json!({ "categories": ["Schools"] })).await.ok()["categories"], json!(["Schools"]));
    assert_eq!(operator.get("/api/v1/categories").await.ok()["items"], json!([{ "name": "Schools", "buyers": 1 }]));
    let both = operator.put(&path, json!({ "categories": ["Schools", "Towns"] })).await.ok();
    assert_eq!(both["categories"], json!(["Schools", "Towns"]));
    operator.put(&path, json!({ "categories": [""] })).await.refused(422, &[("/categories/0", "required")]);
    operator.put(&path, json!({})).await.refused(422, &[("/categories", "required")]);
    assert_eq!(operator.put(&path, json!({ "categories": [] })).await.ok()["categories"], json!([]));
}

#[tokio::test]
async fn tax_rates_begin_on_a_day() {
    let marketplace = Marketplace::opens(OPENING).await;
    let operator = marketplace.operator();
    assert_eq!(operator.get("/api/v1/tax-rates").await.ok()["items"], json!([]));
    let german = json!({ "country": "DE", "percent": 19, "effective_from": "2026-01-01" });
    assert_eq!(operator.post("/api/v1/tax-rates", german.clone()).await.created()["items"][0]["percent"], "19");
    for (wrong, faults) in [
        (json!({ "country": "DE", "percent": "101" }), [("/percent", "tax_rate.invalid")]),
        (json!({ "country": "DE", "percent": "-1" }), [("/percent", "tax_rate.invalid")]),
        (json!({ "country": "XX", "percent": "19" }), [("/country", "country.unknown")]),
        (json!({ "country": "DE", "percent": "19", "effective_from": "soon" }), [("/effective_from", "day.invalid")]),
    ] {
        operator.post("/api/v1/tax-rates", wrong).await.refused(422, &faults);
    }
}

#[tokio::test]
async fn what_was_entered_by_mistake_can_be_removed_before_it_begins() {
    let marketplace = Marketplace::opens(OPENING).await;
    let operator = marketplace.operator();
    let path = "/api/v1/tax-rates";
    for (percent, from) in [("19", "2026-01-01"), ("7", "2026-01-01"), ("91", "2027-01-01")] {
        let rate = json!({ "country": "DE", "percent": percent, "effective_from": from });
        operator.post(path, rate).await.created();
    }
    let begun = operator.delete(&format!("{path}/DE/2026-01-01")).await.refused(409, &[("", "tax_rate.begun")]);
    assert!(begun["detail"].as_str().unwrap().contains("2026-01-01"), "{begun}");
    for nothing in ["DE/2027-01-02", "FR/2027-01-01", "DE/soon", "nowhere/2027-01-01"] {
        operator.delete(&format!("{path}/{nothing}")).await.refused(404, &[("", "not_found")]);
    }
    operator.delete(&format!("{path}/DE/2027-01-01")).await.gone();
    let left = operator.get(path).await.ok();
    assert_eq!((left["items"].as_array().unwrap().len(), &left["items"][0]["percent"]), (1, &json!("7")));
    assert_eq!(left["items"][0]["set_at"], OPENING);
    let changes = operator.get(&format!("{path}/changes?limit=2")).await.ok();
    let told: Vec<_> = changes["items"].as_array().unwrap().iter().map(|one| (&one["before"], &one["after"])).collect();
    assert_eq!(told, [(&json!("91"), &json!(null)), (&json!(null), &json!("91"))]);
    let next = text(&changes["next"]);
    let changes = operator.get(&format!("{path}/changes?cursor={next}")).await.ok();
    let told: Vec<_> = changes["items"].as_array().unwrap().iter().map(|one| (&one["before"], &one["after"])).collect();
    assert_eq!(told, [(&json!("19"), &json!("7")), (&json!(null), &json!("19"))]);
}

#[tokio::test]
async fn a_category_is_removed_unless_buyers_or_plans_use_it() {
    let marketplace = Marketplace::opens(OPENING).await;
    let operator = marketplace.operator();
    for name in ["Schools & more", "Towns", "Museums"] {
        operator.post("/api/v1/categories", json!({ "name": name })).await.created();
    }
    let buyer = marketplace.buyer("Gymnasium").await;
    let categories = format!("/api/v1/buyers/{}/categories", buyer.id);
    operator.put(&categories, json!({ "categories": ["Towns"] })).await.ok();
    let seller = marketplace.seller("S").await;
    let addressed = json!({ "audience": { "kind": "category", "category": "museums" } });
    seller.draft(&seller.product("p", &[]).await, addressed).await;
    for used in ["Towns", "Museums"] {
        let path = format!("/api/v1/categories/{used}");
        let refused = operator.delete(&path).await.refused(409, &[("", "category.in_use")]);
        assert!(refused["detail"].as_str().unwrap().contains(used), "{refused}");
    }
    operator.delete("/api/v1/categories/Schools%20%26%20more").await.gone();
    operator.delete("/api/v1/categories/Schools%20%26%20more").await.refused(404, &[("", "not_found")]);
    let left = operator.get("/api/v1/categories").await.ok();
    let left: Vec<_> = left["items"].as_array().unwrap().iter().map(|one| text(&one["name"])).collect();
    assert_eq!(left, ["Museums", "Towns"]);
}

#[tokio::test]
async fn a_key_works_until_it_is_revoked() {
    let marketplace = Marketplace::opens(OPENING).await;
    let seller = marketplace.seller("S").await;
    let issued = seller.post("/api/v1/api-keys", json!({ "name": "Build server" })).await.created();
    let other = marketplace.with_key(&text(&issued["api_key"]));
    other.get("/api/v1/products").await.ok();
    let keys = seller.get("/api/v1/api-keys").await.ok();
    let listed = keys["items"].as_array().unwrap();
    assert_eq!(listed.len(), 2);
    assert!(!keys.to_string().contains(&text(&issued["api_key"])));
    seller.delete(&format!("/api/v1/api-keys/{}", text(&issued["id"]))).await.gone();
    other.get("/api/v1/products").await.refused(401, &[("", "unauthenticated")]);
    seller.get("/api/v1/products").await.ok();
    seller.post("/api/v1/api-keys", json!({})).await.refused(422, &[("/name", "required")]);
}

#[tokio::test]
async fn another_tenants_key_cannot_be_revoked() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, rival) = (marketplace.seller("S").await, marketplace.seller("R").await);
    let key = text(&seller.get("/api/v1/api-keys").await.ok()["items"][0]["id"]);
    rival.delete(&format!("/api/v1/api-keys/{key}")).await.refused(404, &[("", "not_found")]);
    seller.get("/api/v1/products").await.ok();
}

#[tokio::test]
async fn an_organization_changes_its_profile() {
    let marketplace = Marketplace::opens(OPENING).await;
    let buyer = marketplace.buyer("Nordlicht GmbH").await;
    let change = json!({ "name": "Nordlicht SE", "country": "AT", "time_zone": "Europe/Vienna", "locale": "de", "currency": "EUR",
        "vat_id": "ATU12345675" });
    assert_eq!(buyer.put("/api/v1/profile", change).await.ok()["name"], "Nordlicht SE");
    assert_eq!(buyer.get("/api/v1/profile").await.ok()["time_zone"], "Europe/Vienna");
    let wrong = json!({ "name": "", "country": "AT", "time_zone": "Moon/Base", "locale": "de", "currency": "EUR" });
    let answer = buyer.put("/api/v1/profile", wrong).await;
    assert_eq!((answer.status, answer.faults().len()), (422, 2), "{}", answer.text);
}
