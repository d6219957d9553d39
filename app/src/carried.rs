//! A choice of language or colors that takes along what was typed into a form: what its button says, and the server reads.

use std::fmt;
use std::str::FromStr;

use domain::locale::Locale;

use crate::reader::Theme;

/// The field of the choice, among those of the form.
pub const CARRIED: &str = "chosen_meanwhile";

/// How a form finds again what was typed into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refill {
    /// By the name that its fields give it, as after a refusal.
    Flash,
    /// The page's address says what stands in it.
    Address,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preference {
    Locale(Locale),
    Theme(Theme),
}

/// What the button says: `locale=de en flash profile /account/settings`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    pub chosen: Preference,
    /// The language that the form was shown in.
    pub shown_in: Locale,
    pub refill: Refill,
    /// What its fields call it.
    pub form: String,
    /// The page that it is on, without its query.
    pub page: String,
}

impl fmt::Display for Carried {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { chosen, shown_in, refill, form, page } = self;
        match chosen {
            Preference::Locale(locale) => write!(f, "locale={}", locale.code())?,
            Preference::Theme(theme) => write!(f, "theme={}", theme.code())?,
        }
        let refill = match refill {
            Refill::Flash => "flash",
            Refill::Address => "address",
        };
        write!(f, " {} {refill} {form} {page}", shown_in.code())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

impl FromStr for Carried {
    type Err = Unreadable;

    fn from_str(text: &str) -> Result<Self, Unreadable> {
        let mut parts = text.splitn(5, ' ');
        let mut next = || parts.next().ok_or(Unreadable);
        let (chosen, shown_in, refill, form, page) = (next()?, next()?, next()?, next()?, next()?);
        let chosen = match chosen.split_once('=') {
            Some(("locale", code)) => code.parse().map(Preference::Locale).map_err(|_| Unreadable)?,
            Some(("theme", code)) => code.parse().map(Preference::Theme).map_err(|_| Unreadable)?,
            Some(_) | None => return Err(Unreadable),
        };
        let refill = match refill {
            "flash" => Refill::Flash,
            "address" => Refill::Address,
            _ => return Err(Unreadable),
        };
        let shown_in = shown_in.parse().map_err(|_| Unreadable)?;
        Ok(Self { chosen, shown_in, refill, form: form.to_owned(), page: page.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_is_read_as_it_was_said() {
        for (chosen, refill, form, page) in [
            (Preference::Locale(Locale::De), Refill::Flash, "profile", "/account/settings"),
            (Preference::Theme(Theme::Dark), Refill::Address, "", "/store/a b"),
        ] {
            let said = Carried { chosen, shown_in: Locale::It, refill, form: form.to_owned(), page: page.to_owned() };
            assert_eq!(said.to_string().parse(), Ok(said));
        }
        for text in ["", "locale=de en flash x", "locale=fr en flash x /", "zone=de en flash x /", "locale=de en x x /"]
        {
            assert_eq!(text.parse::<Carried>(), Err(Unreadable), "{text}");
        }
    }
}
