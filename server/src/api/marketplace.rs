//! The marketplace itself: how it is set up, and its figures month by month.

use axum::Json;
use axum::extract::State;
use service::Portal;
use service::ledger::{self, Marketplace, MarketplaceChange};
use service::reports::{self, MarketplaceReport};

use crate::body::Body;
use crate::caller::Caller;
use crate::problem::Reply;

/// How the marketplace is set up: what it keeps of what is collected. *Operator.*
#[utoipa::path(get, path = "/api/v1/marketplace", operation_id = "show_marketplace", tag = "Marketplace",
    responses((status = 200, body = Marketplace)))]
pub async fn show(State(portal): State<Portal>, Caller(actor): Caller) -> Reply<Json<Marketplace>> {
    Ok(Json(ledger::marketplace(&portal, &actor).await?))
}

/// Changes what is named and leaves the rest. Another commission holds for what is collected from now on. *Operator.*
#[utoipa::path(patch, path = "/api/v1/marketplace", operation_id = "change_marketplace", tag = "Marketplace",
    request_body = MarketplaceChange, responses((status = 200, body = Marketplace)))]
pub async fn change(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Body(change): Body<MarketplaceChange>,
) -> Reply<Json<Marketplace>> {
    Ok(Json(ledger::change_marketplace(&portal, &actor, change).await?))
}

/// Who is here, and what was invoiced, collected and earned, month by month. *Operator.*
#[utoipa::path(get, path = "/api/v1/marketplace/figures", operation_id = "show_figures", tag = "Marketplace",
    responses((status = 200, body = MarketplaceReport)))]
pub async fn figures(State(portal): State<Portal>, Caller(actor): Caller) -> Reply<Json<MarketplaceReport>> {
    Ok(Json(reports::marketplace(&portal, &actor).await?))
}
