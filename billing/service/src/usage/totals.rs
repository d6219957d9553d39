//! What was used in a span of time, by phase and metric, read from rollups.

use std::collections::HashMap;

use domain::calendar::{Instant, Period, Tz, start_of};
use domain::ids::SubscriptionId;
use domain::invoicing::{Usage, UsageTotal};
use domain::text::Key;
use rust_decimal::Decimal;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::error::{Answer, Fault};

/// A subscription and a half-open span of time.
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
    key: String,
    quantity: Decimal,
    events: i64,
}

/// The usage of many spans in one query, from rollups: its cost does not depend on how many events there are.
pub async fn totals(conn: &mut PgConnection, spans: &[Span]) -> Answer<HashMap<SubscriptionId, Usage>> {
    if spans.is_empty() {
        return Ok(HashMap::new());
    }
    let ids: Vec<Uuid> = spans.iter().map(|span| span.subscription_id.0).collect();
    let from: Vec<Instant> = spans.iter().map(|span| span.from).collect();
    let until: Vec<Instant> = spans.iter().map(|span| span.until).collect();
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT r.subscription_id, r.phase, m.key, trim_scale(r.quantity) AS quantity, r.events
         FROM (SELECT r.subscription_id, r.metric_id, r.phase, sum(r.quantity) AS quantity, sum(r.events)::bigint AS events
               FROM unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[]) AS span (id, from_at, until_at)
               JOIN usage_rollups r ON r.subscription_id = span.id AND r.hour >= span.from_at AND r.hour < span.until_at
               GROUP BY r.subscription_id, r.metric_id, r.phase) r
         JOIN metrics m ON m.id = r.metric_id",
    )
    .bind(&ids)
    .bind(&from)
    .bind(&until)
    .fetch_all(conn)
    .await?;
    collect(rows)
}

/// The usage of one span as it was known at an instant, from the events recorded by then.
pub async fn totals_known_at(conn: &mut PgConnection, span: &Span, known_at: Instant) -> Answer<Usage> {
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT e.subscription_id, e.phase, m.key, trim_scale(sum(e.quantity)) AS quantity, count(*) AS events
         FROM usage_events e JOIN metrics m ON m.id = e.metric_id
         WHERE e.subscription_id = $1 AND e.at >= $2 AND e.at < $3 AND e.recorded_at <= $4
         GROUP BY e.subscription_id, e.phase, m.key",
    )
    .bind(span.subscription_id.0)
    .bind(span.from)
    .bind(span.until)
    .bind(known_at)
    .fetch_all(conn)
    .await?;
    Ok(collect(rows)?.remove(&span.subscription_id).unwrap_or_default())
}

fn collect(rows: Vec<Row>) -> Answer<HashMap<SubscriptionId, Usage>> {
    let mut usage: HashMap<SubscriptionId, Usage> = HashMap::new();
    for row in rows {
        let key = Key::parse(&row.key, "").map_err(|_| Fault::Stored(format!("a metric's key: {}", row.key)))?;
        let total = UsageTotal { quantity: row.quantity, events: row.events };
        usage.entry(SubscriptionId(row.subscription_id)).or_default().insert((row.phase, key), total);
    }
    Ok(usage)
}
