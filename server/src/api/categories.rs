//! Categories of buyers, to which rate plans can be addressed.

use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use service::Portal;
use service::accounts::{self, CategoryView};

use super::{All, Created, schema};
use crate::body::Body;
use crate::caller::Caller;
use crate::problem::Reply;

#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Named {
    name: String,
}

/// Adds a category. *Operator.*
#[utoipa::path(post, path = "/api/v1/categories", tag = "Parties", request_body = schema::NewCategory,
    responses((status = 201, body = schema::NewCategory)))]
pub async fn create(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Body(input): Body<Named>,
) -> Reply<Created<Named>> {
    accounts::create_category(&portal, &actor, &input.name).await?;
    Ok(Created(Named { name: input.name.trim().to_owned() }))
}

/// Lists the categories. *Operator and sellers.*
#[utoipa::path(get, path = "/api/v1/categories", tag = "Parties", responses((status = 200, body = schema::Page<schema::Category>)))]
pub async fn list(State(portal): State<Portal>, Caller(actor): Caller) -> Reply<Json<All<CategoryView>>> {
    Ok(Json(accounts::categories(&portal, &actor).await?.into()))
}
