//! Texts, names and keys that people type, parsed at the door: trimmed, bounded, storable.
//!
//! A name is what others read among our own words: one visible line that looks like nothing else, in Unicode's composed
//! form (NFC). Keys are compared byte by byte and never normalized.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::locale::{Locale, LocalizedText};
use crate::refusal::{Code, Fact, Refusal, Refusals};

pub const NAME_CHARS_MAX: usize = 120;
/// Of what is told on a card beside its prices.
pub const CARD_CHARS_MAX: usize = 500;
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

/// A name: one line, something to be seen in it, nothing invisible and nothing that turns the direction of writing.
pub fn parse_name(text: &str, chars_max: usize, pointer: &str) -> Result<String, Refusal> {
    match parse_line(text, chars_max, pointer)? {
        name if name.is_empty() => Err(Refusal::at(Code::Required, pointer)),
        name => Ok(name),
    }
}

/// As [`parse_name`], and there may be nothing.
pub fn parse_line(text: &str, chars_max: usize, pointer: &str) -> Result<String, Refusal> {
    visible_line(composed(text.trim()), chars_max, pointer)
}

/// A word that software sends too, such as an attribute: people read it as they read a name, and it is compared byte by
/// byte, so its letters stay as they were sent.
pub fn parse_word(text: &str, chars_max: usize, pointer: &str) -> Result<String, Refusal> {
    match visible_line(text.trim().to_owned(), chars_max, pointer)? {
        word if word.is_empty() => Err(Refusal::at(Code::Required, pointer)),
        word => Ok(word),
    }
}

/// Words of some lines that stand among our own, such as a price told freely: as a name, but for the ends of lines.
pub fn parse_lines(text: &str, chars_max: usize, pointer: &str) -> Result<String, Refusal> {
    let text = composed(text.trim());
    if text.chars().count() > chars_max {
        return Err(Refusal::at(Code::TextTooLong, pointer).with("max", chars_max));
    }
    let is_odd = |c: char| (c.is_control() && !matches!(c, '\n' | '\r')) || is_unseen(c) || is_noncharacter(c);
    let seen = text.chars().any(|c| !c.is_whitespace() && !is_joiner(c));
    if text.chars().any(is_odd) || !(seen || text.is_empty()) {
        return Err(Refusal::at(Code::TextInvalid, pointer));
    }
    Ok(text)
}

fn visible_line(name: String, chars_max: usize, pointer: &str) -> Result<String, Refusal> {
    if name.chars().count() > chars_max {
        return Err(Refusal::at(Code::TextTooLong, pointer).with("max", chars_max));
    }
    if name.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
        return Err(Refusal::at(Code::TextInvalid, pointer));
    }
    let seen = name.chars().any(|c| !c.is_whitespace() && !is_joiner(c));
    if name.chars().any(|c| c.is_control() || is_unseen(c) || is_noncharacter(c)) || !(seen || name.is_empty()) {
        return Err(Refusal::at(Code::NameInvalid, pointer));
    }
    Ok(name)
}

/// Letters and their marks as one, as Unicode composes them. The browser only shows what the server parses again.
#[cfg(not(target_family = "wasm"))]
pub fn composed(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    text.nfc().collect()
}

#[cfg(target_family = "wasm")]
pub fn composed(text: &str) -> String {
    text.to_owned()
}

/// What has no look of its own but shapes the letters or pictures around it, as Persian and emoji need it.
fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe0e}' | '\u{fe0f}')
}

/// Separators of lines, and what Unicode calls bidirectional controls or leaves blank.
fn is_unseen(c: char) -> bool {
    matches!(c,
        '\u{2028}' | '\u{2029}'
        | '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        | '\u{00ad}' | '\u{034f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}' | '\u{2060}'..='\u{2065}' | '\u{206a}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0d}'
        | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}')
}

/// What Unicode will never give a meaning, such as U+FFFF.
fn is_noncharacter(c: char) -> bool {
    matches!(c, '\u{fdd0}'..='\u{fdef}') || u32::from(c) & 0xfffe == 0xfffe
}

const EMAIL_CHARS_MAX: usize = 254;
const LOCAL_BYTES_MAX: usize = 64;
const LABEL_BYTES_MAX: usize = 63;
/// The only letter that stays another one when it is made small here and the same as `i` elsewhere.
const DOTTED_CAPITAL_I: char = '\u{130}';

/// An address as mail knows it, without quotes: words between dots, an at sign, a host's name. Letters may be of any writing.
/// Whether mail arrives there only mail can tell.
pub fn parse_email(text: &str, pointer: &str) -> Result<String, Refusal> {
    let email = composed(&parse_required(text, EMAIL_CHARS_MAX, pointer)?);
    match email.split_once('@') {
        Some((local, host)) if is_local_part(local) && is_host(host) && !email.contains(DOTTED_CAPITAL_I) => Ok(email),
        _ => Err(Refusal::at(Code::EmailInvalid, pointer)),
    }
}

/// An address that somebody may be known by: whatever was taken for one before, too.
pub fn known_email(text: &str) -> Option<String> {
    let is_known = |email: &String| email.contains('@') && !email.contains(DOTTED_CAPITAL_I);
    parse_required(text, EMAIL_CHARS_MAX, "").ok().map(|email| composed(&email)).filter(is_known)
}

fn is_local_part(text: &str) -> bool {
    let may_stand = |c: char| is_letter_or_digit(c) || "!#$%&'*+-/=?^_`{|}~".contains(c);
    text.len() <= LOCAL_BYTES_MAX && text.split('.').all(|word| !word.is_empty() && word.chars().all(may_stand))
}

fn is_host(text: &str) -> bool {
    let is_label = |label: &str| {
        (1..=LABEL_BYTES_MAX).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| is_letter_or_digit(c) || c == '-')
    };
    text.split('.').all(is_label)
}

/// Of ASCII letters and digits, of other writings whatever is seen.
fn is_letter_or_digit(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric();
    }
    !(c.is_whitespace() || c.is_control() || is_joiner(c) || is_unseen(c) || is_noncharacter(c))
}

/// A text in several languages; languages left empty are simply not there. `needed` asks for at least one.
pub fn parse_localized(
    text: &LocalizedText,
    chars_max: usize,
    needed: Needed,
    pointer: &str,
) -> Result<LocalizedText, Refusals> {
    localized(text, needed, pointer, |words, place| parse_text(words, chars_max, place))
}

/// A name in several languages, as [`parse_localized`].
pub fn parse_localized_name(
    text: &LocalizedText,
    chars_max: usize,
    needed: Needed,
    pointer: &str,
) -> Result<LocalizedText, Refusals> {
    localized(text, needed, pointer, |words, place| parse_line(words, chars_max, place))
}

/// Words of some lines in several languages, as [`parse_localized`].
pub fn parse_localized_lines(
    text: &LocalizedText,
    chars_max: usize,
    needed: Needed,
    pointer: &str,
) -> Result<LocalizedText, Refusals> {
    localized(text, needed, pointer, |words, place| parse_lines(words, chars_max, place))
}

fn localized(
    text: &LocalizedText,
    needed: Needed,
    pointer: &str,
    parse: impl Fn(&str, &str) -> Result<String, Refusal>,
) -> Result<LocalizedText, Refusals> {
    let mut refusals = Refusals::default();
    let mut parsed = LocalizedText::default();
    for locale in Locale::ALL {
        let Some(words) = text.0.get(&locale) else {
            continue;
        };
        let place = format!("{pointer}/{locale}");
        if let Some(words) = refusals.take("", parse(words, &place))
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

#[cfg(feature = "contract")]
impl utoipa::PartialSchema for Key {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        crate::contract::text("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$", "ApiCall")
    }
}

#[cfg(feature = "contract")]
impl utoipa::ToSchema for Key {}

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

impl From<&Key> for Fact {
    fn from(key: &Key) -> Self {
        key.as_str().into()
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_something_at_somewhere() {
        for good in ["anna@example.com", " anna@example.com ", "o'neil+x@büro.example", "anna@localhost"] {
            assert_eq!(parse_email(good, "").as_deref(), Ok(good.trim()), "{good}");
        }
        let long = format!("{}@example.com", "a".repeat(250));
        let long_local = format!("{}@example.com", "a".repeat(65));
        let long_label = format!("anna@{}.com", "a".repeat(64));
        for (bad, code) in [
            ("", Code::Required),
            ("anna", Code::EmailInvalid),
            ("@example.com", Code::EmailInvalid),
            ("anna@", Code::EmailInvalid),
            ("anna@example@com", Code::EmailInvalid),
            ("an na@example.com", Code::EmailInvalid),
            ("anna@example.com\nBcc: all@example.com", Code::EmailInvalid),
            ("anna\0@example.com", Code::TextInvalid),
            ("anna..b@example.com", Code::EmailInvalid),
            (".anna@example.com", Code::EmailInvalid),
            ("anna,otto@example.com", Code::EmailInvalid),
            ("<anna@example.com>", Code::EmailInvalid),
            ("\"anna\"@example.com", Code::EmailInvalid),
            ("anna@example..com", Code::EmailInvalid),
            ("anna@example.com.", Code::EmailInvalid),
            ("anna@-example.com", Code::EmailInvalid),
            ("anna@exam_ple.com", Code::EmailInvalid),
            ("anna\u{202e}@example.com", Code::EmailInvalid),
            ("anna\u{ffff}@example.com", Code::EmailInvalid),
            (&long_local, Code::EmailInvalid),
            (&long_label, Code::EmailInvalid),
            ("\u{130}rene@example.com", Code::EmailInvalid),
            (&long, Code::TextTooLong),
        ] {
            assert_eq!(parse_email(bad, "/email").unwrap_err().code, code, "{bad}");
        }
    }

    #[test]
    fn a_name_is_one_visible_line_in_composed_form() {
        for (typed, name) in [
            (" Almenrausch ", "Almenrausch"),
            ("Cafe\u{301}", "Café"),
            ("ﬁne & dandy </title>", "ﬁne & dandy </title>"),
            ("نرم\u{200c}افزار", "نرم\u{200c}افزار"),
            ("דוד", "דוד"),
            ("👩\u{200d}💻 Ada", "👩\u{200d}💻 Ada"),
            ("❤\u{fe0f}", "❤\u{fe0f}"),
        ] {
            assert_eq!(parse_name(typed, 120, "").as_deref(), Ok(name), "{typed}");
        }
        for unseen in [
            "\u{200b}",
            "\u{2060}",
            "\u{3164}",
            "\u{feff}",
            "\u{ad}",
            "\u{200d}",
            "\u{2800}",
            "Ac\u{200b}me",
            "Acme\u{202e}gpj",
            "\u{2067}Acme",
            "two\nlines",
            "two\u{2028}lines",
            "a\ttab",
            "\u{e0041}",
            "Acme\u{ffff}",
            "Acme\u{fdd0}",
            "Acme\u{1fffe}",
        ] {
            assert_eq!(
                parse_name(unseen, 120, "/name").unwrap_err(),
                Refusal::at(Code::NameInvalid, "/name"),
                "{unseen:?}"
            );
        }
        for (typed, code) in [("", Code::Required), (" \u{3000} ", Code::Required), ("a\0b", Code::TextInvalid)] {
            assert_eq!(parse_name(typed, 120, "").unwrap_err().code, code, "{typed:?}");
        }
        assert_eq!(parse_name(&"x".repeat(121), 120, "").unwrap_err().code, Code::TextTooLong);
    }

    #[test]
    fn who_was_taken_under_an_odd_address_is_known_by_it() {
        assert_eq!(known_email(" anna,otto@exam_ple.com ").as_deref(), Some("anna,otto@exam_ple.com"));
        for none in ["", "anna", "anna\0@example.com"] {
            assert_eq!(known_email(none), None, "{none:?}");
        }
    }

    #[test]
    fn lines_are_visible_and_of_several() {
        assert_eq!(parse_lines(" **15** a month,\nCafe\u{301} ", 64, "").as_deref(), Ok("**15** a month,\nCafé"));
        assert_eq!(parse_lines(" ", 64, "").as_deref(), Ok(""));
        for odd in ["15\u{202e}51", "\u{200b}", "\u{200d}", "a\tb", "a\u{ffff}", "a\0"] {
            assert_eq!(parse_lines(odd, 64, "/a").unwrap_err(), Refusal::at(Code::TextInvalid, "/a"), "{odd:?}");
        }
        assert_eq!(parse_lines(&"x".repeat(65), 64, "").unwrap_err().code, Code::TextTooLong);
    }

    #[test]
    fn a_word_is_visible_and_stays_as_it_was_sent() {
        assert_eq!(parse_word(" Cafe\u{301} ", 64, "").as_deref(), Ok("Cafe\u{301}"));
        for (word, code) in [
            ("eu\u{202e}west", Code::NameInvalid),
            ("\u{200b}", Code::NameInvalid),
            ("eu\nwest", Code::NameInvalid),
            (" ", Code::Required),
        ] {
            assert_eq!(parse_word(word, 64, "/a").unwrap_err(), Refusal::at(code, "/a"), "{word:?}");
        }
    }
}
