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
        "Wird ein Satz für denselben Tag noch einmal eingegeben, ersetzt er den vorigen. Ein künftiger lässt sich bis zu seinem ersten Tag entfernen.";
    rate_changes = "Änderungen";
    changed_at = "Wann";
    changed_by = "von {name}";
    rate_was = "Vorher";
    rate_is = "Danach";
    rate_none = "keiner";
    rate_gone = "entfernt";

    // Categories
    remove_category_named = "die Kategorie {name}";
    category_removed = "Die Kategorie {name} ist entfernt.";
    category_used = "verwendet";
}
