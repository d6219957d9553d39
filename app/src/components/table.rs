//! Tables that become lists on a phone: every cell knows the name of its column.

use leptos::prelude::*;

/// From so many columns on a table needs more room than a phone's width twice.
const MANY: usize = 5;

/// A number or a key up to so long is not broken.
const WHOLE_BYTES_MAX: usize = 24;

/// A column's heading and side.
#[derive(Clone, Debug)]
pub struct Column {
    label: String,
    class: &'static str,
}

impl Column {
    pub fn text(label: impl Into<String>) -> Self {
        Self { label: label.into(), class: "" }
    }

    /// Right-aligned, figures of equal width.
    pub fn number(label: impl Into<String>) -> Self {
        Self { label: label.into(), class: "number" }
    }
}

/// A table without vertical lines; its children are `<tr>`s of [`RowHead`], [`Cell`] and [`NumberCell`].
#[component]
pub fn Table(
    /// What the table lists, for those who cannot see it.
    #[prop(into)]
    caption: String,
    columns: Vec<Column>,
    children: Children,
) -> impl IntoView {
    let room = if columns.len() < MANY { "table-room" } else { "table-room many" };
    let heads = columns.into_iter().map(|column| view! { <th scope="col" class=column.class>{column.label}</th> });
    view! {
        <div class=room>
            <div class="table-wrap">
                <table class="table">
                    <caption class="visually-hidden">{caption}</caption>
                    <thead><tr>{heads.collect_view()}</tr></thead>
                    <tbody>{children()}</tbody>
                </table>
            </div>
        </div>
    }
    .into_any()
}

/// The cell that names its row, with a quiet second line; as a link it makes the whole row clickable.
#[component]
pub fn RowHead(
    #[prop(into)] text: String,
    #[prop(optional, into)] note: Option<String>,
    #[prop(optional, into)] href: Option<String>,
) -> impl IntoView {
    let is_whole = text.len() <= WHOLE_BYTES_MAX
        && !text.contains(char::is_whitespace)
        && text.contains(|c: char| c.is_ascii_digit());
    let name = match href {
        Some(href) => {
            let class = if is_whole { "row-link row-whole" } else { "row-link" };
            view! { <a class=class href=href><bdi>{text}</bdi></a> }.into_any()
        }
        None => {
            let class = if is_whole { "row-name row-whole" } else { "row-name" };
            view! { <bdi class=class>{text}</bdi> }.into_any()
        }
    };
    view! {
        <th scope="row" class="row-head">
            {name}
            {note.map(|note| view! { <bdi class="row-note">{note}</bdi> })}
        </th>
    }
    .into_any()
}

/// Anything else; `label` is its column's heading.
#[component]
pub fn Cell(#[prop(into)] label: String, children: Children) -> impl IntoView {
    view! { <td data-label=label><bdi class="cell">{children()}</bdi></td> }.into_any()
}

/// What can be done with its row: it may hold a form.
#[component]
pub fn ActionCell(#[prop(into)] label: String, children: Children) -> impl IntoView {
    view! { <td data-label=label><div class="cell">{children()}</div></td> }.into_any()
}

/// A number, an amount or a day: never wrapped, at the end of its column.
#[component]
pub fn NumberCell(
    #[prop(into)] label: String,
    #[prop(optional)] tone: super::Tone,
    children: Children,
) -> impl IntoView {
    view! { <td class="number" data-label=label><span class=format!("cell {}", tone.class())>{children()}</span></td> }
        .into_any()
}
