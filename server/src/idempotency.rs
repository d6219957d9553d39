//! `Idempotency-Key`: a repeated POST with the same key and the same body is answered as it was the first time.
//!
//! Answers may carry a key that is shown once, so what is kept is sealed with a key made of the caller's own secret and
//! the idempotency key, neither of which is stored. Faults of ours are not kept.

use axum::body::{self, Body, Bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use chacha20::ChaCha20;
use chacha20::cipher::{KeyIvInit, StreamCipher};
use domain::refusal::{Code, Refusal};
use service::idempotency::{self, Attempt, Claim};
use service::{Actor, Fault, Portal, Principal};
use sha2::{Digest, Sha256};

use crate::body::{BODY_BYTES_MAX, unreadable};
use crate::caller::bearer;
use crate::problem::Problem;

const KEY_CHARS_MAX: usize = 255;
const NONCE_BYTES: usize = 12;
const REPLAYED: &str = "idempotency-replayed";

/// Answers a repeated POST from what was kept.
pub async fn once(State(portal): State<Portal>, request: Request, next: Next) -> Response {
    let key = request.headers().get("idempotency-key").and_then(|key| key.to_str().ok()).map(str::to_owned);
    let actor = request.extensions().get::<Actor>().cloned();
    match (request.method(), key, actor) {
        (&Method::POST, Some(key), Some(actor)) if !key.is_empty() => {
            answer_once(&portal, &actor, &key, request, next).await.unwrap_or_else(IntoResponse::into_response)
        }
        _ => next.run(request).await,
    }
}

async fn answer_once(
    portal: &Portal,
    actor: &Actor,
    key: &str,
    request: Request,
    next: Next,
) -> Result<Response, Problem> {
    if key.chars().count() > KEY_CHARS_MAX {
        return Err(Refusal::new(Code::TextTooLong).with("max", KEY_CHARS_MAX).into());
    }
    let (parts, content) = request.into_parts();
    let content =
        body::to_bytes(content, BODY_BYTES_MAX).await.map_err(|_| unreadable(StatusCode::PAYLOAD_TOO_LARGE))?;
    let fingerprint = Sha256::new()
        .chain_update(parts.uri.to_string().as_bytes())
        .chain_update([0])
        .chain_update(&content)
        .finalize();
    let principal = principal(actor);
    let attempt = Attempt { principal: &principal, key, request: &fingerprint };
    let seal = Seal::new(bearer(&parts.headers).unwrap_or_default(), key);
    match idempotency::claim(portal, attempt).await? {
        Claim::Answered { status, answer } => replay(status, seal.open(answer)),
        Claim::First(held) => {
            let response = idempotency::under(held, next.run(Request::from_parts(parts, Body::from(content)))).await;
            conclude(portal, attempt, &seal, response).await
        }
    }
}

async fn conclude(portal: &Portal, attempt: Attempt<'_>, seal: &Seal, response: Response) -> Result<Response, Problem> {
    // Problems are written later, in each reader's language; their requests changed nothing and may be repeated.
    if response.status().is_server_error() || response.extensions().get::<Problem>().is_some() {
        idempotency::release(portal, attempt).await?;
        return Ok(response);
    }
    let (parts, content) = response.into_parts();
    let content = body::to_bytes(content, usize::MAX).await.map_err(|error| fault(&error))?;
    idempotency::keep(portal, attempt, parts.status.as_u16(), &seal.close(&content)?).await?;
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

/// Keeps an answer unreadable for whoever reads the database.
struct Seal {
    key: [u8; 32],
}

impl Seal {
    fn new(secret: &str, key: &str) -> Self {
        let digest =
            Sha256::new().chain_update(b"idempotency\0").chain_update(secret).chain_update([0]).chain_update(key);
        Self { key: digest.finalize().into() }
    }

    fn close(&self, answer: &[u8]) -> Result<Vec<u8>, Problem> {
        let mut nonce = [0; NONCE_BYTES];
        getrandom::fill(&mut nonce).map_err(|error| fault(&error))?;
        let mut sealed = nonce.to_vec();
        sealed.extend_from_slice(answer);
        self.apply(&nonce, &mut sealed[NONCE_BYTES..]);
        Ok(sealed)
    }

    fn open(&self, mut sealed: Vec<u8>) -> Vec<u8> {
        let mut answer = sealed.split_off(NONCE_BYTES.min(sealed.len()));
        if let Ok(nonce) = <[u8; NONCE_BYTES]>::try_from(sealed) {
            self.apply(&nonce, &mut answer);
        }
        answer
    }

    fn apply(&self, nonce: &[u8; NONCE_BYTES], answer: &mut [u8]) {
        ChaCha20::new(&self.key.into(), nonce.into()).apply_keystream(answer);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sealed_answer_opens_with_its_own_key_only() {
        let sealed = Seal::new("fnd_secret", "order-1").close(b"{\"api_key\": \"fnd_new\"}").expect("randomness");
        assert!(!sealed.windows(7).any(|part| part == b"fnd_new"));
        assert_eq!(Seal::new("fnd_secret", "order-1").open(sealed.clone()), b"{\"api_key\": \"fnd_new\"}");
        assert_ne!(Seal::new("fnd_secret", "order-2").open(sealed), b"{\"api_key\": \"fnd_new\"}");
    }
}
