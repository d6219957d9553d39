//! Countries by their two letters (ISO 3166-1), and the money a newcomer from there most likely pays in.

use domain::money::Currency;
use domain::refusal::{Code, Refusal};

const CODES: &str = "\
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ \
    CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR \
    GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP \
    KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT \
    MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW \
    SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG \
    UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

/// Every country's two letters, in alphabetical order.
pub fn countries() -> impl Iterator<Item = &'static str> {
    CODES.split(' ')
}

/// Reads a country; small letters do as well.
pub fn parse_country(text: &str, pointer: &str) -> Result<&'static str, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Refusal::at(Code::Required, pointer));
    }
    countries().find(|code| code.eq_ignore_ascii_case(text)).ok_or_else(|| Refusal::at(Code::CountryUnknown, pointer))
}

pub(super) fn usual_currency(country: &str) -> Currency {
    let code = match country {
        "CH" | "LI" => "CHF",
        "US" => "USD",
        "GB" => "GBP",
        "JP" => "JPY",
        _ => "EUR",
    };
    code.parse().unwrap_or(Currency::EUR)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_249_countries_in_order_and_no_others() {
        let codes: Vec<&str> = countries().collect();
        assert_eq!(codes.len(), 249);
        assert!(codes.is_sorted() && codes.iter().all(|code| code.len() == 2));
        for unknown in ["UK", "EU", "XX", "D", "DEU", "D\0", "ẞẞ"] {
            assert_eq!(parse_country(unknown, "/country").unwrap_err().code, Code::CountryUnknown, "{unknown}");
        }
        assert_eq!(parse_country(" de ", "/country"), Ok("DE"));
    }

    #[test]
    fn newcomers_pay_in_the_money_of_their_country() {
        for (country, currency) in
            [("DE", "EUR"), ("IT", "EUR"), ("CH", "CHF"), ("US", "USD"), ("GB", "GBP"), ("JP", "JPY"), ("BR", "EUR")]
        {
            assert_eq!(usual_currency(country).code(), currency, "{country}");
        }
    }
}
