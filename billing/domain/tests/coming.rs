//! The day told for the next invoice is the day on which it is issued, and the days told are those it is for.

mod common;

use common::{Story, day, metrics, printed, terms};
use domain::calendar::{Day, start_of};
use domain::invoice::Line;
use domain::invoicing::{Brings, Candidate, Coming, candidates, coming, first_of_plan, next_due, spans};

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

/// On which days somebody uses something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Uses {
    EveryDay,
    /// Nothing on those of a trial that covers usage.
    WhatCosts,
}

/// Somebody who uses something every day that usage is paid for, so that whatever can be billed is.
fn busy(start: &str, plan: &[&str], uses: Uses) -> Story {
    let mut story = Story::starting(start, "Europe/Rome", &format!("{{{}}}", plan.join(", ")));
    let from = match uses {
        Uses::EveryDay => story.subscription.starts_on,
        Uses::WhatCosts => story.subscription.usage_paid_from(),
    };
    if plan.iter().any(|part| part.contains("charges")) {
        for on in from.iter_days().take(400) {
            story = story.using(&on.to_string(), "units", "1");
        }
    }
    story
}

/// The next invoice as it is told: of the occasions that may bring one the first that does by what is known then.
fn told(story: &Story, after: Option<Day>, issued: &[Line]) -> Option<Coming> {
    let all = candidates(&story.subscription, &metrics(), after);
    all.into_iter().find_map(|Candidate { coming, brings }| {
        let lines = story.draft_after(&coming.due, &[], issued).lines;
        (brings == Brings::Something || !lines.is_empty()).then(|| coming.drafted(&lines))
    })
}

#[test]
fn the_day_told_is_the_day_invoiced() {
    for plan in PLANS {
        for start in STARTS {
            for last in [None, Some("2027-03-20"), Some("2027-04-30")] {
                let mut story = busy(start, plan, Uses::EveryDay);
                story.subscription.ends_on = last.map(day);
                check(&story, &format!("{plan:?} from {start} to {last:?}"));
            }
        }
    }
}

/// Also where another plan takes its place within a month or with the next one, prices usage or does not.
#[test]
fn where_plans_change_the_day_told_is_the_day_invoiced() {
    let others: [&[&str]; 5] = [&[FEE], &[USAGE], &[ARREARS, USAGE], &[FEE, USAGE, YEARLY], &[]];
    for plan in PLANS {
        for other in others {
            for (on, last) in [("2027-02-10", None), ("2027-03-01", None), ("2027-02-10", Some("2027-03-20"))] {
                let whole = |parts: &[&str]| format!("{{{}}}", parts.join(", "));
                let mut story = Story::starting("2027-01-15", "Europe/Rome", &whole(plan)).changing(on, &whole(other));
                story.subscription.ends_on = last.map(day);
                for used_on in story.subscription.starts_on.iter_days().take(400) {
                    let terms = story.subscription.phase_on(used_on).terms();
                    if !terms.charges.is_empty() {
                        story = story.using(&used_on.to_string(), "units", "1");
                    }
                }
                check(&story, &format!("{plan:?}, from {on} {other:?}, to {last:?}"));
            }
        }
    }
}

/// Whatever a trial covers, however long it is, whether it is used, ended in or withdrawn from.
#[test]
fn in_every_kind_of_trial_the_invoice_told_is_the_one_that_comes() {
    const WITHDRAWAL: &str = r#""withdrawal_days": "30""#;
    const SETUP_AND_FEE: &str = r#""fees": [{"kind": "setup", "amount": "50"}, {"kind": "recurring", "amount": "31"}]"#;
    const BUNDLES: &str =
        r#""charges": [{"metric": "units", "model": {"kind": "bundles", "tiers": [{"up_to": null, "price": "150"}]}}]"#;
    let plans: [&[&str]; 9] = [
        &[FEE],
        &[FEE, USAGE],
        &[USAGE],
        &[ARREARS, USAGE],
        &[USAGE, MINIMUM],
        &[SETUP_AND_FEE, USAGE],
        &[FEE, BUNDLES],
        &[FEE, USAGE, REFUND],
        &[FEE, USAGE, WITHDRAWAL],
    ];
    for plan in plans {
        for (days, covers) in [3, 7, 20, 40, 70].into_iter().flat_map(|days| [(days, "everything"), (days, "fees")]) {
            let trial = format!(r#""trial_days": "{days}", "trial_covers": "{covers}""#);
            for (alignment, uses) in
                [("calendar", Uses::EveryDay), ("calendar", Uses::WhatCosts), ("anniversary", Uses::EveryDay)]
            {
                let alignment = format!(r#""alignment": "{alignment}""#);
                let plan = [plan, &[trial.as_str(), alignment.as_str()]].concat();
                for canceled_on in [None, Some("2027-01-30"), Some("2027-02-10")] {
                    let mut story = busy("2027-01-28", &plan, uses);
                    if let Some(on) = canceled_on.map(day) {
                        let last = story.subscription.usual_last_day(on);
                        story.subscription.cancel(last, start_of(on, story.subscription.zone)).unwrap();
                        story.usage.retain(|(_, used_on, _), _| *used_on <= last);
                    }
                    check(&story, &format!("{plan:?}, {uses:?}, canceled on {canceled_on:?}"));
                }
            }
        }
    }
}

/// From one invoice to the next, the one told is the one that comes: on its day, for its days; and none is told that does not.
fn check(story: &Story, what: &str) {
    let (mut billed_on, mut issued) = (None, Vec::new());
    let mut awaited = told(story, None, &issued);
    while let Some(due) = next_due(&story.subscription, billed_on).filter(|due| due.on <= day("2028-02-01")) {
        let invoice = story.draft_after(&due, &[], &issued);
        billed_on = Some(due.on);
        if invoice.lines.is_empty() {
            assert_ne!(awaited.map(|told| told.due.on), Some(due.on), "{what}: nothing comes on {}", due.on);
        } else {
            let coming = awaited.unwrap_or_else(|| panic!("{what}: {} was not told", printed(&invoice)));
            assert_eq!(coming.due, due, "{what}");
            assert_eq!((coming.behind, coming.ahead), spans(due.on, &invoice.lines), "{what}: {}", due.on);
            issued.extend(invoice.lines);
        }
        awaited = told(story, billed_on, &issued);
    }
}

#[test]
fn a_plan_of_usage_that_begins_within_a_month_is_invoiced_when_the_month_is_over() {
    let told = coming(&busy("2027-01-15", &[USAGE], Uses::EveryDay).subscription, &[], None).unwrap();
    assert_eq!(told.due.on, day("2027-02-01"));
    let behind = told.behind.unwrap();
    assert_eq!((behind.from, behind.last_day(), told.ahead), (day("2027-01-15"), day("2027-01-31"), None));
}

#[test]
fn what_costs_nothing_is_never_invoiced() {
    let free = busy("2027-01-15", &[r#""fees": [{"kind": "recurring", "amount": "0"}]"#], Uses::EveryDay);
    assert_eq!(coming(&free.subscription, &[], None), None);
}

#[test]
fn a_fee_in_advance_is_for_days_ahead_and_usage_for_days_behind() {
    let story = busy("2027-01-15", &[FEE, USAGE], Uses::EveryDay);
    let first = coming(&story.subscription, &[], None).unwrap();
    assert_eq!((first.due.on, first.behind), (day("2027-01-15"), None));
    let next = coming(&story.subscription, &[], Some(first.due.on)).unwrap();
    let [behind, ahead] = [next.behind, next.ahead].map(Option::unwrap);
    assert_eq!((behind.from, behind.last_day()), (day("2027-01-15"), day("2027-01-31")));
    assert_eq!((ahead.from, ahead.last_day()), (day("2027-02-01"), day("2027-02-28")));
}

#[test]
fn a_trial_over_the_end_of_a_month_is_invoiced_first_when_it_is_over() {
    let plan = format!("{{{}}}", [FEE, USAGE, TRIED].join(", "));
    let [first, next] = first_of_plan(&terms(&plan), &[], day("2026-11-26")).map(Option::unwrap);
    assert_eq!((first.due.on, first.behind), (day("2026-12-03"), None));
    let ahead = first.ahead.unwrap();
    assert_eq!((ahead.from, ahead.last_day()), (day("2026-12-03"), day("2026-12-31")));
    assert_eq!(next.due.on, day("2027-01-01"));
    let usage = format!("{{{}}}", [USAGE, TRIED].join(", "));
    let [first, _] = first_of_plan(&terms(&usage), &[], day("2026-11-26")).map(Option::unwrap);
    let behind = first.behind.unwrap();
    assert_eq!(
        (first.due.on, behind.from, behind.last_day()),
        (day("2027-01-01"), day("2026-12-03"), day("2026-12-31"))
    );
}

#[test]
fn a_plan_that_costs_nothing_is_told_no_invoice() {
    assert_eq!(first_of_plan(&terms("{}"), &[], day("2026-11-26")), [None, None]);
}

/// Many occasions on which nothing is due are no reason to say that nothing comes.
#[test]
fn what_comes_far_ahead_is_told_exactly() {
    let day_by_day = r#""period": {"unit": "day", "count": "1"}, "alignment": "anniversary""#;
    let every = |count: &str, unit: &str, more: &str| {
        format!(
            r#""fees": [{{"kind": "recurring", "amount": "365", {more} "interval": {{"unit": "{unit}", "count": "{count}"}}}}]"#
        )
    };
    let (three_years, arrears) = (every("3", "year", ""), every("3", "year", r#""timing": "arrears","#));
    let free = r#"{"kind": "recurring", "amount": "0.001", "interval": {"unit": "day", "count": "1"}}"#;
    let beside_nothing = three_years.replace("[{", &format!("[{free}, {{"));
    let trial = r#""trial_days": "365""#;
    let weekly = r#""period": {"unit": "week", "count": "1"}, "alignment": "anniversary""#;
    let covered = r#""minimum_commitment": "0.10""#;
    let cases: [(&[&str], &str); 8] = [
        (&[day_by_day, &three_years], "2030-01-15"),
        (&[day_by_day, &beside_nothing], "2030-01-15"),
        (&[weekly, &three_years], "2030-01-15"),
        (&[day_by_day, &arrears], "2030-01-15"),
        // Of each day a third of it is covered by its share of the fee.
        (&[day_by_day, &three_years, covered], "2030-01-15"),
        (&[day_by_day, FEE, trial], "2028-01-15"),
        (&[day_by_day, USAGE, trial], "2028-01-16"),
        (&[day_by_day, USAGE, r#""trial_days": "364", "trial_covers": "everything""#], "2028-01-15"),
    ];
    for (plan, on) in cases {
        let story = Story::starting("2027-01-15", "Europe/Rome", &format!("{{{}}}", plan.join(", ")));
        let next = coming(&story.subscription, &metrics(), Some(day("2027-01-15")));
        assert_eq!(next.map(|next| next.due.on), Some(day(on)), "{plan:?}");
    }
}

#[test]
fn an_end_and_a_booked_plan_behind_many_empty_days_are_told() {
    let day_by_day = r#""period": {"unit": "day", "count": "1"}, "alignment": "anniversary""#;
    let nothing = format!("{{{day_by_day}}}");
    let next = |story: &Story| coming(&story.subscription, &metrics(), Some(day("2027-01-15"))).map(|next| next.due.on);
    let story = || Story::starting("2027-01-15", "Europe/Rome", &nothing);
    assert_eq!(next(&story()), None);
    assert_eq!(next(&story().ending("2029-12-31")), None);
    let fee = format!("{{{FEE}, {day_by_day}}}");
    assert_eq!(next(&story().changing("2030-03-01", &fee)), Some(day("2030-03-01")));
    let usage = format!("{{{USAGE}}}");
    assert_eq!(next(&story().changing("2030-02-10", &usage)), Some(day("2030-03-01")));
    let term = format!(
        r#"{{{day_by_day}, "term": {{"unit": "year", "count": "5", "auto_renew": false}},
            "fees": [{{"kind": "early_termination", "amount": "90"}}]}}"#
    );
    let ended = Story::starting("2027-01-15", "Europe/Rome", &term).ending("2029-12-31");
    assert_eq!(next(&ended), Some(day("2030-01-01")));
}
