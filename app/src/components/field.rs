//! Fields: label, control, hint and what was refused, tied together for eyes and for screen readers.
//!
//! A field finds what was typed and what was refused in the form's flash by itself; pages give it only the value it
//! begins with.

use domain::locale::Locale;
use domain::refusal::{Code, Refusal};
use leptos::prelude::*;
use rust_decimal::Decimal;
use words::common;
use words::number::Notation;
use words::refused::words;

use super::{Choice, FormMarks, Icon, Notice, Refill, Sign, Tone, close_form, note_field, open_form};
use crate::form::{Flash, field_id, pointer_of, use_flash};
use crate::reader::use_reader;

/// What kind of text a field takes; decides keyboard and autofill, not what is accepted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FieldKind {
    #[default]
    Text,
    Email,
    /// Never filled in again after a refusal.
    Password,
    /// `12.50`
    Decimal,
    /// `30`
    Whole,
    /// `2026-12-01`
    Day,
    /// `12:00`
    Time,
    Search,
}

impl FieldKind {
    const fn input_type(self) -> &'static str {
        match self {
            FieldKind::Text | FieldKind::Decimal | FieldKind::Whole => "text",
            FieldKind::Email => "email",
            FieldKind::Password => "password",
            FieldKind::Day => "date",
            FieldKind::Time => "time",
            FieldKind::Search => "search",
        }
    }

    const fn input_mode(self) -> Option<&'static str> {
        match self {
            FieldKind::Decimal => Some("decimal"),
            FieldKind::Whole => Some("numeric"),
            FieldKind::Text
            | FieldKind::Email
            | FieldKind::Password
            | FieldKind::Day
            | FieldKind::Time
            | FieldKind::Search => None,
        }
    }

    const fn class(self) -> &'static str {
        match self {
            FieldKind::Decimal | FieldKind::Whole => "input input-number",
            FieldKind::Day | FieldKind::Time => "input input-day",
            FieldKind::Text | FieldKind::Email | FieldKind::Password | FieldKind::Search => "input",
        }
    }
}

/// What is chosen and not typed, by the last part of its place.
const CHOSEN: [&str; 12] = [
    "aggregation",
    "basis",
    "category",
    "country",
    "currency",
    "kind",
    "locale",
    "rate_plan_id",
    "role",
    "time_zone",
    "unit",
    "visibility",
];

/// The words for a refusal of what is chosen.
fn of_choice(refusal: &Refusal, locale: Locale) -> String {
    match refusal.code {
        Code::Required => common::choose_one(locale).to_owned(),
        _ => words(refusal, locale),
    }
}

/// The words that stand in the list of a form's faults: those beside the field.
fn in_the_list(refusal: &Refusal, locale: Locale) -> String {
    let last = refusal.pointer.rsplit('/').next().unwrap_or_default();
    if CHOSEN.contains(&last) { of_choice(refusal, locale) } else { words(refusal, locale) }
}

/// What a field's control needs to know, gathered once.
pub(super) struct Control {
    pub id: String,
    pub faults: Vec<String>,
    pub described_by: Option<String>,
}

impl Control {
    pub fn new(form: &str, pointer: &str, flash: &Flash, hint: Option<&str>) -> Self {
        Self::saying(form, pointer, flash, hint, words)
    }

    /// Of what is chosen and not typed: where nothing was, that is to be done.
    pub fn of_choice(form: &str, pointer: &str, flash: &Flash, hint: Option<&str>) -> Self {
        Self::saying(form, pointer, flash, hint, of_choice)
    }

    fn saying(
        form: &str,
        pointer: &str,
        flash: &Flash,
        hint: Option<&str>,
        words: impl Fn(&Refusal, Locale) -> String,
    ) -> Self {
        note_field(form);
        let locale = use_reader().locale;
        let id = field_id(form, pointer);
        let faults: Vec<String> =
            flash.refusals_at(pointer).into_iter().map(|refusal| words(refusal, locale)).collect();
        let notes = [hint.map(|_| format!("{id}-hint")), (!faults.is_empty()).then(|| format!("{id}-fault"))];
        let notes: Vec<String> = notes.into_iter().flatten().collect();
        Self { described_by: (!notes.is_empty()).then(|| notes.join(" ")), faults, id }
    }

    /// The value of `aria-invalid`.
    pub fn invalid(&self) -> Option<&'static str> {
        (!self.faults.is_empty()).then_some("true")
    }
}

/// The hint and the refusals under a control.
pub(super) fn notes(control: &Control, hint: Option<String>) -> impl IntoView + use<> {
    let hint = hint.map(|hint| view! { <p class="field-hint" id=format!("{}-hint", control.id)>{hint}</p> });
    let faults = (!control.faults.is_empty()).then(|| {
        let lines = control.faults.iter().map(|fault| view! { <span class="field-fault-line">{fault.clone()}</span> });
        view! {
            <p class="field-fault" id=format!("{}-fault", control.id)>
                <Icon sign=Sign::Exclamation/>
                <span>{lines.collect_view()}</span>
            </p>
        }
    });
    view! { {hint}{faults} }
}

/// Whether a control may stay empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Filled {
    Always,
    IfWanted,
}

impl From<bool> for Filled {
    fn from(optional: bool) -> Self {
        if optional { Filled::IfWanted } else { Filled::Always }
    }
}

/// The words above a control, saying so when it may stay empty.
pub(super) fn label_words(label: String, filled: Filled) -> impl IntoView {
    let locale = use_reader().locale;
    let optional = filled == Filled::IfWanted;
    view! {
        {label}
        {optional.then(|| view! { " " <span class="field-optional">{common::optional(locale)}</span> })}
    }
}

/// One line of text.
#[component]
pub fn Field(
    /// The form's name, as in [`use_flash`].
    #[prop(into)]
    form: String,
    /// As the server function calls it: `fees[0][amount]`.
    #[prop(into)]
    name: String,
    #[prop(into)] label: String,
    /// What it begins with; what was typed before a refusal comes first.
    #[prop(optional, into)]
    value: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional)] kind: FieldKind,
    #[prop(optional)] required: bool,
    /// Says so beside the label.
    #[prop(optional)]
    optional: bool,
    #[prop(optional)] disabled: bool,
    /// Unit or currency at the end of the field.
    #[prop(optional, into)]
    suffix: Option<String>,
    #[prop(optional, into)] placeholder: Option<String>,
    #[prop(optional, into)] autocomplete: Option<String>,
    #[prop(optional)] maxlength: Option<u32>,
    /// What the browser suggests; anything else may be typed.
    #[prop(optional)]
    suggestions: Vec<Choice>,
    /// The JSON pointer of its refusals, when it differs from the name's.
    #[prop(optional, into)]
    at: Option<String>,
) -> impl IntoView {
    let flash = use_flash(&form);
    let pointer = at.unwrap_or_else(|| pointer_of(&name));
    let control = Control::new(&form, &pointer, &flash, hint.as_deref());
    let value = match kind {
        FieldKind::Password => String::new(),
        FieldKind::Decimal | FieldKind::Whole => flash.number(&name, use_reader().locale).unwrap_or(value),
        FieldKind::Text | FieldKind::Email | FieldKind::Day | FieldKind::Time | FieldKind::Search => {
            flash.value(&name).map_or(value, str::to_owned)
        }
    };
    let list = (!suggestions.is_empty()).then(|| format!("{}-list", control.id));
    let options = list.clone().map(|id| {
        let options =
            suggestions.into_iter().map(|choice| view! { <option value=choice.value>{choice.label}</option> });
        view! { <datalist id=id>{options.collect_view()}</datalist> }
    });
    let input = view! {
        <input class=kind.class() id=control.id.clone() list=list name=name type=kind.input_type() inputmode=kind.input_mode() value=value
            placeholder=placeholder autocomplete=autocomplete maxlength=maxlength.map(|max| max.to_string())
            required=required disabled=disabled aria-invalid=control.invalid() aria-describedby=control.described_by.clone()/>
    };
    let input = match suffix {
        Some(suffix) => {
            view! { <span class="input-group">{input}<span class="input-suffix">{suffix}</span></span> }.into_any()
        }
        None => input.into_any(),
    };
    view! {
        <div class="field">
            <label class="field-label" for=control.id.clone()>{label_words(label, optional.into())}</label>
            {input}
            {options}
            {notes(&control, hint)}
        </div>
    }
    .into_any()
}

/// An amount or a price, with its currency.
#[component]
pub fn MoneyField(
    #[prop(into)] form: String,
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    /// An ISO 4217 code.
    #[prop(into)]
    currency: String,
    #[prop(optional, into)] value: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional)] required: bool,
    #[prop(optional)] optional: bool,
    #[prop(optional)] disabled: bool,
    #[prop(optional, into)] at: Option<String>,
) -> impl IntoView {
    let nothing = Notation { locale: use_reader().locale, currency: &currency }.money_written(Decimal::ZERO);
    Field(FieldProps {
        form,
        name,
        label,
        value,
        hint,
        kind: FieldKind::Decimal,
        required,
        optional,
        disabled,
        suffix: Some(currency),
        placeholder: Some(nothing),
        autocomplete: Some("off".to_owned()),
        maxlength: None,
        suggestions: vec![],
        at,
    })
}

/// A day.
#[component]
pub fn DateField(
    #[prop(into)] form: String,
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    /// `2026-12-01`
    #[prop(optional, into)]
    value: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional)] required: bool,
    #[prop(optional)] optional: bool,
    #[prop(optional)] disabled: bool,
    #[prop(optional, into)] at: Option<String>,
) -> impl IntoView {
    Field(FieldProps {
        form,
        name,
        label,
        value,
        hint,
        kind: FieldKind::Day,
        required,
        optional,
        disabled,
        suffix: None,
        placeholder: None,
        autocomplete: None,
        maxlength: None,
        suggestions: vec![],
        at,
    })
}

/// Many lines of text.
///
/// Leptos writes the text inside a `<textarea>` unescaped, so it is escaped here.
#[component]
pub fn TextArea(
    #[prop(into)] form: String,
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] value: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional)] required: bool,
    #[prop(optional)] optional: bool,
    #[prop(default = 5)] rows: u32,
    /// The language of the text, when it is not the page's.
    #[prop(optional, into)]
    lang: Option<String>,
    #[prop(optional, into)] at: Option<String>,
) -> impl IntoView {
    let flash = use_flash(&form);
    let pointer = at.unwrap_or_else(|| pointer_of(&name));
    let control = Control::new(&form, &pointer, &flash, hint.as_deref());
    let text = flash.value(&name).map_or(value, str::to_owned);
    view! {
        <div class="field">
            <label class="field-label" for=control.id.clone()>{label_words(label, optional.into())}</label>
            <textarea class="input textarea" id=control.id.clone() name=name rows=rows.to_string() lang=lang required=required
                aria-invalid=control.invalid() aria-describedby=control.described_by.clone() inner_html=textarea_html(&text)>
            </textarea>
            {notes(&control, hint)}
        </div>
    }
    .into_any()
}

/// Text as the inside of a `<textarea>`: nothing in it can close the element, and its first line break survives.
fn textarea_html(text: &str) -> String {
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    format!("\n{escaped}")
}

/// A search that is part of the address: `?q=`.
#[component]
pub fn SearchField(
    /// The page that lists the results.
    #[prop(into)]
    action: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] value: String,
    #[prop(optional, into)] placeholder: Option<String>,
) -> impl IntoView {
    let locale = use_reader().locale;
    open_form();
    note_field("");
    let FormMarks { id, place } = close_form(None, Refill::Address);
    view! {
        <form class="search" role="search" method="get" action=action id=id data-form=place>
            <Icon sign=Sign::Search/>
            <input class="input" type="search" name="q" value=value placeholder=placeholder aria-label=label/>
            <button class="button" type="submit">{common::search(locale)}</button>
        </form>
    }
    .into_any()
}

/// The name of the field at a JSON pointer, in a language; `None` where there is none.
pub struct PlaceNames(Box<dyn Fn(&str, Locale) -> Option<String> + Send + Sync>);

impl<Names: Fn(&str, Locale) -> Option<String> + Send + Sync + 'static> From<Names> for PlaceNames {
    fn from(names: Names) -> Self {
        Self(Box::new(names))
    }
}

/// All that was refused, above the form, each linked to its field. Put it first inside the form.
#[component]
pub fn FormFaults(
    #[prop(into)] form: String,
    /// What the place of a refusal is called on this form, so that the list says what is meant.
    #[prop(optional, into)]
    names: Option<PlaceNames>,
) -> impl IntoView {
    let locale = use_reader().locale;
    let refusals = use_flash(&form).refusals.0;
    (!refusals.is_empty()).then(move || {
        let title = common::form_faults(locale, refusals.len() as u64);
        let lines = refusals.into_iter().map(move |refusal| {
            let name = names.as_ref().and_then(|names| names.0(&refusal.pointer, locale));
            let said = match name {
                Some(name) => format!("{name}: {}", in_the_list(&refusal, locale)),
                None => in_the_list(&refusal, locale),
            };
            match refusal.pointer.is_empty() {
                true => view! { <li>{said}</li> }.into_any(),
                false => {
                    let href = format!("#{}", field_id(&form, &refusal.pointer));
                    view! { <li><a href=href>{said}</a></li> }.into_any()
                }
            }
        });
        view! {
            <div role="alert">
                <Notice tone=Tone::Bad title=title><ul class="fault-list">{lines.collect_view()}</ul></Notice>
            </div>
        }
    })
}

#[cfg(all(test, feature = "ssr"))]
mod tests;
