//! Usage that comes after a subscription's last invoice.
#![allow(clippy::unwrap_used)]

mod common;

use std::collections::BTreeMap;

use common::{Story, day, key, printed};
use domain::calendar::Period;
use domain::invoice::{LineKind, Reason};
use domain::invoicing::{Billed, Due, LatePeriod, late_due, next_due};
use domain::money::{Currency, Money};
use domain::subscription::Ending;
use expect_test::expect;

const PER_UNIT: &str = r#"{"charges": [{"metric": "units", "model": {"kind": "per_unit", "unit_price": "2.50"}}]}"#;

/// In service from January to June 2026, in Berlin; the last invoice is of 1 July.
fn ended() -> Story {
    Story::starting("2026-01-01", "Europe/Berlin", PER_UNIT).ending("2026-06-30")
}

fn due_after(billed_on: &str, late_on: &str) -> Option<String> {
    let due = late_due(&ended().subscription, Some(day(billed_on)), day(late_on))?;
    assert_eq!((due.reason, due.on, due.full), (Reason::Late, due.period.until, due.period));
    Some(format!("{} for {} to {}", due.on, due.period.from, due.period.last_day()))
}

#[test]
fn what_comes_late_is_invoiced_on_the_first_of_the_next_month() {
    for (late_on, expected) in [
        ("2026-07-01", "2026-08-01 for 2026-07-01 to 2026-07-31"),
        ("2026-07-31", "2026-08-01 for 2026-07-01 to 2026-07-31"),
        ("2026-08-01", "2026-09-01 for 2026-08-01 to 2026-08-31"),
        ("2026-12-24", "2027-01-01 for 2026-12-01 to 2026-12-31"),
        ("2027-02-28", "2027-03-01 for 2027-02-01 to 2027-02-28"),
    ] {
        assert_eq!(due_after("2026-07-01", late_on).as_deref(), Some(expected), "{late_on}");
    }
}

#[test]
fn what_comes_after_a_correction_is_corrected_a_month_later() {
    assert_eq!(due_after("2026-08-01", "2026-08-01").as_deref(), Some("2026-09-01 for 2026-08-01 to 2026-08-31"));
    assert_eq!(due_after("2026-08-01", "2026-11-30").as_deref(), Some("2026-12-01 for 2026-11-01 to 2026-11-30"));
}

#[test]
fn what_came_just_before_an_invoice_that_did_not_know_it_is_not_due_on_the_same_day_again() {
    assert_eq!(due_after("2026-08-01", "2026-07-31").as_deref(), Some("2026-09-01 for 2026-08-01 to 2026-08-31"));
}

#[test]
fn nothing_of_its_own_is_due_while_another_invoice_is_to_come() {
    assert_eq!(due_after("2026-06-01", "2026-06-15"), None);
    let story = Story::starting("2026-01-01", "UTC", PER_UNIT);
    assert_eq!(late_due(&story.subscription, Some(day("2026-06-01")), day("2026-06-15")), None);
    assert_eq!(late_due(&story.subscription, None, day("2026-06-15")), None);
    let never_began = Story::starting("2026-01-01", "UTC", PER_UNIT).ending("2025-12-31");
    assert_eq!(late_due(&never_began.subscription, None, day("2026-06-15")), None);
}

#[test]
fn who_withdrew_owes_nothing_for_what_comes_late() {
    let mut story = ended();
    story.subscription.ending = Ending::Withdrawn;
    assert_eq!(late_due(&story.subscription, Some(day("2026-07-01")), day("2026-07-09")), None);
}

/// The invoice of the month in which usage came for June, in which 5.00 was invoiced before.
fn correction(quantity: &str) -> String {
    corrected(ended(), quantity, [(LineKind::Usage, Some("units"), 500)])
}

/// The invoice of the month in which usage came for June, of which these cents were invoiced before.
fn corrected<const N: usize>(story: Story, quantity: &str, before: [(LineKind, Option<&str>, i64); N]) -> String {
    let june = Period::new(day("2026-06-01"), day("2026-07-01"));
    let story = story.using("2026-06-20", "units", quantity);
    let invoiced = before.map(|(kind, metric, cents)| {
        let billed = Billed { phase: 1, kind, metric: metric.map(key), split: String::new() };
        (billed, BTreeMap::from([(None, Money::from_minor(cents, Currency::EUR))]))
    });
    let late = LatePeriod {
        period: june,
        usage: story.usage_in(june),
        bundles: Vec::new(),
        invoiced: BTreeMap::from(invoiced),
    };
    let story = Story { late: vec![late], ..story };
    let due: Due = late_due(&story.subscription, Some(day("2026-07-01")), day("2026-07-09")).unwrap();
    assert_eq!(next_due(&story.subscription, Some(due.on)), None);
    printed(&story.draft(&due))
}

/// 40.00 a month at least: of 5.00 used, 35.00 were missing; of 12.50, 27.50 are.
#[test]
fn what_was_used_and_what_was_missing_to_a_minimum_are_corrected_line_by_line() {
    const WITH_MINIMUM: &str = r#"{"minimum_commitment": "40", "charges": [{"metric": "units",
        "model": {"kind": "per_unit", "unit_price": "2.50"}}]}"#;
    let story = Story::starting("2026-01-01", "UTC", WITH_MINIMUM).ending("2026-06-30");
    expect![[r#"
        2026-08-01 late due 2026-08-31
          units: correction for 1 – 30 June 2026        5  2026-06-01 … 2026-06-30        7.50
          Minimum commitment: difference: correction for 1 – 30 June 2026        1  2026-06-01 … 2026-06-30       -7.50
          total 0.00 EUR
    "#]]
    .assert_eq(&corrected(story, "5", [(LineKind::Usage, Some("units"), 500), (LineKind::Minimum, None, 3500)]));
}

/// At least 40.00 of units in all regions: what is missing is no usage of those that have no price of their own.
#[test]
fn a_minimum_over_all_values_is_corrected_apart_from_the_rest() {
    const SPLIT: &str = r#"{"charges": [{"metric": "units", "minimum": "40", "split_by": {"attribute": "region",
        "values": {"eu": {"kind": "per_unit", "unit_price": "3"}},
        "default": {"kind": "per_unit", "unit_price": "2.50"}}}]}"#;
    let story = Story::starting("2026-01-01", "UTC", SPLIT).ending("2026-06-30");
    expect![[r#"
        2026-08-01 late due 2026-08-31
          units: correction for 1 – 30 June 2026        5  2026-06-01 … 2026-06-30        7.50
          units: up to the minimum: correction for 1 – 30 June 2026        1  2026-06-01 … 2026-06-30       -7.50
          total 0.00 EUR
    "#]]
    .assert_eq(&corrected(
        story,
        "5",
        [(LineKind::Usage, Some("units"), 500), (LineKind::Minimum, Some("units"), 3500)],
    ));
}

/// Of 7.50 at 2.50 until the 10th 5.00 were invoiced, of 20.00 at 5.00 from the 11th nothing.
#[test]
fn a_correction_has_the_days_of_the_plan_that_priced_what_it_corrects() {
    const DEARER: &str = r#"{"charges": [{"metric": "units", "model": {"kind": "per_unit", "unit_price": "5"}}]}"#;
    let story = Story::starting("2026-01-01", "UTC", PER_UNIT).changing("2026-06-11", DEARER).ending("2026-06-30");
    expect![[r#"
        2026-08-01 late due 2026-08-31
          units: correction for 1 – 10 June 2026        3  2026-06-01 … 2026-06-10        2.50
          units: correction for 11 – 30 June 2026        4  2026-06-11 … 2026-06-30       20.00
          total 22.50 EUR
    "#]]
    .assert_eq(&corrected(story.using("2026-06-08", "units", "3"), "4", [(LineKind::Usage, Some("units"), 500)]));
}

#[test]
fn the_correction_charges_what_the_period_costs_now_minus_what_was_invoiced() {
    expect![[r#"
        2026-08-01 late due 2026-08-31
          units: correction for 1 – 30 June 2026        5  2026-06-01 … 2026-06-30        7.50
          total 7.50 EUR
    "#]]
    .assert_eq(&correction("5"));
}

#[test]
fn a_correction_may_give_back_and_is_no_line_where_nothing_changed() {
    expect![[r#"
        2026-08-01 late due 2026-08-31
          units: correction for 1 – 30 June 2026        1  2026-06-01 … 2026-06-30       -2.50
          total -2.50 EUR
    "#]]
    .assert_eq(&correction("1"));
    expect![[r#"
        2026-08-01 late due 2026-08-31
          total 0.00 EUR
    "#]]
    .assert_eq(&correction("2"));
}
