//! Phases: there is always a first one, each is found by its own number only, and how they cut time goes with them.
#![allow(clippy::unwrap_used)]

mod common;

use common::{Story, day, key};
use domain::subscription::{Phase, Phases};

const MONTHLY: &str = r#"{"charges": [{"metric": "units", "model": {"kind": "per_unit", "unit_price": "1"}}]}"#;
const YEARLY: &str = r#"{"period": {"unit": "year"}, "charges": [{"metric": "units", "model": {"kind": "per_unit", "unit_price": "2"}}]}"#;

fn monthly_then_yearly() -> Story {
    Story::starting("2026-03-01", "Europe/Berlin", MONTHLY).changing("2026-03-16", YEARLY)
}

#[test]
fn a_phase_is_found_by_its_own_number_only() {
    let subscription = monthly_then_yearly().subscription;
    let found = |number| subscription.phase(number).map(|phase: &Phase| phase.from_on);
    assert_eq!(found(1), Some(day("2026-03-01")));
    assert_eq!(found(2), Some(day("2026-03-16")));
    assert_eq!((found(0), found(3)), (None, None), "no other phase stands for one that is not there");
}

#[test]
fn the_terms_of_a_phase_are_those_of_its_own_plan() {
    let subscription = monthly_then_yearly().subscription;
    let price = |number| format!("{:?}", subscription.phase(number).unwrap().terms().charge(&key("units")).unwrap());
    assert_ne!(price(1), price(2));
    assert_eq!(subscription.first_phase().terms(), subscription.phase(1).unwrap().terms());
    assert_eq!(subscription.currency(), subscription.phase(2).unwrap().terms().currency);
}

#[test]
fn time_is_cut_by_the_phases_that_are_left() {
    let mut subscription = monthly_then_yearly().subscription;
    let both = subscription.phases.clone();
    assert_eq!(subscription.billed_with(day("2026-03-10")).until, day("2026-03-16"));
    assert!(subscription.broken_off_on(day("2026-03-16")).is_some());
    subscription.phases.rebook(|phase| phase.number == 1, None);
    assert_eq!(subscription.billed_with(day("2026-03-10")).until, day("2026-04-01"));
    assert!(subscription.broken_off_on(day("2026-03-16")).is_none());
    let again = both.last().cloned();
    subscription.phases.rebook(|_| true, again);
    assert_eq!(subscription.phases, both, "agreed one by one or all at once, it is the same");
    assert_eq!(Phases::of(both.iter().cloned()), Some(both));
}

#[test]
fn the_first_phase_stays_where_nothing_takes_its_place() {
    let mut subscription = monthly_then_yearly().subscription;
    let second = subscription.phase(2).cloned();
    subscription.phases.rebook(|_| false, second.clone());
    assert_eq!(Some(subscription.first_phase()), second.as_ref());
    subscription.phases.rebook(|_| false, None);
    assert_eq!(subscription.phases.len(), 1);
    assert_eq!(Phases::of([]), None);
}
