//! The store, as its visitors see it.

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use domain::ids::ProductId;
use serde::Deserialize;
use service::Portal;
use service::catalog::{self, StoreCard};

use super::list::Query;
use super::{All, schema};
use crate::body::Id;
use crate::caller::AnyCaller;
use crate::problem::{Reply, locale_of};

#[derive(Clone, Debug, Default, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default)]
pub struct Search {
    /// Words in the product's name or description, or the seller's name.
    q: String,
}

/// The products that can be subscribed to now, with their plans. *Anybody; a buyer also sees what is addressed to it.*
#[utoipa::path(get, path = "/api/v1/store", tag = "Store", security((), ("key" = [])), params(Search),
    responses((status = 200, body = schema::Page<schema::StoreCard>)))]
pub async fn list(
    State(portal): State<Portal>,
    AnyCaller(actor): AnyCaller,
    Query(search): Query<Search>,
    headers: HeaderMap,
) -> Reply<Json<All<StoreCard>>> {
    Ok(Json(catalog::store_listing(&portal, actor.as_ref(), &search.q, locale_of(&headers)).await?.into()))
}

/// One product of the store. *Anybody whom one of its plans addresses.*
#[utoipa::path(get, path = "/api/v1/store/{id}", tag = "Store", security((), ("key" = [])), params(schema::ProductPath),
    responses((status = 200, body = schema::StoreCard)))]
pub async fn show(
    State(portal): State<Portal>,
    AnyCaller(actor): AnyCaller,
    Id(id): Id<ProductId>,
) -> Reply<Json<StoreCard>> {
    Ok(Json(catalog::store_product(&portal, actor.as_ref(), id).await?))
}
