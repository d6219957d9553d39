use domain::decimal::parse_decimal;
use domain::locale::Locale::{De, En, It};

use super::*;

/// What is typed, as it is read in English, and in German and Italian.
const READ: &[(&str, Option<&str>, Option<&str>)] = &[
    ("", Some(""), Some("")),
    ("  ", Some(""), Some("")),
    ("40", Some("40"), Some("40")),
    ("0", Some("0"), Some("0")),
    ("1.5", Some("1.5"), Some("1.5")),
    ("1,5", Some("1.5"), Some("1.5")),
    ("2.50", Some("2.50"), Some("2.50")),
    (" 2,50 ", Some("2.50"), Some("2.50")),
    ("1.000", Some("1.000"), Some("1000")),
    ("1,000", Some("1000"), Some("1.000")),
    ("1.500", Some("1.500"), Some("1500")),
    ("0.005", Some("0.005"), Some("0.005")),
    ("0,005", Some("0.005"), Some("0.005")),
    ("00.005", Some("00.005"), None),
    ("1.0000", Some("1.0000"), Some("1.0000")),
    ("1.000,00", None, Some("1000.00")),
    ("1,000.00", Some("1000.00"), None),
    ("1.234.567", None, Some("1234567")),
    ("1,234,567.8", Some("1234567.8"), None),
    ("12.34.567", None, None),
    ("12,34,567", None, None),
    ("1.00.0", None, None),
    ("1000.000", Some("1000.000"), None),
    ("1000,000", None, Some("1000.000")),
    ("1.234,567,8", None, None),
    ("1 000", Some("1000"), Some("1000")),
    ("1\u{a0}000\u{a0}000", Some("1000000"), Some("1000000")),
    ("1\u{202f}000,5", None, Some("1000.5")),
    ("1'000", Some("1000"), Some("1000")),
    ("1’000.5", Some("1000.5"), None),
    ("1 000'000", None, None),
    ("1 00", None, None),
    ("0 500", None, None),
    (" 1 ", Some("1"), Some("1")),
    ("-1", Some("-1"), Some("-1")),
    ("−1,5", Some("-1.5"), Some("-1.5")),
    ("--1", None, None),
    ("- -1", None, None),
    ("+1", None, None),
    (".5", None, None),
    (",5", None, None),
    ("5.", None, None),
    ("5,", None, None),
    (".", None, None),
    ("1e3", None, None),
    ("abc", None, None),
    ("٣", None, None),
    ("1_000", None, None),
    ("2.50 €", None, None),
    ("3 %", None, None),
    ("0x10", None, None),
];

#[test]
fn a_number_is_read_in_the_language_of_who_typed_it_and_never_guessed() {
    for (typed, en, de) in READ {
        for (locale, read) in [(En, en), (De, de), (It, de)] {
            assert_eq!(plain(typed, Around::None, locale).as_deref(), *read, "{typed} in {locale:?}");
        }
    }
}

#[test]
fn what_was_typed_in_one_language_is_the_same_number_in_another() {
    for (typed, from, to, shown) in [
        ("1.000", De, En, "1,000"),
        ("1.000", En, De, "1,000"),
        ("1,000", En, It, "1.000"),
        ("2,50", De, En, "2.50"),
        ("2.50", De, En, "2.50"),
        ("0.005", En, De, "0,005"),
        ("1000", De, En, "1000"),
        ("1 000", De, En, "1,000"),
        ("1’234’567.80", En, De, "1.234.567,80"),
        ("-€1,000.50", En, De, "-€1.000,50"),
        ("19,5 %", De, En, "19.5 %"),
        ("many", En, De, "many"),
        ("", En, De, ""),
        ("1.00.0", En, De, "1.00.0"),
        ("1.000", De, It, "1.000"),
    ] {
        assert_eq!(rewritten(typed, from, to), shown, "{typed} from {from:?} to {to:?}");
    }
    for (typed, _, _) in READ {
        for (from, to) in [(En, De), (De, En), (En, It), (It, En), (De, It), (De, De)] {
            if let Some(number) = plain(typed, Around::None, from) {
                let shown = rewritten(typed, from, to);
                assert_eq!(plain(&shown, Around::None, to), Some(number), "{typed} from {from:?} to {to:?} as {shown}");
            }
        }
    }
}

#[test]
fn a_price_may_carry_its_own_currency_and_no_other() {
    for (typed, currency, locale, read) in [
        ("2,50 €", "EUR", De, Some("2.50")),
        ("2,50\u{a0}€", "EUR", It, Some("2.50")),
        ("€2.50", "EUR", En, Some("2.50")),
        ("€ 1,000", "EUR", En, Some("1000")),
        ("1.000,00 EUR", "EUR", De, Some("1000.00")),
        ("eur 2.50", "EUR", En, Some("2.50")),
        ("-€ 2.50", "EUR", En, Some("-2.50")),
        ("€ -2.50", "EUR", En, Some("-2.50")),
        ("-€ -2.50", "EUR", En, None),
        ("2.50 CHF", "CHF", De, Some("2.50")),
        ("¥ 1,000", "JPY", En, Some("1000")),
        ("$ 2.50", "EUR", En, None),
        ("2,50 CHF", "EUR", De, None),
        ("€ 2,50 €", "EUR", De, None),
        ("€", "EUR", En, None),
        ("EUR", "EUR", En, None),
        ("ä", "EUR", De, None),
    ] {
        assert_eq!(plain(typed, Around::Money(currency), locale).as_deref(), read, "{typed} in {locale:?}");
    }
}

#[test]
fn a_percentage_may_carry_its_sign() {
    for (typed, read) in [("1,3 %", Some("1.3")), ("19%", Some("19")), ("1.3", Some("1.3")), ("%", None), ("%3", None)]
    {
        assert_eq!(plain(typed, Around::Percent, De).as_deref(), read, "{typed}");
    }
}

#[test]
fn what_is_written_is_read_back() {
    for text in ["0", "0.005", "1000", "1234567.891", "0.000000000001", "999.999", "-12500.5", "1000000000000"] {
        let number: Decimal = text.parse().expect("a decimal");
        for locale in Locale::ALL {
            for currency in ["EUR", "JPY", "KWD"] {
                let notation = Notation { locale, currency };
                let written = [notation.number_written(number), notation.money_written(number)];
                for (written, read) in written.iter().zip([notation.number(&written[0]), notation.money(&written[1])]) {
                    let read = parse_decimal(&read, "").expect(&read);
                    assert_eq!(read, number, "{text} as {written} in {locale:?}");
                }
            }
        }
    }
}

#[test]
fn what_cannot_be_read_is_refused_by_the_domain() {
    for (typed, locale) in [("1000.000", De), ("1,00", It), ("1000,000", En), ("-", En), ("1.00.0", De)] {
        let read = plain(typed, Around::None, locale);
        let handed_on = handed_on(typed, Around::None, locale);
        assert_eq!(parse_decimal(&handed_on, "").is_ok(), read.is_some(), "{typed}");
    }
}

#[test]
fn a_plain_number_is_shown_as_its_reader_writes_it() {
    assert_eq!([En, De].map(|locale| typed("1500.5", locale)), ["1,500.5", "1.500,5"]);
    assert_eq!(typed("viele", De), "viele");
}
