//! Invoices and previews, as people read them.

use expect_test::expect;
use serde_json::json;

use crate::support::{Marketplace, text};

#[tokio::test]
async fn a_preview_grows_with_usage_and_becomes_the_invoice() {
    let marketplace = Marketplace::opens("2026-03-10T09:00:00Z").await;
    let german = json!({ "country": "DE", "percent": "19", "effective_from": "2026-01-01" });
    marketplace.operator().post("/api/v1/tax-rates", german).await.created();
    let (seller, buyer) = (marketplace.seller("S").await, marketplace.buyer("B").await);
    let product = seller.product("p", &["ApiCall", "UserMonth"]).await;
    let terms = json!({
        "payment_due_days": 14,
        "fees": [{ "kind": "setup", "amount": "100.00" }, { "kind": "recurring", "amount": "31.00" }],
        "charges": [{ "metric": "ApiCall", "free_units": 1000, "model": { "kind": "per_unit", "unit_price": "0.002" } },
                    { "metric": "UserMonth", "model": { "kind": "per_unit", "unit_price": "2.50" } }],
    });
    let plan = seller.published(&product, terms).await;
    let subscription = buyer.subscribes_to(&plan).await;
    subscription.latest_invoice().await.assert_reads(expect![[r#"
        F1001-2026-000001, issued on 2026-03-10, due 2026-03-24
        Set-up fee                                1   2026-03-10 … 2026-03-10       100.00
        Base fee                                  1   2026-03-10 … 2026-03-31        22.00
        Tax 19 % on 122.00                                                             23.18
        Total                                                                         145.18 EUR
    "#]]);
    subscription.uses("ApiCall", 13_500).await;
    subscription.preview().await.assert_reads(expect![[r#"
        Preview of 2026-04-01
        ApiCall                          13500 unit   2026-03-10 … 2026-03-31        25.00
        Base fee                                  1   2026-04-01 … 2026-04-30        31.00
        Tax 19 % on 56.00                                                              10.64
        Total                                                                          66.64 EUR
    "#]]);
    subscription.uses("UserMonth", 7).await;
    let preview = subscription.preview().await;
    marketplace.travel_to("2026-04-01").await;
    let invoice = subscription.latest_invoice().await;
    assert_eq!((&preview.0["lines"], &preview.0["total"]), (&invoice.0["lines"], &invoice.0["total"]));
    invoice.assert_reads(expect![[r#"
        F1001-2026-000002, issued on 2026-04-01, due 2026-04-15
        ApiCall                          13500 unit   2026-03-10 … 2026-03-31        25.00
        UserMonth                            7 unit   2026-03-10 … 2026-03-31        17.50
        Base fee                                  1   2026-04-01 … 2026-04-30        31.00
        Tax 19 % on 73.50                                                              13.97
        Total                                                                          87.47 EUR
    "#]]);
    marketplace.assert_sound().await;
}

#[tokio::test]
async fn a_preview_knows_what_was_known_then() {
    let marketplace = Marketplace::opens("2026-03-10T09:00:00Z").await;
    let (seller, buyer) = (marketplace.seller("S").await, marketplace.buyer("B").await);
    let product = seller.product("p", &["UserMonth"]).await;
    let plan = seller.published(&product, crate::support::per_unit("UserMonth", "2.50")).await;
    let subscription = buyer.subscribes_to(&plan).await;
    subscription.uses("UserMonth", 2).await;
    marketplace.travel_to("2026-03-12T10:00:00Z").await;
    subscription.uses("UserMonth", 5).await;
    let at = |at: &str| subscription.path(&format!("/invoice-preview?at={at}"));
    assert_eq!(buyer.get(&at("2026-03-11T00:00:00Z")).await.ok()["total"], "5.00");
    assert_eq!(buyer.get(&at("2026-03-12T10:00:00Z")).await.ok()["total"], "17.50");
    buyer.get(&at("whenever")).await.refused(422, &[("/at", "instant.invalid")]);
}

#[tokio::test]
async fn a_preview_of_then_knows_late_usage_from_when_it_was_told_until_it_was_invoiced() {
    let marketplace = Marketplace::opens("2026-03-01T09:00:00Z").await;
    let (seller, buyer) = (marketplace.seller("S").await, marketplace.buyer("B").await);
    let product = seller.product("p", &["UserMonth"]).await;
    let plan = seller.published(&product, crate::support::per_unit("UserMonth", "2.50")).await;
    let subscription = buyer.subscribes_to(&plan).await;
    subscription.uses("UserMonth", 2).await;
    marketplace.travel_to("2026-04-10").await;
    let late = json!({ "metric": "UserMonth", "quantity": 4, "timestamp": "2026-03-20T10:00:00Z" });
    subscription.reports(json!([late])).await;
    marketplace.travel_to("2026-05-10").await;
    for (at, kinds, total) in [
        ("2026-03-25T00:00:00Z", json!(["usage"]), "5.00"),
        ("2026-04-09T00:00:00Z", json!([]), "0.00"),
        ("2026-04-30T21:59:59Z", json!(["correction"]), "10.00"),
        ("2026-04-30T22:00:00Z", json!([]), "0.00"),
    ] {
        let preview = buyer.get(&subscription.path(&format!("/invoice-preview?at={at}"))).await.ok();
        let lines: Vec<_> = preview["lines"].as_array().unwrap().iter().map(|line| line["kind"].clone()).collect();
        assert_eq!((json!(lines), &preview["total"]), (kinds, &json!(total)), "{at}");
    }
    marketplace.assert_sound().await;
}

#[tokio::test]
async fn a_preview_of_then_knows_what_was_agreed_by_then() {
    let marketplace = Marketplace::opens("2026-04-01T09:00:00Z").await;
    let (seller, buyer) = (marketplace.seller("S").await, marketplace.buyer("B").await);
    let product = seller.product("p", &[]).await;
    let plan = async |key: &str, amount: &str| {
        let seats = json!({ "kind": "seats", "model": { "kind": "per_unit", "unit_price": "3.00" } });
        let fees = json!([{ "kind": "recurring", "amount": amount }, seats]);
        seller.published(&product, json!({ "key": key, "fees": fees, "withdrawal_days": 14 })).await
    };
    let (small, large) = (plan("small", "30.00").await, plan("large", "60.00").await);
    let subscription = buyer.subscribes(json!({ "rate_plan_id": small, "seats": "1" })).await;
    let path = |rest: &str| subscription.path(rest);
    let at = async |at: &str| {
        let preview = buyer.get(&path(&format!("/invoice-preview?at={at}"))).await.ok();
        (text(&preview["issued_on"]), text(&preview["total"]))
    };
    marketplace.travel_to("2026-04-06").await;
    buyer.post(&path("/change"), json!({ "seats": "4" })).await.ok();
    marketplace.travel_to("2026-04-08").await;
    buyer.post(&path("/change"), json!({ "rate_plan_id": large, "when": "end_of_period" })).await.ok();
    marketplace.travel_to("2026-04-10").await;
    buyer.post(&path("/cancel"), json!({ "when": "end_of_period" })).await.ok();
    marketplace.travel_to("2026-04-12").await;
    buyer.post(&path("/cancel"), json!({ "when": "immediate" })).await.ok();
    marketplace.travel_to("2026-06-01").await;
    for (instant, issued_on, total) in [
        ("2026-04-05T00:00:00Z", "2026-05-01", "33.00"),
        ("2026-04-07T00:00:00Z", "2026-05-01", "42.00"),
        ("2026-04-09T00:00:00Z", "2026-05-01", "72.00"),
        ("2026-04-11T00:00:00Z", "2026-05-01", "0.00"),
        // Withdrawn: 33.00 of the first day and 7.50 for three more seats go back.
        ("2026-04-12T12:00:00Z", "2026-04-13", "-40.50"),
    ] {
        assert_eq!(at(instant).await, (issued_on.to_owned(), total.to_owned()), "{instant}");
    }
    let unsigned = buyer.get(&path("/invoice-preview?at=2026-04-01T08:59:59Z")).await;
    unsigned.refused(422, &[("/at", "subscription.not_signed_yet")]);
    let nothing_left = buyer.get(&path("/invoice-preview?at=2026-04-13T00:00:00Z")).await;
    nothing_left.refused(409, &[("", "ended")]);
    marketplace.assert_sound().await;
}

#[tokio::test]
async fn an_invoice_is_in_the_buyers_language_and_currency() {
    let marketplace = Marketplace::opens("2026-03-10T09:00:00Z").await;
    let seller = marketplace.seller("S").await;
    let details =
        json!({ "name": "K", "country": "JP", "email": "k@example.com", "time_zone": "Asia/Tokyo", "locale": "it" });
    let buyer = marketplace.buyer_of(details).await;
    let product = seller.product("p", &[]).await;
    let plan = seller
        .published(&product, json!({ "currency": "JPY", "fees": [{ "kind": "recurring", "amount": "1000" }] }))
        .await;
    let subscription = buyer.subscribes_to(&plan).await;
    subscription.latest_invoice().await.assert_reads(expect![[r#"
        F1001-2026-000001, issued on 2026-03-10, due 2026-04-09
        Canone base                               1   2026-03-10 … 2026-03-31          710
        Total                                                                            710 JPY
    "#]]);
}

#[tokio::test]
async fn a_profile_that_changes_later_leaves_issued_invoices_alone() {
    let marketplace = Marketplace::opens("2026-03-10T09:00:00Z").await;
    let seller = marketplace.seller("Almenrausch").await;
    let details = json!({ "name": "Nordlicht", "country": "DE", "email": "n@example.com", "vat_id": "DE123456788" });
    let buyer = marketplace.buyer_of(details).await;
    let product = seller.product("p", &[]).await;
    let plan = seller.published(&product, crate::support::recurring("31.00")).await;
    let subscription = buyer.subscribes_to(&plan).await;
    let parties = |invoice: &serde_json::Value| (invoice["seller"].clone(), invoice["buyer"].clone());
    let first = subscription.latest_invoice().await;
    let (sold_by, bought_by) = parties(&first.0);
    assert_eq!((&sold_by["name"], &sold_by["vat_id"]), (&json!("Almenrausch"), &json!(null)));
    assert_eq!(bought_by, json!({ "name": "Nordlicht", "country": "DE", "vat_id": "DE123456788" }));

    let moved = |name: &str, vat_id: &str| json!({ "name": name, "country": "AT", "time_zone": "Europe/Vienna", "locale": "de", "currency": "EUR", "vat_id": vat_id });
    buyer.put("/api/v1/profile", moved("Nordlicht Wien", "ATU12345675")).await.ok();
    seller.put("/api/v1/profile", moved("Almenrausch Wien", "ATU87654324")).await.ok();
    let id = text(&first.0["id"]);
    let again = buyer.get(&format!("/api/v1/invoices/{id}")).await.ok();
    assert_eq!(parties(&again), (sold_by, bought_by));
    assert_eq!((&again["seller_name"], &again["buyer_name"]), (&json!("Almenrausch"), &json!("Nordlicht")));
    marketplace.travel_to("2026-04-01").await;
    let (sold_by, bought_by) = parties(&subscription.latest_invoice().await.0);
    assert_eq!(sold_by, json!({ "name": "Almenrausch Wien", "country": "AT", "vat_id": "ATU87654324" }));
    assert_eq!(bought_by, json!({ "name": "Nordlicht Wien", "country": "AT", "vat_id": "ATU12345675" }));
    marketplace.assert_sound().await;
}

#[tokio::test]
async fn invoices_are_listed_and_opened_by_their_parties_alone() {
    let marketplace = Marketplace::opens("2026-03-10T09:00:00Z").await;
    let (seller, buyer, other) =
        (marketplace.seller("S").await, marketplace.buyer("B").await, marketplace.buyer("O").await);
    let product = seller.product("p", &[]).await;
    let plan = seller.published(&product, crate::support::recurring("31.00")).await;
    let subscription = buyer.subscribes_to(&plan).await;
    let id = text(&subscription.latest_invoice().await.0["id"]);
    for party in [&buyer.client, &seller.client, &marketplace.operator()] {
        assert_eq!(party.get(&format!("/api/v1/invoices/{id}")).await.ok()["id"], id.as_str());
        assert_eq!(party.get("/api/v1/invoices").await.ok()["items"].as_array().unwrap().len(), 1);
    }
    other.get(&format!("/api/v1/invoices/{id}")).await.refused(404, &[("", "not_found")]);
    assert_eq!(other.get("/api/v1/invoices").await.ok()["items"], json!([]));
    let of_other = other.get(&format!("/api/v1/invoices?subscription_id={}", subscription.id)).await;
    assert!(matches!(of_other.status, 200 | 404), "{}", of_other.text);
    assert!(!of_other.text.contains(&id));
    let runs = marketplace.operator().get("/api/v1/invoice-runs").await.ok();
    assert_eq!(runs["items"], json!([]));
    marketplace.travel_to("2026-04-01").await;
    let run = marketplace.operator().get("/api/v1/invoice-runs").await.ok()["items"][0].clone();
    assert_eq!(
        (run["invoices"].as_i64(), &run["totals"]),
        (Some(1), &json!([{ "currency": "EUR", "total": "31.00" }]))
    );
    let detail = marketplace.operator().get(&format!("/api/v1/invoice-runs/{}", text(&run["id"]))).await.ok();
    assert_eq!(detail["issued"].as_array().unwrap().len(), 1);
    let again = marketplace.operator().post("/api/v1/invoice-runs", json!({})).await.ok();
    assert_eq!(again["invoices"], 0);
}
