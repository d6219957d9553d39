//! Subscriptions: who gets what, from which day to which, under which plan.
//!
//! A status is computed from days and `now`, never stored. A subscription runs through phases: another plan or another
//! number of seats begins another phase. Fees go by days, usage by the instant of the event and by plans alone.

mod ending;
mod intervals;
mod phases;
mod terms;
mod timeline;
mod trial;

use serde::{Deserialize, Serialize};

pub use ending::EndOf;
pub use intervals::{FeeSpan, Repeats};
pub use phases::{Phase, Phases};
pub use timeline::UsageWindow;
pub use trial::{Once, OnceOnly};

use crate::calendar::{Day, Instant, Period, Tz, day_of, start_of};
use crate::ids::{BuyerId, SellerId, SubscriptionId};
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
    /// The first begins with the service.
    pub phases: Phases,
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

    /// Whether the service covers an instant, by whole days.
    pub fn serves(&self, at: Instant) -> bool {
        self.service().contains(day_of(at, self.zone))
    }

    pub fn starts_at(&self) -> Instant {
        start_of(self.starts_on, self.zone)
    }
}
