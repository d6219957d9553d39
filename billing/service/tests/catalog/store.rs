//! The catalog as others see it: which plans exist for whom, the calculator, and the store.

use std::collections::BTreeMap;

use crate::support::{Marketplace, buyer_id, reasons};
use domain::ids::ProductId;
use domain::locale::Locale;
use serde_json::{Value, json};
use service::catalog::{self, ProductInput, RatePlanView};
use service::{Actor, Principal};

fn per_call(unit_price: &str) -> Value {
    json!({ "fees": [], "charges": [{ "metric": "ApiCall", "model": { "kind": "per_unit", "unit_price": unit_price } }] })
}

/// What the store shows, as `product: plan, plan`.
async fn shelf(marketplace: &Marketplace, viewer: Option<&Actor>, search: &str) -> Vec<String> {
    let cards = catalog::store_listing(&marketplace.portal, viewer, search, Locale::En).await.unwrap();
    let line = |card: catalog::StoreCard| {
        let plans: Vec<&str> = card.plans.iter().map(|plan| plan.terms.key.as_str()).collect();
        format!("{}: {}", card.product.key, plans.join(", "))
    };
    cards.into_iter().map(line).collect()
}

struct Fair {
    marketplace: Marketplace,
    seller: Actor,
    product: ProductId,
    /// One plan of each kind, by name.
    plans: BTreeMap<&'static str, RatePlanView>,
    school: Actor,
    bruno: Actor,
    subscriber: Actor,
    reporter: Actor,
}

async fn fair() -> Fair {
    let marketplace = Marketplace::open().await;
    let seller = marketplace.seller("Acme").await;
    let product = marketplace.product(&seller, "urlaub").await;
    let school = marketplace.buyer_with("School", |input| input.categories = vec!["schools".to_owned()]).await;
    let (bruno, subscriber) = (marketplace.buyer("Bruno").await, marketplace.buyer("Subscriber").await);
    let mut plans = BTreeMap::new();
    let changes = [
        ("everyone", json!({})),
        ("schools", json!({ "audience": { "kind": "category", "category": "schools" } })),
        ("bruno", json!({ "audience": { "kind": "buyer", "buyer_id": buyer_id(&bruno) } })),
        ("private", json!({ "visibility": "private" })),
    ];
    for (key, change) in changes {
        plans.insert(key, marketplace.published(&seller, product, key, change).await);
    }
    plans.insert("draft", marketplace.draft(&seller, product, "draft", json!({})).await);
    let subscription = marketplace.subscription(&subscriber, &plans["private"]).await;
    let reporter = Actor { principal: Principal::Subscription(subscription), name: "software".to_owned() };
    Fair { marketplace, seller, product, plans, school, bruno, subscriber, reporter }
}

#[tokio::test]
async fn each_plan_exists_for_those_it_is_meant_for() {
    let fair = fair().await;
    let portal = &fair.marketplace.portal;
    let stranger = fair.marketplace.seller("Stranger").await;
    let all: &[&str] = &["bruno", "draft", "everyone", "private", "schools"];
    let viewers: [(Option<&Actor>, &[&str]); 8] = [
        (None, &["everyone"]),
        (Some(&fair.marketplace.operator), all),
        (Some(&fair.seller), all),
        (Some(&stranger), &["everyone"]),
        (Some(&fair.school), &["everyone", "schools"]),
        (Some(&fair.bruno), &["bruno", "everyone"]),
        (Some(&fair.subscriber), &["everyone", "private"]),
        (Some(&fair.reporter), &["everyone", "private"]),
    ];
    for (viewer, expected) in viewers {
        let mut listed: Vec<String> = catalog::rate_plans(portal, viewer, fair.product)
            .await
            .unwrap()
            .into_iter()
            .map(|plan| plan.terms.key.to_string())
            .collect();
        listed.sort();
        assert_eq!(listed, expected, "{viewer:?}");
        for (key, plan) in &fair.plans {
            let seen = catalog::rate_plan(portal, viewer, plan.id).await;
            let priced = catalog::calculate(portal, viewer, plan.id, BTreeMap::new(), None, Locale::En).await;
            if expected.contains(key) {
                assert_eq!(seen.unwrap(), *plan, "{viewer:?}");
                assert_eq!(priced.unwrap().total.to_string(), "10.00", "{viewer:?}");
            } else {
                assert_eq!(
                    (reasons(seen), reasons(priced)),
                    (vec!["not_found".into()], vec!["not_found".into()]),
                    "{key} {viewer:?}"
                );
            }
        }
    }
}

#[tokio::test]
async fn a_product_exists_for_others_once_they_see_a_plan_of_it() {
    let fair = fair().await;
    let portal = &fair.marketplace.portal;
    let hidden = fair.marketplace.product(&fair.seller, "hidden").await;
    fair.marketplace.draft(&fair.seller, hidden, "team", json!({})).await;
    for viewer in [None, Some(&fair.bruno), Some(&fair.subscriber), Some(&fair.reporter)] {
        assert!(catalog::product(portal, viewer, fair.product).await.is_ok());
        assert_eq!(reasons(catalog::product(portal, viewer, hidden).await), ["not_found"]);
        assert_eq!(reasons(catalog::metrics(portal, viewer, hidden).await), ["not_found"]);
        assert_eq!(reasons(catalog::store_product(portal, viewer, hidden).await), ["not_found"]);
    }
    assert!(catalog::product(portal, &fair.seller, hidden).await.is_ok());
    assert!(catalog::store_product(portal, &fair.marketplace.operator, hidden).await.unwrap().plans.is_empty());
}

#[tokio::test]
async fn the_store_shows_what_is_on_sale_to_whoever_looks() {
    let fair = fair().await;
    for (viewer, expected) in [
        (None, "urlaub: everyone"),
        (Some(&fair.school), "urlaub: everyone, schools"),
        (Some(&fair.bruno), "urlaub: everyone, bruno"),
        (Some(&fair.subscriber), "urlaub: everyone"),
        (Some(&fair.reporter), "urlaub: everyone"),
        (Some(&fair.seller), "urlaub: everyone, schools, bruno"),
        (Some(&fair.marketplace.operator), "urlaub: everyone, schools, bruno"),
    ] {
        assert_eq!(shelf(&fair.marketplace, viewer, "").await, [expected], "{viewer:?}");
        let card = catalog::store_product(&fair.marketplace.portal, viewer, fair.product).await.unwrap();
        assert_eq!(card.plans.len(), expected.matches(',').count() + 1, "{viewer:?}");
    }
}

#[tokio::test]
async fn a_plan_is_on_sale_from_its_first_day_to_its_last() {
    let marketplace = Marketplace::open().await;
    let seller = marketplace.seller("Acme").await;
    let product = marketplace.product(&seller, "urlaub").await;
    let days = json!({ "effective_from": "2026-12-10", "effective_until": "2026-12-11" });
    marketplace.published(&seller, product, "team", days).await;
    let in_zone = |zone: &'static str| {
        marketplace.buyer_with(zone.rsplit('/').next().unwrap(), |input| input.time_zone = Some(zone.to_owned()))
    };
    let (west, east) = (in_zone("Pacific/Pago_Pago").await, in_zone("Pacific/Kiritimati").await);
    for (now, nobody, west_too, east_too) in [
        ("2026-12-09T09:59:59Z", false, false, false),
        ("2026-12-09T10:00:00Z", false, false, true),
        ("2026-12-10T00:00:00Z", true, false, true),
        ("2026-12-10T11:00:00Z", true, true, true),
        ("2026-12-11T10:00:00Z", true, true, false),
        ("2026-12-11T23:59:59Z", true, true, false),
        ("2026-12-12T10:59:59Z", false, true, false),
        ("2026-12-12T11:00:00Z", false, false, false),
    ] {
        marketplace.travel_to(now).await;
        for (viewer, expected) in [(None, nobody), (Some(&west), west_too), (Some(&east), east_too)] {
            assert_eq!(shelf(&marketplace, viewer, "").await.len(), usize::from(expected), "{now} {viewer:?}");
        }
    }
}

#[tokio::test]
async fn a_plan_of_a_later_day_is_there_for_its_seller_and_the_operator_alone() {
    let marketplace = Marketplace::open().await;
    let portal = &marketplace.portal;
    let (seller, rival) = (marketplace.seller("Acme").await, marketplace.seller("Rival").await);
    let product = marketplace.product(&seller, "urlaub").await;
    marketplace.published(&seller, product, "now", json!({})).await;
    let later = marketplace.published(&seller, product, "later", json!({ "effective_from": "2026-12-10" })).await;
    let east = marketplace.buyer_with("East", |input| input.time_zone = Some("Pacific/Kiritimati".to_owned())).await;
    let strangers = [None, Some(&rival), Some(&east)];
    for (now, seen) in [
        ("2026-12-09T09:59:59Z", [false; 3]),
        ("2026-12-09T10:00:00Z", [false, false, true]),
        ("2026-12-10T00:00:00Z", [true; 3]),
    ] {
        marketplace.travel_to(now).await;
        for (viewer, seen) in strangers.into_iter().zip(seen) {
            assert_eq!(catalog::rate_plan(portal, viewer, later.id).await.is_ok(), seen, "{now} {viewer:?}");
            let plans = catalog::rate_plans(portal, viewer, product).await.unwrap();
            assert_eq!(plans.iter().any(|plan| plan.id == later.id), seen, "{now} {viewer:?}");
        }
        for viewer in [&seller, &marketplace.operator] {
            catalog::rate_plan(portal, viewer, later.id).await.unwrap();
        }
    }
}

#[tokio::test]
async fn a_plan_published_for_now_is_on_sale_at_once_everywhere() {
    let marketplace = Marketplace::open().await;
    marketplace.travel_to("2026-12-01T00:00:00Z").await;
    let seller = marketplace.seller("Acme").await;
    let product = marketplace.product(&seller, "urlaub").await;
    marketplace.published(&seller, product, "team", json!({})).await;
    for zone in
        ["Pacific/Pago_Pago", "Etc/GMT+12", "America/Los_Angeles", "UTC", "Asia/Kathmandu", "Pacific/Kiritimati"]
    {
        let name = zone.replace(['/', '+'], "-");
        let buyer = marketplace.buyer_with(&name, |input| input.time_zone = Some(zone.to_owned())).await;
        assert_eq!(shelf(&marketplace, Some(&buyer), "").await, ["urlaub: team"], "{zone}");
    }
}

#[tokio::test]
async fn a_plan_published_anew_takes_the_earlier_ones_place_from_its_first_day_on() {
    let marketplace = Marketplace::open().await;
    let portal = &marketplace.portal;
    let seller = marketplace.seller("Acme").await;
    let product = marketplace.product(&seller, "urlaub").await;
    let old = marketplace.published(&seller, product, "team", json!({})).await;
    let francs = marketplace.published(&seller, product, "team-chf", json!({ "currency": "CHF" })).await;
    let dear = json!({ "effective_from": "2026-12-10", "fees": [{ "kind": "recurring", "amount": "20" }] });
    let new = marketplace.published(&seller, product, "team", dear).await;
    for (now, expected) in
        [("2026-12-09T12:00:00Z", [old.id, francs.id]), ("2026-12-10T12:00:00Z", [new.id, francs.id])]
    {
        marketplace.travel_to(now).await;
        let card = catalog::store_product(portal, None, product).await.unwrap();
        assert_eq!(card.plans.iter().map(|plan| plan.id).collect::<Vec<_>>(), expected, "{now}");
    }
    let corrected = marketplace.published(&seller, product, "team", json!({})).await;
    let card = catalog::store_product(portal, None, product).await.unwrap();
    assert_eq!(card.plans.iter().map(|plan| plan.id).collect::<Vec<_>>(), [corrected.id, francs.id]);
}

#[tokio::test]
async fn the_store_is_searched_in_every_language_by_every_word() {
    let marketplace = Marketplace::open().await;
    let portal = &marketplace.portal;
    for (name, key, text) in [
        ("Acme", "urlaub", json!({ "en": "Leave", "de": "Urlaubsverwaltung", "it": "Ferie" })),
        ("Zeta", "hundred", json!({ "en": "100% sure", "de": "100% sicher", "it": "sicuro_al_100%" })),
    ] {
        let seller = marketplace.seller(name).await;
        let mut input: ProductInput = serde_json::from_value(json!({ "key": key, "name": text })).unwrap();
        input.description.0.insert(Locale::De, format!("Von {name} mit Liebe"));
        let product = catalog::create_product(portal, &seller, input).await.unwrap().id;
        marketplace.published(&seller, product, "team", json!({})).await;
    }
    for (search, expected) in [
        ("", vec!["hundred: team", "urlaub: team"]),
        ("URLAUBS", vec!["urlaub: team"]),
        ("ferie acme", vec!["urlaub: team"]),
        ("ferie zeta", vec![]),
        ("liebe", vec!["hundred: team", "urlaub: team"]),
        ("100%", vec!["hundred: team"]),
        ("%", vec!["hundred: team"]),
        ("_al_", vec!["hundred: team"]),
        ("de", vec![]),
        ("\0' OR 1=1 --", vec![]),
        ("\\", vec![]),
    ] {
        assert_eq!(shelf(&marketplace, None, search).await, expected, "{search}");
    }
    let german = catalog::store_listing(portal, None, "", Locale::De).await.unwrap();
    assert_eq!(german.iter().map(|card| card.product.key.as_str()).collect::<Vec<_>>(), ["hundred", "urlaub"]);
}

#[tokio::test]
async fn what_is_called_so_is_found_before_what_only_tells_of_it() {
    let marketplace = Marketplace::open().await;
    let portal = &marketplace.portal;
    let seller = marketplace.seller("Acme").await;
    for (key, name, text) in [("lohn", "Lohnexport", "Nimmt Urlaub mit"), ("urlaub", "Urlaubsverwaltung", "")] {
        let input = json!({ "key": key, "name": { "en": name }, "description": { "de": text } });
        let input: ProductInput = serde_json::from_value(input).unwrap();
        let product = catalog::create_product(
            portal,
            &seller,
            ProductInput { name: domain::locale::LocalizedText::same(name), ..input },
        )
        .await
        .unwrap()
        .id;
        marketplace.published(&seller, product, "team", json!({})).await;
    }
    assert_eq!(shelf(&marketplace, None, "urlaub").await, ["urlaub: team", "lohn: team"]);
    assert_eq!(shelf(&marketplace, None, "").await, ["lohn: team", "urlaub: team"]);
}

#[tokio::test]
async fn the_calculator_prices_a_full_period() {
    let marketplace = Marketplace::open().await;
    let portal = &marketplace.portal;
    let seller = marketplace.seller("Acme").await;
    let product = marketplace.product(&seller, "urlaub").await;
    marketplace.metric(&seller, product, "ApiCall").await;
    let mut change = per_call("0.067");
    change["fees"] = json!([{ "kind": "setup", "amount": "100" }, { "kind": "recurring", "amount": "49.00" },
        { "kind": "seats", "model": { "kind": "per_unit", "unit_price": "10.00" } }]);
    let plan = marketplace.published(&seller, product, "team", change).await;
    let used = |entries: &[(&str, &str)]| -> BTreeMap<String, String> {
        entries.iter().map(|(metric, quantity)| ((*metric).to_owned(), (*quantity).to_owned())).collect()
    };
    let seats = Some("3".to_owned());
    let sum = catalog::calculate(portal, None, plan.id, used(&[("ApiCall", "55")]), seats, Locale::En).await.unwrap();
    assert_eq!(sum.total.to_string(), "82.69");
    let wrong = used(&[("ApiCall", "many"), ("Nothing", "1"), ("a/b~c", "x")]);
    let refused = catalog::calculate(portal, None, plan.id, wrong, Some("-1".to_owned()), Locale::En).await;
    assert_eq!(
        reasons(refused),
        [
            "/quantities/ApiCall quantity.invalid",
            "/quantities/Nothing metric.unknown",
            "/quantities/a~1b~0c metric.unknown",
            "/seats number.out_of_range",
        ]
    );
    let seatless = marketplace.published(&seller, product, "solo", per_call("1000000000000")).await;
    let refused = catalog::calculate(portal, None, seatless.id, used(&[]), Some("1".to_owned()), Locale::En).await;
    assert_eq!(reasons(refused), ["/seats seats.not_priced"]);
    let endless = used(&[("ApiCall", "9999999999999999")]);
    let refused = catalog::calculate(portal, None, seatless.id, endless, None, Locale::En).await;
    assert_eq!(reasons(refused), ["amount.overflow"]);
}
