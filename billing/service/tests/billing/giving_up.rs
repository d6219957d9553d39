//! Charges that wait for their buyer: given up when credit takes their place, when their card is gone, when the operator says
//! so; and transfers that are taken back.

use domain::collection::Collection;
use domain::ids::{InvoiceId, PaymentId, SubscriptionId};
use domain::locale::Locale;
use domain::refusal::Code;
use service::agreements::{self, CancelInput, ChangeInput, DryRun, SubscribeInput};
use service::payments::sandbox::Confirm;
use service::payments::{self, PayOutcome, ReversalInput, TransferInput};
use service::{accounts, jobs, ledger};

use crate::world::World;

const ASKS: &str = "4000 0025 0000 3155";
const PAYS: &str = "4242 4242 4242 4242";

fn monthly(amount: &str) -> String {
    format!(r#"{{"fees": [{{"kind": "recurring", "amount": "{amount}"}}], "withdrawal_days": "30"}}"#)
}

impl World {
    async fn invoice_of(&self, id: SubscriptionId) -> InvoiceId {
        self.invoices(id).await[0].id.unwrap()
    }

    /// Each payment of an invoice as `status amount`, newest first.
    async fn payments(&self, invoice: InvoiceId) -> Vec<String> {
        let payments = payments::payments_of(&self.portal, &self.buyer, invoice).await.unwrap();
        payments.iter().map(|payment| format!("{} {}", payment.status, payment.amount)).collect()
    }

    async fn newest_payment(&self, invoice: InvoiceId) -> PaymentId {
        payments::payments_of(&self.portal, &self.operator, invoice).await.unwrap()[0].id
    }

    /// The provider's page on which the buyer says yes or no.
    async fn page_to_confirm(&self, invoice: InvoiceId) -> String {
        let outcome = payments::pay_invoice(&self.portal, &self.buyer, invoice, Locale::En).await.unwrap();
        let PayOutcome::NeedsConfirmation(page) = outcome else {
            panic!("the card asks for confirmation: {outcome:?}")
        };
        page.rsplit('/').next().unwrap().to_owned()
    }

    async fn everything_due(&self) {
        jobs::do_everything_due(&self.portal, self.portal.now().await.unwrap()).await.unwrap();
    }

    async fn withdraw(&self, id: SubscriptionId) {
        agreements::cancel(&self.portal, &self.buyer, id, CancelInput::default(), DryRun::No).await.unwrap();
    }

    async fn transfer(&self, invoice: InvoiceId, amount: &str) -> PaymentId {
        let input = TransferInput { amount: amount.into(), ..TransferInput::default() };
        payments::record_transfer(&self.portal, &self.operator, invoice, input).await.unwrap().id
    }

    async fn captured(&self) -> i64 {
        sqlx::query_scalar(
            "SELECT coalesce(sum(amount_minor), 0)::bigint FROM sandbox_provider_charges WHERE status = 'succeeds'",
        )
        .fetch_one(&self.portal.db)
        .await
        .unwrap()
    }
}

/// An invoice of 100.00 whose charge waits for its buyer's yes on the provider's page.
struct Waiting {
    world: World,
    id: SubscriptionId,
    invoice: InvoiceId,
    page: String,
}

impl Waiting {
    async fn scene() -> Self {
        let world = World::at("2026-06-01T10:00:00Z").await;
        world.enter_card(ASKS).await;
        let id = world.subscribe(world.plan("a", &monthly("100.00")).await).await;
        let invoice = world.invoice_of(id).await;
        let page = world.page_to_confirm(invoice).await;
        Self { world, id, invoice, page }
    }
}

fn because(reason: &str) -> ReversalInput {
    ReversalInput { reason: reason.into() }
}

#[tokio::test]
async fn credit_pays_its_own_invoice_though_a_charge_waits_and_no_later_yes_captures_it() {
    let world = World::at("2026-06-01T10:00:00Z").await;
    world.enter_card(ASKS).await;
    let id = world.subscribe(world.plan("a", &monthly("154.70")).await).await;
    let invoice = world.invoice_of(id).await;
    assert_eq!(world.payments(invoice).await, ["needs_confirmation 154.70"]);
    let page = world.page_to_confirm(invoice).await;
    world.withdraw(id).await;
    world.travel_to("2026-06-03T10:00:00Z").await;
    assert_eq!(world.summary(id).await, ["2026-06-01 credited 154.70", "2026-06-02 credited -154.70"]);
    assert_eq!(world.payments(invoice).await, ["canceled 154.70"]);
    let credit = &world.invoices(id).await[1];
    assert_eq!(credit.credit_left.unwrap().to_string(), "0.00");
    assert_eq!(credit.corrects.iter().map(|one| one.id).collect::<Vec<_>>(), [invoice]);
    assert!(payments::sandbox::confirm(&world.portal, &page, Confirm::Approve).await.is_err(), "the page is done");
    assert_eq!(world.captured().await, 0);
    assert!(world.balances().await.is_empty(), "{:?}", world.balances().await);
    world.assert_sound().await;
}

#[tokio::test]
async fn what_credit_leaves_is_charged_anew() {
    let world = World::at("2026-06-01T10:00:00Z").await;
    let large = world.subscribe(world.plan("large", &monthly("300.00")).await).await;
    world.enter_card(ASKS).await;
    let first = world.invoice_of(large).await;
    let none = world.plan("none", &monthly("0")).await;
    world.travel_to("2026-06-21T10:00:00Z").await;
    let input =
        ChangeInput { rate_plan_id: Some(none.to_string()), when: Some("immediate".into()), ..ChangeInput::default() };
    agreements::change(&world.portal, &world.buyer, large, input, DryRun::No).await.unwrap();
    world.everything_due().await;
    assert_eq!(world.payments(first).await, ["needs_confirmation 200.00", "canceled 300.00"]);
    let page = world.page_to_confirm(first).await;
    payments::sandbox::confirm(&world.portal, &page, Confirm::Approve).await.unwrap();
    assert_eq!(world.summary(large).await[0], "2026-06-01 paid 300.00");
    assert_eq!(world.captured().await, 20_000);
    world.assert_sound().await;
}

/// 60.00 of which 20.00 were paid: the credit of 60.00 closes the rest of its own invoice, what is left goes to the other.
#[tokio::test]
async fn a_credit_goes_first_against_the_invoice_it_corrects() {
    let world = World::at("2026-06-01T10:00:00Z").await;
    let other = world.subscribe(world.plan("other", &monthly("90.00")).await).await;
    let elsewhere = world.with_another_seller().await;
    let own = elsewhere.subscribe(elsewhere.plan("own", &monthly("60.00")).await).await;
    world.transfer(world.invoice_of(own).await, "20.00").await;
    world.withdraw(own).await;
    world.travel_to("2026-06-03T10:00:00Z").await;
    assert_eq!(world.summary(own).await, ["2026-06-01 paid 60.00", "2026-06-02 credited -60.00"]);
    assert_eq!(world.invoices(own).await[0].credit_applied.to_string(), "40.00");
    let left = &world.invoices(other).await[0];
    assert_eq!([left.credit_applied, left.open].map(|sum| sum.to_string()), ["20.00", "70.00"]);
    world.assert_sound().await;
}

/// 330.00 and 30.00 are open, and 130.00 come back of both: no more of it is kept for one than goes against the other.
#[tokio::test]
async fn a_credit_of_several_invoices_is_used_up_from_the_oldest_on() {
    let world = World::at("2026-06-01T10:00:00Z").await;
    let seats = r#"{"fees": [{"kind": "recurring", "amount": "300"},
        {"kind": "seats", "model": {"kind": "per_unit", "unit_price": "30"}}]}"#;
    let input = SubscribeInput {
        rate_plan_id: world.plan("seats", seats).await.to_string(),
        seats: Some("1".into()),
        ..SubscribeInput::default()
    };
    let id = agreements::subscribe(&world.portal, &world.buyer, input).await.unwrap().subscription.id;
    let change = async |input| agreements::change(&world.portal, &world.buyer, id, input, DryRun::No).await.unwrap();
    world.travel_to("2026-06-16T10:00:00Z").await;
    change(ChangeInput { seats: Some("3".into()), ..ChangeInput::default() }).await;
    world.travel_to("2026-06-21T10:00:00Z").await;
    let none = world.plan("none", &monthly("0")).await.to_string();
    change(ChangeInput { rate_plan_id: Some(none), when: Some("immediate".into()), ..ChangeInput::default() }).await;
    world.everything_due().await;
    let invoices = world.invoices(id).await;
    assert_eq!(
        invoices.iter().map(|one| format!("{} {}", one.total, one.open)).collect::<Vec<_>>(),
        ["330.00 200.00", "30.00 30.00", "-130.00 0.00"]
    );
    assert_eq!(invoices[2].credit_left.unwrap().to_string(), "0.00");
    world.assert_sound().await;
}

/// Rule 42: credit goes first against the open rest of its invoice.
#[tokio::test]
async fn a_charge_of_more_than_is_owed_is_made_anew_for_the_rest() {
    for asks_before in [true, false] {
        let Waiting { world, id, invoice, page } = Waiting::scene().await;
        let less = world.plan("less", &monthly("60.00")).await.to_string();
        let input = ChangeInput { rate_plan_id: Some(less), when: Some("immediate".into()), ..ChangeInput::default() };
        agreements::change(&world.portal, &world.buyer, id, input, DryRun::No).await.unwrap();
        if !asks_before {
            world.everything_due().await;
        }
        assert!(payments::sandbox::confirm(&world.portal, &page, Confirm::Approve).await.is_err());
        assert_eq!(world.captured().await, 0);
        let anew = world.page_to_confirm(invoice).await;
        assert_eq!(world.payments(invoice).await, ["needs_confirmation 60.00", "canceled 100.00"], "{asks_before}");
        world.everything_due().await;
        payments::sandbox::confirm(&world.portal, &anew, Confirm::Approve).await.unwrap();
        assert_eq!(world.payments(invoice).await, ["succeeded 60.00", "canceled 100.00"]);
        assert_eq!(world.captured().await, 6_000);
        assert_eq!(payments::attention(&world.portal, world.buyer_id()).await.unwrap(), []);
        world.assert_sound().await;
    }
}

#[tokio::test]
async fn a_charge_is_given_up_with_its_card() {
    let Waiting { world, id, invoice, page } = Waiting::scene().await;
    payments::remove_method(&world.portal, &world.buyer, None).await.unwrap();
    assert_eq!(world.payments(invoice).await, ["canceled 100.00"]);
    assert_eq!(world.invoices(id).await[0].collection, Some(Collection::Open));
    assert_eq!(payments::attention(&world.portal, world.buyer_id()).await.unwrap(), []);
    assert!(payments::sandbox::confirm(&world.portal, &page, Confirm::Approve).await.is_err());
    world.enter_card(ASKS).await;
    assert_eq!(world.payments(invoice).await, ["needs_confirmation 100.00", "canceled 100.00"]);
    // Another card takes the place of one whose charge waits, within the act.
    world.save_card(PAYS).await;
    assert_eq!(world.payments(invoice).await, ["succeeded 100.00", "canceled 100.00", "canceled 100.00"]);
    assert_eq!(world.captured().await, 10_000);
    world.everything_due().await;
    assert_eq!(world.payments(invoice).await.len(), 3);
    world.assert_sound().await;
}

/// Before anything follows from what was done, credit goes first; another card takes the place of one that waits.
#[tokio::test]
async fn a_charge_that_lost_its_reason_is_confirmed_no_more() {
    let Waiting { world, id, invoice, page } = Waiting::scene().await;
    let free = world.plan("none", &monthly("0")).await;
    let input =
        ChangeInput { rate_plan_id: Some(free.to_string()), when: Some("immediate".into()), ..ChangeInput::default() };
    agreements::change(&world.portal, &world.buyer, id, input, DryRun::No).await.unwrap();
    let no = payments::sandbox::confirm(&world.portal, &page, Confirm::Approve).await.unwrap_err();
    assert!(no.refusals().unwrap().has(Code::PaymentSettled));
    world.everything_due().await;
    assert_eq!((world.payments(invoice).await, world.captured().await), (vec!["canceled 100.00".to_owned()], 0));
    world.assert_sound().await;

    let Waiting { world, invoice, page, .. } = Waiting::scene().await;
    sqlx::query("UPDATE payments SET given_up_at = now()").execute(&world.portal.db).await.unwrap();
    let no = payments::sandbox::confirm(&world.portal, &page, Confirm::Approve).await.unwrap_err();
    assert!(no.refusals().unwrap().has(Code::PaymentSettled));
    // Whoever pays is charged anew.
    let page = world.page_to_confirm(invoice).await;
    assert_eq!(world.payments(invoice).await, ["needs_confirmation 100.00", "canceled 100.00"]);
    payments::sandbox::confirm(&world.portal, &page, Confirm::Approve).await.unwrap();
    assert_eq!(world.captured().await, 10_000);
    world.assert_sound().await;
}

#[tokio::test]
async fn the_operator_gives_up_a_charge_and_records_a_transfer() {
    let Waiting { world, id, invoice, page } = Waiting::scene().await;
    let waiting = world.newest_payment(invoice).await;
    let input = TransferInput { amount: "100.00".into(), ..TransferInput::default() };
    let refused = payments::record_transfer(&world.portal, &world.operator, invoice, input).await.unwrap_err();
    assert!(refused.refusals().unwrap().has(Code::PaymentUnderWay));
    let refused = payments::cancel_payment(&world.portal, &world.buyer, waiting).await.unwrap_err();
    assert!(refused.refusals().unwrap().has(Code::NotAllowed));
    for _ in 0..2 {
        let given_up = payments::cancel_payment(&world.portal, &world.operator, waiting).await.unwrap();
        assert_eq!(given_up.status, "canceled");
    }
    assert_eq!(world.invoices(id).await[0].collection, Some(Collection::Open));
    assert!(payments::sandbox::confirm(&world.portal, &page, Confirm::Approve).await.is_err());
    let paid = world.transfer(invoice, "100.00").await;
    let refused = payments::cancel_payment(&world.portal, &world.operator, paid).await.unwrap_err();
    assert!(refused.refusals().unwrap().has(Code::PaymentSettled));
    assert_eq!(world.captured().await, 0);
    world.assert_sound().await;
}

/// The buyer says yes while the charge is being given up: one of the two holds, and both sides know which.
#[tokio::test]
async fn a_yes_and_giving_up_at_once_agree() {
    for _ in 0..4 {
        let Waiting { world, invoice, page, .. } = Waiting::scene().await;
        let waiting = world.newest_payment(invoice).await;
        let (_, _) = tokio::join!(
            payments::sandbox::confirm(&world.portal, &page, Confirm::Approve),
            payments::cancel_payment(&world.portal, &world.operator, waiting),
        );
        let captured = world.captured().await;
        let status = if captured == 0 { "canceled 100.00" } else { "succeeded 100.00" };
        assert_eq!(world.payments(invoice).await, [status]);
        world.assert_sound().await;
    }
}

#[tokio::test]
async fn a_transfer_is_taken_back_with_share_and_commission() {
    let world = World::at("2026-06-01T10:00:00Z").await;
    accounts::set_tax_rate(&world.portal, &world.operator, "DE", "19", "2020-01-01").await.unwrap();
    let id = world.subscribe(world.plan("a", &monthly("100.00")).await).await;
    let invoice = world.invoice_of(id).await;
    let before = world.balances().await;
    let first = world.transfer(invoice, "33.33").await;
    let second = world.transfer(invoice, "33.34").await;
    let third = world.transfer(invoice, "52.33").await;
    assert_eq!(world.summary(id).await, ["2026-06-01 paid 119.00"]);
    let reverse =
        async |payment, input| payments::reverse_transfer(&world.portal, &world.operator, payment, input).await;
    assert!(reverse(first, because(" ")).await.unwrap_err().refusals().unwrap().has(Code::Required));
    let not_allowed = payments::reverse_transfer(&world.portal, &world.buyer, first, because("no")).await;
    assert!(not_allowed.unwrap_err().refusals().unwrap().has(Code::NotAllowed));
    let taken_back = reverse(first, because("It was for another invoice.")).await.unwrap();
    assert_eq!(
        (taken_back.status.as_str(), taken_back.reversal_reason.as_deref()),
        ("reversed", Some("It was for another invoice."))
    );
    assert!(reverse(first, because("again")).await.unwrap_err().refusals().unwrap().has(Code::PaymentReversed));
    assert_eq!(world.summary(id).await, ["2026-06-01 issued 119.00"]);
    assert_eq!(world.invoices(id).await[0].open.to_string(), "33.33");
    world.assert_sound().await;
    // Whatever was taken back, the parts come to the whole.
    world.transfer(invoice, "33.33").await;
    assert_eq!(world.balances().await, ["bank 119.00", "commission -3.00", "payable -97.00", "tax -19.00"]);
    for payment in [second, third] {
        reverse(payment, because("wrong")).await.unwrap();
    }
    reverse(world.newest_payment(invoice).await, because("wrong")).await.unwrap();
    assert_eq!(world.balances().await, before);
    world.assert_sound().await;
}

#[tokio::test]
async fn money_did_not_come_before_its_invoice() {
    let world = World::at("2026-06-10T10:00:00Z").await;
    let id = world.subscribe(world.plan("a", &monthly("100.00")).await).await;
    let invoice = world.invoice_of(id).await;
    let on =
        |day: &str| TransferInput { amount: "1.00".into(), received_on: Some(day.into()), ..TransferInput::default() };
    let record = async |day| payments::record_transfer(&world.portal, &world.operator, invoice, on(day)).await;
    assert!(record("2026-06-09").await.unwrap_err().refusals().unwrap().has(Code::PaymentBeforeIssue));
    assert!(record("2026-06-11").await.unwrap_err().refusals().unwrap().has(Code::InTheFuture));
    record("2026-06-10").await.unwrap();
}

/// A part that came counts in the month of its invoice, and months come to the sums.
#[tokio::test]
async fn months_come_to_the_sums_of_what_was_earned() {
    let world = World::at("2026-06-01T10:00:00Z").await;
    let id = world.subscribe(world.plan("a", &monthly("121.90")).await).await;
    world.transfer(world.invoice_of(id).await, "63.83").await;
    let told = async || {
        let earnings = ledger::earnings(&world.portal, &world.seller).await.unwrap();
        let sums = &earnings.currencies[0];
        let of = |pick: fn(&ledger::MonthEarnings) -> rust_decimal::Decimal| -> rust_decimal::Decimal {
            earnings.by_month.iter().map(pick).sum()
        };
        assert_eq!((of(|month| month.invoiced), of(|month| month.collected)), (sums.invoiced, sums.collected));
        earnings
            .by_month
            .iter()
            .map(|month| format!("{} {} {}", month.month, month.invoiced, month.collected))
            .collect::<Vec<_>>()
    };
    assert_eq!(told().await, ["2026-06-01 121.90 63.83"]);
    world.withdraw(id).await;
    world.travel_to("2026-07-02T10:00:00Z").await;
    assert_eq!(told().await, ["2026-06-01 0.00 0.00"]);
    world.assert_sound().await;
}
