//! Subscriptions: who gets what, from which day to which, under which plan.
//!
//! A status is computed from days and `now`, never stored. A subscription runs through phases: another plan or another
//! number of seats begins another phase. Fees go by days, usage by the instant of the event and by plans alone.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::calendar::{Cycle, Day, Instant, Period, Tz, day_of, start_of};
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
}

impl Ending {
    pub const fn as_str(self) -> &'static str {
        match self {
            Ending::Ordinary => "ordinary",
            Ending::Withdrawn => "withdrawn",
        }
    }
}

/// A stretch in which time is cut alike.
#[derive(Clone, Copy, Debug)]
struct Cut {
    cycle: Cycle,
    days: Period,
    begins: Begins,
    first_phase: i16,
    from: Instant,
}

/// Where other periods begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Begins {
    /// Where one ended, or the service begins.
    Between,
    /// Within a running one, which ends with the day before.
    Within,
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

    /// How time is cut into periods on `day`. A phase whose plan has other periods starts counting anew.
    pub fn cycle_on(&self, day: Day) -> Cycle {
        self.cut_on(day).cycle
    }

    /// The stretches in which time is cut alike, in order. One that was changed on its first day has no days.
    fn cuts(&self) -> Vec<Cut> {
        let mut cuts: Vec<Cut> = Vec::new();
        for phase in &self.phases {
            let terms = &phase.rate_plan.terms;
            let anchor = if cuts.is_empty() { self.starts_on } else { phase.from_on };
            let cycle = Cycle { length: terms.period, alignment: terms.alignment, anchor };
            let begins = match cuts.last_mut() {
                Some(last) if (last.cycle.length, last.cycle.alignment) == (cycle.length, cycle.alignment) => {
                    continue;
                }
                Some(last) => {
                    last.days.until = anchor;
                    let before = cuts.iter().rev().find(|cut| !cut.days.is_empty());
                    match before.is_some_and(|cut| cut.cycle.period_at(anchor).meet(cut.days).from < anchor) {
                        true => Begins::Within,
                        false => Begins::Between,
                    }
                }
                None => Begins::Between,
            };
            let days = Period { from: anchor, until: Day::MAX };
            cuts.push(Cut { cycle, days, begins, first_phase: phase.number, from: phase.from });
        }
        cuts
    }

    fn cut_on(&self, day: Day) -> Cut {
        let cuts = self.cuts();
        let found = cuts.iter().rposition(|cut| cut.days.from <= day).unwrap_or_default();
        cuts[found]
    }

    /// The whole billing period that `day` lies in, whether served in full or not.
    pub fn period_at(&self, day: Day) -> Period {
        self.cycle_on(day).period_at(day)
    }

    /// What is billed together with `day`: of its period the part that is served, and is billed by no other periods.
    pub fn billed_with(&self, day: Day) -> Period {
        let cut = self.cut_on(day);
        cut.cycle.period_at(day).meet(self.service()).meet(cut.days)
    }

    /// The period that the latest change breaks off if it is one of `day`, and what of it is served until then; `None` where
    /// it breaks off none, or another did already.
    pub fn broken_off_on(&self, day: Day) -> Option<(Period, Period)> {
        let cuts = self.cuts();
        let [.., broken, last] = cuts.as_slice() else { return None };
        let begins_it = self.phases.last().is_some_and(|phase| phase.number == last.first_phase);
        if !begins_it || last.days.from != day || last.begins != Begins::Within || broken.days.is_empty() {
            return None;
        }
        let full = broken.cycle.period_at(day);
        Some((full, full.meet(self.service()).meet(broken.days)))
    }

    /// What usage on `day` that a phase priced is billed with. On a day on which other periods begin within one, usage under
    /// the plan before belongs to that one.
    pub fn usage_billed_with(&self, phase: i16, day: Day) -> Period {
        let cuts = self.cuts();
        let place = cuts.iter().rposition(|cut| cut.first_phase <= phase).unwrap_or_default();
        let cut = cuts[place];
        let split = cuts.get(place + 1).is_some_and(|next| next.days.from <= day && next.begins == Begins::Within);
        match cut.days.until.pred_opt().filter(|_| split && !cut.days.is_empty()) {
            Some(last) => cut.cycle.period_at(last).meet(self.service()).meet(cut.days),
            None => self.billed_with(day),
        }
    }

    /// What usage belongs to a billing period.
    pub fn usage_of(&self, period: Period) -> UsageWindow {
        let cuts = self.cuts();
        let splits = |cut: &&Cut, day: Day| cut.days.from == day && cut.begins == Begins::Within;
        let first = cuts.iter().find(|cut| splits(cut, period.from));
        let next = cuts.iter().find(|cut| splits(cut, period.until));
        UsageWindow {
            days: Period::new(period.from, next.and_then(|_| period.until.succ_opt()).unwrap_or(period.until)),
            first_phase: first.map_or(i16::MIN, |cut| cut.first_phase),
            last_phase: next.map_or(i16::MAX, |cut| cut.first_phase - 1),
            from: first.map_or_else(|| start_of(period.from, self.zone), |cut| cut.from),
        }
    }

    /// The first day that recurring fees are charged for.
    pub fn fees_from(&self) -> Day {
        let trial_days = self.phases[0].rate_plan.terms.trial_days;
        self.starts_on.checked_add_days(chrono::Days::new(u64::from(trial_days))).unwrap_or(Day::MAX)
    }

    /// The last day on which the service may end with nothing owed; `None` when its plan grants none.
    pub fn withdrawable_until(&self) -> Option<Day> {
        let days = self.phases[0].rate_plan.terms.withdrawal_days;
        let signed_on = day_of(self.signed_at, self.zone);
        if days == 0 { None } else { signed_on.checked_add_days(chrono::Days::new(u64::from(days))) }
    }

    /// When a cancellation takes effect if nobody says: at once as long as nothing is owed, else at the period's end.
    pub fn usual_end(&self, today: Day) -> When {
        match self.withdrawable_until() {
            Some(until) if today <= until => When::Immediate,
            _ => When::EndOfPeriod,
        }
    }

    /// The last day of service if cancelled on `today`.
    pub fn last_day_when(&self, when: When, today: Day) -> Day {
        match when {
            _ if today < self.starts_on => self.starts_on.pred_opt().unwrap_or(self.starts_on),
            When::Immediate => today,
            When::EndOfPeriod => self.period_at(today).last_day(),
        }
    }

    /// Ends the service after `last`.
    ///
    /// # Errors
    /// When it has ended already, when `last` is over, or when it lies beyond an end agreed before.
    pub fn cancel(&mut self, last: Day, now: Instant) -> Result<(), Refusal> {
        let today = day_of(now, self.zone);
        if self.status(now) == Status::Ended {
            return Err(Refusal::new(Code::SubscriptionEnded).with("day", self.ends_on.unwrap_or(today)));
        }
        let never_started = today < self.starts_on && last < self.starts_on;
        if last < today && !never_started {
            return Err(Refusal::at(Code::InThePast, "/ends_on").with("today", today));
        }
        if let Some(agreed) = self.ends_on.filter(|agreed| *agreed < last) {
            return Err(Refusal::at(Code::SubscriptionEnded, "/ends_on").with("day", agreed));
        }
        self.ends_on = Some(last);
        self.drop_what_never_begins(now);
        if self.withdrawable_until().is_some_and(|until| last <= until) {
            self.ending = Ending::Withdrawn;
        }
        Ok(())
    }

    /// An end drops what was booked for later.
    fn drop_what_never_begins(&mut self, now: Instant) {
        let end = self.end();
        let first = self.phases[0].number;
        self.phases.retain(|phase| phase.number == first || phase.from <= now || phase.from_on < end);
    }

    /// Takes a cancellation back, and answers the last day there would have been.
    ///
    /// # Errors
    /// When no end was asked for, when the service is over, and when it was withdrawn from.
    pub fn keep(&mut self, now: Instant) -> Result<Day, Refusal> {
        let Some(last) = self.ends_on else { return Err(Refusal::new(Code::SubscriptionNotCancelled)) };
        if self.status(now) == Status::Ended || self.ending == Ending::Withdrawn {
            return Err(Refusal::new(Code::SubscriptionEnded).with("day", last));
        }
        self.ends_on = None;
        Ok(last)
    }

    /// Whether the service covers an instant, by whole days.
    pub fn serves(&self, at: Instant) -> bool {
        self.service().contains(day_of(at, self.zone))
    }

    pub fn starts_at(&self) -> Instant {
        start_of(self.starts_on, self.zone)
    }
}
