//! Who is here: signing up and in, organizations and what they tell, categories and taxes.

#![allow(clippy::unwrap_used)]

mod support;

use domain::calendar::Tz;
use domain::ids::{BuyerId, SellerId};
use domain::locale::Locale;
use rust_decimal_macros::dec;
use serde_json::json;
use service::accounts::{self, BuyerInput, OrganizationRole, ProfileChange, SellerInput, SignUp};
use service::page::PageRequest;
use service::{Actor, Principal};
use support::{Marketplace, buyer_id, reasons, seller_id};
use uuid::Uuid;

const PASSWORD: &str = "gondola rivet marble fog";

fn sign_up(role: OrganizationRole, email: &str) -> SignUp {
    SignUp {
        role,
        organization: "Bianchi AG".to_owned(),
        person: "Anna Bianchi".to_owned(),
        email: email.to_owned(),
        password: PASSWORD.to_owned(),
        country: "CH".to_owned(),
        time_zone: "Europe/Zurich".to_owned(),
        locale: "it".to_owned(),
    }
}

async fn failures(marketplace: &Marketplace, subject: &str) -> i64 {
    sqlx::query_scalar("SELECT count(*) FROM sign_in_failures WHERE subject = $1")
        .bind(subject)
        .fetch_one(&marketplace.portal.db)
        .await
        .unwrap()
}

#[tokio::test]
async fn whoever_signs_up_can_sign_in() {
    let marketplace = Marketplace::open().await;
    let portal = &marketplace.portal;
    for (role, email) in
        [(OrganizationRole::Seller, "seller@example.com"), (OrganizationRole::Buyer, "buyer@example.com")]
    {
        let new = accounts::sign_up(portal, sign_up(role, email)).await.unwrap();
        assert_eq!((new.person.as_str(), new.organization.as_str()), ("Anna Bianchi", "Bianchi AG"));
        assert_eq!((new.currency.code(), new.time_zone, new.locale), ("CHF", Tz::Europe__Zurich, Locale::It));
        assert_eq!(matches!(new.principal, Principal::Seller(_)), role == OrganizationRole::Seller);
        let again =
            accounts::sign_in(portal, &format!(" {} ", email.to_uppercase()), PASSWORD, "192.0.2.1").await.unwrap();
        assert_eq!(again, new);
        assert_eq!(accounts::signed_in(portal, new.user_id).await.unwrap(), Some(new.clone()));
        let role = if role == OrganizationRole::Seller { "seller" } else { "buyer" };
        let acts = marketplace.acts_on(new.user_id).await;
        assert_eq!(acts, [format!("{role} Anna Bianchi sign_up"), format!("{role} Anna Bianchi sign_in")]);
    }
}

#[tokio::test]
async fn signing_up_names_everything_that_is_wrong_at_once() {
    let marketplace = Marketplace::open().await;
    let portal = &marketplace.portal;
    accounts::sign_up(portal, sign_up(OrganizationRole::Buyer, "anna@example.com")).await.unwrap();
    let wrong = SignUp {
        role: OrganizationRole::Buyer,
        organization: "x".repeat(121),
        person: "An\0na".to_owned(),
        email: "ANNA@example.com".to_owned(),
        password: "annabianchi".to_owned(),
        country: "Schweiz".to_owned(),
        time_zone: "Zürich".to_owned(),
        locale: "fr".to_owned(),
    };
    assert_eq!(
        reasons(accounts::sign_up(portal, wrong).await),
        [
            "/country country.unknown",
            "/email email.taken",
            "/locale locale.unknown",
            "/organization text.too_long",
            "/password password.too_weak",
            "/person text.invalid",
            "/time_zone time_zone.unknown",
        ]
    );
    let nothing = SignUp {
        role: OrganizationRole::Seller,
        organization: String::new(),
        person: " ".to_owned(),
        email: String::new(),
        password: String::new(),
        country: String::new(),
        time_zone: String::new(),
        locale: String::new(),
    };
    assert_eq!(
        reasons(accounts::sign_up(portal, nothing).await),
        ["/country required", "/email required", "/organization required", "/password required", "/person required"]
    );
}

#[tokio::test]
async fn an_address_signs_in_one_person_even_when_two_sign_up_at_once() {
    let marketplace = Marketplace::open().await;
    let attempts = ["anna@example.com", "Anna@example.com", "anna@EXAMPLE.com"]
        .map(|email| accounts::sign_up(&marketplace.portal, sign_up(OrganizationRole::Buyer, email)));
    let answers = futures::future::join_all(attempts).await;
    let (done, refused): (Vec<_>, Vec<_>) = answers.into_iter().partition(Result::is_ok);
    assert_eq!(done.len(), 1);
    for answer in refused {
        assert_eq!(reasons(answer), ["/email email.taken"]);
    }
    let buyers: i64 =
        sqlx::query_scalar("SELECT count(*) FROM buyers").fetch_one(&marketplace.portal.db).await.unwrap();
    assert_eq!(buyers, 1, "nothing is left of those that were refused");
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_address_get_the_same_answer() {
    let marketplace = Marketplace::open().await;
    let portal = &marketplace.portal;
    accounts::sign_up(portal, sign_up(OrganizationRole::Buyer, "anna@example.com")).await.unwrap();
    let long = format!("{}@example.com", "x".repeat(5000));
    for email in ["anna@example.com", "nobody@example.com", "", "no address", "an\0na@example.com", &long] {
        for password in ["", "wrong", &"x".repeat(100_000), "with\0nul"] {
            let from = Uuid::now_v7().to_string();
            let answer = accounts::sign_in(portal, email, password, &from).await;
            assert_eq!(reasons(answer), ["sign_in.failed"]);
        }
    }
}

#[tokio::test]
async fn five_failures_lock_an_address_for_a_quarter_of_an_hour_whether_it_exists_or_not() {
    let marketplace = Marketplace::open().await;
    let portal = &marketplace.portal;
    accounts::sign_up(portal, sign_up(OrganizationRole::Buyer, "anna@example.com")).await.unwrap();
    for email in ["anna@example.com", "nobody@example.com"] {
        for _ in 0..5 {
            assert_eq!(reasons(accounts::sign_in(portal, email, "wrong", "192.0.2.1").await), ["sign_in.failed"]);
        }
        let answer = accounts::sign_in(portal, &email.to_uppercase(), PASSWORD, "192.0.2.2").await;
        let refusals = answer.as_ref().unwrap_err().refusals().unwrap();
        assert_eq!(refusals.0[0].facts, [("minutes".to_owned(), "15".to_owned())]);
        assert_eq!(reasons(answer), ["sign_in.throttled"]);
    }
    let later = "UPDATE sign_in_failures SET failed_at = failed_at - interval '15 minutes'";
    sqlx::query(later).execute(&portal.db).await.unwrap();
    assert_eq!(reasons(accounts::sign_in(portal, "nobody@example.com", PASSWORD, "").await), ["sign_in.failed"]);
    accounts::sign_in(portal, "anna@example.com", PASSWORD, "").await.unwrap();
    assert_eq!(accounts::forget_sign_in_failures(portal).await.unwrap(), 15);
}

#[tokio::test]
async fn a_sandbox_that_stands_still_locks_nobody_out() {
    let marketplace = Marketplace::open().await;
    let portal = &marketplace.portal;
    for _ in 0..6 {
        let _ = accounts::sign_in(portal, "nobody@example.com", "wrong", "").await;
    }
    marketplace.travel_to("2099-01-01T00:00:00Z").await;
    assert_eq!(reasons(accounts::sign_in(portal, "nobody@example.com", "wrong", "").await), ["sign_in.throttled"]);
}

#[tokio::test]
async fn attempts_at_once_do_not_outrun_the_limit() {
    let marketplace = Marketplace::open().await;
    let attempts = (0..20).map(|_| accounts::sign_in(&marketplace.portal, "nobody@example.com", "wrong", "192.0.2.1"));
    let answers = futures::future::join_all(attempts).await;
    let failed = answers.into_iter().map(reasons).filter(|reasons| *reasons == ["sign_in.failed"]).count();
    assert_eq!(failed, 5);
}

#[tokio::test]
async fn fifty_failures_from_one_place_lock_it_and_no_other() {
    let marketplace = Marketplace::open().await;
    let portal = &marketplace.portal;
    sqlx::query("INSERT INTO sign_in_failures SELECT 'from:192.0.2.1', now() FROM generate_series(1, 50)")
        .execute(&portal.db)
        .await
        .unwrap();
    accounts::sign_up(portal, sign_up(OrganizationRole::Buyer, "anna@example.com")).await.unwrap();
    let locked = accounts::sign_in(portal, "anna@example.com", PASSWORD, "192.0.2.1").await;
    assert_eq!(reasons(locked), ["sign_in.throttled"]);
    assert_eq!(failures(&marketplace, "address:anna@example.com").await, 0);
    accounts::sign_in(portal, "anna@example.com", PASSWORD, "192.0.2.2").await.unwrap();
}

#[tokio::test]
async fn the_right_password_forgets_the_failures_of_its_address_only() {
    let marketplace = Marketplace::open().await;
    let portal = &marketplace.portal;
    accounts::sign_up(portal, sign_up(OrganizationRole::Buyer, "anna@example.com")).await.unwrap();
    for _ in 0..4 {
        let _ = accounts::sign_in(portal, "anna@example.com", "wrong", "192.0.2.1").await;
    }
    accounts::sign_in(portal, "anna@example.com", PASSWORD, "192.0.2.1").await.unwrap();
    assert_eq!(failures(&marketplace, "address:anna@example.com").await, 0);
    assert_eq!(failures(&marketplace, "from:192.0.2.1").await, 4);
}

#[tokio::test]
async fn the_operators_people_are_created_with_the_same_care() {
    let marketplace = Marketplace::open().await;
    let portal = &marketplace.portal;
    let wrong = accounts::create_operator_user(portal, "", "olga", "olga").await;
    assert_eq!(reasons(wrong), ["/email email.invalid", "/name required", "/password password.too_weak"]);
    let id = accounts::create_operator_user(portal, "Olga", "olga@example.com", PASSWORD).await.unwrap();
    let again = accounts::create_operator_user(portal, "Olga", "Olga@example.com", PASSWORD).await;
    assert_eq!(reasons(again), ["/email email.taken"]);
    let olga = accounts::sign_in(portal, "olga@example.com", PASSWORD, "").await.unwrap();
    assert_eq!((olga.user_id, olga.principal, olga.time_zone), (id, Principal::Operator, Tz::UTC));
    assert_eq!(marketplace.acts_on(id).await, ["portal create_operator_user", "operator Olga sign_in"]);
}

#[tokio::test]
async fn somebody_sees_the_portal_as_they_like_it() {
    let marketplace = Marketplace::open().await;
    let portal = &marketplace.portal;
    let anna = accounts::sign_up(portal, sign_up(OrganizationRole::Buyer, "anna@example.com")).await.unwrap();
    accounts::update_preferences(portal, anna.user_id, None, Some("dark")).await.unwrap();
    accounts::update_preferences(portal, anna.user_id, Some(Locale::De), None).await.unwrap();
    let anna = accounts::signed_in(portal, anna.user_id).await.unwrap().unwrap();
    assert_eq!((anna.locale, anna.theme.as_str()), (Locale::De, "dark"));
    let wrong = accounts::update_preferences(portal, anna.user_id, None, Some("pink")).await;
    assert_eq!(reasons(wrong), ["/theme choice.unknown"]);
}

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
        "currency": "CHF", "vat_id": "IT 12345678901", "categories": ["public sector", "schools", "schools"],
    }))
    .unwrap();
    let buyer = accounts::create_buyer(portal, operator, input).await.unwrap();
    let view = &buyer.view;
    assert_eq!((view.time_zone, view.locale, view.currency.code()), (Tz::Europe__Rome, Locale::It, "CHF"));
    assert_eq!(
        (view.vat_id.as_deref(), &view.categories[..]),
        (Some("IT12345678901"), &["public sector", "schools"].map(String::from)[..])
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
        "vat_id": "IT1", "categories": ["ok", "", "x\u{0}y"],
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
    assert_eq!(names(marketplace.operator.clone()).await, ["Bruno", "Carla"]);
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
    assert_eq!(names, ["A", "B", "C"]);
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
        vat_id: Some("DE123456789".to_owned()),
    };
    accounts::update_profile(portal, &bruno, change.clone()).await.unwrap();
    let told = accounts::profile(portal, &bruno).await.unwrap();
    assert_eq!((told.name.as_str(), told.time_zone, told.locale), ("Bruno & Co", Tz::Europe__Berlin, Locale::De));
    assert_eq!((told.country.as_str(), told.vat_id.as_deref()), ("DE", Some("DE123456789")));
    assert_eq!(accounts::profile(portal, &carla).await.unwrap().name, "Carla");
    let acts = marketplace.acts_on(buyer_id(&bruno)).await;
    assert_eq!(acts, ["operator Olga create_buyer", "buyer Bruno update_profile"]);

    let seller = marketplace.seller("Acme").await;
    let refused = accounts::update_profile(portal, &seller, change.clone()).await;
    assert_eq!(reasons(refused), ["/vat_id not_offered"]);
    accounts::update_profile(portal, &seller, ProfileChange { vat_id: None, ..change }).await.unwrap();
    assert_eq!(accounts::profile(portal, &seller).await.unwrap().name, "Bruno & Co");

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
