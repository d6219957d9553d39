//! The day told for the next invoice is the day on which it is issued, and the days told are those it is for.

mod common;

use common::{Story, day, terms};
use domain::invoice::InvoiceDraft;
use domain::invoicing::{coming, first_of_plan, next_due, spans};

const USAGE: &str = r#""charges": [{"metric": "units", "model": {"kind": "per_unit", "unit_price": "1"}}]"#;
const FEE: &str = r#""fees": [{"kind": "recurring", "amount": "31"}]"#;
const ARREARS: &str = r#""fees": [{"kind": "recurring", "amount": "31", "timing": "arrears"}]"#;
const MINIMUM: &str = r#""minimum_commitment": "35""#;
const PREPAID: &str = r#""prepaid_commitment": "31""#;
const SETUP: &str = r#""fees": [{"kind": "setup", "amount": "50"}]"#;
const TRIAL: &str = r#""trial_days": "40", "trial_covers": "fees""#;
const TRIED: &str = r#""trial_days": "7""#;
const ANNIVERSARY: &str = r#""alignment": "anniversary""#;
const YEARLY: &str = r#""period": {"unit": "year", "count": "1"}"#;
const REFUND: &str = r#""refund_unused": true"#;

const PLANS: [&[&str]; 16] = [
    &[USAGE],
    &[FEE],
    &[FEE, USAGE],
    &[ARREARS],
    &[ARREARS, USAGE],
    &[USAGE, MINIMUM],
    &[USAGE, PREPAID],
    &[SETUP, USAGE],
    &[FEE, TRIAL],
    &[FEE, USAGE, TRIAL],
    &[FEE, USAGE, TRIED],
    &[USAGE, TRIED],
    &[USAGE, ANNIVERSARY],
    &[FEE, ANNIVERSARY],
    &[FEE, USAGE, YEARLY],
    &[FEE, REFUND],
];
const STARTS: [&str; 4] = ["2027-01-15", "2027-01-01", "2027-01-31", "2027-02-28"];

/// Somebody who uses something every day that usage is paid for, so that whatever can be billed is.
fn busy(start: &str, plan: &[&str]) -> Story {
    let mut story = Story::starting(start, "Europe/Rome", &format!("{{{}}}", plan.join(", ")));
    // What a trial covers is free, and no invoice comes for its sake.
    let paid_from = story.subscription.usage_paid_from();
    for on in paid_from.iter_days().take(400) {
        story = story.using(&on.to_string(), "units", "1");
    }
    story
}

/// The invoices up to a day, in order.
fn issued(story: &Story, until: &str) -> Vec<InvoiceDraft> {
    let (mut billed_on, mut invoices) = (None, Vec::new());
    while let Some(due) = next_due(&story.subscription, billed_on).filter(|due| due.on <= day(until)) {
        billed_on = Some(due.on);
        invoices.extend(Some(story.draft(&due)).filter(|draft| !draft.lines.is_empty()));
    }
    invoices
}

#[test]
fn the_day_told_is_the_day_invoiced() {
    for plan in PLANS {
        for start in STARTS {
            for last in [None, Some("2027-03-20"), Some("2027-04-30")] {
                let mut story = busy(start, plan);
                story.subscription.ends_on = last.map(day);
                check(&story, &format!("{plan:?} from {start} to {last:?}"));
            }
        }
    }
}

fn check(story: &Story, what: &str) {
    let mut told_after = None;
    for invoice in issued(story, "2028-02-01") {
        let told =
            coming(&story.subscription, told_after).unwrap_or_else(|| panic!("{what}: {invoice:?} was not told"));
        assert_eq!(told.due.on, invoice.issued_on, "{what}: the day after {told_after:?}");
        assert_eq!(
            (told.behind, told.ahead),
            spans(invoice.issued_on, &invoice.lines),
            "{what}: {}",
            invoice.issued_on
        );
        told_after = Some(invoice.issued_on);
    }
}

#[test]
fn a_plan_of_usage_that_begins_within_a_month_is_invoiced_when_the_month_is_over() {
    let told = coming(&busy("2027-01-15", &[USAGE]).subscription, None).unwrap();
    assert_eq!(told.due.on, day("2027-02-01"));
    let behind = told.behind.unwrap();
    assert_eq!((behind.from, behind.last_day(), told.ahead), (day("2027-01-15"), day("2027-01-31"), None));
}

#[test]
fn what_costs_nothing_is_never_invoiced() {
    let free = busy("2027-01-15", &[r#""fees": [{"kind": "recurring", "amount": "0"}]"#]);
    assert_eq!(coming(&free.subscription, None), None);
}

#[test]
fn a_fee_in_advance_is_for_days_ahead_and_usage_for_days_behind() {
    let story = busy("2027-01-15", &[FEE, USAGE]);
    let first = coming(&story.subscription, None).unwrap();
    assert_eq!((first.due.on, first.behind), (day("2027-01-15"), None));
    let next = coming(&story.subscription, Some(first.due.on)).unwrap();
    let [behind, ahead] = [next.behind, next.ahead].map(Option::unwrap);
    assert_eq!((behind.from, behind.last_day()), (day("2027-01-15"), day("2027-01-31")));
    assert_eq!((ahead.from, ahead.last_day()), (day("2027-02-01"), day("2027-02-28")));
}

#[test]
fn a_trial_over_the_end_of_a_month_is_invoiced_first_when_it_is_over() {
    let plan = format!("{{{}}}", [FEE, USAGE, TRIED].join(", "));
    let [first, next] = first_of_plan(&terms(&plan), day("2026-11-26")).map(Option::unwrap);
    assert_eq!((first.due.on, first.behind), (day("2026-12-03"), None));
    let ahead = first.ahead.unwrap();
    assert_eq!((ahead.from, ahead.last_day()), (day("2026-12-03"), day("2026-12-31")));
    assert_eq!(next.due.on, day("2027-01-01"));
    let usage = format!("{{{}}}", [USAGE, TRIED].join(", "));
    let [first, _] = first_of_plan(&terms(&usage), day("2026-11-26")).map(Option::unwrap);
    let behind = first.behind.unwrap();
    assert_eq!(
        (first.due.on, behind.from, behind.last_day()),
        (day("2027-01-01"), day("2026-12-03"), day("2026-12-31"))
    );
}

#[test]
fn a_plan_that_costs_nothing_is_told_no_invoice() {
    assert_eq!(first_of_plan(&terms("{}"), day("2026-11-26")), [None, None]);
}
