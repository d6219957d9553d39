//! What a pasted text says about ranges: rows and cells, without the heading and without where each range begins, which
//! the editor works out itself.

use ::words::number::{Around, plain};
use ::words::seller as words;
use domain::locale::Locale;
use rust_decimal::Decimal;

/// Where the text was pasted, as far as it decides what its columns are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The column of the cell; 0 is where a range ends.
    pub column: usize,
    /// How many cells a row has from there on.
    pub room: usize,
    pub locale: Locale,
}

/// The cells from the place on, row by row.
pub fn ranges(text: &str, place: Place) -> Vec<Vec<String>> {
    let mut rows: Vec<Vec<&str>> = text.lines().map(|line| line.split('\t').map(str::trim).collect()).collect();
    let says_nothing = |row: &Vec<&str>| row.iter().all(|cell| cell.is_empty());
    rows.retain(|row| !says_nothing(row));
    let heading = rows.first().filter(|row| !row.iter().any(|cell| has_digit(cell))).cloned();
    if heading.is_some() && rows.len() > 1 {
        rows.remove(0);
    }
    let mut rows: Vec<Vec<String>> = rows.into_iter().map(|row| row.into_iter().map(cell).collect()).collect();
    if place.column == 0 && says_beginnings(heading.as_deref(), &rows, place) {
        for row in &mut rows {
            row.remove(0);
        }
    }
    rows
}

/// Whether the first column says where each range begins.
fn says_beginnings(heading: Option<&[&str]>, rows: &[Vec<String>], place: Place) -> bool {
    let called = |name: fn(Locale) -> &'static str| {
        let first = heading.and_then(|row| row.first()).copied().unwrap_or_default().to_lowercase();
        Locale::ALL.into_iter().any(|locale| name(locale).to_lowercase() == first)
    };
    if called(words::tier_from) {
        return true;
    }
    if called(words::tier_up_to) {
        return false;
    }
    match rows {
        [] => false,
        [only] => only.len() > place.room,
        [first, ..] => {
            let number = |row: &[String], column: usize| read(row.get(column)?, place.locale);
            let begins_at_first = number(first, 0).is_some_and(|from| from <= Decimal::ONE);
            // Each range begins where the one before ended, or with the next unit.
            let goes_on = |pair: &[Vec<String>]| {
                let (end, begin) = (number(&pair[0], 1), number(&pair[1], 0));
                end.zip(begin).is_some_and(|(end, begin)| end <= begin && begin <= end + Decimal::ONE)
            };
            begins_at_first && rows.windows(2).all(goes_on)
        }
    }
}

fn read(cell: &str, locale: Locale) -> Option<Decimal> {
    plain(cell, Around::None, locale)?.parse().ok()
}

fn has_digit(text: &str) -> bool {
    text.chars().any(|c| c.is_ascii_digit())
}

/// A number without the words around it; a text without a number, such as "no end", leaves the cell empty. A currency
/// stays, and so does all that is not plainly one number: the field says what is wrong with it.
fn cell(text: &str) -> String {
    let Some(first) = text.find(|c: char| c.is_ascii_digit()) else { return String::new() };
    let after_last = text.rfind(|c: char| c.is_ascii_digit()).map_or(text.len(), |last| last + 1);
    let (before, number, after) = (&text[..first], &text[first..after_last], &text[after_last..]);
    let in_number = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '\'' | '’') || c.is_whitespace();
    let is_word = |around: &str| {
        let around = around.trim();
        let is_code = around.len() == 3 && around.bytes().all(|byte| byte.is_ascii_uppercase());
        !is_code && around.chars().all(|c| c.is_alphabetic() || c.is_whitespace())
    };
    let one_number_in_words = number.chars().all(in_number) && is_word(before) && is_word(after);
    if one_number_in_words { number.to_owned() } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, room: usize, locale: Locale) -> Vec<String> {
        let rows = ranges(text, Place { column: 0, room, locale });
        rows.iter().map(|line| line.join("|")).collect()
    }

    #[test]
    fn a_spreadsheet_is_read_cell_by_cell() {
        for (text, rows) in [
            ("100\t2.50\t0\r\n400\t1.90\t0\r\n\t1.40\t0\r\n", ["100|2.50|0", "400|1.90|0", "|1.40|0"].as_slice()),
            ("100 users\t€ 2,50\nno end\t1,40 €", &["100|€ 2,50", "|1,40 €"]),
            ("1 000 users\t2.50 EUR\n∞\t1e3", &["1 000|2.50 EUR", "|1e3"]),
            ("100\t-1\n\n101–400\t2\n", &["100|-1", "101–400|2"]),
        ] {
            assert_eq!(read(text, 3, Locale::En), rows, "{text}");
        }
    }

    #[test]
    fn the_editors_own_columns_are_understood_with_and_without_their_heading() {
        let whole = ["100|2.50|0", "400|1.90|0", "|1.40|0"];
        let cells = "1\t100\t2.50\t0\n101\t400\t1.90\t0\n401\tno end\t1.40\t0";
        assert_eq!(read(cells, 3, Locale::En), whole);
        assert_eq!(read(&format!("From\tUp to\tPrice\tFlat\n{cells}"), 3, Locale::En), whole);
        assert_eq!(read(&format!("Von\tBis\tPreis\tPauschal\n{cells}"), 3, Locale::En), whole);
        assert_eq!(read("Up to\tPrice\tFlat\n1\t2\t3\n3\t4\t5", 3, Locale::En), ["1|2|3", "3|4|5"]);
        assert_eq!(read("1\t100\t2,50\n101\t400\t1,90\n401\t\t1,40", 3, Locale::De), ["100|2,50", "400|1,90", "|1,40"]);
        assert_eq!(read("0\t1.000\t2,50\n1.000\t\t1,90", 2, Locale::De), ["1.000|2,50", "|1,90"]);
        assert_eq!(read("Volume\tPrice\n10\t1\n20\t2", 3, Locale::En), ["10|1", "20|2"]);
    }

    #[test]
    fn a_table_without_beginnings_keeps_its_first_column() {
        assert_eq!(read("10\t5\t2\n20\t4\t3\n\t3\t3", 3, Locale::En), ["10|5|2", "20|4|3", "|3|3"]);
        assert_eq!(read("1\t5\t0\n10\t4\t0", 2, Locale::En), ["1|5|0", "10|4|0"]);
        assert_eq!(read("1\t100\t2\t0", 3, Locale::En), ["100|2|0"], "one row with all four columns");
        let beside = Place { column: 1, room: 2, locale: Locale::En };
        assert_eq!(ranges("1\t100\n101\t200", beside), [["1", "100"], ["101", "200"]]);
    }
}
