//! All that is wrong with what was sent, told at once: what the contract does not tell, as the gate found it, and what the
//! act itself refuses of all that could be read.
//!
//! The act is rehearsed for that with what could be read; nothing of it stays. Refusals of the whole call, such as that it
//! is not for this caller, are no faults of what was sent and are not told beside them; nor are those that follow from what
//! could not be read.

use axum::body::Body;
use axum::extract::Request;
use axum::http::request::Parts;
use axum::http::{StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::refusal::{Refusal, Refusals};
use serde_json::Value;
use service::rehearsal::rehearsed;

use super::shape::{Found, Instead};
use crate::problem::{Problem, status_of};

/// A call whose body is not as the contract tells.
pub struct Sent {
    pub parts: Parts,
    /// What is wrong with its query.
    pub query: Refusals,
    pub found: Found,
    /// Its numbers are texts.
    pub body: Value,
}

/// Refuses a call with every fault of it.
pub async fn told_at_once(sent: Sent, next: Next) -> Response {
    let Sent { mut parts, query, found, mut body } = sent;
    for (place, instead) in &found.instead {
        put(&mut body, place, instead);
    }
    if !query.is_empty() {
        parts.uri = parts.uri.path().parse().unwrap_or_else(|_| Uri::from_static("/"));
    }
    parts.headers.remove(header::CONTENT_LENGTH);
    let rest = Request::from_parts(parts, Body::from(body.to_string()));
    let response = rehearsed(next.run(rest)).await;
    let refused = match response.extensions().get::<Problem>() {
        Some(Problem::Away(_)) => return response,
        Some(Problem::Refused(refused)) => refused.0.as_slice(),
        Some(Problem::Fault(_) | Problem::MethodNotAllowed) | None => &[],
    };
    let of_the_rest = refused.iter().filter(|refusal| is_of_the_rest(refusal, &found)).cloned();
    let of_the_rest: Vec<Refusal> = of_the_rest.collect();
    let mut no = query;
    for refusal in found.no.0.into_iter().chain(of_the_rest) {
        let is_told = |told: &Refusal| told.code == refusal.code && told.pointer == refusal.pointer;
        if !no.0.iter().any(is_told) {
            no.push(refusal);
        }
    }
    Problem::from(no).into_response()
}

/// Whether an act refuses something that was read, and not what is missing because it was not.
fn is_of_the_rest(refusal: &Refusal, found: &Found) -> bool {
    if refusal.pointer.is_empty() {
        return !found.lacks_something() && status_of(refusal.code) == StatusCode::UNPROCESSABLE_ENTITY;
    }
    !found.covers(&refusal.pointer)
}

fn put(body: &mut Value, place: &str, instead: &Instead) {
    let Some((parent, name)) = place.rsplit_once('/') else { return };
    let name = name.replace("~1", "/").replace("~0", "~");
    match (body.pointer_mut(parent), instead) {
        (Some(Value::Object(members)), Instead::Nothing) => drop(members.remove(&name)),
        (Some(Value::Object(members)), Instead::Value(value)) => drop(members.insert(name, value.clone())),
        (Some(Value::Array(entries)), Instead::Value(value)) => {
            let entry = name.parse::<usize>().ok().and_then(|place| entries.get_mut(place));
            entry.into_iter().for_each(|entry| *entry = value.clone());
        }
        (Some(_) | None, _) => {}
    }
}
