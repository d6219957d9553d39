//! VAT numbers: what a country's look like, and whether their check digits are right. Whether one was ever given to
//! anybody, and to whom, is for the tax offices to say.
//!
//! They are kept as invoices show them, with the letters of their country and without the marks they are often written
//! with. The numbers of the EU's states, of Northern Ireland, Great Britain, Switzerland and Norway are checked; of any
//! other country's only that somebody could have meant one.

mod numbers;

use crate::refusal::{Code, Refusal};

use numbers::normal;

/// A VAT number with the letters of its country: `DE314159262`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VatId(String);

/// Country, the letters its numbers begin with, and what they look like: 9 a digit, A a letter, X either.
const CHECKED: [(&str, &str, &str); 31] = [
    ("AT", "AT", "ATU99999999"),
    ("BE", "BE", "BE0999999999"),
    ("BG", "BG", "BG999999999"),
    ("CY", "CY", "CY99999999A"),
    ("CZ", "CZ", "CZ99999999"),
    ("DE", "DE", "DE999999999"),
    ("DK", "DK", "DK99999999"),
    ("EE", "EE", "EE999999999"),
    ("GR", "EL", "EL999999999"),
    ("ES", "ES", "ESX9999999X"),
    ("FI", "FI", "FI99999999"),
    ("FR", "FR", "FRXX999999999"),
    ("HR", "HR", "HR99999999999"),
    ("HU", "HU", "HU99999999"),
    ("IE", "IE", "IE9999999AA"),
    ("IT", "IT", "IT99999999999"),
    ("LT", "LT", "LT999999999"),
    ("LU", "LU", "LU99999999"),
    ("LV", "LV", "LV99999999999"),
    ("MT", "MT", "MT99999999"),
    ("NL", "NL", "NL999999999B99"),
    ("PL", "PL", "PL9999999999"),
    ("PT", "PT", "PT999999999"),
    ("RO", "RO", "RO99999999"),
    ("SE", "SE", "SE999999999901"),
    ("SI", "SI", "SI99999999"),
    ("SK", "SK", "SK9999999999"),
    ("GB", "GB", "GB999999999"),
    ("GB", "XI", "XI999999999"),
    ("CH", "CHE", "CHE999999999"),
    ("NO", "NO", "NO999999999MVA"),
];

/// How long the number of a country that is not checked may be, without its letters.
const UNCHECKED_CHARS: std::ops::RangeInclusive<usize> = 2..=16;

impl VatId {
    /// Reads a number of a country, with its letters or without them, in small letters too, with spaces, dots and
    /// hyphens wherever they stand. `None` where nothing was typed.
    ///
    /// # Errors
    /// `vat_id.invalid`, or `vat_id.other_country` for one that begins with the letters of another country.
    pub fn parse(text: &str, country: &str, pointer: &str) -> Result<Option<Self>, Refusal> {
        let mark = |c: char| c.is_whitespace() || matches!(c, '.' | '-' | '\u{2010}'..='\u{2013}' | '\u{2212}');
        let text: String = text.chars().filter(|c| !mark(*c)).collect::<String>().to_ascii_uppercase();
        if text.is_empty() {
            return Ok(None);
        }
        let country = shared(country);
        let own: Vec<(&str, &str)> = CHECKED
            .iter()
            .filter(|(known, ..)| *known == country)
            .map(|(_, letters, form)| (*letters, *form))
            .collect();
        let Some((letters, form)) = own.first() else { return unchecked(&text, country, pointer).map(Some) };
        let read = |letters: &str, number: &str| normal(letters, number).map(|number| format!("{letters}{number}"));
        let with_letters =
            own.iter().find_map(|(letters, _)| read(letters, text.strip_prefix(letters)?)).or_else(|| {
                // The letters of a few numbers are more than those of the country, which many leave at those.
                read(letters, text.strip_prefix(country)?)
            });
        match with_letters.or_else(|| read(letters, &text)) {
            Some(id) => Ok(Some(Self(id))),
            None if is_of_another(&text, country) => {
                Err(Refusal::at(Code::VatIdOfAnotherCountry, pointer).with("letters", *letters))
            }
            None => Err(Refusal::at(Code::VatIdInvalid, pointer).with("form", *form)),
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<VatId> for String {
    fn from(id: VatId) -> Self {
        id.0
    }
}

/// The country whose numbers are given in a country: Monaco's are French, those of the Isle of Man British.
fn shared(country: &str) -> &str {
    match country {
        "MC" => "FR",
        "IM" => "GB",
        own => own,
    }
}

/// Whether it begins with the letters of a country that is checked, and not with those of this one.
fn is_of_another(text: &str, country: &str) -> bool {
    let begins = |code: &str, letters: &str| text.starts_with(letters) || text.starts_with(code);
    let mut all = CHECKED.iter();
    !text.starts_with(country) && all.any(|(code, letters, _)| *code != country && begins(code, letters))
}

/// A number of a country whose rules are not known here.
fn unchecked(text: &str, country: &str, pointer: &str) -> Result<VatId, Refusal> {
    let foreign = CHECKED
        .iter()
        .find(|(_, letters, _)| text.strip_prefix(letters).is_some_and(|number| normal(letters, number).is_some()));
    if foreign.is_some() {
        return Err(Refusal::at(Code::VatIdOfAnotherCountry, pointer).with("letters", country));
    }
    let number = text.strip_prefix(country).unwrap_or(text);
    let is_sane = UNCHECKED_CHARS.contains(&number.len())
        && number.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && number.bytes().any(|byte| byte.is_ascii_digit());
    match is_sane {
        true => Ok(VatId(format!("{country}{number}"))),
        false => Err(Refusal::at(Code::VatIdInvalid, pointer).with("form", format!("{country}999999999"))),
    }
}
