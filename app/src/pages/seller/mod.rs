//! The seller console: its pages and their addresses.

use leptos_router::any_nested_route::AnyNestedRoute;

pub fn routes() -> Vec<AnyNestedRoute> {
    vec![]
}
