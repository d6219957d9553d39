//! The mark: three Venetian arches under a beam.

use leptos::prelude::*;

/// The mark alone, drawn in the color of the text around it.
#[component]
pub fn Mark() -> impl IntoView {
    view! {
        <svg class="mark" viewBox="0 0 32 32" width="28" height="28" fill="none" stroke="currentColor" stroke-width="2.2"
            stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
            <path d="M3 6.5h26"/>
            <path d="M5 27V14.5a3.65 3.65 0 0 1 7.3 0V27"/>
            <path d="M12.3 27V14.5a3.7 3.7 0 0 1 7.4 0V27"/>
            <path d="M19.7 27V14.5a3.65 3.65 0 0 1 7.3 0V27"/>
            <path d="M3 27h26"/>
        </svg>
    }
    .into_any()
}

/// Mark and name, linking home.
#[component]
pub fn Logo() -> impl IntoView {
    view! {
        <a class="logo" href="/">
            <Mark/>
            <span class="logo-name">"Fondaco"</span>
        </a>
    }
    .into_any()
}
