//! What every operation has in common: how it may refuse, what its headers are, and its words in whole sentences.

use serde_json::{Value, json};

use super::operations;

/// Beside every `POST`, what is refused because of what is so already.
const CONFLICTING: [(&str, &str); 7] = [
    ("get", "/api/v1/rate-plans/{id}/publishable"),
    ("get", "/api/v1/subscriptions/{id}/invoice-preview"),
    ("put", "/api/v1/rate-plans/{id}"),
    ("patch", "/api/v1/rate-plans/{id}"),
    ("delete", "/api/v1/rate-plans/{id}"),
    ("delete", "/api/v1/categories/{name}"),
    ("delete", "/api/v1/tax-rates/{country}/{effective_from}"),
];

/// What may not be there although no id is named.
const MISSING: [(&str, &str); 2] = [("get", "/api/v1/payment-method"), ("delete", "/api/v1/payment-method")];

pub fn complete(contract: &mut Value) {
    let shapes = contract["components"]["schemas"].clone();
    for (path, method, operation) in operations(contract) {
        say_in_sentences(operation);
        body_is_needed_where_a_field_is(operation, &shapes);
        let names_something =
            path.contains('{') || names_an_id(operation, &shapes) || MISSING.contains(&(method, path));
        if method == "post" {
            take_idempotency_keys(operation);
        }
        describe_success(operation);
        let reads = method != "delete" && (method != "get" || has_query(operation));
        let has_body = operation.get("requestBody").is_some();
        let conflicts = method == "post" || CONFLICTING.contains(&(method, path));
        let is_open = operation["security"].as_array().is_some_and(|ways| ways.iter().any(|way| *way == json!({})));
        let refusals = [
            (reads, "400", "Not JSON, or not of this shape."),
            (true, "401", "No valid key."),
            (!is_open, "403", "Not open to this caller."),
            (names_something, "404", "Nothing of this caller's has that id."),
            (conflicts, "409", "Not as things stand, such as a rate plan that is published already."),
            (has_body, "413", "More than is taken in one call."),
            (true, "422", "Refused, with every reason."),
            (true, "429", "Too many calls; `Retry-After` says how many seconds to wait."),
            (true, "500", "A fault of ours, logged under the reference it names."),
            (true, "503", "The database cannot be reached; `Retry-After` says when to come back."),
        ];
        for (_, status, words) in refusals.iter().filter(|(may, ..)| *may) {
            let answers = &mut operation["responses"];
            if answers.get(status).is_none() {
                answers[*status] = problem(status, words);
            }
        }
    }
}

/// Takes the first sentence for the summary, wherever the lines of the source broke.
fn say_in_sentences(operation: &mut Value) {
    let words: Vec<&str> = ["summary", "description"].iter().filter_map(|name| operation[*name].as_str()).collect();
    let words = words.join(" ").split_whitespace().collect::<Vec<_>>().join(" ");
    let (first, rest) = words.split_once(". ").unwrap_or((words.as_str(), ""));
    operation["summary"] = first.trim_end_matches('.').into();
    if rest.is_empty() {
        operation.as_object_mut().and_then(|operation| operation.remove("description"));
    } else {
        operation["description"] = rest.into();
    }
}

/// A body whose fields may all be left out may be left out itself.
fn body_is_needed_where_a_field_is(operation: &mut Value, shapes: &Value) {
    let needed =
        sent(operation, shapes).map(|shape| shape["required"].as_array().is_some_and(|names| !names.is_empty()));
    if let Some(needed) = needed {
        operation["requestBody"]["required"] = needed.into();
    }
}

/// The shape of the body that an operation reads.
fn sent<'a>(operation: &'a Value, shapes: &'a Value) -> Option<&'a Value> {
    let shape = operation.get("requestBody")?.get("content")?.get("application/json")?.get("schema")?;
    let name = shape["$ref"].as_str().and_then(|reference| reference.rsplit('/').next());
    Some(name.map_or(shape, |name| &shapes[name]))
}

fn names_an_id(operation: &Value, shapes: &Value) -> bool {
    let fields = sent(operation, shapes).and_then(|shape| shape["properties"].as_object());
    let fields = fields.into_iter().flatten().map(|(name, _)| name.as_str());
    let parameters = operation["parameters"].as_array().into_iter().flatten();
    fields.chain(parameters.filter_map(|parameter| parameter["name"].as_str())).any(|name| name.ends_with("_id"))
}

fn has_query(operation: &Value) -> bool {
    operation["parameters"].as_array().into_iter().flatten().any(|parameter| parameter["in"] == "query")
}

fn take_idempotency_keys(operation: &mut Value) {
    let key = json!({
        "name": "Idempotency-Key", "in": "header", "required": false,
        "description": "Repeated with the same key and the same body, the call is answered as it was the first time.",
        "schema": { "type": "string" },
    });
    match operation["parameters"].as_array_mut() {
        Some(parameters) => parameters.push(key),
        None => operation["parameters"] = json!([key]),
    }
    let replayed = json!({
        "description": "`true` when this answer was kept from the first call with this `Idempotency-Key`.",
        "schema": { "type": "string", "enum": ["true"] },
    });
    for (status, answer) in operation["responses"].as_object_mut().into_iter().flatten() {
        if status.starts_with('2') {
            answer["headers"] = json!({ "Idempotency-Replayed": replayed });
        }
    }
}

fn describe_success(operation: &mut Value) {
    for (status, answer) in operation["responses"].as_object_mut().into_iter().flatten() {
        if answer["description"].as_str().is_none_or(str::is_empty) {
            answer["description"] = match status.as_str() {
                "201" => "Made.",
                "204" => "Done.",
                _ => "What was asked for.",
            }
            .into();
        }
    }
}

fn problem(status: &str, words: &str) -> Value {
    let mut answer = json!({
        "description": words,
        "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } },
    });
    match status {
        "401" => {
            let schema = json!({ "type": "string" });
            answer["headers"] = json!({ "WWW-Authenticate": { "description": "`Bearer`.", "schema": schema } });
        }
        "429" | "503" => {
            let schema = json!({ "type": "integer", "minimum": 1 });
            answer["headers"] = json!({ "Retry-After": { "description": "Seconds to wait.", "schema": schema } });
        }
        _ => {}
    }
    answer
}
