//! Stretches: how the usage of a billing period is cut where plans change within it, and where a trial covers usage.
//!
//! What adds up counts where it happened. All else is rated by each stretch as for a whole period and charged for the
//! stretch's share: of its days where a quantity is rated as it stood, of its seconds where a level is held over time.

use serde::{Deserialize, Serialize};

use crate::calendar::{Day, Instant, Period, Share, start_of};
use crate::rate_plan::TrialCovers;
use crate::subscription::{Phase, Subscription};

const MICROS: i64 = 1_000_000;

/// Whether usage costs anything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// On the days of a trial that covers it: counted, shown and free.
    Trial,
    #[default]
    Paid,
}

/// A part of a billing period under one plan, half-open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// The phase in which the plan began.
    pub phase: i16,
    pub part: Part,
    pub from: Instant,
    pub until: Instant,
    pub days: Period,
}

/// A billing period, cut.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretches {
    /// In the order of time; none without any.
    pub all: Vec<Stretch>,
    /// The whole period, whether served or billed together or not.
    pub full: Period,
    /// The days of it that are billed together, under whatever plan.
    in_force: Period,
    /// Whether it has more than one stretch.
    shared: bool,
    seconds: i64,
}

impl Stretches {
    pub fn of(subscription: &Subscription, period: Period) -> Self {
        let instant = |day: Day| start_of(day, subscription.zone);
        let window = subscription.usage_of(period);
        let served = window.days.meet(subscription.service());
        let (from, until) = (instant(served.from), instant(served.until));
        let paid_from = instant(subscription.usage_paid_from());
        let mut all = Vec::new();
        for (phase, next) in windows(subscription).filter(|(phase, _)| window.has(phase.number)) {
            let first = phase.number == subscription.first_phase().number;
            let start = if first { from } else { phase.from.max(from) };
            let end = next.map_or(until, |next| next.from.min(until));
            let days = subscription.days_of_plan(phase).meet(period);
            let cut = |part, (from, until), days| Stretch { phase: phase.number, part, from, until, days };
            let trial = Period::new(days.from, days.until.min(subscription.usage_paid_from()));
            let paid = Period::new(days.from.max(subscription.usage_paid_from()), days.until);
            all.push(cut(Part::Trial, (start, end.min(paid_from)), trial));
            all.push(cut(Part::Paid, (start.max(paid_from), end), paid));
        }
        all.retain(|stretch| stretch.from < stretch.until);
        let full = subscription.period_at(period.from);
        let shared = all.len() > 1 || all.iter().any(|stretch| stretch.part == Part::Trial);
        let seconds = (instant(full.until) - instant(full.from)).num_seconds();
        Self { all, full, in_force: period.meet(subscription.service()), shared, seconds }
    }

    /// Whether plans change within the period, or a trial covers some of it.
    pub fn are_shared(&self) -> bool {
        self.shared
    }

    pub fn stretch(&self, phase: i16, part: Part) -> Option<&Stretch> {
        self.all.iter().find(|stretch| (stretch.phase, stretch.part) == (phase, part))
    }

    /// The share that a stretch has of what a quantity costs as it stood. Those of a period come to the whole.
    pub fn by_days(&self, stretch: &Stretch) -> Share {
        self.of_days(stretch.days)
    }

    /// The part that some days are of those in force, also where nothing is shared.
    pub fn part_of(&self, days: Period) -> Share {
        let (numerator, denominator) = (days.days(), self.in_force.days());
        if numerator < denominator { Share { numerator, denominator } } else { Share::WHOLE }
    }

    /// The share of some days.
    pub fn of_days(&self, days: Period) -> Share {
        self.share(days.days(), self.in_force.days())
    }

    /// The share that a stretch has of what a level held over time costs.
    pub fn by_seconds(&self, stretch: &Stretch) -> Share {
        let length = stretch.until - stretch.from;
        match (length.subsec_nanos(), length.num_microseconds(), self.seconds.checked_mul(MICROS)) {
            (1.., Some(micros), Some(all)) => self.share(micros, all),
            _ => self.share(length.num_seconds(), self.seconds),
        }
    }

    fn share(&self, numerator: i64, denominator: i64) -> Share {
        if self.shared && numerator < denominator { Share { numerator, denominator } } else { Share::WHOLE }
    }
}

impl Subscription {
    /// The first day whose usage is billed; before it a trial covers it.
    pub fn usage_paid_from(&self) -> Day {
        match self.first_phase().terms().trial_covers {
            TrialCovers::Everything => self.fees_from(),
            TrialCovers::Fees => self.starts_on,
        }
    }

    /// The first day of what a value is counted once in: of the period, or of what a trial leaves of it.
    pub fn counted_from(&self, phase: i16, day: Day) -> Day {
        let from = self.usage_billed_with(phase, day).from;
        let paid_from = self.usage_paid_from();
        if from < paid_from && paid_from <= day { paid_from } else { from }
    }
}

/// Plans as they follow each other.
fn windows(subscription: &Subscription) -> impl Iterator<Item = (&Phase, Option<&Phase>)> {
    subscription.plan_phases().zip(subscription.plan_phases().skip(1).map(Some).chain([None]))
}
