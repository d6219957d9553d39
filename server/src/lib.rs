//! What the world touches: pages and their forms, the public API, metering, commands.
//!
//! Nothing is decided here but who asks, in which shape, and how the answer looks.

pub mod api;
pub mod body;
pub mod caller;
pub mod commands;
pub mod door;
pub mod files;
pub mod form;
pub mod forwarded;
pub mod headers;
pub mod health;
pub mod html;
pub mod idempotency;
pub mod logging;
pub mod metering;
pub mod pages;
pub mod preferences;
pub mod problem;
pub mod rate_limit;
pub mod request_id;
pub mod router;
pub mod sandbox_provider;
pub mod state;
pub mod to_the_end;
pub mod visit;
pub mod watching;
