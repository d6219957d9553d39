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

#[tokio::test]
async fn the_operator_gives_up_a_charge_that_waits_and_takes_a_transfer_instead() {
    let marketplace = Marketplace::opens("2026-03-01T09:00:00Z").await;
    let (_, buyer, subscription) = owing(&marketplace, Some(ASKS)).await;
    marketplace.travel_to("2026-03-01T10:00:00Z").await;
    let operator = marketplace.operator();
    let invoice = subscription.latest_invoice().await.0;
    assert_eq!(invoice["collection"], "to_confirm");
    let page = text(&buyer.post(&invoice_path(&invoice, "/pay"), json!({})).await.ok()["confirm_at"]);
    let transfer = json!({ "amount": "100.00", "received_on": "2026-03-01", "reference": "RF18 5390" });
    operator
        .post(&invoice_path(&invoice, "/payments"), transfer.clone())
        .await
        .refused(422, &[("", "payment.under_way")]);
    let waiting = operator.get("/api/v1/payments?status=needs_confirmation").await.ok();
    let payment = format!("/api/v1/payments/{}", text(&waiting["items"][0]["id"]));
    assert_eq!(operator.post(&format!("{payment}/cancel"), json!({})).await.ok()["status"], "canceled");
    let shown = buyer.get(&invoice_path(&invoice, "")).await.ok();
    assert_eq!((shown["status"].as_str(), shown["collection"].as_str()), (Some("issued"), Some("open")));
    assert_eq!(marketplace.anybody().post_form(&page, &[("answer", "approve")]).await.status, 404);
    let early = json!({ "amount": "1.00", "received_on": "2026-02-28" });
    operator
        .post(&invoice_path(&invoice, "/payments"), early)
        .await
        .refused(422, &[("/received_on", "payment.before_issue")]);
    let recorded = operator.post(&invoice_path(&invoice, "/payments"), transfer).await.created();
    operator.post(&format!("{payment}/cancel"), json!({})).await.ok();
    let path = format!("/api/v1/payments/{}", text(&recorded["id"]));
    operator.post(&format!("{path}/cancel"), json!({})).await.refused(422, &[("", "payment.settled")]);
    assert_eq!(buyer.get(&invoice_path(&invoice, "")).await.ok()["status"], "paid");
    operator.post(&format!("{path}/reverse"), json!({})).await.refused(422, &[("/reason", "required")]);
    let reason = json!({ "reason": "It was for another invoice." });
    let reversed = operator.post(&format!("{path}/reverse"), reason.clone()).await.ok();
    assert_eq!((reversed["status"].as_str(), &reversed["reversal_reason"]), (Some("reversed"), &reason["reason"]));
    operator.post(&format!("{path}/reverse"), reason.clone()).await.refused(422, &[("", "payment.reversed")]);
    operator.post(&format!("{payment}/reverse"), reason).await.refused(422, &[("", "payment.not_a_transfer")]);
    assert_eq!(buyer.get(&invoice_path(&invoice, "")).await.ok()["open"], "100.00");
    marketplace.assert_sound().await;
}

#[tokio::test]
async fn the_operator_finds_invoices_and_payments_by_number_or_buyer() {
    let marketplace = Marketplace::opens("2026-03-01T09:00:00Z").await;
    let (_, _, subscription) = owing(&marketplace, Some(PAYS)).await;
    marketplace.travel_to("2026-03-01T10:00:00Z").await;
    let number = text(&subscription.latest_invoice().await.0["number"]);
    let operator = marketplace.operator();
    for path in ["/api/v1/invoices", "/api/v1/payments"] {
        let found = async |words: &str| {
            operator.get(&format!("{path}?q={words}")).await.ok()["items"].as_array().unwrap().len()
        };
        let part = &number[number.len() - 4..];
        assert_eq!([found(&number).await, found(part).await, found("nobody").await, found("%25").await], [1, 1, 0, 0]);
        assert_eq!(found("b").await, 1, "{path}: by the buyer's name");
    }
}

/// The page says of a card that was saved what came of what was open.
#[tokio::test]
async fn a_saved_card_says_what_came_of_open_invoices() {
    let marketplace = Marketplace::opens("2026-03-01T09:00:00Z").await;
    let (_, buyer, subscription) = owing(&marketplace, None).await;
    for (card, status) in [(FAILS, "failed"), (ASKS, "needs_confirmation"), (PAYS, "succeeded")] {
        marketplace.enter_card(&buyer, card).await;
        let invoice = subscription.latest_invoice().await.0;
        let latest = buyer.get(&invoice_path(&invoice, "/payments")).await.ok()["items"][0].clone();
        assert_eq!(latest["status"], status);
    }
    marketplace.assert_sound().await;
}
