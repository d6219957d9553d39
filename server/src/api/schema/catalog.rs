//! Products, metrics, rate plans, the store.

use std::collections::BTreeMap;

use serde_json::Value;
use utoipa::ToSchema;

use super::prices::{Charge, PriceModel};
use super::{Day, Instant, LocalizedText, Problem};

#[derive(ToSchema)]
#[schema(example = json!({"key": "urlaubsverwaltung", "name": {"en": "Leave manager", "de": "Urlaubsverwaltung", "it": "Gestione ferie"}}))]
pub struct NewProduct {
    /// Unique among the seller's products.
    pub key: String,
    pub name: LocalizedText,
    /// Markdown.
    pub description: Option<LocalizedText>,
}

#[derive(ToSchema)]
pub struct Product {
    pub id: String,
    pub seller_id: String,
    pub seller_name: String,
    pub key: String,
    pub name: LocalizedText,
    pub description: LocalizedText,
    pub price_display: PriceDisplay,
    /// The keys of its plans in the order in which the store shows them; others follow as they were first drafted.
    pub plan_order: Vec<String>,
    /// The key of the plan that the store shows first.
    pub shown_first: Option<String>,
    pub created_at: Instant,
}

/// The order of a product's plans in the store.
#[derive(ToSchema)]
#[schema(example = json!({"keys": ["free", "team", "business"], "shown_first": "team"}))]
pub struct PlanOrder {
    /// Keys of plans; those left out follow as they were first drafted.
    pub keys: Option<Vec<String>>,
    pub shown_first: Option<String>,
}

/// How the store shows prices: `{"kind": "from_metrics", "note"}` or `{"kind": "free_text", "text"}`.
#[derive(ToSchema)]
#[schema(example = json!({"kind": "from_metrics", "note": {"en": "From 40 users, ask us."}}))]
pub struct PriceDisplay {
    pub kind: String,
    pub note: Option<LocalizedText>,
    pub text: Option<LocalizedText>,
}

#[derive(ToSchema)]
#[schema(example = json!({"key": "ApiCall", "name": {"en": "API calls", "de": "API-Aufrufe", "it": "Chiamate API"},
    "unit": {"en": "call", "de": "Aufruf", "it": "chiamata"}, "aggregation": "sum"}))]
pub struct NewMetric {
    /// Unique within the product; what the software reports.
    pub key: String,
    pub name: LocalizedText,
    pub unit: Option<LocalizedText>,
    /// `sum` (the default), `count`, `max`, `last`, `unique_count` or `time_weighted_sum`.
    pub aggregation: Option<String>,
    /// For `unique_count` the attribute whose values are counted; for others the attribute to read instead of the quantity.
    /// For `sum`, `max` and `last` it may be a list of up to three: their product is read.
    pub attribute: Option<String>,
    /// Whether the level at a period's end is where the next period begins. Not for `count` and `max`.
    pub recurring: Option<bool>,
    /// What a period's quantity is rounded to before it is rated.
    pub rounding: Option<Rounding>,
    /// What one unit costs the seller, for plans that mark it up.
    pub unit_cost: Option<String>,
}

#[derive(ToSchema)]
#[schema(example = json!({"mode": "ceil", "digits": 0}))]
pub struct Rounding {
    /// `round` (half away from zero), `ceil` or `floor`.
    pub mode: String,
    /// After the point; of −1, to whole tens. From −12 to 12.
    pub digits: Option<i32>,
}

#[derive(ToSchema)]
pub struct Metric {
    pub id: String,
    pub key: String,
    pub name: LocalizedText,
    pub unit: LocalizedText,
    /// `sum`, `count`, `max`, `last`, `unique_count` or `time_weighted_sum`.
    pub aggregation: String,
    pub attribute: Option<String>,
    pub recurring: bool,
    pub rounding: Option<Rounding>,
    pub unit_cost: Option<String>,
}

/// All that a plan says. Whatever is left out takes its default.
#[derive(ToSchema)]
#[schema(example = json!({"key": "team", "name": {"en": "Team", "de": "Team", "it": "Team"}, "currency": "EUR", "visibility": "public",
    "audience": {"kind": "everyone"}, "effective_from": "2026-12-01", "effective_until": null,
    "period": {"unit": "month", "count": 1}, "alignment": "calendar", "proration": {"basis": "days"},
    "term": {"unit": "year", "count": 1, "auto_renew": true}, "payment_due_days": 30, "trial_days": 0,
    "fees": [{"kind": "setup", "amount": "100.00"},
             {"kind": "recurring", "amount": "49.00", "timing": "advance", "prorate": true},
             {"kind": "seats", "model": {"kind": "per_unit", "unit_price": "10.00"}, "timing": "advance", "prorate": true},
             {"kind": "early_termination", "amount": "250.00"}],
    "charges": [{"metric": "ApiCall", "free_units": "1000", "minimum": null, "maximum": null,
                 "model": {"kind": "graduated", "tiers": [{"up_to": "10000", "unit_price": "0.01", "flat_amount": "0"},
                                                          {"up_to": null, "unit_price": "0.005"}]}}],
    "features": {"sso": true}, "service_level": "99.9",
    "examples": [{"quantities": {"ApiCall": "12000"}, "seats": 3, "total": "184.00"}]}))]
pub struct RatePlanTerms {
    pub key: String,
    pub name: LocalizedText,
    /// ISO 4217.
    pub currency: String,
    /// `public` (the default) or `private`.
    pub visibility: Option<String>,
    pub audience: Option<Audience>,
    /// The first day of sale; null: at once when published.
    pub effective_from: Option<Day>,
    /// The last day of sale.
    pub effective_until: Option<Day>,
    /// A month when left out. With the calendar: 1 week, 1, 2, 3, 4, 6 or 12 months, or 1 year, else
    /// `period.not_of_the_calendar`; other lengths by anniversary.
    pub period: Option<Length>,
    /// `calendar` (the default) or `anniversary`.
    pub alignment: Option<String>,
    pub proration: Option<Proration>,
    pub term: Option<Term>,
    pub payment_due_days: Option<u32>,
    /// From the first day of service, 0 to 365; recurring fees run from the day after. Once per buyer and product.
    pub trial_days: Option<u32>,
    /// What is free on the days of the trial: `everything` (the default; usage is counted, shown and free) or `fees`.
    pub trial_covers: Option<String>,
    /// `any` (the default), or `end_of_period`: a buyer goes over to what costs less a day at the end of what is paid alone.
    pub downgrade: Option<String>,
    /// Whether days paid in advance are given back when the service ends before them.
    pub refund_unused: Option<bool>,
    /// Whoever ends the service within so many days of signing owes nothing.
    pub withdrawal_days: Option<u32>,
    pub fees: Option<Vec<Fee>>,
    pub charges: Option<Vec<Charge>>,
    /// Paid in advance each period and used up by usage.
    pub prepaid_commitment: Option<String>,
    /// What usage beyond the prepaid commitment is multiplied by.
    pub overage_factor: Option<String>,
    /// The least that fees and usage of a period come to.
    pub minimum_commitment: Option<String>,
    /// The most that they come to; fees are never lowered.
    pub maximum_spend: Option<String>,
    /// What the seller's software reads: `true`, `{"value": "50", "unit": "GB"}`, `"phone"`, or `{"text": {"en": "phone"}}`.
    pub features: Option<BTreeMap<String, Value>>,
    /// What the store calls them.
    pub feature_names: Option<BTreeMap<String, LocalizedText>>,
    pub service_level: Option<String>,
    pub examples: Option<Vec<Example>>,
}

/// A plan that was just published, and what is unusual about it.
#[derive(ToSchema)]
pub struct PublishedRatePlan {
    #[serde(flatten)]
    pub plan: RatePlan,
    /// Such as a larger quantity that costs less, with the numbers; codes begin with `lint.`.
    pub warnings: Vec<super::ProblemFault>,
}

#[derive(ToSchema)]
pub struct RatePlan {
    pub id: String,
    pub product_id: String,
    pub seller_id: String,
    /// `draft`, `scheduled` (its sale has not begun), `published`, `superseded` (a later version is sold in its place),
    /// `ended` (its sale is over).
    pub status: String,
    /// Which of the plans under its key it is, from 1; a draft is the next.
    pub version: i64,
    /// The day on which the sale of a later version takes its place.
    pub superseded_on: Option<Day>,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub published_at: Option<Instant>,
    #[serde(flatten)]
    pub terms: RatePlanTerms,
}

/// Whom a plan addresses: `everyone`, a `category`, or one `buyer`.
#[derive(ToSchema)]
pub struct Audience {
    /// `everyone`, `category`, `buyer` or `person`.
    pub kind: String,
    pub category: Option<String>,
    pub buyer_id: Option<String>,
    /// Of whoever has it, known to the marketplace or not.
    pub email: Option<String>,
}

#[derive(ToSchema)]
pub struct Length {
    /// `day`, `week`, `month`, `quarter` or `year`.
    pub unit: String,
    pub count: u32,
}

#[derive(ToSchema)]
pub struct Term {
    pub unit: String,
    pub count: u32,
    pub auto_renew: Option<bool>,
}

#[derive(ToSchema)]
pub struct Proration {
    /// `days` (the default), `seconds`, `month_30` or `none`.
    pub basis: Option<String>,
}

/// Due whether anything is used or not.
#[derive(ToSchema)]
pub struct Fee {
    /// `setup`, `recurring`, `seats` or `early_termination`.
    pub kind: String,
    /// Of all but `seats`.
    pub amount: Option<String>,
    /// Of `seats`.
    pub model: Option<PriceModel>,
    /// `advance` (the default) or `arrears`.
    pub timing: Option<String>,
    pub prorate: Option<bool>,
    /// Of `recurring` and `seats`: how often, where that is not the plan's period. Days count from the first day (after a
    /// trial from the day after it), months and years go with the plan's alignment.
    pub interval: Option<Length>,
}

/// What a full period with these quantities costs; checked when the plan is published.
#[derive(ToSchema)]
pub struct Example {
    pub quantities: BTreeMap<String, String>,
    pub seats: Option<u32>,
    pub total: String,
}

#[derive(ToSchema)]
#[schema(example = json!({"effective_until": "2027-06-30"}))]
pub struct SaleEnd {
    /// Null: no end.
    pub effective_until: Option<Day>,
}

#[derive(ToSchema)]
pub struct Readiness {
    pub publishable: bool,
    /// Everything that is in the way.
    pub reasons: Option<Problem>,
    /// What is unusual about the plan and stands in no way; codes begin with `lint.`.
    pub warnings: Vec<super::ProblemFault>,
}

#[derive(ToSchema)]
#[schema(example = json!({"quantities": {"ApiCall": "12000"}, "seats": 3}))]
pub struct Quantities {
    /// By metric; what is left out counts as none.
    pub quantities: BTreeMap<String, String>,
    pub seats: Option<u32>,
}

/// One full period, without set-up fee and tax.
#[derive(ToSchema)]
pub struct Calculation {
    pub currency: String,
    pub lines: Vec<CalculatedLine>,
    pub total: String,
}

#[derive(ToSchema)]
pub struct CalculatedLine {
    /// As on an invoice: `recurring`, `seats`, `usage`, `minimum`, `commitment`, `discount`.
    pub kind: String,
    pub metric: Option<String>,
    pub description: String,
    pub quantity: String,
    pub free_units: Option<String>,
    pub tiers: Vec<super::RatedTier>,
    pub amount: String,
}

#[derive(ToSchema)]
pub struct StoreCard {
    pub product: Product,
    pub plans: Vec<RatePlan>,
    pub metrics: Vec<Metric>,
}
