//! What was agreed and since when: phases that take the place of others, and the end. What was agreed by an instant can be
//! told ever after, whatever was agreed since.
//!
//! Invariants: a phase that began is never superseded; the end of a subscription is the one agreed last.

use domain::calendar::{Day, Instant};
use domain::ids::{RatePlanId, SellerId, SubscriptionId};
use domain::refusal::{Code, Refusal};
use domain::subscription::{Phase, Phases, Subscription};
use sqlx::PgConnection;
use uuid::Uuid;

use super::Loaded;
use super::load::{ending, seats, unreadable};
use crate::accounts;
use crate::catalog::kept::{self, Version};
use crate::error::Answer;
use crate::portal::Portal;

/// Notes a phase agreed `now`. It takes the place of those that were to begin with it or later, and have not begun.
pub(crate) async fn agree_phase(
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
pub(crate) async fn supersede_phases(
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

/// Agrees `now` on the end that the subscription's term has, if that is another than before.
pub(crate) async fn agree_end_of_term(
    conn: &mut PgConnection,
    subscription: &mut Subscription,
    now: Instant,
) -> Answer<()> {
    let before = (subscription.ends_on, subscription.ending);
    subscription.end_with_its_term();
    if (subscription.ends_on, subscription.ending) == before {
        return Ok(());
    }
    agree_end(conn, subscription, now).await
}

/// Notes the end of a subscription as it was agreed `now`.
pub(crate) async fn agree_end(conn: &mut PgConnection, subscription: &Subscription, now: Instant) -> Answer<()> {
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

#[derive(sqlx::FromRow)]
struct PhaseRow {
    number: i16,
    rate_plan_id: Uuid,
    plan_version: Version,
    seats: i32,
    from_at: Instant,
    from_on: Day,
}

#[derive(sqlx::FromRow)]
struct Standing {
    ends_on: Option<Day>,
    ending: Option<String>,
    billed_on: Option<Day>,
    has_late_usage: bool,
    late_on: Option<Day>,
}

/// The subscription as it stood at an instant, by what was agreed, billed and reported until then, with the rates of tax that
/// were known. Names and countries of the parties and the words of metrics stay those of now.
///
/// # Errors
/// `subscription.not_signed_yet` before it was signed.
pub(crate) async fn as_of(portal: &Portal, conn: &mut PgConnection, mut loaded: Loaded, at: Instant) -> Answer<Loaded> {
    let Subscription { id, signed_at, .. } = loaded.subscription;
    if at < signed_at {
        let refusal = Refusal::at(Code::SubscriptionNotSignedYet, "/at");
        return Err(refusal.with("at", signed_at).into());
    }
    let standing: Standing = sqlx::query_as(
        "SELECT agreed.ends_on, agreed.ending, billed.billed_on, late.has_late_usage, late.late_on
         FROM (SELECT max(billed_on) AS billed_on FROM billed_occasions
               WHERE subscription_id = $1 AND billed_at <= $2) billed
         LEFT JOIN LATERAL (
             SELECT ends_on, ending FROM agreed_ends WHERE subscription_id = $1 AND agreed_at <= $2
             ORDER BY number DESC LIMIT 1) agreed ON true
         CROSS JOIN LATERAL (
             SELECT count(*) > 0 AS has_late_usage, min(mark.came_on) AS late_on
             FROM (SELECT period_until, came_on FROM usage_late WHERE subscription_id = $1 AND marked_at <= $2
                   UNION ALL
                   SELECT period_until, came_on FROM corrected_usage
                   WHERE subscription_id = $1 AND marked_at <= $2 AND corrected_at > $2) mark
             WHERE mark.period_until <= billed.billed_on) late",
    )
    .bind(id.0)
    .bind(at)
    .fetch_one(&mut *conn)
    .await?;
    loaded.subscription.phases = phases(portal, conn, id, at).await?;
    loaded.subscription.ends_on = standing.ends_on;
    loaded.subscription.ending = standing.ending.as_deref().map(ending).transpose()?.unwrap_or_default();
    loaded.billed_on = standing.billed_on;
    loaded.has_late_usage = standing.has_late_usage;
    loaded.late_on = standing.late_on;
    loaded.tax_rates = accounts::tax_rates_known_at(conn, &loaded.parties.buyer.country, at).await?;
    Ok(loaded)
}

async fn phases(portal: &Portal, conn: &mut PgConnection, id: SubscriptionId, at: Instant) -> Answer<Phases> {
    let rows: Vec<PhaseRow> = sqlx::query_as(
        "SELECT p.number, p.rate_plan_id, plan.version AS plan_version, p.seats, p.from_at, p.from_on
         FROM (SELECT seller_id, number, rate_plan_id, seats, from_at, from_on FROM subscription_phases
               WHERE subscription_id = $1 AND agreed_at <= $2
               UNION ALL
               SELECT seller_id, number, rate_plan_id, seats, from_at, from_on FROM superseded_phases
               WHERE subscription_id = $1 AND agreed_at <= $2 AND superseded_at > $2) p
         JOIN rate_plans plan ON plan.seller_id = p.seller_id AND plan.id = p.rate_plan_id
         ORDER BY p.number",
    )
    .bind(id.0)
    .bind(at)
    .fetch_all(&mut *conn)
    .await?;
    let wanted: Vec<_> = rows.iter().map(|row| (RatePlanId(row.rate_plan_id), row.plan_version)).collect();
    let plans = kept::plans(portal, conn, &wanted).await?;
    let phases = rows.into_iter().map(|row| {
        let rate_plan = plans.get(&RatePlanId(row.rate_plan_id)).cloned();
        Ok(Phase {
            number: row.number,
            rate_plan: rate_plan.ok_or_else(|| unreadable(format!("no published rate plan {}", row.rate_plan_id)))?,
            seats: seats(row.seats)?,
            from: row.from_at,
            from_on: row.from_on,
        })
    });
    let phases = phases.collect::<Answer<Vec<Phase>>>()?;
    Phases::of(phases).ok_or_else(|| unreadable(format!("no phase of {id} at {at}")))
}
