//! In German: words about work that follows from acts and was given up.

texts! { German, work;
    title = "Aufgegebene Vorgänge";
    lead =
        "Was auf Rechnungen und Zahlungen folgt, wird zwölfmal versucht. Was auch dann scheitert, wartet hier, bis Sie es erneut versuchen lassen.";
    none_title = "Nichts wurde aufgegeben";
    none_text = "Alles, was auf Rechnungen und Zahlungen folgt, ist erledigt oder in Arbeit.";
    collect_invoice = "Rechnung einziehen";
    apply_credit = "Guthaben verrechnen";
    settle_payment = "Zahlung abschließen";
    give_up_charges = "Abbuchungen einer entfernten Karte aufgeben";
    what = "Was";
    why = "Woran es zuletzt scheiterte";
    logged_as = "Festgehalten als {reference}.";
    given_up = "Aufgegeben";
    act = "Aktion";
    try_again = "Erneut versuchen";
    tried_again = "Es wird erneut versucht.";
    waits = one "{count} Vorgang wurde aufgegeben.", other "{count} Vorgänge wurden aufgegeben.";
    see = "Gründe ansehen";
    failed_refused = "Eine Regel des Marktplatzes lässt es nicht zu.";
    failed_database = "Die Datenbank hat es nicht ausgeführt.";
    failed_away = "Die Datenbank war nicht erreichbar.";
    failed_stored = "Gespeicherte Daten waren nicht lesbar.";
    failed_other = "Bei uns ist ein Fehler aufgetreten.";
}
