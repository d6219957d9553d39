//! JSON as it is sent: its numbers are taken over as their digits, so that an amount never passes through a float.

use domain::refusal::{Code, Refusal};
use serde::de::{DeserializeOwned, IgnoredAny};
use serde_path_to_error::Segment;

/// Reads JSON, its numbers as texts.
///
/// # Errors
/// `malformed`, at the place whose shape is wrong.
pub fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Refusal> {
    let malformed = |reason: String, pointer: String| Refusal::at(Code::Malformed, pointer).with("reason", reason);
    let _: IgnoredAny = serde_json::from_slice(bytes).map_err(|error| malformed(error.to_string(), String::new()))?;
    let texts = numbers_as_texts(bytes);
    let mut json = serde_json::Deserializer::from_slice(&texts);
    serde_path_to_error::deserialize(&mut json).map_err(|error| malformed(reason(error.inner()), pointer(error.path())))
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

/// What serde says, without its line and column: those are of our own copy.
fn reason(error: &serde_json::Error) -> String {
    let words = error.to_string();
    words.split(" at line ").next().unwrap_or_default().to_owned()
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
        assert!(read::<Vec<String>>(b"[01]").is_err());
    }
}
