//! What to choose from when telling about an organization: countries, time zones, languages, currencies.

use chrono_tz::{TZ_VARIANTS, Tz};
use domain::locale::Locale;

use crate::components::Choice;
use crate::i18n::auth as words;
use crate::i18n::countries::countries_by_name;

/// Where most readers of a language are.
pub const fn likely_country(locale: Locale) -> &'static str {
    match locale {
        Locale::De => "DE",
        Locale::It => "IT",
        Locale::En => "",
    }
}

/// All countries by name; with a first one that asks to choose.
pub fn countries(locale: Locale) -> Vec<Choice> {
    let named = countries_by_name(locale).into_iter().map(|(code, name)| Choice::new(code, name));
    std::iter::once(Choice::new("", words::choose(locale))).chain(named).collect()
}

/// All time zones of places, by name.
pub fn time_zones() -> Vec<Choice> {
    let mut names: Vec<&str> = TZ_VARIANTS.iter().map(|zone| zone.name()).filter(|name| is_place(name)).collect();
    names.sort_unstable();
    names.push(Tz::UTC.name());
    names.into_iter().map(|name| Choice::new(name, name.replace('_', " "))).collect()
}

fn is_place(name: &str) -> bool {
    const REGIONS: [&str; 10] = [
        "Africa/",
        "America/",
        "Antarctica/",
        "Arctic/",
        "Asia/",
        "Atlantic/",
        "Australia/",
        "Europe/",
        "Indian/",
        "Pacific/",
    ];
    REGIONS.iter().any(|region| name.starts_with(region))
}

pub fn languages() -> Vec<Choice> {
    Locale::ALL.map(|locale| Choice::new(locale.code(), locale.own_name())).to_vec()
}

/// Currencies that most people here pay in; `own` is among them whatever it is.
pub fn currencies(own: &str) -> Vec<Choice> {
    let mut codes = vec!["EUR", "USD", "CHF", "GBP", "JPY", "SEK", "NOK", "DKK", "PLN", "CZK", "CAD", "AUD"];
    if !codes.contains(&own) {
        codes.push(own);
    }
    codes.into_iter().map(|code| Choice::new(code, code)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::countries::usual_zone;

    #[test]
    fn every_countrys_usual_zone_can_be_chosen() {
        let zones: Vec<String> = time_zones().into_iter().map(|choice| choice.value).collect();
        for (code, _) in countries_by_name(Locale::En) {
            let zone = usual_zone(code).unwrap_or_default();
            assert!(zones.iter().any(|known| known == zone), "{code}: {zone}");
        }
        assert!(!zones.iter().any(|zone| zone.starts_with("Etc/") || zone == "EST"));
    }

    #[test]
    fn ones_own_currency_is_always_among_the_choices() {
        assert!(currencies("KWD").iter().any(|choice| choice.value == "KWD"));
        assert_eq!(currencies("EUR").len(), 12);
    }
}
