//! The contract itself, and the page to read it on.

use serde_json::Value;

use crate::support::Marketplace;

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
