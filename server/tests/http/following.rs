//! What follows of an act is told as it will be: after a change, a cancellation, a withdrawal, and after undoing one.

use serde_json::{Value, json};

use crate::buying::{Jonas, fee, never_says, plan, says, shop};
use crate::support::{Marketplace, text};

const OPENING: &str = "2026-11-27T09:00:00Z";
const ASKS: &str = "4000 0025 0000 3155";

fn usage() -> Value {
    json!([{ "metric": "UserMonth", "model": { "kind": "per_unit", "unit_price": "2.50" } }])
}

fn arrears(amount: &str) -> Value {
    json!({ "kind": "recurring", "amount": amount, "timing": "arrears" })
}

fn id_of(page: &str) -> &str {
    page.rsplit('/').next().unwrap()
}

/// What the invoices, or the one, of an answer come to.
fn totals(invoices: &Value) -> Vec<String> {
    let told = |invoice: &Value| format!("{} {}", text(&invoice["issued_on"]), text(&invoice["total"]));
    invoices.as_array().unwrap().iter().map(told).collect()
}

#[tokio::test]
async fn usage_of_the_plan_left_may_still_be_reported_after_the_change() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product) = shop(&marketplace).await;
    let team = seller.published(&product, plan("Team", json!({ "fees": [fee("20")], "charges": usage() }))).await;
    let flat = seller.published(&product, plan("Flat", json!({ "fees": [fee("30")] }))).await;
    let jonas = Jonas::of(&marketplace).await;
    let page = jonas.subscribes_to(&team).await;
    let review = jonas.reads(&format!("{page}/change/review?rate_plan_id={flat}")).await;
    says(
        &review,
        &[
            "Usage until now is priced by Team. What is reported of it later comes on the next invoice.",
            "€30.00 so far. Usage from before the change that is reported later is added.",
        ],
    );
}

#[tokio::test]
async fn the_invoice_for_usage_between_two_fees_is_told_too() {
    let marketplace = Marketplace::opens("2026-12-01T09:00:00Z").await;
    let (seller, product) = shop(&marketplace).await;
    let team = seller.published(&product, plan("Team", json!({ "fees": [fee("20")] }))).await;
    let of_days = json!({ "kind": "recurring", "amount": "30", "interval": { "unit": "day", "count": "30" } });
    let days = json!({ "fees": [of_days], "charges": usage() });
    let days = seller.published(&product, plan("Days", days)).await;
    let jonas = Jonas::of(&marketplace).await;
    let page = jonas.subscribes_to(&team).await;
    let between = "The invoice of 1 January 2027, for 1 – 31 December 2026, comes only if something is used.";
    let review = jonas.reads(&format!("{page}/change/review?rate_plan_id={days}")).await;
    says(&review, &["The next invoice comes on 31 December 2026", between]);
    let before = jonas.reads(&format!("/subscribe/{days}")).await;
    says(&before, &["31 December 2026", "1 January 2027"]);
}

#[tokio::test]
async fn free_usage_of_a_trial_brings_an_invoice_of_nothing() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product) = shop(&marketplace).await;
    let terms = json!({ "fees": [fee("20")], "charges": usage(), "trial_days": 14 });
    let team = seller.published(&product, plan("Team", terms)).await;
    let jonas = Jonas::of(&marketplace).await;
    let page = jonas.subscribes_to(&team).await;
    let cancel = jonas.reads(&format!("{page}/cancel")).await;
    says(
        &cancel,
        &[
            "Nothing more is due, and nothing is renewed. If anything is used until then, an invoice of €0.00 shows it.",
            "Cancel for 10 December 2026",
        ],
    );
    never_says(&cancel, &["No further invoice follows"]);
}

#[tokio::test]
async fn a_rehearsed_end_tells_every_invoice_to_come() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, buyer) = (marketplace.seller("S").await, marketplace.buyer("B").await);
    let product = seller.product("p", &["UserMonth"]).await;
    let terms = json!({ "fees": [fee("20")], "charges": usage() });
    let team = seller.published(&product, terms).await;
    let flat = seller.published(&product, json!({ "fees": [fee("20")] })).await;
    let subscription = buyer.subscribes_to(&team).await;
    let cancel = async |path: String, ends_on: &str| buyer.post(&path, json!({ "ends_on": ends_on })).await.ok();
    let rehearsed = cancel(subscription.path("/cancel?dry_run=true"), "2026-12-31").await;
    assert_eq!(rehearsed["final_invoice"], Value::Null, "nothing is used so far");
    assert_eq!(totals(&rehearsed["invoices_to_come"]), ["2026-12-01 20.00", "2027-01-01 0.00"]);
    assert_eq!(rehearsed["more_to_come"], false);
    subscription.uses("UserMonth", 4).await;
    let rehearsed = cancel(subscription.path("/cancel?dry_run=true"), "2026-11-30").await;
    assert_eq!(rehearsed["final_invoice"]["total"], "10.00");
    assert_eq!(totals(&rehearsed["invoices_to_come"]), ["2026-12-01 10.00"]);

    let other = buyer.subscribes_to(&flat).await;
    let rehearsed = buyer.post(&other.path("/cancel?dry_run=true"), json!({})).await.ok();
    assert_eq!((&rehearsed["final_invoice"], &rehearsed["invoices_to_come"]), (&Value::Null, &json!([])));
    let ended = buyer.post(&other.path("/cancel"), json!({})).await.ok();
    assert_eq!((&ended["final_invoice"], &ended["invoices_to_come"]), (&Value::Null, &json!([])));
}

#[tokio::test]
async fn between_plans_of_which_nothing_is_paid_in_advance_every_change_is_immediate() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product) = shop(&marketplace).await;
    let team = seller.published(&product, plan("Team", json!({ "fees": [arrears("20")] }))).await;
    let small = seller.published(&product, plan("Small", json!({ "fees": [arrears("5")] }))).await;
    let jonas = Jonas::of(&marketplace).await;
    let page = jonas.subscribes_to(&team).await;
    let change = jonas.reads(&format!("{page}/change")).await;
    says(&change, &["Automatic: every change at once Every change begins today: nothing is paid in advance."]);
    never_says(&change, &["downgrades at period end", "paid period"]);
    let review = jonas.reads(&format!("{page}/change/review?rate_plan_id={small}")).await;
    says(&review, &["Small applies from today on."]);

    seller.published(&product, plan("Ahead", json!({ "fees": [fee("10")] }))).await;
    let change = jonas.reads(&format!("{page}/change")).await;
    says(
        &change,
        &[
            "Automatic: upgrades now, downgrades at period end",
            "what costs less begins on 1 December 2026, with the next period. A change to Small begins today in any case: nothing is paid in advance.",
        ],
    );
    never_says(&change, &["paid period"]);
}

#[tokio::test]
async fn what_a_withdrawal_brings_is_called_a_credit_note_everywhere() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product) = shop(&marketplace).await;
    let terms = json!({ "fees": [fee("30")], "withdrawal_days": 14 });
    let team = seller.published(&product, plan("Team", terms)).await;
    let jonas = Jonas::of(&marketplace).await;
    let page = jonas.subscribes_to(&team).await;
    let cancel = jonas.reads(&format!("{page}/cancel")).await;
    says(&cancel, &["Credit note"]);
    never_says(&cancel, &["Last invoice", "last invoice"]);
    let url = app::form::post_to::<app::server_fns::buyer::CancelSubscription>();
    let id = id_of(&page);
    let done = jonas.browser.post_form(url, &[("subscription_id", id), ("ends_on", "2026-11-27")]).await;
    assert_eq!(done.status, 303, "{}", done.text);
    let shown = jonas.reads(&page).await;
    says(&shown, &["Credit note"]);
    never_says(&shown, &["Last invoice", "Next invoice"]);
    says(&jonas.reads("/account/subscriptions").await, &["28 Nov 2026, credit note"]);
    says(&jonas.reads(&format!("/subscribed/{id}")).await, &["A credit note comes on 28 November 2026."]);

    marketplace.travel_to("2026-11-28").await;
    let after = jonas.reads(&format!("/subscribed/{id}")).await;
    says(&after, &["Credit note", "for €4.00 is issued."]);
    never_says(&after, &["not paid yet"]);
    // Nobody paid the invoice: it is credited.
    let invoices = marketplace.operator().get("/api/v1/invoices").await.ok();
    let invoice = &invoices["items"][1];
    let stands = ["status", "collection", "total", "open"].map(|field| text(&invoice[field]));
    assert_eq!(
        (stands, &invoice["paid_at"]),
        (["credited", "credited", "4.00", "0.00"].map(str::to_owned), &Value::Null)
    );
    for (state, count) in [("paid", 0), ("credited", 2)] {
        let found = marketplace.operator().get(&format!("/api/v1/invoices?state={state}")).await.ok();
        assert_eq!(found["items"].as_array().unwrap().len(), count, "{state}");
    }
    let sheet = jonas.reads(&format!("/account/invoices/{}", text(&invoice["id"]))).await;
    says(&sheet, &["Credited in full 28 November 2026"]);
    never_says(&sheet, &["Paid"]);
}

#[tokio::test]
async fn who_withdrew_confirms_nothing_any_more() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, buyer) = (marketplace.seller("S").await, marketplace.buyer("B").await);
    let terms = json!({ "fees": [fee("30")], "withdrawal_days": 14 });
    let team = seller.published(&seller.product("p", &[]).await, terms).await;
    marketplace.enter_card(&buyer, ASKS).await;
    let subscription = buyer.subscribes_to(&team).await;
    let invoice = text(&subscription.latest_invoice().await.0["id"]);
    let page = text(&buyer.post(&format!("/api/v1/invoices/{invoice}/pay"), json!({})).await.ok()["confirm_at"]);
    buyer.post(&subscription.path("/cancel"), json!({})).await.ok();
    let refused = marketplace.anybody().post_form(&page, &[("answer", "approve")]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text.contains("Nothing is due on this invoice."), "{}", refused.text);
    assert!(!refused.text.contains("approve"), "{}", refused.text);
    marketplace.travel_to("2026-11-28").await;
    let balance = buyer.get(&format!("/api/v1/buyers/{}/balance", buyer.id)).await.ok();
    assert_eq!(balance["items"][0]["credit"], "0.00");
    marketplace.assert_sound().await;
}

#[tokio::test]
async fn the_seats_there_are_already_are_called_so() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product) = shop(&marketplace).await;
    let seats = json!([{ "kind": "seats", "model": { "kind": "per_unit", "unit_price": "10" } }]);
    let seated = seller.published(&product, plan("Seated", json!({ "fees": seats }))).await;
    let jonas = Jonas::of(&marketplace).await;
    let page = jonas.subscribes_to(&seated).await;
    let review = jonas.browser.get(&format!("{page}/change/review?rate_plan_id={seated}&seats=1")).await.text;
    says(&review, &["These seats are agreed already: nothing would change."]);
    never_says(&review, &["This is already the current plan."]);
    let nothing_chosen = jonas.browser.get(&format!("{page}/change/review?seats=1")).await.text;
    never_says(&nothing_chosen, &["These seats are agreed already", "This is already the current plan."]);
    let change = format!("/api/v1/subscriptions/{}/change", id_of(&page));
    let operator = marketplace.operator();
    operator.post(&change, json!({ "seats": 1 })).await.refused(422, &[("/seats", "subscription.unchanged")]);
    operator.post(&change, json!({ "rate_plan_id": seated })).await.refused(422, &[("", "subscription.unchanged")]);
}

#[tokio::test]
async fn undoing_tells_what_is_invoiced_at_once_and_all_that_follows() {
    let marketplace = Marketplace::opens("2026-12-01T09:00:00Z").await;
    let (seller, product) = shop(&marketplace).await;
    let yearly = json!({ "kind": "recurring", "amount": "365", "interval": { "unit": "year", "count": "1" } });
    let team = seller.published(&product, plan("Team", json!({ "fees": [yearly, fee("31")] }))).await;
    let jonas = Jonas::of(&marketplace).await;
    let page = jonas.subscribes_to(&team).await;
    let operator = marketplace.operator();
    let path = |rest: &str| format!("/api/v1/subscriptions/{}{rest}", id_of(&page));
    operator.post(&path("/cancel"), json!({ "ends_on": "2027-01-10" })).await.ok();
    marketplace.travel_to("2027-01-05").await;
    let tried = operator.post(&path("/keep?dry_run=true"), json!({})).await.ok();
    assert_eq!(tried["invoice"]["total"], "376.00");
    assert_eq!(totals(&tried["later_invoices"]), ["2028-01-01 396.00"]);
    let keep = jonas.reads(&format!("{page}/keep")).await;
    says(
        &keep,
        &[
            "€376.00 is invoiced at once.",
            "The next invoice comes on 1 February 2027",
            "The invoice of 1 January 2028",
            "Invoiced at once",
        ],
    );
}

#[tokio::test]
async fn a_published_plan_says_what_can_be_done_instead() {
    let marketplace = Marketplace::opens(OPENING).await;
    let seller = marketplace.seller("S").await;
    let team = seller.published(&seller.product("p", &[]).await, json!({ "fees": [fee("30")] })).await;
    let refused = seller.delete(&format!("/api/v1/rate-plans/{team}")).await;
    let refused = text(&refused.refused(409, &[("", "rate_plan.published")])["detail"]);
    says(&refused, &["draft a new version", "change its last day of sale"]);
}
