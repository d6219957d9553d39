//! What is told of invoice runs: who is at work on one, what it came to so far, and which one went on where it broke off.
//!
//! A run belongs to everybody who bills at that time: whoever finds one at work joins it. Whoever began it holds a
//! connection for as long as it goes on; of an unfinished run whose connection is gone the work was interrupted, and the
//! next run goes on with it, for whatever is still due is billed then.

use domain::calendar::Instant;
use domain::ids::{InvoiceId, InvoiceRunId, SubscriptionId};
use domain::locale::Locale;
use domain::money::{Currency, Money};
use rust_decimal::Decimal;
use serde::Serialize;
use sqlx::{Connection, PgConnection};
use uuid::Uuid;

use super::list;
use super::run::{Billed, RunSummary};
use super::view::InvoiceView;
use crate::actor::Actor;
use crate::error::{Answer, Error, stored};
use crate::failure::{self, Failure};
use crate::page::{Page, PageRequest};
use crate::portal::Portal;

/// "InvRun" in ASCII: runs begin one after the other.
const BEGINNING: i64 = 0x49_6e_76_52_75_6e;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = InvoiceRunState))]
#[serde(rename_all = "snake_case")]
pub enum RunState {
    Running,
    Finished,
    /// It died; what it left is billed by the run that went on with it.
    Interrupted,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = InvoiceRun))]
pub struct RunView {
    pub id: InvoiceRunId,
    pub started_at: Instant,
    pub finished_at: Option<Instant>,
    pub state: RunState,
    /// Of an interrupted run.
    pub continued_by: Option<InvoiceRunId>,
    #[serde(skip)]
    pub continued_at: Option<Instant>,
    pub subscriptions: i64,
    pub invoices: i64,
    /// How many of them are credit notes.
    #[serde(skip)]
    pub credit_notes: i64,
    pub failures: i64,
    pub totals: Vec<RunTotal>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = InvoiceRunTotal))]
pub struct RunTotal {
    pub currency: Currency,
    pub total: Decimal,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = InvoiceRunDetail))]
pub struct RunDetail {
    #[serde(flatten)]
    pub run: RunView,
    pub issued: Vec<InvoiceView>,
    pub failed: Vec<RunFailure>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = InvoiceRunFailure))]
pub struct RunFailure {
    pub subscription_id: SubscriptionId,
    pub reason: Failure,
}

/// A run that goes on for as long as this is held.
pub(super) struct AtWork {
    pub run: Uuid,
    /// Of whoever began it.
    holder: Option<PgConnection>,
}

/// Joins the run that others are at work on, or begins one.
pub(super) async fn begin(portal: &Portal, until: Instant) -> Answer<AtWork> {
    // Not the pool's any more: it ends when it is dropped, however this process ends.
    let mut holder = portal.db.acquire().await?.detach();
    let mut tx = holder.begin().await?;
    sqlx::query("SELECT pg_advisory_xact_lock($1)").bind(BEGINNING).execute(&mut *tx).await?;
    let others: Option<Uuid> = sqlx::query_scalar(
        "SELECT r.id FROM invoice_runs r
         JOIN pg_stat_activity held ON held.pid = r.holder_pid AND held.backend_start = r.holder_since
         WHERE r.finished_at IS NULL AND r.started_at <= $1 AND r.started_at > $1 - interval '1 hour'
         ORDER BY r.id LIMIT 1",
    )
    .bind(until)
    .fetch_optional(&mut *tx)
    .await?;
    if let Some(run) = others {
        tx.rollback().await?;
        holder.close().await?;
        return Ok(AtWork { run, holder: None });
    }
    let run = Uuid::now_v7();
    sqlx::query(
        "INSERT INTO invoice_runs (id, started_at, holder_pid, holder_since)
         SELECT $1, $2, pid, backend_start FROM pg_stat_activity WHERE pid = pg_backend_pid()",
    )
    .bind(run)
    .bind(until)
    .execute(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(AtWork { run, holder: Some(holder) })
}

/// Adds what a slice came to, in the slice's own transaction.
pub(super) async fn count(conn: &mut PgConnection, run: Uuid, billed: &Billed) -> Answer<()> {
    let Billed { summary, totals } = billed;
    sqlx::query(
        "INSERT INTO invoice_run_totals AS kept (run_id, currency, total_minor)
         SELECT $1, * FROM unnest($2::text[], $3::bigint[])
         ON CONFLICT ON CONSTRAINT run_total_is_kept_once DO UPDATE SET total_minor = kept.total_minor + excluded.total_minor",
    )
    .bind(run)
    .bind(totals.keys().copied().collect::<Vec<_>>())
    .bind(totals.values().copied().collect::<Vec<_>>())
    .execute(&mut *conn)
    .await?;
    sqlx::query(
        "UPDATE invoice_runs SET subscriptions = subscriptions + $2, invoices = invoices + $3, failures = failures + $4
         WHERE id = $1",
    )
    .bind(run)
    .bind(summary.subscriptions)
    .bind(summary.invoices)
    .bind(summary.failures)
    .execute(conn)
    .await?;
    Ok(())
}

/// Nothing is due any more. A run that did nothing leaves no trace; of several who are at work on one the first to see it
/// says so.
pub(super) async fn finish(portal: &Portal, at_work: AtWork) -> Answer<()> {
    let nothing = sqlx::query(
        "DELETE FROM invoice_runs WHERE id = $1 AND finished_at IS NULL AND subscriptions = 0 AND failures = 0",
    )
    .bind(at_work.run)
    .execute(&portal.db)
    .await?;
    if nothing.rows_affected() == 0 {
        let now = portal.now().await?;
        sqlx::query(
            "UPDATE invoice_runs SET finished_at = greatest(started_at, $2) WHERE id = $1 AND finished_at IS NULL",
        )
        .bind(at_work.run)
        .bind(now)
        .execute(&portal.db)
        .await?;
    }
    if let Some(holder) = at_work.holder {
        holder.close().await?;
    }
    Ok(())
}

/// What all runs together came to so far.
pub(crate) async fn done_so_far(portal: &Portal) -> Answer<RunSummary> {
    let (subscriptions, invoices, failures): (i64, i64, i64) = sqlx::query_as(
        "SELECT coalesce(sum(subscriptions), 0)::bigint, coalesce(sum(invoices), 0)::bigint,
                coalesce(sum(failures), 0)::bigint FROM invoice_runs",
    )
    .fetch_one(&portal.db)
    .await?;
    Ok(RunSummary { subscriptions, invoices, failures })
}

#[derive(sqlx::FromRow)]
struct RunRow {
    id: Uuid,
    started_at: Instant,
    finished_at: Option<Instant>,
    held: bool,
    continued_by: Option<Uuid>,
    continued_at: Option<Instant>,
    subscriptions: i64,
    invoices: i64,
    credit_notes: i64,
    failures: i64,
    currencies: Vec<String>,
    totals_minor: Vec<i64>,
}

macro_rules! run_rows {
    ($which:literal) => {
        concat!(
            "SELECT r.id, r.started_at, r.finished_at, r.subscriptions, r.invoices, r.failures,
                    EXISTS (SELECT FROM pg_stat_activity held
                            WHERE held.pid = r.holder_pid AND held.backend_start = r.holder_since) AS held,
                    (SELECT count(*) FROM invoices c WHERE c.run_id = r.id AND c.total_minor < 0) AS credit_notes,
                    next.id AS continued_by, next.started_at AS continued_at,
                    ARRAY(SELECT t.currency FROM invoice_run_totals t WHERE t.run_id = r.id ORDER BY t.currency) AS currencies,
                    ARRAY(SELECT t.total_minor FROM invoice_run_totals t WHERE t.run_id = r.id ORDER BY t.currency) AS totals_minor
             FROM invoice_runs r
             LEFT JOIN LATERAL (SELECT later.id, later.started_at FROM invoice_runs later WHERE later.id > r.id
                                ORDER BY later.id LIMIT 1) next ON true ",
            $which
        )
    };
}

/// The invoice runs, newest first; the operator's.
pub async fn runs(portal: &Portal, actor: &Actor, page: PageRequest) -> Answer<Page<RunView>> {
    actor.as_operator()?;
    let rows: Vec<RunRow> =
        sqlx::query_as(run_rows!("WHERE $1::uuid IS NULL OR r.id < $1 ORDER BY r.id DESC LIMIT $2 + 1"))
            .bind(page.after())
            .bind(page.limit())
            .fetch_all(&portal.db)
            .await?;
    let runs = rows.into_iter().map(run_view).collect::<Answer<_>>()?;
    Ok(Page::cut(runs, &page, |run: &RunView| run.id.0))
}

fn run_view(row: RunRow) -> Answer<RunView> {
    let totals = row.currencies.iter().zip(&row.totals_minor).map(|(code, minor)| {
        let currency: Currency = stored(code, "currency")?;
        Ok(RunTotal { currency, total: Money::from_minor(*minor, currency).amount() })
    });
    let state = match (row.finished_at, row.held) {
        (Some(_), _) => RunState::Finished,
        (None, true) => RunState::Running,
        (None, false) => RunState::Interrupted,
    };
    let interrupted = state == RunState::Interrupted;
    Ok(RunView {
        id: InvoiceRunId(row.id),
        started_at: row.started_at,
        finished_at: row.finished_at,
        state,
        continued_by: row.continued_by.filter(|_| interrupted).map(InvoiceRunId),
        continued_at: row.continued_at.filter(|_| interrupted),
        subscriptions: row.subscriptions,
        invoices: row.invoices,
        credit_notes: row.credit_notes,
        failures: row.failures,
        totals: totals.collect::<Answer<_>>()?,
    })
}

/// One run with the invoices it issued (at most 1,000 of them) and the subscriptions it could not invoice.
pub async fn run_detail(portal: &Portal, actor: &Actor, id: InvoiceRunId, locale: Locale) -> Answer<RunDetail> {
    actor.as_operator()?;
    let now = portal.now().await?;
    let row: Option<RunRow> =
        sqlx::query_as(run_rows!("WHERE r.id = $1")).bind(id.0).fetch_optional(&portal.db).await?;
    let run = run_view(row.ok_or_else(Error::not_found)?)?;
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
    let failed: Vec<(Uuid, String, Option<String>)> = sqlx::query_as(
        "SELECT subscription_id, reason, reference FROM invoice_run_failures
         WHERE run_id = $1 ORDER BY subscription_id LIMIT 1000",
    )
    .bind(id.0)
    .fetch_all(&mut *conn)
    .await?;
    let failure = |(id, kind, reference): (Uuid, String, Option<String>)| {
        Ok(RunFailure { subscription_id: SubscriptionId(id), reason: failure::told(&kind, reference, locale)? })
    };
    let failed = failed.into_iter().map(failure).collect::<Answer<Vec<RunFailure>>>()?;
    Ok(RunDetail { run, issued, failed })
}
