//! Products: what a seller sells.

use axum::Json;
use axum::extract::State;
use domain::ids::ProductId;
use service::Portal;
use service::catalog::{self, PlanOrderInput, PriceDisplay, ProductInput, ProductView};
use service::page::Page;

use super::list::{Listing, Query};
use super::{Created, paths};
use crate::body::{Body, Id};
use crate::caller::Caller;
use crate::problem::Reply;

/// Adds a product. *Seller.*
#[utoipa::path(post, path = "/api/v1/products", operation_id = "create_product", tag = "Catalog", request_body = ProductInput,
    responses((status = 201, body = ProductView)))]
pub async fn create(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Body(input): Body<ProductInput>,
) -> Reply<Created<ProductView>> {
    Ok(Created(catalog::create_product(&portal, &actor, input).await?))
}

/// Lists products, newest first. *Seller: its own; operator: all.*
#[utoipa::path(get, path = "/api/v1/products", operation_id = "list_products", tag = "Catalog", params(Listing), responses((status = 200, body = Page<ProductView>)))]
pub async fn list(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Query(listing): Query<Listing>,
) -> Reply<Json<Page<ProductView>>> {
    Ok(Json(catalog::products(&portal, &actor, listing.page()?).await?))
}

/// One product. *Its seller, operator.*
#[utoipa::path(get, path = "/api/v1/products/{id}", operation_id = "show_product", tag = "Catalog", params(paths::ProductPath), responses((status = 200, body = ProductView)))]
pub async fn show(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Id(id): Id<ProductId>,
) -> Reply<Json<ProductView>> {
    Ok(Json(catalog::product(&portal, &actor, id).await?))
}

/// Changes key, name and description. *Its seller.*
#[utoipa::path(put, path = "/api/v1/products/{id}", operation_id = "update_product", tag = "Catalog", params(paths::ProductPath), request_body = ProductInput,
    responses((status = 200, body = ProductView)))]
pub async fn update(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Id(id): Id<ProductId>,
    Body(input): Body<ProductInput>,
) -> Reply<Json<ProductView>> {
    Ok(Json(catalog::update_product(&portal, &actor, id, input).await?))
}

/// Decides how the store shows prices: from the metrics, with an optional note, or as free text. *Its seller.*
#[utoipa::path(put, path = "/api/v1/products/{id}/price-display", operation_id = "set_price_display", tag = "Catalog", params(paths::ProductPath),
    request_body = PriceDisplay, responses((status = 200, body = ProductView)))]
pub async fn set_price_display(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Id(id): Id<ProductId>,
    Body(display): Body<PriceDisplay>,
) -> Reply<Json<ProductView>> {
    catalog::set_price_display(&portal, &actor, id, display).await?;
    Ok(Json(catalog::product(&portal, &actor, id).await?))
}

/// Orders the product's plans as the store shows them, by their keys, and says which one it shows first. A new version of a
/// plan stands where its predecessor stood. *Its seller.*
#[utoipa::path(put, path = "/api/v1/products/{id}/plan-order", operation_id = "set_plan_order", tag = "Catalog",
    params(paths::ProductPath), request_body = PlanOrderInput, responses((status = 200, body = ProductView)))]
pub async fn set_plan_order(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Id(id): Id<ProductId>,
    Body(order): Body<PlanOrderInput>,
) -> Reply<Json<ProductView>> {
    Ok(Json(catalog::set_plan_order(&portal, &actor, id, order).await?))
}
