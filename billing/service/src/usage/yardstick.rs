//! What recording and previewing are measured against: the same rows written with nothing around them, and months full
//! of events made by the database itself. Only for scratch databases: nothing here is judged.

use domain::calendar::Instant;
use domain::ids::{MetricId, SubscriptionId};
use rust_decimal::Decimal;
use sqlx::{PgConnection, PgPool};
use uuid::Uuid;

use super::months;
use crate::error::Answer;

/// Events as arrays, ready to be inserted.
#[derive(Debug, Default)]
pub struct RawRows {
    subscriptions: Vec<Uuid>,
    at: Vec<Instant>,
    ids: Vec<Uuid>,
    metrics: Vec<Uuid>,
    phases: Vec<i16>,
    quantities: Vec<Decimal>,
    event_ids: Vec<String>,
}

impl RawRows {
    pub fn push(
        &mut self,
        subscription: SubscriptionId,
        metric: MetricId,
        at: Instant,
        quantity: Decimal,
        event_id: String,
    ) {
        self.subscriptions.push(subscription.0);
        self.at.push(at);
        self.ids.push(Uuid::now_v7());
        self.metrics.push(metric.0);
        self.phases.push(1);
        self.quantities.push(quantity);
        self.event_ids.push(event_id);
    }

    /// Inserts the rows into the table of events, which has its indexes, in one statement and a transaction of its own.
    pub async fn insert(&self, db: &PgPool, now: Instant) -> Answer<()> {
        sqlx::query(
            "INSERT INTO usage_events (subscription_id, at, id, metric_id, phase, quantity, event_id, recorded_at)
             SELECT event.*, $8
             FROM unnest($1::uuid[], $2::timestamptz[], $3::uuid[], $4::uuid[], $5::int2[], $6::numeric[], $7::text[]) AS event",
        )
        .bind(&self.subscriptions)
        .bind(&self.at)
        .bind(&self.ids)
        .bind(&self.metrics)
        .bind(&self.phases)
        .bind(&self.quantities)
        .bind(&self.event_ids)
        .bind(now)
        .execute(db)
        .await?;
        Ok(())
    }
}

/// Makes the partition that events of `at` go to.
pub async fn prepare_month(db: &PgPool, at: Instant) -> Answer<()> {
    months::ensure(db, at).await
}

/// Fills a subscription's time with events of one metric, evenly from `from` on, numbered `first` to `first + count`.
pub async fn fill(conn: &mut PgConnection, filling: &Filling, first: i64, count: i64) -> Answer<()> {
    let phase: i16 = sqlx::query_scalar("SELECT min(number) FROM subscription_phases WHERE subscription_id = $1")
        .bind(filling.subscription.0)
        .fetch_one(&mut *conn)
        .await?;
    sqlx::query(
        "INSERT INTO usage_events (subscription_id, at, id, metric_id, phase, quantity, recorded_at)
         SELECT $1, $3::timestamptz + n * ($4::timestamptz - $3) / $5, gen_random_uuid(), $2, $8, n % 7, $4
         FROM generate_series($6, $6 + $7 - 1) n",
    )
    .bind(filling.subscription.0)
    .bind(filling.metric.0)
    .bind(filling.from)
    .bind(filling.until)
    .bind(filling.events)
    .bind(first)
    .bind(count)
    .bind(phase)
    .execute(conn)
    .await?;
    Ok(())
}

/// Rolls up the events of a subscription in UTC that was filled.
pub async fn roll_up(conn: &mut PgConnection, subscription: SubscriptionId) -> Answer<()> {
    sqlx::query(
        "INSERT INTO usage_rollups (subscription_id, hour, metric_id, phase, lane, quantity, events)
         SELECT subscription_id, date_trunc('hour', at, 'UTC'), metric_id, phase, 0, sum(quantity), count(*)
         FROM usage_events WHERE subscription_id = $1 GROUP BY 1, 2, 3, 4",
    )
    .bind(subscription.0)
    .execute(&mut *conn)
    .await?;
    // As autovacuum does in time.
    sqlx::query("ANALYZE usage_events, usage_rollups").execute(conn).await?;
    Ok(())
}

/// How a subscription is filled.
#[derive(Clone, Copy, Debug)]
pub struct Filling {
    pub subscription: SubscriptionId,
    pub metric: MetricId,
    pub from: Instant,
    pub until: Instant,
    pub events: i64,
}

/// All events that were ever counted.
pub async fn events_counted(db: &PgPool) -> Answer<i64> {
    Ok(sqlx::query_scalar("SELECT coalesce(sum(events), 0)::bigint FROM usage_rollups").fetch_one(db).await?)
}
