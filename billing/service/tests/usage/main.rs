//! Usage on a database per test: judged item by item, counted once, and added up by local hours.
#![allow(clippy::unwrap_used)]

mod judging;
mod repeating;
mod standing_firm;
#[path = "../support/mod.rs"]
mod support;
mod turns;
mod watching;
mod world;
