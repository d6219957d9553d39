//! What is taken and what is not, and by which code.

use domain::usage::{Attributes, UsageItem};
use rust_decimal::Decimal;
use service::agreements::{CancelInput, DryRun};
use service::{Actor, agreements, usage};

use crate::support::{at, reasons};
use crate::world::{World, attributes, calls, named, word, words};

#[tokio::test]
async fn a_batch_is_answered_item_by_item_and_the_good_ones_are_taken() {
    let world = World::open().await;
    let pages = UsageItem { metric: Some("Unknown".into()), ..calls("2", "NOW") };
    let outcomes =
        world.record(&[calls("1", "NOW"), pages, calls("x", "NOW"), calls("2.5", "2026-12-01T11:00:00Z")]).await;
    assert_eq!(words(&outcomes), ["consumed", "unknown_metric", "invalid_quantity", "consumed"]);
    assert_eq!(outcomes[0].at, Some(at("2026-12-01T12:00:00Z")));
    assert_eq!(outcomes[3].at, Some(at("2026-12-01T11:00:00Z")));
    assert_eq!(world.counted("Calls").await, ("3.5".parse().unwrap(), 2));
    world.assert_sound().await;
}

#[tokio::test]
async fn every_reason_not_to_take_an_item_has_its_code() {
    let world = World::open().await;
    let good = || calls("1", "NOW");
    let metric = |key: &'static str| UsageItem { metric: Some(key.into()), ..good() };
    let other = world.subscribe("b").await.to_string();
    let long_id = "x".repeat(256);
    for (expected, item) in [
        ("unknown_metric", UsageItem { metric: None, ..good() }),
        ("unknown_metric", metric("calls")),
        ("unknown_metric", metric(" Calls")),
        ("unknown_metric", metric("Unpriced")),
        ("unknown_subscription", UsageItem { subscription_id: Some(other.as_str().into()), ..good() }),
        ("unknown_subscription", UsageItem { subscription_id: Some("sub_x".into()), ..good() }),
        ("not_started", calls("1", "2026-11-30T23:59:59.999999Z")),
        ("invalid_timestamp", UsageItem { timestamp: None, ..good() }),
        ("invalid_timestamp", calls("1", "now")),
        ("invalid_timestamp", calls("1", "2026-12-01T12:00:00")),
        ("invalid_timestamp", calls("1", "2026-02-30T12:00:00Z")),
        ("invalid_timestamp", calls("1", "1796126400")),
        ("in_the_future", calls("1", "2026-12-01T12:05:00.000001Z")),
        ("consumed", calls("1", "2026-12-01T12:05:00Z")),
        ("too_old", calls("1", "2025-11-01T11:59:59Z")),
        ("not_started", calls("1", "2025-11-01T12:00:00Z")),
        ("invalid_id", named("", "1", "NOW")),
        ("invalid_id", named("a\0b", "1", "NOW")),
        ("invalid_id", named(&long_id, "1", "NOW")),
        ("consumed", named(&long_id[..255], "1", "NOW")),
        ("missing_attribute", metric("Traffic")),
        ("missing_attribute", UsageItem { attributes: attributes(&[("bytes", "many")]), ..metric("Traffic") }),
        ("consumed", UsageItem { attributes: attributes(&[("bytes", "1024")]), quantity: None, ..metric("Traffic") }),
        ("missing_attribute", UsageItem { attributes: attributes(&[("region", "a\0")]), ..good() }),
        ("missing_attribute", UsageItem { attributes: Attributes::Unreadable, ..good() }),
        ("missing_amount", UsageItem { amount: Some("12,50".into()), ..good() }),
        ("consumed", UsageItem { amount: Some("12.50".into()), attributes: attributes(&[("region", "eu")]), ..good() }),
        ("consumed", UsageItem { quantity: None, ..metric("Visits") }),
        ("consumed", UsageItem { quantity: Some("7".into()), ..metric("Visits") }),
        ("invalid_quantity", UsageItem { quantity: None, ..good() }),
    ] {
        assert_eq!(world.verdict(item.clone()).await, expected, "{item:?}");
    }
    assert_eq!(world.counted("Calls").await, (Decimal::from(3), 3));
    assert_eq!(world.counted("Visits").await, (Decimal::from(2), 2), "a metric that counts events counts each as one");
    assert_eq!(world.counted("Traffic").await, (Decimal::from(1024), 1));
    world.assert_sound().await;
}

/// B27: a quantity is plain digits with an exponent at most, or it is refused; what is taken is exact.
#[tokio::test]
async fn quantities_are_exact_or_refused() {
    let world = World::open().await;
    for bad in [
        "",
        "abc",
        "1e309",
        "1E",
        "1e-13",
        "NaN",
        "Infinity",
        "-",
        ".5",
        "5.",
        "+1",
        " 1",
        "1 ",
        "1_000",
        "1,000",
        "٣",
        "0x10",
        "true",
        "null",
        "[1]",
        "--1",
        "1.0000000000001",
        "10000000000000000",
        "-10000000000000000",
        "10000000000000000000000000",
    ] {
        assert_eq!(world.verdict(calls(bad, "NOW")).await, "invalid_quantity", "{bad:?}");
    }
    for good in ["9007199254740993", "0.000000000001", "-0.5", "0", "007", "1.500000000000000", "1E2", "1e-12"] {
        assert_eq!(world.verdict(calls(good, "NOW")).await, "consumed", "{good:?}");
    }
    assert_eq!(world.counted("Calls").await, ("9007199254741101.000000000002".parse().unwrap(), 8));
    world.assert_sound().await;
}

/// B26: service is whole days of the buyer's, both inclusive; an event on a boundary belongs to the later day.
#[tokio::test]
async fn service_begins_and_ends_with_whole_days_of_the_buyers_time_zone() {
    let world = World::begin("2026-12-01T12:00:00Z", "Asia/Kathmandu").await;
    let portal = &world.marketplace.portal;
    let input = CancelInput { ends_on: Some("2026-12-10".to_owned()), when: None };
    agreements::cancel(portal, &world.buyer, world.subscription, input, DryRun::No).await.unwrap();
    world.marketplace.travel_to("2026-12-20T12:00:00Z").await;
    for (instant, expected) in [
        ("2026-11-30T18:14:59.999999Z", "not_started"),
        ("2026-11-30T18:15:00Z", "consumed"),
        ("2026-12-10T18:14:59.999999Z", "consumed"),
        ("2026-12-10T18:15:00Z", "ended"),
    ] {
        assert_eq!(world.verdict(calls("1", instant)).await, expected, "{instant}");
    }
    assert_eq!(world.verdict(calls("1", "NOW")).await, "ended");
}

/// B25: fractions of a second are kept to the microsecond; finer ones are cut off, so that nothing crosses a boundary.
#[tokio::test]
async fn fractions_of_a_second_neither_drift_nor_round() {
    let world = World::open().await;
    for (sent, kept) in [
        ("2026-12-01T10:00:00.1Z", "2026-12-01T10:00:00.100000Z"),
        ("2026-12-01T10:00:00.2Z", "2026-12-01T10:00:00.200000Z"),
        ("2026-12-01T10:00:00.3Z", "2026-12-01T10:00:00.300000Z"),
        ("2026-12-01T10:59:59.999999999Z", "2026-12-01T10:59:59.999999Z"),
        ("2026-12-01T12:30:00.123456789+01:00", "2026-12-01T11:30:00.123456Z"),
    ] {
        let outcome = world.record(&[calls("1", sent)]).await[0];
        assert_eq!((word(outcome), outcome.at), ("consumed", Some(at(kept))), "{sent}");
        let stored: i64 = sqlx::query_scalar("SELECT count(*) FROM usage_events WHERE at = $1")
            .bind(at(kept))
            .fetch_one(&world.marketplace.portal.db)
            .await
            .unwrap();
        assert_eq!(stored, 1, "{sent}");
    }
    assert_eq!(world.hours().await, [at("2026-12-01T10:00:00Z"), at("2026-12-01T11:00:00Z")]);
}

#[tokio::test]
async fn a_sellers_key_names_each_subscription_and_sees_no_others() {
    let world = World::open().await;
    let portal = &world.marketplace.portal;
    let (first, second) = (world.subscription.to_string(), world.subscribe("b").await.to_string());
    let of = |id: &str| UsageItem { subscription_id: Some(id.to_owned().into()), ..calls("1", "NOW") };
    let items = [of(&second), of(&first), calls("1", "NOW"), of(&second), of(&portal_stranger())];
    let outcomes = usage::record(portal, &world.seller, &items).await.unwrap();
    assert_eq!(words(&outcomes), ["consumed", "consumed", "unknown_subscription", "consumed", "unknown_subscription"]);
    let stranger = world.marketplace.seller("Sandro").await;
    let outcomes = usage::record(portal, &stranger, &[of(&first)]).await.unwrap();
    assert_eq!(words(&outcomes), ["unknown_subscription"]);
    for nobody in [&world.buyer, &Actor::operator("Olga")] {
        assert_eq!(reasons(usage::record(portal, nobody, &[of(&first)]).await), ["not_allowed"]);
    }
    let usage = usage::seller_overview(portal, &world.seller).await.unwrap();
    let counts: Vec<i64> = usage.iter().map(|used| used.events).collect();
    assert_eq!(counts, [1, 2]);
    assert_eq!(usage::seller_overview(portal, &stranger).await.unwrap(), []);
}

fn portal_stranger() -> String {
    domain::ids::SubscriptionId(uuid::Uuid::now_v7()).to_string()
}
