//! Listens to the editor's form and writes refusals beside its fields, as the server does after a post.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use domain::locale::Locale;
use domain::refusal::{Code, Refusals};
use domain::text::Key;
use leptos::form::FromFormData;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, Event, FormData, HtmlFormElement};
use serde::Deserialize;
use words::refused::words_at;

use crate::form::{field_id, pointer_of};
use crate::rate_plan_form::{FORM, RatePlanForm};

/// What the form sends, as far as this matters.
#[derive(Deserialize)]
struct Sent {
    #[serde(default)]
    plan: RatePlanForm,
}

/// Keeps `form` as typed, and shows what is wrong with the fields that somebody has left.
pub fn listen(form_id: &str, form: RwSignal<Option<RatePlanForm>>, metrics: Vec<Key>, locale: Locale) {
    let element = document().get_element_by_id(form_id);
    if let Some(typed) = element.and_then(|element| read(&element)) {
        form.set(Some(typed));
    }
    let left: Rc<RefCell<BTreeSet<String>>> = Rc::default();
    let metrics = Rc::new(metrics);
    let on = |left_now: bool| {
        let (left, metrics, form_id) = (Rc::clone(&left), Rc::clone(&metrics), form_id.to_owned());
        move |event: Event| {
            let Some(field) = field_of(&event, &form_id) else { return };
            let Some(typed) = read(&field) else { return };
            if left_now && let Some(name) = field.get_attribute("name") {
                left.borrow_mut().extend(with_group(&pointer_of(&name)));
            }
            let refusals = refusals(&typed, &metrics);
            left.borrow().iter().for_each(|pointer| show(pointer, &refusals, locale));
            form.set(Some(typed));
        }
    };
    let typing = window_event_listener_untyped("input", on(false));
    let leaving = window_event_listener_untyped("change", on(true));
    on_cleanup(move || {
        typing.remove();
        leaving.remove();
    });
}

/// A field and the group it may be one of: a text in Italian, and the text in all languages.
fn with_group(pointer: &str) -> Vec<String> {
    let group = pointer.rsplit_once('/').map(|(group, _)| group.to_owned());
    group.into_iter().chain([pointer.to_owned()]).collect()
}

/// The field of the form that an event happened in.
fn field_of(event: &Event, form_id: &str) -> Option<Element> {
    let field: Element = event.target()?.dyn_into().ok()?;
    field.closest(&format!("#{form_id}")).ok().flatten().map(|_| field)
}

/// The whole form as typed, from the form or from anything in it.
fn read(inside: &Element) -> Option<RatePlanForm> {
    let form: HtmlFormElement = inside.closest("form").ok().flatten()?.dyn_into().ok()?;
    let data = FormData::new_with_form(&form).ok()?;
    Sent::from_form_data(&data).ok().map(|sent| sent.plan)
}

/// Everything the domain refuses of what was typed, at its place in the form.
fn refusals(typed: &RatePlanForm, metrics: &[Key]) -> Refusals {
    let mut refusals = typed.read().terms(metrics).err().unwrap_or_default();
    // Whether a buyer is called that is known to the server alone.
    refusals.0.retain(|refusal| refusal.code != Code::NotFound);
    refusals
}

/// Writes what is refused at a place beside its field, or takes away what was written there.
fn show(pointer: &str, refusals: &Refusals, locale: Locale) {
    let id = field_id(FORM, pointer);
    let Some(control) = document().get_element_by_id(&id) else { return };
    let fault_id = format!("{id}-fault");
    if let Some(written) = document().get_element_by_id(&fault_id) {
        written.remove();
    }
    let faults: Vec<String> = words_at(refusals, pointer, locale);
    describe(&control, &fault_id, &faults);
    if !faults.is_empty() {
        write_beside(&control, &fault_id, &faults.join(" "));
    }
}

/// Ties the words to the control for screen readers, or unties them where there are none.
fn describe(control: &Element, fault_id: &str, faults: &[String]) {
    let refused = !faults.is_empty();
    let known = control.get_attribute("aria-describedby").unwrap_or_default();
    let mut ids: Vec<&str> = known.split_whitespace().filter(|id| *id != fault_id).collect();
    if refused {
        ids.push(fault_id);
    }
    let described = match ids.is_empty() {
        true => control.remove_attribute("aria-describedby"),
        false => control.set_attribute("aria-describedby", &ids.join(" ")),
    };
    let marked = match refused && control.tag_name() != "FIELDSET" {
        true => control.set_attribute("aria-invalid", "true"),
        false => control.remove_attribute("aria-invalid"),
    };
    // Neither can fail on an element with plain attribute names.
    debug_assert!(described.is_ok() && marked.is_ok());
}

fn write_beside(control: &Element, fault_id: &str, words: &str) {
    let Some(field) = control.closest(".field").ok().flatten() else { return };
    let Ok(fault) = document().create_element("p") else { return };
    fault.set_class_name("field-fault");
    fault.set_id(fault_id);
    fault.set_text_content(Some(words));
    let appended = field.append_child(&fault);
    debug_assert!(appended.is_ok());
}
