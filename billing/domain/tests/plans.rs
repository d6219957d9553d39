//! Rate plans as they are typed: all faults at once, each at its place, and what may be published.
#![allow(clippy::unwrap_used)]

mod common;

use common::{METRICS, day, input, key, metrics, terms};
use domain::locale::LocalizedText;
use domain::publishing::{Checked, reasons_not_to_publish};
use domain::refusal::Code;

/// Parses a plan and lists its faults as `pointer code`.
fn faults(json: &str) -> Vec<String> {
    match input(json).parse(&METRICS.map(key)) {
        Ok(_) => Vec::new(),
        Err(no) => no.0.iter().map(|refusal| format!("{} {}", refusal.pointer, refusal.code.as_str())).collect(),
    }
}

#[track_caller]
fn check(json: &str, expected: &[&str]) {
    assert_eq!(faults(json), expected, "{json}");
}

#[test]
fn a_good_plan_has_no_faults() {
    check("{}", &[]);
    check(
        r#"{"fees": [{"kind": "recurring", "amount": "0.000000000001"}], "effective_from": "2026-12-01", "effective_until": "2026-12-01"}"#,
        &[],
    );
}

#[test]
fn each_fault_is_named_at_its_place() {
    check(r#"{"key": ""}"#, &["/key required"]);
    check(r#"{"key": "a b"}"#, &["/key key.invalid"]);
    check(r#"{"name": {}}"#, &["/name required"]);
    check(r#"{"currency": "EURO"}"#, &["/currency currency.unknown"]);
    check(r#"{"currency": "XAU"}"#, &["/currency currency.unknown"]);
    check(r#"{"visibility": "hidden"}"#, &["/visibility choice.unknown"]);
    check(r#"{"audience": {"kind": "category"}}"#, &["/audience/category required"]);
    check(
        r#"{"effective_from": "2026-12-02", "effective_until": "2026-12-01"}"#,
        &["/effective_until dates.end_before_start"],
    );
    check(r#"{"effective_from": "2026-02-30"}"#, &["/effective_from day.invalid"]);
    check(
        r#"{"period": {"unit": "fortnight", "count": "0"}}"#,
        &["/period/unit choice.unknown", "/period/count number.out_of_range"],
    );
    check(r#"{"payment_due_days": "4294967296"}"#, &["/payment_due_days number.out_of_range"]);
    check(r#"{"fees": [{"kind": "tip", "amount": "1"}]}"#, &["/fees/0/kind choice.unknown"]);
    check(
        r#"{"fees": [{"kind": "setup", "amount": "1"}, {"kind": "setup", "amount": "1"}]}"#,
        &["/fees too_many_items"],
    );
    check(
        r#"{"charges": [{"metric": "nope", "model": {"kind": "per_unit", "unit_price": "1"}}]}"#,
        &["/charges/0/metric metric.unknown"],
    );
    check(
        r#"{"charges": [{"metric": "units", "model": {"kind": "guess"}}]}"#,
        &["/charges/0/model/kind choice.unknown"],
    );
    check(r#"{"charges": [{"metric": "units"}]}"#, &["/charges/0/model/kind choice.unknown"]);
    let twice = r#"{"metric": "units", "model": {"kind": "per_unit", "unit_price": "1"}}"#;
    check(&format!(r#"{{"charges": [{twice}, {twice}]}}"#), &["/charges/1/metric metric.repeated"]);
    check(
        r#"{"maximum_spend": "5", "minimum_commitment": "6", "overage_factor": "2", "limits": [{"metric": "units"}]}"#,
        &[
            "/overage_factor overage.without_commitment",
            "/maximum_spend maximum.below_minimum",
            "/limits not_available_yet",
        ],
    );
}

/// A slip of the pen in a price is told, whatever it stands in, and everything else that is wrong with it.
#[test]
fn a_field_that_nothing_is_known_of_is_refused_wherever_it_stands() {
    check(
        r#"{"minimum_commitmnt": "500", "trial_day": 14, "refund_unuse": null}"#,
        &["/minimum_commitmnt unknown_field", "/refund_unuse unknown_field", "/trial_day unknown_field"],
    );
    check(
        r#"{"period": {"unit": "month", "counts": 1, "auto_renew": true}, "proration": {"base": "days"},
            "term": {"unit": "year", "renews": true}, "audience": {"kind": "everyone", "who": "all"}}"#,
        &[
            "/audience/who unknown_field",
            "/period/counts unknown_field",
            "/period/auto_renew unknown_field",
            "/proration/base unknown_field",
            "/term/renews unknown_field",
        ],
    );
    check(
        r#"{"fees": [{"kind": "setup", "amount": "1", "timing": "advance", "prorate": true, "interval": {"unit": "year"}},
                     {"kind": "recurring", "amount": "1", "every": "week", "model": {"kind": "per_unit", "unit_price": "1"}},
                     {"kind": "seats", "amount": "1", "model": {"kind": "per_unit", "unit_price": "1", "unit": "seat"}}]}"#,
        &[
            "/fees/0/timing unknown_field",
            "/fees/0/prorate unknown_field",
            "/fees/0/interval unknown_field",
            "/fees/1/every unknown_field",
            "/fees/1/model unknown_field",
            "/fees/2/model/unit unknown_field",
            "/fees/2/amount unknown_field",
        ],
    );
    check(
        r#"{"charges": [{"metric": "units", "included_units": "100", "model": {"kind": "graduated", "unit_price": "2", "tiers": [
                {"up_to": null, "unit_price": "1", "flat_fee": "3", "price": "4"}]}},
            {"metric": "pages", "split_by": {"attribute": "region", "rest": {}, "values": {"e/u": {"kind": "per_unit", "unit_price": "1", "free": "1"}}}}],
            "examples": [{"quantities": {"units": "1"}, "totals": "1", "total": "1"}]}"#,
        &[
            "/charges/0/included_units unknown_field",
            "/charges/0/model/unit_price unknown_field",
            "/charges/0/model/tiers/0/flat_fee unknown_field",
            "/charges/0/model/tiers/0/price unknown_field",
            "/charges/1/split_by/rest unknown_field",
            "/charges/1/split_by/values/e~1u/free unknown_field",
            "/examples/0/totals unknown_field",
        ],
    );
}

/// Every field of another kind of model, in turn.
#[test]
fn a_model_takes_the_fields_of_its_own_kind_alone() {
    let fields = [
        "unit_price",
        "size",
        "price",
        "rounding",
        "rate",
        "fixed_per_event",
        "free_events",
        "free_amount",
        "min_per_event",
        "max_per_event",
        "multiplier",
        "markup_percent",
    ];
    for field in fields.into_iter().filter(|field| *field != "unit_price") {
        let model = format!(r#"{{"kind": "per_unit", "unit_price": "1", "{field}": "1"}}"#);
        let place = format!("/charges/0/model/{field} unknown_field");
        check(&format!(r#"{{"charges": [{{"metric": "units", "model": {model}}}]}}"#), &[&place]);
    }
    check(
        r#"{"charges": [{"metric": "units", "model": {"kind": "per_unit", "unit_price": "1", "tiers": [{"price": "1"}]}}]}"#,
        &["/charges/0/model/tiers unknown_field"],
    );
}

#[test]
fn what_is_of_the_contract_and_has_no_effect_yet_is_told_so() {
    check(
        r#"{"notices": [{}], "measured": ["units"], "environment": "production", "activation": "first_payment",
            "pause_days_max": "30", "retention_days": "90", "revenue_share": {"of": "net"}, "collection": "on_due_day",
            "term": {"unit": "year", "notice_days": "30"},
            "charges": [{"metric": "units", "window": {"periods": 3}, "model": {"kind": "per_unit", "unit_price": "1"}}]}"#,
        &[
            "/term/notice_days not_available_yet",
            "/charges/0/window not_available_yet",
            "/activation not_available_yet",
            "/collection not_available_yet",
            "/environment not_available_yet",
            "/measured not_available_yet",
            "/notices not_available_yet",
            "/pause_days_max not_available_yet",
            "/retention_days not_available_yet",
            "/revenue_share not_available_yet",
        ],
    );
    check(
        r#"{"activation": "at_once", "collection": "at_issue", "pause_days_max": "0", "limits": [], "notices": null}"#,
        &[],
    );
}

#[test]
fn a_calendar_has_periods_of_some_lengths_and_an_anniversary_of_any() {
    let plan = |unit: &str, count: u32, alignment: &str| {
        format!(r#"{{"period": {{"unit": "{unit}", "count": "{count}"}}, "alignment": "{alignment}"}}"#)
    };
    let fits =
        [("week", &[1][..]), ("month", &[1, 2, 3, 4, 6, 12]), ("quarter", &[1, 2, 4]), ("year", &[1]), ("day", &[])];
    for (unit, counts) in fits {
        for count in 1..=12 {
            let no: &[&str] = if counts.contains(&count) { &[] } else { &["/period period.not_of_the_calendar"] };
            check(&plan(unit, count, "calendar"), no);
            check(&plan(unit, count, "anniversary"), &[]);
        }
    }
    let fee =
        |interval: &str| format!(r#"{{"fees": [{{"kind": "recurring", "amount": "1", "interval": {interval}}}]}}"#);
    check(&fee(r#"{"unit": "day", "count": "30"}"#), &[]);
    check(&fee(r#"{"unit": "year"}"#), &[]);
    check(&fee(r#"{"unit": "month", "count": "5"}"#), &["/fees/0/interval period.not_of_the_calendar"]);
    check(&fee(r#"{"unit": "day", "count": "367"}"#), &["/fees/0/interval/count number.out_of_range"]);
    check(&fee(r#"{"unit": "day", "auto_renew": true}"#), &["/fees/0/interval/auto_renew unknown_field"]);
}

/// B27, B31, B32: amounts that are no amounts, too many decimals, absurd sizes.
#[test]
fn prices_are_plain_decimals_within_bounds() {
    for (price, code) in [
        ("", "required"),
        ("abc", "decimal.invalid"),
        ("1e", "decimal.invalid"),
        ("NaN", "decimal.invalid"),
        ("٣", "decimal.invalid"),
        ("1_000", "decimal.invalid"),
        (" 1", "decimal.invalid"),
        ("1,5", "decimal.invalid"),
        (".5", "decimal.invalid"),
        ("5.", "decimal.invalid"),
        ("+5", "decimal.invalid"),
        ("-0.01", "amount.negative"),
        ("0.0000000000001", "decimal.too_precise"),
        ("1000000000000.01", "amount.too_large"),
        ("1000000000000000000000000000000", "amount.too_large"),
    ] {
        let plan = format!(r#"{{"fees": [{{"kind": "recurring", "amount": "{price}"}}]}}"#);
        check(&plan, &[&format!("/fees/0/amount {code}")]);
    }
}

#[test]
fn all_faults_come_at_once() {
    let no =
        faults(r#"{"key": "", "currency": "", "fees": [{"kind": "setup", "amount": "-1"}], "payment_due_days": "x"}"#);
    assert_eq!(
        no,
        [
            "/key required",
            "/currency required",
            "/payment_due_days number.out_of_range",
            "/fees/0/amount amount.negative"
        ]
    );
}

fn reasons(json: &str) -> Vec<String> {
    let product_name = LocalizedText::same("Product");
    let checked =
        Checked { product_name: &product_name, price_text: None, metrics: &metrics(), today: day("2026-11-22") };
    let reasons = reasons_not_to_publish(&terms(json), &checked);
    reasons.0.iter().map(|refusal| format!("{} {}", refusal.pointer, refusal.code.as_str())).collect()
}

#[test]
fn publishing_is_refused_with_every_reason() {
    assert_eq!(
        reasons(r#"{"name": {"en": "A"}, "effective_until": "2026-11-21"}"#),
        ["/name translation.missing", "/fees rate_plan.priceless", "/effective_until dates.in_the_past"]
    );
    assert_eq!(reasons(r#"{"fees": [{"kind": "recurring", "amount": "0"}]}"#), [""; 0]);
}

#[test]
fn a_worked_example_must_hold() {
    let plan = |total: &str| {
        format!(
            r#"{{"fees": [{{"kind": "recurring", "amount": "49"}}, {{"kind": "setup", "amount": "100"}}],
                "charges": [{{"metric": "units", "model": {{"kind": "per_unit", "unit_price": "2.50"}}}}],
                "examples": [{{"quantities": {{"units": "40"}}, "total": "{total}"}}]}}"#
        )
    };
    assert_eq!(reasons(&plan("149.00")), [""; 0]);
    assert_eq!(reasons(&plan("150")), ["/examples/0/total example.wrong"]);
}

#[test]
fn every_code_is_read_as_it_is_written() {
    for code in Code::ALL {
        assert_eq!(code.as_str().parse(), Ok(*code));
    }
}

#[test]
fn terms_survive_being_stored() {
    let terms = terms(
        r#"{"term": {"unit": "year"}, "trial_days": "7", "features": {"sso": true, "tier": "gold"}, "proration": {"basis": "month_30"},
            "trial_covers": "fees", "downgrade": "end_of_period",
            "fees": [{"kind": "recurring", "amount": "365", "interval": {"unit": "year"}}, {"kind": "seats", "model": {"kind": "per_unit", "unit_price": "10.00"}, "prorate": false}],
            "charges": [{"metric": "units", "free_units": "5", "minimum": "1", "model": {"kind": "per_unit", "unit_price": "0.000000000001"}}]}"#,
    );
    let stored = serde_json::to_string(&terms).unwrap();
    assert_eq!(serde_json::from_str::<domain::rate_plan::Terms>(&stored).unwrap(), terms, "{stored}");
}
