//! What is agreed per period holds once per period, also where plans change within it: rows worked out by hand.
#![allow(clippy::unwrap_used)]

mod common;

use common::Story;
use domain::invoice::LineKind;
use serde_json::{Value, json};

/// What June's usage comes to, line by line: plan a from the 1st, plan b from the 16th; of a metric that is added up.
fn check(a: Value, b: Value, used: [(&str, &str); 2], expected: &[(LineKind, &str)]) {
    let plan = |charge: &Value| {
        let mut charge = charge.clone();
        charge["metric"] = json!("units");
        json!({ "charges": [charge] }).to_string()
    };
    let mut story = Story::starting("2022-06-01", "UTC", &plan(&a)).changing("2022-06-16", &plan(&b));
    for (on, quantity) in used {
        story = story.using(on, "units", quantity);
    }
    let invoices = story.invoices_until("2022-07-01");
    let lines = &invoices.last().unwrap().lines;
    let found: Vec<(LineKind, String)> = lines.iter().map(|line| (line.kind, line.amount.to_string())).collect();
    let expected: Vec<(LineKind, String)> =
        expected.iter().map(|(kind, amount)| (*kind, (*amount).to_owned())).collect();
    assert_eq!(found, expected, "{a} then {b}");
}

const USAGE: LineKind = LineKind::Usage;

#[test]
fn free_units_that_were_given_are_not_given_again() {
    let free =
        |price: &str, units: &str| json!({ "free_units": units, "model": { "kind": "per_unit", "unit_price": price } });
    let used = [("2022-06-05", "800"), ("2022-06-20", "800")];
    check(free("0.01", "1000"), free("0.02", "1000"), used, &[(USAGE, "0.00"), (USAGE, "12.00")]);
    check(free("0.01", "1000"), free("0.02", "500"), used, &[(USAGE, "0.00"), (USAGE, "16.00")]);
    check(free("0.01", "100"), free("0.02", "1000"), used, &[(USAGE, "7.00"), (USAGE, "0.00")]);
}

#[test]
fn flat_amounts_are_charged_tier_by_tier_beyond_what_was_charged() {
    let tiers = |first: &str, second: &str| {
        json!({ "model": { "kind": "graduated", "tiers": [
            { "up_to": "10", "unit_price": "0", "flat_amount": first }, { "unit_price": "0", "flat_amount": second } ] } })
    };
    let used = [("2022-06-05", "5"), ("2022-06-20", "15")];
    check(tiers("20", "30"), tiers("50", "40"), used, &[(USAGE, "20.00"), (USAGE, "70.00")]);
    check(tiers("20", "30"), tiers("10", "40"), used, &[(USAGE, "20.00"), (USAGE, "40.00")]);
    let both = [("2022-06-05", "15"), ("2022-06-20", "15")];
    check(tiers("20", "30"), tiers("20", "30"), both, &[(USAGE, "50.00"), (USAGE, "0.00")]);
}

#[test]
fn a_maximum_is_what_is_left_of_it_and_a_minimum_goes_by_days() {
    let bounded = |minimum: Option<&str>, maximum: Option<&str>| {
        let model = json!({ "kind": "per_unit", "unit_price": "1" });
        json!({ "minimum": minimum, "maximum": maximum, "model": model })
    };
    let used = [("2022-06-05", "80"), ("2022-06-20", "80")];
    check(bounded(None, Some("100")), bounded(None, Some("100")), used, &[(USAGE, "80.00"), (USAGE, "20.00")]);
    check(bounded(None, Some("100")), bounded(None, Some("50")), used, &[(USAGE, "80.00"), (USAGE, "0.00")]);
    let least = bounded(Some("300"), None);
    check(least.clone(), least, used, &[(USAGE, "150.00"), (USAGE, "150.00")]);
}
