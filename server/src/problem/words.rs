//! The few words of a problem that do not come from a refusal.

use axum::http::StatusCode;
use domain::locale::Locale;

/// What kind of problem it is.
pub fn title(status: StatusCode, locale: Locale) -> &'static str {
    let [en, de, it] = match status.as_u16() {
        400 => ["Could not be read", "Nicht lesbar", "Non leggibile"],
        401 => ["Not signed in", "Nicht angemeldet", "Accesso non effettuato"],
        403 => ["Not allowed", "Nicht erlaubt", "Non permesso"],
        404 => ["Not found", "Nicht gefunden", "Non trovato"],
        405 => ["Method not allowed here", "Methode hier nicht vorgesehen", "Metodo non previsto qui"],
        409 => ["Conflict", "Konflikt", "Conflitto"],
        413 => ["Too much at once", "Zu viel auf einmal", "Troppo in una volta"],
        415 => ["Not a form", "Kein Formular", "Non è un modulo"],
        429 => ["Too many requests", "Zu viele Anfragen", "Troppe richieste"],
        500..=599 => ["Internal error", "Fehler auf unserer Seite", "Errore interno"],
        _ => ["Refused", "Abgelehnt", "Rifiutato"],
    };
    match locale {
        Locale::En => en,
        Locale::De => de,
        Locale::It => it,
    }
}

pub fn several(locale: Locale, faults: usize) -> String {
    match locale {
        Locale::En => format!("{faults} entries are not valid."),
        Locale::De => format!("{faults} Angaben sind ungültig."),
        Locale::It => format!("{faults} dati non sono validi."),
    }
}

pub fn fault(locale: Locale, reference: &str) -> String {
    match locale {
        Locale::En => format!("Something went wrong on our side. It was logged as {reference}."),
        Locale::De => format!("Bei uns ist ein Fehler aufgetreten. Er wurde als {reference} festgehalten."),
        Locale::It => format!("Si è verificato un errore interno. È stato registrato come {reference}."),
    }
}
