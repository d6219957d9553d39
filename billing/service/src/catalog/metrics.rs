//! Metrics: what of a product is counted. Words stay editable; what counts is final once a published plan prices it.

use std::collections::HashMap;

use domain::ids::{MetricId, ProductId, SellerId};
use domain::metric::{AttributeNames, Metric, MetricDefinition, MetricInput};
use domain::price::Priced;
use domain::rate_plan::Terms;
use domain::refusal::{Code, Refusal, Refusals};
use domain::text::Key;
use serde_json::json;
use sqlx::PgConnection;
use sqlx::types::Json;
use uuid::Uuid;

use super::load::{MetricRow, load_metrics, metric_columns};
use super::products::{self, missing_words};
use super::visible::Viewer;
use crate::actor::Actor;
use crate::audit;
use crate::error::{Answer, Error};
use crate::portal::Portal;

/// # Errors
/// All that is wrong at once; `key.taken` when the product has another metric of this key.
pub async fn define_metric(portal: &Portal, actor: &Actor, product: ProductId, input: MetricInput) -> Answer<Metric> {
    let seller = actor.as_seller()?;
    let (id, now) = (MetricId(Uuid::now_v7()), portal.now().await?);
    let mut tx = portal.db.begin().await?;
    products::lock(&mut tx, seller, product).await?;
    let definition = MetricDefinition::parse(&input)?;
    sqlx::query(
        "INSERT INTO metrics (seller_id, product_id, id, key, name, unit, aggregation, attribute, created_at, recurring,
                              rounding, unit_cost)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    )
    .bind(seller.0)
    .bind(product.0)
    .bind(id.0)
    .bind(definition.key.as_str())
    .bind(Json(&definition.name))
    .bind(Json(&definition.unit))
    .bind(definition.aggregation.as_str())
    .bind(definition.attribute.as_ref().map(AttributeNames::names))
    .bind(now)
    .bind(definition.recurring)
    .bind(definition.rounding.map(Json))
    .bind(definition.unit_cost)
    .execute(&mut *tx)
    .await
    .map_err(|error| taken(error, &definition.key))?;
    audit::write(&mut tx, now, actor, "define_metric", id, json!({ "key": definition.key, "product": product }))
        .await?;
    tx.commit().await?;
    Ok(Metric { id, definition })
}

/// Changes a metric. Drafts follow when its key changes.
///
/// # Errors
/// As [`define_metric`]; and on a published plan `metric.in_use` for anything that changes what is counted, and words no
/// longer in every language.
pub async fn update_metric(portal: &Portal, actor: &Actor, id: MetricId, input: MetricInput) -> Answer<Metric> {
    let seller = actor.as_seller()?;
    let now = portal.now().await?;
    let mut tx = portal.db.begin().await?;
    let (product, old) = lock(&mut tx, seller, id).await?;
    let new = MetricDefinition::parse(&input)?;
    if on_plans(&mut tx, seller, product, &old.key).await?.published {
        may_change(&old, &new).into_result()?;
    }
    sqlx::query(
        "UPDATE metrics SET key = $3, name = $4, unit = $5, aggregation = $6, attribute = $7, recurring = $8, rounding = $9,
                unit_cost = $10
         WHERE seller_id = $1 AND id = $2",
    )
    .bind(seller.0)
    .bind(id.0)
    .bind(new.key.as_str())
    .bind(Json(&new.name))
    .bind(Json(&new.unit))
    .bind(new.aggregation.as_str())
    .bind(new.attribute.as_ref().map(AttributeNames::names))
    .bind(new.recurring)
    .bind(new.rounding.map(Json))
    .bind(new.unit_cost)
    .execute(&mut *tx)
    .await
    .map_err(|error| taken(error, &new.key))?;
    if new.key != old.key {
        rename_in_drafts(&mut tx, seller, product, &old.key, &new.key).await?;
    }
    audit::write(&mut tx, now, actor, "update_metric", id, json!({ "before": old, "after": new })).await?;
    tx.commit().await?;
    Ok(Metric { id, definition: new })
}

/// # Errors
/// `metric.in_use` while any plan prices it.
pub async fn delete_metric(portal: &Portal, actor: &Actor, id: MetricId) -> Answer<()> {
    let seller = actor.as_seller()?;
    let now = portal.now().await?;
    let mut tx = portal.db.begin().await?;
    let (product, old) = lock(&mut tx, seller, id).await?;
    let plans = on_plans(&mut tx, seller, product, &old.key).await?;
    if plans.published || plans.drafted {
        return Err(Code::MetricInUse.into());
    }
    sqlx::query("DELETE FROM metrics WHERE seller_id = $1 AND id = $2")
        .bind(seller.0)
        .bind(id.0)
        .execute(&mut *tx)
        .await?;
    audit::write(&mut tx, now, actor, "delete_metric", id, json!({ "before": old })).await?;
    tx.commit().await?;
    Ok(())
}

/// A product's metrics, for those who may see the product.
pub async fn metrics(portal: &Portal, viewer: impl Into<Option<&Actor>>, product: ProductId) -> Answer<Vec<Metric>> {
    let viewer = Viewer::of(viewer.into());
    let mut conn = portal.db.acquire().await?;
    let seller = products::seen(&mut conn, viewer, product).await?.seller_id;
    let metrics = load_metrics(&mut conn, &[product]).await?.remove(&product).unwrap_or_default();
    Ok(if viewer.sells_for(seller) { metrics } else { without_costs(metrics, &[]) })
}

/// What buyers are told of metrics: what one costs its seller only where a plan they see passes it on.
pub(crate) fn without_costs(metrics: Vec<Metric>, plans: &[&Terms]) -> Vec<Metric> {
    let passed_on = |metric: &Metric| {
        let charges = plans.iter().filter_map(|terms| terms.charge(&metric.definition.key));
        charges.flat_map(|charge| charge.pricing.parts()).any(|(_, model)| model.priced() == Priced::Costs)
    };
    let told = metrics.into_iter().map(|mut metric| {
        metric.definition.unit_cost = metric.definition.unit_cost.filter(|_| passed_on(&metric));
        metric
    });
    told.collect()
}

/// The metrics of all products of the actor's, a seller.
pub async fn metrics_by_product(portal: &Portal, actor: &Actor) -> Answer<HashMap<ProductId, Vec<Metric>>> {
    let seller = actor.as_seller()?;
    let mut conn = portal.db.acquire().await?;
    let products: Vec<Uuid> =
        sqlx::query_scalar("SELECT id FROM products WHERE seller_id = $1").bind(seller.0).fetch_all(&mut *conn).await?;
    let products: Vec<ProductId> = products.into_iter().map(ProductId).collect();
    load_metrics(&mut conn, &products).await
}

/// The metric as it is, with its product locked.
async fn lock(tx: &mut PgConnection, seller: SellerId, id: MetricId) -> Answer<(ProductId, MetricDefinition)> {
    let row: Option<MetricRow> = sqlx::query_as(concat!(
        "SELECT ",
        metric_columns!(),
        " FROM metrics m JOIN products p ON p.seller_id = m.seller_id AND p.id = m.product_id
          WHERE m.seller_id = $1 AND m.id = $2 FOR NO KEY UPDATE",
    ))
    .bind(seller.0)
    .bind(id.0)
    .fetch_optional(tx)
    .await?;
    let row = row.ok_or_else(Error::not_found)?;
    Ok((row.product_id(), row.metric()?.definition))
}

/// Whether plans price a metric.
struct OnPlans {
    published: bool,
    drafted: bool,
}

async fn on_plans(conn: &mut PgConnection, seller: SellerId, product: ProductId, metric: &Key) -> Answer<OnPlans> {
    let (published, drafted) = sqlx::query_as(
        "SELECT coalesce(bool_or(published_at IS NOT NULL), false), coalesce(bool_or(published_at IS NULL), false)
         FROM rate_plans WHERE seller_id = $1 AND product_id = $2 AND terms -> 'charges' @> $3",
    )
    .bind(seller.0)
    .bind(product.0)
    .bind(json!([{ "metric": metric }]))
    .fetch_one(conn)
    .await?;
    Ok(OnPlans { published, drafted })
}

/// What a published plan says stays true.
fn may_change(old: &MetricDefinition, new: &MetricDefinition) -> Refusals {
    let mut no = Refusals::default();
    let final_parts = [
        ("/key", new.key == old.key),
        ("/aggregation", new.aggregation == old.aggregation),
        ("/attribute", new.attribute == old.attribute),
        ("/recurring", new.recurring == old.recurring),
        ("/rounding", new.rounding == old.rounding),
        ("/unit_cost", new.unit_cost == old.unit_cost),
    ];
    final_parts.into_iter().filter(|(_, same)| !same).for_each(|(pointer, _)| no.add(Code::MetricInUse, pointer));
    missing_words(&mut no, &new.name, "/name");
    if !(old.unit.is_empty() && new.unit.is_empty()) {
        missing_words(&mut no, &new.unit, "/unit");
    }
    no
}

async fn rename_in_drafts(
    tx: &mut PgConnection,
    seller: SellerId,
    product: ProductId,
    old: &Key,
    new: &Key,
) -> Answer<()> {
    let drafts: Vec<(Uuid, Json<Terms>)> = sqlx::query_as(
        "SELECT id, terms FROM rate_plans WHERE seller_id = $1 AND product_id = $2 AND published_at IS NULL FOR UPDATE",
    )
    .bind(seller.0)
    .bind(product.0)
    .fetch_all(&mut *tx)
    .await?;
    let (ids, terms): (Vec<Uuid>, Vec<Json<Terms>>) =
        drafts.into_iter().map(|(id, terms)| (id, Json(renamed(terms.0, old, new)))).unzip();
    sqlx::query(
        "UPDATE rate_plans r SET terms = renamed.terms
         FROM unnest($2::uuid[], $3::jsonb[]) AS renamed (id, terms) WHERE r.seller_id = $1 AND r.id = renamed.id",
    )
    .bind(seller.0)
    .bind(ids)
    .bind(terms)
    .execute(tx)
    .await?;
    Ok(())
}

fn renamed(mut terms: Terms, old: &Key, new: &Key) -> Terms {
    for charge in terms.charges.iter_mut().filter(|charge| charge.metric == *old) {
        charge.metric = new.clone();
    }
    for example in &mut terms.examples {
        if let Some(quantity) = example.quantities.remove(old) {
            example.quantities.insert(new.clone(), quantity);
        }
    }
    terms
}

fn taken(error: sqlx::Error, key: &Key) -> Error {
    Error::from(error).refused_by("metric_key_is_unique", Refusal::at(Code::KeyTaken, "/key").with("key", key))
}
