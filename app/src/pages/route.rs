//! How a page is entered into the table of addresses.

use leptos_router::any_nested_route::{AnyNestedRoute, IntoAnyNestedRoute};
use leptos_router::{ChooseView, NestedRoute, PossibleRouteMatch, SsrMode};

/// A page at an address, rendered completely before it is sent: `page(path!("/store/:product_id"), ProductPage)`.
pub fn page<Path, Page>(path: Path, view: Page) -> AnyNestedRoute
where
    Path: PossibleRouteMatch + Clone + Send + 'static,
    Page: ChooseView + Clone,
{
    NestedRoute::new(path, view).ssr_mode(SsrMode::Async).into_any_nested_route()
}
