//! Every answer keeps what the contract promises: the status is told, and the body has the shape told for it.

use std::sync::LazyLock;

use axum::http::Method;
use serde_json::Value;

use super::answer::Answer;

static CONTRACT: LazyLock<Value> =
    LazyLock::new(|| serde_json::to_value(server::router::contract()).expect("the contract is JSON"));

/// Holds an answer of the API against the contract.
#[track_caller]
pub fn hold(method: &Method, path: &str, answer: &Answer) {
    let path = path.split('?').next().unwrap_or_default();
    let Some(operation) = operation(method, path) else { return };
    if matches!(answer.status, 405 | 413 | 429 | 500..) || answer.header("idempotency-replayed") == "true" {
        return;
    }
    // Reads about nobody's id are refused before anything else is known of them.
    let told = &operation["responses"][answer.status.to_string()];
    let asked = format!("{method} {path}");
    assert!(
        !told.is_null() || answer.status == 404 || answer.status == 409,
        "{asked}: {} is not told: {}",
        answer.status,
        answer.text
    );
    let content = told["content"].as_object().and_then(|content| content.values().next());
    if let Some(content) = content {
        let mut wrong = Vec::new();
        conform(&content["schema"], &answer.json, "", &mut wrong);
        assert!(wrong.is_empty(), "{asked} answered {}: {wrong:#?}\n{}", answer.status, answer.text);
    }
}

fn operation(method: &Method, path: &str) -> Option<&'static Value> {
    let paths = CONTRACT["paths"].as_object()?;
    let (_, item) = paths.iter().find(|(template, _)| matches(template, path))?;
    item.get(method.as_str().to_lowercase())
}

fn matches(template: &str, path: &str) -> bool {
    let (template, path): (Vec<&str>, Vec<&str>) = (template.split('/').collect(), path.split('/').collect());
    template.len() == path.len()
        && template.iter().zip(&path).all(|(told, found)| told.starts_with('{') || told == found)
}

/// Notes where a value is not of a schema's shape: every property is told, none that is needed is missing.
fn conform(schema: &Value, value: &Value, place: &str, wrong: &mut Vec<String>) {
    if let Some(reference) = schema["$ref"].as_str() {
        let name = reference.trim_start_matches("#/components/schemas/");
        return conform(&CONTRACT["components"]["schemas"][name], value, place, wrong);
    }
    if let Some(choices) = schema["oneOf"].as_array() {
        let fits = choices.iter().any(|choice| {
            let mut tried = Vec::new();
            conform(choice, value, place, &mut tried);
            tried.is_empty()
        });
        if !fits {
            wrong.push(format!("{place}: none of the shapes told: {value}"));
        }
        return;
    }
    let types = match &schema["type"] {
        Value::String(only) => vec![only.as_str()],
        Value::Array(several) => several.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    if !types.is_empty() && !types.contains(&type_of(value)) {
        return wrong.push(format!("{place}: {value} is not {types:?}"));
    }
    match value {
        Value::Object(_) => conform_object(schema, value, place, wrong),
        Value::Array(items) if schema["items"].is_object() => {
            items
                .iter()
                .enumerate()
                .for_each(|(n, item)| conform(&schema["items"], item, &format!("{place}/{n}"), wrong));
        }
        _ => {}
    }
}

fn conform_object(schema: &Value, value: &Value, place: &str, wrong: &mut Vec<String>) {
    let parts = parts(schema);
    let told: Vec<_> = parts.iter().filter_map(|part| part["properties"].as_object()).flatten().collect();
    let more = parts.iter().find_map(|part| part.get("additionalProperties").filter(|more| more.is_object()));
    for (name, found) in value.as_object().into_iter().flatten() {
        let place = format!("{place}/{name}");
        match (told.iter().find(|(told, _)| *told == name).map(|(_, schema)| *schema), more) {
            (Some(schema), _) | (None, Some(schema)) => conform(schema, found, &place, wrong),
            (None, None) if told.is_empty() => {}
            (None, None) => wrong.push(format!("{place}: not told")),
        }
    }
    let needed = parts.iter().filter_map(|part| part["required"].as_array()).flatten().filter_map(Value::as_str);
    wrong.extend(needed.filter(|name| value.get(name).is_none()).map(|name| format!("{place}/{name}: missing")));
}

/// A schema with all that it is composed of.
fn parts(schema: &Value) -> Vec<&Value> {
    let Some(reference) = schema["$ref"].as_str() else {
        let composed = schema["allOf"].as_array().into_iter().flatten();
        return std::iter::once(schema).chain(composed.flat_map(parts)).collect();
    };
    parts(&CONTRACT["components"]["schemas"][reference.trim_start_matches("#/components/schemas/")])
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
