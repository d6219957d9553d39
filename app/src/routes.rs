//! Every page's address, persona by persona; each persona's own table stands in its folder's `mod.rs`.

use leptos::prelude::*;
use leptos::tachys::view::iterators::StaticVec;
use leptos_router::any_nested_route::{AnyNestedRoute, IntoAnyNestedRoute};
use leptos_router::{ChooseView, MatchNestedRoutes, NestedRoute, PossibleRouteMatch, SsrMode};

use crate::pages;

/// The whole table.
#[component(transparent)]
pub fn Pages() -> impl MatchNestedRoutes + Clone {
    let personas = [
        pages::store::routes(),
        pages::auth::routes(),
        pages::account::routes(),
        pages::counted_routes(),
        pages::keys_routes(),
        pages::settings::routes(),
        pages::seller::routes(),
        pages::admin::routes(),
        pages::design::routes(),
    ];
    StaticVec::from(personas.concat())
}

/// A page at an address, rendered completely before it is sent: `page(path!("/store/:product_id"), ProductPage)`.
pub fn page<Path, Page>(path: Path, view: Page) -> AnyNestedRoute
where
    Path: PossibleRouteMatch + Clone + Send + 'static,
    Page: ChooseView + Clone,
{
    NestedRoute::new(path, view).ssr_mode(SsrMode::Async).into_any_nested_route()
}
