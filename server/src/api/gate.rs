//! The gate of the API: what is sent is held against the contract before anybody acts on it. A query parameter, a field or
//! a kind of value that the contract does not tell is refused at its place; what a field's text says is for the acts to
//! judge, and all of it is told at once (see [`super::judge`]).
//!
//! Knows no call by name: what a call takes is what the contract tells of it. Usage has a reader of its own, because its
//! items are judged one by one and may carry more than is told.

use std::sync::Arc;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{MatchedPath, Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::refusal::{Code, Refusal, Refusals, Wrong, pointer_part};
use serde_json::Value;
use service::Actor;

use super::judge::{Sent, told_at_once};
use super::shape::{Check, Found, items};
use crate::body::{BODY_BYTES_MAX, unreadable};
use crate::problem::Problem;

const USAGE: &str = "/billing/metering/usage";

/// Refuses what the contract does not tell.
pub async fn hold(State(contract): State<Arc<Value>>, request: Request, next: Next) -> Response {
    let path = request.extensions().get::<MatchedPath>().map(|path| path.as_str().to_owned()).unwrap_or_default();
    let operation = &contract["paths"][&path][request.method().as_str().to_lowercase()];
    // Without a key there is nothing to tell but that one is needed.
    let is_known = request.extensions().get::<Actor>().is_some() || is_open(operation);
    if operation.is_null() || !is_known {
        return next.run(request).await;
    }
    match checked(&contract, operation, &path, request).await {
        Ok(Checked::Fine(request)) => next.run(request).await,
        Ok(Checked::Wrong(sent)) => told_at_once(sent, next).await,
        Err(problem) => problem.into_response(),
    }
}

enum Checked {
    Fine(Request),
    Wrong(Sent),
}

fn is_open(operation: &Value) -> bool {
    items(&operation["security"]).any(|way| way.as_object().is_some_and(serde_json::Map::is_empty))
}

async fn checked(contract: &Value, operation: &Value, path: &str, request: Request) -> Result<Checked, Problem> {
    let mut query = Refusals::default();
    check_query(operation, request.uri().query().unwrap_or_default(), &mut query);
    if path == USAGE || request.method().is_safe() {
        query.into_result()?;
        return Ok(Checked::Fine(request));
    }
    let (parts, body) = request.into_parts();
    let bytes = to_bytes(body, BODY_BYTES_MAX).await.map_err(|_| unreadable(StatusCode::PAYLOAD_TOO_LARGE))?;
    let found = check_body(contract, operation, &bytes)?;
    // A query that is not understood is told alone where nothing that the body says is wrong.
    let lacks_at_most = found.no.0.iter().all(|refusal| refusal.code == Code::Required);
    if found.no.is_empty() || (lacks_at_most && !query.is_empty()) {
        query.into_result()?;
        return Ok(Checked::Fine(Request::from_parts(parts, Body::from(bytes))));
    }
    if operation.get("requestBody").is_none() {
        query.0.extend(found.no.0);
        return Err(query.into());
    }
    Ok(Checked::Wrong(Sent { parts, query, found, body: app::json::read(&bytes)? }))
}

fn check_query(operation: &Value, query: &str, no: &mut Refusals) {
    let told = || items(&operation["parameters"]).filter(|parameter| parameter["in"] == "query");
    let mut said: Vec<String> = Vec::new();
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        let pointer = format!("/{}", pointer_part(&name));
        let Some(parameter) = told().find(|parameter| parameter["name"] == *name) else {
            no.add(Code::UnknownField, pointer);
            continue;
        };
        if said.iter().any(|other| *other == name) {
            no.push(Refusal::unreadable(Wrong::Twice, pointer.as_str()));
        }
        if parameter["schema"]["type"] == "boolean" && !matches!(&*value, "true" | "false") {
            no.push(Refusal::at(Code::ChoiceUnknown, pointer.as_str()).with("choices", "true, false"));
        }
        if value.contains('\0') {
            no.push(Refusal::at(Code::TextInvalid, pointer));
        }
        said.push(name.into_owned());
    }
}

fn check_body(contract: &Value, operation: &Value, bytes: &Bytes) -> Result<Found, Problem> {
    if bytes.trim_ascii().is_empty() {
        return Ok(Found::default());
    }
    let schema = &operation["requestBody"]["content"]["application/json"]["schema"];
    let sent = match serde_json::from_slice::<Value>(bytes) {
        Ok(sent) => sent,
        // Beyond what a float holds a number is as good as its digits; what is no JSON is told with its place, as everywhere.
        Err(_) => app::json::read(bytes)?,
    };
    if !sent.is_object() {
        return Err(Problem::unreadable(Wrong::NoObject));
    }
    let nothing = serde_json::json!({ "type": "object", "properties": {}, "additionalProperties": false });
    let shape = if schema.is_null() { &nothing } else { schema };
    let mut found = Found::default();
    for pointer in app::json::said_twice(bytes) {
        found.no.push(Refusal::unreadable(Wrong::Twice, pointer));
    }
    Check { contract }.value(shape, &sent, "", &mut found);
    Ok(found)
}
