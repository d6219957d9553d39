//! National VAT numbers, without the letters of their country: their forms, and the check digits that their states
//! publish.

use crate::calendar::Day;

/// A number of the country with these letters as it is kept; `None` for what is none.
pub(super) fn normal(letters: &str, number: &str) -> Option<String> {
    if !number.is_ascii() {
        return None;
    }
    let number = match (letters, number.len()) {
        // As they were written before they got another digit.
        ("BE", 9) | ("EL", 8) => format!("0{number}"),
        _ => number.to_owned(),
    };
    let right = match letters {
        "CY" => cyprus(&number),
        "ES" => spain(&number),
        "FR" => france(&number),
        "IE" => ireland(&number),
        "NL" => netherlands(&number),
        "AT" => number.strip_prefix('U').and_then(digits).is_some_and(|digits| austria(&digits)),
        "GB" | "XI" => britain(&number),
        "CHE" => switzerland(&number),
        "NO" => norway(&number),
        _ => digits(&number).is_some_and(|digits| of_digits(letters, &digits)),
    };
    right.then_some(number)
}

/// The countries whose numbers are digits alone.
fn of_digits(letters: &str, number: &[u32]) -> bool {
    match (letters, number.len()) {
        ("BE", 10) => number[0] <= 1 && value(&number[..8]) % 97 + value(&number[8..]) == 97,
        ("BG", 9) => bulgaria(number),
        ("BG", 10) => bulgaria_of_a_person(number),
        ("CZ", 8..=10) => czechia(number),
        ("DE", 9) => number[0] != 0 && mod_11_10(number),
        ("DK", 8) => number[0] != 0 && weighted(number, &[2, 7, 6, 5, 4, 3, 2, 1]).is_multiple_of(11),
        ("EE", 9) => weighted(number, &[3, 7, 1, 3, 7, 1, 3, 7, 1]).is_multiple_of(10),
        ("EL", 9) => weighted(number, &[256, 128, 64, 32, 16, 8, 4, 2]) % 11 % 10 == number[8] && value(number) > 0,
        ("FI", 8) => weighted(number, &[7, 9, 10, 5, 8, 4, 2, 1]).is_multiple_of(11) && value(number) > 0,
        ("HR", 11) => mod_11_10(number),
        ("HU", 8) => weighted(number, &[9, 7, 3, 1, 9, 7, 3, 1]).is_multiple_of(10) && value(number) > 0,
        ("IT", 11) => luhn(number) && value(&number[..7]) > 0,
        ("LT", 9) => number[7] == 1 && lithuania(number),
        ("LT", 12) => number[10] == 1 && lithuania(number),
        ("LU", 8) => value(&number[..6]) % 89 == value(&number[6..]) && value(number) > 0,
        ("LV", 11) => latvia(number),
        ("MT", 8) => number[0] != 0 && weighted(number, &[3, 4, 6, 7, 8, 9, 10, 1]).is_multiple_of(37),
        ("PL", 10) => weighted(number, &[6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 == number[9] && value(number) > 0,
        ("PT", 9) => {
            let check = (11 - weighted(number, &[9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 11 % 10;
            number[0] != 0 && check == number[8]
        }
        ("RO", 2..=10) => romania(number),
        ("SE", 12) => luhn(&number[..10]) && (1..=94).contains(&value(&number[10..])) && value(&number[..10]) > 0,
        ("SI", 8) => {
            let check = 11 - weighted(number, &[8, 7, 6, 5, 4, 3, 2]) % 11;
            number[0] != 0 && check != 11 && check % 10 == number[7]
        }
        ("SK", 10) => number[0] != 0 && [2, 3, 4, 7, 8, 9].contains(&number[2]) && value(number).is_multiple_of(11),
        _ => false,
    }
}

fn digits(text: &str) -> Option<Vec<u32>> {
    (!text.is_empty()).then(|| text.chars().map(|c| c.to_digit(10)).collect()).flatten()
}

fn exactly(text: &str, count: usize) -> Option<Vec<u32>> {
    digits(text).filter(|digits| digits.len() == count)
}

/// Of at most 14 digits.
fn value(digits: &[u32]) -> u64 {
    digits.iter().fold(0, |value, digit| value * 10 + u64::from(*digit))
}

/// Each digit as often as its weight says; digits beyond the weights count nothing.
fn weighted(digits: &[u32], weights: &[u32]) -> u32 {
    digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum()
}

/// What Luhn's formula adds up, without the check digit at the end.
fn luhn_sum(digits: &[u32]) -> u32 {
    let doubled = |digit: u32| if digit > 4 { 2 * digit - 9 } else { 2 * digit };
    let from_the_end = digits.iter().rev().enumerate();
    from_the_end.map(|(place, digit)| if place % 2 == 0 { doubled(*digit) } else { *digit }).sum()
}

fn luhn(number: &[u32]) -> bool {
    match number.split_last() {
        Some((check, digits)) => (luhn_sum(digits) + check).is_multiple_of(10),
        None => false,
    }
}

/// ISO 7064, mod 11,10.
fn mod_11_10(number: &[u32]) -> bool {
    let Some((check, digits)) = number.split_last() else { return false };
    let product = digits.iter().fold(10, |product, digit| {
        let sum = (digit + product) % 10;
        2 * (if sum == 0 { 10 } else { sum }) % 11
    });
    (product + check) % 10 == 1
}

fn austria(number: &[u32]) -> bool {
    number.len() == 8 && (luhn_sum(&number[..6]) + number[6] + 4 + number[7]).is_multiple_of(10)
}

fn bulgaria(number: &[u32]) -> bool {
    let check = match weighted(number, &[1, 2, 3, 4, 5, 6, 7, 8]) % 11 {
        10 => weighted(number, &[3, 4, 5, 6, 7, 8, 9, 10]) % 11 % 10,
        check => check,
    };
    check == number[8]
}

/// A citizen, a foreigner, or anybody else.
fn bulgaria_of_a_person(number: &[u32]) -> bool {
    let citizen = weighted(number, &[2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10 == number[9] && born_in_bulgaria(number);
    let foreigner = weighted(number, &[21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10 == number[9];
    let other = (11 - weighted(number, &[4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11 == number[9];
    citizen || foreigner || other
}

fn born_in_bulgaria(number: &[u32]) -> bool {
    let [year, month, day] = [&number[..2], &number[2..4], &number[4..6]].map(small);
    let (century, month) = match month {
        21.. if month > 40 => (2000, month - 40),
        21.. => (1800, month - 20),
        _ => (1900, month),
    };
    is_a_day(century + year, month, day)
}

fn small(digits: &[u32]) -> u32 {
    digits.iter().fold(0, |value, digit| value * 10 + digit)
}

fn is_a_day(year: u32, month: u32, day: u32) -> bool {
    i32::try_from(year).is_ok_and(|year| Day::from_ymd_opt(year, month, day).is_some())
}

fn cyprus(number: &str) -> bool {
    const ODD: [u32; 10] = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
    let Some((digits, check)) = number.split_at_checked(8) else { return false };
    let Some(digits) = exactly(digits, 8) else { return false };
    let sum: u32 = digits
        .iter()
        .enumerate()
        .map(|(place, digit)| if place % 2 == 0 { ODD[*digit as usize] } else { *digit })
        .sum();
    digits[..2] != [1, 2] && check.bytes().map(u32::from).eq([u32::from(b'A') + sum % 26])
}

fn czechia(number: &[u32]) -> bool {
    match number.len() {
        8 => {
            let check = (11 - weighted(number, &[8, 7, 6, 5, 4, 3, 2]) % 11) % 11;
            number[0] != 9 && (if check == 0 { 1 } else { check }) % 10 == number[7]
        }
        9 if number[0] == 6 => {
            let sum = weighted(&number[1..8], &[8, 7, 6, 5, 4, 3, 2]) % 11;
            (sum + 8) % 10 == number[8]
        }
        9 => born_in_czechia(number) && small(&number[..2]) < 54,
        10 => {
            let check = value(&number[..9]) % 11 % 10;
            born_in_czechia(number) && check == u64::from(number[9])
        }
        _ => false,
    }
}

/// A woman's month is 50 more, and where a day's numbers ran out another 20.
fn born_in_czechia(number: &[u32]) -> bool {
    let [year, month, day] = [&number[..2], &number[2..4], &number[4..6]].map(small);
    let year = if number.len() == 9 || year >= 54 { 1900 + year } else { 2000 + year };
    is_a_day(year, month % 50 % 20, day)
}

fn spain(number: &str) -> bool {
    const LETTERS: &[u8] = b"TRWAGMYFPDXBNJZSQVHLCKE";
    const COMPANY: &[u8] = b"JABCDEFGHI";
    let Some((middle, last)) = number.split_at_checked(8) else { return false };
    let &[last] = last.as_bytes() else { return false };
    let letter = |number: u64| usize::try_from(number % 23).is_ok_and(|place| LETTERS[place] == last);
    if let Some(citizen) = digits(middle) {
        return letter(value(&citizen));
    }
    let (kind, rest) = middle.split_at(1);
    let Some(rest) = exactly(rest, 7) else { return false };
    match kind {
        "X" => letter(value(&rest)),
        "Y" => letter(10_000_000 + value(&rest)),
        "Z" => letter(20_000_000 + value(&rest)),
        "K" | "L" | "M" => letter(value(&rest)),
        "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "J" | "N" | "P" | "Q" | "R" | "S" | "U" | "V" | "W" => {
            let check = (10 - luhn_sum(&rest) % 10) % 10;
            char::from(last).to_digit(10) == Some(check) || COMPANY[check as usize] == last
        }
        _ => false,
    }
}

fn france(number: &str) -> bool {
    const LETTERS: &str = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    let Some((key, siren)) = number.split_at_checked(2) else { return false };
    let Some(siren_digits) = exactly(siren, 9) else { return false };
    // Monaco's have no number of the French register within.
    if siren_digits[..3] != [0, 0, 0] && !luhn(&siren_digits) {
        return false;
    }
    let siren = value(&siren_digits);
    if let Some(key) = digits(key) {
        return value(&key) == (siren * 100 + 12) % 97;
    }
    let place = |c: char| LETTERS.find(c).and_then(|place| u64::try_from(place).ok());
    let [Some(first), Some(second)] = [0, 1].map(|at| key.chars().nth(at).and_then(place)) else { return false };
    // Keys begin at two digits, or at a letter and a digit.
    let key = if first < 10 { (first * 24 + second).checked_sub(10) } else { (first * 34 + second).checked_sub(100) };
    key.is_some_and(|key| (siren + 1 + key / 11) % 11 == key % 11)
}

fn britain(number: &str) -> bool {
    if let Some(office) = number.strip_prefix("GD").and_then(|rest| exactly(rest, 3)) {
        return value(&office) < 500;
    }
    if let Some(authority) = number.strip_prefix("HA").and_then(|rest| exactly(rest, 3)) {
        return value(&authority) >= 500;
    }
    let Some(digits) = digits(number).filter(|digits| [9, 12].contains(&digits.len())) else { return false };
    let rest = weighted(&digits, &[8, 7, 6, 5, 4, 3, 2, 10, 1]) % 97;
    let begins_at = value(&digits[..3]);
    // Numbers from 2009 on have 55 more.
    begins_at > 0 && (rest == 0 || (begins_at >= 100 && rest == 42))
}

fn ireland(number: &str) -> bool {
    const LETTERS: &str = "WABCDEFGHIJKLMNOPQRSTUV";
    let place = |c: char| LETTERS.find(c).and_then(|place| u32::try_from(place).ok());
    let letters: Vec<char> = number.chars().collect();
    let digit = |at: usize| letters.get(at).and_then(|c| c.to_digit(10));
    let Some(&check) = letters.get(7) else { return false };
    let sum = |digits: &[u32], more: u32| (weighted(digits, &[8, 7, 6, 5, 4, 3, 2]) + 9 * more) % 23;
    let is = |sum: u32| place(check) == Some(sum);
    match (letters.len(), number.get(..7).and_then(digits)) {
        (8, Some(digits)) => is(sum(&digits, 0)),
        (9, Some(digits)) => letters.last().and_then(|last| place(*last)).is_some_and(|more| is(sum(&digits, more))),
        // As they were before 2013: the second place is a letter or a sign.
        (8, None) if matches!(letters[1], 'A'..='Z' | '+' | '*') => {
            let digits: Option<Vec<u32>> = [2, 3, 4, 5, 6, 0].into_iter().map(digit).collect();
            digits.is_some_and(|digits| is(sum(&[&[0], digits.as_slice()].concat(), 0)))
        }
        _ => false,
    }
}

fn lithuania(number: &[u32]) -> bool {
    let Some((check, digits)) = number.split_last() else { return false };
    let sum = |from: u32| digits.iter().zip(from..).map(|(digit, place)| digit * (1 + place % 9)).sum::<u32>() % 11;
    let right = match sum(0) {
        10 => sum(2) % 10,
        right => right,
    };
    right == *check
}

fn latvia(number: &[u32]) -> bool {
    if number[0] > 3 {
        return weighted(number, &[9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 == 3;
    }
    // People: the newer numbers say nothing about their birth.
    if number[..2] == [3, 2] {
        return true;
    }
    let [day, month, year] = [&number[..2], &number[2..4], &number[4..6]].map(small);
    let born = is_a_day(1800 + 100 * number[6] + year, month, day);
    born && (1 + weighted(number, &[10, 5, 8, 4, 2, 1, 6, 3, 7, 9])) % 11 % 10 == number[10]
}

fn netherlands(number: &str) -> bool {
    let Some((digits, rest)) = number.split_at_checked(9) else { return false };
    let Some(digits) = exactly(digits, 9) else { return false };
    let Some(suffix) = rest.strip_prefix('B').and_then(|suffix| exactly(suffix, 2)) else { return false };
    if value(&digits) == 0 || value(&suffix) == 0 {
        return false;
    }
    let of_a_company = weighted(&digits, &[9, 8, 7, 6, 5, 4, 3, 2]) % 11 == digits[8];
    // ISO 7064, mod 97,10, over NL2999999999B99 with letters as numbers: N 23, L 21, B 11.
    let of_a_person = [vec![2, 3, 2, 1], digits, vec![1, 1], suffix].concat();
    of_a_company || of_a_person.iter().fold(0, |rest, digit| (rest * 10 + digit) % 97) == 1
}

fn norway(number: &str) -> bool {
    let Some(digits) = exactly(number.strip_suffix("MVA").unwrap_or(number), 9) else { return false };
    (weighted(&digits, &[3, 2, 7, 6, 5, 4, 3, 2]) + digits[8]).is_multiple_of(11) && value(&digits) > 0
}

fn romania(number: &[u32]) -> bool {
    const WEIGHTS: [u32; 9] = [7, 5, 3, 2, 1, 7, 5, 3, 2];
    let Some((check, digits)) = number.split_last() else { return false };
    let sum = weighted(digits, &WEIGHTS[WEIGHTS.len() - digits.len()..]);
    number[0] != 0 && 10 * sum % 11 % 10 == *check
}

fn switzerland(number: &str) -> bool {
    let suffixes = ["MWST", "TVA", "IVA", "TPV", "VAT"];
    let number = suffixes.into_iter().find_map(|suffix| number.strip_suffix(suffix)).unwrap_or(number);
    let Some(digits) = exactly(number, 9) else { return false };
    (weighted(&digits, &[5, 4, 3, 2, 7, 6, 5, 4]) + digits[8]).is_multiple_of(11) && value(&digits) > 0
}
