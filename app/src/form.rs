//! What comes back to a form after a post that was refused.
//!
//! A refused post is kept once as a [`Flash`] and the browser is sent back to the page. There the fields find what was
//! typed by their name, and what was refused by their JSON pointer: the field `fees[0][amount]` is `/fees/0/amount`.

use domain::locale::Locale;
use domain::refusal::{Refusal, Refusals};
use leptos::prelude::use_context;
use serde::{Deserialize, Serialize};
use server_fn::ServerFn;
use words::number::rewritten;

/// The field with the number of a form, which is used once.
pub const NUMBER: &str = "form_number";
/// The field that says in which language a form was shown, which decides what its numbers mean.
pub const SHOWN_IN: &str = "shown_in";

/// The field that tells which button of a review was pressed.
pub const ACT: &str = "act";
const AMOUNTS: &str = "amounts";
/// Among the values of a [`Flash`]: what was typed is not what the amounts were worked out for when the button was pressed.
const CHANGED: &str = "changed";

/// What was pressed on a review: what it shows is agreed, or its amounts are worked out anew.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub enum ReviewButton {
    #[default]
    Agree,
    Amounts,
}

impl From<String> for ReviewButton {
    fn from(said: String) -> Self {
        if said == AMOUNTS { Self::Amounts } else { Self::Agree }
    }
}

impl From<ReviewButton> for String {
    fn from(button: ReviewButton) -> Self {
        match button {
            ReviewButton::Agree => Self::new(),
            ReviewButton::Amounts => AMOUNTS.to_owned(),
        }
    }
}

/// What an address chooses, as a field of the form that shows it.
pub fn reviewed(choice: &str) -> String {
    choice.replace('&', ";")
}

/// Whether a review is shown anew before anything is agreed: it was asked for, or what was typed is not what the amounts on
/// the page were worked out for. A form that does not say what it showed is taken at its word.
pub fn is_asked_anew(pressed: ReviewButton, shown: &str, choice: &str) -> bool {
    pressed == ReviewButton::Amounts || (!shown.is_empty() && shown != reviewed(choice))
}

/// A number for a form that is shown now, with the instant at which it is.
#[cfg(feature = "ssr")]
pub fn number() -> String {
    format!("{}-{}", service::clock::world().timestamp(), leptos::nonce::Nonce::new())
}

/// The outcome of the last post of one form.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Flash {
    /// Which form of the page it was.
    pub form: String,
    /// What was typed, by field name, in the order sent. Never passwords.
    #[serde(default)]
    pub values: Vec<(String, String)>,
    #[serde(default)]
    pub refusals: Refusals,
    /// What was done, in the reader's language, when nothing was refused.
    #[serde(default)]
    pub done: Option<String>,
}

impl Flash {
    /// A post that was refused, with what was typed.
    pub fn refused(form: &str, values: Vec<(String, String)>, refusals: Refusals) -> Self {
        Self { form: form.to_owned(), values, refusals, ..Self::default() }
    }

    /// A post that did something worth saying.
    pub fn done(form: &str, words: impl Into<String>) -> Self {
        Self { form: form.to_owned(), done: Some(words.into()), ..Self::default() }
    }

    /// A post that was not carried out, since it was for something else than what its page showed.
    pub fn changed(form: &str, mut values: Vec<(String, String)>) -> Self {
        values.push((CHANGED.to_owned(), "true".to_owned()));
        Self { form: form.to_owned(), values, ..Self::default() }
    }

    /// Whether it was left by [`Flash::changed`].
    pub fn is_changed(&self) -> bool {
        self.value(CHANGED).is_some()
    }

    /// What was typed into a field; `None` when nothing was posted or the field was not sent.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.values.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// A number that was typed into a field, as the reader's language writes it: a form that comes back in another language
    /// than it was typed in says the same numbers.
    pub fn number(&self, name: &str, reader: Locale) -> Option<String> {
        let typed = self.value(name)?;
        let typed_in: Option<Locale> = self.value(SHOWN_IN).and_then(|code| code.parse().ok());
        Some(rewritten(typed, typed_in.unwrap_or(reader), reader))
    }

    /// Whether a box was ticked or one of several chosen; `None` when nothing was posted.
    pub fn has(&self, name: &str, value: &str) -> Option<bool> {
        let posted = !self.values.is_empty();
        posted.then(|| self.values.iter().any(|(n, v)| n == name && v == value))
    }

    /// The fields of the form as its server function would read them; `None` when nothing was posted or they are of
    /// another shape.
    #[cfg(feature = "ssr")]
    pub fn read<T: serde::de::DeserializeOwned>(&self) -> Option<T> {
        if self.values.is_empty() {
            return None;
        }
        let sent = form_urlencoded::Serializer::new(String::new()).extend_pairs(&self.values).finish();
        serde_qs::Config::new(FIELDS_DEPTH_MAX, false).deserialize_str(&sent).ok()
    }

    /// The refusals of one place, in order.
    pub fn refusals_at(&self, pointer: &str) -> Vec<&Refusal> {
        self.refusals.0.iter().filter(|refusal| refusal.pointer == pointer).collect()
    }
}

/// How deep fields nest, as server functions read them.
#[cfg(feature = "ssr")]
const FIELDS_DEPTH_MAX: usize = 5;

/// What the last post of this form left behind, or an empty flash.
pub fn use_flash(form: &str) -> Flash {
    use_context::<Flash>().filter(|flash| flash.form == form).unwrap_or_default()
}

/// The fields of a form that hold a value: `plan[fees][0][amount]`.
pub fn values_of(name: &str, value: &impl Serialize) -> Vec<(String, String)> {
    let mut fields = Vec::new();
    if let Ok(value) = serde_json::to_value(value) {
        gather(name, &value, &mut fields);
    }
    fields
}

fn gather(name: &str, value: &serde_json::Value, fields: &mut Vec<(String, String)>) {
    use serde_json::Value;
    match value {
        Value::Null => {}
        Value::String(text) => fields.push((name.to_owned(), text.clone())),
        Value::Bool(_) | Value::Number(_) => fields.push((name.to_owned(), value.to_string())),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(place, item)| gather(&format!("{name}[{place}]"), item, fields));
        }
        Value::Object(members) => {
            members.iter().for_each(|(key, member)| gather(&format!("{name}[{key}]"), member, fields));
        }
    }
}

/// Where a form posts to reach a server function.
pub fn post_to<F: ServerFn>() -> &'static str {
    F::url()
}

/// The JSON pointer of a field: `fees[0][amount]` → `/fees/0/amount`.
pub fn pointer_of(name: &str) -> String {
    name.split(['[', ']', '.']).filter(|part| !part.is_empty()).map(|part| format!("/{part}")).collect()
}

/// The element id of the field that a pointer names, unique within the page: `plan-fees-0-amount`.
pub fn field_id(form: &str, pointer: &str) -> String {
    let place = pointer.replace('/', "-");
    if form.is_empty() { format!("field{place}") } else { format!("{form}{place}") }
}

#[cfg(test)]
mod tests {
    use domain::refusal::Code;

    use super::*;

    #[test]
    fn a_field_name_and_a_pointer_name_the_same_place() {
        for (name, pointer) in [
            ("price", "/price"),
            ("fees[0][amount]", "/fees/0/amount"),
            ("name[de]", "/name/de"),
            ("charges.2.model.unit_price", "/charges/2/model/unit_price"),
        ] {
            assert_eq!(pointer_of(name), pointer);
        }
        assert_eq!(field_id("plan", "/fees/0/amount"), "plan-fees-0-amount");
    }

    #[cfg(feature = "ssr")]
    #[test]
    fn a_form_is_read_from_the_fields_it_was_written_to() {
        use crate::rate_plan_form::{FORM, FeeRow, PartRow, RatePlanForm, TierRow};
        #[derive(Deserialize)]
        struct Posted {
            plan: RatePlanForm,
        }
        let mut form = RatePlanForm::blank("EUR", &["UserMonth".to_owned()], domain::locale::Locale::It);
        form.name.de = "Größe & mehr = [x]".to_owned();
        form.fees = vec![FeeRow { kind: "setup".to_owned(), amount: "1,5".to_owned(), ..FeeRow::default() }];
        let tier = |price: &str| TierRow { price: price.to_owned(), ..TierRow::default() };
        form.parts.insert("charge-0".to_owned(), PartRow { tiers: vec![tier("1"), tier("2")], ..PartRow::blank() });
        let flash = Flash::refused(FORM, values_of("plan", &form), Refusals::default());
        let Posted { plan } = flash.read().expect("the form");
        assert_eq!(plan, form);
        assert_eq!(plan.clone().without_row("fees/0").fees, []);
        assert_eq!(plan.clone().without_row("charge-0/0").part("charge-0").tiers, [tier("2")]);
    }

    #[test]
    fn nothing_is_agreed_that_the_page_did_not_show() {
        assert!(is_asked_anew(ReviewButton::Agree, "seats=2", "seats=6"));
        assert!(is_asked_anew(ReviewButton::Amounts, "seats=2", "seats=2"));
        assert!(!is_asked_anew(ReviewButton::Agree, &reviewed("seats=2&starts_on="), "seats=2&starts_on="));
        assert!(!is_asked_anew(ReviewButton::Agree, "", "seats=2"));
    }

    #[test]
    fn an_unticked_box_is_told_from_a_form_never_posted() {
        let never = Flash::default();
        let posted = Flash::refused("f", vec![("key".into(), "x".into())], Code::Required.into());
        assert_eq!(never.has("prorate", "on"), None);
        assert_eq!(posted.has("prorate", "on"), Some(false));
        assert_eq!(posted.has("key", "x"), Some(true));
    }
}
