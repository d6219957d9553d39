//! What the operator entered by mistake, as its pages show it and let it be removed; and pages on which no invoice is to come.

use app::form::post_to;
use app::server_fns::admin::{RemoveCategory, RemoveTaxRate, SetTaxRate};
use serde_json::json;

use crate::buying::{never_says, plain, says};
use crate::leaving::{olivia, reads};
use crate::support::{Marketplace, recurring};

const OPENING: &str = "2026-03-10T09:00:00Z";

#[tokio::test]
async fn what_became_of_a_tax_rate_stands_on_the_page_and_one_to_come_can_be_removed_there() {
    let marketplace = Marketplace::opens(OPENING).await;
    let browser = olivia(&marketplace).await;
    let page = "/admin/taxes";
    never_says(&reads(&browser, page).await, &["Changes"]);
    for (percent, from) in [("19", "2026-01-01"), ("7", "2026-01-01"), ("91", "2027-01-01")] {
        let fields = [("country", "DE"), ("percent", percent), ("effective_from", from), ("back", page)];
        browser.post_form(post_to::<SetTaxRate>(), &fields).await;
        reads(&browser, page).await;
    }
    let shown = reads(&browser, page).await;
    says(&shown, &["19% 7%", "none 19%", "7% 91%", "Olivia Marin", "Remove the rate of Germany from 1 Jan 2027"]);
    never_says(&shown, &["Remove the rate of Germany from 1 Jan 2026"]);
    let html = browser.get(page).await.text;
    assert!(!html.contains(post_to::<RemoveTaxRate>()), "what it does is said before: {html}");
    let ask = "/admin/taxes/remove?country=DE&from=2027-01-01";
    assert!(html.contains(&ask.replace('&', "&amp;")) || html.contains(ask), "{html}");
    let asked = reads(&browser, ask).await;
    says(
        &asked,
        &[
            "On 1 January 2027 the rate of Germany then stays at 7%.",
            "This rate of 91% has not been applied yet.",
            "Keep the rate",
        ],
    );
    assert_eq!(browser.get("/admin/taxes/remove?country=DE&from=2027-01-02").await.status, 404);
    let begun = browser.get("/admin/taxes/remove?country=DE&from=2026-01-01").await.text;
    says(&plain(&begun), &["This rate is in force from 1 January 2026 on."]);
    let remove = |from| [("country", "DE"), ("effective_from", from), ("back", page)];
    browser.post_form(post_to::<RemoveTaxRate>(), &remove("2026-01-01")).await;
    says(&reads(&browser, page).await, &["This rate is in force from 1 January 2026 on. That day has begun"]);
    browser.post_form(post_to::<RemoveTaxRate>(), &remove("2027-01-01")).await;
    let shown = reads(&browser, page).await;
    says(&shown, &["The rate of Germany is removed before its first day.", "91% removed"]);
    never_says(&shown, &["Remove the rate"]);
}

#[tokio::test]
async fn a_category_that_nobody_uses_can_be_removed_on_its_page() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (operator, browser) = (marketplace.operator(), olivia(&marketplace).await);
    let buyer = marketplace.buyer("Gymnasium").await;
    operator.put(&format!("/api/v1/buyers/{}/categories", buyer.id), json!({ "categories": ["Schools"] })).await.ok();
    operator.post("/api/v1/categories", json!({ "name": "Skools" })).await.created();
    let page = "/admin/categories";
    let shown = reads(&browser, page).await;
    says(&shown, &["Remove the category Skools"]);
    never_says(&shown, &["Remove the category Schools"]);
    assert!(!browser.get(page).await.text.contains(post_to::<RemoveCategory>()), "what it does is said before");
    let asked = reads(&browser, "/admin/categories/remove?name=Skools").await;
    says(&asked, &["Remove the category Skools?", "for buyers nothing changes", "Keep the category"]);
    let used = browser.get("/admin/categories/remove?name=Schools").await.text;
    says(&plain(&used), &["“Schools” is in use"]);
    browser.post_form(post_to::<RemoveCategory>(), &[("name", "Schools"), ("back", page)]).await;
    says(&reads(&browser, page).await, &["“Schools” is in use: buyers are in it, or rate plans are addressed to it."]);
    browser.post_form(post_to::<RemoveCategory>(), &[("name", "Skools"), ("back", page)]).await;
    let shown = reads(&browser, page).await;
    says(&shown, &["The category Skools is removed."]);
    never_says(&shown, &["Remove the category"]);
}

#[tokio::test]
async fn where_no_invoice_is_to_come_the_api_answers_ended_and_the_page_says_why() {
    let marketplace = Marketplace::opens(OPENING).await;
    let browser = olivia(&marketplace).await;
    let (seller, buyer) = (marketplace.seller("S").await, marketplace.buyer("B").await);
    let plan = seller.published(&seller.product("p", &[]).await, recurring("10.00")).await;
    let subscription = buyer.subscribes_to(&plan).await;
    let preview = subscription.path("/invoice-preview");
    buyer.get(&preview).await.ok();
    buyer.post(&subscription.path("/cancel"), json!({ "when": "immediate" })).await.ok();
    marketplace.travel_to("2026-06-01").await;
    for party in [&buyer.client, &seller.client, &marketplace.operator()] {
        let ended = party.get(&preview).await.refused(409, &[("", "ended")]);
        assert_eq!(ended["detail"], "No invoice is to come for this subscription any more.");
    }
    let shown = reads(&browser, &format!("/admin/subscriptions/{}", subscription.id)).await;
    says(&shown, &["Nothing left to invoice", "This subscription ended on 10 March 2026."]);
}
