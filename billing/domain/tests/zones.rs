//! Every zone of the tz database: month ends, leap days, nights in which clocks change.
#![allow(clippy::unwrap_used)]

mod common;

use chrono::{Datelike, Days, Duration};
use common::{Story, day, key, metrics, terms};
use domain::calendar::{Alignment, Cycle, Day, Instant, Length, Tz, Unit, day_of, hour_of, start_of};
use domain::invoice::Reason;
use domain::invoicing::next_due;
use domain::usage::{Rejection, UsageItem, judge};

const MICROSECOND: Duration = Duration::microseconds(1);

/// Whether the zone has the day at all: who crossed the date line skipped one.
fn has(day: Day, zone: Tz) -> bool {
    day_of(start_of(day, zone), zone) == day
}

/// B01: whoever asks on each of 40 days finds each period due once, on the day that follows it.
#[test]
fn each_period_is_due_once_however_often_one_asks() {
    let plan = r#"{"charges": [{"metric": "units", "model": {"kind": "per_unit", "unit_price": "1"}}]}"#;
    for zone in chrono_tz::TZ_VARIANTS {
        let story = Story::starting("2024-02-10", zone.name(), plan).using("2024-02-29", "units", "3");
        let mut billed_on = None;
        let mut lines = Vec::new();
        for after in 0..40 {
            let now = start_of(day("2024-02-10") + Days::new(after), zone);
            for _ in 0..3 {
                let due = next_due(&story.subscription, billed_on);
                if let Some(due) = due.filter(|due| start_of(due.on, zone) <= now) {
                    lines.extend(story.draft(&due).lines.iter().map(|line| (due.on, line.days, line.amount.minor())));
                    billed_on = Some(due.on);
                }
            }
        }
        let days = domain::calendar::Period::new(day("2024-02-10"), day("2024-03-01"));
        assert_eq!(lines, [(day("2024-03-01"), days, 300)], "{zone}");
    }
}

/// B37: thirty days of trial from 1 March end on the 31st, whatever clocks did in between.
#[test]
fn a_trial_counts_days_in_every_zone() {
    for zone in chrono_tz::TZ_VARIANTS {
        let story = Story::starting("2017-03-01", zone.name(), r#"{"trial_days": "30"}"#);
        assert_eq!(story.subscription.fees_from(), day("2017-03-31"), "{zone}");
    }
}

/// B26, B45, B46: the first instant of a period is its own, the one before it is not, and the last local day is.
#[test]
fn an_instant_lies_in_the_period_that_it_begins() {
    let plan = r#"{"charges": [{"metric": "units", "model": {"kind": "per_unit", "unit_price": "1"}}]}"#;
    let item = UsageItem { metric: Some("units".into()), quantity: Some("1".into()), ..UsageItem::default() };
    for zone in chrono_tz::TZ_VARIANTS {
        let story = Story::starting("2024-02-01", zone.name(), plan).ending("2024-02-29");
        let now = Instant::from_timestamp(1_720_000_000, 0).unwrap();
        let metrics = metrics();
        let judged = |at| judge(&item, Ok(at), &story.subscription, |_, _| metrics.first(), now).map(|event| event.day);
        let (from, until) = (start_of(day("2024-02-01"), zone), start_of(day("2024-03-01"), zone));
        assert_eq!(judged(from - MICROSECOND), Err(Rejection::NotStarted), "{zone}");
        assert_eq!(judged(from), Ok(day("2024-02-01")), "{zone}");
        assert_eq!(judged(until - MICROSECOND), Ok(day("2024-02-29")), "{zone}");
        assert_eq!(judged(until), Err(Rejection::Ended), "{zone}");
        assert_eq!(hour_of(until, zone), until, "{zone}: a rollup of the last hour does not reach into the next month");
        assert!(hour_of(until - MICROSECOND, zone) >= from, "{zone}");
    }
}

/// A change at an instant leaves what was used before it to the plan before.
#[test]
fn usage_goes_to_the_plan_in_force_at_its_instant() {
    let plan = r#"{"charges": [{"metric": "units", "model": {"kind": "per_unit", "unit_price": "1"}}]}"#;
    let story = Story::starting("2024-02-01", "Europe/Berlin", plan).changing("2024-02-15", plan);
    let changed = start_of(day("2024-02-15"), Tz::Europe__Berlin);
    assert_eq!(story.subscription.phase_at(changed - MICROSECOND).number, 1);
    assert_eq!(story.subscription.phase_at(changed).number, 2);
    assert!(terms(plan).charge(&key("units")).is_some());
}

/// B38: every zone, every day of the years in which clocks are known to change: a day has between 20 and 28 hours.
#[test]
fn every_day_of_a_year_begins_and_ends_in_every_zone() {
    for zone in chrono_tz::TZ_VARIANTS {
        let mut from = start_of(day("2024-01-01"), zone);
        for after in 1..=366 {
            let next = day("2024-01-01") + Days::new(after);
            assert!(has(next, zone), "{zone} {next}");
            let until = start_of(next, zone);
            let hours = (until - from).num_hours();
            assert!((20..=28).contains(&hours), "{zone} {next} {hours}");
            assert_eq!(day_of(until - MICROSECOND, zone), next.pred_opt().unwrap(), "{zone}");
            from = until;
        }
    }
}

/// B40, B42, B43: an anchor of any day at a month's end, over all lengths: boundaries move on, and fall on the anchor's day
/// or the month's last.
#[test]
fn an_anniversary_falls_on_its_day_or_the_months_last() {
    for anchor in
        ["2023-12-31", "2024-01-28", "2024-01-29", "2024-01-30", "2024-01-31", "2024-02-29", "2023-02-28"].map(day)
    {
        for (unit, count) in
            [(Unit::Month, 1), (Unit::Month, 5), (Unit::Quarter, 1), (Unit::Quarter, 2), (Unit::Year, 1)]
        {
            let cycle = Cycle { length: Length { unit, count }, alignment: Alignment::Anniversary, anchor };
            let mut from = anchor;
            for _ in 0..60 {
                let period = cycle.period_at(from);
                assert_eq!(period.from, from, "{cycle:?}");
                let last = (period.until + Days::new(1)).day() == 1;
                let on_anchor = period.until.day() == anchor.day();
                assert!(on_anchor || (last && period.until.day() < anchor.day()), "{cycle:?} {}", period.until);
                from = period.until;
            }
        }
    }
}

/// In every zone the same days, though not the same instants: a year of months, with the leap day in it.
#[test]
fn a_year_of_invoices_has_the_same_days_everywhere() {
    let plan = r#"{"alignment": "anniversary", "fees": [{"kind": "recurring", "amount": "31"}]}"#;
    let dates = |zone: Tz| {
        let story = Story::starting("2024-01-31", zone.name(), plan).ending("2025-01-30");
        let invoices = story.invoices_until("2025-03-31");
        invoices.iter().map(|invoice| (invoice.issued_on, invoice.reason, invoice.subtotal.minor())).collect::<Vec<_>>()
    };
    let expected = dates(Tz::UTC);
    assert_eq!(expected.len(), 12);
    assert_eq!(expected[1], (day("2024-02-29"), Reason::Period, 3_100));
    for zone in chrono_tz::TZ_VARIANTS {
        assert_eq!(dates(zone), expected, "{zone}");
    }
}
