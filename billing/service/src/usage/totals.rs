//! What was used in a span of time, by phase and metric: from rollups, or from the events known at some instant.

use std::collections::HashMap;

use domain::calendar::{Instant, Period, Tz, start_of};
use domain::ids::SubscriptionId;
use domain::invoicing::{Usage, UsageTotal};
use domain::text::Key;
use rust_decimal::Decimal;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::error::{Answer, Fault};

/// A stretch of a subscription's time, half-open. Its ends are the first instants of local days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub subscription_id: SubscriptionId,
    pub from: Instant,
    pub until: Instant,
}

impl Span {
    /// The days of a period, in a time zone.
    pub fn of(subscription_id: SubscriptionId, period: Period, zone: Tz) -> Self {
        Self { subscription_id, from: start_of(period.from, zone), until: start_of(period.until, zone) }
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    subscription_id: Uuid,
    phase: i16,
    metric: String,
    quantity: Decimal,
    events: i64,
}

/// What these subscriptions used in these spans, in one query. Spans of one subscription are added together. The cost does
/// not depend on how many events there are.
///
/// Sums are exact below 10^16, which is all that one rollup may hold; beyond, they are rounded to 6 decimals.
pub async fn totals(conn: &mut PgConnection, spans: &[Span]) -> Answer<HashMap<SubscriptionId, Usage>> {
    if spans.is_empty() {
        return Ok(HashMap::new());
    }
    let ids: Vec<Uuid> = spans.iter().map(|span| span.subscription_id.0).collect();
    let from: Vec<Instant> = spans.iter().map(|span| span.from).collect();
    let until: Vec<Instant> = spans.iter().map(|span| span.until).collect();
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT used.subscription_id, used.phase, m.key AS metric, used.events,
                trim_scale(round(used.quantity, CASE WHEN abs(used.quantity) < 1e16 THEN 12 ELSE 6 END)) AS quantity
         FROM (SELECT r.subscription_id, r.phase, r.metric_id, sum(r.quantity) AS quantity, sum(r.events)::bigint AS events
               FROM unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[]) AS span (subscription_id, from_at, until_at)
               JOIN usage_rollups r ON r.subscription_id = span.subscription_id
                    AND r.hour >= span.from_at AND r.hour < span.until_at
               GROUP BY r.subscription_id, r.phase, r.metric_id) used
         JOIN metrics m ON m.id = used.metric_id",
    )
    .bind(ids)
    .bind(from)
    .bind(until)
    .fetch_all(conn)
    .await?;
    usage_of(rows)
}

/// What a subscription used in a span as far as it was recorded by `known_at`. Reads the events themselves.
pub async fn totals_known_at(conn: &mut PgConnection, span: &Span, known_at: Instant) -> Answer<Usage> {
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT $1 AS subscription_id, used.phase, m.key AS metric, used.events,
                trim_scale(round(used.quantity, CASE WHEN abs(used.quantity) < 1e16 THEN 12 ELSE 6 END)) AS quantity
         FROM (SELECT phase, metric_id, sum(quantity) AS quantity, count(*) AS events
               FROM usage_events
               WHERE subscription_id = $1 AND at >= $2 AND at < $3 AND recorded_at <= $4
               GROUP BY phase, metric_id) used
         JOIN metrics m ON m.id = used.metric_id",
    )
    .bind(span.subscription_id.0)
    .bind(span.from)
    .bind(span.until)
    .bind(known_at)
    .fetch_all(conn)
    .await?;
    Ok(usage_of(rows)?.remove(&span.subscription_id).unwrap_or_default())
}

fn usage_of(rows: Vec<Row>) -> Answer<HashMap<SubscriptionId, Usage>> {
    let mut usage: HashMap<SubscriptionId, Usage> = HashMap::new();
    for row in rows {
        let key = Key::parse(&row.metric, "").map_err(|_| Fault::Stored(format!("a metric's key: {}", row.metric)))?;
        let total = UsageTotal { quantity: row.quantity, events: row.events };
        usage.entry(SubscriptionId(row.subscription_id)).or_default().insert((row.phase, key), total);
    }
    Ok(usage)
}
