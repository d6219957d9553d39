//! Keys for software, shown once and stored hashed: of whoever calls, of one subscription, and for the operator of every
//! organization.

use axum::Json;
use axum::extract::FromRequestParts;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::request::Parts;
use domain::ids::{ApiKeyId, BuyerId, SellerId, SubscriptionId};
use serde::{Deserialize, Serialize};
use service::accounts::{self, ApiKeyView};
use service::page::Page;
use service::{Actor, Portal, Principal};
use utoipa::ToSchema;

use super::list::{Listing, Query};
use super::{Created, paths};
use crate::body::{Body, Id, part};
use crate::caller::Caller;
use crate::problem::{Problem, Reply};

#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[schema(as = NewApiKey, example = json!({"name": "Build server"}))]
#[serde(default)]
pub struct Named {
    #[schema(required)]
    name: String,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[schema(as = NewUsageKey)]
#[serde(default)]
pub struct UsageKeyNamed {
    /// What it is for.
    name: String,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = IssuedApiKey)]
pub struct NewKey {
    id: ApiKeyId,
    /// Shown this once.
    api_key: String,
}

/// Issues a key for whoever calls. It is shown this once. *Operator, seller, buyer.*
#[utoipa::path(post, path = "/api/v1/api-keys", operation_id = "create_api_key", tag = "Account", request_body = Named,
    responses((status = 201, body = NewKey)))]
pub async fn create(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Body(input): Body<Named>,
) -> Reply<Created<NewKey>> {
    let (id, api_key) = accounts::issue_api_key(&portal, &actor, &input.name).await?;
    Ok(Created(NewKey { id, api_key }))
}

/// Lists the keys of whoever calls, newest first. *Operator, seller, buyer.*
#[utoipa::path(get, path = "/api/v1/api-keys", operation_id = "list_api_keys", tag = "Account", params(Listing),
    responses((status = 200, body = Page<ApiKeyView>)))]
pub async fn list(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Query(listing): Query<Listing>,
) -> Reply<Json<Page<ApiKeyView>>> {
    let keys = accounts::api_keys(&portal, &actor).await?;
    Ok(Json(Page::newest_of(keys, &listing.page()?, |key| key.id.0)))
}

/// Revokes a key, at once and for good. *Operator, seller, buyer: their own.*
#[utoipa::path(delete, path = "/api/v1/api-keys/{id}", operation_id = "revoke_api_key", tag = "Account", params(paths::ApiKeyPath), responses((status = 204)))]
pub async fn revoke(State(portal): State<Portal>, Caller(actor): Caller, Id(id): Id<ApiKeyId>) -> Reply<StatusCode> {
    accounts::revoke_api_key(&portal, &actor, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `{key}` of a path: the id of a key.
pub struct KeyId(ApiKeyId);

impl<S: Send + Sync> FromRequestParts<S> for KeyId {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        part(parts, state, "key").await?.parse().map(Self).map_err(|_| Problem::not_found())
    }
}

async fn issued(portal: &Portal, actor: &Actor, holder: Principal, input: &Named) -> Reply<Created<NewKey>> {
    let (id, api_key) = accounts::issue_api_key_to(portal, actor, holder, &input.name).await?;
    Ok(Created(NewKey { id, api_key }))
}

async fn listed(portal: &Portal, actor: &Actor, holder: Principal, listing: Listing) -> Reply<Json<Page<ApiKeyView>>> {
    let keys = accounts::api_keys_of(portal, actor, holder).await?;
    Ok(Json(Page::newest_of(keys, &listing.page()?, |key| key.id.0)))
}

async fn revoked(portal: &Portal, actor: &Actor, holder: Principal, key: ApiKeyId) -> Reply<StatusCode> {
    accounts::revoke_api_key_of(portal, actor, holder, key).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Lists the keys with which a subscription's usage is reported. *Its seller, its buyer, operator.*
#[utoipa::path(get, path = "/api/v1/subscriptions/{id}/api-keys", tag = "Subscriptions", operation_id = "list_subscription_keys",
    params(paths::SubscriptionPath, Listing), responses((status = 200, body = Page<ApiKeyView>)))]
pub async fn list_of_subscription(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Id(id): Id<SubscriptionId>,
    Query(listing): Query<Listing>,
) -> Reply<Json<Page<ApiKeyView>>> {
    listed(&portal, &actor, Principal::Subscription(id), listing).await
}

/// Issues another key for the subscription's usage; the earlier ones stay valid until they are revoked. It is shown this
/// once. *Its seller, its buyer, operator.*
#[utoipa::path(post, path = "/api/v1/subscriptions/{id}/api-keys", tag = "Subscriptions", operation_id = "issue_subscription_key",
    params(paths::SubscriptionPath), request_body = UsageKeyNamed, responses((status = 201, body = NewKey)))]
pub async fn create_of_subscription(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Id(id): Id<SubscriptionId>,
    Body(input): Body<UsageKeyNamed>,
) -> Reply<Created<NewKey>> {
    issued(&portal, &actor, Principal::Subscription(id), &Named { name: input.name }).await
}

/// Revokes a key of a subscription, at once and for good. *Its seller, its buyer, operator.*
#[utoipa::path(delete, path = "/api/v1/subscriptions/{id}/api-keys/{key}", tag = "Subscriptions",
    operation_id = "revoke_subscription_key", params(paths::SubscriptionKeyPath), responses((status = 204)))]
pub async fn revoke_of_subscription(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Id(id): Id<SubscriptionId>,
    KeyId(key): KeyId,
) -> Reply<StatusCode> {
    revoked(&portal, &actor, Principal::Subscription(id), key).await
}

/// Lists the keys of a seller. *Operator, the seller itself.*
#[utoipa::path(get, path = "/api/v1/sellers/{id}/api-keys", tag = "Parties", operation_id = "list_seller_keys",
    params(paths::SellerPath, Listing), responses((status = 200, body = Page<ApiKeyView>)))]
pub async fn list_of_seller(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Id(id): Id<SellerId>,
    Query(listing): Query<Listing>,
) -> Reply<Json<Page<ApiKeyView>>> {
    listed(&portal, &actor, Principal::Seller(id), listing).await
}

/// Issues a key to a seller, as when its last one is lost. It is shown this once. *Operator, the seller itself.*
#[utoipa::path(post, path = "/api/v1/sellers/{id}/api-keys", tag = "Parties", operation_id = "issue_seller_key",
    params(paths::SellerPath), request_body = Named, responses((status = 201, body = NewKey)))]
pub async fn create_of_seller(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Id(id): Id<SellerId>,
    Body(input): Body<Named>,
) -> Reply<Created<NewKey>> {
    issued(&portal, &actor, Principal::Seller(id), &input).await
}

/// Revokes a key of a seller, at once and for good. *Operator, the seller itself.*
#[utoipa::path(delete, path = "/api/v1/sellers/{id}/api-keys/{key}", tag = "Parties", operation_id = "revoke_seller_key",
    params(paths::SellerKeyPath), responses((status = 204)))]
pub async fn revoke_of_seller(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Id(id): Id<SellerId>,
    KeyId(key): KeyId,
) -> Reply<StatusCode> {
    revoked(&portal, &actor, Principal::Seller(id), key).await
}

/// Lists the keys of a buyer. *Operator, the buyer itself.*
#[utoipa::path(get, path = "/api/v1/buyers/{id}/api-keys", tag = "Parties", operation_id = "list_buyer_keys",
    params(paths::BuyerPath, Listing), responses((status = 200, body = Page<ApiKeyView>)))]
pub async fn list_of_buyer(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Id(id): Id<BuyerId>,
    Query(listing): Query<Listing>,
) -> Reply<Json<Page<ApiKeyView>>> {
    listed(&portal, &actor, Principal::Buyer(id), listing).await
}

/// Issues a key to a buyer, as when its last one is lost. It is shown this once. *Operator, the buyer itself.*
#[utoipa::path(post, path = "/api/v1/buyers/{id}/api-keys", tag = "Parties", operation_id = "issue_buyer_key",
    params(paths::BuyerPath), request_body = Named, responses((status = 201, body = NewKey)))]
pub async fn create_of_buyer(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Id(id): Id<BuyerId>,
    Body(input): Body<Named>,
) -> Reply<Created<NewKey>> {
    issued(&portal, &actor, Principal::Buyer(id), &input).await
}

/// Revokes a key of a buyer, at once and for good. *Operator, the buyer itself.*
#[utoipa::path(delete, path = "/api/v1/buyers/{id}/api-keys/{key}", tag = "Parties", operation_id = "revoke_buyer_key",
    params(paths::BuyerKeyPath), responses((status = 204)))]
pub async fn revoke_of_buyer(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Id(id): Id<BuyerId>,
    KeyId(key): KeyId,
) -> Reply<StatusCode> {
    revoked(&portal, &actor, Principal::Buyer(id), key).await
}
