//! What a buyer pays with: a card kept by the provider, known here by a token.

use domain::calendar::Instant;
use domain::ids::{BuyerId, InvoiceId, PaymentId};
use domain::locale::Locale;
use domain::money::{Currency, Money};
use domain::refusal::Code;
use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::json;
use sqlx::PgConnection;
use uuid::Uuid;

use super::collect::{collect, currency, wish_to_collect};
use super::give_up::{give_up_needless, note_needless};
use crate::actor::Actor;
use crate::audit;
use crate::error::Answer;
use crate::idempotency::fingerprint;
use crate::outbox::{self, Job};
use crate::portal::Portal;
use crate::provider::{Card, ReturnTo};
use crate::rehearsal;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, sqlx::FromRow)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = PaymentMethod))]
pub struct PaymentMethodView {
    pub provider: String,
    pub brand: String,
    pub last4: String,
    pub expires: String,
    pub created_at: Instant,
    #[serde(skip)]
    token: String,
}

impl PaymentMethodView {
    /// What tells a card from every other one, and nothing about it.
    pub fn mark(&self) -> String {
        fingerprint(self.token.as_bytes()).iter().take(16).map(|byte| format!("{byte:02x}")).collect()
    }
}

/// Begins to enter payment details: the address of the provider's page, which leads back to `return_to`.
pub async fn begin_setup(portal: &Portal, actor: &Actor, return_to: &str, locale: Locale) -> Answer<String> {
    let buyer = actor.as_buyer()?;
    rehearsal::stop()?;
    portal.provider.begin_setup(&buyer.to_string(), ReturnTo { path: return_to, locale }).await
}

/// What the buyer pays with.
pub async fn method(portal: &Portal, actor: &Actor) -> Answer<Option<PaymentMethodView>> {
    let buyer = actor.as_buyer()?;
    let method = sqlx::query_as(
        "SELECT provider, brand, last4, expires, created_at, token FROM payment_methods WHERE buyer_id = $1",
    )
    .bind(buyer.0)
    .fetch_optional(&portal.db)
    .await?;
    Ok(method)
}

/// What the provider calls a buyer's card.
pub(crate) async fn card_of(conn: &mut PgConnection, buyer: BuyerId) -> Answer<Option<String>> {
    let token = "SELECT token FROM payment_methods WHERE buyer_id = $1";
    Ok(sqlx::query_scalar(token).bind(buyer.0).fetch_optional(conn).await?)
}

/// What became of invoices that were collected from a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Became {
    Paid,
    /// The buyer must confirm the charge.
    ToConfirm,
    Failed,
}

/// Invoices of one currency of which the same became.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CameOfCard {
    pub became: Became,
    pub currency: Currency,
    pub amount: Decimal,
    pub invoices: u64,
}

/// What came of the latest charges on the card that is on file.
pub async fn came_of_card(portal: &Portal, actor: &Actor) -> Answer<Vec<CameOfCard>> {
    let buyer = actor.as_buyer()?;
    let rows: Vec<(String, String, i64, i64)> = sqlx::query_as(
        "SELECT latest.status, latest.currency, sum(latest.amount_minor)::bigint, count(*)
         FROM (SELECT DISTINCT ON (p.invoice_id) p.status, p.currency, p.amount_minor
               FROM payments p JOIN payment_methods m ON m.buyer_id = p.buyer_id AND m.token = p.card
               WHERE p.buyer_id = $1 ORDER BY p.invoice_id, p.id DESC) latest
         WHERE latest.status IN ('succeeded', 'needs_confirmation', 'failed')
         GROUP BY 1, 2 ORDER BY 2, 1",
    )
    .bind(buyer.0)
    .fetch_all(&portal.db)
    .await?;
    let came = rows.into_iter().map(|(status, code, minor, invoices)| {
        let became = match status.as_str() {
            "succeeded" => Became::Paid,
            "needs_confirmation" => Became::ToConfirm,
            _ => Became::Failed,
        };
        let currency = currency(&code)?;
        let amount = Money::from_minor(minor, currency).amount();
        Ok(CameOfCard { became, currency, amount, invoices: u64::try_from(invoices).unwrap_or_default() })
    });
    came.collect()
}

/// Whether there is a card of the buyer's to charge; for the operator.
pub async fn has_card(portal: &Portal, actor: &Actor, buyer: BuyerId) -> Answer<bool> {
    actor.as_operator()?;
    let found = sqlx::query_scalar("SELECT EXISTS (SELECT FROM payment_methods WHERE buyer_id = $1)");
    Ok(found.bind(buyer.0).fetch_one(&portal.db).await?)
}

/// Forgets a buyer's card: the one that was `shown`, where that is known.
///
/// # Errors
/// `review.changed` where another card took its place.
pub async fn remove_method(portal: &Portal, actor: &Actor, shown: Option<&str>) -> Answer<()> {
    let buyer = actor.as_buyer()?;
    let now = portal.now().await?;
    let mut tx = portal.db.begin().await?;
    let found: Option<PaymentMethodView> = sqlx::query_as(
        "SELECT provider, brand, last4, expires, created_at, token FROM payment_methods WHERE buyer_id = $1 FOR UPDATE",
    )
    .bind(buyer.0)
    .fetch_optional(&mut *tx)
    .await?;
    if found.is_some_and(|method| shown.is_some_and(|shown| shown != method.mark())) {
        return Err(Code::ReviewChanged.into());
    }
    sqlx::query("DELETE FROM payment_methods WHERE buyer_id = $1").bind(buyer.0).execute(&mut *tx).await?;
    note_needless(&mut tx, buyer, now).await?;
    outbox::enqueue(&mut tx, &[Job::GiveUpCharges { buyer_id: buyer }], now).await?;
    audit::write(&mut tx, now, actor, "remove_payment_method", buyer, json!({})).await?;
    tx.commit().await?;
    // What could not be given up now is by what was asked for above.
    if let Err(error) = give_up_needless(portal, buyer).await {
        tracing::warn!(%error, "charges of a removed card could not be given up yet");
    }
    Ok(())
}

/// The provider has a card for a buyer: it replaces the one before, and what is owed is collected from it. Answers the
/// wishes to do so.
pub(crate) async fn card_saved(
    conn: &mut PgConnection,
    provider: &str,
    buyer: BuyerId,
    card: &Card,
    now: Instant,
) -> Answer<Vec<(InvoiceId, Option<PaymentId>)>> {
    sqlx::query(
        "INSERT INTO payment_methods (buyer_id, provider, token, brand, last4, expires, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (buyer_id) DO UPDATE SET provider = excluded.provider, token = excluded.token, brand = excluded.brand,
             last4 = excluded.last4, expires = excluded.expires, created_at = excluded.created_at",
    )
    .bind(buyer.0)
    .bind(provider)
    .bind(&card.token)
    .bind(&card.brand)
    .bind(&card.last4)
    .bind(&card.expires)
    .bind(now)
    .execute(&mut *conn)
    .await?;
    note_needless(&mut *conn, buyer, now).await?;
    let owed: Vec<(Uuid, Option<Uuid>)> = sqlx::query_as(
        "SELECT i.id, attempt.id FROM invoices_owed i
         LEFT JOIN LATERAL (SELECT p.id FROM payments p WHERE p.invoice_id = i.id AND p.provider <> 'bank'
                            ORDER BY p.id DESC LIMIT 1) AS attempt ON true
         WHERE i.buyer_id = $1 ORDER BY i.id",
    )
    .bind(buyer.0)
    .fetch_all(&mut *conn)
    .await?;
    let wishes: Vec<Job> = owed.iter().map(|(id, last)| wish_to_collect(*id, *last)).collect();
    outbox::enqueue(&mut *conn, &wishes, now).await?;
    let actor = Actor { principal: crate::actor::Principal::Buyer(buyer), name: String::new() };
    let details = json!({ "brand": card.brand, "last4": card.last4 });
    audit::write(conn, now, &actor, "save_payment_method", buyer, details).await?;
    Ok(owed.into_iter().map(|(id, last)| (InvoiceId(id), last.map(PaymentId))).collect())
}

/// Collects what was owed when a card was saved, within the act: its page can tell what came of it. What could not be done
/// is done by what [`card_saved`] asked for.
pub(crate) async fn collect_owed(portal: &Portal, owed: Vec<(InvoiceId, Option<PaymentId>)>) {
    for (invoice, after) in owed {
        if let Err(error) = collect(portal, invoice, after).await {
            tracing::warn!(%invoice, %error, "an open invoice could not be collected from a new card yet");
        }
    }
}
