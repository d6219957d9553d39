//! Invoices, for their parties.

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use domain::ids::InvoiceId;
use serde::{Deserialize, Serialize};
use service::Portal;
use service::invoices::{self, InvoiceFilter, InvoiceView, LineExplanation, Recomputation};
use service::page::Page;
use service::payments::{self, PayOutcome, PaymentView};

use super::list::{Listing, Query, narrowed};
use super::{All, schema};
use crate::body::{Id, Line};
use crate::caller::Party;
use crate::problem::{Reply, locale_of};

#[derive(Clone, Debug, Default, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default)]
pub struct Wanted {
    /// Only those of one subscription.
    subscription_id: Option<String>,
    /// Only those of one buyer.
    buyer_id: Option<String>,
}

/// Lists invoices with their lines, newest first. *The parties.*
#[utoipa::path(get, path = "/api/v1/invoices", tag = "Invoices", params(Wanted, Listing),
    responses((status = 200, body = schema::Page<schema::Invoice>)))]
pub async fn list(
    State(portal): State<Portal>,
    Party(actor): Party,
    Query(wanted): Query<Wanted>,
    Query(listing): Query<Listing>,
) -> Reply<Json<Page<InvoiceView>>> {
    let filter = InvoiceFilter {
        subscription_id: narrowed(wanted.subscription_id.as_deref(), "/subscription_id")?,
        buyer_id: narrowed(wanted.buyer_id.as_deref(), "/buyer_id")?,
    };
    Ok(Json(invoices::invoices(&portal, &actor, filter, listing.page()?).await?))
}

/// One invoice. *The parties.*
#[utoipa::path(get, path = "/api/v1/invoices/{id}", tag = "Invoices", params(schema::InvoicePath), responses((status = 200, body = schema::Invoice)))]
pub async fn show(
    State(portal): State<Portal>,
    Party(actor): Party,
    Id(id): Id<InvoiceId>,
) -> Reply<Json<InvoiceView>> {
    Ok(Json(invoices::invoice(&portal, &actor, id).await?))
}

/// Why a line has its amount: what was counted, each step of its rating, the rounding. Lines count from 1. *The parties.*
#[utoipa::path(get, path = "/api/v1/invoices/{id}/lines/{line}/explain", tag = "Invoices", params(schema::InvoiceLinePath),
    responses((status = 200, body = schema::LineExplanation)))]
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
#[utoipa::path(get, path = "/api/v1/invoices/{id}/recompute", tag = "Invoices", params(schema::InvoicePath),
    responses((status = 200, body = schema::Recomputation)))]
pub async fn recompute(
    State(portal): State<Portal>,
    Party(actor): Party,
    Id(id): Id<InvoiceId>,
) -> Reply<Json<Recomputation>> {
    Ok(Json(invoices::recompute(&portal, &actor, id).await?))
}

/// What came of paying.
#[derive(Clone, Debug, Serialize)]
pub struct Paid {
    outcome: &'static str,
    confirm_at: Option<String>,
    reason: Option<String>,
}

impl From<PayOutcome> for Paid {
    fn from(outcome: PayOutcome) -> Self {
        match outcome {
            PayOutcome::Paid => Self { outcome: "paid", confirm_at: None, reason: None },
            PayOutcome::NeedsConfirmation(url) => {
                Self { outcome: "needs_confirmation", confirm_at: Some(url), reason: None }
            }
            PayOutcome::Refused(reason) => Self { outcome: "refused", confirm_at: None, reason: Some(reason) },
            PayOutcome::NoMethod => {
                Self { outcome: "refused", confirm_at: None, reason: Some("no_payment_method".to_owned()) }
            }
        }
    }
}

/// Pays an invoice now. *Buyer.*
#[utoipa::path(post, path = "/api/v1/invoices/{id}/pay", tag = "Invoices", params(schema::InvoicePath), responses((status = 200, body = schema::PayOutcome)))]
pub async fn pay(
    State(portal): State<Portal>,
    Party(actor): Party,
    Id(id): Id<InvoiceId>,
    headers: HeaderMap,
) -> Reply<Json<Paid>> {
    let outcome = payments::pay_invoice(&portal, &actor, id, locale_of(&headers)).await?;
    Ok(Json(outcome.into()))
}

/// The attempts to collect an invoice, newest first. *The parties.*
#[utoipa::path(get, path = "/api/v1/invoices/{id}/payments", tag = "Invoices", params(schema::InvoicePath),
    responses((status = 200, body = schema::Page<schema::Payment>)))]
pub async fn list_payments(
    State(portal): State<Portal>,
    Party(actor): Party,
    Id(id): Id<InvoiceId>,
) -> Reply<Json<All<PaymentView>>> {
    Ok(Json(payments::payments_of(&portal, &actor, id).await?.into()))
}
