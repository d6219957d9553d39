//! Buyers, as the operator keeps them.

use axum::Json;
use axum::extract::State;
use domain::ids::BuyerId;
use domain::refusal::{Code, Refusal};
use serde::{Deserialize, Serialize};
use service::accounts::{self, BuyerInput, BuyerView, NewOrganization};
use service::page::Page;
use service::payments::{self, Balance};
use service::{Error, Portal};
use utoipa::ToSchema;

use super::list::{Listing, Query, Words};
use super::{Created, paths};
use crate::body::{Body, Id};
use crate::caller::{Caller, OperatorAlone};
use crate::problem::Reply;

/// Registers a buyer. Its key is shown this once. *Operator.*
#[utoipa::path(post, path = "/api/v1/buyers", operation_id = "create_buyer", tag = "Parties",
    request_body = BuyerInput, responses((status = 201, body = NewOrganization<BuyerView>)))]
pub async fn create(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Body(input): Body<BuyerInput>,
) -> Reply<Created<NewOrganization<BuyerView>>> {
    Ok(Created(accounts::create_buyer(&portal, &actor, input).await?))
}

/// Lists the buyers, newest first. *Operator: all; seller: its own subscribers.*
#[utoipa::path(get, path = "/api/v1/buyers", operation_id = "list_buyers", tag = "Parties", params(Words, Listing), responses((status = 200, body = Page<BuyerView>)))]
pub async fn list(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Query(words): Query<Words>,
    Query(listing): Query<Listing>,
) -> Reply<Json<Page<BuyerView>>> {
    Ok(Json(accounts::find_buyers(&portal, &actor, &words.q, &listing.page()?).await?))
}

/// One buyer. *Operator, a seller it subscribed to, the buyer itself.*
#[utoipa::path(get, path = "/api/v1/buyers/{id}", operation_id = "show_buyer", tag = "Parties", params(paths::BuyerPath), responses((status = 200, body = BuyerView)))]
pub async fn show(State(portal): State<Portal>, Caller(actor): Caller, Id(id): Id<BuyerId>) -> Reply<Json<BuyerView>> {
    Ok(Json(accounts::buyer(&portal, &actor, id).await?))
}

/// What a buyer owes and has to its good, by currency; credit goes against its next invoices, whoever sells. *Operator, the
/// buyer itself.*
#[utoipa::path(get, path = "/api/v1/buyers/{id}/balance", operation_id = "list_balances", tag = "Parties",
    params(paths::BuyerPath, Listing), responses((status = 200, body = Page<Balance>)))]
pub async fn balance(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Id(id): Id<BuyerId>,
    Query(listing): Query<Listing>,
) -> Reply<Json<Page<Balance>>> {
    let balances = payments::balances(&portal, &actor, id).await?;
    Ok(Json(Page::in_order(balances, &listing.page()?)))
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[schema(as = BuyerCategories, example = json!({"categories": ["schools"]}))]
#[serde(default)]
pub struct Categories {
    #[schema(required, value_type = Vec<String>)]
    categories: Option<Vec<String>>,
}

/// Puts a buyer into categories, out of all others. *Operator.*
#[utoipa::path(put, path = "/api/v1/buyers/{id}/categories", operation_id = "set_buyer_categories", tag = "Parties", params(paths::BuyerPath),
    request_body = Categories, responses((status = 200, body = BuyerView)))]
pub async fn set_categories(
    State(portal): State<Portal>,
    OperatorAlone(actor): OperatorAlone,
    Id(id): Id<BuyerId>,
    Body(input): Body<Categories>,
) -> Reply<Json<BuyerView>> {
    let categories = input.categories.ok_or_else(|| Error::from(Refusal::at(Code::Required, "/categories")))?;
    accounts::set_buyer_categories(&portal, &actor, id, categories).await?;
    Ok(Json(accounts::buyer(&portal, &actor, id).await?))
}
