//! Rating: what usage costs under a charge, with every step that led there.
//!
//! Order: a negative quantity counts as none, then free units, then the model, then the charge's minimum and maximum.
//! Nothing is rounded here: a line is rounded once, when it becomes money.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::{Deserialize, Serialize};

use crate::charge::{Charge, Pricing};
use crate::metric::{MetricDefinition, UsageTotal};
use crate::money::Overflow;
pub use crate::price::RatedTier;
use crate::price::{PriceModel, PriceModelKind, Priced, Rated};

/// What bounded an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    Minimum,
    Maximum,
}

/// What the events said they were worth, for models that price it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct RatedAmounts {
    pub amount: Decimal,
    pub free_events: i64,
    pub free_amount: Decimal,
}

/// A quantity's price, step by step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct Rating {
    pub model: PriceModelKind,
    /// What was rated: as reported and aggregated, then rounded as the metric says.
    pub quantity: Decimal,
    /// Before the metric rounded it, if it did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "contract", schema(nullable = false))]
    pub measured: Option<Decimal>,
    /// How much of it was free.
    pub free_units: Decimal,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "contract", schema(nullable = false))]
    pub amounts: Option<RatedAmounts>,
    pub tiers: Vec<RatedTier>,
    pub bound: Option<Bound>,
    /// Exact, before the line is rounded.
    pub amount: Decimal,
}

impl Rating {
    /// Of one tier that is due as a whole.
    pub(crate) fn of_tier(model: PriceModelKind, tier: RatedTier) -> Self {
        Self {
            model,
            quantity: tier.quantity,
            measured: None,
            free_units: Decimal::ZERO,
            amounts: None,
            amount: tier.amount,
            tiers: vec![tier],
            bound: None,
        }
    }

    /// Notes what the quantity was before the metric rounded it.
    #[must_use]
    pub fn measured_as(mut self, measured: Decimal) -> Self {
        self.measured = (measured != self.quantity).then_some(measured);
        self
    }
}

/// Rates a period's usage under a charge that prices all of it alike.
///
/// ```
/// # use domain::{metric::UsageTotal, charge::Charge, price::PriceModel, rating::rate, text::Key};
/// # use rust_decimal_macros::dec;
/// let charge = Charge {
///     free_units: Some(dec!(1000)),
///     ..Charge::new(Key::parse("ApiCall", "").unwrap(), PriceModel::per_unit(dec!(0.10)))
/// };
/// let total = UsageTotal { quantity: dec!(3000), ..UsageTotal::default() };
/// assert_eq!(rate(&charge, "", &total).unwrap().unwrap().amount, dec!(200.00));
/// ```
///
/// `split` is the value that a charge with prices by an attribute is rated for: its minimum and maximum go over the sum of
/// all values then, and are not applied here. `None` when the value has no price.
///
/// # Errors
/// [`Overflow`] when price times quantity is more than can be billed.
pub fn rate(charge: &Charge, split: &str, total: &UsageTotal) -> Result<Option<Rating>, Overflow> {
    let Some(mut rating) = rate_label_after(charge, split, total, &Before::default())? else { return Ok(None) };
    if let Pricing::Whole { .. } = charge.pricing {
        (rating.amount, rating.bound) = bounded(rating.amount, charge.minimum, charge.maximum);
    }
    Ok(Some(rating))
}

/// Rates what was used under a label of a charge, without the charge's minimum and maximum. A bundle under a value of its own
/// is due once it is begun, the one of all or of the rest whether anything is used or not.
///
/// # Errors
/// As for [`rate`].
pub(crate) fn rate_label_after(
    charge: &Charge,
    label: &str,
    total: &UsageTotal,
    before: &Before,
) -> Result<Option<Rating>, Overflow> {
    let Some(model) = charge.pricing.model_for(label) else { return Ok(None) };
    let rating = rate_after(model, charge.free_units, total, before)?;
    Ok(Some(match begins_with_use(label, model) && total.quantity <= Decimal::ZERO {
        true => Rating { tiers: Vec::new(), amount: Decimal::ZERO, ..rating },
        false => rating,
    }))
}

/// Whether nothing is due before anything is used under a label: of bundles under a value of its own.
fn begins_with_use(label: &str, model: &PriceModel) -> bool {
    !label.is_empty() && model.kind() == PriceModelKind::Bundles
}

/// What prices come to where nothing is used: flat amounts and prices of first tiers, of every value by itself, and the
/// first bundle of all or of the rest. A charge's minimum goes over them and is not in it.
///
/// # Errors
/// [`Overflow`] when that is more than can be billed.
pub fn unused(pricing: &Pricing) -> Result<Decimal, Overflow> {
    let due = pricing.parts().filter(|(label, model)| !begins_with_use(label, model));
    let mut sum = Decimal::ZERO;
    for (_, model) in due {
        sum = sum.checked_add(model.rate(&UsageTotal::default())?.amount).ok_or(Overflow)?;
    }
    Ok(sum)
}

/// What was given and charged before, within the same period, of what is agreed once per period.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Before {
    pub free_units: Decimal,
    /// Flat amounts and prices of whole tiers, by the place of their tier.
    pub flat_amounts: Vec<Decimal>,
}

impl Before {
    /// Notes what a rating gives and charges.
    pub fn add(&mut self, model: &PriceModel, rating: &Rating) {
        self.free_units += rating.free_units;
        let ends = model.tier_ends();
        for tier in &rating.tiers {
            if let Some(place) = ends.iter().position(|end| *end == tier.up_to) {
                self.charge(place, tier.flat_amount);
            }
        }
    }

    /// Notes what was charged for a tier as a whole.
    pub fn charge(&mut self, tier: usize, amount: Decimal) {
        if self.flat_amounts.len() <= tier {
            self.flat_amounts.resize(tier + 1, Decimal::ZERO);
        }
        self.flat_amounts[tier] += amount;
    }

    /// What is left to be charged of each tier's flat amount.
    fn lower(&self, model: &PriceModel, rated: Rated) -> Result<Rated, Overflow> {
        if self.flat_amounts.iter().all(Decimal::is_zero) {
            return Ok(rated);
        }
        let ends = model.tier_ends();
        let lowered = rated.tiers.into_iter().map(|tier| {
            let place = ends.iter().position(|end| *end == tier.up_to);
            let charged = place.and_then(|place| self.flat_amounts.get(place)).copied().unwrap_or_default();
            let flat_amount = (tier.flat_amount - charged).max(Decimal::ZERO);
            RatedTier { flat_amount, amount: tier.amount - tier.flat_amount + flat_amount, ..tier }
        });
        Rated::sum_of(lowered.collect())
    }
}

/// Rates a quantity by a model alone.
///
/// # Errors
/// As for [`rate`].
pub fn rate_model(model: &PriceModel, free_units: Option<Decimal>, total: &UsageTotal) -> Result<Rating, Overflow> {
    rate_after(model, free_units, total, &Before::default())
}

/// Rates a quantity by a model after what was given and charged before within the same period: free units that are left,
/// and of each tier's flat amount what goes beyond.
///
/// ```
/// # use domain::{metric::UsageTotal, price::PriceModel, rating::{Before, rate_after}};
/// # use rust_decimal_macros::dec;
/// let total = UsageTotal { quantity: dec!(800), ..UsageTotal::default() };
/// let before = Before { free_units: dec!(800), ..Before::default() };
/// let rating = rate_after(&PriceModel::per_unit(dec!(0.02)), Some(dec!(1000)), &total, &before).unwrap();
/// assert_eq!((rating.free_units, rating.amount), (dec!(200), dec!(12.00)));
/// ```
///
/// # Errors
/// As for [`rate`].
pub fn rate_after(
    model: &PriceModel,
    free_units: Option<Decimal>,
    total: &UsageTotal,
    before: &Before,
) -> Result<Rating, Overflow> {
    let counted = total.quantity.max(Decimal::ZERO);
    let free_units = (free_units.unwrap_or_default() - before.free_units).clamp(Decimal::ZERO, counted);
    let mut paid = UsageTotal { quantity: counted - free_units, ..*total };
    if model.priced() == Priced::Costs && !free_units.is_zero() {
        // Each unit costs the seller alike, as far as anybody knows.
        paid.amount = total.amount.checked_mul(paid.quantity).ok_or(Overflow)? / counted;
    }
    let rated = before.lower(model, model.rate(&paid)?)?;
    let amounts = (model.priced() != Priced::Units).then_some(RatedAmounts {
        amount: total.amount,
        free_events: total.free.events,
        free_amount: total.free.amount,
    });
    Ok(Rating {
        model: model.kind(),
        quantity: total.quantity,
        measured: None,
        free_units,
        amounts,
        tiers: rated.tiers,
        bound: None,
        amount: rated.amount.max(Decimal::ZERO),
    })
}

/// What a quantity as somebody imagines it would be measured as: for models that price amounts, one event of this amount;
/// for those that price costs, this many units at the metric's unit cost.
///
/// # Errors
/// As for [`rate`].
pub fn imagined(
    model: &PriceModel,
    metric: Option<&MetricDefinition>,
    quantity: Decimal,
) -> Result<UsageTotal, Overflow> {
    imagined_in(model, metric, quantity, 1)
}

/// The same in so many events, at least one, as equal as hundredths allow: 100 in 3 are 33.34, 33.33 and 33.33.
///
/// ```
/// # use domain::{price::{Percentage, PriceModel}, rating::{imagined_in, rate_model}};
/// # use rust_decimal_macros::dec;
/// let model = Percentage { rate: dec!(1.5), fixed_per_event: Some(dec!(0.25)), free_events: Some(10), ..Percentage::default() };
/// let model = PriceModel::Percentage(model);
/// // 90 payments of 80.00 are paid for: 108.00 and 90 × 0.25.
/// let total = imagined_in(&model, None, dec!(8000), 100).unwrap();
/// assert_eq!(rate_model(&model, None, &total).unwrap().amount, dec!(130.50));
/// ```
///
/// # Errors
/// As for [`rate`].
pub fn imagined_in(
    model: &PriceModel,
    metric: Option<&MetricDefinition>,
    quantity: Decimal,
    events: u32,
) -> Result<UsageTotal, Overflow> {
    let rounded = metric.map_or(quantity, |metric| metric.rounded(quantity));
    let mut total = UsageTotal { quantity: rounded, ..UsageTotal::default() };
    if rounded.is_zero() {
        return Ok(total);
    }
    let events = i64::from(events.max(1));
    total.events = events;
    match model.priced() {
        Priced::Units => {}
        Priced::Amounts => total.amount = quantity,
        Priced::Costs => {
            let unit_cost = metric.and_then(|metric| metric.unit_cost).unwrap_or(Decimal::ONE);
            total.amount = rounded.checked_mul(unit_cost).ok_or(Overflow)?;
        }
    }
    if let PriceModel::Percentage(percentage) = model {
        let parts = nearly_equal(quantity, events);
        for (amount, times) in parts {
            let fees = percentage.fee(amount)?.checked_mul(Decimal::from(times)).ok_or(Overflow)?;
            total.fees = total.fees.checked_add(fees).ok_or(Overflow)?;
        }
        if let Some(mut allowance) = percentage.allowance() {
            for (amount, times) in parts {
                allowance.take_equal(amount, times)?;
            }
            total.free = allowance.used();
        }
    }
    Ok(total)
}

/// An amount in so many parts, the larger ones first: each amount with how often it comes.
fn nearly_equal(amount: Decimal, parts: i64) -> [(Decimal, i64); 2] {
    let digits = amount.normalize().scale().max(2);
    let times = Decimal::from(parts);
    let each = (amount / times).trunc_with_scale(digits);
    let rest = amount - each * times;
    let larger = (rest / Decimal::new(1, digits)).to_i64().unwrap_or_default();
    [(each + Decimal::new(1, digits), larger), (each, parts - larger)]
}

pub(crate) fn bounded(amount: Decimal, minimum: Option<Decimal>, maximum: Option<Decimal>) -> (Decimal, Option<Bound>) {
    match (minimum, maximum) {
        (Some(minimum), _) if amount < minimum => (minimum, Some(Bound::Minimum)),
        (_, Some(maximum)) if amount > maximum => (maximum, Some(Bound::Maximum)),
        _ => (amount, None),
    }
}
