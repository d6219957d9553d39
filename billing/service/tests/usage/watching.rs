//! Usage added up: by local hours, by days, as known at an instant, and for a seller's whole shelf.

use domain::calendar::{Day, parse_day};
use rust_decimal::Decimal;
use service::subscriptions::DaySpan;
use service::{invoices, usage};

use crate::support::{at, reasons};
use crate::world::{World, calls};

#[tokio::test]
async fn hours_are_those_of_the_buyers_clock() {
    for (zone, start, instants, hours) in [
        (
            "Asia/Kathmandu",
            "2026-12-01T12:00:00Z",
            vec!["2026-12-01T09:14:59.999999Z", "2026-12-01T09:15:00Z", "2026-12-01T10:14:59Z"],
            vec!["2026-12-01T08:15:00Z", "2026-12-01T09:15:00Z"],
        ),
        (
            // On 4 April 2027 at 15:00 UTC the clocks of Lord Howe go back by half an hour, from 2:00 to 1:30.
            "Australia/Lord_Howe",
            "2027-04-04T20:00:00Z",
            vec!["2027-04-03T14:10:00Z", "2027-04-03T14:50:00Z", "2027-04-03T15:10:00Z", "2027-04-03T15:40:00Z"],
            vec!["2027-04-03T14:00:00Z", "2027-04-03T14:30:00Z", "2027-04-03T15:30:00Z"],
        ),
    ] {
        let world = World::begin(instants[0], zone).await;
        world.marketplace.travel_to(start).await;
        for instant in &instants {
            assert_eq!(world.verdict(calls("1", instant)).await, "consumed", "{zone} {instant}");
        }
        assert_eq!(world.hours().await, hours.into_iter().map(at).collect::<Vec<_>>(), "{zone}");
        world.assert_sound().await;
    }
}

#[tokio::test]
async fn the_running_period_is_shown_day_by_day() {
    let world = World::begin("2026-12-01T12:00:00Z", "Asia/Kathmandu").await;
    let portal = &world.marketplace.portal;
    let empty = usage::month_to_date(portal, &world.buyer, world.subscription).await.unwrap();
    assert_eq!(empty.last_event_at, None);
    assert_eq!(
        empty.metrics.iter().map(|used| used.metric.definition.key.as_str()).collect::<Vec<_>>(),
        ["Calls", "Pages", "Visits", "Traffic"]
    );
    world.marketplace.travel_to("2026-12-03T18:15:00Z").await;
    world.record(&[calls("1", "2026-11-30T18:15:00Z"), calls("2", "2026-12-03T18:14:59Z"), calls("4.5", "NOW")]).await;
    let usage = usage::month_to_date(portal, &world.buyer, world.subscription).await.unwrap();
    let day = |text| parse_day(text, "").unwrap();
    assert_eq!(usage.period, DaySpan { from: day("2026-12-01"), to: day("2026-12-31") });
    assert_eq!(usage.last_event_at, Some(at("2026-12-03T18:15:00Z")));
    let calls = &usage.metrics[0];
    assert_eq!((calls.quantity, calls.events), ("7.5".parse().unwrap(), 3));
    let by_day: Vec<(Day, String)> = calls.by_day.iter().map(|(day, used)| (*day, used.to_string())).collect();
    let expected = [("2026-12-01", "1"), ("2026-12-02", "0"), ("2026-12-03", "2"), ("2026-12-04", "4.5")];
    assert_eq!(by_day, expected.map(|(text, used)| (day(text), used.to_owned())));
    assert_eq!(usage.metrics[1].quantity, Decimal::ZERO);
    let stranger = world.marketplace.buyer("Carla").await;
    assert_eq!(reasons(usage::month_to_date(portal, &stranger, world.subscription).await), ["not_found"]);
}

#[tokio::test]
async fn what_was_known_earlier_can_still_be_told() {
    let world = World::open().await;
    world.record(&[calls("1", "NOW")]).await;
    world.marketplace.travel_to("2026-12-02T12:00:00Z").await;
    world.record(&[calls("2", "2026-12-01T13:00:00Z"), calls("4", "NOW")]).await;
    let portal = &world.marketplace.portal;
    for (known_at, quantity) in
        [("2026-12-01T11:59:59Z", None), ("2026-12-01T12:00:00Z", Some("1")), ("2026-12-02T12:00:00Z", Some("7"))]
    {
        let preview = invoices::preview(portal, &world.buyer, world.subscription, Some(known_at)).await.unwrap();
        let calls = preview.lines.iter().filter(|line| line.metric.as_deref() == Some("Calls"));
        let quantities: Vec<String> = calls.map(|line| line.quantity.to_string()).collect();
        assert_eq!(quantities, Vec::from_iter(quantity), "{known_at}");
    }
}
