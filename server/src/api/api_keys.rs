//! Keys for software, shown once and stored hashed.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use domain::ids::ApiKeyId;
use serde::{Deserialize, Serialize};
use service::Portal;
use service::accounts::{self, ApiKeyView};

use super::{All, Created, schema};
use crate::body::{Body, Id};
use crate::caller::Caller;
use crate::problem::Reply;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Named {
    name: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct NewKey {
    id: ApiKeyId,
    api_key: String,
}

/// Issues a key for whoever calls. It is shown this once. *Operator, seller, buyer.*
#[utoipa::path(post, path = "/api/v1/api-keys", tag = "Account", request_body = schema::NewApiKey,
    responses((status = 201, body = schema::IssuedApiKey)))]
pub async fn create(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Body(input): Body<Named>,
) -> Reply<Created<NewKey>> {
    let (id, api_key) = accounts::issue_api_key(&portal, &actor, &input.name).await?;
    Ok(Created(NewKey { id, api_key }))
}

/// Lists the keys of whoever calls. *Operator, seller, buyer.*
#[utoipa::path(get, path = "/api/v1/api-keys", tag = "Account", responses((status = 200, body = schema::Page<schema::ApiKey>)))]
pub async fn list(State(portal): State<Portal>, Caller(actor): Caller) -> Reply<Json<All<ApiKeyView>>> {
    Ok(Json(accounts::api_keys(&portal, &actor).await?.into()))
}

/// Revokes a key, at once and for good. *Operator, seller, buyer: their own.*
#[utoipa::path(delete, path = "/api/v1/api-keys/{id}", tag = "Account", params(schema::ApiKeyPath), responses((status = 204)))]
pub async fn revoke(State(portal): State<Portal>, Caller(actor): Caller, Id(id): Id<ApiKeyId>) -> Reply<StatusCode> {
    accounts::revoke_api_key(&portal, &actor, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
