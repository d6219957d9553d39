//! What whoever watches the portal run is told: what happens, counted as it happens, and how things stand, looked up when
//! somebody asks.
//!
//! Counts go to the recorder of the process, if it has one; without one they cost next to nothing. What they are counted by
//! are names from the code, never ids: there are as many series as there are names, however many people come.

use std::collections::BTreeMap;
use std::time::Duration;

use domain::calendar::Instant;
use metrics::{Unit, counter, histogram};

use crate::error::{Answer, Error, Fault};
use crate::outbox::Job;
use crate::portal::Portal;

const WORK: &str = "fondaco_work_total";
const WORKER_TURNS: &str = "fondaco_worker_turns_total";
const FAULTS: &str = "fondaco_faults_total";
const RECORDS: &str = "fondaco_usage_records_total";
const REJECTIONS: &str = "fondaco_usage_rejections_total";
const BATCH_SECONDS: &str = "fondaco_usage_batch_seconds";
const RUN_INVOICES: &str = "fondaco_invoice_run_invoices_total";
const RUN_FAILURES: &str = "fondaco_invoice_run_failures_total";
const RUN_SECONDS: &str = "fondaco_invoice_run_seconds";

/// What is counted here, each with what it is.
pub const COUNTERS: [(&str, &str); 7] = [
    (WORK, "Pieces of work of the outbox that somebody tried, by kind and outcome."),
    (
        WORKER_TURNS,
        "Turns of the background worker, by duty and outcome: one of each a second when there is nothing to do.",
    ),
    (FAULTS, "Faults that were logged under a reference, by kind."),
    (RECORDS, "Items of reported usage, by what became of them."),
    (REJECTIONS, "Items of reported usage that were rejected, by why."),
    (RUN_INVOICES, "Invoices that runs of this process issued."),
    (RUN_FAILURES, "Subscriptions that runs of this process could not invoice."),
];

/// What is measured here, in seconds.
pub const SECONDS: [(&str, &str); 2] = [
    (BATCH_SECONDS, "How long a report of usage took to be recorded."),
    (RUN_SECONDS, "How long an invoice run took."),
];

/// Tells the recorder what it is told here.
pub fn describe() {
    for (name, what) in COUNTERS {
        metrics::describe_counter!(name, what);
    }
    for (name, what) in SECONDS {
        metrics::describe_histogram!(name, Unit::Seconds, what);
    }
}

/// What became of something that was tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Done,
    /// A considered no.
    Refused,
    /// Something of ours broke.
    Failed,
}

impl Outcome {
    pub const fn as_str(self) -> &'static str {
        match self {
            Outcome::Done => "done",
            Outcome::Refused => "refused",
            Outcome::Failed => "failed",
        }
    }

    fn of<T>(answer: &Answer<T>) -> Self {
        match answer {
            Ok(_) => Outcome::Done,
            Err(Error::Refused(_)) => Outcome::Refused,
            Err(Error::Fault(_)) => Outcome::Failed,
        }
    }
}

pub(crate) fn work<T>(kind: &str, answer: &Answer<T>) {
    let kind = Job::KINDS.into_iter().find(|known| *known == kind).unwrap_or("unknown");
    counter!(WORK, "kind" => kind, "outcome" => Outcome::of(answer).as_str()).increment(1);
}

pub(crate) fn worker_turn<T>(duty: &'static str, answer: &Answer<T>) {
    counter!(WORKER_TURNS, "duty" => duty, "outcome" => Outcome::of(answer).as_str()).increment(1);
}

pub(crate) fn fault(fault: &Fault) {
    counter!(FAULTS, "kind" => fault.kind().as_str()).increment(1);
}

/// What became of the items of one report of usage.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Reported {
    pub consumed: u64,
    pub repeated: u64,
    pub rejected: BTreeMap<&'static str, u64>,
}

/// A report of usage that was recorded, whatever became of its items.
pub(crate) fn batch(reported: Reported, took: Duration) {
    let Reported { consumed, repeated, rejected } = reported;
    for (outcome, items) in [("consumed", consumed), ("repeated", repeated), ("rejected", rejected.values().sum())] {
        counter!(RECORDS, "outcome" => outcome).increment(items);
    }
    for (reason, items) in rejected {
        counter!(REJECTIONS, "reason" => reason).increment(items);
    }
    histogram!(BATCH_SECONDS).record(took);
}

/// An invoice run that came to its end.
pub(crate) fn invoice_run(invoices: u64, failures: u64, took: Duration) {
    counter!(RUN_INVOICES).increment(invoices);
    counter!(RUN_FAILURES).increment(failures);
    histogram!(RUN_SECONDS).record(took);
}

/// How things stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// One for each kind of work, also where there is none.
    pub queues: Vec<Queue>,
    pub last_run: Option<LastRun>,
    /// Since how long something is due to be invoiced and is not; zero when nothing is.
    pub invoice_overdue_seconds: i64,
    /// Subscriptions that could not be invoiced within the last day.
    pub subscriptions_failing: i64,
    /// How long looking waited for a connection.
    pub waited: Duration,
}

/// The outbox, as far as one kind of work goes. Times are the portal's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Queue {
    pub kind: &'static str,
    /// Did not fail yet: waits for its first try, or is under way with it.
    pub waiting: i64,
    /// Failed, and is tried again, now or later.
    pub retrying: i64,
    /// Failed too often and is tried no more.
    pub dead: i64,
    /// Since when the oldest of what waits or is retried could have been done.
    pub oldest_seconds: i64,
}

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct LastRun {
    pub started_at: Instant,
    pub finished_at: Option<Instant>,
    pub subscriptions: i64,
    pub invoices: i64,
    pub failures: i64,
}

/// How things stand now, with one connection.
///
/// # Errors
/// Faults only, such as a database that is away.
pub async fn look(portal: &Portal) -> Answer<Standing> {
    let asked = std::time::Instant::now();
    let mut conn = portal.db.acquire().await?;
    let waited = asked.elapsed();
    let now = portal.clock.now(&mut *conn).await?;
    let open: Vec<(String, i64, i64, i64)> = sqlx::query_as(
        "SELECT kind, count(*) FILTER (WHERE failure IS NULL), count(*) FILTER (WHERE failure IS NOT NULL),
                extract(epoch FROM $1 - min(available_at))::bigint
         FROM outbox WHERE done_at IS NULL AND dead_at IS NULL AND available_at <= $1 GROUP BY kind",
    )
    .bind(now)
    .fetch_all(&mut *conn)
    .await?;
    let dead: Vec<(String, i64)> =
        sqlx::query_as("SELECT kind, count(*) FROM outbox WHERE dead_at IS NOT NULL GROUP BY kind")
            .fetch_all(&mut *conn)
            .await?;
    let last_run = sqlx::query_as(
        "SELECT started_at, finished_at, subscriptions, invoices, failures FROM invoice_runs
         ORDER BY started_at DESC LIMIT 1",
    )
    .fetch_optional(&mut *conn)
    .await?;
    let (invoice_overdue_seconds, subscriptions_failing) = sqlx::query_as(
        "SELECT coalesce(extract(epoch FROM $1 - least(
                    (SELECT min(next_invoice_at) FROM subscriptions WHERE next_invoice_at <= $1),
                    (SELECT min(due_at) FROM usage_late WHERE due_at <= $1)))::bigint, 0),
                (SELECT count(DISTINCT subscription_id) FROM invoice_run_failures
                 WHERE failed_at > $1::timestamptz - interval '1 day')",
    )
    .bind(now)
    .fetch_one(&mut *conn)
    .await?;
    let queues = Job::KINDS.map(|kind| {
        let (_, waiting, retrying, oldest_seconds) = open.iter().find(|row| row.0 == kind).cloned().unwrap_or_default();
        let dead = dead.iter().find(|row| row.0 == kind).map_or(0, |row| row.1);
        Queue { kind, waiting, retrying, dead, oldest_seconds }
    });
    Ok(Standing { queues: queues.into(), last_run, invoice_overdue_seconds, subscriptions_failing, waited })
}
