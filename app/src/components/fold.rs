//! What is folded away until somebody wants it. Native foldings: they work without a script, and what was typed inside
//! is sent whether open or not.

use leptos::prelude::*;

/// A card that opens: for what most people leave as it is.
#[component]
pub fn Fold(
    #[prop(into)] title: String,
    #[prop(optional, into)] note: Option<String>,
    #[prop(optional)] open: bool,
    children: Children,
) -> impl IntoView {
    view! {
        <details class="card fold" open=open>
            <summary class="fold-head">
                <span class="card-title">{title}</span>
                {note.map(|note| view! { <span class="card-note">{note}</span> })}
            </summary>
            <div class="fold-body">{children()}</div>
        </details>
    }
}

/// A further row of a form behind "Add …"; once open, its summary is the row's heading.
#[component]
pub fn AddRow(
    /// The words that open it: "Add a fee".
    #[prop(into)]
    add: String,
    /// The row's heading: "Fee 2".
    #[prop(into)]
    row: String,
    children: Children,
) -> impl IntoView {
    view! {
        <details class="add-row">
            <summary class="add-row-summary">
                <span class="add-row-add">{add}</span>
                <span class="add-row-name">{row}</span>
            </summary>
            <div class="add-row-body">{children()}</div>
        </details>
    }
}
