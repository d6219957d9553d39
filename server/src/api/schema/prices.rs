//! Price models and what they are part of.

use std::collections::BTreeMap;

use utoipa::ToSchema;

/// The price of a metric's usage: one `model` for all of it, or `split_by` an attribute.
#[derive(ToSchema)]
pub struct Charge {
    pub metric: String,
    /// Of each value by itself, where prices go by an attribute.
    pub free_units: Option<String>,
    /// Over all values.
    pub minimum: Option<String>,
    pub maximum: Option<String>,
    pub model: Option<PriceModel>,
    pub split_by: Option<SplitBy>,
}

/// Prices by an attribute's value. Each named value is aggregated and rated by itself, and so is all the rest together.
/// By up to three attributes together: `{"attributes": ["region", "class"], "values": [{"match": {"region": "eu"}, "model":
/// {…}}], "default": {…}}`; the first entry that matches counts.
#[derive(ToSchema)]
#[schema(example = json!({"attribute": "region", "values": {"eu": {"kind": "per_unit", "unit_price": "0.20"}},
    "default": {"kind": "per_unit", "unit_price": "0.10"}}))]
pub struct SplitBy {
    pub attribute: String,
    pub values: BTreeMap<String, PriceModel>,
    /// For other values and for events without the attribute; null refuses them with `missing_attribute`.
    pub default: Option<PriceModel>,
}

/// `{"kind": "per_unit", unit_price}`, `{"kind": "graduated" | "volume", tiers}`, `{"kind": "package", size, price, rounding}`,
/// `{"kind": "stair_step" | "bundles", tiers}`, `{"kind": "percentage", rate, …}`, `{"kind": "graduated_percentage", tiers}`,
/// `{"kind": "event_amount", multiplier}`, `{"kind": "cost_plus", markup_percent}`. Rates are percents.
#[derive(ToSchema)]
#[schema(example = json!({"kind": "graduated", "tiers": [{"up_to": "10000", "unit_price": "0.01", "flat_amount": "0"},
    {"up_to": null, "unit_price": "0.005"}]}))]
pub struct PriceModel {
    pub kind: String,
    pub unit_price: Option<String>,
    /// In order; the last may be open.
    pub tiers: Option<Vec<Tier>>,
    /// Of a `package`: how many units it holds.
    pub size: Option<String>,
    /// Of a `package`.
    pub price: Option<String>,
    /// Of a `package`: whether one begun counts, `up` (the default) or `down`.
    pub rounding: Option<String>,
    /// In percent of an event's amount.
    pub rate: Option<String>,
    pub fixed_per_event: Option<String>,
    pub free_events: Option<u32>,
    pub free_amount: Option<String>,
    pub min_per_event: Option<String>,
    pub max_per_event: Option<String>,
    /// Of `event_amount`; 1 by default.
    pub multiplier: Option<String>,
    pub markup_percent: Option<String>,
}

#[derive(ToSchema)]
pub struct Tier {
    /// The last unit; null for no end.
    pub up_to: Option<String>,
    /// Of `graduated` and `volume`.
    pub unit_price: Option<String>,
    /// Due once beside the units; of the first tier in any case, of others when they are reached.
    pub flat_amount: Option<String>,
    /// Of `stair_step` and `bundles`: for the tier as a whole.
    pub price: Option<String>,
    /// Of `graduated_percentage`, in percent.
    pub rate: Option<String>,
}
