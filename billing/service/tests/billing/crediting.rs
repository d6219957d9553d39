//! Credit: given by an invoice with a negative total, spent on the next ones before money is collected.

use domain::collection::Collection;
use domain::ids::{InvoiceId, SubscriptionId};
use domain::locale::Locale;
use domain::refusal::Code;
use futures::future::join_all;
use rust_decimal::Decimal;
use service::agreements::{self, ChangeInput, DryRun};
use service::invoices::{self, InvoiceFilter, InvoiceState};
use service::page::PageRequest;
use service::payments::Concern;
use service::{accounts, ledger, payments};

use crate::world::World;

fn monthly(amount: &str) -> String {
    format!(r#"{{"fees": [{{"kind": "recurring", "amount": "{amount}"}}]}}"#)
}

/// 300.00 a month, changed at once to nothing when ten of June's thirty days are left: 100.00 are credited.
async fn credit_of_a_hundred(world: &World, large: SubscriptionId) {
    let none = world.plan("none", &monthly("0")).await;
    world.travel_to("2026-06-21T10:00:00Z").await;
    let input =
        ChangeInput { rate_plan_id: Some(none.to_string()), when: Some("immediate".into()), ..ChangeInput::default() };
    let changed = agreements::change(&world.portal, &world.buyer, large, input, DryRun::No).await.unwrap();
    assert_eq!(changed.invoice.unwrap().subtotal.to_string(), "-100.00");
}

async fn told(world: &World, id: SubscriptionId) -> Vec<String> {
    let told = |invoice: &service::invoices::InvoiceView| {
        let left = invoice.credit_left.map(|left| format!(", {left} left")).unwrap_or_default();
        let [total, credit, to_pay] = [invoice.total, invoice.credit_applied, invoice.to_pay];
        format!("{} {total} less {credit} is {to_pay}{left}", invoice.status.as_str())
    };
    world.invoices(id).await.iter().map(told).collect()
}

#[tokio::test]
async fn the_next_invoices_are_paid_with_credit_first_and_money_for_the_rest() {
    let world = World::at("2026-06-01T10:00:00Z").await;
    accounts::set_tax_rate(&world.portal, &world.operator, "DE", "19", "2020-01-01").await.unwrap();
    world.enter_card("4242 4242 4242 4242").await;
    let large = world.subscribe(world.plan("large", &monthly("300.00")).await).await;
    credit_of_a_hundred(&world, large).await;
    let credit = "credited -119.00 less 0.00 is 0.00";
    assert_eq!(told(&world, large).await[1], format!("{credit}, 119.00 left"));
    assert!(world.balances().await.contains(&"credit -119.00".to_owned()));
    world.assert_sound().await;

    // From 21 June: 10 of 30 days of 240.00 and of 120.00.
    let first = world.subscribe(world.plan("first", &monthly("240.00")).await).await;
    assert_eq!(told(&world, first).await, ["paid 95.20 less 95.20 is 0.00"]);
    assert_eq!(told(&world, large).await[1], format!("{credit}, 23.80 left"));
    world.assert_sound().await;
    let second = world.subscribe(world.plan("second", &monthly("120.00")).await).await;
    assert_eq!(told(&world, second).await, ["paid 47.60 less 23.80 is 23.80"]);
    assert_eq!(told(&world, large).await[1], format!("{credit}, 0.00 left"));
    let invoice = world.invoices(second).await[0].id.unwrap();
    let paid = payments::payments_of(&world.portal, &world.buyer, invoice).await.unwrap();
    assert_eq!(paid.iter().map(|payment| payment.amount.to_string()).collect::<Vec<_>>(), ["23.80"]);

    // 300 − 100 + 80 + 40 are net, all collected: 9.60 for the operator.
    assert_eq!(world.balances().await, ["commission -9.60", "payable -310.40", "provider 380.80", "tax -60.80"]);
    let earnings = ledger::earnings(&world.portal, &world.seller).await.unwrap().currencies.remove(0);
    let figures = [earnings.invoiced, earnings.collected, earnings.outstanding, earnings.commission, earnings.my_share];
    assert_eq!(figures.map(|figure| figure.to_string()), ["320.00", "320.00", "0.00", "9.60", "310.40"]);
    world.assert_sound().await;
}

#[tokio::test]
async fn credit_given_without_tax_pays_an_invoice_with_tax() {
    let world = World::at("2026-06-01T10:00:00Z").await;
    world.enter_card("4242 4242 4242 4242").await;
    let large = world.subscribe(world.plan("large", &monthly("300.00")).await).await;
    credit_of_a_hundred(&world, large).await;
    accounts::set_tax_rate(&world.portal, &world.operator, "DE", "19", "2026-06-21").await.unwrap();
    let taxed = world.subscribe(world.plan("taxed", &monthly("240.00")).await).await;
    assert_eq!(told(&world, taxed).await, ["paid 95.20 less 95.20 is 0.00"]);
    world.assert_sound().await;
    let more = world.subscribe(world.plan("more", &monthly("120.00")).await).await;
    assert_eq!(told(&world, more).await, ["paid 47.60 less 4.80 is 42.80"]);
    // 300 − 100 + 80 + 40 are net; taxes of 22.80 came with the two last.
    assert_eq!(world.balances().await, ["commission -9.60", "payable -310.40", "provider 342.80", "tax -22.80"]);
    world.assert_sound().await;
}

/// B13: ten invoices at once share one credit of 100.00 and take no more than that.
#[tokio::test]
async fn ten_invoices_at_once_share_one_credit() {
    let world = World::at("2026-06-01T10:00:00Z").await;
    let large = world.subscribe(world.plan("large", &monthly("300.00")).await).await;
    world.enter_card("4242 4242 4242 4242").await;
    payments::remove_method(&world.portal, &world.buyer, None).await.unwrap();
    let small = world.plan("small", &monthly("30.00")).await;
    let mut ids = Vec::new();
    for _ in 0..10 {
        ids.push(world.subscribe(small).await);
    }
    credit_of_a_hundred(&world, large).await;
    let mut invoices: Vec<InvoiceId> = Vec::new();
    for id in &ids {
        invoices.push(world.invoices(*id).await[0].id.unwrap());
    }
    let pay = |invoice: &InvoiceId| {
        let (portal, buyer, invoice) = (world.portal.clone(), world.buyer.clone(), *invoice);
        tokio::spawn(async move { payments::pay_invoice(&portal, &buyer, invoice, Locale::En).await.is_ok() })
    };
    let paid = join_all(invoices.iter().chain(&invoices).map(pay)).await;
    let paid = paid.into_iter().filter(|paid| *paid.as_ref().unwrap()).count();
    assert!(paid >= 3, "a hundred covers three invoices of thirty, {paid} were paid");
    let mut applied: Vec<Decimal> = Vec::new();
    for id in ids {
        applied.push(world.invoices(id).await[0].credit_applied);
    }
    assert_eq!(applied.iter().sum::<Decimal>().to_string(), "100.00");
    assert_eq!(applied.iter().filter(|amount| !amount.is_zero()).count(), 4);
    assert_eq!(told(&world, large).await[1], "credited -100.00 less 0.00 is 0.00, 0.00 left");
    world.assert_sound().await;
    world.enter_card("4242 4242 4242 4242").await;
    let sums = world.balances().await;
    assert_eq!(sums, ["commission -15.00", "payable -485.00", "provider 500.00"]);
    world.assert_sound().await;
}

#[tokio::test]
async fn credit_goes_against_the_next_invoice_whoever_sells() {
    let world = World::at("2026-06-01T10:00:00Z").await;
    world.enter_card("4242 4242 4242 4242").await;
    let large = world.subscribe(world.plan("large", &monthly("300.00")).await).await;
    credit_of_a_hundred(&world, large).await;
    // What was collected is given back at once, commission and share.
    assert_eq!(world.balances().await, ["commission -6.00", "credit -100.00", "payable -194.00", "provider 300.00"]);
    let balances = payments::balances(&world.portal, &world.buyer, world.buyer_id()).await.unwrap();
    assert_eq!(balances[0].credit.to_string(), "100.00");
    let other = world.with_another_seller().await;
    // From 21 June: 10 of 30 days of 450.00.
    let elsewhere = other.subscribe(other.plan("large", &monthly("450.00")).await).await;
    assert_eq!(told(&world, elsewhere).await, ["paid 150.00 less 100.00 is 50.00"]);
    assert_eq!(told(&world, large).await[1], "credited -100.00 less 0.00 is 0.00, 0.00 left");
    let earned = ledger::earnings(&world.portal, &other.seller).await.unwrap().currencies.remove(0);
    assert_eq!([earned.collected, earned.my_share].map(|sum| sum.to_string()), ["150.00", "145.50"]);
    let earned = ledger::earnings(&world.portal, &world.seller).await.unwrap().currencies.remove(0);
    assert_eq!([earned.collected, earned.my_share].map(|sum| sum.to_string()), ["200.00", "194.00"]);
    world.assert_sound().await;
}

#[tokio::test]
async fn a_credit_is_never_spent_beyond_what_it_gave() {
    let world = World::at("2026-06-01T10:00:00Z").await;
    world.enter_card("4242 4242 4242 4242").await;
    let large = world.subscribe(world.plan("large", &monthly("300.00")).await).await;
    credit_of_a_hundred(&world, large).await;
    let violated = sqlx::query(
        "INSERT INTO credit_applications (seller_id, id, credit_seller_id, credit_id, invoice_id, amount_minor, net_minor,
                                          applied_at)
         SELECT i.seller_id, gen_random_uuid(), c.seller_id, c.id, i.id, 10001, 10001, now()
         FROM invoices c, invoices i WHERE c.total_minor < 0 AND i.total_minor > 0",
    )
    .execute(&world.portal.db)
    .await
    .unwrap_err();
    let violated = violated.into_database_error().unwrap();
    assert_eq!(violated.constraint(), Some("credit_is_spent_once"), "the schema says so too");
}

/// The invoice of a withdrawal that was never paid is paid by what it gives back.
#[tokio::test]
async fn credit_goes_against_what_is_open_at_once() {
    let world = World::at("2026-06-01T10:00:00Z").await;
    let large = world.subscribe(world.plan("large", &monthly("300.00")).await).await;
    credit_of_a_hundred(&world, large).await;
    world.travel_to("2026-06-22T10:00:00Z").await;
    let told = told(&world, large).await;
    assert_eq!(told, ["issued 300.00 less 100.00 is 200.00", "credited -100.00 less 0.00 is 0.00, 0.00 left"]);
    world.assert_sound().await;
    world.enter_card("4242 4242 4242 4242").await;
    assert_eq!(world.balances().await, ["commission -6.00", "payable -194.00", "provider 200.00"]);
    world.assert_sound().await;
}

#[tokio::test]
async fn a_transfer_pays_an_invoice_in_parts_and_no_more_than_that() {
    let world = World::at("2026-06-01T10:00:00Z").await;
    accounts::set_tax_rate(&world.portal, &world.operator, "DE", "19", "2020-01-01").await.unwrap();
    let id = world.subscribe(world.plan("large", &monthly("100.00")).await).await;
    let invoice = world.invoices(id).await[0].id.unwrap();
    let transfer = |amount: &str| payments::TransferInput { amount: amount.into(), ..Default::default() };
    let record =
        async |amount: &str| payments::record_transfer(&world.portal, &world.operator, invoice, transfer(amount)).await;
    assert_eq!(record("50.00").await.unwrap().status, "succeeded");
    assert_eq!(
        world.balances().await,
        ["bank 50.00", "commission -1.26", "payable -40.76", "receivable 69.00", "tax -19.00", "uncollected -57.98"]
    );
    assert_eq!(world.invoices(id).await[0].open.to_string(), "69.00");
    for (amount, code) in
        [("69.01", Code::PaymentBeyondOpen), ("0", Code::AmountZero), ("1.005", Code::DecimalTooPrecise)]
    {
        assert!(record(amount).await.unwrap_err().refusals().unwrap().has(code), "{amount}");
    }
    let not_allowed = payments::record_transfer(&world.portal, &world.seller, invoice, transfer("1")).await;
    assert!(not_allowed.unwrap_err().refusals().unwrap().has(Code::NotAllowed));
    world.assert_sound().await;
    record("69.00").await.unwrap();
    assert_eq!(world.summary(id).await, ["2026-06-01 paid 119.00"]);
    assert_eq!(world.balances().await, ["bank 119.00", "commission -3.00", "payable -97.00", "tax -19.00"]);
    assert!(record("1").await.unwrap_err().refusals().unwrap().has(Code::InvoiceNotPayable));
    world.assert_sound().await;
}

#[tokio::test]
async fn what_needs_attention_says_how_much_and_of_which_invoices() {
    let world = World::at("2026-06-01T10:00:00Z").await;
    world.enter_card("4000 0000 0000 0341").await;
    let id = world.subscribe(world.plan("a", &monthly("100.00")).await).await;
    let attention = async || {
        let found = payments::attention(&world.portal, world.buyer_id()).await.unwrap();
        let concerns = [Concern::ToConfirm, Concern::Overdue, Concern::Failed];
        let told = concerns.into_iter().flat_map(|concern| {
            found.iter().filter(move |all| all.with(concern) > 0).map(move |all| {
                let of_it = all.invoices.iter().filter(|one| one.concern == Some(concern));
                format!("{concern:?} {} in {}", of_it.map(|one| one.amount).sum::<Decimal>(), all.with(concern))
            })
        });
        told.collect::<Vec<_>>()
    };
    assert_eq!(attention().await, ["Failed 100.00 in 1"]);
    assert_eq!(world.invoices(id).await[0].collection, Some(Collection::Failed));
    world.travel_to("2026-07-02T10:00:00Z").await;
    assert_eq!(attention().await, ["Overdue 100.00 in 1", "Failed 100.00 in 1"]);
    world.enter_card("4000 0025 0000 3155").await;
    assert_eq!(attention().await, ["ToConfirm 200.00 in 2"]);
    for (state, count) in
        [(InvoiceState::ToConfirm, 2), (InvoiceState::Overdue, 1), (InvoiceState::Failed, 0), (InvoiceState::Paid, 0)]
    {
        let filter = InvoiceFilter { state: Some(state), ..InvoiceFilter::default() };
        let found = invoices::invoices(&world.portal, &world.operator, filter, PageRequest::default()).await.unwrap();
        assert_eq!(found.items.len(), count, "{state:?}");
    }
    world.enter_card("4242 4242 4242 4242").await;
    world.assert_sound().await;
}
