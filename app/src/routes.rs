//! Every page's address, persona by persona; each persona's own table stands in its folder's `mod.rs`.

use leptos::prelude::*;
use leptos::tachys::view::iterators::StaticVec;
use leptos_router::MatchNestedRoutes;

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
