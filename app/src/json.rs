//! JSON as it is sent: its numbers are taken over as their digits, so that an amount never passes through a float.

use domain::refusal::{Code, Refusal};
use serde::de::{DeserializeOwned, IgnoredAny};
use serde_path_to_error::Segment;

/// Reads JSON, its numbers as texts.
///
/// # Errors
/// `malformed`, at the place whose shape is wrong, with `wrong` saying how: `syntax` with `line` and `column`, `unknown`
/// and `missing` with `field`, `object`, `list`, `text` or `switch` for what was expected, `other`.
pub fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Refusal> {
    let _: IgnoredAny = serde_json::from_slice(bytes).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        malformed("", "syntax", format!("it is no JSON, see line {line}, column {column}"))
            .with("line", line)
            .with("column", column)
    })?;
    let texts = numbers_as_texts(bytes);
    let mut json = serde_json::Deserializer::from_slice(&texts);
    serde_path_to_error::deserialize(&mut json).map_err(|error| wrong_shape(error.inner(), &pointer(error.path())))
}

fn malformed(pointer: &str, wrong: &str, reason: String) -> Refusal {
    Refusal::at(Code::Malformed, pointer).with("reason", reason).with("wrong", wrong)
}

/// What serde says, in words of our own: its own tell how our code is made.
fn wrong_shape(error: &serde_json::Error, pointer: &str) -> Refusal {
    let said = error.to_string();
    let field = |lead: &str| said.strip_prefix(lead)?.split('`').next();
    if let Some(field) = field("unknown field `") {
        return malformed(pointer, "unknown", format!("there is no field “{field}” here")).with("field", field);
    }
    if let Some(field) = field("missing field `") {
        return malformed(pointer, "missing", format!("the field “{field}” is missing")).with("field", field);
    }
    let expected = said.rsplit_once("expected ").map(|(_, expected)| expected).unwrap_or_default();
    let kinds = [
        ("object", "an object in braces", ["struct", "a map", "map"]),
        ("list", "a list in brackets", ["a sequence", "sequence", "an array"]),
        ("text", "a text or a number", ["a string", "string", "identifier"]),
        ("switch", "true or false", ["a boolean", "boolean", "bool"]),
    ];
    let kind = kinds.into_iter().find(|(_, _, names)| names.iter().any(|name| expected.starts_with(name)));
    match kind {
        Some((kind, words, _)) => malformed(pointer, kind, format!("{words} is expected here")),
        None => malformed(pointer, "other", "another value is expected here".to_owned()),
    }
}

/// A value as somebody reads and changes it.
pub fn written(value: &impl serde::Serialize) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

/// The same without what it does not say.
pub fn written_in_brief(value: &impl serde::Serialize) -> String {
    let mut value = serde_json::to_value(value).unwrap_or_default();
    without_nothing(&mut value);
    written(&value)
}

fn without_nothing(value: &mut serde_json::Value) {
    match value {
        serde_json::Value::Object(members) => {
            members.retain(|_, member| !member.is_null());
            members.values_mut().for_each(without_nothing);
        }
        serde_json::Value::Array(items) => items.iter_mut().for_each(without_nothing),
        serde_json::Value::Null
        | serde_json::Value::Bool(_)
        | serde_json::Value::Number(_)
        | serde_json::Value::String(_) => {}
    }
}

/// Puts quotes around every number of a valid JSON text.
fn numbers_as_texts(json: &[u8]) -> Vec<u8> {
    let mut texts = Vec::with_capacity(json.len() + 64);
    let (mut in_text, mut escaped, mut in_number) = (false, false, false);
    for &byte in json {
        let part_of_number = byte.is_ascii_digit() || matches!(byte, b'-' | b'+' | b'.' | b'e' | b'E');
        if in_number && !part_of_number {
            texts.push(b'"');
            in_number = false;
        } else if !in_text && !in_number && (byte == b'-' || byte.is_ascii_digit()) {
            texts.push(b'"');
            in_number = true;
        }
        in_text ^= byte == b'"' && !escaped;
        escaped = in_text && byte == b'\\' && !escaped;
        texts.push(byte);
    }
    if in_number {
        texts.push(b'"');
    }
    texts
}

fn pointer(path: &serde_path_to_error::Path) -> String {
    path.iter()
        .filter_map(|segment| match segment {
            Segment::Seq { index } => Some(format!("/{index}")),
            Segment::Map { key } => Some(format!("/{}", key.replace('~', "~0").replace('/', "~1"))),
            Segment::Enum { .. } | Segment::Unknown => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use domain::locale::Locale;
    use domain::rate_plan::RatePlanInput;

    use super::read;

    #[test]
    fn a_number_keeps_every_digit_as_a_text() {
        assert_eq!(read::<Vec<String>>(b"[1, -0.5,12e3]").expect("numbers"), ["1", "-0.5", "12e3"]);
        assert_eq!(read::<Vec<String>>(br#"["1 \" -2", 7]"#).expect("a text and a number"), ["1 \" -2", "7"]);
    }

    #[test]
    fn a_wrong_shape_is_named_by_its_place() {
        let refusal = read::<Vec<Vec<String>>>(br#"[["1"], [{"up_to": 2}]]"#).expect_err("a wrong shape");
        assert_eq!(refusal.pointer, "/1/0");
        assert_eq!(refusal.detail(Locale::En), "This could not be read: a text or a number is expected here.");
        assert!(read::<Vec<String>>(b"[01]").is_err());
    }

    #[test]
    fn what_is_wrong_is_said_without_telling_how_the_code_is_made() {
        for (json, pointer, wrong, reason) in [
            ("{\n  \"key\": ]", "", "syntax", "it is no JSON, see line 2, column 10"),
            (
                r#"{"charges": [{"model": "volume"}]}"#,
                "/charges/0/model",
                "object",
                "an object in braces is expected here",
            ),
            (r#"{"charges": {}}"#, "/charges", "list", "a list in brackets is expected here"),
            (r#"{"key": ["x"]}"#, "/key", "text", "a text or a number is expected here"),
            (r#"{"refund_unused": "yes"}"#, "/refund_unused", "switch", "true or false is expected here"),
        ] {
            let refusal = read::<RatePlanInput>(json.as_bytes()).expect_err(json);
            let fact =
                |name: &str| refusal.facts.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
            assert_eq!(
                (refusal.pointer.as_str(), fact("wrong"), fact("reason")),
                (pointer, Some(wrong), Some(reason)),
                "{json}"
            );
        }
    }
}
