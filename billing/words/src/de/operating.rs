//! In German: words of what the operator does for others and decides for the marketplace.

texts! { German, operating;
    // Registering
    register_seller = "Anbieter anlegen";
    register_buyer = "Käufer anlegen";
    register_note = "Für Software, die über die API arbeitet. Personen registrieren sich selbst.";
    country_choose = "Land auswählen";
    register = "Anlegen";
    registered = "{name} ist angelegt.";
    api_key_of = "API-Schlüssel von {name}";

    // Invoice runs
    start_run = "Fälliges jetzt in Rechnung stellen";
    run_done = one "{count} Rechnung wurde ausgestellt.", other "{count} Rechnungen wurden ausgestellt.";
    run_done_nothing = "Es war nichts fällig. Es wurden keine Rechnungen ausgestellt.";

    // Commission
    commission_title = "Provision";
    commission_lead =
        "Was der Marktplatz von dem behält, was eingezogen wird, ohne Steuern. Der Rest geht an die Anbieter.";
    commission_now = "Gilt jetzt";
    commission_percent = "Prozentsatz";
    commission_hint = "Gilt für alles, was ab jetzt eingezogen wird, auch aus früher ausgestellten Rechnungen.";
    save_commission = "Prozentsatz speichern";
    commission_saved = "Ab jetzt behält der Marktplatz {percent}.";

    // Rates of tax, and what became of them
    remove = "Entfernen";
    remove_rate_of = "den Satz für {country} ab {from}";
    rate_removed = "Der Satz für {country} ist vor seinem ersten Tag entfernt.";
    rates_note =
        "Wird ein Satz für denselben Tag noch einmal eingegeben, ersetzt er den vorigen. Ein künftiger lässt sich entfernen, bis irgendwo auf der Welt sein erster Tag beginnt.";
    remove_rate = "Satz entfernen";
    keep_rate = "Satz behalten";
    remove_rate_title = "Den Satz für {country} ab {from} entfernen?";
    rate_stays = "Am {from} bleibt es dann für {country} bei {percent}.";
    rate_stays_none = "Am {from} wird dann für {country} nichts besteuert.";
    rate_previews =
        "Dieser Satz von {percent} wurde noch nicht angewendet. Vorschauen, die ihn zeigen, ändern sich sofort; ausgestellte Rechnungen bleiben, wie sie sind.";
    rate_listed = "Die Entfernung bleibt unter den Änderungen aufgeführt.";
    rate_changes = "Änderungen";
    changed_at = "Wann";
    changed_by = "von {name}";
    rate_was = "Vorher";
    rate_is = "Danach";
    rate_none = "keiner";
    rate_gone = "entfernt";

    // Categories
    remove_category_named = "die Kategorie {name}";
    remove_category = "Kategorie entfernen";
    keep_category = "Kategorie behalten";
    remove_category_title = "Die Kategorie {name} entfernen?";
    category_unused = "Niemand ist darin, und kein Preisplan richtet sich daran: Für Käufer ändert sich nichts.";
    category_again = "Anbieter können sie nicht mehr auswählen. Sie kann jederzeit wieder angelegt werden.";
    category_removed = "Die Kategorie {name} ist entfernt.";
    category_used = "verwendet";
}
