//! The gate of the API: what is sent is held against the contract before anybody acts on it. A query parameter, a field or
//! a kind of value that the contract does not tell is refused at its place, all of them at once; what a field's text says
//! is for the acts to judge.
//!
//! Knows no call by name: what a call takes is what the contract tells of it. Usage has a reader of its own, because its
//! items are judged one by one and may carry more than is told.

use std::sync::Arc;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{MatchedPath, Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::contract::JUDGED_AS_A_WHOLE;
use domain::refusal::{Code, Refusal, Refusals, Wrong};
use serde_json::Value;
use service::Actor;

use super::openapi::NOT_AVAILABLE_YET;
use crate::body::{BODY_BYTES_MAX, parse, unreadable};
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
        Ok(request) => next.run(request).await,
        Err(problem) => problem.into_response(),
    }
}

fn is_open(operation: &Value) -> bool {
    items(&operation["security"]).any(|way| way.as_object().is_some_and(serde_json::Map::is_empty))
}

async fn checked(contract: &Value, operation: &Value, path: &str, request: Request) -> Result<Request, Problem> {
    let mut no = Refusals::default();
    check_query(operation, request.uri().query().unwrap_or_default(), &mut no);
    if path == USAGE || request.method().is_safe() {
        no.into_result()?;
        return Ok(request);
    }
    let (parts, body) = request.into_parts();
    let bytes = to_bytes(body, BODY_BYTES_MAX).await.map_err(|_| unreadable(StatusCode::PAYLOAD_TOO_LARGE))?;
    check_body(contract, operation, &bytes, &mut no)?;
    no.into_result()?;
    Ok(Request::from_parts(parts, Body::from(bytes)))
}

fn check_query(operation: &Value, query: &str, no: &mut Refusals) {
    let told = || items(&operation["parameters"]).filter(|parameter| parameter["in"] == "query");
    let mut said: Vec<String> = Vec::new();
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        let pointer = format!("/{}", escaped(&name));
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

fn check_body(contract: &Value, operation: &Value, bytes: &Bytes, no: &mut Refusals) -> Result<(), Problem> {
    if bytes.trim_ascii().is_empty() {
        return Ok(());
    }
    let schema = &operation["requestBody"]["content"]["application/json"]["schema"];
    let Ok(sent) = serde_json::from_slice::<Value>(bytes) else {
        // Told with its line and column, as everywhere.
        return parse::<serde::de::IgnoredAny>(bytes).map(drop);
    };
    if !sent.is_object() {
        return Err(Problem::unreadable(Wrong::NoObject));
    }
    let nothing = serde_json::json!({ "type": "object", "properties": {}, "additionalProperties": false });
    let shape = if schema.is_null() { &nothing } else { schema };
    Check { contract }.value(shape, &sent, "", no);
    Ok(())
}

struct Check<'a> {
    contract: &'a Value,
}

impl<'a> Check<'a> {
    fn resolved(&self, schema: &'a Value) -> &'a Value {
        let place = schema["$ref"].as_str().map(|place| place.trim_start_matches('#'));
        place.and_then(|place| self.contract.pointer(place)).unwrap_or(schema)
    }

    fn value(&self, schema: &'a Value, sent: &Value, place: &str, no: &mut Refusals) {
        let schema = self.resolved(schema);
        if sent.is_null() && !allows(schema, "null") && !items(&schema["oneOf"]).any(|choice| choice["type"] == "null")
        {
            return no.0.extend(wrong_kind(schema, sent, place));
        }
        let schema = self.choice(schema, sent);
        match sent {
            Value::Object(fields) if allows(schema, "object") => {
                fields.iter().for_each(|(name, field)| self.field(schema, (name, field), place, no));
            }
            Value::Array(entries) if allows(schema, "array") => {
                let told = &schema["items"];
                entries.iter().enumerate().for_each(|(n, entry)| self.value(told, entry, &format!("{place}/{n}"), no));
            }
            Value::Null => {}
            Value::Object(_) | Value::Array(_) | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
                no.0.extend(wrong_kind(schema, sent, place));
            }
        }
    }

    /// Of several shapes, the one that what was sent is meant to be: that of its `kind`, or else the first that it fits.
    fn choice(&self, schema: &'a Value, sent: &Value) -> &'a Value {
        let choices: Vec<&Value> = items(&schema["oneOf"]).map(|choice| self.resolved(choice)).collect();
        let of_kind = |choice: &&&Value| items(&choice["properties"]["kind"]["enum"]).any(|kind| *kind == sent["kind"]);
        let fits = |choice: &&&Value| {
            let mut no = Refusals::default();
            self.value(choice, sent, "", &mut no);
            no.is_empty() && choice["type"] != "null"
        };
        let meant = choices.iter().find(of_kind).or_else(|| choices.iter().find(fits));
        meant.or_else(|| choices.iter().find(|choice| choice["type"] != "null")).copied().unwrap_or(schema)
    }

    fn field(&self, schema: &'a Value, (name, field): (&String, &Value), place: &str, no: &mut Refusals) {
        let place = format!("{place}/{}", escaped(name));
        let told = schema["properties"].get(name);
        let judged = schema[JUDGED_AS_A_WHOLE] == true;
        match (told, &schema["additionalProperties"]) {
            (Some(told), _) if judged && told["additionalProperties"].is_object() => {}
            (Some(told), _) => self.value(told, field, &place, no),
            (None, Value::Bool(false)) if schema[NOT_AVAILABLE_YET].get(name).is_some() => {
                if asks_for_something(field, &schema[NOT_AVAILABLE_YET][name]) {
                    no.add(Code::NotAvailableYet, place);
                }
            }
            // Its act names what is unknown, beside all else that is wrong.
            (None, Value::Bool(false)) if judged => {}
            (None, Value::Bool(false)) => no.add(Code::UnknownField, place),
            (None, more @ Value::Object(_)) => self.value(more, field, &place, no),
            (None, _) => {}
        }
    }
}

/// Whether a value says more than leaving it out does, or than what is usual.
fn asks_for_something(value: &Value, usual: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Array(items) => !items.is_empty(),
        Value::Object(members) => !members.is_empty(),
        Value::Bool(asked) => *asked,
        Value::Number(_) | Value::String(_) => value != usual,
    }
}

/// What is wrong with a value of another kind than is told.
fn wrong_kind(schema: &Value, sent: &Value, place: &str) -> Option<Refusal> {
    let kinds: &[&str] = match sent {
        Value::Null => &["null"],
        Value::Bool(_) => &["boolean"],
        Value::Number(_) => &["number", "integer"],
        Value::String(_) => &["string"],
        Value::Array(_) => &["array"],
        Value::Object(_) => &["object"],
    };
    if kinds.iter().any(|kind| allows(schema, kind)) {
        return None;
    }
    let wrong = if allows(schema, "object") {
        Wrong::Object
    } else if allows(schema, "array") {
        Wrong::List
    } else if allows(schema, "boolean") {
        Wrong::Switch
    } else {
        Wrong::Text
    };
    Some(Refusal::unreadable(wrong, place))
}

/// Whether a schema takes values of a kind; one without kinds takes all.
fn allows(schema: &Value, kind: &str) -> bool {
    match &schema["type"] {
        Value::String(only) => only == kind,
        Value::Array(several) => several.iter().any(|one| one == kind),
        _ => true,
    }
}

fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

fn items(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}
