//! The contract, generated from the handlers: what can be called, with what, and what comes back.

use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityScheme};
use utoipa::openapi::{self, Content, HttpMethod, Ref, RefOr, ResponseBuilder};
use utoipa::{Modify, OpenApi, ToSchema};

use super::schema;

const DESCRIPTION: &str = "JSON in `snake_case`. Decimals are strings, instants RFC 3339 in UTC, days `YYYY-MM-DD`, ids prefixed \
(`prod_…`). Translated texts are objects by language. Lists answer `{\"items\": […], \"next\": cursor or null}`. Every `POST` \
honors `Idempotency-Key`: repeated with the same key and body, it is answered as it was the first time. A refusal is \
`application/problem+json` with a stable `code` and every fault at once, in the language of `Accept-Language`.";

#[derive(OpenApi)]
#[openapi(
    info(title = "Fondaco", description = DESCRIPTION, license(name = "AGPL-3.0-or-later", identifier = "AGPL-3.0-or-later")),
    security(("key" = [])),
    components(schemas(schema::Problem, schema::ProblemFault)),
    tags(
        (name = "Usage", description = "Reported by the seller's software."),
        (name = "Store", description = "What can be subscribed to."),
        (name = "Subscriptions", description = "Buying, changing, cancelling."),
        (name = "Invoices", description = "What was invoiced, and what will be."),
        (name = "Catalog", description = "Products, metrics, rate plans."),
        (name = "Money", description = "Balances, movements, earnings, payment details."),
        (name = "Account", description = "Whoever calls."),
        (name = "Parties", description = "Kept by the operator: sellers, buyers, categories, tax rates."),
        (name = "Clock", description = "What time it is; a sandbox's can be moved."),
    ),
    modifiers(&BearerKey),
)]
pub struct Contract;

struct BearerKey;

impl Modify for BearerKey {
    fn modify(&self, contract: &mut openapi::OpenApi) {
        let mut scheme = Http::new(HttpAuthScheme::Bearer);
        scheme.description = Some("A key of the operator, a seller, a buyer, or one subscription.".to_owned());
        if let Some(components) = &mut contract.components {
            components.add_security_scheme("key", SecurityScheme::Http(scheme));
        }
    }
}

/// Adds to every operation how it may refuse, and says it in whole sentences.
pub fn completed(mut contract: openapi::OpenApi) -> openapi::OpenApi {
    for (path, item) in &mut contract.paths.paths {
        let operations = [
            (HttpMethod::Get, &mut item.get),
            (HttpMethod::Post, &mut item.post),
            (HttpMethod::Put, &mut item.put),
            (HttpMethod::Patch, &mut item.patch),
            (HttpMethod::Delete, &mut item.delete),
        ];
        for (method, operation) in operations {
            let Some(operation) = operation else { continue };
            say_in_sentences(operation);
            let mut add = |status: &str, words: &str| {
                operation.responses.responses.entry(status.to_owned()).or_insert_with(|| problem(words));
            };
            add("401", "No valid key.");
            add("403", "Not open to this caller.");
            if path.contains('{') {
                add("404", "Nothing of this caller's has that id.");
            }
            if !matches!(method, HttpMethod::Delete) {
                add("400", "Not JSON, or not of this shape.");
            }
            add("422", "Refused, with every reason.");
        }
    }
    contract
}

/// Takes the first sentence for the summary, wherever the lines of the source broke.
fn say_in_sentences(operation: &mut openapi::path::Operation) {
    let lines = [operation.summary.take(), operation.description.take()].into_iter().flatten();
    let words = lines.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ");
    let (first, rest) = words.split_once(". ").unwrap_or((words.as_str(), ""));
    operation.summary = Some(first.trim_end_matches('.').to_owned());
    operation.description = (!rest.is_empty()).then(|| rest.to_owned());
}

fn problem(words: &str) -> RefOr<openapi::Response> {
    let body = Content::new(Some(Ref::from_schema_name(schema::Problem::name())));
    ResponseBuilder::new().description(words).content("application/problem+json", body).build().into()
}
