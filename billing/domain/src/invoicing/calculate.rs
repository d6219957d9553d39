//! The calculator: what one full period costs, with the code that bills.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::commitments::{self, DueOverPlan, Spend};
use super::fees::periodic_words;
use super::periodic::Periodic;
use super::{Naming, names};
use crate::calendar::{Length, Share};
use crate::charge::Charge;
use crate::invoice::LineKind;
use crate::metric::Metric;
use crate::money::{Money, Overflow};
use crate::price::PriceModel;
use crate::rate_plan::Terms;
use crate::rating::{Rating, bounded, imagined_in, rate};
use crate::refusal::{Code, Refusal, Refusals, pointer_part};
use crate::text::Key;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalculatedLine {
    pub kind: LineKind,
    pub metric: Option<Key>,
    pub description: String,
    pub quantity: Decimal,
    pub amount: Money,
    /// Of a fee with an interval of its own, which is not in the total: how often it comes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interval: Option<Length>,
    pub rating: Option<Rating>,
}

/// The lines and total of one full period, without set-up fee, tax and fees with an interval of their own.
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
    /// Where prices go by attributes, quantities under the labels of entries; a metric's quantity above is of the rest, or
    /// of the first entry when the rest has no price.
    pub values: BTreeMap<Key, BTreeMap<String, Decimal>>,
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
    naming: Naming,
) -> Result<Calculation, Refusals> {
    let imagined = Imagined { quantities: quantities.clone(), seats, ..Imagined::default() };
    calculate_imagined(terms, metrics, &imagined, naming)
}

/// Prices one full period in which quantities may come in several events.
///
/// # Errors
/// As for [`calculate`].
pub fn calculate_imagined(
    terms: &Terms,
    metrics: &[Metric],
    imagined: &Imagined,
    naming: Naming,
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
        for (label, quantity) in imagined.values.get(&charge.metric).into_iter().flatten() {
            if let Some(last) = charge.last_unit(label).filter(|last| last < quantity) {
                let pointer = format!("/values/{}/{}", charge.metric, pointer_part(label));
                no.push(Refusal::at(Code::BeyondLastTier, pointer).with("last", last.normalize()));
            }
        }
    }
    no.into_result()?;
    let mut lines = fee_lines(terms, seats.unwrap_or(0), naming)?;
    let usage = usage_lines(terms, metrics, imagined, naming)?;
    let fees = fees_of_a_period(terms, &lines)?;
    lines.extend(over_the_plan(terms, fees, usage, naming)?);
    let of_the_period = lines.iter().filter(|line| line.interval.is_none());
    let total = Money::sum(of_the_period.map(|line| line.amount), terms.currency)?;
    Ok(Calculation { lines, total })
}

/// What a full period comes to whatever is used: with no usage, and with one seat where seats are sold.
///
/// # Errors
/// As for [`calculate`].
pub fn least(terms: &Terms, metrics: &[Metric]) -> Result<Money, Refusals> {
    let none = |charge: &Charge| (charge.metric.clone(), Decimal::ZERO);
    let quantities = terms.charges.iter().map(none).collect();
    let seats = terms.sells_seats().then_some(1);
    Ok(calculate(terms, metrics, &quantities, seats, Naming::NONE)?.total)
}

/// What the fees of a full period come to: of those with an interval of their own the period's share, by its average length.
fn fees_of_a_period(terms: &Terms, fees: &[CalculatedLine]) -> Result<Decimal, Overflow> {
    fees.iter().try_fold(Decimal::ZERO, |sum, line| {
        let amount = line.amount.amount();
        let part = match line.interval {
            None => amount,
            Some(interval) => {
                let of_all = amount.checked_mul(terms.period.days()).ok_or(Overflow)?;
                of_all.checked_div(interval.days()).ok_or(Overflow)?
            }
        };
        sum.checked_add(part).ok_or(Overflow)
    })
}

/// The lines of usage, and what goes over them.
fn over_the_plan(
    terms: &Terms,
    fees: Decimal,
    usage: Vec<CalculatedLine>,
    naming: Naming,
) -> Result<Vec<CalculatedLine>, Overflow> {
    let sum = |lines: &[CalculatedLine]| Money::sum(lines.iter().map(|line| line.amount), terms.currency);
    let prepaid = terms.commitments.prepaid.unwrap_or_default();
    let spend = Spend { fees, prepaid, usage: sum(&usage)?, share: Some(Share::WHOLE) };
    let over = |due: DueOverPlan| {
        Ok(CalculatedLine {
            kind: due.kind,
            metric: None,
            description: names::commitment(due.what, naming),
            quantity: Decimal::ONE,
            amount: Money::rounded(due.amount, terms.currency)?,
            interval: None,
            rating: None,
        })
    };
    let mut lines = usage;
    for due in commitments::due(terms, &spend)? {
        lines.push(over(due)?);
    }
    let others = sum(&lines)?.amount();
    lines.extend(commitments::cap(terms, fees, others)?.map(over).transpose()?);
    Ok(lines)
}

fn fee_lines(terms: &Terms, seats: u32, naming: Naming) -> Result<Vec<CalculatedLine>, Overflow> {
    let fees = Periodic::all(terms, seats)?.into_iter().map(|(_, fee)| {
        Ok(CalculatedLine {
            kind: fee.kind,
            metric: None,
            description: periodic_words(&fee, naming),
            quantity: fee.quantity,
            amount: Money::rounded(fee.amount, terms.currency)?,
            interval: fee.interval,
            rating: fee.rating,
        })
    });
    fees.collect()
}

/// Where prices go by an attribute, the quantity is of the rest, or of the first value when the rest has no price; other
/// values have lines of their own, and what the charge asks over all of them is one more.
fn usage_lines(
    terms: &Terms,
    metrics: &[Metric],
    imagined: &Imagined,
    naming: Naming,
) -> Result<Vec<CalculatedLine>, Overflow> {
    let mut lines = Vec::new();
    for charge in &terms.charges {
        let quantity = imagined.quantities.get(&charge.metric).copied().unwrap_or_default();
        let events = imagined.events.get(&charge.metric).copied().unwrap_or(1);
        let metric = metrics.iter().map(|metric| &metric.definition).find(|metric| metric.key == charge.metric);
        let Some((split, model)) = charge.pricing.usual() else { continue };
        let Some(rating) = rate(charge, split, &imagined_in(model, metric, quantity, events)?)? else { continue };
        let name = metric.map_or(charge.metric.as_str(), |metric| metric.name.in_locale(naming.locale));
        let others = other_values(charge, split, imagined);
        if charge.pricing.attribute().is_some() {
            let of = |label, model, quantity, events| {
                let rating = rate(charge, label, &imagined_in(model, metric, quantity, events)?)?;
                Ok::<_, Overflow>(rating.map(|rating| (label, rating.measured_as(quantity))))
            };
            let mut rated: Vec<(&str, Rating)> = of(split, model, quantity, events)?.into_iter().collect();
            for (label, model, quantity) in others {
                rated.extend(of(label, model, quantity, 1)?.filter(|(_, rating)| is_told(rating)));
            }
            lines.extend(by_value(terms, charge, name, rated, naming)?);
            continue;
        }
        let (amount, bound) = bounded(rating.amount, charge.minimum, charge.maximum);
        let rating = Rating { amount, bound: rating.bound.or(bound), ..rating.measured_as(quantity) };
        lines.push(CalculatedLine {
            kind: LineKind::Usage,
            metric: Some(charge.metric.clone()),
            description: names::usage(name, split),
            quantity: rating.quantity,
            amount: Money::rounded(rating.amount, terms.currency)?,
            interval: None,
            rating: Some(rating),
        });
    }
    Ok(lines)
}

/// The entries beside the usual one, with what somebody imagines to use under them.
fn other_values<'a>(charge: &'a Charge, usual: &str, imagined: &Imagined) -> Vec<(&'a str, &'a PriceModel, Decimal)> {
    let values = imagined.values.get(&charge.metric);
    let quantity = |label| values.and_then(|values| values.get(label)).copied().unwrap_or_default();
    let named = charge.pricing.parts().filter(|(label, _)| *label != usual);
    named.map(|(label, model)| (label, model, quantity(label))).collect()
}

/// What is not used and costs nothing is not told; a flat amount is due all the same.
fn is_told(rating: &Rating) -> bool {
    !rating.quantity.is_zero() || !rating.amount.is_zero()
}

/// A line for each value, and one for the charge's minimum or maximum over all of them.
fn by_value(
    terms: &Terms,
    charge: &Charge,
    name: &str,
    rated: Vec<(&str, Rating)>,
    naming: Naming,
) -> Result<Vec<CalculatedLine>, Overflow> {
    let line = |kind, description, quantity, amount, rating| {
        Ok::<_, Overflow>(CalculatedLine {
            kind,
            metric: Some(charge.metric.clone()),
            description,
            quantity,
            amount: Money::rounded(amount, terms.currency)?,
            interval: None,
            rating,
        })
    };
    let mut lines = Vec::new();
    for (label, rating) in rated {
        let (quantity, amount) = (rating.quantity, rating.amount);
        lines.push(line(LineKind::Usage, names::usage(name, label), quantity, amount, Some(rating))?);
    }
    let sum = Money::sum(lines.iter().map(|line| line.amount), terms.currency)?.amount();
    if let (due, Some(bound)) = bounded(sum, charge.minimum, charge.maximum) {
        let (kind, said) = (LineKind::of_bound(bound), names::bound(name, bound, naming));
        lines.push(line(kind, said, Decimal::ONE, due - sum, None)?);
    }
    Ok(lines)
}
