//! Levels as the plans that follow each other find them, and usage ahead of the clock when a plan changes under it.

use domain::ids::SubscriptionId;
use domain::locale::LocalizedText;
use domain::metric::MetricInput;
use domain::usage::{Attributes, UsageItem};
use service::agreements::{ChangeInput, DryRun};
use service::usage::Verdict;
use service::{Actor, Principal, agreements, catalog, check, usage};

use crate::world::World;

const BY_REGION: &str = r#"{"fees": [{"kind": "recurring", "amount": "30"}], "charges": [{"metric": "held", "split_by": {
    "attribute": "region", "values": {"eu": {"kind": "per_unit", "unit_price": "1"}},
    "default": {"kind": "per_unit", "unit_price": "1"}}}]}"#;
const WHOLE: &str = r#"{"fees": [{"kind": "recurring", "amount": "60"}],
    "charges": [{"metric": "held", "model": {"kind": "per_unit", "unit_price": "2"}}]}"#;
const TEN_AT_MOST: &str = r#"{"fees": [{"kind": "recurring", "amount": "60"}], "charges": [{"metric": "held",
    "model": {"kind": "graduated", "tiers": [{"up_to": "10", "unit_price": "2"}]}}]}"#;

async fn holding(instant: &str) -> World {
    let world = World::at(instant).await;
    let input = MetricInput {
        key: "held".into(),
        name: LocalizedText::same("held"),
        unit: LocalizedText::same("unit"),
        recurring: Some(true),
        ..MetricInput::default()
    };
    catalog::define_metric(&world.portal, &world.seller, world.product, input).await.unwrap();
    world
}

async fn report(world: &World, id: SubscriptionId, quantity: &str, at: &str) -> Verdict {
    let software = Actor { principal: Principal::Subscription(id), name: "software".into() };
    let item = UsageItem {
        metric: Some("held".into()),
        quantity: Some(quantity.to_owned().into()),
        timestamp: Some(at.to_owned().into()),
        attributes: Attributes::Given([("region".into(), "eu".into())].into()),
        ..UsageItem::default()
    };
    usage::record(&world.portal, &software, &[item]).await.unwrap()[0].verdict
}

async fn change(world: &World, id: SubscriptionId, plan: &str, when: &str) -> Result<(), String> {
    let input =
        ChangeInput { rate_plan_id: Some(plan.to_owned()), when: Some(when.to_owned()), ..ChangeInput::default() };
    let changed = agreements::change(&world.portal, &world.buyer, id, input, DryRun::No).await;
    changed.map(drop).map_err(|no| no.refusals().map(|no| no.0[0].code.as_str().to_owned()).unwrap_or_default())
}

async fn usage_lines(world: &World, id: SubscriptionId) -> Vec<String> {
    let invoices = world.invoices(id).await;
    let lines = invoices.iter().flat_map(|invoice| &invoice.lines);
    lines.filter(|line| line.metric.is_some()).map(|line| line.amount.to_string()).collect()
}

/// 10 held by region at 1, then as a whole at 2 from the 16th: 5.00 and 10.00 of June, 20.00 of July; what is told late of
/// June is found by both.
#[tokio::test]
async fn a_plan_finds_the_level_by_its_own_labels_also_when_it_is_told_late() {
    let world = holding("2026-06-01T00:00:00Z").await;
    let (by_region, whole) = (world.plan("a", BY_REGION).await, world.plan("b", WHOLE).await);
    let id = world.subscribe(by_region).await;
    report(&world, id, "10", "2026-06-01T00:00:00Z").await;
    world.travel_to("2026-06-16T00:00:00Z").await;
    change(&world, id, &whole.to_string(), "immediate").await.unwrap();
    world.travel_to("2026-08-01T00:00:00Z").await;
    assert_eq!(usage_lines(&world, id).await, ["5.00", "10.00", "20.00"]);
    report(&world, id, "-4", "2026-06-10T12:00:00Z").await;
    world.travel_to("2026-09-01T00:00:00Z").await;
    // Of June 3.00 and 6.00, of July 12.00; and 12.00 of August.
    let corrected = usage_lines(&world, id).await;
    assert_eq!(corrected[3..], ["12.00", "-2.00", "-4.00", "-8.00"]);
    assert_eq!(check::run(&world.portal).await.unwrap(), []);
}

#[tokio::test]
async fn a_change_to_a_plan_without_a_price_for_the_level_is_refused_and_so_is_what_lifts_it_beyond() {
    let world = holding("2026-06-01T00:00:00Z").await;
    let (whole, closed) = (world.plan("a", WHOLE).await, world.plan("b", TEN_AT_MOST).await);
    let id = world.subscribe(whole).await;
    assert_eq!(report(&world, id, "11", "NOW").await, Verdict::Consumed);
    assert_eq!(change(&world, id, &closed.to_string(), "immediate").await, Err("level.beyond_last_tier".to_owned()));
    report(&world, id, "-2", "NOW").await;
    change(&world, id, &closed.to_string(), "end_of_period").await.unwrap();
    // What is booked has no price for more, either.
    let beyond = Verdict::Rejected(domain::usage::Rejection::LimitReached);
    assert_eq!(report(&world, id, "2", "NOW").await, beyond);
    assert_eq!(report(&world, id, "1", "NOW").await, Verdict::Consumed);
    world.travel_to("2026-07-01T00:00:00Z").await;
    assert_eq!(report(&world, id, "1", "NOW").await, beyond);
    assert_eq!(check::run(&world.portal).await.unwrap(), []);
}

/// What is told minutes ahead is priced by the plan in force at its instant, whatever is agreed in between.
#[tokio::test]
async fn usage_ahead_of_the_clock_goes_with_the_plan_that_will_be_in_force() {
    let world = holding("2026-06-30T23:58:00Z").await;
    let (by_region, whole) = (world.plan("a", BY_REGION).await, world.plan("b", WHOLE).await);
    let id = world.subscribe(by_region).await;
    change(&world, id, &whole.to_string(), "end_of_period").await.unwrap();
    report(&world, id, "10", "2026-07-01T00:01:00Z").await;
    world.travel_to("2026-06-30T23:59:00Z").await;
    change(&world, id, &by_region.to_string(), "immediate").await.unwrap();
    assert_eq!(check::run(&world.portal).await.unwrap(), []);
    world.travel_to("2026-07-15T10:00:00Z").await;
    report(&world, id, "5", "2026-07-15T10:04:00Z").await;
    change(&world, id, &whole.to_string(), "immediate").await.unwrap();
    world.travel_to("2026-08-01T00:00:00Z").await;
    // 10 at 1 for 14 of 31 days, 15 at 2 for 17.
    assert_eq!(usage_lines(&world, id).await, ["4.52", "16.45"]);
    assert_eq!(check::run(&world.portal).await.unwrap(), []);
}

#[tokio::test]
async fn the_check_finds_levels_told_otherwise_and_events_without_their_plan() {
    let world = holding("2026-06-01T00:00:00Z").await;
    let (by_region, whole) = (world.plan("a", BY_REGION).await, world.plan("b", WHOLE).await);
    let id = world.subscribe(by_region).await;
    report(&world, id, "10", "NOW").await;
    world.travel_to("2026-06-16T00:00:00Z").await;
    change(&world, id, &whole.to_string(), "immediate").await.unwrap();
    let found = async |sql: &'static str| -> Vec<String> {
        sqlx::query(sql).execute(&world.portal.db).await.unwrap();
        check::run(&world.portal).await.unwrap().into_iter().map(|finding| finding.detail).collect()
    };
    let details = found("UPDATE usage_rollups SET quantity = 9 WHERE hour = timestamptz 'epoch'").await;
    assert!(details.iter().any(|detail| detail.starts_with("level of held under phase 2")), "{details:?}");
    let details = found("UPDATE usage_events SET phase = 7").await;
    let lost = "1 events are priced by phase 7, and phase 1 was in force";
    assert!(details.iter().any(|detail| detail == lost), "{details:?}");
}
