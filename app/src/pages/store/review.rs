use leptos::prelude::*;
#[component] pub fn ReviewPage() -> impl IntoView {}
