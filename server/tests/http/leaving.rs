//! What the pages say before somebody leaves a subscription or changes it: which day, and all that it costs.

use serde_json::{Value, json};
use service::accounts;

use crate::buying::{Jonas, fee, never_says, plain, plan, says, shop};
use crate::support::{Client, Marketplace};

const OPENING: &str = "2026-11-26T09:00:00Z";
const PASSWORD: &str = "lagoon-arches-ledger";

fn yearly(auto_renew: bool) -> Value {
    json!({ "unit": "year", "count": "1", "auto_renew": auto_renew })
}

/// The operator, with a browser.
pub async fn olivia(marketplace: &Marketplace) -> Client {
    let email = "olivia@fondaco.example";
    accounts::create_operator_user(&marketplace.portal, "Olivia Marin", email, PASSWORD).await.unwrap();
    let visitor = marketplace.anybody().with("accept", "text/html").with("sec-fetch-site", "same-origin");
    let url = app::form::post_to::<app::server_fns::auth::SignIn>();
    let signed_in = visitor.post_form(url, &[("email", email), ("password", PASSWORD)]).await;
    let session = signed_in.header("set-cookie").split(';').next().unwrap_or_default().to_owned();
    visitor.with("cookie", &session)
}

pub async fn reads(browser: &Client, path: &str) -> String {
    let page = browser.get(path).await;
    assert_eq!(page.status, 200, "{path}: {}", page.text);
    plain(&page.text)
}

fn usage() -> Value {
    json!([{ "metric": "UserMonth", "model": { "kind": "per_unit", "unit_price": "2.50" } }])
}

#[tokio::test]
async fn a_cancellation_goes_to_the_terms_end_unless_somebody_wants_to_pay_for_an_earlier_one() {
    let marketplace = Marketplace::opens(OPENING).await;
    let tax = json!({ "country": "DE", "percent": "19", "effective_from": "2026-01-01" });
    marketplace.operator().post("/api/v1/tax-rates", tax).await.created();
    let (seller, product) = shop(&marketplace).await;
    let fees = json!([fee("20"), { "kind": "early_termination", "amount": "150" }]);
    let team = seller.published(&product, plan("Team", json!({ "fees": fees, "term": yearly(true) }))).await;
    let jonas = Jonas::of(&marketplace).await;
    let page = jonas.subscribes_to(&team).await;
    let cancel = jonas.reads(&format!("{page}/cancel")).await;
    says(
        &cancel,
        &[
            "At the end of the term Last day 25 November 2027",
            "At the end of the paid period Last day 30 November 2026. That is before the end of the term and costs €178.50, once.",
            "Cancel for 25 November 2027",
            // Eleven times 23.80, and 25 days of November.
            "12 invoices follow, from 1 December 2026 to 1 November 2027: €281.64 in all.",
        ],
    );
    never_says(&cancel, &["This includes"]);
    let early = jonas.reads(&format!("{page}/cancel?when=end_of_period")).await;
    says(
        &early,
        &[
            "The last invoice is issued on 1 December 2026: €178.50 incl. VAT.",
            "This includes €178.50 for early termination.",
            "Cancel for 30 November 2026",
        ],
    );
    says(&jonas.reads(&page).await, &["€150.00 for early termination"]);
    let olivia = olivia(&marketplace).await;
    let operators = page.replace("/account/", "/admin/");
    let facts = reads(&olivia, &operators).await;
    says(&facts, &["€150.00 for early termination"]);
    never_says(&facts, &["Set-up fee"]);
    never_says(&reads(&olivia, &format!("{operators}/cancel")).await, &["You can", "you use"]);
}

#[tokio::test]
async fn in_the_trial_the_default_is_its_last_day() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product) = shop(&marketplace).await;
    let fees = json!([fee("20"), { "kind": "early_termination", "amount": "150" }]);
    let terms = json!({ "fees": fees, "term": yearly(true), "trial_days": 14 });
    let team = seller.published(&product, plan("Team", terms)).await;
    let other = seller.published(&product, plan("Other", json!({ "fees": [fee("1")] }))).await;
    let jonas = Jonas::of(&marketplace).await;
    let page = jonas.subscribes_to(&team).await;
    let cancel = jonas.reads(&format!("{page}/cancel")).await;
    says(&cancel, &["At the end of the trial Last day 9 December 2026.", "Cancel for 9 December 2026"]);
    says(&cancel, &["No further invoice follows, and nothing is renewed."]);
    never_says(&cancel, &["€150.00", "€178.50", "At the end of the paid period"]);
    let change = jonas.reads(&format!("{page}/change")).await;
    says(&change, &["During the trial every change begins today"]);
    never_says(&change, &["1 December 2026", "With the next period"]);
    let review = jonas.reads(&format!("{page}/change/review?rate_plan_id={other}")).await;
    says(&review, &["Other applies from today on."]);
}

#[tokio::test]
async fn every_invoice_to_come_is_told_before_one_cancels() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product) = shop(&marketplace).await;
    let terms = json!({ "fees": [fee("20")], "charges": usage() });
    let team = seller.published(&product, plan("Team", terms)).await;
    let jonas = Jonas::of(&marketplace).await;
    let page = jonas.subscribes_to(&team).await;
    let until = |day: &str| format!("{page}/cancel?when=day&ends_on={day}");
    says(
        &jonas.reads(&until("2026-12-31")).await,
        &[
            "Before the last one, another invoice follows: 1 December 2026, €20.00.",
            "Usage until then comes on top of the amounts so far.",
            "The last invoice is issued on 1 January 2027, for usage until then. So far there is none.",
            "Nothing else is invoiced, and nothing is renewed.",
        ],
    );
    says(
        &jonas.reads(&until("2027-01-31")).await,
        &["these invoices follow: 1 December 2026, €20.00; 1 January 2027, €20.00. Together €40.00."],
    );
    says(
        &jonas.reads(&until("2027-12-31")).await,
        &["Before the last one, 13 invoices follow, from 1 December 2026 to 1 December 2027: €260.00 in all."],
    );
    let refused = jonas.reads(&until("2026-11-01")).await;
    never_says(&refused, &["invoices follow"]);
}

#[tokio::test]
async fn trial_and_withdrawal_are_promised_only_where_they_are_granted() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product) = shop(&marketplace).await;
    let terms = json!({ "fees": [fee("20")], "trial_days": 7, "withdrawal_days": 14 });
    let team = seller.published(&product, plan("Team", terms)).await;
    let jonas = Jonas::of(&marketplace).await;
    let promised = ["14 days to withdraw", "You can withdraw until 10 December 2026 at no cost."];
    let review = jonas.reads(&format!("/subscribe/{team}")).await;
    says(&review, &promised);
    says(&review, &["The first 7 days are free of fees."]);
    let first = jonas.subscribes_to(&team).await;
    says(&jonas.reads(&first).await, &["14 days to withdraw"]);
    let again = jonas.reads(&format!("/subscribe/{team}")).await;
    let used = ["The right to withdraw was already used", "The trial of this product was already used"];
    says(&again, &used);
    never_says(&again, &promised);
    never_says(&again, &["The first 7 days are free of fees."]);
    let second = jonas.subscribes_to(&team).await;
    let page = jonas.reads(&second).await;
    says(&page, &used);
    never_says(&page, &["14 days to withdraw"]);
}

#[tokio::test]
async fn the_operator_reads_before_buying_what_the_buyer_would_read() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product) = shop(&marketplace).await;
    let fees = json!([fee("20"), { "kind": "early_termination", "amount": "150" }]);
    let team = seller.published(&product, plan("Team", json!({ "fees": fees, "term": yearly(true) }))).await;
    let fixed = json!({ "fees": [fee("20")], "term": yearly(false) });
    let fixed = seller.published(&product, plan("Fixed", fixed)).await;
    let buyer = marketplace.buyer("Kontor").await;
    let olivia = olivia(&marketplace).await;
    let review = |plan: &str| format!("/admin/purchase/{}/{plan}/review?starts_on=2026-11-26", buyer.id);
    let said = reads(&olivia, &review(&team)).await;
    says(
        &said,
        &[
            "Minimum term 1 year, then renews automatically.",
            "The first term lasts until 25 November 2027.",
            "Early termination costs €150.00 net.",
            "The next invoice comes on 1 December 2026, for 1 – 31 December 2026, in advance: €20.00.",
        ],
    );
    never_says(&said, &["with the usage until then", "until it is canceled"]);
    let said = reads(&olivia, &review(&fixed)).await;
    says(&said, &["It is not renewed: the last day of service is 25 November 2027."]);
}

#[tokio::test]
async fn all_that_a_buyer_has_already_is_named_from_its_first_day() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product) = shop(&marketplace).await;
    let team = seller.published(&product, plan("Team", json!({ "fees": [fee("20")] }))).await;
    let pro = seller.published(&product, plan("Pro", json!({ "fees": [fee("30")] }))).await;
    let jonas = Jonas::of(&marketplace).await;
    jonas.subscribes_to(&team).await;
    let url = app::form::post_to::<app::server_fns::store::SubscribeNow>();
    jonas.browser.post_form(url, &[("rate_plan_id", &*pro), ("starts_on", "2026-12-15")]).await;
    says(
        &jonas.reads(&format!("/subscribe/{team}")).await,
        &[
            "You already have Urlaub Pro, from 15 December 2026 on.",
            "You already have Urlaub Team, since 26 November 2026.",
            "This would be an additional subscription.",
        ],
    );
}

#[tokio::test]
async fn a_change_waits_for_the_end_of_what_is_paid_and_the_page_knows_the_day() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product) = shop(&marketplace).await;
    let yearly = json!({ "kind": "recurring", "amount": "365", "interval": { "unit": "year", "count": "1" } });
    let team = seller.published(&product, plan("Team", json!({ "fees": [yearly], "charges": usage() }))).await;
    let small = seller.published(&product, plan("Small", json!({ "fees": [fee("1")] }))).await;
    let jonas = Jonas::of(&marketplace).await;
    let page = jonas.subscribes_to(&team).await;
    let change = jonas.reads(&format!("{page}/change")).await;
    says(&change, &["what costs less begins on 1 January 2027", "From 1 January 2027 on. Nothing is credited"]);
    let review = jonas.reads(&format!("{page}/change/review?rate_plan_id={small}")).await;
    says(&review, &["from 1 January 2027 on Small applies"]);
}

#[tokio::test]
async fn what_is_booked_is_said_before_something_takes_its_place() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product) = shop(&marketplace).await;
    let team = seller.published(&product, plan("Team", json!({ "fees": [fee("20")] }))).await;
    let small = seller.published(&product, plan("Small", json!({ "fees": [fee("1")] }))).await;
    let large = seller.published(&product, plan("Large", json!({ "fees": [fee("90")] }))).await;
    let jonas = Jonas::of(&marketplace).await;
    let page = jonas.subscribes_to(&team).await;
    let id = page.rsplit('/').next().unwrap();
    let url = app::form::post_to::<app::server_fns::buyer::ChangeSubscription>();
    jonas.browser.post_form(url, &[("subscription_id", id), ("rate_plan_id", &*small)]).await;
    says(&jonas.reads(&format!("{page}/change")).await, &["Already scheduled: Small from 1 December 2026 on."]);
    let review = |plan: &str| format!("{page}/change/review?rate_plan_id={plan}");
    says(&jonas.reads(&review(&large)).await, &["This replaces the scheduled change: Small from 1 December 2026 on."]);
    let again = jonas.reads(&review(&small)).await;
    says(&again, &["This is already scheduled: Small from 1 December 2026 on."]);
    never_says(&again, &["Change on 1 December 2026"]);
    let given_up = jonas.browser.get(&review(&team)).await;
    assert_eq!(given_up.status, 302, "{}", given_up.text);
}

#[tokio::test]
async fn a_change_within_a_term_lets_it_go_on_and_the_new_plans_terms_follow() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product) = shop(&marketplace).await;
    let team = json!({ "fees": [fee("20")], "term": yearly(true) });
    let team = seller.published(&product, plan("Team", team)).await;
    let pro = seller.published(&product, plan("Pro", json!({ "fees": [fee("30")], "term": yearly(true) }))).await;
    let fixed = seller.published(&product, plan("Fixed", json!({ "fees": [fee("30")], "term": yearly(false) }))).await;
    let jonas = Jonas::of(&marketplace).await;
    let page = jonas.subscribes_to(&team).await;
    marketplace.travel_to("2027-03-10").await;
    let review = |plan: &str| format!("{page}/change/review?rate_plan_id={plan}");
    let goes_on = "The current term continues until 25 November 2027.";
    let renewed = "After that the terms of Pro follow, 1 year each, renewed automatically.";
    says(&jonas.reads(&review(&pro)).await, &[goes_on, renewed]);
    let once = "After that one term of Fixed follows, 1 year, until 25 November 2028; then the service ends.";
    says(&jonas.reads(&review(&fixed)).await, &[goes_on, once]);
}

#[tokio::test]
async fn the_operator_may_change_to_what_the_store_does_not_show() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product) = shop(&marketplace).await;
    let team = seller.published(&product, plan("Team", json!({ "fees": [fee("20")] }))).await;
    let jonas = Jonas::of(&marketplace).await;
    let page = jonas.subscribes_to(&team).await;
    let audience = json!({ "kind": "person", "email": "jonas@nordlicht.example" });
    let own = json!({ "fees": [fee("25")], "visibility": "private", "audience": audience });
    seller.published(&product, plan("Bespoke", own)).await;
    let audience = json!({ "kind": "person", "email": "somebody@else.example" });
    let others = json!({ "fees": [fee("5")], "visibility": "private", "audience": audience });
    seller.published(&product, plan("Foreign", others)).await;
    let olivia = olivia(&marketplace).await;
    let list = reads(&olivia, &format!("{}/change", page.replace("/account/", "/admin/"))).await;
    says(&list, &["Bespoke"]);
    never_says(&list, &["Foreign"]);
    never_says(&jonas.reads(&format!("{page}/change")).await, &["Bespoke"]);
}

#[tokio::test]
async fn what_is_over_is_told_as_over_and_a_withdrawal_as_one() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product) = shop(&marketplace).await;
    let team = seller.published(&product, plan("Team", json!({ "fees": [fee("20")], "withdrawal_days": 14 }))).await;
    let jonas = Jonas::of(&marketplace).await;
    let page = jonas.subscribes_to(&team).await;
    let withdraw = jonas.reads(&format!("{page}/cancel")).await;
    says(&withdraw, &["Withdraw today at no cost", "Withdraw today"]);
    let url = app::form::post_to::<app::server_fns::buyer::CancelSubscription>();
    let id = page.rsplit('/').next().unwrap();
    let done = jonas.browser.post_form(url, &[("subscription_id", id), ("ends_on", "2026-11-26")]).await;
    assert_eq!(done.status, 303, "{}", done.text);
    says(&jonas.reads(&format!("{page}/cancel")).await, &["Withdrawn: nothing is owed."]);
    marketplace.travel_to("2027-02-01").await;
    let later = jonas.reads(&page).await;
    says(&later, &["ended on 26 November 2026"]);
    never_says(&later, &["ends on 26 November 2026"]);
    says(&jonas.reads(&format!("{page}/cancel")).await, &["This subscription was withdrawn on 26 November 2026."]);
}

#[tokio::test]
async fn a_refused_day_keeps_the_quantities_somebody_had_in_mind() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product) = shop(&marketplace).await;
    let team = seller.published(&product, plan("Team", json!({ "charges": usage() }))).await;
    let jonas = Jonas::of(&marketplace).await;
    let refused = jonas.browser.get(&format!("/subscribe/{team}?UserMonth=40&starts_on=2020-01-01")).await.text;
    assert!(refused.contains("name=\"quantities\" value=\"UserMonth=40\""), "{refused}");
}

#[tokio::test]
async fn an_end_says_what_of_fees_in_advance_is_lost_and_what_comes_back_when() {
    let marketplace = Marketplace::opens(OPENING).await;
    let tax = json!({ "country": "DE", "percent": "19", "effective_from": "2026-01-01" });
    marketplace.operator().post("/api/v1/tax-rates", tax).await.created();
    let (seller, product) = shop(&marketplace).await;
    let tiers = json!([{ "up_to": "100", "price": "150" }, { "up_to": "200", "price": "100" }]);
    let bundles = json!([{ "metric": "UserMonth", "model": { "kind": "bundles", "tiers": tiers } }]);
    let yearly = json!({ "kind": "recurring", "amount": "365", "interval": { "unit": "year", "count": "1" } });
    let lost = |amount: &str, until: &str| {
        format!(
            "Of what was invoiced in advance, {amount} is for days after the last one, until {until}. It is not credited."
        )
    };
    let whole = |amount: &str| {
        format!("{amount} was invoiced as a whole for the time until 30 November 2026. None of it is credited.")
    };
    // On 26 November, ended on the 29th: one of five days, or 32 of 36.
    let rows = [
        (json!({ "fees": [fee("30")] }), lost("€1.19", "30 November 2026")),
        (json!({ "fees": [yearly], "charges": usage() }), lost("€38.08", "31 December 2026")),
        (json!({ "fees": [fee("92")], "period": { "unit": "quarter" } }), lost("€38.08", "31 December 2026")),
        (json!({ "prepaid_commitment": "300", "charges": usage() }), lost("€11.90", "30 November 2026")),
        (json!({ "fees": [{ "kind": "recurring", "amount": "30", "prorate": false }] }), whole("€35.70")),
        (json!({ "charges": bundles }), whole("€178.50")),
    ];
    let jonas = Jonas::of(&marketplace).await;
    for (number, (terms, said)) in rows.into_iter().enumerate() {
        let one = seller.published(&product, plan(&format!("One{number}"), terms.clone())).await;
        let page = jonas.subscribes_to(&one).await;
        let cancel = format!("{page}/cancel?when=day&ends_on=2026-11-29");
        says(&jonas.reads(&cancel).await, &[&said]);
        let paid_end = jonas.reads(&format!("{page}/cancel?when=as_agreed")).await;
        never_says(&paid_end, &["is not credited", "None of it"]);
        if number < 4 {
            let mut refunded = plan(&format!("Two{number}"), terms);
            refunded["refund_unused"] = json!(true);
            let two = seller.published(&product, refunded).await;
            let page = jonas.subscribes_to(&two).await;
            let amount = said.split(", ").nth(1).unwrap().split(' ').next().unwrap();
            let cancel = jonas.reads(&format!("{page}/cancel?when=day&ends_on=2026-11-29")).await;
            says(&cancel, &[&format!("{amount} for unused days is credited on ")]);
            never_says(&cancel, &["It is not credited"]);
        }
    }
}

#[tokio::test]
async fn in_a_trial_usage_comes_on_top_only_where_it_costs_and_no_fee_is_lost() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product) = shop(&marketplace).await;
    let olivia = olivia(&marketplace).await;
    let on_top = "Usage until then comes on top";
    for (covers, is_billed) in [("everything", false), ("fees", true)] {
        let terms = json!({ "fees": [fee("20")], "charges": usage(), "trial_days": 14, "trial_covers": covers });
        let team = seller.published(&product, plan(&format!("Team-{covers}"), terms)).await;
        let tried = marketplace.buyer(covers).await.subscribes_to(&team).await;
        // Shown on the invoice of 1 December, at nothing where the trial covers it.
        tried.uses("UserMonth", "4").await;
        let cancel = reads(&olivia, &format!("/admin/subscriptions/{}/cancel", tried.id)).await;
        says(&cancel, &["Cancel for 9 December 2026", "1 December 2026"]);
        never_says(&cancel, &["is not credited", "None of it"]);
        assert_eq!(cancel.contains(on_top), is_billed, "{covers}: {cancel}");
    }
}
