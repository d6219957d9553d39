//! The pages, one folder per persona. Each folder's `routes()` lists its addresses.

pub mod account;
pub mod admin;
pub mod auth;
pub mod design;
pub mod seller;
pub mod store;
