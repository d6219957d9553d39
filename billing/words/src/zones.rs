//! Time zones by the places that people know them by, and where these are.
//!
//! The zones are those of the IANA time zone database's `zone.tab`: each place once, under the name that it has today.
//! Names that it had before stay valid and are not offered.

use chrono::{Datelike, NaiveDate, NaiveTime, Offset, TimeZone};
use chrono_tz::Tz;
use domain::locale::Locale;

use crate::language::{Language, in_language};

/// One country a line: letters, and its zones, that of most people first.
const ZONES: &str = include_str!("zones.tsv");

/// The parts of the world that the names of zones begin with.
pub const REGIONS: [&str; 10] =
    ["Europe", "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Indian", "Pacific"];

words! {
    europe;
    africa;
    america;
    antarctica;
    arctic;
    asia;
    atlantic;
    australia;
    indian;
    pacific;
    elsewhere;
    all_the_year(offset);
    with_summer(offset, summer);
}

pub fn region_name(region: &str, locale: Locale) -> &'static str {
    match region {
        "Europe" => europe(locale),
        "Africa" => africa(locale),
        "America" => america(locale),
        "Antarctica" => antarctica(locale),
        "Arctic" => arctic(locale),
        "Asia" => asia(locale),
        "Atlantic" => atlantic(locale),
        "Australia" => australia(locale),
        "Indian" => indian(locale),
        "Pacific" => pacific(locale),
        _ => elsewhere(locale),
    }
}

/// Every zone that is offered, with its country.
pub fn zones() -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = ZONES.lines().filter_map(|line| line.split_once('\t'));
    lines.flat_map(|(country, zones)| zones.split(' ').map(move |zone| (country, zone)))
}

/// The place that a zone is named after: `Rom`, `Knox, Indiana`.
pub fn place(zone: &str, locale: Locale) -> String {
    let mut parts = zone.split('/').skip(1);
    let (Some(first), second) = (parts.next(), parts.next()) else { return zone.to_owned() };
    match second {
        None => city(first, locale),
        // A country is told beside it anyway; a state tells which of several places it is.
        Some(place) if first == "Argentina" => city(place, locale),
        Some(place) => format!("{}, {}", city(place, locale), first.replace('_', " ")),
    }
}

fn city(word: &str, locale: Locale) -> String {
    let mut rows = in_language!(locale, Named => Named::CITIES).lines().filter_map(|line| line.split_once('\t'));
    rows.find(|(known, _)| *known == word).map_or_else(|| word.replace('_', " "), |(_, name)| name.to_owned())
}

/// How far from UTC it is there in a year: `UTC+1, summer +2`.
pub fn offsets(zone: Tz, year: i32, locale: Locale) -> String {
    let on = |month| {
        let day = NaiveDate::from_ymd_opt(year, month, 1).unwrap_or_default();
        zone.offset_from_utc_datetime(&day.and_time(NaiveTime::MIN)).fix().local_minus_utc()
    };
    let (winter, summer) = (on(1).min(on(7)), on(1).max(on(7)));
    match winter == summer {
        true => all_the_year(locale, signed(winter)),
        false => with_summer(locale, signed(winter), signed(summer)),
    }
}

/// `+5:30`
fn signed(seconds: i32) -> String {
    let (hours, minutes) = (seconds.abs() / 3600, seconds.abs() / 60 % 60);
    let sign = if seconds < 0 { '−' } else { '+' };
    match (hours, minutes) {
        (0, 0) => "±0".to_owned(),
        (hours, 0) => format!("{sign}{hours}"),
        (hours, minutes) => format!("{sign}{hours}:{minutes:02}"),
    }
}

/// A zone as it is offered: `Rome (UTC+1, summer +2)`.
pub fn label(zone: &str, now: domain::calendar::Instant, locale: Locale) -> String {
    match zone.parse::<Tz>() {
        Ok(Tz::UTC) | Err(_) => zone.to_owned(),
        Ok(known) => format!("{} ({})", place(zone, locale), offsets(known, now.year(), locale)),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::countries::{country_name, usual_zone};

    #[test]
    fn every_zone_is_known_and_offered_once() {
        let names: Vec<&str> = zones().map(|(_, zone)| zone).collect();
        assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len());
        for (country, zone) in zones() {
            assert!(zone.parse::<Tz>().is_ok(), "{zone}");
            assert!(country_name(country, Locale::En).is_some(), "{country}");
            assert!(REGIONS.contains(&zone.split('/').next().unwrap_or_default()), "{zone}");
        }
        for (country, first) in ZONES.lines().filter_map(|line| line.split_once('\t')) {
            assert_eq!(usual_zone(country), first.split(' ').next(), "{country}");
        }
    }

    #[test]
    fn a_place_is_not_offered_under_the_name_that_it_had_before() {
        for old in
            ["Asia/Calcutta", "Europe/Kiev", "America/Buenos_Aires", "Asia/Saigon", "Asia/Katmandu", "US/Eastern"]
        {
            assert!(old.parse::<Tz>().is_ok(), "what is stored stays valid: {old}");
            assert!(!zones().any(|(_, zone)| zone == old), "{old}");
        }
    }

    #[test]
    fn places_are_named_in_the_readers_language_and_apart() {
        for (zone, en, de, it) in [
            ("Europe/Rome", "Rome", "Rom", "Roma"),
            ("America/Argentina/Buenos_Aires", "Buenos Aires", "Buenos Aires", "Buenos Aires"),
            ("America/Indiana/Knox", "Knox, Indiana", "Knox, Indiana", "Knox, Indiana"),
            ("America/New_York", "New York", "New York", "New York"),
        ] {
            assert_eq!(Locale::ALL.map(|locale| place(zone, locale)), [en, de, it]);
        }
        for locale in Locale::ALL {
            let named: Vec<String> = zones().map(|(_, zone)| place(zone, locale)).collect();
            let apart: BTreeSet<&String> = named.iter().collect();
            assert_eq!(apart.len(), named.len(), "{locale}");
        }
    }

    #[test]
    fn offsets_are_those_of_winter_and_summer() {
        for (zone, said) in [
            (Tz::Europe__Rome, "UTC+1, summer +2"),
            (Tz::Asia__Kolkata, "UTC+5:30"),
            (Tz::America__New_York, "UTC−5, summer −4"),
            (Tz::Australia__Sydney, "UTC+10, summer +11"),
            (Tz::Europe__London, "UTC±0, summer +1"),
            (Tz::America__St_Johns, "UTC−3:30, summer −2:30"),
        ] {
            assert_eq!(offsets(zone, 2026, Locale::En), said);
        }
    }
}
