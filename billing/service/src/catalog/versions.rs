//! Versions of plans: who may still take an earlier one, and how many keep it.

use std::collections::HashMap;

use domain::calendar::Day;
use domain::ids::{ProductId, RatePlanId};
use domain::rate_plan::{PublishedRatePlan, RatePlan, Terms};
use sqlx::PgConnection;
use uuid::Uuid;

use super::load::RatePlanRow;
use super::rate_plans::plans_where;
use super::view::today;
use crate::actor::Actor;
use crate::error::{Answer, Error};
use crate::portal::Portal;

/// Whether `v` is a published version of the plan `r`, or the same.
macro_rules! version_of {
    () => {
        "v.seller_id = r.seller_id AND v.product_id = r.product_id AND v.key = r.key AND v.published_at IS NOT NULL
         AND (v.currency, v.visibility, v.audience) = (r.currency, r.visibility, r.audience)"
    };
}
pub(super) use version_of;

/// The day on which the sale of the published plan `$plan` begins, wherever that day is counted: see
/// [`PublishedRatePlan::sold_from`].
macro_rules! sold_from {
    ($plan:literal) => {
        concat!(
            "(",
            $plan,
            ".effective_from - (",
            $plan,
            ".effective_from = (",
            $plan,
            ".published_at AT TIME ZONE 'UTC')::date)::int)"
        )
    };
}
pub(super) use sold_from;

/// The published plans under a key of a product.
pub(super) async fn published_under(
    conn: &mut PgConnection,
    product: ProductId,
    key: &str,
) -> Answer<Vec<PublishedRatePlan>> {
    let rows: Vec<RatePlanRow> = sqlx::query_as(plans_where!(
        "r.product_id = $1 AND r.key = $2 AND r.published_at IS NOT NULL ORDER BY r.published_at, r.id"
    ))
    .bind(product.0)
    .bind(key)
    .fetch_all(conn)
    .await?;
    let plans = rows.into_iter().filter_map(|row| match row.plan() {
        RatePlan::Published(plan) => Some(plan),
        RatePlan::Draft(_) => None,
    });
    Ok(plans.collect())
}

/// Refuses a plan to whoever does not have it, on the day of the act.
///
/// # Errors
/// `rate_plan.superseded` once a later version is sold; `rate_plan.not_in_effect` outside of its own days.
pub(crate) async fn may_be_taken(conn: &mut PgConnection, plan: &PublishedRatePlan, day: Day) -> Answer<()> {
    let versions = published_under(conn, plan.product_id, plan.terms.key.as_str()).await?;
    Ok(plan.may_be_taken_on(&versions, day)?)
}

/// What a draft has to agree with: the terms of the plans published under its key.
pub(super) async fn published_terms(conn: &mut PgConnection, product: ProductId, key: &str) -> Answer<Vec<Terms>> {
    Ok(published_under(conn, product, key).await?.into_iter().map(|plan| plan.terms).collect())
}

/// How many subscriptions of a product are on each of its plans today, or begin with it; plans without one are missing.
pub async fn subscribers_by_plan(
    portal: &Portal,
    actor: &Actor,
    product: ProductId,
) -> Answer<HashMap<RatePlanId, i64>> {
    let seller = actor.as_seller()?;
    let now = portal.now().await?;
    let rows: Vec<(Uuid, i64)> = sqlx::query_as(
        "SELECT current.rate_plan_id, count(*)
         FROM subscriptions s
         CROSS JOIN LATERAL (
             SELECT f.rate_plan_id FROM subscription_phases f WHERE f.subscription_id = s.id
             ORDER BY (f.from_at <= $3) DESC, CASE WHEN f.from_at <= $3 THEN f.number END DESC, f.number LIMIT 1) current
         WHERE s.seller_id = $1 AND s.product_id = $2 AND (s.ends_on IS NULL OR s.ends_on >= $4)
         GROUP BY current.rate_plan_id",
    )
    .bind(seller.0)
    .bind(product.0)
    .bind(now)
    .bind(today(now))
    .fetch_all(&portal.db)
    .await?;
    Ok(rows.into_iter().map(|(plan, count)| (RatePlanId(plan), count)).collect())
}

/// Refused as the schema refuses it, should two acts meet.
pub(super) fn differs(error: Error, terms: &Terms) -> Error {
    use domain::refusal::{Code, Refusal};
    let refusal = Refusal::at(Code::RatePlanVersionDiffers, "/key").with("key", &terms.key);
    error.refused_by("rate_plan_version_agrees", refusal)
}
