use domain::calendar::Day;
use domain::metric::UsageTotal;
use domain::price::{PriceModel, PriceModelInput};
use domain::rating::rate_model;
use serde_json::{Value, json};
use service::invoices::DayShare;

use super::*;

fn dec(text: &str) -> Decimal {
    text.parse().expect("a decimal")
}

fn line(kind: LineKind, amount: &str) -> LineView {
    LineView {
        kind,
        metric: None,
        description: String::new(),
        from: Day::default(),
        to: Day::default(),
        quantity: Decimal::ONE,
        unit: None,
        amount: dec(amount),
        model: None,
        tiers: vec![],
        split: None,
        measured: None,
        amounts: None,
        bound: None,
        free_units: None,
        share: None,
        exact: dec(amount),
        events: None,
        aggregation: None,
        invoiced: None,
        tax_rate: None,
    }
}

/// Usage as the domain rates it.
fn used(model: Value, free: &str, total: UsageTotal) -> LineView {
    let input: PriceModelInput = serde_json::from_value(model).expect("an input");
    let model = PriceModel::parse(&input, "").expect("a model");
    let rating = rate_model(&model, Some(dec(free)), &total).expect("a rating");
    LineView {
        quantity: rating.quantity,
        model: Some(rating.model),
        amounts: rating.amounts,
        free_units: Some(rating.free_units),
        exact: rating.amount,
        events: Some(total.events),
        aggregation: Some(Aggregation::Sum),
        tiers: rating
            .tiers
            .into_iter()
            .map(|tier| TierView {
                up_to: tier.up_to,
                quantity: tier.quantity,
                unit_price: tier.unit_price,
                flat_amount: tier.flat_amount,
                amount: tier.amount,
            })
            .collect(),
        ..line(LineKind::Usage, &rating.amount.round_dp(2).to_string())
    }
}

fn of(quantity: &str, events: i64) -> UsageTotal {
    UsageTotal { quantity: dec(quantity), events, ..UsageTotal::default() }
}

fn check(line: &LineView, expected: &[&str]) {
    let subscription = format!("sub_{:032x}", 1).parse().expect("an id");
    let why = why(line, subscription, "EUR", Locale::En);
    let said = why.steps.iter().map(|step| {
        let parts = [&step.what, &step.how, &step.outcome].map(|part| part.replace('\u{a0}', " "));
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" | ")
    });
    assert_eq!(said.collect::<Vec<_>>(), expected);
}

#[test]
fn usage_is_told_from_its_events_to_the_cent() {
    let tiers = json!([
        {"up_to": "10", "unit_price": "10", "flat_amount": "2"},
        {"up_to": "20", "unit_price": "5", "flat_amount": "3"},
        {"unit_price": "4"},
    ]);
    check(
        &used(json!({"kind": "graduated", "tiers": tiers}), "0", of("12", 3)),
        &[
            "Quantity | the sum of 3 events | 12",
            "1 – 10 | 10 × €10.00 + €2.00 flat | €102.00",
            "11 – 20 | 2 × €5.00 + €3.00 flat | €13.00",
            "exact, nothing to round | €115.00",
        ],
    );
    check(
        &used(json!({"kind": "volume", "tiers": tiers}), "0", of("12", 3)),
        &[
            "Quantity | the sum of 3 events | 12",
            "up to 20 | 12 × €5.00 + €3.00 flat | €63.00",
            "exact, nothing to round | €63.00",
        ],
    );
    check(
        &LineView {
            amount: dec("3.69"),
            ..used(json!({"kind": "per_unit", "unit_price": "0.067"}), "200", of("255", 1))
        },
        &[
            "Quantity | from 1 event | 255",
            "Free | 200 of 255 | €0.00",
            "55 × €0.067 | €3.685",
            "rounded once, to €0.01 | €3.69",
        ],
    );
}

#[test]
fn what_was_measured_free_and_bounded_is_told() {
    let package = used(json!({"kind": "package", "size": "10", "price": "15"}), "0", of("13", 4));
    let package = LineView {
        measured: Some(dec("12.4")),
        split: Some("eu".to_owned()),
        bound: Some(Bound::Minimum),
        exact: dec("50"),
        amount: dec("50"),
        ..package
    };
    check(
        &package,
        &[
            "Quantity | the sum of 4 events | 12.4",
            "Rounded | 12.4 before rounding | 13",
            "Price | for “eu”",
            "2 blocks × €15.00 | €30.00",
            "Minimum | raised to the minimum | €50.00",
            "exact, nothing to round | €50.00",
        ],
    );
    let mut payments = of("3", 3);
    (payments.amount, payments.fees) = (dec("1100"), dec("32.80"));
    payments.free = domain::metric::FreeUsage { events: 1, amount: dec("100"), fees: dec("3.20") };
    let percentage = json!({"kind": "percentage", "rate": "2.9", "fixed_per_event": "0.30", "free_events": "1"});
    check(
        &used(percentage, "0", payments),
        &[
            "Quantity | the sum of 3 events | 3",
            "Amounts | as reported by the events | €1,100.00",
            "Free | 1 event and €100.00 | €0.00",
            "2.9% of €1,000.00 | €29.00",
            "fixed amounts and limits per event | €0.60",
            "exact, nothing to round | €29.60",
        ],
    );
}

#[test]
fn fees_and_corrections_are_told_as_well() {
    let share = Some(DayShare { days: 27, of_days: 30 });
    check(
        &LineView { share, ..line(LineKind::Recurring, "18.00") },
        &["Proration | €20.00 × 27 of 30 days | €18.00", "exact, nothing to round | €18.00"],
    );
    check(&line(LineKind::Setup, "100.00"), &["due once | €100.00", "exact, nothing to round | €100.00"]);
    let late = used(json!({"kind": "per_unit", "unit_price": "2"}), "0", of("12", 3));
    check(
        &LineView { kind: LineKind::Correction, invoiced: Some(dec("20")), exact: dec("4"), amount: dec("4"), ..late },
        &[
            "Quantity | the sum of 3 events | 12",
            "12 × €2.00 | €24.00",
            "Now | cost of the period as known today | €24.00",
            "Before | amount invoiced for it | −€20.00",
            "the difference | €4.00",
        ],
    );
}
