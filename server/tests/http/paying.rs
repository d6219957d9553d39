//! Paying: all that is open in one go, what the page showed and nothing else, and what came of it.

use serde_json::json;

use crate::buying::{Jonas, fee, never_says, plain, plan, says, shop};
use crate::support::{Marketplace, text};
use crate::told::{FAILS, OPENING, enters, posts};

const ASKS: &str = "4000 0025 0000 3155";

#[tokio::test]
async fn failed_payments_are_paid_together_where_the_strip_leads() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product) = shop(&marketplace).await;
    let team = seller.published(&product, plan("Team", json!({ "fees": [fee("30")] }))).await;
    let jonas = Jonas::of(&marketplace).await;
    enters(&marketplace, &jonas, FAILS).await;
    says(&jonas.reads(&format!("/subscribe/{team}")).await, &["on the day it is issued"]);
    never_says(&jonas.reads(&format!("/subscribe/{team}")).await, &["days after its date"]);
    jonas.subscribes_to(&team).await;
    marketplace.travel_to("2026-12-02").await;
    let list = "/account/invoices";
    let strip = jonas.browser.get("/account/subscriptions").await.text;
    assert!(strip.contains(&format!("href=\"{list}\"")) && strip.contains("attention-act"), "{strip}");
    let told = ["To pay: €34.00 (2 invoices) · 2 payments failed", "Pay all now: €34.00 (2 invoices)"];
    for narrowed in ["", "?state=open", "?state=failed", "?state=overdue", "?state=paid"] {
        let page = jonas.browser.get(&format!("{list}{narrowed}")).await.text;
        assert!(!page.contains("attention-act"), "{page}");
        assert_eq!(page.matches("name=\"shown\"").count(), 1, "{page}");
        says(&plain(&page), &told);
        says(&plain(&page), &["€4.00 · Payment failed", "€30.00 · Payment failed"]);
    }
    let page = jonas.browser.get(list).await.text;
    says(&jonas.reads("/account/payment").await, &["2 open invoices are charged to it: €34.00."]);
    let url = app::form::post_to::<app::server_fns::buyer::PayAll>();
    let shown = shown_on(&page);
    let fields = [("currency", "EUR"), ("shown", shown.as_str())];
    assert_eq!(posts(&jonas, url, &fields).await, list);
    let refused = jonas.reads(list).await;
    says(
        &refused,
        &[
            "(€4.00) the card was refused. Nothing was charged. 1 further invoice was not tried.",
            "Still to pay: €34.00 (2 invoices).",
        ],
    );

    // A third one fails after the page was shown: it is shown before anything is charged.
    let other = seller.published(&product, plan("Pro", json!({ "fees": [fee("31")] }))).await;
    jonas.subscribes_to(&other).await;
    marketplace.travel_to("2026-12-02T10:00:00Z").await;
    let charges = marketplace.operator().get("/api/v1/payments").await.ok();
    for stale in [shown.as_str(), ""] {
        let fields = [("currency", "EUR"), ("shown", stale)];
        assert_eq!(posts(&jonas, url, &fields).await, list);
        let anew = jonas.reads(list).await;
        says(&anew, &["The amount has changed", "Nothing was charged.", "Pay all now: €64.00 (3 invoices)"]);
    }
    assert_eq!(marketplace.operator().get("/api/v1/payments").await.ok(), charges, "nothing was tried");

    service::database::testing::one_charge_succeeds(&marketplace.portal.db).await;
    let shown = shown_on(&jonas.browser.get(list).await.text);
    let fields = [("currency", "EUR"), ("shown", shown.as_str())];
    assert_eq!(posts(&jonas, url, &fields).await, list);
    let told = jonas.reads(list).await;
    says(
        &told,
        &[
            "Not everything is paid",
            "1 invoice is paid: €4.00. For invoice",
            "(€30.00) the card was refused. 1 further",
            "Still to pay: €60.00 (2 invoices).",
        ],
    );
    never_says(&told, &["Nothing was charged"]);
    says(&told, &["Pay all now: €60.00 (2 invoices)"]);
}

#[tokio::test]
async fn all_is_paid_in_one_go_with_a_card_that_asks_each_time() {
    for (declined, expected) in [
        (None, "3 invoices are paid: €64.00. Thank you. Nothing is left to pay."),
        (Some(1), "1 invoice is paid: €4.00. The payment of invoice"),
    ] {
        let marketplace = Marketplace::opens(OPENING).await;
        let (seller, product) = shop(&marketplace).await;
        let jonas = Jonas::of(&marketplace).await;
        enters(&marketplace, &jonas, ASKS).await;
        let team = seller.published(&product, plan("Team", json!({ "fees": [fee("30")] }))).await;
        jonas.subscribes_to(&team).await;
        marketplace.travel_to("2026-12-02").await;
        let other = seller.published(&product, plan("Free", json!({ "fees": [fee("31")] }))).await;
        jonas.subscribes_to(&other).await;
        marketplace.travel_to("2026-12-02T10:00:00Z").await;
        let list = "/account/invoices";
        let page = jonas.browser.get(list).await.text;
        says(&plain(&page), &["To pay: €64.00 (3 invoices) · 3 to be confirmed", "Pay all now: €64.00 (3 invoices)"]);
        let url = app::form::post_to::<app::server_fns::buyer::PayAll>();
        let fields = [("currency", "EUR"), ("shown", &*shown_on(&page))];
        let mut to = posts(&jonas, url, &fields).await;
        let mut confirmed = 0;
        while to.starts_with("/sandbox-provider/") {
            let answer = if declined == Some(confirmed) { "decline" } else { "approve" };
            let back = jonas.browser.post_form(&to, &[("answer", answer)]).await;
            assert_eq!(back.header("location"), "/account/paying");
            to = jonas.browser.get(back.header("location")).await.header("location").to_owned();
            confirmed += 1;
        }
        assert_eq!((to.as_str(), confirmed), (list, if declined.is_some() { 2 } else { 3 }));
        let told = jonas.reads(list).await;
        says(&told, &[expected]);
        if declined.is_some() {
            let rest = ["(€30.00) was not confirmed. 1 further", "Still to pay: €60.00 (2 invoices).", "Pay all now"];
            says(&told, &rest);
        }
        // Coming back once more does nothing.
        assert_eq!(jonas.browser.get("/account/paying").await.header("location"), list);
    }
}

/// What the form of a page says that it showed.
fn shown_on(page: &str) -> String {
    let sent = page.split("name=\"shown\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    sent.unwrap_or_else(|| panic!("nothing is shown to be paid: {page}")).to_owned()
}

#[tokio::test]
async fn another_amount_than_shown_is_shown_before_an_invoice_is_paid() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product) = shop(&marketplace).await;
    let team = seller.published(&product, plan("Team", json!({ "fees": [fee("30")] }))).await;
    let jonas = Jonas::of(&marketplace).await;
    enters(&marketplace, &jonas, FAILS).await;
    jonas.subscribes_to(&team).await;
    marketplace.travel_to("2026-11-27T10:00:00Z").await;
    let invoices = marketplace.operator().get("/api/v1/invoices").await.ok();
    let id = text(&invoices["items"][0]["id"]);
    let page = format!("/account/invoices/{id}");
    let before = shown_on(&jonas.browser.get(&page).await.text);
    let transfer = json!({ "amount": "1.00" });
    marketplace.operator().post(&format!("/api/v1/invoices/{id}/payments"), transfer).await.created();
    let url = app::form::post_to::<app::server_fns::buyer::PayNow>();
    assert_eq!(posts(&jonas, url, &[("invoice_id", &id), ("shown", &before)]).await, page);
    says(&jonas.reads(&page).await, &["The amount has changed", "Nothing was charged.", "Pay €3.00 now"]);
}
