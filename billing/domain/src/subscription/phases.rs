//! Phases: the stretches of a subscription, each under one plan with one number of seats, and which of them is in force.
//!
//! There is always a first one, and they stand in the order of their numbers. How they cut time is worked out as they are
//! agreed or loaded, once, and asked from then on.

use std::ops::Deref;
use std::sync::Arc;

use super::Subscription;
use super::timeline::Timeline;
use crate::calendar::{Day, Instant, Period};
use crate::money::Currency;
use crate::rate_plan::{PublishedRatePlan, Terms};

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

impl Phase {
    /// What is agreed while it runs.
    pub fn terms(&self) -> &Terms {
        &self.rate_plan.terms
    }
}

/// The phases of a subscription, in order, with how they cut time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phases {
    /// Never empty.
    all: Vec<Phase>,
    timeline: Timeline,
}

impl Phases {
    /// Of phases in their order; `None` without any.
    pub fn of(phases: impl IntoIterator<Item = Phase>) -> Option<Self> {
        let mut phases = phases.into_iter();
        let mut all = Self::from(phases.next()?);
        phases.for_each(|phase| all.push(phase));
        Some(all)
    }

    pub fn first(&self) -> &Phase {
        &self.all[0]
    }

    /// How they cut time.
    pub(super) fn timeline(&self) -> &Timeline {
        &self.timeline
    }

    /// Another one, after all others.
    pub fn push(&mut self, phase: Phase) {
        self.timeline.add(&phase);
        self.all.push(phase);
    }

    /// Gives up those that `keeps` says no to, and goes on with `next`. The first stays where nothing takes its place.
    pub fn rebook(&mut self, keeps: impl Fn(&Phase) -> bool, next: Option<Phase>) {
        let kept = self.all.iter().filter(|phase| keeps(phase)).cloned();
        let rebooked = Self::of(kept.chain(next)).unwrap_or_else(|| Self::from(self.first().clone()));
        *self = rebooked;
    }
}

impl From<Phase> for Phases {
    fn from(first: Phase) -> Self {
        let mut timeline = Timeline::default();
        timeline.add(&first);
        Self { all: vec![first], timeline }
    }
}

impl Deref for Phases {
    type Target = [Phase];

    fn deref(&self) -> &[Phase] {
        &self.all
    }
}

impl Subscription {
    /// The phase of a number; `None` where there is none, be it that it never was or that it was given up.
    pub fn phase(&self, number: i16) -> Option<&Phase> {
        self.phases.iter().find(|phase| phase.number == number)
    }

    /// The phase that the service begins with.
    pub fn first_phase(&self) -> &Phase {
        self.phases.first()
    }

    /// Of all that it is invoiced for: no plan in another one can be taken.
    pub fn currency(&self) -> Currency {
        self.first_phase().terms().currency
    }

    /// The phase whose fees `day` carries.
    pub fn phase_on(&self, day: Day) -> &Phase {
        self.phases.iter().rev().find(|phase| phase.from_on <= day).unwrap_or(self.first_phase())
    }

    /// The phase whose plan prices usage at `at`.
    pub fn phase_at(&self, at: Instant) -> &Phase {
        self.phases.iter().rev().find(|phase| phase.from <= at).unwrap_or(self.first_phase())
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
        self.plan_phases().take_while(|phase| phase.number <= number).last().unwrap_or(self.first_phase())
    }

    /// The days on which the plan that began with a phase is in force, within the service.
    pub fn days_of_plan(&self, begun: &Phase) -> Period {
        let next = self.plan_phases().find(|other| other.number > begun.number).map_or(Day::MAX, |other| other.from_on);
        Period::new(begun.from_on, next).meet(self.service())
    }

    pub(super) fn begins_a_plan(&self, place: usize) -> bool {
        place == 0 || self.phases[place - 1].rate_plan.id != self.phases[place].rate_plan.id
    }
}
