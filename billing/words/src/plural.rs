//! Plural categories as in the Unicode CLDR: a language puts each number into one of its own.
//!
//! The rules themselves stand with the languages ([`crate::language::Language::category`]); here is what they go by.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// What a number can be to a language. All have [`Category::Other`]; most have few of the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Category {
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

impl Category {
    pub const ALL: [Category; 6] =
        [Category::Zero, Category::One, Category::Two, Category::Few, Category::Many, Category::Other];
}

/// A number as it is shown, in the parts that CLDR's rules go by. Its sign does not matter, and nothing here is shown in
/// powers of ten, so the operands `c` and `e` are 0.
///
/// | shown | `i` | `v` | `w` | `f` | `t` |
/// | --- | --- | --- | --- | --- | --- |
/// | `1` | 1 | 0 | 0 | 0 | 0 |
/// | `1.50` | 1 | 2 | 1 | 50 | 5 |
/// | `1000000` | 1000000 | 0 | 0 | 0 | 0 |
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Operands(Decimal);

impl Operands {
    /// Of a number with just the decimals that are shown.
    pub fn of(number: Decimal) -> Self {
        Self(number.abs())
    }

    /// The digits before the point; what has more than 64 bits ends like nothing that a rule names.
    pub fn i(&self) -> u64 {
        self.0.trunc().to_u64().unwrap_or(u64::MAX)
    }

    /// How many digits stand behind the point.
    pub fn v(&self) -> u32 {
        self.0.scale()
    }

    /// The same without zeros at the end.
    pub fn w(&self) -> u32 {
        self.0.fract().normalize().scale()
    }

    /// The digits behind the point.
    pub fn f(&self) -> u64 {
        self.0.fract().mantissa().to_u64().unwrap_or(u64::MAX)
    }

    /// The same without zeros at the end.
    pub fn t(&self) -> u64 {
        self.0.fract().normalize().mantissa().to_u64().unwrap_or(u64::MAX)
    }
}

#[cfg(test)]
mod tests {
    use domain::locale::Locale;

    use super::*;
    use crate::language::{Language, in_language};

    fn category(number: &str, locale: Locale) -> Category {
        let operands = Operands::of(number.parse().expect(number));
        in_language!(locale, Spoken => Spoken::category(&operands))
    }

    #[test]
    fn a_number_is_taken_apart_as_it_is_shown() {
        let of = |text: &str| {
            let operands = Operands::of(text.parse().expect(text));
            (operands.i(), operands.v(), operands.w(), operands.f(), operands.t())
        };
        // The examples of UTS #35, "Plural Operand Examples".
        for (shown, operands) in [
            ("1", (1, 0, 0, 0, 0)),
            ("1.0", (1, 1, 0, 0, 0)),
            ("1.00", (1, 2, 0, 0, 0)),
            ("1.3", (1, 1, 1, 3, 3)),
            ("1.30", (1, 2, 1, 30, 3)),
            ("1.03", (1, 2, 2, 3, 3)),
            ("1.230", (1, 3, 2, 230, 23)),
            ("1200000", (1_200_000, 0, 0, 0, 0)),
            ("-1.5", (1, 1, 1, 5, 5)),
        ] {
            assert_eq!(of(shown), operands, "{shown}");
        }
    }

    /// The samples of CLDR's `plurals.xml` (48), but those in powers of ten.
    #[test]
    fn categories_are_those_of_the_cldr() {
        let decimals: Vec<String> = (0..=15).map(|tenths| format!("{}.{}", tenths / 10, tenths % 10)).collect();
        let round = ["10.0", "100.0", "1000.0", "10000.0", "100000.0", "1000000.0"].map(str::to_owned);
        let small = (0..=16).filter(|number| *number != 1).map(|number: u32| number.to_string());
        let whole = small.chain(["100", "1000", "10000", "100000"].map(str::to_owned));
        let others: Vec<String> = whole.chain(decimals).chain(round).collect();
        for locale in [Locale::En, Locale::De, Locale::It] {
            assert_eq!(category("1", locale), Category::One, "{locale}");
            for number in &others {
                assert_eq!(category(number, locale), Category::Other, "{number} in {locale}");
            }
        }
        for millions in ["1000000", "2000000", "3000000", "10000000", "1000000000"] {
            assert_eq!(category(millions, Locale::En), Category::Other);
            assert_eq!(category(millions, Locale::De), Category::Other);
            assert_eq!(category(millions, Locale::It), Category::Many);
        }
        for number in ["1000001", "1500000", "1000000.0", "79228162514264337593543950335"] {
            assert_eq!(category(number, Locale::It), Category::Other, "{number}");
        }
    }

    #[test]
    fn a_language_puts_numbers_into_the_categories_that_it_names() {
        for locale in Locale::ALL {
            let named = in_language!(locale, Spoken => Spoken::CATEGORIES);
            assert!(named.contains(&Category::Other));
            for number in ["0", "0.5", "1", "1.0", "2", "5", "11", "21", "100", "1000000", "1000001"] {
                assert!(named.contains(&category(number, locale)), "{number} in {locale}");
            }
        }
    }
}
