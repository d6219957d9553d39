//! One order of locks. Whoever issues or posts writes the sums that are kept of its sellers: of products by month, of accounts,
//! of months, of all. It holds those sellers' sums first, in order, so that nobody waits in a circle for their rows.
//!
//! Invariant: a transaction holds the sums of all its sellers before it writes any of them; rows of subscriptions, payments and
//! invoices come before.

use sqlx::PgConnection;
use uuid::Uuid;

use crate::error::Answer;

/// Holds the sums of sellers until the end of the transaction.
pub(crate) async fn hold_sums(conn: &mut PgConnection, sellers: &[Uuid]) -> Answer<()> {
    hold(conn, "unnest($1::uuid[])", sellers).await
}

/// Holds the sums of the sellers of invoices.
pub(super) async fn hold_sums_of(conn: &mut PgConnection, invoices: &[Uuid]) -> Answer<()> {
    hold(conn, "(SELECT seller_id FROM invoices WHERE id = ANY ($1))", invoices).await
}

async fn hold(conn: &mut PgConnection, sellers: &'static str, ids: &[Uuid]) -> Answer<()> {
    let statement = format!(
        "SELECT pg_advisory_xact_lock(number)
         FROM (SELECT DISTINCT hashtextextended('ledger_sums ' || seller, 0) AS number FROM {sellers} AS of (seller)
               ORDER BY number) AS held"
    );
    sqlx::query(sqlx::AssertSqlSafe(statement)).bind(ids).execute(conn).await?;
    Ok(())
}
