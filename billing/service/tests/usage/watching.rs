//! Usage added up: by local hours, by days, as known at an instant, and for a seller's whole shelf.

use domain::calendar::{Day, parse_day};
use domain::metric::MetricInput;
use domain::usage::UsageItem;
use rust_decimal::Decimal;
use serde_json::json;
use service::agreements::SubscribeInput;
use service::page::PageRequest;
use service::subscriptions::DaySpan;
use service::{Actor, Principal, agreements, catalog, invoices, usage};

use crate::support::{at, metric, reasons};
use crate::world::{World, attributes, calls, words};

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
    let by_day: Vec<(Day, String)> = calls.by_day.iter().map(|used| (used.day, used.quantity.to_string())).collect();
    let expected = [("2026-12-01", "1"), ("2026-12-02", "0"), ("2026-12-03", "2"), ("2026-12-04", "4.5")];
    assert_eq!(by_day, expected.map(|(text, used)| (day(text), used.to_owned())));
    assert_eq!(usage.metrics[1].quantity, Decimal::ZERO);
    let stranger = world.marketplace.buyer("Carla").await;
    assert_eq!(reasons(usage::month_to_date(portal, &stranger, world.subscription).await), ["not_found"]);
}

#[tokio::test]
async fn what_was_known_earlier_can_still_be_told() {
    let world = World::open().await;
    world.marketplace.travel_to("2026-12-01T12:30:00Z").await;
    world.record(&[calls("1", "NOW")]).await;
    world.marketplace.travel_to("2026-12-02T12:00:00Z").await;
    world.record(&[calls("2", "2026-12-01T13:00:00Z"), calls("4", "NOW")]).await;
    let portal = &world.marketplace.portal;
    for (known_at, quantity) in [
        ("2026-12-01T12:00:00Z", None),
        ("2026-12-01T12:29:59.999999Z", None),
        ("2026-12-01T12:30:00Z", Some("1")),
        ("2026-12-02T12:00:00Z", Some("7")),
    ] {
        let preview = invoices::preview(portal, &world.buyer, world.subscription, Some(known_at)).await.unwrap();
        let calls = preview.lines.iter().filter(|line| line.metric.as_deref() == Some("Calls"));
        let quantities: Vec<String> = calls.map(|line| line.quantity.to_string()).collect();
        assert_eq!(quantities, Vec::from_iter(quantity), "{known_at}");
    }
    let unsigned =
        invoices::preview(portal, &world.buyer, world.subscription, Some("2026-12-01T11:59:59.999999Z")).await;
    assert_eq!(reasons(unsigned), ["/at subscription.not_signed_yet"]);
}

/// Who was counted is told for the first, partial period as for those that follow, and once for what carries over.
#[tokio::test]
async fn each_counted_value_is_told_with_the_period_it_counts_in() {
    let world = World::begin("2026-12-10T12:00:00Z", "UTC").await;
    let marketplace = &world.marketplace;
    let portal = &marketplace.portal;
    for (key, recurring) in [("Active", false), ("Known", true)] {
        let input = MetricInput {
            aggregation: Some("unique_count".to_owned()),
            attribute: Some("user".into()),
            recurring: Some(recurring),
            ..metric(key)
        };
        catalog::define_metric(portal, &world.seller, world.product, input).await.unwrap();
    }
    let price = json!({ "kind": "per_unit", "unit_price": "1" });
    let charges = json!({ "charges": [{ "metric": "Active", "model": price }, { "metric": "Known", "model": price }] });
    let plan = marketplace.published(&world.seller, world.product, "people", charges).await;
    let input = SubscribeInput { rate_plan_id: plan.id.to_string(), ..SubscribeInput::default() };
    let id = agreements::subscribe(portal, &world.buyer, input).await.unwrap().subscription.id;
    let software = Actor { principal: Principal::Subscription(id), name: "software".to_owned() };
    marketplace.travel_to("2027-01-20T12:00:00Z").await;
    for (metric, user, on) in [
        ("Active", "ann", "2026-12-10T13:00:00Z"),
        ("Active", "ben", "2026-12-11T13:00:00Z"),
        ("Active", "ann", "2026-12-12T13:00:00Z"),
        ("Active", "ann", "2027-01-02T13:00:00Z"),
        ("Known", "ann", "2026-12-12T13:00:00Z"),
        ("Known", "cem", "2027-01-02T13:00:00Z"),
    ] {
        let item =
            UsageItem { metric: Some(metric.into()), attributes: attributes(&[("user", user)]), ..calls("1", on) };
        assert_eq!(words(&usage::record(portal, &software, &[item]).await.unwrap()), ["consumed"]);
    }
    let counted = async |metric: &str, on: Option<&str>| {
        let on = on.map(|day| parse_day(day, "").unwrap());
        let page = usage::counted_values(portal, &world.buyer, id, metric, on, PageRequest::default()).await.unwrap();
        page.items.iter().map(|one| format!("{} {}", one.value, one.first_at.date_naive())).collect::<Vec<_>>()
    };
    assert_eq!(counted("Active", Some("2026-12-20")).await, ["ben 2026-12-11", "ann 2026-12-10"]);
    assert_eq!(counted("Active", Some("2026-12-01")).await, ["ben 2026-12-11", "ann 2026-12-10"]);
    assert_eq!(counted("Active", None).await, ["ann 2027-01-02"]);
    assert_eq!(counted("Known", Some("2026-12-20")).await, ["ann 2026-12-12"]);
    assert_eq!(counted("Known", None).await, ["cem 2027-01-02", "ann 2026-12-12"]);
    world.assert_sound().await;
}
