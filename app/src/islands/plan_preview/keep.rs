//! Keeps what is typed in the editor, a moment after somebody has stopped typing; asks before a window is left whose last
//! words are not kept yet; and stays where one was when the form is sent for another row.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use ::words::seller as words;
use domain::locale::Locale;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::js_sys::{Array, Function, Reflect};
use leptos::web_sys::{Element, Event};

use super::Live;
use crate::rate_plan_form::RatePlanForm;
use crate::server_fns::seller::keep_rate_plan;

/// How long nobody types before it is kept.
const AFTER: Duration = Duration::from_millis(1_200);
/// Under which name the browser keeps how far the page was scrolled.
const SCROLLED: &str = "plan-editor-scrolled";

#[derive(Clone, Debug, PartialEq, Eq)]
enum Standing {
    /// As the page came.
    Untouched,
    Typing,
    /// In the server's words, with the time.
    Kept(String),
    Lost,
}

/// Says how what is typed stands: `saved 10:42`.
#[island]
pub fn KeepTyped(
    /// The element id of the editor's form.
    form_id: String,
    product_id: String,
    /// Empty for a plan that was never saved.
    draft_id: String,
    /// What is said before anybody types.
    said: String,
    locale: Locale,
) -> impl IntoView {
    let standing = RwSignal::new(Standing::Untouched);
    if let Some(live) = use_context::<Live>() {
        keep(live, standing, product_id, draft_id);
        Effect::new(move |_| stay(&form_id, standing));
    }
    let words = move || match standing.get() {
        Standing::Untouched => said.clone(),
        Standing::Typing => words::plan_typing(locale).to_owned(),
        Standing::Kept(words) => words,
        Standing::Lost => words::plan_not_kept(locale).to_owned(),
    };
    view! { <span class="title-note" role="status">{words}</span> }
}

fn keep(live: Live, standing: RwSignal<Standing>, product_id: String, draft_id: String) {
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    Effect::new(move |before: Option<Option<RatePlanForm>>| {
        let typed = live.form.get();
        let began = before.flatten();
        if let (Some(typed), Some(began)) = (&typed, &began)
            && typed != began
        {
            standing.set(Standing::Typing);
            waiting.with_value(|waiting| waiting.inspect(|waiting| waiting.clear()));
            let (product_id, draft_id, plan) = (product_id.clone(), draft_id.clone(), typed.clone());
            let send = move || {
                spawn_local(async move {
                    let asked = plan.clone();
                    let kept = keep_rate_plan(product_id, draft_id, plan).await;
                    // Somebody typed on meanwhile: what came later is kept later.
                    if live.form.get_untracked().as_ref() == Some(&asked) {
                        standing.set(kept.map_or(Standing::Lost, Standing::Kept));
                    }
                });
            };
            waiting.set_value(set_timeout_with_handle(send, AFTER).ok());
        }
        typed.or(began)
    });
}

/// Asks before leaving with words that are not kept, and comes back to the same place after the form was sent.
fn stay(form_id: &str, standing: RwSignal<Standing>) {
    come_back();
    let sent = Rc::new(Cell::new(false));
    let (of_form, sending) = (form_id.to_owned(), Rc::clone(&sent));
    let submitting = window_event_listener_untyped("submit", move |event: Event| {
        let form = event.target().and_then(|form| form.dyn_into::<Element>().ok());
        if form.is_some_and(|form| form.id() == of_form) {
            sending.set(true);
            remember();
        }
    });
    let leaving = window_event_listener_untyped("beforeunload", move |event: Event| {
        let at_risk = matches!(standing.get_untracked(), Standing::Typing | Standing::Lost);
        if at_risk && !sent.get() {
            event.prevent_default();
        }
    });
    on_cleanup(move || {
        submitting.remove();
        leaving.remove();
    });
}

/// The browser's store for as long as a window is open; `None` where it keeps nothing.
fn storage() -> Option<JsValue> {
    Reflect::get(&window(), &"sessionStorage".into()).ok().filter(JsValue::is_object)
}

/// Calls one of its functions.
fn ask(storage: &JsValue, function: &str, arguments: &[&str]) -> Option<JsValue> {
    let function: Function = Reflect::get(storage, &function.into()).ok()?.dyn_into().ok()?;
    let arguments: Array = arguments.iter().map(|argument| JsValue::from_str(argument)).collect();
    function.apply(storage, &arguments).ok()
}

/// The page and how far it is scrolled. A browser that keeps nothing begins at the place that the address names.
fn remember() {
    let at = window().scroll_y().unwrap_or_default();
    let path = window().location().pathname().unwrap_or_default();
    drop(storage().and_then(|storage| ask(&storage, "setItem", &[SCROLLED, &format!("{at} {path}")])));
}

fn come_back() {
    let Some(storage) = storage() else { return };
    let Some(kept) = ask(&storage, "getItem", &[SCROLLED]).and_then(|kept| kept.as_string()) else { return };
    drop(ask(&storage, "removeItem", &[SCROLLED]));
    let path = window().location().pathname().unwrap_or_default();
    if let Some((at, of)) = kept.split_once(' ')
        && of == path
        && let Ok(at) = at.parse::<f64>()
    {
        window().scroll_to_with_x_and_y(0.0, at);
    }
}
