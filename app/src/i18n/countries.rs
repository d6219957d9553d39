//! Countries by name in every language, and the time zone that most of a country lives in.
//!
//! Names as in the Unicode CLDR, zones as in the IANA time zone database.

use domain::locale::Locale;

/// One country a line: letters, English, German and Italian name, time zone.
const TABLE: &str = include_str!("countries.tsv");

/// A country's name; `None` for letters that are no country's.
pub fn country_name(code: &str, locale: Locale) -> Option<&'static str> {
    let column = match locale {
        Locale::En => 1,
        Locale::De => 2,
        Locale::It => 3,
    };
    row(code)?.split('\t').nth(column)
}

/// The time zone of most people in a country.
pub fn usual_zone(code: &str) -> Option<&'static str> {
    row(code)?.split('\t').nth(4)
}

/// Letters and names, in the order of the names.
pub fn countries_by_name(locale: Locale) -> Vec<(&'static str, &'static str)> {
    let codes = TABLE.lines().filter_map(|line| line.get(..2));
    let mut named: Vec<_> = codes.filter_map(|code| Some((code, country_name(code, locale)?))).collect();
    named.sort_by_key(|(_, name)| sorted_as(name));
    named
}

fn row(code: &str) -> Option<&'static str> {
    TABLE.lines().find(|line| line.get(..2).is_some_and(|known| known.eq_ignore_ascii_case(code)))
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
        assert_eq!(TABLE.lines().count(), 249);
        for code in TABLE.lines().map(|line| &line[..2]) {
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

    #[cfg(feature = "ssr")]
    #[test]
    fn the_countries_named_are_those_an_account_can_be_in() {
        let known: Vec<&str> = service::accounts::countries().collect();
        let named: Vec<&str> = TABLE.lines().map(|line| &line[..2]).collect();
        assert_eq!(named, known);
    }
}
