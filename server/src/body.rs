//! JSON at the door: what is sent becomes the domain's input types, in which every number is a text.
//!
//! A number in JSON is taken over as its digits, so that an amount never passes through a float. What is not JSON, or not
//! of the shape asked for, is `malformed`, with the place where that is known.

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, RawPathParams, Request};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::refusal::{Code, Refusal, Wrong};
use futures::StreamExt;
use serde::de::{DeserializeOwned, IgnoredAny};

use crate::problem::Problem;

pub const BODY_BYTES_MAX: usize = 1024 * 1024;
/// So much of what is too large is read and forgotten.
const DISCARDED_BYTES_MAX: usize = 32 * BODY_BYTES_MAX;

/// The JSON body of a request, whatever its content type says. An empty body is an empty object.
#[derive(Clone, Debug)]
pub struct Body<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Body<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let bytes = Bytes::from_request(request, state)
            .await
            .map_err(|rejection| unreadable(rejection.into_response().status()))?;
        match bytes.trim_ascii_start().first() {
            None | Some(b'{') => parse(&bytes).map(Body),
            Some(_) => Err(parse::<IgnoredAny>(&bytes).err().unwrap_or_else(|| Problem::unreadable(Wrong::NoObject))),
        }
    }
}

/// A layer that reads a call's body as a whole, as all inside need it. Of one that is too large the rest is read too, up to
/// a bound, so that its sender gets to read the answer.
pub async fn bounded(request: Request, next: Next) -> Response {
    let (parts, content) = request.into_parts();
    let (mut chunks, mut kept, mut read) = (content.into_data_stream(), Vec::new(), 0);
    while let Some(chunk) = chunks.next().await {
        let Ok(chunk) = chunk else { return Problem::unreadable(Wrong::Lost).into_response() };
        read += chunk.len();
        if read <= BODY_BYTES_MAX {
            kept.extend_from_slice(&chunk);
        } else if read > DISCARDED_BYTES_MAX {
            break;
        }
    }
    if read > BODY_BYTES_MAX {
        return too_large().into_response();
    }
    next.run(Request::from_parts(parts, kept.into())).await
}

/// Why a body did not arrive.
pub fn unreadable(status: StatusCode) -> Problem {
    match status {
        StatusCode::PAYLOAD_TOO_LARGE => too_large(),
        _ => Problem::unreadable(Wrong::Lost),
    }
}

pub fn too_large() -> Problem {
    Refusal::new(Code::BodyTooLarge).with("max", "1 MiB").into()
}

/// Reads JSON, its numbers as texts; nothing at all is an empty object.
///
/// # Errors
/// `malformed`, at the place whose shape is wrong.
pub fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    let bytes = if bytes.trim_ascii().is_empty() { b"{}" } else { bytes };
    app::json::read(bytes).map_err(Problem::from)
}

/// The id in a path. One that is not an id of that kind names nothing: 404.
#[derive(Clone, Copy, Debug)]
pub struct Id<T>(pub T);

impl<S: Send + Sync, T: std::str::FromStr> FromRequestParts<S> for Id<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        part(parts, state, "id").await?.parse().map(Id).map_err(|_| Problem::not_found())
    }
}

/// `{line}` of a path: a place from 1 on.
pub struct Line(pub i16);

impl<S: Send + Sync> FromRequestParts<S> for Line {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let line = part(parts, state, "line").await?;
        line.parse().map(Self).map_err(|_| Problem::not_found())
    }
}

/// `{metric}` of a path: a key.
pub struct MetricKey(pub String);

impl<S: Send + Sync> FromRequestParts<S> for MetricKey {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        part(parts, state, "metric").await.map(Self)
    }
}

/// A part of the path by its name.
pub(crate) async fn part<S: Send + Sync>(parts: &mut Parts, state: &S, name: &str) -> Result<String, Problem> {
    let params = RawPathParams::from_request_parts(parts, state).await.map_err(|_| Problem::not_found())?;
    let found = params.iter().find(|(known, _)| *known == name).map(|(_, text)| text.to_owned());
    found.ok_or_else(Problem::not_found)
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Deserialize, PartialEq)]
    struct Sample {
        amount: String,
        #[serde(default)]
        tiers: Vec<String>,
    }

    #[test]
    fn a_number_keeps_every_digit_as_a_text() {
        for (json, amount) in [
            (r#"{"amount": 9007199254740993.000000000001}"#, "9007199254740993.000000000001"),
            (r#"{"amount":-1e309}"#, "-1e309"),
            (r#"{"amount": "1 \" -2"}"#, "1 \" -2"),
            (r#"{"tiers": [1,2.5 , 3], "amount": "7"}"#, "7"),
        ] {
            assert_eq!(parse::<Sample>(json.as_bytes()).expect(json).amount, amount);
        }
        assert_eq!(parse::<Vec<String>>(b"[1, -0.5,12e3]").expect("numbers"), ["1", "-0.5", "12e3"]);
    }

    #[test]
    fn what_is_not_json_is_malformed() {
        for json in [&b"{"[..], b"{\"amount\": 01}", b"{\"amount\": 1.}", b"nonsense", b"{} {}", b"\xff"] {
            let problem = parse::<Sample>(json).expect_err("not JSON");
            assert_eq!(problem.status(), 400);
        }
    }

    #[test]
    fn a_wrong_shape_is_named_by_its_place() {
        let problem = parse::<Sample>(br#"{"amount": "1", "tiers": ["1", {"up_to": 2}]}"#).expect_err("a wrong shape");
        let Problem::Refused(refusals) = problem else { panic!("a fault") };
        assert_eq!(refusals.0[0].pointer, "/tiers/1");
    }
}
