//! Usage: what is reported, what comes of it, and how it adds up.

use std::collections::BTreeMap;

use serde_json::Value;
use utoipa::ToSchema;

use super::{Day, DaySpan, Instant, Metric};

/// At most 1,000 items and 1 MiB.
#[derive(ToSchema)]
#[schema(example = json!({"usage": [{"metric": "UserMonth", "quantity": 1, "timestamp": "NOW"}]}))]
pub struct UsageReport {
    pub usage: Vec<UsageItem>,
}

#[derive(ToSchema)]
pub struct UsageItem {
    pub metric: String,
    /// A number, or a text of its digits. Metrics that count events or values, or read an attribute, need none.
    pub quantity: Option<Value>,
    /// RFC 3339, or `NOW`.
    pub timestamp: String,
    /// A repeated id is counted once.
    pub id: Option<String>,
    pub attributes: Option<BTreeMap<String, Value>>,
    pub amount: Option<String>,
    /// With a seller's key: whose usage it is.
    pub subscription_id: Option<String>,
}

/// Every item, as sent.
#[derive(ToSchema)]
pub struct UsageAnswer {
    pub consumed: Vec<ConsumedUsage>,
    pub rejected: Vec<RejectedUsage>,
}

#[derive(ToSchema)]
pub struct ConsumedUsage {
    #[serde(flatten)]
    pub item: UsageItem,
    /// Other fields as sent.
    #[serde(flatten)]
    pub others: BTreeMap<String, Value>,
    /// The instant it counts at.
    pub at: Instant,
    /// True when this id was recorded before; it is not counted again.
    pub duplicate: Option<bool>,
}

#[derive(ToSchema)]
pub struct RejectedUsage {
    /// Its own fields as sent, whatever they are; `item` holds what is no object.
    #[serde(flatten)]
    pub fields: BTreeMap<String, Value>,
    /// The instant of the event, where one could be read.
    pub at: Option<Instant>,
    /// `unknown_metric`, `unknown_subscription`, `not_started`, `ended`, `invalid_quantity`, `invalid_timestamp`,
    /// `in_the_future`, `too_old`, `missing_attribute`, `missing_amount`, `duplicate_conflict`, `limit_reached`, `suspended`.
    pub code: String,
    pub detail: String,
}

#[derive(ToSchema)]
pub struct UsageOverview {
    pub period: DaySpan,
    pub metrics: Vec<MetricUsage>,
    pub last_event_at: Option<Instant>,
}

#[derive(ToSchema)]
pub struct MetricUsage {
    pub metric: Metric,
    pub quantity: String,
    pub events: i64,
    /// Pairs of day and quantity.
    pub by_day: Vec<(Day, String)>,
}
