//! The gates that batches pass on their way in. They are open, except for moments when somebody needs a subscription alone.
//!
//! Batches share a subscription's row, and Postgres lets sharers in past whoever waits for the row alone: under constant
//! load nobody could ever change, end or invoice it. Locks by number are queued. So batches share the gates of their
//! subscriptions, and who waited for a row in vain closes its gate until the end of his transaction: batches under way
//! leave, new ones wait. Subscriptions are spread over a fixed number of gates, so that a batch of many holds few locks and
//! what one buyer does keeps few others waiting.
//!
//! Invariants: gates come before any row, and in the order of their numbers, so that nobody waits in a circle.

use std::collections::BTreeSet;

use domain::ids::SubscriptionId;
use sqlx::{AssertSqlSafe, PgConnection};
use uuid::Uuid;

use crate::error::Answer;

const GATES: u128 = 64;
/// What tells these locks from others by number: "gate" in ASCII.
const GATE: i32 = 1_734_440_037;
const QUERY_CANCELED: &str = "57014";

fn gate_of(subscription: Uuid) -> i32 {
    i32::try_from(subscription.as_u128() % GATES).unwrap_or(0)
}

fn gates_of(subscriptions: impl IntoIterator<Item = Uuid>) -> BTreeSet<i32> {
    subscriptions.into_iter().map(gate_of).collect()
}

/// Begins a batch's transaction, in one statement, at the gates of its subscriptions.
pub(crate) fn begin_batch(subscriptions: &[Uuid]) -> AssertSqlSafe<String> {
    let gates = gates_of(subscriptions.iter().copied());
    let locks: Vec<String> =
        gates.into_iter().map(|gate| format!("pg_advisory_xact_lock_shared({GATE}, {gate})")).collect();
    AssertSqlSafe(if locks.is_empty() { "BEGIN".to_owned() } else { format!("BEGIN; SELECT {}", locks.join(", ")) })
}

/// Closes the gates of subscriptions until the end of the transaction, and waits for the batches under way.
pub(crate) async fn close(conn: &mut PgConnection, subscriptions: impl IntoIterator<Item = Uuid>) -> Answer<()> {
    let gates: Vec<i32> = gates_of(subscriptions).into_iter().collect();
    sqlx::query("SELECT pg_advisory_xact_lock($1, gate) FROM unnest($2::integer[]) AS gate")
        .bind(GATE)
        .bind(gates)
        .execute(conn)
        .await?;
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
            close(conn, [id.0]).await?;
            Ok(lock(conn, id).await?)
        }
        Err(error) => Err(error.into()),
    }
}

async fn lock(conn: &mut PgConnection, id: SubscriptionId) -> Result<(), sqlx::Error> {
    sqlx::query("SELECT FROM subscriptions WHERE id = $1 FOR UPDATE").bind(id.0).execute(conn).await.map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_batch_passes_each_of_its_gates_once_and_in_order() {
        let [one, same, other] = [5, 69, 2].map(Uuid::from_u128);
        let lock = |gate: i32| format!("pg_advisory_xact_lock_shared(1734440037, {gate})");
        assert_eq!(begin_batch(&[one, same, other]).0, format!("BEGIN; SELECT {}, {}", lock(2), lock(5)));
        assert_eq!(begin_batch(&[]).0, "BEGIN");
    }
}
