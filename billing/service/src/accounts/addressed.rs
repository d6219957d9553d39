//! The one buyer that a plan addresses: found by what its seller was told, shown by name to whoever addresses it.
//!
//! Only a whole e-mail address or id finds a buyer. That nobody has it, that several have it and that it is none look the
//! same; nothing near it is ever told.

use std::collections::BTreeMap;

use domain::ids::{BuyerId, ProductId};
use domain::refusal::{Code, Refusal};
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
    /// `None` where it is also somebody else's, and so finds nobody.
    pub email: Option<String>,
}

/// The buyer with exactly this e-mail address or id.
///
/// # Errors
/// `buyer.unknown` unless it is one.
pub async fn addressed_buyer(portal: &Portal, actor: &Actor, text: &str) -> Answer<BuyerId> {
    actor.as_seller()?;
    let id = text.trim().parse::<BuyerId>().ok().map(|id| id.0);
    let found: Vec<Uuid> =
        sqlx::query_scalar("SELECT id FROM buyers WHERE id = $1 OR lower(email) = lower($2) LIMIT 2")
            .bind(id)
            .bind(text.trim())
            .fetch_all(&portal.db)
            .await?;
    match found.as_slice() {
        [only] => Ok(BuyerId(*only)),
        _ => Err(Refusal::new(Code::BuyerUnknown).into()),
    }
}

/// The buyers that subscribed to something of the seller's, and those that its plans address, by name.
pub async fn addressable_buyers(portal: &Portal, actor: &Actor) -> Answer<Vec<AddressedBuyer>> {
    let seller = actor.as_seller()?;
    let rows: Vec<(Uuid, String, String, bool)> = sqlx::query_as(
        "SELECT b.id, b.name, b.email,
                EXISTS (SELECT FROM buyers o WHERE lower(o.email) = lower(b.email) AND o.id <> b.id)
         FROM buyers b
         WHERE b.id IN (SELECT s.buyer_id FROM subscriptions s WHERE s.seller_id = $1
             UNION SELECT substr(r.terms #>> '{audience,buyer_id}', 5)::uuid FROM rate_plans r
             WHERE r.seller_id = $1 AND r.terms #>> '{audience,kind}' = 'buyer')
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

/// The names of the buyers that a product's plans address; for its seller alone.
pub async fn addressed_names(portal: &Portal, actor: &Actor, product: ProductId) -> Answer<BTreeMap<BuyerId, String>> {
    let seller = actor.as_seller()?;
    let rows: Vec<(Uuid, String)> = sqlx::query_as(
        "SELECT b.id, b.name FROM buyers b
         WHERE b.id IN (SELECT substr(r.terms #>> '{audience,buyer_id}', 5)::uuid FROM rate_plans r
             WHERE r.seller_id = $1 AND r.product_id = $2 AND r.terms #>> '{audience,kind}' = 'buyer')",
    )
    .bind(seller.0)
    .bind(product.0)
    .fetch_all(&portal.db)
    .await?;
    Ok(rows.into_iter().map(|(id, name)| (BuyerId(id), name)).collect())
}
