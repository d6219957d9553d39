//! The store, as its visitors see it.

use axum::Json;
use axum::extract::State;
use domain::ids::ProductId;
use serde::Deserialize;
use service::Portal;
use service::catalog::{self, StoreCard};
use service::page::Page;

use super::list::{Listing, Query};
use super::paths;
use crate::body::Id;
use crate::caller::AnyCaller;
use crate::problem::Reply;

#[derive(Clone, Debug, Default, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default)]
pub struct Search {
    /// Words in the product's name or description, or the seller's name.
    q: String,
}

/// The products that can be subscribed to now, with their plans, newest first. *Anybody; a buyer also sees what is addressed to it.*
#[utoipa::path(get, path = "/api/v1/store", operation_id = "list_store", tag = "Store", security((), ("key" = [])), params(Search, Listing),
    responses((status = 200, body = Page<StoreCard>)))]
pub async fn list(
    State(portal): State<Portal>,
    AnyCaller(actor): AnyCaller,
    Query(search): Query<Search>,
    Query(listing): Query<Listing>,
) -> Reply<Json<Page<StoreCard>>> {
    Ok(Json(catalog::store_page(&portal, actor.as_ref(), &search.q, &listing.page()?).await?))
}

/// One product of the store. *Anybody whom one of its plans addresses.*
#[utoipa::path(get, path = "/api/v1/store/{id}", operation_id = "show_store_product", tag = "Store", security((), ("key" = [])), params(paths::ProductPath),
    responses((status = 200, body = StoreCard)))]
pub async fn show(
    State(portal): State<Portal>,
    AnyCaller(actor): AnyCaller,
    Id(id): Id<ProductId>,
) -> Reply<Json<StoreCard>> {
    Ok(Json(catalog::store_product(&portal, actor.as_ref(), id).await?))
}
