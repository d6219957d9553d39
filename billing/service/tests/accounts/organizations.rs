//! Sellers and buyers: how they come, what they tell, and for whom they exist.

use std::collections::BTreeSet;

use domain::calendar::{Tz, day_of, parse_zone};
use domain::ids::{BuyerId, SellerId};
use domain::locale::Locale;
use serde_json::json;
use service::accounts::{self, BuyerInput, ProfileChange, SellerInput};
use service::page::PageRequest;
use service::{Actor, Principal};
use uuid::Uuid;

use crate::support::{Marketplace, at, buyer_id, reasons, seller_id};

#[tokio::test]
async fn an_organization_begins_with_defaults_and_a_key() {
    let marketplace = Marketplace::open().await;
    let (portal, operator) = (&marketplace.portal, &marketplace.operator);
    let input: SellerInput =
        serde_json::from_value(json!({ "name": " Acme ", "country": "us", "email": "acme@example.com" })).unwrap();
    let seller = accounts::create_seller(portal, operator, input).await.unwrap();
    let view = &seller.view;
    assert_eq!((view.name.as_str(), view.country.as_str(), view.currency.code()), ("Acme", "US", "USD"));
    assert_eq!((view.time_zone, view.locale, view.number), (Tz::UTC, Locale::En, 1001));
    let actor = accounts::authenticate_key(portal, &seller.api_key).await.unwrap().unwrap();
    assert_eq!(actor.principal, Principal::Seller(view.id));
    assert_eq!(serde_json::to_value(&seller).unwrap()["id"], json!(view.id));
    assert_eq!(marketplace.acts_on(view.id).await, ["operator Olga create_seller"]);

    let input: BuyerInput = serde_json::from_value(json!({
        "name": "Bianchi", "country": "IT", "email": "b@example.com", "time_zone": "Europe/Rome", "locale": "it",
        "currency": "CHF", "vat_id": "1234567.890-3", "categories": ["public sector", "schools", "schools"],
    }))
    .unwrap();
    let buyer = accounts::create_buyer(portal, operator, input).await.unwrap();
    let view = &buyer.view;
    assert_eq!((view.time_zone, view.locale, view.currency.code()), (Tz::Europe__Rome, Locale::It, "CHF"));
    assert_eq!(
        (view.vat_id.as_deref(), &view.categories[..]),
        (Some("IT12345678903"), &["public sector", "schools"].map(String::from)[..])
    );
    let actor = accounts::authenticate_key(portal, &buyer.api_key).await.unwrap().unwrap();
    assert_eq!(actor.principal, Principal::Buyer(view.id));
    assert_eq!(accounts::buyer(portal, &actor, view.id).await.unwrap(), *view);
}

#[tokio::test]
async fn creating_an_organization_names_everything_that_is_wrong_at_once() {
    let marketplace = Marketplace::open().await;
    let (portal, operator) = (&marketplace.portal, &marketplace.operator);
    let input: BuyerInput = serde_json::from_value(json!({
        "name": "", "country": "DE", "email": "x", "time_zone": "Berlin", "locale": "xx", "currency": "XAU",
        "vat_id": "DE123456789", "categories": ["ok", "", "x\u{0}y"],
    }))
    .unwrap();
    assert_eq!(
        reasons(accounts::create_buyer(portal, operator, input).await),
        [
            "/categories/1 required",
            "/categories/2 text.invalid",
            "/currency currency.unknown",
            "/email email.invalid",
            "/locale locale.unknown",
            "/name required",
            "/time_zone time_zone.unknown",
            "/vat_id vat_id.invalid",
        ]
    );
    let nothing = accounts::create_seller(portal, operator, SellerInput::default()).await;
    assert_eq!(reasons(nothing), ["/country required", "/email required", "/name required"]);
}

#[tokio::test]
async fn only_the_operator_brings_organizations_and_lists_them_all() {
    let marketplace = Marketplace::open().await;
    let (seller, buyer) = (marketplace.seller("Acme").await, marketplace.buyer("Bruno").await);
    let portal = &marketplace.portal;
    for actor in [&seller, &buyer] {
        for refused in [
            reasons(accounts::create_seller(portal, actor, SellerInput::default()).await),
            reasons(accounts::create_buyer(portal, actor, BuyerInput::default()).await),
            reasons(accounts::sellers(portal, actor, PageRequest::default()).await),
            reasons(accounts::create_category(portal, actor, "x").await),
            reasons(accounts::set_buyer_categories(portal, actor, buyer_id(&buyer), vec![]).await),
            reasons(accounts::tax_rates(portal, actor).await),
            reasons(accounts::set_tax_rate(portal, actor, "DE", "19", "").await),
        ] {
            assert_eq!(refused, ["not_allowed"]);
        }
    }
    assert_eq!(reasons(accounts::buyers(portal, &buyer, PageRequest::default()).await), ["not_allowed"]);
    assert_eq!(reasons(accounts::categories(portal, &buyer).await), ["not_allowed"]);
}

#[tokio::test]
async fn an_organization_does_not_exist_for_others() {
    let marketplace = Marketplace::open().await;
    let portal = &marketplace.portal;
    let (acme, other) = (marketplace.seller("Acme").await, marketplace.seller("Other").await);
    let (bruno, carla) = (marketplace.buyer("Bruno").await, marketplace.buyer("Carla").await);
    for (actor, seen) in [(&marketplace.operator, true), (&acme, true), (&other, false), (&bruno, false)] {
        assert_eq!(accounts::seller(portal, actor, seller_id(&acme)).await.is_ok(), seen, "{actor:?}");
    }
    let product = marketplace.product(&acme, "acme").await;
    let plan = marketplace.published(&acme, product, "team", json!({})).await;
    marketplace.subscription(&bruno, &plan).await;
    for (actor, seen) in
        [(&marketplace.operator, true), (&bruno, true), (&carla, false), (&acme, true), (&other, false)]
    {
        let answer = accounts::buyer(portal, actor, buyer_id(&bruno)).await;
        match seen {
            true => assert_eq!(answer.unwrap().name, "Bruno"),
            false => assert_eq!(reasons(answer), ["not_found"]),
        }
    }
    let names = |actor: Actor| async move {
        let page = accounts::buyers(portal, &actor, PageRequest::default()).await.unwrap();
        page.items.into_iter().map(|buyer| buyer.name).collect::<Vec<_>>()
    };
    assert_eq!(names(acme.clone()).await, ["Bruno"]);
    assert_eq!(names(other).await, [""; 0]);
    assert_eq!(names(marketplace.operator.clone()).await, ["Carla", "Bruno"]);
    for unknown in [
        reasons(accounts::seller(portal, &marketplace.operator, SellerId(Uuid::now_v7())).await),
        reasons(accounts::buyer(portal, &marketplace.operator, BuyerId(Uuid::now_v7())).await),
    ] {
        assert_eq!(unknown, ["not_found"]);
    }
}

#[tokio::test]
async fn lists_come_in_pages() {
    let marketplace = Marketplace::open().await;
    for name in ["A", "B", "C"] {
        marketplace.seller(name).await;
    }
    let (mut names, mut cursor) = (Vec::new(), None);
    loop {
        let request = PageRequest { cursor, limit: Some(2) };
        let page = accounts::sellers(&marketplace.portal, &marketplace.operator, request).await.unwrap();
        assert!(page.items.len() <= 2);
        names.extend(page.items.into_iter().map(|seller| seller.name));
        cursor = page.next;
        if cursor.is_none() {
            break;
        }
    }
    assert_eq!(names, ["C", "B", "A"]);
}

#[tokio::test]
async fn an_organization_changes_what_it_tells_and_nothing_of_others() {
    let marketplace = Marketplace::open().await;
    let portal = &marketplace.portal;
    let (bruno, carla) = (marketplace.buyer("Bruno").await, marketplace.buyer("Carla").await);
    let change = ProfileChange {
        name: "Bruno & Co".to_owned(),
        country: "DE".to_owned(),
        time_zone: "Europe/Berlin".to_owned(),
        locale: "de".to_owned(),
        currency: "EUR".to_owned(),
        vat_id: Some("DE123456788".to_owned()),
        email: None,
    };
    accounts::update_profile(portal, &bruno, change.clone()).await.unwrap();
    let told = accounts::profile(portal, &bruno).await.unwrap();
    assert_eq!((told.name.as_str(), told.time_zone, told.locale), ("Bruno & Co", Tz::Europe__Berlin, Locale::De));
    assert_eq!((told.country.as_str(), told.vat_id.as_deref()), ("DE", Some("DE123456788")));
    assert_eq!(accounts::profile(portal, &carla).await.unwrap().name, "Carla");
    let acts = marketplace.acts_on(buyer_id(&bruno)).await;
    assert_eq!(acts, ["operator Olga create_buyer", "buyer Bruno update_profile"]);

    let seller = marketplace.seller("Acme").await;
    let addressed = ProfileChange { email: Some(" billing@acme.example ".to_owned()), ..change.clone() };
    assert_eq!(
        reasons(accounts::update_profile(portal, &bruno, addressed.clone()).await),
        ["/email not_allowed"],
        "private plans reach a buyer by its address"
    );
    let own = ProfileChange { email: Some(accounts::profile(portal, &bruno).await.unwrap().email), ..change };
    accounts::update_profile(portal, &bruno, own).await.unwrap();
    accounts::update_profile(portal, &seller, addressed.clone()).await.unwrap();
    let told = accounts::profile(portal, &seller).await.unwrap();
    assert_eq!((told.name.as_str(), told.vat_id.as_deref()), ("Bruno & Co", Some("DE123456788")));
    assert_eq!(told.email, "billing@acme.example");
    let wrong = ProfileChange { email: Some("nowhere".to_owned()), ..addressed };
    assert_eq!(reasons(accounts::update_profile(portal, &seller, wrong).await), ["/email email.invalid"]);

    let nothing = accounts::update_profile(portal, &bruno, ProfileChange::default()).await;
    assert_eq!(
        reasons(nothing),
        [
            "/country required",
            "/currency currency.unknown",
            "/locale locale.unknown",
            "/name required",
            "/time_zone time_zone.unknown"
        ]
    );
    let operators = accounts::update_profile(portal, &marketplace.operator, ProfileChange::default()).await;
    assert_eq!(reasons(operators), ["not_allowed"]);
    assert_eq!(reasons(accounts::profile(portal, &marketplace.operator).await), ["not_allowed"]);
}

#[tokio::test]
async fn a_vat_number_from_before_it_was_checked_stays_until_it_is_changed() {
    let marketplace = Marketplace::open().await;
    let portal = &marketplace.portal;
    let bruno = marketplace.buyer("Bruno").await;
    let stored = sqlx::query("UPDATE buyers SET country = 'DE', vat_id = 'DE123456789' WHERE id = $1");
    stored.bind(buyer_id(&bruno).0).execute(&portal.db).await.unwrap();
    let change = |country: &str, vat_id: &str| ProfileChange {
        name: "Bruno & Co".to_owned(),
        country: country.to_owned(),
        time_zone: "Europe/Berlin".to_owned(),
        locale: "de".to_owned(),
        currency: "EUR".to_owned(),
        vat_id: Some(vat_id.to_owned()),
        email: None,
    };
    accounts::update_profile(portal, &bruno, change("DE", "DE123456789")).await.unwrap();
    let told = accounts::profile(portal, &bruno).await.unwrap();
    assert_eq!((told.name.as_str(), told.vat_id.as_deref()), ("Bruno & Co", Some("DE123456789")));
    for (country, vat_id, refused) in
        [("DE", "DE123456780", "vat_id.invalid"), ("AT", "DE123456789", "vat_id.other_country")]
    {
        let answer = accounts::update_profile(portal, &bruno, change(country, vat_id)).await;
        assert_eq!(reasons(answer), [format!("/vat_id {refused}")]);
    }
    accounts::update_profile(portal, &bruno, change("DE", " de 123.456-788 ")).await.unwrap();
    let told = accounts::profile(portal, &bruno).await.unwrap();
    assert_eq!(told.vat_id.as_deref(), Some("DE123456788"));
}

#[tokio::test]
async fn an_address_stands_for_one_of_the_sellers_own_buyers_and_tells_of_nobody_else() {
    let marketplace = Marketplace::open().await;
    let portal = &marketplace.portal;
    let seller = marketplace.seller("Acme").await;
    let product = marketplace.product(&seller, "urlaub").await;
    let buyer = |name: &'static str, email: &'static str| {
        marketplace.buyer_with(name, move |input| input.email = email.to_owned())
    };
    let nordlicht = buyer("Nordlicht", "jonas@nordlicht.example").await;
    let (one, other) = (buyer("One", "office@shared.example").await, buyer("Other", "office@shared.example").await);
    let found = async |email: &str| accounts::addressed_buyer(portal, &seller, email).await.unwrap();
    assert_eq!(found("jonas@nordlicht.example").await, None, "no relation yet");
    let audience = json!({ "audience": { "kind": "buyer", "buyer_id": buyer_id(&nordlicht) } });
    marketplace.draft(&seller, product, "solo", audience).await;
    assert!(accounts::addressable_buyers(portal, &seller).await.unwrap().is_empty(), "a plan is no relation");
    assert!(accounts::addressed_names(portal, &seller, product).await.unwrap().is_empty());

    let plan = marketplace.draft(&seller, product, "all", json!({})).await;
    for buyer in [&nordlicht, &one] {
        marketplace.subscription(buyer, &plan).await;
    }
    assert_eq!(found(" Jonas@Nordlicht.example ").await, Some(buyer_id(&nordlicht)));
    assert_eq!(found("office@shared.example").await, Some(buyer_id(&one)), "the seller knows one of the two");
    let names = accounts::addressed_names(portal, &seller, product).await.unwrap();
    assert_eq!(names.get(&buyer_id(&nordlicht)).map(String::as_str), Some("Nordlicht"));
    marketplace.subscription(&other, &plan).await;
    for email in ["office@shared.example", "jonas@nordlicht", "%", "", "Nordlicht"] {
        assert_eq!(found(email).await, None, "{email}");
    }
    let known = accounts::addressable_buyers(portal, &seller).await.unwrap();
    let known: Vec<_> = known.iter().map(|buyer| (buyer.name.as_str(), buyer.email.as_deref())).collect();
    assert_eq!(known, [("Nordlicht", Some("jonas@nordlicht.example")), ("One", None), ("Other", None)]);
    let rival = marketplace.seller("Rival").await;
    assert!(accounts::addressed_names(portal, &rival, product).await.unwrap().is_empty());
    assert_eq!(accounts::addressed_buyer(portal, &rival, "jonas@nordlicht.example").await.unwrap(), None);
}

/// B89: what an organization's zone is called means the same days to PostgreSQL and to the domain.
#[tokio::test]
async fn every_name_of_a_zone_means_the_same_days_in_the_database() {
    let marketplace = Marketplace::open().await;
    let names: BTreeSet<&str> = chrono_tz::TZ_VARIANTS
        .iter()
        .map(|zone| parse_zone(zone.name(), "").unwrap_or_else(|no| panic!("{zone}: {no}")).name())
        .collect();
    let names: Vec<&str> = names.into_iter().collect();
    for instant in ["2024-01-15T22:30:00Z", "2026-07-16T22:30:00Z", "2027-03-31T22:30:00Z", "2026-12-31T11:15:00Z"] {
        let at = at(instant);
        let days: Vec<domain::calendar::Day> = sqlx::query_scalar(
            "SELECT ($2::timestamptz AT TIME ZONE name)::date FROM unnest($1::text[]) WITH ORDINALITY AS z (name, place)
             ORDER BY place",
        )
        .bind(&names)
        .bind(at)
        .fetch_all(&marketplace.portal.db)
        .await
        .unwrap();
        for (name, day) in names.iter().zip(days) {
            assert_eq!(day, day_of(at, name.parse().unwrap()), "{name} at {instant}");
        }
    }
}

#[tokio::test]
async fn names_that_look_the_same_are_the_same() {
    let marketplace = Marketplace::open().await;
    let (portal, operator) = (&marketplace.portal, &marketplace.operator);
    accounts::create_category(portal, operator, "Caf\u{e9}s").await.unwrap();
    for taken in ["Cafe\u{301}s", "caf\u{e9}s", " CAF\u{c9}S "] {
        assert_eq!(reasons(accounts::create_category(portal, operator, taken).await), ["/name key.taken"], "{taken}");
    }
    let bruno = buyer_id(&marketplace.buyer("Bruno").await);
    accounts::set_buyer_categories(portal, operator, bruno, vec!["CAFE\u{301}S".to_owned()]).await.unwrap();
    assert_eq!(accounts::buyer(portal, operator, bruno).await.unwrap().categories, ["Caf\u{e9}s"]);
    assert_eq!(accounts::categories(portal, operator).await.unwrap().len(), 1);
}
