//! Chooses the browser's own time zone in a list, unless somebody chose already.

use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::{HtmlSelectElement, js_sys};

#[island]
pub fn BrowserZone(
    /// The element id of the list.
    field_id: String,
) -> impl IntoView {
    Effect::new(move |_| choose(&field_id));
}

fn choose(field_id: &str) {
    let list = document().get_element_by_id(field_id).and_then(|field| field.dyn_into::<HtmlSelectElement>().ok());
    let (Some(list), Some(zone)) = (list, browser_zone()) else { return };
    if list.value().is_empty() {
        list.set_value(&zone);
        // A zone that is not on the list leaves it without any choice.
        if list.value() != zone {
            list.set_value("");
        }
    }
}

fn browser_zone() -> Option<String> {
    let options = js_sys::Intl::DateTimeFormat::default().resolved_options();
    js_sys::Reflect::get(&options, &JsValue::from_str("timeZone")).ok()?.as_string()
}
