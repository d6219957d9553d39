//! The demo marketplace.

use domain::calendar::parse_instant;
use server::commands::seed::{self, Afterwards, Seeded};
use service::{Mode, clock};

use crate::support::Marketplace;

#[tokio::test]
async fn the_demo_is_loaded_once_and_everything_in_it_holds() {
    let marketplace = Marketplace::of(Mode::Sandbox, "http://127.0.0.1:3000").await;
    let world = clock::world();
    assert_eq!(seed::seed(&marketplace.portal, world, Afterwards::RunsWithTheWorld).await.unwrap(), Seeded::Now);
    assert_eq!(seed::seed(&marketplace.portal, world, Afterwards::RunsWithTheWorld).await.unwrap(), Seeded::Already);
    marketplace.assert_sound().await;
    let reading = marketplace.anybody().get("/api/v1/clock").await.ok();
    assert_eq!(reading["stands"], false);
    let store = marketplace.anybody().get("/api/v1/store").await.ok();
    assert_eq!(store["items"].as_array().map(Vec::len), Some(5));
}

#[tokio::test]
async fn the_demos_history_ends_where_the_clock_is_asked_to_stand() {
    let marketplace = Marketplace::of(Mode::Sandbox, "http://127.0.0.1:3000").await;
    let until = parse_instant("2026-05-17T09:00:00Z", "").unwrap();
    assert_eq!(seed::seed(&marketplace.portal, until, Afterwards::Stands).await.unwrap(), Seeded::Now);
    let reading = marketplace.anybody().get("/api/v1/clock").await.ok();
    assert_eq!((reading["now"].as_str(), reading["stands"].as_bool()), (Some("2026-05-17T09:00:00Z"), Some(true)));
    let operator = service::Actor::operator("test");
    let runs = service::invoices::runs(&marketplace.portal, &operator, Default::default()).await.unwrap().items;
    assert!(runs.iter().all(|run| run.started_at <= until) && runs.len() > 10, "{runs:#?}");
}

#[tokio::test]
async fn the_demo_keeps_out_of_production_and_of_markets_in_use() {
    let production = Marketplace::of(Mode::Production, "https://fondaco.example").await;
    assert!(seed::seed(&production.portal, clock::world(), Afterwards::Stands).await.is_err());
    let in_use = Marketplace::opens("2026-03-10T09:00:00Z").await;
    in_use.buyer("B").await;
    assert!(seed::seed(&in_use.portal, clock::world(), Afterwards::Stands).await.is_err());
}
