//! Fields that an object says twice: which of them is meant nobody knows.

use std::borrow::Cow;
use std::collections::BTreeSet;

use domain::refusal::pointer_part;

/// Where a walk through a text stands: in which member of which object, at which entry of which list.
enum Level<'a> {
    Object { said: BTreeSet<Cow<'a, str>>, at: Option<Cow<'a, str>> },
    List { at: usize },
}

/// Of more places than fit into this nobody is told.
const TOLD_BYTES_MAX: usize = 64 * 1024;

/// The places of fields that are said again, in a valid JSON text.
pub fn said_twice(json: &str) -> Vec<String> {
    let (mut levels, mut twice) = (Vec::new(), Vec::new());
    let (mut rest, mut told) = (json, 0);
    while let Some(next) = rest.bytes().position(|byte| b"\"{}[],".contains(&byte)) {
        let (mark, after) = (rest.as_bytes()[next], &rest[next + 1..]);
        rest = after;
        match mark {
            b'{' => levels.push(Level::Object { said: BTreeSet::new(), at: None }),
            b'[' => levels.push(Level::List { at: 0 }),
            b'}' | b']' => drop(levels.pop()),
            b',' => match levels.last_mut() {
                Some(Level::Object { at, .. }) => *at = None,
                Some(Level::List { at }) => *at += 1,
                None => {}
            },
            _ => {
                let end = end_of_text(after);
                rest = after.get(end + 1..).unwrap_or_default();
                if let Some(Level::Object { said, at: at @ None }) = levels.last_mut() {
                    let name = name(&after[..end]);
                    *at = Some(name.clone());
                    if !said.insert(name) && told < TOLD_BYTES_MAX {
                        let place = place(&levels);
                        told += place.len();
                        twice.push(place);
                    }
                }
            }
        }
    }
    twice
}

/// Where a text that has begun ends.
fn end_of_text(text: &str) -> usize {
    let mut escaped = false;
    let ends = |byte: &u8| {
        let ends = *byte == b'"' && !escaped;
        escaped = *byte == b'\\' && !escaped;
        ends
    };
    text.as_bytes().iter().position(ends).unwrap_or(text.len())
}

/// A name as it is meant, however it is written.
fn name(written: &str) -> Cow<'_, str> {
    match written.contains('\\') {
        true => serde_json::from_str(&format!("\"{written}\"")).map_or(Cow::Borrowed(written), Cow::Owned),
        false => Cow::Borrowed(written),
    }
}

fn place(levels: &[Level<'_>]) -> String {
    let part = |level: &Level<'_>| match level {
        Level::Object { at, .. } => format!("/{}", pointer_part(at.as_deref().unwrap_or_default())),
        Level::List { at } => format!("/{at}"),
    };
    levels.iter().map(part).collect()
}
