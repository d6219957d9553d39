//! Billing from the purchase to the seller's share, on a database per test with a clock that stands.
#![allow(clippy::unwrap_used)]

mod as_of;
mod collecting;
mod crediting;
mod faults;
mod giving_up;
mod invoicing;
mod late;
mod levels;
mod parallel;
mod reconciling;
mod reporting;
mod taxing;
mod trying;
mod withdrawing;
mod working;
mod world;
