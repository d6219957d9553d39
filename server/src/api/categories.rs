//! Categories of buyers, to which rate plans can be addressed.

use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use service::Portal;
use service::accounts::{self, CategoryView};
use service::page::Page;
use utoipa::ToSchema;

use super::Created;
use super::list::{Listing, Query};
use crate::body::Body;
use crate::caller::Caller;
use crate::problem::Reply;

#[derive(Clone, Debug, Default, Deserialize, Serialize, ToSchema)]
#[schema(as = NewCategory, example = json!({"name": "schools"}))]
#[serde(default)]
pub struct Named {
    #[schema(required)]
    name: String,
}

/// Adds a category. *Operator.*
#[utoipa::path(post, path = "/api/v1/categories", operation_id = "create_category", tag = "Parties", request_body = Named,
    responses((status = 201, body = Named)))]
pub async fn create(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Body(input): Body<Named>,
) -> Reply<Created<Named>> {
    accounts::create_category(&portal, &actor, &input.name).await?;
    Ok(Created(Named { name: input.name.trim().to_owned() }))
}

/// Lists the categories, newest first. *Operator and sellers.*
#[utoipa::path(get, path = "/api/v1/categories", operation_id = "list_categories", tag = "Parties", params(Listing),
    responses((status = 200, body = Page<CategoryView>)))]
pub async fn list(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Query(listing): Query<Listing>,
) -> Reply<Json<Page<CategoryView>>> {
    Ok(Json(accounts::list_categories(&portal, &actor, &listing.page()?).await?))
}
