//! Collecting an invoice: one attempt at a time, at most one that succeeds, settled in the ledger when it does.
//!
//! An attempt is stored before the provider is asked, and its id is the provider's idempotency key: an attempt that was
//! interrupted is taken up again and charges nothing twice.

use domain::calendar::Instant;
use domain::commission::split;
use domain::credit_note::Spent;
use domain::ids::{BuyerId, InvoiceId, PaymentId, SellerId};
use domain::ledger;
use domain::locale::Locale;
use domain::money::{Currency, Money};
use domain::refusal::Code;
use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::json;
use sqlx::PgConnection;
use uuid::Uuid;

use super::credit;
use super::provider::{Charge, ReturnTo};
use crate::actor::Actor;
use crate::audit;
use crate::error::{Answer, Error, Fault};
use crate::ledger::{NewTransaction, post};
use crate::portal::Portal;

/// What came of paying an invoice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PayOutcome {
    Paid,
    /// The buyer must confirm it on the provider's page at this address.
    NeedsConfirmation(String),
    Refused(String),
    /// There is no card to charge.
    NoMethod,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PaymentView {
    pub id: PaymentId,
    pub amount: Decimal,
    pub currency: Currency,
    /// `pending`, `needs_confirmation`, `succeeded` or `failed`.
    pub status: String,
    pub failure: Option<String>,
    pub created_at: Instant,
    pub settled_at: Option<Instant>,
}

#[derive(sqlx::FromRow)]
pub(super) struct Owed {
    pub id: Uuid,
    pub seller_id: Uuid,
    pub buyer_id: Uuid,
    pub currency: String,
    pub subtotal_minor: i64,
    pub total_minor: i64,
    paid_at: Option<Instant>,
}

struct Attempt {
    payment: Uuid,
    token: String,
    amount: Money,
    /// The provider's id, where an earlier try has got one that waits for the buyer.
    waiting: Option<String>,
}

/// Pays an invoice now, at the buyer's wish.
///
/// # Errors
/// `invoice.not_payable` when nothing is due, `payment.details_missing` without a card.
pub async fn pay_invoice(portal: &Portal, actor: &Actor, id: InvoiceId, locale: Locale) -> Answer<PayOutcome> {
    let buyer = actor.as_buyer()?;
    let owed = owed(&mut *portal.db.acquire().await?, id).await?.filter(|owed| owed.buyer_id == buyer.0);
    let owed = owed.ok_or_else(Error::not_found)?;
    if owed.paid_at.is_some() {
        return Err(Code::InvoiceNotPayable.into());
    }
    match collect_and_return(portal, id, &format!("/account/invoices/{id}"), locale).await? {
        PayOutcome::NoMethod => Err(Code::PaymentDetailsMissing.into()),
        outcome => Ok(outcome),
    }
}

/// Collects an invoice from the buyer's card, if there is one and anything is due.
pub(crate) async fn collect(portal: &Portal, id: InvoiceId) -> Answer<PayOutcome> {
    collect_and_return(portal, id, &format!("/account/invoices/{id}"), Locale::En).await
}

async fn collect_and_return(portal: &Portal, id: InvoiceId, path: &str, locale: Locale) -> Answer<PayOutcome> {
    let now = portal.now().await?;
    let Some(attempt) = begin(portal, id, now).await? else { return Ok(PayOutcome::NoMethod) };
    let Attempt { payment, token, amount, waiting } = attempt;
    let Some(token) = Some(token).filter(|token| !token.is_empty()) else { return Ok(PayOutcome::Paid) };
    let charge = match waiting {
        Some(provider_id) => Charge::NeedsConfirmation { provider_id },
        None => portal.provider.charge(&PaymentId(payment).to_string(), &token, amount).await?,
    };
    let confirm = match &charge {
        Charge::NeedsConfirmation { provider_id } => Some(provider_id.clone()),
        Charge::Succeeded { .. } | Charge::Failed { .. } => None,
    };
    settle(portal, payment, &charge, now).await?;
    match (charge, confirm) {
        (_, Some(provider_id)) => Ok(PayOutcome::NeedsConfirmation(
            portal.provider.begin_confirmation(&provider_id, ReturnTo { path, locale }).await?,
        )),
        (Charge::Failed { reason, .. }, _) => Ok(PayOutcome::Refused(reason)),
        (Charge::Succeeded { .. } | Charge::NeedsConfirmation { .. }, _) => Ok(PayOutcome::Paid),
    }
}

/// Opens an attempt or takes up the open one, for what credit leaves. `None` without a card; an empty token when nothing
/// is due any more.
async fn begin(portal: &Portal, id: InvoiceId, now: Instant) -> Answer<Option<Attempt>> {
    let mut tx = portal.db.begin().await?;
    let owed: Owed = sqlx::query_as(
        "SELECT id, seller_id, buyer_id, currency, subtotal_minor, total_minor, paid_at
         FROM invoices WHERE id = $1 FOR UPDATE",
    )
    .bind(id.0)
    .fetch_optional(&mut *tx)
    .await?
    .ok_or_else(Error::not_found)?;
    let currency = currency(&owed.currency)?;
    let nothing_due = Attempt { payment: owed.id, token: String::new(), amount: Money::zero(currency), waiting: None };
    if owed.paid_at.is_some() || owed.total_minor <= 0 {
        return Ok(Some(nothing_due));
    }
    let method: Option<(String, String)> =
        sqlx::query_as("SELECT provider, token FROM payment_methods WHERE buyer_id = $1")
            .bind(owed.buyer_id)
            .fetch_optional(&mut *tx)
            .await?;
    let open: Option<(Uuid, String, Option<String>, i64)> = sqlx::query_as(
        "SELECT id, status, provider_id, amount_minor FROM payments
         WHERE invoice_id = $1 AND status IN ('pending', 'needs_confirmation')",
    )
    .bind(id.0)
    .fetch_optional(&mut *tx)
    .await?;
    if let Some((payment, status, provider_id, minor)) = open {
        let Some((_, token)) = method else { return Ok(None) };
        let waiting = provider_id.filter(|_| status == "needs_confirmation");
        return Ok(Some(Attempt { payment, token, amount: Money::from_minor(minor, currency), waiting }));
    }
    credit::apply(&mut tx, &owed, currency, now).await?;
    let amount = credit::rest(&mut tx, &owed, currency).await?.amount;
    let attempt = match method {
        _ if amount.is_zero() => {
            post_settled(&mut tx, &owed, owed.id, now).await?;
            Some(nothing_due)
        }
        None => None,
        Some((provider, token)) => {
            let payment = insert(&mut tx, &owed, &provider, amount, now).await?;
            Some(Attempt { payment, token, amount, waiting: None })
        }
    };
    tx.commit().await?;
    Ok(attempt)
}

async fn insert(conn: &mut PgConnection, owed: &Owed, provider: &str, amount: Money, now: Instant) -> Answer<Uuid> {
    let payment = Uuid::now_v7();
    sqlx::query(
        "INSERT INTO payments (id, invoice_id, seller_id, buyer_id, provider, currency, amount_minor, status, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 'pending', $8)",
    )
    .bind(payment)
    .bind(owed.id)
    .bind(owed.seller_id)
    .bind(owed.buyer_id)
    .bind(provider)
    .bind(&owed.currency)
    .bind(amount.minor())
    .bind(now)
    .execute(conn)
    .await?;
    Ok(payment)
}

/// Notes what came of an attempt; a success is posted to the ledger in the same transaction. Doing it again does nothing.
pub(super) async fn settle(portal: &Portal, payment: Uuid, charge: &Charge, now: Instant) -> Answer<()> {
    let mut tx = portal.db.begin().await?;
    let open: Option<(Uuid, String)> =
        sqlx::query_as("SELECT invoice_id, status FROM payments WHERE id = $1 FOR UPDATE")
            .bind(payment)
            .fetch_optional(&mut *tx)
            .await?;
    let Some((invoice, status)) = open else { return Ok(()) };
    if !matches!(status.as_str(), "pending" | "needs_confirmation") {
        return Ok(());
    }
    let (status, provider_id, failure) = match charge {
        Charge::Succeeded { provider_id } => ("succeeded", provider_id, None),
        Charge::NeedsConfirmation { provider_id } => ("needs_confirmation", provider_id, None),
        Charge::Failed { provider_id, reason } => ("failed", provider_id, Some(reason)),
    };
    let settled = (status != "needs_confirmation").then_some(now);
    sqlx::query("UPDATE payments SET status = $2, provider_id = $3, failure = $4, settled_at = $5 WHERE id = $1")
        .bind(payment)
        .bind(status)
        .bind(provider_id)
        .bind(failure)
        .bind(settled)
        .execute(&mut *tx)
        .await?;
    if matches!(charge, Charge::Succeeded { .. }) {
        let owed = owed(&mut tx, InvoiceId(invoice)).await?.ok_or_else(Error::not_found)?;
        post_settled(&mut tx, &owed, payment, now).await?;
    }
    let actor = Actor::operator("portal");
    audit::write(&mut tx, now, &actor, "settle_payment", PaymentId(payment), json!({ "status": status })).await?;
    tx.commit().await?;
    Ok(())
}

/// Nothing is left to be paid: what was collected in money is split, and the invoice is paid. `reference` is the payment,
/// or the invoice where credit covered it all.
async fn post_settled(conn: &mut PgConnection, owed: &Owed, reference: Uuid, now: Instant) -> Answer<()> {
    let percent: Decimal =
        sqlx::query_scalar("SELECT commission_percent FROM marketplace").fetch_one(&mut *conn).await?;
    let Spent { amount, net } = credit::rest(&mut *conn, owed, currency(&owed.currency)?).await?;
    let split = split(net, percent)?;
    let (buyer, seller) = (BuyerId(owed.buyer_id), SellerId(owed.seller_id));
    let posting = ledger::payment_collected(buyer, seller, net, amount.minus(net)?, split)?;
    post(&mut *conn, &[NewTransaction { posting, reference, invoice_id: owed.id }], now).await?;
    sqlx::query("UPDATE invoices SET paid_at = $3 WHERE seller_id = $1 AND id = $2")
        .bind(owed.seller_id)
        .bind(owed.id)
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

/// The attempts to collect an invoice, newest first.
pub async fn payments_of(portal: &Portal, actor: &Actor, id: InvoiceId) -> Answer<Vec<PaymentView>> {
    let owed = owed(&mut *portal.db.acquire().await?, id).await?.ok_or_else(Error::not_found)?;
    actor.may_see(SellerId(owed.seller_id), BuyerId(owed.buyer_id), None)?;
    let rows: Vec<(Uuid, i64, String, String, Option<String>, Instant, Option<Instant>)> = sqlx::query_as(
        "SELECT id, amount_minor, currency, status, failure, created_at, settled_at FROM payments
         WHERE invoice_id = $1 ORDER BY id DESC",
    )
    .bind(id.0)
    .fetch_all(&portal.db)
    .await?;
    let views = rows.into_iter().map(|(id, minor, code, status, failure, created_at, settled_at)| {
        let currency = currency(&code)?;
        let amount = Money::from_minor(minor, currency).amount();
        Ok(PaymentView { id: PaymentId(id), amount, currency, status, failure, created_at, settled_at })
    });
    views.collect()
}

/// The buyer's invoices whose charge it has yet to confirm, with their numbers, oldest first.
pub async fn awaiting(portal: &Portal, actor: &Actor) -> Answer<Vec<(InvoiceId, String)>> {
    let buyer = actor.as_buyer()?;
    let rows: Vec<(Uuid, String)> = sqlx::query_as(
        "SELECT i.id, i.number FROM invoices i
         WHERE i.buyer_id = $1 AND i.paid_at IS NULL AND EXISTS (
             SELECT FROM payments p
             WHERE p.seller_id = i.seller_id AND p.invoice_id = i.id AND p.status = 'needs_confirmation')
         ORDER BY i.id",
    )
    .bind(buyer.0)
    .fetch_all(&portal.db)
    .await?;
    Ok(rows.into_iter().map(|(id, number)| (InvoiceId(id), number)).collect())
}

async fn owed(conn: &mut PgConnection, id: InvoiceId) -> Answer<Option<Owed>> {
    Ok(sqlx::query_as(
        "SELECT id, seller_id, buyer_id, currency, subtotal_minor, total_minor, paid_at FROM invoices WHERE id = $1",
    )
    .bind(id.0)
    .fetch_optional(conn)
    .await?)
}

fn currency(code: &str) -> Answer<Currency> {
    code.parse().map_err(|_| Error::Fault(Fault::Stored(format!("currency {code}"))))
}
