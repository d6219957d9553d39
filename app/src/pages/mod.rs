//! The pages, one folder per persona. Each folder's `routes()` lists its addresses.

pub mod account;
pub mod admin;
mod already;
pub mod auth;
mod change;
mod consequences;
mod counted;
pub mod design;
pub mod keys;
mod loading;
pub(crate) mod route;
pub mod seller;
pub mod settings;
mod side;
pub mod store;
pub mod undo;
mod waiting;

pub(crate) use crate::address;
pub use crate::billing;
pub use counted::routes as counted_routes;
pub use keys::routes as keys_routes;
pub use loading::{loaded, loaded_for_all};
