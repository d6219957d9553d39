use leptos::prelude::*;
#[component] pub fn DonePage() -> impl IntoView {}
