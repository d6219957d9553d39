//! Why an item was not taken, in each language.

use super::Rejection;

/// English, German, Italian.
pub(super) const fn of(rejection: Rejection) -> [&'static str; 3] {
    match rejection {
        Rejection::UnknownMetric => [
            "This metric is not on the subscription's price list.",
            "Diese Metrik steht nicht auf der Preisliste des Abonnements.",
            "Questa metrica non è nel listino dell'abbonamento.",
        ],
        Rejection::UnknownSubscription => [
            "This seller has no such subscription.",
            "Ein solches Abonnement dieses Anbieters gibt es nicht.",
            "Questo venditore non ha un abbonamento con questo ID.",
        ],
        Rejection::NotStarted => {
            ["The subscription starts later.", "Das Abonnement beginnt später.", "L'abbonamento inizia più tardi."]
        }
        Rejection::Ended => [
            "The subscription had ended by then.",
            "Das Abonnement war da schon beendet.",
            "A quel punto l'abbonamento era già terminato.",
        ],
        Rejection::InvalidQuantity => [
            "A quantity is a decimal number below 10^16 with at most 12 decimals; only sums take negative ones.",
            "Eine Menge ist eine Dezimalzahl unter 10^16 mit höchstens 12 Nachkommastellen; negative gibt es nur bei Summen.",
            "Una quantità è un numero decimale sotto 10^16 con al massimo 12 decimali; quelle negative valgono solo per le somme.",
        ],
        Rejection::InvalidTimestamp => [
            "A timestamp is \"NOW\" or RFC 3339, such as 2026-11-22T10:00:00Z.",
            "Ein Zeitstempel ist \"NOW\" oder nach RFC 3339, etwa 2026-11-22T10:00:00Z.",
            "Un timestamp è \"NOW\" o secondo RFC 3339, ad esempio 2026-11-22T10:00:00Z.",
        ],
        Rejection::InvalidId => [
            "An id is a text of 1 to 255 characters without NUL; it is never trimmed.",
            "Eine ID ist ein Text mit 1 bis 255 Zeichen ohne NUL; sie wird nie gekürzt.",
            "Un ID è un testo da 1 a 255 caratteri senza NUL; non viene mai accorciato.",
        ],
        Rejection::InTheFuture => {
            ["The timestamp lies in the future.", "Der Zeitstempel liegt in der Zukunft.", "Il timestamp è nel futuro."]
        }
        Rejection::TooOld => [
            "Usage is accepted up to 13 months back.",
            "Nutzung wird bis zu 13 Monate zurück angenommen.",
            "I consumi si accettano fino a 13 mesi indietro.",
        ],
        Rejection::MissingAttribute => [
            "Attributes are an object without NUL; this metric, or its price, reads some that are missing or not as expected.",
            "Attribute sind ein Objekt ohne NUL; diese Metrik oder ihr Preis liest welche, die fehlen oder anders als erwartet sind.",
            "Gli attributi sono un oggetto senza NUL; questa metrica, o il suo prezzo, ne legge alcuni che mancano o non sono come previsto.",
        ],
        Rejection::MissingAmount => [
            "An amount is a decimal number such as 12.50; the price of this metric may need one.",
            "Ein Betrag ist eine Dezimalzahl wie 12.50; der Preis dieser Metrik kann einen benötigen.",
            "Un importo è un numero decimale come 12.50; il prezzo di questa metrica può richiederlo.",
        ],
        Rejection::DuplicateConflict => [
            "Another event was recorded with this id; it was kept.",
            "Mit dieser ID wurde ein anderes Ereignis erfasst; es bleibt.",
            "Con questo ID è stato registrato un altro evento, che resta.",
        ],
        Rejection::LimitReached => {
            ["The plan's limit is reached.", "Das Limit des Plans ist erreicht.", "Il limite del piano è raggiunto."]
        }
        Rejection::Suspended => {
            ["The subscription is suspended.", "Das Abonnement ist gesperrt.", "L'abbonamento è sospeso."]
        }
    }
}
