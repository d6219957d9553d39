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
        405 => {
            ["Not a method of this address", "Keine Methode dieser Adresse", "Metodo non previsto da questo indirizzo"]
        }
        409 => ["Conflict", "Widerspruch", "Conflitto"],
        413 => ["Too much at once", "Zu viel auf einmal", "Troppo in una volta"],
        415 => ["Not a form", "Kein Formular", "Non è un modulo"],
        429 => ["Too many requests", "Zu viele Anfragen", "Troppe richieste"],
        500..=599 => ["Fault of ours", "Fehler auf unserer Seite", "Errore nostro"],
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
        Locale::En => format!("{faults} things are wrong."),
        Locale::De => format!("{faults} Angaben stimmen nicht."),
        Locale::It => format!("{faults} indicazioni non vanno bene."),
    }
}

pub fn fault(locale: Locale, reference: &str) -> String {
    match locale {
        Locale::En => format!("Something broke on our side. It was logged as {reference}."),
        Locale::De => format!("Bei uns ist etwas schiefgegangen. Es wurde als {reference} festgehalten."),
        Locale::It => format!("Si è rotto qualcosa da parte nostra. È stato registrato come {reference}."),
    }
}
