//! The store: its pages and their addresses.

mod compared;
mod done;
mod estimate;
mod listing;
mod product;
pub mod review;
pub mod when;

pub use compared::examples_alone;
pub use review::credit_first;

use leptos_router::any_nested_route::AnyNestedRoute;
use leptos_router::path;

use crate::pages::route::page;

pub fn routes() -> Vec<AnyNestedRoute> {
    vec![
        page(path!("/"), listing::StorePage),
        page(path!("/store"), listing::StorePage),
        page(path!("/store/:product_id"), product::ProductPage),
        page(path!("/subscribe/:rate_plan_id"), review::ReviewPage),
        page(path!("/subscribed/:subscription_id"), done::DonePage),
    ]
}
