//! What to choose from when telling about an organization: countries, time zones, languages, currencies.

use ::words::auth as words;
use ::words::countries::{countries_by_name, country_name, sorted_as};
use ::words::zones;
use chrono_tz::Tz;
use domain::locale::Locale;
use service::clock::world;

use crate::components::{Choice, ChoiceGroup};

/// All countries by name; with a first one that asks to choose.
pub fn countries(locale: Locale) -> Vec<Choice> {
    let named = countries_by_name(locale).into_iter().map(|(code, name)| Choice::new(code, name));
    std::iter::once(Choice::new("", words::choose(locale))).chain(named).collect()
}

/// The time zones of a country first, then all others by the part of the world; `own` is among them whatever it is. A script
/// may put those of another country first: see [`crate::islands::browser_zone`].
pub fn zone_groups(country: &str, own: &str, locale: Locale) -> Vec<ChoiceGroup> {
    let now = world();
    let choice = |country: &str, zone: &str| Choice::new(zone, zones::label(zone, now, locale)).of(country);
    let is_here = |of: &str| of.eq_ignore_ascii_case(country.trim());
    let mut here: Vec<Choice> =
        zones::zones().filter(|(of, _)| is_here(of)).map(|(of, zone)| choice(of, zone)).collect();
    let is_offered = own.is_empty() || own == Tz::UTC.name() || zones::zones().any(|(_, zone)| zone == own);
    if !is_offered {
        here.push(choice("", own));
    }
    let label = country_name(country.trim(), locale).unwrap_or(words::time_zone(locale));
    let mut groups = vec![ChoiceGroup::first(label, here)];
    for region in zones::REGIONS {
        let within = |zone: &str| zone.split('/').next() == Some(region);
        let rest = zones::zones().filter(|(of, zone)| within(zone) && !is_here(of));
        let mut rest: Vec<Choice> = rest.map(|(of, zone)| choice(of, zone)).collect();
        rest.sort_by_key(|choice| sorted_as(&choice.label));
        groups.push(ChoiceGroup::of(region, zones::region_name(region, locale), rest));
    }
    groups.push(ChoiceGroup::of("", zones::region_name("", locale), vec![choice("", Tz::UTC.name())]));
    groups
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
    use ::words::countries::usual_zone;

    fn values(group: &ChoiceGroup) -> Vec<&str> {
        group.choices.iter().map(|choice| choice.value.as_str()).collect()
    }

    #[test]
    fn the_zones_of_the_country_come_first_and_every_zone_once() {
        for (code, _) in countries_by_name(Locale::En) {
            let groups = zone_groups(code, "", Locale::De);
            let all: Vec<&str> = groups.iter().flat_map(values).collect();
            let usual = usual_zone(code).unwrap_or_default();
            assert!(all.contains(&usual), "{code}: {usual}");
            assert!(values(&groups[0]).is_empty() || values(&groups[0])[0] == usual, "{code}");
            assert_eq!(all.len(), zones::zones().count() + 1, "{code}");
        }
        assert_eq!(values(&zone_groups("it", "", Locale::It)[0]), ["Europe/Rome"]);
    }

    #[test]
    fn a_zone_that_was_chosen_under_an_older_name_is_among_the_choices() {
        let groups = zone_groups("IN", "Asia/Calcutta", Locale::En);
        assert_eq!(values(&groups[0]), ["Asia/Kolkata", "Asia/Calcutta"]);
        assert_eq!(groups[0].label, "India");
        assert!(groups[0].choices[0].label.starts_with("Kolkata (UTC+5:30)"), "{groups:?}");
    }

    #[test]
    fn the_countries_named_are_those_an_account_can_be_in() {
        let mut named: Vec<&str> = countries_by_name(Locale::En).into_iter().map(|(code, _)| code).collect();
        named.sort_unstable();
        assert_eq!(named, service::accounts::countries().collect::<Vec<_>>());
    }

    #[test]
    fn ones_own_currency_is_always_among_the_choices() {
        assert!(currencies("KWD").iter().any(|choice| choice.value == "KWD"));
        assert_eq!(currencies("EUR").len(), 12);
    }
}
