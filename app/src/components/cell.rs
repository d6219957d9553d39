//! A field inside a table: the heading of its column names it for eyes, a label of its own for screen readers.

use leptos::prelude::*;

use super::field::{Control, notes};
use crate::form::{pointer_of, use_flash};
use crate::reader::use_reader;

/// A number in a table's cell, with what was refused of it underneath.
#[component]
pub fn CellField(
    /// The form's name, as in [`use_flash`].
    #[prop(into)]
    form: String,
    /// As the server function calls it.
    #[prop(into)]
    name: String,
    /// "Range 2: price"
    #[prop(into)]
    label: String,
    #[prop(optional, into)] value: String,
    #[prop(optional, into)] placeholder: Option<String>,
) -> impl IntoView {
    let flash = use_flash(&form);
    let control = Control::new(&form, &pointer_of(&name), &flash, None);
    let value = flash.number(&name, use_reader().locale).unwrap_or(value);
    view! {
        <div class="field cell-field">
            <input class="input input-number" id=control.id.clone() name=name type="text" inputmode="decimal" value=value
                aria-label=label placeholder=placeholder autocomplete="off" aria-invalid=control.invalid()
                aria-describedby=control.described_by.clone()/>
            {notes(&control, None)}
        </div>
    }
    .into_any()
}
