//! Categories of buyers, to which rate plans can be addressed.

use axum::Json;
use axum::extract::{FromRequestParts, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use serde::{Deserialize, Serialize};
use service::Portal;
use service::accounts::{self, CategoryView};
use service::page::Page;
use utoipa::ToSchema;

use super::list::{Listing, Query};
use super::{Created, paths};
use crate::body::{Body, part};
use crate::caller::{Caller, OperatorAlone};
use crate::problem::{Problem, Reply};

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

/// `{name}` of a path.
pub struct Name(String);

impl<S: Send + Sync> FromRequestParts<S> for Name {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        part(parts, state, "name").await.map(Self)
    }
}

/// Removes a category that no buyer is in and no rate plan is addressed to. *Operator.*
#[utoipa::path(delete, path = "/api/v1/categories/{name}", operation_id = "remove_category", tag = "Parties",
    params(paths::CategoryPath), responses((status = 204)))]
pub async fn remove(
    State(portal): State<Portal>,
    OperatorAlone(actor): OperatorAlone,
    Name(name): Name,
) -> Reply<StatusCode> {
    accounts::remove_category(&portal, &actor, &name).await?;
    Ok(StatusCode::NO_CONTENT)
}
