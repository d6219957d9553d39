//! The contract, generated from the handlers and from the shapes of what they read and answer: what can be called, with
//! what, and what comes back. The gate ([`super::gate`]) holds what is sent against it.

mod answers;
mod shapes;

use domain::refusal::Unknown;
use serde_json::Value;
use service::invoices::InvoiceState;
use service::payments::PaymentStatus;
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityScheme};
use utoipa::openapi::{self, Server};
use utoipa::{Modify, OpenApi};

use crate::problem::{Fault, ProblemBody};

const DESCRIPTION: &str = "JSON in `snake_case`. Decimals are strings, instants RFC 3339 in UTC, days `YYYY-MM-DD`, ids prefixed \
(`prod_…`). Translated texts are objects by language. Lists answer `{\"items\": […], \"next\": cursor or null}`, the newest \
first. Every `POST` honors `Idempotency-Key`: repeated with the same key and body, it is answered as it was the first time. \
What is not understood is refused: an unknown field, query parameter or choice. A refusal is `application/problem+json` with \
a stable `code` and every fault at once, in the language of `Accept-Language`.";

/// Where a shape says which fields it will take one day and refuses until then.
pub const NOT_AVAILABLE_YET: &str = "x-not-available-yet";

/// Fields that the public contract names and the portal has no effect for yet, each with what says no more than leaving it
/// out.
const LATER: [(&str, &[(&str, &str)]); 7] = [
    (
        "MarketplaceChange",
        &[
            ("dunning", ""),
            ("legal_chain", ""),
            ("legal_entity", ""),
            ("name", ""),
            ("payout_minimum", ""),
            ("settlement_delay_days", ""),
        ],
    ),
    ("NewBuyer", &[("address", ""), ("invite", ""), ("invoices", "per_subscription")]),
    (
        "NewCommissionRule",
        &[
            ("channel", ""),
            ("fixed", ""),
            ("from", ""),
            ("maximum", ""),
            ("minimum", ""),
            ("rate_plan_id", ""),
            ("renewal", ""),
            ("seller_id", ""),
            ("value_from", ""),
        ],
    ),
    ("NewProduct", &[("tax_class", "standard")]),
    ("NewSeller", &[("address", ""), ("invite", ""), ("legal_chain", ""), ("payout_account", "")]),
    ("NewSubscription", &[("ends", ""), ("purchase_order", "")]),
    ("NewTaxRate", &[("class", "standard"), ("exemption", "")]),
];

#[derive(OpenApi)]
#[openapi(
    info(title = "Fondaco", description = DESCRIPTION, license(name = "AGPL-3.0-or-later", identifier = "AGPL-3.0-or-later")),
    security(("key" = [])),
    components(schemas(ProblemBody, Fault, Unknown, InvoiceState, PaymentStatus)),
    tags(
        (name = "Usage", description = "Reported by the seller's software."),
        (name = "Store", description = "What can be subscribed to."),
        (name = "Subscriptions", description = "Buying, changing, cancelling."),
        (name = "Invoices", description = "What was invoiced, and what will be."),
        (name = "Catalog", description = "Products, metrics, rate plans."),
        (name = "Money", description = "Balances, movements, earnings, payment details."),
        (name = "Account", description = "Whoever calls."),
        (name = "Parties", description = "Kept by the operator: sellers, buyers, categories, tax rates."),
        (name = "Marketplace", description = "The operator's own settings and figures."),
        (name = "Clock", description = "What time it is; a sandbox's can be moved."),
    ),
    modifiers(&Around),
)]
pub struct Contract;

struct Around;

impl Modify for Around {
    fn modify(&self, contract: &mut openapi::OpenApi) {
        let mut scheme = Http::new(HttpAuthScheme::Bearer);
        scheme.description = Some("A key of the operator, a seller, a buyer, or one subscription.".to_owned());
        if let Some(components) = &mut contract.components {
            components.add_security_scheme("key", SecurityScheme::Http(scheme));
        }
        let mut here = Server::new("/");
        here.description = Some("This portal.".to_owned());
        contract.servers = Some(vec![here]);
    }
}

/// The contract as it is served.
pub fn completed(contract: &openapi::OpenApi) -> Value {
    let mut contract = serde_json::to_value(contract).unwrap_or_default();
    shapes::complete(&mut contract);
    answers::complete(&mut contract);
    for (shape, fields) in LATER {
        let fields = fields.iter().map(|(field, usual)| ((*field).to_owned(), Value::from(*usual)));
        contract["components"]["schemas"][shape][NOT_AVAILABLE_YET] = Value::Object(fields.collect());
    }
    contract
}

/// Every operation with its path and method.
pub fn operations(contract: &mut Value) -> impl Iterator<Item = (&str, &str, &mut Value)> {
    const METHODS: [&str; 5] = ["get", "post", "put", "patch", "delete"];
    let paths = contract["paths"].as_object_mut().into_iter().flatten();
    paths.flat_map(|(path, item)| {
        let item = item.as_object_mut().into_iter().flatten();
        item.filter(|(method, _)| METHODS.contains(&method.as_str()))
            .map(move |(method, operation)| (path.as_str(), method.as_str(), operation))
    })
}
