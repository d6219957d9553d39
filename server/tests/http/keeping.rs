//! What is agreed for later can be taken back, and what comes is told the same everywhere.

use serde_json::{Value, json};

use crate::support::{Marketplace, per_unit, recurring, text};

const OPENING: &str = "2026-11-26T09:00:00Z";

#[tokio::test]
async fn a_cancellation_is_taken_back_until_its_day_is_over() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, buyer) = (marketplace.seller("S").await, marketplace.buyer("B").await);
    let product = seller.product("p", &[]).await;
    let plan = seller.published(&product, recurring("31.00")).await;
    let subscription = buyer.subscribes_to(&plan).await;
    let keep = subscription.path("/keep");
    buyer.post(&keep, json!({})).await.refused(422, &[("", "subscription.not_cancelled")]);
    buyer.post(&subscription.path("/cancel"), json!({})).await.ok();
    let view = buyer.get(&subscription.path("")).await.ok();
    assert_eq!((view["ends_on"].as_str(), &view["next_invoice_on"]), (Some("2026-11-30"), &Value::Null));

    let tried = buyer.post(&format!("{keep}?dry_run=true"), json!({})).await.ok();
    assert_eq!(
        (tried["was_to_end_on"].as_str(), tried["next_invoice"]["total"].as_str()),
        (Some("2026-11-30"), Some("31.00"))
    );
    assert_eq!(buyer.get(&subscription.path("")).await.ok()["ends_on"], "2026-11-30");
    seller.post(&keep, json!({})).await.refused(403, &[("", "not_allowed")]);
    let kept = buyer.post(&keep, json!({})).await.ok();
    assert_eq!((&kept["ends_on"], kept["next_invoice_on"].as_str()), (&Value::Null, Some("2026-12-01")));
    marketplace.travel_to("2026-12-02").await;
    let issued: Vec<String> = subscription.invoices().await.iter().map(|invoice| text(&invoice.0["total"])).collect();
    assert_eq!(issued, ["5.17", "31.00"]);

    marketplace.operator().post(&subscription.path("/cancel"), json!({})).await.ok();
    marketplace.travel_to("2027-01-01").await;
    buyer.post(&keep, json!({})).await.refused(422, &[("", "subscription.ended")]);
    marketplace.assert_sound().await;
}

#[tokio::test]
async fn cancelling_drops_what_is_booked_and_asking_for_what_is_in_force_does_too() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, buyer) = (marketplace.seller("S").await, marketplace.buyer("B").await);
    let product = seller.product("p", &[]).await;
    let mut small = recurring("10.00");
    small["key"] = json!("small");
    let (large, small) =
        (seller.published(&product, recurring("62.00")).await, seller.published(&product, small).await);
    let subscription = buyer.subscribes_to(&large).await;
    let change = subscription.path("/change");
    let booked = buyer.post(&change, json!({ "rate_plan_id": small })).await.ok();
    assert_eq!(booked["next_invoice"]["total"], "10.00");
    let undone = buyer.post(&change, json!({ "rate_plan_id": large })).await.ok();
    assert_eq!((&undone["upcoming"], undone["next_invoice"]["total"].as_str()), (&Value::Null, Some("62.00")));

    buyer.post(&change, json!({ "rate_plan_id": small })).await.ok();
    let cancelled = buyer.post(&subscription.path("/cancel"), json!({})).await.ok();
    assert_eq!((&cancelled["upcoming"], cancelled["ends_on"].as_str()), (&Value::Null, Some("2026-11-30")));
    let kept = buyer.post(&subscription.path("/keep"), json!({})).await.ok();
    assert_eq!((&kept["upcoming"], kept["next_invoice"]["total"].as_str()), (&Value::Null, Some("62.00")));
    marketplace.assert_sound().await;
}

/// A plan paid by usage that begins within a month: every page and call says the day on which it is invoiced.
#[tokio::test]
async fn one_day_is_told_everywhere_and_it_is_the_day_invoiced() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, buyer) = (marketplace.seller("S").await, marketplace.buyer("B").await);
    let product = seller.product("p", &["UserMonth"]).await;
    let plan = seller.published(&product, per_unit("UserMonth", "2.50")).await;
    let order = json!({ "rate_plan_id": plan, "starts_on": "2027-01-15" });
    let review = buyer.post("/api/v1/subscriptions?dry_run=true", order.clone()).await.ok();
    assert_eq!((&review["first_invoice"], review["next_invoice_on"].as_str()), (&Value::Null, Some("2027-02-01")));
    let subscription = buyer.subscribes(order).await;
    for when in ["2026-11-26T10:00:00Z", "2027-01-14T23:30:00Z", "2027-01-16T12:00:00Z"] {
        marketplace.travel_to(when).await;
        for party in [&buyer.client, &seller.client, &marketplace.operator()] {
            assert_eq!(party.get(&subscription.path("")).await.ok()["next_invoice_on"], "2027-02-01", "{when}");
            let preview = party.get(&subscription.path("/invoice-preview")).await.ok();
            assert_eq!(preview["issued_on"], "2027-02-01", "{when}");
        }
    }
    subscription.uses("UserMonth", 4).await;
    marketplace.travel_to("2027-02-02").await;
    let issued = subscription.invoices().await;
    assert_eq!(issued.iter().map(|invoice| text(&invoice.0["issued_on"])).collect::<Vec<_>>(), ["2027-02-01"]);
}

/// What a review says of the invoice after the first one holds the minimum that follows.
#[tokio::test]
async fn a_review_tells_the_minimum_that_follows() {
    let marketplace = Marketplace::opens("2026-11-01T09:00:00Z").await;
    let (seller, buyer) = (marketplace.seller("S").await, marketplace.buyer("B").await);
    let product = seller.product("p", &["UserMonth"]).await;
    let mut terms = per_unit("UserMonth", "2.50");
    terms["fees"] = json!([{ "kind": "recurring", "amount": "30.00" }]);
    terms["minimum_commitment"] = json!("65.00");
    let plan = seller.published(&product, terms).await;
    let review = buyer.post("/api/v1/subscriptions?dry_run=true", json!({ "rate_plan_id": plan })).await.ok();
    let kinds: Vec<String> = review["next_invoice"]["lines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| format!("{} {}", text(&line["kind"]), text(&line["amount"])))
        .collect();
    assert_eq!(kinds, ["minimum 35.00", "recurring 30.00"]);
    assert_eq!(buyer.get("/api/v1/subscriptions").await.ok()["items"], json!([]), "no order was placed");
    assert_eq!(buyer.get("/api/v1/invoices").await.ok()["items"], json!([]));
    let subscription = buyer.subscribes_to(&plan).await;
    marketplace.travel_to("2026-12-02").await;
    assert_eq!(subscription.latest_invoice().await.0["total"], review["next_invoice"]["total"]);
    marketplace.assert_sound().await;
}

#[tokio::test]
async fn what_a_withdrawal_credits_pays_the_next_invoice_of_another_seller() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, other) = (marketplace.seller("S").await, marketplace.seller("T").await);
    let buyer = marketplace.buyer("B").await;
    marketplace.enter_card(&buyer, "4242 4242 4242 4242").await;
    let mut terms = recurring("60.00");
    terms["withdrawal_days"] = json!(14);
    let plan = seller.published(&seller.product("p", &[]).await, terms).await;
    let withdrawn = buyer.subscribes_to(&plan).await;
    marketplace.travel_to("2026-11-26T10:00:00Z").await;
    buyer.post(&withdrawn.path("/cancel"), json!({})).await.ok();
    marketplace.travel_to("2026-11-27T10:00:00Z").await;
    let credit = withdrawn.latest_invoice().await.0;
    assert_eq!((credit["status"].as_str(), credit["collection"].as_str()), (Some("credited"), Some("credited")));
    let balance = format!("/api/v1/buyers/{}/balance", buyer.id);
    let told = buyer.get(&balance).await.ok();
    assert_eq!(told["items"][0], json!({ "currency": "EUR", "credit": "10.00", "open": "0.00", "overdue": "0.00" }));
    seller.get(&balance).await.refused(404, &[("", "not_found")]);

    let elsewhere = other.published(&other.product("q", &[]).await, recurring("90.00")).await;
    let bought = buyer.subscribes_to(&elsewhere).await;
    marketplace.travel_to("2026-11-27T11:00:00Z").await;
    let invoice = bought.latest_invoice().await.0;
    let parts = ["total", "credit_applied", "to_pay", "open", "status"].map(|field| text(&invoice[field]));
    assert_eq!(parts, ["12.00", "10.00", "2.00", "0.00", "paid"]);
    assert_eq!(buyer.get(&balance).await.ok()["items"][0]["credit"], "0.00");
    marketplace.assert_sound().await;
}

#[tokio::test]
async fn the_operator_finds_what_failed_charges_again_and_records_a_transfer() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, buyer) = (marketplace.seller("S").await, marketplace.buyer("B").await);
    marketplace.enter_card(&buyer, "4000 0000 0000 0341").await;
    let plan = seller.published(&seller.product("p", &[]).await, recurring("60.00")).await;
    let subscription = buyer.subscribes_to(&plan).await;
    marketplace.travel_to("2026-11-26T10:00:00Z").await;
    let operator = marketplace.operator();
    let failed = operator.get("/api/v1/invoices?state=failed").await.ok();
    let invoice = text(&failed["items"][0]["id"]);
    assert_eq!(failed["items"][0]["collection"], "failed");
    assert_eq!(operator.get("/api/v1/invoices?state=overdue").await.ok()["items"], json!([]));
    operator.get("/api/v1/invoices?state=lost").await.refused(422, &[("/state", "choice.unknown")]);
    let attempts = operator.get("/api/v1/payments?status=failed").await.ok();
    let attempt = &attempts["items"][0];
    assert_eq!((attempt["invoice_id"].as_str(), attempt["failure"].as_str()), (Some(&*invoice), Some("card_declined")));
    seller.get("/api/v1/payments").await.refused(403, &[("", "not_allowed")]);
    let again = operator.post(&format!("/api/v1/invoices/{invoice}/pay"), json!({})).await.ok();
    assert_eq!(again["outcome"], "refused");

    let payments = format!("/api/v1/invoices/{invoice}/payments");
    let transfer = |amount: &str| json!({ "amount": amount, "method": "bank_transfer", "reference": "RF18" });
    let too_much = operator.post(&payments, transfer("10.01")).await;
    too_much.refused(422, &[("/amount", "payment.beyond_open")]);
    let odd = json!({ "amount": "4.00", "method": "", "reference": "RF\u{202e}18" });
    let refused = [("/method", "choice.unknown"), ("/reference", "reference.invalid")];
    operator.post(&payments, odd).await.refused(422, &refused);
    let part = operator.post(&payments, transfer("4.00")).await.created();
    assert_eq!((part["method"].as_str(), part["received_on"].as_str()), (Some("bank_transfer"), Some("2026-11-26")));
    assert_eq!(subscription.latest_invoice().await.0["open"], "6.00");
    operator.post(&payments, transfer("6.00")).await.created();
    assert_eq!(subscription.latest_invoice().await.0["status"], "paid");
    marketplace.assert_sound().await;
}
