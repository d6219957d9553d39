//! Collecting an invoice: one attempt at a time, at most one that succeeds, settled in the ledger when it does.
//!
//! An attempt is stored before the provider is asked, and its id is the provider's idempotency key: an attempt that was
//! interrupted is taken up again and charges nothing twice.

use domain::calendar::Instant;
use domain::commission::{Before, Collected, Collectible};
use domain::ids::{BuyerId, InvoiceId, PaymentId, SellerId};
use domain::ledger::{self, Account};
use domain::locale::Locale;
use domain::money::{Currency, Money};
use domain::refusal::Code;
use rust_decimal::Decimal;
use serde_json::json;
use sqlx::PgConnection;
use uuid::Uuid;

use super::credit;
use super::give_up::{give_up_needless_of, give_up_too_much};
use crate::actor::{Actor, Principal};
use crate::acts::again;
use crate::audit;
use crate::error::{Answer, Error, Fault};
use crate::ledger::{NewTransaction, post};
use crate::outbox::{self, Job};
use crate::portal::Portal;
use crate::provider::{Charge, ReturnTo};

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

/// Why nothing was charged where the charge was given up meanwhile.
const GIVEN_UP: &str = "given_up";

#[derive(sqlx::FromRow)]
pub(super) struct Owed {
    pub id: Uuid,
    pub seller_id: Uuid,
    pub buyer_id: Uuid,
    pub currency: String,
    pub subtotal_minor: i64,
    pub total_minor: i64,
    pub paid_at: Option<Instant>,
}

impl Owed {
    pub fn total(&self, currency: Currency) -> Money {
        Money::from_minor(self.total_minor, currency)
    }

    /// What of it comes in with `amount` after `before`, with the commission as it is now.
    pub async fn part(&self, conn: &mut PgConnection, before: Money, amount: Money) -> Answer<Collected> {
        let percent: Decimal =
            sqlx::query_scalar("SELECT commission_percent FROM marketplace").fetch_one(&mut *conn).await?;
        let (net, total) = (Money::from_minor(self.subtotal_minor, amount.currency()), self.total(amount.currency()));
        let booked: i64 = sqlx::query_scalar(
            "SELECT coalesce(sum(e.amount_minor), 0)::bigint FROM ledger_transactions t
             JOIN ledger_entries e ON e.transaction_id = t.id
             JOIN ledger_accounts a ON a.id = e.account_id AND a.kind = 'uncollected'
             WHERE t.invoice_id = $1 AND t.movement <> 'invoice_issued'",
        )
        .bind(self.id)
        .fetch_one(conn)
        .await?;
        let before = Before { amount: before, net: Money::from_minor(booked, amount.currency()) };
        Ok(Collectible { net, total }.part(before, amount, percent)?)
    }
}

struct Attempt {
    payment: Uuid,
    token: String,
    amount: Money,
    /// The provider's id, where an earlier try has got one that waits for the buyer.
    waiting: Option<String>,
}

/// Pays an invoice now from the buyer's card, at the buyer's wish or the operator's.
///
/// # Errors
/// `invoice.not_payable` when nothing is due, also where a withdrawal credits it, `payment.details_missing` without a card.
pub async fn pay_invoice(portal: &Portal, actor: &Actor, id: InvoiceId, locale: Locale) -> Answer<PayOutcome> {
    pay_and_return(portal, actor, id, &format!("/account/invoices/{id}"), locale).await
}

/// Pays an invoice now; whoever confirms it at the provider comes back to `path`.
///
/// # Errors
/// As [`pay_invoice`].
pub async fn pay_and_return(
    portal: &Portal,
    actor: &Actor,
    id: InvoiceId,
    path: &str,
    locale: Locale,
) -> Answer<PayOutcome> {
    if matches!(actor.principal, Principal::Seller(_) | Principal::Subscription(_)) {
        return Err(Code::NotAllowed.into());
    }
    let owed = owed(&mut *portal.db.acquire().await?, id).await?.ok_or_else(Error::not_found)?;
    actor.may_see(SellerId(owed.seller_id), BuyerId(owed.buyer_id), None)?;
    if owed.paid_at.is_some() {
        return Err(Code::InvoiceNotPayable.into());
    }
    match collect_and_return(portal, id, Wish::Asked, path, locale).await? {
        PayOutcome::NoMethod => Err(Code::PaymentDetailsMissing.into()),
        outcome => Ok(outcome),
    }
}

/// For whom an attempt is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wish {
    /// Somebody asks for it now.
    Asked,
    /// It was to be made when this was the last attempt. A later one was made in its place: who said no at the provider is
    /// not asked again automatically.
    After(Option<Uuid>),
}

/// What asks the outbox to collect an invoice whose last attempt is `after`.
pub(super) fn wish_to_collect(invoice: Uuid, after: Option<Uuid>) -> Job {
    Job::CollectInvoice { invoice_id: InvoiceId(invoice), after: after.map(PaymentId) }
}

/// Collects an invoice from the buyer's card, if there is one, anything is due, and no attempt was made since `after`.
pub(crate) async fn collect(portal: &Portal, id: InvoiceId, after: Option<PaymentId>) -> Answer<PayOutcome> {
    let wish = Wish::After(after.map(|payment| payment.0));
    collect_and_return(portal, id, wish, &format!("/account/invoices/{id}"), Locale::En).await
}

async fn collect_and_return(
    portal: &Portal,
    id: InvoiceId,
    wish: Wish,
    path: &str,
    locale: Locale,
) -> Answer<PayOutcome> {
    let now = portal.now().await?;
    give_up_needless_of(portal, id, now).await?;
    match wish {
        Wish::Asked => give_up_too_much(portal, id, now).await?,
        // What credit changes is charged anew by whoever applies it.
        Wish::After(_) => {}
    }
    let Some(attempt) = again(|| begin(portal, id, wish, now)).await? else { return Ok(PayOutcome::NoMethod) };
    let Attempt { payment, token, amount, waiting } = attempt;
    let Some(token) = Some(token).filter(|token| !token.is_empty()) else { return Ok(PayOutcome::Paid) };
    let key = PaymentId(payment).to_string();
    let charge = match waiting {
        // It may have been answered, and not settled yet.
        Some(provider_id) => portal.provider.charged(&key).await?.unwrap_or(Charge::NeedsConfirmation { provider_id }),
        None => portal.provider.charge(&key, &token, amount).await?,
    };
    let confirm = match &charge {
        Charge::NeedsConfirmation { provider_id } => Some(provider_id.clone()),
        Charge::Succeeded { .. } | Charge::Failed { .. } | Charge::Canceled { .. } => None,
    };
    settle(portal, payment, &charge, now).await?;
    match (charge, confirm) {
        (_, Some(provider_id)) => Ok(PayOutcome::NeedsConfirmation(
            portal.provider.begin_confirmation(&provider_id, ReturnTo { path, locale }).await?,
        )),
        (Charge::Failed { reason, .. }, _) => Ok(PayOutcome::Refused(reason)),
        (Charge::Canceled { .. }, _) => Ok(PayOutcome::Refused(GIVEN_UP.to_owned())),
        (Charge::Succeeded { .. } | Charge::NeedsConfirmation { .. }, _) => Ok(PayOutcome::Paid),
    }
}

/// Opens an attempt or takes up the open one, for what credit leaves. `None` without a card; an empty token when nothing
/// is due any more.
async fn begin(portal: &Portal, id: InvoiceId, wish: Wish, now: Instant) -> Answer<Option<Attempt>> {
    let mut tx = portal.db.begin().await?;
    hold_subscription(&mut tx, id).await?;
    let owed = held(&mut tx, id).await?.ok_or_else(Error::not_found)?;
    let currency = currency(&owed.currency)?;
    let nothing_due = Attempt { payment: owed.id, token: String::new(), amount: Money::zero(currency), waiting: None };
    if owed.paid_at.is_some() || owed.total_minor <= 0 {
        return Ok(Some(nothing_due));
    }
    if is_withdrawn(&mut tx, id).await? {
        return match wish {
            Wish::Asked => Err(Code::InvoiceNotPayable.into()),
            Wish::After(_) => Ok(Some(nothing_due)),
        };
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
    if let Wish::After(after) = wish
        && last_attempt(&mut tx, id).await? != after
    {
        return Ok(Some(nothing_due));
    }
    let amount = credit::apply(&mut tx, &owed, currency, now).await?;
    let attempt = match method {
        _ if amount.is_zero() => {
            note_paid(&mut tx, &owed, now).await?;
            Some(nothing_due)
        }
        None => None,
        Some((provider, token)) => {
            let payment = insert(&mut tx, &owed, (&provider, &token), amount, now).await?;
            Some(Attempt { payment, token, amount, waiting: None })
        }
    };
    tx.commit().await?;
    Ok(attempt)
}

/// Nobody withdraws from an invoice's subscription until commit, so that an attempt is there to be given up by who does.
pub(super) async fn hold_subscription(conn: &mut PgConnection, id: InvoiceId) -> Answer<()> {
    sqlx::query(
        "SELECT FROM subscriptions s JOIN invoices i ON i.seller_id = s.seller_id AND i.subscription_id = s.id
         WHERE i.id = $1 FOR SHARE OF s",
    )
    .bind(id.0)
    .execute(conn)
    .await?;
    Ok(())
}

/// Whether an invoice is credited on the next day, because its subscription was withdrawn.
pub(super) async fn is_withdrawn(conn: &mut PgConnection, id: InvoiceId) -> Answer<bool> {
    let found = "SELECT EXISTS (SELECT FROM withdrawn_invoices WHERE id = $1)";
    Ok(sqlx::query_scalar(found).bind(id.0).fetch_one(conn).await?)
}

pub(super) async fn last_attempt(conn: &mut PgConnection, id: InvoiceId) -> Answer<Option<Uuid>> {
    let last = "SELECT id FROM payments WHERE invoice_id = $1 AND provider <> 'bank' ORDER BY id DESC LIMIT 1";
    Ok(sqlx::query_scalar(last).bind(id.0).fetch_optional(conn).await?)
}

async fn insert(
    conn: &mut PgConnection,
    owed: &Owed,
    (provider, token): (&str, &str),
    amount: Money,
    now: Instant,
) -> Answer<Uuid> {
    let payment = Uuid::now_v7();
    sqlx::query(
        "INSERT INTO payments (id, invoice_id, seller_id, buyer_id, provider, currency, amount_minor, status, created_at, card)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 'pending', $8, $9)",
    )
    .bind(payment)
    .bind(owed.id)
    .bind(owed.seller_id)
    .bind(owed.buyer_id)
    .bind(provider)
    .bind(&owed.currency)
    .bind(amount.minor())
    .bind(now)
    .bind(token)
    .execute(conn)
    .await?;
    Ok(payment)
}

/// Notes what came of an attempt; a success is posted to the ledger in the same transaction. Doing it again does nothing.
pub(super) async fn settle(portal: &Portal, payment: Uuid, charge: &Charge, now: Instant) -> Answer<()> {
    again(|| settle_once(portal, payment, charge, now)).await
}

async fn settle_once(portal: &Portal, payment: Uuid, charge: &Charge, now: Instant) -> Answer<()> {
    let mut tx = portal.db.begin().await?;
    let open: Option<(Uuid, String, i64)> =
        sqlx::query_as("SELECT invoice_id, status, amount_minor FROM payments WHERE id = $1 FOR UPDATE")
            .bind(payment)
            .fetch_optional(&mut *tx)
            .await?;
    let Some((invoice, status, minor)) = open else { return Ok(()) };
    if !matches!(status.as_str(), "pending" | "needs_confirmation") {
        return Ok(());
    }
    let (status, provider_id, failure) = match charge {
        Charge::Succeeded { provider_id } => ("succeeded", provider_id, None),
        Charge::NeedsConfirmation { provider_id } => ("needs_confirmation", provider_id, None),
        Charge::Failed { provider_id, reason } => ("failed", provider_id, Some(reason)),
        Charge::Canceled { provider_id } => ("canceled", provider_id, None),
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
        let owed = held(&mut tx, InvoiceId(invoice)).await?.ok_or_else(Error::not_found)?;
        post_settled(&mut tx, &owed, (payment, minor), Account::Provider, now).await?;
    }
    let details = json!({ "status": status });
    audit::write_for_portal(&mut tx, now, "settle_payment", PaymentId(payment), details).await?;
    tx.commit().await?;
    Ok(())
}

/// Money came in with a payment that is noted as succeeded: its part is split, and an invoice of which nothing is left is
/// paid.
pub(super) async fn post_settled(
    conn: &mut PgConnection,
    owed: &Owed,
    (payment, minor): (Uuid, i64),
    till: Account,
    now: Instant,
) -> Answer<()> {
    let currency = currency(&owed.currency)?;
    let amount = Money::from_minor(minor, currency);
    let left = credit::rest(&mut *conn, owed, currency).await?;
    let before = owed.total(currency).minus(left)?.minus(amount)?;
    let collected = owed.part(&mut *conn, before, amount).await?;
    let posting = ledger::payment_collected(till, BuyerId(owed.buyer_id), SellerId(owed.seller_id), collected)?;
    post(&mut *conn, &[NewTransaction { posting, reference: payment, invoice_id: owed.id }], now).await?;
    if left.is_zero() {
        note_paid(&mut *conn, owed, now).await?;
        free_credit(conn, owed, now).await?;
    }
    Ok(())
}

/// Credit that was kept for an invoice paid in money goes against others.
async fn free_credit(conn: &mut PgConnection, owed: &Owed, now: Instant) -> Answer<()> {
    let any = "SELECT EXISTS (SELECT FROM credits_left WHERE buyer_id = $1 AND left_minor > 0)";
    if sqlx::query_scalar(any).bind(owed.buyer_id).fetch_one(&mut *conn).await? {
        outbox::enqueue(conn, &[Job::ApplyCredit { buyer_id: BuyerId(owed.buyer_id) }], now).await?;
    }
    Ok(())
}

pub(super) async fn note_paid(conn: &mut PgConnection, owed: &Owed, now: Instant) -> Answer<()> {
    sqlx::query("UPDATE invoices SET paid_at = $3 WHERE seller_id = $1 AND id = $2")
        .bind(owed.seller_id)
        .bind(owed.id)
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

/// An invoice whose row is held until commit.
pub(super) async fn held(conn: &mut PgConnection, id: InvoiceId) -> Answer<Option<Owed>> {
    Ok(sqlx::query_as(
        "SELECT id, seller_id, buyer_id, currency, subtotal_minor, total_minor, paid_at
         FROM invoices WHERE id = $1 FOR UPDATE",
    )
    .bind(id.0)
    .fetch_optional(conn)
    .await?)
}

pub(super) async fn owed(conn: &mut PgConnection, id: InvoiceId) -> Answer<Option<Owed>> {
    Ok(sqlx::query_as(
        "SELECT id, seller_id, buyer_id, currency, subtotal_minor, total_minor, paid_at FROM invoices WHERE id = $1",
    )
    .bind(id.0)
    .fetch_optional(conn)
    .await?)
}

pub(super) fn currency(code: &str) -> Answer<Currency> {
    code.parse().map_err(|_| Error::Fault(Fault::Stored(format!("currency {code}"))))
}
