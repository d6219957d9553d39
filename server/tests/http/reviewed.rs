//! What a review says of all that follows: what usage adds, every charge that is certain, and nothing that does not happen.

use serde_json::{Value, json};

use crate::buying::{Jonas, fee, never_says, plan, says, shop};
use crate::support::{Marketplace, recurring, text};

const OPENING: &str = "2026-11-26T09:00:00Z";

fn usage() -> Value {
    json!([{ "metric": "UserMonth", "model": { "kind": "per_unit", "unit_price": "2.50" } }])
}

fn in_arrears(amount: &str) -> Value {
    json!({ "kind": "recurring", "amount": amount, "timing": "arrears" })
}

#[tokio::test]
async fn who_cancels_or_changes_reads_what_usage_can_still_add() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product) = shop(&marketplace).await;
    let least =
        seller.published(&product, plan("Least", json!({ "charges": usage(), "minimum_commitment": "300" }))).await;
    let most = json!({ "fees": [in_arrears("60")], "charges": usage(), "maximum_spend": "100" });
    let most = seller.published(&product, plan("Most", most)).await;
    let full = json!({ "fees": [in_arrears("600")], "charges": usage(), "maximum_spend": "100" });
    let full = seller.published(&product, plan("Full", full)).await;
    let jonas = Jonas::of(&marketplace).await;
    let page = jonas.subscribes_to(&least).await;
    let cancel = jonas.reads(&format!("{page}/cancel")).await;
    says(&cancel, &["on 1 December 2026: €50.00 so far. Usage adds only what goes beyond the agreed minimum."]);
    never_says(&cancel, &["plus usage", "comes on top"]);
    let later = jonas.reads(&format!("{page}/cancel?when=day&ends_on=2026-12-31")).await;
    says(&later, &["1 December 2026, €50.00. Usage adds only what goes beyond the agreed minimum."]);
    never_says(&later, &["comes on top"]);
    let review = jonas.reads(&format!("{page}/change/review?rate_plan_id={most}&when=immediate")).await;
    says(
        &review,
        &["€10.00 so far, plus further usage. Usage adds €90.00 net at most: then the maximum spend is reached."],
    );
    let review = jonas.reads(&format!("{page}/change/review?rate_plan_id={full}&when=immediate")).await;
    says(&review, &["€100.00. Further usage adds nothing to it."]);
    never_says(&review, &["further usage.", "net at most"]);
}

#[tokio::test]
async fn a_fee_every_30_days_is_told_with_its_next_day() {
    let marketplace = Marketplace::opens("2027-01-01T09:00:00Z").await;
    let (seller, product) = shop(&marketplace).await;
    let every_30 = json!({ "kind": "recurring", "amount": "30", "interval": { "unit": "day", "count": "30" } });
    let team = json!({ "fees": [every_30], "charges": usage(), "minimum_commitment": "35" });
    let team = seller.published(&product, plan("Team", team)).await;
    let jonas = Jonas::of(&marketplace).await;
    let review = jonas.reads(&format!("/subscribe/{team}")).await;
    says(&review, &["31 January 2027", "€30.00 is invoiced.", "1 February 2027"]);
}

#[tokio::test]
async fn a_change_is_told_with_every_fee_until_it_is_whole() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, buyer) = (marketplace.seller("S").await, marketplace.buyer("B").await);
    let product = seller.product("p", &["UserMonth"]).await;
    let mut after = recurring("62.00");
    (after["key"], after["fees"]) = (json!("after"), json!([in_arrears("60")]));
    let mut quarterly = recurring("62.00");
    let quarter = json!({ "kind": "recurring", "amount": "90", "interval": { "unit": "quarter", "count": "1" } });
    (quarterly["key"], quarterly["fees"], quarterly["charges"]) = (json!("quarterly"), json!([quarter]), usage());
    let mut small = recurring("10.00");
    small["key"] = json!("small");
    let start = seller.published(&product, recurring("31.00")).await;
    let after = seller.published(&product, after).await;
    let quarterly = seller.published(&product, quarterly).await;
    let small = seller.published(&product, small).await;
    let subscription = buyer.subscribes_to(&start).await;
    let change = subscription.path("/change?dry_run=true");
    // The part of November, and December; the next quarter; the next plan's first month.
    let cases = [
        (&after, "immediate", ("2026-12-01", "10.00"), Some(("2027-01-01", "60.00"))),
        (&quarterly, "immediate", ("2026-12-01", "0.00"), Some(("2027-01-01", "90.00"))),
        (&after, "end_of_period", ("2027-01-01", "60.00"), None),
        (&small, "end_of_period", ("2026-12-01", "10.00"), None),
    ];
    let told = |invoice: &Value| (text(&invoice["issued_on"]), text(&invoice["total"]));
    let same = |(on, total): (&str, &str)| (on.to_owned(), total.to_owned());
    for (plan, when, next, later) in cases {
        let review = buyer.post(&change, json!({ "rate_plan_id": plan, "when": when })).await.ok();
        assert_eq!(told(&review["next_invoice"]), same(next), "{when} {review}");
        let all: Vec<_> = review["later_invoices"].as_array().unwrap().iter().map(told).collect();
        assert_eq!(all, later.map(same).into_iter().collect::<Vec<_>>(), "{when}");
    }
    let after = json!({ "rate_plan_id": after, "when": "immediate" });
    let review = buyer.post(&change, after.clone()).await.ok();
    buyer.post(&subscription.path("/change"), after).await.ok();
    marketplace.travel_to("2027-01-02").await;
    let issued: Vec<_> = subscription.invoices().await.iter().map(|invoice| told(&invoice.0)).collect();
    assert!(issued.contains(&told(&review["next_invoice"])), "{issued:?}");
    assert!(issued.contains(&told(&review["later_invoices"][0])), "{issued:?}");
    marketplace.assert_sound().await;
}

#[tokio::test]
async fn nothing_is_promised_of_seats_in_arrears_and_of_usage_without_a_price() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product) = shop(&marketplace).await;
    let model = json!({ "kind": "per_unit", "unit_price": "10" });
    let seats = json!({ "kind": "seats", "model": model, "timing": "arrears" });
    let team = json!({ "fees": [seats, fee("5")], "charges": usage() });
    let team = seller.published(&product, plan("Team", team)).await;
    let flat = json!({ "fees": [fee("20")], "trial_days": 30 });
    let flat = seller.published(&product, plan("Flat", flat)).await;
    let jonas = Jonas::of(&marketplace).await;
    let page = jonas.subscribes_to(&team).await;
    let change = jonas.reads(&format!("{page}/change")).await;
    says(&change, &["Nothing was paid in advance, so nothing is credited."]);
    let review = jonas.reads(&format!("{page}/change/review?rate_plan_id={flat}")).await;
    says(&review, &["Usage until now is priced by Team.", "such usage is not accepted any more from now on."]);
    // No trial begins with a change.
    never_says(&review, &["from now on by Flat", "days are free"]);
    never_says(&change, &["days are free"]);
    let later = jonas.reads(&format!("{page}/change/review?rate_plan_id={flat}&when=end_of_period")).await;
    says(&later, &["such usage is not accepted any more from 1 December 2026 on."]);
    never_says(&later, &["days are free"]);
}

#[tokio::test]
async fn the_trial_that_runs_on_is_not_on_the_card_of_another_plan() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product) = shop(&marketplace).await;
    let tried = json!({ "fees": [fee("20")], "charges": usage(), "trial_days": 14 });
    let tried = seller.published(&product, plan("Tried", tried)).await;
    let flat = json!({ "fees": [fee("10")], "trial_days": 30 });
    let flat = seller.published(&product, plan("Flat", flat)).await;
    let jonas = Jonas::of(&marketplace).await;
    let page = jonas.subscribes_to(&tried).await;
    let review = jonas.reads(&format!("{page}/change/review?rate_plan_id={flat}")).await;
    says(&review, &["The trial goes on until 9 December 2026: until then no recurring fee is due and usage is free."]);
    says(&review, &["The next invoice comes on 10 December 2026", "The invoice of 1 January 2027", "€10.00"]);
    never_says(&review, &["usage is priced by Flat", "14 days", "30 days"]);
}
