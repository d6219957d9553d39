//! What is told of a subscription: its plans, what is counted, and what happened to it.

use std::fmt;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

use super::Dec;

pub type At = DateTime<Utc>;
pub type Day = NaiveDate;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aligned {
    Calendar,
    Anniversary,
}

/// What a trial makes free.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Covers {
    Everything,
    Fees,
}

/// How time is cut: every so many units, with the calendar or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Every {
    pub unit: Unit,
    pub count: u32,
    pub aligned: Aligned,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    Days,
    Seconds,
    Month30,
    None,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paid {
    Before,
    After,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InPart {
    CostsAPart,
    CostsTheWhole,
}

/// Every so many units, where a fee does not go by its plan's period.
pub type Own = Option<(Unit, u32)>;

#[derive(Clone, Debug)]
pub enum Fee {
    Setup(Dec),
    EarlyTermination(Dec),
    Recurring(Dec, Paid, InPart, Own),
    Seats(Model, Paid, InPart, Own),
}

#[derive(Clone, Debug)]
pub struct Tier {
    pub up_to: Option<Dec>,
    /// Of a unit, or in percent.
    pub price: Dec,
    pub flat: Dec,
}

#[derive(Clone, Debug, Default)]
pub struct Percent {
    pub rate: Option<Dec>,
    pub fixed: Option<Dec>,
    pub free_events: Option<u32>,
    pub free_amount: Option<Dec>,
    pub least: Option<Dec>,
    pub most: Option<Dec>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Block {
    BegunCosts,
    BegunIsFree,
}

#[derive(Clone, Debug)]
pub enum Model {
    PerUnit(Dec),
    Graduated(Vec<Tier>),
    Volume(Vec<Tier>),
    Package(Dec, Dec, Block),
    /// Of these only the flat amounts count.
    StairStep(Vec<Tier>),
    Bundles(Vec<Tier>),
    Percentage(Percent),
    GraduatedPercentage(Vec<Tier>),
    EventAmount(Dec),
    CostPlus(Dec),
}

#[derive(Clone, Debug)]
pub enum Prices {
    One(Model),
    /// By region: some have a price of their own; the rest may have one.
    ByRegion(Vec<(&'static str, Model)>, Option<Model>),
}

#[derive(Clone, Debug)]
pub struct Charge {
    pub metric: usize,
    pub free: Option<Dec>,
    pub least: Option<Dec>,
    pub most: Option<Dec>,
    pub prices: Prices,
}

#[derive(Clone, Debug)]
pub struct Plan {
    pub every: Every,
    pub basis: Basis,
    pub trial_days: u32,
    pub trial_covers: Covers,
    pub term: Option<(Unit, u32, Renewal)>,
    pub unused: Unused,
    pub withdrawal_days: u32,
    pub fees: Vec<Fee>,
    pub charges: Vec<Charge>,
    pub prepaid: Option<Dec>,
    pub overage_factor: Option<Dec>,
    pub minimum: Option<Dec>,
    pub maximum: Option<Dec>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Renewal {
    ByItself,
    Never,
}

/// What becomes of days paid for after the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unused {
    Kept,
    GivenBack,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counts {
    Sum,
    Count,
    Max,
    Last,
    Unique,
    OverTime,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Carries {
    Nothing,
    ItsLevel,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoundTo {
    Nearest(u32),
    Above(u32),
    Below(u32),
}

#[derive(Clone, Debug)]
pub struct Metric {
    pub key: String,
    pub counts: Counts,
    pub carries: Carries,
    pub rounding: Option<RoundTo>,
    pub unit_cost: Option<Dec>,
}

#[derive(Clone, Debug)]
pub struct Event {
    pub at: At,
    pub metric: usize,
    pub quantity: Dec,
    pub region: &'static str,
    pub who: String,
    pub amount: Option<Dec>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    AtOnce,
    AtPeriodsEnd,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LastDay {
    ByDefault,
    PeriodsEnd,
    InDays(u32),
}

#[derive(Clone, Debug)]
pub enum What {
    Reported(Event),
    Changed {
        plan: usize,
        seats: u32,
        when: When,
    },
    /// To a country with taxes of its own.
    Moved(usize),
    Canceled(LastDay),
}

/// What happened, and when.
#[derive(Clone, Debug)]
pub struct Act {
    pub at: At,
    pub what: What,
}

impl Act {
    /// When what it reports happened.
    pub fn happened(&self) -> Option<At> {
        match &self.what {
            What::Reported(event) => Some(event.at),
            What::Changed { .. } | What::Moved(_) | What::Canceled(_) => None,
        }
    }
}

#[derive(Clone)]
pub struct History {
    pub zone: Tz,
    pub starts_on: Day,
    pub seats: u32,
    /// Of each country what it takes of a hundred, and from which day on; the buyer begins in the first.
    pub taxes: Vec<Vec<(Day, i64)>>,
    /// The first is the one subscribed to.
    pub plans: Vec<Plan>,
    pub metrics: Vec<Metric>,
    /// In the order of their instants.
    pub acts: Vec<Act>,
    /// The last day to look at.
    pub until: Day,
}

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Line {
    pub kind: &'static str,
    pub phase: usize,
    pub metric: Option<String>,
    pub split: String,
    /// What of a hundred it is taxed with.
    pub tax: Option<i64>,
    pub cents: i64,
}

#[derive(Clone, PartialEq, Eq)]
pub struct Invoice {
    pub on: Day,
    pub lines: Vec<Line>,
}

impl Invoice {
    /// Its lines that come to something, in an order of their own. What corrections and credits of usage are told apart by beside
    /// plan, metric and tax is left to whoever writes them.
    pub fn of(on: Day, lines: Vec<Line>) -> Self {
        let mut told: Vec<Line> = Vec::new();
        for line in lines {
            let merges = line.metric.is_some() && line.kind == "credit" || line.kind == "correction";
            let split = if merges { String::new() } else { line.split.clone() };
            let line = Line { split, ..line };
            let same = |other: &&mut Line| {
                (other.kind, other.phase, &other.metric, other.tax) == (line.kind, line.phase, &line.metric, line.tax)
            };
            match told.iter_mut().find(same).filter(|_| merges) {
                Some(same) => same.cents += line.cents,
                None => told.push(line),
            }
        }
        told.retain(|line| line.cents != 0);
        told.sort();
        Self { on, lines: told }
    }
}

impl fmt::Display for Invoice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.on)?;
        for line in &self.lines {
            let what = format!("{} {}", line.metric.as_deref().unwrap_or(""), line.split);
            let tax = line.tax.map(|tax| format!("taxed at {tax} %")).unwrap_or_default();
            writeln!(f, "  {:<17} phase {} {:<12} {:>9} {tax}", line.kind, line.phase, what.trim(), line.cents)?;
        }
        Ok(())
    }
}

impl fmt::Debug for History {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "in {} from {} with {} seats, seen until {}", self.zone, self.starts_on, self.seats, self.until)?;
        writeln!(f, "  taxes: {:?}", self.taxes)?;
        for (number, plan) in self.plans.iter().enumerate() {
            writeln!(f, "  plan {number}: {}", plan.json(&self.metrics))?;
        }
        for metric in &self.metrics {
            writeln!(f, "  {metric:?}")?;
        }
        for act in &self.acts {
            match &act.what {
                What::Reported(event) => writeln!(f, "  {} {event:?}", act.at)?,
                other => writeln!(f, "  {} {other:?}", act.at)?,
            }
        }
        Ok(())
    }
}
