//! A line on its way to an invoice: exact until it is rounded, here and nowhere else.

use rust_decimal::Decimal;

use crate::calendar::Period;
use crate::invoice::{Explanation, Line, LineKind};
use crate::money::{Money, Overflow};
use crate::subscription::Phase;

/// A line whose exact amount is rounded here, once.
pub(super) struct Unrounded {
    pub line: Line,
}

impl Unrounded {
    /// Not taxed yet: what that goes by is known when all lines are.
    pub fn of(phase: &Phase, kind: LineKind, days: Period) -> Self {
        Self {
            line: Line {
                kind,
                corrects: None,
                metric: None,
                split: String::new(),
                phase: phase.number,
                fee: None,
                description: String::new(),
                days,
                quantity: Decimal::ONE,
                amount: Money::zero(phase.terms().currency),
                tax_rate: None,
                explanation: Explanation::default(),
            },
        }
    }

    pub fn called(mut self, description: impl Into<String>) -> Self {
        self.line.description = description.into();
        self
    }

    pub fn rounded(mut self, exact: Decimal) -> Result<Line, Overflow> {
        self.line.amount = Money::rounded(exact, self.line.amount.currency())?;
        self.line.explanation.exact = exact.normalize();
        Ok(self.line)
    }
}
