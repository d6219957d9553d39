//! What is imagined under the values of an attribute costs what it would on an invoice.
#![allow(clippy::unwrap_used)]

mod common;

use common::{Story, key, metrics, terms};
use domain::invoicing::{Imagined, calculate_imagined};
use domain::locale::Locale;
use domain::refusal::Code;
use rust_decimal::Decimal;

const SPLIT: &str = r#""split_by": {"attribute": "region", "values": {
    "eu": {"kind": "per_unit", "unit_price": "0.335"},
    "us": {"kind": "graduated", "tiers": [{"up_to": "10", "unit_price": "2"}, {"up_to": "20", "unit_price": "1"}]}},
    "default": {"kind": "per_unit", "unit_price": "0.1"}}"#;

fn imagined(rest: u32, eu: u32, us: u32) -> Imagined {
    let values = [("eu".to_owned(), Decimal::from(eu)), ("us".to_owned(), Decimal::from(us))];
    Imagined {
        quantities: [(key("units"), Decimal::from(rest))].into(),
        values: [(key("units"), values.into())].into(),
        ..Imagined::default()
    }
}

#[track_caller]
fn check(more: &str, (rest, eu, us): (u32, u32, u32), expected: &str) {
    let plan = format!(r#"{{"charges": [{{"metric": "units"{more}, {SPLIT}}}]}}"#);
    let calculated =
        calculate_imagined(&terms(&plan), &metrics(), &imagined(rest, eu, us), words::lines::naming(Locale::En))
            .unwrap();
    assert_eq!(calculated.total.to_string(), expected);
    let story = Story::starting("2026-03-01", "UTC", &plan)
        .using("2026-03-02", "units", &rest.to_string())
        .using_as("2026-03-02", ("units", "eu"), &eu.to_string())
        .using_as("2026-03-02", ("units", "us"), &us.to_string());
    let invoiced = story.invoices_until("2026-04-01").pop().unwrap();
    assert_eq!(invoiced.subtotal.to_string(), expected, "on the invoice");
}

#[test]
fn each_value_is_rated_by_itself_and_rounded_once() {
    check("", (5, 3, 12), "23.51");
    check(r#", "free_units": "2""#, (5, 3, 12), "20.64");
}

#[test]
fn a_minimum_and_a_maximum_go_over_all_values() {
    check(r#", "minimum": "50""#, (5, 3, 12), "50.00");
    check(r#", "maximum": "20""#, (5, 3, 12), "20.00");
}

#[test]
fn a_value_beyond_its_last_tier_is_refused_at_its_place() {
    let plan = terms(&format!(r#"{{"charges": [{{"metric": "units", {SPLIT}}}]}}"#));
    let no = calculate_imagined(&plan, &metrics(), &imagined(0, 0, 21), words::lines::naming(Locale::En)).unwrap_err();
    assert_eq!((no.0[0].code, no.0[0].pointer.as_str()), (Code::BeyondLastTier, "/values/units/us"));
}
