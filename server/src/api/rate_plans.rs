//! Rate plans: drafted freely, published for good.

use std::collections::BTreeMap;

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use domain::ids::{ProductId, RatePlanId};
use domain::invoice::LineKind;
use domain::invoicing::Calculation;
use domain::locale::Locale;
use domain::rate_plan::RatePlanInput;
use domain::rating::RatedTier;
use domain::refusal::Refusals;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use service::Portal;
use service::catalog::{self, RatePlanView};
use service::invoices::TierView;

use super::{All, Created, schema};
use crate::body::{Body, Id};
use crate::caller::{AnyCaller, Caller};
use crate::problem::{Fault, Problem, ProblemBody, Reply, locale_of};

/// Drafts a rate plan. *Seller of the product.*
#[utoipa::path(post, path = "/api/v1/products/{id}/rate-plans", tag = "Catalog", params(schema::ProductPath),
    request_body = schema::RatePlanTerms, responses((status = 201, body = schema::RatePlan)))]
pub async fn draft(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Id(product): Id<ProductId>,
    Body(input): Body<RatePlanInput>,
) -> Reply<Created<RatePlanView>> {
    Ok(Created(catalog::draft_rate_plan(&portal, &actor, product, input).await?))
}

/// Lists a product's rate plans. *Its seller, operator.*
#[utoipa::path(get, path = "/api/v1/products/{id}/rate-plans", tag = "Catalog", params(schema::ProductPath),
    responses((status = 200, body = schema::Page<schema::RatePlan>)))]
pub async fn list(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Id(product): Id<ProductId>,
) -> Reply<Json<All<RatePlanView>>> {
    Ok(Json(catalog::rate_plans(&portal, &actor, product).await?.into()))
}

/// One rate plan. *Its seller, operator, and whom it addresses.*
#[utoipa::path(get, path = "/api/v1/rate-plans/{id}", tag = "Catalog", params(schema::RatePlanPath), responses((status = 200, body = schema::RatePlan)))]
pub async fn show(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Id(id): Id<RatePlanId>,
) -> Reply<Json<RatePlanView>> {
    Ok(Json(catalog::rate_plan(&portal, &actor, id).await?))
}

/// Replaces a draft. *Its seller.*
#[utoipa::path(put, path = "/api/v1/rate-plans/{id}", tag = "Catalog", params(schema::RatePlanPath), request_body = schema::RatePlanTerms,
    responses((status = 200, body = schema::RatePlan)))]
pub async fn replace(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Id(id): Id<RatePlanId>,
    Body(input): Body<RatePlanInput>,
) -> Reply<Json<RatePlanView>> {
    Ok(Json(catalog::replace_draft(&portal, &actor, id, input).await?))
}

/// Drafts the next version of a published plan: the same terms under the same key. Once it is published, it is sold in the
/// place of the earlier ones from its own first day of sale on; whoever has one of those keeps it. *Its seller.*
#[utoipa::path(post, path = "/api/v1/rate-plans/{id}/new-version", tag = "Catalog", params(schema::RatePlanPath),
    responses((status = 201, body = schema::RatePlan)))]
pub async fn new_version(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Id(id): Id<RatePlanId>,
) -> Reply<Created<RatePlanView>> {
    Ok(Created(catalog::new_version(&portal, &actor, id).await?))
}

/// Throws a draft away. *Its seller.*
#[utoipa::path(delete, path = "/api/v1/rate-plans/{id}", tag = "Catalog", params(schema::RatePlanPath), responses((status = 204)))]
pub async fn delete(State(portal): State<Portal>, Caller(actor): Caller, Id(id): Id<RatePlanId>) -> Reply<StatusCode> {
    catalog::delete_draft(&portal, &actor, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct SaleEnd {
    effective_until: Option<String>,
}

/// Sets the last day of sale, or takes it away with `null`: the only change to a published plan. *Its seller.*
#[utoipa::path(patch, path = "/api/v1/rate-plans/{id}", tag = "Catalog", params(schema::RatePlanPath), request_body = schema::SaleEnd,
    responses((status = 200, body = schema::RatePlan)))]
pub async fn set_end(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Id(id): Id<RatePlanId>,
    Body(end): Body<SaleEnd>,
) -> Reply<Json<RatePlanView>> {
    catalog::set_effective_until(&portal, &actor, id, end.effective_until.as_deref()).await?;
    Ok(Json(catalog::rate_plan(&portal, &actor, id).await?))
}

/// A plan that was just published, and what is unusual about it.
#[derive(Clone, Debug, Serialize)]
pub struct Published {
    #[serde(flatten)]
    plan: RatePlanView,
    warnings: Vec<Fault>,
}

/// Publishes a draft: from then on it is final. Refused with every reason; warnings stand in no way. *Its seller.*
#[utoipa::path(post, path = "/api/v1/rate-plans/{id}/publish", tag = "Catalog", params(schema::RatePlanPath),
    responses((status = 200, body = schema::PublishedRatePlan)))]
pub async fn publish(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Id(id): Id<RatePlanId>,
    headers: HeaderMap,
) -> Reply<Json<Published>> {
    let warnings = catalog::plan_lints(&portal, &actor, id).await?;
    let plan = catalog::publish(&portal, &actor, id).await?;
    Ok(Json(Published { plan, warnings: faults(&warnings, locale_of(&headers)) }))
}

fn faults(lints: &Refusals, locale: Locale) -> Vec<Fault> {
    lints.0.iter().map(|lint| Fault::of(lint, locale)).collect()
}

/// Whether a draft could be published, and what is in the way.
#[derive(Clone, Debug, Serialize)]
pub struct Readiness {
    publishable: bool,
    reasons: Option<ProblemBody>,
    warnings: Vec<Fault>,
}

/// Every reason why a draft cannot be published yet, and what is unusual about it. *Its seller.*
#[utoipa::path(get, path = "/api/v1/rate-plans/{id}/publishable", tag = "Catalog", params(schema::RatePlanPath),
    responses((status = 200, body = schema::Readiness)))]
pub async fn publishable(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Id(id): Id<RatePlanId>,
    headers: HeaderMap,
) -> Reply<Json<Readiness>> {
    let reasons: Refusals = catalog::publishable(&portal, &actor, id).await?;
    let publishable = reasons.is_empty();
    let locale = locale_of(&headers);
    let reasons = (!publishable).then(|| Problem::from(reasons).body(locale));
    let warnings = faults(&catalog::plan_lints(&portal, &actor, id).await?, locale);
    Ok(Json(Readiness { publishable, reasons, warnings }))
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Quantities {
    quantities: BTreeMap<String, String>,
    seats: Option<String>,
}

/// The lines and the total of one full period.
#[derive(Clone, Debug, Serialize)]
pub struct CalculationView {
    currency: String,
    lines: Vec<CalculatedLineView>,
    total: Decimal,
}

#[derive(Clone, Debug, Serialize)]
pub struct CalculatedLineView {
    kind: LineKind,
    metric: Option<String>,
    description: String,
    quantity: Decimal,
    free_units: Option<Decimal>,
    tiers: Vec<TierView>,
    amount: Decimal,
}

impl From<Calculation> for CalculationView {
    fn from(calculation: Calculation) -> Self {
        let Calculation { lines, total } = calculation;
        let lines = lines.into_iter().map(|line| CalculatedLineView {
            kind: line.kind,
            metric: line.metric.map(|key| key.to_string()),
            description: line.description,
            quantity: line.quantity,
            free_units: line.rating.as_ref().map(|rating| rating.free_units).filter(|free| !free.is_zero()),
            tiers: line.rating.map_or_else(Vec::new, |rating| rating.tiers.into_iter().map(tier).collect()),
            amount: line.amount.amount(),
        });
        Self { currency: total.currency().code().to_owned(), lines: lines.collect(), total: total.amount() }
    }
}

fn tier(rated: RatedTier) -> TierView {
    let RatedTier { up_to, quantity, unit_price, flat_amount, amount } = rated;
    TierView { up_to, quantity, unit_price, flat_amount, amount }
}

/// Calculates one full period: recurring and seat fees and usage, without set-up fee and tax. *Anyone who may see the plan.*
#[utoipa::path(post, path = "/api/v1/rate-plans/{id}/calculate", tag = "Catalog", security((), ("key" = [])), params(schema::RatePlanPath),
    request_body = schema::Quantities, responses((status = 200, body = schema::Calculation)))]
pub async fn calculate(
    State(portal): State<Portal>,
    AnyCaller(actor): AnyCaller,
    Id(id): Id<RatePlanId>,
    headers: HeaderMap,
    Body(input): Body<Quantities>,
) -> Reply<Json<CalculationView>> {
    let locale = locale_of(&headers);
    let calculation = catalog::calculate(&portal, actor.as_ref(), id, input.quantities, input.seats, locale).await?;
    Ok(Json(calculation.into()))
}
