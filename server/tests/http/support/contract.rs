//! Every answer keeps what the contract promises, and every body that was taken is one that the contract tells: the path and
//! the status are told, and types, choices, bounds, nulls and fields are those told for them.

use std::sync::LazyLock;

use axum::http::Method;
use leptos::server_fn::axum::server_fn_paths;
use serde_json::Value;

use super::answer::Answer;

pub static CONTRACT: LazyLock<Value> = LazyLock::new(server::router::contract);

/// Holds an answer of the API, and the body that it answers, against the contract.
#[track_caller]
pub fn hold(method: &Method, path: &str, sent: Option<&Value>, answer: &Answer) {
    let path = path.split('?').next().unwrap_or_default();
    let asked = format!("{method} {path}");
    if !is_promised(path) {
        return;
    }
    let Some(operation) = operation(method, path) else {
        assert!(matches!(answer.status, 404 | 405), "{asked} is not told, and answered {}", answer.status);
        return assert_eq!(answer.header("content-type"), "application/problem+json", "{asked}");
    };
    let told = &operation["responses"][answer.status.to_string()];
    assert!(!told.is_null(), "{asked}: {} is not told: {}", answer.status, answer.text);
    for (name, _) in told["headers"].as_object().into_iter().flatten().filter(|(name, _)| *name == "Retry-After") {
        assert!(answer.header(&name.to_lowercase()).parse::<u32>().is_ok(), "{asked} has no {name}");
    }
    match told["content"].as_object().and_then(|content| content.iter().next()) {
        None => assert!(answer.text.is_empty(), "{asked}: no content is told: {}", answer.text),
        Some((kind, content)) => {
            assert_eq!(answer.header("content-type"), kind, "{asked} answered {}", answer.status);
            let wrong = faults(&content["schema"], &answer.json);
            assert!(wrong.is_empty(), "{asked} answered {}: {wrong:#?}\n{}", answer.status, answer.text);
        }
    }
    let schema = &operation["requestBody"]["content"]["application/json"]["schema"];
    if let (Some(sent), 200..=299, false) = (sent, answer.status, path.starts_with("/billing/")) {
        assert!(!schema.is_null() || *sent == serde_json::json!({}), "{asked} took a body that is not told: {sent}");
        let wrong = faults(schema, sent);
        assert!(wrong.is_empty(), "{asked} took: {wrong:#?}\n{sent}");
    }
}

/// Whether all that an address answers is the contract's: it is under the API and neither the contract itself, to read, nor
/// where a page's form goes.
fn is_promised(path: &str) -> bool {
    let is_under = |place: &str| path.strip_prefix(place).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    (is_under("/api") || is_under("/billing"))
        && !["/api/openapi.json", "/api/docs"].contains(&path)
        && !server_fn_paths().any(|(form, _)| form == path)
}

fn operation(method: &Method, path: &str) -> Option<&'static Value> {
    let paths = CONTRACT["paths"].as_object()?;
    let mut matching: Vec<_> = paths.iter().filter(|(template, _)| matches(template, path)).collect();
    // A place that is told by name goes before one that takes anything.
    matching.sort_by_key(|(template, _)| template.matches('{').count());
    matching.first()?.1.get(method.as_str().to_lowercase())
}

fn matches(template: &str, path: &str) -> bool {
    let (template, path): (Vec<&str>, Vec<&str>) = (template.split('/').collect(), path.split('/').collect());
    template.len() == path.len()
        && template.iter().zip(&path).all(|(told, found)| told.starts_with('{') || told == found)
}

/// Where a value is not what a schema says.
pub fn faults(schema: &Value, value: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    conform(schema, value, "", &mut wrong);
    wrong
}

fn conform(schema: &Value, value: &Value, place: &str, wrong: &mut Vec<String>) {
    if let Some(reference) = schema["$ref"].as_str() {
        let shape = CONTRACT.pointer(reference.trim_start_matches('#'));
        return conform(shape.expect("a shape that is told"), value, place, wrong);
    }
    assert!(schema.get("allOf").is_none() && schema.get("anyOf").is_none(), "the contract composes nothing: {schema}");
    if let Some(choices) = schema["oneOf"].as_array() {
        let tried: Vec<Vec<String>> = choices.iter().map(|choice| faults(choice, value)).collect();
        if !tried.iter().any(Vec::is_empty) {
            wrong.push(format!("{place}: none of the shapes told: {value}\n{tried:?}"));
        }
        return;
    }
    let types = kinds(schema);
    let is_one = |told: &&str| *told == type_of(value) || (*told == "number" && type_of(value) == "integer");
    if !types.is_empty() && !types.iter().any(is_one) {
        return wrong.push(format!("{place}: {value} is not {types:?}"));
    }
    if let Some(choices) = schema["enum"].as_array()
        && !choices.contains(value)
        && !value.is_null()
    {
        wrong.push(format!("{place}: {value} is none of {choices:?}"));
    }
    match value {
        Value::Object(_) => conform_object(schema, value, place, wrong),
        Value::Array(items) => {
            let told = &schema["items"];
            bounds(schema, ("minItems", "maxItems"), items.len() as f64, place, wrong);
            items.iter().enumerate().for_each(|(n, item)| conform(told, item, &format!("{place}/{n}"), wrong));
        }
        Value::Number(number) => {
            bounds(schema, ("minimum", "maximum"), number.as_f64().unwrap_or_default(), place, wrong);
        }
        Value::String(text) => {
            bounds(schema, ("minLength", "maxLength"), text.chars().count() as f64, place, wrong);
            let fits = match schema["format"].as_str() {
                Some("date") => text.len() == 10 && text.as_bytes()[4] == b'-',
                Some("date-time") => text.len() >= 20 && text.ends_with('Z') && text.as_bytes()[10] == b'T',
                _ => schema["pattern"].as_str().is_none_or(|pattern| is_of(pattern, text)),
            };
            if !fits {
                wrong.push(format!("{place}: “{text}” is not of {} {}", schema["format"], schema["pattern"]));
            }
        }
        Value::Null | Value::Bool(_) => {}
    }
}

/// The few patterns that the contract uses.
fn is_of(pattern: &str, text: &str) -> bool {
    if let Some(prefix) = pattern.strip_prefix('^').and_then(|rest| rest.strip_suffix("_[0-9a-f]{32}$")) {
        let digits = text.strip_prefix(prefix).and_then(|rest| rest.strip_prefix('_'));
        return digits.is_some_and(|digits| digits.len() == 32 && digits.bytes().all(|b| b.is_ascii_hexdigit()));
    }
    match pattern {
        "^[A-Z]{3}$" => text.len() == 3 && text.bytes().all(|b| b.is_ascii_uppercase()),
        "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$" => {
            (1..=64).contains(&text.len()) && text.starts_with(|c: char| c.is_ascii_alphanumeric())
        }
        other => panic!("a pattern that nobody reads: {other}"),
    }
}

fn bounds(schema: &Value, (least, most): (&str, &str), found: f64, place: &str, wrong: &mut Vec<String>) {
    let outside = schema[least].as_f64().is_some_and(|least| found < least)
        || schema[most].as_f64().is_some_and(|most| found > most);
    if outside {
        wrong.push(format!("{place}: {found} is not from {} to {}", schema[least], schema[most]));
    }
}

fn conform_object(schema: &Value, value: &Value, place: &str, wrong: &mut Vec<String>) {
    let more = &schema["additionalProperties"];
    for (name, found) in value.as_object().into_iter().flatten() {
        let place = format!("{place}/{name}");
        match (schema["properties"].get(name), more) {
            (Some(told), _) | (None, told @ Value::Object(_)) => conform(told, found, &place, wrong),
            (None, Value::Bool(true)) => {}
            (None, _) => wrong.push(format!("{place}: not told")),
        }
    }
    let needed = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
    wrong.extend(needed.filter(|name| value.get(name).is_none()).map(|name| format!("{place}/{name}: missing")));
}

fn kinds(schema: &Value) -> Vec<&str> {
    match &schema["type"] {
        Value::String(only) => vec![only.as_str()],
        Value::Array(several) => several.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

fn type_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_f64() => "number",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}
