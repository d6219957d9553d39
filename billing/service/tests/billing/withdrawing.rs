//! What is asked of a buyer who withdrew, between the act and the credit of the day after.

use domain::collection::Collection;
use domain::ids::{InvoiceId, SubscriptionId};
use domain::invoice::InvoiceStatus;
use domain::locale::Locale;
use domain::refusal::Code;
use service::agreements::{self, CancelInput, DryRun};
use service::invoices::{self, InvoiceFilter, InvoiceState};
use service::page::PageRequest;
use service::payments::sandbox::Confirm;
use service::payments::{self, PayOutcome, TransferInput};
use service::reports::marketplace;
use service::{jobs, ledger};

use crate::world::World;

const ASKS: &str = "4000 0025 0000 3155";
const FAILS: &str = "4000 0000 0000 0341";
const PAYS: &str = "4242 4242 4242 4242";
const HUNDRED: &str = r#"{"fees": [{"kind": "recurring", "amount": "100"}], "withdrawal_days": "30"}"#;

/// An invoice of 100.00 whose subscription is withdrawn on the day of its issue.
struct Withdrawn {
    world: World,
    id: SubscriptionId,
    invoice: InvoiceId,
}

impl Withdrawn {
    /// The buyer has this card first, if any.
    async fn scene(card: Option<&str>) -> Self {
        let world = World::at("2026-06-01T10:00:00Z").await;
        if let Some(card) = card {
            world.enter_card(card).await;
        }
        let id = world.subscribe(world.plan("a", HUNDRED).await).await;
        let invoice = world.invoices(id).await[0].id.unwrap();
        let scene = Self { world, id, invoice };
        assert_eq!(scene.owed().await, ["100.00"; 4]);
        scene.withdraw().await;
        scene
    }

    async fn withdraw(&self) {
        let world = &self.world;
        agreements::cancel(&world.portal, &world.buyer, self.id, CancelInput::default(), DryRun::No).await.unwrap();
    }

    /// What the buyer is told to owe, its balance, the operator and the seller.
    async fn owed(&self) -> [String; 4] {
        let World { portal, operator, seller, buyer, .. } = &self.world;
        let invoice = invoices::invoice(portal, buyer, self.invoice).await.unwrap();
        let balances = payments::balances(portal, buyer, self.world.buyer_id()).await.unwrap();
        let open = balances.first().map_or("0.00".to_owned(), |balance| balance.open.to_string());
        let market = marketplace(portal, operator).await.unwrap().currencies.remove(0);
        let earned = ledger::earnings(portal, seller).await.unwrap().currencies.remove(0);
        [invoice.open.to_string(), open, market.outstanding.to_string(), earned.outstanding.to_string()]
    }

    async fn payments(&self) -> Vec<String> {
        let payments = payments::payments_of(&self.world.portal, &self.world.buyer, self.invoice).await.unwrap();
        payments.iter().map(|payment| format!("{} {}", payment.status, payment.amount)).collect()
    }

    async fn credit(&self) -> String {
        let world = &self.world;
        let currency = world.invoices(self.id).await[0].currency;
        payments::credit(&world.portal, &world.buyer, world.buyer_id(), currency).await.unwrap().to_string()
    }

    async fn everything_due(&self) {
        jobs::do_everything_due(&self.world.portal, self.world.portal.now().await.unwrap()).await.unwrap();
    }
}

/// What the strip above every page says.
async fn asked(world: &World) -> Vec<String> {
    let buyer = world.buyer.as_buyer().unwrap();
    let all = payments::attention(&world.portal, buyer).await.unwrap();
    let each = all.iter().flat_map(|all| &all.invoices);
    each.filter_map(|one| Some(format!("{:?} {}", one.concern?, one.amount))).collect()
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

#[tokio::test]
async fn nobody_owes_what_a_withdrawal_credits_whatever_became_of_its_charge() {
    for card in [None, Some(FAILS), Some(ASKS)] {
        let scene = Withdrawn::scene(card).await;
        let world = &scene.world;
        assert_eq!(scene.owed().await, ["0.00"; 4], "{card:?}");
        let invoice = &world.invoices(scene.id).await[0];
        assert_eq!((invoice.collection, invoice.status), (Some(Collection::Withdrawn), InvoiceStatus::Issued));
        assert_eq!(invoice.credited_on.unwrap().to_string(), "2026-06-02");
        assert_eq!([invoice.to_pay, invoice.credit_applied].map(|sum| sum.to_string()), ["0.00"; 2]);
        for state in [InvoiceState::Open, InvoiceState::Overdue, InvoiceState::Failed, InvoiceState::ToConfirm] {
            let filter = InvoiceFilter { state: Some(state), ..InvoiceFilter::default() };
            let found = invoices::invoices(&world.portal, &world.operator, filter, PageRequest::whole()).await.unwrap();
            assert!(found.items.is_empty(), "{state:?}");
        }
        let earned = ledger::earnings(&world.portal, &world.seller).await.unwrap();
        assert_eq!(earned.currencies[0].withdrawn.to_string(), "100.00");
        assert_eq!(earned.by_month[0].withdrawn.to_string(), "100.00");
        world.travel_to("2026-06-02T10:00:00Z").await;
        assert_eq!(world.summary(scene.id).await, ["2026-06-01 paid 100.00", "2026-06-02 credited -100.00"]);
        assert_eq!(world.invoices(scene.id).await[0].credited_on, None);
        let earned = ledger::earnings(&world.portal, &world.seller).await.unwrap();
        assert_eq!(earned.currencies[0].withdrawn.to_string(), "0.00");
        world.assert_sound().await;
    }
}

#[tokio::test]
async fn a_card_saved_after_a_withdrawal_is_not_charged_for_what_it_credits() {
    for card in [None, Some(FAILS), Some(ASKS)] {
        let scene = Withdrawn::scene(card).await;
        let before = scene.payments().await.len();
        scene.world.enter_card(PAYS).await;
        assert_eq!(scene.payments().await.len(), before, "{card:?}");
        let no = payments::pay_invoice(&scene.world.portal, &scene.world.buyer, scene.invoice, Locale::En).await;
        assert!(no.unwrap_err().refusals().unwrap().has(Code::InvoiceNotPayable));
        scene.world.travel_to("2026-06-03T10:00:00Z").await;
        assert!(scene.payments().await.iter().all(|one| !one.starts_with("succeeded")), "{card:?}");
        assert_eq!(scene.credit().await, "0.00");
        scene.world.assert_sound().await;
    }
}

/// The job was there before the withdrawal, and is done after it.
#[tokio::test]
async fn a_collection_that_waits_in_the_outbox_charges_nothing_once_withdrawn() {
    let scene = Withdrawn::scene(None).await;
    let id = scene.world.subscribe(scene.world.plan("b", HUNDRED).await).await;
    scene.world.save_card(PAYS).await;
    let invoice = scene.world.invoices(id).await[0].id.unwrap();
    sqlx::query("INSERT INTO outbox (kind, payload, created_at, available_at) VALUES ('collect_invoice', $1, now(), '2026-01-01')")
        .bind(serde_json::json!({ "invoice_id": scene.invoice, "after": null }))
        .execute(&scene.world.portal.db)
        .await
        .unwrap();
    scene.everything_due().await;
    assert_eq!(scene.payments().await, [""; 0]);
    let other = payments::payments_of(&scene.world.portal, &scene.world.buyer, invoice).await.unwrap();
    assert_eq!(other[0].status, "succeeded", "what is owed is collected as ever");
    scene.world.assert_sound().await;
}

#[tokio::test]
async fn a_charge_that_waits_for_its_buyer_is_given_up_by_the_withdrawal() {
    let world = World::at("2026-06-01T10:00:00Z").await;
    world.enter_card(ASKS).await;
    let id = world.subscribe(world.plan("a", HUNDRED).await).await;
    let invoice = world.invoices(id).await[0].id.unwrap();
    let outcome = payments::pay_invoice(&world.portal, &world.buyer, invoice, Locale::En).await.unwrap();
    let PayOutcome::NeedsConfirmation(page) = outcome else { panic!("the card asks: {outcome:?}") };
    let scene = Withdrawn { world, id, invoice };
    scene.withdraw().await;
    scene.everything_due().await;
    assert_eq!(scene.payments().await, ["canceled 100.00"]);
    let yes = payments::sandbox::confirm(&scene.world.portal, page.rsplit('/').next().unwrap(), Confirm::Approve).await;
    assert!(yes.is_err() || scene.payments().await == ["canceled 100.00"], "{yes:?}");
    scene.world.travel_to("2026-06-02T10:00:00Z").await;
    assert_eq!(scene.world.summary(id).await, ["2026-06-01 paid 100.00", "2026-06-02 credited -100.00"]);
    assert_eq!(scene.credit().await, "0.00");
    scene.world.assert_sound().await;
}

#[tokio::test]
async fn what_is_transferred_after_a_withdrawal_is_the_buyers_credit() {
    let scene = Withdrawn::scene(None).await;
    let world = &scene.world;
    let input = TransferInput { amount: "40".into(), ..TransferInput::default() };
    payments::record_transfer(&world.portal, &world.operator, scene.invoice, input).await.unwrap();
    let invoice = &world.invoices(scene.id).await[0];
    assert_eq!([invoice.to_pay, invoice.open].map(|sum| sum.to_string()), ["40.00", "0.00"]);
    assert_eq!(scene.owed().await, ["0.00"; 4]);
    world.travel_to("2026-06-02T10:00:00Z").await;
    assert_eq!(world.summary(scene.id).await, ["2026-06-01 paid 100.00", "2026-06-02 credited -100.00"]);
    assert_eq!(scene.credit().await, "40.00");
    world.assert_sound().await;
}
