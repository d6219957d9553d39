//! The portal over HTTP, in this process, on a database per test, with a clock that stands.

#![allow(clippy::unwrap_used)]

mod all_at_once;
mod announced;
mod bad_input;
mod bad_plans;
mod bounds;
mod buying;
mod cases;
mod catalog;
mod clock;
mod contract;
mod credentials;
mod due_anyway;
mod explaining;
mod first_paint;
mod hostile;
mod idempotency;
mod invoices;
mod keeping;
mod languages;
mod leaving;
mod metering;
mod money;
mod once;
mod pages;
mod parties;
mod problems;
mod promised;
mod removing;
mod reviewed;
mod sandbox_provider;
mod seed;
mod strict;
mod subscriptions;
mod support;
mod told;
mod watching;
mod who_may;
mod who_may_browse;
