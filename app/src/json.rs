//! JSON as it is sent: its numbers are taken over as their digits, so that an amount never passes through a float.

mod mistakes;
mod twice;

use domain::locale::Locale;
use domain::refusal::{Code, Refusal, Refusals, Wrong, pointer_part};
use serde::de::{DeserializeOwned, IgnoredAny};
use serde_path_to_error::Segment;

/// Reads JSON, its numbers as texts.
///
/// # Errors
/// `malformed`, at the place whose shape is wrong, with what is [`Wrong`].
pub fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Refusal> {
    let _: IgnoredAny = serde_json::from_slice(bytes).map_err(|error| no_json(bytes, &error))?;
    let texts = numbers_as_texts(bytes);
    let mut json = serde_json::Deserializer::from_slice(&texts);
    serde_path_to_error::deserialize(&mut json).map_err(|error| wrong_shape(error.inner(), &pointer(error.path())))
}

/// The places of fields that an object says twice, in valid JSON.
pub fn said_twice(bytes: &[u8]) -> Vec<String> {
    twice::said_twice(&String::from_utf8_lossy(bytes))
}

/// What is wrong with bytes that are no JSON: with the remedy, where it is a known mistake.
pub fn no_json(bytes: &[u8], error: &serde_json::Error) -> Refusal {
    let text = String::from_utf8_lossy(bytes);
    let at = |wrong, (line, column): (usize, usize)| {
        Refusal::unreadable(wrong, "").with("line", line).with("column", column)
    };
    if let Some((place, quote)) = mistakes::curly_quote(&text) {
        return at(Wrong::Curly, mistakes::line_and_column(&text, place)).with("quote", quote);
    }
    match mistakes::trailing_comma(&text) {
        Some(place) => at(Wrong::Comma, mistakes::line_and_column(&text, place)),
        None => at(Wrong::Syntax, (error.line(), error.column())),
    }
}

/// What serde says, in words of our own: its own tell how our code is made.
pub fn wrong_shape(error: &serde_json::Error, pointer: &str) -> Refusal {
    let said = error.to_string();
    let field = |lead: &str| said.strip_prefix(lead)?.split('`').next();
    if let Some(field) = field("unknown field `") {
        return Refusal::unreadable(Wrong::Unknown, pointer).with("field", field);
    }
    if let Some(field) = field("missing field `") {
        return Refusal::unreadable(Wrong::Missing, pointer).with("field", field);
    }
    let expected = said.rsplit_once("expected ").map(|(_, expected)| expected).unwrap_or_default();
    let kinds = [
        (Wrong::Object, ["struct", "a map", "map"]),
        (Wrong::List, ["a sequence", "sequence", "an array"]),
        (Wrong::Text, ["a string", "string", "identifier"]),
        (Wrong::Switch, ["a boolean", "boolean", "bool"]),
    ];
    let kind = kinds.into_iter().find(|(_, names)| names.iter().any(|name| expected.starts_with(name)));
    Refusal::unreadable(kind.map_or(Wrong::Other, |(wrong, _)| wrong), pointer)
}

/// Numbers that in a language with a decimal comma look like thousands, each at its place: `1.000` and `12.500`, but not
/// `0.500` or `1.25`. Programs write no idle zeros; whoever types them there means a thousand.
pub fn thousands(bytes: &[u8], locale: Locale) -> Refusals {
    let mut found = Refusals::default();
    if locale != Locale::En
        && let Ok(value) = serde_json::from_slice(&numbers_as_texts(bytes))
    {
        gather_thousands(&value, String::new(), &mut found);
    }
    found
}

fn gather_thousands(value: &serde_json::Value, pointer: String, found: &mut Refusals) {
    match value {
        serde_json::Value::String(text) if is_like_thousands(text) => {
            found.push(Refusal::at(Code::DecimalInvalid, pointer).with("text", text));
        }
        serde_json::Value::Object(members) => {
            for (name, member) in members {
                gather_thousands(member, format!("{pointer}/{}", pointer_part(name)), found);
            }
        }
        serde_json::Value::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                gather_thousands(item, format!("{pointer}/{place}"), found);
            }
        }
        serde_json::Value::Null
        | serde_json::Value::Bool(_)
        | serde_json::Value::Number(_)
        | serde_json::Value::String(_) => {}
    }
}

fn is_like_thousands(text: &str) -> bool {
    let Some((whole, fraction)) = text.split_once('.') else { return false };
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let leads = (1..=3).contains(&whole.len()) && !whole.starts_with('0') && digits(whole);
    leads && fraction.len() == 3 && digits(fraction) && fraction.ends_with('0')
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

    use super::{Wrong, read, said_twice, thousands};

    #[test]
    fn a_number_keeps_every_digit_as_a_text() {
        assert_eq!(read::<Vec<String>>(b"[1, -0.5,12e3]").expect("numbers"), ["1", "-0.5", "12e3"]);
        assert_eq!(read::<Vec<String>>(br#"["1 \" -2", 7]"#).expect("a text and a number"), ["1 \" -2", "7"]);
    }

    #[test]
    fn what_looks_like_thousands_is_named_where_a_comma_is_the_decimal_mark() {
        let json =
            br#"{"fees": [{"amount": "1.000"}, {"amount": 12.500}], "price": "1.234", "less": 0.500, "more": 1000}"#;
        let places = |locale| thousands(json, locale).0.into_iter().map(|refusal| refusal.pointer).collect::<Vec<_>>();
        assert_eq!(places(Locale::De), ["/fees/0/amount", "/fees/1/amount"]);
        assert!(places(Locale::En).is_empty());
    }

    #[test]
    fn a_field_that_is_said_twice_is_named_by_its_place() {
        let json = br#"{"a": 1e400, "b": [{"x/y": null, "x/y": {"z": 1}}, {}], "c": {"a": true}, "a": ""}"#;
        assert_eq!(said_twice(json), ["/b/0/x~1y", "/a"]);
        let escaped = br#"[1, {"a\"{": "}\\", "\u0061\"{": ["{", {"b": 1}], "b": {"c": 1, "d": "c", "c": 2}}]"#;
        assert_eq!(said_twice(escaped), ["/1/a\"{", "/1/b/c"]);
        assert_eq!(said_twice(br#"{"a": {"b": "a"}, "b": ["a", "a"]}"#), [""; 0]);
    }

    #[test]
    fn a_wrong_shape_is_named_by_its_place() {
        let refusal = read::<Vec<Vec<String>>>(br#"[["1"], [{"up_to": 2}]]"#).expect_err("a wrong shape");
        assert_eq!(refusal.pointer, "/1/0");
        assert_eq!(
            words::refused::detail(&refusal, Locale::En),
            "This could not be read: a text or a number is expected here."
        );
        assert!(read::<Vec<String>>(b"[01]").is_err());
    }

    #[test]
    fn what_is_wrong_is_said_without_telling_how_the_code_is_made() {
        for (json, pointer, wrong, reason) in [
            ("{\n  \"key\": ]", "", "syntax", "it is not valid JSON, see line 2, column 10"),
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
            let (told, said) = (refusal.wrong().map(Wrong::as_str), words::refused::reason(&refusal, Locale::En));
            assert_eq!(
                (refusal.pointer.as_str(), told, said.as_deref()),
                (pointer, Some(wrong), Some(reason)),
                "{json}"
            );
        }
    }
}
