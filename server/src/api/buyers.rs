//! Buyers, as the operator keeps them.

use axum::Json;
use axum::extract::State;
use domain::ids::BuyerId;
use serde::Deserialize;
use service::Portal;
use service::accounts::{self, BuyerInput, BuyerView, NewOrganization};
use service::page::Page;
use service::payments::{self, Balance};

use super::list::{Listing, Query};
use super::{All, Created, schema};
use crate::body::{Body, Id};
use crate::caller::Caller;
use crate::problem::Reply;

/// Registers a buyer. Its key is shown this once. *Operator.*
#[utoipa::path(post, path = "/api/v1/buyers", tag = "Parties",
    request_body = schema::NewBuyer, responses((status = 201, body = schema::BuyerWithKey)))]
pub async fn create(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Body(input): Body<BuyerInput>,
) -> Reply<Created<NewOrganization<BuyerView>>> {
    Ok(Created(accounts::create_buyer(&portal, &actor, input).await?))
}

/// Lists the buyers. *Operator: all; seller: its own subscribers.*
#[utoipa::path(get, path = "/api/v1/buyers", tag = "Parties", params(Listing), responses((status = 200, body = schema::Page<schema::Buyer>)))]
pub async fn list(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Query(listing): Query<Listing>,
) -> Reply<Json<Page<BuyerView>>> {
    Ok(Json(accounts::buyers(&portal, &actor, listing.page()?).await?))
}

/// One buyer. *Operator, a seller it subscribed to, the buyer itself.*
#[utoipa::path(get, path = "/api/v1/buyers/{id}", tag = "Parties", params(schema::BuyerPath), responses((status = 200, body = schema::Buyer)))]
pub async fn show(State(portal): State<Portal>, Caller(actor): Caller, Id(id): Id<BuyerId>) -> Reply<Json<BuyerView>> {
    Ok(Json(accounts::buyer(&portal, &actor, id).await?))
}

/// What a buyer owes and has to its good, by currency; credit goes against its next invoices, whoever sells. *Operator, the
/// buyer itself.*
#[utoipa::path(get, path = "/api/v1/buyers/{id}/balance", tag = "Parties", params(schema::BuyerPath),
    responses((status = 200, body = schema::Page<schema::Balance>)))]
pub async fn balance(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Id(id): Id<BuyerId>,
) -> Reply<Json<All<Balance>>> {
    Ok(Json(payments::balances(&portal, &actor, id).await?.into()))
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Categories {
    categories: Vec<String>,
}

/// Puts a buyer into categories, out of all others. *Operator.*
#[utoipa::path(put, path = "/api/v1/buyers/{id}/categories", tag = "Parties", params(schema::BuyerPath),
    request_body = schema::BuyerCategories, responses((status = 200, body = schema::Buyer)))]
pub async fn set_categories(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Id(id): Id<BuyerId>,
    Body(input): Body<Categories>,
) -> Reply<Json<BuyerView>> {
    accounts::set_buyer_categories(&portal, &actor, id, input.categories).await?;
    Ok(Json(accounts::buyer(&portal, &actor, id).await?))
}
