//! Usage that comes after a subscription's last invoice.

use domain::ids::SubscriptionId;
use domain::invoice::Reason;
use domain::refusal::Code;
use service::agreements::{CancelInput, DryRun};
use service::invoices::InvoiceView;
use service::{Error, agreements, catalog, check, invoices, jobs};

use crate::world::World;

const PER_UNIT: &str = r#"{"charges": [{"metric": "units", "model": {"kind": "per_unit", "unit_price": "2.50"}}]}"#;

/// On 5 July in Berlin, with a subscription that ended on 20 June and whose last invoice is of 1 July.
async fn ended(plan: &str) -> (World, SubscriptionId) {
    let world = World::in_zone("2026-06-10T08:00:00Z", "Europe/Berlin").await;
    let id = world.subscribe(world.plan("a", plan).await).await;
    world.use_units(id, "2", "NOW").await;
    let input = CancelInput { ends_on: Some("2026-06-20".into()), ..CancelInput::default() };
    agreements::cancel(&world.portal, &world.buyer, id, input, DryRun::No).await.unwrap();
    world.travel_to("2026-07-05T08:00:00Z").await;
    (world, id)
}

async fn preview(world: &World, id: SubscriptionId, at: Option<&str>) -> Result<InvoiceView, Error> {
    invoices::preview(&world.portal, &world.buyer, id, at).await
}

async fn next_invoice_on(world: &World, id: SubscriptionId) -> Option<String> {
    let view = agreements::subscription(&world.portal, &world.buyer, id).await.unwrap();
    view.next_invoice_on.map(|day| day.to_string())
}

#[tokio::test]
async fn it_is_invoiced_on_the_first_of_the_next_month_and_again_when_more_comes() {
    let (world, id) = ended(PER_UNIT).await;
    assert_eq!(world.summary(id).await, ["2026-07-01 issued 5.00"]);
    world.use_units(id, "3", "2026-06-20T21:59:59Z").await;
    world.assert_sound().await;
    assert_eq!(next_invoice_on(&world, id).await.as_deref(), Some("2026-08-01"));
    let expected = preview(&world, id, None).await.unwrap();
    assert_eq!((expected.reason, expected.total.to_string().as_str()), (Reason::Late, "7.50"));
    world.travel_to("2026-07-31T21:59:59Z").await;
    assert_eq!(world.invoices(id).await.len(), 1);
    world.travel_to("2026-07-31T22:00:00Z").await;
    let issued = world.invoices(id).await.remove(1);
    assert_eq!((issued.reason, issued.issued_on.to_string().as_str()), (Reason::Late, "2026-08-01"));
    assert_eq!((issued.lines, issued.total, issued.period), (expected.lines, expected.total, expected.period));
    assert_eq!(next_invoice_on(&world, id).await, None);
    world.assert_sound().await;

    world.use_units(id, "-1", "2026-06-15T12:00:00Z").await;
    world.travel_to("2026-08-20T08:00:00Z").await;
    world.use_units(id, "2", "2026-06-16T12:00:00Z").await;
    world.travel_to("2026-12-01T08:00:00Z").await;
    jobs::do_everything_due(&world.portal, world.portal.now().await.unwrap()).await.unwrap();
    assert_eq!(
        world.summary(id).await,
        ["2026-07-01 overdue 5.00", "2026-08-01 overdue 7.50", "2026-09-01 overdue 2.50"]
    );
    world.assert_sound().await;
}

/// A level carries over to the period after, but not beyond the last one, which the end cuts short.
#[tokio::test]
async fn a_level_is_carried_to_the_end_of_the_service_and_no_further() {
    let world = World::in_zone("2026-06-10T08:00:00Z", "Europe/Berlin").await;
    let metric = r#"{"key": "seats", "aggregation": "last", "recurring": true, "name": {"en": "S", "de": "S", "it": "S"},
                     "unit": {"en": "s", "de": "s", "it": "s"}}"#;
    let metric = serde_json::from_str(metric).unwrap();
    catalog::define_metric(&world.portal, &world.seller, world.product, metric).await.unwrap();
    let per_seat = r#"{"charges": [{"metric": "seats", "model": {"kind": "per_unit", "unit_price": "2.50"}}]}"#;
    let id = world.subscribe(world.plan("a", per_seat).await).await;
    let input = CancelInput { ends_on: Some("2026-07-20".into()), ..CancelInput::default() };
    agreements::cancel(&world.portal, &world.buyer, id, input, DryRun::No).await.unwrap();
    world.travel_to("2026-08-05T08:00:00Z").await;
    world.use_metric(id, "seats", "3", "2026-06-20T12:00:00Z").await;
    let lines: Vec<_> = preview(&world, id, None).await.unwrap().lines;
    let corrected = lines.iter().map(|line| (line.from.to_string(), line.to.to_string(), line.amount.to_string()));
    let expected = [("2026-06-10", "2026-06-30", "7.50"), ("2026-07-01", "2026-07-20", "7.50")];
    assert!(corrected.eq(expected.map(|(from, to, amount)| (from.to_owned(), to.to_owned(), amount.to_owned()))));
    world.assert_sound().await;
}

#[tokio::test]
async fn what_an_earlier_instant_did_not_know_is_not_in_its_preview() {
    let (world, id) = ended(PER_UNIT).await;
    assert!(preview(&world, id, None).await.is_err());
    world.use_units(id, "3", "2026-06-20T12:00:00Z").await;
    let nothing_left = preview(&world, id, Some("2026-07-04T08:00:00Z")).await.unwrap_err();
    assert_eq!(nothing_left.refusals().unwrap().0[0].code, Code::NothingToCome);
    assert_eq!(preview(&world, id, None).await.unwrap().total.to_string(), "7.50");
}

#[tokio::test]
async fn where_it_costs_nothing_no_invoice_is_written_and_nothing_waits_any_more() {
    let free =
        r#"{"charges": [{"metric": "units", "free_units": "100", "model": {"kind": "per_unit", "unit_price": "1"}}]}"#;
    let (world, id) = ended(free).await;
    let before = world.invoices(id).await.len();
    world.use_units(id, "3", "2026-06-20T12:00:00Z").await;
    world.travel_to("2026-08-01T08:00:00Z").await;
    assert_eq!((world.invoices(id).await.len(), next_invoice_on(&world, id).await), (before, None));
    world.assert_sound().await;
}

#[tokio::test]
async fn batches_that_come_late_together_are_all_in_one_invoice() {
    let (world, id) = ended(PER_UNIT).await;
    futures::future::join_all((0..16).map(|_| world.use_units(id, "1", "2026-06-20T12:00:00Z"))).await;
    world.travel_to("2026-08-01T08:00:00Z").await;
    assert_eq!(world.summary(id).await, ["2026-07-01 overdue 5.00", "2026-08-01 issued 40.00"]);
    world.assert_sound().await;
}

#[tokio::test]
async fn the_check_finds_late_usage_that_nobody_would_ever_invoice() {
    let (world, id) = ended(PER_UNIT).await;
    world.use_units(id, "3", "2026-06-20T12:00:00Z").await;
    sqlx::query("UPDATE usage_late SET came_on = NULL, due_at = NULL").execute(&world.portal.db).await.unwrap();
    let found = check::run(&world.portal).await.unwrap();
    assert_eq!(found.iter().map(|finding| finding.invariant).collect::<Vec<_>>(), [4]);
}
