//! The forms of the page that is being made, wherever its parts are made, for what has to take along what was typed into one of them.
//!
//! The switches of language and colors stand at the end of the page, after its forms, and are further buttons of them: a
//! form's fields are sent with the choice, and come back as they were typed, with a script or without. A button that stood
//! before a form's own would be the one that Enter presses in its fields.

use std::sync::{Arc, Mutex, PoisonError};

use leptos::prelude::*;

pub use crate::carried::Refill;

/// As many forms of a page are told apart, by rules of the style sheet.
const PLACES_MAX: usize = 9;

/// A form that something can be typed into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageForm {
    /// Its element's id.
    pub id: String,
    /// Its place among those of the page, from 1 on.
    pub place: usize,
    /// What its fields call it.
    pub name: String,
    pub refill: Refill,
    fields: usize,
}

/// The forms of a page that something can be typed into, in the order in which they were made.
#[derive(Clone, Default)]
pub struct PageForms(Arc<Mutex<Forms>>);

#[derive(Default)]
struct Forms {
    closed: Vec<PageForm>,
    /// The name and the number of the fields of the one that is being made.
    open: Option<(String, usize)>,
}

impl PageForms {
    fn with<T>(&self, change: impl FnOnce(&mut Forms) -> T) -> T {
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Those that were made so far; a page that is made anew begins without them.
    pub fn take(&self) -> Vec<PageForm> {
        self.with(|forms| std::mem::take(&mut forms.closed))
    }
}

/// The one that most can be typed into, of those that are not filled in from the address alone.
pub fn largest(forms: &[PageForm]) -> Option<&PageForm> {
    forms.iter().filter(|form| form.refill == Refill::Flash).rev().max_by_key(|form| form.fields)
}

/// What the element of a form says of itself.
#[derive(Clone, Debug, Default)]
pub struct FormMarks {
    pub id: Option<String>,
    pub place: Option<String>,
}

/// Begins a form; the fields that follow are its own until [`close_form`]. In the browser, where no page is made, neither
/// does anything.
pub fn open_form() {
    if let Some(forms) = use_context::<PageForms>() {
        forms.with(|forms| forms.open = Some((String::new(), 0)));
    }
}

/// Notes a field of the form that is being made.
pub fn note_field(form: &str) {
    if let Some(forms) = use_context::<PageForms>() {
        forms.with(|forms| {
            if let Some((name, fields)) = &mut forms.open {
                form.clone_into(name);
                *fields += 1;
            }
        });
    }
}

/// Ends a form. One that something can be typed into gets an id, unless it has one.
pub fn close_form(id: Option<String>, refill: Refill) -> FormMarks {
    let unmarked = |id| FormMarks { id, place: None };
    let Some(forms) = use_context::<PageForms>() else { return unmarked(id) };
    forms.with(|forms| {
        let Some((name, fields)) = forms.open.take().filter(|(_, fields)| *fields > 0) else { return unmarked(id) };
        let place = forms.closed.len() + 1;
        if place > PLACES_MAX {
            return unmarked(id);
        }
        let id = id.unwrap_or_else(|| format!("form-{place}"));
        forms.closed.push(PageForm { id: id.clone(), place, name, refill, fields });
        FormMarks { id: Some(id), place: Some(place.to_string()) }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_form_is_the_first_of_those_with_most_fields() {
        let form =
            |id: &str, fields, refill| PageForm { id: id.to_owned(), place: 1, name: String::new(), refill, fields };
        let forms = [form("a", 2, Refill::Flash), form("b", 5, Refill::Address), form("c", 2, Refill::Flash)];
        assert_eq!(largest(&forms).map(|form| form.id.as_str()), Some("a"));
        assert_eq!(largest(&forms[1..2]), None);
    }

    #[cfg(feature = "ssr")]
    #[test]
    fn a_form_without_fields_is_none_that_something_is_typed_into() {
        Owner::new().with(|| {
            provide_context(PageForms::default());
            open_form();
            assert_eq!(close_form(None, Refill::Flash).id, None);
            note_field("of no form");
            open_form();
            note_field("tax");
            note_field("tax");
            assert_eq!(close_form(None, Refill::Flash).id.as_deref(), Some("form-1"));
            open_form();
            note_field("plan");
            let marks = close_form(Some("rate-plan".to_owned()), Refill::Flash);
            assert_eq!((marks.id.as_deref(), marks.place.as_deref()), (Some("rate-plan"), Some("2")));
            let all = expect_context::<PageForms>().take();
            assert_eq!(
                all.iter().map(|form| (form.name.as_str(), form.fields)).collect::<Vec<_>>(),
                [("tax", 2), ("plan", 1)]
            );
        });
    }
}
