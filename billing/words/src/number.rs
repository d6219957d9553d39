//! Numbers as people type them, in their own language: the way back from [`crate::format`], and the only one.
//!
//! What is read becomes the domain's plain form, `-?digits[.digits]`; the API and addresses speak nothing else. Nothing
//! is guessed: what could mean two numbers, or is grouped other than in threes, cannot be read.
//!
//! | typed | en | de, it |
//! | --- | --- | --- |
//! | `1.5`, `2.50`, `0.005` | as it is | as it is: the point is not followed by three digits, or follows a lone zero |
//! | `1,5`, `2,50`, `0,005` | as in de, for the same reason | as it is: the comma is the decimal mark |
//! | `1.000` | one | one thousand |
//! | `1,000` | one thousand | one |
//! | `1 000`, `1'000` | one thousand | one thousand |
//! | `1.000,50` / `1,000.50` | no / yes | yes / no |
//! | `1000.000` in de, `1,00,0` | no | no |

use domain::locale::Locale;
use domain::money::Currency;
use rust_decimal::Decimal;

use crate::format::{quantity, symbol, with_digits};
use crate::language::{Language, in_language};

/// What may stand around a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Around<'a> {
    None,
    /// `19 %`
    Percent,
    /// `€ 2.50`, `2.50 EUR`: the sign or the code of this currency, and of no other.
    Money(&'a str),
}

/// How the numbers of a form are read and written: in whose language, and what its money is in.
#[derive(Clone, Copy, Debug)]
pub struct Notation<'a> {
    pub locale: Locale,
    /// An ISO 4217 code.
    pub currency: &'a str,
}

impl Notation<'_> {
    /// A number that has to be there, in plain form.
    pub fn number(self, text: &str) -> String {
        handed_on(text, Around::None, self.locale)
    }

    /// An amount or a price, in plain form.
    pub fn money(self, text: &str) -> String {
        handed_on(text, Around::Money(self.currency), self.locale)
    }

    /// A percentage, in plain form.
    pub fn percent(self, text: &str) -> String {
        handed_on(text, Around::Percent, self.locale)
    }

    /// A number as it is typed, without idle decimals.
    pub fn number_written(self, number: Decimal) -> String {
        quantity(number, self.locale)
    }

    /// A price as it is typed, with the currency's decimals at least.
    pub fn money_written(self, price: Decimal) -> String {
        with_digits(price, self.currency.parse::<Currency>().map_or(2, Currency::minor_digits), self.locale)
    }
}

/// A number in plain form. One that cannot be read stays as it was typed, for the domain to refuse at its place; what only
/// the domain would take for a number gets a question mark.
pub fn handed_on(text: &str, around: Around<'_>, locale: Locale) -> String {
    plain(text, around, locale).unwrap_or_else(|| match domain::decimal::parse_decimal(text.trim(), "") {
        Ok(_) => format!("?{text}"),
        Err(_) => text.to_owned(),
    })
}

/// The plain form of what was typed; empty for nothing, `None` for what is no number or could be two.
pub fn plain(text: &str, around: Around<'_>, locale: Locale) -> Option<String> {
    let text = text.trim();
    if text.is_empty() {
        return Some(String::new());
    }
    let (negative, text) = unsigned(text);
    let text = without_unit(text, around);
    // The sign may stand on either side of the unit, once.
    let (negative, text) = match unsigned(text) {
        (true, _) if negative => return None,
        (inner, text) => (negative || inner, text),
    };
    let (own, other) = marks(locale);
    let number = match text.split_once(own) {
        Some((whole, fraction)) => format!("{}.{}", ungrouped(whole, other)?, digits(fraction)?),
        None => match with_the_other_mark(text, other) {
            Some(number) => number,
            None => ungrouped(text, other)?,
        },
    };
    Some(if negative { format!("-{number}") } else { number })
}

/// What was typed in one language, as another writes the same number: with the digits that were typed, grouped where they
/// were, and with what stands around it. What is no number in the first stays as it is.
pub fn rewritten(text: &str, from: Locale, to: Locale) -> String {
    let is_digit = |c: char| c.is_ascii_digit();
    let (Some(begin), Some(last)) = (text.find(is_digit), text.rfind(is_digit)) else { return text.to_owned() };
    let core = &text[begin..=last];
    let Some(number) = plain(core, Around::None, from).filter(|_| from != to) else { return text.to_owned() };
    let (whole, fraction) = number.split_once('.').map_or((number.as_str(), None), |(whole, rest)| (whole, Some(rest)));
    let (own, other) = marks(to);
    let is_grouped = core.len() > number.len() || core.chars().any(|c| !c.is_ascii_digit() && fraction.is_none());
    let mut written = String::with_capacity(text.len() + 4);
    for (place, digit) in whole.chars().enumerate() {
        if is_grouped && place > 0 && (whole.len() - place).is_multiple_of(3) {
            written.push(other);
        }
        written.push(digit);
    }
    if let Some(fraction) = fraction {
        written.push(own);
        written.push_str(fraction);
    }
    format!("{}{written}{}", &text[..begin], &text[last + 1..])
}

/// The decimal mark and the one that groups.
fn marks(locale: Locale) -> (char, char) {
    in_language!(locale, Written => (Written::POINT, Written::GROUP))
}

/// A plain number as it is typed; what is none stays as it is.
pub fn typed(plain: &str, locale: Locale) -> String {
    match domain::decimal::parse_decimal(plain, "") {
        Ok(number) => quantity(number, locale),
        Err(_) => plain.to_owned(),
    }
}

/// A decimal with the other language's mark, where it can be nothing else: `2.50` and `0.005` in German.
fn with_the_other_mark(text: &str, other: char) -> Option<String> {
    let (whole, fraction) = text.split_once(other)?;
    let could_be_thousands = fraction.len() == 3 && whole != "0";
    (!could_be_thousands).then_some(format!("{}.{}", digits(whole)?, digits(fraction)?))
}

/// The digits of a whole number, grouped in threes by one and the same mark or not at all.
fn ungrouped(text: &str, mark: char) -> Option<String> {
    let is_mark = |c: char| c == mark || matches!(c, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '\'' | '’');
    let Some(mark) = text.chars().find(|c| is_mark(*c)) else { return digits(text).map(str::to_owned) };
    let groups: Vec<&str> = text.split(mark).map(digits).collect::<Option<_>>()?;
    let (first, rest) = groups.split_first()?;
    let well_grouped = first.len() <= 3 && !first.starts_with('0') && rest.iter().all(|group| group.len() == 3);
    well_grouped.then(|| groups.concat())
}

fn digits(text: &str) -> Option<&str> {
    (!text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())).then_some(text)
}

fn unsigned(text: &str) -> (bool, &str) {
    match text.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text),
    }
}

fn without_unit<'a>(text: &'a str, around: Around<'_>) -> &'a str {
    match around {
        Around::None => text,
        Around::Percent => text.strip_suffix('%').map_or(text, str::trim_end),
        Around::Money(currency) => {
            let rest = [currency, symbol(currency)].into_iter().find_map(|sign| {
                let before = text.get(..sign.len()).filter(|start| start.eq_ignore_ascii_case(sign));
                let after = || text.len().checked_sub(sign.len()).filter(|end| text.is_char_boundary(*end));
                match before {
                    Some(_) => text.get(sign.len()..).map(str::trim_start),
                    None => {
                        after().filter(|end| text[*end..].eq_ignore_ascii_case(sign)).map(|end| text[..end].trim_end())
                    }
                }
            });
            rest.unwrap_or(text)
        }
    }
}

#[cfg(test)]
mod tests;
