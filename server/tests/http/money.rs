//! Collecting, the ledger, earnings.

use serde_json::{Value, json};

use crate::support::{Client, Marketplace, Subscription, recurring, text};

const PAYS: &str = "4242 4242 4242 4242";
const FAILS: &str = "4000 0000 0000 0341";
const ASKS: &str = "4000 0025 0000 3155";

/// A seller with one buyer, whose first invoice comes to 100.00.
async fn owing(marketplace: &Marketplace, card: Option<&str>) -> (Client, Client, Subscription) {
    let (seller, buyer) = (marketplace.seller("S").await, marketplace.buyer("B").await);
    if let Some(card) = card {
        marketplace.enter_card(&buyer, card).await;
    }
    let product = seller.product("p", &[]).await;
    let plan = seller.published(&product, recurring("100.00")).await;
    let subscription = buyer.subscribes_to(&plan).await;
    (seller.client.clone(), buyer.client.clone(), subscription)
}

fn invoice_path(invoice: &Value, rest: &str) -> String {
    format!("/api/v1/invoices/{}{rest}", text(&invoice["id"]))
}

#[tokio::test]
async fn what_is_collected_is_split_into_commission_and_share() {
    let marketplace = Marketplace::opens("2026-03-01T09:00:00Z").await;
    let (seller, buyer, subscription) = owing(&marketplace, Some(PAYS)).await;
    marketplace.travel_to("2026-03-01T10:00:00Z").await;
    let invoice = subscription.latest_invoice().await.0;
    assert_eq!((invoice["status"].as_str(), invoice["total"].as_str()), (Some("paid"), Some("100.00")));
    let payments = buyer.get(&invoice_path(&invoice, "/payments")).await.ok();
    assert_eq!(
        (payments["items"][0]["status"].as_str(), payments["items"][0]["amount"].as_str()),
        (Some("succeeded"), Some("100.00"))
    );
    let earnings = seller.get("/api/v1/earnings").await.ok();
    let euros = &earnings["currencies"][0];
    assert_eq!(
        (euros["collected"].as_str(), euros["commission"].as_str(), euros["my_share"].as_str()),
        (Some("100.00"), Some("3.00"), Some("97.00"))
    );
    let own = seller.get("/api/v1/ledger/accounts").await.ok();
    let balances: Vec<&Value> = own["items"].as_array().unwrap().iter().map(|account| &account["balance"]).collect();
    assert!(balances.contains(&&json!("-97.00")), "{own}");
    let all = marketplace.operator().get("/api/v1/ledger/transactions").await.ok();
    assert_eq!(all["items"].as_array().unwrap().len(), 2);
    marketplace.assert_sound().await;
}

#[tokio::test]
async fn a_card_that_fails_leaves_the_invoice_open_until_another_pays() {
    let marketplace = Marketplace::opens("2026-03-01T09:00:00Z").await;
    let (_, buyer, subscription) = owing(&marketplace, Some(FAILS)).await;
    marketplace.travel_to("2026-03-01T10:00:00Z").await;
    let invoice = subscription.latest_invoice().await.0;
    assert_eq!(invoice["status"], "issued");
    let refused = buyer.post(&invoice_path(&invoice, "/pay"), json!({})).await.ok();
    assert_eq!(refused["outcome"], "refused");
    marketplace.travel_to("2026-04-15").await;
    assert_eq!(buyer.get(&invoice_path(&invoice, "")).await.ok()["status"], "overdue");
    marketplace.enter_card(&buyer, PAYS).await;
    marketplace.travel_to("2026-04-15T07:00:00Z").await;
    assert_eq!(buyer.get(&invoice_path(&invoice, "")).await.ok()["status"], "paid");
    let again = buyer.post(&invoice_path(&invoice, "/pay"), json!({})).await;
    again.refused(422, &[("", "invoice.not_payable")]);
    marketplace.assert_sound().await;
}

#[tokio::test]
async fn without_payment_details_nothing_is_collected() {
    let marketplace = Marketplace::opens("2026-03-01T09:00:00Z").await;
    let (seller, buyer, subscription) = owing(&marketplace, None).await;
    let invoice = subscription.latest_invoice().await.0;
    buyer.get("/api/v1/payment-method").await.refused(404, &[("", "not_found")]);
    buyer.post(&invoice_path(&invoice, "/pay"), json!({})).await.refused(422, &[("", "payment.details_missing")]);
    assert_eq!(seller.get("/api/v1/earnings").await.ok()["currencies"][0]["collected"], "0.00");
}

#[tokio::test]
async fn a_card_may_ask_the_buyer_to_confirm() {
    let marketplace = Marketplace::opens("2026-03-01T09:00:00Z").await;
    let (_, buyer, subscription) = owing(&marketplace, Some(ASKS)).await;
    let invoice = subscription.latest_invoice().await.0;
    let outcome = buyer.post(&invoice_path(&invoice, "/pay"), json!({})).await.ok();
    assert_eq!(outcome["outcome"], "needs_confirmation");
    let page = text(&outcome["confirm_at"]);
    let shown = marketplace.anybody().get(&page).await;
    assert!(shown.text.contains("100.00"), "{}", shown.text);
    let back = marketplace.anybody().post_form(&page, &[("answer", "approve")]).await;
    assert_eq!(
        (back.status, back.header("location")),
        (303, format!("/account/invoices/{}", text(&invoice["id"])).as_str())
    );
    assert_eq!(buyer.get(&invoice_path(&invoice, "")).await.ok()["status"], "paid");
    assert_eq!(marketplace.anybody().get(&page).await.status, 404);
    marketplace.assert_sound().await;
}

#[tokio::test]
async fn payment_details_are_entered_elsewhere_and_can_be_forgotten() {
    let marketplace = Marketplace::opens("2026-03-01T09:00:00Z").await;
    let buyer = marketplace.buyer("B").await;
    for elsewhere in ["https://elsewhere.example/", "//elsewhere.example"] {
        let setup = json!({ "return_to": elsewhere });
        buyer.post("/api/v1/payment-method", setup).await.refused(400, &[("/return_to", "malformed")]);
    }
    marketplace.enter_card(&buyer, PAYS).await;
    let method = buyer.get("/api/v1/payment-method").await.ok();
    assert_eq!((method["last4"].as_str(), method["expires"].as_str()), (Some("4242"), Some("12/40")));
    buyer.delete("/api/v1/payment-method").await.gone();
    buyer.get("/api/v1/payment-method").await.refused(404, &[("", "not_found")]);
}
