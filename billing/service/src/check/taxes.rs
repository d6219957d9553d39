//! Invariant 13: each line carries the rate of its day of supply as it was known at issue, or that of what it takes back.
//!
//! Two things at one instant have no order: what was set at the very instant of an issue may have been known or not.

use domain::ids::InvoiceId;
use sqlx::PgConnection;
use uuid::Uuid;

use super::Finding;
use crate::error::Answer;

pub(super) async fn rates_off(conn: &mut PgConnection) -> Answer<Vec<Finding>> {
    let rows: Vec<(Uuid, i16, String)> = sqlx::query_as(
        "WITH known AS (
             SELECT country, effective_from, percent, set_at, 'infinity'::timestamptz AS superseded_at FROM tax_rates
             UNION ALL
             SELECT country, effective_from, percent, set_at, superseded_at FROM superseded_tax_rates),
         line AS (
             SELECT l.*, i.subscription_id, i.issued_at, i.parties -> 'buyer' ->> 'country' AS country,
                    least(i.issued_on, l.until_on - 1) AS tax_on,
                    l.kind = 'discount' OR (l.kind = 'commitment' AND l.fee IS NULL) AS lowers
             FROM invoices i JOIN invoice_lines l ON l.invoice_id = i.id
             WHERE i.taxed_by = 'line'),
         judged AS (
             SELECT line.*, taken_back.rates AS taken_back, lowered.rates AS lowered
             FROM line
             LEFT JOIN LATERAL (
                 SELECT array_agg(coalesce(o.tax_rate, -1)) AS rates FROM invoices i JOIN invoice_lines o ON o.invoice_id = i.id
                 WHERE line.kind IN ('credit', 'correction') AND i.subscription_id = line.subscription_id AND i.id < line.invoice_id
                   AND o.phase = line.phase AND o.fee IS NOT DISTINCT FROM line.fee
                   AND o.metric IS NOT DISTINCT FROM line.metric AND o.split = line.split
                   AND (line.kind = 'credit' OR (o.from_on >= line.from_on AND o.until_on <= line.until_on
                        AND o.kind IN ('usage', 'minimum', 'commitment', 'discount', 'correction')))) taken_back ON true
             LEFT JOIN LATERAL (
                 SELECT array_agg(coalesce(o.tax_rate, -1)) AS rates FROM invoice_lines o
                 WHERE line.lowers AND o.invoice_id = line.invoice_id AND o.kind = 'usage') lowered ON true)
         SELECT invoice_id, position,
                format('%s is taxed at %s', kind, coalesce(trim_scale(tax_rate)::text, 'nothing'))
         FROM judged
         WHERE CASE
             WHEN taken_back IS NOT NULL THEN coalesce(tax_rate, -1) <> ALL (taken_back)
             WHEN kind = 'credit' THEN true
             WHEN lowered IS NOT NULL THEN coalesce(tax_rate, -1) <> ALL (lowered)
             ELSE NOT EXISTS (
                 SELECT FROM (
                     SELECT known.effective_from, known.percent FROM known
                     WHERE known.country = judged.country AND known.effective_from <= judged.tax_on
                       AND known.set_at <= judged.issued_at AND known.superseded_at >= judged.issued_at
                     UNION ALL
                     SELECT '-infinity', NULL) rate
                 WHERE rate.percent IS NOT DISTINCT FROM judged.tax_rate AND NOT EXISTS (
                     SELECT FROM known later
                     WHERE later.country = judged.country AND later.effective_from <= judged.tax_on
                       AND later.effective_from > rate.effective_from
                       AND later.set_at < judged.issued_at AND later.superseded_at > judged.issued_at))
             END
         ORDER BY invoice_id, position LIMIT 1000",
    )
    .fetch_all(conn)
    .await?;
    let told = |(id, line, detail)| Finding::new(13, InvoiceId(id), format!("line {line}: {detail}"));
    Ok(rows.into_iter().map(told).collect())
}
