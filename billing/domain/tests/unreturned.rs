//! What an end leaves of what was invoiced in advance, by what stands on the invoices: rows worked out by hand.
#![allow(clippy::unwrap_used)]

mod common;

use common::Story;
use domain::invoice::Line;
use domain::invoicing::{Extent, unreturned};
use serde_json::{Value, json};

/// A plan from 1 January 2023, three seats where it sells any, ended on a day of that year: what is lost of what was
/// invoiced by then.
#[track_caller]
fn check(plan: &Value, last: &str, expected: &[&str]) {
    let mut story = Story::starting("2023-01-01", "UTC", &plan.to_string());
    if story.subscription.first_phase().terms().sells_seats() {
        story = story.seats(3);
    }
    let issued: Vec<Line> = story.lived(&[], last).into_iter().flat_map(|invoice| invoice.lines).collect();
    story = story.ending(last);
    let lost = unreturned(&story.subscription, &issued).unwrap();
    let told = lost.iter().map(|one| {
        let extent = match one.extent {
            Extent::DaysAfter => "of",
            Extent::Whole => "all",
        };
        format!("{extent} {} until {}", one.amount, one.until)
    });
    assert_eq!(told.collect::<Vec<_>>(), expected, "{plan}");
}

fn fee(more: Value) -> Value {
    let mut fee = json!({ "kind": "recurring", "amount": "365" });
    fee.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    fee
}

fn with(mut plan: Value, more: &Value) -> Value {
    plan.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    plan
}

#[test]
fn days_that_are_paid_and_not_used_are_lost_unless_the_plan_gives_them_back() {
    let refund = json!({ "refund_unused": true });
    let quarter = json!({ "fees": [{ "kind": "recurring", "amount": "90" }], "period": { "unit": "quarter" } });
    let seats = json!({ "kind": "seats", "model": { "kind": "per_unit", "unit_price": "31" } });
    let rows: [(Value, &str, &[&str]); 7] = [
        (
            json!({ "fees": [fee(json!({}))], "period": { "unit": "year" } }),
            "2023-06-30",
            &["of 184.00 until 2023-12-31"],
        ),
        (
            json!({ "fees": [fee(json!({ "interval": { "unit": "year" } }))] }),
            "2023-06-30",
            &["of 184.00 until 2023-12-31"],
        ),
        (quarter, "2023-01-31", &["of 59.00 until 2023-03-31"]),
        (json!({ "fees": [seats] }), "2023-01-10", &["of 63.00 until 2023-01-31"]),
        (json!({ "prepaid_commitment": "310" }), "2023-01-01", &["of 300.00 until 2023-01-31"]),
        (
            json!({ "fees": [{ "kind": "recurring", "amount": "31" }], "prepaid_commitment": "62" }),
            "2023-01-30",
            &["of 1.00 until 2023-01-31", "of 2.00 until 2023-01-31"],
        ),
        (json!({ "fees": [{ "kind": "recurring", "amount": "31" }] }), "2023-01-31", &[]),
    ];
    for (plan, last, expected) in rows {
        check(&plan, last, expected);
        check(&with(plan, &refund), last, &[]);
    }
}

#[test]
fn what_has_no_part_for_a_day_is_lost_whole_whatever_the_plan_gives_back() {
    let whole = json!({ "fees": [{ "kind": "recurring", "amount": "31", "prorate": false }] });
    let tiers = json!([{ "up_to": "100", "price": "150" }, { "up_to": "200", "price": "100" }]);
    let bundles = json!({ "charges": [{ "metric": "units", "model": { "kind": "bundles", "tiers": tiers } }] });
    for refund in [false, true] {
        let refund = json!({ "refund_unused": refund });
        check(&with(whole.clone(), &refund), "2023-01-10", &["all 31.00 until 2023-01-31"]);
        check(&with(bundles.clone(), &refund), "2023-01-10", &["all 150.00 until 2023-01-31"]);
        check(&with(bundles.clone(), &refund), "2023-01-31", &[]);
    }
}

#[test]
fn nothing_is_lost_where_nothing_was_paid_in_advance() {
    for more in [json!({ "timing": "arrears" }), json!({ "amount": "0" })] {
        check(&json!({ "fees": [fee(more)] }), "2023-01-10", &[]);
    }
    let tried = json!({ "fees": [fee(json!({})), { "kind": "setup", "amount": "9" }], "trial_days": "14" });
    check(&tried, "2023-01-14", &[]);
}
