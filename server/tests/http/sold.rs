//! From when until when something is sold, told alike wherever it is told; and which of several is meant.

use serde_json::json;

use crate::buying::{Jonas, fee, never_says, plain, plan, says, shop};
use crate::leaving::{olivia, reads};
use crate::support::{Marketplace, text};
use crate::told::{OPENING, anna};

#[tokio::test]
async fn a_product_whose_sale_is_over_says_since_when() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (browser, seller) = anna(&marketplace).await;
    let product = seller.product("Urlaub", &[]).await;
    let until = json!({ "fees": [fee("30")], "effective_until": "2026-11-30" });
    seller.published(&product, plan("Team", until)).await;
    let page = format!("/seller/products/{product}");
    says(&reads(&browser, &format!("{page}/pricing")).await, &["On sale until 30 Nov 2026"]);
    says(&reads(&browser, "/seller/products").await, &["On sale"]);
    marketplace.travel_to("2026-12-05").await;
    let pages = ["/seller/products", &page, &format!("{page}/pricing"), &format!("{page}/pricing/display")];
    for page in pages {
        let said = reads(&browser, page).await;
        says(&said, &["No longer on sale, since 1 Dec 2026"]);
        never_says(&said, &["Not on sale yet"]);
    }
}

#[tokio::test]
async fn a_plan_is_bought_for_nobody_before_its_first_day_of_sale() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product) = shop(&marketplace).await;
    let later = json!({ "fees": [fee("30")], "effective_from": "2026-12-15" });
    let later = seller.published(&product, plan("Later", later)).await;
    let now = seller.published(&product, plan("Now", json!({ "fees": [fee("20")] }))).await;
    let buyer = marketplace.buyer("Gymnasium").await;
    let browser = olivia(&marketplace).await;
    let plans = format!("/admin/purchase/{}", buyer.id);
    let html = browser.get(&plans).await.text;
    says(&plain(&html), &["from 15 Dec 2026"]);
    assert!(html.contains(&now) && !html.contains(&later), "{html}");
    let terms = browser.get(&format!("{plans}/{later}")).await.text;
    says(&plain(&terms), &["can be bought from 15 December 2026 on."]);
    assert!(!terms.contains("name=\"starts_on\""), "{terms}");
    marketplace.travel_to("2026-12-15T09:00:00Z").await;
    assert!(browser.get(&plans).await.text.contains(&later));
}

#[tokio::test]
async fn a_key_is_told_apart_before_it_is_revoked() {
    let marketplace = Marketplace::opens(OPENING).await;
    let jonas = Jonas::of(&marketplace).await;
    let url = app::form::post_to::<app::server_fns::buyer::CreateBuyerKey>();
    for _ in 0..2 {
        jonas.browser.post_form(url, &[("name", "ERP")]).await;
    }
    let list = jonas.browser.get("/account/api-keys").await.text;
    let id = list.split("/account/api-keys/key_").nth(1).and_then(|rest| rest.split('/').next()).unwrap();
    let asked = jonas.reads(&format!("/account/api-keys/key_{id}/revoke")).await;
    says(&asked, &["Revoke “ERP”?", "The key fnd_", "created on 27 November 2026."]);
}

#[tokio::test]
async fn credit_notes_are_counted_as_such_and_nothing_is_missed_in_collecting_them() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product) = shop(&marketplace).await;
    let terms = json!({ "fees": [fee("30")], "withdrawal_days": 30 });
    let team = seller.published(&product, plan("Team", terms)).await;
    let buyer = marketplace.buyer("Gymnasium").await;
    let subscription = buyer.subscribes_to(&team).await;
    buyer.post(&format!("/api/v1/subscriptions/{}/cancel", subscription.id), json!({})).await.ok();
    let browser = olivia(&marketplace).await;
    marketplace.travel_to("2026-11-28T12:00:00Z").await;
    let clock = reads(&browser, "/admin/clock?after=2026-11-27T10:00:00Z").await;
    says(&clock, &["1 credit note issued, −€4.00"]);
    never_says(&clock, &["1 invoice issued", "Nothing was collected"]);
    says(&reads(&browser, "/admin").await, &["1 invoice, 1 credit note"]);
    let runs = reads(&browser, "/admin/invoice-runs").await;
    says(&runs, &["1 credit note"]);
    let operator = marketplace.operator();
    let run = text(&operator.get("/api/v1/invoice-runs").await.ok()["items"][0]["id"]);
    says(&reads(&browser, &format!("/admin/invoice-runs/{run}")).await, &["1 credit note"]);
}
