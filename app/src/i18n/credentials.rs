//! Keys, passwords and sessions: what opens the portal, and how it is closed again.

words! {
    usage_keys_title { en "Usage keys", de "Nutzungsschlüssel", it "Chiavi per i consumi" }
    usage_keys_lead {
        en "With such a key software reports this subscription's usage and asks what it includes. Seller, buyer and operator can see and revoke these keys.",
        de "Mit einem solchen Schlüssel meldet Software die Nutzung dieses Abonnements und fragt, was es umfasst. Anbieter, Käufer und Betreiber können diese Schlüssel sehen und widerrufen.",
        it "Con una chiave di questo tipo il software comunica i consumi di questo abbonamento e chiede che cosa comprende. Venditore, acquirente e gestore possono vedere e revocare queste chiavi.",
    }
    organization_keys_lead {
        en "With these keys the organization's software acts for it. Issue a new one if the last one is lost.",
        de "Mit diesen Schlüsseln handelt die Software der Organisation für sie. Stellen Sie einen neuen aus, wenn der letzte verloren ist.",
        it "Con queste chiavi il software dell'organizzazione agisce per suo conto. Ne emetta una nuova se l'ultima è andata persa.",
    }
    operator_keys_lead {
        en "With a key your own software can do what you do here, on behalf of the operator.",
        de "Mit einem Schlüssel kann Ihre eigene Software für den Betreiber, was Sie hier können.",
        it "Con una chiave il Suo software può fare ciò che Lei fa qui, per conto del gestore.",
    }
    manage_usage_keys { en "Usage keys", de "Nutzungsschlüssel", it "Chiavi per i consumi" }
    usage_key_name_hint {
        en "What it is for, such as production. May stay empty.",
        de "Wofür er ist, etwa Produktion. Darf leer bleiben.",
        it "A che cosa serve, ad esempio produzione. Può restare vuoto.",
    }
    usage_key_unnamed { en "Usage key", de "Nutzungsschlüssel", it "Chiave per i consumi" }
    key_revoked(name) { en "The key “{name}” is revoked.", de "Der Schlüssel „{name}“ ist widerrufen.", it "La chiave «{name}» è stata revocata." }

    security_title { en "Password and sessions", de "Passwort und Sitzungen", it "Password e sessioni" }
    security_lead {
        en "How you sign in, and where you are signed in.",
        de "Womit Sie sich anmelden und wo Sie angemeldet sind.",
        it "Come accede e dove ha effettuato l'accesso.",
    }
    password_title { en "Change the password", de "Passwort ändern", it "Cambiare la password" }
    password_now { en "Current password", de "Aktuelles Passwort", it "Password attuale" }
    password_new { en "New password", de "Neues Passwort", it "Nuova password" }
    password_change { en "Change password", de "Passwort ändern", it "Cambiare la password" }
    password_changed {
        en "The new password is valid from now on. You are signed out everywhere else.",
        de "Ab jetzt gilt das neue Passwort. Überall sonst sind Sie abgemeldet.",
        it "Da ora vale la nuova password. Altrove l'accesso è stato chiuso.",
    }
    sessions_title { en "Where you are signed in", de "Wo Sie angemeldet sind", it "Dove ha effettuato l'accesso" }
    session_in { en "Program", de "Programm", it "Programma" }
    session_since { en "Since", de "Seit", it "Da" }
    session_this { en "this one", de "diese hier", it "questa" }
    session_unknown { en "An unknown program", de "Ein unbekanntes Programm", it "Un programma sconosciuto" }
    session_end { en "Sign out", de "Abmelden", it "Uscire" }
    session_ended { en "That session is ended.", de "Diese Sitzung ist beendet.", it "Quella sessione è terminata." }
    others_end { en "Sign out everywhere else", de "Überall sonst abmelden", it "Uscire ovunque tranne qui" }
    others_ended {
        en "You are signed out everywhere else.",
        de "Überall sonst sind Sie abgemeldet.",
        it "L'accesso è stato chiuso ovunque tranne qui.",
    }
}
