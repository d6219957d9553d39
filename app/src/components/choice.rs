//! Fields that choose among known values.

use leptos::prelude::*;

use super::choices::{Choice, ChoiceGroup};
use super::field::{Control, Filled, label_words, notes};
use crate::form::{field_id, pointer_of, use_flash};

/// One of many, folded away.
#[component]
pub fn Select(
    #[prop(into)] form: String,
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    choices: Vec<Choice>,
    /// The value chosen at first.
    #[prop(optional, into)]
    value: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional)] required: bool,
    #[prop(optional)] optional: bool,
    #[prop(optional)] disabled: bool,
    #[prop(optional, into)] at: Option<String>,
) -> impl IntoView {
    let flash = use_flash(&form);
    let pointer = at.unwrap_or_else(|| pointer_of(&name));
    let control = Control::of_choice(&form, &pointer, &flash, hint.as_deref());
    let chosen = flash.value(&name).map_or(value, str::to_owned);
    let options = choices.into_iter().map(|choice| {
        let selected = choice.value == chosen;
        view! { <option value=choice.value selected=selected>{choice.label}</option> }
    });
    view! {
        <div class="field">
            <label class="field-label" for=control.id.clone()>{label_words(label, optional.into())}</label>
            <select class="input select" id=control.id.clone() name=name required=required disabled=disabled
                aria-invalid=control.invalid() aria-describedby=control.described_by.clone()>
                {options.collect_view()}
            </select>
            {notes(&control, hint)}
        </div>
    }
    .into_any()
}

/// One of very many, folded away, under headings.
#[component]
pub fn GroupedSelect(
    #[prop(into)] form: String,
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    groups: Vec<ChoiceGroup>,
    /// What stands before all groups, such as that nothing is chosen.
    #[prop(optional)]
    first: Option<Choice>,
    /// The value chosen at first.
    #[prop(optional, into)]
    value: String,
    #[prop(optional, into)] hint: Option<String>,
) -> impl IntoView {
    let flash = use_flash(&form);
    let pointer = pointer_of(&name);
    let control = Control::of_choice(&form, &pointer, &flash, hint.as_deref());
    let chosen = flash.value(&name).map_or(value, str::to_owned);
    let option = |choice: Choice| {
        let selected = choice.value == chosen;
        view! { <option value=choice.value selected=selected data-country=choice.country>{choice.label}</option> }
    };
    let first = first.map(option);
    let groups = groups.into_iter().map(|group| {
        let hidden = group.choices.is_empty();
        let options = group.choices.into_iter().map(option).collect_view();
        view! { <optgroup label=group.label data-of=group.of hidden=hidden>{options}</optgroup> }
    });
    view! {
        <div class="field">
            <label class="field-label" for=control.id.clone()>{label_words(label, Filled::Always)}</label>
            <select class="input select" id=control.id.clone() name=name aria-invalid=control.invalid()
                aria-describedby=control.described_by.clone()>
                {first}
                {groups.collect_view()}
            </select>
            {notes(&control, hint)}
        </div>
    }
    .into_any()
}

/// Yes or no; sends `true` or nothing, so its server argument has a default.
#[component]
pub fn Checkbox(
    #[prop(into)] form: String,
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(optional)] checked: bool,
    /// What is sent when ticked.
    #[prop(default = "true".to_owned(), into)]
    value: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional)] disabled: bool,
    #[prop(optional, into)] at: Option<String>,
) -> impl IntoView {
    let flash = use_flash(&form);
    let pointer = at.unwrap_or_else(|| pointer_of(&name));
    let control = Control::new(&form, &pointer, &flash, hint.as_deref());
    let checked = flash.has(&name, &value).unwrap_or(checked);
    view! {
        <div class="field field-check">
            <input class="box" type="checkbox" id=control.id.clone() name=name value=value checked=checked disabled=disabled
                aria-invalid=control.invalid() aria-describedby=control.described_by.clone()/>
            <div>
                <label class="check-label" for=control.id.clone()>{label}</label>
                {notes(&control, hint)}
            </div>
        </div>
    }
    .into_any()
}

/// One of a few, each explained on a card of its own.
#[component]
pub fn RadioCards(
    #[prop(into)] form: String,
    #[prop(into)] name: String,
    /// The question: "When is it due?"
    #[prop(into)]
    legend: String,
    choices: Vec<Choice>,
    #[prop(optional, into)] value: String,
    #[prop(optional, into)] at: Option<String>,
) -> impl IntoView {
    let flash = use_flash(&form);
    let pointer = at.unwrap_or_else(|| pointer_of(&name));
    let control = Control::new(&form, &pointer, &flash, None);
    let chosen = flash.value(&name).map_or(value, str::to_owned);
    let cards = choices.into_iter().map(|choice| {
        let id = field_id(&form, &format!("{pointer}/{}", choice.value));
        let hint_id = choice.hint.is_some().then(|| format!("{id}-hint"));
        let checked = choice.value == chosen;
        view! {
            <div class="radio-card">
                <input class="radio" type="radio" id=id.clone() name=name.clone() value=choice.value checked=checked
                    aria-describedby=hint_id.clone()/>
                <label for=id>{choice.label}</label>
                {choice.hint.map(|hint| view! { <p class="field-hint" id=hint_id>{hint}</p> })}
            </div>
        }
    });
    view! {
        <fieldset class="field field-group" id=control.id.clone() aria-describedby=control.described_by.clone()>
            <legend class="field-label">{label_words(legend, Filled::Always)}</legend>
            <div class="radio-cards">{cards.collect_view()}</div>
            {notes(&control, None)}
        </fieldset>
    }
    .into_any()
}
