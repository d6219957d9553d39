//! In German: what the imitated card page says.

texts! { German, sandbox_provider;
    imitation = "Simulierter Zahlungsdienst. Keine echten Karten: Hier wird nichts belastet.";
    card_title = "Kartendaten";
    card_lead = "Die Karte bleibt beim Zahlungsdienst. Fondaco erfährt nur ihre letzten vier Ziffern.";
    number = "Kartennummer";
    expires = "Gültig bis (MM/JJ)";
    cvc = "Prüfnummer";
    name = "Name auf der Karte";
    save = "Karte speichern";
    back = "Zurück, ohne zu speichern";
    test_cards = "Testkarten";
    confirm_title = "Zahlung bestätigen";
    confirm_lead = "Ihre Bank bittet Sie, diese Zahlung zu bestätigen:";
    approve = "Bestätigen";
    decline = "Ablehnen";
    done_title = "Abgeschlossen";
    done_lead = "Ihre Eingabe wurde übermittelt. Hier ist nichts mehr zu tun.";
    back_done = "Zurück zu Fondaco";
    incomplete = "Die Kartennummer ist unvollständig: Sie hat 16 Ziffern.";
    no_month = "Monat und Jahr wie auf der Karte: MM/JJ, etwa 12/30.";
    expired = "Diese Karte ist abgelaufen.";
    no_code = "Die drei oder vier Ziffern auf der Rückseite der Karte.";
    card_succeeds = "zahlt";
    card_refused_at_once = "wird hier abgelehnt";
    card_charges_fail = "wird gespeichert, Zahlungen scheitern";
    card_needs_confirmation = "fragt bei jeder Zahlung nach";
}
