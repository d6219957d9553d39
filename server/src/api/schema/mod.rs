//! The shapes of requests and answers as the contract tells them. They are only told here: requests are read into the
//! domain's input types and answers are the service's views; the HTTP tests hold every answer against these shapes.

#![allow(dead_code)]

mod account;
mod catalog;
mod explanations;
mod invoices;
mod money;
mod parties;
mod prices;
mod subscriptions;
mod usage;

pub use account::*;
pub use catalog::*;
pub use explanations::*;
pub use invoices::*;
pub use money::*;
pub use parties::*;
pub use prices::*;
pub use subscriptions::*;
pub use usage::*;

use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{KnownFormat, ObjectBuilder, Schema, SchemaFormat, Type};
use utoipa::{IntoParams, PartialSchema, ToSchema};

/// RFC 3339 in UTC: `2026-12-01T06:00:00Z`.
pub struct Instant;

/// `2026-12-01`.
pub struct Day;

impl PartialSchema for Instant {
    fn schema() -> RefOr<Schema> {
        text_of(KnownFormat::DateTime, "2026-12-01T06:00:00Z")
    }
}

impl PartialSchema for Day {
    fn schema() -> RefOr<Schema> {
        text_of(KnownFormat::Date, "2026-12-01")
    }
}

impl ToSchema for Instant {}
impl ToSchema for Day {}

fn text_of(format: KnownFormat, example: &str) -> RefOr<Schema> {
    let text = ObjectBuilder::new().schema_type(Type::String).format(Some(SchemaFormat::KnownFormat(format)));
    text.examples([example]).build().into()
}

/// A page of a list.
#[derive(ToSchema)]
pub struct Page<T> {
    pub items: Vec<T>,
    /// The `cursor` of the next page; null on the last.
    pub next: Option<String>,
}

/// A text by language: `en`, `de`, `it`.
#[derive(ToSchema)]
#[schema(example = json!({"en": "API calls", "de": "API-Aufrufe", "it": "Chiamate API"}))]
pub struct LocalizedText {
    pub en: Option<String>,
    pub de: Option<String>,
    pub it: Option<String>,
}

/// Days from and to, both inclusive.
#[derive(ToSchema)]
pub struct DaySpan {
    pub from: Day,
    pub to: Day,
}

/// Why not, as in RFC 9457: every fault with its place.
#[derive(ToSchema)]
#[schema(example = json!({"type": "/api/docs#amount.negative", "title": "Refused", "status": 422,
    "detail": "An amount cannot be below zero.", "code": "amount.negative",
    "errors": [{"pointer": "/fees/0/amount", "code": "amount.negative", "detail": "An amount cannot be below zero."}]}))]
pub struct Problem {
    pub r#type: String,
    pub title: String,
    pub status: u16,
    /// In the language of `Accept-Language`.
    pub detail: String,
    /// Stable; the first fault's when there are several.
    pub code: String,
    pub errors: Vec<ProblemFault>,
}

/// One reason, and where.
#[derive(ToSchema)]
pub struct ProblemFault {
    /// A JSON pointer into what was sent; empty for the whole.
    pub pointer: String,
    pub code: String,
    pub detail: String,
}

macro_rules! paths {
    ($( $name:ident = $example:literal )+) => { $(
        #[derive(IntoParams)]
        #[into_params(parameter_in = Path)]
        pub struct $name {
            #[param(example = $example)]
            pub id: String,
        }
    )+ };
}

paths! {
    SellerPath = "sel_01990000000070008000000000000001"
    BuyerPath = "buy_01990000000070008000000000000002"
    ApiKeyPath = "key_01990000000070008000000000000003"
    ProductPath = "prod_01990000000070008000000000000004"
    MetricPath = "met_01990000000070008000000000000005"
    RatePlanPath = "plan_01990000000070008000000000000006"
    SubscriptionPath = "sub_01990000000070008000000000000007"
    InvoicePath = "inv_01990000000070008000000000000008"
    InvoiceRunPath = "run_01990000000070008000000000000009"
}

#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
pub struct InvoiceLinePath {
    #[param(example = "inv_01990000000070008000000000000008")]
    pub id: String,
    /// The line's place on the invoice, from 1 on.
    #[param(example = 1)]
    pub line: i16,
}

#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
pub struct SubscriptionMetricPath {
    #[param(example = "sub_01990000000070008000000000000007")]
    pub id: String,
    /// A metric's key.
    #[param(example = "ActiveUser")]
    pub metric: String,
}

#[derive(utoipa::IntoParams)]
#[into_params(parameter_in = Path)]
pub struct SubscriptionKeyPath {
    #[param(example = "sub_01990000000070008000000000000007")]
    pub id: String,
    /// The key's id.
    #[param(example = "key_01990000000070008000000000000009")]
    pub key: String,
}

#[derive(utoipa::IntoParams)]
#[into_params(parameter_in = Path)]
pub struct SellerKeyPath {
    #[param(example = "sel_01990000000070008000000000000001")]
    pub id: String,
    /// The key's id.
    #[param(example = "key_01990000000070008000000000000009")]
    pub key: String,
}

#[derive(utoipa::IntoParams)]
#[into_params(parameter_in = Path)]
pub struct BuyerKeyPath {
    #[param(example = "buy_01990000000070008000000000000002")]
    pub id: String,
    /// The key's id.
    #[param(example = "key_01990000000070008000000000000009")]
    pub key: String,
}
