//! Subscriptions: buying, changing, cancelling, and what they entitle to.

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use domain::calendar::parse_day;
use domain::contract::{DayText, InstantText};
use domain::entitlement::Entitlement;
use domain::ids::{BuyerId, ProductId, SubscriptionId};
use serde::Deserialize;
use service::Portal;
use service::agreements::{
    self, CancelInput, Cancellation, Change, ChangeInput, DryRun, Kept, SubscribeInput, SubscriptionFilter,
    SubscriptionView,
};
use service::invoices::{self, InvoiceView};
use service::page::Page;
use service::usage::{self, CountedValue, UsageOverview};

use super::list::{Listing, Query, narrowed};
use super::{Created, Rehearsal, paths};
use crate::body::{Body, Id, MetricKey};
use crate::caller::{Caller, Party};
use crate::problem::Reply;

/// Subscribes. The key for the subscription's usage is shown this once. With `dry_run=true` it answers the review of the
/// order instead. *Buyer; operator or seller on behalf of `buyer_id`.*
#[utoipa::path(post, path = "/api/v1/subscriptions", operation_id = "subscribe", tag = "Subscriptions", params(Rehearsal),
    request_body = SubscribeInput,
    responses((status = 201, body = agreements::NewSubscription), (status = 200, description = "A rehearsal.", body = agreements::Review)))]
pub async fn create(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Query(rehearsal): Query<Rehearsal>,
    Body(input): Body<SubscribeInput>,
) -> Reply<Response> {
    match rehearsal.dry_run() {
        DryRun::No => Ok(Created(agreements::subscribe(&portal, &actor, input).await?).into_response()),
        DryRun::Yes => Ok(Json(agreements::review(&portal, &actor, &input).await?).into_response()),
    }
}

#[derive(Clone, Debug, Default, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default)]
pub struct Wanted {
    /// Only those of one product.
    #[param(value_type = Option<ProductId>)]
    product_id: Option<String>,
    /// Only those of one buyer.
    #[param(value_type = Option<BuyerId>)]
    buyer_id: Option<String>,
}

/// Lists subscriptions, newest first. *The parties.*
#[utoipa::path(get, path = "/api/v1/subscriptions", operation_id = "list_subscriptions", tag = "Subscriptions", params(Wanted, Listing),
    responses((status = 200, body = Page<SubscriptionView>)))]
pub async fn list(
    State(portal): State<Portal>,
    Party(actor): Party,
    Query(wanted): Query<Wanted>,
    Query(listing): Query<Listing>,
) -> Reply<Json<Page<SubscriptionView>>> {
    let filter = SubscriptionFilter {
        product_id: narrowed(wanted.product_id.as_deref(), "/product_id")?,
        buyer_id: narrowed(wanted.buyer_id.as_deref(), "/buyer_id")?,
    };
    Ok(Json(agreements::subscriptions(&portal, &actor, filter, listing.page()?).await?))
}

/// One subscription. *The parties; its own key.*
#[utoipa::path(get, path = "/api/v1/subscriptions/{id}", operation_id = "show_subscription", tag = "Subscriptions", params(paths::SubscriptionPath),
    responses((status = 200, body = SubscriptionView)))]
pub async fn show(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Id(id): Id<SubscriptionId>,
) -> Reply<Json<SubscriptionView>> {
    Ok(Json(agreements::subscription(&portal, &actor, id).await?))
}

/// Moves to another plan or another number of seats: an upgrade at once, a downgrade at the period's end, unless `when`
/// says otherwise. *Buyer, operator.*
#[utoipa::path(post, path = "/api/v1/subscriptions/{id}/change", operation_id = "change_subscription", tag = "Subscriptions", params(paths::SubscriptionPath, Rehearsal),
    request_body = ChangeInput, responses((status = 200, body = Change)))]
pub async fn change(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Id(id): Id<SubscriptionId>,
    Query(rehearsal): Query<Rehearsal>,
    Body(input): Body<ChangeInput>,
) -> Reply<Json<Change>> {
    Ok(Json(agreements::change(&portal, &actor, id, input, rehearsal.dry_run()).await?))
}

/// Cancels: at the period's end, or on the last day given. *Buyer, operator.*
#[utoipa::path(post, path = "/api/v1/subscriptions/{id}/cancel", operation_id = "cancel_subscription", tag = "Subscriptions", params(paths::SubscriptionPath, Rehearsal),
    request_body = CancelInput, responses((status = 200, body = Cancellation)))]
pub async fn cancel(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Id(id): Id<SubscriptionId>,
    Query(rehearsal): Query<Rehearsal>,
    Body(input): Body<CancelInput>,
) -> Reply<Json<Cancellation>> {
    Ok(Json(agreements::cancel(&portal, &actor, id, input, rehearsal.dry_run()).await?))
}

/// Takes a cancellation back before its day: the service goes on as it was agreed. *Buyer, operator.*
#[utoipa::path(post, path = "/api/v1/subscriptions/{id}/keep", operation_id = "keep_subscription", tag = "Subscriptions",
    params(paths::SubscriptionPath, Rehearsal), responses((status = 200, body = Kept)))]
pub async fn keep(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Id(id): Id<SubscriptionId>,
    Query(rehearsal): Query<Rehearsal>,
) -> Reply<Json<Kept>> {
    Ok(Json(agreements::keep(&portal, &actor, id, rehearsal.dry_run()).await?))
}

#[derive(Clone, Debug, Default, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default)]
pub struct At {
    /// The instant whose knowledge counts; now by default. Plans, seats and ends go by what was agreed by then, usage by what
    /// was recorded, corrections and credits by what was invoiced, tax by the rates entered; names of parties and metrics are
    /// those of now. An instant to come goes by what is known now; one before the signing is refused.
    #[param(value_type = Option<InstantText>)]
    at: Option<String>,
}

/// The invoice as it would be at the end of the current period, from the facts known at `at`; `ended` where no invoice is to
/// come. *Buyer, its seller, operator.*
#[utoipa::path(get, path = "/api/v1/subscriptions/{id}/invoice-preview", operation_id = "preview_invoice", tag = "Invoices", params(paths::SubscriptionPath, At),
    responses((status = 200, body = InvoiceView)))]
pub async fn preview(
    State(portal): State<Portal>,
    Party(actor): Party,
    Id(id): Id<SubscriptionId>,
    Query(at): Query<At>,
) -> Reply<Json<InvoiceView>> {
    Ok(Json(invoices::preview(&portal, &actor, id, at.at.as_deref()).await?))
}

/// Whether the product may be used now, and with what. *The parties; the subscription's own key.*
#[utoipa::path(get, path = "/api/v1/subscriptions/{id}/entitlements", operation_id = "show_entitlements", tag = "Subscriptions", params(paths::SubscriptionPath),
    responses((status = 200, body = Entitlement)))]
pub async fn entitlements(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Id(id): Id<SubscriptionId>,
) -> Reply<Json<Entitlement>> {
    Ok(Json(service::subscriptions::entitlement(&portal, &actor, id).await?))
}

/// The usage of the running period, by metric and day. *The parties; the subscription's own key.*
#[utoipa::path(get, path = "/api/v1/subscriptions/{id}/usage", operation_id = "show_usage", tag = "Usage", params(paths::SubscriptionPath),
    responses((status = 200, body = UsageOverview)))]
pub async fn usage(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Id(id): Id<SubscriptionId>,
) -> Reply<Json<UsageOverview>> {
    Ok(Json(usage::month_to_date(&portal, &actor, id).await?))
}

#[derive(Clone, Debug, Default, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default)]
pub struct ValuesWanted {
    /// A day of the period; by default of the running one.
    #[param(value_type = Option<DayText>)]
    on: Option<String>,
}

/// The values that a metric counted in a period: the users behind a number of users. *The parties; the subscription's own
/// key.*
#[utoipa::path(get, path = "/api/v1/subscriptions/{id}/usage/{metric}/values", operation_id = "list_counted_values", tag = "Usage",
    params(paths::SubscriptionMetricPath, ValuesWanted, Listing), responses((status = 200, body = Page<CountedValue>)))]
pub async fn counted_values(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Id(id): Id<SubscriptionId>,
    MetricKey(metric): MetricKey,
    Query(wanted): Query<ValuesWanted>,
    Query(listing): Query<Listing>,
) -> Reply<Json<Page<CountedValue>>> {
    let on = wanted.on.as_deref().filter(|text| !text.is_empty()).map(|text| parse_day(text, "/on")).transpose()?;
    Ok(Json(usage::counted_values(&portal, &actor, id, &metric, on, listing.page_of_values()?).await?))
}
