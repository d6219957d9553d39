//! Payments and attempts at one: what came, what is given up, what is taken back.

use axum::Json;
use axum::extract::State;
use domain::ids::{InvoiceId, PaymentId};
use serde::Deserialize;
use service::Portal;
use service::page::Page;
use service::payments::{self, ListedPayment, PaymentFilter, PaymentStatus, PaymentView, ReversalInput, TransferInput};

use super::list::{Listing, Query};
use super::{Created, paths};
use crate::body::{Body, Id};
use crate::caller::{OperatorAlone, Party};
use crate::problem::Reply;

/// Records money that came by bank transfer, in whole or in part; with the last part the invoice is paid. *Operator.*
#[utoipa::path(post, path = "/api/v1/invoices/{id}/payments", operation_id = "record_payment", tag = "Invoices", params(paths::InvoicePath),
    request_body = TransferInput, responses((status = 201, body = PaymentView)))]
pub async fn record_payment(
    State(portal): State<Portal>,
    OperatorAlone(actor): OperatorAlone,
    Id(id): Id<InvoiceId>,
    Body(input): Body<TransferInput>,
) -> Reply<Created<PaymentView>> {
    Ok(Created(payments::record_transfer(&portal, &actor, id, input).await?))
}

#[derive(Clone, Debug, Default, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default)]
pub struct PaymentsWanted {
    /// Only those that stand like this: `failed`, `needs_confirmation`, `pending`, `succeeded`, `canceled` or `reversed`.
    #[param(value_type = Option<PaymentStatus>)]
    status: Option<String>,
    /// Words in the invoice's number, or in the buyer's name or e-mail address.
    q: String,
}

/// Lists every payment and attempt at one, newest first. *Operator.*
#[utoipa::path(get, path = "/api/v1/payments", operation_id = "list_payments", tag = "Invoices", params(PaymentsWanted, Listing),
    responses((status = 200, body = Page<ListedPayment>)))]
pub async fn all_payments(
    State(portal): State<Portal>,
    Party(actor): Party,
    Query(wanted): Query<PaymentsWanted>,
    Query(listing): Query<Listing>,
) -> Reply<Json<Page<ListedPayment>>> {
    let status = wanted.status.as_deref().filter(|text| !text.is_empty());
    let status = status.map(|text| PaymentStatus::parse(text, "/status")).transpose()?;
    Ok(Json(payments::payments(&portal, &actor, PaymentFilter { status, words: wanted.q }, listing.page()?).await?))
}

/// The attempts to collect an invoice, newest first. *The parties.*
#[utoipa::path(get, path = "/api/v1/invoices/{id}/payments", operation_id = "list_invoice_payments", tag = "Invoices", params(paths::InvoicePath, Listing),
    responses((status = 200, body = Page<PaymentView>)))]
pub async fn list_payments(
    State(portal): State<Portal>,
    Party(actor): Party,
    Id(id): Id<InvoiceId>,
    Query(listing): Query<Listing>,
) -> Reply<Json<Page<PaymentView>>> {
    let payments = payments::payments_of(&portal, &actor, id).await?;
    Ok(Json(Page::newest_of(payments, &listing.page()?, |payment| payment.id.0)))
}

/// Gives up a charge that waits for its buyer: nothing is captured of it any more, and none follows automatically. *Operator.*
#[utoipa::path(post, path = "/api/v1/payments/{id}/cancel", operation_id = "cancel_payment", tag = "Invoices", params(paths::PaymentPath),
    responses((status = 200, body = PaymentView)))]
pub async fn cancel(
    State(portal): State<Portal>,
    OperatorAlone(actor): OperatorAlone,
    Id(id): Id<PaymentId>,
) -> Reply<Json<PaymentView>> {
    Ok(Json(payments::cancel_payment(&portal, &actor, id).await?))
}

/// Takes back a transfer that was recorded wrongly: what it had paid is open again, commission and share are given back.
/// *Operator.*
#[utoipa::path(post, path = "/api/v1/payments/{id}/reverse", operation_id = "reverse_payment", tag = "Invoices", params(paths::PaymentPath),
    request_body = ReversalInput, responses((status = 200, body = PaymentView)))]
pub async fn reverse(
    State(portal): State<Portal>,
    OperatorAlone(actor): OperatorAlone,
    Id(id): Id<PaymentId>,
    Body(input): Body<ReversalInput>,
) -> Reply<Json<PaymentView>> {
    Ok(Json(payments::reverse_transfer(&portal, &actor, id, input).await?))
}
