//! Occasions on which something can be due, by what was agreed. All others are passed over, however many they are: of a fee
//! every three years in a plan billed by the day, none of the days between is looked at.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::intervals::boundary_of;
use super::periodic::{Stretch, stretches};
use super::{Due, next_due};
use crate::calendar::{Day, start_of};
use crate::charge::{Charge, Pricing};
use crate::metric::UsageTotal;
use crate::money::{Currency, Money, Overflow};
use crate::rate_plan::Terms;
use crate::rating::{Before, rate, rate_label_after};
use crate::subscription::{Phase, Subscription};

/// More than there are days in the longest interval: within one, what is agreed for each period may be covered by its fee.
const LOOKED_AT_MAX: usize = 12 * 366;
/// So many that can bring something are looked at one after another before what lies far ahead is.
const NEAR_MAX: usize = 120;
/// A part, a whole, and one more.
const TIMES_TOLD: usize = 3;

/// What is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sought {
    /// Also what comes only if something is used.
    Anything,
    /// What comes whatever is used.
    Certain,
}

/// The occasions after a day, or from the first one on, that can bring what is sought.
pub(super) fn occasions(
    subscription: &Subscription,
    after: Option<Day>,
    sought: Sought,
) -> impl Iterator<Item = Due> + use<'_> {
    let agreed = Agreed::of(subscription, sought);
    let mut after = after;
    // What was used under a plan that priced it may be told late: the first occasion that corrects is looked at.
    let prices_usage = subscription.phases.iter().any(|phase| !phase.terms().charges.is_empty());
    let mut may_be_late = sought == Sought::Anything && prices_usage;
    let next = move || {
        let from = match after {
            Some(after) if !may_be_late => Some(agreed.passed_over(after)?),
            after => after,
        };
        let due = next_due(subscription, from)?;
        after = Some(due.on);
        may_be_late &= !due.corrects();
        Some(due)
    };
    std::iter::from_fn(next).take(LOOKED_AT_MAX)
}

/// The occasions after a day, or from the first one on, that show whatever comes again, in part and whole: the nearest, and of
/// fees that come seldom the first ones behind those.
pub(super) fn of_all_that_comes_again(subscription: &Subscription, after: Option<Day>) -> Vec<Due> {
    let mut all: Vec<Due> = occasions(subscription, after, Sought::Certain).take(NEAR_MAX).collect();
    if let Some(last) = all.last().filter(|_| all.len() == NEAR_MAX).map(|due| due.on) {
        let days = Agreed::of(subscription, Sought::Certain).far_bounds(last);
        let far: Vec<Due> = days.into_iter().filter_map(|day| next_due(subscription, day.pred_opt())).collect();
        all.extend(far.into_iter().filter(|due| last < due.on));
        all.dedup();
    }
    all
}

/// What of an agreement brings invoices.
struct Agreed<'a> {
    subscription: &'a Subscription,
    /// Those that cost something; `None` where they cost more than can be billed.
    fees: Option<Vec<Stretch<'a>>>,
    sought: Sought,
}

impl<'a> Agreed<'a> {
    fn of(subscription: &'a Subscription, sought: Sought) -> Self {
        let costs = |stretch: &Stretch<'_>| costs(Ok(stretch.fee.amount), stretch.terms().currency);
        let fees = stretches(subscription).ok().map(|all| all.into_iter().filter(costs).collect());
        Self { subscription, fees, sought }
    }

    fn fees(&self) -> &[Stretch<'a>] {
        self.fees.as_deref().unwrap_or_default()
    }

    /// The day to go on from, so that the next occasion is the first that can bring something; `None` where none can.
    fn passed_over(&self, after: Day) -> Option<Day> {
        if self.comes_each_period(after) {
            return Some(after);
        }
        let next = self.next_bound(after)?;
        Some(next.pred_opt().unwrap_or(next).max(after))
    }

    /// Whether something goes with the billing periods, as it is agreed on a day.
    fn comes_each_period(&self, day: Day) -> bool {
        let subscription = self.subscription;
        let period = subscription.billed_with(day);
        let (is_tried, is_paid) = (day < subscription.fees_from(), subscription.usage_paid_from() <= day);
        let goes_on = |stretch: &Stretch<'_>| {
            let span = &stretch.span;
            span.interval.is_none() && !is_tried && span.days.from <= day && period.from < span.days.until
        };
        let by_plan = |terms: &Terms| {
            let is_trued_up = !is_tried && terms.commitments.minimum.is_some_and(|minimum| !minimum.is_zero());
            is_trued_up
                || match self.sought {
                    Sought::Anything => !terms.charges.is_empty(),
                    Sought::Certain => {
                        is_paid && terms.charges.iter().any(|charge| costs_unused(charge, terms.currency))
                    }
                }
        };
        self.fees.is_none() || self.fees().iter().any(goes_on) || self.plans_of(day).any(|plan| by_plan(plan.terms()))
    }

    /// The plans that were in force within the running period by a day.
    fn plans_of(&self, day: Day) -> impl Iterator<Item = &'a Phase> {
        let subscription = self.subscription;
        let opened = start_of(subscription.billed_with(day).from, subscription.zone);
        let first = subscription.plan_phase(subscription.phase_at(opened).number).number;
        subscription.plan_phases().filter(move |phase| first <= phase.number && phase.from_on <= day)
    }

    /// The next day on which what is agreed becomes something else, or an interval of a fee begins or closes.
    fn next_bound(&self, after: Day) -> Option<Day> {
        let subscription = self.subscription;
        let fees = self.fees().iter().filter_map(|stretch| self.next_of(stretch, after));
        let phases = subscription.phases.iter().map(|phase| phase.from_on);
        let end = subscription.ends_on.map(|_| subscription.end());
        let bounds = phases.chain(end).chain([subscription.fees_from()]).filter(|day| after < *day);
        fees.chain(bounds).min()
    }

    /// The next day of a fee that has intervals of its own.
    fn next_of(&self, stretch: &Stretch<'_>, after: Day) -> Option<Day> {
        let spans = || self.fees().iter().map(|other| &other.span);
        stretch.span.interval.and_then(|_| boundary_of(self.subscription, spans(), &stretch.span, after))
    }

    fn far_bounds(&self, after: Day) -> BTreeSet<Day> {
        let of = |stretch| {
            let next = move |day: &Day| self.next_of(stretch, *day);
            std::iter::successors(self.next_of(stretch, after), next).take(TIMES_TOLD)
        };
        let phases = self.subscription.phases.iter().map(|phase| phase.from_on);
        let end = self.subscription.ends_on.map(|_| self.subscription.end());
        let bounds = phases.chain(end).filter(|day| after < *day);
        self.fees().iter().flat_map(of).chain(bounds).collect()
    }
}

/// Whether an amount is one of money. What is more than can be billed is.
fn costs(amount: Result<Decimal, Overflow>, currency: Currency) -> bool {
    amount.and_then(|amount| Money::rounded(amount, currency)).map_or(true, |amount| !amount.is_zero())
}

/// Whether a charge costs something when nothing is used.
fn costs_unused(charge: &Charge, currency: Currency) -> bool {
    let nothing = UsageTotal::default();
    let is_begun = charge.first_bundle(None).is_some_and(|tier| !tier.price.is_zero());
    is_begun
        || match &charge.pricing {
            Pricing::Whole { .. } => {
                let rated = rate(charge, "", &nothing);
                costs(rated.map(|rating| rating.map_or(Decimal::ZERO, |rating| rating.amount)), currency)
            }
            Pricing::Split { .. } => {
                let part = |label| rate_label_after(charge, label, &nothing, &Before::default());
                let costs_part = |label| {
                    let rated = part(label);
                    costs(rated.map(|rating| rating.map_or(Decimal::ZERO, |rating| rating.amount)), currency)
                };
                charge.minimum.is_some_and(|minimum| costs(Ok(minimum), currency))
                    || charge.pricing.parts().any(|(label, _)| costs_part(label))
            }
        }
}
