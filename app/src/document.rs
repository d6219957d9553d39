//! The document around every page: language, colors, fonts, the sheet of style, and the scripts that wake islands up.

use leptos::hydration::{AutoReload, HydrationScripts};
use leptos::prelude::*;
use leptos_meta::{MetaTags, provide_meta_context};
use leptos_router::components::{FlatRoutes, Router};

use crate::components::{FaultPage, NotFound, RefusedPage};
use crate::i18n::common;
use crate::reader::use_reader;
use crate::routes::Pages;

/// The document around the page that the address names.
pub fn shell(options: LeptosOptions) -> impl IntoView {
    document(options, view! { <App/> }.into_any())
}

/// The document around the page for a fault of ours, whatever the address names.
pub fn fault_shell(options: LeptosOptions, reference: String) -> impl IntoView {
    provide_meta_context();
    document(options, view! { <FaultPage reference/> }.into_any())
}

/// The document around the page that says that nothing is here, whatever the address names.
pub fn nothing_shell(options: LeptosOptions) -> impl IntoView {
    provide_meta_context();
    document(options, view! { <NotFound/> }.into_any())
}

/// The document around the page for a refusal, whatever the address names.
pub fn refused_shell(options: LeptosOptions, status: u16, reason: String) -> impl IntoView {
    provide_meta_context();
    document(options, view! { <RefusedPage status reason/> }.into_any())
}

fn document(options: LeptosOptions, page: AnyView) -> impl IntoView {
    let reader = use_reader();
    view! {
        <!DOCTYPE html>
        <html lang=reader.locale.code() data-theme=reader.theme.attribute()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <meta name="description" content=common::brand_description(reader.locale)/>
                <link rel="preload" href="/fonts/inter-latin-wght-normal.woff2" r#as="font" r#type="font/woff2"
                    crossorigin="anonymous"/>
                <link rel="preload" href="/fonts/fraunces-latin-wght-normal.woff2" r#as="font" r#type="font/woff2"
                    crossorigin="anonymous"/>
                <link rel="stylesheet" href="/pkg/fondaco.css"/>
                <noscript><link rel="stylesheet" href="/without-script.css"/></noscript>
                <link rel="icon" href="/favicon.svg" r#type="image/svg+xml"/>
                <AutoReload options=options.clone()/>
                <HydrationScripts options islands=true/>
                <MetaTags/>
            </head>
            <body>{page}</body>
        </html>
    }
}

/// The page that the address names.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    view! {
        <Router>
            <FlatRoutes fallback=NotFound><Pages/></FlatRoutes>
        </Router>
    }
}
