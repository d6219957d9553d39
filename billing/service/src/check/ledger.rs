//! Invariant 1: every transaction balances, and what was issued and collected is posted.

use domain::ids::{InvoiceId, TransactionId};
use sqlx::PgConnection;
use uuid::Uuid;

use super::Finding;
use crate::error::Answer;

pub(super) async fn unbalanced(conn: &mut PgConnection) -> Answer<Vec<Finding>> {
    let off: Vec<(Uuid, String)> = sqlx::query_as(
        "SELECT t.id, coalesce(sum(e.amount_minor), 0)::text || ' ' || coalesce(e.currency, 'without entries')
         FROM ledger_transactions t LEFT JOIN ledger_entries e ON e.transaction_id = t.id
         GROUP BY t.id, e.currency HAVING count(e.*) = 0 OR sum(e.amount_minor) <> 0",
    )
    .fetch_all(&mut *conn)
    .await?;
    let unbalanced =
        off.into_iter().map(|(id, sum)| Finding::new(1, TransactionId(id), format!("does not balance: {sum}")));
    let mut findings: Vec<Finding> = unbalanced.collect();
    let unposted: Vec<(Uuid, String)> = sqlx::query_as(
        "SELECT i.id, 'issued but not posted' FROM invoices i
         WHERE i.total_minor <> 0
           AND NOT EXISTS (SELECT FROM ledger_transactions t WHERE t.reference = i.id AND t.movement = 'invoice_issued')
         UNION ALL
         SELECT p.invoice_id, 'collected but not posted' FROM payments p
         WHERE p.status = 'succeeded'
           AND NOT EXISTS (SELECT FROM ledger_transactions t WHERE t.reference = p.id AND t.movement = 'payment_collected')
         UNION ALL
         SELECT i.id, 'a receivable differs from what is owed' FROM invoices i
         JOIN ledger_transactions t ON t.invoice_id = i.id
         JOIN ledger_entries e ON e.transaction_id = t.id
         JOIN ledger_accounts a ON a.id = e.account_id AND a.kind = 'receivable'
         GROUP BY i.seller_id, i.id
         HAVING sum(e.amount_minor) <> CASE WHEN i.paid_at IS NULL OR i.total_minor < 0 THEN i.total_minor ELSE 0 END",
    )
    .fetch_all(conn)
    .await?;
    findings.extend(unposted.into_iter().map(|(id, detail)| Finding::new(1, InvoiceId(id), detail)));
    Ok(findings)
}
