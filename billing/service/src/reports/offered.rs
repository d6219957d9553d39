//! What can be bought for a buyer: every published plan that addresses it, also private ones, whose sale is not over.

use domain::calendar::{Day, day_of};
use domain::ids::{BuyerId, ProductId, RatePlanId};
use domain::locale::LocalizedText;
use domain::metric::Metric;
use domain::rate_plan::Terms;
use serde::Serialize;
use sqlx::types::Json;
use uuid::Uuid;

use crate::search::anywhere;
use crate::subscriptions::zone;
use crate::{Actor, Answer, Error, Portal, catalog};

/// At most so many plans are listed; a search finds the others.
const LISTED_MAX: i64 = 100;

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OfferedPlan {
    pub id: RatePlanId,
    pub product_id: ProductId,
    pub product_name: LocalizedText,
    pub seller_name: String,
    pub effective_from: Day,
    pub effective_until: Option<Day>,
    /// Whether it can be bought today; else its sale has yet to begin.
    pub is_sold: bool,
    pub terms: Terms,
    /// Those of the product.
    pub metrics: Vec<Metric>,
}

#[derive(sqlx::FromRow)]
struct PlanRow {
    id: Uuid,
    product_id: Uuid,
    product_name: Json<LocalizedText>,
    seller_name: String,
    effective_from: Day,
    effective_until: Option<Day>,
    is_sold: bool,
    terms: Json<Terms>,
}

const PLANS: &str = "
    SELECT r.id, r.product_id, p.name AS product_name, s.name AS seller_name, r.effective_from, r.effective_until, r.terms,
           (r.effective_from <= $2 OR r.effective_from = (r.published_at AT TIME ZONE 'UTC')::date) AS is_sold
    FROM rate_plans r
    JOIN products p ON p.seller_id = r.seller_id AND p.id = r.product_id
    JOIN sellers s ON s.id = r.seller_id
    WHERE r.published_at IS NOT NULL
      AND coalesce(r.effective_until, 'infinity') >= $2
      AND ($5::uuid IS NULL OR r.id = $5)
      AND (p.name::text ILIKE $3 OR s.name ILIKE $3 OR (r.terms -> 'name')::text ILIKE $3)
      AND CASE r.terms -> 'audience' ->> 'kind'
            WHEN 'category' THEN EXISTS (SELECT FROM buyer_category_members m
                WHERE m.buyer_id = $1 AND m.category = r.terms -> 'audience' ->> 'category')
            WHEN 'buyer' THEN r.terms -> 'audience' ->> 'buyer_id' = $6
            WHEN 'person' THEN EXISTS (SELECT FROM buyers a
                WHERE a.id = $1 AND lower(a.email) = lower(r.terms -> 'audience' ->> 'email'))
            ELSE true
          END
    ORDER BY p.key, s.name, r.effective_from, r.id
    LIMIT $4";

/// The plans that can be bought for this buyer, by product.
///
/// # Errors
/// `not_allowed` for anybody but the operator; `not_found` for an unknown buyer.
pub async fn offered_plans(portal: &Portal, actor: &Actor, buyer: BuyerId, words: &str) -> Answer<Vec<OfferedPlan>> {
    offered(portal, actor, buyer, words, None).await
}

/// One of [`offered_plans`].
///
/// # Errors
/// Also `not_found` when the plan cannot be bought for this buyer.
pub async fn offered_plan(portal: &Portal, actor: &Actor, buyer: BuyerId, plan: RatePlanId) -> Answer<OfferedPlan> {
    offered(portal, actor, buyer, "", Some(plan)).await?.pop().ok_or_else(Error::not_found)
}

async fn offered(
    portal: &Portal,
    actor: &Actor,
    buyer: BuyerId,
    words: &str,
    plan: Option<RatePlanId>,
) -> Answer<Vec<OfferedPlan>> {
    actor.as_operator()?;
    let now = portal.now().await?;
    let mut conn = portal.db.acquire().await?;
    let name: Option<String> = sqlx::query_scalar("SELECT time_zone FROM buyers WHERE id = $1")
        .bind(buyer.0)
        .fetch_optional(&mut *conn)
        .await?;
    let zone = zone(&name.ok_or_else(Error::not_found)?)?;
    let rows: Vec<PlanRow> = sqlx::query_as(PLANS)
        .bind(buyer.0)
        .bind(day_of(now, zone))
        .bind(anywhere(words))
        .bind(LISTED_MAX)
        .bind(plan.map(|plan| plan.0))
        .bind(buyer.to_string())
        .fetch_all(&mut *conn)
        .await?;
    let products: Vec<ProductId> = rows.iter().map(|row| ProductId(row.product_id)).collect();
    let metrics = catalog::load_metrics(&mut conn, &products).await?;
    let plans = rows.into_iter().map(|row| OfferedPlan {
        id: RatePlanId(row.id),
        product_id: ProductId(row.product_id),
        product_name: row.product_name.0,
        seller_name: row.seller_name,
        effective_from: row.effective_from,
        effective_until: row.effective_until,
        is_sold: row.is_sold,
        terms: row.terms.0,
        metrics: metrics.get(&ProductId(row.product_id)).cloned().unwrap_or_default(),
    });
    Ok(plans.collect())
}
