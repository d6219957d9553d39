//! A report as it was sent: every item with its own text, and its fields as the texts that the domain reads.
//!
//! Numbers are never parsed here. A field of the wrong kind is handed on as something that cannot be right, so that the
//! item is rejected and the others are not.

use std::borrow::Cow;
use std::collections::BTreeMap;

use domain::usage::{Attributes, UsageItem};
use serde::de::IgnoredAny;
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

/// The fields that an answer adds to an item.
const ADDED: [&str; 4] = ["at", "code", "detail", "duplicate"];

#[derive(Deserialize)]
struct Report<'a> {
    #[serde(borrow)]
    usage: Vec<&'a RawValue>,
}

/// One item of a report.
#[derive(Debug)]
pub(super) struct Sent<'a> {
    pub text: &'a str,
    fields: Fields<'a>,
    pub shape: Shape,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// An object to which the answer's fields can be added.
    Open,
    /// Anything else: no object, or one that has a field twice or a field of the answer's.
    Odd,
}

/// A field said twice is refused.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Fields<'a> {
    #[serde(borrow)]
    subscription_id: Option<&'a RawValue>,
    #[serde(borrow)]
    metric: Option<&'a RawValue>,
    #[serde(borrow)]
    quantity: Option<&'a RawValue>,
    #[serde(borrow)]
    timestamp: Option<&'a RawValue>,
    #[serde(borrow)]
    id: Option<&'a RawValue>,
    #[serde(borrow)]
    attributes: Option<&'a RawValue>,
    #[serde(borrow)]
    amount: Option<&'a RawValue>,
    at: Present,
    code: Present,
    detail: Present,
    duplicate: Present,
}

impl Fields<'_> {
    /// Whether the answer's fields can be added without saying one twice.
    fn are_free(&self) -> bool {
        !(self.at.0 || self.code.0 || self.detail.0 || self.duplicate.0)
    }
}

/// Whether a field is there, whatever it holds.
#[derive(Debug, Default)]
struct Present(bool);

impl<'de> Deserialize<'de> for Present {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        IgnoredAny::deserialize(deserializer).map(|_| Present(true))
    }
}

/// Reads a report.
///
/// # Errors
/// When it is not JSON, or has no list `usage`.
pub(super) fn report(body: &[u8]) -> serde_json::Result<Vec<Sent<'_>>> {
    let report: Report<'_> = serde_json::from_slice(body)?;
    Ok(report.usage.into_iter().map(sent).collect())
}

/// An item that is no object, or says a field twice, says nothing.
fn sent(raw: &RawValue) -> Sent<'_> {
    let text = raw.get();
    // A list would be taken for a struct's fields in their order.
    let fields: Option<Fields<'_>> = if text.starts_with('{') { serde_json::from_str(text).ok() } else { None };
    let shape = if fields.as_ref().is_some_and(Fields::are_free) { Shape::Open } else { Shape::Odd };
    Sent { text, fields: fields.unwrap_or_default(), shape }
}

impl<'a> Sent<'a> {
    pub fn item(&self) -> UsageItem<'a> {
        let fields = &self.fields;
        UsageItem {
            subscription_id: fields.subscription_id.map(|raw| text(raw).unwrap_or_default()),
            metric: fields.metric.and_then(text),
            quantity: fields.quantity.map(number),
            timestamp: fields.timestamp.and_then(text),
            id: fields.id.map(|raw| text(raw).unwrap_or_default()),
            attributes: fields.attributes.map_or(Attributes::None, attributes),
            amount: fields.amount.map(number),
        }
    }

    /// The fields of an object other than the answer's; `None` when it is no object.
    pub fn own_fields(&self) -> Option<BTreeMap<String, &'a RawValue>> {
        let mut fields: BTreeMap<String, &'a RawValue> = serde_json::from_str(self.text).ok()?;
        fields.retain(|name, _| !ADDED.contains(&name.as_str()));
        Some(fields)
    }
}

/// The text that a JSON text stands for. `None` for anything else, and for half of a surrogate pair.
fn text(raw: &RawValue) -> Option<Cow<'_, str>> {
    let inner = raw.get().strip_prefix('"')?.strip_suffix('"')?;
    if inner.contains('\\') { serde_json::from_str(raw.get()).ok().map(Cow::Owned) } else { Some(Cow::Borrowed(inner)) }
}

/// The digits of a number, or of a text with a number. Anything else stays as it is and is no number.
fn number(raw: &RawValue) -> Cow<'_, str> {
    text(raw).unwrap_or(Cow::Borrowed(raw.get()))
}

fn attributes(raw: &RawValue) -> Attributes<'_> {
    let Ok(values) = serde_json::from_str::<BTreeMap<String, &RawValue>>(raw.get()) else {
        return Attributes::Unreadable;
    };
    let mut texts = BTreeMap::new();
    for (name, raw) in values {
        let value = match raw.get() {
            "null" => continue,
            other if other.starts_with('"') => match text(raw) {
                Some(text) => text,
                None => return Attributes::Unreadable,
            },
            other => Cow::Borrowed(other),
        };
        texts.insert(Cow::Owned(name), value);
    }
    Attributes::Given(texts)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(text: &str) -> UsageItem<'static> {
        let body = format!(r#"{{"usage": [{text}]}}"#).leak();
        report(body.as_bytes()).expect("a report")[0].item()
    }

    #[test]
    fn numbers_and_texts_keep_their_digits() {
        for (sent, quantity) in [
            ("1", "1"),
            ("9007199254740993", "9007199254740993"),
            ("0.1000", "0.1000"),
            ("1e309", "1e309"),
            (r#""12.50""#, "12.50"),
            (r#""\u0031""#, "1"),
            ("true", "true"),
            ("[1]", "[1]"),
        ] {
            let read = item(&format!(r#"{{"quantity": {sent} }}"#));
            assert_eq!(read.quantity.as_deref(), Some(quantity), "{sent}");
        }
        assert_eq!(item(r#"{"quantity": null}"#).quantity, None);
    }

    #[test]
    fn a_field_of_the_wrong_kind_says_nothing_that_could_be_right() {
        let read = item(r#"{"metric": 5, "timestamp": 1796126400, "id": 7, "subscription_id": [], "attributes": []}"#);
        assert_eq!((read.metric, read.timestamp), (None, None));
        assert_eq!((read.id.as_deref(), read.subscription_id.as_deref()), (Some(""), Some("")));
        assert_eq!(read.attributes, Attributes::Unreadable);
        assert_eq!(item(r#"{"metric": "a", "metric": "b"}"#), UsageItem::default());
        assert_eq!(item("7"), UsageItem::default());
        assert_eq!(item(r#"{"metric": "\ud800"}"#).metric, None);
    }

    #[test]
    fn attributes_are_texts() {
        let read = item(
            r#"{"attributes": {"region": "e\u0075", "bytes": 10.50, "flag": true, "none": null, "deep": {"a": [1]}}}"#,
        );
        let Attributes::Given(values) = read.attributes else { panic!("no attributes") };
        let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (name.as_ref(), value.as_ref())).collect();
        assert_eq!(values, [("bytes", "10.50"), ("deep", r#"{"a": [1]}"#), ("flag", "true"), ("region", "eu")]);
    }

    #[test]
    fn what_is_no_report_is_refused() {
        for body in
            ["", "[]", "{}", r#"{"usage": {}}"#, r#"{"usage": [}"#, r#"{"usage": []} x"#, r#"{"usage": [{"a": 1},]}"#]
        {
            assert!(report(body.as_bytes()).is_err(), "{body}");
        }
        assert!(report(b"{\"usage\": [\"\xff\"]}").is_err());
        assert!(report("{\"usage\": [{\"metric\": “UserMonth”}]}".as_bytes()).is_err());
    }
}
