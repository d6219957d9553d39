//! The contract itself, and the page to read it on.

use std::collections::BTreeSet;

use domain::refusal::Code;
use serde_json::{Value, json};

use crate::support::Marketplace;
use crate::support::contract::CONTRACT;

#[tokio::test]
async fn the_contract_is_served_and_names_what_others_build_on() {
    let marketplace = Marketplace::opens("2026-03-10T09:00:00Z").await;
    let contract = marketplace.anybody().get("/api/openapi.json").await.ok();
    assert!(contract["openapi"].as_str().unwrap().starts_with("3."));
    for (path, method) in [
        ("/billing/metering/usage", "post"),
        ("/api/v1/sellers", "post"),
        ("/api/v1/buyers", "post"),
        ("/api/v1/clock", "post"),
        ("/api/v1/products/{id}/metrics", "post"),
        ("/api/v1/products/{id}/rate-plans", "post"),
        ("/api/v1/rate-plans/{id}", "patch"),
        ("/api/v1/rate-plans/{id}/calculate", "post"),
        ("/api/v1/subscriptions/{id}/invoice-preview", "get"),
        ("/api/v1/ledger/transactions", "get"),
    ] {
        let operation = &contract["paths"][path][method];
        assert!(operation.is_object(), "{method} {path}");
        assert!(
            operation["description"].as_str().is_some_and(|words| words.contains('*')),
            "{method} {path} says who may call"
        );
        assert!(operation["responses"]["401"].is_object(), "{method} {path} says how it refuses");
    }
    assert_eq!(contract["components"]["securitySchemes"]["key"]["scheme"], "bearer");
}

#[tokio::test]
async fn every_shape_that_is_mentioned_is_told() {
    let marketplace = Marketplace::opens("2026-03-10T09:00:00Z").await;
    let contract = marketplace.anybody().get("/api/openapi.json").await.ok();
    let mut mentioned = Vec::new();
    references(&contract, &mut mentioned);
    assert!(mentioned.len() > 50);
    for reference in mentioned {
        assert!(contract.pointer(reference.trim_start_matches('#')).is_some(), "{reference}");
    }
}

#[tokio::test]
async fn every_operation_has_a_name_of_its_own_and_says_how_it_answers() {
    let mut names = BTreeSet::new();
    for (path, item) in CONTRACT["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let asked = format!("{method} {path}");
            let name = operation["operationId"].as_str().unwrap_or_default();
            assert!(!name.is_empty() && names.insert(name), "{asked}: {name}");
            let answers = operation["responses"].as_object().unwrap();
            for (status, answer) in answers {
                assert!(answer["description"].as_str().is_some_and(|words| !words.is_empty()), "{asked} {status}");
            }
            for status in ["401", "422", "429", "500", "503"] {
                assert!(answers.contains_key(status), "{asked} {status}");
            }
            for status in ["429", "503"] {
                assert!(answers[status]["headers"]["Retry-After"].is_object(), "{asked} {status}");
            }
            let mut parameters = operation["parameters"].as_array().into_iter().flatten();
            assert_eq!(parameters.any(|told| told["name"] == "Idempotency-Key"), method == "post", "{asked}");
            assert_eq!(answers.contains_key("413"), operation["requestBody"].is_object(), "{asked}");
        }
    }
    assert!(CONTRACT["servers"][0]["url"].is_string());
}

/// A shape that is sent takes what it tells; one that is answered says whatever may be null.
#[test]
fn shapes_are_exact() {
    let shape = |name: &str| &CONTRACT["components"]["schemas"][name];
    let needed = |name: &str| -> Vec<&str> {
        let names = shape(name)["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
        names.collect::<BTreeSet<_>>().into_iter().collect()
    };
    assert_eq!(needed("NewSeller"), ["country", "email", "name"]);
    assert_eq!(needed("NewRatePlan"), ["currency", "key", "name"]);
    assert_eq!(needed("SaleEnd"), ["effective_until"]);
    assert_eq!(needed("SubscriptionChange"), Vec::<&str>::new());
    assert_eq!(shape("NewSeller")["additionalProperties"], false);
    let invoice = shape("Invoice")["properties"].as_object().unwrap();
    assert_eq!(needed("Invoice"), invoice.keys().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(needed("RatedTier"), ["amount", "flat_amount", "quantity", "unit_price", "up_to"]);
    assert_eq!(invoice["paid_at"]["type"], json!(["string", "null"]));
    assert_eq!(shape("LineKind")["enum"][0], "setup");
    assert_eq!(shape("DayUsage")["required"], json!(["day", "quantity"]));
    assert_eq!(shape("NewFee")["properties"]["kind"]["$ref"], "#/components/schemas/FeeKind");
    assert!(!CONTRACT.to_string().contains("prefixItems"));
}

/// What a route answers is held against the contract only where the contract knows of it.
#[test]
fn no_route_of_the_api_stands_beside_the_contract() {
    let source = include_str!("../../src/router.rs");
    let beside: Vec<&str> = source.split(".route(").skip(1).filter_map(|rest| rest.split('"').nth(1)).collect();
    let promised = |path: &&str| path.starts_with("/api") || path.starts_with("/billing");
    assert_eq!(beside.into_iter().filter(promised).collect::<Vec<_>>(), ["/api/openapi.json", "/api/docs"]);
}

fn references(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(object) => {
            found.extend(object.get("$ref").and_then(Value::as_str).map(str::to_owned));
            object.values().for_each(|value| references(value, found));
        }
        Value::Array(items) => items.iter().for_each(|item| references(item, found)),
        _ => {}
    }
}

#[tokio::test]
async fn the_contract_can_be_read_without_scripts() {
    let marketplace = Marketplace::opens("2026-03-10T09:00:00Z").await;
    let page = marketplace.anybody().with("accept-language", "de").get("/api/docs").await;
    assert_eq!((page.status, page.header("content-type")), (200, "text/html; charset=utf-8"));
    assert!(!page.text.contains("<script"));
    for words in
        ["/api/v1/rate-plans/{id}/calculate", "id=\"amount.negative\"", "Ein Betrag kann nicht unter null liegen."]
    {
        assert!(page.text.contains(words), "{words}");
    }
    assert!(page.header("content-security-policy").starts_with("default-src 'none'; style-src 'self' 'nonce-"));
}

/// What stands in quotes after each `name=`.
fn values<'a>(page: &'a str, name: &str) -> Vec<&'a str> {
    let pieces = page.split(name).skip(1);
    pieces.filter_map(|piece| piece.strip_prefix("=\"")?.split('"').next()).collect()
}

/// Links on the page, and those that problems carry as their `type`.
#[tokio::test]
async fn every_link_of_the_docs_leads_somewhere() {
    let marketplace = Marketplace::opens("2026-03-10T09:00:00Z").await;
    let visitor = marketplace.anybody();
    let page = visitor.get("/api/docs").await.text;
    let places = values(&page, " id");
    let known: BTreeSet<&str> = places.iter().copied().collect();
    assert_eq!(known.len(), places.len(), "an id stands once");
    let links: BTreeSet<&str> = values(&page, " href").into_iter().collect();
    assert!(links.len() > 150, "{} links", links.len());
    let (within, out): (Vec<&str>, Vec<&str>) = links.iter().partition(|link| link.starts_with('#'));
    let dead: Vec<&str> = within.into_iter().filter(|link| !known.contains(&link[1..])).collect();
    assert_eq!(dead, [""; 0]);
    // The sheet is made by the build.
    for link in out.into_iter().filter(|link| !link.starts_with("/pkg/")) {
        assert_eq!(visitor.get(link).await.status, 200, "{link}");
    }
    let codes = Code::ALL.iter().map(|code| code.as_str()).chain(["method_not_allowed", "fault"]);
    assert_eq!(codes.filter(|code| !known.contains(code)).collect::<Vec<_>>(), [""; 0]);
}
