//! What a buyer pays with. Card data is entered on the payment provider's own page and never comes here.

use app::context::local_path;
use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use domain::refusal::{Code, Refusal};
use serde::{Deserialize, Serialize};
use service::Portal;
use service::payments::{self, PaymentMethodView};
use utoipa::ToSchema;

use super::Created;
use crate::body::Body;
use crate::caller::Caller;
use crate::problem::{Problem, Reply, locale_of};

#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[schema(as = PaymentSetup, example = json!({"return_to": "/account/payment"}))]
#[serde(default)]
pub struct Setup {
    /// A path of this portal.
    return_to: Option<String>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct HostedPage {
    /// Where the card is entered: the provider's own page.
    url: String,
}

/// What the buyer pays with. *Buyer.*
#[utoipa::path(get, path = "/api/v1/payment-method", operation_id = "show_payment_method", tag = "Money", responses((status = 200, body = PaymentMethodView)))]
pub async fn show(State(portal): State<Portal>, Caller(actor): Caller) -> Reply<Json<PaymentMethodView>> {
    payments::method(&portal, &actor).await?.map(Json).ok_or_else(Problem::not_found)
}

/// Begins to enter payment details: the address of the provider's page, which leads back to `return_to`, a path of this
/// portal. *Buyer.*
#[utoipa::path(post, path = "/api/v1/payment-method", operation_id = "begin_payment_setup", tag = "Money", request_body = Setup,
    responses((status = 201, body = HostedPage)))]
pub async fn begin_setup(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    headers: HeaderMap,
    Body(input): Body<Setup>,
) -> Reply<Created<HostedPage>> {
    actor.as_buyer()?;
    let return_to = input.return_to.unwrap_or_else(|| "/account/payment".to_owned());
    let malformed = || Refusal::at(Code::Malformed, "/return_to").with("reason", "return_to");
    let path = local_path(&return_to).ok_or_else(malformed)?;
    let url = payments::begin_setup(&portal, &actor, path, locale_of(&headers)).await?;
    Ok(Created(HostedPage { url }))
}

/// Forgets what the buyer pays with. *Buyer.*
#[utoipa::path(delete, path = "/api/v1/payment-method", operation_id = "remove_payment_method", tag = "Money", responses((status = 204)))]
pub async fn remove(State(portal): State<Portal>, Caller(actor): Caller) -> Reply<StatusCode> {
    payments::remove_method(&portal, &actor, None).await?;
    Ok(StatusCode::NO_CONTENT)
}
