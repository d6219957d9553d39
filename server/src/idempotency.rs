//! `Idempotency-Key`: a repeated POST with the same key and the same body is answered as it was the first time.
//!
//! The key is bytes, whichever and however many HTTP carries, none among them; several are refused, since whoever sends
//! one relies on it. What is kept opens with the caller's own API key only. Faults of ours are not kept.

use axum::body::{self, Body, Bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::refusal::Code;
use service::idempotency::{self, Attempt, Claim, Reuse};
use service::{Actor, Fault, Portal, Principal};
use sha2::{Digest, Sha256};

use crate::body::{BODY_BYTES_MAX, unreadable};
use crate::caller::bearer;
use crate::problem::Problem;

const KEY: &str = "idempotency-key";
const REPLAYED: &str = "idempotency-replayed";

/// Answers a repeated POST from what was kept.
pub async fn once(State(portal): State<Portal>, request: Request, next: Next) -> Response {
    let actor = request.extensions().get::<Actor>().cloned();
    let (&Method::POST, Some(actor)) = (request.method(), actor) else { return next.run(request).await };
    match key(request.headers()) {
        Ok(None) => next.run(request).await,
        Ok(Some(key)) => {
            answer_once(&portal, &actor, &key, request, next).await.unwrap_or_else(IntoResponse::into_response)
        }
        Err(problem) => problem.into_response(),
    }
}

/// The one key that a request brings.
fn key(headers: &HeaderMap) -> Result<Option<Vec<u8>>, Problem> {
    let mut keys = headers.get_all(KEY).iter();
    match (keys.next().map(HeaderValue::as_bytes), keys.next()) {
        (None, _) => Ok(None),
        (Some(key), None) => Ok(Some(key.to_vec())),
        (Some(_), Some(_)) => Err(Code::IdempotencyKeyUnreadable.into()),
    }
}

async fn answer_once(
    portal: &Portal,
    actor: &Actor,
    key: &[u8],
    request: Request,
    next: Next,
) -> Result<Response, Problem> {
    let (parts, content) = request.into_parts();
    let content =
        body::to_bytes(content, BODY_BYTES_MAX).await.map_err(|_| unreadable(StatusCode::PAYLOAD_TOO_LARGE))?;
    let fingerprint = Sha256::new()
        .chain_update(parts.uri.to_string().as_bytes())
        .chain_update([0])
        .chain_update(&content)
        .finalize();
    let principal = principal(actor);
    let secret = bearer(&parts.headers).unwrap_or_default().to_owned();
    let attempt =
        Attempt { principal: &principal, key, secret: secret.as_bytes(), request: &fingerprint, reuse: Reuse::Refused };
    match idempotency::claim(portal, attempt).await? {
        Claim::Answered { status, answer } => replay(status, answer),
        Claim::First(held) => {
            let response = idempotency::under(held, next.run(Request::from_parts(parts, Body::from(content)))).await;
            conclude(portal, attempt, response).await
        }
    }
}

async fn conclude(portal: &Portal, attempt: Attempt<'_>, response: Response) -> Result<Response, Problem> {
    // Problems are written later, in each reader's language; their requests changed nothing and may be repeated.
    if response.status().is_server_error() || response.extensions().get::<Problem>().is_some() {
        idempotency::release(portal, attempt).await?;
        return Ok(response);
    }
    let (parts, content) = response.into_parts();
    let content = body::to_bytes(content, usize::MAX).await.map_err(|error| fault(&error))?;
    idempotency::keep(portal, attempt, parts.status.as_u16(), &content).await?;
    Ok(Response::from_parts(parts, Body::from(content)))
}

fn replay(status: u16, answer: Vec<u8>) -> Result<Response, Problem> {
    let status = StatusCode::from_u16(status).map_err(|error| fault(&error))?;
    let mut response = (status, Bytes::from(answer)).into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response.headers_mut().insert(REPLAYED, HeaderValue::from_static("true"));
    Ok(response)
}

fn fault(error: &impl std::fmt::Display) -> Problem {
    service::Error::from(Fault::Other(error.to_string())).into()
}

fn principal(actor: &Actor) -> String {
    match actor.principal {
        Principal::Operator => "operator".to_owned(),
        Principal::Seller(id) => id.to_string(),
        Principal::Buyer(id) => id.to_string(),
        Principal::Subscription(id) => id.to_string(),
    }
}
