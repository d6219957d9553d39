//! Nobody is bound to what was never shown: a yes to a review that is true no more does nothing, and shows what is.

use serde_json::{Value, json};

use crate::buying::{Jonas, fee, never_says, plan, says, shop};
use crate::once::form_at;
use crate::support::{Client, Marketplace};

const OPENING: &str = "2026-11-16T09:00:00Z";
const CHANGED: &str = "Something changed since this page was shown, so nothing was done.";

type Field = (String, String);

async fn sends(browser: &Client, url: &str, form: &[Field]) -> String {
    let fields: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let answer = browser.post_form(url, &fields).await;
    assert_eq!(answer.status, 303, "{}", answer.text);
    answer.header("location").to_owned()
}

/// Sends what a page showed before, which does nothing, and then what it shows now, which is done.
async fn is_shown_anew(jonas: &Jonas, page: &str, url: &str, old: &[Field], now: &[&str]) {
    assert_eq!(sends(&jonas.browser, url, old).await, page);
    let anew = jonas.reads(page).await;
    says(&anew, &[CHANGED]);
    says(&anew, now);
    let form = form_at(&jonas.browser, page, url, &[]).await;
    assert_ne!(sends(&jonas.browser, url, &form).await, page);
}

async fn all(marketplace: &Marketplace, path: &str) -> Vec<Value> {
    marketplace.operator().get(path).await.ok()["items"].as_array().unwrap().clone()
}

#[tokio::test]
async fn a_trial_that_was_used_up_meanwhile_is_not_charged_for_unseen() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product) = shop(&marketplace).await;
    let team = seller.published(&product, plan("Team", json!({ "fees": [fee("119")], "trial_days": 14 }))).await;
    let jonas = Jonas::of(&marketplace).await;
    let (page, url) = (format!("/subscribe/{team}"), app::form::post_to::<app::server_fns::store::SubscribeNow>());
    let old = form_at(&jonas.browser, &page, url, &[]).await;
    jonas.subscribes_to(&team).await;
    assert_eq!(sends(&jonas.browser, url, &old).await, page);
    assert_eq!(all(&marketplace, "/api/v1/subscriptions").await.len(), 1);
    assert_eq!(all(&marketplace, "/api/v1/invoices").await, Vec::<Value>::new());
    let anew = form_at(&jonas.browser, &page, url, &[]).await;
    sends(&jonas.browser, url, &anew).await;
    assert_eq!(all(&marketplace, "/api/v1/subscriptions").await.len(), 2);
    marketplace.assert_sound().await;
}

#[tokio::test]
async fn an_end_that_costs_a_fee_by_now_is_shown_with_it_first() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product) = shop(&marketplace).await;
    let free = seller.published(&product, plan("Free", json!({ "fees": [fee("0")] }))).await;
    let term = json!({ "unit": "year", "count": "1", "auto_renew": true });
    let fees = json!([fee("0"), { "kind": "early_termination", "amount": "250" }]);
    let bound = seller.published(&product, plan("Bound", json!({ "fees": fees, "term": term }))).await;
    let jonas = Jonas::of(&marketplace).await;
    let subscription = jonas.subscribes_to(&free).await;
    let page = format!("{subscription}/cancel?when=day&ends_on=2026-11-30");
    let url = app::form::post_to::<app::server_fns::buyer::CancelSubscription>();
    let old = form_at(&jonas.browser, &page, url, &[]).await;
    never_says(&jonas.reads(&page).await, &["250.00"]);
    let id = subscription.rsplit('/').next().unwrap();
    let change = format!("/api/v1/subscriptions/{id}/change");
    marketplace.operator().post(&change, json!({ "rate_plan_id": bound })).await.ok();
    is_shown_anew(&jonas, &page, url, &old, &["€250.00"]).await;
    assert_eq!(all(&marketplace, "/api/v1/subscriptions").await[0]["ends_on"], "2026-11-30");
}

#[tokio::test]
async fn seats_that_were_others_meanwhile_are_shown_before_they_are_charged() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product) = shop(&marketplace).await;
    let seats = json!([{ "kind": "seats", "model": { "kind": "per_unit", "unit_price": "10" } }]);
    let team = seller.published(&product, plan("Team", json!({ "fees": seats }))).await;
    let jonas = Jonas::of(&marketplace).await;
    let subscription = jonas.subscribes_to(&team).await;
    let id = subscription.rsplit('/').next().unwrap();
    let operator = marketplace.operator();
    let change = format!("/api/v1/subscriptions/{id}/change");
    operator.post(&change, json!({ "seats": "2" })).await.ok();
    let page = format!("{subscription}/change/review?rate_plan_id={team}&seats=3");
    let url = app::form::post_to::<app::server_fns::buyer::ChangeSubscription>();
    let old = form_at(&jonas.browser, &page, url, &[]).await;
    says(&jonas.reads(&page).await, &["€5.00"]);
    operator.post(&change, json!({ "seats": "1", "when": "immediate" })).await.ok();
    is_shown_anew(&jonas, &page, url, &old, &["€10.00"]).await;
    marketplace.assert_sound().await;
}

#[tokio::test]
async fn tax_that_came_meanwhile_is_shown_on_the_review_first() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product) = shop(&marketplace).await;
    let team = seller.published(&product, plan("Team", json!({ "fees": [fee("100")] }))).await;
    let jonas = Jonas::of(&marketplace).await;
    let page = format!("/subscribe/{team}?starts_on=2026-12-01");
    let url = app::form::post_to::<app::server_fns::store::SubscribeNow>();
    let old = form_at(&jonas.browser, &page, url, &[]).await;
    let rate = json!({ "country": "DE", "percent": "19", "effective_from": "2026-12-01" });
    marketplace.operator().post("/api/v1/tax-rates", rate).await.created();
    is_shown_anew(&jonas, &page, url, &old, &["€119.00"]).await;
}

/// The same facts on the same day are the same review, also where usage arrives meanwhile.
#[tokio::test]
async fn a_review_that_is_still_true_is_agreed_to() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product) = shop(&marketplace).await;
    let usage = json!([{ "metric": "UserMonth", "model": { "kind": "per_unit", "unit_price": "2" } }]);
    let team = seller.published(&product, plan("Team", json!({ "fees": [fee("30")], "charges": usage }))).await;
    let more = seller.published(&product, plan("More", json!({ "fees": [fee("60")], "charges": usage }))).await;
    let jonas = Jonas::of(&marketplace).await;
    let review = format!("/subscribe/{team}");
    let url = app::form::post_to::<app::server_fns::store::SubscribeNow>();
    let form = form_at(&jonas.browser, &review, url, &[]).await;
    assert!(form.iter().any(|(name, value)| name == "shown" && value.len() == 64), "{form:?}");
    marketplace.travel_to("2026-11-16T10:30:00Z").await;
    assert_ne!(sends(&jonas.browser, url, &form).await, review);
    let list = all(&marketplace, "/api/v1/subscriptions").await;
    let id = list[0]["id"].as_str().unwrap().to_owned();
    let subscription = format!("/account/subscriptions/{id}");

    let steps = [
        (
            format!("{subscription}/change/review?rate_plan_id={more}&when=end_of_period"),
            app::form::post_to::<app::server_fns::buyer::ChangeSubscription>(),
        ),
        (format!("{subscription}/change/undo"), app::form::post_to::<app::server_fns::buyer::UndoChange>()),
        (format!("{subscription}/cancel"), app::form::post_to::<app::server_fns::buyer::CancelSubscription>()),
        (format!("{subscription}/keep"), app::form::post_to::<app::server_fns::buyer::KeepSubscription>()),
    ];
    let key = seller.post(&format!("/api/v1/subscriptions/{id}/api-keys"), json!({ "name": "a" })).await.created();
    let software = marketplace.with_key(key["api_key"].as_str().unwrap());
    let reports = async || {
        let item = json!({ "metric": "UserMonth", "quantity": 1, "timestamp": "NOW" });
        software.post("/billing/metering/usage", json!({ "usage": [item] })).await.ok();
    };
    reports().await;
    for (minute, (page, url)) in steps.into_iter().enumerate() {
        let form = form_at(&jonas.browser, &page, url, &[]).await;
        marketplace.travel_to(&format!("2026-11-16T11:{minute:02}:30Z")).await;
        reports().await;
        assert_ne!(sends(&jonas.browser, url, &form).await, page, "{page}");
        never_says(&jonas.reads(&subscription).await, &[CHANGED]);
    }
    marketplace.assert_sound().await;
}
