//! Days of a zone, and which of them begin a period.

use chrono::{Datelike, Days, Duration, NaiveDate, TimeZone, Utc, Weekday};
use chrono_tz::Tz;
use num_traits::Zero;

use super::history::{Aligned, At, Basis, Day, Every, Unit};
use super::{Exact, whole};

pub fn next(day: Day) -> Day {
    day.succ_opt().unwrap()
}

pub fn before(day: Day) -> Day {
    day.pred_opt().unwrap()
}

pub fn in_days(day: Day, days: u32) -> Day {
    day + Days::new(days.into())
}

pub fn day_of(at: At, zone: Tz) -> Day {
    at.with_timezone(&zone).date_naive()
}

/// Looks at a clock of the zone every quarter of an hour until it shows the day.
pub fn midnight(day: Day, zone: Tz) -> At {
    let mut at = Utc.from_utc_datetime(&day.and_hms_opt(0, 0, 0).unwrap()) - Duration::hours(15);
    while day_of(at, zone) < day {
        at += Duration::minutes(15);
    }
    at
}

fn last_of_month(year: i32, month: u32) -> u32 {
    (28..=31).rev().find(|day| NaiveDate::from_ymd_opt(year, month, *day).is_some()).unwrap()
}

fn months(every: Every) -> Option<i32> {
    let count = i32::try_from(every.count).unwrap();
    match every.unit {
        Unit::Day | Unit::Week => None,
        Unit::Month => Some(count),
        Unit::Quarter => Some(3 * count),
        Unit::Year => Some(12 * count),
    }
}

fn month_number(day: Day) -> i32 {
    day.year() * 12 + i32::try_from(day.month0()).unwrap()
}

/// Whether a period begins on a day. Anniversaries are counted from `anchor`, and fall on its day of the month or, where
/// there is none, on the month's last.
pub fn begins_period(every: Every, anchor: Day, day: Day) -> bool {
    let days = |since: Day| (day - since).num_days();
    let monday = NaiveDate::from_ymd_opt(1970, 1, 5).unwrap();
    match (every.aligned, months(every)) {
        (_, None) if every.unit == Unit::Day => day >= anchor && days(anchor) % i64::from(every.count) == 0,
        (Aligned::Calendar, Some(count)) => day.day() == 1 && month_number(day) % count == 0,
        (Aligned::Calendar, None) => day.weekday() == Weekday::Mon && days(monday) % (7 * i64::from(every.count)) == 0,
        (Aligned::Anniversary, Some(count)) => {
            day >= anchor
                && (month_number(day) - month_number(anchor)) % count == 0
                && day.day() == anchor.day().min(last_of_month(day.year(), day.month()))
        }
        (Aligned::Anniversary, None) => day >= anchor && days(anchor) % (7 * i64::from(every.count)) == 0,
    }
}

/// Days from the first up to the one after the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stretch {
    pub from: Day,
    pub until: Day,
}

impl Stretch {
    pub fn new(from: Day, until: Day) -> Self {
        Self { from, until }
    }

    pub fn count(self) -> i64 {
        (self.until - self.from).num_days().max(0)
    }

    pub fn is_empty(self) -> bool {
        self.count() == 0
    }

    pub fn has(self, day: Day) -> bool {
        self.from <= day && day < self.until
    }

    pub fn within(self, other: Stretch) -> Stretch {
        Stretch { from: self.from.max(other.from), until: self.until.min(other.until) }
    }
}

/// The period that a day lies in: back to the day that begins it, on to the one that begins the next.
pub fn period_of(every: Every, anchor: Day, day: Day) -> Stretch {
    let (mut from, mut until) = (day, next(day));
    while !begins_period(every, anchor, from) {
        from = before(from);
    }
    while !begins_period(every, anchor, until) {
        until = next(until);
    }
    Stretch { from, until }
}

/// A full period, and how time is cut there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Full {
    pub every: Every,
    pub days: Stretch,
}

impl Full {
    pub fn around(every: Every, anchor: Day, day: Day) -> Self {
        Self { every, days: period_of(every, anchor, day) }
    }

    /// Of how many days it is where each month has 30. Weeks and days have no months to count.
    fn of_months_of_30(self) -> i64 {
        months(self.every).map_or_else(|| self.days.count(), |months| 30 * i64::from(months))
    }
}

/// The part of a period's price that some of its days cost, of those that are paid for at all.
pub fn part(basis: Basis, days: Stretch, paid: Stretch, of: Full, zone: Tz) -> Exact {
    let full = of.days;
    if days.is_empty() {
        return Exact::zero();
    }
    if days == full {
        return whole(1);
    }
    let seconds = |stretch: Stretch| (midnight(stretch.until, zone) - midnight(stretch.from, zone)).num_seconds();
    match basis {
        Basis::None => whole(1),
        Basis::Days => whole(days.count()) / whole(full.count()),
        Basis::Seconds => whole(seconds(days)) / whole(seconds(full)),
        Basis::Month30 => {
            let fixed = of.of_months_of_30();
            let of = |count: i64| whole(count.min(fixed)) / whole(fixed);
            // The last stretch of a period that is paid as a whole is what the others left of it.
            let last_of_whole = days.until == full.until && paid == full;
            if last_of_whole {
                return whole(1) - of(Stretch::new(full.from, days.from).count());
            }
            // What was used of it before is kept, and no stretch costs more than is left of the whole.
            let begun = if paid.is_empty() { days.from } else { paid.from.min(days.from) };
            of(Stretch::new(begun, days.until).count()) - of(Stretch::new(begun, days.from).count())
        }
    }
}
