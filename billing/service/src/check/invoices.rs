//! Invariants 4, 5 and 6: periods follow each other without gap or overlap, invoices add up, nobody touched them.

use std::collections::HashMap;

use domain::calendar::Day;
use domain::ids::{InvoiceId, SubscriptionId};
use domain::money::{Currency, Money};
use domain::tax::{Tax, taxes};
use rust_decimal::Decimal;
use sqlx::PgConnection;
use sqlx::types::Json;
use uuid::Uuid;

use super::Finding;
use crate::accounts::Parties;
use crate::error::Answer;
use crate::invoices::{Fingerprinted, FingerprintedLine, fingerprint};

const PAGE: i64 = 2_000;

pub(super) async fn periods_off(conn: &mut PgConnection) -> Answer<Vec<Finding>> {
    let rows: Vec<(Uuid, String)> = sqlx::query_as(
        "WITH closed AS (
             SELECT subscription_id, period_from, period_until,
                    lag(period_until) OVER (PARTITION BY subscription_id ORDER BY period_from) AS before
             FROM billed_occasions WHERE reason IN ('period', 'end'))
         SELECT s.id, format('period %s to %s follows %s', c.period_from, c.period_until, coalesce(c.before, s.starts_on))
         FROM closed c JOIN subscriptions s ON s.id = c.subscription_id
         WHERE c.period_from <> coalesce(c.before, s.starts_on)
         UNION ALL
         SELECT i.subscription_id, format('invoice %s belongs to no billed occasion', i.number) FROM invoices i
         WHERE NOT EXISTS (SELECT FROM billed_occasions b WHERE b.invoice_id = i.id AND b.subscription_id = i.subscription_id
                           AND b.reason = i.reason AND b.period_from = i.period_from AND b.occasion = i.occasion)
         UNION ALL
         SELECT b.subscription_id, format('occasion of %s names an invoice that is not there', b.billed_on)
         FROM billed_occasions b
         WHERE b.invoice_id IS NOT NULL AND NOT EXISTS (SELECT FROM invoices i WHERE i.id = b.invoice_id)
         UNION ALL
         SELECT l.subscription_id, format('late usage of the period from %s is never to be corrected', l.period_from)
         FROM usage_late l JOIN subscriptions s ON s.id = l.subscription_id
         WHERE s.next_invoice_at IS NULL AND l.due_at IS NULL",
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|(id, detail)| Finding::new(4, SubscriptionId(id), detail)).collect())
}

pub(super) async fn numbers_off(conn: &mut PgConnection) -> Answer<Vec<Finding>> {
    let rows: Vec<(String, String)> = sqlx::query_as(
        "SELECT format('series of seller %s, %s', coalesce(i.seller_id, s.seller_id), coalesce(i.year, s.year)),
                format('%s invoices up to number %s, %s taken', coalesce(i.count, 0), i.max, s.last)
         FROM (SELECT seller_id, year, count(*) AS count, min(sequence) AS min, max(sequence) AS max
               FROM invoices GROUP BY seller_id, year) i
         FULL JOIN invoice_series s ON s.seller_id = i.seller_id AND s.year = i.year
         WHERE i.min IS DISTINCT FROM 1 OR i.count IS DISTINCT FROM i.max OR i.max IS DISTINCT FROM s.last",
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|(series, detail)| Finding::new(6, series, detail)).collect())
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    buyer_id: Uuid,
    subscription_id: Uuid,
    number: String,
    currency: String,
    issued_on: Day,
    due_on: Day,
    subtotal_minor: i64,
    tax_minor: i64,
    total_minor: i64,
    taxes: Json<Vec<Tax>>,
    hash: Vec<u8>,
    parties: Option<Json<Parties>>,
}

#[derive(sqlx::FromRow)]
struct LineRow {
    invoice_id: Uuid,
    kind: String,
    metric: Option<String>,
    description: String,
    from_on: Day,
    until_on: Day,
    quantity: Decimal,
    amount_minor: i64,
    tax_rate: Option<Decimal>,
}

/// Recomputes sums, taxes and fingerprints of every invoice, a page at a time.
pub(super) async fn contents_off(conn: &mut PgConnection) -> Answer<Vec<Finding>> {
    let mut findings = Vec::new();
    let mut after = Uuid::nil();
    loop {
        let rows: Vec<Row> = sqlx::query_as(
            "SELECT id, buyer_id, subscription_id, number, currency, issued_on, due_on, subtotal_minor, tax_minor, total_minor,
                    taxes, hash, parties
             FROM invoices WHERE id > $1 ORDER BY id LIMIT $2",
        )
        .bind(after)
        .bind(PAGE)
        .fetch_all(&mut *conn)
        .await?;
        let Some(last) = rows.last() else { return Ok(findings) };
        after = last.id;
        let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
        let lines: Vec<LineRow> = sqlx::query_as(
            "SELECT invoice_id, kind, metric, description, from_on, until_on, quantity, amount_minor, tax_rate
             FROM invoice_lines WHERE invoice_id = ANY($1) ORDER BY invoice_id, position",
        )
        .bind(&ids)
        .fetch_all(&mut *conn)
        .await?;
        let mut by_invoice: HashMap<Uuid, Vec<LineRow>> = HashMap::new();
        for line in lines {
            by_invoice.entry(line.invoice_id).or_default().push(line);
        }
        for row in &rows {
            let lines = by_invoice.remove(&row.id).unwrap_or_default();
            findings.extend(content_off(row, &lines));
        }
    }
}

fn content_off(row: &Row, lines: &[LineRow]) -> Vec<Finding> {
    let subject = InvoiceId(row.id);
    let Ok(currency) = row.currency.parse::<Currency>() else {
        return vec![Finding::new(5, subject, "unknown currency")];
    };
    let mut findings = Vec::new();
    let sum: i64 = lines.iter().map(|line| line.amount_minor).sum();
    if sum != row.subtotal_minor {
        findings.push(Finding::new(5, subject, format!("lines sum to {sum}, subtotal is {}", row.subtotal_minor)));
    }
    let amounts = lines.iter().map(|line| (line.tax_rate, Money::from_minor(line.amount_minor, currency)));
    let tax_is_right = taxes(amounts, currency).is_ok_and(|computed| {
        let tax: i64 = computed.iter().map(|tax| tax.amount.minor()).sum();
        computed == row.taxes.0 && tax == row.tax_minor
    });
    if !tax_is_right {
        findings.push(Finding::new(5, subject, "tax differs from the tax on its lines"));
    }
    if hash_of(row, lines) != row.hash {
        findings.push(Finding::new(6, subject, "differs from what was issued"));
    }
    findings
}

fn hash_of(row: &Row, lines: &[LineRow]) -> Vec<u8> {
    fingerprint(&Fingerprinted {
        id: row.id,
        buyer_id: row.buyer_id,
        subscription_id: row.subscription_id,
        number: &row.number,
        currency: &row.currency,
        issued_on: row.issued_on,
        due_on: row.due_on,
        totals_minor: [row.subtotal_minor, row.tax_minor, row.total_minor],
        lines: lines
            .iter()
            .map(|line| FingerprintedLine {
                kind: &line.kind,
                metric: line.metric.as_deref(),
                description: &line.description,
                from_on: line.from_on,
                until_on: line.until_on,
                quantity: line.quantity,
                amount_minor: line.amount_minor,
                tax_rate: line.tax_rate,
            })
            .collect(),
        parties: row.parties.as_ref().map(|parties| &parties.0),
    })
}
