//! Rate plans: drafted freely, published for good.

use std::collections::BTreeMap;

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use domain::calendar::Length;
use domain::contract::{DayText, Figure, Whole};
use domain::ids::{ProductId, RatePlanId};
use domain::invoice::LineKind;
use domain::invoicing::Calculation;
use domain::locale::Locale;
use domain::rate_plan::RatePlanInput;
use domain::rating::RatedTier;
use domain::refusal::{Code, Refusal, Refusals};
use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize};
use service::Portal;
use service::catalog::{self, Publication, PublishInput, RatePlanView};
use service::page::Page;
use utoipa::ToSchema;

use super::list::{Listing, Query};
use super::{Created, paths};
use crate::body::{Body, Id};
use crate::caller::{AnyCaller, Caller};
use crate::problem::{Fault, Problem, ProblemBody, Reply, locale_of};

/// Drafts a rate plan. *Seller of the product.*
#[utoipa::path(post, path = "/api/v1/products/{id}/rate-plans", operation_id = "draft_rate_plan", tag = "Catalog", params(paths::ProductPath),
    request_body = RatePlanInput, responses((status = 201, body = RatePlanView)))]
pub async fn draft(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Id(product): Id<ProductId>,
    Body(input): Body<RatePlanInput>,
) -> Reply<Created<RatePlanView>> {
    Ok(Created(catalog::draft_rate_plan(&portal, &actor, product, input).await?))
}

/// Lists a product's rate plans, newest first. *Its seller, operator.*
#[utoipa::path(get, path = "/api/v1/products/{id}/rate-plans", operation_id = "list_rate_plans", tag = "Catalog", params(paths::ProductPath, Listing),
    responses((status = 200, body = Page<RatePlanView>)))]
pub async fn list(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Id(product): Id<ProductId>,
    Query(listing): Query<Listing>,
) -> Reply<Json<Page<RatePlanView>>> {
    let plans = catalog::rate_plans(&portal, &actor, product).await?;
    Ok(Json(Page::newest_of(plans, &listing.page()?, |plan| plan.id.0)))
}

/// One rate plan. *Its seller, operator, and whom it addresses.*
#[utoipa::path(get, path = "/api/v1/rate-plans/{id}", operation_id = "show_rate_plan", tag = "Catalog", params(paths::RatePlanPath), responses((status = 200, body = RatePlanView)))]
pub async fn show(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Id(id): Id<RatePlanId>,
) -> Reply<Json<RatePlanView>> {
    Ok(Json(catalog::rate_plan(&portal, &actor, id).await?))
}

/// Replaces a draft. *Its seller.*
#[utoipa::path(put, path = "/api/v1/rate-plans/{id}", operation_id = "replace_rate_plan", tag = "Catalog", params(paths::RatePlanPath), request_body = RatePlanInput,
    responses((status = 200, body = RatePlanView)))]
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
#[utoipa::path(post, path = "/api/v1/rate-plans/{id}/new-version", operation_id = "draft_new_version", tag = "Catalog",
    params(paths::RatePlanPath), responses((status = 201, body = RatePlanView)))]
pub async fn new_version(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Id(id): Id<RatePlanId>,
) -> Reply<Created<RatePlanView>> {
    Ok(Created(catalog::new_version(&portal, &actor, id).await?))
}

/// Throws a draft away. *Its seller.*
#[utoipa::path(delete, path = "/api/v1/rate-plans/{id}", operation_id = "delete_rate_plan", tag = "Catalog", params(paths::RatePlanPath), responses((status = 204)))]
pub async fn delete(State(portal): State<Portal>, Caller(actor): Caller, Id(id): Id<RatePlanId>) -> Reply<StatusCode> {
    catalog::delete_draft(&portal, &actor, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[schema(example = json!({"effective_until": "2027-06-30"}))]
#[serde(default)]
pub struct SaleEnd {
    /// Null: no end.
    #[schema(value_type = Option<DayText>, required)]
    #[serde(deserialize_with = "given")]
    effective_until: Option<Option<String>>,
}

/// What is said, be it null; what is left out is not read at all.
fn given<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Option<String>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

/// Sets the last day of sale, or takes it away with `null`: the only change to a published plan. *Its seller.*
#[utoipa::path(patch, path = "/api/v1/rate-plans/{id}", operation_id = "set_sale_end", tag = "Catalog", params(paths::RatePlanPath), request_body = SaleEnd,
    responses((status = 200, body = RatePlanView)))]
pub async fn set_end(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Id(id): Id<RatePlanId>,
    Body(end): Body<SaleEnd>,
) -> Reply<Json<RatePlanView>> {
    let until = end.effective_until.ok_or_else(|| Refusal::at(Code::Required, "/effective_until"))?;
    Ok(Json(catalog::set_effective_until(&portal, &actor, id, until.as_deref()).await?))
}

/// A plan that was just published, and what is unusual about it.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = PublishedRatePlan)]
pub struct Published {
    #[serde(flatten)]
    plan: RatePlanView,
    /// Such as a larger quantity that costs less, with the numbers; codes begin with `lint.`.
    warnings: Vec<Fault>,
}

/// Publishes a draft: from then on it is final. Refused with every reason; what is unusual about the plan is told in
/// `warnings`, and stands in the way of a `strict` call until it is acknowledged. *Its seller.*
#[utoipa::path(post, path = "/api/v1/rate-plans/{id}/publish", operation_id = "publish_rate_plan", tag = "Catalog", params(paths::RatePlanPath),
    request_body = PublishInput, responses((status = 200, body = Published)))]
pub async fn publish(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Id(id): Id<RatePlanId>,
    headers: HeaderMap,
    Body(input): Body<PublishInput>,
) -> Reply<Json<Published>> {
    let Publication { plan, warnings } = catalog::publish_with(&portal, &actor, id, &input).await?;
    Ok(Json(Published { plan, warnings: faults(&warnings, locale_of(&headers)) }))
}

fn faults(lints: &Refusals, locale: Locale) -> Vec<Fault> {
    lints.0.iter().map(|lint| Fault::of(lint, locale)).collect()
}

/// Whether a draft could be published, and what is in the way.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Readiness {
    publishable: bool,
    /// Everything that is in the way.
    reasons: Option<ProblemBody>,
    /// What is unusual about the plan and stands in no way; codes begin with `lint.`.
    warnings: Vec<Fault>,
}

/// Every reason why a draft cannot be published yet, and what is unusual about it. *Its seller.*
#[utoipa::path(get, path = "/api/v1/rate-plans/{id}/publishable", operation_id = "check_rate_plan", tag = "Catalog", params(paths::RatePlanPath),
    responses((status = 200, body = Readiness)))]
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

#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[schema(example = json!({"quantities": {"ApiCall": "12000"}, "seats": 3}))]
#[serde(default)]
pub struct Quantities {
    /// By metric; what is left out counts as none.
    #[schema(value_type = BTreeMap<String, Figure>)]
    quantities: BTreeMap<String, String>,
    #[schema(value_type = Option<Whole>)]
    seats: Option<String>,
}

/// The lines and the total of one full period.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Calculation)]
pub struct CalculationView {
    currency: String,
    lines: Vec<CalculatedLineView>,
    total: Decimal,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = CalculatedLine)]
pub struct CalculatedLineView {
    kind: LineKind,
    metric: Option<String>,
    description: String,
    quantity: Decimal,
    free_units: Option<Decimal>,
    tiers: Vec<RatedTier>,
    amount: Decimal,
    /// Of a fee with an interval of its own, which is not in the total: how often it comes.
    interval: Option<Length>,
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
            tiers: line.rating.map_or_else(Vec::new, |rating| rating.tiers),
            amount: line.amount.amount(),
            interval: line.interval,
        });
        Self { currency: total.currency().code().to_owned(), lines: lines.collect(), total: total.amount() }
    }
}

/// Calculates one full period: recurring and seat fees and usage, without set-up fee and tax. *Anyone who may see the plan.*
#[utoipa::path(post, path = "/api/v1/rate-plans/{id}/calculate", operation_id = "calculate_period", tag = "Catalog", security((), ("key" = [])), params(paths::RatePlanPath),
    request_body = Quantities, responses((status = 200, body = CalculationView)))]
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
