//! The catalog as its seller writes it, and as others see it.

#![allow(clippy::unwrap_used)]

mod isolation;
mod metrics;
mod products;
mod rate_plans;
mod shop;
mod store;
#[path = "../support/mod.rs"]
mod support;
mod versions;
