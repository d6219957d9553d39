//! What quantities cost under one model, as a buyer counts them: free units and bounds included.

use rust_decimal::Decimal;

use crate::metric::{Aggregation, MetricDefinition, Rounding, RoundingMode, UsageTotal};
use crate::price::{PriceModel, Priced};
use crate::quantity::QUANTITY_BOUND;
use crate::rating::{bounded, rate_model};

const WHOLE: Rounding = Rounding { mode: RoundingMode::Floor, digits: 0 };

/// Amounts over quantities.
pub(super) struct Curve<'a> {
    pub model: &'a PriceModel,
    /// Where the model stands in the plan.
    pub pointer: String,
    free_units: Decimal,
    minimum: Option<Decimal>,
    pub maximum: Option<Decimal>,
    /// How quantities are rounded down, where that is certain.
    grid: Option<Rounding>,
}

impl<'a> Curve<'a> {
    pub fn new(
        model: &'a PriceModel,
        free_units: Option<Decimal>,
        metric: Option<&MetricDefinition>,
        pointer: String,
    ) -> Self {
        let grid = metric.and_then(|metric| match (metric.rounding, metric.aggregation) {
            (Some(rounding), _) => Some(Rounding { mode: RoundingMode::Floor, ..rounding }),
            (None, Aggregation::Count | Aggregation::UniqueCount) => Some(WHOLE),
            (None, Aggregation::Sum | Aggregation::Max | Aggregation::Last | Aggregation::TimeWeightedSum) => None,
        });
        Self { model, pointer, free_units: free_units.unwrap_or_default(), minimum: None, maximum: None, grid }
    }

    pub fn of_seats(model: &'a PriceModel, pointer: String) -> Self {
        Self { grid: Some(WHOLE), ..Self::new(model, None, None, pointer) }
    }

    pub fn within(self, minimum: Option<Decimal>, maximum: Option<Decimal>) -> Self {
        Self { minimum, maximum, ..self }
    }

    /// Where each tier ends, free units included; `None` for an open one. Empty where a model has no tiers of units.
    pub fn ends(&self) -> Vec<Option<Decimal>> {
        let ends: Vec<Option<Decimal>> = match self.model {
            PriceModel::Graduated(model) => model.tiers.iter().map(|tier| tier.up_to).collect(),
            PriceModel::Volume(model) => model.tiers.iter().map(|tier| tier.up_to).collect(),
            PriceModel::StairStep(model) => model.tiers.iter().map(|tier| tier.up_to).collect(),
            PriceModel::Bundles(model) => model.tiers.iter().map(|tier| tier.up_to).collect(),
            PriceModel::PerUnit(_)
            | PriceModel::Package(_)
            | PriceModel::Percentage(_)
            | PriceModel::GraduatedPercentage(_)
            | PriceModel::EventAmount(_)
            | PriceModel::CostPlus(_) => vec![],
        };
        ends.into_iter().map(|end| end.map(|end| end + self.free_units)).collect()
    }

    /// What a quantity costs before the maximum; `None` when it is more than can be billed.
    pub fn unbounded(&self, quantity: Decimal) -> Option<Decimal> {
        debug_assert!(self.model.priced() == Priced::Units, "only units have quantities that cost something");
        let total = UsageTotal { quantity, ..UsageTotal::default() };
        rate_model(self.model, Some(self.free_units), &total).ok().map(|rating| rating.amount)
    }

    pub fn amount(&self, quantity: Decimal) -> Option<Decimal> {
        self.unbounded(quantity).map(|amount| bounded(amount, self.minimum, self.maximum).0)
    }

    /// The least that a quantity can be more than another. Where quantities may have any digits, as fine as the tiers are
    /// written.
    pub fn step(&self) -> Decimal {
        let finest = || self.ends().into_iter().flatten().map(|end| end.normalize().scale()).max().unwrap_or(0);
        self.grid.map_or_else(|| Decimal::new(1, finest()), Rounding::step)
    }

    /// Whether some quantity lies above one bound and up to another.
    pub fn some_between(&self, above: Decimal, up_to: Decimal) -> bool {
        self.grid.is_none_or(|grid| grid.of(up_to) > above)
    }

    /// The greatest quantity of an open tier, from one that costs less than an amount on, that still does; `None` when all
    /// do.
    pub fn last_below(&self, amount: Decimal, from: Decimal) -> Option<Decimal> {
        let (mut low, mut reach) = (from, self.step());
        loop {
            let next = low + reach;
            if next >= QUANTITY_BOUND {
                return None;
            }
            if !self.is_below(next, amount) {
                return Some(self.last_below_between(amount, low, next));
            }
            (low, reach) = (next, reach * Decimal::TWO);
        }
    }

    /// The greatest quantity that costs less than an amount, between one that does and one that does not.
    pub fn last_below_between(&self, amount: Decimal, mut low: Decimal, mut high: Decimal) -> Decimal {
        let step = self.step();
        while high - low > step {
            let middle = low + ((high - low) / step / Decimal::TWO).floor() * step;
            if self.is_below(middle, amount) { low = middle } else { high = middle }
        }
        low
    }

    fn is_below(&self, quantity: Decimal, amount: Decimal) -> bool {
        self.amount(quantity).is_some_and(|costs| costs < amount)
    }
}
