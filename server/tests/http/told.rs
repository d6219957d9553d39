//! Pages say what is true: of what was typed, of what is due, of what is left to somebody.

use serde_json::{Value, json};
use service::accounts::{self, OrganizationRole, SignUp};
use service::payments::sandbox::{self, CardInput};

use crate::buying::{Jonas, fee, never_says, plain, plan, says, shop};
use crate::support::{Answer, Client, Marketplace, Party, text};

pub const OPENING: &str = "2026-11-27T09:00:00Z";
pub const FAILS: &str = "4000 0000 0000 0341";
const PASSWORD: &str = "lagoon-arches-ledger";

fn seats(more: Value) -> Value {
    let mut seats = json!({ "kind": "seats", "model": { "kind": "per_unit", "unit_price": "10" } });
    seats.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    seats
}

pub async fn posts(jonas: &Jonas, url: &str, fields: &[(&str, &str)]) -> String {
    let answer: Answer = jonas.browser.post_form(url, fields).await;
    assert_eq!(answer.status, 303, "{}", answer.text);
    answer.header("location").to_owned()
}

/// Enters a card on the provider's page.
pub async fn enters(marketplace: &Marketplace, jonas: &Jonas, number: &str) {
    let url = app::form::post_to::<app::server_fns::buyer::EnterPaymentDetails>();
    let page = posts(jonas, url, &[("next", "/account/payment")]).await;
    let token = page.rsplit('/').next().unwrap();
    let card = CardInput { number: number.into(), expires: "12/40".into(), cvc: "123".into(), name: "J. P.".into() };
    sandbox::submit_card(&marketplace.portal, token, card).await.unwrap();
}

#[tokio::test]
async fn what_is_typed_beside_the_button_counts_when_it_is_pressed() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product) = shop(&marketplace).await;
    let team = seller.published(&product, plan("Team", json!({ "fees": [seats(json!({}))] }))).await;
    let jonas = Jonas::of(&marketplace).await;
    let url = app::form::post_to::<app::server_fns::store::SubscribeNow>();
    let page = jonas.browser.get(&format!("/subscribe/{team}?seats=2")).await.text;
    assert!(page.contains("name=\"reviewed\" value=\"seats=2;starts_on=2026-11-27\""), "{page}");
    let shown = ("reviewed", "seats=2;starts_on=2026-11-27");
    let typed = [("rate_plan_id", team.as_str()), ("seats", "6"), ("starts_on", "2026-12-01"), shown];
    let review = posts(&jonas, url, &typed).await;
    assert_eq!(review, format!("/subscribe/{team}?seats=6&starts_on=2026-12-01"));
    assert_eq!(marketplace.operator().get("/api/v1/subscriptions").await.ok()["items"], json!([]));
    let again = jonas.reads(&review).await;
    says(&again, &["You changed your choice. These are the amounts for it.", "€60.00"]);

    let asked = [&typed[..], &[("act", "amounts"), ("quantities", "UserMonth=4")]].concat();
    let address = posts(&jonas, url, &asked).await;
    assert_eq!(address, format!("{review}&UserMonth=4"));
    never_says(&jonas.reads(&address).await, &["You changed your choice"]);

    let agreed = [typed[0], typed[1], typed[2], ("reviewed", "seats=6;starts_on=2026-12-01")];
    posts(&jonas, url, &agreed).await;
    let list = marketplace.operator().get("/api/v1/subscriptions").await.ok();
    let made = &list["items"][0];
    assert_eq!((&made["seats"], made["starts_on"].as_str()), (&json!(6), Some("2026-12-01")));
    says(&jonas.reads(&format!("/subscribed/{}", text(&made["id"]))).await, &["6 seats from 1 December 2026 on."]);
}

#[tokio::test]
async fn another_end_than_shown_is_shown_before_it_is_agreed() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product) = shop(&marketplace).await;
    let team = seller.published(&product, plan("Team", json!({ "fees": [fee("10")], "withdrawal_days": 14 }))).await;
    let jonas = Jonas::of(&marketplace).await;
    let page = jonas.subscribes_to(&team).await;
    let id = page.rsplit('/').next().unwrap();
    let url = app::form::post_to::<app::server_fns::buyer::CancelSubscription>();
    let shown = [("subscription_id", id), ("last_day", "2026-11-27"), ("reviewed", "when=withdraw;ends_on=")];
    let chosen = [&shown[..], &[("when", "day"), ("ends_on", "2027-01-31")]].concat();
    let review = posts(&jonas, url, &chosen).await;
    assert_eq!(review, format!("{page}/cancel?when=day&ends_on=2027-01-31"));
    let again = jonas.reads(&review).await;
    says(&again, &["Nothing is canceled yet.", "Cancel for 31 January 2027"]);
    let kept = [&shown[..], &[("when", "withdraw"), ("ends_on", "")]].concat();
    assert_eq!(posts(&jonas, url, &kept).await, page);
    says(&jonas.reads(&page).await, &["Withdrawn, last day 27 Nov 2026"]);
}

#[tokio::test]
async fn a_maximum_is_told_to_hold_fees_and_to_lower_usage_alone() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product) = shop(&marketplace).await;
    let usage = json!([{ "metric": "UserMonth", "model": { "kind": "per_unit", "unit_price": "2" } }]);
    let terms = json!({ "fees": [fee("30")], "charges": usage, "maximum_spend": "500", "minimum_commitment": "50" });
    let team = seller.published(&product, plan("Team", terms)).await;
    let jonas = Jonas::of(&marketplace).await;
    let said = "€500.00 a month including fees; only usage is reduced";
    for page in [format!("/store/{product}"), format!("/subscribe/{team}")] {
        let page = jonas.reads(&page).await;
        says(&page, &[said, "minimum total €50.00 a month including fees"]);
        never_says(&page, &["excluding fees"]);
    }
}

#[tokio::test]
async fn a_store_promises_no_trial_to_whom_had_it() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product) = shop(&marketplace).await;
    let terms = json!({ "fees": [fee("30")], "trial_days": 14, "withdrawal_days": 30 });
    let team = seller.published(&product, plan("Team", terms)).await;
    let jonas = Jonas::of(&marketplace).await;
    let store = format!("/store/{product}");
    let promised = ["The first 14 days are free of fees.", "30 days to withdraw"];
    says(&jonas.reads(&store).await, &promised);
    jonas.subscribes_to(&team).await;
    never_says(&jonas.reads(&store).await, &promised);
    let visitor = marketplace.anybody().with("accept", "text/html").get(&store).await;
    says(&plain(&visitor.text), &promised);
}

#[tokio::test]
async fn a_subscription_that_begins_later_can_be_changed_before() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product) = shop(&marketplace).await;
    let team = seller.published(&product, plan("Team", json!({ "fees": [seats(json!({}))] }))).await;
    let setup = json!({ "fees": [fee("50"), { "kind": "setup", "amount": "99" }] });
    let pro = seller.published(&product, plan("Pro", setup)).await;
    let jonas = Jonas::of(&marketplace).await;
    let url = app::form::post_to::<app::server_fns::store::SubscribeNow>();
    posts(&jonas, url, &[("rate_plan_id", &*team), ("seats", "2"), ("starts_on", "2026-12-15")]).await;
    let list = marketplace.operator().get("/api/v1/subscriptions").await.ok();
    let page = format!("/account/subscriptions/{}", text(&list["items"][0]["id"]));
    says(&jonas.reads(&page).await, &["Change …"]);
    says(&jonas.reads(&format!("{page}/change")).await, &["every change applies from that day on"]);
    let more = jonas.reads(&format!("{page}/change/review?rate_plan_id={team}&seats=5")).await;
    says(&more, &["The subscription begins on 15 December 2026 with 5 seats."]);
    let other = jonas.reads(&format!("{page}/change/review?rate_plan_id={pro}")).await;
    says(&other, &["The subscription begins on 15 December 2026 with Pro"]);
    never_says(&other, &["is not charged", "from today on"]);
}

#[tokio::test]
async fn what_is_not_prorated_is_told_not_to_be_credited() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product) = shop(&marketplace).await;
    let whole = seats(json!({ "prorate": false }));
    let team = seller.published(&product, plan("Team", json!({ "fees": [whole] }))).await;
    let jonas = Jonas::of(&marketplace).await;
    says(&jonas.reads(&format!("/store/{product}")).await, &["Partial periods", "billed in full: Seats"]);
    let url = app::form::post_to::<app::server_fns::store::SubscribeNow>();
    posts(&jonas, url, &[("rate_plan_id", &*team), ("seats", "4")]).await;
    let list = marketplace.operator().get("/api/v1/subscriptions").await.ok();
    let page = format!("/account/subscriptions/{}", text(&list["items"][0]["id"]));
    let choose = jonas.reads(&format!("{page}/change")).await;
    says(&choose, &["Fees that are not prorated are not credited"]);
    never_says(&choose, &["are credited for the remaining days"]);
    let fewer = jonas.reads(&format!("{page}/change/review?rate_plan_id={team}&seats=2&when=immediate")).await;
    says(&fewer, &["Nothing is credited: what was invoiced for Team stands."]);
}

#[tokio::test]
async fn a_blank_address_is_refused_and_not_told_as_saved() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (browser, seller) = anna(&marketplace).await;
    let url = app::form::post_to::<app::server_fns::buyer::SaveProfile>();
    let said = [
        ("name", "Almenrausch"),
        ("country", "DE"),
        ("time_zone", "Europe/Berlin"),
        ("locale", "en"),
        ("currency", "EUR"),
        ("vat_id", ""),
        ("back", "/seller/settings"),
    ];
    let blank = [&said[..], &[("email", "")]].concat();
    assert_eq!(browser.post_form(url, &blank).await.status, 303);
    let page = plain(&browser.get("/seller/settings").await.text);
    says(&page, &["Check 1 field"]);
    never_says(&page, &["Your settings are saved."]);
    assert_eq!(browser.post_form(url, &said).await.status, 303);
    says(&plain(&browser.get("/seller/settings").await.text), &["Your settings are saved."]);
    assert_eq!(seller.get("/api/v1/profile").await.ok()["email"], "anna@almenrausch.example");
}

#[tokio::test]
async fn nobody_is_asked_to_pay_what_was_withdrawn_from() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product) = shop(&marketplace).await;
    let team = seller.published(&product, plan("Team", json!({ "fees": [fee("30")], "withdrawal_days": 14 }))).await;
    let jonas = Jonas::of(&marketplace).await;
    enters(&marketplace, &jonas, FAILS).await;
    let page = jonas.subscribes_to(&team).await;
    marketplace.travel_to("2026-11-27T10:00:00Z").await;
    says(&jonas.reads("/").await, &["To pay: €4.00 (1 invoice) · 1 payment failed"]);
    let url = app::form::post_to::<app::server_fns::buyer::CancelSubscription>();
    let id = page.rsplit('/').next().unwrap();
    posts(&jonas, url, &[("subscription_id", id), ("ends_on", "2026-11-27")]).await;
    never_says(&jonas.reads("/").await, &["Payment failed"]);
    let operator = marketplace.operator();
    let invoice = operator.get("/api/v1/invoices").await.ok()["items"][0].clone();
    let number = text(&invoice["number"]);
    assert_eq!((&invoice["open"], &invoice["to_pay"]), (&json!("0.00"), &json!("0.00")));
    assert_eq!((&invoice["collection"], &invoice["credited_on"]), (&json!("withdrawn"), &json!("2026-11-28")));
    for state in ["open", "overdue", "failed", "to_confirm"] {
        assert_eq!(operator.get(&format!("/api/v1/invoices?state={state}")).await.ok()["items"], json!([]), "{state}");
    }
    let balances = operator.get(&format!("/api/v1/buyers/{}/balance", text(&invoice["buyer_id"]))).await.ok();
    assert_eq!(balances["items"], json!([]));
    let list = jonas.reads("/account/invoices").await;
    says(&list, &[&number, "To be credited", "€4.00"]);
    never_says(&list, &["To pay:", "Pay all", "Overdue:"]);
    let sheet = format!("/account/invoices/{}", text(&invoice["id"]));
    let paper = jonas.reads(&sheet).await;
    says(&paper, &["Nothing to pay", "This invoice is credited in full on 28 November 2026."]);
    never_says(&paper, &["Pay €4.00", "The card was refused"]);
    never_says(&jonas.reads("/account/payment").await, &["open invoice"]);
    never_says(&jonas.reads("/account/payment/remove").await, &["€4.00"]);

    enters(&marketplace, &jonas, "4242 4242 4242 4242").await;
    let payments = operator.get("/api/v1/payments").await.ok();
    assert!(!payments.to_string().contains("succeeded"), "{payments}");
    never_says(&jonas.reads("/account/payment?had=none").await, &["€4.00"]);
    let pay = app::form::post_to::<app::server_fns::buyer::PayNow>();
    jonas.browser.post_form(pay, &[("invoice_id", &text(&invoice["id"]))]).await;
    let payments = operator.get("/api/v1/payments").await.ok();
    assert!(!payments.to_string().contains("succeeded"), "{payments}");
    marketplace.travel_to("2026-11-28T10:00:00Z").await;
    let paper = jonas.reads(&sheet).await;
    never_says(&paper, &["Nothing to pay", "credited in full"]);
    marketplace.assert_sound().await;
}

#[tokio::test]
async fn booked_seats_are_told_as_seats_and_a_kept_term_with_its_end() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product) = shop(&marketplace).await;
    let terms = json!({ "fees": [seats(json!({}))], "term": { "unit": "year", "count": "1", "auto_renew": false } });
    let team = seller.published(&product, plan("Team", terms)).await;
    let jonas = Jonas::of(&marketplace).await;
    says(&jonas.reads(&format!("/store/{product}")).await, &["Fixed term 1 year, then it ends."]);
    let url = app::form::post_to::<app::server_fns::store::SubscribeNow>();
    posts(&jonas, url, &[("rate_plan_id", &*team), ("seats", "4")]).await;
    let list = marketplace.operator().get("/api/v1/subscriptions").await.ok();
    let page = format!("/account/subscriptions/{}", text(&list["items"][0]["id"]));
    let id = page.rsplit('/').next().unwrap();
    let url = app::form::post_to::<app::server_fns::buyer::ChangeSubscription>();
    posts(&jonas, url, &[("subscription_id", id), ("seats", "2")]).await;
    let booked = jonas.reads(&page).await;
    says(&booked, &["Urlaub Team: 2 seats from 1 December 2026 on."]);
    let cancel = jonas.reads(&format!("{page}/cancel?when=end_of_period")).await;
    says(&cancel, &["The change to 2 seats scheduled for 1 December 2026 is canceled."]);
    let url = app::form::post_to::<app::server_fns::buyer::CancelSubscription>();
    posts(&jonas, url, &[("subscription_id", id), ("ends_on", "2026-11-30")]).await;
    let keep = jonas.reads(&format!("{page}/keep")).await;
    says(&keep, &["no longer ends on 30 November 2026: it continues until 26 November 2027, as agreed."]);
}

/// Anna sells: her browser, and the key of her account.
pub async fn anna(marketplace: &Marketplace) -> (Client, Party) {
    let sign_up = SignUp {
        role: OrganizationRole::Seller,
        organization: "Almenrausch".into(),
        person: "Anna Brandt".into(),
        email: "anna@almenrausch.example".into(),
        password: PASSWORD.into(),
        country: "DE".into(),
        time_zone: "Europe/Berlin".into(),
        locale: "en".into(),
        vat_id: String::new(),
    };
    let anna = accounts::sign_up(&marketplace.portal, sign_up).await.unwrap();
    let (_, key) = accounts::issue_api_key(&marketplace.portal, &anna.actor(), "test").await.unwrap();
    let visitor = marketplace.anybody().with("accept", "text/html").with("sec-fetch-site", "same-origin");
    let url = app::form::post_to::<app::server_fns::auth::SignIn>();
    let fields = [("email", "anna@almenrausch.example"), ("password", PASSWORD)];
    let signed_in = visitor.post_form(url, &fields).await;
    let session = signed_in.header("set-cookie").split(';').next().unwrap_or_default().to_owned();
    (visitor.with("cookie", &session), Party { id: String::new(), client: marketplace.with_key(&key) })
}

#[tokio::test]
async fn a_version_says_when_its_sale_ends() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (browser, seller) = anna(&marketplace).await;
    let product = seller.product("Urlaub", &[]).await;
    let first = seller.published(&product, plan("Team", json!({ "fees": [fee("30")] }))).await;
    let next = plan("Team", json!({ "fees": [fee("40")], "effective_from": "2026-12-01" }));
    seller.published(&product, next).await;
    let reads = async || plain(&browser.get(&format!("/seller/rate-plans/{first}")).await.text);
    let before = reads().await;
    says(&before, &["until 30 November 2026", "End of sale"]);
    let url = app::form::post_to::<app::server_fns::seller::SetEndOfSale>();
    let fields = [("rate_plan_id", first.as_str()), ("effective_until", "2027-04-30")];
    assert_eq!(browser.post_form(url, &fields).await.status, 303);
    let saved = reads().await;
    says(&saved, &["Another version is sold in its place from 1 December 2026 on."]);
    never_says(&saved, &["The plan is sold until 30 April 2027."]);
    marketplace.travel_to("2026-12-02").await;
    let replaced = reads().await;
    says(&replaced, &["until 30 November 2026", "Replaced since 1 Dec 2026"]);
    never_says(&replaced, &["End of sale", "sold in place of this one", "Only its last day of sale can change."]);
    says(&replaced, &["Nobody can subscribe or change to this plan any more", "replaced it since 1 December 2026"]);
}

#[tokio::test]
async fn a_calculator_begins_with_what_every_plan_has_a_price_for() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product) = shop(&marketplace).await;
    let tiers = json!([{ "up_to": "100", "unit_price": "2" }, { "up_to": "300", "unit_price": "1" }]);
    let closed = json!({ "charges": [{ "metric": "UserMonth", "model": { "kind": "graduated", "tiers": tiers } }] });
    let closed = seller.published(&product, plan("Closed", closed)).await;
    let open = json!([{ "metric": "UserMonth", "model": { "kind": "per_unit", "unit_price": "3" } }]);
    let example = json!([{ "quantities": { "UserMonth": "2000" }, "total": "6000" }]);
    seller.published(&product, plan("Open", json!({ "charges": open, "examples": example }))).await;
    let visitor = marketplace.anybody().with("accept", "text/html");
    let page = visitor.get(&format!("/store/{product}?plan={closed}")).await.text;
    let total = page.split("calculator-amount").nth(1).and_then(|rest| rest.split("</output>").next()).unwrap();
    assert!(total.contains('€'), "{total}");
    assert!(!page.contains("value=\"2,000\""), "{page}");
}

#[tokio::test]
async fn a_card_in_the_store_names_a_price_that_can_be_paid() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product) = shop(&marketplace).await;
    let fees = json!([fee("30"), seats(json!({}))]);
    seller.published(&product, plan("Team", json!({ "fees": fees, "trial_days": 14 }))).await;
    let visitor = marketplace.anybody().with("accept", "text/html");
    let list = plain(&visitor.get("/").await.text);
    says(&list, &["from €40.00 a month"]);
    let card = plain(&visitor.get(&format!("/store/{product}")).await.text);
    says(&card, &["The first 14 days are free of fees."]);
}

#[tokio::test]
async fn a_withdrawn_subscription_still_tells_what_was_reported() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product) = shop(&marketplace).await;
    let each = json!({ "metric": "UserMonth", "model": { "kind": "per_unit", "unit_price": "2.50" } });
    let terms = json!({ "charges": [each], "withdrawal_days": 30 });
    let team = seller.published(&product, plan("Team", terms)).await;
    let buyer = marketplace.buyer("Gymnasium").await;
    let subscription = buyer.subscribes_to(&team).await;
    subscription.uses("UserMonth", 7).await;
    let path = format!("/api/v1/subscriptions/{}", subscription.id);
    let told = async || {
        let usage = buyer.get(&format!("{path}/usage")).await.ok();
        (text(&usage["metrics"][0]["quantity"]), usage["metrics"][0]["events"].clone())
    };
    assert_eq!(told().await, ("7".to_owned(), json!(1)));
    buyer.post(&format!("{path}/cancel"), json!({})).await.ok();
    for day in ["2026-11-27T12:00:00Z", "2026-11-28T12:00:00Z", "2026-12-02T12:00:00Z"] {
        marketplace.travel_to(day).await;
        assert_eq!(told().await, ("7".to_owned(), json!(1)), "{day}");
    }
}
