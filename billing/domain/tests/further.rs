//! What further usage is said to add to an invoice to come is what it adds.

#![allow(clippy::unwrap_used)]

mod common;

use common::{Story, day, metrics};
use domain::calendar::Day;
use domain::invoice::Line;
use domain::invoicing::{Coming, Least, Leasts, UsageOn, coming, further, next_due, until_whole};
use domain::money::{Currency, Money};
use domain::subscription::Phase;
use rust_decimal::Decimal;

const USAGE: &str = r#""charges": [{"metric": "units", "model": {"kind": "per_unit", "unit_price": "1"}}]"#;
const FEE: &str = r#""fees": [{"kind": "recurring", "amount": "31"}]"#;
const DEARER: &str = r#""fees": [{"kind": "recurring", "amount": "62"}]"#;
const ARREARS: &str = r#""fees": [{"kind": "recurring", "amount": "62", "timing": "arrears"}]"#;
const BUNDLES: &str = r#""charges": [{"metric": "units", "model": {"kind": "bundles",
    "tiers": [{"up_to": "100", "price": "150"}, {"up_to": null, "price": "100"}]}}]"#;

fn plan(parts: &[&str]) -> String {
    format!("{{{}}}", parts.join(", "))
}

fn usage(bounds: &str) -> String {
    format!(r#""charges": [{{"metric": "units", "model": {{"kind": "per_unit", "unit_price": "1"}}, {bounds}}}]"#)
}

/// All of January, of whose units so many are used on its 5th.
fn january(parts: &[&str], used: &str) -> Story {
    let story = Story::starting("2027-01-01", "Europe/Rome", &plan(parts));
    if used == "0" { story } else { story.using("2027-01-05", "units", used) }
}

/// The lines of the first day.
fn first(story: &Story) -> Vec<Line> {
    story.draft(&next_due(&story.subscription, None).unwrap()).lines
}

/// What is said on a day of the invoice of 1 February, and what it comes to with so much more.
fn said(story: &Story, today: &str) -> UsageOn {
    let due = next_due(&story.subscription, Some(day("2027-01-01"))).unwrap();
    story.with_facts(&due, &[], &first(story), |facts| further(facts, &due, day(today))).unwrap()
}

fn with_more(story: Story, more: &str) -> Decimal {
    let issued = first(&story);
    let story = story.using("2027-01-25", "units", more);
    let due = next_due(&story.subscription, Some(day("2027-01-01"))).unwrap();
    story.draft_after(&due, &[], &issued).subtotal.amount()
}

fn beyond(least: impl Into<Leasts>) -> UsageOn {
    UsageOn::Added { beyond: Some(least.into()), at_most: None }
}

fn at_most(beyond: Option<Least>, cents: i64) -> UsageOn {
    UsageOn::Added { beyond: beyond.map(Leasts::from), at_most: Some(Money::from_minor(cents, Currency::EUR)) }
}

#[test]
fn what_is_taken_up_and_what_is_bounded_is_said() {
    const ADDED: UsageOn = UsageOn::Added { beyond: None, at_most: None };
    let (minimum, maximum, prepaid) =
        (r#""minimum_commitment": "35""#, r#""maximum_spend": "100""#, r#""prepaid_commitment": "31""#);
    let (least, most) = (usage(r#""minimum": "35""#), usage(r#""maximum": "50""#));
    let of_two = r#""charges": [
        {"metric": "units", "model": {"kind": "per_unit", "unit_price": "1"}},
        {"metric": "pages", "minimum": "35", "model": {"kind": "per_unit", "unit_price": "1"}}]"#;
    let cases: [(&[&str], &str, UsageOn); 21] = [
        (&[FEE, USAGE], "0", ADDED),
        (&[USAGE, minimum], "10", beyond(Least::Commitment)),
        (&[USAGE, minimum], "40", ADDED),
        (&[&least], "10", beyond(Least::Minimum)),
        (&[&least], "40", ADDED),
        (&[of_two], "10", ADDED),
        (&[USAGE, prepaid], "10", beyond(Least::Prepaid)),
        (&[USAGE, prepaid], "31", ADDED),
        (&[USAGE, prepaid], "40", ADDED),
        (
            &[USAGE, prepaid, r#""minimum_commitment": "62""#],
            "10",
            beyond(Leasts::from(Least::Commitment).and(Least::Prepaid)),
        ),
        (&[USAGE, prepaid, r#""minimum_commitment": "62""#], "40", beyond(Least::Commitment)),
        (&[BUNDLES], "10", beyond(Least::Bundle)),
        (&[BUNDLES], "150", UsageOn::AddsNothing),
        (&[&most], "40", ADDED),
        (&[&most], "60", UsageOn::AddsNothing),
        (&[USAGE, maximum], "40", at_most(None, 60_00)),
        (&[FEE, USAGE, maximum], "40", at_most(None, 29_00)),
        (&[FEE, USAGE, maximum], "100", UsageOn::AddsNothing),
        (&[r#""fees": [{"kind": "recurring", "amount": "120"}]"#, USAGE, maximum], "0", UsageOn::AddsNothing),
        (&[USAGE, minimum, maximum], "10", at_most(Some(Least::Commitment), 65_00)),
        (&[BUNDLES, maximum], "10", UsageOn::AddsNothing),
    ];
    for (parts, used, expected) in cases {
        let what = format!("{parts:?} with {used}");
        assert_eq!(said(&january(parts, used), "2027-01-20"), expected, "{what}");
        let by = |more: &str| with_more(january(parts, used), more) - with_more(january(parts, used), "0");
        let (little, much) = (by("1"), by("100000"));
        match expected {
            UsageOn::AddsNothing => assert_eq!((little, much), (Decimal::ZERO, Decimal::ZERO), "{what}"),
            UsageOn::Added { beyond, at_most } => {
                assert_eq!(little.is_zero(), beyond.is_some(), "{what}");
                assert!(at_most.is_none_or(|most| most.amount() == much), "{what}: {much}");
            }
            UsageOn::No | UsageOn::Alone => panic!("{what}"),
        }
    }
}

#[test]
fn what_a_plan_without_prices_takes_the_place_of_grows_no_more() {
    let story = january(&[USAGE], "10").changing("2027-01-15", &plan(&[FEE]));
    let due = next_due(&story.subscription, Some(day("2027-01-15"))).unwrap();
    let said = |today| story.with_facts(&due, &[], &[], |facts| further(facts, &due, day(today))).unwrap();
    assert_eq!(said("2027-01-20"), UsageOn::No);
    assert_eq!(said("2027-01-14"), UsageOn::Added { beyond: None, at_most: None });
    // And no invoice is told that only usage could bring.
    let free = january(&[USAGE], "10").changing("2027-01-15", "{}");
    let after = |on| coming(&free.subscription, &metrics(), Some(day(on)));
    assert_eq!(after("2027-01-15").map(|coming| coming.usage), Some(UsageOn::Alone));
    assert_eq!(after("2027-02-01"), None);
}

/// The days told after an act on a day; each invoice told is the one that comes.
fn told(story: &Story, acted_on: &str) -> Vec<String> {
    let acted_on = day(acted_on);
    let all = until_whole(&story.subscription, &metrics(), Some(acted_on));
    let lived = story.lived(&[], "2029-01-01");
    let known: Vec<Line> = lived
        .iter()
        .filter(|invoice| invoice.issued_on <= acted_on)
        .flat_map(|invoice| invoice.lines.clone())
        .collect();
    let came = |on: Day| lived.iter().find(|invoice| invoice.issued_on == on);
    let check = |coming: &Coming| {
        let announced = story.draft_after(&coming.due, &[], &known);
        assert_eq!(Some(&announced), came(coming.due.on), "{}", coming.due.on);
        coming.due.on.to_string()
    };
    all.iter().map(check).collect()
}

#[test]
fn after_a_change_every_fee_is_told_until_it_comes_whole() {
    let quarterly = r#""fees": [{"kind": "recurring", "amount": "90", "interval": {"unit": "quarter", "count": "1"}}]"#;
    let tried = [FEE, USAGE, r#""trial_days": "40""#];
    let cases: [(&[&str], (&str, &[&str]), &str, &[&str]); 7] = [
        // 34.00 for the rest of January, then 62.00.
        (&[USAGE], ("2027-01-15", &[ARREARS]), "2027-01-15", &["2027-02-01", "2027-03-01"]),
        (&[USAGE], ("2027-01-15", &[quarterly, USAGE]), "2027-01-15", &["2027-04-01"]),
        // 19 of 28 days after the trial.
        (&tried, ("2027-01-15", &[DEARER, USAGE]), "2027-01-15", &["2027-02-10", "2027-03-01"]),
        (&[FEE], ("2027-02-01", &[DEARER]), "2027-01-10", &["2027-02-01"]),
        (&[FEE], ("2027-02-01", &[ARREARS, USAGE]), "2027-01-10", &["2027-03-01"]),
        (&[FEE], ("2027-02-01", &[BUNDLES]), "2027-01-10", &["2027-02-01"]),
        (
            &[FEE],
            ("2027-01-15", &[USAGE, r#""minimum_commitment": "31""#]),
            "2027-01-15",
            &["2027-02-01", "2027-03-01"],
        ),
    ];
    for (before, (on, after), acted_on, days) in cases {
        let story = january(before, "0").changing(on, &plan(after));
        assert_eq!(told(&story, acted_on), days, "{before:?}, then {after:?} on {on}");
    }
}

#[test]
fn other_seats_in_arrears_are_told_until_a_whole_month_has_them() {
    let seats =
        r#""fees": [{"kind": "seats", "timing": "arrears", "model": {"kind": "per_unit", "unit_price": "31"}}]"#;
    let mut story = january(&[seats], "0").seats(1).changing("2027-01-15", &plan(&[seats]));
    let more = Phase { seats: 2, ..story.subscription.phases[1].clone() };
    story.subscription.phases.rebook(|phase| phase.number < more.number, Some(more.clone()));
    assert_eq!(told(&story, "2027-01-15"), ["2027-02-01", "2027-03-01"]);
}

/// What is left in advance and given back.
#[test]
fn only_what_was_paid_in_advance_can_be_given_back() {
    use domain::rate_plan::{Leaving, Prorate};
    let seats = |timing: &str| {
        format!(
            r#""fees": [{{"kind": "recurring", "amount": "31"}}, {{"kind": "seats", "timing": "{timing}", "prorate": false, "model": {{"kind": "per_unit", "unit_price": "31"}}}}]"#
        )
    };
    let cases: [(&[&str], &[Prorate], &[Prorate]); 5] = [
        (&[ARREARS], &[], &[]),
        (&[&seats("arrears")], &[Prorate::Yes], &[]),
        (&[&seats("advance")], &[Prorate::Yes, Prorate::No], &[Prorate::No]),
        (&[USAGE, r#""prepaid_commitment": "31""#], &[Prorate::Yes], &[]),
        (&[FEE, r#""proration": {"basis": "none"}"#], &[Prorate::No], &[]),
    ];
    for (parts, plan_left, seats_left) in cases {
        let terms = common::terms(&plan(parts));
        assert_eq!(terms.left_in_advance(Leaving::Plan), plan_left, "{parts:?}");
        assert_eq!(terms.left_in_advance(Leaving::Seats), seats_left, "{parts:?}");
    }
}
