//! Subscriptions: who gets what, from which day to which, under which plan.
//!
//! A status is computed from days and `now`, never stored. A subscription runs through phases: another plan or another
//! number of seats begins another phase. Fees go by days, usage by the instant of the event and by plans alone.

mod ending;
mod intervals;
mod terms;
mod timeline;
mod trial;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

pub use ending::EndOf;
pub use intervals::{FeeSpan, Repeats};
pub use trial::{Once, OnceOnly};

use crate::calendar::{Day, Instant, Period, Tz, day_of, start_of};
use crate::ids::{BuyerId, SellerId, SubscriptionId};
use crate::rate_plan::PublishedRatePlan;
use crate::refusal::{Code, Refusal};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Status {
    Scheduled,
    Active,
    Ended,
}

impl Status {
    pub const fn as_str(self) -> &'static str {
        match self {
            Status::Scheduled => "scheduled",
            Status::Active => "active",
            Status::Ended => "ended",
        }
    }

    /// The status on `today` of service from `starts_on` to `ends_on`, both inclusive.
    pub fn on(today: Day, starts_on: Day, ends_on: Option<Day>) -> Self {
        match ends_on {
            Some(last) if last < starts_on || last < today => Status::Ended,
            _ if today < starts_on => Status::Scheduled,
            _ => Status::Active,
        }
    }
}

/// A stretch of a subscription under one plan with one number of seats.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phase {
    pub number: i16,
    pub rate_plan: Arc<PublishedRatePlan>,
    pub seats: u32,
    /// The first instant whose usage it prices.
    pub from: Instant,
    /// The first day whose fees it charges.
    pub from_on: Day,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subscription {
    pub id: SubscriptionId,
    pub seller_id: SellerId,
    pub buyer_id: BuyerId,
    /// The buyer's time zone when it began; its days are counted there.
    pub zone: Tz,
    pub signed_at: Instant,
    pub starts_on: Day,
    /// The last day of service.
    pub ends_on: Option<Day>,
    pub ending: Ending,
    pub setup_fee: SetupFee,
    pub trial: Grant,
    pub withdrawal: Grant,
    /// In order; the first begins with the service.
    pub phases: Vec<Phase>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum SetupFee {
    Charged,
    Waived,
}

/// Whether a buyer has of a product what there is once: a trial, the right to withdraw.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grant {
    #[default]
    Granted,
    /// Another subscription of this buyer's to the product had it.
    HadBefore,
}

impl Grant {
    pub const ALL: [Grant; 2] = [Grant::Granted, Grant::HadBefore];

    pub const fn as_str(self) -> &'static str {
        match self {
            Grant::Granted => "granted",
            Grant::HadBefore => "had_before",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|grant| grant.as_str() == text)
    }
}

/// How a service ends, if it does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    /// As was agreed: what was used is owed.
    #[default]
    Ordinary,
    /// Within the days that its plan grants to think again: nothing is owed.
    Withdrawn,
    /// Because its term does not renew itself; nobody cancelled.
    Term,
}

impl Ending {
    pub const ALL: [Ending; 3] = [Ending::Ordinary, Ending::Withdrawn, Ending::Term];

    pub const fn as_str(self) -> &'static str {
        match self {
            Ending::Ordinary => "ordinary",
            Ending::Withdrawn => "withdrawn",
            Ending::Term => "term",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ending| ending.as_str() == text)
    }
}

/// The usage of a billing period. Where other periods begin within one, that day has usage of both: before the change under
/// the plan before, then under the new one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UsageWindow {
    /// Where it may lie.
    pub days: Period,
    /// Who may have priced it.
    pub first_phase: i16,
    pub last_phase: i16,
    /// What was held at this instant is carried over into it.
    pub from: Instant,
}

impl UsageWindow {
    /// Whether usage that a phase priced belongs to it, within its days.
    pub fn has(&self, phase: i16) -> bool {
        (self.first_phase..=self.last_phase).contains(&phase)
    }
}

/// When a change or a cancellation takes effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum When {
    Immediate,
    EndOfPeriod,
}

impl When {
    pub fn parse(text: &str, pointer: &str) -> Result<Self, Refusal> {
        match text {
            "immediate" => Ok(When::Immediate),
            "end_of_period" => Ok(When::EndOfPeriod),
            _ => Err(Refusal::at(Code::ChoiceUnknown, pointer).with("choices", "immediate, end_of_period")),
        }
    }
}

impl Subscription {
    pub fn status(&self, now: Instant) -> Status {
        Status::on(day_of(now, self.zone), self.starts_on, self.ends_on)
    }

    /// The first day without service; the end of time when none is agreed.
    pub fn end(&self) -> Day {
        self.ends_on.and_then(|last| last.succ_opt()).unwrap_or(Day::MAX)
    }

    pub fn service(&self) -> Period {
        Period::new(self.starts_on, self.end())
    }

    /// The phase whose fees `day` carries.
    pub fn phase_on(&self, day: Day) -> &Phase {
        self.phases.iter().rev().find(|phase| phase.from_on <= day).unwrap_or(&self.phases[0])
    }

    /// The phase whose plan prices usage at `at`.
    pub fn phase_at(&self, at: Instant) -> &Phase {
        self.phases.iter().rev().find(|phase| phase.from <= at).unwrap_or(&self.phases[0])
    }

    /// The days whose fees a phase charges, within the service.
    pub fn days_of(&self, phase: &Phase) -> Period {
        let next = self.phases.iter().find(|other| other.number > phase.number).map_or(Day::MAX, |other| other.from_on);
        Period::new(phase.from_on, next).meet(self.service())
    }

    /// The phases in which a plan begins. Other seats begin a phase, not a plan: what a plan prices and charges beside seats
    /// goes on through it.
    pub fn plan_phases(&self) -> impl Iterator<Item = &Phase> {
        self.phases.iter().enumerate().filter(|(place, _)| self.begins_a_plan(*place)).map(|(_, phase)| phase)
    }

    /// The phase in which the plan of the phase `number` began.
    pub fn plan_phase(&self, number: i16) -> &Phase {
        self.plan_phases().take_while(|phase| phase.number <= number).last().unwrap_or(&self.phases[0])
    }

    /// The days on which the plan that began with a phase is in force, within the service.
    pub fn days_of_plan(&self, begun: &Phase) -> Period {
        let next = self.plan_phases().find(|other| other.number > begun.number).map_or(Day::MAX, |other| other.from_on);
        Period::new(begun.from_on, next).meet(self.service())
    }

    fn begins_a_plan(&self, place: usize) -> bool {
        place == 0 || self.phases[place - 1].rate_plan.id != self.phases[place].rate_plan.id
    }

    /// Whether the service covers an instant, by whole days.
    pub fn serves(&self, at: Instant) -> bool {
        self.service().contains(day_of(at, self.zone))
    }

    pub fn starts_at(&self) -> Instant {
        start_of(self.starts_on, self.zone)
    }
}
