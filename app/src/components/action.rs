//! What people press: buttons, links that look like buttons, forms that post, choices between views.

use leptos::prelude::*;

use super::{FormMarks, Refill, close_form, open_form};
use crate::form::{NUMBER, SHOWN_IN};
use crate::reader::use_reader;

/// How much an action weighs. A page has one primary action.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    Primary,
    #[default]
    Secondary,
    /// Ends or destroys something.
    Danger,
    /// Hardly there: beside other actions, in tables.
    Ghost,
}

impl Look {
    pub const ALL: [Look; 4] = [Look::Primary, Look::Secondary, Look::Danger, Look::Ghost];

    const fn class(self) -> &'static str {
        match self {
            Look::Primary => "button button-primary",
            Look::Secondary => "button",
            Look::Danger => "button button-danger",
            Look::Ghost => "button button-ghost",
        }
    }
}

/// Submits its form; `name` and `value` say which of several buttons it was.
#[component]
pub fn Button(
    #[prop(optional)] look: Look,
    #[prop(optional, into)] name: Option<String>,
    #[prop(optional, into)] value: Option<String>,
    /// Another address than the form's own.
    #[prop(optional, into)]
    formaction: Option<String>,
    /// The id of the form, for a button outside of it.
    #[prop(optional, into)]
    form: Option<String>,
    #[prop(optional)] disabled: bool,
    children: Children,
) -> impl IntoView {
    view! {
        <button class=look.class() type="submit" name=name value=value formaction=formaction form=form disabled=disabled>
            {children()}
        </button>
    }
    .into_any()
}

/// A link that looks like a button: it goes somewhere and changes nothing.
#[component]
pub fn LinkButton(#[prop(into)] href: String, #[prop(optional)] look: Look, children: Children) -> impl IntoView {
    view! { <a class=look.class() href=href>{children()}</a> }.into_any()
}

/// A quiet link at the end of a card's title: `All 52 →`.
#[component]
pub fn MoreLink(#[prop(into)] href: String, children: Children) -> impl IntoView {
    view! {
        <a class="more-link" href=href>
            {children()}
            <span aria-hidden="true">" →"</span>
        </a>
    }
    .into_any()
}

/// A form that posts to `action` (see [`crate::form::post_to`]), with a number that is used once and the language it is
/// shown in. The server refuses, not the browser, so that refusals are in the reader's language and all there at once.
#[component]
pub fn PostForm(
    #[prop(into)] action: String,
    /// The element's id, for buttons elsewhere on the page.
    #[prop(optional, into)]
    id: Option<String>,
    /// An accessible name, when the form has no heading of its own.
    #[prop(optional, into)]
    label: Option<String>,
    children: Children,
) -> impl IntoView {
    let locale = use_reader().locale;
    open_form();
    let content = children();
    let FormMarks { id, place } = close_form(id, Refill::Flash);
    view! {
        <form class="form" method="post" action=action id=id data-form=place aria-label=label novalidate>
            {once().map(|number| view! { <Hidden name=NUMBER value=number/> })}
            <Hidden name=SHOWN_IN value=locale.code()/>
            {content}
        </form>
    }
    .into_any()
}

/// The number of a form; only the server gives them out.
fn once() -> Option<String> {
    #[cfg(feature = "ssr")]
    return Some(crate::form::number());
    #[cfg(not(feature = "ssr"))]
    None
}

/// A value that is sent along unseen.
#[component]
pub fn Hidden(#[prop(into)] name: String, #[prop(into)] value: String) -> impl IntoView {
    view! { <input type="hidden" name=name value=value/> }.into_any()
}

/// The row of buttons that ends a form; the primary one comes first.
#[component]
pub fn Actions(children: Children) -> impl IntoView {
    view! { <div class="actions">{children()}</div> }.into_any()
}

/// One of several views of the same thing.
#[derive(Clone, Debug)]
pub struct Segment {
    pub label: String,
    way: Way,
    pub current: bool,
}

/// How a view is reached.
#[derive(Clone, Debug)]
enum Way {
    Link {
        href: String,
    },
    /// Through a form, so that what was typed in it comes along.
    Post {
        form: &'static str,
        then: String,
    },
}

impl Segment {
    pub fn new(label: impl Into<String>, href: impl Into<String>, current: bool) -> Self {
        Self { label: label.into(), way: Way::Link { href: href.into() }, current }
    }

    /// A view that the form with this element id is sent to, saying which as its field `then`.
    pub fn posting(label: impl Into<String>, form: &'static str, then: impl Into<String>) -> Self {
        Self { label: label.into(), way: Way::Post { form, then: then.into() }, current: false }
    }
}

/// The ways between views of the same thing: `30 days | 12 months | All`.
#[component]
pub fn Segmented(
    /// What is chosen: "Span of time".
    #[prop(into)]
    label: String,
    segments: Vec<Segment>,
) -> impl IntoView {
    let views = segments.into_iter().map(|Segment { label, way, current }| match way {
        Way::Link { href } => {
            view! { <a class="segment" href=href aria-current=current.then_some("true")>{label}</a> }.into_any()
        }
        Way::Post { form, then } => {
            view! { <button class="segment" type="submit" form=form name="then" value=then>{label}</button> }.into_any()
        }
    });
    view! { <nav class="segmented" aria-label=label>{views.collect_view()}</nav> }.into_any()
}
