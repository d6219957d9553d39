//! Invariant 5, of fees: what a plan keeps after the end is not given back by a change.

use domain::ids::InvoiceId;
use sqlx::PgConnection;
use uuid::Uuid;

use super::Finding;
use crate::error::Answer;

/// Credits for days after the end that was agreed when they were issued, of plans that give back nothing then. What a dearer
/// fee took the place of, whole, has no share; who withdrew gets everything back.
pub(super) async fn given_back_beyond_the_end(conn: &mut PgConnection) -> Answer<Vec<Finding>> {
    let rows: Vec<(Uuid, String)> = sqlx::query_as(
        "SELECT i.id, format('invoice %s gives back days up to %s, and service ends on %s', i.number, l.until_on - 1,
                             agreed.ends_on)
         FROM invoice_lines l
         JOIN invoices i ON i.id = l.invoice_id
         JOIN subscription_phases p ON p.subscription_id = i.subscription_id AND p.number = l.phase
         JOIN rate_plans plan ON plan.seller_id = p.seller_id AND plan.id = p.rate_plan_id
         JOIN LATERAL (SELECT e.ends_on, e.ending FROM agreed_ends e
                       WHERE e.subscription_id = i.subscription_id
                         AND (e.agreed_at < i.issued_at OR i.reason = 'taken_back' AND e.agreed_at = i.issued_at)
                       ORDER BY e.number DESC LIMIT 1) agreed ON true
         WHERE l.kind = 'credit' AND l.fee IS NOT NULL AND l.explanation -> 'share' <> 'null'
           AND agreed.ending <> 'withdrawn' AND agreed.ends_on + 1 < l.until_on
           AND NOT coalesce((plan.terms ->> 'refund_unused')::boolean, false)",
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|(id, detail)| Finding::new(5, InvoiceId(id), detail)).collect())
}
