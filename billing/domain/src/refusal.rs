//! Every reason why the marketplace says no: a stable code and typed facts. How that is said to a person is not known here.
//!
//! A refusal is a considered answer to somebody's request; it names the place in what was sent by a JSON pointer.
//! Faults of our own (a lost database) are never refusals.

#[macro_use]
mod codes;
mod code;
mod fact;
mod known;
mod unknown;
mod wrong;

use std::fmt;

use serde::{Deserialize, Serialize};

pub use code::Code;
pub use fact::Fact;
pub use known::UnknownCode;
pub use unknown::{NotYet, UNKNOWN_FIELDS_MAX, Unknown, pointer_part};
pub use wrong::Wrong;

/// One reason why not, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    pub code: Code,
    /// Where in what was sent, as a JSON pointer (`/fees/0/amount`); empty for the whole.
    pub pointer: String,
    pub facts: Vec<(String, Fact)>,
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
    pub fn with(mut self, name: &str, value: impl Into<Fact>) -> Self {
        self.facts.push((name.to_owned(), value.into()));
        self
    }

    /// What is told under a name.
    pub fn fact(&self, name: &str) -> Option<&Fact> {
        self.facts.iter().find(|(known, _)| known == name).map(|(_, fact)| fact)
    }

    /// Something that could not be read, and what is wrong with it. Its other facts are added after.
    pub fn unreadable(wrong: Wrong, pointer: impl Into<String>) -> Self {
        Self::at(Code::Malformed, pointer).with("reason", wrong.as_str()).with("wrong", wrong.as_str())
    }

    /// What is wrong with what could not be read, where that is known.
    pub fn wrong(&self) -> Option<Wrong> {
        match self.fact("wrong") {
            Some(Fact::Text(wrong)) => Wrong::parse(wrong),
            Some(_) | None => None,
        }
    }
}

/// For those who run the portal: place, code and facts.
impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.pointer, self.code.as_str())?;
        self.facts.iter().try_for_each(|(name, fact)| write!(f, " {name}={fact}"))
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
