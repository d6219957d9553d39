//! A price that was typed goes along when another model is chosen: it is put where the new one asks for its price, unless
//! something stands there.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, Event, EventInit, HtmlInputElement, HtmlSelectElement};

/// Where models ask for the price of one or of several, in the order in which it is looked for.
const PRICES: [&str; 3] = ["[unit_price]", "[price]", "[tiers][0][price]"];

/// Listens to the editor's form as long as the page is shown.
pub fn listen(form_id: &str) {
    let form = form_id.to_owned();
    let choosing = window_event_listener_untyped("change", move |event| {
        carry(&event, &form);
    });
    on_cleanup(move || choosing.remove());
}

fn carry(event: &Event, form_id: &str) -> Option<()> {
    let select: HtmlSelectElement = event.target()?.dyn_into().ok()?;
    let name = select.name();
    let part = name.strip_suffix("[kind]")?;
    let form = select.closest(&format!("#{form_id}")).ok()??;
    let asks = match select.value().as_str() {
        "per_unit" => "[unit_price]",
        "package" => "[price]",
        "graduated" | "volume" | "stair_step" | "bundles" => "[tiers][0][price]",
        _ => return None,
    };
    let to = field(&form, part, asks).filter(|field| field.value().trim().is_empty())?;
    let typed = PRICES.iter().filter_map(|place| field(&form, part, place)).map(|field| field.value());
    to.set_value(&typed.into_iter().find(|price| !price.trim().is_empty())?);
    let bubbling = EventInit::new();
    bubbling.set_bubbles(true);
    to.dispatch_event(&Event::new_with_event_init_dict("input", &bubbling).ok()?).ok().map(drop)
}

fn field(form: &Element, part: &str, place: &str) -> Option<HtmlInputElement> {
    form.query_selector(&format!("input[name=\"{part}{place}\"]")).ok()??.dyn_into().ok()
}
