//! How far each of a seller's products has come: what is on sale, and what is still a draft.

use std::collections::HashMap;

use domain::ids::ProductId;
use uuid::Uuid;

use super::view::today;
use crate::actor::Actor;
use crate::error::Answer;
use crate::portal::Portal;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PlanCounts {
    /// Published, and their sale has begun and is not over.
    pub on_sale: i64,
    pub drafts: i64,
}

/// The seller's plans, counted by product; products without a plan are missing.
pub async fn plan_counts(portal: &Portal, actor: &Actor) -> Answer<HashMap<ProductId, PlanCounts>> {
    let seller = actor.as_seller()?;
    let now = portal.now().await?;
    let rows: Vec<(Uuid, i64, i64)> = sqlx::query_as(
        "SELECT product_id,
                count(*) FILTER (WHERE published_at IS NOT NULL AND effective_from <= $2
                                 AND coalesce(effective_until, 'infinity') >= $2),
                count(*) FILTER (WHERE published_at IS NULL)
         FROM rate_plans WHERE seller_id = $1 GROUP BY product_id",
    )
    .bind(seller.0)
    .bind(today(now))
    .fetch_all(&portal.db)
    .await?;
    Ok(rows
        .into_iter()
        .map(|(product, on_sale, drafts)| (ProductId(product), PlanCounts { on_sale, drafts }))
        .collect())
}
