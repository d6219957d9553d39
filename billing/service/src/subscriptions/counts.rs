//! How many subscriptions stand where, counted in each buyer's own day.

use serde::Serialize;

use super::scope;
use crate::actor::Actor;
use crate::error::Answer;
use crate::portal::Portal;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, sqlx::FromRow)]
pub struct SubscriptionCounts {
    pub scheduled: i64,
    pub active: i64,
    pub ended: i64,
}

/// Counts the actor's subscriptions.
pub async fn subscription_counts(portal: &Portal, actor: &Actor) -> Answer<SubscriptionCounts> {
    let now = portal.now().await?;
    let (seller, buyer, own) = scope(actor);
    let counts = sqlx::query_as(
        "SELECT count(*) FILTER (WHERE starts_on > today AND coalesce(ends_on, 'infinity') >= starts_on) AS scheduled,
                count(*) FILTER (WHERE starts_on <= today AND coalesce(ends_on, 'infinity') >= today) AS active,
                count(*) FILTER (WHERE coalesce(ends_on, 'infinity') < greatest(today, starts_on)) AS ended
         FROM (SELECT starts_on, ends_on, ($1::timestamptz AT TIME ZONE time_zone)::date AS today FROM subscriptions
               WHERE ($2::uuid IS NULL OR seller_id = $2) AND ($3::uuid IS NULL OR buyer_id = $3)
                 AND ($4::uuid IS NULL OR id = $4)) s",
    )
    .bind(now)
    .bind(seller)
    .bind(buyer)
    .bind(own)
    .fetch_one(&portal.db)
    .await?;
    Ok(counts)
}
