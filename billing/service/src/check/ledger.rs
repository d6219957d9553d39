//! Invariant 1: every transaction balances, and what was issued and collected is posted.

use domain::ids::{BuyerId, InvoiceId, TransactionId};
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
         WHERE p.status IN ('succeeded', 'reversed')
           AND NOT EXISTS (SELECT FROM ledger_transactions t WHERE t.reference = p.id AND t.movement = 'payment_collected')
         UNION ALL
         SELECT p.invoice_id, 'taken back but not posted' FROM payments p
         WHERE p.status = 'reversed'
           AND NOT EXISTS (SELECT FROM ledger_transactions t WHERE t.reference = p.id AND t.movement = 'payment_reversed')
         UNION ALL
         SELECT i.id, 'gives credit that its seller keeps' FROM invoices i
         WHERE i.total_minor < 0 AND i.subtotal_minor <> 0
           AND i.subtotal_minor < -(SELECT coalesce(sum(c.net_minor), 0) FROM credit_applications c WHERE c.credit_id = i.id)
           AND NOT EXISTS (SELECT FROM ledger_transactions t WHERE t.reference = i.id AND t.movement = 'credit_granted')
         UNION ALL
         SELECT i.id, 'a receivable differs from what is owed' FROM invoices i
         JOIN ledger_transactions t ON t.invoice_id = i.id
         JOIN ledger_entries e ON e.transaction_id = t.id
         JOIN ledger_accounts a ON a.id = e.account_id AND a.kind = 'receivable'
         GROUP BY i.seller_id, i.id
         HAVING sum(e.amount_minor) <> CASE WHEN i.paid_at IS NOT NULL THEN 0 ELSE i.total_minor - (
             SELECT coalesce(sum(c.amount_minor), 0) FROM credit_applications c WHERE c.invoice_id = i.id) - (
             SELECT coalesce(sum(p.amount_minor), 0) FROM payments p WHERE p.invoice_id = i.id AND p.status = 'succeeded') END
         UNION ALL
         SELECT i.id, 'more credit is spent than was given' FROM invoices i
         JOIN credit_applications c ON c.credit_id = i.id
         GROUP BY i.seller_id, i.id HAVING sum(c.amount_minor) > -i.total_minor",
    )
    .fetch_all(&mut *conn)
    .await?;
    findings.extend(credit_off(&mut *conn).await?);
    findings.extend(unposted.into_iter().map(|(id, detail)| Finding::new(1, InvoiceId(id), detail)));
    Ok(findings)
}

/// What buyers have to their good is what their credits have left.
async fn credit_off(conn: &mut PgConnection) -> Answer<Vec<Finding>> {
    let rows: Vec<(Uuid, String)> = sqlx::query_as(
        "WITH given AS (
             SELECT i.buyer_id, i.currency, sum(-i.total_minor - coalesce(c.spent, 0)) AS left_minor
             FROM invoices i
             LEFT JOIN (SELECT credit_id, sum(amount_minor) AS spent FROM credit_applications GROUP BY credit_id) c
                  ON c.credit_id = i.id
             WHERE i.total_minor < 0 GROUP BY i.buyer_id, i.currency),
         booked AS (
             SELECT a.party, a.currency, -sum(e.amount_minor) AS left_minor
             FROM ledger_accounts a JOIN ledger_entries e ON e.account_id = a.id
             WHERE a.kind = 'credit' GROUP BY a.party, a.currency)
         SELECT coalesce(g.buyer_id, b.party),
                format('has credit of %s %s, booked are %s', coalesce(g.left_minor, 0), coalesce(g.currency, b.currency),
                       coalesce(b.left_minor, 0))
         FROM given g FULL JOIN booked b ON b.party = g.buyer_id AND b.currency = g.currency
         WHERE coalesce(g.left_minor, 0) <> coalesce(b.left_minor, 0)",
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|(buyer, detail)| Finding::new(1, BuyerId(buyer), detail)).collect())
}
