//! In Italian: why an item of usage was not taken.

texts_of! { Italian, rejection: domain::usage::Rejection;
    UnknownMetric = "Questa metrica non è nel listino dell'abbonamento.";
    UnknownSubscription =
        "Questa chiave non comunica consumi per un abbonamento simile: una chiave del venditore indica uno dei suoi abbonamenti, quella di un abbonamento nessun altro che il proprio.";
    NotStarted = "L'abbonamento inizia più tardi.";
    Ended = "A quel punto l'abbonamento era già terminato.";
    InvalidQuantity =
        "Una quantità è un numero decimale sotto 10^16 con al massimo 12 decimali; quelle negative valgono solo per le somme. Un evento può costare al massimo quanto può contenere una fattura.";
    InvalidTimestamp = "Un timestamp è \"NOW\" o secondo RFC 3339, ad esempio 2026-11-22T10:00:00Z.";
    InvalidId = "Un ID è un testo da 1 a 255 caratteri senza NUL; non viene mai accorciato.";
    InTheFuture = "Il timestamp è nel futuro.";
    TooOld = "I consumi si accettano fino a 13 mesi indietro.";
    MissingAttribute =
        "Gli attributi sono un oggetto senza NUL; questa metrica, o il suo prezzo, ne legge alcuni che mancano o non sono come previsto.";
    MissingAmount = "Un importo è un numero decimale come 12.50; il prezzo di questa metrica può richiederlo.";
    DuplicateConflict = "Con questo ID è stato registrato un altro evento, che resta.";
    LimitReached = "Il limite del piano è raggiunto.";
    Suspended = "L'abbonamento è sospeso.";
}
