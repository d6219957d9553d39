//! Usage while other things happen: faults, invoices, changes, new months, and sums that grow too large.

use std::time::Duration;

use domain::usage::UsageItem;
use rust_decimal::Decimal;
use serde_json::json;
use service::agreements::{CancelInput, ChangeInput, DryRun};
use service::{agreements, invoices, jobs, usage};
use sqlx::Connection;

use crate::world::{Dice, World, calls, named, words};

/// B20: a batch that broke half-way left nothing, and is taken whole when it comes again.
#[tokio::test]
async fn a_batch_is_stored_whole_or_not_at_all() {
    let world = World::open().await;
    let portal = &world.marketplace.portal;
    world.record(&[named("known", "1", "2026-12-01T11:00:00Z")]).await;
    let mut dice = Dice(20);
    let ids: Vec<String> = (0..500).map(|_| format!("{}", dice.roll(400))).chain(["known".to_owned()]).collect();
    let items: Vec<UsageItem<'_>> = ids.iter().map(|id| named(id, "1", "2026-12-01T11:00:00Z")).collect();
    let distinct: std::collections::HashSet<&String> = ids.iter().collect();

    // Somebody holds the rollups, so that the batch waits with its ids and events written.
    let mut holder = sqlx::PgConnection::connect_with(&portal.db.connect_options()).await.unwrap();
    sqlx::raw_sql("BEGIN; LOCK usage_rollups IN EXCLUSIVE MODE").execute(&mut holder).await.unwrap();
    let breaking = async {
        let waiting = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                       WHERE datname = current_database() AND wait_event_type = 'Lock'";
        while sqlx::query(waiting).execute(&portal.db).await.unwrap().rows_affected() == 0 {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        sqlx::raw_sql("ROLLBACK").execute(&mut holder).await.unwrap();
    };
    let (broken, ()) = tokio::join!(usage::record(portal, &world.software, &items), breaking);
    assert!(broken.is_err(), "its connection was cut");
    assert_eq!((world.rows("usage_events").await, world.rows("usage_event_ids").await), (1, 1));
    world.assert_sound().await;

    let answers = words(&world.record(&items).await);
    assert_eq!(answers.iter().filter(|word| **word == "consumed").count(), distinct.len() - 1);
    assert_eq!(world.counted("Calls").await.1, i64::try_from(distinct.len()).unwrap());
    world.assert_sound().await;
}

#[tokio::test]
async fn usage_that_arrives_while_its_period_is_invoiced_is_billed_once() {
    let world = World::open().await;
    let portal = world.marketplace.portal.clone();
    world.marketplace.travel_to("2027-01-01T00:00:00Z").await;
    let sends = (0..4).map(|sender| {
        let (portal, software) = (portal.clone(), world.software.clone());
        tokio::spawn(async move {
            for batch in 0..10 {
                let ids: Vec<String> = (0..20).map(|number| format!("{sender} {batch} {number}")).collect();
                let items: Vec<UsageItem<'_>> =
                    ids.iter().map(|id| named(id, "1", "2026-12-31T23:59:59.999999Z")).collect();
                assert_eq!(words(&usage::record(&portal, &software, &items).await.unwrap()), ["consumed"; 20]);
            }
        })
    });
    let sends = futures::future::join_all(sends);
    let invoicing = async {
        tokio::time::sleep(Duration::from_millis(30)).await;
        invoices::run(&portal, portal.now().await.unwrap()).await.unwrap();
    };
    let (sent, ()) = tokio::join!(sends, invoicing);
    for sender in sent {
        sender.unwrap();
    }
    world.assert_sound().await;
    world.marketplace.travel_to("2027-02-01T00:00:00Z").await;
    jobs::do_everything_due(&portal, portal.now().await.unwrap()).await.unwrap();
    let billed: i64 = sqlx::query_scalar(
        "SELECT sum(amount_minor)::bigint FROM invoice_lines WHERE metric = 'Calls' AND kind IN ('usage', 'correction')",
    )
    .fetch_one(&portal.db)
    .await
    .unwrap();
    assert_eq!(billed, 8000, "800 calls at 0.10, on the invoice or its correction");
    assert_eq!(world.rows("usage_late").await, 0);
    world.assert_sound().await;
}

/// Sharers of a row are let in past whoever waits for it alone; whoever changes, ends or invoices a subscription still
/// has its turn.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn constant_load_keeps_nobody_from_invoicing_or_cancelling() {
    let world = World::open().await;
    let portal = world.marketplace.portal.clone();
    world.marketplace.travel_to("2027-01-01T00:00:00Z").await;
    let ended = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(false));
    let sends = (0..5).map(|_| {
        let (portal, software, ended) = (portal.clone(), world.software.clone(), ended.clone());
        tokio::spawn(async move {
            let items = vec![calls("1", "2026-12-31T12:00:00Z"); 1_000];
            let mut sent = 0;
            while !ended.load(std::sync::atomic::Ordering::Relaxed) {
                assert_eq!(words(&usage::record(&portal, &software, &items).await.unwrap()), ["consumed"; 1_000]);
                sent += 1_000;
            }
            sent
        })
    });
    let sends: Vec<_> = sends.collect();
    tokio::time::sleep(Duration::from_millis(100)).await;
    let patience = Duration::from_secs(10);
    let now = portal.now().await.unwrap();
    tokio::time::timeout(patience, invoices::run(&portal, now)).await.unwrap().unwrap();
    let cancelling = agreements::cancel(&portal, &world.buyer, world.subscription, CancelInput::default(), DryRun::No);
    tokio::time::timeout(patience, cancelling).await.unwrap().unwrap();
    ended.store(true, std::sync::atomic::Ordering::Relaxed);
    let mut sent = 0;
    for sender in sends {
        sent += sender.await.unwrap();
    }
    assert_eq!(world.counted("Calls").await.1, sent);
    world.assert_sound().await;
}

#[tokio::test]
async fn late_usage_marks_the_period_that_was_invoiced_and_no_other() {
    let world = World::open().await;
    let portal = &world.marketplace.portal;
    world.marketplace.travel_to("2027-01-03T00:00:00Z").await;
    jobs::do_everything_due(portal, portal.now().await.unwrap()).await.unwrap();
    let items = [
        calls("1", "2026-12-31T23:59:59.999999Z"),
        calls("1", "2027-01-01T00:00:00Z"),
        calls("1", "2026-12-05T00:00:00Z"),
    ];
    assert_eq!(words(&world.record(&items).await), ["consumed"; 3]);
    let marked: Vec<(String, String)> = sqlx::query_as("SELECT period_from::text, period_until::text FROM usage_late")
        .fetch_all(&portal.db)
        .await
        .unwrap();
    assert_eq!(marked, [("2026-12-01".to_owned(), "2027-01-01".to_owned())]);
}

#[tokio::test]
async fn an_event_is_judged_by_the_plan_in_force_at_its_instant() {
    let world = World::open().await;
    let portal = &world.marketplace.portal;
    let price = json!({ "kind": "per_unit", "unit_price": "1" });
    let fees = json!([{ "kind": "recurring", "amount": "20.00" }]);
    let terms = json!({ "charges": [{ "metric": "Unpriced", "model": price }], "fees": fees });
    let plan = world.marketplace.published(&world.seller, world.product, "upgrade", terms).await;
    world.marketplace.travel_to("2026-12-15T12:00:00Z").await;
    let input = ChangeInput { rate_plan_id: Some(plan.id.to_string()), ..ChangeInput::default() };
    agreements::change(portal, &world.buyer, world.subscription, input, DryRun::No).await.unwrap();
    let unpriced = |at: &'static str| UsageItem { metric: Some("Unpriced".into()), ..calls("1", at) };
    let items = [
        calls("1", "2026-12-15T11:59:59.999999Z"),
        calls("1", "2026-12-15T12:00:00Z"),
        unpriced("2026-12-15T11:59:59.999999Z"),
        unpriced("2026-12-15T12:00:00Z"),
    ];
    assert_eq!(words(&world.record(&items).await), ["consumed", "unknown_metric", "unknown_metric", "consumed"]);
    world.assert_sound().await;
}

#[tokio::test]
async fn months_find_their_partition_whoever_comes_first() {
    let world = World::open().await;
    world.marketplace.travel_to("2027-06-15T00:00:00Z").await;
    let sends = (0..6).map(|sender| {
        let (portal, software) = (world.marketplace.portal.clone(), world.software.clone());
        tokio::spawn(async move {
            let days: Vec<String> =
                (0..12).map(|number| format!("2027-{:02}-10T00:00:00Z", (number + sender) % 6 + 1)).collect();
            let items: Vec<UsageItem<'_>> = days.iter().map(|at| calls("1", at)).collect();
            assert_eq!(words(&usage::record(&portal, &software, &items).await.unwrap()), ["consumed"; 12]);
        })
    });
    for sender in futures::future::join_all(sends).await {
        sender.unwrap();
    }
    assert_eq!(world.counted("Calls").await, (Decimal::from(72), 72));
    world.assert_sound().await;
}

/// While a month's partition is attached nobody may be gathering the partitions: Postgres 15 would let that connection miss
/// it for good. So whoever reads keeps a new month waiting, and no event is lost by it.
#[tokio::test]
async fn a_new_month_waits_for_whoever_reads_events() {
    let world = World::open().await;
    let portal = &world.marketplace.portal;
    assert_eq!(world.verdict(calls("1", "NOW")).await, "consumed");
    world.marketplace.travel_to("2027-06-15T00:00:00Z").await;
    let mut reader = portal.db.begin().await.unwrap();
    sqlx::query("SELECT FROM usage_events").execute(&mut *reader).await.unwrap();
    let months = "SELECT count(*) FROM pg_inherits WHERE inhparent = 'usage_events'::regclass";
    let known: i64 = sqlx::query_scalar(months).fetch_one(&portal.db).await.unwrap();
    let (other, software) = (portal.clone(), world.software.clone());
    let sender =
        tokio::spawn(async move { words(&usage::record(&other, &software, &[calls("1", "NOW")]).await.unwrap()) });
    tokio::time::sleep(Duration::from_millis(400)).await;
    assert!(!sender.is_finished());
    assert_eq!(sqlx::query_scalar::<_, i64>(months).fetch_one(&portal.db).await.unwrap(), known);
    reader.rollback().await.unwrap();
    assert_eq!(sender.await.unwrap(), ["consumed"]);
    assert_eq!(sqlx::query_scalar::<_, i64>(months).fetch_one(&portal.db).await.unwrap(), known + 1);
    world.assert_sound().await;
}
