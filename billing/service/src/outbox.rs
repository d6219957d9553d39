//! Work that follows from what was committed: enqueued in the same transaction, done at least once afterwards.
//!
//! A worker leases rows by the world's clock and begins them one after the other, each with a lease of its own from then on: a
//! row whose turn does not come was not tried, and goes to whoever leases it next. It does the work with the row's id as its key,
//! and marks it done. What fails is tried again later and later, and set aside after [`ATTEMPTS_MAX`].

use std::str::FromStr;

use chrono::Duration;
use domain::calendar::Instant;
use domain::ids::{BuyerId, InvoiceId, PaymentId};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sqlx::PgConnection;
use uuid::Uuid;

use crate::clock;
use crate::error::{Answer, Fault};
use crate::failure::Noted;
use crate::portal::Portal;

/// What is to be done. Kept under its name, with what it is about beside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "payload", rename_all = "snake_case")]
pub enum Job {
    /// Collect an invoice whose last attempt is `after`: where a later one was made in its place, nothing is to be done.
    CollectInvoice { invoice_id: InvoiceId, after: Option<PaymentId> },
    /// Let a buyer's credit go against its open invoices.
    ApplyCredit { buyer_id: BuyerId },
    /// Settle a payment as its provider tells.
    SettlePayment { payment_id: PaymentId },
    /// Give up a buyer's open charges that nothing is to come of: on a card that is gone, or of what a withdrawal credits.
    GiveUpCharges { buyer_id: BuyerId },
}

/// What is to be done, whatever it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = WorkKind))]
#[serde(rename_all = "snake_case")]
pub enum JobKind {
    CollectInvoice,
    ApplyCredit,
    SettlePayment,
    GiveUpCharges,
}

impl JobKind {
    pub const ALL: [JobKind; 4] =
        [JobKind::CollectInvoice, JobKind::ApplyCredit, JobKind::SettlePayment, JobKind::GiveUpCharges];

    pub const fn as_str(self) -> &'static str {
        match self {
            JobKind::CollectInvoice => "collect_invoice",
            JobKind::ApplyCredit => "apply_credit",
            JobKind::SettlePayment => "settle_payment",
            JobKind::GiveUpCharges => "give_up_charges",
        }
    }
}

impl FromStr for JobKind {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        JobKind::ALL.into_iter().find(|kind| kind.as_str() == text).ok_or(())
    }
}

impl Job {
    pub const KINDS: [&str; 4] = {
        let [collect, apply, settle, give_up] = JobKind::ALL;
        [collect.as_str(), apply.as_str(), settle.as_str(), give_up.as_str()]
    };

    pub const fn kind(&self) -> &'static str {
        let kind = match self {
            Job::CollectInvoice { .. } => JobKind::CollectInvoice,
            Job::ApplyCredit { .. } => JobKind::ApplyCredit,
            Job::SettlePayment { .. } => JobKind::SettlePayment,
            Job::GiveUpCharges { .. } => JobKind::GiveUpCharges,
        };
        kind.as_str()
    }

    fn payload(&self) -> Answer<Value> {
        let written = serde_json::to_value(self).map_err(|error| Fault::Other(format!("{}: {error}", self.kind())))?;
        Ok(written["payload"].clone())
    }

    fn read(kind: &str, payload: Value) -> Answer<Self> {
        let job = json!({ "kind": kind, "payload": payload });
        Ok(serde_json::from_value(job).map_err(|error| Fault::Stored(format!("work, {kind}: {error}")))?)
    }
}

pub const ATTEMPTS_MAX: i32 = 12;
const LEASE_SECONDS: i64 = 60;
const BATCH: i64 = 50;

/// Adds work to be done from `available_at` on.
pub(crate) async fn enqueue(conn: &mut PgConnection, jobs: &[Job], available_at: Instant) -> Answer<()> {
    if jobs.is_empty() {
        return Ok(());
    }
    let kinds: Vec<&str> = jobs.iter().map(Job::kind).collect();
    let payloads = jobs.iter().map(Job::payload).collect::<Answer<Vec<Value>>>()?;
    sqlx::query(
        "INSERT INTO outbox (kind, payload, created_at, available_at)
         SELECT kind, payload, $3, $3 FROM unnest($1::text[], $2::jsonb[]) AS job (kind, payload)",
    )
    .bind(kinds)
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
    payload: Value,
    /// How often it was tried, once it is begun with this time.
    pub attempts: i32,
    leased_by: Uuid,
}

impl Work {
    /// # Errors
    /// [`Fault::Stored`] for what nobody here can read.
    pub fn job(&self) -> Answer<Job> {
        Job::read(&self.kind, self.payload.clone())
    }
}

/// Leases what is available by `now` and nobody works on, what was made first at its beginning. What is leased is not tried
/// yet: see [`begin`].
pub(crate) async fn lease(portal: &Portal, now: Instant) -> Answer<Vec<Work>> {
    let world = clock::world();
    let mut leased: Vec<Work> = sqlx::query_as(
        "UPDATE outbox SET leased_until = $2, leased_by = $5
         WHERE id IN (SELECT id FROM outbox
                      WHERE done_at IS NULL AND dead_at IS NULL AND available_at <= $1
                        AND (leased_until IS NULL OR leased_until < $3)
                      ORDER BY available_at, id LIMIT $4 FOR UPDATE SKIP LOCKED)
         RETURNING id, kind, payload, attempts, leased_by",
    )
    .bind(now)
    .bind(world + Duration::seconds(LEASE_SECONDS))
    .bind(world)
    .bind(BATCH)
    .bind(Uuid::now_v7())
    .fetch_all(&portal.db)
    .await?;
    leased.sort_unstable_by_key(|work| work.id);
    Ok(leased)
}

/// Counts a try at what was leased, and leases it anew for it. `None` where those before it took so long that somebody else
/// has it by now: what became of it is theirs to say.
pub(crate) async fn begin(portal: &Portal, work: Work) -> Answer<Option<Work>> {
    let attempts: Option<i32> = sqlx::query_scalar(
        "UPDATE outbox SET attempts = attempts + 1, leased_until = $3 WHERE id = $1 AND leased_by = $2 RETURNING attempts",
    )
    .bind(work.id)
    .bind(work.leased_by)
    .bind(clock::world() + Duration::seconds(LEASE_SECONDS))
    .fetch_optional(&portal.db)
    .await?;
    Ok(attempts.map(|attempts| Work { attempts, ..work }))
}

/// Whether anything available by `now` waits for its first worker or is under way.
pub(crate) async fn any_open(portal: &Portal, now: Instant) -> Answer<bool> {
    Ok(sqlx::query_scalar(
        "SELECT EXISTS (SELECT FROM outbox WHERE done_at IS NULL AND dead_at IS NULL AND available_at <= $1
                        AND (failure IS NULL OR leased_by IS NOT NULL))",
    )
    .bind(now)
    .fetch_one(&portal.db)
    .await?)
}

pub(crate) async fn done(portal: &Portal, work: &Work, now: Instant) -> Answer<()> {
    let ours = sqlx::query(
        "UPDATE outbox SET done_at = $3, leased_until = NULL, leased_by = NULL, failure = NULL, failure_reference = NULL
         WHERE id = $1 AND leased_by = $2",
    )
    .bind(work.id)
    .bind(work.leased_by)
    .bind(now)
    .execute(&portal.db)
    .await?;
    note_lost(work, ours.rows_affected());
    Ok(())
}

/// Tries again after 2, 4, 8 … seconds of the world's time, and gives up after [`ATTEMPTS_MAX`].
pub(crate) async fn failed(portal: &Portal, work: &Work, now: Instant, why: &Noted) -> Answer<()> {
    let wait = Duration::seconds(1 << work.attempts.clamp(1, 12));
    let dead = (work.attempts >= ATTEMPTS_MAX).then_some(now);
    let ours = sqlx::query(
        "UPDATE outbox SET leased_until = $3, leased_by = NULL, failure = $4, failure_reference = $6, dead_at = $5
         WHERE id = $1 AND leased_by = $2",
    )
    .bind(work.id)
    .bind(work.leased_by)
    .bind(clock::world() + wait)
    .bind(why.kind.as_str())
    .bind(dead)
    .bind(&why.reference)
    .execute(&portal.db)
    .await?;
    note_lost(work, ours.rows_affected());
    Ok(())
}

/// Whoever has the lease now says what became of it.
fn note_lost(work: &Work, ours: u64) {
    if ours == 0 {
        tracing::warn!(outbox = work.id, kind = work.kind, "took longer than its lease");
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_job_is_kept_under_its_name_and_read_as_it_was() {
        let id = Uuid::from_u128(1);
        let (invoice_id, buyer_id, payment_id) = (InvoiceId(id), BuyerId(id), PaymentId(id));
        let jobs = [
            Job::CollectInvoice { invoice_id, after: Some(payment_id) },
            Job::ApplyCredit { buyer_id },
            Job::SettlePayment { payment_id },
            Job::GiveUpCharges { buyer_id },
        ];
        assert_eq!(jobs.map(|job| job.kind()), Job::KINDS);
        for job in jobs {
            assert_eq!(Job::read(job.kind(), job.payload().unwrap()).unwrap(), job);
        }
        let kept = json!({ "invoice_id": invoice_id, "after": null });
        let job = Job::CollectInvoice { invoice_id, after: None };
        assert_eq!((job.payload().unwrap(), Job::read("collect_invoice", kept.clone()).unwrap()), (kept, job));
        for (kind, payload) in
            [("collect_invoice", json!({})), ("apply_credit", json!({ "buyer_id": "?" })), ("?", json!({}))]
        {
            assert!(Job::read(kind, payload).is_err(), "{kind}");
        }
    }
}
