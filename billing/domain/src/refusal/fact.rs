//! What a refusal tells beside its code, each for what it is: how it is written depends on who reads it.

use std::fmt;

use chrono::{DateTime, NaiveDate, Utc};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::locale::Locale;

/// A fact, such as the largest amount. Shown plainly: a number with a point, a day as in ISO 8601, `12.50 EUR`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// What somebody typed or a program calls something; nobody's language changes it.
    Text(String),
    Number(Decimal),
    /// The currency by its ISO 4217 code.
    Money {
        amount: Decimal,
        currency: String,
    },
    Day(NaiveDate),
    Instant(DateTime<Utc>),
    Languages(Vec<Locale>),
}

impl Fact {
    /// An amount with the decimals that it is to be shown with.
    pub fn money(amount: Decimal, currency: &str) -> Self {
        Self::Money { amount, currency: currency.to_owned() }
    }
}

impl fmt::Display for Fact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fact::Text(text) => f.write_str(text),
            Fact::Number(number) => number.fmt(f),
            Fact::Money { amount, currency } => write!(f, "{amount} {currency}"),
            Fact::Day(day) => day.fmt(f),
            Fact::Instant(at) => f.write_str(&at.to_rfc3339()),
            Fact::Languages(languages) => {
                let codes: Vec<&str> = languages.iter().map(|language| language.code()).collect();
                f.write_str(&codes.join(", "))
            }
        }
    }
}

impl From<&str> for Fact {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Fact {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Fact {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<char> for Fact {
    fn from(letter: char) -> Self {
        Self::Text(letter.to_string())
    }
}

impl From<Decimal> for Fact {
    fn from(number: Decimal) -> Self {
        Self::Number(number)
    }
}

macro_rules! whole {
    ($($number:ty),+) => {
        $( impl From<$number> for Fact {
            fn from(number: $number) -> Self {
                Self::Number(number.into())
            }
        } )+
    };
}
whole!(u8, u16, u32, u64, usize, i32, i64);

impl From<NaiveDate> for Fact {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}

impl From<DateTime<Utc>> for Fact {
    fn from(at: DateTime<Utc>) -> Self {
        Self::Instant(at)
    }
}

impl From<Vec<Locale>> for Fact {
    fn from(languages: Vec<Locale>) -> Self {
        Self::Languages(languages)
    }
}
