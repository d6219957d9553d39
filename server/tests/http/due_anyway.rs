//! What is due whatever is used stands beside a price for each; and what a first invoice and a partial period depend on.

use serde_json::{Value, json};

use crate::buying::{Jonas, never_says, plain, plan, says, shop};
use crate::support::Marketplace;

const OPENING: &str = "2026-11-22T10:00:00Z";

fn users(more: Value) -> Value {
    let mut charge = json!({ "metric": "UserMonth", "model": { "kind": "per_unit", "unit_price": "2.50" } });
    charge.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    json!([charge])
}

#[tokio::test]
async fn the_store_tells_a_minimum_beside_the_price_for_each() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product) = shop(&marketplace).await;
    let team = seller.published(&product, plan("Team", json!({ "charges": users(json!({ "minimum": "50" })) }))).await;
    let visitor = marketplace.anybody().with("accept", "text/html");
    for page in ["/".to_owned(), format!("/store/{product}")] {
        says(&plain(&visitor.get(&page).await.text), &["€2.50 per ", "at least €50.00 a month"]);
    }
    let german = visitor.with("accept-language", "de");
    says(&plain(&german.get("/").await.text), &["mindestens 50,00 € im Monat"]);
    let jonas = Jonas::of(&marketplace).await;
    let review = jonas.reads(&format!("/subscribe/{team}")).await;
    says(&review, &["at least €50.00 a month", "At least €"]);
    never_says(&review, &["only if something is used"]);
}

#[tokio::test]
async fn a_flat_amount_is_told_where_it_is_due_without_usage() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product) = shop(&marketplace).await;
    let tiers = json!([{ "up_to": "10", "unit_price": "2.50", "flat_amount": "20" }, { "unit_price": "2" }]);
    let charges = json!([{ "metric": "UserMonth", "model": { "kind": "graduated", "tiers": tiers } }]);
    seller.published(&product, plan("Team", json!({ "charges": charges }))).await;
    let visitor = marketplace.anybody().with("accept", "text/html");
    says(&plain(&visitor.get("/").await.text), &["plus €20.00 a month in any case"]);
    let page = plain(&visitor.get(&format!("/store/{product}")).await.text);
    says(&page, &["plus €20.00 a month in any case", "the flat amount of the first tier is always due"]);
    says(&page, &["First invoice on 1 December for November."]);
}

#[tokio::test]
async fn a_first_invoice_of_usage_alone_is_not_announced_as_certain() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product) = shop(&marketplace).await;
    let team = seller.published(&product, plan("Team", json!({ "charges": users(json!({})) }))).await;
    let visitor = marketplace.anybody().with("accept", "text/html");
    let said = "First invoice on 1 December for November, only if something is used.";
    says(&plain(&visitor.get(&format!("/store/{product}")).await.text), &[said]);
    let jonas = Jonas::of(&marketplace).await;
    let review = jonas.reads(&format!("/subscribe/{team}")).await;
    says(&review, &["It comes only if something is used."]);
}

#[tokio::test]
async fn a_fee_that_is_not_prorated_is_told_before_and_after_agreeing() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, product) = shop(&marketplace).await;
    let fees = json!([{ "kind": "recurring", "amount": "20", "prorate": false }]);
    let team = seller.published(&product, plan("Team", json!({ "fees": fees }))).await;
    let none = json!({ "fees": [{ "kind": "recurring", "amount": "30" }], "proration": { "basis": "none" } });
    let whole = seller.published(&product, plan("Whole", none)).await;
    let jonas = Jonas::of(&marketplace).await;
    let said = |amount: &str| format!("partial periods are billed in full: {amount} a month");
    for (plan, amount) in [(&team, "€20.00"), (&whole, "€30.00")] {
        says(&jonas.reads(&format!("/subscribe/{plan}")).await, &[&said(amount)]);
    }
    let page = jonas.subscribes_to(&team).await;
    says(&jonas.reads(&page).await, &[&said("€20.00")]);
}
