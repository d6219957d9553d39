//! The timeline: how time is cut into billing periods, and which days and which usage are billed together.
//!
//! It goes by phases alone, so it is made with them ([`super::Phases`]) and never again for the asking.

use super::{Phase, Subscription};
use crate::calendar::{Cycle, Day, Instant, Period, start_of};

/// A stretch in which time is cut alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cut {
    pub cycle: Cycle,
    pub days: Period,
    begins: Begins,
    pub first_phase: i16,
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

/// How time is cut, from the first phase on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Timeline {
    cuts: Vec<Cut>,
}

impl Timeline {
    /// Goes on with a phase after all others. One whose plan has periods as long goes on as before.
    pub fn add(&mut self, phase: &Phase) {
        let cuts = &mut self.cuts;
        let (terms, anchor) = (phase.terms(), phase.from_on);
        let cycle = Cycle { length: terms.period, alignment: terms.alignment, anchor };
        let begins = match cuts.last_mut() {
            Some(last)
                if last.cycle.length.is_as_long_as(cycle.length)
                    && last.cycle.counts_from_anchor() == cycle.counts_from_anchor() =>
            {
                return;
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
}

impl Subscription {
    /// How time is cut into periods on `day`. A phase whose plan has other periods starts counting anew.
    pub fn cycle_on(&self, day: Day) -> Cycle {
        self.cut_on(day).cycle
    }

    /// The stretches in which time is cut alike, in order. One that was changed on its first day has no days.
    pub(super) fn cuts(&self) -> &[Cut] {
        &self.phases.timeline().cuts
    }

    fn cut_on(&self, day: Day) -> Cut {
        let cuts = self.cuts();
        let found = cuts.iter().rposition(|cut| cut.days.from <= day).unwrap_or_default();
        cuts[found]
    }

    /// Whether the plan of a phase cuts time as it is cut on `day`, without another cut between.
    pub fn cuts_alike(&self, phase: i16, day: Day) -> bool {
        let cuts = self.cuts();
        let of_phase = cuts.iter().rposition(|cut| cut.first_phase <= phase);
        of_phase == cuts.iter().rposition(|cut| cut.days.from <= day)
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
        let [.., broken, last] = cuts else { return None };
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
}
