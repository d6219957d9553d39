//! Invoices, for their parties.

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use domain::ids::{BuyerId, InvoiceId, SubscriptionId};
use serde::{Deserialize, Serialize};
use service::Portal;
use service::invoices::{self, InvoiceFilter, InvoiceState, InvoiceView, LineExplanation, Recomputation};
use service::page::Page;
use service::payments::{self, PayOutcome};
use utoipa::ToSchema;

use super::list::{Listing, Query, narrowed};
use super::paths;
use crate::body::{Id, Line};
use crate::caller::Party;
use crate::problem::{Reply, locale_of};

#[derive(Clone, Debug, Default, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default)]
pub struct Wanted {
    /// Only those of one subscription.
    #[param(value_type = Option<SubscriptionId>)]
    subscription_id: Option<String>,
    /// Only those of one buyer.
    #[param(value_type = Option<BuyerId>)]
    buyer_id: Option<String>,
    /// Only those that stand like this: `open`, `overdue`, `failed`, `to_confirm`, `paid` or `credited`.
    #[param(value_type = Option<InvoiceState>)]
    state: Option<String>,
    /// Words in the number, or in the buyer's name or e-mail address.
    q: String,
}

/// Lists invoices with their lines, newest first. *The parties.*
#[utoipa::path(get, path = "/api/v1/invoices", operation_id = "list_invoices", tag = "Invoices", params(Wanted, Listing),
    responses((status = 200, body = Page<InvoiceView>)))]
pub async fn list(
    State(portal): State<Portal>,
    Party(actor): Party,
    Query(wanted): Query<Wanted>,
    Query(listing): Query<Listing>,
) -> Reply<Json<Page<InvoiceView>>> {
    let filter = InvoiceFilter {
        subscription_id: narrowed(wanted.subscription_id.as_deref(), "/subscription_id")?,
        buyer_id: narrowed(wanted.buyer_id.as_deref(), "/buyer_id")?,
        state: wanted
            .state
            .as_deref()
            .filter(|text| !text.is_empty())
            .map(|text| InvoiceState::parse(text, "/state"))
            .transpose()?,
        words: wanted.q,
    };
    Ok(Json(invoices::invoices(&portal, &actor, filter, listing.page()?).await?))
}

/// One invoice. *The parties.*
#[utoipa::path(get, path = "/api/v1/invoices/{id}", operation_id = "show_invoice", tag = "Invoices", params(paths::InvoicePath), responses((status = 200, body = InvoiceView)))]
pub async fn show(
    State(portal): State<Portal>,
    Party(actor): Party,
    Id(id): Id<InvoiceId>,
) -> Reply<Json<InvoiceView>> {
    Ok(Json(invoices::invoice(&portal, &actor, id).await?))
}

/// Why a line has its amount: what was counted, each step of its rating, the rounding. Lines count from 1. *The parties.*
#[utoipa::path(get, path = "/api/v1/invoices/{id}/lines/{line}/explain", operation_id = "explain_invoice_line", tag = "Invoices", params(paths::InvoiceLinePath),
    responses((status = 200, body = LineExplanation)))]
pub async fn explain(
    State(portal): State<Portal>,
    Party(actor): Party,
    Id(id): Id<InvoiceId>,
    Line(line): Line,
) -> Reply<Json<LineExplanation>> {
    Ok(Json(invoices::explain(&portal, &actor, id, line).await?))
}

/// Rates an invoice a second time, its usage from the events themselves, and says whether it agrees. Changes nothing. *The
/// parties.*
#[utoipa::path(get, path = "/api/v1/invoices/{id}/recompute", operation_id = "recompute_invoice", tag = "Invoices", params(paths::InvoicePath),
    responses((status = 200, body = Recomputation)))]
pub async fn recompute(
    State(portal): State<Portal>,
    Party(actor): Party,
    Id(id): Id<InvoiceId>,
) -> Reply<Json<Recomputation>> {
    Ok(Json(invoices::recompute(&portal, &actor, id).await?))
}

/// What came of paying.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = PayOutcome)]
pub struct Paid {
    outcome: Outcome,
    /// Where the buyer confirms the payment.
    confirm_at: Option<String>,
    reason: Option<String>,
}

#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = PaymentOutcome)]
pub enum Outcome {
    Paid,
    NeedsConfirmation,
    Refused,
}

impl From<PayOutcome> for Paid {
    fn from(outcome: PayOutcome) -> Self {
        match outcome {
            PayOutcome::Paid => Self { outcome: Outcome::Paid, confirm_at: None, reason: None },
            PayOutcome::NeedsConfirmation(url) => {
                Self { outcome: Outcome::NeedsConfirmation, confirm_at: Some(url), reason: None }
            }
            PayOutcome::Refused(reason) => Self { outcome: Outcome::Refused, confirm_at: None, reason: Some(reason) },
            PayOutcome::NoMethod => {
                Self { outcome: Outcome::Refused, confirm_at: None, reason: Some("no_payment_method".to_owned()) }
            }
        }
    }
}

/// Pays an invoice now from the buyer's card. *Buyer, operator.*
#[utoipa::path(post, path = "/api/v1/invoices/{id}/pay", operation_id = "pay_invoice", tag = "Invoices", params(paths::InvoicePath), responses((status = 200, body = Paid)))]
pub async fn pay(
    State(portal): State<Portal>,
    Party(actor): Party,
    Id(id): Id<InvoiceId>,
    headers: HeaderMap,
) -> Reply<Json<Paid>> {
    let outcome = payments::pay_invoice(&portal, &actor, id, locale_of(&headers)).await?;
    Ok(Json(outcome.into()))
}
