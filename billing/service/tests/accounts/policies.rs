//! What the operator decides for everybody: categories and taxes.

use domain::ids::BuyerId;
use rust_decimal_macros::dec;
use service::accounts;
use uuid::Uuid;

use crate::support::{Marketplace, buyer_id, reasons};

#[tokio::test]
async fn a_buyer_is_in_exactly_the_categories_it_was_put_into() {
    let marketplace = Marketplace::open().await;
    let (portal, operator) = (&marketplace.portal, &marketplace.operator);
    let bruno = marketplace.buyer_with("Bruno", |input| input.categories = vec!["schools".to_owned()]).await;
    accounts::create_category(portal, operator, " museums ").await.unwrap();
    assert_eq!(reasons(accounts::create_category(portal, operator, "museums").await), ["/name key.taken"]);
    assert_eq!(reasons(accounts::create_category(portal, operator, "").await), ["/name required"]);
    let id = buyer_id(&bruno);
    accounts::set_buyer_categories(portal, operator, id, vec!["museums".to_owned(), "towns".to_owned()]).await.unwrap();
    let categories = accounts::categories(portal, operator).await.unwrap();
    let categories: Vec<(&str, i64)> =
        categories.iter().map(|category| (&category.name[..], category.buyers)).collect();
    assert_eq!(categories, [("museums", 1), ("schools", 0), ("towns", 1)]);
    assert_eq!(accounts::buyer(portal, operator, id).await.unwrap().categories, ["museums", "towns"]);
    let nobody = accounts::set_buyer_categories(portal, operator, BuyerId(Uuid::now_v7()), vec![]).await;
    assert_eq!(reasons(nobody), ["not_found"]);
}

#[tokio::test]
async fn categories_set_at_once_end_as_one_of_them() {
    let marketplace = Marketplace::open().await;
    let bruno = buyer_id(&marketplace.buyer("Bruno").await);
    let sets = [vec!["a", "b"], vec!["b", "a"], vec!["b", "c"]]
        .map(|set| set.into_iter().map(str::to_owned).collect::<Vec<_>>());
    let (portal, operator) = (&marketplace.portal, &marketplace.operator);
    let acts =
        sets.iter().cycle().take(12).map(|set| accounts::set_buyer_categories(portal, operator, bruno, set.clone()));
    for answer in futures::future::join_all(acts).await {
        answer.unwrap();
    }
    let categories = accounts::buyer(portal, operator, bruno).await.unwrap().categories;
    assert!(categories == ["a", "b"] || categories == ["b", "c"], "{categories:?}");
}

#[tokio::test]
async fn a_tax_rate_holds_from_its_day_on() {
    let marketplace = Marketplace::open().await;
    let (portal, operator) = (&marketplace.portal, &marketplace.operator);
    accounts::set_tax_rate(portal, operator, "de", "19", "2021-01-01").await.unwrap();
    accounts::set_tax_rate(portal, operator, "DE", "16.5", "").await.unwrap();
    accounts::set_tax_rate(portal, operator, "DE", "16", "2026-12-01").await.unwrap();
    let rates = accounts::tax_rates(portal, operator).await.unwrap();
    let rates: Vec<(String, String)> = rates
        .iter()
        .map(|rate| (format!("{} {}", rate.country, rate.effective_from), rate.percent.to_string()))
        .collect();
    assert_eq!(rates, [("DE 2021-01-01".into(), "19".into()), ("DE 2026-12-01".to_owned(), dec!(16).to_string())]);
    for percent in ["-1", "100.1", "7.12345"] {
        let refused = accounts::set_tax_rate(portal, operator, "XX", percent, "1.1.2027").await;
        assert_eq!(
            reasons(refused),
            ["/country country.unknown", "/effective_from day.invalid", "/percent tax_rate.invalid"]
        );
    }
}
