//! Metering: `POST /billing/metering/usage`, where sellers' software reports what was used.
//!
//! Items are judged one by one and each is echoed as it was sent, digit for digit. Only what is no JSON, or no report, is
//! refused as a whole, and nothing of it is taken; so is what says a field twice.

mod answer;
mod read;
mod shapes;

use app::json;
use axum::body::Bytes;
use axum::extract::State;
use axum::extract::rejection::BytesRejection;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use domain::refusal::{Code, Refusal, Refusals, Wrong};
use domain::usage::UsageItem;
use service::{Portal, usage};

use self::read::Sent;
use self::shapes::{UsageAnswer, UsageReport};
use crate::body::unreadable;
use crate::caller::Caller;
use crate::problem::{Problem, Reply, locale_of};

pub const ITEMS_MAX: usize = 1_000;

/// Reports usage, at most 1,000 items in a call. Each is consumed or rejected by itself; a repeated `id` is counted once.
/// *The subscription's own key; a seller's key names a `subscription_id` in every item.*
#[utoipa::path(post, path = "/billing/metering/usage", operation_id = "report_usage", tag = "Usage", request_body = UsageReport,
    responses((status = 200, body = UsageAnswer)))]
pub async fn record(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Reply<Response> {
    let body = body.map_err(|rejection| unreadable(rejection.status()))?;
    let sent = read::report(&body).map_err(|error| malformed(&body, &error))?;
    refuse_said_twice(&body)?;
    if sent.len() > ITEMS_MAX {
        return Err(Refusal::new(Code::TooManyItems).with("max", ITEMS_MAX).into());
    }
    let items: Vec<UsageItem<'_>> = sent.iter().map(Sent::item).collect();
    let outcomes = usage::record(&portal, &actor, &items).await?;
    let answer = answer::write(&sent, &outcomes, body.len(), locale_of(&headers));
    Ok(([(header::CONTENT_TYPE, "application/json")], answer).into_response())
}

/// Which of two fields of a name is meant nobody knows.
fn refuse_said_twice(body: &[u8]) -> Result<(), Refusals> {
    let twice = json::said_twice(body).into_iter();
    Refusals(twice.map(|place| Refusal::unreadable(Wrong::Twice, place)).collect()).into_result()
}

/// What is no JSON is told with its place and, where copied examples make it so, with the remedy.
fn malformed(body: &[u8], error: &serde_json::Error) -> Problem {
    match error.is_syntax() || error.is_eof() {
        true => json::no_json(body, error).into(),
        false => json::wrong_shape(error, "").into(),
    }
}
