//! What is said before somebody agrees: when fees and usage come first, when a fee comes whole, and what usage adds.

#![allow(clippy::unwrap_used)]

mod common;

use common::{Story, day, metrics, terms};
use domain::calendar::Period;
use domain::invoicing::{Beginning, Coming, Invoiced, Least, UsageOn, certain, coming, until_whole};

const USAGE: &str = r#""charges": [{"metric": "units", "model": {"kind": "per_unit", "unit_price": "1"}}]"#;
const FEE: &str = r#""fees": [{"kind": "recurring", "amount": "31"}]"#;
const ANNIVERSARY: &str = r#""alignment": "anniversary""#;
const YEARLY: &str = r#""fees": [{"kind": "recurring", "amount": "365", "interval": {"unit": "year", "count": "1"}}]"#;

const BUNDLES: &str = r#""charges": [{"metric": "units", "model": {"kind": "bundles",
    "tiers": [{"up_to": "100", "price": "150"}, {"up_to": null, "price": "100"}]}}]"#;

fn plan(parts: &[&str]) -> String {
    format!("{{{}}}", parts.join(", "))
}

fn begins(parts: &[&str], on: &str) -> Beginning {
    Beginning::of(&terms(&plan(parts)), &metrics(), day(on))
}

fn story(parts: &[&str], on: &str) -> Story {
    Story::starting(on, "Europe/Rome", &plan(parts))
}

/// On an invoice of one day, the days from one to another, both inclusive.
fn invoiced(on: &str, from: &str, to: &str) -> Invoiced {
    Invoiced { on: day(on), days: Period::new(day(from), day(to).succ_opt().unwrap()) }
}

#[test]
fn usage_is_on_the_invoice_that_bills_it_whichever_fees_come_before() {
    let every_30 = r#""fees": [{"kind": "recurring", "amount": "47.60", "interval": {"unit": "day", "count": "30"}}]"#;
    let begins = begins(&[every_30, USAGE, ANNIVERSARY], "2027-01-14");
    assert_eq!(begins.next.unwrap().due.on, day("2027-02-13"));
    assert_eq!(begins.usage, Some(invoiced("2027-02-14", "2027-01-14", "2027-02-13")));
    assert_eq!(begins.advance, Some(invoiced("2027-01-14", "2027-01-14", "2027-02-12")));
}

#[test]
fn fees_of_a_trial_begin_after_it_and_set_up_does_not() {
    let fees = r#""fees": [{"kind": "setup", "amount": "50"}, {"kind": "recurring", "amount": "31"}]"#;
    let begins = begins(&[fees, USAGE, r#""trial_days": "14""#], "2026-11-27");
    assert_eq!(begins.first.unwrap().due.on, day("2026-11-27"));
    assert_eq!(begins.advance, Some(invoiced("2026-12-11", "2026-12-11", "2026-12-31")));
    assert_eq!(begins.usage, Some(invoiced("2027-01-01", "2026-12-11", "2026-12-31")));
}

#[test]
fn a_first_bundle_is_paid_in_advance() {
    let bundles =
        r#""charges": [{"metric": "units", "model": {"kind": "bundles", "tiers": [{"up_to": null, "price": "150"}]}}]"#;
    let begins = begins(&[bundles], "2027-01-15");
    assert_eq!(begins.advance, Some(invoiced("2027-01-15", "2027-01-15", "2027-01-31")));
    assert_eq!(begins.usage, Some(invoiced("2027-02-01", "2027-01-15", "2027-01-31")));
}

#[test]
fn a_fee_in_arrears_is_told_with_the_day_it_is_due_on() {
    let yearly = YEARLY.replace(r#""amount""#, r#""timing": "arrears", "amount""#);
    let begins = begins(&[&yearly, USAGE], "2026-11-22");
    assert_eq!((begins.advance, begins.first.unwrap().due.on), (None, day("2026-12-01")));
    assert_eq!(begins.arrears, [invoiced("2027-01-01", "2026-11-22", "2026-12-31")]);
}

/// The days on which somebody who is about to agree has read of every fee.
fn told(story: &Story) -> Vec<String> {
    until_whole(&story.subscription, &metrics(), None).iter().map(|coming| coming.due.on.to_string()).collect()
}

#[test]
fn every_fee_is_told_until_it_comes_whole() {
    let arrears = YEARLY.replace(r#""amount""#, r#""timing": "arrears", "amount""#);
    let trial = [r#""trial_days": "30""#, r#""trial_covers": "fees""#];
    let (fees_only, thirty) = (
        [r#""trial_days": "30""#, r#""trial_covers": "fees""#],
        r#""fees": [{"kind": "recurring", "amount": "30", "interval": {"unit": "day", "count": "30"}}]"#,
    );
    let minimum = r#""minimum_commitment": "35""#;
    let cases: [(&[&str], &str, &[&str]); 13] = [
        // And when it is due next.
        (&[FEE], "2027-01-01", &["2027-01-01", "2027-02-01"]),
        (&[thirty, USAGE], "2027-01-01", &["2027-01-01", "2027-01-31"]),
        (&[thirty, USAGE, minimum], "2027-01-10", &["2027-01-10", "2027-02-01", "2027-02-09", "2027-03-01"]),
        // A first bundle is due whole for a part of the month, and again for the next one.
        (&[BUNDLES], "2027-01-15", &["2027-01-15", "2027-02-01"]),
        (&[BUNDLES, fees_only[0], fees_only[1]], "2027-01-15", &["2027-02-14", "2027-03-01"]),
        (&[USAGE, minimum], "2027-01-15", &["2027-02-01", "2027-03-01"]),
        (&[YEARLY, USAGE, ANNIVERSARY], "2027-01-15", &["2027-01-15", "2028-01-15"]),
        (&[FEE, USAGE], "2027-01-15", &["2027-01-15", "2027-02-01"]),
        (&[YEARLY, USAGE], "2026-07-02", &["2026-07-02", "2027-01-01"]),
        (&[&arrears, USAGE], "2026-07-02", &["2027-01-01", "2028-01-01"]),
        // One day, then a month.
        (&[FEE, ANNIVERSARY, trial[0], trial[1]], "2027-01-14", &["2027-02-13", "2027-02-14"]),
        (&[USAGE], "2027-01-15", &[]),
        (&["\"fees\": [{\"kind\": \"recurring\", \"amount\": \"0\"}]"], "2027-01-15", &[]),
    ];
    for (parts, on, days) in cases {
        assert_eq!(told(&story(parts, on)), days, "{parts:?} from {on}");
    }
    let mut ended = story(&[YEARLY, USAGE], "2026-07-02");
    ended.subscription.ends_on = Some(day("2026-10-31"));
    assert_eq!(told(&ended), ["2026-07-02"]);
}

/// The next two invoices, each with what usage is to it.
fn usage_on(story: &Story) -> Vec<(String, UsageOn)> {
    let next = |after| coming(&story.subscription, &metrics(), after);
    let first = next(None);
    let second = first.and_then(|first| next(Some(first.due.on)));
    let said = |coming: Coming| (coming.due.on.to_string(), coming.usage);
    [first, second].into_iter().flatten().map(said).collect()
}

#[test]
fn usage_is_said_to_add_only_where_it_does() {
    use UsageOn::{AddsNothing, Alone, No};
    let beyond = |least: Least| UsageOn::Added { beyond: Some(least.into()), at_most: None };
    let added = UsageOn::Added { beyond: None, at_most: None };
    let open =
        r#""charges": [{"metric": "units", "model": {"kind": "bundles", "tiers": [{"up_to": null, "price": "150"}]}}]"#;
    let bundles = BUNDLES;
    let dear = r#""fees": [{"kind": "recurring", "amount": "62"}]"#;
    let (minimum, prepaid) = (r#""minimum_commitment": "35""#, r#""prepaid_commitment": "31""#);
    let cases: [(&[&str], [UsageOn; 2]); 9] = [
        (&[USAGE], [Alone, Alone]),
        (&[FEE], [No, No]),
        (&[FEE, USAGE], [No, added]),
        (&[USAGE, minimum], [beyond(Least::Commitment); 2]),
        // The fees reach the minimum without any.
        (&[dear, USAGE, minimum], [No, added]),
        (&[USAGE, prepaid], [No, beyond(Least::Prepaid)]),
        (&[bundles], [No, beyond(Least::Bundle)]),
        // What has no end costs nothing more.
        (&[open], [No, AddsNothing]),
        // The first fees after a trial.
        (&[FEE, USAGE, r#""trial_days": "7""#], [No, added]),
    ];
    for (parts, expected) in cases {
        let said: Vec<UsageOn> = usage_on(&story(parts, "2027-01-15")).into_iter().map(|(_, usage)| usage).collect();
        assert_eq!(said, expected, "{parts:?}");
    }
}

#[test]
fn what_comes_in_any_case_is_known_behind_what_comes_if_something_is_used() {
    let story = story(&[YEARLY, USAGE], "2026-11-27");
    assert_eq!(usage_on(&story)[1], ("2026-12-01".to_owned(), UsageOn::Alone));
    let certain = |after| certain(&story.subscription, &metrics(), Some(day(after))).unwrap();
    assert_eq!(certain("2026-11-27").due.on, day("2027-01-01"));
    assert_eq!(certain("2026-11-27").ahead, Some(Period::new(day("2027-01-01"), day("2028-01-01"))));
    let used = self::story(&[USAGE], "2026-11-27");
    assert_eq!(domain::invoicing::certain(&used.subscription, &metrics(), None), None);
}
