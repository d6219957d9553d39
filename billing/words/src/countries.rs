//! Countries by name in every language, and the time zone that most of a country lives in.
//!
//! Names as in the Unicode CLDR, zones as in the IANA time zone database.

use domain::locale::Locale;

use crate::language::{Language, in_language};

/// One country a line: letters, and the time zone of most people there.
const ZONES: &str = include_str!("countries.tsv");

/// A country's name; `None` for letters that are no country's.
pub fn country_name(code: &str, locale: Locale) -> Option<&'static str> {
    of(in_language!(locale, Named => Named::COUNTRIES), code)
}

/// The time zone of most people in a country.
pub fn usual_zone(code: &str) -> Option<&'static str> {
    of(ZONES, code)
}

/// The country that most readers of a language are in; empty where no one is.
pub const fn likely_country(locale: Locale) -> &'static str {
    in_language!(locale, Read => Read::COUNTRY)
}

/// Letters and names, in the order of the names.
pub fn countries_by_name(locale: Locale) -> Vec<(&'static str, &'static str)> {
    let table = in_language!(locale, Named => Named::COUNTRIES);
    let mut named: Vec<_> = table.lines().filter_map(|line| line.split_once('\t')).collect();
    named.sort_by_key(|(_, name)| sorted_as(name));
    named
}

/// What a table says of a country.
fn of(table: &'static str, code: &str) -> Option<&'static str> {
    let mut rows = table.lines().filter_map(|line| line.split_once('\t'));
    rows.find(|(known, _)| known.eq_ignore_ascii_case(code)).map(|(_, said)| said)
}

/// Where a dictionary would put a name: letters with marks stand with those without.
pub fn sorted_as(name: &str) -> String {
    let plain = |c: char| match c {
        'Ä' | 'Å' | 'ä' | 'å' | 'á' | 'ã' | 'à' => 'a',
        'Ö' | 'ö' | 'ó' | 'ô' => 'o',
        'Ü' | 'ü' | 'ú' | 'ù' => 'u',
        'é' | 'É' | 'è' | 'È' | 'ê' => 'e',
        'í' | 'î' | 'Í' => 'i',
        'ç' | 'Ç' => 'c',
        'ñ' => 'n',
        other => other.to_ascii_lowercase(),
    };
    name.chars().map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_country_has_a_name_in_each_language_and_a_known_zone() {
        assert_eq!(ZONES.lines().count(), 249);
        for locale in Locale::ALL {
            let table = in_language!(locale, Named => Named::COUNTRIES);
            let named = table.lines().filter_map(|line| line.get(..2));
            assert!(named.eq(ZONES.lines().filter_map(|line| line.get(..2))), "{locale}");
        }
        for code in ZONES.lines().map(|line| &line[..2]) {
            for locale in Locale::ALL {
                assert!(country_name(code, locale).is_some_and(|name| name.len() > 2), "{code} in {locale}");
            }
            let zone = usual_zone(code).expect("a zone");
            assert!(zone.parse::<chrono_tz::Tz>().is_ok(), "{code}: {zone}");
        }
    }

    #[test]
    fn countries_stand_where_a_reader_looks_for_them() {
        let german: Vec<&str> = countries_by_name(Locale::De).into_iter().map(|(code, _)| code).collect();
        let place = |code| german.iter().position(|known| *known == code).expect("a place");
        assert!(place("EG") < place("AT"), "Ägypten among the A, Österreich among the O");
        assert!(place("OM") < place("AT") && place("AT") < place("PK"));
        assert_eq!(country_name("it", Locale::It), Some("Italia"));
        assert_eq!(country_name("XX", Locale::En), None);
    }
}
