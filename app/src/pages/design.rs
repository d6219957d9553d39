//! Every component in every state, in light and dark side by side. Only in a sandbox.

use leptos::prelude::*;
use leptos_router::any_nested_route::AnyNestedRoute;
use leptos_router::path;

use crate::components::*;
use crate::routes::page;

pub fn routes() -> Vec<AnyNestedRoute> {
    vec![page(path!("/design"), DesignPage)]
}

#[component]
pub fn DesignPage() -> impl IntoView {
    view! { <StoreLayout title="Components"><PageTitle title="Components"/></StoreLayout> }
}
