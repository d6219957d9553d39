//! What is asked of a buyer who withdrew, between the act and the credit of the day after.

use domain::locale::Locale;
use service::agreements::{self, CancelInput, DryRun};
use service::payments::{self, PayOutcome};

use crate::world::World;

const ASKS: &str = "4000 0025 0000 3155";
const FAILS: &str = "4000 0000 0000 0341";

/// What the strip above every page says.
async fn asked(world: &World) -> Vec<String> {
    let buyer = world.buyer.as_buyer().unwrap();
    let all = payments::attention(&world.portal, buyer).await.unwrap();
    all.iter().map(|one| format!("{:?} {}", one.concern, one.amount)).collect()
}

#[tokio::test]
async fn nothing_is_asked_for_what_a_withdrawal_gives_back() {
    for (card, concern) in [(ASKS, "ToConfirm 100.00"), (FAILS, "Failed 100.00")] {
        let world = World::at("2026-06-01T10:00:00Z").await;
        world.enter_card(card).await;
        let plan = r#"{"fees": [{"kind": "recurring", "amount": "100"}], "withdrawal_days": "30"}"#;
        let id = world.subscribe(world.plan("a", plan).await).await;
        let invoice = world.invoices(id).await[0].id.unwrap();
        let outcome = payments::pay_invoice(&world.portal, &world.buyer, invoice, Locale::En).await.unwrap();
        assert_ne!(outcome, PayOutcome::Paid);
        assert_eq!(asked(&world).await, [concern]);
        agreements::cancel(&world.portal, &world.buyer, id, CancelInput::default(), DryRun::No).await.unwrap();
        assert_eq!(asked(&world).await, [""; 0]);
        world.travel_to("2026-06-02T10:00:00Z").await;
        assert_eq!(asked(&world).await, [""; 0]);
        world.assert_sound().await;
    }
}
