//! Who is reading a page, and how: language, colors, account, address.
//!
//! The server decides all of it once per request and provides it as context; pages and components only look. An
//! island has no such context and gets what it needs as a prop.

use std::str::FromStr;

use domain::calendar::Tz;
use domain::locale::Locale;
use leptos::prelude::use_context;
use serde::{Deserialize, Serialize};

/// The person at the other end of a request.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reader {
    pub locale: Locale,
    pub theme: Theme,
    /// `None` before signing in.
    pub account: Option<Account>,
    /// Where the reader is; UTC for whoever has not said.
    pub time_zone: Tz,
    /// The path asked for, without query: `/seller/products`.
    pub path: String,
    /// Whether this is a sandbox marketplace, whose clock can be moved.
    pub sandbox: bool,
}

/// Somebody signed in, acting for an organization.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    pub user_id: String,
    pub person: String,
    pub organization_id: String,
    pub organization: String,
    pub role: Role,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    Seller,
    Buyer,
    Operator,
}

impl Role {
    /// Where the addresses of its own pages begin.
    pub const fn area(self) -> &'static str {
        match self {
            Role::Seller => "/seller",
            Role::Buyer => "/account",
            Role::Operator => "/admin",
        }
    }
}

/// Which colors a page wears. `System` follows the reader's device.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    #[default]
    System,
    Light,
    Dark,
}

impl Theme {
    pub const ALL: [Theme; 3] = [Theme::System, Theme::Light, Theme::Dark];

    /// As kept in a preference.
    pub const fn code(self) -> &'static str {
        match self {
            Theme::System => "system",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// The value of `data-theme`; the attribute is absent when the device decides.
    pub const fn attribute(self) -> Option<&'static str> {
        match self {
            Theme::System => None,
            Theme::Light | Theme::Dark => Some(self.code()),
        }
    }
}

impl FromStr for Theme {
    type Err = UnknownTheme;

    fn from_str(code: &str) -> Result<Self, UnknownTheme> {
        Theme::ALL.into_iter().find(|theme| theme.code() == code).ok_or(UnknownTheme)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownTheme;

/// The reader of the page being rendered; somebody anonymous where the server named nobody.
pub fn use_reader() -> Reader {
    use_context().unwrap_or_default()
}
