//! What lines are called on an invoice, in the buyer's language.

use super::Billed;
use super::commitments::What;
use crate::calendar::{Length, Period, Unit};
use crate::invoice::LineKind;
use crate::locale::Locale;
use crate::rating::Bound;
use crate::text::Key;
use crate::written::days;

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
        Locale::It => "Postazioni",
    }
}

/// A fee with an interval of its own: `Base fee, yearly`, it `Canone base annuale`, `Postazioni, canone annuale`.
pub fn every(fee: &str, interval: Length, locale: Locale) -> String {
    let often = often(interval, locale);
    match locale {
        Locale::En | Locale::De => format!("{fee}, {often}"),
        Locale::It if fee == recurring(locale) => format!("{fee} {often}"),
        Locale::It => format!("{fee}, canone {often}"),
    }
}

fn often(Length { unit, count }: Length, locale: Locale) -> String {
    let of = |once: &str, many: &str| if count == 1 { once.to_owned() } else { many.replace("{}", &count.to_string()) };
    match (unit, locale) {
        (Unit::Day, Locale::En) => of("daily", "every {} days"),
        (Unit::Day, Locale::De) => of("täglich", "alle {} Tage"),
        (Unit::Day, Locale::It) => of("giornaliero", "ogni {} giorni"),
        (Unit::Week, Locale::En) => of("weekly", "every {} weeks"),
        (Unit::Week, Locale::De) => of("wöchentlich", "alle {} Wochen"),
        (Unit::Week, Locale::It) => of("settimanale", "ogni {} settimane"),
        (Unit::Month, Locale::En) => of("monthly", "every {} months"),
        (Unit::Month, Locale::De) => of("monatlich", "alle {} Monate"),
        (Unit::Month, Locale::It) => of("mensile", "ogni {} mesi"),
        (Unit::Quarter, Locale::En) => of("quarterly", "every {} quarters"),
        (Unit::Quarter, Locale::De) => of("vierteljährlich", "alle {} Quartale"),
        (Unit::Quarter, Locale::It) => of("trimestrale", "ogni {} trimestri"),
        (Unit::Year, Locale::En) => of("yearly", "every {} years"),
        (Unit::Year, Locale::De) => of("jährlich", "alle {} Jahre"),
        (Unit::Year, Locale::It) => of("annuale", "ogni {} anni"),
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
        Locale::It => format!("{fee}: giorni non utilizzati"),
    }
}

/// What was charged whole, and something dearer takes its place.
pub fn replaced(fee: &str, locale: Locale) -> String {
    match locale {
        Locale::En => format!("{fee}: charged before"),
        Locale::De => format!("{fee}: bereits berechnet"),
        Locale::It => format!("{fee}: addebito precedente"),
    }
}

/// Usage that has a price of its own by the value of an attribute.
pub fn usage(metric: &str, split: &str) -> String {
    if split.is_empty() { metric.to_owned() } else { format!("{metric}: {split}") }
}

pub fn bound(metric: &str, bound: Bound, locale: Locale) -> String {
    let bound = match (bound, locale) {
        (Bound::Minimum, Locale::En) => "up to the minimum",
        (Bound::Minimum, Locale::De) => "bis zum Mindestbetrag",
        (Bound::Minimum, Locale::It) => "fino al minimo",
        (Bound::Maximum, Locale::En) => "beyond the maximum",
        (Bound::Maximum, Locale::De) => "über dem Höchstbetrag",
        (Bound::Maximum, Locale::It) => "oltre il massimo",
    };
    format!("{metric}: {bound}")
}

pub fn prepaid(locale: Locale) -> &'static str {
    match locale {
        Locale::En => "Prepaid commitment",
        Locale::De => "Vorausbezahlter Betrag",
        Locale::It => "Importo prepagato",
    }
}

/// What was invoiced and would not be due now.
pub fn billed<'a>(billed: &'a Billed, name: impl Fn(&'a Key) -> &'a str, locale: Locale) -> String {
    match (&billed.metric, billed.kind) {
        (Some(key), LineKind::Minimum) => bound(name(key), Bound::Minimum, locale),
        (Some(key), LineKind::Discount) => bound(name(key), Bound::Maximum, locale),
        (Some(key), _) => usage(name(key), &billed.split),
        (None, LineKind::Minimum) => commitment(What::TrueUp, locale).to_owned(),
        (None, LineKind::Discount) => commitment(What::Cap, locale).to_owned(),
        (None, _) => commitment(What::Prepaid, locale).to_owned(),
    }
}

pub fn commitment(what: What, locale: Locale) -> &'static str {
    match (what, locale) {
        (What::Prepaid, Locale::En) => "Covered by the prepaid commitment",
        (What::Prepaid, Locale::De) => "Durch den vorausbezahlten Betrag gedeckt",
        (What::Prepaid, Locale::It) => "Coperto dall'importo prepagato",
        (What::Overage, Locale::En) => "Overage: price difference",
        (What::Overage, Locale::De) => "Mehrverbrauch: Preisunterschied",
        (What::Overage, Locale::It) => "Consumi oltre l'importo prepagato: differenza di prezzo",
        (What::TrueUp, Locale::En) => "Minimum commitment: difference",
        (What::TrueUp, Locale::De) => "Mindestumsatz: Differenz",
        (What::TrueUp, Locale::It) => "Integrazione al minimo contrattuale",
        (What::Cap, Locale::En) => "Beyond the maximum spend",
        (What::Cap, Locale::De) => "Über dem Höchstbetrag",
        (What::Cap, Locale::It) => "Oltre la spesa massima",
    }
}

pub fn withdrawn(line: &str, locale: Locale) -> String {
    match locale {
        Locale::En => format!("{line}: withdrawn"),
        Locale::De => format!("{line}: widerrufen"),
        Locale::It => format!("{line}: recesso"),
    }
}

pub fn correction(metric: &str, period: Period, locale: Locale) -> String {
    let days = days(period.from, period.last_day(), locale);
    match locale {
        Locale::En => format!("{metric}: correction for {days}"),
        Locale::De => format!("{metric}: Korrektur für den {days}"),
        Locale::It => format!("{metric}: rettifica per il periodo {days}"),
    }
}
