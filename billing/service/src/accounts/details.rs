//! What people tell about themselves and their organization, parsed at the door.

use domain::calendar::{Tz, parse_zone};
use domain::locale::Locale;
use domain::money::Currency;
use domain::refusal::{Code, Refusal, Refusals};
use domain::text::{NAME_CHARS_MAX, parse_email, parse_name};
use domain::vat_id::VatId;

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

/// The VAT number as typed, of the country as typed; nothing is said of it where the country cannot be read.
pub(super) fn parse_vat_id(text: Option<&str>, country: &str, no: &mut Refusals) -> Option<VatId> {
    let country = parse_country(country, "").ok()?;
    no.take("", VatId::parse(text.unwrap_or_default(), country, "/vat_id")).flatten()
}

pub(super) fn parse_locale(text: &str, pointer: &str) -> Result<Locale, Refusal> {
    text.parse().map_err(|_| Refusal::at(Code::LocaleUnknown, pointer))
}
