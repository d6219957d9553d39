//! Invoices printed as text, one story each; amounts are the ones that other engines document or got wrong.
#![allow(clippy::unwrap_used)]

mod common;

use std::collections::BTreeMap;

use common::{Story, check, day, terms};
use domain::invoicing::calculate;
use domain::locale::Locale;
use expect_test::expect;
use words::lines::naming;

#[test]
fn a_first_month_from_the_fourth_costs_27_of_30_days() {
    let story = Story::starting("2026-06-04", "UTC", r#"{"fees": [{"kind": "recurring", "amount": "20.00"}]}"#);
    check(
        story,
        "2026-07-15",
        expect![[r#"
        2026-06-04 start due 2026-07-04
          Base fee                              1  2026-06-04 … 2026-06-30       18.00
          total 18.00 EUR

        2026-07-01 period due 2026-07-31
          Base fee                              1  2026-07-01 … 2026-07-31       20.00
          total 20.00 EUR
    "#]],
    );
}

#[test]
fn usage_is_billed_on_the_first_for_the_month_before() {
    let plan = r#"{"charges": [{"metric": "units", "model": {"kind": "per_unit", "unit_price": "2.50"}}]}"#;
    let story = Story::starting("2026-08-01", "Europe/Berlin", plan).using("2026-08-01", "units", "1").using(
        "2026-08-31",
        "units",
        "6",
    );
    check(
        story,
        "2026-09-30",
        expect![[r#"
        2026-09-01 period due 2026-10-01
          units                                 7  2026-08-01 … 2026-08-31       17.50
          total 17.50 EUR
    "#]],
    );
}

#[test]
fn set_up_fee_first_fees_usage_and_tax_stand_on_their_invoices() {
    let plan = r#"{"payment_due_days": "14",
        "fees": [{"kind": "setup", "amount": "100"}, {"kind": "recurring", "amount": "49"}, {"kind": "recurring", "amount": "10", "timing": "arrears"}],
        "charges": [{"metric": "units", "free_units": "2", "model": {"kind": "per_unit", "unit_price": "0.067"}}]}"#;
    let story = Story::starting("2026-11-16", "UTC", plan).taxed("19").using("2026-11-20", "units", "57");
    check(
        story,
        "2026-12-01",
        expect![[r#"
        2026-11-16 start due 2026-11-30
          Set-up fee                            1  2026-11-16 … 2026-11-16      100.00
          Base fee                              1  2026-11-16 … 2026-11-30       24.50
          tax 19 % of 124.50       23.66
          total 148.16 EUR

        2026-12-01 period due 2026-12-15
          units                                57  2026-11-16 … 2026-11-30        3.69
          Base fee                              1  2026-11-16 … 2026-11-30        5.00
          Base fee                              1  2026-12-01 … 2026-12-31       49.00
          tax 19 % of 57.69       10.96
          total 68.65 EUR
    "#]],
    );
}

#[test]
fn a_trial_of_seven_days_moves_the_first_fee_to_its_end() {
    let plan = r#"{"trial_days": "7", "fees": [{"kind": "recurring", "amount": "35"}]}"#;
    check(
        Story::starting("2024-03-04", "UTC", plan),
        "2024-04-01",
        expect![[r#"
        2024-03-11 trial_end due 2024-04-10
          Base fee                              1  2024-03-11 … 2024-03-31       23.71
          total 23.71 EUR

        2024-04-01 period due 2024-05-01
          Base fee                              1  2024-04-01 … 2024-04-30       35.00
          total 35.00 EUR
    "#]],
    );
}

/// B37: a trial of 30 days from 1 March in Los Angeles ends on the 31st, across the clock change.
#[test]
fn a_trial_across_a_clock_change_counts_days() {
    let plan = r#"{"trial_days": "30", "fees": [{"kind": "recurring", "amount": "31"}]}"#;
    check(
        Story::starting("2017-03-01", "America/Los_Angeles", plan),
        "2017-03-31",
        expect![[r#"
        2017-03-31 trial_end due 2017-04-30
          Base fee                              1  2017-03-31 … 2017-03-31        1.00
          total 1.00 EUR
    "#]],
    );
}

#[test]
fn weeks_begin_on_monday() {
    let plan = r#"{"period": {"unit": "week"}, "fees": [{"kind": "recurring", "amount": "7.00"}]}"#;
    check(
        Story::starting("2023-06-16", "America/Halifax", plan),
        "2023-06-19",
        expect![[r#"
        2023-06-16 start due 2023-07-16
          Base fee                              1  2023-06-16 … 2023-06-18        3.00
          total 3.00 EUR

        2023-06-19 period due 2023-07-19
          Base fee                              1  2023-06-19 … 2023-06-25        7.00
          total 7.00 EUR
    "#]],
    );
}

/// B40, B42, B43: an anchor of the 30th or 31st returns to its day.
#[test]
fn an_anniversary_returns_to_its_anchor() {
    let plan = r#"{"alignment": "anniversary", "fees": [{"kind": "recurring", "amount": "30"}]}"#;
    let days = |on: &str| -> Vec<String> {
        Story::starting(on, "UTC", plan).invoices_until("2024-05-31").iter().map(|i| i.issued_on.to_string()).collect()
    };
    assert_eq!(days("2024-01-30"), ["2024-01-30", "2024-02-29", "2024-03-30", "2024-04-30", "2024-05-30"]);
    assert_eq!(days("2024-01-31"), ["2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30", "2024-05-31"]);
}

#[test]
fn a_subscription_that_ends_within_a_month_pays_its_days_in_arrears() {
    let plan = r#"{"fees": [{"kind": "recurring", "amount": "31", "timing": "arrears"}],
                   "charges": [{"metric": "units", "model": {"kind": "per_unit", "unit_price": "1"}}]}"#;
    let story = Story::starting("2026-03-01", "UTC", plan).ending("2026-03-10").using("2026-03-10", "units", "2");
    check(
        story,
        "2026-06-01",
        expect![[r#"
        2026-04-01 end due 2026-05-01
          units                                 2  2026-03-01 … 2026-03-10        2.00
          Base fee                              1  2026-03-01 … 2026-03-10       10.00
          total 12.00 EUR
    "#]],
    );
}

#[test]
fn a_yearly_plan_that_ends_early_is_closed_with_the_month() {
    let plan = r#"{"period": {"unit": "year"}, "charges": [{"metric": "units", "model": {"kind": "per_unit", "unit_price": "1"}}]}"#;
    let story = Story::starting("2026-01-01", "UTC", plan).ending("2026-03-10").using("2026-02-01", "units", "2");
    check(
        story,
        "2027-06-01",
        expect![[r#"
        2026-04-01 end due 2026-05-01
          units                                 2  2026-01-01 … 2026-03-10        2.00
          total 2.00 EUR
    "#]],
    );
}

#[test]
fn a_fee_that_is_not_prorated_is_charged_in_full() {
    let plan = r#"{"fees": [{"kind": "recurring", "amount": "20", "prorate": false}]}"#;
    check(
        Story::starting("2026-06-29", "UTC", plan),
        "2026-06-30",
        expect![[r#"
        2026-06-29 start due 2026-07-29
          Base fee                              1  2026-06-29 … 2026-06-30       20.00
          total 20.00 EUR
    "#]],
    );
}

#[test]
fn seats_are_bought_up_front() {
    let plan = r#"{"fees": [{"kind": "seats", "model": {"kind": "per_unit", "unit_price": "10"}}]}"#;
    check(
        Story::starting("2026-06-16", "UTC", plan).seats(3),
        "2026-07-01",
        expect![[r#"
        2026-06-16 start due 2026-07-16
          Seats                                 3  2026-06-16 … 2026-06-30       15.00
          total 15.00 EUR

        2026-07-01 period due 2026-07-31
          Seats                                 3  2026-07-01 … 2026-07-31       30.00
          total 30.00 EUR
    "#]],
    );
}

#[test]
fn ending_before_the_term_costs_the_fee_for_it() {
    let plan = r#"{"term": {"unit": "year", "count": "1"}, "fees": [{"kind": "early_termination", "amount": "250"}]}"#;
    check(
        Story::starting("2026-01-01", "UTC", plan).ending("2026-06-30"),
        "2027-06-01",
        expect![[r#"
        2026-07-01 end due 2026-07-31
          Early termination fee                 1  2026-06-30 … 2026-06-30      250.00
          total 250.00 EUR
    "#]],
    );
    check(Story::starting("2026-01-01", "UTC", plan).ending("2026-12-31"), "2027-06-01", expect![[""]]);
}

#[test]
fn after_a_change_each_plan_prices_its_own_days_and_usage() {
    let story = Story::starting(
        "2026-03-01",
        "UTC",
        r#"{"fees": [{"kind": "recurring", "amount": "31", "timing": "arrears"}],
            "charges": [{"metric": "units", "model": {"kind": "per_unit", "unit_price": "1"}}]}"#,
    )
    .changing(
        "2026-03-16",
        r#"{"fees": [{"kind": "recurring", "amount": "62", "timing": "arrears"}],
            "charges": [{"metric": "units", "model": {"kind": "per_unit", "unit_price": "2"}}]}"#,
    )
    .using("2026-03-15", "units", "10")
    .using("2026-03-16", "units", "10");
    check(
        story,
        "2026-04-01",
        expect![[r#"
        2026-04-01 period due 2026-05-01
          units                                10  2026-03-01 … 2026-03-15       10.00
          units                                10  2026-03-16 … 2026-03-31       20.00
          Base fee                              1  2026-03-01 … 2026-03-15       15.00
          Base fee                              1  2026-03-16 … 2026-03-31       32.00
          total 77.00 EUR
    "#]],
    );
}

#[test]
fn used_but_free_is_a_line_of_nothing_and_unused_is_none() {
    let plan = r#"{"charges": [{"metric": "units", "free_units": "1000", "model": {"kind": "per_unit", "unit_price": "0.10"}},
                               {"metric": "pages", "model": {"kind": "per_unit", "unit_price": "1"}}]}"#;
    let story = Story::starting("2026-03-01", "UTC", plan).using("2026-03-15", "units", "999");
    check(
        story,
        "2026-04-01",
        expect![[r#"
        2026-04-01 period due 2026-05-01
          units                               999  2026-03-01 … 2026-03-31        0.00
          total 0.00 EUR
    "#]],
    );
}

#[test]
fn net_negative_usage_is_billed_as_nothing() {
    let plan = r#"{"charges": [{"metric": "units", "model": {"kind": "per_unit", "unit_price": "1"}}]}"#;
    let story =
        Story::starting("2026-03-01", "UTC", plan).using("2026-03-02", "units", "3").using("2026-03-15", "units", "-5");
    check(
        story,
        "2026-04-01",
        expect![[r#"
        2026-04-01 period due 2026-05-01
          units                                -2  2026-03-01 … 2026-03-31        0.00
          total 0.00 EUR
    "#]],
    );
}

#[test]
fn a_currency_without_minor_units_rounds_to_whole_ones() {
    let plan = r#"{"currency": "JPY", "fees": [{"kind": "recurring", "amount": "1000"}]}"#;
    check(
        Story::starting("2026-06-04", "Asia/Tokyo", plan),
        "2026-06-04",
        expect![[r#"
        2026-06-04 start due 2026-07-04
          Base fee                              1  2026-06-04 … 2026-06-30         900
          total 900 JPY
    "#]],
    );
}

#[test]
fn lines_are_rounded_one_by_one_and_the_subtotal_is_their_sum() {
    let fee = r#"{"kind": "recurring", "amount": "10.333333"}"#;
    let plan = format!(r#"{{"fees": [{fee}, {fee}, {fee}]}}"#);
    let invoices = Story::starting("2026-06-01", "UTC", &plan).invoices_until("2026-06-01");
    assert_eq!(invoices[0].subtotal.to_string(), "30.99");
}

#[test]
fn a_term_that_renews_runs_anew_from_the_day_after_its_last() {
    for (auto_renew, today, ends) in [
        (true, "2026-11-22", Some("2027-03-02")),
        (true, "2027-03-02", Some("2027-03-02")),
        (true, "2027-03-03", Some("2028-03-02")),
        (false, "2027-03-02", Some("2027-03-02")),
        (false, "2030-01-01", None),
    ] {
        let plan = format!(r#"{{"term": {{"unit": "year", "count": "1", "auto_renew": {auto_renew}}}}}"#);
        let subscription = Story::starting("2026-03-03", "Europe/Rome", &plan).subscription;
        assert_eq!(subscription.term_ends_on(day(today)), ends.map(day), "{auto_renew} {today}");
        if auto_renew {
            assert_eq!(subscription.usual_last_day(day(today)), day(ends.unwrap()), "{today}");
        }
    }
}

#[test]
fn a_fee_with_an_interval_of_its_own_says_how_often_it_comes() {
    let plan = r#"{"fees": [{"kind": "recurring", "amount": "20"},
        {"kind": "recurring", "amount": "365", "interval": {"unit": "year"}},
        {"kind": "recurring", "amount": "3", "interval": {"unit": "day", "count": "30"}}]}"#;
    let calculated = |locale| {
        let lines = calculate(&terms(plan), &[], &BTreeMap::new(), None, naming(locale)).unwrap().lines;
        lines.into_iter().map(|line| line.description).collect::<Vec<_>>()
    };
    assert_eq!(calculated(Locale::En), ["Base fee", "Base fee, yearly", "Base fee, every 30 days"]);
    assert_eq!(calculated(Locale::De), ["Grundgebühr", "Grundgebühr, jährlich", "Grundgebühr, alle 30 Tage"]);
    assert_eq!(calculated(Locale::It), ["Canone base", "Canone base annuale", "Canone base ogni 30 giorni"]);
}
