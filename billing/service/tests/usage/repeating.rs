//! Events told more than once are counted once.

use std::collections::BTreeMap;

use domain::usage::UsageItem;
use rust_decimal::Decimal;
use service::usage;

use crate::support::at;
use crate::world::{Dice, World, attributes, calls, named, words};

#[tokio::test]
async fn a_repeated_event_is_answered_and_not_counted_again() {
    let world = World::open().await;
    let first = world.record(&[named("a", "1", "NOW"), named("b", "2", "2026-12-01T11:00:00Z")]).await;
    assert_eq!(words(&first), ["consumed", "consumed"]);
    world.marketplace.travel_to("2026-12-02T12:00:00Z").await;
    let again = world
        .record(&[named("b", "2.0", "2026-12-01T12:00:00+01:00"), named("a", "1", "NOW"), named("c", "4", "NOW")])
        .await;
    assert_eq!(words(&again), ["repeated", "repeated", "consumed"]);
    assert_eq!(again[1].at, Some(at("2026-12-01T12:00:00Z")), "NOW was when it came first");
    assert_eq!(world.counted("Calls").await, (Decimal::from(7), 3));
    world.assert_sound().await;
}

/// B29: the first event of an id is kept, and another one is told so.
#[tokio::test]
async fn the_same_id_with_other_content_is_a_conflict() {
    let world = World::open().await;
    let known = UsageItem {
        attributes: attributes(&[("region", "eu")]),
        amount: Some("5".into()),
        ..named("a", "1", "2026-12-01T11:00:00Z")
    };
    assert_eq!(world.verdict(known.clone()).await, "consumed");
    let other_metric = UsageItem { metric: Some("Pages".into()), ..known.clone() };
    for other in [
        UsageItem { quantity: Some("2".into()), ..known.clone() },
        UsageItem { timestamp: Some("2026-12-01T11:00:00.000001Z".into()), ..known.clone() },
        UsageItem { timestamp: Some("NOW".into()), ..known.clone() },
        UsageItem { attributes: attributes(&[("region", "us")]), ..known.clone() },
        UsageItem { attributes: attributes(&[]), ..known.clone() },
        UsageItem { amount: None, ..known.clone() },
        other_metric,
    ] {
        assert_eq!(world.verdict(other.clone()).await, "duplicate_conflict", "{other:?}");
    }
    assert_eq!(world.verdict(known).await, "repeated");
    assert_eq!(world.counted("Calls").await, (Decimal::ONE, 1));
    world.assert_sound().await;
}

/// B73: ids are taken as they are.
#[tokio::test]
async fn ids_are_never_trimmed_or_folded_and_belong_to_one_subscription() {
    let world = World::open().await;
    let ids = ["a", " a", "a ", "A", "ä", "a\u{308}", "\n", "0", "00"];
    let items: Vec<UsageItem<'_>> = ids.iter().map(|id| named(id, "1", "NOW")).collect();
    assert_eq!(words(&world.record(&items).await), ["consumed"; 9]);
    let other = world.subscribe("b").await.to_string();
    let item = UsageItem { subscription_id: Some(other.as_str().into()), ..named("a", "1", "NOW") };
    let outcomes = usage::record(&world.marketplace.portal, &world.seller, &[item]).await.unwrap();
    assert_eq!(words(&outcomes), ["consumed"]);
}

#[tokio::test]
async fn within_a_batch_the_first_of_an_id_counts() {
    let world = World::open().await;
    let batch = [
        named("a", "1", "NOW"),
        named("a", "1", "NOW"),
        named("b", "x", "NOW"),
        named("b", "2", "NOW"),
        named("a", "3", "NOW"),
        calls("10", "NOW"),
        calls("10", "NOW"),
    ];
    let expected =
        ["consumed", "repeated", "invalid_quantity", "consumed", "duplicate_conflict", "consumed", "consumed"];
    assert_eq!(words(&world.record(&batch).await), expected);
    assert_eq!(world.counted("Calls").await, (Decimal::from(23), 4));
    let expected =
        ["repeated", "repeated", "duplicate_conflict", "repeated", "duplicate_conflict", "consumed", "consumed"];
    assert_eq!(words(&world.record(&batch).await), expected);
    let conflicts = [named("a", "3", "NOW"), named("a", "1", "NOW"), named("a", "3", "NOW")];
    assert_eq!(words(&world.record(&conflicts).await), ["duplicate_conflict", "repeated", "duplicate_conflict"]);
    world.assert_sound().await;
}

/// An id is looked at before anything else: whatever is wrong with what comes after, it is not the event of that id.
#[tokio::test]
async fn a_known_id_is_told_before_every_other_reason() {
    let world = World::open().await;
    let unknown = |id| UsageItem { metric: Some("Nobody".into()), ..named(id, "1", "NOW") };
    let batch = [unknown("b"), named("a", "1", "NOW"), unknown("a"), named("a", "1", "never"), named("b", "1", "NOW")];
    let expected = ["unknown_metric", "consumed", "duplicate_conflict", "duplicate_conflict", "consumed"];
    assert_eq!(words(&world.record(&batch).await), expected);
    assert_eq!(world.verdict(named("a", "1", "2030-01-01T00:00:00Z")).await, "duplicate_conflict");
    let both = UsageItem { metric: Some("Nobody".into()), ..calls("x", "never") };
    assert_eq!(world.verdict(both).await, "unknown_metric");
    assert_eq!(world.verdict(calls("x", "never")).await, "invalid_quantity");
    world.assert_sound().await;
}

/// B24: a retry is a success for whoever sends it, also when the first attempt came just in time.
#[tokio::test]
async fn a_repetition_is_known_even_when_the_event_would_be_refused_by_now() {
    let world = World::open().await;
    assert_eq!(world.verdict(named("a", "1", "2026-12-01T11:00:00Z")).await, "consumed");
    world.marketplace.travel_to("2028-02-01T00:00:00Z").await;
    assert_eq!(world.verdict(named("b", "1", "2026-12-01T11:00:00Z")).await, "too_old");
    assert_eq!(world.verdict(named("a", "1", "2026-12-01T11:00:00Z")).await, "repeated");
    assert_eq!(world.verdict(named("a", "2", "2026-12-01T11:00:00Z")).await, "duplicate_conflict");
}

#[tokio::test]
async fn eight_senders_of_one_batch_count_it_once() {
    let world = World::open().await;
    let portal = &world.marketplace.portal;
    let ids: Vec<String> = (0..300).map(|number| format!("event {number}")).collect();
    let sends = (0..8).map(|sender| {
        let (portal, software, mut ids) = (portal.clone(), world.software.clone(), ids.clone());
        Dice(sender).shuffle(&mut ids);
        tokio::spawn(async move {
            let items: Vec<UsageItem<'_>> = ids.iter().map(|id| named(id, "1", "2026-12-01T11:00:00Z")).collect();
            words(&usage::record(&portal, &software, &items).await.unwrap())
        })
    });
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for answer in futures::future::join_all(sends).await {
        for word in answer.unwrap() {
            *counts.entry(word).or_default() += 1;
        }
    }
    assert_eq!(counts, BTreeMap::from([("consumed", 300), ("repeated", 2100)]));
    assert_eq!(world.counted("Calls").await, (Decimal::from(300), 300));
    world.assert_sound().await;
}

/// B22 and B28: however often and in whatever order records come again, what is billed stays the same.
#[tokio::test]
async fn shuffled_replays_change_nothing() {
    let world = World::open().await;
    let mut records: Vec<(String, String, String)> = (0..10_000)
        .map(|number| {
            let at = format!("2026-12-01T{:02}:{:02}:{:02}Z", number % 12, number % 60, number / 7 % 60);
            (format!("{number:x}"), (number % 13).to_string(), at)
        })
        .collect();
    let mut dice = Dice(22);
    let mut totals = Vec::new();
    for _ in 0..4 {
        for batch in records.chunks(500) {
            let items: Vec<UsageItem<'_>> = batch.iter().map(|(id, quantity, at)| named(id, quantity, at)).collect();
            world.record(&items).await;
        }
        totals.push(world.counted("Calls").await);
        dice.shuffle(&mut records);
    }
    let sum: usize = (0..10_000).map(|number| number % 13).sum();
    assert_eq!(totals, [(Decimal::from(sum), 10_000); 4]);
    assert_eq!(world.rows("usage_events").await, 10_000);
    world.assert_sound().await;
}
