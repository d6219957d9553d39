//! Giving up a charge that is not settled. The provider says what became of it: what it could still cancel is noted as
//! canceled, what had succeeded is collected. Doing it again does nothing. What an act leaves without a reason is noted as
//! given up with the act, before the provider is asked.

use domain::calendar::Instant;
use domain::ids::{BuyerId, InvoiceId, PaymentId};
use domain::money::Money;
use domain::refusal::Code;
use serde_json::json;
use sqlx::PgConnection;
use uuid::Uuid;

use super::collect::{Owed, currency, held, hold_subscription, is_withdrawn, settle};
use super::credit;
use super::list::{PaymentView, payments_of};
use crate::actor::Actor;
use crate::audit;
use crate::error::{Answer, Error};
use crate::portal::Portal;

/// Gives up the charge of an invoice that waits for its buyer, at the operator's wish: another way of paying is agreed. No
/// charge follows automatically.
///
/// # Errors
/// `not_allowed` for anybody but the operator; `payment.settled` for what is not under way any more.
pub async fn cancel_payment(portal: &Portal, actor: &Actor, id: PaymentId) -> Answer<PaymentView> {
    actor.as_operator()?;
    let found: Option<(Uuid, String)> = sqlx::query_as("SELECT invoice_id, status FROM payments WHERE id = $1")
        .bind(id.0)
        .fetch_optional(&portal.db)
        .await?;
    let (invoice, status) = found.ok_or_else(Error::not_found)?;
    if !matches!(status.as_str(), "pending" | "needs_confirmation" | "canceled") {
        return Err(Code::PaymentSettled.into());
    }
    let now = portal.now().await?;
    give_up(portal, id.0, now).await?;
    let payments = payments_of(portal, actor, InvoiceId(invoice)).await?;
    let payment = payments.into_iter().find(|view| view.id == id).ok_or_else(Error::not_found)?;
    if payment.status != "canceled" {
        return Err(Code::PaymentSettled.into());
    }
    let mut conn = portal.db.acquire().await?;
    audit::write(&mut conn, now, actor, "cancel_payment", id, json!({ "invoice_id": InvoiceId(invoice) })).await?;
    Ok(payment)
}

/// Notes with an act which open charges of a buyer's nothing is to come of any more. From the commit on nobody confirms them;
/// [`give_up_needless`] asks the provider afterwards.
pub(crate) async fn note_needless(conn: &mut PgConnection, buyer: BuyerId, now: Instant) -> Answer<()> {
    let needless = needless(&mut *conn, "p.buyer_id", buyer.0).await?;
    if needless.is_empty() {
        return Ok(());
    }
    sqlx::query(
        "UPDATE payments SET given_up_at = $2
         WHERE id = ANY($1) AND given_up_at IS NULL AND status IN ('pending', 'needs_confirmation')",
    )
    .bind(needless)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// Refuses what the buyer says to a charge that was given up here, or of which nothing is owed any more. What decides it is
/// held until commit.
///
/// # Errors
/// `invoice.not_payable` where nothing is due; `payment.settled` for what is given up, or is about to be for credit.
pub(super) async fn refuse_needless(conn: &mut PgConnection, id: PaymentId) -> Answer<()> {
    let invoice: Option<Uuid> = sqlx::query_scalar("SELECT invoice_id FROM payments WHERE id = $1")
        .bind(id.0)
        .fetch_optional(&mut *conn)
        .await?;
    let invoice = InvoiceId(invoice.ok_or_else(Error::not_found)?);
    hold_subscription(&mut *conn, invoice).await?;
    let is_open: bool = sqlx::query_scalar(
        "SELECT given_up_at IS NULL AND status IN ('pending', 'needs_confirmation') FROM payments WHERE id = $1 FOR UPDATE",
    )
    .bind(id.0)
    .fetch_one(&mut *conn)
    .await?;
    let owed = held(&mut *conn, invoice).await?.ok_or_else(Error::not_found)?;
    if owed.paid_at.is_some() || is_withdrawn(&mut *conn, invoice).await? {
        return Err(Code::InvoiceNotPayable.into());
    }
    if !is_open || is_too_much(conn, &owed).await? {
        return Err(Code::PaymentSettled.into());
    }
    Ok(())
}

/// Whether the open charge of an invoice is not what is to be paid of it in money: credit goes first, and what is charged anew
/// is another amount.
async fn is_too_much(conn: &mut PgConnection, owed: &Owed) -> Answer<bool> {
    let currency = currency(&owed.currency)?;
    let charged: Option<i64> = sqlx::query_scalar(
        "SELECT max(amount_minor) FROM payments WHERE invoice_id = $1 AND status IN ('pending', 'needs_confirmation')",
    )
    .bind(owed.id)
    .fetch_one(&mut *conn)
    .await?;
    let Some(charged) = charged else { return Ok(false) };
    Ok(credit::rest(&mut *conn, owed, currency).await?.minor() < charged || credit::any(conn, owed, currency).await?)
}

/// Gives up the open charge of an invoice where less is owed by now, so that whoever asks to pay is charged the rest.
pub(super) async fn give_up_too_much(portal: &Portal, invoice: InvoiceId, now: Instant) -> Answer<()> {
    let mut tx = portal.db.begin().await?;
    let owed = held(&mut tx, invoice).await?.ok_or_else(Error::not_found)?;
    let too_much = owed.paid_at.is_none() && is_too_much(&mut tx, &owed).await?;
    tx.rollback().await?;
    if too_much {
        give_up_of_invoice(portal, invoice, now).await?;
    }
    Ok(())
}

/// Gives up the open charges of a buyer's that nothing is to come of any more: those on another card than there is now, those
/// of invoices that are credited because their subscription was withdrawn, and what an act noted as given up.
pub(crate) async fn give_up_needless(portal: &Portal, buyer: BuyerId) -> Answer<()> {
    let now = portal.now().await?;
    for payment in needless(&mut *portal.db.acquire().await?, "p.buyer_id", buyer.0).await? {
        give_up(portal, payment, now).await?;
    }
    Ok(())
}

/// The same of one invoice.
pub(super) async fn give_up_needless_of(portal: &Portal, invoice: InvoiceId, now: Instant) -> Answer<()> {
    for payment in needless(&mut *portal.db.acquire().await?, "p.invoice_id", invoice.0).await? {
        give_up(portal, payment, now).await?;
    }
    Ok(())
}

async fn needless(conn: &mut PgConnection, whose: &'static str, id: Uuid) -> Answer<Vec<Uuid>> {
    let statement = format!(
        "SELECT p.id FROM payments p LEFT JOIN payment_methods m ON m.buyer_id = p.buyer_id
         WHERE {whose} = $1 AND p.status IN ('pending', 'needs_confirmation')
           AND (p.given_up_at IS NOT NULL OR coalesce(p.card <> m.token, m.created_at > p.created_at, true)
                OR EXISTS (SELECT FROM withdrawn_invoices w WHERE w.seller_id = p.seller_id AND w.id = p.invoice_id))
         ORDER BY p.id"
    );
    Ok(sqlx::query_scalar(sqlx::AssertSqlSafe(statement)).bind(id).fetch_all(conn).await?)
}

/// Gives up whatever charge of an invoice is open; answers whether there was one.
pub(super) async fn give_up_of_invoice(portal: &Portal, invoice: InvoiceId, now: Instant) -> Answer<bool> {
    let open: Option<Uuid> = sqlx::query_scalar(
        "SELECT id FROM payments WHERE invoice_id = $1 AND status IN ('pending', 'needs_confirmation')",
    )
    .bind(invoice.0)
    .fetch_optional(&portal.db)
    .await?;
    let Some(payment) = open else { return Ok(false) };
    give_up(portal, payment, now).await?;
    Ok(true)
}

async fn give_up(portal: &Portal, payment: Uuid, now: Instant) -> Answer<()> {
    let open: Option<(String, i64)> = sqlx::query_as(
        "SELECT currency, amount_minor FROM payments WHERE id = $1 AND status IN ('pending', 'needs_confirmation')",
    )
    .bind(payment)
    .fetch_optional(&portal.db)
    .await?;
    let Some((code, minor)) = open else { return Ok(()) };
    let amount = Money::from_minor(minor, currency(&code)?);
    let became = portal.provider.cancel(&PaymentId(payment).to_string(), amount).await?;
    settle(portal, payment, &became, now).await
}
