//! Values to choose from, for the fields that offer them.

/// One of the values to choose from.
#[derive(Clone, Debug)]
pub struct Choice {
    pub value: String,
    pub label: String,
    /// What choosing it means.
    pub hint: Option<String>,
    /// The country that it belongs to, for what puts those of one first.
    pub country: Option<String>,
}

impl Choice {
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), hint: None, country: None }
    }

    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    #[must_use]
    pub fn of(mut self, country: &str) -> Self {
        self.country = Some(country.to_owned());
        self
    }
}

/// Choices under a heading.
#[derive(Clone, Debug)]
pub struct ChoiceGroup {
    pub label: String,
    /// What the values of those begin with that belong here; `None` for the group of those that come first.
    pub of: Option<&'static str>,
    pub choices: Vec<Choice>,
}

impl ChoiceGroup {
    pub fn first(label: impl Into<String>, choices: Vec<Choice>) -> Self {
        Self { label: label.into(), of: None, choices }
    }

    pub fn of(of: &'static str, label: impl Into<String>, choices: Vec<Choice>) -> Self {
        Self { label: label.into(), of: Some(of), choices }
    }
}
