//! The lines of usage, and corrections of usage invoiced before.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::commitments::{self, Spend};
use super::{Billed, Facts, LatePeriod, Unrounded, fees, taxed, words};
use crate::calendar::Period;
use crate::invoice::{Explanation, Line, LineKind};
use crate::metric::{MetricDefinition, UsageTotal};
use crate::money::{Money, Overflow};
use crate::price::Priced;
use crate::quantity::QUANTITY_DECIMALS_MAX;
use crate::rate_plan::{Charge, Pricing};
use crate::rating::{Rating, bounded, rate};
use crate::subscription::Phase;
use crate::text::Key;
use crate::usage::{Usage, UsageKey};

/// What the usage of a period costs: a line per plan, charge and value, then what goes over a charge and over the plan.
pub(super) fn usage(facts: &Facts<'_>, usage: &Usage, period: Period) -> Result<Vec<Line>, Overflow> {
    let mut lines = Vec::new();
    for phase in facts.subscription.plan_phases() {
        let days = facts.subscription.days_of_plan(phase).meet(period);
        let mut of_phase = Vec::new();
        for charge in &phase.rate_plan.terms.charges {
            of_phase.extend(of_charge(facts, usage, (phase, charge), (days, period))?);
        }
        let adjustments = over_the_plan(facts, phase, days, &of_phase)?;
        lines.extend(of_phase);
        lines.extend(adjustments);
    }
    Ok(lines)
}

/// None where nothing was used and nothing is due.
fn of_charge(
    facts: &Facts<'_>,
    usage: &Usage,
    (phase, charge): (&Phase, &Charge),
    (days, period): (Period, Period),
) -> Result<Vec<Line>, Overflow> {
    let metric = facts.metric(&charge.metric);
    let shown_days = if days.is_empty() { period } else { days };
    let mut lines: Vec<Line> = Vec::new();
    for (split, _) in charge.pricing.parts() {
        let key = UsageKey { phase: phase.number, metric: charge.metric.clone(), split: split.to_owned() };
        let total = usage.get(&key).copied().unwrap_or_default();
        if days.is_empty() && total.events == 0 && total.quantity.is_zero() {
            continue;
        }
        let Some(rating) = rating(charge, split, metric, &total)? else { continue };
        if total.events == 0 && total.quantity.is_zero() && rating.amount.is_zero() {
            continue;
        }
        let name = words::usage(metric_name(facts, &charge.metric), split);
        lines.push(line(facts, key, Shown { kind: LineKind::Usage, name, days: shown_days, total, rating }).finish()?);
    }
    if let Pricing::Split { .. } = charge.pricing {
        // Of what stands on the lines, so that with this one they come to the bound and not to a cent beside it.
        let sum = Money::sum(lines.iter().map(|line| line.amount), phase.rate_plan.terms.currency)?.amount();
        let (due, bound) = bounded(sum, charge.minimum, charge.maximum);
        if let Some(bound) = bound.filter(|_| !days.is_empty()) {
            let mut line = Unrounded::of(phase, LineKind::of_bound(bound), shown_days);
            line.line.metric = Some(charge.metric.clone());
            line.line.description = words::bound(metric_name(facts, &charge.metric), bound, facts.locale);
            lines.push(line.rounded(due - sum)?);
        }
    }
    Ok(lines)
}

fn rating(
    charge: &Charge,
    split: &str,
    metric: Option<&MetricDefinition>,
    total: &UsageTotal,
) -> Result<Option<Rating>, Overflow> {
    let quantity = metric.map_or(total.quantity, |metric| metric.rounded(total.quantity));
    let prices_costs = charge.pricing.model_for(split).is_some_and(|model| model.priced() == Priced::Costs);
    let amount = match metric.filter(|_| prices_costs) {
        Some(metric) => metric.cost(total, quantity)?,
        None => total.amount,
    };
    let rating = rate(charge, split, &UsageTotal { quantity, amount, ..*total })?;
    Ok(rating.map(|rating| rating.measured_as(total.quantity)))
}

fn over_the_plan(facts: &Facts<'_>, phase: &Phase, days: Period, usage: &[Line]) -> Result<Vec<Line>, Overflow> {
    let terms = &phase.rate_plan.terms;
    if days.is_empty() || terms.commitments.is_empty() {
        return Ok(Vec::new());
    }
    let subscription = facts.subscription;
    let full = subscription.period_at(days.from);
    let paid_days = days.meet(Period::new(subscription.fees_from(), days.until));
    let share = terms.proration.basis.share(paid_days, full, subscription.zone);
    let spend = Spend {
        fees: fees::of_plan(facts, phase, full)?,
        usage: Money::sum(usage.iter().map(|line| line.amount), terms.currency)?,
        share,
    };
    let mut lines = Vec::new();
    for due in commitments::due(terms, &spend)? {
        let mut line = Unrounded::of(phase, due.kind, days);
        line.line.description = words::commitment(due.what, facts.locale).to_owned();
        line.line.explanation.share = due.share;
        lines.push(line.rounded(due.amount)?);
    }
    Ok(lines)
}

/// What periods cost now, minus what was invoiced for them.
pub(super) fn corrections(facts: &Facts<'_>) -> Result<Vec<Line>, Overflow> {
    let mut lines = Vec::new();
    for late in facts.late {
        lines.extend(correction(facts, late)?);
    }
    Ok(lines)
}

fn correction(facts: &Facts<'_>, late: &LatePeriod) -> Result<Vec<Line>, Overflow> {
    let mut costs: BTreeMap<(Billed, Option<Decimal>), Line> = BTreeMap::new();
    for line in taxed::as_invoiced(usage(facts, &late.usage, late.period)?, facts.tax_rates, late)? {
        let place = (Billed::of(&line), line.tax_rate);
        match costs.get_mut(&place) {
            Some(same) => same.amount = same.amount.plus(line.amount)?,
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
        line.description = words::correction(&line.description, late.period, facts.locale);
        line.kind = LineKind::Correction;
        line.days = late.period;
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
    let phases = &facts.subscription.phases;
    let phase = phases.iter().find(|phase| phase.number == billed.phase).unwrap_or(&phases[0]);
    let mut line = Unrounded::of(phase, LineKind::Correction, period).line;
    line.metric = billed.metric.clone();
    line.split = billed.split.clone();
    line.description = match &billed.metric {
        Some(key) => words::usage(metric_name(facts, key), &billed.split),
        None => words::commitments(facts.locale).to_owned(),
    };
    line
}

struct Shown {
    kind: LineKind,
    name: String,
    days: Period,
    total: UsageTotal,
    rating: Rating,
}

impl Unrounded {
    fn finish(self) -> Result<Line, Overflow> {
        let exact = self.line.explanation.rating.as_ref().map_or(Decimal::ZERO, |rating| rating.amount);
        self.rounded(exact)
    }
}

fn line(facts: &Facts<'_>, key: UsageKey, shown: Shown) -> Unrounded {
    let Shown { kind, name, days, total, rating } = shown;
    let phases = &facts.subscription.phases;
    let phase = phases.iter().find(|phase| phase.number == key.phase).unwrap_or(&phases[0]);
    let mut unrounded = Unrounded::of(phase, kind, days);
    let metric = facts.metric(&key.metric);
    let unit = metric.map(|metric| metric.unit.in_locale(facts.locale).to_owned());
    let line = &mut unrounded.line;
    line.description = name;
    line.quantity = rating.quantity.round_dp(QUANTITY_DECIMALS_MAX).normalize();
    line.metric = Some(key.metric);
    line.split = key.split;
    line.explanation = Explanation {
        rating: Some(rating),
        unit: unit.filter(|unit| !unit.is_empty()),
        events: Some(total.events),
        aggregation: metric.map(|metric| metric.aggregation),
        ..Explanation::default()
    };
    unrounded
}

fn metric_name<'a>(facts: &Facts<'a>, key: &'a Key) -> &'a str {
    facts.metric(key).map_or(key.as_str(), |metric| metric.name.in_locale(facts.locale))
}
