//! What lines are called on an invoice, in the buyer's language.

use crate::calendar::Period;
use crate::locale::Locale;

pub fn setup(locale: Locale) -> &'static str {
    match locale {
        Locale::En => "Set-up fee",
        Locale::De => "Einrichtungsgebühr",
        Locale::It => "Costi di attivazione",
    }
}

pub fn recurring(locale: Locale) -> &'static str {
    match locale {
        Locale::En => "Base fee",
        Locale::De => "Grundgebühr",
        Locale::It => "Canone base",
    }
}

pub fn seats(locale: Locale) -> &'static str {
    match locale {
        Locale::En => "Seats",
        Locale::De => "Plätze",
        Locale::It => "Posti",
    }
}

pub fn early_termination(locale: Locale) -> &'static str {
    match locale {
        Locale::En => "Early termination fee",
        Locale::De => "Gebühr für vorzeitige Beendigung",
        Locale::It => "Costi di recesso anticipato",
    }
}

pub fn unused(fee: &str, locale: Locale) -> String {
    match locale {
        Locale::En => format!("{fee}: unused days"),
        Locale::De => format!("{fee}: ungenutzte Tage"),
        Locale::It => format!("{fee}: giorni non usati"),
    }
}

pub fn correction(metric: &str, period: Period, locale: Locale) -> String {
    let (from, to) = (period.from, period.last_day());
    match locale {
        Locale::En => format!("{metric}: correction for {from} to {to}"),
        Locale::De => format!("{metric}: Korrektur für {from} bis {to}"),
        Locale::It => format!("{metric}: rettifica dal {from} al {to}"),
    }
}
