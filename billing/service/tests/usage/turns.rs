//! What one buyer does with a subscription, however often at once, leaves everybody else alone.

use std::time::Duration;

use domain::ids::SubscriptionId;
use futures::future::join_all;
use service::agreements::{CancelInput, ChangeInput, DryRun};
use service::{Actor, Principal, agreements, usage};
use sqlx::{Connection, PgConnection};
use tokio::time::timeout;

use crate::support::reasons;
use crate::world::{World, calls, words};

const PATIENCE: Duration = Duration::from_secs(5);

/// Holds a subscription's row until the connection is dropped.
async fn hold(world: &World, id: SubscriptionId) -> PgConnection {
    let mut holder = PgConnection::connect_with(&world.marketplace.portal.db.connect_options()).await.unwrap();
    sqlx::raw_sql("BEGIN").execute(&mut holder).await.unwrap();
    let held = sqlx::query("SELECT FROM subscriptions WHERE id = $1 FOR UPDATE").bind(id.0);
    held.execute(&mut holder).await.unwrap();
    holder
}

/// Subscriptions are spread over 64 gates by the end of their ids.
fn passes_the_same_gate(one: SubscriptionId, other: SubscriptionId) -> bool {
    one.0.as_u128() % 64 == other.0.as_u128() % 64
}

#[tokio::test]
async fn whoever_waits_for_one_subscription_keeps_no_usage_of_others_waiting() {
    let world = World::open().await;
    let portal = world.marketplace.portal.clone();
    let mut other = world.subscribe("b").await;
    for key in ["c", "d", "e"] {
        if passes_the_same_gate(world.subscription, other) {
            other = world.subscribe(key).await;
        }
    }
    let holder = hold(&world, world.subscription).await;
    let waiting = {
        let (portal, buyer, id) = (portal.clone(), world.buyer.clone(), world.subscription);
        tokio::spawn(async move { agreements::cancel(&portal, &buyer, id, CancelInput::default(), DryRun::Yes).await })
    };
    // Past its patience: the gate is closed.
    tokio::time::sleep(Duration::from_millis(600)).await;
    let software = Actor { principal: Principal::Subscription(other), name: String::new() };
    let items = [calls("1", "NOW")];
    let recorded = timeout(PATIENCE, usage::record(&portal, &software, &items)).await.expect("another's gate");
    assert_eq!(words(&recorded.unwrap()), ["consumed"]);
    assert!(!waiting.is_finished());
    drop(holder);
    waiting.await.unwrap().unwrap();
}

#[tokio::test]
async fn who_may_not_act_is_refused_before_anything_is_waited_for() {
    let world = World::open().await;
    let portal = &world.marketplace.portal;
    let outsider = world.marketplace.buyer("Carla").await;
    let _holder = hold(&world, world.subscription).await;
    let software = world.software.clone();
    for (actor, reason) in [(&outsider, "not_found"), (&world.seller, "not_allowed"), (&software, "not_allowed")] {
        let id = world.subscription;
        let cancelled = agreements::cancel(portal, actor, id, CancelInput::default(), DryRun::Yes);
        assert_eq!(reasons(timeout(PATIENCE, cancelled).await.expect("no lock")), [reason]);
        let changed = agreements::change(portal, actor, id, ChangeInput::default(), DryRun::Yes);
        assert_eq!(reasons(timeout(PATIENCE, changed).await.expect("no lock")), [reason]);
        let kept = agreements::keep(portal, actor, id, DryRun::Yes);
        assert_eq!(reasons(timeout(PATIENCE, kept).await.expect("no lock")), [reason]);
    }
}

#[tokio::test]
async fn one_caller_waits_in_a_short_line_and_leaves_connections_to_others() {
    let world = World::open().await;
    let portal = world.marketplace.portal.clone();
    let holder = hold(&world, world.subscription).await;
    let acts = (0..48).map(|_| {
        let (portal, buyer, id) = (portal.clone(), world.buyer.clone(), world.subscription);
        tokio::spawn(async move { agreements::cancel(&portal, &buyer, id, CancelInput::default(), DryRun::Yes).await })
    });
    let acts: Vec<_> = acts.collect();
    tokio::time::sleep(Duration::from_millis(600)).await;
    let taken = portal.db.size() as usize - portal.db.num_idle();
    assert!(taken <= 2, "{taken} connections are taken");
    drop(holder);
    let (mut done, mut busy) = (0, 0);
    for act in join_all(acts).await {
        match act.unwrap() {
            Ok(_) => done += 1,
            refused => {
                assert_eq!(reasons(refused), ["too_many_requests"]);
                busy += 1;
            }
        }
    }
    assert_eq!((done, busy), (16, 32));
}
