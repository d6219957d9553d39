//! What people see: pages rendered on the server, a few islands that wake up in the browser, and the server functions
//! that both call.
//!
//! Compiled twice: with `ssr` for the server, with `hydrate` for the browser. Pages hold no SQL and no rules of
//! billing; they show what the domain decided.

#![recursion_limit = "256"]

#[cfg(feature = "ssr")]
mod address;
#[cfg(feature = "ssr")]
pub mod billing;
pub mod carried;
pub mod components;
#[cfg(feature = "ssr")]
pub mod context;
#[cfg(feature = "ssr")]
mod document;
pub mod form;
pub mod islands;
#[cfg(feature = "ssr")]
pub mod json;
#[cfg(feature = "ssr")]
pub mod pages;
pub mod rate_plan_form;
pub mod reader;
#[cfg(feature = "ssr")]
pub mod routes;
pub mod server_fns;
pub mod watched;
#[cfg(feature = "ssr")]
mod watching;

#[cfg(feature = "ssr")]
pub use document::{App, BrowserFiles, fault_shell, nothing_shell, refused_shell, shell, waking};
