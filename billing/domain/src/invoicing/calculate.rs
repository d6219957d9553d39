//! The calculator: what one full period costs, with the code that bills.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::fees::Periodic;
use super::words;
use crate::invoice::LineKind;
use crate::locale::Locale;
use crate::metric::Metric;
use crate::money::{Money, Overflow};
use crate::rate_plan::Terms;
use crate::rating::{Rating, rate};
use crate::refusal::{Code, Refusal, Refusals};
use crate::text::Key;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalculatedLine {
    pub kind: LineKind,
    pub metric: Option<Key>,
    pub description: String,
    pub quantity: Decimal,
    pub amount: Money,
    pub rating: Option<Rating>,
}

/// The lines and total of one full period, without set-up fee and tax.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Calculation {
    pub lines: Vec<CalculatedLine>,
    pub total: Money,
}

/// Prices one full period.
///
/// # Errors
/// A quantity for a metric that the plan does not price, seats where none are sold, or an amount beyond what can be billed.
pub fn calculate(
    terms: &Terms,
    metrics: &[Metric],
    quantities: &BTreeMap<Key, Decimal>,
    seats: Option<u32>,
    locale: Locale,
) -> Result<Calculation, Refusals> {
    let mut no = Refusals::default();
    for metric in quantities.keys().filter(|metric| terms.charge(metric).is_none()) {
        no.push(Refusal::at(Code::MetricUnknown, format!("/quantities/{metric}")).with("metric", metric));
    }
    if seats.is_some_and(|seats| seats > 0) && !terms.sells_seats() {
        no.add(Code::SeatsNotPriced, "/seats");
    }
    no.into_result()?;
    let mut lines = fee_lines(terms, seats.unwrap_or(0), locale)?;
    lines.extend(usage_lines(terms, metrics, quantities, locale)?);
    let total = Money::sum(lines.iter().map(|line| line.amount), terms.currency)?;
    Ok(Calculation { lines, total })
}

fn fee_lines(terms: &Terms, seats: u32, locale: Locale) -> Result<Vec<CalculatedLine>, Overflow> {
    let mut lines = Vec::new();
    for fee in &terms.fees {
        let Some(fee) = Periodic::of(fee, seats)? else {
            continue;
        };
        let description = if fee.kind == LineKind::Seats { words::seats(locale) } else { words::recurring(locale) };
        lines.push(CalculatedLine {
            kind: fee.kind,
            metric: None,
            description: description.to_owned(),
            quantity: fee.quantity,
            amount: Money::rounded(fee.amount, terms.currency)?,
            rating: fee.rating,
        });
    }
    Ok(lines)
}

fn usage_lines(
    terms: &Terms,
    metrics: &[Metric],
    quantities: &BTreeMap<Key, Decimal>,
    locale: Locale,
) -> Result<Vec<CalculatedLine>, Overflow> {
    let mut lines = Vec::new();
    for charge in &terms.charges {
        let quantity = quantities.get(&charge.metric).copied().unwrap_or_default();
        let rating = rate(charge, quantity)?;
        let metric = metrics.iter().find(|metric| metric.definition.key == charge.metric);
        let description = metric.map_or(charge.metric.as_str(), |metric| metric.definition.name.in_locale(locale));
        lines.push(CalculatedLine {
            kind: LineKind::Usage,
            metric: Some(charge.metric.clone()),
            description: description.to_owned(),
            quantity,
            amount: Money::rounded(rating.amount, terms.currency)?,
            rating: Some(rating),
        });
    }
    Ok(lines)
}
