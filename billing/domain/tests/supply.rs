//! Tax line by line: by the day of supply, and as the line that is taken back.
#![allow(clippy::unwrap_used)]

mod common;

use std::collections::BTreeMap;

use common::{Story, check, day, key, printed};
use domain::calendar::Period;
use domain::invoice::LineKind;
use domain::invoicing::{Billed, ByRate, LatePeriod, late_due};
use domain::money::{Currency, Money};
use expect_test::expect;
use rust_decimal::Decimal;
use rust_decimal_macros::dec;

/// 20 % until June 2026, 10 % from July on.
const RATES: [(&str, &str); 2] = [("2026-01-01", "20"), ("2026-07-01", "10")];

#[test]
fn what_is_over_goes_by_its_last_day_and_what_begins_by_the_day_of_issue() {
    let plan = r#"{"fees": [{"kind": "recurring", "amount": "30"}, {"kind": "recurring", "amount": "5", "timing": "arrears"}],
        "charges": [{"metric": "units", "model": {"kind": "per_unit", "unit_price": "1"}}], "minimum_commitment": "150",
        "prepaid_commitment": "40"}"#;
    let story = Story::starting("2026-06-01", "UTC", plan).taxed_from(&RATES).using("2026-06-30", "units", "70");
    let rates = |kind: LineKind| {
        let invoice = story.invoices_until("2026-07-01").pop().unwrap();
        let of_kind = invoice.lines.into_iter().filter(|line| line.kind == kind);
        of_kind.map(|line| (line.amount.to_string(), line.tax_rate)).collect::<Vec<_>>()
    };
    let (june, july) = (Some(dec!(20)), Some(dec!(10)));
    assert_eq!(rates(LineKind::Usage), [("70.00".to_owned(), june)]);
    assert_eq!(rates(LineKind::Recurring), [("5.00".to_owned(), june), ("30.00".to_owned(), july)]);
    // 30 + 5 + 40 are fees, 70 − 40 are usage: 45.00 are missing.
    assert_eq!(rates(LineKind::Minimum), [("45.00".to_owned(), june)]);
    assert_eq!(rates(LineKind::Commitment), [("-40.00".to_owned(), june), ("40.00".to_owned(), july)]);
}

#[test]
fn an_early_termination_goes_by_the_last_day_of_service() {
    let plan = r#"{"term": {"unit": "year", "count": "1"}, "fees": [{"kind": "setup", "amount": "9"},
        {"kind": "early_termination", "amount": "250"}]}"#;
    let story = Story::starting("2026-06-01", "UTC", plan).ending("2026-06-30").taxed_from(&RATES);
    check(
        story,
        "2026-07-01",
        expect![[r#"
            2026-06-01 start due 2026-07-01
              Set-up fee                            1  2026-06-01 … 2026-06-01        9.00
              tax 20 % of 9.00        1.80
              total 10.80 EUR

            2026-07-01 end due 2026-07-31
              Early termination fee                 1  2026-06-30 … 2026-06-30      250.00
              tax 20 % of 250.00       50.00
              total 300.00 EUR
        "#]],
    );
}

#[test]
fn a_line_of_a_day_without_a_rate_is_not_taxed() {
    let plan = r#"{"fees": [{"kind": "recurring", "amount": "30"}],
        "charges": [{"metric": "units", "model": {"kind": "per_unit", "unit_price": "1"}}]}"#;
    let story = Story::starting("2026-06-01", "UTC", plan).taxed_from(&RATES[1..]).using("2026-06-30", "units", "7");
    let july = story.invoices_until("2026-07-01").pop().unwrap();
    assert_eq!(july.lines.iter().map(|line| line.tax_rate).collect::<Vec<_>>(), [None, Some(dec!(10))]);
    assert_eq!(july.total.to_string(), "40.00");
}

/// The months of a year by the day on which they are taxed.
#[test]
fn rates_hold_from_their_day_to_the_day_before_the_next() {
    let story = Story::starting("2026-06-01", "UTC", "{}").taxed_from(&RATES);
    for (on, expected) in [
        ("2025-12-31", None),
        ("2026-01-01", Some(dec!(20))),
        ("2026-06-30", Some(dec!(20))),
        ("2026-07-01", Some(dec!(10))),
    ] {
        assert_eq!(story.tax_rates.on(day(on)), expected, "{on}");
    }
}

/// Usage of June as it is known in July, when 10 % hold.
fn corrected(story: Story, invoiced: BTreeMap<Billed, ByRate>) -> String {
    let story = story.ending("2026-06-30").taxed_from(&RATES);
    let june = Period::new(day("2026-06-01"), day("2026-07-01"));
    let late = LatePeriod { period: june, usage: story.usage_in(june), bundles: Vec::new(), invoiced };
    let story = Story { late: vec![late], ..story };
    let due = late_due(&story.subscription, Some(day("2026-07-01")), day("2026-07-09")).unwrap();
    printed(&story.draft(&due))
}

fn known(rates: &[(Option<Decimal>, i64)]) -> ByRate {
    rates.iter().map(|(rate, cents)| (*rate, Money::from_minor(*cents, Currency::EUR))).collect()
}

const PER_UNIT: &str = r#"{"charges": [{"metric": "units", "model": {"kind": "per_unit", "unit_price": "1"}}]}"#;

#[test]
fn a_correction_carries_the_rate_of_what_it_corrects() {
    let story = || Story::starting("2026-06-01", "UTC", PER_UNIT).using("2026-06-10", "units", "30");
    let billed = Billed { phase: 1, kind: LineKind::Usage, metric: Some(key("units")), split: String::new() };
    // The buyer lived elsewhere then.
    let elsewhere = known(&[(Some(dec!(7)), 10_000)]);
    expect![[r#"
        2026-08-01 late due 2026-08-31
          units: correction for 1 – 30 June 2026       30  2026-06-01 … 2026-06-30      -70.00
          tax 7 % of -70.00       -4.90
          total -74.90 EUR
    "#]]
    .assert_eq(&corrected(story(), BTreeMap::from([(billed.clone(), elsewhere)])));
    // Nothing of it was taxed, so nothing is taken back.
    expect![[r#"
        2026-08-01 late due 2026-08-31
          units: correction for 1 – 30 June 2026       30  2026-06-01 … 2026-06-30      -70.00
          total -70.00 EUR
    "#]]
    .assert_eq(&corrected(story(), BTreeMap::from([(billed, known(&[(None, 10_000)]))])));
}

#[test]
fn what_was_never_invoiced_goes_by_its_own_days() {
    let story = Story::starting("2026-06-01", "UTC", PER_UNIT).using("2026-06-10", "units", "30");
    expect![[r#"
        2026-08-01 late due 2026-08-31
          units: correction for 1 – 30 June 2026       30  2026-06-01 … 2026-06-30       30.00
          tax 20 % of 30.00        6.00
          total 36.00 EUR
    "#]]
    .assert_eq(&corrected(story, BTreeMap::new()));
}

/// A maximum of 60.00 for the month takes 40.00 off usage of 40.00 and 60.00.
#[test]
fn what_usage_is_lowered_by_has_the_days_of_the_usage_at_its_rate() {
    const WITH_MAXIMUM: &str = r#"{"maximum_spend": "60", "charges": [{"metric": "units",
        "model": {"kind": "per_unit", "unit_price": "1"}}]}"#;
    let story = Story::starting("2026-06-01", "UTC", PER_UNIT)
        .changing("2026-06-15", WITH_MAXIMUM)
        .using("2026-06-10", "units", "40")
        .using("2026-06-20", "units", "60")
        .taxed_from(&[("2026-01-01", "20"), ("2026-06-20", "10")]);
    expect![[r#"
        2026-07-01 period due 2026-07-31
          units                                40  2026-06-01 … 2026-06-14       40.00
          units                                60  2026-06-15 … 2026-06-30       60.00
          Beyond the maximum spend              1  2026-06-01 … 2026-06-14      -16.00
          Beyond the maximum spend              1  2026-06-15 … 2026-06-30      -24.00
          tax 10 % of 36.00        3.60
          tax 20 % of 24.00        4.80
          total 68.40 EUR
    "#]]
    .assert_eq(&story.printed_until("2026-07-01"));
}

#[test]
fn parts_add_up_and_the_first_of_those_that_lost_most_take_the_cents() {
    let euro = |cents| Money::from_minor(cents, Currency::EUR);
    for (whole, weights, expected) in [
        (10_000, &[1, 1, 1][..], &[3_334, 3_333, 3_333][..]),
        (-10_000, &[1, 1, 1], &[-3_334, -3_333, -3_333]),
        (10, &[7_000, 2_000, 1_000], &[7, 2, 1]),
        (1, &[1_000, 2_000], &[0, 1]),
        (5, &[0, 2_000], &[0, 5]),
        (0, &[3, 4], &[0, 0]),
        (999_999_999_999_999_999, &[999_999_999_999_999_999, 1], &[999_999_999_999_999_998, 1]),
    ] {
        let weights: Vec<Money> = weights.iter().map(|weight| euro(*weight)).collect();
        let parts: Vec<i64> = euro(whole).spread(&weights).unwrap().into_iter().map(Money::minor).collect();
        assert_eq!(parts, expected, "{whole} by {weights:?}");
    }
    assert!(euro(5).spread(&[euro(0), euro(-3)]).is_err(), "nothing weighs anything");
}
