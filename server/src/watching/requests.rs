//! Requests and acts, counted as they are answered: by the route's pattern, never by the address, so there are as many
//! series as there are routes.

use std::sync::Arc;
use std::time::Instant;

use app::server_fns::REFUSED_HEADER;
use axum::extract::{MatchedPath, Request, State};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use metrics::{Unit, counter, histogram};
use serde_json::Value;
use service::watching::Outcome;

const REQUESTS: &str = "fondaco_http_requests_total";
const ACTS: &str = "fondaco_acts_total";
const REQUEST_SECONDS: &str = "fondaco_http_request_seconds";

pub(super) const COUNTERS: [(&str, &str); 2] = [
    (REQUESTS, "Requests that were answered, by the route's pattern, method and status."),
    (ACTS, "Acts that somebody asked for, by kind and outcome: an operation of the API, or a form of the pages."),
];

pub(super) const SECONDS: [(&str, &str); 1] =
    [(REQUEST_SECONDS, "How long requests took until their answer began, by the route's pattern and method.")];

/// The route of what no route is for: files of the browser, and addresses where nothing is.
const ELSEWHERE: &str = "elsewhere";

pub(super) fn describe() {
    for (name, what) in COUNTERS {
        metrics::describe_counter!(name, what);
    }
    for (name, what) in SECONDS {
        metrics::describe_histogram!(name, Unit::Seconds, what);
    }
}

/// A layer that counts what is inside.
pub async fn count(State(contract): State<Arc<Value>>, request: Request, next: Next) -> Response {
    let begun = Instant::now();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let method = request.method().clone();
    let mut response = next.run(request).await;
    let said = match response.headers_mut().remove(REFUSED_HEADER) {
        Some(_) => FormSaid::Refused,
        None => FormSaid::Nothing,
    };
    let pattern = route.as_ref().map_or(ELSEWHERE, MatchedPath::as_str);
    let labels = [("route", readable(pattern).to_owned()), ("method", known(&method).to_owned())];
    histogram!(REQUEST_SECONDS, &labels).record(begun.elapsed());
    let [route, method_label] = labels;
    let status = response.status();
    counter!(REQUESTS, &[route, method_label, ("status", status.as_u16().to_string())]).increment(1);
    if let Some(act) = act(&contract, pattern, &method) {
        counter!(ACTS, "act" => act, "outcome" => outcome(status, said).as_str()).increment(1);
    }
    response
}

/// What anybody may call a method is no label.
fn known(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::PATCH => "PATCH",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}

/// A server function's route ends with a number that its module gave it.
fn readable(pattern: &str) -> &str {
    match server_function(pattern) {
        Some(name) => &pattern[..API.len() + name.len()],
        None => pattern,
    }
}

const API: &str = "/api/";

fn server_function(pattern: &str) -> Option<&str> {
    let name = pattern.strip_prefix(API)?;
    let short = name.trim_end_matches(|c: char| c.is_ascii_digit());
    let plain = short.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
    (plain && short.len() < name.len()).then_some(short)
}

/// What was asked for, where something was to be done: the operation as the contract calls it, else the form.
fn act(contract: &Value, pattern: &str, method: &Method) -> Option<String> {
    if method.is_safe() || pattern == ELSEWHERE {
        return None;
    }
    let operation = &contract["paths"][pattern][method.as_str().to_ascii_lowercase()]["operationId"];
    if let Some(name) = operation.as_str().or_else(|| server_function(pattern)) {
        return Some(name.to_owned());
    }
    let form = pattern.trim_start_matches('/').split('/').next().unwrap_or_default();
    (!pattern.starts_with(API) && !pattern.contains("{*") && !form.is_empty()).then(|| form.replace('-', "_"))
}

/// What a form says beside its status, which is the same whether it was refused or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum FormSaid {
    Refused,
    Nothing,
}

fn outcome(status: StatusCode, said: FormSaid) -> Outcome {
    if status.is_server_error() {
        Outcome::Failed
    } else if said == FormSaid::Refused || status.is_client_error() {
        Outcome::Refused
    } else {
        Outcome::Done
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_act_is_called_as_its_operation_or_its_form() {
        let contract = serde_json::json!({ "paths": { "/api/v1/subscriptions/{id}/cancel": { "post": { "operationId": "cancel" } } } });
        for (pattern, expected) in [
            ("/api/v1/subscriptions/{id}/cancel", Some("cancel")),
            ("/api/v1/subscriptions/{id}", None),
            ("/api/change_plan123456789", Some("change_plan")),
            ("/api/{*path}", None),
            ("/billing/{*path}", None),
            ("/sign-out", Some("sign_out")),
            ("/sandbox-provider/{token}", Some("sandbox_provider")),
            (ELSEWHERE, None),
        ] {
            assert_eq!(act(&contract, pattern, &Method::POST).as_deref(), expected, "{pattern}");
            assert_eq!(act(&contract, pattern, &Method::GET), None);
        }
        assert_eq!(readable("/api/change_plan123456789"), "/api/change_plan");
        assert_eq!(readable("/api/v1/clock"), "/api/v1/clock");
    }

    #[test]
    fn an_outcome_is_told_by_the_status_or_by_the_form() {
        for (status, said, expected) in [
            (200, FormSaid::Nothing, Outcome::Done),
            (303, FormSaid::Nothing, Outcome::Done),
            (303, FormSaid::Refused, Outcome::Refused),
            (422, FormSaid::Nothing, Outcome::Refused),
            (503, FormSaid::Nothing, Outcome::Failed),
        ] {
            assert_eq!(outcome(StatusCode::from_u16(status).expect("a status"), said), expected);
        }
        assert_eq!(known(&Method::from_bytes(b"BREW").expect("a method")), "other");
    }
}
