//! The one buyer that a plan addresses, as its seller is told of it.
//!
//! A seller learns of the buyers that subscribed to something of its own, and of nobody else: the address of one of these
//! stands for its id, any other address stays what was typed, whether somebody has it or not.

use std::collections::BTreeMap;

use domain::ids::{BuyerId, ProductId};
use uuid::Uuid;

use crate::actor::Actor;
use crate::error::Answer;
use crate::portal::Portal;

/// How many buyers a seller is offered to choose from.
const OFFERED_MAX: i64 = 200;

/// A buyer as the seller that addresses it is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddressedBuyer {
    pub id: BuyerId,
    pub name: String,
    /// `None` where another of the seller's buyers has it too.
    pub email: Option<String>,
}

/// The only one with this e-mail address among those that subscribed to something of the seller's.
pub async fn addressed_buyer(portal: &Portal, actor: &Actor, email: &str) -> Answer<Option<BuyerId>> {
    let seller = actor.as_seller()?;
    let found: Vec<Uuid> = sqlx::query_scalar(
        "SELECT b.id FROM buyers b
         WHERE lower(b.email) = lower($2)
           AND EXISTS (SELECT FROM subscriptions s WHERE s.seller_id = $1 AND s.buyer_id = b.id)
         LIMIT 2",
    )
    .bind(seller.0)
    .bind(email.trim())
    .fetch_all(&portal.db)
    .await?;
    match found.as_slice() {
        [only] => Ok(Some(BuyerId(*only))),
        _ => Ok(None),
    }
}

/// The buyers that subscribed to something of the seller's, by name.
pub async fn addressable_buyers(portal: &Portal, actor: &Actor) -> Answer<Vec<AddressedBuyer>> {
    let seller = actor.as_seller()?;
    let rows: Vec<(Uuid, String, String, bool)> = sqlx::query_as(
        "SELECT b.id, b.name, b.email, count(*) OVER (PARTITION BY lower(b.email)) > 1
         FROM buyers b
         WHERE b.id IN (SELECT s.buyer_id FROM subscriptions s WHERE s.seller_id = $1)
         ORDER BY b.name, b.id LIMIT $2",
    )
    .bind(seller.0)
    .bind(OFFERED_MAX)
    .fetch_all(&portal.db)
    .await?;
    let buyer = |(id, name, email, shared): (Uuid, String, String, bool)| AddressedBuyer {
        id: BuyerId(id),
        name,
        email: (!shared).then_some(email),
    };
    Ok(rows.into_iter().map(buyer).collect())
}

/// The names of the buyers that a product's plans address, of those that subscribed to something of its seller's.
pub async fn addressed_names(portal: &Portal, actor: &Actor, product: ProductId) -> Answer<BTreeMap<BuyerId, String>> {
    let seller = actor.as_seller()?;
    let rows: Vec<(Uuid, String)> = sqlx::query_as(
        "SELECT b.id, b.name FROM buyers b
         WHERE b.id IN (SELECT substr(r.terms #>> '{audience,buyer_id}', 5)::uuid FROM rate_plans r
             WHERE r.seller_id = $1 AND r.product_id = $2 AND r.terms #>> '{audience,kind}' = 'buyer')
           AND EXISTS (SELECT FROM subscriptions s WHERE s.seller_id = $1 AND s.buyer_id = b.id)",
    )
    .bind(seller.0)
    .bind(product.0)
    .fetch_all(&portal.db)
    .await?;
    Ok(rows.into_iter().map(|(id, name)| (BuyerId(id), name)).collect())
}
