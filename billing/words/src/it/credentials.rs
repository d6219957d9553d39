//! In Italian: keys, passwords and sessions: what opens the portal, and how it is closed again.

texts! { Italian, credentials;
    usage_keys_title = "Chiavi per i consumi";
    usage_keys_lead =
        "Con una chiave di questo tipo il software comunica i consumi di questo abbonamento e chiede che cosa comprende. Venditore, acquirente e gestore possono vedere e revocare queste chiavi.";
    organization_keys_lead =
        "Con queste chiavi il software dell'organizzazione agisce per suo conto. Ne emetta una nuova se l'ultima è andata persa.";
    operator_keys_lead = "Con una chiave il Suo software può fare ciò che Lei fa qui, per conto del gestore.";
    manage_usage_keys = "Chiavi per i consumi";
    usage_key_name_hint = "A che cosa serve, ad esempio produzione. Può restare vuoto.";
    usage_key_unnamed = "Chiave per i consumi";
    key_revoked = "La chiave «{name}» è stata revocata.";
    key_is = "La chiave {hint}, creata il {day}.";

    security_title = "Password e sessioni";
    security_lead = "Come accede e dove ha effettuato l'accesso.";
    password_title = "Cambiare la password";
    password_now = "Password attuale";
    password_new = "Nuova password";
    password_change = "Cambiare la password";
    password_changed = "Da ora vale la nuova password. Altrove l'accesso è stato chiuso.";
    sessions_title = "Dove ha effettuato l'accesso";
    session_in = "Programma";
    session_since = "Da";
    session_this = "questa";
    session_unknown = "Un programma sconosciuto";
    session_end = "Uscire";
    session_ended = "Quella sessione è terminata.";
    others_end = "Uscire ovunque tranne qui";
    others_ended = "L'accesso è stato chiuso ovunque tranne qui.";
}
