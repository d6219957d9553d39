//! Who is here, and how they prove it.

#![allow(clippy::unwrap_used)]

mod keys;
mod organizations;
mod policies;
mod sessions;
mod signing;
#[path = "../support/mod.rs"]
mod support;
