//! VAT numbers: the form and the check digits of each country's.

use domain::refusal::Code;
use domain::vat_id::VatId;

fn read(text: &str, country: &str) -> Result<Option<String>, Code> {
    VatId::parse(text, country, "/vat_id").map(|id| id.map(String::from)).map_err(|refusal| {
        assert_eq!(refusal.pointer, "/vat_id");
        refusal.code
    })
}

/// Country, and numbers of it that are right as they are.
const RIGHT: &[(&str, &[&str])] = &[
    ("AT", &["ATU13585627", "ATU12345675"]),
    ("BE", &["BE0403019261", "BE0428759497"]),
    ("BG", &["BG175074752", "BG7523169263", "BG7111042925"]),
    ("CY", &["CY10259033P"]),
    ("CZ", &["CZ25123891", "CZ7103192745", "CZ640903926"]),
    ("DE", &["DE136695976", "DE314159262", "DE123456788"]),
    ("DK", &["DK13585628"]),
    ("EE", &["EE100931558", "EE100594102"]),
    ("GR", &["EL094259216", "EL023456780"]),
    ("ES", &["ESA28015865", "ESB58378431", "ES54362315K", "ESX2482300W", "ESX5253868R", "ESM1234567L", "ESJ99216582"]),
    ("FI", &["FI20774740"]),
    ("FR", &["FR40303265045", "FR23334175221", "FRK7399859412", "FR4Z123456782"]),
    ("HR", &["HR33392005961"]),
    ("HU", &["HU12892312"]),
    ("IE", &["IE6433435F", "IE6433435OA", "IE8D79739I"]),
    ("IT", &["IT00743110157", "IT12345678903"]),
    ("LT", &["LT119511515", "LT100001919017", "LT100004801610"]),
    ("LU", &["LU15027442"]),
    ("LV", &["LV40003521600", "LV16117519997"]),
    ("MT", &["MT11679112"]),
    ("NL", &["NL004495445B01", "NL123456789B13"]),
    ("PL", &["PL8567346215"]),
    ("PT", &["PT501964843"]),
    ("RO", &["RO18547290"]),
    ("SE", &["SE123456789701"]),
    ("SI", &["SI50223054"]),
    ("SK", &["SK2022749619"]),
    ("GB", &["GB980780684", "GB802311782", "GBGD100", "GBHA599", "XI980780684"]),
    ("CH", &["CHE100155212", "CHE123456788", "CHE107787577IVA"]),
    ("NO", &["NO995525828MVA", "NO995525828"]),
];

#[test]
fn a_number_whose_check_digits_are_right_is_taken() {
    for (country, numbers) in RIGHT {
        for number in *numbers {
            assert_eq!(read(number, country), Ok(Some((*number).to_owned())), "{number}");
        }
    }
}

/// One digit mistyped is what check digits are for.
#[test]
fn a_number_with_another_digit_is_refused() {
    // Where a suffix or a series of offices has no check digit of its own, where one rule of several may be met by chance,
    // and where a remainder of 10 is written as 0.
    let unchecked = |number: &str, place: usize| match &number[..2] {
        "SE" => place >= 12,
        "NL" => place >= 11 || number == "NL123456789B13",
        "GB" => number.starts_with("GBGD") || number.starts_with("GBHA"),
        "BG" => number.len() == 12,
        "EL" => number == "EL023456780",
        "LT" => number == "LT100004801610",
        _ => false,
    };
    let mut taken = Vec::new();
    for (country, numbers) in RIGHT {
        for number in *numbers {
            for (place, digit) in number.char_indices().filter(|(_, c)| c.is_ascii_digit()) {
                let next = char::from_digit((digit.to_digit(10).unwrap() + 1) % 10, 10).unwrap();
                let mistyped = format!("{}{next}{}", &number[..place], &number[place + 1..]);
                if !unchecked(number, place) && read(&mistyped, country) != Err(Code::VatIdInvalid) {
                    taken.push(format!("{mistyped}, not {number}"));
                }
            }
        }
    }
    assert_eq!(taken, [""; 0]);
}

#[test]
fn a_number_of_another_form_is_refused() {
    for (text, country) in [
        ("ATU1358562", "AT"),
        ("AT13585627", "AT"),
        ("BE2403019261", "BE"),
        ("CY12000139V", "CY"),
        ("DE", "DE"),
        ("DE1\0", "DE"),
        ("DEÄÖ", "DE"),
        ("DE036695971", "DE"),
        ("DE13669597", "DE"),
        ("DE1366959760", "DE"),
        ("EL000000000", "GR"),
        ("ESB5837843", "ES"),
        ("ESI58378431", "ES"),
        ("FRKI399859412", "FR"),
        ("GBGD500", "GB"),
        ("GBHA499", "GB"),
        ("IE64334351F", "IE"),
        ("IE6433435FAA", "IE"),
        ("IT00000000000", "IT"),
        ("IT0074311015", "IT"),
        ("LT100001919004", "LT"),
        ("LU00000000", "LU"),
        ("NL004495445B00", "NL"),
        ("NL004495445A01", "NL"),
        ("RO0", "RO"),
        ("SE123456789700", "SE"),
        ("SK2012749610", "SK"),
        ("CHE100155212ABC", "CH"),
    ] {
        assert_eq!(read(text, country), Err(Code::VatIdInvalid), "{text}");
    }
}

#[test]
fn a_number_is_read_however_it_is_written() {
    for (text, country, kept) in [
        ("00743110157", "IT", "IT00743110157"),
        ("it 0074311 015-7", "IT", "IT00743110157"),
        ("de 314.159.262", "DE", "DE314159262"),
        ("DE\u{a0}314 159\u{2013}262", "DE", "DE314159262"),
        ("u13585627", "AT", "ATU13585627"),
        ("094259216", "GR", "EL094259216"),
        ("GR094259216", "GR", "EL094259216"),
        ("94259216", "GR", "EL094259216"),
        ("403.019.261", "BE", "BE0403019261"),
        ("CHE-107.787.577 IVA", "CH", "CHE107787577IVA"),
        ("CH 100.155.212", "CH", "CHE100155212"),
        ("100155212", "CH", "CHE100155212"),
        ("995 525 828 MVA", "NO", "NO995525828MVA"),
        ("980 7806 84", "GB", "GB980780684"),
        ("GB980780684", "IM", "GB980780684"),
        ("37000005990", "MC", "FR37000005990"),
        ("B58378431", "ES", "ESB58378431"),
        ("k7399859412", "FR", "FRK7399859412"),
    ] {
        assert_eq!(read(text, country), Ok(Some(kept.to_owned())), "{text}");
    }
    assert_eq!((read("", "DE"), read(" - ", "DE")), (Ok(None), Ok(None)));
}

#[test]
fn a_number_of_another_country_is_told_as_such() {
    for (text, country, begins) in [
        ("IT00743110157", "DE", "DE"),
        ("DE136695976", "IT", "IT"),
        ("DE136695970", "IT", "IT"),
        ("DE136695976", "GR", "EL"),
        ("XI980780684", "DE", "DE"),
        ("CHE100155212", "AT", "AT"),
        ("GR094259216", "DE", "DE"),
        ("DE136695976", "US", "US"),
    ] {
        let refusal = VatId::parse(text, country, "").unwrap_err();
        let letters = refusal.fact("letters").map(ToString::to_string);
        assert_eq!(
            (refusal.code, letters),
            (Code::VatIdOfAnotherCountry, Some(begins.to_owned())),
            "{text} in {country}"
        );
    }
}

/// Of the others it is known alone that they are numbers of some kind.
#[test]
fn a_number_of_a_country_whose_rules_are_not_known_is_taken_if_it_can_be_one() {
    for (text, country, kept) in [
        ("12-3456789", "US", "US123456789"),
        ("AU 51 824 753 556", "AU", "AU51824753556"),
        ("27AAPFU0939F1ZV", "IN", "IN27AAPFU0939F1ZV"),
        ("IS12345", "IS", "IS12345"),
    ] {
        assert_eq!(read(text, country), Ok(Some(kept.to_owned())), "{text}");
    }
    for nonsense in ["US", "none", "US1", "1/2", "12345678901234567"] {
        assert_eq!(read(nonsense, "US"), Err(Code::VatIdInvalid), "{nonsense}");
    }
}
