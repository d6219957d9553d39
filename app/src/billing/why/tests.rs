use domain::calendar::{Day, Share};
use domain::invoice::{Agreed, Working};
use domain::metric::UsageTotal;
use domain::price::{PriceModel, PriceModelInput};
use domain::rating::Bound;
use domain::rating::rate_model;
use serde_json::{Value, json};

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
        rated: None,
        working: None,
        part_of: None,
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
        metric: Some("units".parse().expect("a key")),
        quantity: rating.quantity,
        model: Some(rating.model),
        amounts: rating.amounts,
        free_units: Some(rating.free_units),
        rated: Some(rating.amount),
        exact: rating.amount,
        events: Some(total.events),
        aggregation: Some(Aggregation::Sum),
        tiers: rating.tiers,
        ..line(LineKind::Usage, &rating.amount.round_dp(2).to_string())
    }
}

fn of(quantity: &str, events: i64) -> UsageTotal {
    UsageTotal { quantity: dec(quantity), events, ..UsageTotal::default() }
}

fn check(line: &LineView, expected: &[&str]) {
    assert_eq!(said(line), expected);
}

fn said(line: &LineView) -> Vec<String> {
    let subscription = format!("sub_{:032x}", 1).parse().expect("an id");
    let why = why(line, subscription, "EUR", Locale::En);
    let said = why.steps.iter().map(|step| {
        let parts = [&step.what, &step.how, &step.outcome].map(|part| part.replace('\u{a0}', " "));
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" | ")
    });
    said.collect()
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
        working: Some(Working::Bound {
            agreed: Agreed { amount: dec("50"), share: Share::WHOLE, charged: Decimal::ZERO },
        }),
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
            "Minimum | as agreed for the period | €50.00",
            "raised to the minimum | €50.00",
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
    let share = Some(Share { numerator: 27, denominator: 30 });
    let working = Some(Working::Price { price: dec("20") });
    check(
        &LineView { share, working, ..line(LineKind::Recurring, "18.00") },
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

/// A line before it is rounded, and what it was worked out from.
fn worked(kind: LineKind, (exact, amount): (&str, &str), working: Working) -> LineView {
    LineView { exact: dec(exact), working: Some(working), ..line(kind, amount) }
}

const MONTH: Option<Share> = Some(Share { numerator: 17, denominator: 31 });

#[test]
fn credited_seats_name_the_price_of_a_seat_and_the_share() {
    let seats = used(json!({"kind": "per_unit", "unit_price": "15.99"}), "0", of("5", 0));
    let credit = LineView {
        kind: LineKind::Credit,
        metric: None,
        aggregation: None,
        events: None,
        share: MONTH,
        exact: dec("-43.8435483870967741935483871"),
        amount: dec("-43.84"),
        working: Some(Working::Price { price: dec("79.95") }),
        ..seats
    };
    check(
        &credit,
        &[
            "Quantity | seats as agreed | 5",
            "5 × €15.99 | €79.95",
            "Unused | €79.95 × 17 of 31 days | ≈ −€43.843548",
            "rounded once, to €0.01 | −€43.84",
        ],
    );
    let most = LineView { invoiced: Some(dec("40")), exact: dec("-40"), amount: dec("-40"), ..credit };
    assert!(said(&most).contains(&"no more than was invoiced | −€40.00".to_owned()));
    check(
        &LineView { invoiced: Some(dec("30")), ..line(LineKind::Credit, "-30.00") },
        &["Before | amount invoiced for it | €30.00", "credited | −€30.00", "exact, nothing to round | −€30.00"],
    );
}

#[test]
fn a_true_up_names_the_minimum_what_counted_and_the_difference() {
    let working = Working::Shortfall { minimum: dec("100"), fees: dec("16"), usage: dec("4.50") };
    let true_up = LineView {
        share: Some(Share { numerator: 15, denominator: 30 }),
        ..worked(LineKind::Minimum, ("29.5", "29.50"), working)
    };
    let steps = [
        "Minimum commitment | €100.00 × 15 of 30 days | €50.00",
        "Fees | counts toward it | −€16.00",
        "Usage | counts toward it | −€4.50",
        "shortfall up to the minimum | €29.50",
    ];
    check(&true_up, &[&steps[..], &["exact, nothing to round | €29.50"]].concat());
    let corrected = LineView {
        kind: LineKind::Correction,
        invoiced: Some(dec("34")),
        exact: dec("-4.50"),
        amount: dec("-4.50"),
        ..true_up
    };
    check(
        &corrected,
        &[
            &steps[..],
            &[
                "Now | cost of the period as known today | €29.50",
                "Before | amount invoiced for it | −€34.00",
                "the difference | −€4.50",
            ],
        ]
        .concat(),
    );
}

#[test]
fn what_goes_over_a_plan_names_what_it_goes_by() {
    check(
        &worked(LineKind::Commitment, ("-50", "-50.00"), Working::Prepaid { prepaid: dec("50"), usage: dec("80") }),
        &[
            "Usage | in this period | €80.00",
            "Prepaid commitment | paid in advance for the period | €50.00",
            "covered: the smaller of the two | −€50.00",
            "exact, nothing to round | −€50.00",
        ],
    );
    check(
        &worked(LineKind::Commitment, ("15", "15.00"), Working::Overage { beyond: dec("30"), factor: dec("1.5") }),
        &["Overage | €30.00 beyond the prepaid commitment × (1.5 − 1) | €15.00", "exact, nothing to round | €15.00"],
    );
    let working = Working::Excess { maximum: dec("100"), fees: dec("31"), usage: dec("95") };
    check(
        &LineView {
            part_of: Some(dec("-26")),
            tax_rate: Some(dec("19")),
            ..worked(LineKind::Discount, ("-20", "-20.00"), working)
        },
        &[
            "Fees | in this period | €31.00",
            "Usage | in this period | €95.00",
            "Maximum spend | as agreed for the period | −€100.00",
            "amount beyond the maximum | −€26.00",
            "of this, taxed at 19% | −€20.00",
            "exact, nothing to round | −€20.00",
        ],
    );
    let agreed = Agreed { amount: dec("60"), share: Share { numerator: 1, denominator: 2 }, charged: Decimal::ZERO };
    check(
        &worked(LineKind::Minimum, ("12", "12.00"), Working::BoundOfValues { agreed, sum: dec("18") }),
        &[
            "Minimum | €60.00 × 1 of 2 days | €30.00",
            "Lines | sum of the lines with this price | −€18.00",
            "exact, nothing to round | €12.00",
        ],
    );
}
