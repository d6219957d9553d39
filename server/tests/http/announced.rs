//! The invoices that pages announce: only those that come, each with all that it will hold.

use serde_json::{Value, json};

use crate::buying::{Jonas, fee, never_says, plan, says, shop};
use crate::support::Marketplace;

const OPENING: &str = "2026-11-26T09:00:00Z";

fn usage() -> Value {
    json!([{ "metric": "UserMonth", "model": { "kind": "per_unit", "unit_price": "2.50" } }])
}

#[tokio::test]
async fn a_yearly_fee_beside_monthly_usage_is_announced_whole() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product) = shop(&marketplace).await;
    let yearly = json!({ "kind": "recurring", "amount": "365", "interval": { "unit": "year", "count": "1" } });
    let team = seller.published(&product, plan("Team", json!({ "fees": [yearly], "charges": usage() }))).await;
    let jonas = Jonas::of(&marketplace).await;
    let if_used = "The next invoice, for 26 – 30 November 2026. It comes only if something is used.";
    let review = jonas.reads(&format!("/subscribe/{team}")).await;
    says(&review, &["€36.00", if_used, "Then, on 1 January 2027", "At least €365.00, plus what you use."]);
    let page = jonas.subscribes_to(&team).await;
    says(&jonas.reads("/account/subscriptions").await, &["1 Dec 2026, usage only"]);
    let one = jonas.reads(&page).await;
    says(&one, &["will be issued on 1 December 2026, only if something is used"]);
    says(&one, &["The invoice after that", "will be issued on 1 January 2027", "€365.00"]);
    let done = jonas.reads(&page.replace("/account/subscriptions/", "/subscribed/")).await;
    says(&done, &["comes on 1 December 2026, for 26 – 30 November 2026, only if something is used."]);
    says(&done, &["The invoice of 1 January 2027", "comes in any case: €365.00."]);
    let cancel = jonas.reads(&format!("{page}/cancel?when=day&ends_on=2026-12-31")).await;
    says(&cancel, &["Invoices for usage alone follow only if something is used."]);
    never_says(&cancel, &["another invoice follows", "1 December 2026, €0.00"]);
}

#[tokio::test]
async fn usage_of_a_minimum_adds_only_what_goes_beyond() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product) = shop(&marketplace).await;
    let terms = json!({ "charges": usage(), "minimum_commitment": "300" });
    let team = seller.published(&product, plan("Team", terms)).await;
    let jonas = Jonas::of(&marketplace).await;
    let review = jonas.reads(&format!("/subscribe/{team}")).await;
    says(&review, &["At least €50.00. Usage adds only what goes beyond the agreed minimum"]);
    never_says(&review, &["plus what you use"]);
}

#[tokio::test]
async fn who_agrees_to_a_trial_reads_the_fee_of_a_whole_period() {
    let marketplace = Marketplace::opens("2027-01-14T09:00:00Z").await;
    let (seller, product) = shop(&marketplace).await;
    let terms = json!({ "fees": [fee("47.60")], "charges": usage(), "alignment": "anniversary",
        "trial_days": 30, "trial_covers": "fees" });
    let team = seller.published(&product, plan("Team", terms)).await;
    let yearly =
        json!({ "fees": [fee("365")], "period": { "unit": "year", "count": "1" }, "alignment": "anniversary" });
    let yearly = seller.published(&product, plan("Yearly", yearly)).await;
    let jonas = Jonas::of(&marketplace).await;
    let review = jonas.reads(&format!("/subscribe/{team}")).await;
    says(&review, &["The first 30 days are free of fees.", "Then, on 13 February", "€1.54 is invoiced."]);
    says(&review, &["Then, on 14 February", "At least €47.60, plus what you use."]);
    // In another year, the year is said.
    says(&jonas.reads(&format!("/subscribe/{yearly}")).await, &["Then, on 14 January 2028"]);
}

#[tokio::test]
async fn a_change_within_a_trial_says_that_it_goes_on() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product) = shop(&marketplace).await;
    let pro = json!({ "fees": [fee("20")], "charges": usage(), "trial_days": 14 });
    let pro = seller.published(&product, plan("Pro", pro)).await;
    let standard = json!({ "fees": [fee("10")], "charges": usage() });
    let standard = seller.published(&product, plan("Standard", standard)).await;
    let jonas = Jonas::of(&marketplace).await;
    let page = jonas.subscribes_to(&pro).await;
    let review = jonas.reads(&format!("{page}/change/review?rate_plan_id={standard}")).await;
    says(
        &review,
        &[
            "The trial goes on until 9 December 2026: until then no recurring fee is due and usage is free.",
            "After that usage is priced by Standard.",
        ],
    );
    never_says(&review, &["Usage until now is priced by"]);
}
