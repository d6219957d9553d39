//! Open credit goes against an invoice before money is collected for it.
//!
//! Whoever applies credit holds the rows of the credits until the end of its transaction, and counts what was spent only
//! then: two invoices at once share one credit and never spend it twice.

use std::collections::HashMap;

use domain::calendar::Instant;
use domain::credit_note::{Credit, Spent};
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
    for (from, credit) in &mut held(conn, owed, currency).await? {
        let part = credit.spend(due)?;
        if !part.amount.is_zero() {
            insert(conn, owed, *from, (owed.total(currency).minus(due)?, part), now).await?;
            due = due.minus(part.amount)?;
        }
    }
    Ok(due)
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

/// The buyer's credits in the invoice's currency that are not spent yet, oldest first, held until commit.
async fn held(conn: &mut PgConnection, owed: &Owed, currency: Currency) -> Answer<Vec<(From, Credit)>> {
    let rows: Vec<(Uuid, Uuid, i64, i64)> = sqlx::query_as(
        "SELECT seller_id, id, subtotal_minor, total_minor FROM invoices i
         WHERE buyer_id = $1 AND currency = $2 AND total_minor < 0
           AND -total_minor > (SELECT coalesce(sum(amount_minor), 0) FROM credit_applications WHERE credit_id = i.id)
         ORDER BY id FOR UPDATE",
    )
    .bind(owed.buyer_id)
    .bind(&owed.currency)
    .fetch_all(&mut *conn)
    .await?;
    if rows.is_empty() {
        return Ok(vec![]);
    }
    // A statement of its own: it sees what was committed while the rows were waited for.
    let ids: Vec<Uuid> = rows.iter().map(|(_, id, ..)| *id).collect();
    let spent: Vec<(Uuid, i64, i64)> = sqlx::query_as(
        "SELECT credit_id, sum(amount_minor)::bigint, sum(net_minor)::bigint FROM credit_applications
         WHERE credit_id = ANY($1) GROUP BY credit_id",
    )
    .bind(&ids)
    .fetch_all(conn)
    .await?;
    let spent: HashMap<Uuid, (i64, i64)> = spent.into_iter().map(|(id, amount, net)| (id, (amount, net))).collect();
    let money = |minor| Money::from_minor(minor, currency);
    let credits = rows.into_iter().map(|(seller, id, net, total)| {
        let (spent, spent_net) = spent.get(&id).copied().unwrap_or_default();
        let spent = Spent { amount: money(spent), net: money(spent_net) };
        (From { seller, id }, Credit { total: money(-total), net: money(-net), spent })
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
