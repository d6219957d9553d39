//! Tax line by line, as it is issued, previewed, taken back and checked.

use domain::ids::SubscriptionId;
use service::accounts::{self, ProfileChange};
use service::agreements::{self, CancelInput, ChangeInput, DryRun};
use service::{Actor, check, invoices};

use crate::world::World;

async fn rate(world: &World, country: &str, percent: &str, from: &str) {
    accounts::set_tax_rate(&world.portal, &world.operator, country, percent, from).await.unwrap();
}

/// Each invoice's subtotal, what is taxed at which rate, and the total.
async fn told(world: &World, id: SubscriptionId) -> Vec<String> {
    world.invoices(id).await.iter().map(sum_of).collect()
}

fn sum_of(invoice: &invoices::InvoiceView) -> String {
    let taxes = invoice.tax.iter().map(|tax| format!(" + {} % of {} is {}", tax.rate, tax.base, tax.amount));
    format!("{}{} = {}", invoice.subtotal, taxes.collect::<String>(), invoice.total)
}

async fn change(world: &World, id: SubscriptionId, plan: domain::ids::RatePlanId, dry_run: DryRun) -> String {
    let input = ChangeInput { rate_plan_id: Some(plan.to_string()), ..ChangeInput::default() };
    let change = agreements::change(&world.portal, &world.buyer, id, input, dry_run).await.unwrap();
    sum_of(&change.invoice.unwrap())
}

fn yearly(amount: &str) -> String {
    format!(
        r#"{{"period": {{"unit": "year", "count": "1"}}, "fees": [{{"kind": "recurring", "amount": "{amount}"}}]}}"#
    )
}

async fn move_to(world: &World, buyer: &Actor, country: &str) {
    let change = ProfileChange {
        name: "Buyer".into(),
        country: country.into(),
        time_zone: "UTC".into(),
        locale: "en".into(),
        currency: "EUR".into(),
        ..ProfileChange::default()
    };
    accounts::update_profile(&world.portal, buyer, change).await.unwrap();
}

/// 366 days at 366.00, 184 of them given back: what was taxed at 19 % in Germany is given back at 19 %.
#[tokio::test]
async fn who_moves_gets_back_the_tax_of_where_it_was_paid() {
    let world = World::at("2028-01-01T10:00:00Z").await;
    rate(&world, "DE", "19", "2020-01-01").await;
    rate(&world, "CH", "8.1", "2020-01-01").await;
    let (small, large) = (world.plan("small", &yearly("366")).await, world.plan("large", &yearly("732")).await);
    let id = world.subscribe(small).await;
    move_to(&world, &world.buyer, "CH").await;
    world.travel_to("2028-07-01T10:00:00Z").await;
    let looked_at = change(&world, id, large, DryRun::Yes).await;
    assert_eq!(looked_at, "184.00 + 8.1 % of 368.00 is 29.81 + 19 % of -184.00 is -34.96 = 178.85");
    assert_eq!(change(&world, id, large, DryRun::No).await, looked_at);
    assert_eq!(told(&world, id).await, ["366.00 + 19 % of 366.00 is 69.54 = 435.54".to_owned(), looked_at]);
    world.assert_sound().await;
}

/// 366 days at 366.00, 184 of them given back with their 20 % (-220.80), and charged at 439.20 a year without tax (220.80):
/// nothing is to be paid, and 36.80 more are the seller's.
#[tokio::test]
async fn an_invoice_that_asks_for_nothing_settles_its_net_with_the_seller() {
    let world = World::at("2028-01-01T10:00:00Z").await;
    rate(&world, "DE", "20", "2020-01-01").await;
    rate(&world, "DE", "0", "2028-07-01").await;
    let (small, large) = (world.plan("small", &yearly("366")).await, world.plan("large", &yearly("439.20")).await);
    let id = world.subscribe(small).await;
    world.enter_card("4242 4242 4242 4242").await;
    assert_eq!(world.balances().await, ["commission -10.98", "payable -355.02", "provider 439.20", "tax -73.20"]);
    world.travel_to("2028-07-01T10:00:00Z").await;
    let issued = change(&world, id, large, DryRun::No).await;
    assert_eq!(issued, "36.80 + 0 % of 220.80 is 0.00 + 20 % of -184.00 is -36.80 = 0.00");
    assert_eq!(world.balances().await, ["commission -12.08", "payable -390.72", "provider 439.20", "tax -36.40"]);
    world.assert_sound().await;
}

const USED: &str = r#"{"fees": [{"kind": "recurring", "amount": "30"}], "refund_unused": true, "withdrawal_days": "60",
    "charges": [{"metric": "units", "model": {"kind": "per_unit", "unit_price": "1"}}]}"#;

#[tokio::test]
async fn a_preview_shows_both_rates_and_becomes_the_invoice() {
    let world = World::at("2026-06-01T10:00:00Z").await;
    rate(&world, "DE", "19", "2020-01-01").await;
    rate(&world, "DE", "16", "2026-07-01").await;
    let id = world.subscribe(world.plan("used", USED).await).await;
    world.use_units(id, "100", "2026-06-01T10:00:00Z").await;
    let preview = invoices::preview(&world.portal, &world.buyer, id, None).await.unwrap();
    let expected = "130.00 + 16 % of 30.00 is 4.80 + 19 % of 100.00 is 19.00 = 153.80";
    assert_eq!(sum_of(&preview), expected);
    world.travel_to("2026-07-01T10:00:00Z").await;
    assert_eq!(told(&world, id).await[1], expected);
    assert_eq!(world.invoices(id).await[1].lines, preview.lines);
    world.assert_sound().await;
}

#[tokio::test]
async fn a_withdrawal_gives_back_each_line_at_its_own_rate() {
    let world = World::at("2026-06-01T10:00:00Z").await;
    rate(&world, "DE", "19", "2020-01-01").await;
    rate(&world, "DE", "16", "2026-07-01").await;
    let id = world.subscribe(world.plan("used", USED).await).await;
    world.use_units(id, "100", "2026-06-01T10:00:00Z").await;
    world.travel_to("2026-07-05T10:00:00Z").await;
    rate(&world, "DE", "7", "2026-07-01").await;
    agreements::cancel(&world.portal, &world.buyer, id, CancelInput::default(), DryRun::No).await.unwrap();
    world.travel_to("2026-07-06T10:00:00Z").await;
    let expected = "-160.00 + 16 % of -30.00 is -4.80 + 19 % of -130.00 is -24.70 = -189.50";
    assert_eq!(told(&world, id).await[2], expected);
    world.assert_sound().await;
}

/// What was issued stays as it was; what is issued from then on knows the rate.
#[tokio::test]
async fn a_rate_that_is_set_late_changes_nothing_that_was_issued() {
    let world = World::at("2026-06-01T10:00:00Z").await;
    rate(&world, "DE", "19", "2020-01-01").await;
    let plan = world.plan("used", USED).await;
    let id = world.subscribe(plan).await;
    world.travel_to("2026-06-02T10:00:00Z").await;
    rate(&world, "DE", "7", "2020-01-01").await;
    let next = world.subscribe(plan).await;
    assert_eq!(told(&world, id).await, ["30.00 + 19 % of 30.00 is 5.70 = 35.70"]);
    assert_eq!(told(&world, next).await, ["29.00 + 7 % of 29.00 is 2.03 = 31.03"]);
    world.assert_sound().await;
    let kept: Vec<(String, String)> =
        sqlx::query_as("SELECT country, trim_scale(percent)::text FROM superseded_tax_rates")
            .fetch_all(&world.portal.db)
            .await
            .unwrap();
    assert_eq!(kept, [("DE".to_owned(), "19".to_owned())]);
}

/// A preview of an earlier instant knows the rates that were known then: none, one, another for the same day, and one that
/// was removed again.
#[tokio::test]
async fn a_preview_of_an_earlier_instant_is_taxed_as_it_was_known_then() {
    let world = World::at("2026-06-01T10:00:00Z").await;
    let id = world.subscribe(world.plan("used", USED).await).await;
    world.use_units(id, "100", "2026-06-01T10:00:00Z").await;
    let shown = async |at: Option<&str>| sum_of(&invoices::preview(&world.portal, &world.buyer, id, at).await.unwrap());
    let mut known: Vec<(&str, String)> = Vec::new();
    known.push(("2026-06-01T10:00:00Z", shown(None).await));
    world.travel_to("2026-06-02T10:00:00Z").await;
    rate(&world, "DE", "19", "2020-01-01").await;
    known.push(("2026-06-02T10:00:00Z", shown(None).await));
    world.travel_to("2026-06-03T10:00:00Z").await;
    rate(&world, "DE", "7", "2020-01-01").await;
    rate(&world, "DE", "16", "2026-07-01").await;
    known.push(("2026-06-03T10:00:00Z", shown(None).await));
    world.travel_to("2026-06-04T10:00:00Z").await;
    let first_of_july = "2026-07-01".parse().unwrap();
    accounts::remove_tax_rate(&world.portal, &world.operator, "DE", first_of_july).await.unwrap();
    known.push(("2026-06-04T10:00:00Z", shown(None).await));
    let totals: Vec<&str> = known.iter().map(|(_, sum)| sum.rsplit(" = ").next().unwrap()).collect();
    assert_eq!(totals, ["130.00", "154.70", "141.80", "139.10"]);
    world.travel_to("2026-06-20T10:00:00Z").await;
    rate(&world, "DE", "22", "2020-01-01").await;
    for (at, sum) in &known {
        assert_eq!(shown(Some(at)).await, *sum, "{at}");
    }
    assert_eq!(shown(Some("2026-06-02T09:59:59Z")).await, known[0].1);
    world.travel_to("2026-07-01T10:00:00Z").await;
    assert_eq!(told(&world, id).await[1], "130.00 + 22 % of 130.00 is 28.60 = 158.60");
    world.assert_sound().await;
}

#[tokio::test]
async fn a_line_at_another_rate_is_found_and_a_credit_at_one_is_refused() {
    let world = World::at("2026-06-01T10:00:00Z").await;
    rate(&world, "DE", "19", "2020-01-01").await;
    world.subscribe(world.plan("used", USED).await).await;
    let credit = sqlx::query(
        "INSERT INTO invoice_lines (invoice_id, position, kind, phase, fee, description, from_on, until_on, quantity,
                                    amount_minor, tax_rate, explanation)
         SELECT i.id, 9, 'credit', 1, 0, '', '2026-06-10', '2026-07-01', 1, -100, 7, '{}' FROM invoices i",
    )
    .execute(&world.portal.db)
    .await
    .unwrap_err();
    assert_eq!(credit.as_database_error().unwrap().constraint(), Some("credit_is_taxed_as_its_line"));
    sqlx::query("ALTER TABLE invoice_lines DISABLE TRIGGER USER").execute(&world.portal.db).await.unwrap();
    sqlx::query("UPDATE invoice_lines SET tax_rate = 7").execute(&world.portal.db).await.unwrap();
    let found: Vec<u8> = check::run(&world.portal).await.unwrap().iter().map(|finding| finding.invariant).collect();
    assert_eq!(found, [5, 6, 13]);
}
