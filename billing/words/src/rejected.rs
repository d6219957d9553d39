//! Why an item of usage was not taken, for the developer who reads the answer.

use domain::locale::Locale;
use domain::usage::Rejection;

use crate::language::in_language;

pub const fn detail(rejection: Rejection, locale: Locale) -> &'static str {
    in_language!(locale, Told => Told::rejection(rejection))
}
