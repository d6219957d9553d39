//! A text typed in every language of the marketplace, side by side.

use domain::locale::{Locale, LocalizedText};
use leptos::prelude::*;

use super::field::{Control, label_words, notes};
use super::{Field, TextArea};
use crate::form::{pointer_of, use_flash};

/// How much text a field is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Extent {
    #[default]
    Line,
    Paragraphs,
}

/// A text in English, German and Italian, sent as `name[en]`, `name[de]`, `name[it]`. Refusals of the whole
/// (`/name`) stand under the group, those of one language (`/name/it`) under its field.
#[component]
pub fn LocalizedField(
    #[prop(into)] form: String,
    #[prop(into)] name: String,
    /// What the text is: "Name buyers see".
    #[prop(into)]
    legend: String,
    #[prop(optional)] value: LocalizedText,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional)] extent: Extent,
    /// Says so beside the legend.
    #[prop(optional)]
    optional: bool,
    #[prop(optional, into)] at: Option<String>,
) -> impl IntoView {
    let flash = use_flash(&form);
    let pointer = at.unwrap_or_else(|| pointer_of(&name));
    let control = Control::new(&form, &pointer, &flash, hint.as_deref());
    let inputs = Locale::ALL.map(|locale| {
        let (form, name, at) = (form.clone(), format!("{name}[{locale}]"), format!("{pointer}/{locale}"));
        let value = value.0.get(&locale).cloned().unwrap_or_default();
        let label = locale.own_name();
        match extent {
            Extent::Line => view! { <Field form name label value at/> }.into_any(),
            Extent::Paragraphs => view! { <TextArea form name label value at lang=locale.code()/> }.into_any(),
        }
    });
    let class = match extent {
        Extent::Line => "languages",
        Extent::Paragraphs => "languages languages-long",
    };
    view! {
        <fieldset class="field field-group" id=control.id.clone() aria-describedby=control.described_by.clone()>
            <legend class="field-label">{label_words(legend, optional.into())}</legend>
            <div class=class>{inputs.into_iter().collect_view()}</div>
            {notes(&control, hint)}
        </fieldset>
    }
    .into_any()
}
