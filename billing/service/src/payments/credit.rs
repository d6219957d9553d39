//! Open credit goes against an invoice before money is collected for it.
//!
//! Whoever applies credit holds the rows of the credits until the end of its transaction, and counts what was spent only
//! then: two invoices at once share one credit and never spend it twice.

use std::collections::HashMap;

use domain::calendar::Instant;
use domain::credit_note::{Credit, Spent};
use domain::ids::BuyerId;
use domain::ledger;
use domain::money::{Currency, Money};
use sqlx::PgConnection;
use uuid::Uuid;

use super::collect::Owed;
use crate::error::Answer;
use crate::ledger::{NewTransaction, post};

/// Applies what is open to an invoice whose row the caller holds.
pub(super) async fn apply(conn: &mut PgConnection, owed: &Owed, currency: Currency, now: Instant) -> Answer<()> {
    let mut credits = held(conn, owed, currency).await?;
    if credits.is_empty() {
        return Ok(());
    }
    let mut due = rest(conn, owed, currency).await?.amount;
    for (credit_id, credit) in &mut credits {
        let part = credit.spend(due)?;
        if !part.amount.is_zero() {
            due = due.minus(part.amount)?;
            insert(conn, owed, *credit_id, part, now).await?;
        }
    }
    Ok(())
}

/// What is left to be paid in money once the credit applied is taken off, and how much of it is not tax.
pub(super) async fn rest(conn: &mut PgConnection, owed: &Owed, currency: Currency) -> Answer<Spent> {
    let (amount, net): (i64, i64) = sqlx::query_as(
        "SELECT coalesce(sum(amount_minor), 0)::bigint, coalesce(sum(net_minor), 0)::bigint
         FROM credit_applications WHERE invoice_id = $1",
    )
    .bind(owed.id)
    .fetch_one(conn)
    .await?;
    let money = |minor| Money::from_minor(minor, currency);
    Ok(Spent { amount: money(owed.total_minor - amount), net: money(owed.subtotal_minor - net) })
}

/// The credits of the invoice's buyer with its seller that are not spent yet, oldest first, held until commit.
async fn held(conn: &mut PgConnection, owed: &Owed, currency: Currency) -> Answer<Vec<(Uuid, Credit)>> {
    let rows: Vec<(Uuid, i64, i64)> = sqlx::query_as(
        "SELECT id, subtotal_minor, total_minor FROM invoices i
         WHERE buyer_id = $1 AND seller_id = $2 AND currency = $3 AND total_minor < 0
           AND -total_minor > (SELECT coalesce(sum(amount_minor), 0) FROM credit_applications WHERE credit_id = i.id)
         ORDER BY id FOR UPDATE",
    )
    .bind(owed.buyer_id)
    .bind(owed.seller_id)
    .bind(&owed.currency)
    .fetch_all(&mut *conn)
    .await?;
    if rows.is_empty() {
        return Ok(vec![]);
    }
    // A statement of its own: it sees what was committed while the rows were waited for.
    let ids: Vec<Uuid> = rows.iter().map(|(id, ..)| *id).collect();
    let spent: Vec<(Uuid, i64, i64)> = sqlx::query_as(
        "SELECT credit_id, sum(amount_minor)::bigint, sum(net_minor)::bigint FROM credit_applications
         WHERE credit_id = ANY($1) GROUP BY credit_id",
    )
    .bind(&ids)
    .fetch_all(conn)
    .await?;
    let spent: HashMap<Uuid, (i64, i64)> = spent.into_iter().map(|(id, amount, net)| (id, (amount, net))).collect();
    let money = |minor| Money::from_minor(minor, currency);
    let credits = rows.into_iter().map(|(id, net, total)| {
        let (spent, spent_net) = spent.get(&id).copied().unwrap_or_default();
        let spent = Spent { amount: money(spent), net: money(spent_net) };
        (id, Credit { total: money(-total), net: money(-net), spent })
    });
    Ok(credits.collect())
}

async fn insert(conn: &mut PgConnection, owed: &Owed, credit: Uuid, part: Spent, now: Instant) -> Answer<()> {
    let id = Uuid::now_v7();
    sqlx::query(
        "INSERT INTO credit_applications (seller_id, id, credit_id, invoice_id, amount_minor, net_minor, applied_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(owed.seller_id)
    .bind(id)
    .bind(credit)
    .bind(owed.id)
    .bind(part.amount.minor())
    .bind(part.net.minor())
    .bind(now)
    .execute(&mut *conn)
    .await?;
    let posting = ledger::credit_applied(BuyerId(owed.buyer_id), part.amount)?;
    post(conn, &[NewTransaction { posting, reference: id, invoice_id: owed.id }], now).await
}
