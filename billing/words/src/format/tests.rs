//! Tables of how values are written. Plain spaces in the tables stand for non-breaking ones.

use chrono::NaiveDate;
use chrono_tz::Tz;
use domain::locale::Locale::{self, De, En, It};

use super::*;

fn dec(text: &str) -> Decimal {
    text.parse().expect("a decimal")
}

fn ymd(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn check(written: String, expected: &str) {
    assert_eq!(written.replace(NBSP, " "), expected);
}

#[test]
fn money_is_written_in_the_readers_manner() {
    let table: &[(&str, &str, Locale, &str)] = &[
        ("2.5", "EUR", En, "€2.50"),
        ("2.5", "EUR", De, "2,50 €"),
        ("2.5", "EUR", It, "2,50 €"),
        ("0", "EUR", En, "€0.00"),
        ("-0.00", "EUR", En, "€0.00"),
        ("1234567.8", "EUR", En, "€1,234,567.80"),
        ("1234567.8", "EUR", De, "1.234.567,80 €"),
        ("1234567.8", "EUR", It, "1.234.567,80 €"),
        ("-10.35", "EUR", En, "−€10.35"),
        ("-10.35", "EUR", De, "−10,35 €"),
        ("1300000", "JPY", En, "¥1,300,000"),
        ("1300000", "JPY", De, "1.300.000 ¥"),
        ("1.5", "KWD", En, "KWD 1.500"),
        ("1.5", "KWD", It, "1,500 KWD"),
        ("999.95", "CHF", En, "CHF 999.95"),
        ("1000", "CHF", De, "1.000,00 CHF"),
        ("19", "USD", En, "$19.00"),
    ];
    for (amount, currency, locale, expected) in table {
        check(money(dec(amount), currency, *locale), expected);
    }
}

#[test]
fn headlines_leave_out_idle_decimals() {
    check(money_brief(dec("0.00"), "EUR", En), "€0");
    check(money_brief(dec("18204"), "EUR", De), "18.204 €");
    check(money_brief(dec("2.5"), "EUR", It), "2,50 €");
}

#[test]
fn unit_prices_keep_every_decimal_they_need() {
    let table: &[(&str, &str, Locale, &str)] = &[
        ("0.067", "EUR", En, "€0.067"),
        ("0.000000000001", "EUR", En, "€0.000000000001"),
        ("0.000000010000", "EUR", De, "0,00000001 €"),
        ("2.500000000000", "EUR", It, "2,50 €"),
        ("0.5", "JPY", En, "¥0.5"),
        ("1000.0001", "KWD", De, "1.000,0001 KWD"),
    ];
    for (price, currency, locale, expected) in table {
        check(unit_price(dec(price), currency, *locale), expected);
    }
}

#[test]
fn numbers_are_grouped_and_carry_no_idle_zeros() {
    let table: &[(&str, Locale, &str)] = &[
        ("0", En, "0"),
        ("999", De, "999"),
        ("1000", En, "1,000"),
        ("1000", It, "1.000"),
        ("12500.50", En, "12,500.5"),
        ("12500.50", De, "12.500,5"),
        ("-3", En, "−3"),
        ("9007199254740993", De, "9.007.199.254.740.993"),
    ];
    for (number, locale, expected) in table {
        check(quantity(dec(number), *locale), expected);
    }
    check(percent(dec("19"), En), "19%");
    check(percent(dec("1.30"), De), "1,3 %");
}

#[test]
fn axes_are_short() {
    for (number, expected) in [("0", "0"), ("650", "650"), ("1300", "1,300"), ("20000", "20k"), ("1200000", "1.2M")] {
        check(compact(dec(number), En), expected);
    }
}

#[test]
fn days_in_a_sentence_follow_for() {
    let table: &[(&str, &str, Locale, &str)] = &[
        ("2026-11-27", "2026-11-30", En, "27 – 30 November 2026"),
        ("2026-11-27", "2026-11-30", De, "die Zeit vom 27. bis 30. November 2026"),
        ("2026-11-27", "2026-11-30", It, "il periodo dal 27 al 30 novembre 2026"),
        ("2026-12-01", "2026-12-31", It, "il periodo dal 1º al 31 dicembre 2026"),
        ("2026-11-27", "2026-12-26", De, "die Zeit vom 27. November bis 26. Dezember 2026"),
        ("2026-11-27", "2027-11-26", It, "il periodo dal 27 novembre 2026 al 26 novembre 2027"),
        ("2026-11-27", "2026-11-27", De, "den 27. November 2026"),
        ("2026-11-27", "2026-11-27", It, "il 27 novembre 2026"),
    ];
    for (from, to, locale, expected) in table {
        check(days_in_a_sentence(ymd(from), ymd(to), *locale), expected);
    }
}

/// A dash at the end of a line would stand for nothing.
#[test]
fn no_line_ends_with_the_dash_of_a_span() {
    for (from, to) in [("2026-11-01", "2026-11-30"), ("2026-11-27", "2026-12-26"), ("2026-11-27", "2027-11-26")] {
        for locale in Locale::ALL {
            let said = days(ymd(from), ymd(to), locale);
            assert!(said.contains(&format!("–{NBSP}")) && !said.contains("– "), "{said}");
        }
    }
}

#[test]
fn days_and_months_are_written_out() {
    let first = ymd("2026-12-01");
    check(day(first, En), "1 December 2026");
    check(day(first, De), "1. Dezember 2026");
    check(day(first, It), "1º dicembre 2026");
    check(day_of_year(first, De), "1. Dezember");
    check(day_short(first, En), "1 Dec 2026");
    check(day_short(first, De), "1. Dez. 2026");
    check(day_short(first, It), "1º dic 2026");
    check(day_shortest(ymd("2026-03-31"), De), "31. März");
    check(month(2026, 3, De), "März 2026");
}

#[test]
fn a_span_says_month_and_year_once() {
    let table: &[(&str, &str, Locale, &str)] = &[
        ("2026-11-01", "2026-11-30", En, "1 – 30 November 2026"),
        ("2026-11-01", "2026-11-30", De, "1. – 30. November 2026"),
        ("2026-11-15", "2026-12-14", It, "15 novembre – 14 dicembre 2026"),
        ("2026-12-15", "2027-01-14", En, "15 December 2026 – 14 January 2027"),
        ("2026-11-03", "2026-11-03", En, "3 November 2026"),
    ];
    for (from, to, locale, expected) in table {
        check(days(ymd(from), ymd(to), *locale), expected);
    }
}

#[test]
fn instants_are_told_in_the_readers_zone() {
    let at = "2026-11-22T08:58:30Z".parse().expect("an instant");
    check(time(at, Tz::Europe__Rome, En), "09:58");
    check(time(at, Tz::Europe__Rome, De), "09:58 Uhr");
    check(instant(at, Tz::Europe__Rome, It), "22 novembre 2026, 09:58");
    check(instant(at, Tz::Pacific__Auckland, En), "22 November 2026, 21:58");
}

#[test]
fn a_long_number_is_displayed_short_and_kept_whole() {
    for (number, shown, exact) in [
        ("24.563172043011", "≈ 24.5632", Some("24.563172043011")),
        ("0.00123456", "≈ 0.001235", Some("0.00123456")),
        ("12500.5", "12,500.5", None),
        ("0", "0", None),
        ("-1.23456", "≈ −1.2346", Some("−1.23456")),
    ] {
        let (short, whole) = displayed(number.parse().expect("a decimal"), Locale::En);
        assert_eq!((short.replace('\u{a0}', " ").as_str(), whole.as_deref()), (shown, exact), "{number}");
    }
}
