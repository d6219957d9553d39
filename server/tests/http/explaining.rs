//! Why an amount: each line opens to its rating, and an invoice can be rated a second time.

use serde_json::json;

use crate::support::{Marketplace, text};

#[tokio::test]
async fn a_line_is_explained_from_its_events_to_its_rounding() {
    let marketplace = Marketplace::opens("2026-03-01T09:00:00Z").await;
    let seller = marketplace.seller("Seller").await;
    let buyer = marketplace.buyer("Buyer").await;
    let product = seller.product("p", &["Calls"]).await;
    let tiers = json!([{ "up_to": "10", "unit_price": "0.333", "flat_amount": "1" }, { "unit_price": "0.1" }]);
    let charge = json!({ "metric": "Calls", "free_units": "5", "model": { "kind": "graduated", "tiers": tiers } });
    let fees = json!([{ "kind": "recurring", "amount": "20.00" }]);
    let plan = seller.published(&product, json!({ "charges": [charge], "fees": fees })).await;
    let subscription = buyer.subscribes_to(&plan).await;
    let on = |day: &str, quantity: &str| json!({ "metric": "Calls", "quantity": quantity, "timestamp": day });
    marketplace.travel_to("2026-03-20").await;
    subscription.reports(json!([on("2026-03-02T10:00:00Z", "7.5"), on("2026-03-19T10:00:00Z", "12")])).await;
    subscription.reports(json!([on("2026-03-02T11:00:00Z", "1")])).await;
    marketplace.travel_to("2026-04-01").await;
    let invoice = subscription.invoices().await.pop().unwrap().0;
    let id = text(&invoice["id"]);

    let usage = buyer.get(&format!("/api/v1/invoices/{id}/lines/1/explain")).await.ok();
    assert_eq!((usage["kind"].as_str(), usage["amount"].as_str()), (Some("usage"), Some("4.88")));
    assert_eq!(usage["exact"], "4.88");
    assert_eq!(usage["rounding"], json!({ "mode": "half_away_from_zero", "digits": 2 }));
    assert_eq!(usage["source"]["events"], 3);
    let days = json!([{ "day": "2026-03-02", "events": 2, "quantity": "8.5" }, { "day": "2026-03-19", "events": 1, "quantity": "12" }]);
    assert_eq!(usage["source"]["days"], days);
    let rating = &usage["rating"];
    assert_eq!((&rating["quantity"], &rating["free_units"]), (&json!("20.5"), &json!("5")));
    assert_eq!(rating["tiers"][0]["quantity"], "10");
    assert_eq!(rating["tiers"][0]["flat_amount"], "1");
    assert_eq!(
        rating["tiers"][1],
        json!({ "up_to": null, "quantity": "5.5", "unit_price": "0.1", "flat_amount": "0", "amount": "0.55" })
    );
    let fee = seller.get(&format!("/api/v1/invoices/{id}/lines/2/explain")).await.ok();
    assert_eq!((&fee["kind"], &fee["share"]["denominator"]), (&json!("recurring"), &json!(1)));
    assert_eq!(fee["working"], json!({ "from": "price", "price": "20" }));
    buyer.get(&format!("/api/v1/invoices/{id}/lines/9/explain")).await.refused(404, &[("", "not_found")]);
    buyer.get(&format!("/api/v1/invoices/{id}/lines/x/explain")).await.refused(404, &[("", "not_found")]);
}

/// 5 seats of 15.99 from the 1st, 3 from the 15th: 17 of 31 days come back.
#[tokio::test]
async fn what_is_given_back_or_trued_up_names_prices_that_are_agreed() {
    let marketplace = Marketplace::opens("2026-03-01T09:00:00Z").await;
    let seller = marketplace.seller("Seller").await;
    let buyer = marketplace.buyer("Buyer").await;
    let product = seller.product("p", &["Calls"]).await;
    let charge = json!({ "metric": "Calls", "model": { "kind": "per_unit", "unit_price": "0.5" } });
    let seats = json!({ "kind": "seats", "model": { "kind": "per_unit", "unit_price": "15.99" } });
    let terms = json!({ "charges": [charge], "fees": [seats], "minimum_commitment": "100" });
    let plan = seller.published(&product, terms).await;
    let subscription = buyer.subscribes(json!({ "rate_plan_id": plan, "seats": 5 })).await;
    marketplace.travel_to("2026-03-15T09:00:00Z").await;
    buyer.post(&subscription.path("/change"), json!({ "seats": 3, "when": "immediate" })).await.ok();
    subscription.uses("Calls", "9").await;
    let credit = subscription.latest_invoice().await.0;
    let explained = async |invoice: &serde_json::Value, kind: &str| {
        let lines = invoice["lines"].as_array().unwrap();
        let place =
            lines.iter().position(|line| line["kind"] == kind).unwrap_or_else(|| panic!("{kind}: {invoice}")) + 1;
        let id = text(&invoice["id"]);
        buyer.get(&format!("/api/v1/invoices/{id}/lines/{place}/explain")).await.ok()
    };
    let given_back = explained(&credit, "credit").await;
    assert_eq!(given_back["working"], json!({ "from": "price", "price": "79.95" }));
    assert_eq!(given_back["rating"]["tiers"][0]["unit_price"], "15.99");
    assert_eq!(given_back["share"], json!({ "numerator": 17, "denominator": 31 }));
    assert_eq!(given_back["amount"], "-43.84");
    marketplace.travel_to("2026-04-01T09:00:00Z").await;
    let april = subscription.latest_invoice().await.0;
    let true_up = explained(&april, "minimum").await;
    // 79.95 − 43.84 + 26.31 of fees, and 4.50 of usage.
    let working = json!({ "from": "shortfall", "minimum": "100", "fees": "62.42", "usage": "4.50" });
    assert_eq!((&true_up["working"], &true_up["amount"]), (&working, &json!("33.08")));
}

#[tokio::test]
async fn an_invoice_rated_again_agrees_also_after_late_usage_and_a_change() {
    let marketplace = Marketplace::opens("2026-03-01T09:00:00Z").await;
    let seller = marketplace.seller("Seller").await;
    let buyer = marketplace.buyer("Buyer").await;
    let product = seller.product("p", &["Calls"]).await;
    let plan = async |key: &str, price: &str| {
        let charge = json!({ "metric": "Calls", "model": { "kind": "per_unit", "unit_price": price } });
        let fees = json!([{ "kind": "setup", "amount": "9.99" }, { "kind": "recurring", "amount": "31.00" }]);
        seller
            .published(&product, json!({ "key": key, "charges": [charge], "fees": fees, "minimum_commitment": "100" }))
            .await
    };
    let (small, large) = (plan("small", "0.5").await, plan("large", "0.7").await);
    let subscription = buyer.subscribes_to(&small).await;
    let on = |day: &str, quantity: &str| json!({ "metric": "Calls", "quantity": quantity, "timestamp": day });
    marketplace.travel_to("2026-03-11").await;
    subscription.reports(json!([on("2026-03-02T10:00:00Z", "7")])).await;
    buyer.post(&subscription.path("/change"), json!({ "rate_plan_id": large, "when": "immediate" })).await.ok();
    subscription.reports(json!([on("NOW", "3")])).await;
    marketplace.travel_to("2026-04-05").await;
    subscription.reports(json!([on("2026-03-03T10:00:00Z", "200"), on("NOW", "1")])).await;
    marketplace.travel_to("2026-05-02").await;
    buyer.post(&subscription.path("/cancel"), json!({ "when": "immediate" })).await.ok();
    marketplace.travel_to("2026-06-02").await;
    let invoices = subscription.invoices().await;
    // What was paid for May and is kept is more than the minimum of its two days.
    assert_eq!(invoices.len(), 4, "the start, the change and two months");
    assert!(invoices.iter().any(|invoice| invoice.0["lines"].to_string().contains("correction")));
    marketplace.assert_sound().await;
}

/// A sandbox's clock stands still: what is reported after the invoice, at the very instant of its issue, is no part of it.
#[tokio::test]
async fn an_invoice_rated_again_knows_nothing_that_came_after_it_at_the_same_instant() {
    let marketplace = Marketplace::opens("2026-03-01T09:00:00Z").await;
    let seller = marketplace.seller("Seller").await;
    let buyer = marketplace.buyer("Buyer").await;
    let product = seller.product("p", &["Calls"]).await;
    let charge = json!({ "metric": "Calls", "model": { "kind": "per_unit", "unit_price": "1" } });
    let plan = seller.published(&product, json!({ "charges": [charge] })).await;
    let subscription = buyer.subscribes_to(&plan).await;
    let call =
        |quantity: &str| json!([{ "metric": "Calls", "quantity": quantity, "timestamp": "2026-03-20T10:00:00Z" }]);
    marketplace.travel_to("2026-03-21T00:00:00Z").await;
    subscription.reports(call("5")).await;
    marketplace.travel_to("2026-04-01T00:00:00Z").await;
    let invoice = subscription.latest_invoice().await.0;
    assert_eq!(invoice["subtotal"], "5.00");
    subscription.reports(call("2")).await;
    let path = format!("/api/v1/invoices/{}", text(&invoice["id"]));
    let again = buyer.get(&format!("{path}/recompute")).await.ok();
    assert_eq!((&again["agrees"], &again["lines"][0]["recomputed"]), (&json!(true), &json!("5.00")), "{again}");
    assert_eq!(buyer.get(&format!("{path}/lines/1/explain")).await.ok()["source"]["events"], 1);
    marketplace.travel_to("2026-05-01T00:00:00Z").await;
    assert_eq!(subscription.latest_invoice().await.0["subtotal"], "2.00");
    marketplace.assert_sound().await;
}

/// Usage of 100.00 at 16 % and 200.00 at 21 %, bounded by 150.00. 30.00 more at 16 % is taken off again in proportion:
/// -20.91 at 16 % and -9.09 at 21 %.
#[tokio::test]
async fn a_credit_of_what_went_over_usage_names_the_invoice_of_that_usage() {
    let marketplace = Marketplace::opens("2026-09-20T09:00:00Z").await;
    for (percent, from) in [("16", "2026-01-01"), ("21", "2026-10-15")] {
        let rate = json!({ "country": "DE", "percent": percent, "effective_from": from });
        marketplace.operator().post("/api/v1/tax-rates", rate).await.created();
    }
    let seller = marketplace.seller("Seller").await;
    let buyer = marketplace.buyer("Buyer").await;
    let product = seller.product("p", &["Calls"]).await;
    let terms = |price: &str, maximum: &str| {
        let charge = json!({ "metric": "Calls", "model": { "kind": "per_unit", "unit_price": price } });
        json!({ "charges": [charge], "maximum_spend": maximum })
    };
    let (cheap, dear) = (terms("1", "1000"), terms("2", "150"));
    let (cheap, dear) = (seller.published(&product, cheap).await, seller.published(&product, dear).await);
    let subscription = buyer.subscribes_to(&cheap).await;
    let calls = |quantity: &str, at: &str| json!([{ "metric": "Calls", "quantity": quantity, "timestamp": at }]);
    marketplace.travel_to("2026-10-12T10:00:00Z").await;
    subscription.reports(calls("100", "2026-10-08T10:00:00Z")).await;
    buyer.post(&subscription.path("/change"), json!({ "rate_plan_id": dear })).await.ok();
    marketplace.travel_to("2026-10-20T10:00:00Z").await;
    subscription.reports(calls("100", "2026-10-20T10:00:00Z")).await;
    marketplace.travel_to("2026-11-01T10:00:00Z").await;
    let october = subscription.latest_invoice().await.0;
    assert_eq!(october["total"], "179.00");
    let days = |invoice: &serde_json::Value| -> Vec<String> {
        let lines = invoice["lines"].as_array().unwrap().iter();
        lines
            .map(|l| format!("{} {} {} {}", text(&l["kind"]), text(&l["from"]), text(&l["to"]), text(&l["amount"])))
            .collect()
    };
    assert_eq!(
        days(&october),
        [
            "usage 2026-10-01 2026-10-11 100.00",
            "usage 2026-10-12 2026-10-31 200.00",
            "discount 2026-10-01 2026-10-11 -50.00",
            "discount 2026-10-12 2026-10-31 -100.00",
        ]
    );
    subscription.reports(calls("30", "2026-10-09T10:00:00Z")).await;
    marketplace.travel_to("2026-12-01T10:00:00Z").await;
    let credit = subscription.latest_invoice().await.0;
    assert_eq!((&credit["subtotal"], &credit["total"]), (&json!("0.00"), &json!("-0.46")));
    assert_eq!(
        days(&credit),
        [
            "correction 2026-10-01 2026-10-11 30.00",
            "correction 2026-10-01 2026-10-11 -20.91",
            "correction 2026-10-12 2026-10-31 -9.09",
        ]
    );
    assert_eq!(credit["corrects"], json!([{ "id": october["id"], "number": october["number"] }]));
    marketplace.assert_sound().await;
}
