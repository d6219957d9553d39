//! Work that follows from what was committed: enqueued in the same transaction, done at least once afterwards.
//!
//! A worker leases a row by the world's clock, does the work with the row's id as its key, and marks it done. What fails is
//! tried again later and later, and set aside after [`ATTEMPTS_MAX`].

use chrono::Duration;
use domain::calendar::Instant;
use serde_json::Value;
use sqlx::PgConnection;

use crate::clock;
use crate::error::Answer;
use crate::portal::Portal;

/// Collect an invoice: `{"invoice_id", "after"}`, `after` being the last attempt made before.
pub const COLLECT_INVOICE: &str = "collect_invoice";
/// Let a buyer's credit go against its open invoices: `{"buyer_id"}`.
pub const APPLY_CREDIT: &str = "apply_credit";

/// Settle a payment as its provider tells: `{"payment_id"}`.
pub const SETTLE_PAYMENT: &str = "settle_payment";
/// Give up a buyer's open charges on a card that is gone: `{"buyer_id"}`.
pub const GIVE_UP_CHARGES: &str = "give_up_charges";

pub const ATTEMPTS_MAX: i32 = 12;
const LEASE_SECONDS: i64 = 60;
const BATCH: i64 = 50;

/// Adds work to be done from `available_at` on.
pub(crate) async fn enqueue(
    conn: &mut PgConnection,
    kind: &str,
    payloads: &[Value],
    available_at: Instant,
) -> Answer<()> {
    if payloads.is_empty() {
        return Ok(());
    }
    sqlx::query("INSERT INTO outbox (kind, payload, created_at, available_at) SELECT $1, payload, $3, $3 FROM unnest($2::jsonb[]) AS payload")
        .bind(kind)
        .bind(payloads)
        .bind(available_at)
        .execute(conn)
        .await?;
    Ok(())
}

/// One piece of work that a worker has leased.
#[derive(Debug, sqlx::FromRow)]
pub(crate) struct Work {
    pub id: i64,
    pub kind: String,
    pub payload: Value,
    pub attempts: i32,
}

/// Leases what is available by `now` and nobody works on.
pub(crate) async fn lease(portal: &Portal, now: Instant) -> Answer<Vec<Work>> {
    let world = clock::world();
    Ok(sqlx::query_as(
        "UPDATE outbox SET leased_until = $2, attempts = attempts + 1, failure = NULL
         WHERE id IN (SELECT id FROM outbox
                      WHERE done_at IS NULL AND dead_at IS NULL AND available_at <= $1
                        AND (leased_until IS NULL OR leased_until < $3)
                      ORDER BY available_at, id LIMIT $4 FOR UPDATE SKIP LOCKED)
         RETURNING id, kind, payload, attempts",
    )
    .bind(now)
    .bind(world + Duration::seconds(LEASE_SECONDS))
    .bind(world)
    .bind(BATCH)
    .fetch_all(&portal.db)
    .await?)
}

/// Whether anything available by `now` waits for its first worker or is under way.
pub(crate) async fn any_open(portal: &Portal, now: Instant) -> Answer<bool> {
    Ok(sqlx::query_scalar(
        "SELECT EXISTS (SELECT FROM outbox WHERE done_at IS NULL AND dead_at IS NULL AND available_at <= $1
                        AND failure IS NULL)",
    )
    .bind(now)
    .fetch_one(&portal.db)
    .await?)
}

pub(crate) async fn done(portal: &Portal, work: &Work, now: Instant) -> Answer<()> {
    sqlx::query("UPDATE outbox SET done_at = $2, leased_until = NULL, failure = NULL WHERE id = $1")
        .bind(work.id)
        .bind(now)
        .execute(&portal.db)
        .await?;
    Ok(())
}

/// Tries again after 2, 4, 8 … seconds of the world's time, and gives up after [`ATTEMPTS_MAX`].
pub(crate) async fn failed(portal: &Portal, work: &Work, now: Instant, why: &str) -> Answer<()> {
    let wait = Duration::seconds(1 << work.attempts.clamp(1, 12));
    let dead = (work.attempts >= ATTEMPTS_MAX).then_some(now);
    sqlx::query("UPDATE outbox SET leased_until = $2, failure = $3, dead_at = $4 WHERE id = $1")
        .bind(work.id)
        .bind(clock::world() + wait)
        .bind(why)
        .bind(dead)
        .execute(&portal.db)
        .await?;
    Ok(())
}

/// What was there at one time.
pub(crate) struct Mark {
    last: i64,
    open: Vec<i64>,
}

pub(crate) async fn mark(portal: &Portal) -> Answer<Mark> {
    let (last, open): (i64, Vec<i64>) = sqlx::query_as(
        "SELECT coalesce((SELECT max(id) FROM outbox), 0),
                ARRAY(SELECT id FROM outbox WHERE done_at IS NULL AND dead_at IS NULL)",
    )
    .fetch_one(&portal.db)
    .await?;
    Ok(Mark { last, open })
}

/// How many pieces of work were done since, by anybody.
pub(crate) async fn done_since(portal: &Portal, mark: &Mark) -> Answer<i64> {
    Ok(sqlx::query_scalar(
        "SELECT (SELECT count(*) FROM outbox WHERE id > $1 AND done_at IS NOT NULL)
              + (SELECT count(*) FROM outbox WHERE id = ANY($2) AND done_at IS NOT NULL)",
    )
    .bind(mark.last)
    .bind(&mark.open)
    .fetch_one(&portal.db)
    .await?)
}
