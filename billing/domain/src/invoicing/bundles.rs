//! First bundles: usage that is charged in advance. They come with the fees of a period, under a trial with the first fees,
//! and with a plan that begins within a period, as far as it is dearer.

use rust_decimal::Decimal;

use super::usage_lines::metric_name;
use super::{Due, Facts, InvoicedBundle, Unrounded};
use crate::calendar::{Day, Period};
use crate::invoice::{Explanation, Line, LineKind, Reason};
use crate::money::{Money, Overflow};
use crate::price::{PriceModel, PriceModelKind, RatedTier};
use crate::rate_plan::Terms;
use crate::rating::Rating;
use crate::text::Key;

/// The first bundles that an invoice charges.
pub(super) fn due(facts: &Facts<'_>, due: &Due) -> Result<Vec<Line>, Overflow> {
    let (subscription, on) = (facts.subscription, due.on);
    let begins = || subscription.plan_phases().any(|phase| phase.from_on == on);
    match due.reason {
        Reason::Start | Reason::TrialEnd => first_bundles(facts, due.full, on, &[]),
        Reason::Interval if !begins() => Ok(Vec::new()),
        Reason::Change | Reason::Interval => {
            first_bundles(facts, due.full, on, &charged_before(facts, subscription.billed_with(on), on)?)
        }
        Reason::Period => first_bundles(facts, subscription.period_at(on), on, &[]),
        Reason::End | Reason::TakenBack | Reason::Late => Ok(Vec::new()),
    }
}

/// First bundles that are charged in advance for days of a period before a day: those that were, and in a preview also
/// those that will be on occasions still to come.
///
/// 150.00 for the first hundred after a trial to the 10th: a preview on the 5th of what the month comes to counts them, for
/// they are charged on the 11th.
pub(super) fn charged_before(facts: &Facts<'_>, period: Period, by: Day) -> Result<Vec<InvoicedBundle>, Overflow> {
    let subscription = facts.subscription;
    let mut all = facts.bundles.to_vec();
    for phase in subscription.plan_phases() {
        let days = subscription.days_of_plan(phase).meet(period);
        let on = days.from.max(subscription.fees_from());
        if by <= on || days.until <= on {
            continue;
        }
        let terms = phase.terms();
        for charge in &terms.charges {
            let Some(tier) = charge.first_bundle(facts.metric(&charge.metric)) else { continue };
            let was = |bundle: &InvoicedBundle| bundle.phase == phase.number && bundle.metric == charge.metric;
            let beyond = tier.price - sum_of(&all, &charge.metric);
            if beyond > Decimal::ZERO && !facts.bundles.iter().any(was) {
                let amount = Money::rounded(beyond, terms.currency)?;
                all.push(InvoicedBundle { phase: phase.number, metric: charge.metric.clone(), amount });
            }
        }
    }
    Ok(all)
}

fn sum_of(bundles: &[InvoicedBundle], metric: &Key) -> Decimal {
    bundles.iter().filter(|bundle| bundle.metric == *metric).map(|bundle| bundle.amount.amount()).sum()
}

/// The first bundles that are due on a day for the rest of a period, beyond what was charged before for days of it.
fn first_bundles(facts: &Facts<'_>, full: Period, on: Day, charged: &[InvoicedBundle]) -> Result<Vec<Line>, Overflow> {
    let subscription = facts.subscription;
    if on < subscription.fees_from() || !subscription.service().contains(on) {
        return Ok(Vec::new());
    }
    let phase = subscription.plan_phase(subscription.phase_on(on).number);
    let terms = phase.terms();
    let days = Period::new(on, full.until).meet(subscription.service());
    let mut lines = Vec::new();
    for (place, charge) in terms.charges.iter().enumerate() {
        let Some(tier) = charge.first_bundle(facts.metric(&charge.metric)) else { continue };
        let before = sum_of(charged, &charge.metric);
        let due = (tier.price - before).max(Decimal::ZERO);
        if due.is_zero() {
            continue;
        }
        let part = RatedTier {
            up_to: tier.up_to,
            quantity: Decimal::ZERO,
            unit_price: Decimal::ZERO,
            flat_amount: tier.price,
            amount: tier.price,
        };
        let mut line = Unrounded::of(phase, LineKind::Usage, days).called(metric_name(facts, &charge.metric));
        line.line.metric = Some(charge.metric.clone());
        line.line.fee = i16::try_from(place_of(terms, place)).ok();
        line.line.quantity = Decimal::ZERO;
        line.line.explanation = Explanation {
            rating: Some(Rating::of_tier(PriceModelKind::Bundles, part)),
            invoiced: Some(before).filter(|before| !before.is_zero()),
            ..Explanation::default()
        };
        lines.push(line.rounded(due)?);
    }
    Ok(lines)
}

/// A first bundle's place among what a plan charges in advance: after its fees and the prepaid commitment.
fn place_of(terms: &Terms, charge: usize) -> usize {
    terms.fees.len() + 1 + charge
}

/// What a first bundle comes to that a line charged in advance; `None` for other lines.
pub(super) fn again(terms: &Terms, line: &Line) -> Option<Decimal> {
    let place = usize::try_from(line.fee?).ok()?.checked_sub(place_of(terms, 0))?;
    let PriceModel::Bundles(bundles) = terms.charges.get(place)?.pricing.model_for("")? else { return None };
    let before = line.explanation.invoiced.unwrap_or_default();
    Some((bundles.tiers.first()?.price - before).max(Decimal::ZERO))
}
