//! Which rate of tax a line carries.
//!
//! Usage, arrears and true-ups go by the last day of the line's service; what is charged in advance by the day of issue;
//! what usage is lowered by goes with that usage; what takes a line back carries that line's rate, whatever holds by then.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{Billed, ByRate, LatePeriod};
use crate::calendar::{Day, Period};
use crate::invoice::{Line, LineKind};
use crate::money::{Money, Overflow};
use crate::tax::TaxRates;

/// The lines of an occasion with their rates. A line that lowers usage of several rates becomes one for each of them.
pub(super) fn decided(lines: Vec<Line>, rates: &TaxRates, issued_on: Day) -> Result<Vec<Line>, Overflow> {
    // What is charged in advance has its last day still before it, what is charged after its service has it behind.
    let day = |line: &Line| line.days.last_day().min(issued_on);
    treated(lines, |line| rates.on(day(line)), issued_on)
}

/// The lines of a period that is corrected, each at the rate that it was invoiced at. What was never invoiced goes by its own
/// days.
pub(super) fn as_invoiced(lines: Vec<Line>, rates: &TaxRates, late: &LatePeriod) -> Result<Vec<Line>, Overflow> {
    let invoiced = |line: &Line| match late.invoiced.get(&Billed::of(line)).map(only) {
        Some(Some(rate)) => rate,
        Some(None) | None => rates.on(line.days.last_day()),
    };
    treated(lines, invoiced, late.period.until)
}

/// The rate, where there is one alone.
fn only(rates: &ByRate) -> Option<Option<Decimal>> {
    let mut rates = rates.keys();
    rates.next().filter(|_| rates.next().is_none()).copied()
}

fn treated(
    mut lines: Vec<Line>,
    rate_of: impl Fn(&Line) -> Option<Decimal>,
    closed_on: Day,
) -> Result<Vec<Line>, Overflow> {
    for line in &mut lines {
        match goes_by(line) {
            GoesBy::Day | GoesBy::UsageOfCharge | GoesBy::UsageOfPlan | GoesBy::UsageOfAll => {
                line.tax_rate = rate_of(line);
            }
            GoesBy::WhatItTakesBack => {}
        }
    }
    for step in [GoesBy::UsageOfCharge, GoesBy::UsageOfPlan, GoesBy::UsageOfAll] {
        let mut parted = Vec::with_capacity(lines.len());
        for line in &lines {
            if goes_by(line) == step {
                parted.extend(with_usage(line, &lines, step, closed_on)?);
            } else {
                parted.push(line.clone());
            }
        }
        lines = parted;
    }
    Ok(lines)
}

/// What the rate of a line goes by, in the order in which it is decided.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum GoesBy {
    WhatItTakesBack,
    Day,
    /// Of the same plan and metric.
    UsageOfCharge,
    UsageOfPlan,
    UsageOfAll,
}

fn goes_by(line: &Line) -> GoesBy {
    match line.kind {
        LineKind::Credit | LineKind::Correction => GoesBy::WhatItTakesBack,
        LineKind::Discount if line.metric.is_some() => GoesBy::UsageOfCharge,
        LineKind::Commitment if line.fee.is_none() => GoesBy::UsageOfPlan,
        // The maximum of a period bounds the plans before as well.
        LineKind::Discount => GoesBy::UsageOfAll,
        LineKind::Setup
        | LineKind::Recurring
        | LineKind::Seats
        | LineKind::Usage
        | LineKind::Minimum
        | LineKind::Commitment
        | LineKind::Instalment
        | LineKind::EarlyTermination => GoesBy::Day,
    }
}

/// A line at the rates and of the days of the usage that it lowers, in proportion to what that comes to without it.
fn with_usage(line: &Line, all: &[Line], step: GoesBy, closed_on: Day) -> Result<Vec<Line>, Overflow> {
    let lowered = |other: &&Line| {
        let goes = goes_by(other);
        let of_usage = match other.kind {
            LineKind::Usage | LineKind::Discount => true,
            LineKind::Minimum => other.metric.is_some(),
            LineKind::Commitment => other.fee.is_none(),
            LineKind::Setup
            | LineKind::Recurring
            | LineKind::Seats
            | LineKind::Instalment
            | LineKind::EarlyTermination
            | LineKind::Credit
            | LineKind::Correction => false,
        };
        let same = match step {
            GoesBy::UsageOfCharge => other.phase == line.phase && other.metric == line.metric,
            GoesBy::UsageOfPlan => other.phase == line.phase,
            GoesBy::UsageOfAll | GoesBy::Day | GoesBy::WhatItTakesBack => true,
        };
        // What is charged for the period to come is not lowered by the one that is over.
        of_usage && same && goes < step && other.days.until <= closed_on
    };
    let mut weights: BTreeMap<Option<Decimal>, (Money, Period)> = BTreeMap::new();
    for other in all.iter().filter(lowered).filter(|other| !other.amount.is_zero()) {
        let (weight, days) =
            weights.entry(other.tax_rate).or_insert_with(|| (Money::zero(other.amount.currency()), other.days));
        *weight = weight.plus(other.amount)?;
        *days = days.hull(other.days);
    }
    weights.retain(|_, (weight, _)| weight.minor() > 0);
    let amounts: Vec<Money> = weights.values().map(|(weight, _)| *weight).collect();
    if amounts.is_empty() {
        return Ok(vec![line.clone()]);
    }
    let parts = line.amount.spread(&amounts)?;
    let at_rate = |((rate, (_, days)), amount): ((&Option<Decimal>, &(Money, Period)), Money)| {
        let mut part = Line { tax_rate: *rate, days: *days, amount, ..line.clone() };
        if amount != line.amount {
            part.explanation.exact = amount.amount();
            part.explanation.part_of = Some(line.amount.amount());
        }
        part
    };
    let mut parts: Vec<Line> = weights.iter().zip(parts).map(at_rate).filter(|part| !part.amount.is_zero()).collect();
    parts.sort_by_key(|part| part.days.from);
    Ok(parts)
}
