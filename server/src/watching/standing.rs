//! How things stand, as gauges: looked up and set anew whenever somebody asks.

use std::fmt::Display;

use domain::calendar::Instant;
use metrics::gauge;
use service::Portal;
use service::watching::{LastRun, Queue, Standing};

const DATABASE_UP: &str = "fondaco_database_up";
const DATABASE_WAIT: &str = "fondaco_database_wait_seconds";
const DATABASE_CONNECTIONS: &str = "fondaco_database_connections";
const DATABASE_CONNECTIONS_MAX: &str = "fondaco_database_connections_max";
const WORK: &str = "fondaco_work";
const WORK_OLDEST: &str = "fondaco_work_oldest_seconds";
const INVOICE_OVERDUE: &str = "fondaco_invoice_overdue_seconds";
const FAILING: &str = "fondaco_invoice_subscriptions_failing";
const RUN_STARTED: &str = "fondaco_invoice_run_last_start_timestamp_seconds";
const RUN_FINISHED: &str = "fondaco_invoice_run_last_finish_timestamp_seconds";
const RUN_INVOICES: &str = "fondaco_invoice_run_last_invoices";
const RUN_FAILURES: &str = "fondaco_invoice_run_last_failures";

pub(super) const GAUGES: [(&str, &str); 12] = [
    (DATABASE_UP, "1 when the database answered within the time that a look may take; the rest is old when it is 0."),
    (DATABASE_WAIT, "How long this look waited for a connection of the pool."),
    (DATABASE_CONNECTIONS, "Connections of the pool, by whether they are busy or idle."),
    (DATABASE_CONNECTIONS_MAX, "The most connections that the pool opens."),
    (WORK, "Pieces of work in the outbox, by kind and state: waiting, retrying after a failure, dead."),
    (WORK_OLDEST, "Since when the oldest piece of work that is not dead could have been done, by kind."),
    (INVOICE_OVERDUE, "Since when something is due to be invoiced and is not."),
    (FAILING, "Subscriptions that could not be invoiced within the last day."),
    (RUN_STARTED, "When the last invoice run began, by the portal's clock."),
    (RUN_FINISHED, "When the last invoice run came to its end, by the portal's clock; 0 while it has not."),
    (RUN_INVOICES, "Invoices that the last invoice run issued."),
    (RUN_FAILURES, "Subscriptions that the last invoice run could not invoice."),
];

pub(super) fn describe() {
    for (name, what) in GAUGES {
        metrics::describe_gauge!(name, what);
    }
}

/// Counts are far below what a float holds exactly.
#[allow(clippy::cast_precision_loss)]
fn number(count: i64) -> f64 {
    count as f64
}

pub(super) fn note(standing: &Standing) {
    gauge!(DATABASE_UP).set(1.0);
    gauge!(DATABASE_WAIT).set(standing.waited);
    for Queue { kind, waiting, retrying, dead, oldest_seconds } in &standing.queues {
        for (state, count) in [("waiting", waiting), ("retrying", retrying), ("dead", dead)] {
            gauge!(WORK, "kind" => *kind, "state" => state).set(number(*count));
        }
        gauge!(WORK_OLDEST, "kind" => *kind).set(number(*oldest_seconds));
    }
    gauge!(INVOICE_OVERDUE).set(number(standing.invoice_overdue_seconds));
    gauge!(FAILING).set(number(standing.subscriptions_failing));
    if let Some(LastRun { started_at, finished_at, invoices, failures, .. }) = &standing.last_run {
        gauge!(RUN_STARTED).set(number(started_at.timestamp()));
        gauge!(RUN_FINISHED).set(number(finished_at.map_or(0, |at: Instant| at.timestamp())));
        gauge!(RUN_INVOICES).set(number(*invoices));
        gauge!(RUN_FAILURES).set(number(*failures));
    }
}

/// What was looked up before stays, and is told to be old.
pub(super) fn note_away(why: &impl Display) {
    tracing::warn!(%why, "how things stand could not be looked up");
    gauge!(DATABASE_UP).set(0.0);
}

pub(super) fn note_pool(portal: &Portal) {
    let (all, idle) = (portal.db.size(), u32::try_from(portal.db.num_idle()).unwrap_or_default());
    gauge!(DATABASE_CONNECTIONS, "state" => "idle").set(idle);
    gauge!(DATABASE_CONNECTIONS, "state" => "busy").set(all.saturating_sub(idle));
    gauge!(DATABASE_CONNECTIONS_MAX).set(portal.db.options().get_max_connections());
}
