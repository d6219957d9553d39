//! Ways through what does not fit one page: steps towards a decision, forms that only look, the next page of a list.

use leptos::prelude::*;
use words::common;

use super::{Actions, FormMarks, LinkButton, Look, Refill, close_form, open_form};
use crate::reader::use_reader;

/// One of several steps towards a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub label: String,
    /// Where it was taken, once it is behind.
    pub href: Option<String>,
}

impl Step {
    pub fn behind(label: impl Into<String>, href: impl Into<String>) -> Self {
        Self { label: label.into(), href: Some(href.into()) }
    }

    pub fn new(label: impl Into<String>) -> Self {
        Self { label: label.into(), href: None }
    }
}

/// Steps in order; those behind can be gone back to. The first one without a way back is the current one.
#[component]
pub fn Steps(
    /// What they lead to.
    #[prop(into)]
    label: String,
    steps: Vec<Step>,
) -> impl IntoView {
    let current = steps.iter().position(|step| step.href.is_none()).unwrap_or(steps.len());
    let items = steps.into_iter().enumerate().map(|(place, step)| {
        let aria_current = (place == current).then_some("step");
        let words = match step.href {
            Some(href) => view! { <a href=href>{step.label}</a> }.into_any(),
            None => view! { <span>{step.label}</span> }.into_any(),
        };
        view! { <li class="step" aria-current=aria_current>{words}</li> }
    });
    view! { <nav class="steps" aria-label=label><ol>{items.collect_view()}</ol></nav> }
}

/// A form that changes nothing: what is chosen becomes part of the next page's address.
#[component]
pub fn GetForm(
    /// The page that shows the outcome.
    #[prop(into)]
    action: String,
    children: Children,
) -> impl IntoView {
    open_form();
    let content = children();
    let FormMarks { id, place } = close_form(None, Refill::Flash);
    view! { <form class="form" method="get" action=action id=id data-form=place novalidate>{content}</form> }
}

/// The way to the rest of a list, and back to its start.
#[component]
pub fn Pager(
    /// The list's address, with everything but the cursor: `/admin/buyers?q=nord`.
    #[prop(into)]
    path: String,
    /// Where this page begins.
    #[prop(optional_no_strip)]
    cursor: Option<String>,
    /// Where the next one begins.
    #[prop(optional_no_strip)]
    next: Option<String>,
    /// What the cursor is called in the address, where a page has several lists.
    #[prop(default = "cursor")]
    called: &'static str,
) -> impl IntoView {
    let locale = use_reader().locale;
    let joint = if path.contains('?') { '&' } else { '?' };
    let onward = next.map(|next| format!("{path}{joint}{called}={next}"));
    let any = cursor.is_some() || onward.is_some();
    any.then(|| {
        view! {
            <Actions>
                {onward.map(|href| view! { <LinkButton href=href>{common::next_page(locale)}</LinkButton> })}
                {cursor.map(|_| view! { <LinkButton href=path look=Look::Ghost>{common::first_page(locale)}</LinkButton> })}
            </Actions>
        }
    })
}
