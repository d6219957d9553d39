use domain::locale::Locale;
use domain::refusal::Code;
use service::payments::sandbox::Confirm;
use service::payments::{self, PayOutcome};
use service::{accounts, jobs, ledger};

use crate::world::World;

const HUNDRED: &str = r#"{"fees": [{"kind": "recurring", "amount": "100.00"}]}"#;

#[tokio::test]
async fn a_collected_hundred_is_three_for_the_operator_and_97_for_the_seller() {
    let world = World::at("2026-06-01T10:00:00Z").await;
    accounts::set_tax_rate(&world.portal, &world.operator, "DE", "19", "2020-01-01").await.unwrap();
    let id = world.subscribe(world.plan("a", HUNDRED).await).await;
    assert_eq!(world.summary(id).await, ["2026-06-01 issued 119.00"]);
    assert_eq!(world.balances().await, ["receivable 119.00", "tax -19.00", "uncollected -100.00"]);
    world.enter_card("4242 4242 4242 4242").await;
    assert_eq!(world.summary(id).await, ["2026-06-01 paid 119.00"]);
    assert_eq!(world.balances().await, ["commission -3.00", "payable -97.00", "provider 119.00", "tax -19.00"]);
    let earnings = ledger::earnings(&world.portal, &world.seller).await.unwrap().currencies.remove(0);
    let figures = [earnings.invoiced, earnings.collected, earnings.outstanding, earnings.commission, earnings.my_share];
    assert_eq!(figures.map(|figure| figure.to_string()), ["100.00", "100.00", "0.00", "3.00", "97.00"]);
    world.assert_sound().await;
}

#[tokio::test]
async fn with_a_card_on_file_the_invoice_of_the_first_is_collected_by_itself() {
    let world = World::at("2026-06-01T10:00:00Z").await;
    world.enter_card("4242 4242 4242 4242").await;
    let id = world.subscribe(world.plan("a", HUNDRED).await).await;
    world.travel_to("2026-07-02T00:00:00Z").await;
    assert_eq!(world.summary(id).await, ["2026-06-01 paid 100.00", "2026-07-01 paid 100.00"]);
    world.assert_sound().await;
}

#[tokio::test]
async fn a_card_that_fails_leaves_the_invoice_and_the_share_open() {
    let world = World::at("2026-06-01T10:00:00Z").await;
    world.enter_card("4000 0000 0000 0341").await;
    let id = world.subscribe(world.plan("a", HUNDRED).await).await;
    assert_eq!(world.summary(id).await, ["2026-06-01 issued 100.00"]);
    assert_eq!(world.balances().await, ["receivable 100.00", "uncollected -100.00"]);
    let invoice = world.invoices(id).await[0].id.unwrap();
    let outcome = payments::pay_invoice(&world.portal, &world.buyer, invoice, Locale::En).await.unwrap();
    assert_eq!(outcome, PayOutcome::Refused("card_declined".into()));
    world.enter_card("4242 4242 4242 4242").await;
    assert_eq!(world.summary(id).await, ["2026-06-01 paid 100.00"]);
    let attempts = payments::payments_of(&world.portal, &world.buyer, invoice).await.unwrap();
    assert_eq!(
        attempts.iter().map(|payment| payment.status.as_str()).collect::<Vec<_>>(),
        ["succeeded", "failed", "failed"]
    );
    let again = payments::pay_invoice(&world.portal, &world.buyer, invoice, Locale::En).await.unwrap_err();
    assert!(again.refusals().unwrap().has(Code::InvoiceNotPayable));
    world.assert_sound().await;
}

#[tokio::test]
async fn a_charge_that_needs_confirmation_is_paid_once_confirmed() {
    let world = World::at("2026-06-01T10:00:00Z").await;
    world.enter_card("4000 0025 0000 3155").await;
    let id = world.subscribe(world.plan("a", HUNDRED).await).await;
    let invoice = world.invoices(id).await[0].id.unwrap();
    let PayOutcome::NeedsConfirmation(page) =
        payments::pay_invoice(&world.portal, &world.buyer, invoice, Locale::De).await.unwrap()
    else {
        panic!("the card asks for confirmation");
    };
    let token = page.rsplit('/').next().unwrap();
    let back = payments::sandbox::confirm(&world.portal, token, Confirm::Approve).await.unwrap();
    assert_eq!(back, format!("/account/invoices/{invoice}"));
    assert_eq!(world.summary(id).await, ["2026-06-01 paid 100.00"]);
    assert!(payments::sandbox::confirm(&world.portal, token, Confirm::Approve).await.is_err(), "a page is done once");
    assert_eq!(payments::payments_of(&world.portal, &world.buyer, invoice).await.unwrap().len(), 1);
    world.assert_sound().await;
}

/// A card that is saved sets collecting going; so does the page behind it, at once.
#[tokio::test]
async fn who_declines_at_the_provider_is_not_asked_again_by_what_was_under_way() {
    let world = World::at("2026-06-01T10:00:00Z").await;
    let id = world.subscribe(world.plan("a", HUNDRED).await).await;
    world.save_card("4000 0025 0000 3155").await;
    let invoice = world.invoices(id).await[0].id.unwrap();
    let statuses = async || {
        let attempts = payments::payments_of(&world.portal, &world.buyer, invoice).await.unwrap();
        attempts.iter().map(|payment| payment.status.as_str().to_owned()).collect::<Vec<_>>()
    };
    let asked = payments::pay_invoice(&world.portal, &world.buyer, invoice, Locale::En).await.unwrap();
    let PayOutcome::NeedsConfirmation(page) = asked else { panic!("the card asks for confirmation") };
    payments::sandbox::confirm(&world.portal, page.rsplit('/').next().unwrap(), Confirm::Decline).await.unwrap();
    jobs::do_everything_due(&world.portal, world.portal.now().await.unwrap()).await.unwrap();
    assert_eq!(statuses().await, ["failed"]);
    world.enter_card("4242 4242 4242 4242").await;
    assert_eq!(statuses().await, ["succeeded", "failed"]);
    world.assert_sound().await;
}

#[tokio::test]
async fn a_refused_card_is_not_kept() {
    let world = World::at("2026-06-01T10:00:00Z").await;
    let page = payments::begin_setup(&world.portal, &world.buyer, "/back", Locale::En).await.unwrap();
    let token = page.rsplit('/').next().unwrap();
    let card = payments::sandbox::CardInput {
        number: "4000 0000 0000 0002".into(),
        expires: "13/30".into(),
        cvc: "123".into(),
        name: "Bruno".into(),
    };
    let refused = async |card: &payments::sandbox::CardInput| {
        let no = payments::sandbox::submit_card(&world.portal, token, card.clone()).await.unwrap_err();
        no.refusals().unwrap().0.iter().map(|refusal| refusal.pointer.clone()).collect::<Vec<_>>()
    };
    assert_eq!(refused(&card).await, ["/number", "/expires"]);
    let good = payments::sandbox::CardInput { number: "4242 4242 4242 4242".into(), expires: "06/26".into(), ..card };
    for expires in ["05/26", "06/25", "6/26", "00/27", "+1/27", "06/2026", ""] {
        assert_eq!(
            refused(&payments::sandbox::CardInput { expires: expires.into(), ..good.clone() }).await,
            ["/expires"]
        );
    }
    for number in ["4242 4242", "4242 4242 4242 424", ""] {
        assert_eq!(refused(&payments::sandbox::CardInput { number: number.into(), ..good.clone() }).await, ["/number"]);
    }
    assert_eq!(refused(&payments::sandbox::CardInput { name: " ".into(), ..good.clone() }).await, ["/name"]);
    for cvc in ["", "12", "12345", "12a"] {
        assert_eq!(refused(&payments::sandbox::CardInput { cvc: cvc.into(), ..good.clone() }).await, ["/cvc"]);
    }
    assert_eq!(payments::method(&world.portal, &world.buyer).await.unwrap(), None);
    payments::sandbox::submit_card(&world.portal, token, good).await.unwrap();
}

/// Eight workers and the buyer at once: one capture, one posting.
#[tokio::test]
async fn collecting_at_once_captures_once() {
    let world = World::at("2026-06-01T10:00:00Z").await;
    let id = world.subscribe(world.plan("a", HUNDRED).await).await;
    let invoice = world.invoices(id).await[0].id.unwrap();
    world.enter_card("4242 4242 4242 4242").await;
    let now = world.portal.now().await.unwrap();
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..8 {
        let (portal, buyer) = (world.portal.clone(), world.buyer.clone());
        tasks.spawn(async move {
            let _ = payments::pay_invoice(&portal, &buyer, invoice, Locale::En).await;
            jobs::do_everything_due(&portal, now).await.unwrap();
        });
    }
    tasks.join_all().await;
    let captured: i64 = sqlx::query_scalar("SELECT count(*) FROM sandbox_provider_charges WHERE status = 'succeeds'")
        .fetch_one(&world.portal.db)
        .await
        .unwrap();
    assert_eq!(captured, 1);
    assert_eq!(world.balances().await, ["commission -3.00", "payable -97.00", "provider 100.00"]);
    world.assert_sound().await;
}
