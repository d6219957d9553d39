//! Metrics: what a product's software counts.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use domain::ids::{MetricId, ProductId};
use domain::metric::{Metric, MetricInput};
use service::Portal;
use service::catalog;

use super::{All, Created, schema};
use crate::body::{Body, Id};
use crate::caller::Caller;
use crate::problem::Reply;

/// Defines a metric. *Seller of the product.*
#[utoipa::path(post, path = "/api/v1/products/{id}/metrics", tag = "Catalog", params(schema::ProductPath),
    request_body = schema::NewMetric, responses((status = 201, body = schema::Metric)))]
pub async fn define(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Id(product): Id<ProductId>,
    Body(input): Body<MetricInput>,
) -> Reply<Created<Metric>> {
    Ok(Created(catalog::define_metric(&portal, &actor, product, input).await?))
}

/// Lists a product's metrics. *Its seller, operator.*
#[utoipa::path(get, path = "/api/v1/products/{id}/metrics", tag = "Catalog", params(schema::ProductPath),
    responses((status = 200, body = schema::Page<schema::Metric>)))]
pub async fn list(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Id(product): Id<ProductId>,
) -> Reply<Json<All<Metric>>> {
    Ok(Json(catalog::metrics(&portal, &actor, product).await?.into()))
}

/// Changes a metric. Once it is on a published plan only its words can change. *Its seller.*
#[utoipa::path(put, path = "/api/v1/metrics/{id}", tag = "Catalog", params(schema::MetricPath), request_body = schema::NewMetric,
    responses((status = 200, body = schema::Metric)))]
pub async fn update(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Id(id): Id<MetricId>,
    Body(input): Body<MetricInput>,
) -> Reply<Json<Metric>> {
    Ok(Json(catalog::update_metric(&portal, &actor, id, input).await?))
}

/// Removes a metric that is on no plan. *Its seller.*
#[utoipa::path(delete, path = "/api/v1/metrics/{id}", tag = "Catalog", params(schema::MetricPath), responses((status = 204)))]
pub async fn delete(State(portal): State<Portal>, Caller(actor): Caller, Id(id): Id<MetricId>) -> Reply<StatusCode> {
    catalog::delete_metric(&portal, &actor, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
