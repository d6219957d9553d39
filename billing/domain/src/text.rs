//! Texts and keys that people type, parsed at the door: trimmed, bounded, storable.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::locale::{Locale, LocalizedText};
use crate::refusal::{Code, Refusal, Refusals};

pub const NAME_CHARS_MAX: usize = 120;
pub const DESCRIPTION_CHARS_MAX: usize = 20_000;

/// Trims and bounds a text; control characters other than line breaks and tabs cannot be stored.
pub fn parse_text(text: &str, chars_max: usize, pointer: &str) -> Result<String, Refusal> {
    let text = text.trim();
    if text.chars().count() > chars_max {
        return Err(Refusal::at(Code::TextTooLong, pointer).with("max", chars_max));
    }
    if text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
        return Err(Refusal::at(Code::TextInvalid, pointer));
    }
    Ok(text.to_owned())
}

/// As [`parse_text`], and something must be there.
pub fn parse_required(text: &str, chars_max: usize, pointer: &str) -> Result<String, Refusal> {
    match parse_text(text, chars_max, pointer)? {
        text if text.is_empty() => Err(Refusal::at(Code::Required, pointer)),
        text => Ok(text),
    }
}

/// A text in several languages; languages left empty are simply not there. `needed` asks for at least one.
pub fn parse_localized(
    text: &LocalizedText,
    chars_max: usize,
    needed: Needed,
    pointer: &str,
) -> Result<LocalizedText, Refusals> {
    let mut refusals = Refusals::default();
    let mut parsed = LocalizedText::default();
    for locale in Locale::ALL {
        let Some(words) = text.0.get(&locale) else {
            continue;
        };
        let place = format!("{pointer}/{locale}");
        if let Some(words) = refusals.take("", parse_text(words, chars_max, &place))
            && !words.is_empty()
        {
            parsed.0.insert(locale, words);
        }
    }
    if refusals.is_empty() && parsed.is_empty() && needed == Needed::Yes {
        refusals.add(Code::Required, pointer);
    }
    refusals.into_result().map(|()| parsed)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needed {
    Yes,
    No,
}

/// A short name for machines (`UserMonth`, `team`), unique where it is used. Case matters; nothing is trimmed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Key(String);

impl Key {
    pub fn parse(text: &str, pointer: &str) -> Result<Self, Refusal> {
        if text.is_empty() {
            return Err(Refusal::at(Code::Required, pointer));
        }
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
        let well_formed =
            text.len() <= 64 && text.chars().all(plain) && text.starts_with(|c: char| c.is_ascii_alphanumeric());
        if well_formed { Ok(Self(text.to_owned())) } else { Err(Refusal::at(Code::KeyInvalid, pointer)) }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
