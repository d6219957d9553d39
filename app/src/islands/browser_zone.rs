//! Chooses the browser's own time zone in a list, unless somebody chose already, and puts those of the country first that
//! is chosen beside it.

use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::{Element, HtmlSelectElement, js_sys};

/// Names that browsers still give to zones, and the ones of today.
const RENAMED: [(&str, &str); 16] = [
    ("America/Buenos_Aires", "America/Argentina/Buenos_Aires"),
    ("America/Cordoba", "America/Argentina/Cordoba"),
    ("America/Coral_Harbour", "America/Atikokan"),
    ("America/Godthab", "America/Nuuk"),
    ("America/Indianapolis", "America/Indiana/Indianapolis"),
    ("America/Louisville", "America/Kentucky/Louisville"),
    ("Africa/Asmera", "Africa/Asmara"),
    ("Asia/Calcutta", "Asia/Kolkata"),
    ("Asia/Katmandu", "Asia/Kathmandu"),
    ("Asia/Rangoon", "Asia/Yangon"),
    ("Asia/Saigon", "Asia/Ho_Chi_Minh"),
    ("Atlantic/Faeroe", "Atlantic/Faroe"),
    ("Europe/Kiev", "Europe/Kyiv"),
    ("Pacific/Enderbury", "Pacific/Kanton"),
    ("Pacific/Ponape", "Pacific/Pohnpei"),
    ("Pacific/Truk", "Pacific/Chuuk"),
];

#[island]
pub fn ZonesOfCountry(
    /// The element id of the list of zones.
    zone_id: String,
    /// That of the list of countries.
    country_id: String,
    /// Whether the browser's zone is chosen where none is.
    guesses: bool,
) -> impl IntoView {
    Effect::new(move |_| {
        if guesses {
            choose(&zone_id);
        }
        put_first(&zone_id, &country_id);
        let (zones, countries) = (zone_id.clone(), country_id.clone());
        let choosing = window_event_listener_untyped("change", move |event| {
            let changed = event.target().and_then(|field| field.dyn_into::<Element>().ok());
            if changed.is_some_and(|field| field.id() == countries) {
                put_first(&zones, &countries);
            }
        });
        on_cleanup(move || choosing.remove());
    });
}

fn list(id: &str) -> Option<HtmlSelectElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

fn choose(zone_id: &str) {
    let (Some(list), Some(zone)) = (list(zone_id), browser_zone()) else { return };
    let zone = RENAMED.iter().find(|(old, _)| *old == zone).map_or(zone.as_str(), |(_, new)| new);
    if list.value().is_empty() {
        list.set_value(zone);
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

/// Moves the zones of the country that is chosen to the first group, and the others there back to where they belong.
fn put_first(zone_id: &str, country_id: &str) -> Option<()> {
    let (zones, countries) = (list(zone_id)?, list(country_id)?);
    let (chosen, country) = (zones.value(), countries.value());
    let first = zones.query_selector("optgroup:not([data-of])").ok()??;
    for option in all(&first, "option") {
        let value = option.get_attribute("value").unwrap_or_default();
        let region = value.split('/').next().unwrap_or_default();
        if option.get_attribute("data-country").is_some_and(|of| !of.is_empty() && of != country) {
            let group = zones.query_selector(&format!("optgroup[data-of='{region}']")).ok().flatten();
            if let Some(group) = group {
                insert(&group, &option);
            }
        }
    }
    if !country.is_empty() {
        for option in all(&zones, &format!("optgroup[data-of] > option[data-country='{country}']")) {
            first.append_child(&option).ok()?;
        }
    }
    let name = countries.query_selector(":checked").ok().flatten().and_then(|option| option.text_content());
    if let Some(name) = name.filter(|_| !country.is_empty()) {
        first.set_attribute("label", &name).ok()?;
    }
    for group in all(&zones, "optgroup") {
        let is_empty = group.first_element_child().is_none();
        group.toggle_attribute_with_force("hidden", is_empty).ok()?;
    }
    zones.set_value(&chosen);
    Some(())
}

/// Where its name stands among the others.
fn insert(group: &Element, option: &Element) {
    let name = option.text_content();
    let after = all(group, "option").into_iter().find(|other| other.text_content() > name);
    drop(group.insert_before(option, after.as_ref().map(AsRef::as_ref)));
}

fn all(inside: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = inside.query_selector_all(selector) else { return vec![] };
    (0..found.length()).filter_map(|place| found.get(place)?.dyn_into().ok()).collect()
}
