//! What people tell about themselves and their organization, parsed at the door.

use domain::calendar::{Tz, parse_zone};
use domain::locale::Locale;
use domain::money::Currency;
use domain::refusal::{Code, Refusal, Refusals};
use domain::text::{NAME_CHARS_MAX, parse_email, parse_name};

use super::countries::{parse_country, usual_currency};

/// An organization's details as typed. What is left out takes its default.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Typed<'a> {
    pub name: &'a str,
    /// What the field of the name is called, for its refusals.
    pub name_pointer: &'static str,
    pub email: &'a str,
    pub country: &'a str,
    pub time_zone: Option<&'a str>,
    pub locale: Option<&'a str>,
    pub currency: Option<&'a str>,
}

#[derive(Clone, Debug)]
pub(super) struct Details {
    pub name: String,
    pub email: String,
    pub country: &'static str,
    pub time_zone: Tz,
    pub locale: Locale,
    pub currency: Currency,
}

impl Typed<'_> {
    /// `None` when something was refused; every reason is noted.
    pub fn parse(&self, no: &mut Refusals) -> Option<Details> {
        let name = no.take("", parse_name(self.name, NAME_CHARS_MAX, self.name_pointer));
        let email = no.take("", parse_email(self.email, "/email"));
        let country = no.take("", parse_country(self.country, "/country"));
        let time_zone =
            no.take("", optional(self.time_zone).map_or(Ok(Tz::UTC), |text| parse_zone(text, "/time_zone")));
        let locale = no.take("", optional(self.locale).map_or(Ok(Locale::En), |text| parse_locale(text, "/locale")));
        let currency = match optional(self.currency) {
            Some(text) => no.take("", Currency::parse(text, "/currency")),
            None => country.map(usual_currency),
        };
        Some(Details {
            name: name?,
            email: email?,
            country: country?,
            time_zone: time_zone?,
            locale: locale?,
            currency: currency?,
        })
    }
}

fn optional(text: Option<&str>) -> Option<&str> {
    text.filter(|text| !text.is_empty())
}

pub(super) fn parse_locale(text: &str, pointer: &str) -> Result<Locale, Refusal> {
    text.parse().map_err(|_| Refusal::at(Code::LocaleUnknown, pointer))
}

/// A VAT number, without the spaces, dots and dashes it is often written with. It begins with its country's letters,
/// which for Greece are EL, and may be XI for Northern Ireland; an Italian one is known without them as 11 digits.
pub(super) fn parse_vat_id(text: &str, country: &str, pointer: &str) -> Result<Option<String>, Refusal> {
    let mut vat_id: String =
        text.chars().filter(|c| !matches!(c, ' ' | '.' | '-')).collect::<String>().to_ascii_uppercase();
    if vat_id.is_empty() {
        return Ok(None);
    }
    if country == "IT" && vat_id.len() == 11 && vat_id.bytes().all(|b| b.is_ascii_digit()) {
        vat_id.insert_str(0, country);
    }
    let letters: &[&str] = match country {
        "GR" => &["EL"],
        "GB" => &["GB", "XI"],
        _ => &[country],
    };
    let rest = letters.iter().find_map(|letters| vat_id.strip_prefix(letters));
    let well_formed = |rest: &str| (2..=14).contains(&rest.len()) && rest.bytes().all(|b| b.is_ascii_alphanumeric());
    if rest.is_some_and(well_formed) { Ok(Some(vat_id)) } else { Err(Refusal::at(Code::VatIdInvalid, pointer)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_vat_number_belongs_to_its_country() {
        for (text, country, read) in [
            ("DE123456789", "DE", "DE123456789"),
            ("de 123.456-789", "DE", "DE123456789"),
            ("CHE-123.456.789 MWST", "CH", "CHE123456789MWST"),
            ("EL123456789", "GR", "EL123456789"),
            ("XI123456789", "GB", "XI123456789"),
            ("IT12345678901", "IT", "IT12345678901"),
            ("123 4567 8901", "IT", "IT12345678901"),
        ] {
            assert_eq!(parse_vat_id(text, country, ""), Ok(Some(read.to_owned())), "{text}");
        }
        assert_eq!(parse_vat_id(" ", "DE", ""), Ok(None));
        for (text, country) in [
            ("IT12345678901", "DE"),
            ("1234567890", "IT"),
            ("12345678901", "DE"),
            ("GR123456789", "GR"),
            ("DE", "DE"),
            ("DE1\0", "DE"),
            ("DEÄÖ", "DE"),
        ] {
            assert_eq!(parse_vat_id(text, country, "/vat_id").unwrap_err().code, Code::VatIdInvalid, "{text}");
        }
    }
}
