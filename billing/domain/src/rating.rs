//! Rating: what a quantity costs under a charge, with every step that led there.
//!
//! Order: a negative quantity counts as none, then free units, then the model, then the charge's minimum and maximum.
//! Nothing is rounded here: a line is rounded once, when it becomes money.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::money::Overflow;
use crate::price::PriceModel;
use crate::rate_plan::Charge;

/// The part of a quantity that one tier priced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RatedTier {
    /// The tier's last unit; `None` for an open tier.
    pub up_to: Option<Decimal>,
    pub quantity: Decimal,
    pub unit_price: Decimal,
    pub amount: Decimal,
}

/// What bounded an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    Minimum,
    Maximum,
}

/// A quantity's price, step by step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rating {
    /// As reported.
    pub quantity: Decimal,
    /// How much of it was free.
    pub free_units: Decimal,
    pub tiers: Vec<RatedTier>,
    pub bound: Option<Bound>,
    /// Exact, before the line is rounded.
    pub amount: Decimal,
}

/// Rates a period's quantity.
///
/// ```
/// # use domain::{rate_plan::Charge, price::PriceModel, rating::rate, text::Key};
/// # use rust_decimal_macros::dec;
/// let charge = Charge {
///     free_units: Some(dec!(1000)),
///     ..Charge::new(Key::parse("ApiCall", "").unwrap(), PriceModel::PerUnit { unit_price: dec!(0.10) })
/// };
/// assert_eq!(rate(&charge, dec!(3000)).unwrap().amount, dec!(200.00));
/// ```
///
/// # Errors
/// [`Overflow`] when price times quantity is more than can be billed.
pub fn rate(charge: &Charge, quantity: Decimal) -> Result<Rating, Overflow> {
    let counted = quantity.max(Decimal::ZERO);
    let free_units = charge.free_units.unwrap_or_default().min(counted);
    let (tiers, amount) = priced(&charge.model, counted - free_units)?;
    let (amount, bound) = bounded(amount, charge.minimum, charge.maximum);
    Ok(Rating { quantity, free_units, tiers, bound, amount })
}

fn priced(model: &PriceModel, quantity: Decimal) -> Result<(Vec<RatedTier>, Decimal), Overflow> {
    match model {
        PriceModel::PerUnit { unit_price } => {
            let amount = quantity.checked_mul(*unit_price).ok_or(Overflow)?;
            Ok((vec![RatedTier { up_to: None, quantity, unit_price: *unit_price, amount }], amount))
        }
    }
}

fn bounded(amount: Decimal, minimum: Option<Decimal>, maximum: Option<Decimal>) -> (Decimal, Option<Bound>) {
    match (minimum, maximum) {
        (Some(minimum), _) if amount < minimum => (minimum, Some(Bound::Minimum)),
        (_, Some(maximum)) if amount > maximum => (maximum, Some(Bound::Maximum)),
        _ => (amount, None),
    }
}
