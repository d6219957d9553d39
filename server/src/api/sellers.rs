//! Sellers, as the operator keeps them.

use axum::Json;
use axum::extract::State;
use domain::ids::SellerId;
use service::Portal;
use service::accounts::{self, NewOrganization, SellerInput, SellerView};
use service::page::Page;

use super::list::{Listing, Query, Words};
use super::{Created, paths};
use crate::body::{Body, Id};
use crate::caller::Caller;
use crate::problem::Reply;

/// Registers a seller. Its key is shown this once. *Operator.*
#[utoipa::path(post, path = "/api/v1/sellers", operation_id = "create_seller", tag = "Parties",
    request_body = SellerInput, responses((status = 201, body = NewOrganization<SellerView>)))]
pub async fn create(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Body(input): Body<SellerInput>,
) -> Reply<Created<NewOrganization<SellerView>>> {
    Ok(Created(accounts::create_seller(&portal, &actor, input).await?))
}

/// Lists the sellers, newest first. *Operator.*
#[utoipa::path(get, path = "/api/v1/sellers", operation_id = "list_sellers", tag = "Parties", params(Words, Listing), responses((status = 200, body = Page<SellerView>)))]
pub async fn list(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Query(words): Query<Words>,
    Query(listing): Query<Listing>,
) -> Reply<Json<Page<SellerView>>> {
    Ok(Json(accounts::find_sellers(&portal, &actor, &words.q, &listing.page()?).await?))
}

/// One seller. *Operator; the seller itself.*
#[utoipa::path(get, path = "/api/v1/sellers/{id}", operation_id = "show_seller", tag = "Parties", params(paths::SellerPath), responses((status = 200, body = SellerView)))]
pub async fn show(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Id(id): Id<SellerId>,
) -> Reply<Json<SellerView>> {
    Ok(Json(accounts::seller(&portal, &actor, id).await?))
}
