//! The invoice run: bills every occasion that is due, in order, in slices.
//!
//! It may run twice, at once, and be killed: a slice claims its subscriptions with locks, bills one occasion of each and
//! commits; an occasion is billed once by constraint. A subscription that cannot be invoiced is noted and does not stop
//! the others.

use std::collections::BTreeMap;

use domain::calendar::Instant;
use domain::ids::SubscriptionId;
use domain::invoicing::Due;
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use super::facts::Prepared;
use super::issue::{Ready, issue};
use super::runs;
use crate::acts::again;
use crate::error::{Answer, Error, Fault};
use crate::failure::Noted;
use crate::gate;
use crate::portal::Portal;
use crate::subscriptions::{Loaded, Lock, load};
use crate::usage::Known;
use crate::watching;

/// Subscriptions billed in one transaction.
const SLICE: i64 = 500;
/// A subscription that failed is tried again after this.
const RETRY_HOURS: i64 = 24;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct RunSummary {
    pub subscriptions: i64,
    pub invoices: i64,
    pub failures: i64,
}

/// What a slice came to.
pub(super) struct Billed {
    pub summary: RunSummary,
    /// In minor units, by currency.
    pub totals: BTreeMap<&'static str, i64>,
}

/// Bills every occasion whose day has begun by `until`. Answers what this call billed; others may bill beside it. Does
/// nothing when nothing is due.
pub async fn run(portal: &Portal, until: Instant) -> Answer<RunSummary> {
    let mut summary = RunSummary::default();
    if !any_due(portal, until).await? {
        return Ok(summary);
    }
    let begun = std::time::Instant::now();
    let at_work = runs::begin(portal, until).await?;
    let run = at_work.run;
    let mut batches = Batches::Pass;
    loop {
        let slice = match again(|| bill_slice(portal, until, run, batches, SLICE)).await {
            Err(error) if lies_with_a_subscription(&error) => bill_one_by_one(portal, until, run, batches).await?,
            slice => slice?,
        };
        summary.subscriptions += slice.subscriptions;
        summary.invoices += slice.invoices;
        summary.failures += slice.failures;
        if slice.subscriptions == 0 {
            if !any_due(portal, until).await? {
                break;
            }
            // Somebody else is billing what is left, or usage keeps coming in for it.
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        batches = if slice.subscriptions == 0 { Batches::Wait } else { Batches::Pass };
    }
    runs::finish(portal, at_work).await?;
    watching::invoice_run(summary.invoices.unsigned_abs(), summary.failures.unsigned_abs(), begun.elapsed());
    Ok(summary)
}

async fn any_due(portal: &Portal, until: Instant) -> Answer<bool> {
    Ok(sqlx::query_scalar(
        "SELECT EXISTS (SELECT FROM subscriptions WHERE next_invoice_at <= $1)
             OR EXISTS (SELECT FROM usage_late WHERE due_at <= $1)",
    )
    .bind(until)
    .fetch_one(&portal.db)
    .await?)
}

/// Whether batches of usage of what is due may come in while a slice is billed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Batches {
    Pass,
    Wait,
}

async fn bill_slice(portal: &Portal, until: Instant, run: Uuid, batches: Batches, size: i64) -> Answer<RunSummary> {
    let mut tx = portal.db.begin().await?;
    let ids = claim_any(&mut tx, until, batches, size).await?;
    if ids.is_empty() {
        return Ok(RunSummary::default());
    }
    let now = issued_at(portal, &mut tx, until).await?;
    let billed = bill(portal, &mut tx, &ids, now, Some(run)).await?;
    runs::count(&mut tx, run, &billed).await?;
    tx.commit().await?;
    Ok(billed.summary)
}

/// When a run's invoices are issued: after the locks, so that whatever usage they know was recorded before by the clock too.
async fn issued_at(portal: &Portal, conn: &mut PgConnection, until: Instant) -> Answer<Instant> {
    Ok(portal.clock.now(conn).await?.max(until))
}

/// Whether trying again with fewer subscriptions may help: what is stored of one of them cannot be invoiced.
fn lies_with_a_subscription(error: &Error) -> bool {
    match error {
        Error::Refused(_) | Error::Fault(Fault::Stored(_)) => true,
        Error::Fault(Fault::Database(_)) => error.constraint().is_some(),
        Error::Fault(Fault::Away(_) | Fault::Other(_)) => false,
    }
}

/// Bills as many subscriptions as a slice has, each in a transaction of its own, and notes those that cannot be invoiced.
async fn bill_one_by_one(portal: &Portal, until: Instant, run: Uuid, batches: Batches) -> Answer<RunSummary> {
    let mut summary = RunSummary::default();
    for _ in 0..SLICE {
        let mut tx = portal.db.begin().await?;
        let Some(id) = claim_any(&mut tx, until, batches, 1).await?.pop() else { break };
        let now = issued_at(portal, &mut tx, until).await?;
        let billed = match bill(portal, &mut tx, &[id], now, Some(run)).await {
            Ok(billed) => {
                runs::count(&mut tx, run, &billed).await?;
                tx.commit().await?;
                billed.summary
            }
            Err(error) if lies_with_a_subscription(&error) => {
                tx.rollback().await?;
                let mut tx = portal.db.begin().await?;
                note_failures(&mut tx, &[(id, error)], until, Some(run)).await?;
                let failed = Billed {
                    summary: RunSummary { subscriptions: 1, invoices: 0, failures: 1 },
                    totals: BTreeMap::new(),
                };
                runs::count(&mut tx, run, &failed).await?;
                tx.commit().await?;
                failed.summary
            }
            Err(error) => return Err(error),
        };
        summary.subscriptions += billed.subscriptions;
        summary.invoices += billed.invoices;
        summary.failures += billed.failures;
    }
    Ok(summary)
}

/// Locks subscriptions that are due, at most `size` of them.
async fn claim_any(
    conn: &mut PgConnection,
    until: Instant,
    batches: Batches,
    size: i64,
) -> Answer<Vec<SubscriptionId>> {
    if batches == Batches::Wait {
        let due = due(&mut *conn, until, size).await?;
        gate::close(&mut *conn, due).await?;
    }
    let ids = claim(&mut *conn, until, size).await?;
    if ids.is_empty() { claim_late(conn, until, size).await } else { Ok(ids) }
}

/// Subscriptions that something is due of, whoever holds them.
async fn due(conn: &mut PgConnection, until: Instant, size: i64) -> Answer<Vec<Uuid>> {
    Ok(sqlx::query_scalar(
        "(SELECT id FROM subscriptions WHERE next_invoice_at <= $1 ORDER BY next_invoice_at, id LIMIT $2)
         UNION (SELECT subscription_id FROM usage_late WHERE due_at <= $1 ORDER BY subscription_id LIMIT $2)",
    )
    .bind(until)
    .bind(size)
    .fetch_all(conn)
    .await?)
}

/// Locks subscriptions with an invoice that is due.
async fn claim(conn: &mut PgConnection, until: Instant, size: i64) -> Answer<Vec<SubscriptionId>> {
    let ids: Vec<Uuid> = sqlx::query_scalar(
        "SELECT id FROM subscriptions WHERE next_invoice_at <= $1
         ORDER BY next_invoice_at, id LIMIT $2 FOR UPDATE SKIP LOCKED",
    )
    .bind(until)
    .bind(size)
    .fetch_all(conn)
    .await?;
    Ok(ids.into_iter().map(SubscriptionId).collect())
}

/// Locks subscriptions whose last invoice is over and whose late usage is due.
async fn claim_late(conn: &mut PgConnection, until: Instant, size: i64) -> Answer<Vec<SubscriptionId>> {
    let ids: Vec<Uuid> = sqlx::query_scalar(
        "SELECT id FROM subscriptions WHERE id IN (SELECT subscription_id FROM usage_late WHERE due_at <= $1)
         ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED",
    )
    .bind(until)
    .bind(size)
    .fetch_all(conn)
    .await?;
    Ok(ids.into_iter().map(SubscriptionId).collect())
}

/// Bills what comes next of a subscription, in the caller's transaction.
///
/// # Errors
/// The refusal of a subscription that cannot be invoiced.
pub(crate) async fn issue_next(
    portal: &Portal,
    conn: &mut PgConnection,
    id: SubscriptionId,
    now: Instant,
) -> Answer<()> {
    let billed = bill(portal, conn, &[id], now, None).await?.summary;
    if billed.failures > 0 { Err(domain::money::Overflow.into()) } else { Ok(()) }
}

async fn bill(
    portal: &Portal,
    conn: &mut PgConnection,
    ids: &[SubscriptionId],
    now: Instant,
    run: Option<Uuid>,
) -> Answer<Billed> {
    let loaded = load(portal, conn, ids, Lock::ForUpdate).await?;
    let occasions: Vec<(&Loaded, Due)> = loaded.iter().filter_map(|one| Some((one, one.next_due()?))).collect();
    let pairs: Vec<(&Loaded, &Due)> = occasions.iter().map(|(loaded, due)| (*loaded, due)).collect();
    let prepared = Prepared::load(conn, &pairs, Known::Now).await?;
    let mut ready = Vec::with_capacity(occasions.len());
    let mut failed: Vec<(SubscriptionId, Error)> = Vec::new();
    for (loaded, due) in occasions {
        match prepared.draft(loaded, &due) {
            Ok(draft) => ready.push(Ready { loaded, due, draft, occasion: 0 }),
            Err(overflow) => failed.push((loaded.subscription.id, overflow.into())),
        }
    }
    let invoices = issue(conn, &ready, now, run).await?;
    note_failures(conn, &failed, now, run).await?;
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let mut totals: BTreeMap<&'static str, i64> = BTreeMap::new();
    for draft in ready.iter().map(|ready| &ready.draft).filter(|draft| !draft.lines.is_empty()) {
        *totals.entry(draft.currency.code()).or_default() += draft.total.minor();
    }
    let summary = RunSummary {
        subscriptions: count(loaded.len()),
        invoices: count(invoices.len()),
        failures: count(failed.len()),
    };
    Ok(Billed { summary, totals })
}

/// Why a subscription cannot be invoiced, with what broke in the log.
fn noted((subscription, error): &(SubscriptionId, Error)) -> Noted {
    let why = Noted::of(error);
    tracing::error!(reference = why.reference, %subscription, %error, "cannot be invoiced");
    why
}

/// Notes what a run cannot invoice; it is tried again later.
async fn note_failures(
    conn: &mut PgConnection,
    failed: &[(SubscriptionId, Error)],
    now: Instant,
    run: Option<Uuid>,
) -> Answer<()> {
    let Some(run) = run.filter(|_| !failed.is_empty()) else { return Ok(()) };
    let ids: Vec<Uuid> = failed.iter().map(|(id, _)| id.0).collect();
    let why: Vec<Noted> = failed.iter().map(noted).collect();
    let kinds: Vec<&str> = why.iter().map(|why| why.kind.as_str()).collect();
    let references: Vec<&str> = why.iter().map(|why| why.reference.as_str()).collect();
    sqlx::query(
        "INSERT INTO invoice_run_failures (run_id, subscription_id, failed_at, reason, reference)
         SELECT $1, failed.id, $2, failed.kind, failed.reference
         FROM unnest($3::uuid[], $4::text[], $5::text[]) AS failed (id, kind, reference)
         ON CONFLICT DO NOTHING",
    )
    .bind(run)
    .bind(now)
    .bind(&ids)
    .bind(&kinds)
    .bind(&references)
    .execute(&mut *conn)
    .await?;
    let again_at = now + chrono::Duration::hours(RETRY_HOURS);
    for postpone in [
        "UPDATE subscriptions SET next_invoice_at = $1 WHERE id = ANY($2) AND next_invoice_at IS NOT NULL",
        "UPDATE usage_late SET due_at = $1 WHERE subscription_id = ANY($2) AND due_at IS NOT NULL",
    ] {
        sqlx::query(postpone).bind(again_at).bind(&ids).execute(&mut *conn).await?;
    }
    Ok(())
}
