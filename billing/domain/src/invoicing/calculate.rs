//! The calculator: what one full period costs, with the code that bills.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::commitments::{self, Spend};
use super::fees::{Periodic, periodic_words};
use super::words;
use crate::calendar::Share;
use crate::invoice::LineKind;
use crate::locale::Locale;
use crate::metric::Metric;
use crate::money::{Money, Overflow};
use crate::rate_plan::Terms;
use crate::rating::{Rating, bounded, imagined_in, rate};
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

/// What somebody imagines to use in a period.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imagined {
    pub quantities: BTreeMap<Key, Decimal>,
    /// In how many events a quantity comes, for models that price each event; one where nothing is said.
    pub events: BTreeMap<Key, u32>,
    pub seats: Option<u32>,
}

/// Prices one full period; a quantity is a single number.
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
    let imagined = Imagined { quantities: quantities.clone(), events: BTreeMap::new(), seats };
    calculate_imagined(terms, metrics, &imagined, locale)
}

/// Prices one full period in which quantities may come in several events.
///
/// # Errors
/// As for [`calculate`].
pub fn calculate_imagined(
    terms: &Terms,
    metrics: &[Metric],
    imagined: &Imagined,
    locale: Locale,
) -> Result<Calculation, Refusals> {
    let Imagined { quantities, seats, .. } = imagined;
    let seats = *seats;
    let mut no = Refusals::default();
    for metric in quantities.keys().filter(|metric| terms.charge(metric).is_none()) {
        no.push(Refusal::at(Code::MetricUnknown, format!("/quantities/{metric}")).with("metric", metric));
    }
    if seats.is_some_and(|seats| seats > 0) && !terms.sells_seats() {
        no.add(Code::SeatsNotPriced, "/seats");
    }
    for charge in &terms.charges {
        let quantity = quantities.get(&charge.metric).copied().unwrap_or_default();
        let metric = metrics.iter().map(|metric| &metric.definition).find(|metric| metric.key == charge.metric);
        let rounded = metric.map_or(quantity, |metric| metric.rounded(quantity));
        let label = charge.pricing.usual().map_or("", |(label, _)| label);
        let beyond = charge.last_unit(label).filter(|last| *last < rounded);
        if let Some(last) = beyond.or(charge.last_amount(label).filter(|last| *last < quantity)) {
            let refusal = Refusal::at(Code::BeyondLastTier, format!("/quantities/{}", charge.metric));
            no.push(refusal.with("last", last.normalize()));
        }
    }
    no.into_result()?;
    let mut lines = fee_lines(terms, seats.unwrap_or(0), locale)?;
    let usage = usage_lines(terms, metrics, imagined, locale)?;
    let sum = |lines: &[CalculatedLine]| Money::sum(lines.iter().map(|line| line.amount), terms.currency);
    let spend = Spend { fees: sum(&lines)?, usage: sum(&usage)?, share: Share::WHOLE };
    lines.extend(usage);
    for due in commitments::due(terms, &spend)? {
        lines.push(CalculatedLine {
            kind: due.kind,
            metric: None,
            description: words::commitment(due.what, locale).to_owned(),
            quantity: Decimal::ONE,
            amount: Money::rounded(due.amount, terms.currency)?,
            rating: None,
        });
    }
    let total = sum(&lines)?;
    Ok(Calculation { lines, total })
}

fn fee_lines(terms: &Terms, seats: u32, locale: Locale) -> Result<Vec<CalculatedLine>, Overflow> {
    let fees = Periodic::all(terms, seats)?.into_iter().map(|(_, fee)| {
        Ok(CalculatedLine {
            kind: fee.kind,
            metric: None,
            description: periodic_words(fee.kind, locale).to_owned(),
            quantity: fee.quantity,
            amount: Money::rounded(fee.amount, terms.currency)?,
            rating: fee.rating,
        })
    });
    fees.collect()
}

/// Where prices go by an attribute, the quantity is of the rest, or of the first value when the rest has no price.
fn usage_lines(
    terms: &Terms,
    metrics: &[Metric],
    imagined: &Imagined,
    locale: Locale,
) -> Result<Vec<CalculatedLine>, Overflow> {
    let mut lines = Vec::new();
    for charge in &terms.charges {
        let quantity = imagined.quantities.get(&charge.metric).copied().unwrap_or_default();
        let events = imagined.events.get(&charge.metric).copied().unwrap_or(1);
        let metric = metrics.iter().map(|metric| &metric.definition).find(|metric| metric.key == charge.metric);
        let Some((split, model)) = charge.pricing.usual() else { continue };
        let Some(rating) = rate(charge, split, &imagined_in(model, metric, quantity, events)?)? else { continue };
        let name = metric.map_or(charge.metric.as_str(), |metric| metric.name.in_locale(locale));
        let (amount, bound) = bounded(rating.amount, charge.minimum, charge.maximum);
        let rating = Rating { amount, bound: rating.bound.or(bound), ..rating.measured_as(quantity) };
        lines.push(CalculatedLine {
            kind: LineKind::Usage,
            metric: Some(charge.metric.clone()),
            description: words::usage(name, split),
            quantity: rating.quantity,
            amount: Money::rounded(rating.amount, terms.currency)?,
            rating: Some(rating),
        });
    }
    Ok(lines)
}
