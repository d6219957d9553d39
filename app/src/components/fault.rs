//! Pages for when there is no page: nothing here, or a fault of ours.

use leptos::prelude::*;
use words::common;

use super::{LinkButton, Look, StoreLayout, Width};
use crate::reader::use_reader;

/// Nothing is here, or nothing that this reader may see: both look the same. Answers 404.
#[component]
pub fn NotFound() -> impl IntoView {
    let locale = use_reader().locale;
    answer_with(404);
    view! {
        <StoreLayout title=common::not_found_title(locale) width=Width::Narrow>
            <div class="lost">
                <EmptyArches/>
                <h1 class="title">{common::not_found_title(locale)}</h1>
                <p class="lead">{common::not_found_text(locale)}</p>
                <LinkButton href="/" look=Look::Primary>{common::to_the_store(locale)}</LinkButton>
            </div>
        </StoreLayout>
    }
    .into_any()
}

/// A fault of ours, with the reference under which it was logged. Answers 500 unless told otherwise.
#[component]
pub fn FaultPage(
    #[prop(into)] reference: String,
    /// The page whose form was being carried out: what came of it is not known then.
    #[prop(optional_no_strip)]
    acted_from: Option<String>,
    #[prop(default = 500)] status: u16,
) -> impl IntoView {
    let reader = use_reader();
    let locale = reader.locale;
    answer_with(status);
    let (text, href, onward) = match acted_from {
        Some(page) => (common::fault_text_acted(locale), page, common::back_to_the_page(locale)),
        None => (common::fault_text(locale), reader.path, common::try_again(locale)),
    };
    view! {
        <StoreLayout title=common::fault_title(locale) width=Width::Narrow>
            <div class="lost">
                <EmptyArches/>
                <h1 class="title">{common::fault_title(locale)}</h1>
                <p class="lead">{text}</p>
                <p class="reference">{common::fault_reference(locale)} " " <code>{reference}</code></p>
                <LinkButton href=href look=Look::Primary>{onward}</LinkButton>
            </div>
        </StoreLayout>
    }
    .into_any()
}

/// A considered no to something that has no page of its own to come back to, in words.
#[component]
pub fn RefusedPage(status: u16, #[prop(into)] reason: String) -> impl IntoView {
    let reader = use_reader();
    let locale = reader.locale;
    answer_with(status);
    view! {
        <StoreLayout title=common::refused_title(locale) width=Width::Narrow>
            <div class="lost">
                <EmptyArches/>
                <h1 class="title">{common::refused_title(locale)}</h1>
                <p class="lead">{reason}</p>
                <LinkButton href="/" look=Look::Primary>{common::to_the_store(locale)}</LinkButton>
            </div>
        </StoreLayout>
    }
    .into_any()
}

/// The arcade of a fondaco with one arch left open.
#[component]
fn EmptyArches() -> impl IntoView {
    view! {
        <svg class="arcade" viewBox="0 0 240 92" width="240" height="92" fill="none" stroke="currentColor" stroke-width="2.5"
            stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
            <path d="M6 10h228M6 17h228"/>
            <path d="M14 86V46a18 18 0 0 1 36 0v40M50 86V46a18 18 0 0 1 36 0v40"/>
            <path class="arcade-open" d="M87.5 39a18 18 0 0 1 33 0" stroke-dasharray="1 7"/>
            <path d="M122 86V46a18 18 0 0 1 36 0v40M158 86V46a18 18 0 0 1 36 0v40M194 86V46a18 18 0 0 1 36 0v40"/>
            <path d="M6 86h80M122 86h112"/>
        </svg>
    }
    .into_any()
}

/// Sets the answer's status where there is an answer to set it on.
fn answer_with(status: u16) {
    #[cfg(feature = "ssr")]
    if let (Some(response), Ok(status)) =
        (use_context::<leptos_axum::ResponseOptions>(), axum::http::StatusCode::from_u16(status))
    {
        response.set_status(status);
    }
    #[cfg(not(feature = "ssr"))]
    let _ = status;
}
