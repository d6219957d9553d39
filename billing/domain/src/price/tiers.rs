//! Tiers: where one price ends and the next begins.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::input::{Fields, TierInput};
use crate::quantity::parse_quantity;
use crate::refusal::{Code, Refusal};

pub const TIERS_MAX: usize = 100;

/// A price for each unit, beside an amount that is due once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct UnitTier {
    /// The last unit; `None` for no end.
    pub up_to: Option<Decimal>,
    pub unit_price: Decimal,
    #[serde(default)]
    pub flat_amount: Decimal,
}

/// A price for the tier as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct AmountTier {
    pub up_to: Option<Decimal>,
    pub price: Decimal,
}

/// A percentage of the amounts that fall into it, beside an amount that is due once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct RateTier {
    pub up_to: Option<Decimal>,
    pub rate: Decimal,
    #[serde(default)]
    pub flat_amount: Decimal,
}

pub(super) trait Tier: Sized {
    /// What a tier has beside its end.
    const FIELDS: &'static [&'static str];

    fn up_to(&self) -> Option<Decimal>;

    /// `None` when something is missing or wrong, which has been noted.
    fn parse(input: &TierInput, up_to: Option<Decimal>, place: &str, fields: &mut Fields<'_>) -> Option<Self>;
}

impl Tier for UnitTier {
    const FIELDS: &'static [&'static str] = &["unit_price", "flat_amount"];

    fn up_to(&self) -> Option<Decimal> {
        self.up_to
    }

    fn parse(input: &TierInput, up_to: Option<Decimal>, place: &str, fields: &mut Fields<'_>) -> Option<Self> {
        let flat_amount = fields.price_if_any(input.flat_amount.as_deref(), &format!("{place}/flat_amount"));
        let unit_price = beside(flat_amount, input.unit_price.as_deref(), &format!("{place}/unit_price"), fields);
        Some(Self { up_to, unit_price: unit_price?, flat_amount: flat_amount.unwrap_or_default() })
    }
}

impl Tier for AmountTier {
    const FIELDS: &'static [&'static str] = &["price"];

    fn up_to(&self) -> Option<Decimal> {
        self.up_to
    }

    fn parse(input: &TierInput, up_to: Option<Decimal>, place: &str, fields: &mut Fields<'_>) -> Option<Self> {
        let price = fields.price(input.price.as_deref(), &format!("{place}/price"))?;
        Some(Self { up_to, price })
    }
}

impl Tier for RateTier {
    const FIELDS: &'static [&'static str] = &["rate", "flat_amount"];

    fn up_to(&self) -> Option<Decimal> {
        self.up_to
    }

    fn parse(input: &TierInput, up_to: Option<Decimal>, place: &str, fields: &mut Fields<'_>) -> Option<Self> {
        let flat_amount = fields.price_if_any(input.flat_amount.as_deref(), &format!("{place}/flat_amount"));
        let rate = beside(flat_amount, input.rate.as_deref(), &format!("{place}/rate"), fields);
        Some(Self { up_to, rate: rate?, flat_amount: flat_amount.unwrap_or_default() })
    }
}

/// A tier's price by the unit. Beside a flat amount there need not be any.
fn beside(flat_amount: Option<Decimal>, text: Option<&str>, pointer: &str, fields: &mut Fields<'_>) -> Option<Decimal> {
    match text.filter(|text| !text.is_empty()) {
        None if flat_amount.is_some() => Some(Decimal::ZERO),
        text => fields.price(text, pointer),
    }
}

/// Reads tiers in their order; `None` when anything is wrong, all of which has been noted.
pub(super) fn parse<T: Tier>(inputs: &[TierInput], fields: &mut Fields<'_>) -> Option<Vec<T>> {
    if inputs.is_empty() {
        fields.refuse(Code::Required, "/tiers");
        return None;
    }
    if inputs.len() > TIERS_MAX {
        fields.no.push(Refusal::at(Code::TooManyItems, format!("{}/tiers", fields.pointer)).with("max", TIERS_MAX));
    }
    let mut tiers = Vec::with_capacity(inputs.len().min(TIERS_MAX));
    let mut previous = Decimal::ZERO;
    let last = inputs.len() - 1;
    for (number, input) in inputs.iter().enumerate().take(TIERS_MAX) {
        let place = format!("/tiers/{number}");
        let text = input.up_to.as_deref().filter(|text| !text.is_empty());
        let field = format!("{}{place}/up_to", fields.pointer);
        let up_to = text.and_then(|text| fields.no.take("", parse_quantity(text, &field)));
        match up_to {
            Some(up_to) if up_to <= previous => {
                fields.no.push(Refusal::at(Code::TierOutOfOrder, field).with("previous", previous));
            }
            Some(up_to) => previous = up_to,
            None if text.is_none() && number != last => fields.no.push(Refusal::at(Code::TierOpen, field)),
            None => {}
        }
        input.refuse_all_but(T::FIELDS, &place, fields);
        tiers.extend(T::parse(input, up_to, &place, fields));
    }
    fields.no.is_empty().then_some(tiers)
}

pub(super) fn ends<T: Tier>(tiers: &[T]) -> Vec<Option<Decimal>> {
    tiers.iter().map(Tier::up_to).collect()
}

/// The tier that a quantity falls in, by its place; beyond a closed last tier, the last.
pub(super) fn place_of<T: Tier>(tiers: &[T], quantity: Decimal) -> Option<usize> {
    let fits = |tier: &T| tier.up_to().is_none_or(|up_to| quantity <= up_to);
    tiers.iter().position(fits).or_else(|| tiers.len().checked_sub(1))
}

/// The tiers that a quantity reaches, each with its part: the first always, another when the quantity goes beyond the one
/// before.
pub(super) fn reached<T: Tier>(tiers: &[T], quantity: Decimal) -> impl Iterator<Item = (&T, Decimal)> {
    let mut below = Decimal::ZERO;
    tiers.iter().enumerate().map_while(move |(number, tier)| {
        if number > 0 && quantity <= below {
            return None;
        }
        let top = tier.up_to().map_or(quantity, |up_to| quantity.min(up_to));
        let part = (top - below).max(Decimal::ZERO);
        below = tier.up_to().unwrap_or(quantity);
        Some((tier, part))
    })
}
