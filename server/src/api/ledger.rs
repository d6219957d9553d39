//! Balances and movements of money, and what a seller earns.

use axum::Json;
use axum::extract::State;
use service::Portal;
use service::ledger::{self, AccountView, Earnings, TransactionView};
use service::page::Page;

use super::list::{Listing, Query};
use crate::caller::Caller;
use crate::problem::Reply;

/// Accounts and their balances, newest first: debits positive, credits negative. *Operator: all; seller: its own.*
#[utoipa::path(get, path = "/api/v1/ledger/accounts", operation_id = "list_ledger_accounts", tag = "Money", params(Listing),
    responses((status = 200, body = Page<AccountView>)))]
pub async fn accounts(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Query(listing): Query<Listing>,
) -> Reply<Json<Page<AccountView>>> {
    Ok(Json(ledger::accounts(&portal, &actor, listing.page()?).await?))
}

/// Movements, newest first, each with all its entries, which add up to zero. *Operator: all; seller: those of its invoices.*
#[utoipa::path(get, path = "/api/v1/ledger/transactions", operation_id = "list_ledger_transactions", tag = "Money", params(Listing),
    responses((status = 200, body = Page<TransactionView>)))]
pub async fn transactions(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Query(listing): Query<Listing>,
) -> Reply<Json<Page<TransactionView>>> {
    Ok(Json(ledger::transactions(&portal, &actor, listing.page()?).await?))
}

/// What was invoiced and collected, the commission, and the seller's share. *Seller.*
#[utoipa::path(get, path = "/api/v1/earnings", operation_id = "show_earnings", tag = "Money", responses((status = 200, body = Earnings)))]
pub async fn earnings(State(portal): State<Portal>, Caller(actor): Caller) -> Reply<Json<Earnings>> {
    Ok(Json(ledger::earnings(&portal, &actor).await?))
}
