//! A seller with one product and one metric.

use domain::ids::ProductId;
use serde_json::{Value, json};
use service::Actor;
use service::catalog::ProductInput;

use crate::support::Marketplace;

pub struct Shop {
    pub marketplace: Marketplace,
    pub seller: Actor,
    pub product: ProductId,
}

pub async fn shop() -> Shop {
    let marketplace = Marketplace::open().await;
    let seller = marketplace.seller("Acme").await;
    let product = marketplace.product(&seller, "urlaub").await;
    marketplace.metric(&seller, product, "ApiCall").await;
    Shop { marketplace, seller, product }
}

pub fn product_input(value: Value) -> ProductInput {
    serde_json::from_value(value).unwrap()
}

pub fn per_call() -> Value {
    json!({ "charges": [{ "metric": "ApiCall", "model": { "kind": "per_unit", "unit_price": "0.01" } }] })
}
