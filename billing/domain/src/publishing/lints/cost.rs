//! Prices that bring less, after the commission, than a unit costs the seller.

use rust_decimal::Decimal;

use super::curve::Curve;
use crate::metric::MetricDefinition;
use crate::money::Currency;
use crate::price::PriceModel;
use crate::refusal::{Code, Refusal, Refusals};

/// Digits of a price per unit that was divided.
const SHOWN_DIGITS: u32 = 6;

/// Names the first place of a model where a unit brings too little.
pub(super) fn lint(
    curve: &Curve<'_>,
    metric: Option<&MetricDefinition>,
    commission_percent: Decimal,
    currency: Currency,
    found: &mut Refusals,
) {
    let known = metric.and_then(|metric| metric.unit_cost);
    let cost = match (curve.model, known) {
        // Whatever it costs, the markup has to carry the commission.
        (PriceModel::CostPlus(_), None) => Decimal::ONE,
        (_, None) => return,
        (_, Some(cost)) => cost,
    };
    let kept = (Decimal::ONE_HUNDRED - commission_percent) / Decimal::ONE_HUNDRED;
    for (pointer, price) in unit_prices(curve, cost) {
        let Some(brings) = price.checked_mul(kept) else { continue };
        if brings < cost {
            let refusal = Refusal::at(Code::LintBelowCost, pointer);
            let brings = brings.round_dp(SHOWN_DIGITS).normalize();
            found.push(
                refusal
                    .with("percent", commission_percent.normalize())
                    .with("price", currency.fact(brings))
                    .with("cost", currency.fact(cost.normalize())),
            );
            return;
        }
    }
}

/// What one unit is sold for, at each place of a model that says so. A tier is taken at its end, where its fixed part weighs
/// least; an open tier with a fixed price sells its last unit for nothing.
fn unit_prices(curve: &Curve<'_>, cost: Decimal) -> Vec<(String, Decimal)> {
    let at = |field: &str| format!("{}/{field}", curve.pointer);
    let per = |amount: Decimal, units: Decimal| amount.checked_div(units).unwrap_or_default();
    match curve.model {
        PriceModel::PerUnit(model) => vec![(at("unit_price"), model.unit_price)],
        PriceModel::Package(model) => vec![(at("price"), per(model.price, model.size))],
        PriceModel::CostPlus(model) => {
            let factor = Decimal::ONE + model.markup_percent / Decimal::ONE_HUNDRED;
            vec![(at("markup_percent"), cost.checked_mul(factor).unwrap_or(Decimal::MAX))]
        }
        PriceModel::Graduated(model) => {
            let tiers = model.tiers.iter().map(|tier| (tier.up_to, tier.unit_price, tier.flat_amount));
            tier_prices(tiers, &at, |below, end| end - below)
        }
        PriceModel::Volume(model) => {
            let tiers = model.tiers.iter().map(|tier| (tier.up_to, tier.unit_price, tier.flat_amount));
            tier_prices(tiers, &at, |_, end| end)
        }
        PriceModel::StairStep(model) => {
            let tiers = model.tiers.iter().map(|tier| (tier.up_to, Decimal::ZERO, tier.price));
            tier_prices(tiers, &at, |_, end| end)
        }
        PriceModel::Bundles(model) => {
            let tiers = model.tiers.iter().map(|tier| (tier.up_to, Decimal::ZERO, tier.price));
            tier_prices(tiers, &at, |below, end| end - below)
        }
        PriceModel::Percentage(_) | PriceModel::GraduatedPercentage(_) | PriceModel::EventAmount(_) => vec![],
    }
}

/// `units` says how many share the fixed part of a tier, from where it begins to where it ends.
fn tier_prices(
    tiers: impl Iterator<Item = (Option<Decimal>, Decimal, Decimal)>,
    at: &impl Fn(&str) -> String,
    units: impl Fn(Decimal, Decimal) -> Decimal,
) -> Vec<(String, Decimal)> {
    let mut below = Decimal::ZERO;
    let prices = tiers.enumerate().map(|(place, (up_to, unit_price, fixed))| {
        let shared = up_to.and_then(|end| fixed.checked_div(units(below, end))).unwrap_or_default();
        below = up_to.unwrap_or(below);
        (at(&format!("tiers/{place}")), unit_price.checked_add(shared).unwrap_or(unit_price))
    });
    prices.collect()
}
