//! What is calculated stands in the address: a link that is shared, kept or printed opens the same plan and quantities,
//! with a script or without.
//!
//! Its numbers are plain, whatever the language. Only a form sent without a script brings them as typed, and says in which
//! language; the page answers that with the plain address.

use std::collections::BTreeMap;

use domain::locale::Locale;
use domain::metric::Metric;
use domain::quantity::parse_quantity;
use leptos::prelude::*;
use leptos::wasm_bindgen::closure::Closure;
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::js_sys::{Function, Promise, Reflect};
use words::number::{self, Around};

use super::{Subject, Typed};

/// Before the key of a metric that is called like a choice of the page.
const QUANTITY: &str = "quantity.";
/// Before the key of a metric whose events are counted.
const EVENTS: &str = "events.";
/// Before the place of an entry that a price goes by, and the metric's key: `value.0.Storage`.
const VALUE: &str = "value.";
const PLAN: &str = "plan";
const SEATS: &str = "seats";
/// The language that the other fields were typed in.
pub const LANGUAGE: &str = "language";

/// The name of a field: for a quantity, the metric's key.
pub fn field_of(subject: &Subject) -> String {
    match subject {
        Subject::Seats => SEATS.to_owned(),
        Subject::Events(key) => format!("{EVENTS}{key}"),
        Subject::Value(key, entry) => format!("{VALUE}{entry}.{key}"),
        Subject::Quantity(key) if matches!(key.as_str(), PLAN | SEATS | LANGUAGE) => format!("{QUANTITY}{key}"),
        Subject::Quantity(key) if [QUANTITY, EVENTS, VALUE].iter().any(|reserved| key.starts_with(reserved)) => {
            format!("{QUANTITY}{key}")
        }
        Subject::Quantity(key) => key.clone(),
    }
}

/// The fields of the form in an address, as the reader types: `seats`, a quantity for each metric, and in how many events it
/// comes.
pub fn typed_of(query: impl IntoIterator<Item = (String, String)>, locale: Locale) -> Typed {
    let query: Vec<(String, String)> = query.into_iter().collect();
    let language = query.iter().find(|(name, _)| name == LANGUAGE).and_then(|(_, code)| code.parse::<Locale>().ok());
    let mut typed = Typed::default();
    for (name, value) in query {
        let Some(subject) = subject_of(&name) else { continue };
        typed.set(&subject, as_typed(value.chars().take(32).collect(), language, locale));
    }
    typed
}

/// What a field is about, by its name; `None` for choices that are no numbers.
pub fn subject_of(name: &str) -> Option<Subject> {
    Some(match (name, name.strip_prefix(QUANTITY), name.strip_prefix(EVENTS)) {
        (PLAN | LANGUAGE, ..) => return None,
        (SEATS, ..) => Subject::Seats,
        (_, Some(key), _) => Subject::Quantity(key.to_owned()),
        (_, None, Some(key)) => Subject::Events(key.to_owned()),
        (key, None, None) => value_of(key).unwrap_or_else(|| Subject::Quantity(key.to_owned())),
    })
}

/// `value.0.Storage`
fn value_of(name: &str) -> Option<Subject> {
    let (entry, key) = name.strip_prefix(VALUE)?.split_once('.')?;
    Some(Subject::Value(key.to_owned(), entry.parse().ok()?))
}

/// A value of the address in the reader's language; what is no number stays as it came.
fn as_typed(value: String, language: Option<Locale>, locale: Locale) -> String {
    match language {
        Some(same) if same == locale => value,
        None => number::typed(&value, locale),
        Some(other) => match number::plain(&value, Around::None, other) {
            Some(plain) => number::typed(&plain, locale),
            None => value,
        },
    }
}

impl Typed {
    /// Without what names no metric.
    #[must_use]
    pub fn of_metrics(mut self, metrics: &[Metric]) -> Self {
        let known = |key: &str| metrics.iter().any(|metric| metric.definition.key.as_str() == key);
        self.quantities.retain(|key, _| known(key));
        self.events.retain(|key, _| known(key));
        self.values.retain(|place, _| place.split_once('.').is_some_and(|(_, key)| known(key)));
        self
    }

    /// The plain numbers of an address; `None` where one of them is none.
    pub fn plain(&self, locale: Locale) -> Option<Typed> {
        let plain = |text: &String| number::plain(text, Around::None, locale);
        let all = |typed: &BTreeMap<String, String>| {
            typed.iter().map(|(key, text)| Some((key.clone(), plain(text)?))).collect::<Option<BTreeMap<_, _>>>()
        };
        Some(Typed {
            quantities: all(&self.quantities)?,
            events: all(&self.events)?,
            values: all(&self.values)?,
            seats: plain(&self.seats)?,
        })
    }
}

/// `plan=plan_1&ApiCall=12000&seats=3`. The numbers are plain; what is none is left out.
pub fn query_of(plan: &str, fields: impl Iterator<Item = (Subject, String)>) -> String {
    let number = |text: &str| parse_quantity(text, "").ok().map(|number| number.normalize().to_string());
    let mut query = format!("{PLAN}={plan}");
    for (name, number) in fields.filter_map(|(subject, text)| Some((field_of(&subject), number(&text)?))) {
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

    fn read(query: &str, locale: Locale) -> Typed {
        let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        typed_of(pairs.map(|(name, value)| (name.to_owned(), value.to_owned())), locale)
    }

    #[test]
    fn an_address_opens_what_it_was_written_from() {
        let quantities =
            [("ApiCall", "12000"), ("plan", "1.5"), ("Pages", "viele"), ("quantity.x", "2"), ("language", "3")];
        let fields = quantities.map(|(key, text)| (Subject::Quantity(key.to_owned()), text.to_owned()));
        let others = [(Subject::Events("plan".to_owned()), "7".to_owned()), (Subject::Seats, "3".to_owned())];
        let query = query_of("plan_1", fields.into_iter().chain(others));
        assert_eq!(
            query,
            "plan=plan_1&ApiCall=12000&quantity.plan=1.5&quantity.quantity.x=2&quantity.language=3&events.plan=7&seats=3"
        );
        for (locale, shown) in [(Locale::En, ["12,000", "3", "1.5", "2"]), (Locale::De, ["12.000", "3", "1,5", "2"])] {
            let typed = read(&query, locale);
            let read: Vec<_> = typed.quantities.iter().map(|(key, text)| (key.as_str(), text.as_str())).collect();
            let keys = ["ApiCall", "language", "plan", "quantity.x"];
            assert_eq!(read, keys.into_iter().zip(shown).collect::<Vec<_>>());
            assert_eq!((typed.seats.as_str(), typed.events["plan"].as_str()), ("3", "7"));
        }
    }

    #[test]
    fn a_form_sent_without_a_script_says_in_which_language_it_was_typed() {
        let of = |query, locale| read(query, locale).quantities["ApiCall"].clone();
        assert_eq!(of("ApiCall=1.500&language=de", Locale::De), "1.500");
        assert_eq!(of("ApiCall=1.500&language=de", Locale::En), "1,500");
        assert_eq!(of("ApiCall=1.500", Locale::De), "1,5", "an address is plain");
        assert_eq!(of("ApiCall=viele&language=de", Locale::En), "viele");
        let plain = |query, locale| read(query, locale).plain(locale).map(|typed| typed.quantities["ApiCall"].clone());
        assert_eq!(plain("ApiCall=1.500&language=de", Locale::De).as_deref(), Some("1500"));
        assert_eq!(plain("ApiCall=1.50.0&language=de", Locale::De), None);
    }
}
