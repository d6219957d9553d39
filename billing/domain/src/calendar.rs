//! Days, periods and shares of periods.
//!
//! Instants are UTC. A billing day is a calendar day in the buyer's time zone. Periods of days are half-open. A period
//! is found by calculation from its anchor, never by stepping from the last one, so an anchor of the 31st gives
//! 31 January, 29 February, 31 March.

use chrono::{DateTime, Datelike, Days, Duration, Months, NaiveDate, NaiveTime, TimeZone, Utc, Weekday};
pub use chrono_tz::Tz;
use rust_decimal::Decimal;
use rust_decimal_macros::dec;
use serde::{Deserialize, Serialize};

use crate::refusal::{Code, Refusal};

pub type Instant = DateTime<Utc>;
pub type Day = NaiveDate;

/// The billing day of an instant.
pub fn day_of(at: Instant, zone: Tz) -> Day {
    at.with_timezone(&zone).date_naive()
}

/// The first instant of a day. Where a clock change skips midnight, the day begins when the clock reads again.
pub fn start_of(day: Day, zone: Tz) -> Instant {
    let midnight = day.and_time(NaiveTime::MIN);
    let mut local = midnight;
    for _ in 0..=(24 * 4) {
        if let Some(at) = zone.from_local_datetime(&local).earliest() {
            return at.with_timezone(&Utc);
        }
        local += Duration::minutes(15);
    }
    midnight.and_utc()
}

/// The local hour an instant lies in, by its first instant. An hour of any zone never straddles a billing day.
pub fn hour_of(at: Instant, zone: Tz) -> Instant {
    use chrono::Offset;
    let offset = i64::from(at.with_timezone(&zone).offset().fix().local_minus_utc());
    let local = at.timestamp() + offset;
    DateTime::from_timestamp(local - local.rem_euclid(3600) - offset, 0).unwrap_or(at)
}

pub fn parse_day(text: &str, pointer: &str) -> Result<Day, Refusal> {
    if text.is_empty() {
        return Err(Refusal::at(Code::Required, pointer));
    }
    let well_formed = text.len() == 10 && text.is_ascii();
    let day = if well_formed { NaiveDate::parse_from_str(text, "%Y-%m-%d").ok() } else { None };
    day.filter(|day| (1970..=2199).contains(&day.year())).ok_or_else(|| Refusal::at(Code::DayInvalid, pointer))
}

pub fn parse_instant(text: &str, pointer: &str) -> Result<Instant, Refusal> {
    if text.is_empty() {
        return Err(Refusal::at(Code::Required, pointer));
    }
    DateTime::parse_from_rfc3339(text)
        .ok()
        .map(|at| at.with_timezone(&Utc))
        .filter(|at| (1970..=2199).contains(&at.year()))
        .ok_or_else(|| Refusal::at(Code::InstantInvalid, pointer))
}

/// A zone by its name in the time zone database. Four names are taken as the places whose time they are: PostgreSQL reads
/// them as abbreviations without summer time, and a day must be the same everywhere.
pub fn parse_zone(text: &str, pointer: &str) -> Result<Tz, Refusal> {
    match text.parse() {
        Ok(Tz::CET | Tz::MET) => Ok(Tz::Europe__Brussels),
        Ok(Tz::EET) => Ok(Tz::Europe__Athens),
        Ok(Tz::WET) => Ok(Tz::Europe__Lisbon),
        Ok(zone) => Ok(zone),
        Err(_) => Err(Refusal::at(Code::TimeZoneUnknown, pointer)),
    }
}

/// Whole days from `from` up to, and without, `until`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Period {
    pub from: Day,
    pub until: Day,
}

impl Period {
    pub fn new(from: Day, until: Day) -> Self {
        Self { from, until: until.max(from) }
    }

    pub fn days(self) -> i64 {
        (self.until - self.from).num_days()
    }

    pub fn is_empty(self) -> bool {
        self.until <= self.from
    }

    pub fn contains(self, day: Day) -> bool {
        self.from <= day && day < self.until
    }

    pub fn last_day(self) -> Day {
        self.until.pred_opt().unwrap_or(self.until)
    }

    /// The days in both; empty when they do not meet.
    #[must_use]
    pub fn meet(self, other: Period) -> Period {
        Period::new(self.from.max(other.from), self.until.min(other.until))
    }

    /// The days from the first to the last of both.
    pub fn hull(self, other: Period) -> Period {
        Period::new(self.from.min(other.from), self.until.max(other.until))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

impl Unit {
    pub const ALL: [Unit; 5] = [Unit::Day, Unit::Week, Unit::Month, Unit::Quarter, Unit::Year];

    pub const fn as_str(self) -> &'static str {
        match self {
            Unit::Day => "day",
            Unit::Week => "week",
            Unit::Month => "month",
            Unit::Quarter => "quarter",
            Unit::Year => "year",
        }
    }

    const fn months(self) -> Option<u32> {
        match self {
            Unit::Day | Unit::Week => None,
            Unit::Month => Some(1),
            Unit::Quarter => Some(3),
            Unit::Year => Some(12),
        }
    }
}

/// A length of time by the calendar, such as three months.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct Length {
    pub unit: Unit,
    pub count: u32,
}

impl Length {
    pub const MONTH: Length = Length { unit: Unit::Month, count: 1 };

    /// `None` for days and weeks.
    pub fn months(self) -> Option<u32> {
        self.unit.months().map(|months| months * self.count)
    }

    /// `None` for what has months.
    fn whole_days(self) -> Option<u32> {
        match self.unit {
            Unit::Day => Some(self.count),
            Unit::Week => Some(7 * self.count),
            Unit::Month | Unit::Quarter | Unit::Year => None,
        }
    }

    /// Whether another length is as long, such as a year and twelve months.
    pub fn is_as_long_as(self, other: Length) -> bool {
        (self.months(), self.whole_days()) == (other.months(), other.whole_days())
    }

    /// How many days it has on average, a year having 365.2425.
    pub fn days(self) -> Decimal {
        match (self.whole_days(), self.months()) {
            (Some(days), _) => Decimal::from(days),
            (None, months) => dec!(30.436875) * Decimal::from(months.unwrap_or_default()),
        }
    }

    /// How often it fits into a year of 365 days and twelve equal months, to 15 decimals: 1.00 a month is 12.00 a year.
    pub fn times_a_year(self) -> Decimal {
        let times = match (self.whole_days(), self.months()) {
            (Some(days), _) => Decimal::from(365) / Decimal::from(days.max(1)),
            (None, months) => Decimal::from(12) / Decimal::from(months.unwrap_or(1).max(1)),
        };
        times.round_dp(15)
    }

    /// Whether it can run with the calendar: one week, or months that a year has a whole number of.
    ///
    /// ```
    /// # use domain::calendar::{Length, Unit};
    /// let months = |count| Length { unit: Unit::Month, count };
    /// assert!(months(4).is_of_the_calendar() && !months(5).is_of_the_calendar());
    /// assert!(!Length { unit: Unit::Week, count: 2 }.is_of_the_calendar());
    /// ```
    pub fn is_of_the_calendar(self) -> bool {
        match self.months() {
            Some(months) => matches!(months, 1 | 2 | 3 | 4 | 6 | 12),
            None => self == Length { unit: Unit::Week, count: 1 },
        }
    }

    /// The day `times` lengths after `anchor`, at the anchor's day of the month or the month's last.
    pub fn after(self, anchor: Day, times: u32) -> Day {
        let there = match self.months() {
            Some(months) => anchor.checked_add_months(Months::new(months.saturating_mul(times))),
            None => {
                let days = u64::from(self.whole_days().unwrap_or_default()) * u64::from(times);
                anchor.checked_add_days(Days::new(days))
            }
        };
        there.unwrap_or(Day::MAX)
    }
}

/// Where periods begin.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Alignment {
    /// With the calendar: months on the 1st, weeks on Monday, quarters and years with the year.
    #[default]
    Calendar,
    /// With the day the service began.
    Anniversary,
}

/// How a subscription's time is cut into periods.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cycle {
    pub length: Length,
    pub alignment: Alignment,
    /// The day an anniversary counts from.
    pub anchor: Day,
}

impl Cycle {
    /// The whole period that `day` lies in.
    ///
    /// ```
    /// # use domain::calendar::*;
    /// let day = |text| parse_day(text, "").unwrap();
    /// let cycle = Cycle { length: Length::MONTH, alignment: Alignment::Anniversary, anchor: day("2024-01-31") };
    /// assert_eq!(cycle.period_at(day("2024-03-01")), Period::new(day("2024-02-29"), day("2024-03-31")));
    /// ```
    pub fn period_at(self, day: Day) -> Period {
        if self.counts_from_anchor() {
            return self.anniversary_at(day);
        }
        match self.length.months() {
            Some(months) => {
                let month = day.year() * 12 + i32::try_from(day.month0()).unwrap_or(0);
                let first = month - month.rem_euclid(i32::try_from(months).unwrap_or(1));
                let from = first_of_month(first);
                Period::new(from, Length { unit: Unit::Month, count: months }.after(from, 1))
            }
            None => {
                let monday = day.week(Weekday::Mon).first_day();
                let week = (monday - FIRST_MONDAY).num_days() / 7;
                let from = monday - Duration::weeks(week.rem_euclid(i64::from(self.length.count)));
                Period::new(from, self.length.after(from, 1))
            }
        }
    }

    /// Whether its periods begin where they were begun, not where the calendar's do. Days have no place in a calendar.
    pub fn counts_from_anchor(self) -> bool {
        self.alignment == Alignment::Anniversary || self.length.unit == Unit::Day
    }

    fn anniversary_at(self, day: Day) -> Period {
        let elapsed = (day - self.anchor).num_days().max(0);
        let (shortest, longest) = match (self.length.months(), self.length.whole_days()) {
            (Some(months), _) => (28 * i64::from(months), 31 * i64::from(months)),
            (None, days) => (i64::from(days.unwrap_or(1)), i64::from(days.unwrap_or(1))),
        };
        let mut low = u32::try_from(elapsed / longest).unwrap_or(0);
        let mut high = u32::try_from(elapsed / shortest + 1).unwrap_or(u32::MAX);
        while high - low > 1 {
            let middle = low + (high - low) / 2;
            if self.length.after(self.anchor, middle) <= day { low = middle } else { high = middle }
        }
        Period::new(self.length.after(self.anchor, low), self.length.after(self.anchor, low + 1))
    }
}

const FIRST_MONDAY: Day = match NaiveDate::from_ymd_opt(1970, 1, 5) {
    Some(day) => day,
    None => Day::MIN,
};

fn first_of_month(month_since_year_0: i32) -> Day {
    let month0 = u32::try_from(month_since_year_0.rem_euclid(12)).unwrap_or(0);
    NaiveDate::from_ymd_opt(month_since_year_0.div_euclid(12), month0 + 1, 1).unwrap_or(Day::MAX)
}

/// How a part of a period is charged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Proration {
    /// Days of service over days of the full period.
    #[default]
    Days,
    /// Seconds of service over seconds of the full period, in the buyer's time zone.
    Seconds,
    /// Days of service over months of 30 days.
    #[serde(rename = "month_30")]
    Month30,
    /// A part costs as much as the whole.
    None,
}

impl Proration {
    pub const ALL: [Proration; 4] = [Proration::Days, Proration::Seconds, Proration::Month30, Proration::None];

    pub const fn as_str(self) -> &'static str {
        match self {
            Proration::Days => "days",
            Proration::Seconds => "seconds",
            Proration::Month30 => "month_30",
            Proration::None => "none",
        }
    }

    /// The share of the full period that `part` takes, as a fraction, where nothing of the period was charged before it.
    pub fn share(self, part: Period, full: Period, zone: Tz) -> Share {
        let months = (full.days() >= 28).then(|| months_in(full).max(1));
        self.share_of(part, &Whole { days: full, months, begun: part.from }, zone)
    }

    /// The share of the full period that `part` takes, as a fraction.
    ///
    /// With 30-day months a day is a 30th of a month, whatever the month. Days used beyond 30 are kept, and the rest is
    /// unused: who used one day of March keeps 1/30 of it, and 29/30 are unused. A stretch costs its days ÷ 30, and the last
    /// one of a whole period the rest to 1.
    ///
    /// ```
    /// # use domain::calendar::*;
    /// let day = |text| parse_day(text, "").unwrap();
    /// let days = |from, until| Period::new(day(from), day(until));
    /// let march = Whole { days: days("2024-03-01", "2024-04-01"), months: Some(1), begun: day("2024-03-01") };
    /// let share = |from, until| {
    ///     let share = Proration::Month30.share_of(days(from, until), &march, Tz::UTC);
    ///     (share.numerator, share.denominator)
    /// };
    /// assert_eq!(share("2024-03-01", "2024-03-02"), (1, 30));
    /// assert_eq!(share("2024-03-02", "2024-04-01"), (29, 30));
    /// assert_eq!(share("2024-03-31", "2024-04-01"), (0, 30));
    /// ```
    pub fn share_of(self, part: Period, whole: &Whole, zone: Tz) -> Share {
        let full = whole.days;
        if part.is_empty() {
            return Share { numerator: 0, denominator: full.days() };
        }
        if part == full {
            return Share::WHOLE;
        }
        match (self, whole.months) {
            (Proration::None, _) => Share::WHOLE,
            (Proration::Days, _) | (Proration::Month30, None) => {
                Share { numerator: part.days(), denominator: full.days() }
            }
            (Proration::Seconds, _) => Share { numerator: seconds(part, zone), denominator: seconds(full, zone) },
            (Proration::Month30, Some(months)) => {
                let denominator = 30 * months;
                let begun = whole.begun.min(part.from);
                let up_to = |day: Day| match day == full.until && begun == full.from {
                    true => denominator,
                    false => (day - begun).num_days().min(denominator),
                };
                Share { numerator: up_to(part.until) - up_to(part.from), denominator }
            }
        }
    }
}

/// A full period, or interval, with what its parts are measured by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Whole {
    pub days: Period,
    /// How many months it has; `None` for days and weeks.
    pub months: Option<i64>,
    /// Its first day that anything is charged for.
    pub begun: Day,
}

fn seconds(period: Period, zone: Tz) -> i64 {
    (start_of(period.until, zone) - start_of(period.from, zone)).num_seconds()
}

/// Months in a period of whole months.
fn months_in(period: Period) -> i64 {
    let months = |day: Day| i64::from(day.year()) * 12 + i64::from(day.month0());
    months(period.until) - months(period.from)
}

/// A fraction of a full period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct Share {
    pub numerator: i64,
    pub denominator: i64,
}

impl Share {
    pub const WHOLE: Share = Share { numerator: 1, denominator: 1 };

    pub fn is_whole(self) -> bool {
        self.numerator == self.denominator
    }

    /// `amount` × numerator ÷ denominator, exact as far as 28 digits go. `None` on overflow.
    pub fn of(self, amount: Decimal) -> Option<Decimal> {
        if self.is_whole() || self.denominator == 0 {
            return Some(amount);
        }
        amount.checked_mul(Decimal::from(self.numerator))?.checked_div(Decimal::from(self.denominator))
    }
}
