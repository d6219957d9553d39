//! Trials: the next invoice that every page tells is the one that comes, and what is charged once is shown once.

use domain::ids::SubscriptionId;
use service::{agreements, invoices};

use crate::world::World;

/// The next invoice as the subscription tells it, as the list of a seller's totals does, and as it stands.
async fn told(world: &World, id: SubscriptionId) -> (String, String) {
    let next = agreements::subscription(&world.portal, &world.buyer, id).await.unwrap().next_invoice_on.unwrap();
    let totals = invoices::next_totals(&world.portal, &world.seller, &[id]).await.unwrap();
    let upcoming = invoices::upcoming(&world.portal, &world.buyer, id).await.unwrap();
    assert_eq!((upcoming[0].issued_on, upcoming[0].total), (next, totals[&id].amount()));
    let lines = upcoming[0].lines.iter().map(|line| format!("{} {}", line.quantity, line.amount));
    (next.to_string(), lines.collect::<Vec<_>>().join(", "))
}

async fn issued(world: &World, id: SubscriptionId) -> Vec<(String, String)> {
    let all = world.invoices(id).await;
    let lines = |invoice: &invoices::InvoiceView| {
        let lines = invoice.lines.iter().map(|line| format!("{} {}", line.quantity, line.amount));
        (invoice.issued_on.to_string(), lines.collect::<Vec<_>>().join(", "))
    };
    all.iter().map(lines).collect()
}

const TRIED: &str = r#"{"trial_days": "20", "fees": [{"kind": "recurring", "amount": "31"}],
    "charges": [{"metric": "units", "model": {"kind": "per_unit", "unit_price": "2"}}]}"#;

#[tokio::test]
async fn a_month_that_ends_within_the_trial_is_told_once_something_was_used_in_it() {
    let quietly = World::at("2026-06-20T10:00:00Z").await;
    let busily = quietly.with_another_seller().await;
    busily.metric("units").await;
    let quiet = quietly.subscribe(quietly.plan("a", TRIED).await).await;
    let busy = busily.subscribe(busily.plan("a", TRIED).await).await;
    let both = async || [told(&quietly, quiet).await, told(&busily, busy).await];
    let trial_end = ("2026-07-10".to_owned(), "1 22.00".to_owned());
    assert_eq!(both().await, [trial_end.clone(), trial_end.clone()]);
    busily.use_units(busy, "5", "NOW").await;
    let shown = ("2026-07-01".to_owned(), "5 0.00".to_owned());
    assert_eq!(both().await, [trial_end.clone(), shown.clone()]);
    quietly.travel_to("2026-07-01T06:00:00Z").await;
    assert_eq!(issued(&busily, busy).await, std::slice::from_ref(&shown));
    assert_eq!(both().await, [trial_end.clone(), trial_end.clone()]);
    quietly.travel_to("2026-07-10T06:00:00Z").await;
    assert_eq!(issued(&quietly, quiet).await, std::slice::from_ref(&trial_end));
    assert_eq!(issued(&busily, busy).await, [shown, trial_end]);
    quietly.assert_sound().await;
}

const BUNDLES: &str = r#"{"trial_days": "10", "trial_covers": "fees", "fees": [{"kind": "recurring", "amount": "30"}],
    "charges": [{"metric": "units", "model": {"kind": "bundles", "tiers": [{"up_to": "100", "price": "150"},
        {"up_to": null, "price": "100"}]}}]}"#;

/// The first bundle is due on 11 June with the first fees: the month's preview counts it before and after.
#[tokio::test]
async fn a_first_bundle_is_shown_once_during_a_trial_of_fees() {
    let world = World::at("2026-06-01T10:00:00Z").await;
    let id = world.subscribe(world.plan("a", BUNDLES).await).await;
    world.use_units(id, "120", "NOW").await;
    let month = async || {
        let upcoming = invoices::upcoming(&world.portal, &world.buyer, id).await.unwrap();
        let preview = invoices::preview(&world.portal, &world.buyer, id, None).await.unwrap();
        assert_eq!(upcoming.last().unwrap().total, preview.total);
        upcoming.iter().map(|invoice| format!("{} {}", invoice.issued_on, invoice.total)).collect::<Vec<_>>()
    };
    // 20 of 30 days and 150.00; the second bundle, July's fee and its first bundle.
    assert_eq!(month().await, ["2026-06-11 170.00", "2026-07-01 280.00"]);
    world.travel_to("2026-06-11T10:00:00Z").await;
    assert_eq!(month().await, ["2026-07-01 280.00"]);
    world.travel_to("2026-07-01T10:00:00Z").await;
    assert_eq!(world.summary(id).await, ["2026-06-11 issued 170.00", "2026-07-01 issued 280.00"]);
    world.assert_sound().await;
}
