//! The frames of pages: the store's with a bar on top, the consoles' with places at the side, and the title row.

use leptos::prelude::*;
use leptos_meta::Title;
use words::common;

use super::navigation::{PlaceGroup, account_places, console_places};
use super::topbar::links;
use super::{AttentionStrip, DoneNotice, PreferencesPanel, Segment, Segmented, Topbar};
use crate::reader::use_reader;

/// How wide the content of a store page may grow.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Width {
    #[default]
    Wide,
    /// For a form or a few sentences.
    Narrow,
    /// As wide as the window.
    Full,
}

/// A page of the store or of a buyer's account.
#[component]
pub fn StoreLayout(
    /// The title of the browser's tab.
    #[prop(into)]
    title: String,
    #[prop(optional)] width: Width,
    children: Children,
) -> impl IntoView {
    let class = match width {
        Width::Wide => "page",
        Width::Narrow => "page page-narrow",
        Width::Full => "page page-full",
    };
    view! {
        <Frame title>
            <AttentionStrip/>
            <main class=class id="content" tabindex="-1">
                <DoneNotice/>
                {children()}
            </main>
            <Footer/>
        </Frame>
    }
    .into_any()
}

/// A page of the seller console or the admin area; the places at its side follow from the reader's role.
#[component]
pub fn ConsoleLayout(
    /// The title of the browser's tab.
    #[prop(into)]
    title: String,
    children: Children,
) -> impl IntoView {
    let groups = console_places(&use_reader());
    view! {
        <Frame title>
            <div class="console">
                <Sidebar groups/>
                <main class="page" id="content" tabindex="-1">
                    <AttentionStrip/>
                    <DoneNotice/>
                    {children()}
                </main>
            </div>
        </Frame>
    }
    .into_any()
}

#[component]
fn Frame(title: String, children: Children) -> impl IntoView {
    let locale = use_reader().locale;
    view! {
        <Title text=title_of(&title)/>
        <a class="skip-link" href="#content">{common::skip_to_content(locale)}</a>
        <Topbar/>
        {children()}
        <PreferencesPanel/>
    }
    .into_any()
}

/// What the browser's tab says. Titles are written into the head as they are, and names are what others typed, so this is
/// the place that escapes them.
pub fn title_of(title: &str) -> String {
    let mut text = String::with_capacity(title.len() + 16);
    for character in title.chars() {
        match character {
            '&' => text.push_str("&amp;"),
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            other => text.push(other),
        }
    }
    text.push_str(" · Fondaco");
    text
}

/// The places of an account's settings, above the pages of whoever has none at the side.
#[component]
pub fn AccountTabs() -> impl IntoView {
    let reader = use_reader();
    let segments = account_places(&reader);
    let segments = segments.into_iter().map(|place| Segment::new(place.label, place.href, place.current)).collect();
    view! { <Segmented label=common::nav_settings(reader.locale) segments/> }.into_any()
}

/// Places beside a console's pages; on a phone a row that scrolls.
#[component]
pub fn Sidebar(groups: Vec<PlaceGroup>) -> impl IntoView {
    let locale = use_reader().locale;
    let groups = groups.into_iter().map(|group| {
        view! {
            <p class="sidebar-heading">{group.heading}</p>
            {links(group.places)}
        }
    });
    view! { <nav class="sidebar" aria-label=common::section_navigation(locale)>{groups.collect_view()}</nav> }
        .into_any()
}

/// The last line of a store page.
#[component]
pub fn Footer() -> impl IntoView {
    let reader = use_reader();
    let locale = reader.locale;
    view! {
        <footer class="footer">
            <p>"Fondaco · " {common::brand_line(locale)}</p>
            {reader.sandbox.then(|| view! { <p>{common::sandbox_note(locale)}</p> })}
            <p><a href="/api/docs">{common::nav_api_docs(locale)}</a></p>
        </footer>
    }
    .into_any()
}

/// A page above the one being read.
#[derive(Clone, Debug)]
pub struct Crumb {
    pub label: String,
    pub href: String,
}

impl Crumb {
    pub fn new(label: impl Into<String>, href: impl Into<String>) -> Self {
        Self { label: label.into(), href: href.into() }
    }
}

/// The way here: `Products / Urlaubsverwaltung / Pricing`.
#[component]
pub fn Breadcrumb(crumbs: Vec<Crumb>) -> impl IntoView {
    let locale = use_reader().locale;
    let items = crumbs.into_iter().map(|crumb| view! { <li><a href=crumb.href><bdi>{crumb.label}</bdi></a></li> });
    view! { <nav class="breadcrumb" aria-label=common::you_are_here(locale)><ol>{items.collect_view()}</ol></nav> }
        .into_any()
}

/// The title row: the way here, the title, its state, and the page's actions as children.
#[component]
pub fn PageTitle(
    #[prop(into)] title: String,
    #[prop(optional)] crumbs: Vec<Crumb>,
    /// A [`super::Badge`].
    #[prop(optional)]
    badge: Option<AnyView>,
    /// Quiet words after the badge: "saved 10:42".
    #[prop(optional, into)]
    note: Option<String>,
    /// A sentence or two below.
    #[prop(optional, into)]
    lead: Option<String>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let crumbs = (!crumbs.is_empty()).then(|| view! { <Breadcrumb crumbs/> });
    view! {
        <div class="page-title">
            {crumbs}
            <div class="page-title-row">
                <h1 class="title" dir="auto">{title}</h1>
                {badge}
                {note.map(|note| view! { <span class="title-note">{note}</span> })}
                {children.map(|children| view! { <div class="page-actions">{children()}</div> })}
            </div>
            {lead.map(|lead| view! { <p class="lead">{lead}</p> })}
        </div>
    }
    .into_any()
}

/// What matters at the start, what helps beside it; one below the other on a phone.
#[component]
pub fn Columns(
    /// The narrow column.
    aside: AnyView,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="columns">
            <div class="stack">{children()}</div>
            <aside class="stack">{aside}</aside>
        </div>
    }
    .into_any()
}

/// One thing below the other with the usual distance.
#[component]
pub fn Stack(children: Children) -> impl IntoView {
    view! { <div class="stack">{children()}</div> }.into_any()
}

/// Cards of equal width side by side, as many as fit.
#[component]
pub fn CardGrid(children: Children) -> impl IntoView {
    view! { <div class="card-grid">{children()}</div> }.into_any()
}

/// Fields side by side, below each other on a phone.
#[component]
pub fn FieldRow(children: Children) -> impl IntoView {
    view! { <div class="field-row">{children()}</div> }.into_any()
}

/// A part of a page under a heading of its own, without a card around it.
#[component]
pub fn Section(
    #[prop(into)] title: String,
    /// At the end of the heading's row.
    #[prop(optional)]
    end: Option<AnyView>,
    children: Children,
) -> impl IntoView {
    view! {
        <section class="section">
            <div class="section-head">
                <h2 class="card-title">{title}</h2>
                {end.map(|end| view! { <div class="card-end">{end}</div> })}
            </div>
            {children()}
        </section>
    }
    .into_any()
}
