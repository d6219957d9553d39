//! What happens when: a moment, and a sentence or two about it.

use leptos::prelude::*;

/// Moments in order, each with what happens then: `("1 December 2026", "The next invoice, for November.")`.
#[component]
pub fn Schedule(moments: Vec<(String, String)>) -> impl IntoView {
    let moments = moments.into_iter().map(|(when, what)| {
        view! { <div class="moment"><dt>{when}</dt><dd>{what}</dd></div> }
    });
    view! { <dl class="schedule">{moments.collect_view()}</dl> }.into_any()
}
