//! A buyer's account: its pages and their addresses.

mod watching;
use leptos_router::any_nested_route::AnyNestedRoute;

pub use watching::watched;

pub fn routes() -> Vec<AnyNestedRoute> {
    vec![]
}
