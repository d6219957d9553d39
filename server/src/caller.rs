//! Who calls the API: the bearer key, looked up once per request. Cookies do not count here.

use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::refusal::Code;
use service::{Actor, Portal, Principal, accounts};

use crate::problem::Problem;

/// Whoever the bearer key belongs to. Without a valid key: 401.
#[derive(Clone, Debug)]
pub struct Caller(pub Actor);

/// As [`Caller`], but a party: a subscription's own key reports usage and asks for what it entitles to, nothing else.
#[derive(Clone, Debug)]
pub struct Party(pub Actor);

/// As [`Caller`], but the operator: whoever else asks is told that, whatever the address names and whether it is there.
#[derive(Clone, Debug)]
pub struct OperatorAlone(pub Actor);

/// As [`Caller`], for what may also be asked without a key. A wrong key is still refused.
#[derive(Clone, Debug)]
pub struct AnyCaller(pub Option<Actor>);

/// Looks up the key that a request brings; what it finds is in the request's extensions.
pub async fn recognize(State(portal): State<Portal>, mut request: Request, next: Next) -> Response {
    if request.headers().get(header::AUTHORIZATION).is_some_and(|value| value.to_str().is_err()) {
        return Problem::from(Code::Unauthenticated).into_response();
    }
    let Some(key) = bearer(request.headers()) else { return next.run(request).await };
    match accounts::authenticate_key(&portal, key).await {
        Ok(Some(actor)) => {
            request.extensions_mut().insert(actor);
            next.run(request).await
        }
        Ok(None) => Problem::from(Code::Unauthenticated).into_response(),
        Err(error) => Problem::from(error).into_response(),
    }
}

/// The key of an `Authorization: Bearer` header.
pub fn bearer(headers: &HeaderMap) -> Option<&str> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, key) = value.split_once(' ').unwrap_or((value, ""));
    scheme.eq_ignore_ascii_case("bearer").then(|| key.trim())
}

impl<S: Send + Sync> FromRequestParts<S> for Caller {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        parts.extensions.get().cloned().map(Caller).ok_or_else(|| Code::Unauthenticated.into())
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Party {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let Caller(actor) = Caller::from_request_parts(parts, state).await?;
        match actor.principal {
            Principal::Operator | Principal::Seller(_) | Principal::Buyer(_) => Ok(Party(actor)),
            Principal::Subscription(_) => Err(Code::NotAllowed.into()),
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for OperatorAlone {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let Caller(actor) = Caller::from_request_parts(parts, state).await?;
        actor.as_operator()?;
        Ok(OperatorAlone(actor))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for AnyCaller {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        Ok(AnyCaller(parts.extensions.get().cloned()))
    }
}
