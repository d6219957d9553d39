//! What follows from acts and could not be done.

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use domain::ids::WorkId;
use service::Portal;
use service::dead_work::{self, WorkView};
use service::page::Page;

use super::list::{Listing, Query};
use super::paths;
use crate::body::Id;
use crate::caller::{OperatorAlone, Party};
use crate::problem::{Reply, locale_of};

/// Lists the work that failed too often and is tried no more, newest first: collecting an invoice, settling a payment. Why it
/// failed is told in the language that is asked for. *Operator.*
#[utoipa::path(get, path = "/api/v1/dead-work", operation_id = "list_dead_work", tag = "Marketplace", params(Listing),
    responses((status = 200, body = Page<WorkView>)))]
pub async fn list(
    State(portal): State<Portal>,
    Party(actor): Party,
    headers: HeaderMap,
    Query(listing): Query<Listing>,
) -> Reply<Json<Page<WorkView>>> {
    Ok(Json(dead_work::dead_work(&portal, &actor, listing.page()?, locale_of(&headers)).await?))
}

/// Has work tried again that was given up; what was not given up stays as it is. *Operator.*
#[utoipa::path(post, path = "/api/v1/dead-work/{id}/retry", operation_id = "retry_work", tag = "Marketplace", params(paths::WorkPath),
    responses((status = 200, body = WorkView)))]
pub async fn retry(
    State(portal): State<Portal>,
    OperatorAlone(actor): OperatorAlone,
    headers: HeaderMap,
    Id(id): Id<WorkId>,
) -> Reply<Json<WorkView>> {
    Ok(Json(dead_work::put_back(&portal, &actor, id, locale_of(&headers)).await?))
}
