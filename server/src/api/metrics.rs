//! Metrics: what a product's software counts.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use domain::ids::{MetricId, ProductId};
use domain::metric::{Metric, MetricInput};
use service::Portal;
use service::catalog;
use service::page::Page;

use super::list::{Listing, Query};
use super::{Created, paths};
use crate::body::{Body, Id};
use crate::caller::Caller;
use crate::problem::Reply;

/// Defines a metric. *Seller of the product.*
#[utoipa::path(post, path = "/api/v1/products/{id}/metrics", operation_id = "define_metric", tag = "Catalog", params(paths::ProductPath),
    request_body = MetricInput, responses((status = 201, body = Metric)))]
pub async fn define(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Id(product): Id<ProductId>,
    Body(input): Body<MetricInput>,
) -> Reply<Created<Metric>> {
    Ok(Created(catalog::define_metric(&portal, &actor, product, input).await?))
}

/// Lists a product's metrics, newest first. *Its seller, operator.*
#[utoipa::path(get, path = "/api/v1/products/{id}/metrics", operation_id = "list_metrics", tag = "Catalog", params(paths::ProductPath, Listing),
    responses((status = 200, body = Page<Metric>)))]
pub async fn list(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Id(product): Id<ProductId>,
    Query(listing): Query<Listing>,
) -> Reply<Json<Page<Metric>>> {
    let metrics = catalog::metrics(&portal, &actor, product).await?;
    Ok(Json(Page::newest_of(metrics, &listing.page()?, |metric| metric.id.0)))
}

/// Changes a metric. Once it is on a published plan only its words can change. *Its seller.*
#[utoipa::path(put, path = "/api/v1/metrics/{id}", operation_id = "update_metric", tag = "Catalog", params(paths::MetricPath), request_body = MetricInput,
    responses((status = 200, body = Metric)))]
pub async fn update(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Id(id): Id<MetricId>,
    Body(input): Body<MetricInput>,
) -> Reply<Json<Metric>> {
    Ok(Json(catalog::update_metric(&portal, &actor, id, input).await?))
}

/// Removes a metric that is on no plan. *Its seller.*
#[utoipa::path(delete, path = "/api/v1/metrics/{id}", operation_id = "delete_metric", tag = "Catalog", params(paths::MetricPath), responses((status = 204)))]
pub async fn delete(State(portal): State<Portal>, Caller(actor): Caller, Id(id): Id<MetricId>) -> Reply<StatusCode> {
    catalog::delete_metric(&portal, &actor, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
