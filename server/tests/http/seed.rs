//! The demo marketplace.

use server::commands::seed::{self, Seeded};
use service::{Mode, clock};

use crate::support::Marketplace;

#[tokio::test]
async fn the_demo_is_loaded_once_and_everything_in_it_holds() {
    let marketplace = Marketplace::of(Mode::Sandbox, "http://127.0.0.1:3000").await;
    let world = clock::world();
    assert_eq!(seed::seed(&marketplace.portal, world).await.unwrap(), Seeded::Now);
    assert_eq!(seed::seed(&marketplace.portal, world).await.unwrap(), Seeded::Already);
    marketplace.assert_sound().await;
    let reading = marketplace.anybody().get("/api/v1/clock").await.ok();
    assert_eq!(reading["stands"], false);
    let store = marketplace.anybody().get("/api/v1/store").await.ok();
    assert_eq!(store["items"].as_array().map(Vec::len), Some(5));
}

#[tokio::test]
async fn the_demo_keeps_out_of_production_and_of_markets_in_use() {
    let production = Marketplace::of(Mode::Production, "https://fondaco.example").await;
    assert!(seed::seed(&production.portal, clock::world()).await.is_err());
    let in_use = Marketplace::opens("2026-03-10T09:00:00Z").await;
    in_use.buyer("B").await;
    assert!(seed::seed(&in_use.portal, clock::world()).await.is_err());
}
