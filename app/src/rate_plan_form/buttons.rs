//! The buttons of the rate plan editor: what each says as the field [`THEN`] of the form that it sends.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The field that tells which button was pressed.
pub const THEN: &str = "then";

const REVIEW: &str = "review";
const SAVE: &str = "stay";
const SHOW_JSON: &str = "as-json";
const SHOW_FORM: &str = "as-form";
const MORE_ROWS: &str = "more-";
const TAKE_TOTAL: &str = "take-";

/// What was pressed. Enter in a field presses nothing, and saves.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub enum PlanButton {
    #[default]
    Save,
    /// Saves, and looks at it once more before it is published.
    Review,
    /// To the plan as JSON, with what was typed.
    ShowJson,
    /// And back.
    ShowForm,
    /// More rows in a list: `fees`, `charge-0`.
    MoreRows(String),
    /// A row away, by its list and its place: `charge-0/2`, `fees/1`.
    RemoveRow(String),
    /// Takes over the computed total of an example.
    TakeTotal(usize),
}

impl PlanButton {
    /// What every button begins with that takes a row away.
    pub const REMOVE_ROW: &str = "less-";
}

impl From<String> for PlanButton {
    fn from(said: String) -> Self {
        let after = |prefix: &str| said.strip_prefix(prefix).map(str::to_owned);
        match said.as_str() {
            REVIEW => return Self::Review,
            SHOW_JSON => return Self::ShowJson,
            SHOW_FORM => return Self::ShowForm,
            _ => {}
        }
        let more = after(MORE_ROWS).map(Self::MoreRows);
        let less = || after(Self::REMOVE_ROW).map(Self::RemoveRow);
        let take = || after(TAKE_TOTAL)?.parse().ok().map(Self::TakeTotal);
        more.or_else(less).or_else(take).unwrap_or_default()
    }
}

impl fmt::Display for PlanButton {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Save => f.write_str(SAVE),
            Self::Review => f.write_str(REVIEW),
            Self::ShowJson => f.write_str(SHOW_JSON),
            Self::ShowForm => f.write_str(SHOW_FORM),
            Self::MoreRows(list) => write!(f, "{MORE_ROWS}{list}"),
            Self::RemoveRow(row) => write!(f, "{}{row}", Self::REMOVE_ROW),
            Self::TakeTotal(place) => write!(f, "{TAKE_TOTAL}{place}"),
        }
    }
}

impl From<PlanButton> for String {
    fn from(button: PlanButton) -> Self {
        button.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_button_is_read_as_it_was_written() {
        for button in [
            PlanButton::Save,
            PlanButton::Review,
            PlanButton::ShowJson,
            PlanButton::ShowForm,
            PlanButton::MoreRows("values-0".to_owned()),
            PlanButton::RemoveRow("charge-0/2".to_owned()),
            PlanButton::TakeTotal(3),
        ] {
            assert_eq!(PlanButton::from(button.to_string()), button);
        }
        for nothing in ["", "take-x", "surely-not"] {
            assert_eq!(PlanButton::from(nothing.to_owned()), PlanButton::Save, "{nothing}");
        }
    }
}
