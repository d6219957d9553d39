//! What a period comes to whatever is used.
#![allow(clippy::unwrap_used)]

mod common;

use common::terms;
use domain::invoicing::least;

#[test]
fn what_is_due_whatever_is_used_adds_up() {
    let flat = r#"{"kind": "graduated", "tiers": [{"up_to": "10", "unit_price": "2", "flat_amount": "20"},
        {"unit_price": "1", "flat_amount": "5"}]}"#;
    let bundles = r#"{"kind": "bundles", "tiers": [{"up_to": "100", "price": "150"}, {"price": "90"}]}"#;
    let charge = |model: &str, more: &str| format!(r#""charges": [{{"metric": "units", "model": {model}{more}}}]"#);
    let each = r#"{"kind": "per_unit", "unit_price": "2.50"}"#;
    let split = |default: &str| {
        format!(
            r#""charges": [{{"metric": "units", "split_by": {{"attribute": "region", "values": {{"eu": {bundles}, "us": {flat}}}, "default": {default}}}}}]"#
        )
    };
    let cases = [
        (charge(each, ""), "0"),
        (charge(each, r#", "minimum": "50""#), "50"),
        (charge(flat, ""), "20"),
        (charge(flat, r#", "minimum": "15""#), "20"),
        (charge(bundles, r#", "minimum": "200""#), "200"),
        // A bundle under a value of its own is due once it is begun.
        (split(each), "20"),
        (split(bundles), "170"),
        (format!(r#"{}, "minimum_commitment": "100""#, charge(flat, "")), "100"),
        (format!(r#"{}, "prepaid_commitment": "80", "minimum_commitment": "60""#, charge(each, "")), "80"),
        (
            r#""fees": [{"kind": "recurring", "amount": "30"}, {"kind": "setup", "amount": "99"},
            {"kind": "seats", "model": {"kind": "per_unit", "unit_price": "10"}}]"#
                .to_owned(),
            "40",
        ),
    ];
    for (plan, expected) in cases {
        let due = least(&terms(&format!("{{{plan}}}")), &[]).unwrap().amount();
        assert_eq!(due, expected.parse().unwrap(), "{plan}");
    }
}

#[test]
fn a_fee_prorates_where_it_and_the_plan_say_so() {
    use domain::rate_plan::Prorate;
    for (basis, of_itself, expected) in [
        ("days", Prorate::Yes, true),
        ("days", Prorate::No, false),
        ("month_30", Prorate::Yes, true),
        ("none", Prorate::Yes, false),
        ("none", Prorate::No, false),
    ] {
        let plan = terms(&format!(r#"{{"proration": {{"basis": "{basis}"}}}}"#));
        assert_eq!(plan.prorates(of_itself), expected, "{basis}");
    }
}
