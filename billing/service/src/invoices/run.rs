//! The invoice run: bills every occasion that is due, in order, in slices.
//!
//! It may run twice, at once, and be killed: a slice claims its subscriptions with locks, bills one occasion of each and
//! commits; an occasion is billed once by constraint. A subscription that cannot be invoiced is noted and does not stop
//! the others.

use domain::calendar::Instant;
use domain::ids::{InvoiceId, InvoiceRunId, SubscriptionId};
use domain::invoicing::Due;
use domain::money::{Currency, Money};
use rust_decimal::Decimal;
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use super::facts::Prepared;
use super::issue::{Ready, issue};
use super::list;
use super::view::InvoiceView;
use crate::actor::Actor;
use crate::error::{Answer, Error, Fault};
use crate::page::{Page, PageRequest};
use crate::portal::Portal;
use crate::subscriptions::{Loaded, Lock, load};
use crate::usage::Known;
use crate::usage::gate;

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

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RunView {
    pub id: InvoiceRunId,
    pub started_at: Instant,
    pub finished_at: Option<Instant>,
    pub subscriptions: i64,
    pub invoices: i64,
    pub failures: i64,
    pub totals: Vec<RunTotal>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RunTotal {
    pub currency: Currency,
    pub total: Decimal,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RunDetail {
    #[serde(flatten)]
    pub run: RunView,
    pub issued: Vec<InvoiceView>,
    pub failed: Vec<RunFailure>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RunFailure {
    pub subscription_id: SubscriptionId,
    pub reason: String,
}

/// Bills every occasion whose day has begun by `until`. Does nothing when nothing is due.
pub async fn run(portal: &Portal, until: Instant) -> Answer<RunSummary> {
    let mut summary = RunSummary::default();
    if !any_due(portal, until).await? {
        return Ok(summary);
    }
    let run = Uuid::now_v7();
    sqlx::query("INSERT INTO invoice_runs (id, started_at) VALUES ($1, $2)")
        .bind(run)
        .bind(until)
        .execute(&portal.db)
        .await?;
    let mut batches = Batches::Pass;
    loop {
        let slice = match bill_slice(portal, until, run, batches, SLICE).await {
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
    finish(portal, run, summary).await?;
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

/// A run that found everything done by others leaves no trace.
async fn finish(portal: &Portal, run: Uuid, summary: RunSummary) -> Answer<()> {
    if summary == RunSummary::default() {
        sqlx::query("DELETE FROM invoice_runs WHERE id = $1").bind(run).execute(&portal.db).await?;
        return Ok(());
    }
    sqlx::query("UPDATE invoice_runs SET finished_at = started_at, subscriptions = $2, invoices = $3, failures = $4 WHERE id = $1")
        .bind(run)
        .bind(summary.subscriptions)
        .bind(summary.invoices)
        .bind(summary.failures)
        .execute(&portal.db)
        .await?;
    Ok(())
}

/// Whether batches of usage may come in while a slice is billed.
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
    let billed = bill(&mut tx, &ids, now, Some(run)).await?;
    tx.commit().await?;
    Ok(billed)
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
        Error::Fault(Fault::Other(_)) => false,
    }
}

/// Bills as many subscriptions as a slice has, each in a transaction of its own, and notes those that cannot be invoiced.
async fn bill_one_by_one(portal: &Portal, until: Instant, run: Uuid, batches: Batches) -> Answer<RunSummary> {
    let mut summary = RunSummary::default();
    for _ in 0..SLICE {
        let mut tx = portal.db.begin().await?;
        let Some(id) = claim_any(&mut tx, until, batches, 1).await?.pop() else { break };
        let now = issued_at(portal, &mut tx, until).await?;
        let billed = match bill(&mut tx, &[id], now, Some(run)).await {
            Ok(billed) => {
                tx.commit().await?;
                billed
            }
            Err(error) if lies_with_a_subscription(&error) => {
                tx.rollback().await?;
                tracing::error!(subscription = %id, %error, "cannot be invoiced");
                let mut tx = portal.db.begin().await?;
                note_failures(&mut tx, &[(id, error.to_string())], until, Some(run)).await?;
                tx.commit().await?;
                RunSummary { subscriptions: 1, invoices: 0, failures: 1 }
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
        gate::close(&mut *conn).await?;
    }
    let ids = claim(&mut *conn, until, size).await?;
    if ids.is_empty() { claim_late(conn, until, size).await } else { Ok(ids) }
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
pub(crate) async fn issue_next(conn: &mut PgConnection, id: SubscriptionId, now: Instant) -> Answer<()> {
    let billed = bill(conn, &[id], now, None).await?;
    if billed.failures > 0 { Err(domain::money::Overflow.into()) } else { Ok(()) }
}

async fn bill(conn: &mut PgConnection, ids: &[SubscriptionId], now: Instant, run: Option<Uuid>) -> Answer<RunSummary> {
    let loaded = load(conn, ids, Lock::ForUpdate).await?;
    let occasions: Vec<(&Loaded, Due)> = loaded.iter().filter_map(|one| Some((one, one.next_due()?))).collect();
    let pairs: Vec<(&Loaded, &Due)> = occasions.iter().map(|(loaded, due)| (*loaded, due)).collect();
    let prepared = Prepared::load(conn, &pairs, Known::Now).await?;
    let mut ready = Vec::with_capacity(occasions.len());
    let mut failed = Vec::new();
    for (loaded, due) in occasions {
        match prepared.draft(loaded, &due) {
            Ok(draft) => ready.push(Ready { loaded, due, draft }),
            Err(overflow) => failed.push((loaded.subscription.id, overflow.to_string())),
        }
    }
    let invoices = issue(conn, &ready, now, run).await?;
    note_failures(conn, &failed, now, run).await?;
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    Ok(RunSummary {
        subscriptions: count(loaded.len()),
        invoices: count(invoices.len()),
        failures: count(failed.len()),
    })
}

async fn note_failures(
    conn: &mut PgConnection,
    failed: &[(SubscriptionId, String)],
    now: Instant,
    run: Option<Uuid>,
) -> Answer<()> {
    let Some(run) = run.filter(|_| !failed.is_empty()) else { return Ok(()) };
    let ids: Vec<Uuid> = failed.iter().map(|(id, _)| id.0).collect();
    let reasons: Vec<&str> = failed.iter().map(|(_, reason)| reason.as_str()).collect();
    sqlx::query(
        "INSERT INTO invoice_run_failures (run_id, subscription_id, failed_at, reason)
         SELECT $1, failed.id, $2, failed.reason FROM unnest($3::uuid[], $4::text[]) AS failed (id, reason)
         ON CONFLICT DO NOTHING",
    )
    .bind(run)
    .bind(now)
    .bind(&ids)
    .bind(&reasons)
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

#[derive(sqlx::FromRow)]
struct RunRow {
    id: Uuid,
    started_at: Instant,
    finished_at: Option<Instant>,
    subscriptions: i64,
    invoices: i64,
    failures: i64,
    currencies: Vec<String>,
    totals_minor: Vec<i64>,
}

/// The invoice runs, newest first; the operator's.
pub async fn runs(portal: &Portal, actor: &Actor, page: PageRequest) -> Answer<Page<RunView>> {
    actor.as_operator()?;
    let rows: Vec<RunRow> = sqlx::query_as(
        "SELECT r.id, r.started_at, r.finished_at, r.subscriptions, r.invoices, r.failures, t.currencies, t.totals_minor
         FROM invoice_runs r
         LEFT JOIN LATERAL (
             SELECT coalesce(array_agg(currency ORDER BY currency), '{}') AS currencies,
                    coalesce(array_agg(total ORDER BY currency), '{}') AS totals_minor
             FROM (SELECT currency, sum(total_minor)::bigint AS total FROM invoices WHERE run_id = r.id GROUP BY currency) sums
         ) t ON true
         WHERE $1::uuid IS NULL OR r.id < $1 ORDER BY r.id DESC LIMIT $2 + 1",
    )
    .bind(page.after())
    .bind(page.limit())
    .fetch_all(&portal.db)
    .await?;
    let runs = rows.into_iter().map(run_view).collect();
    Ok(Page::cut(runs, &page, |run| run.id.0))
}

fn run_view(row: RunRow) -> RunView {
    let totals = row.currencies.iter().zip(&row.totals_minor).filter_map(|(code, minor)| {
        let currency: Currency = code.parse().ok()?;
        Some(RunTotal { currency, total: Money::from_minor(*minor, currency).amount() })
    });
    RunView {
        id: InvoiceRunId(row.id),
        started_at: row.started_at,
        finished_at: row.finished_at,
        subscriptions: row.subscriptions,
        invoices: row.invoices,
        failures: row.failures,
        totals: totals.collect(),
    }
}

/// One run with the invoices it issued (at most 1,000 of them) and the subscriptions it could not invoice.
pub async fn run_detail(portal: &Portal, actor: &Actor, id: InvoiceRunId) -> Answer<RunDetail> {
    actor.as_operator()?;
    let now = portal.now().await?;
    let row: Option<RunRow> = sqlx::query_as(
        "SELECT r.id, r.started_at, r.finished_at, r.subscriptions, r.invoices, r.failures,
                coalesce(array_agg(t.currency ORDER BY t.currency) FILTER (WHERE t.currency IS NOT NULL), '{}') AS currencies,
                coalesce(array_agg(t.total ORDER BY t.currency) FILTER (WHERE t.currency IS NOT NULL), '{}') AS totals_minor
         FROM invoice_runs r
         LEFT JOIN (SELECT run_id, currency, sum(total_minor)::bigint AS total FROM invoices WHERE run_id = $1
                    GROUP BY run_id, currency) t ON t.run_id = r.id
         WHERE r.id = $1 GROUP BY r.id",
    )
    .bind(id.0)
    .fetch_optional(&portal.db)
    .await?;
    let run = run_view(row.ok_or_else(Error::not_found)?);
    let mut conn = portal.db.acquire().await?;
    let ids: Vec<InvoiceId> =
        sqlx::query_scalar::<_, Uuid>("SELECT id FROM invoices WHERE run_id = $1 ORDER BY id LIMIT 1000")
            .bind(id.0)
            .fetch_all(&mut *conn)
            .await?
            .into_iter()
            .map(InvoiceId)
            .collect();
    let issued = list::views(&mut conn, &ids.iter().map(|id| id.0).collect::<Vec<_>>(), now).await?;
    let failed: Vec<(Uuid, String)> = sqlx::query_as(
        "SELECT subscription_id, reason FROM invoice_run_failures WHERE run_id = $1 ORDER BY subscription_id",
    )
    .bind(id.0)
    .fetch_all(&mut *conn)
    .await?;
    let failed =
        failed.into_iter().map(|(id, reason)| RunFailure { subscription_id: SubscriptionId(id), reason }).collect();
    Ok(RunDetail { run, issued, failed })
}
