//! How far each of a seller's products has come: what is on sale, and what is still a draft.

use std::collections::HashMap;

use domain::calendar::Day;
use domain::ids::ProductId;
use uuid::Uuid;

use super::versions::version_of;
use super::view::today;
use crate::actor::Actor;
use crate::error::Answer;
use crate::portal::Portal;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PlanCounts {
    /// Published, and their sale has begun and is not over.
    pub on_sale: i64,
    pub drafts: i64,
    /// The last day on which any was sold, where all that were are not any more and none is about to be.
    pub sold_until: Option<Day>,
}

#[derive(sqlx::FromRow)]
struct Row {
    product_id: Uuid,
    on_sale: i64,
    drafts: i64,
    scheduled: i64,
    sold_until: Option<Day>,
}

const COUNTS: &str = concat!(
    "SELECT product_id,
            count(*) FILTER (WHERE effective_from <= $2 AND coalesce(until, 'infinity') >= $2) AS on_sale,
            count(*) FILTER (WHERE is_draft) AS drafts,
            count(*) FILTER (WHERE effective_from > $2) AS scheduled,
            max(until) FILTER (WHERE until < $2) AS sold_until
     FROM (SELECT r.product_id, r.published_at IS NULL AS is_draft,
                  CASE WHEN r.published_at IS NULL THEN NULL ELSE r.effective_from END AS effective_from,
                  CASE WHEN r.published_at IS NULL THEN NULL ELSE least(r.effective_until,
                      (SELECT min(v.effective_from) - 1 FROM rate_plans v WHERE ",
    version_of!(),
    " AND (v.effective_from, v.published_at, v.id) > (r.effective_from, r.published_at, r.id))) END AS until
           FROM rate_plans r WHERE r.seller_id = $1) plans
     GROUP BY product_id"
);

/// The seller's plans, counted by product; products without a plan are missing.
pub async fn plan_counts(portal: &Portal, actor: &Actor) -> Answer<HashMap<ProductId, PlanCounts>> {
    let seller = actor.as_seller()?;
    let now = portal.now().await?;
    let rows: Vec<Row> = sqlx::query_as(COUNTS).bind(seller.0).bind(today(now)).fetch_all(&portal.db).await?;
    let counts = rows.into_iter().map(|row| {
        let Row { product_id, on_sale, drafts, scheduled, sold_until } = row;
        let sold_until = sold_until.filter(|_| on_sale + scheduled == 0);
        (ProductId(product_id), PlanCounts { on_sale, drafts, sold_until })
    });
    Ok(counts.collect())
}
