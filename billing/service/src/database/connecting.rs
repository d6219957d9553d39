//! How connections behave: how many, how patient, and which are not fit to be used again.
//!
//! Invariant: a connection left inside a transaction (a `begin` whose caller went away) is closed
//! instead of being handed to the next caller, whose writes would silently never be committed.

use std::time::{Duration, Instant};

use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{ConnectOptions, PgConnection, PgPool, Row};

pub const POOL_CONNECTIONS_MAX: u32 = 16;
pub const STATEMENT_TIMEOUT: Duration = Duration::from_secs(30);
/// Whoever waits longer is told to come back.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(3);
const IDLE_IN_TRANSACTION_TIMEOUT: Duration = Duration::from_secs(60);
/// Between two attempts at a server that is not there yet.
const AGAIN_AFTER: Duration = Duration::from_millis(100);
/// How soon it is told that somebody is waited for.
const SILENT_FOR: Duration = Duration::from_millis(500);

/// A statement that may take as long as it takes is no warning when it does.
pub(super) fn with_limits(options: PgConnectOptions, statement_timeout: Duration) -> PgConnectOptions {
    let options = match statement_timeout.is_zero() {
        true => options.disable_statement_logging(),
        false => options,
    };
    options.application_name("fondaco").options([
        ("statement_timeout", statement_timeout.as_millis().to_string()),
        ("idle_in_transaction_session_timeout", IDLE_IN_TRANSACTION_TIMEOUT.as_millis().to_string()),
    ])
}

/// A connection to a server that may still be on its way up; tells once that it is waited for.
pub(super) async fn patiently(options: &PgConnectOptions, patience: Duration) -> Result<PgConnection, sqlx::Error> {
    let started = Instant::now();
    let mut told = false;
    loop {
        match options.connect().await {
            Err(fault) if passes(&fault) && started.elapsed() < patience => {
                if !told && started.elapsed() > SILENT_FOR {
                    tracing::warn!("waiting up to {} seconds for the database: {fault}", patience.as_secs());
                    told = true;
                }
                tokio::time::sleep(AGAIN_AFTER).await;
            }
            outcome => return outcome,
        }
    }
}

/// Whether the server may be there in a moment.
fn passes(fault: &sqlx::Error) -> bool {
    const CANNOT_CONNECT_NOW: &str = "57P03";
    match fault {
        sqlx::Error::Io(_) => true,
        sqlx::Error::Database(refused) => refused.code().is_some_and(|code| code == CANNOT_CONNECT_NOW),
        _ => false,
    }
}

pub(super) async fn pool(options: &PgConnectOptions, connections_max: u32) -> Result<PgPool, sqlx::Error> {
    PgPoolOptions::new()
        .max_connections(connections_max)
        .acquire_timeout(ACQUIRE_TIMEOUT)
        .test_before_acquire(false)
        .before_acquire(|connection, _| Box::pin(is_outside_transactions(connection)))
        .connect_with(options.clone())
        .await
}

/// Takes the place of the pool's ping, at the same cost: outside a transaction both times are equal. Sent as a simple
/// query: in the extended protocol a statement has begun anew by the time it runs, and the times always differ.
async fn is_outside_transactions(connection: &mut PgConnection) -> Result<bool, sqlx::Error> {
    let row = sqlx::raw_sql("SELECT now() = statement_timestamp()").fetch_one(connection).await?;
    row.try_get(0)
}
