//! What histories told at random found out of place, each told once in a few words.
#![allow(clippy::unwrap_used)]

mod common;

use std::collections::BTreeMap;

use common::{Story, check, day, key, printed};
use domain::calendar::Period;
use domain::invoice::LineKind;
use domain::invoicing::{Billed, FeeLine, LatePeriod, late_due};
use domain::metric::UsageTotal;
use domain::money::{Currency, Money};
use expect_test::expect;

const BY_WEEK: &str = r#"{"period": {"unit": "week"}, "fees": [{"kind": "recurring", "amount": "7", "timing": "arrears"}],
    "charges": [{"metric": "units", "model": {"kind": "per_unit", "unit_price": "1"}}]}"#;
const BY_MONTH: &str = r#"{"fees": [{"kind": "recurring", "amount": "30", "timing": "arrears"}],
    "charges": [{"metric": "units", "model": {"kind": "per_unit", "unit_price": "1"}}]}"#;

/// B01: a plan with other periods begins where a period ended; what was billed by then is not billed with the next.
#[test]
fn what_was_billed_by_the_week_is_not_billed_again_with_the_month() {
    let story = Story::starting("2026-06-01", "UTC", BY_WEEK)
        .changing("2026-06-08", BY_MONTH)
        .using("2026-06-03", "units", "5")
        .using("2026-06-20", "units", "2");
    check(
        story,
        "2026-07-01",
        expect![[r#"
            2026-06-08 period due 2026-07-08
              units                                 5  2026-06-01 … 2026-06-07        5.00
              Base fee                              1  2026-06-01 … 2026-06-07        7.00
              total 12.00 EUR

            2026-07-01 period due 2026-07-31
              units                                 2  2026-06-08 … 2026-06-30        2.00
              Base fee                              1  2026-06-08 … 2026-06-30       23.00
              total 25.00 EUR
        "#]],
    );
}

/// The last invoice follows the plan that was in force at the end, not the one before it.
#[test]
fn the_last_invoice_comes_with_the_month_of_the_last_plan() {
    let by_anniversary = r#"{"alignment": "anniversary"}"#;
    let by_quarter = r#"{"period": {"unit": "quarter"}, "charges": [{"metric": "units", "model": {"kind": "per_unit", "unit_price": "1"}}]}"#;
    let story = Story::starting("2026-03-02", "UTC", by_anniversary)
        .changing("2026-04-02", by_quarter)
        .using("2026-04-02", "units", "3")
        .ending("2026-04-02");
    check(
        story,
        "2026-12-31",
        expect![[r#"
            2026-05-01 end due 2026-05-31
              units                                 3  2026-04-02 … 2026-04-02        3.00
              total 3.00 EUR
        "#]],
    );
}

/// Where a part costs as much as the whole, no part at all still costs nothing.
#[test]
fn a_period_of_trial_alone_owes_no_minimum() {
    let plan = r#"{"trial_days": "40", "proration": {"basis": "none"}, "minimum_commitment": "50"}"#;
    check(
        Story::starting("2026-03-01", "UTC", plan),
        "2026-05-01",
        expect![[r#"
            2026-05-01 period due 2026-05-31
              Minimum commitment: difference        1  2026-04-01 … 2026-04-30       50.00
              total 50.00 EUR
        "#]],
    );
}

#[test]
fn lines_by_value_come_to_the_charges_bound_to_the_cent() {
    let plan = |bound: &str| {
        format!(
            r#"{{"charges": [{{"metric": "units", {bound}, "split_by": {{"attribute": "region",
                "values": {{"eu": {{"kind": "per_unit", "unit_price": "0.335"}}}}, "default": {{"kind": "per_unit", "unit_price": "0.335"}}}}}}]}}"#
        )
    };
    for (bound, total) in [(r#""minimum": "1.00""#, "1.00"), (r#""maximum": "0.66""#, "0.66")] {
        let story = Story::starting("2026-03-01", "UTC", &plan(bound)).using("2026-03-02", "units", "1").using_as(
            "2026-03-02",
            ("units", "eu"),
            "1",
        );
        let invoices = story.invoices_until("2026-04-01");
        assert_eq!(invoices[0].total.to_string(), total, "{bound}");
    }
}

/// A level that opens a period under a plan left on that very day was still held under it.
#[test]
fn what_is_carried_into_a_plans_last_hours_is_billed() {
    let plan = r#"{"charges": [{"metric": "units", "model": {"kind": "per_unit", "unit_price": "1"}}]}"#;
    let mut story = Story::starting("2026-03-01", "UTC", plan).changing("2026-04-01", plan);
    let carried = domain::usage::UsageKey::paid(1, key("units"), "");
    story
        .usage
        .insert((1, day("2026-04-01"), carried.metric), UsageTotal { quantity: 4.into(), ..UsageTotal::default() });
    let invoices = story.invoices_until("2026-05-01");
    assert_eq!(invoices.iter().map(|invoice| invoice.total.to_string()).collect::<Vec<_>>(), ["4.00"]);
}

/// A third has no end as a decimal: 1 held for 10 of 30 days at 3.015 costs 1.005, which is half a cent and not less.
#[test]
fn half_a_cent_that_comes_of_thirds_is_still_half_a_cent() {
    let plan = r#"{"charges": [{"metric": "units", "model": {"kind": "per_unit", "unit_price": "3.015"}}]}"#;
    let mut story = Story::starting("2026-06-01", "UTC", plan);
    let held = rust_decimal::Decimal::from(10 * 86_400) / rust_decimal::Decimal::from(30 * 86_400);
    story = story.using("2026-06-01", "units", "1");
    story.usage.values_mut().for_each(|total| total.quantity = held);
    assert_eq!(story.invoices_until("2026-07-01")[0].total.to_string(), "1.01");
}

fn lived(story: &Story, invoiced: &[FeeLine], until: &str) -> String {
    story.lived(invoiced, until).iter().map(printed).collect::<Vec<_>>().join("\n")
}

/// On the first day of a term that renewed itself that term runs: the one before it is over.
#[test]
fn who_cancels_on_the_first_day_of_a_term_ends_with_that_term() {
    let plan = r#"{"period": {"unit": "quarter"}, "term": {"unit": "week", "auto_renew": true}}"#;
    let story = Story::starting("2024-01-01", "UTC", plan);
    for (today, last) in [("2024-01-07", "2024-01-07"), ("2024-01-08", "2024-01-14"), ("2024-01-09", "2024-01-14")] {
        assert_eq!(story.subscription.usual_last_day(day(today)), day(last), "{today}");
    }
}

/// A plan left with the last day of its term leaves no term that could go on: the day of the change is the new plan's.
#[test]
fn the_running_term_goes_on_under_another_plan_and_a_term_that_is_over_does_not() {
    let weeks = r#"{"term": {"unit": "week", "count": "3", "auto_renew": true}}"#;
    let once = r#"{"term": {"unit": "quarter", "auto_renew": false}}"#;
    for (changed_on, last) in [("2025-04-06", "2025-07-06"), ("2025-04-07", "2025-07-06"), ("2025-04-08", "2025-07-27")]
    {
        let mut subscription = Story::starting("2025-03-17", "UTC", weeks).changing(changed_on, once).subscription;
        subscription.end_with_its_term();
        assert_eq!(subscription.ends_on, Some(day(last)), "{changed_on}");
        assert!(!subscription.ends_early(subscription.end()), "{changed_on}");
    }
}

/// With 30-day months the last stretch of a whole period is what the others left of it: also of a charge's minimum.
#[test]
fn a_charges_minimum_from_the_2nd_on_is_29_of_30() {
    let plan = r#"{"proration": {"basis": "month_30"},
        "charges": [{"metric": "units", "minimum": "30", "model": {"kind": "per_unit", "unit_price": "1"}}]}"#;
    let story = Story::starting("2025-07-01", "UTC", "{}").changing("2025-07-02", plan);
    check(
        story,
        "2025-08-01",
        expect![[r#"
            2025-08-01 period due 2025-08-31
              units                                 0  2025-07-02 … 2025-07-31       29.00
              total 29.00 EUR
        "#]],
    );
}

/// What a charge is lowered by and what its rest comes to have the same name; each is corrected for itself. What was never
/// invoiced goes by its own day, which is taxed; what was before was not.
#[test]
fn a_discount_and_the_usage_that_it_lowers_are_corrected_apart() {
    let plan = r#"{"charges": [{"metric": "units", "maximum": "10", "split_by": {"attribute": "region",
        "values": {"eu": {"kind": "per_unit", "unit_price": "1"}}, "default": {"kind": "per_unit", "unit_price": "1"}}}]}"#;
    let june = Period::new(day("2026-06-01"), day("2026-07-01"));
    let story = Story::starting("2026-06-01", "UTC", plan).ending("2026-06-30").taxed("20");
    let story = story.using_as("2026-06-02", ("units", "eu"), "20").using("2026-06-03", "units", "5");
    let billed = |kind, split: &str| Billed { phase: 1, kind, metric: Some(key("units")), split: split.to_owned() };
    let untaxed = |cents| BTreeMap::from([(None, Money::from_minor(cents, Currency::EUR))]);
    let invoiced = BTreeMap::from([
        (billed(LineKind::Usage, "eu"), untaxed(2_000)),
        (billed(LineKind::Discount, ""), untaxed(-1_000)),
    ]);
    let late = LatePeriod { period: june, usage: story.usage_in(june), bundles: Vec::new(), invoiced };
    let story = Story { late: vec![late], ..story };
    let due = late_due(&story.subscription, Some(day("2026-07-01")), day("2026-07-09")).unwrap();
    expect![[r#"
        2026-08-01 late due 2026-08-31
          units: correction for 1 – 30 June 2026        5  2026-06-01 … 2026-06-30        5.00
          units: beyond the maximum: correction for 1 – 30 June 2026        1  2026-06-01 … 2026-06-30       -2.00
          units: beyond the maximum: correction for 1 – 30 June 2026        1  2026-06-01 … 2026-06-30       -3.00
          tax 20 % of 2.00        0.40
          total 0.40 EUR
    "#]]
    .assert_eq(&printed(&story.draft(&due)));
}

/// A plan with no day in the period charges what was used under it, and neither what goes beyond a commitment nor less.
#[test]
fn a_plan_without_a_day_counts_no_overage() {
    let left = r#"{"prepaid_commitment": "10", "overage_factor": "2", "minimum_commitment": "50",
        "charges": [{"metric": "units", "model": {"kind": "per_unit", "unit_price": "1"}}]}"#;
    let mut story = Story::starting("2026-06-01", "UTC", left).changing("2026-06-01", BY_MONTH);
    let used = UsageTotal { quantity: 5.into(), events: 1, ..UsageTotal::default() };
    story.usage.insert((1, day("2026-06-01"), key("units")), used);
    check(
        story,
        "2026-07-01",
        expect![[r#"
        2026-07-01 period due 2026-07-31
          units                                 5  2026-06-01 … 2026-06-30        5.00
          Base fee                              1  2026-06-01 … 2026-06-30       30.00
          total 35.00 EUR
    "#]],
    );
}

/// What was paid for a period and is kept counts whole, on whichever day its plan was left.
#[test]
fn a_prepaid_commitment_that_is_kept_covers_what_was_used_before_its_plan_was_left() {
    let left = r#"{"proration": {"basis": "none"}, "prepaid_commitment": "10", "overage_factor": "2",
        "charges": [{"metric": "units", "model": {"kind": "per_unit", "unit_price": "1"}}]}"#;
    let mut story = Story::starting("2026-06-01", "UTC", left).changing("2026-06-01", BY_MONTH);
    let used = UsageTotal { quantity: 15.into(), events: 1, ..UsageTotal::default() };
    story.usage.insert((1, day("2026-06-01"), key("units")), used);
    story.billed_on = Some(day("2026-06-01"));
    let prepaid = FeeLine {
        phase: 1,
        fee: 0,
        kind: LineKind::Commitment,
        days: Period::new(day("2026-06-01"), day("2026-07-01")),
        amount: Money::from_minor(1_000, Currency::EUR),
        tax_rate: None,
    };
    expect![[r#"
        2026-07-01 period due 2026-07-31
          units                                15  2026-06-01 … 2026-06-30       15.00
          Covered by the prepaid commitment        1  2026-06-01 … 2026-06-30      -10.00
          Base fee                              1  2026-06-01 … 2026-06-30       30.00
          total 35.00 EUR
    "#]]
    .assert_eq(&lived(&story, &[prepaid], "2026-07-01"));
}

/// Of a fee that is not prorated a period costs the dearest, once: also where a plan with other periods came between.
#[test]
fn march_is_paid_once_although_weeks_came_between() {
    let month =
        |amount: &str| format!(r#"{{"fees": [{{"kind": "recurring", "amount": "{amount}", "prorate": false}}]}}"#);
    let week = r#"{"period": {"unit": "week"}, "fees": [{"kind": "recurring", "amount": "7"}]}"#;
    let back_on = |amount| {
        let story = Story::starting("2026-03-01", "UTC", &month("30")).changing("2026-03-09", week);
        lived(&story.changing("2026-03-16", &month(amount)), &[], "2026-04-01")
    };
    expect![[r#"
        2026-03-01 start due 2026-03-31
          Base fee                              1  2026-03-01 … 2026-03-08       30.00
          total 30.00 EUR

        2026-03-09 period due 2026-04-08
          Base fee                              1  2026-03-09 … 2026-03-15        7.00
          total 7.00 EUR

        2026-04-01 period due 2026-05-01
          Base fee                              1  2026-04-01 … 2026-04-30       30.00
          total 30.00 EUR
    "#]]
    .assert_eq(&back_on("30"));
    expect![[r#"
        2026-03-01 start due 2026-03-31
          Base fee                              1  2026-03-01 … 2026-03-08       30.00
          total 30.00 EUR

        2026-03-09 period due 2026-04-08
          Base fee                              1  2026-03-09 … 2026-03-15        7.00
          total 7.00 EUR

        2026-03-16 period due 2026-04-15
          Base fee: charged before              1  2026-03-01 … 2026-03-08      -30.00
          Base fee                              1  2026-03-16 … 2026-03-31       40.00
          total 10.00 EUR

        2026-04-01 period due 2026-05-01
          Base fee                              1  2026-04-01 … 2026-04-30       40.00
          total 40.00 EUR
    "#]]
    .assert_eq(&back_on("40"));
}

/// A fee in arrears was supplied on the last day of its plan, although it costs the whole period.
#[test]
fn the_dearest_fee_in_arrears_is_taxed_by_the_last_day_of_its_plan() {
    let fee = |amount: &str| {
        format!(r#"{{"fees": [{{"kind": "recurring", "amount": "{amount}", "prorate": false, "timing": "arrears"}}]}}"#)
    };
    let story = Story::starting("2026-03-01", "UTC", &fee("30")).changing("2026-03-10", &fee("20"));
    let story = story.taxed_from(&[("2026-01-01", "20"), ("2026-03-20", "10")]);
    check(
        story,
        "2026-04-01",
        expect![[r#"
        2026-04-01 period due 2026-05-01
          Base fee                              1  2026-03-01 … 2026-03-09       30.00
          tax 20 % of 30.00        6.00
          total 36.00 EUR
    "#]],
    );
}
