//! Why an amount.

use utoipa::ToSchema;

use super::{Day, Instant, LocalizedText, Rounding};

/// A line, step by step.
#[derive(ToSchema)]
pub struct LineExplanation {
    pub line: i16,
    pub kind: String,
    pub description: String,
    pub currency: String,
    pub from: Day,
    pub to: Day,
    pub rate_plan: ExplainedPlan,
    pub metric: Option<ExplainedMetric>,
    /// The value that the usage was priced under, where prices go by an attribute.
    pub split: Option<String>,
    /// Where the quantity came from, for usage.
    pub source: Option<Source>,
    pub rating: Option<Rating>,
    /// The share of the full period that a fee or commitment was due for.
    pub share: Option<ExplainedShare>,
    /// For a correction: what was invoiced before.
    pub invoiced: Option<String>,
    /// Before it was rounded.
    pub exact: String,
    pub rounding: LineRounding,
    pub amount: String,
}

#[derive(ToSchema)]
pub struct ExplainedPlan {
    pub id: String,
    pub key: String,
    pub name: LocalizedText,
}

#[derive(ToSchema)]
pub struct ExplainedMetric {
    pub key: String,
    pub aggregation: String,
    pub attribute: Option<String>,
    pub recurring: bool,
    pub rounding: Option<Rounding>,
}

/// The events that were counted when the invoice was issued.
#[derive(ToSchema)]
pub struct Source {
    pub events: i64,
    pub first_at: Option<Instant>,
    pub last_at: Option<Instant>,
    pub days: Vec<SourceDay>,
}

#[derive(ToSchema)]
pub struct SourceDay {
    pub day: Day,
    pub events: i64,
    /// The sum of what the day's events said.
    pub quantity: String,
}

/// From a quantity to an exact amount.
#[derive(ToSchema)]
pub struct Rating {
    /// The price model's kind.
    pub model: String,
    /// What was rated.
    pub quantity: String,
    /// Before the metric rounded it, if it did.
    pub measured: Option<String>,
    pub free_units: String,
    /// For models that price what events say.
    pub amounts: Option<RatedAmounts>,
    pub tiers: Vec<ExplainedTier>,
    /// `minimum` or `maximum`, if the charge's bound decided.
    pub bound: Option<String>,
    pub amount: String,
}

#[derive(ToSchema)]
pub struct RatedAmounts {
    pub amount: String,
    pub free_events: i64,
    pub free_amount: String,
}

#[derive(ToSchema)]
pub struct ExplainedTier {
    pub up_to: Option<String>,
    pub quantity: String,
    /// Of a unit or package; in percent for models that take a percentage.
    pub unit_price: String,
    pub flat_amount: String,
    pub amount: String,
}

#[derive(ToSchema)]
pub struct ExplainedShare {
    pub numerator: i64,
    pub denominator: i64,
}

#[derive(ToSchema)]
pub struct LineRounding {
    /// `half_away_from_zero`.
    pub mode: String,
    pub digits: u32,
}

/// An invoice rated again from the events themselves, as far as they were known when it was issued.
#[derive(ToSchema)]
pub struct Recomputation {
    pub invoice_id: String,
    pub agrees: bool,
    pub lines: Vec<RecomputedLine>,
}

#[derive(ToSchema)]
pub struct RecomputedLine {
    pub line: i16,
    pub description: String,
    pub invoiced: String,
    /// Null for what follows from another invoice, which is rated again there.
    pub recomputed: Option<String>,
    pub agrees: bool,
}

/// A value that a unique count counted.
#[derive(ToSchema)]
pub struct CountedValue {
    pub value: String,
    pub first_at: Instant,
}
