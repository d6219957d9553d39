//! The organization that calls.

use axum::Json;
use axum::extract::State;
use service::Portal;
use service::accounts::{self, Organization, ProfileChange};

use crate::body::Body;
use crate::caller::Caller;
use crate::problem::Reply;

/// The organization that calls. *Seller, buyer.*
#[utoipa::path(get, path = "/api/v1/profile", operation_id = "show_profile", tag = "Account", responses((status = 200, body = Organization)))]
pub async fn show(State(portal): State<Portal>, Caller(actor): Caller) -> Reply<Json<Organization>> {
    Ok(Json(accounts::profile(&portal, &actor).await?))
}

/// Changes name, country, time zone, language, currency, VAT number; a seller's e-mail address. What was bought before keeps its time zone and
/// currency. *Seller, buyer.*
#[utoipa::path(put, path = "/api/v1/profile", operation_id = "update_profile", tag = "Account", request_body = ProfileChange,
    responses((status = 200, body = Organization)))]
pub async fn update(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Body(change): Body<ProfileChange>,
) -> Reply<Json<Organization>> {
    accounts::update_profile(&portal, &actor, change).await?;
    Ok(Json(accounts::profile(&portal, &actor).await?))
}
