//! A price model as typed: one set of fields for all kinds, of which each reads its own.
//!
//! Every row of tiers has one price; what it is the price of depends on the kind. So a change of kind keeps what was typed.

use domain::price::{
    AmountTier, PackageRounding, PriceModel, PriceModelInput, PriceModelKind, RateTier, TierInput, UnitTier,
};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use words::number::Notation;

use super::{some, written};

/// A price model, and the attribute's value that it prices where prices go by one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PartRow {
    pub value: String,
    /// Empty where nothing is priced.
    pub kind: String,
    pub unit_price: String,
    pub tiers: Vec<TierRow>,
    pub size: String,
    pub price: String,
    pub rounding: String,
    pub rate: String,
    pub fixed_per_event: String,
    pub free_events: String,
    pub free_amount: String,
    pub min_per_event: String,
    pub max_per_event: String,
    pub multiplier: String,
    pub markup_percent: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TierRow {
    pub up_to: String,
    /// Of a unit, of the tier as a whole, or a percentage.
    pub price: String,
    pub flat_amount: String,
}

impl TierRow {
    pub fn is_spare(&self) -> bool {
        [&self.up_to, &self.price, &self.flat_amount].iter().all(|text| text.trim().is_empty())
    }
}

impl PartRow {
    /// A price for each unit, not typed yet.
    pub fn blank() -> Self {
        Self { kind: PriceModelKind::PerUnit.as_str().to_owned(), ..Self::default() }
    }

    /// Whether nobody has said anything here: no kind, or the first one without its price.
    pub fn is_spare(&self) -> bool {
        match PriceModelKind::parse(&self.kind) {
            None => self.kind.is_empty(),
            Some(PriceModelKind::PerUnit) => self.unit_price.trim().is_empty(),
            Some(_) => false,
        }
    }

    /// The rows of tiers that something was typed in, by their places.
    pub fn tier_rows(&self) -> Vec<usize> {
        let rows = self.tiers.iter().enumerate().filter(|(_, row)| !row.is_spare());
        rows.map(|(place, _)| place).collect()
    }

    pub fn input(&self, notation: Notation<'_>) -> PriceModelInput {
        let input = PriceModelInput { kind: self.kind.clone(), ..PriceModelInput::default() };
        let number = |text: &str| notation.number(text);
        let money = |text: &str| notation.money(text);
        let percent = |text: &str| notation.percent(text);
        let Some(kind) = PriceModelKind::parse(&self.kind) else { return input };
        match kind {
            PriceModelKind::PerUnit => PriceModelInput { unit_price: Some(money(&self.unit_price)), ..input },
            PriceModelKind::Graduated | PriceModelKind::Volume => PriceModelInput {
                tiers: self.tier_inputs(notation, |price, flat_amount| TierInput {
                    unit_price: Some(money(price)),
                    flat_amount,
                    ..TierInput::default()
                }),
                ..input
            },
            PriceModelKind::StairStep | PriceModelKind::Bundles => PriceModelInput {
                tiers: self
                    .tier_inputs(notation, |price, _| TierInput { price: Some(money(price)), ..TierInput::default() }),
                ..input
            },
            PriceModelKind::GraduatedPercentage => PriceModelInput {
                tiers: self.tier_inputs(notation, |rate, flat_amount| TierInput {
                    rate: Some(percent(rate)),
                    flat_amount,
                    ..TierInput::default()
                }),
                ..input
            },
            PriceModelKind::Package => PriceModelInput {
                size: Some(number(&self.size)),
                price: Some(money(&self.price)),
                rounding: written(&self.rounding),
                ..input
            },
            PriceModelKind::Percentage => PriceModelInput {
                rate: Some(percent(&self.rate)),
                fixed_per_event: some(&self.fixed_per_event, money),
                free_events: some(&self.free_events, number),
                free_amount: some(&self.free_amount, money),
                min_per_event: some(&self.min_per_event, money),
                max_per_event: some(&self.max_per_event, money),
                ..input
            },
            PriceModelKind::EventAmount => PriceModelInput { multiplier: some(&self.multiplier, number), ..input },
            PriceModelKind::CostPlus => {
                PriceModelInput { markup_percent: Some(percent(&self.markup_percent)), ..input }
            }
        }
    }

    /// `tier` gets the price as typed, and the flat amount as read.
    fn tier_inputs(&self, notation: Notation<'_>, tier: impl Fn(&str, Option<String>) -> TierInput) -> Vec<TierInput> {
        let rows = self.tiers.iter().filter(|row| !row.is_spare());
        let read = |row: &TierRow| TierInput {
            up_to: some(&row.up_to, |text| notation.number(text)),
            ..tier(&row.price, some(&row.flat_amount, |text| notation.money(text)))
        };
        rows.map(read).collect()
    }

    pub fn of(model: &PriceModel, notation: Notation<'_>) -> Self {
        let row = Self { kind: model.kind().as_str().to_owned(), ..Self::default() };
        let money = |amount: Decimal| notation.money_written(amount);
        let plain = |number: Decimal| notation.number_written(number);
        let some_money = |amount: Option<Decimal>| amount.map(money).unwrap_or_default();
        let end = |up_to: Option<Decimal>| up_to.map(plain).unwrap_or_default();
        let flat = |amount: Decimal| if amount.is_zero() { String::new() } else { money(amount) };
        let by_unit = |tier: &UnitTier| TierRow {
            up_to: end(tier.up_to),
            price: money(tier.unit_price),
            flat_amount: flat(tier.flat_amount),
        };
        let as_whole =
            |tier: &AmountTier| TierRow { up_to: end(tier.up_to), price: money(tier.price), ..TierRow::default() };
        let by_rate = |tier: &RateTier| TierRow {
            up_to: end(tier.up_to),
            price: plain(tier.rate),
            flat_amount: flat(tier.flat_amount),
        };
        match model {
            PriceModel::PerUnit(model) => Self { unit_price: money(model.unit_price), ..row },
            PriceModel::Graduated(model) => Self { tiers: model.tiers.iter().map(by_unit).collect(), ..row },
            PriceModel::Volume(model) => Self { tiers: model.tiers.iter().map(by_unit).collect(), ..row },
            PriceModel::StairStep(model) => Self { tiers: model.tiers.iter().map(as_whole).collect(), ..row },
            PriceModel::Bundles(model) => Self { tiers: model.tiers.iter().map(as_whole).collect(), ..row },
            PriceModel::GraduatedPercentage(model) => Self { tiers: model.tiers.iter().map(by_rate).collect(), ..row },
            PriceModel::Package(model) => Self {
                size: plain(model.size),
                price: money(model.price),
                rounding: match model.rounding {
                    PackageRounding::Up => "up".to_owned(),
                    PackageRounding::Down => "down".to_owned(),
                },
                ..row
            },
            PriceModel::Percentage(model) => Self {
                rate: plain(model.rate),
                fixed_per_event: some_money(model.fixed_per_event),
                free_events: model.free_events.map(|events| events.to_string()).unwrap_or_default(),
                free_amount: some_money(model.free_amount),
                min_per_event: some_money(model.min_per_event),
                max_per_event: some_money(model.max_per_event),
                ..row
            },
            PriceModel::EventAmount(model) => Self { multiplier: plain(model.multiplier), ..row },
            PriceModel::CostPlus(model) => Self { markup_percent: plain(model.markup_percent), ..row },
        }
    }
}
