//! Everything that an invoice is made from. What is not here cannot matter to it.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{InvoicedFee, Naming};
use crate::calendar::Period;
use crate::invoice::{Line, LineKind};
use crate::metric::{Metric, MetricDefinition};
use crate::money::Money;
use crate::subscription::Subscription;
use crate::tax::TaxRates;
use crate::text::Key;
use crate::usage::Usage;

/// A first bundle that was charged in advance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvoicedBundle {
    pub phase: i16,
    pub metric: Key,
    pub amount: Money,
}

/// A period with usage that arrived after its invoice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LatePeriod {
    pub period: Period,
    /// All of the period's usage as it is known now.
    pub usage: Usage,
    /// First bundles that were charged in advance for days of it.
    pub bundles: Vec<InvoicedBundle>,
    /// What was invoiced for it so far, corrections included, and fees not.
    pub invoiced: BTreeMap<Billed, ByRate>,
}

/// Amounts by the rate in percent that they were taxed at.
pub type ByRate = BTreeMap<Option<Decimal>, Money>;

/// What a line of usage is for; what goes over a plan has no metric. Each is corrected by itself: a charge's discount and the
/// usage that it lowers may differ in nothing but their kind.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Billed {
    pub phase: i16,
    /// Never a correction: what it corrects.
    pub kind: LineKind,
    pub metric: Option<Key>,
    pub split: String,
}

impl Billed {
    /// A correction is for what the line was for that it corrects.
    pub fn of(line: &Line) -> Self {
        let kind = line.corrects.unwrap_or(line.kind);
        Self { phase: line.phase, kind, metric: line.metric.clone(), split: line.split.clone() }
    }
}

/// Everything an invoice is made from.
#[derive(Clone, Debug)]
pub struct Facts<'a> {
    pub subscription: &'a Subscription,
    pub metrics: &'a [Metric],
    /// The buyer's.
    pub naming: Naming,
    /// Of the buyer's country.
    pub tax_rates: &'a TaxRates,
    /// Usage within [`Due::usage`].
    pub usage: &'a Usage,
    /// First bundles charged in advance for days of [`Due::bundled`].
    pub bundles: &'a [InvoicedBundle],
    /// Fees that were invoiced for days from [`Due::fees_since`] on.
    pub invoiced: &'a [InvoicedFee],
    pub late: &'a [LatePeriod],
    /// All lines issued so far, needed when the buyer withdraws.
    pub issued: &'a [Line],
}

impl<'a> Facts<'a> {
    pub(super) fn metric(&self, key: &Key) -> Option<&'a MetricDefinition> {
        self.metrics.iter().map(|metric| &metric.definition).find(|metric| metric.key == *key)
    }
}
