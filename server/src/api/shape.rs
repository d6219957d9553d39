//! What was sent, held against a shape of the contract: each field and kind of value that it does not tell, at its place,
//! and what stands there for what could not be read.

use domain::contract::JUDGED_AS_A_WHOLE;
use domain::refusal::{Code, Refusal, Refusals, Wrong, pointer_part};
use serde_json::{Map, Value, json};

use super::openapi::NOT_AVAILABLE_YET;

/// What no field takes: a text in the place of what could not be read, so that it counts as given and is refused there.
const NO_TEXT: &str = "\u{1}";

/// What is wrong, and what to read instead.
#[derive(Clone, Debug, Default)]
pub struct Found {
    pub no: Refusals,
    /// By place, in the order in which they were met.
    pub instead: Vec<(String, Instead)>,
}

/// What to read where something could not be.
#[derive(Clone, Debug)]
pub enum Instead {
    /// Nothing: there is no such field.
    Nothing,
    /// Something of the kind that is told.
    Value(Value),
}

impl Found {
    fn unknown(&mut self, code: Code, place: String) {
        self.no.add(code, place.as_str());
        self.instead.push((place, Instead::Nothing));
    }

    fn unread(&mut self, refusal: Refusal, value: Value) {
        self.instead.push((refusal.pointer.clone(), Instead::Value(value)));
        self.no.push(refusal);
    }

    /// Whether a place lies where something that is told could not be read.
    pub fn covers(&self, place: &str) -> bool {
        self.unread_places().any(|unread| place.strip_prefix(unread).is_some_and(is_within))
    }

    /// Whether anything that is told could not be read.
    pub fn lacks_something(&self) -> bool {
        self.unread_places().next().is_some()
    }

    fn unread_places(&self) -> impl Iterator<Item = &str> {
        let unread = self.instead.iter().filter(|(_, instead)| matches!(instead, Instead::Value(_)));
        unread.map(|(place, _)| place.as_str())
    }
}

fn is_within(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with('/')
}

pub struct Check<'a> {
    pub contract: &'a Value,
}

impl<'a> Check<'a> {
    fn resolved(&self, schema: &'a Value) -> &'a Value {
        let place = schema["$ref"].as_str().map(|place| place.trim_start_matches('#'));
        place.and_then(|place| self.contract.pointer(place)).unwrap_or(schema)
    }

    pub fn value(&self, schema: &'a Value, sent: &Value, place: &str, found: &mut Found) {
        let schema = self.resolved(schema);
        if sent.is_null() && !allows(schema, "null") && !items(&schema["oneOf"]).any(|choice| choice["type"] == "null")
        {
            return self.refuse_kind(schema, sent, place, found);
        }
        if let Some(kinds) = self.kinds_missed(schema, sent) {
            return self.refuse_choice(schema, &kinds, sent, place, found);
        }
        let schema = self.choice(schema, sent);
        match sent {
            Value::Object(fields) if allows(schema, "object") => {
                fields.iter().for_each(|(name, field)| self.field(schema, (name, field), place, found));
            }
            Value::Array(entries) if allows(schema, "array") => {
                let told = &schema["items"];
                let entries = entries.iter().enumerate();
                entries.for_each(|(n, entry)| self.value(told, entry, &format!("{place}/{n}"), found));
            }
            Value::Null => {}
            Value::Object(_) | Value::Array(_) | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
                self.refuse_kind(schema, sent, place, found);
            }
        }
    }

    /// Refuses what is of none of a shape's kinds, with the fields that none of them has.
    fn refuse_choice(&self, schema: &'a Value, kinds: &[&str], sent: &Value, place: &str, found: &mut Found) {
        let has = |choice: &'a Value, name: &str| self.resolved(choice)["properties"].get(name).is_some();
        for name in sent.as_object().into_iter().flatten().map(|(name, _)| name) {
            if !items(&schema["oneOf"]).any(|choice| has(choice, name)) {
                found.unknown(Code::UnknownField, format!("{place}/{}", pointer_part(name)));
            }
        }
        let pointer = format!("{place}/kind");
        let refusal = match sent.get("kind") {
            Some(Value::String(kind)) if !kind.is_empty() => {
                Refusal::at(Code::ChoiceUnknown, pointer).with("choices", kinds.join(", "))
            }
            Some(Value::String(_) | Value::Null) | None => Refusal::at(Code::Required, pointer),
            Some(_) => Refusal::unreadable(Wrong::Text, pointer),
        };
        found.unread(refusal, json!(kinds[0]));
    }

    /// The kinds that a shape has, where each of its choices has one and what was sent is of none of them.
    fn kinds_missed(&self, schema: &'a Value, sent: &Value) -> Option<Vec<&'a str>> {
        let sent = sent.as_object()?;
        let mut kinds: Vec<&str> = Vec::new();
        for choice in items(&schema["oneOf"]).filter(|choice| choice["type"] != "null") {
            let of_choice = items(&self.resolved(choice)["properties"]["kind"]["enum"]).filter_map(Value::as_str);
            let before = kinds.len();
            kinds.extend(of_choice);
            if kinds.len() == before {
                return None;
            }
        }
        let is_met = kinds.iter().any(|kind| sent.get("kind").is_some_and(|said| said == kind));
        (!kinds.is_empty() && !is_met).then_some(kinds)
    }

    /// Of several shapes, the one that what was sent is meant to be: that of its `kind`, or else the first that it fits.
    fn choice(&self, schema: &'a Value, sent: &Value) -> &'a Value {
        let choices: Vec<&Value> = items(&schema["oneOf"]).map(|choice| self.resolved(choice)).collect();
        let of_kind = |choice: &&&Value| items(&choice["properties"]["kind"]["enum"]).any(|kind| *kind == sent["kind"]);
        let fits = |choice: &&&Value| {
            let mut found = Found::default();
            self.value(choice, sent, "", &mut found);
            found.no.is_empty() && choice["type"] != "null"
        };
        let meant = choices.iter().find(of_kind).or_else(|| choices.iter().find(fits));
        meant.or_else(|| choices.iter().find(|choice| choice["type"] != "null")).copied().unwrap_or(schema)
    }

    fn field(&self, schema: &'a Value, (name, field): (&String, &Value), place: &str, found: &mut Found) {
        let place = format!("{place}/{}", pointer_part(name));
        let told = schema["properties"].get(name);
        let judged = schema[JUDGED_AS_A_WHOLE] == true;
        match (told, &schema["additionalProperties"]) {
            (Some(told), _) if judged && self.is_one_of_many(told) => {}
            (Some(told), _) => self.value(told, field, &place, found),
            (None, Value::Bool(false)) if schema[NOT_AVAILABLE_YET].get(name).is_some() => {
                if asks_for_something(field, &schema[NOT_AVAILABLE_YET][name]) {
                    found.unknown(Code::NotAvailableYet, place);
                }
            }
            // Its act names what is unknown.
            (None, Value::Bool(false)) if judged => {}
            (None, Value::Bool(false)) => found.unknown(Code::UnknownField, place),
            (None, more @ Value::Object(_)) => self.value(more, field, &place, found),
            (None, _) => {}
        }
    }

    /// Whether values by name are of one of several shapes each: its act tells which there are.
    fn is_one_of_many(&self, schema: &'a Value) -> bool {
        self.resolved(&schema["additionalProperties"])["oneOf"].is_array()
    }

    /// Refuses a value of another kind than is told.
    fn refuse_kind(&self, schema: &'a Value, sent: &Value, place: &str, found: &mut Found) {
        let kinds: &[&str] = match sent {
            Value::Null => &["null"],
            Value::Bool(_) => &["boolean"],
            Value::Number(_) => &["number", "integer"],
            Value::String(_) => &["string"],
            Value::Array(_) => &["array"],
            Value::Object(_) => &["object"],
        };
        if kinds.iter().any(|kind| allows(schema, kind)) {
            return;
        }
        let (wrong, instead) = if allows(schema, "object") {
            (Wrong::Object, Value::Object(Map::new()))
        } else if allows(schema, "array") {
            (Wrong::List, Value::Array(Vec::new()))
        } else if allows(schema, "boolean") {
            (Wrong::Switch, Value::Bool(false))
        } else {
            (Wrong::Text, json!(NO_TEXT))
        };
        found.unread(Refusal::unreadable(wrong, place), instead);
    }
}

/// Whether a value says more than leaving it out does, or than what is usual.
fn asks_for_something(value: &Value, usual: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Array(items) => !items.is_empty(),
        Value::Object(members) => !members.is_empty(),
        Value::Bool(asked) => *asked,
        Value::Number(_) | Value::String(_) => value != usual,
    }
}

/// Whether a schema takes values of a kind; one without kinds takes all.
fn allows(schema: &Value, kind: &str) -> bool {
    match &schema["type"] {
        Value::String(only) => only == kind,
        Value::Array(several) => several.iter().any(|one| one == kind),
        _ => true,
    }
}

pub fn items(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}
