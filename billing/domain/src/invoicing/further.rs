//! What usage that is still to come does to an invoice to come: whether it adds to it, beyond what, and up to what.
//!
//! A minimum, a prepaid commitment and a bundle take up usage before it adds anything; a maximum that is reached lets
//! nothing more be added. Both go by what was used and paid so far.

use rust_decimal::Decimal;

use super::coming::paid_usage;
use super::usage_lines::{Costs, UsedIn, costs};
use super::{Due, Facts, InvoicedBundle, InvoicedFee, bundles, commitments, draft, fees};
use crate::calendar::{Day, Period};
use crate::charge::Charge;
use crate::invoice::{Line, LineKind, Reason};
use crate::money::{Money, Overflow};
use crate::price::{Bundles, PriceModel};
use crate::rating::Bound;
use crate::subscription::{Ending, Phase, Subscription};

/// What usage is to an invoice to come, so far as what is used costs something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum UsageOn {
    /// None is on it, or no more than is known.
    #[default]
    No,
    /// Nothing else is on it: it comes if something is used.
    Alone,
    /// It adds to what is due anyway.
    Added {
        /// It counts towards what is due anyway, and adds only what goes beyond.
        beyond: Option<Leasts>,
        /// The most that it adds, without tax, where the plan agrees on a maximum spend.
        at_most: Option<Money>,
    },
    /// Whatever is still used, it adds nothing: a maximum is reached, or a bundle that has no end.
    AddsNothing,
}

/// What takes up usage before it adds anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Least {
    /// The minimum commitment.
    Commitment,
    /// The minimum of a charge.
    Minimum,
    Prepaid,
    Bundle,
}

/// All that takes up usage before it adds anything, one thing at least.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leasts([bool; Least::ALL.len()]);

impl UsageOn {
    /// Whether what is used adds to it from the first unit on.
    pub fn grows_at_once(self) -> bool {
        matches!(self, UsageOn::Alone | UsageOn::Added { beyond: None, .. })
    }
}

impl Least {
    const ALL: [Least; 4] = [Least::Commitment, Least::Minimum, Least::Prepaid, Least::Bundle];
}

impl From<Least> for Leasts {
    fn from(one: Least) -> Self {
        Self(Least::ALL.map(|least| least == one))
    }
}

impl Leasts {
    pub fn and(self, other: impl Into<Self>) -> Self {
        let Self(others) = other.into();
        Self(std::array::from_fn(|place| self.0[place] || others[place]))
    }

    /// Each of them, what is agreed for the whole plan first.
    pub fn iter(self) -> impl Iterator<Item = Least> {
        Least::ALL.into_iter().zip(self.0).filter_map(|(least, is_one)| is_one.then_some(least))
    }
}

/// How what a charge or a plan comes to goes on with usage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Growth {
    Never,
    Beyond(Leasts),
    AtOnce,
}

impl Growth {
    /// Of both together.
    fn beside(self, other: Self) -> Self {
        match (self, other) {
            (Growth::AtOnce, _) | (_, Growth::AtOnce) => Growth::AtOnce,
            (Growth::Never, growth) | (growth, Growth::Never) => growth,
            (Growth::Beyond(one), Growth::Beyond(other)) => Growth::Beyond(one.and(other)),
        }
    }

    /// Where something takes it up first.
    fn after(self, least: Option<Least>) -> Self {
        match (self, least) {
            (Growth::Never, _) | (_, None) => self,
            (Growth::AtOnce, Some(least)) => Growth::Beyond(least.into()),
            (Growth::Beyond(one), Some(other)) => Growth::Beyond(one.and(other)),
        }
    }
}

/// What usage from `today` on is to the invoice of an occasion that has lines.
///
/// 100.00 at least, 60.00 of it used: what is used adds what goes beyond 40.00. 100.00 at most, 70.00 of it used: it adds up
/// to 30.00. 100.00 at most, all of it used: it adds nothing.
///
/// # Errors
/// [`Overflow`] when an amount is more than can be billed.
pub fn further(facts: &Facts<'_>, due: &Due, today: Day) -> Result<UsageOn, Overflow> {
    let subscription = facts.subscription;
    let withdrawn = due.reason == Reason::End && subscription.ending == Ending::Withdrawn;
    let period = paid_usage(subscription, due).and(due.usage()).filter(|_| !withdrawn);
    let Some(period) = period else { return Ok(UsageOn::No) };
    let plans = pricing(subscription, period, today);
    if plans.is_empty() {
        return Ok(UsageOn::No);
    }
    let (kept, bundles) = (draft::paid(facts, due)?, bundles::charged_before(facts, period, due.on)?);
    let used = UsedIn { period, usage: facts.usage, bundles: &bundles, paid: &kept };
    let costs = costs(facts, &used)?;
    let mut growth = Growth::Never;
    for plan in plans {
        growth = growth.beside(of_plan(facts, (plan, period), (&kept, &bundles), &costs.lines)?);
    }
    let at_most = room(subscription, &used, &costs)?;
    let is_reached = at_most.is_some_and(|room| room.amount() <= Decimal::ZERO);
    Ok(match growth {
        _ if is_reached => UsageOn::AddsNothing,
        Growth::Never => UsageOn::AddsNothing,
        Growth::Beyond(least) => UsageOn::Added { beyond: Some(least), at_most },
        Growth::AtOnce => UsageOn::Added { beyond: None, at_most },
    })
}

/// The plans that price usage of a period from `today` on; where it is over, those that did.
fn pricing(subscription: &Subscription, period: Period, today: Day) -> Vec<&Phase> {
    let left = period.meet(Period::new(today, Day::MAX));
    let days = if left.is_empty() { period } else { left };
    let plans = subscription.plan_phases().filter(|begun| !begun.terms().charges.is_empty());
    plans.filter(|begun| !subscription.days_of_plan(begun).meet(days).is_empty()).collect()
}

fn of_plan(
    facts: &Facts<'_>,
    (plan, period): (&Phase, Period),
    (paid, bundles): (&[InvoicedFee], &[InvoicedBundle]),
    lines: &[Line],
) -> Result<Growth, Overflow> {
    let terms = plan.terms();
    let own: Vec<&Line> = lines.iter().filter(|line| line.phase == plan.number).collect();
    let charges = terms.charges.iter().map(|charge| of_charge(charge, &own));
    let mut growth = charges.fold(Growth::Never, Growth::beside);
    let is_prepaid = terms.commitments.prepaid.is_some();
    if is_prepaid {
        let (_, prepaid) = fees::of_plan(facts, plan, period, paid)?;
        let in_advance = bundles.iter().filter(|bundle| bundle.phase == plan.number).map(|bundle| bundle.amount);
        let used = own.iter().filter(|line| line.metric.is_some()).map(|line| line.amount);
        let used = Money::sum(used.chain(in_advance), terms.currency)?;
        growth = growth.after((used.amount() < prepaid).then_some(Least::Prepaid));
    }
    let is_missing = own.iter().any(|line| line.kind == LineKind::Minimum && line.metric.is_none());
    Ok(growth.after(is_missing.then_some(Least::Commitment)))
}

/// `lines` are those of its plan.
fn of_charge(charge: &Charge, lines: &[&Line]) -> Growth {
    let mut own = lines.iter().filter(|line| line.metric.as_ref() == Some(&charge.metric));
    let mut bounds = own.clone().filter_map(|line| match line.kind {
        LineKind::Minimum => Some(Bound::Minimum),
        LineKind::Discount => Some(Bound::Maximum),
        LineKind::Recurring
        | LineKind::Seats
        | LineKind::Setup
        | LineKind::Usage
        | LineKind::Commitment
        | LineKind::Instalment
        | LineKind::EarlyTermination
        | LineKind::Credit
        | LineKind::Correction => line.explanation.rating.as_ref()?.bound,
    });
    match (bounds.next_back(), charge.pricing.whole()) {
        (Some(Bound::Maximum), _) => Growth::Never,
        (Some(Bound::Minimum), _) => Growth::Beyond(Least::Minimum.into()),
        (None, Some(PriceModel::Bundles(bundles))) => {
            let used = own.find_map(|line| Some(line.explanation.rating.as_ref()?.quantity));
            of_bundles(bundles, used.unwrap_or_default())
        }
        (None, Some(_) | None) => Growth::AtOnce,
    }
}

/// Beyond the last one usage costs nothing more, or is refused.
fn of_bundles(bundles: &Bundles, used: Decimal) -> Growth {
    let begun = bundles.tiers.iter().position(|tier| tier.up_to.is_none_or(|up_to| used <= up_to));
    match begun.is_some_and(|begun| begun + 1 < bundles.tiers.len()) {
        true => Growth::Beyond(Least::Bundle.into()),
        false => Growth::Never,
    }
}

/// What a period may still cost: by the plan that is in force at its end.
fn room(subscription: &Subscription, used: &UsedIn<'_>, costs: &Costs) -> Result<Option<Money>, Overflow> {
    let last = used.period.meet(subscription.service()).last_day();
    let terms = subscription.phase_on(last).terms();
    let others = costs.lines.iter().map(|line| line.amount).chain(used.bundles.iter().map(|bundle| bundle.amount));
    let others = Money::sum(others, terms.currency)?.amount();
    commitments::room(terms, costs.fees, others).map(|room| Money::rounded(room, terms.currency)).transpose()
}
