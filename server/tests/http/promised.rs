//! What the contract tells of bodies and queries is what the acts behind it take: each choice and no other, and null exactly
//! where it is told.

use axum::http::Method;
use serde_json::{Map, Value, json};

use crate::strict::{operations, shape};
use crate::support::contract::CONTRACT;
use crate::support::{Answer, Client, Marketplace};

const OPENING: &str = "2026-03-10T09:00:00Z";
const USAGE: &str = "/billing/metering/usage";

fn resolved(schema: &'static Value) -> &'static Value {
    let place = schema["$ref"].as_str().map(|place| place.trim_start_matches('#'));
    place.and_then(|place| CONTRACT.pointer(place)).unwrap_or(schema)
}

fn choices(schema: &'static Value) -> Vec<&'static str> {
    resolved(schema)["enum"].as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

fn takes_null(schema: &Value) -> bool {
    let said = |schema: &Value| {
        schema["type"] == "null" || schema["type"].as_array().is_some_and(|kinds| kinds.contains(&json!("null")))
    };
    said(schema) || schema["oneOf"].as_array().is_some_and(|choices| choices.iter().any(said))
}

/// Every field of every body, with a call that may name it.
fn fields() -> Vec<(Method, String, &'static str, &'static Value)> {
    let calls = operations().into_iter().filter(|(method, path, _)| !method.is_safe() && path != USAGE);
    let fields = calls.flat_map(|(method, path, operation)| {
        let told: &Map<String, Value> = match shape(operation).and_then(|shape| shape["properties"].as_object()) {
            Some(told) => told,
            None => return Vec::new(),
        };
        told.iter().map(|(name, schema)| (method.clone(), path.clone(), name.as_str(), schema)).collect()
    });
    fields.collect()
}

/// What a call says of one field, if it comes to that: whoever asks for what is not there is told nothing else.
async fn said_of(client: &Client, method: &Method, path: &str, name: &str, value: Value) -> Option<Vec<String>> {
    let answer: Answer = client.send_json(method.clone(), path, json!({ (name): value })).await;
    assert!(answer.status < 500, "{method} {path}: {}", answer.text);
    let place = format!("/{name}");
    let said = answer.faults().into_iter().filter(|(pointer, _)| *pointer == place).map(|(_, code)| code);
    (!matches!(answer.status, 401 | 403 | 404)).then(|| said.collect())
}

#[tokio::test]
async fn a_body_takes_each_choice_that_is_told_and_no_other() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, buyer) = (marketplace.seller("S").await, marketplace.buyer("B").await);
    let operator = marketplace.operator();
    let mut seen = 0;
    for (method, path, name, schema) in fields() {
        let choices = choices(schema);
        if choices.is_empty() {
            continue;
        }
        for client in [&operator, &seller, &buyer] {
            let Some(unknown) = said_of(client, &method, &path, name, json!("surely_not")).await else { continue };
            seen += 1;
            assert!(!unknown.is_empty(), "{method} {path} takes any {name}");
            for choice in &choices {
                let said = said_of(client, &method, &path, name, json!(choice)).await.unwrap_or_default();
                let is_unknown = said.iter().any(|code| unknown.contains(code) && code.ends_with("unknown"));
                assert!(!is_unknown, "{method} {path} does not take {name}: {choice}: {said:?}");
            }
        }
    }
    assert!(seen > 1, "{seen} choices of bodies");
}

#[tokio::test]
async fn a_query_takes_each_choice_that_is_told_and_no_other() {
    let marketplace = Marketplace::opens(OPENING).await;
    let operator = marketplace.operator();
    let mut seen = 0;
    for (method, path, operation) in operations() {
        for parameter in operation["parameters"].as_array().into_iter().flatten() {
            let (name, choices) = (parameter["name"].as_str().unwrap_or_default(), choices(&parameter["schema"]));
            if parameter["in"] != "query" || choices.is_empty() {
                continue;
            }
            let ask = async |value: &str| {
                let answer = operator.send(method.clone(), &format!("{path}?{name}={value}"), "".into()).await;
                (answer.status, answer.faults().into_iter().any(|(place, _)| place == format!("/{name}")))
            };
            let (status, refused) = ask("surely_not").await;
            if matches!(status, 403 | 404) {
                continue;
            }
            seen += 1;
            assert!(refused, "{method} {path} takes any {name}");
            for choice in choices {
                assert!(!ask(choice).await.1, "{method} {path} does not take {name}={choice}");
            }
        }
    }
    assert!(seen > 0, "no choices of queries");
}

#[tokio::test]
async fn a_body_takes_null_where_it_is_told_and_nowhere_else() {
    let marketplace = Marketplace::opens(OPENING).await;
    let operator = marketplace.operator();
    let mut seen = [0, 0];
    for (method, path, name, schema) in fields() {
        let Some(said) = said_of(&operator, &method, &path, name, Value::Null).await else { continue };
        let is_told = takes_null(schema) || takes_null(resolved(schema));
        seen[usize::from(is_told)] += 1;
        // One that is told may still be needed.
        match is_told {
            true => {
                assert!(!said.contains(&"malformed".to_owned()), "{method} {path} takes no null as {name}: {said:?}")
            }
            false => assert!(!said.is_empty(), "{method} {path} takes null as {name}"),
        }
    }
    assert!(seen.into_iter().all(|fields| fields > 10), "{seen:?} fields");
}
