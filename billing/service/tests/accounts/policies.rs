//! What the operator decides for everybody: categories and taxes.

use domain::calendar::Day;
use domain::ids::BuyerId;
use rust_decimal_macros::dec;
use serde_json::json;
use service::page::PageRequest;
use service::{accounts, catalog};
use uuid::Uuid;

use crate::support::{Marketplace, at, buyer_id, plan, reasons};

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
    accounts::set_tax_rate(portal, operator, "DE", "16.5", "2026-12-01").await.unwrap();
    let no_day = accounts::set_tax_rate(portal, operator, "DE", "16.5", "").await;
    assert_eq!(reasons(no_day), ["/effective_from required"]);
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

#[tokio::test]
async fn what_became_of_a_tax_rate_is_told() {
    let marketplace = Marketplace::open().await;
    let (portal, operator) = (&marketplace.portal, &marketplace.operator);
    let day = |text: &str| text.parse::<Day>().unwrap();
    for (percent, from) in [("19", "2026-01-01"), ("91", "2027-01-01"), ("16", "2026-01-01"), ("16", "2026-01-01")] {
        accounts::set_tax_rate(portal, operator, "DE", percent, from).await.unwrap();
    }
    let begun = accounts::remove_tax_rate(portal, operator, "DE", day("2026-01-01")).await;
    assert_eq!(reasons(begun), ["tax_rate.begun"]);
    for (country, from) in [("DE", "2027-01-02"), ("FR", "2027-01-01")] {
        let none = accounts::remove_tax_rate(portal, operator, country, day(from)).await;
        assert_eq!(reasons(none), ["not_found"]);
    }
    accounts::remove_tax_rate(portal, operator, "DE", day("2027-01-01")).await.unwrap();
    accounts::set_tax_rate(portal, operator, "DE", "19.5", "2027-01-01").await.unwrap();
    let changes = accounts::tax_rate_changes(portal, operator, &PageRequest::default()).await.unwrap();
    let told = changes.items.iter().map(|change| {
        let said = |rate: Option<rust_decimal::Decimal>| rate.map_or("none".to_owned(), |rate| rate.to_string());
        assert_eq!(change.by.as_deref(), Some(operator.name.as_str()));
        format!("{} {} → {}", change.effective_from, said(change.before), said(change.after))
    });
    assert_eq!(
        told.collect::<Vec<_>>(),
        [
            "2027-01-01 none → 19.5",
            "2027-01-01 91 → none",
            "2026-01-01 19 → 16",
            "2027-01-01 none → 91",
            "2026-01-01 none → 19"
        ]
    );
    let audited: Vec<(String, serde_json::Value)> = sqlx::query_as(
        "SELECT act, details FROM audit_log WHERE act LIKE '%tax_rate' AND details ->> 'before' IS NOT NULL ORDER BY id",
    )
    .fetch_all(&portal.db)
    .await
    .unwrap();
    let expected = [
        (
            "set_tax_rate".to_owned(),
            serde_json::json!({ "effective_from": "2026-01-01", "before": "19", "after": "16" }),
        ),
        (
            "remove_tax_rate".to_owned(),
            serde_json::json!({ "effective_from": "2027-01-01", "before": "91", "after": null }),
        ),
    ];
    assert_eq!(audited, expected);
}

#[tokio::test]
async fn a_rate_can_be_removed_until_its_first_day_begins_anywhere() {
    let marketplace = Marketplace::open().await;
    let (portal, operator) = (&marketplace.portal, &marketplace.operator);
    let day: Day = "2026-12-03".parse().unwrap();
    accounts::set_tax_rate(portal, operator, "DE", "19", "2026-12-03").await.unwrap();
    marketplace.travel_to("2026-12-03T00:00:00Z").await;
    assert_eq!(reasons(accounts::remove_tax_rate(portal, operator, "DE", day).await), ["tax_rate.begun"]);
    assert_eq!(accounts::tax_rates(portal, operator).await.unwrap().len(), 1);
    accounts::set_tax_rate(portal, operator, "DE", "16", "2026-12-05").await.unwrap();
    let day: Day = "2026-12-05".parse().unwrap();
    for begun in ["2026-12-04T23:30:00Z", "2026-12-04T10:00:00Z"] {
        marketplace.travel_to(begun).await;
        assert_eq!(
            reasons(accounts::remove_tax_rate(portal, operator, "DE", day).await),
            ["tax_rate.begun"],
            "{begun}"
        );
        assert_eq!(reasons(accounts::removable_tax_rate(portal, operator, "DE", day).await), ["tax_rate.begun"]);
    }
    marketplace.travel_to("2026-12-04T09:59:59.999999Z").await;
    let found = accounts::removable_tax_rate(portal, operator, "DE", day).await.unwrap();
    assert_eq!((found.rate.percent, found.stays), (dec!(16), Some(dec!(19))));
    accounts::remove_tax_rate(portal, operator, "DE", day).await.unwrap();
    assert_eq!(accounts::tax_rates(portal, operator).await.unwrap().len(), 1);
    assert_eq!(reasons(accounts::removable_tax_rate(portal, operator, "DE", day).await), ["not_found"]);
}

/// Waits until somebody waits for an advisory lock of this database.
async fn somebody_waits(marketplace: &Marketplace) {
    let waits = "SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
                                AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))";
    for _ in 0..500 {
        if sqlx::query_scalar(waits).fetch_one(&marketplace.portal.db).await.unwrap() {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    panic!("nobody waits");
}

/// Whoever waited for another change did not know anything before it.
#[tokio::test]
async fn a_rate_is_known_from_when_its_turn_came() {
    let marketplace = Marketplace::open().await;
    let mut other = marketplace.portal.db.begin().await.unwrap();
    sqlx::query("SELECT pg_advisory_xact_lock(hashtext('tax_rates'))").execute(&mut *other).await.unwrap();
    let (portal, operator) = (marketplace.portal.clone(), marketplace.operator.clone());
    let waiting =
        tokio::spawn(async move { accounts::set_tax_rate(&portal, &operator, "DE", "16", "2026-12-05").await });
    somebody_waits(&marketplace).await;
    marketplace.travel_to("2026-12-01T12:00:05Z").await;
    other.commit().await.unwrap();
    waiting.await.unwrap().unwrap();
    let rates = accounts::tax_rates(&marketplace.portal, &marketplace.operator).await.unwrap();
    assert_eq!(rates[0].set_at, at("2026-12-01T12:00:05Z"));
}

/// A change that was written down before changes said what they replaced is told by the one before it.
#[tokio::test]
async fn an_old_change_of_a_rate_is_not_told_as_a_new_rate() {
    let marketplace = Marketplace::open().await;
    let (portal, operator) = (&marketplace.portal, &marketplace.operator);
    for (country, from, percent) in
        [("DE", "2020-01-01", "19"), ("FR", "2020-01-01", "20"), ("DE", "2020-07-01", "15"), ("DE", "2020-01-01", "16")]
    {
        sqlx::query(
            "INSERT INTO audit_log (at, actor, person, act, subject, details)
             VALUES (now(), 'operator', 'Olga', 'set_tax_rate', $1, jsonb_build_object('effective_from', $2::text, 'percent', $3::text))",
        )
        .bind(country)
        .bind(from)
        .bind(percent)
        .execute(&portal.db)
        .await
        .unwrap();
    }
    let changes = accounts::tax_rate_changes(portal, operator, &PageRequest::default()).await.unwrap();
    let told: Vec<_> = changes.items.iter().map(|change| (&*change.country, change.before, change.after)).collect();
    assert_eq!(
        told,
        [
            ("DE", Some(dec!(19)), Some(dec!(16))),
            ("DE", None, Some(dec!(15))),
            ("FR", None, Some(dec!(20))),
            ("DE", None, Some(dec!(19)))
        ]
    );
}

/// A plan that is being stored for a category, and the category's removal, wait for each other.
#[tokio::test]
async fn a_category_is_not_removed_while_a_plan_is_addressed_to_it() {
    let marketplace = Marketplace::open().await;
    let seller = marketplace.seller("Acme").await;
    let product = marketplace.product(&seller, "p").await;
    accounts::create_category(&marketplace.portal, &marketplace.operator, "Schools").await.unwrap();
    let mut removal = marketplace.portal.db.begin().await.unwrap();
    sqlx::query("SELECT pg_advisory_xact_lock(hashtext('buyer_categories'))").execute(&mut *removal).await.unwrap();
    marketplace.draft(&seller, product, "open", json!({})).await;
    let portal = marketplace.portal.clone();
    let stored = tokio::spawn(async move {
        let for_schools = json!({ "audience": { "kind": "category", "category": "schools" } });
        catalog::draft_rate_plan(&portal, &seller, product, plan("schools", for_schools)).await
    });
    somebody_waits(&marketplace).await;
    removal.commit().await.unwrap();
    stored.await.unwrap().unwrap();
    let (portal, operator) = (&marketplace.portal, &marketplace.operator);
    assert_eq!(reasons(accounts::removable_category(portal, operator, "schools").await), ["category.in_use"]);
    assert_eq!(reasons(accounts::remove_category(portal, operator, "Schools").await), ["category.in_use"]);
}

#[tokio::test]
async fn a_category_that_nobody_uses_can_be_removed() {
    let marketplace = Marketplace::open().await;
    let (portal, operator) = (&marketplace.portal, &marketplace.operator);
    let bruno = marketplace.buyer_with("Bruno", |input| input.categories = vec!["Schools".to_owned()]).await;
    for name in ["Towns", "Museums"] {
        accounts::create_category(portal, operator, name).await.unwrap();
    }
    assert_eq!(accounts::unused_categories(portal, operator).await.unwrap(), ["Museums", "Towns"]);
    assert_eq!(reasons(accounts::remove_category(portal, operator, "schools").await), ["category.in_use"]);
    assert_eq!(reasons(accounts::remove_category(portal, operator, "Ghosts").await), ["not_found"]);
    assert_eq!(reasons(accounts::remove_category(portal, operator, "").await), ["not_found"]);
    accounts::remove_category(portal, operator, "towns").await.unwrap();
    assert_eq!(reasons(accounts::remove_category(portal, operator, "Towns").await), ["not_found"]);
    accounts::set_buyer_categories(portal, operator, buyer_id(&bruno), vec![]).await.unwrap();
    accounts::remove_category(portal, operator, "Schools").await.unwrap();
    assert_eq!(accounts::unused_categories(portal, operator).await.unwrap(), ["Museums"]);
    let seller = marketplace.seller("Acme").await;
    assert_eq!(reasons(accounts::remove_category(portal, &seller, "Museums").await), ["not_allowed"]);
    assert_eq!(reasons(accounts::unused_categories(portal, &seller).await), ["not_allowed"]);
}
