//! Credit: given by an invoice with a negative total, spent on the next ones before money is collected.

use domain::ids::{InvoiceId, SubscriptionId};
use domain::locale::Locale;
use futures::future::join_all;
use rust_decimal::Decimal;
use service::subscriptions::{self, ChangeInput, DryRun};
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
    let changed = subscriptions::change(&world.portal, &world.buyer, large, input, DryRun::No).await.unwrap();
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
    let credit = "paid -119.00 less 0.00 is 0.00";
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
    payments::remove_method(&world.portal, &world.buyer).await.unwrap();
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
    assert_eq!(told(&world, large).await[1], "paid -100.00 less 0.00 is 0.00, 0.00 left");
    world.assert_sound().await;
    world.enter_card("4242 4242 4242 4242").await;
    let sums = world.balances().await;
    assert_eq!(sums, ["commission -15.00", "payable -485.00", "provider 500.00"]);
    world.assert_sound().await;
}

#[tokio::test]
async fn a_credit_of_one_seller_is_not_spent_at_another() {
    let world = World::at("2026-06-01T10:00:00Z").await;
    world.enter_card("4242 4242 4242 4242").await;
    let large = world.subscribe(world.plan("large", &monthly("300.00")).await).await;
    credit_of_a_hundred(&world, large).await;
    let violated = sqlx::query(
        "INSERT INTO credit_applications (seller_id, id, credit_id, invoice_id, amount_minor, net_minor, applied_at)
         SELECT c.seller_id, gen_random_uuid(), c.id, i.id, 10001, 10001, now()
         FROM invoices c, invoices i WHERE c.total_minor < 0 AND i.total_minor > 0",
    )
    .execute(&world.portal.db)
    .await
    .unwrap_err();
    let violated = violated.into_database_error().unwrap();
    assert_eq!(violated.constraint(), Some("credit_is_spent_once"), "the schema says so too");
    let other = world.with_another_seller().await;
    let elsewhere = other.subscribe(other.plan("large", &monthly("300.00")).await).await;
    assert_eq!(told(&world, elsewhere).await, ["paid 100.00 less 0.00 is 100.00"]);
    world.assert_sound().await;
}
