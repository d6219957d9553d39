//! Price models: how what was used becomes an amount. One file per model.
//!
//! Tiers are `up_to` inclusive and the last may be open; a fraction between two whole bounds belongs to the upper tier.
//! Nothing is rounded here, and no model knows of free units, bounds or plans.

mod bundles;
mod cost_plus;
mod event_amount;
mod graduated;
mod graduated_percentage;
mod input;
mod package;
mod per_unit;
mod percentage;
mod stair_step;
mod tiers;
mod volume;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

pub use bundles::Bundles;
pub use cost_plus::CostPlus;
pub use event_amount::EventAmount;
pub use graduated::Graduated;
pub use graduated_percentage::GraduatedPercentage;
pub use input::{PriceModelInput, TierInput};
pub use package::{Package, PackageRounding};
pub use per_unit::PerUnit;
pub use percentage::{Allowance, Percentage};
pub use stair_step::StairStep;
pub use tiers::{AmountTier, RateTier, TIERS_MAX, UnitTier};
pub use volume::Volume;

use crate::metric::UsageTotal;
use crate::money::Overflow;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PriceModel {
    PerUnit(PerUnit),
    Graduated(Graduated),
    Volume(Volume),
    Package(Package),
    StairStep(StairStep),
    Bundles(Bundles),
    Percentage(Percentage),
    GraduatedPercentage(GraduatedPercentage),
    EventAmount(EventAmount),
    CostPlus(CostPlus),
}

/// A price model by its name alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PriceModelKind {
    PerUnit,
    Graduated,
    Volume,
    Package,
    StairStep,
    Bundles,
    Percentage,
    GraduatedPercentage,
    EventAmount,
    CostPlus,
}

/// What a model multiplies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Priced {
    /// The metric's quantity.
    Units,
    /// The amounts that events say.
    Amounts,
    /// What the usage cost the seller.
    Costs,
}

/// The part of a quantity, or of an amount, that one tier priced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct RatedTier {
    /// The tier's last unit; `None` for an open tier.
    pub up_to: Option<Decimal>,
    pub quantity: Decimal,
    /// Of one unit; of one package; in percent for models that take a percentage.
    pub unit_price: Decimal,
    /// Due beside what the units cost.
    #[serde(default)]
    #[cfg_attr(feature = "contract", schema(required = true))]
    pub flat_amount: Decimal,
    pub amount: Decimal,
}

/// What a model makes of a measure: the parts and their sum, exact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rated {
    pub tiers: Vec<RatedTier>,
    pub amount: Decimal,
}

impl Rated {
    pub(crate) fn sum_of(tiers: Vec<RatedTier>) -> Result<Self, Overflow> {
        let amount = tiers.iter().try_fold(Decimal::ZERO, |sum, tier| plus(sum, tier.amount))?;
        Ok(Self { tiers, amount })
    }

    /// One open tier.
    fn flat(quantity: Decimal, unit_price: Decimal, amount: Decimal) -> Self {
        let tier = RatedTier { up_to: None, quantity, unit_price, flat_amount: Decimal::ZERO, amount };
        Self { tiers: vec![tier], amount }
    }
}

impl PriceModelKind {
    pub const ALL: [PriceModelKind; 10] = [
        PriceModelKind::PerUnit,
        PriceModelKind::Graduated,
        PriceModelKind::Volume,
        PriceModelKind::Package,
        PriceModelKind::StairStep,
        PriceModelKind::Bundles,
        PriceModelKind::Percentage,
        PriceModelKind::GraduatedPercentage,
        PriceModelKind::EventAmount,
        PriceModelKind::CostPlus,
    ];

    pub const fn as_str(self) -> &'static str {
        match self {
            PriceModelKind::PerUnit => "per_unit",
            PriceModelKind::Graduated => "graduated",
            PriceModelKind::Volume => "volume",
            PriceModelKind::Package => "package",
            PriceModelKind::StairStep => "stair_step",
            PriceModelKind::Bundles => "bundles",
            PriceModelKind::Percentage => "percentage",
            PriceModelKind::GraduatedPercentage => "graduated_percentage",
            PriceModelKind::EventAmount => "event_amount",
            PriceModelKind::CostPlus => "cost_plus",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }

    pub const fn priced(self) -> Priced {
        match self {
            PriceModelKind::PerUnit
            | PriceModelKind::Graduated
            | PriceModelKind::Volume
            | PriceModelKind::Package
            | PriceModelKind::StairStep
            | PriceModelKind::Bundles => Priced::Units,
            PriceModelKind::Percentage | PriceModelKind::GraduatedPercentage | PriceModelKind::EventAmount => {
                Priced::Amounts
            }
            PriceModelKind::CostPlus => Priced::Costs,
        }
    }
}

impl PriceModel {
    pub const fn kind(&self) -> PriceModelKind {
        match self {
            PriceModel::PerUnit(_) => PriceModelKind::PerUnit,
            PriceModel::Graduated(_) => PriceModelKind::Graduated,
            PriceModel::Volume(_) => PriceModelKind::Volume,
            PriceModel::Package(_) => PriceModelKind::Package,
            PriceModel::StairStep(_) => PriceModelKind::StairStep,
            PriceModel::Bundles(_) => PriceModelKind::Bundles,
            PriceModel::Percentage(_) => PriceModelKind::Percentage,
            PriceModel::GraduatedPercentage(_) => PriceModelKind::GraduatedPercentage,
            PriceModel::EventAmount(_) => PriceModelKind::EventAmount,
            PriceModel::CostPlus(_) => PriceModelKind::CostPlus,
        }
    }

    pub const fn priced(&self) -> Priced {
        self.kind().priced()
    }

    pub fn per_unit(unit_price: Decimal) -> Self {
        PriceModel::PerUnit(PerUnit { unit_price })
    }

    /// What a measure costs. `total.quantity` is what is left to be paid for; of tiers that end, what lies beyond costs
    /// nothing more, and [`PriceModel::last_unit`] keeps usage from getting there.
    ///
    /// # Errors
    /// [`Overflow`] when a price times a quantity is more than can be billed.
    pub fn rate(&self, total: &UsageTotal) -> Result<Rated, Overflow> {
        match self {
            PriceModel::PerUnit(model) => model.rate(total.quantity),
            PriceModel::Graduated(model) => model.rate(total.quantity),
            PriceModel::Volume(model) => model.rate(total.quantity),
            PriceModel::Package(model) => model.rate(total.quantity),
            PriceModel::StairStep(model) => model.rate(total.quantity),
            PriceModel::Bundles(model) => model.rate(total.quantity),
            PriceModel::Percentage(model) => model.rate(total),
            PriceModel::GraduatedPercentage(model) => model.rate(total.amount),
            PriceModel::EventAmount(model) => model.rate(total.amount),
            PriceModel::CostPlus(model) => model.rate(total.amount),
        }
    }

    /// What the first unit costs by itself, for a first impression; of models that price amounts, nothing.
    pub fn first_unit(&self) -> Decimal {
        let one = UsageTotal { quantity: Decimal::ONE, ..UsageTotal::default() };
        self.rate(&one).map(|rated| rated.amount).unwrap_or_default()
    }

    /// Whether it matters in how many events an amount comes.
    pub fn counts_events(&self) -> bool {
        match self {
            PriceModel::Percentage(model) => model.counts_events(),
            PriceModel::PerUnit(_)
            | PriceModel::Graduated(_)
            | PriceModel::Volume(_)
            | PriceModel::Package(_)
            | PriceModel::StairStep(_)
            | PriceModel::Bundles(_)
            | PriceModel::GraduatedPercentage(_)
            | PriceModel::EventAmount(_)
            | PriceModel::CostPlus(_) => false,
        }
    }

    /// Where tiers end, in their order; nowhere for models without any.
    pub fn tier_ends(&self) -> Vec<Option<Decimal>> {
        match self {
            PriceModel::Graduated(model) => tiers::ends(&model.tiers),
            PriceModel::Volume(model) => tiers::ends(&model.tiers),
            PriceModel::StairStep(model) => tiers::ends(&model.tiers),
            PriceModel::Bundles(model) => tiers::ends(&model.tiers),
            PriceModel::GraduatedPercentage(model) => tiers::ends(&model.tiers),
            PriceModel::PerUnit(_)
            | PriceModel::Package(_)
            | PriceModel::Percentage(_)
            | PriceModel::EventAmount(_)
            | PriceModel::CostPlus(_) => Vec::new(),
        }
    }

    /// The last unit that has a price, where the last tier is closed.
    pub fn last_unit(&self) -> Option<Decimal> {
        self.tier_ends().pop().flatten()
    }
}

fn times(one: Decimal, other: Decimal) -> Result<Decimal, Overflow> {
    one.checked_mul(other).ok_or(Overflow)
}

fn plus(one: Decimal, other: Decimal) -> Result<Decimal, Overflow> {
    one.checked_add(other).ok_or(Overflow)
}

/// `percent` % of an amount.
fn share(percent: Decimal, amount: Decimal) -> Result<Decimal, Overflow> {
    times(percent, amount)?.checked_div(Decimal::ONE_HUNDRED).ok_or(Overflow)
}

#[cfg(test)]
mod table {
    //! What the models' own tables are checked with.
    use super::*;

    pub fn model(json: &str) -> PriceModel {
        let input: PriceModelInput = serde_json::from_str(json).expect(json);
        PriceModel::parse(&input, "").unwrap_or_else(|no| panic!("{no}"))
    }

    /// Checks what quantities cost.
    pub fn check(json: &str, rows: &[(&str, &str)]) {
        let model = model(json);
        for (quantity, expected) in rows {
            let total = UsageTotal { quantity: quantity.parse().unwrap(), ..UsageTotal::default() };
            let rated = model.rate(&total).unwrap();
            assert_eq!(rated.amount, expected.parse::<Decimal>().unwrap(), "{quantity} of {json}");
            assert_eq!(
                rated.amount,
                rated.tiers.iter().map(|tier| tier.amount).sum::<Decimal>(),
                "{quantity} of {json}"
            );
        }
    }

    /// Checks why a model is refused.
    pub fn refused(json: &str, reasons: &[&str]) {
        let input: PriceModelInput = serde_json::from_str(json).expect(json);
        let no = PriceModel::parse(&input, "").expect_err(json);
        let found: Vec<String> = no.0.iter().map(|no| format!("{} {}", no.pointer, no.code.as_str())).collect();
        assert_eq!(found, reasons, "{json}");
    }
}
