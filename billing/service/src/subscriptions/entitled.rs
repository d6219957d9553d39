//! What a subscription entitles to.

use domain::entitlement::{self, Entitlement};
use domain::ids::SubscriptionId;

use super::{Lock, load_one};
use crate::actor::Actor;
use crate::error::Answer;
use crate::portal::Portal;

/// Whether the product may be used now, for the parties and for the seller's software.
pub async fn entitlement(portal: &Portal, actor: &Actor, id: SubscriptionId) -> Answer<Entitlement> {
    let now = portal.now().await?;
    let mut conn = portal.db.acquire().await?;
    let loaded = load_one(portal, &mut conn, actor, id, Lock::None).await?;
    Ok(entitlement::entitlement(&loaded.subscription, now))
}
