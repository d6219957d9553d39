//! Ranges out of a spreadsheet: what is pasted in a cell fills the cells beside and below it, and rows appear as they are
//! needed.

mod ranges;

use ::words::format::quantity;
use ::words::seller as words;
use domain::locale::Locale;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{ClipboardEvent, Element, Event, EventInit, HtmlInputElement};
use rust_decimal::Decimal;

use self::ranges::{Place, ranges};
use crate::rate_plan_form::{PlanButton, first_unit_beyond};

/// Listens to the editor's form as long as the page is shown.
pub fn listen(form_id: &str, locale: Locale) {
    let form = form_id.to_owned();
    let pasting = window_event_listener_untyped("paste", move |event| {
        paste(&event, &form, locale);
    });
    let form = form_id.to_owned();
    let adding = window_event_listener_untyped("click", move |event| {
        add(&event, &form, locale).or_else(|| remove(&event, &form, locale));
    });
    let form = form_id.to_owned();
    let typing = window_event_listener_untyped("input", move |event| {
        let cell = event.target().and_then(|cell| cell.dyn_into::<Element>().ok());
        if let Some(table) = cell.and_then(|cell| table_of(&cell, &form)) {
            tell_beginnings(&table, locale);
        }
    });
    on_cleanup(move || {
        pasting.remove();
        adding.remove();
        typing.remove();
    });
}

/// Fills cells from the one pasted in on. `None` when it was no table, and the browser pastes as usual.
fn paste(event: &Event, form_id: &str, locale: Locale) -> Option<()> {
    let cell: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let table = table_of(&cell, form_id)?;
    let text = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?.get_data("text").ok()?;
    if !text.trim_end_matches(['\n', '\r']).contains(['\n', '\t']) {
        return None;
    }
    event.prevent_default();
    let (row, column) = place_of(&cell)?;
    let mut filled = Vec::new();
    let room = inputs_of(rows_of(&table).get(row)?).len() - column;
    let texts = ranges(&text, Place { column, room, locale });
    let end = row + texts.len();
    for (down, texts) in texts.into_iter().enumerate() {
        let inputs = inputs_of(&row_at(&table, row + down, locale)?);
        for (input, text) in inputs.into_iter().skip(column).zip(texts) {
            input.set_value(&text);
            filled.push(input);
        }
    }
    if (row, column) == (0, 0) {
        // A whole table takes the place of the one before.
        let rest = rows_of(&table).into_iter().skip(end).flat_map(|row| inputs_of(&row));
        filled.extend(rest.filter(|input| !input.value().is_empty()).inspect(|input| input.set_value("")));
    }
    tell(&cell, "input")?;
    // Every cell counts as left, so that what is wrong with it is said.
    filled.iter().try_for_each(|input| tell(input, "change"))
}

/// A row of its own instead of a round trip.
fn add(event: &Event, form_id: &str, locale: Locale) -> Option<()> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let button = target.closest(".tier-more button").ok()??;
    let part = button.closest(".model-part").ok()??;
    let table = part.query_selector(".tier-table").ok()??;
    table.closest(&format!("#{form_id}")).ok()??;
    event.prevent_default();
    let rows = rows_of(&table);
    let row = row_at(&table, rows.len(), locale)?;
    inputs_of(&row).first()?.focus().ok()
}

/// Takes a row away, and moves those below it up.
fn remove(event: &Event, form_id: &str, locale: Locale) -> Option<()> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let button = target.closest(&format!("button[value^={}]", PlanButton::REMOVE_ROW)).ok()??;
    let table = table_of(&button, form_id)?;
    let row = button.closest("tr").ok()??;
    event.prevent_default();
    let rows = rows_of(&table);
    let place = rows.iter().position(|other| *other == row)?;
    let below: Vec<Vec<HtmlInputElement>> = rows.iter().skip(place).map(inputs_of).collect();
    for pair in below.windows(2) {
        pair[0].iter().zip(&pair[1]).for_each(|(here, next)| here.set_value(&next.value()));
    }
    below.last()?.iter().for_each(|input| input.set_value(""));
    tell_beginnings(&table, locale);
    let first = below.first()?.first()?;
    tell(first, "input")?;
    below.iter().flatten().try_for_each(|input| tell(input, "change"))?;
    first.focus().ok()
}

/// Writes where each range begins: right after the one before.
fn tell_beginnings(table: &Element, locale: Locale) {
    let mut begins = Some(Decimal::ONE);
    for row in rows_of(table) {
        let from = begins.map(|from| quantity(from, locale));
        all(&row, ".tier-from").iter().for_each(|cell| cell.set_text_content(from.as_deref()));
        let end = all(&row, "input").into_iter().next().and_then(|input| input.dyn_into::<HtmlInputElement>().ok());
        begins = end.and_then(|end| first_unit_beyond(&end.value(), locale));
    }
}

fn table_of(cell: &Element, form_id: &str) -> Option<Element> {
    cell.closest(&format!("#{form_id} .tier-table")).ok()?
}

fn rows_of(table: &Element) -> Vec<Element> {
    all(table, "tbody > tr")
}

fn inputs_of(row: &Element) -> Vec<HtmlInputElement> {
    let shown = |input: &HtmlInputElement| input.offset_parent().is_some();
    all(row, "input").into_iter().filter_map(|input| input.dyn_into().ok()).filter(shown).collect()
}

fn all(inside: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = inside.query_selector_all(selector) else { return vec![] };
    (0..found.length()).filter_map(|place| found.get(place)?.dyn_into().ok()).collect()
}

/// Row and column of a cell.
fn place_of(cell: &HtmlInputElement) -> Option<(usize, usize)> {
    let row = cell.closest("tr").ok()??;
    let table = row.closest("table").ok()??;
    let column = inputs_of(&row).iter().position(|other| other == cell)?;
    Some((rows_of(&table).iter().position(|other| *other == row)?, column))
}

/// The row at a place, made out of the last one where there is none yet.
fn row_at(table: &Element, place: usize, locale: Locale) -> Option<Element> {
    let rows = rows_of(table);
    if let Some(row) = rows.get(place) {
        return Some(row.clone());
    }
    let last = rows.last()?;
    let row: Element = last.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
    all(&row, ".field-fault").iter().for_each(Element::remove);
    let list = table.get_attribute("data-tiers")?;
    let (old, number) = (rows.len() - 1, rows.len() + 1);
    for input in all(&row, "input").into_iter().filter_map(|input| input.dyn_into::<HtmlInputElement>().ok()) {
        input.set_value("");
        drop(input.remove_attribute("value"));
        drop(input.remove_attribute("aria-invalid"));
        drop(input.remove_attribute("aria-describedby"));
        let name = input.name().replace(&format!("{list}[{old}]"), &format!("{list}[{}]", old + 1));
        let pointer = crate::form::pointer_of(&name);
        input.set_id(&crate::form::field_id(crate::rate_plan_form::FORM, &pointer));
        input.set_name(&name);
        if let Some(label) = input.get_attribute("aria-label") {
            drop(input.set_attribute("aria-label", &label.replacen(&(old + 1).to_string(), &number.to_string(), 1)));
        }
    }
    for button in all(&row, "button") {
        drop(button.set_attribute("value", &remove_value(&button.get_attribute("value")?, number - 1)));
        drop(button.set_attribute("aria-label", &words::tier_remove(locale, number)));
    }
    last.parent_element()?.append_child(&row).ok()?;
    tell_beginnings(table, locale);
    (rows.len() == place).then_some(row)
}

/// `less-charge-0/2` for another row.
fn remove_value(value: &str, row: usize) -> String {
    let list = value.rsplit_once('/').map_or(value, |(list, _)| list);
    format!("{list}/{row}")
}

fn tell(cell: &HtmlInputElement, name: &str) -> Option<()> {
    let init = EventInit::new();
    init.set_bubbles(true);
    let event = Event::new_with_event_init_dict(name, &init).ok()?;
    cell.dispatch_event(&event).ok().map(|_| ())
}
