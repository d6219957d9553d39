//! Balances and movements of money, and what a seller earns.

use axum::Json;
use axum::extract::State;
use service::Portal;
use service::ledger::{self, AccountView, Earnings, TransactionView};
use service::page::Page;

use super::list::{Listing, Query};
use super::schema;
use crate::caller::Caller;
use crate::problem::Reply;

/// Accounts and their balances, newest first: debits positive, credits negative. *Operator: all; seller: its own.*
#[utoipa::path(get, path = "/api/v1/ledger/accounts", tag = "Money", params(Listing),
    responses((status = 200, body = schema::Page<schema::LedgerAccount>)))]
pub async fn accounts(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Query(listing): Query<Listing>,
) -> Reply<Json<Page<AccountView>>> {
    Ok(Json(ledger::accounts(&portal, &actor, listing.page()?).await?))
}

/// Movements, newest first; the entries of each add up to zero. *Operator: all; seller: its own.*
#[utoipa::path(get, path = "/api/v1/ledger/transactions", tag = "Money", params(Listing),
    responses((status = 200, body = schema::Page<schema::LedgerTransaction>)))]
pub async fn transactions(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Query(listing): Query<Listing>,
) -> Reply<Json<Page<TransactionView>>> {
    Ok(Json(ledger::transactions(&portal, &actor, listing.page()?).await?))
}

/// What was invoiced and collected, the commission, and the seller's share. *Seller.*
#[utoipa::path(get, path = "/api/v1/earnings", tag = "Money", responses((status = 200, body = schema::Earnings)))]
pub async fn earnings(State(portal): State<Portal>, Caller(actor): Caller) -> Reply<Json<Earnings>> {
    Ok(Json(ledger::earnings(&portal, &actor).await?))
}
