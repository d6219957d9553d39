//! Fees that come back: for which days each is charged, and into which intervals these are cut.
//!
//! A fee without an interval of its own goes by the billing period. Another interval begins with the plan that brings it,
//! unless the plan before has one as long, which then goes on.

use rust_decimal::Decimal;

use super::{Phase, Subscription};
use crate::calendar::{Alignment, Cycle, Day, Length, Period, Unit};
use crate::metric::UsageTotal;
use crate::rate_plan::{Fee, Timing};
use crate::rating::rate_model;

/// What comes back: a fee of a plan, or its prepaid commitment.
#[derive(Clone, Copy, Debug)]
pub enum Repeats<'a> {
    Fee(&'a Fee),
    Prepaid,
}

/// A fee with the days on which it stays as it is: seats go by phase, all else goes on as long as the plan does.
#[derive(Clone, Copy, Debug)]
pub struct FeeSpan<'a> {
    /// Where it begins.
    pub phase: &'a Phase,
    /// Its place among the plan's fees; a prepaid commitment comes after them.
    pub place: usize,
    pub fee: Repeats<'a>,
    pub timing: Timing,
    /// Of its own, where it has one.
    pub interval: Option<Length>,
    /// Within the service.
    pub days: Period,
    /// The first day of what takes its place, however long the service lasts; the end of time where nothing does.
    pub left_on: Day,
    pub cycle: Cycle,
    /// Since when time is cut so.
    pub since: Day,
}

/// How time is cut for some fees of a plan, and since when.
#[derive(Clone, Copy, Debug)]
struct Cutting {
    interval: Option<Length>,
    cycle: Cycle,
    since: Day,
}

impl Subscription {
    /// All fees that come back, phase by phase.
    pub fn fee_spans(&self) -> Vec<FeeSpan<'_>> {
        let mut spans = Vec::new();
        let mut cuttings: Vec<Cutting> = Vec::new();
        let mut begun = self.first_phase();
        for (number, phase) in self.phases.iter().enumerate() {
            let begins_plan = self.begins_a_plan(number);
            if begins_plan {
                cuttings = self.cuttings(phase, &cuttings);
                begun = phase;
            }
            let next = |other: &&Phase| other.number > phase.number;
            let next_phase = self.phases.iter().find(next).map_or(Day::MAX, |next| next.from_on);
            let next_plan = self.plan_phases().find(|other| other.number > begun.number);
            let next_plan = next_plan.map_or(Day::MAX, |next| next.from_on);
            let terms = phase.terms();
            let fees = terms.fees.iter().enumerate().map(|(place, fee)| (place, Repeats::Fee(fee)));
            let prepaid = terms.commitments.prepaid.map(|_| (terms.fees.len(), Repeats::Prepaid));
            for (place, fee) in fees.chain(prepaid) {
                let Some((timing, interval)) = fee.repeats() else { continue };
                let left_on = match fee {
                    Repeats::Fee(Fee::Seats { .. }) => next_phase,
                    Repeats::Fee(Fee::Setup { .. } | Fee::Recurring { .. } | Fee::EarlyTermination { .. })
                    | Repeats::Prepaid => match begins_plan {
                        true => next_plan,
                        false => continue,
                    },
                };
                let Some(cutting) = cuttings.iter().find(|cutting| cutting.interval == interval) else { continue };
                let days = Period::new(phase.from_on, left_on).meet(self.service());
                let (cycle, since) = (cutting.cycle, cutting.since);
                spans.push(FeeSpan { phase, place, fee, timing, interval, days, left_on, cycle, since });
            }
        }
        spans
    }

    /// How time is cut for the fees of the plan that begins with a phase, `before` saying how it was for those before it.
    fn cuttings(&self, begun: &Phase, before: &[Cutting]) -> Vec<Cutting> {
        let cuts = self.cuts();
        let cut = cuts.iter().rfind(|cut| cut.first_phase <= begun.number).unwrap_or(&cuts[0]);
        let mut cuttings = vec![Cutting { interval: None, cycle: cut.cycle, since: cut.days.from }];
        let terms = begun.terms();
        for interval in terms.fees.iter().filter_map(|fee| Repeats::Fee(fee).repeats()?.1) {
            if cuttings.iter().any(|cutting| cutting.interval == Some(interval)) {
                continue;
            }
            let new = self.interval_of(begun, interval, terms.alignment);
            let goes_on = before.iter().find(|old| {
                old.cycle.length.is_as_long_as(interval)
                    && old.cycle.counts_from_anchor() == new.cycle.counts_from_anchor()
            });
            let anchored = |old: &Cutting| Cutting {
                cycle: Cycle { anchor: old.cycle.anchor, ..new.cycle },
                since: old.since,
                ..new
            };
            cuttings.push(goes_on.map_or(new, anchored));
        }
        cuttings
    }

    /// An interval that begins with a plan. Days count from the first one that is charged for.
    fn interval_of(&self, begun: &Phase, length: Length, alignment: Alignment) -> Cutting {
        let from_on = begun.from_on.max(self.starts_on);
        let anchor = match length.unit {
            Unit::Day => from_on.max(self.fees_from()),
            Unit::Week | Unit::Month | Unit::Quarter | Unit::Year => from_on,
        };
        Cutting { interval: Some(length), cycle: Cycle { length, alignment, anchor }, since: from_on }
    }
}

impl Repeats<'_> {
    /// When it is charged and its own interval; `None` for what is due once.
    fn repeats(self) -> Option<(Timing, Option<Length>)> {
        match self {
            Repeats::Fee(Fee::Setup { .. } | Fee::EarlyTermination { .. }) => None,
            Repeats::Fee(Fee::Recurring { timing, interval, .. } | Fee::Seats { timing, interval, .. }) => {
                Some((*timing, *interval))
            }
            Repeats::Prepaid => Some((Timing::Advance, None)),
        }
    }
}

impl FeeSpan<'_> {
    /// Whether it takes money before the days that it is for. Of nothing, nothing is paid.
    pub fn is_paid_in_advance(&self) -> bool {
        self.timing == Timing::Advance && self.costs()
    }

    /// Whether it is a fee of something.
    pub fn costs(&self) -> bool {
        match self.fee {
            Repeats::Fee(Fee::Recurring { amount, .. }) => !amount.is_zero(),
            Repeats::Fee(Fee::Seats { model, .. }) => {
                let quantity = Decimal::from(self.phase.seats);
                let rated = rate_model(model, None, &UsageTotal { quantity, ..UsageTotal::default() });
                rated.is_ok_and(|rated| !rated.amount.is_zero())
            }
            Repeats::Fee(Fee::Setup { .. } | Fee::EarlyTermination { .. }) => false,
            Repeats::Prepaid => self.phase.terms().commitments.prepaid.is_some_and(|amount| !amount.is_zero()),
        }
    }

    /// The whole interval that `day` lies in.
    pub fn full_at(&self, day: Day) -> Period {
        self.cycle.period_at(day)
    }

    /// The first day that it is charged for, `fees_from` being the first one of the subscription.
    pub fn charged_from(&self, fees_from: Day) -> Day {
        self.days.from.max(fees_from)
    }
}
