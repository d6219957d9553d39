use domain::locale::{Locale, LocalizedText};
use domain::metric::MetricInput;
use domain::refusal::Code;
use service::agreements::{CancelInput, ChangeInput, DryRun, SubscribeInput};
use service::{agreements, catalog, invoices, jobs, sandbox_time};

use crate::world::World;

const PER_UNIT: &str = r#"{"charges": [{"metric": "units", "model": {"kind": "per_unit", "unit_price": "2.50"}}]}"#;
const MONTHLY: &str = r#"{"fees": [{"kind": "recurring", "amount": "20.00"}]}"#;

#[tokio::test]
async fn the_first_month_is_invoiced_at_once_and_the_next_on_the_first() {
    let world = World::at("2026-06-04T10:00:00Z").await;
    let plan = world.plan("a", MONTHLY).await;
    let id = world.subscribe(plan).await;
    assert_eq!(world.summary(id).await, ["2026-06-04 issued 18.00"]);
    world.travel_to("2026-07-01T06:00:00Z").await;
    assert_eq!(world.summary(id).await, ["2026-06-04 issued 18.00", "2026-07-01 issued 20.00"]);
    world.assert_sound().await;
}

#[tokio::test]
async fn the_preview_grows_with_usage_and_becomes_the_invoice() {
    let world = World::in_zone("2026-08-01T08:00:00Z", "Europe/Berlin").await;
    let plan = world.plan("a", PER_UNIT).await;
    let id = world.subscribe(plan).await;
    assert_eq!(world.summary(id).await, [""; 0]);
    let total = async || invoices::preview(&world.portal, &world.buyer, id, None).await.unwrap().total.to_string();
    assert_eq!(total().await, "0.00");
    world.use_units(id, "1", "NOW").await;
    assert_eq!(total().await, "2.50");
    world.use_units(id, "6", "NOW").await;
    world.travel_to("2026-08-31T21:59:59Z").await;
    let preview = invoices::preview(&world.portal, &world.buyer, id, None).await.unwrap();
    world.travel_to("2026-08-31T22:00:00Z").await;
    let issued = world.invoices(id).await.remove(0);
    assert_eq!((issued.lines, issued.total, issued.issued_on), (preview.lines, preview.total, preview.issued_on));
    assert_eq!(issued.total.to_string(), "17.50");
    world.assert_sound().await;
}

#[tokio::test]
async fn a_preview_of_an_earlier_instant_knows_only_what_was_recorded_by_then() {
    let world = World::at("2026-08-01T08:00:00Z").await;
    let id = world.subscribe(world.plan("a", PER_UNIT).await).await;
    world.use_units(id, "1", "NOW").await;
    world.travel_to("2026-08-02T08:00:00Z").await;
    world.use_units(id, "4", "2026-08-01T09:00:00Z").await;
    let at = async |at| invoices::preview(&world.portal, &world.buyer, id, Some(at)).await.unwrap().total.to_string();
    assert_eq!(at("2026-08-01T10:00:00Z").await, "2.50");
    assert_eq!(at("2026-08-02T08:00:00Z").await, "12.50");
}

#[tokio::test]
async fn a_preview_says_what_a_metric_is_called_now_and_an_issued_invoice_what_it_was_called() {
    let world = World::at("2026-08-01T08:00:00Z").await;
    let id = world.subscribe(world.plan("a", PER_UNIT).await).await;
    world.use_units(id, "1", "NOW").await;
    let called = async || {
        let line = invoices::preview(&world.portal, &world.buyer, id, None).await.unwrap().lines.remove(0);
        (line.description, line.unit.unwrap_or_default())
    };
    assert_eq!(called().await, ("units".to_owned(), "unit".to_owned()));
    world.travel_to("2026-09-01T00:00:00Z").await;
    world.use_units(id, "1", "NOW").await;
    let metric = catalog::metrics(&world.portal, &world.seller, world.product).await.unwrap().remove(0);
    let (name, unit) = (LocalizedText::same("Calls"), LocalizedText::same("call"));
    let input = MetricInput { key: "units".into(), name, unit, ..MetricInput::default() };
    catalog::update_metric(&world.portal, &world.seller, metric.id, input).await.unwrap();
    assert_eq!(called().await, ("Calls".to_owned(), "call".to_owned()));
    assert_eq!(world.invoices(id).await[0].lines[0].description, "units");
}

#[tokio::test]
async fn usage_that_comes_after_the_invoice_is_corrected_on_the_next() {
    let world = World::at("2026-08-10T08:00:00Z").await;
    let id = world.subscribe(world.plan("a", PER_UNIT).await).await;
    world.use_units(id, "2", "NOW").await;
    world.travel_to("2026-09-05T08:00:00Z").await;
    world.use_units(id, "3", "2026-08-31T23:59:59Z").await;
    world.travel_to("2026-10-01T08:00:00Z").await;
    let invoices = world.invoices(id).await;
    assert_eq!(world.summary(id).await, ["2026-09-01 issued 5.00", "2026-10-01 issued 7.50"]);
    let line = &invoices[1].lines[0];
    assert_eq!(
        (line.kind.as_str(), line.from.to_string().as_str(), line.to.to_string().as_str()),
        ("correction", "2026-08-10", "2026-08-31")
    );
    world.assert_sound().await;
}

#[tokio::test]
async fn an_upgrade_credits_the_unused_days_and_charges_the_rest_at_once() {
    let world = World::at("2025-03-01T08:00:00Z").await;
    let small = world.plan("a", r#"{"fees": [{"kind": "recurring", "amount": "10.00"}]}"#).await;
    let large = world.plan("b", r#"{"fees": [{"kind": "recurring", "amount": "20.00"}]}"#).await;
    let id = world.subscribe(small).await;
    world.travel_to("2025-03-15T12:00:00Z").await;
    let to_large = ChangeInput { rate_plan_id: Some(large.to_string()), ..ChangeInput::default() };
    let dry = agreements::change(&world.portal, &world.buyer, id, to_large.clone(), DryRun::Yes).await.unwrap();
    assert_eq!(world.invoices(id).await.len(), 1, "a dry run changes nothing");
    let change = agreements::change(&world.portal, &world.buyer, id, to_large, DryRun::No).await.unwrap();
    let (dry, real) = (dry.invoice.unwrap(), change.invoice.unwrap());
    assert_eq!((&dry.lines, dry.total), (&real.lines, real.total));
    let amounts: Vec<String> =
        real.lines.iter().map(|line| format!("{} {}", line.kind.as_str(), line.amount)).collect();
    assert_eq!(amounts, ["credit -5.48", "recurring 10.97"]);
    world.travel_to("2025-04-01T06:00:00Z").await;
    assert_eq!(
        world.summary(id).await,
        ["2025-03-01 overdue 10.00", "2025-03-15 issued 5.49", "2025-04-01 issued 20.00"]
    );
    world.assert_sound().await;
}

/// On the 1st many are invoiced, and who changes may come before his turn.
#[tokio::test]
async fn a_change_bills_first_what_the_run_has_not_come_to_yet() {
    let world = World::at("2025-01-10T08:00:00Z").await;
    let small = world.plan("a", r#"{"fees": [{"kind": "recurring", "amount": "10.00"}]}"#).await;
    let large = world.plan("b", r#"{"fees": [{"kind": "recurring", "amount": "20.00"}]}"#).await;
    let id = world.subscribe(small).await;
    sandbox_time::move_on(&world.portal, "2025-03-15T12:00:00Z".parse().unwrap()).await.unwrap();
    let to_large = ChangeInput { rate_plan_id: Some(large.to_string()), ..ChangeInput::default() };
    agreements::change(&world.portal, &world.buyer, id, to_large, DryRun::No).await.unwrap();
    world.travel_to("2025-04-01T06:00:00Z").await;
    assert_eq!(
        world.summary(id).await,
        [
            "2025-01-10 overdue 7.10",
            "2025-02-01 overdue 10.00",
            "2025-03-01 overdue 10.00",
            "2025-03-15 issued 5.49",
            "2025-04-01 issued 20.00"
        ]
    );
    world.assert_sound().await;
}

#[tokio::test]
async fn a_downgrade_waits_for_the_end_of_the_period() {
    let world = World::at("2025-03-01T08:00:00Z").await;
    let small = world.plan("a", r#"{"fees": [{"kind": "recurring", "amount": "10.00"}]}"#).await;
    let large = world.plan("b", r#"{"fees": [{"kind": "recurring", "amount": "20.00"}]}"#).await;
    let id = world.subscribe(large).await;
    world.travel_to("2025-03-15T12:00:00Z").await;
    let down = ChangeInput { rate_plan_id: Some(small.to_string()), ..ChangeInput::default() };
    let change = agreements::change(&world.portal, &world.buyer, id, down.clone(), DryRun::No).await.unwrap();
    assert_eq!((change.effective_on.to_string().as_str(), change.invoice.is_none()), ("2025-04-01", true));
    let again = agreements::change(&world.portal, &world.buyer, id, down, DryRun::No).await.unwrap();
    assert_eq!((again.effective_on, again.invoice.is_none()), (change.effective_on, true));
    world.travel_to("2025-04-01T06:00:00Z").await;
    assert_eq!(world.summary(id).await, ["2025-03-01 overdue 20.00", "2025-04-01 issued 10.00"]);
    world.assert_sound().await;
}

#[tokio::test]
async fn cancelling_ends_with_the_period_and_nothing_more_is_invoiced() {
    let world = World::at("2026-06-04T10:00:00Z").await;
    let id = world.subscribe(world.plan("a", MONTHLY).await).await;
    let cancelled =
        agreements::cancel(&world.portal, &world.buyer, id, CancelInput::default(), DryRun::No).await.unwrap();
    assert_eq!(cancelled.last_day.to_string(), "2026-06-30");
    world.travel_to("2026-09-01T06:00:00Z").await;
    assert_eq!(world.summary(id).await, ["2026-06-04 overdue 18.00"]);
    let again =
        agreements::cancel(&world.portal, &world.buyer, id, CancelInput::default(), DryRun::No).await.unwrap_err();
    assert!(again.refusals().unwrap().has(Code::SubscriptionEnded));
    world.assert_sound().await;
}

#[tokio::test]
async fn a_subscription_cancelled_before_it_starts_costs_nothing() {
    let world = World::at("2026-06-04T10:00:00Z").await;
    let plan = world.plan("a", MONTHLY).await;
    let later = SubscribeInput {
        rate_plan_id: plan.to_string(),
        starts_on: Some("2026-08-01".into()),
        ..SubscribeInput::default()
    };
    let id = agreements::subscribe(&world.portal, &world.buyer, later).await.unwrap().subscription.id;
    agreements::cancel(&world.portal, &world.buyer, id, CancelInput::default(), DryRun::No).await.unwrap();
    world.travel_to("2026-10-01T06:00:00Z").await;
    assert_eq!(world.summary(id).await, [""; 0]);
}

#[tokio::test]
async fn a_waived_set_up_fee_is_not_charged_and_only_the_operator_waives() {
    let world = World::at("2026-06-01T10:00:00Z").await;
    let plan = world
        .plan("p", r#"{"visibility": "private", "fees": [{"kind": "setup", "amount": "100"}, {"kind": "recurring", "amount": "30"}]}"#)
        .await;
    let input =
        SubscribeInput { rate_plan_id: plan.to_string(), waive_setup_fee: Some(true), ..SubscribeInput::default() };
    let refused = agreements::subscribe(&world.portal, &world.buyer, input.clone()).await.unwrap_err();
    assert!(refused.refusals().unwrap().has(Code::NotFound), "a private plan is not there for a buyer");
    let buyer = world.buyer.as_buyer().unwrap();
    let on_behalf = SubscribeInput { buyer_id: Some(buyer.to_string()), ..input };
    let bought = agreements::subscribe(&world.portal, &world.operator, on_behalf).await.unwrap().subscription;
    assert_eq!((bought.bought_by.as_str(), bought.bought_by_name.as_str()), ("operator", "Fondaco"));
    assert_eq!(world.summary(bought.id).await, ["2026-06-01 issued 30.00"]);
}

#[tokio::test]
async fn subscribing_is_refused_with_every_reason() {
    let world = World::at("2026-06-01T10:00:00Z").await;
    let plan = world.plan("a", MONTHLY).await;
    let input = SubscribeInput {
        rate_plan_id: plan.to_string(),
        starts_on: Some("2026-05-31".into()),
        seats: Some("3".into()),
        waive_setup_fee: Some(true),
        ..SubscribeInput::default()
    };
    let no = agreements::subscribe(&world.portal, &world.buyer, input).await.unwrap_err();
    let codes: Vec<&str> = no.refusals().unwrap().0.iter().map(|refusal| refusal.code.as_str()).collect();
    assert_eq!(codes, ["dates.in_the_past", "seats.not_priced", "setup_fee.not_waivable"]);
    assert!(!words::refused::detail(&no.refusals().unwrap().0[0], Locale::It).is_empty());
}

/// B01: the run on each of 40 days, in zones from -11 to +14, bills each period once.
#[tokio::test]
async fn the_run_on_every_day_bills_every_period_once_in_every_offset() {
    for zone in ["Pacific/Pago_Pago", "America/St_Johns", "Asia/Kathmandu", "Pacific/Chatham", "Pacific/Kiritimati"] {
        let world = World::in_zone("2026-01-20T12:00:00Z", zone).await;
        let id = world.subscribe(world.plan("a", MONTHLY).await).await;
        let mut day = "2026-01-20T12:00:00Z".parse::<domain::calendar::Instant>().unwrap();
        for _ in 0..40 {
            day += chrono::Duration::days(1);
            world.travel_to(&day.to_rfc3339()).await;
            jobs::do_everything_due(&world.portal, day).await.unwrap();
        }
        let days: Vec<String> = world.invoices(id).await.iter().map(|invoice| invoice.issued_on.to_string()).collect();
        assert_eq!(days[1..], ["2026-02-01", "2026-03-01"], "{zone}");
        world.assert_sound().await;
    }
}
