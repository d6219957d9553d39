//! Time zones by the city they are named after, in every language.
//!
//! Names as in the Unicode CLDR; a city that is not listed is called the same in all three languages.

use domain::locale::Locale;

/// As in the time zone database, German, Italian.
const CITIES: [(&str, &str, &str); 34] = [
    ("Athens", "Athen", "Atene"),
    ("Belgrade", "Belgrad", "Belgrado"),
    ("Berlin", "Berlin", "Berlino"),
    ("Brussels", "Brüssel", "Bruxelles"),
    ("Bucharest", "Bukarest", "Bucarest"),
    ("Cairo", "Kairo", "Il Cairo"),
    ("Copenhagen", "Kopenhagen", "Copenaghen"),
    ("Dublin", "Dublin", "Dublino"),
    ("Havana", "Havanna", "L'Avana"),
    ("Hong_Kong", "Hongkong", "Hong Kong"),
    ("Jerusalem", "Jerusalem", "Gerusalemme"),
    ("Kyiv", "Kyjiw", "Kiev"),
    ("Lisbon", "Lissabon", "Lisbona"),
    ("London", "London", "Londra"),
    ("Luxembourg", "Luxemburg", "Lussemburgo"),
    ("Mexico_City", "Mexiko-Stadt", "Città del Messico"),
    ("Moscow", "Moskau", "Mosca"),
    ("Nicosia", "Nikosia", "Nicosia"),
    ("Paris", "Paris", "Parigi"),
    ("Prague", "Prag", "Praga"),
    ("Rome", "Rom", "Roma"),
    ("Sao_Paulo", "São Paulo", "San Paolo"),
    ("Seoul", "Seoul", "Seul"),
    ("Shanghai", "Schanghai", "Shanghai"),
    ("Singapore", "Singapur", "Singapore"),
    ("Stockholm", "Stockholm", "Stoccolma"),
    ("Tirane", "Tirana", "Tirana"),
    ("Tokyo", "Tokio", "Tokyo"),
    ("Vatican", "Vatikanstadt", "Città del Vaticano"),
    ("Vienna", "Wien", "Vienna"),
    ("Warsaw", "Warschau", "Varsavia"),
    ("Yerevan", "Eriwan", "Yerevan"),
    ("Zagreb", "Zagreb", "Zagabria"),
    ("Zurich", "Zürich", "Zurigo"),
];

/// The city of a zone: `Europe/Rome` is en `Rome`, de `Rom`, it `Roma`.
pub fn zone_name(zone: &str, locale: Locale) -> String {
    let city = zone.rsplit('/').next().unwrap_or_default();
    let known = CITIES.iter().find(|(known, _, _)| *known == city);
    match (locale, known) {
        (Locale::De, Some((_, german, _))) => (*german).to_owned(),
        (Locale::It, Some((_, _, italian))) => (*italian).to_owned(),
        (Locale::En, _) | (Locale::De | Locale::It, None) => city.replace('_', " "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zone_is_called_after_its_city() {
        for (zone, names) in [
            ("Europe/Rome", ["Rome", "Rom", "Roma"]),
            ("America/Argentina/Buenos_Aires", ["Buenos Aires"; 3]),
            ("UTC", ["UTC"; 3]),
        ] {
            assert_eq!(Locale::ALL.map(|locale| zone_name(zone, locale)), names);
        }
    }

    #[test]
    fn cities_are_those_of_known_zones() {
        for (city, _, _) in CITIES {
            let end = format!("/{city}");
            assert!(chrono_tz::TZ_VARIANTS.iter().any(|zone| zone.name().ends_with(&end)), "{city}");
        }
    }
}
