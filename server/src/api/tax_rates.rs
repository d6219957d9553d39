//! What a buyer's country puts on what is sold. None configured, none charged.

use axum::Json;
use axum::extract::State;
use serde::Deserialize;
use service::Portal;
use service::accounts::{self, TaxRateView};

use super::{All, Created, schema};
use crate::body::Body;
use crate::caller::Caller;
use crate::problem::Reply;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct NewRate {
    country: String,
    percent: String,
    effective_from: String,
}

/// Sets a country's rate from a day on. *Operator.*
#[utoipa::path(post, path = "/api/v1/tax-rates", tag = "Parties", request_body = schema::TaxRate,
    responses((status = 201, body = schema::Page<schema::TaxRate>)))]
pub async fn create(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Body(input): Body<NewRate>,
) -> Reply<Created<All<TaxRateView>>> {
    accounts::set_tax_rate(&portal, &actor, &input.country, &input.percent, &input.effective_from).await?;
    Ok(Created(accounts::tax_rates(&portal, &actor).await?.into()))
}

/// Lists the rates. *Operator.*
#[utoipa::path(get, path = "/api/v1/tax-rates", tag = "Parties", responses((status = 200, body = schema::Page<schema::TaxRate>)))]
pub async fn list(State(portal): State<Portal>, Caller(actor): Caller) -> Reply<Json<All<TaxRateView>>> {
    Ok(Json(accounts::tax_rates(&portal, &actor).await?.into()))
}
