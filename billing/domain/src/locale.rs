//! The languages the marketplace speaks, and texts kept in each of them.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A language of the marketplace.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Locale {
    #[default]
    En,
    De,
    It,
}

impl Locale {
    pub const ALL: [Locale; 3] = [Locale::En, Locale::De, Locale::It];

    /// The ISO 639-1 code, as in `lang="de"`.
    pub const fn code(self) -> &'static str {
        match self {
            Locale::En => "en",
            Locale::De => "de",
            Locale::It => "it",
        }
    }

    /// The language's name in itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Locale::En => "English",
            Locale::De => "Deutsch",
            Locale::It => "Italiano",
        }
    }

    /// The first language of an `Accept-Language` header that the marketplace speaks.
    ///
    /// ```
    /// # use domain::locale::Locale;
    /// assert_eq!(Locale::from_accept_language("fr-FR,it-IT;q=0.9,de;q=0.8"), Some(Locale::It));
    /// assert_eq!(Locale::from_accept_language("fr"), None);
    /// ```
    pub fn from_accept_language(header: &str) -> Option<Self> {
        let mut wanted: Vec<(u32, usize, Locale)> = header
            .split(',')
            .enumerate()
            .filter_map(|(place, part)| {
                let mut pieces = part.trim().split(';');
                let language = pieces.next()?.split('-').next()?;
                let quality = pieces.find_map(|p| p.trim().strip_prefix("q=")).map_or(1000, thousandths);
                Some((quality, place, language.parse().ok()?))
            })
            .filter(|(quality, ..)| *quality > 0)
            .collect();
        wanted.sort_by_key(|(quality, place, _)| (u32::MAX - quality, *place));
        wanted.first().map(|(_, _, locale)| *locale)
    }
}

fn thousandths(quality: &str) -> u32 {
    let (whole, fraction) = quality.split_once('.').unwrap_or((quality, ""));
    let digits: String = fraction.chars().chain("000".chars()).take(3).collect();
    whole.parse::<u32>().unwrap_or(0).min(1) * 1000 + digits.parse::<u32>().unwrap_or(0)
}

impl FromStr for Locale {
    type Err = UnknownLocale;

    fn from_str(code: &str) -> Result<Self, UnknownLocale> {
        Locale::ALL.into_iter().find(|locale| locale.code().eq_ignore_ascii_case(code)).ok_or(UnknownLocale)
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a language of this marketplace")]
pub struct UnknownLocale;

/// A text in the languages it was written in, as in `{"en": "API calls", "de": "API-Aufrufe"}`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LocalizedText(pub BTreeMap<Locale, String>);

#[cfg(feature = "contract")]
impl utoipa::PartialSchema for LocalizedText {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        crate::contract::by_language(Locale::ALL.map(Locale::code))
    }
}

#[cfg(feature = "contract")]
impl utoipa::ToSchema for LocalizedText {}

impl LocalizedText {
    /// The same words in every language.
    pub fn same(text: &str) -> Self {
        Self(Locale::ALL.into_iter().map(|locale| (locale, text.to_owned())).collect())
    }

    pub fn of<const N: usize>(texts: [(Locale, &str); N]) -> Self {
        Self(texts.into_iter().map(|(locale, text)| (locale, text.to_owned())).collect())
    }

    /// The text in `locale`, else in English, else in any language it has.
    pub fn in_locale(&self, locale: Locale) -> &str {
        self.0
            .get(&locale)
            .or_else(|| self.0.get(&Locale::En))
            .or_else(|| self.0.values().next())
            .map_or("", String::as_str)
    }

    /// The languages it still has to be written in.
    pub fn missing(&self) -> Vec<Locale> {
        let written = |locale: &Locale| self.0.get(locale).is_some_and(|text| !text.trim().is_empty());
        Locale::ALL.into_iter().filter(|locale| !written(locale)).collect()
    }

    pub fn is_empty(&self) -> bool {
        self.0.values().all(|text| text.trim().is_empty())
    }
}
