//! The gate that batches pass on their way in. It is open, except for moments when somebody needs a subscription alone.
//!
//! Batches share a subscription's row, and Postgres lets sharers in past whoever waits for the row alone: under constant
//! load nobody could ever change, end or invoice it. Locks by number are queued. So batches share the gate's, and who
//! waited for a row in vain closes the gate until the end of his transaction: batches under way leave, new ones wait.
//!
//! Invariant: the gate comes before any row, so that nobody waits in a circle.

use domain::ids::SubscriptionId;
use sqlx::PgConnection;

use crate::error::Answer;

/// Begins a batch's transaction. The number is "gate" in ASCII.
pub(super) const BEGIN_BATCH: &str = "BEGIN; SELECT pg_advisory_xact_lock_shared(1734440037)";
const QUERY_CANCELED: &str = "57014";

/// Closes the gate until the end of the transaction, and waits for the batches under way.
pub(crate) async fn close(conn: &mut PgConnection) -> Answer<()> {
    sqlx::query("SELECT pg_advisory_xact_lock(1734440037)").execute(conn).await?;
    Ok(())
}

/// Locks a subscription's row for the rest of the transaction, whatever load there is on it. To be called before the
/// transaction holds any other.
pub(crate) async fn lock_alone(conn: &mut PgConnection, id: SubscriptionId) -> Answer<()> {
    // A lock's timeout would begin anew with each of the sharers that are waited for in turn.
    sqlx::raw_sql("SAVEPOINT patience; SET LOCAL statement_timeout = '300ms'").execute(&mut *conn).await?;
    match lock(conn, id).await {
        Ok(()) => {
            sqlx::raw_sql("SET LOCAL statement_timeout = DEFAULT; RELEASE SAVEPOINT patience").execute(conn).await?;
            Ok(())
        }
        Err(sqlx::Error::Database(error)) if error.code().as_deref() == Some(QUERY_CANCELED) => {
            sqlx::raw_sql("ROLLBACK TO SAVEPOINT patience").execute(&mut *conn).await?;
            close(conn).await?;
            Ok(lock(conn, id).await?)
        }
        Err(error) => Err(error.into()),
    }
}

async fn lock(conn: &mut PgConnection, id: SubscriptionId) -> Result<(), sqlx::Error> {
    sqlx::query("SELECT FROM subscriptions WHERE id = $1 FOR UPDATE").bind(id.0).execute(conn).await.map(drop)
}
