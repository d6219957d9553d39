//! What can be wrong with something that was sent and could not be read.

/// What is wrong with what could not be read; the fact `wrong` of a refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    Syntax,
    Curly,
    Comma,
    Unknown,
    Missing,
    Object,
    List,
    Text,
    Switch,
    Other,
    /// Of the whole.
    NoObject,
    Twice,
    Lost,
}

impl Wrong {
    const ALL: [Wrong; 13] = [
        Wrong::Syntax,
        Wrong::Curly,
        Wrong::Comma,
        Wrong::Unknown,
        Wrong::Missing,
        Wrong::Object,
        Wrong::List,
        Wrong::Text,
        Wrong::Switch,
        Wrong::Other,
        Wrong::NoObject,
        Wrong::Twice,
        Wrong::Lost,
    ];

    pub const fn as_str(self) -> &'static str {
        match self {
            Wrong::Syntax => "syntax",
            Wrong::Curly => "curly",
            Wrong::Comma => "comma",
            Wrong::Unknown => "unknown",
            Wrong::Missing => "missing",
            Wrong::Object => "object",
            Wrong::List => "list",
            Wrong::Text => "text",
            Wrong::Switch => "switch",
            Wrong::Other => "other",
            Wrong::NoObject => "no_object",
            Wrong::Twice => "twice",
            Wrong::Lost => "lost",
        }
    }

    /// What its words may mention.
    pub const fn facts(self) -> &'static [&'static str] {
        match self {
            Wrong::Syntax | Wrong::Comma => &["line", "column"],
            Wrong::Curly => &["line", "column", "quote"],
            Wrong::Unknown | Wrong::Missing => &["field"],
            Wrong::Object
            | Wrong::List
            | Wrong::Text
            | Wrong::Switch
            | Wrong::Other
            | Wrong::NoObject
            | Wrong::Twice
            | Wrong::Lost => &[],
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|wrong| wrong.as_str() == text)
    }
}
