//! The lines of corrections: what usage costs now that came after its period was invoiced, less what was invoiced for it.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::usage_lines::{UsedIn, metric_name, usage};
use super::{Billed, Facts, InvoicedFee, LatePeriod, Unrounded, names, taxed};
use crate::calendar::Period;
use crate::invoice::{Explanation, Line, LineKind};
use crate::money::{Money, Overflow};
use crate::subscription::Subscription;

/// What periods cost now, minus what was invoiced for them.
pub(super) fn corrections(facts: &Facts<'_>, paid: &[InvoicedFee]) -> Result<Vec<Line>, Overflow> {
    let mut lines = Vec::new();
    for late in facts.late {
        lines.extend(correction(facts, late, paid)?);
    }
    Ok(lines)
}

fn correction(facts: &Facts<'_>, late: &LatePeriod, paid: &[InvoicedFee]) -> Result<Vec<Line>, Overflow> {
    let mut costs: BTreeMap<(Billed, Option<Decimal>), Line> = BTreeMap::new();
    let used = UsedIn { period: late.period, usage: &late.usage, bundles: &late.bundles, paid };
    for line in taxed::as_invoiced(usage(facts, &used)?, facts.tax_rates, late)? {
        let place = (Billed::of(&line), line.tax_rate);
        match costs.get_mut(&place) {
            // What covers usage, and what usage beyond it costs: neither alone is what the period costs.
            Some(same) => {
                same.amount = same.amount.plus(line.amount)?;
                same.explanation = Explanation::default();
            }
            None => drop(costs.insert(place, line)),
        }
    }
    for (billed, rate, amount) in invoiced_by_rate(late) {
        let place = (billed.clone(), rate);
        if !costs.contains_key(&place) && !amount.is_zero() {
            let line = Line { tax_rate: rate, ..nothing_any_more(facts, billed, late.period) };
            costs.insert(place, line);
        }
    }
    let mut lines = Vec::new();
    for ((billed, rate), mut line) in costs {
        let zero = Money::zero(line.amount.currency());
        let invoiced = late.invoiced.get(&billed).and_then(|rates| rates.get(&rate)).copied().unwrap_or(zero);
        let difference = line.amount.minus(invoiced)?;
        if difference.is_zero() {
            continue;
        }
        line.description = names::correction(&line.description, line.days, facts.naming);
        (line.kind, line.corrects) = (LineKind::Correction, Some(billed.kind));
        line.amount = difference;
        line.explanation.exact = difference.amount();
        line.explanation.invoiced = Some(invoiced.amount());
        lines.push(line);
    }
    Ok(lines)
}

fn invoiced_by_rate(late: &LatePeriod) -> impl Iterator<Item = (&Billed, Option<Decimal>, Money)> {
    late.invoiced.iter().flat_map(|(billed, rates)| rates.iter().map(move |(rate, amount)| (billed, *rate, *amount)))
}

/// A line for what was invoiced and would not be due now.
fn nothing_any_more(facts: &Facts<'_>, billed: &Billed, period: Period) -> Line {
    let days = days_of(facts.subscription, billed, period);
    // All plans of a subscription are in one currency; nothing else of the phase is told.
    let mut line = Unrounded::of(facts.subscription.first_phase(), billed.kind, days).line;
    line.phase = billed.phase;
    line.metric = billed.metric.clone();
    line.split = billed.split.clone();
    line.description = names::billed(billed, |key| metric_name(facts, key), facts.naming);
    line
}

/// The days of the plan that it was invoiced under. A maximum spend bounds the whole period.
fn days_of(subscription: &Subscription, billed: &Billed, period: Period) -> Period {
    let whole = period.meet(subscription.service());
    let plan = subscription.phase(billed.phase).map(|_| subscription.plan_phase(billed.phase));
    let days = match (billed.kind, plan) {
        (LineKind::Discount, _) if billed.metric.is_none() => whole,
        (_, Some(plan)) => subscription.days_of_plan(plan).meet(whole),
        (_, None) => whole,
    };
    if days.is_empty() { period } else { days }
}
