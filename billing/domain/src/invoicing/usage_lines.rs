//! The lines of usage, and corrections of usage invoiced before.

use super::{Facts, LateUsage, Unrounded, UsageTotal, words};
use crate::calendar::Period;
use crate::invoice::{Explanation, Line, LineKind};
use crate::metric::Metric;
use crate::money::{Money, Overflow};
use crate::rate_plan::Charge;
use crate::rating::{Rating, rate};
use crate::subscription::Phase;
use crate::text::Key;

/// One line per phase and charge; none where nothing was used and nothing is due.
pub(super) fn usage(facts: &Facts<'_>, period: Period) -> Result<Vec<Line>, Overflow> {
    let mut lines = Vec::new();
    for phase in &facts.subscription.phases {
        let days = facts.subscription.days_of(phase).meet(period);
        for charge in &phase.rate_plan.terms.charges {
            let total = facts.usage.get(&(phase.number, charge.metric.clone())).copied().unwrap_or_default();
            if days.is_empty() && total.events == 0 {
                continue;
            }
            let rating = rate(charge, total.quantity)?;
            if total.events == 0 && rating.amount.is_zero() {
                continue;
            }
            let days = if days.is_empty() { period } else { days };
            let exact = rating.amount;
            let name = metric_name(facts, &charge.metric).to_owned();
            lines.push(
                line(facts, phase, charge, Shown { kind: LineKind::Usage, name, days, total, rating })
                    .rounded(exact)?,
            );
        }
    }
    Ok(lines)
}

/// What a period costs now, minus what was invoiced for it.
pub(super) fn corrections(facts: &Facts<'_>) -> Result<Vec<Line>, Overflow> {
    let mut lines = Vec::new();
    for late in facts.late {
        let Some((phase, charge)) = charge_of(facts, late) else {
            continue;
        };
        let rating = rate(charge, late.total.quantity)?;
        let due = Money::rounded(rating.amount, phase.rate_plan.terms.currency)?;
        let difference = due.minus(late.invoiced)?;
        if difference.is_zero() {
            continue;
        }
        let name = words::correction(metric_name(facts, &late.metric), late.period, facts.locale);
        let shown = Shown { kind: LineKind::Correction, name, days: late.period, total: late.total, rating };
        let mut line = line(facts, phase, charge, shown).rounded(difference.amount())?;
        line.explanation.invoiced = Some(late.invoiced.amount());
        lines.push(line);
    }
    Ok(lines)
}

struct Shown {
    kind: LineKind,
    name: String,
    days: Period,
    total: UsageTotal,
    rating: Rating,
}

fn line(facts: &Facts<'_>, phase: &Phase, charge: &Charge, shown: Shown) -> Unrounded {
    let Shown { kind, name, days, total, rating } = shown;
    Unrounded {
        line: Line {
            kind,
            metric: Some(charge.metric.clone()),
            phase: phase.number,
            fee: None,
            description: name,
            days,
            quantity: total.quantity.normalize(),
            amount: Money::zero(phase.rate_plan.terms.currency),
            tax_rate: facts.tax_rate,
            explanation: Explanation {
                rating: Some(rating),
                unit: metric_unit(facts, &charge.metric),
                events: Some(total.events),
                ..Explanation::default()
            },
        },
    }
}

fn metric_name<'a>(facts: &Facts<'a>, key: &'a Key) -> &'a str {
    let named = |metric: &&Metric| metric.definition.key == *key;
    facts.metrics.iter().find(named).map_or(key.as_str(), |metric| metric.definition.name.in_locale(facts.locale))
}

fn metric_unit(facts: &Facts<'_>, key: &Key) -> Option<String> {
    let metric = facts.metrics.iter().find(|metric| metric.definition.key == *key)?;
    Some(metric.definition.unit.in_locale(facts.locale).to_owned()).filter(|unit| !unit.is_empty())
}

fn charge_of<'a>(facts: &Facts<'a>, late: &LateUsage) -> Option<(&'a Phase, &'a Charge)> {
    let phase = facts.subscription.phases.iter().find(|phase| phase.number == late.phase)?;
    Some((phase, phase.rate_plan.terms.charge(&late.metric)?))
}
