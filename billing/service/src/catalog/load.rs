//! Rows of the catalog, read back as what they were. No scoping: for acts that already know what they may see.

use std::collections::HashMap;

use domain::calendar::{Day, Instant};
use domain::ids::{MetricId, ProductId, RatePlanId, SellerId};
use domain::locale::LocalizedText;
use domain::metric::{AttributeNames, Metric, MetricDefinition, Rounding};
use domain::rate_plan::{DraftRatePlan, PublishedRatePlan, RatePlan, Terms};
use rust_decimal::Decimal;
use sqlx::PgConnection;
use sqlx::types::Json;
use uuid::Uuid;

use super::rate_plans::plans_where;
use crate::error::{Answer, Fault};

#[derive(sqlx::FromRow)]
pub(super) struct MetricRow {
    product_id: Uuid,
    id: Uuid,
    key: String,
    name: Json<LocalizedText>,
    unit: Json<LocalizedText>,
    aggregation: String,
    attribute: Option<Vec<String>>,
    recurring: bool,
    rounding: Option<Json<Rounding>>,
    unit_cost: Option<Decimal>,
}

/// The columns of [`MetricRow`].
macro_rules! metric_columns {
    () => {
        "m.product_id, m.id, m.key, m.name, m.unit, m.aggregation, m.attribute, m.recurring, m.rounding, m.unit_cost"
    };
}
pub(super) use metric_columns;

impl MetricRow {
    pub(super) fn product_id(&self) -> ProductId {
        ProductId(self.product_id)
    }

    pub(super) fn metric(self) -> Answer<Metric> {
        let unreadable = |what: &str| Fault::Stored(format!("metric {}: {what}", self.id));
        let key = domain::text::Key::parse(&self.key, "").map_err(|_| unreadable("key"))?;
        let aggregation =
            domain::metric::Aggregation::parse(&self.aggregation, "").map_err(|_| unreadable("aggregation"))?;
        Ok(Metric {
            id: MetricId(self.id),
            definition: MetricDefinition {
                key,
                name: self.name.0,
                unit: self.unit.0,
                aggregation,
                attribute: self.attribute.and_then(AttributeNames::stored),
                recurring: self.recurring,
                rounding: self.rounding.map(|rounding| rounding.0),
                unit_cost: self.unit_cost.map(|cost| cost.normalize()),
            },
        })
    }
}

/// A row of `rate_plans`. Its days stand beside the terms, and are the ones that count.
#[derive(Clone, sqlx::FromRow)]
pub(super) struct RatePlanRow {
    seller_id: Uuid,
    product_id: Uuid,
    id: Uuid,
    terms: Json<Terms>,
    effective_from: Option<Day>,
    effective_until: Option<Day>,
    pub(super) created_at: Instant,
    pub(super) updated_at: Instant,
    published_at: Option<Instant>,
    /// Which of the plans under its key it is, from 1; a draft is the next.
    pub(super) version: i64,
    /// The first day of sale of the version that takes its place.
    pub(super) superseded_on: Option<Day>,
}

impl RatePlanRow {
    pub(super) fn product_id(&self) -> ProductId {
        ProductId(self.product_id)
    }

    pub(super) fn plan(self) -> RatePlan {
        let (id, seller_id, product_id) = (RatePlanId(self.id), SellerId(self.seller_id), ProductId(self.product_id));
        let terms =
            Terms { effective_from: self.effective_from, effective_until: self.effective_until, ..self.terms.0 };
        match self.published_at {
            None => RatePlan::Draft(DraftRatePlan { id, seller_id, product_id, terms }),
            Some(published_at) => {
                RatePlan::Published(PublishedRatePlan { id, seller_id, product_id, terms, published_at })
            }
        }
    }
}

/// The published plans among these.
pub async fn load_published(
    conn: &mut PgConnection,
    ids: &[RatePlanId],
) -> Answer<HashMap<RatePlanId, PublishedRatePlan>> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let rows: Vec<RatePlanRow> =
        sqlx::query_as(plans_where!("r.id = ANY($1) AND r.published_at IS NOT NULL")).bind(ids).fetch_all(conn).await?;
    let plans = rows.into_iter().filter_map(|row| match row.plan() {
        RatePlan::Published(plan) => Some((plan.id, plan)),
        RatePlan::Draft(_) => None,
    });
    Ok(plans.collect())
}

pub async fn load_plan(conn: &mut PgConnection, id: RatePlanId) -> Answer<Option<RatePlan>> {
    let row: Option<RatePlanRow> = sqlx::query_as(plans_where!("r.id = $1")).bind(id.0).fetch_optional(conn).await?;
    Ok(row.map(RatePlanRow::plan))
}

/// The metrics of these products, each product's in the order they were defined.
pub async fn load_metrics(conn: &mut PgConnection, products: &[ProductId]) -> Answer<HashMap<ProductId, Vec<Metric>>> {
    let ids: Vec<Uuid> = products.iter().map(|id| id.0).collect();
    let rows: Vec<MetricRow> = sqlx::query_as(concat!(
        "SELECT ",
        metric_columns!(),
        " FROM metrics m WHERE m.product_id = ANY($1) ORDER BY m.id"
    ))
    .bind(ids)
    .fetch_all(conn)
    .await?;
    let mut metrics: HashMap<ProductId, Vec<Metric>> = products.iter().map(|id| (*id, Vec::new())).collect();
    for row in rows {
        metrics.entry(ProductId(row.product_id)).or_default().push(row.metric()?);
    }
    Ok(metrics)
}
