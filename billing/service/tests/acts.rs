//! What every act relies on: the clock, the audit log, and being carried through.

#![allow(clippy::unwrap_used)]

mod support;

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use domain::locale::{Locale, LocalizedText};
use serde_json::json;
use service::agreements;
use service::catalog::{self, ProductInput};
use service::clock::{self, Clock};
use service::page::PageRequest;
use service::{Answer, Error, Mode, Portal, again, protected, sandbox_time};
use support::{Marketplace, at};
use tokio::sync::Barrier;

#[tokio::test]
async fn a_sandbox_stands_where_it_was_put() {
    let marketplace = Marketplace::open().await;
    let portal = &marketplace.portal;
    let reading = sandbox_time::reading(portal).await.unwrap();
    assert_eq!((reading.now, reading.stands), (at("2026-12-01T12:00:00Z"), true));
    marketplace.travel_to("2027-01-01T00:00:00.123456789Z").await;
    assert_eq!(portal.now().await.unwrap(), at("2027-01-01T00:00:00.123456Z"));
}

#[tokio::test]
async fn a_clock_that_was_never_put_runs_with_the_world() {
    let marketplace = Marketplace::open().await;
    sqlx::query("UPDATE marketplace SET stands_at = NULL").execute(&marketplace.portal.db).await.unwrap();
    let reading = sandbox_time::reading(&marketplace.portal).await.unwrap();
    assert!(!reading.stands && clock::world() - reading.now < chrono::Duration::minutes(1));
}

#[tokio::test]
async fn production_knows_the_worlds_time_only() {
    let marketplace = Marketplace::open().await;
    let portal = Portal { mode: Mode::Production, clock: Clock::new(Mode::Production), ..marketplace.portal.clone() };
    let now = portal.now().await.unwrap();
    assert!(clock::world() - now < chrono::Duration::minutes(1));
    sandbox_time::start_at(&portal, at("2030-01-01T00:00:00Z")).await.unwrap();
    assert_eq!(marketplace.portal.now().await.unwrap(), at("2026-12-01T12:00:00Z"));
}

#[tokio::test]
async fn only_a_new_sandbox_starts_where_it_is_told() {
    let marketplace = Marketplace::open().await;
    let portal = &marketplace.portal;
    sqlx::query("UPDATE marketplace SET stands_at = NULL").execute(&portal.db).await.unwrap();
    sandbox_time::start_at(portal, at("2030-01-01T00:00:00Z")).await.unwrap();
    sandbox_time::start_at(portal, at("2031-01-01T00:00:00Z")).await.unwrap();
    assert_eq!(portal.now().await.unwrap(), at("2030-01-01T00:00:00Z"));
    sqlx::query("UPDATE marketplace SET stands_at = NULL").execute(&portal.db).await.unwrap();
    marketplace.seller("Acme").await;
    sandbox_time::start_at(portal, at("2030-01-01T00:00:00Z")).await.unwrap();
    assert!(!sandbox_time::reading(portal).await.unwrap().stands);
}

#[tokio::test]
async fn a_clock_runs_on_from_the_past_and_never_goes_back() {
    let marketplace = Marketplace::open().await;
    let portal = &marketplace.portal;
    for (stood_at, stands) in [("2020-01-01T00:00:00Z", false), ("2199-01-01T00:00:00Z", true)] {
        marketplace.travel_to(stood_at).await;
        sandbox_time::run_with_the_world(portal).await.unwrap();
        assert_eq!(sandbox_time::reading(portal).await.unwrap().stands, stands, "{stood_at}");
    }
}

#[tokio::test]
async fn two_portals_in_one_process_share_nothing_that_they_keep() {
    let marketplace = Marketplace::open().await;
    let one = &marketplace.portal;
    let seller = marketplace.seller("Acme").await;
    let product = marketplace.product(&seller, "desk").await;
    let plan = marketplace.published(&seller, product, "team", json!({})).await;
    let buyer = marketplace.buyer("Bea").await;
    let id = marketplace.subscription(&buyer, &plan).await;
    let told = async |portal: &Portal| {
        let view = agreements::subscription(portal, &buyer, id).await.unwrap();
        view.terms().name.in_locale(Locale::En).to_owned()
    };
    assert_eq!(told(one).await, "team");
    // Under the same version, as no act can: who kept the plan does not see it.
    let behind_their_backs = sqlx::raw_sql(
        r#"ALTER TABLE rate_plans DISABLE TRIGGER USER;
           UPDATE rate_plans SET terms = jsonb_set(terms, '{name,en}', '"another"');
           ALTER TABLE rate_plans ENABLE TRIGGER USER"#,
    );
    behind_their_backs.execute(&one.db).await.unwrap();
    let other = Portal::new(one.db.clone(), one.mode, Arc::clone(&one.provider));
    assert_eq!((told(one).await, told(&one.clone()).await), ("team".to_owned(), "team".to_owned()));
    assert_eq!(told(&other).await, "another");
}

#[tokio::test]
async fn what_was_done_cannot_be_unwritten() {
    let marketplace = Marketplace::open().await;
    marketplace.seller("Acme").await;
    for change in ["UPDATE audit_log SET person = 'nobody'", "DELETE FROM audit_log"] {
        let error = Error::from(sqlx::query(change).execute(&marketplace.portal.db).await.unwrap_err());
        assert_eq!(error.constraint(), Some("audit_log_is_append_only"), "{change}");
    }
}

#[tokio::test]
async fn an_act_is_carried_through_though_nobody_waits_for_it() {
    let marketplace = Marketplace::open().await;
    let seller = marketplace.seller("Acme").await;
    for number in 0..20u32 {
        let (portal, seller) = (marketplace.portal.clone(), seller.clone());
        let act = protected(async move {
            let input =
                ProductInput { key: format!("p{number}"), name: LocalizedText::same("x"), ..ProductInput::default() };
            catalog::create_product(&portal, &seller, input).await
        });
        // A request that goes away after a while.
        let _ = tokio::time::timeout(Duration::from_micros(u64::from(number) * 100), act).await;
    }
    let mut products = 0;
    for _ in 0..100 {
        let page = catalog::products(&marketplace.portal, &seller, PageRequest::default()).await.unwrap();
        products = page.items.len();
        if products == 20 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert_eq!(products, 20);
}

/// Two that wait for each other's rows: the database gives one of them up, and it is done again.
#[tokio::test]
async fn an_act_that_others_stood_in_the_way_of_is_done_again() {
    let marketplace = Marketplace::open().await;
    let db = &marketplace.portal.db;
    sqlx::raw_sql("CREATE TABLE pair (id int PRIMARY KEY, n int NOT NULL); INSERT INTO pair VALUES (1, 0), (2, 0)")
        .execute(db)
        .await
        .unwrap();
    let (attempts, both_hold_one) = (AtomicU32::new(0), Barrier::new(2));
    let add = async |first: i32, then: i32| -> Answer<()> {
        let mut tx = db.begin().await?;
        let attempt = attempts.fetch_add(1, Ordering::SeqCst);
        sqlx::query("UPDATE pair SET n = n + 1 WHERE id = $1").bind(first).execute(&mut *tx).await?;
        if attempt < 2 {
            both_hold_one.wait().await;
        }
        sqlx::query("UPDATE pair SET n = n + 1 WHERE id = $1").bind(then).execute(&mut *tx).await?;
        Ok(tx.commit().await?)
    };
    let (one, other) = tokio::join!(again(|| add(1, 2)), again(|| add(2, 1)));
    assert!(one.is_ok() && other.is_ok(), "{one:?} {other:?}");
    assert_eq!(attempts.load(Ordering::SeqCst), 3);
    let sums: Vec<i32> = sqlx::query_scalar("SELECT n FROM pair").fetch_all(db).await.unwrap();
    assert_eq!(sums, [2, 2]);
}

#[tokio::test]
async fn an_act_that_breaks_is_a_fault() {
    let answer = protected::<()>(async { panic!("broken") }).await;
    assert!(matches!(answer, Err(Error::Fault(_))), "{answer:?}");
}
