//! What is calculated stands in the address: a link that is shared, kept or printed opens the same plan and quantities,
//! with a script or without.

use std::collections::BTreeMap;

use domain::metric::Metric;
use domain::quantity::parse_quantity;
use leptos::prelude::*;
use leptos::wasm_bindgen::closure::Closure;
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::js_sys::{Function, Promise, Reflect};

use super::Typed;
use crate::rate_plan_form::number_typed;

/// Before the key of a metric that is called like a choice of the page.
const QUANTITY: &str = "quantity.";
const PLAN: &str = "plan";
const SEATS: &str = "seats";

/// The name of a metric's field: its key.
pub fn field_of(key: &str) -> String {
    match key {
        PLAN | SEATS => format!("{QUANTITY}{key}"),
        _ if key.starts_with(QUANTITY) => format!("{QUANTITY}{key}"),
        _ => key.to_owned(),
    }
}

/// The fields of the form in an address: `seats`, and a quantity for each metric.
pub fn typed_of(query: impl IntoIterator<Item = (String, String)>) -> Typed {
    let mut typed = Typed { quantities: BTreeMap::new(), seats: String::new() };
    for (name, value) in query {
        let value: String = value.chars().take(32).collect();
        match (name.as_str(), name.strip_prefix(QUANTITY)) {
            (PLAN, _) => {}
            (SEATS, _) => typed.seats = value,
            (_, Some(key)) => drop(typed.quantities.insert(key.to_owned(), value)),
            (key, None) => drop(typed.quantities.insert(key.to_owned(), value)),
        }
    }
    typed
}

impl Typed {
    /// Without what names no metric.
    #[must_use]
    pub fn of_metrics(mut self, metrics: &[Metric]) -> Self {
        self.quantities.retain(|key, _| metrics.iter().any(|metric| metric.definition.key.as_str() == key));
        self
    }
}

/// `plan=plan_1&ApiCall=12000&seats=3`. What is no number is left out.
pub fn query_of<'a>(plan: &str, quantities: impl Iterator<Item = (&'a str, String)>, seats: Option<&str>) -> String {
    let number = |text: &str| parse_quantity(&number_typed(text), "").ok().map(|number| number.normalize().to_string());
    let mut query = format!("{PLAN}={plan}");
    let quantities = quantities.filter_map(|(key, text)| Some((field_of(key), number(&text)?)));
    let seats = seats.and_then(number).map(|seats| (SEATS.to_owned(), seats));
    for (name, number) in quantities.chain(seats) {
        query.push_str(&format!("&{name}={number}"));
    }
    query
}

/// Writes it into the address, without a step in the browser's history.
pub fn write(path: &str, query: &str) {
    let Ok(history) = window().history() else { return };
    // A browser that limits how often this may be done keeps the address it has.
    drop(history.replace_state_with_url(&JsValue::NULL, "", Some(&format!("{path}?{query}"))));
}

/// Copies the address; `done` is called once it is copied.
pub fn copy(done: impl FnOnce() + 'static) {
    let copied = || -> Result<Promise, JsValue> {
        let address = window().location().href()?;
        let navigator = Reflect::get(&window(), &"navigator".into())?;
        let clipboard = Reflect::get(&navigator, &"clipboard".into())?;
        let write = Reflect::get(&clipboard, &"writeText".into())?.dyn_into::<Function>()?;
        write.call1(&clipboard, &address.into())?.dyn_into::<Promise>()
    };
    if let Ok(promise) = copied() {
        let then = Closure::once(move |_: JsValue| done());
        drop(promise.then(&then));
        then.forget();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_opens_what_it_was_written_from() {
        let quantities = [("ApiCall", "12000"), ("plan", "1,5"), ("Pages", "viele"), ("quantity.x", "2")];
        let query = query_of("plan_1", quantities.into_iter().map(|(key, text)| (key, text.to_owned())), Some("3"));
        assert_eq!(query, "plan=plan_1&ApiCall=12000&quantity.plan=1.5&quantity.quantity.x=2&seats=3");
        let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        let typed = typed_of(pairs.map(|(name, value)| (name.to_owned(), value.to_owned())));
        let read: Vec<_> = typed.quantities.iter().map(|(key, text)| (key.as_str(), text.as_str())).collect();
        assert_eq!(read, [("ApiCall", "12000"), ("plan", "1.5"), ("quantity.x", "2")]);
        assert_eq!(typed.seats, "3");
    }
}
