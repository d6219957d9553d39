//! What was agreed and since when: phases that take the place of others, and the end. What was agreed by an instant can be
//! told ever after, whatever was agreed since.
//!
//! Invariants: a phase that began is never superseded; the end of a subscription is the one agreed last.

use domain::calendar::Instant;
use domain::ids::{SellerId, SubscriptionId};
use domain::subscription::{Phase, Subscription};
use sqlx::PgConnection;

use crate::error::Answer;

/// Notes a phase agreed `now`. It takes the place of those that were to begin with it or later, and have not begun.
pub(super) async fn agree_phase(
    conn: &mut PgConnection,
    seller: SellerId,
    id: SubscriptionId,
    phase: &Phase,
    now: Instant,
) -> Answer<()> {
    supersede_phases(conn, id, phase.from, now).await?;
    sqlx::query(
        "INSERT INTO subscription_phases (subscription_id, number, seller_id, rate_plan_id, seats, from_at, from_on, agreed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(id.0)
    .bind(phase.number)
    .bind(seller.0)
    .bind(phase.rate_plan.id.0)
    .bind(i32::try_from(phase.seats).unwrap_or(i32::MAX))
    .bind(phase.from)
    .bind(phase.from_on)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// Gives up the phases that were to begin at `from` or later, and have not begun.
pub(super) async fn supersede_phases(
    conn: &mut PgConnection,
    id: SubscriptionId,
    from: Instant,
    now: Instant,
) -> Answer<()> {
    sqlx::query(
        "WITH superseded AS (
             DELETE FROM subscription_phases WHERE subscription_id = $1 AND from_at > $2 AND from_at >= $3
             RETURNING subscription_id, number, seller_id, rate_plan_id, seats, from_at, from_on, agreed_at)
         INSERT INTO superseded_phases (subscription_id, number, seller_id, rate_plan_id, seats, from_at, from_on, agreed_at,
                                        superseded_at)
         SELECT *, $2 FROM superseded",
    )
    .bind(id.0)
    .bind(now)
    .bind(from)
    .execute(conn)
    .await?;
    Ok(())
}

/// Notes the end of a subscription as it was agreed `now`.
pub(super) async fn agree_end(conn: &mut PgConnection, subscription: &Subscription, now: Instant) -> Answer<()> {
    sqlx::query(
        "WITH agreed AS (
             INSERT INTO agreed_ends (subscription_id, number, seller_id, agreed_at, ends_on, ending)
             SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5 FROM agreed_ends WHERE subscription_id = $1
             RETURNING seller_id, subscription_id, ends_on, ending)
         UPDATE subscriptions s SET ends_on = agreed.ends_on, ending = agreed.ending
         FROM agreed WHERE s.seller_id = agreed.seller_id AND s.id = agreed.subscription_id",
    )
    .bind(subscription.id.0)
    .bind(subscription.seller_id.0)
    .bind(now)
    .bind(subscription.ends_on)
    .bind(subscription.ending.as_str())
    .execute(conn)
    .await?;
    Ok(())
}
