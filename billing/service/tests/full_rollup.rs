//! Sums that grow too large. Alone in its process: batches that run side by side raise rows of their own, and here all
//! must meet in one.
#![allow(clippy::unwrap_used, dead_code)]

#[path = "support/mod.rs"]
mod support;
#[path = "usage/world.rs"]
mod world;

use domain::usage::UsageItem;
use rust_decimal::Decimal;
use world::{World, words};

/// Of pages, which cost so little that no event is too dear by itself.
fn named<'a>(id: &'a str, quantity: &'a str, at: &'a str) -> UsageItem<'a> {
    UsageItem { metric: Some("Pages".into()), ..world::named(id, quantity, at) }
}

#[tokio::test]
async fn what_would_be_more_than_can_be_billed_is_refused_and_the_rest_is_taken() {
    let world = World::open().await;
    let most = "9999999999999999.999999999999";
    assert_eq!(world.verdict(named("most", most, "NOW")).await, "consumed");
    let items = [
        named("a", "1", "NOW"),
        named("b", "-1", "NOW"),
        named("c", "1", "NOW"),
        named("most", most, "NOW"),
        named("a", "1", "NOW"),
        named("d", "1", "2026-12-01T11:00:00Z"),
    ];
    let expected = ["invalid_quantity", "consumed", "consumed", "repeated", "invalid_quantity", "consumed"];
    assert_eq!(words(&world.record(&items).await), expected);
    assert_eq!(
        world.counted("Pages").await,
        ("10000000000000001".parse::<Decimal>().unwrap() - Decimal::new(1, 12), 4).rounded()
    );
    assert_eq!(world.verdict(named("a", "-1", "NOW")).await, "consumed", "a refused id is free again");
    world.assert_sound().await;
}

trait Rounded {
    fn rounded(self) -> Self;
}

impl Rounded for (Decimal, i64) {
    /// As totals beyond 10^16 are.
    fn rounded(self) -> Self {
        (self.0.round_dp(6).normalize(), self.1)
    }
}
