//! What a buyer's country puts on what is sold, and what became of each rate. None configured, none charged.

use axum::Json;
use axum::extract::{FromRequestParts, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use domain::calendar::{Day, Tz, day_of, parse_day};
use domain::contract::{DayText, Figure};
use serde::{Deserialize, Serialize};
use service::Portal;
use service::accounts::{self, TaxRateChange, TaxRateView};
use service::page::{Page, PageRequest};
use utoipa::ToSchema;

use super::list::{Listing, Query};
use super::{Created, paths};
use crate::body::{Body, part};
use crate::caller::{Caller, OperatorAlone};
use crate::problem::{Problem, Reply};

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

/// Sets a country's rate from a day on; one that was set for that day is replaced. Invoices already issued stay as they are.
/// *Operator.*
#[utoipa::path(post, path = "/api/v1/tax-rates", operation_id = "set_tax_rate", tag = "Parties", request_body = NewRate,
    responses((status = 201, body = Page<TaxRateView>)))]
pub async fn create(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Body(input): Body<NewRate>,
) -> Reply<Created<Page<TaxRateView>>> {
    let from = match input.effective_from.filter(|day| !day.is_empty()) {
        Some(day) => day,
        None => day_of(portal.now().await?, Tz::UTC).to_string(),
    };
    accounts::set_tax_rate(&portal, &actor, &input.country, &input.percent, &from).await?;
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

/// Lists what became of the rates, the latest change first: entered, replaced for their day, removed. *Operator.*
#[utoipa::path(get, path = "/api/v1/tax-rates/changes", operation_id = "list_tax_rate_changes", tag = "Parties", params(Listing),
    responses((status = 200, body = Page<TaxRateChange>)))]
pub async fn changes(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Query(listing): Query<Listing>,
) -> Reply<Json<Page<TaxRateChange>>> {
    Ok(Json(accounts::tax_rate_changes(&portal, &actor, &listing.page()?).await?))
}

/// `{country}` and `{effective_from}` of a path.
pub struct RateOf {
    country: String,
    effective_from: Day,
}

impl<S: Send + Sync> FromRequestParts<S> for RateOf {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let country = part(parts, state, "country").await?;
        let day = part(parts, state, "effective_from").await?;
        let effective_from = parse_day(&day, "").map_err(|_| Problem::not_found())?;
        Ok(Self { country, effective_from })
    }
}

/// Removes a rate that was entered by mistake, before its first day begins anywhere in the world; from then on it can be replaced
/// alone. *Operator.*
#[utoipa::path(delete, path = "/api/v1/tax-rates/{country}/{effective_from}", operation_id = "remove_tax_rate", tag = "Parties",
    params(paths::TaxRatePath), responses((status = 204)))]
pub async fn remove(
    State(portal): State<Portal>,
    OperatorAlone(actor): OperatorAlone,
    rate: RateOf,
) -> Reply<StatusCode> {
    accounts::remove_tax_rate(&portal, &actor, &rate.country, rate.effective_from).await?;
    Ok(StatusCode::NO_CONTENT)
}
