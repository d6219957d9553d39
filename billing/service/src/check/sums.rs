//! Invariant 1, of what is kept beside the ledger: balances and sums by month are those of the entries, runs came to what
//! they issued.

use domain::ids::{AccountId, InvoiceRunId, ProductId, SellerId};
use sqlx::PgConnection;
use uuid::Uuid;

use super::Finding;
use crate::error::Answer;

const BALANCES: &str = "
    SELECT coalesce(e.account_id, k.account_id),
           format('holds %s, kept are %s', coalesce(e.sum, 0), coalesce(k.sum, 0))
    FROM (SELECT account_id, sum(amount_minor) AS sum FROM ledger_entries GROUP BY 1) e
    FULL JOIN (SELECT account_id, sum(balance_minor) AS sum FROM ledger_balances GROUP BY 1) k USING (account_id)
    WHERE coalesce(e.sum, 0) <> coalesce(k.sum, 0)";

const TOTALS: &str = "
    SELECT coalesce(m.seller_id, k.seller_id),
           format('%s by %s are %s %s, kept are %s', coalesce(m.kind, k.kind), coalesce(m.movement, k.movement),
                  coalesce(m.sum, 0), coalesce(m.currency, k.currency), coalesce(k.amount_minor, 0))
    FROM (SELECT seller_id, kind, movement, currency, sum(amount_minor) AS sum FROM ledger_moved GROUP BY 1, 2, 3, 4) m
    FULL JOIN ledger_totals k USING (seller_id, kind, movement, currency)
    WHERE coalesce(m.sum, 0) <> coalesce(k.amount_minor, 0)";

const MONTHS: &str = "
    WITH moved AS (
        SELECT seller_id, month, currency, count(DISTINCT transaction_id) FILTER (WHERE movement = 'invoice_issued') AS invoices,
               coalesce(sum(amount_minor) FILTER (WHERE kind IN ('receivable', 'credit') AND movement = 'invoice_issued'), 0) AS invoiced,
               coalesce(sum(amount_minor) FILTER (WHERE kind IN ('provider', 'bank')), 0) AS collected,
               coalesce(-sum(amount_minor) FILTER (WHERE kind = 'commission'), 0) AS commission,
               coalesce(-sum(amount_minor) FILTER (WHERE kind = 'payable'), 0) AS share
        FROM ledger_moved GROUP BY 1, 2, 3)
    SELECT coalesce(m.seller_id, k.seller_id),
           format('%s in %s: moved are %s, kept are %s', coalesce(m.month, k.month), coalesce(m.currency, k.currency), m, k)
    FROM moved m FULL JOIN seller_months k USING (seller_id, month, currency)
    WHERE (coalesce(m.invoices, 0), coalesce(m.invoiced, 0), coalesce(m.collected, 0), coalesce(m.commission, 0), coalesce(m.share, 0))
       <> (coalesce(k.invoices, 0), coalesce(k.invoiced_minor, 0), coalesce(k.collected_minor, 0), coalesce(k.commission_minor, 0),
           coalesce(k.share_minor, 0))";

const PRODUCTS: &str = "
    SELECT coalesce(s.product_id, k.product_id),
           format('%s: sold are %s %s and settled %s, kept are %s and %s', coalesce(s.month, k.month), coalesce(s.invoiced, 0),
                  coalesce(s.currency, k.currency), coalesce(s.settled, 0), coalesce(k.invoiced_minor, 0), coalesce(k.settled_minor, 0))
    FROM (SELECT seller_id, product_id, month, currency, sum(invoiced_minor) AS invoiced, sum(settled_minor) AS settled
          FROM products_sold GROUP BY 1, 2, 3, 4) s
    FULL JOIN product_months k USING (seller_id, product_id, month, currency)
    WHERE (coalesce(s.invoiced, 0), coalesce(s.settled, 0)) <> (coalesce(k.invoiced_minor, 0), coalesce(k.settled_minor, 0))";

const RUNS: &str = "
    SELECT coalesce(i.run_id, k.run_id),
           format('issued are %s %s, kept are %s', coalesce(i.sum, 0), coalesce(i.currency, k.currency), coalesce(k.total_minor, 0))
    FROM (SELECT run_id, currency, sum(total_minor) AS sum FROM invoices WHERE run_id IS NOT NULL GROUP BY 1, 2) i
    FULL JOIN invoice_run_totals k USING (run_id, currency)
    WHERE coalesce(i.sum, 0) <> coalesce(k.total_minor, 0)";

pub(super) async fn off(conn: &mut PgConnection) -> Answer<Vec<Finding>> {
    let mut findings = Vec::new();
    let questions: [(&'static str, fn(Uuid) -> String); 5] = [
        (BALANCES, |id| AccountId(id).to_string()),
        (TOTALS, |id| SellerId(id).to_string()),
        (MONTHS, |id| SellerId(id).to_string()),
        (PRODUCTS, |id| ProductId(id).to_string()),
        (RUNS, |id| InvoiceRunId(id).to_string()),
    ];
    for (question, name) in questions {
        let off: Vec<(Uuid, String)> = sqlx::query_as(question).fetch_all(&mut *conn).await?;
        findings.extend(off.into_iter().map(|(id, detail)| Finding::new(1, name(id), detail)));
    }
    Ok(findings)
}
