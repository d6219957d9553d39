//! In German: keys, passwords and sessions: what opens the portal, and how it is closed again.

texts! { German, credentials;
    usage_keys_title = "Nutzungsschlüssel";
    usage_keys_lead =
        "Mit einem solchen Schlüssel meldet Software die Nutzung dieses Abonnements und fragt, was es umfasst. Anbieter, Käufer und Betreiber können diese Schlüssel sehen und widerrufen.";
    organization_keys_lead =
        "Mit diesen Schlüsseln handelt die Software der Organisation für sie. Stellen Sie einen neuen aus, wenn der letzte verloren ist.";
    operator_keys_lead = "Mit einem Schlüssel kann Ihre eigene Software für den Betreiber, was Sie hier können.";
    manage_usage_keys = "Nutzungsschlüssel";
    usage_key_name_hint = "Wofür er ist, etwa Produktion. Darf leer bleiben.";
    usage_key_unnamed = "Nutzungsschlüssel";
    key_revoked = "Der Schlüssel „{name}“ ist widerrufen.";
    key_is = "Der Schlüssel {hint}, erstellt am {day}.";

    security_title = "Passwort und Sitzungen";
    security_lead = "Womit Sie sich anmelden und wo Sie angemeldet sind.";
    password_title = "Passwort ändern";
    password_now = "Aktuelles Passwort";
    password_new = "Neues Passwort";
    password_change = "Passwort ändern";
    password_changed = "Ab jetzt gilt das neue Passwort. Überall sonst sind Sie abgemeldet.";
    sessions_title = "Wo Sie angemeldet sind";
    session_in = "Programm";
    session_since = "Seit";
    session_this = "diese hier";
    session_unknown = "Ein unbekanntes Programm";
    session_end = "Abmelden";
    session_ended = "Diese Sitzung ist beendet.";
    others_end = "Überall sonst abmelden";
    others_ended = "Überall sonst sind Sie abgemeldet.";
}
