//! What each invoice run did.

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use domain::ids::InvoiceRunId;
use service::Portal;
use service::invoices::{self, RunDetail, RunView};
use service::jobs::{self, Advanced};
use service::page::Page;

use super::list::{Listing, Query};
use super::paths;
use crate::body::Id;
use crate::caller::{Caller, OperatorAlone};
use crate::problem::{Reply, locale_of};

/// Invoices everything that is due now; running it again does nothing. *Operator.*
#[utoipa::path(post, path = "/api/v1/invoice-runs", operation_id = "start_invoice_run", tag = "Invoices", responses((status = 200, body = Advanced)))]
pub async fn start(State(portal): State<Portal>, Caller(actor): Caller) -> Reply<Json<Advanced>> {
    actor.as_operator()?;
    let now = portal.now().await?;
    Ok(Json(jobs::do_everything_due(&portal, now).await?))
}

/// Lists the runs, newest first. *Operator.*
#[utoipa::path(get, path = "/api/v1/invoice-runs", operation_id = "list_invoice_runs", tag = "Invoices", params(Listing),
    responses((status = 200, body = Page<RunView>)))]
pub async fn list(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Query(listing): Query<Listing>,
) -> Reply<Json<Page<RunView>>> {
    Ok(Json(invoices::runs(&portal, &actor, listing.page()?).await?))
}

/// One run with what it issued and where it failed, with why in the language that is asked for. *Operator.*
#[utoipa::path(get, path = "/api/v1/invoice-runs/{id}", operation_id = "show_invoice_run", tag = "Invoices", params(paths::InvoiceRunPath),
    responses((status = 200, body = RunDetail)))]
pub async fn show(
    State(portal): State<Portal>,
    OperatorAlone(actor): OperatorAlone,
    headers: HeaderMap,
    Id(id): Id<InvoiceRunId>,
) -> Reply<Json<RunDetail>> {
    Ok(Json(invoices::run_detail(&portal, &actor, id, locale_of(&headers)).await?))
}
