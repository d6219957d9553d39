//! Open credit goes against an invoice before money is collected for it.
//!
//! Whoever applies credit holds the rows of the credits until the end of its transaction, and counts what was spent only
//! then: two invoices at once share one credit and never spend it twice. What a credit's own invoices, those that it
//! corrects, still need of it is left to them.

use domain::calendar::Instant;
use domain::credit::{Credit, Spent};
use domain::ids::{BuyerId, SellerId};
use domain::ledger;
use domain::money::{Currency, Money};
use sqlx::PgConnection;
use uuid::Uuid;

use super::collect::Owed;
use crate::error::Answer;
use crate::ledger::{NewTransaction, post};

/// Applies what is open to an invoice whose row the caller holds; answers what is left to be paid in money.
pub(super) async fn apply(conn: &mut PgConnection, owed: &Owed, currency: Currency, now: Instant) -> Answer<Money> {
    let mut due = rest(conn, owed, currency).await?;
    for (from, credit, free) in &mut held(conn, owed, currency).await? {
        let part = credit.spend(if free.minor() < due.minor() { *free } else { due })?;
        if !part.amount.is_zero() {
            insert(conn, owed, *from, (owed.total(currency).minus(due)?, part), now).await?;
            due = due.minus(part.amount)?;
        }
    }
    Ok(due)
}

/// Whether anything may go against an invoice.
pub(super) async fn any(conn: &mut PgConnection, owed: &Owed, currency: Currency) -> Answer<bool> {
    Ok(held(conn, owed, currency).await?.iter().any(|(.., free)| !free.is_zero()))
}

/// What is left to be paid once what came in and the credit applied are taken off.
pub(super) async fn rest(conn: &mut PgConnection, owed: &Owed, currency: Currency) -> Answer<Money> {
    let left: i64 = sqlx::query_scalar(
        "SELECT ($2 - (SELECT coalesce(sum(amount_minor), 0) FROM credit_applications WHERE invoice_id = $1)
                    - (SELECT coalesce(sum(amount_minor), 0) FROM payments WHERE invoice_id = $1 AND status = 'succeeded')
               )::bigint",
    )
    .bind(owed.id)
    .bind(owed.total_minor)
    .fetch_one(conn)
    .await?;
    Ok(Money::from_minor(left, currency))
}

/// A credit: the invoice that gave it, and its seller.
#[derive(Clone, Copy)]
struct From {
    seller: Uuid,
    id: Uuid,
}

/// A credit as it is stored, in minor units above zero.
#[derive(sqlx::FromRow)]
struct Row {
    seller_id: Uuid,
    id: Uuid,
    net_minor: i64,
    total_minor: i64,
    spent_minor: i64,
    spent_net_minor: i64,
    /// What other invoices that it corrects still need: all of them, or where this is one of them the older ones.
    kept_minor: i64,
}

/// The buyer's credits in the invoice's currency that are not spent yet, those that correct it first, then the oldest, held
/// until commit; each with how much of it may go against this invoice.
async fn held(conn: &mut PgConnection, owed: &Owed, currency: Currency) -> Answer<Vec<(From, Credit, Money)>> {
    let ids: Vec<Uuid> = sqlx::query_scalar(
        "SELECT i.id FROM invoices i
         WHERE buyer_id = $1 AND currency = $2 AND total_minor < 0
           AND -total_minor > (SELECT coalesce(sum(amount_minor), 0) FROM credit_applications WHERE credit_id = i.id)
         ORDER BY id FOR UPDATE",
    )
    .bind(owed.buyer_id)
    .bind(&owed.currency)
    .fetch_all(&mut *conn)
    .await?;
    if ids.is_empty() {
        return Ok(vec![]);
    }
    // A statement of its own: it sees what was committed while the rows were waited for.
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT c.seller_id, c.id, -c.subtotal_minor AS net_minor, -c.total_minor AS total_minor,
                coalesce(spent.amount, 0)::bigint AS spent_minor, coalesce(spent.net, 0)::bigint AS spent_net_minor,
                (SELECT coalesce(sum(i.left_minor), 0) FROM corrected_invoices k JOIN invoices_left i ON i.id = k.invoice_id
                 WHERE k.credit_id = c.id AND i.id <> $2
                   AND (i.id < $2 OR NOT EXISTS (SELECT FROM corrected_invoices own
                                                 WHERE own.credit_id = c.id AND own.invoice_id = $2)))::bigint AS kept_minor
         FROM invoices c
         LEFT JOIN LATERAL (SELECT sum(a.amount_minor) AS amount, sum(a.net_minor) AS net FROM credit_applications a
                            WHERE a.credit_id = c.id) spent ON true
         WHERE c.id = ANY($1)
         ORDER BY EXISTS (SELECT FROM corrected_invoices k WHERE k.credit_id = c.id AND k.invoice_id = $2) DESC, c.id",
    )
    .bind(&ids)
    .bind(owed.id)
    .fetch_all(conn)
    .await?;
    let money = |minor| Money::from_minor(minor, currency);
    let credits = rows.into_iter().map(|row| {
        let spent = Spent { amount: money(row.spent_minor), net: money(row.spent_net_minor) };
        let free = money((row.total_minor - row.spent_minor - row.kept_minor).max(0));
        let credit = Credit { total: money(row.total_minor), net: money(row.net_minor), spent };
        (From { seller: row.seller_id, id: row.id }, credit, free)
    });
    Ok(credits.collect())
}

/// Notes a part of a credit that goes against an invoice of which `before` is paid already.
async fn insert(
    conn: &mut PgConnection,
    owed: &Owed,
    credit: From,
    (before, part): (Money, Spent),
    now: Instant,
) -> Answer<()> {
    let id = Uuid::now_v7();
    sqlx::query(
        "INSERT INTO credit_applications (seller_id, id, credit_seller_id, credit_id, invoice_id, amount_minor, net_minor,
                                          applied_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(owed.seller_id)
    .bind(id)
    .bind(credit.seller)
    .bind(credit.id)
    .bind(owed.id)
    .bind(part.amount.minor())
    .bind(part.net.minor())
    .bind(now)
    .execute(&mut *conn)
    .await?;
    let collected = owed.part(&mut *conn, before, part.amount).await?;
    let posting = ledger::credit_applied(BuyerId(owed.buyer_id), SellerId(owed.seller_id), collected)?;
    post(conn, &[NewTransaction { posting, reference: id, invoice_id: owed.id }], now).await
}
