//! What a buyer pays with: a card kept by the provider, known here by a token.

use domain::calendar::Instant;
use domain::ids::BuyerId;
use domain::locale::Locale;
use serde::Serialize;
use serde_json::{Value, json};
use sqlx::PgConnection;
use uuid::Uuid;

use super::collect::wish_to_collect;
use super::provider::{Card, ReturnTo};
use crate::actor::Actor;
use crate::error::Answer;
use crate::portal::Portal;
use crate::{audit, outbox};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, sqlx::FromRow)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = PaymentMethod))]
pub struct PaymentMethodView {
    pub provider: String,
    pub brand: String,
    pub last4: String,
    pub expires: String,
    pub created_at: Instant,
}

/// Begins to enter payment details: the address of the provider's page, which leads back to `return_to`.
pub async fn begin_setup(portal: &Portal, actor: &Actor, return_to: &str, locale: Locale) -> Answer<String> {
    let buyer = actor.as_buyer()?;
    portal.provider.begin_setup(&buyer.to_string(), ReturnTo { path: return_to, locale }).await
}

/// What the buyer pays with.
pub async fn method(portal: &Portal, actor: &Actor) -> Answer<Option<PaymentMethodView>> {
    let buyer = actor.as_buyer()?;
    let method =
        sqlx::query_as("SELECT provider, brand, last4, expires, created_at FROM payment_methods WHERE buyer_id = $1")
            .bind(buyer.0)
            .fetch_optional(&portal.db)
            .await?;
    Ok(method)
}

/// Whether there is a card of the buyer's to charge; for the operator.
pub async fn has_card(portal: &Portal, actor: &Actor, buyer: BuyerId) -> Answer<bool> {
    actor.as_operator()?;
    let found = sqlx::query_scalar("SELECT EXISTS (SELECT FROM payment_methods WHERE buyer_id = $1)");
    Ok(found.bind(buyer.0).fetch_one(&portal.db).await?)
}

pub async fn remove_method(portal: &Portal, actor: &Actor) -> Answer<()> {
    let buyer = actor.as_buyer()?;
    let now = portal.now().await?;
    let mut tx = portal.db.begin().await?;
    sqlx::query("DELETE FROM payment_methods WHERE buyer_id = $1").bind(buyer.0).execute(&mut *tx).await?;
    audit::write(&mut tx, now, actor, "remove_payment_method", buyer, json!({})).await?;
    tx.commit().await?;
    Ok(())
}

/// The provider has a card for a buyer: it replaces the one before, and what is unpaid is collected from it.
pub(crate) async fn card_saved(
    conn: &mut PgConnection,
    provider: &str,
    buyer: BuyerId,
    card: &Card,
    now: Instant,
) -> Answer<()> {
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
    let unpaid: Vec<(Uuid, Option<Uuid>)> = sqlx::query_as(
        "SELECT i.id, attempt.id FROM invoices i
         LEFT JOIN LATERAL (SELECT p.id FROM payments p WHERE p.invoice_id = i.id AND p.provider <> 'bank'
                            ORDER BY p.id DESC LIMIT 1) AS attempt ON true
         WHERE i.buyer_id = $1 AND i.paid_at IS NULL AND i.total_minor > 0 ORDER BY i.id",
    )
    .bind(buyer.0)
    .fetch_all(&mut *conn)
    .await?;
    let payloads: Vec<Value> = unpaid.into_iter().map(|(id, last)| wish_to_collect(id, last)).collect();
    outbox::enqueue(&mut *conn, outbox::COLLECT_INVOICE, &payloads, now).await?;
    let actor = Actor { principal: crate::actor::Principal::Buyer(buyer), name: String::new() };
    audit::write(conn, now, &actor, "save_payment_method", buyer, json!({ "brand": card.brand, "last4": card.last4 }))
        .await
}
