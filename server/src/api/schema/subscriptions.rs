//! Subscriptions and what they entitle to.

use std::collections::BTreeMap;

use serde_json::Value;
use utoipa::ToSchema;

use super::{Day, DaySpan, Instant, Invoice, LocalizedText, Metric, Product, RatePlan};

#[derive(ToSchema)]
#[schema(example = json!({"rate_plan_id": "plan_01990000000070008000000000000006", "seats": 3}))]
pub struct NewSubscription {
    pub rate_plan_id: String,
    /// The first day of service; today when left out.
    pub starts_on: Option<Day>,
    pub seats: Option<u32>,
    /// For whom, when bought on somebody's behalf.
    pub buyer_id: Option<String>,
    /// Operator and seller only.
    pub waive_setup_fee: Option<bool>,
}

#[derive(ToSchema)]
pub struct Subscription {
    pub id: String,
    pub seller_id: String,
    pub seller_name: String,
    pub buyer_id: String,
    pub buyer_name: String,
    pub product_id: String,
    pub product_name: LocalizedText,
    pub rate_plan_id: String,
    pub rate_plan_key: String,
    pub rate_plan_name: LocalizedText,
    pub currency: String,
    /// `scheduled`, `active` or `ended`.
    pub status: String,
    pub seats: u32,
    pub signed_at: Instant,
    /// `buyer`, `seller` or `operator`.
    pub bought_by: String,
    pub bought_by_name: String,
    pub starts_on: Day,
    /// The last day of service, if one is agreed.
    pub ends_on: Option<Day>,
    /// `charged` or `waived`.
    pub setup_fee: String,
    /// The buyer's when it began; its days are counted there.
    pub time_zone: String,
    /// The first day from now on that can bring an invoice.
    pub next_invoice_on: Option<Day>,
    /// The running billing period, while active.
    pub period: Option<DaySpan>,
    /// What begins later, if a change is booked.
    pub upcoming: Option<UpcomingPhase>,
}

/// What an order comes to, before it is placed.
#[derive(ToSchema)]
pub struct OrderReview {
    pub plan: RatePlan,
    pub product: Product,
    pub metrics: Vec<Metric>,
    pub starts_on: Day,
    pub starts_today: bool,
    /// What is due on the first day; null when nothing is.
    pub first_invoice: Option<Invoice>,
    /// The day of the first invoice after the first day.
    pub next_invoice_on: Option<Day>,
    /// That invoice with all that is due whatever is used: fees, and what is missing to a minimum.
    pub next_invoice: Option<Invoice>,
}

#[derive(ToSchema)]
pub struct UpcomingPhase {
    pub from: Day,
    pub rate_plan_id: String,
    pub rate_plan_name: LocalizedText,
    pub seats: u32,
}

#[derive(ToSchema)]
pub struct SubscriptionWithKey {
    #[serde(flatten)]
    pub subscription: Subscription,
    /// For the subscription's usage; shown this once.
    pub api_key: String,
}

#[derive(ToSchema)]
#[schema(example = json!({"seats": 5}))]
pub struct SubscriptionChange {
    pub rate_plan_id: Option<String>,
    pub seats: Option<u32>,
    /// `immediate` or `end_of_period`; by default an upgrade is immediate and a downgrade waits.
    pub when: Option<String>,
    /// The first day of the change as a dry run said it; refused with `subscription.change_day` when it is another by now.
    pub effective_on: Option<Day>,
}

#[derive(ToSchema)]
pub struct ChangedSubscription {
    #[serde(flatten)]
    pub subscription: Subscription,
    pub effective_on: Day,
    /// What is credited and charged at once, a `draft` in a dry run; null when nothing is.
    pub invoice: Option<Invoice>,
    /// The invoice that follows, with all that is due whatever is still used; null when none does.
    pub next_invoice: Option<Invoice>,
}

#[derive(ToSchema)]
pub struct KeptSubscription {
    #[serde(flatten)]
    pub subscription: Subscription,
    /// The last day of service that is no longer one.
    pub was_to_end_on: Day,
    /// The next invoice as it is again, with all that is due whatever is still used; null when none follows.
    pub next_invoice: Option<Invoice>,
}

#[derive(ToSchema)]
#[schema(example = json!({"when": "end_of_period"}))]
pub struct SubscriptionCancellation {
    /// The last day of service.
    pub ends_on: Option<Day>,
    /// `immediate` (today is the last day) or `end_of_period` (the default).
    pub when: Option<String>,
}

#[derive(ToSchema)]
pub struct CancelledSubscription {
    #[serde(flatten)]
    pub subscription: Subscription,
    pub last_day: Day,
    /// `ordinary`, or `withdrawn`: then nothing is owed.
    pub ending: String,
    /// The last invoice as it would be now; null when nothing is left to invoice.
    pub final_invoice: Option<Invoice>,
}

#[derive(ToSchema)]
pub struct Entitlement {
    pub active: bool,
    pub from: Day,
    pub until: Option<Day>,
    pub features: BTreeMap<String, Value>,
    /// None yet.
    pub limits: Option<Vec<Value>>,
}
