//! Sellers, as the operator keeps them.

use axum::Json;
use axum::extract::State;
use domain::ids::SellerId;
use service::Portal;
use service::accounts::{self, NewOrganization, SellerInput, SellerView};
use service::page::Page;

use super::list::{Listing, Query};
use super::{Created, schema};
use crate::body::{Body, Id};
use crate::caller::Caller;
use crate::problem::Reply;

/// Registers a seller. Its key is shown this once. *Operator.*
#[utoipa::path(post, path = "/api/v1/sellers", tag = "Parties",
    request_body = schema::NewSeller, responses((status = 201, body = schema::SellerWithKey)))]
pub async fn create(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Body(input): Body<SellerInput>,
) -> Reply<Created<NewOrganization<SellerView>>> {
    Ok(Created(accounts::create_seller(&portal, &actor, input).await?))
}

/// Lists the sellers. *Operator.*
#[utoipa::path(get, path = "/api/v1/sellers", tag = "Parties", params(Listing), responses((status = 200, body = schema::Page<schema::Seller>)))]
pub async fn list(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Query(listing): Query<Listing>,
) -> Reply<Json<Page<SellerView>>> {
    Ok(Json(accounts::sellers(&portal, &actor, listing.page()?).await?))
}

/// One seller. *Operator; the seller itself.*
#[utoipa::path(get, path = "/api/v1/sellers/{id}", tag = "Parties", params(schema::SellerPath), responses((status = 200, body = schema::Seller)))]
pub async fn show(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Id(id): Id<SellerId>,
) -> Reply<Json<SellerView>> {
    Ok(Json(accounts::seller(&portal, &actor, id).await?))
}
