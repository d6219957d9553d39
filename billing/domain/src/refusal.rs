//! Every reason why the marketplace says no: a stable code, and words for people in each language.
//!
//! A refusal is a considered answer to somebody's request; it names the place in what was sent by a JSON pointer.
//! Faults of our own (a lost database) are never refusals.

#[macro_use]
mod codes;
#[macro_use]
mod lints;
mod code;
mod known;
mod reason;
mod unknown;

use std::fmt;

use serde::{Deserialize, Serialize};

pub use code::Code;
pub use known::UnknownCode;
pub use reason::Wrong;
pub use unknown::{NotYet, UNKNOWN_FIELDS_MAX, Unknown, pointer_part};

use crate::locale::Locale;

/// One reason why not, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    pub code: Code,
    /// Where in what was sent, as a JSON pointer (`/fees/0/amount`); empty for the whole.
    pub pointer: String,
    pub facts: Vec<(String, String)>,
}

impl Refusal {
    pub fn new(code: Code) -> Self {
        Self { code, pointer: String::new(), facts: Vec::new() }
    }

    pub fn at(code: Code, pointer: impl Into<String>) -> Self {
        Self { code, pointer: pointer.into(), facts: Vec::new() }
    }

    /// Adds a fact that the words mention, such as the largest amount.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl fmt::Display) -> Self {
        self.facts.push((name.to_owned(), value.to_string()));
        self
    }

    /// What to tell a person who reads the API, where numbers are plain and days are ISO 8601.
    pub fn detail(&self, locale: Locale) -> String {
        let reason = self.reason(locale);
        self.filled(self.template(locale), |name, value| match (name, &reason) {
            ("languages", _) => Locale::names_of(value, locale),
            ("reason", Some(reason)) => reason.clone(),
            _ => value.to_owned(),
        })
    }

    /// Something that could not be read, and what is wrong with it. Its other facts are added after.
    pub fn unreadable(wrong: Wrong, pointer: impl Into<String>) -> Self {
        Self::at(Code::Malformed, pointer).with("reason", wrong.as_str()).with("wrong", wrong.as_str())
    }

    /// What is wrong with what could not be read, where that is known.
    pub fn wrong(&self) -> Option<Wrong> {
        self.facts.iter().find(|(name, _)| name == "wrong").and_then(|(_, wrong)| Wrong::parse(wrong))
    }

    /// The same in words that amid a sentence say why.
    pub fn reason(&self, locale: Locale) -> Option<String> {
        self.wrong().map(|wrong| self.filled(reason::reason(wrong, locale), |_, value| value.to_owned()))
    }

    /// What to tell a person, its facts still in braces: `At most {max}.`
    pub const fn template(&self, locale: Locale) -> &'static str {
        self.code.template(locale)
    }

    /// A template with each fact as `write` puts it, given its name and value.
    pub fn filled(&self, template: &str, write: impl Fn(&str, &str) -> String) -> String {
        let mut words = template.to_owned();
        for (name, value) in &self.facts {
            words = words.replace(&format!("{{{name}}}"), &write(name, value));
        }
        words
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}: {}", self.pointer, self.code.as_str(), self.detail(Locale::En))
    }
}

/// All that is wrong with a request, at once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Refusals(pub Vec<Refusal>);

impl Refusals {
    pub fn push(&mut self, refusal: Refusal) {
        self.0.push(refusal);
    }

    pub fn add(&mut self, code: Code, pointer: impl Into<String>) {
        self.0.push(Refusal::at(code, pointer));
    }

    /// Keeps a parsed value, or notes why it could not be parsed, with `prefix` put before its pointer.
    pub fn take<T>(&mut self, prefix: &str, parsed: Result<T, impl Into<Refusals>>) -> Option<T> {
        match parsed {
            Ok(value) => Some(value),
            Err(refusals) => {
                self.0.extend(refusals.into().0.into_iter().map(|mut refusal| {
                    refusal.pointer.insert_str(0, prefix);
                    refusal
                }));
                None
            }
        }
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// `Ok` when nothing was refused.
    pub fn into_result(self) -> Result<(), Refusals> {
        if self.is_empty() { Ok(()) } else { Err(self) }
    }

    pub fn has(&self, code: Code) -> bool {
        self.0.iter().any(|refusal| refusal.code == code)
    }
}

impl From<Refusal> for Refusals {
    fn from(refusal: Refusal) -> Self {
        Self(vec![refusal])
    }
}

impl From<Code> for Refusals {
    fn from(code: Code) -> Self {
        Refusal::new(code).into()
    }
}

impl fmt::Display for Refusals {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, refusal) in self.0.iter().enumerate() {
            if place > 0 {
                f.write_str("; ")?;
            }
            write!(f, "{refusal}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Refusals {}
