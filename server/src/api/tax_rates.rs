//! What a buyer's country puts on what is sold. None configured, none charged.

use axum::Json;
use axum::extract::State;
use domain::contract::{DayText, Figure};
use serde::{Deserialize, Serialize};
use service::Portal;
use service::accounts::{self, TaxRateView};
use service::page::{Page, PageRequest};
use utoipa::ToSchema;

use super::Created;
use super::list::{Listing, Query};
use crate::body::Body;
use crate::caller::Caller;
use crate::problem::Reply;

#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[schema(as = NewTaxRate, example = json!({"country": "DE", "effective_from": "2026-01-01", "percent": "19"}))]
#[serde(default)]
pub struct NewRate {
    #[schema(required)]
    country: String,
    /// In percent: `"19"` is 19 %.
    #[schema(value_type = Figure, required)]
    percent: String,
    /// The first day; today when left out.
    #[schema(value_type = Option<DayText>)]
    effective_from: Option<String>,
}

/// Sets a country's rate from a day on. *Operator.*
#[utoipa::path(post, path = "/api/v1/tax-rates", operation_id = "set_tax_rate", tag = "Parties", request_body = NewRate,
    responses((status = 201, body = Page<TaxRateView>)))]
pub async fn create(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Body(input): Body<NewRate>,
) -> Reply<Created<Page<TaxRateView>>> {
    let from = input.effective_from.as_deref().unwrap_or_default();
    accounts::set_tax_rate(&portal, &actor, &input.country, &input.percent, from).await?;
    Ok(Created(accounts::list_tax_rates(&portal, &actor, &PageRequest::default()).await?))
}

/// Lists the rates, the one set last first. *Operator.*
#[utoipa::path(get, path = "/api/v1/tax-rates", operation_id = "list_tax_rates", tag = "Parties", params(Listing),
    responses((status = 200, body = Page<TaxRateView>)))]
pub async fn list(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Query(listing): Query<Listing>,
) -> Reply<Json<Page<TaxRateView>>> {
    Ok(Json(accounts::list_tax_rates(&portal, &actor, &listing.page()?).await?))
}
