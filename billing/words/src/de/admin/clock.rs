//! In German: words of the sandbox's clock.

texts! { German, admin::clock;
    // The clock
    clock_title = "Sandbox-Uhr";
    clock_lead =
        "Alles bis dahin Fällige geschieht, Monat für Monat, der Reihe nach: Leistung beginnt und endet, Rechnungen werden ausgestellt, Geld wird eingezogen und aufgeteilt.";
    it_is = "Aktuelle Zeit";
    clock_stands = "Die Uhr steht, bis Sie sie vorstellen.";
    clock_runs = "Die Uhr folgt der echten Zeit, bis Sie sie vorstellen.";
    clock_real = "Das ist keine Sandbox: Die Uhr zeigt die echte Zeit und lässt sich nicht verstellen.";
    one_day_later = "Einen Tag weiter";
    to_first_of = "Zum 1. {month}";
    advance_to = "Vorstellen auf";
    the_day = "Tag";
    the_time = "Uhrzeit, UTC";
    the_time_hint = "Um 12:00 ist der Tag fast überall angebrochen.";
    advance = "Vorstellen";
    forward_only = "Die Zeit geht nur vorwärts. Was ausgestellt ist, bleibt ausgestellt.";
    happened_since = "Seit {instant} ausgeführt";
    nothing_happened_title = "Nichts war fällig";
    nothing_happened_text =
        "Keine Leistung begann oder endete, keine Rechnung wurde ausgestellt. Stellen Sie auf den 1. eines Monats vor, um Rechnungen zu sehen.";
    service_begun = one "{count} Abonnement begann", other "{count} Abonnements begannen";
    service_over = one "{count} Abonnement endete", other "{count} Abonnements endeten";
    n_issued = one "{count} Rechnung ausgestellt, {amount}", other "{count} Rechnungen ausgestellt, {amount}";
    n_credited =
        one "{count} Rechnungskorrektur ausgestellt, {amount}",
        other "{count} Rechnungskorrekturen ausgestellt, {amount}";
    n_collected = one "{count} Zahlung eingezogen, {amount}", other "{count} Zahlungen eingezogen, {amount}";
    n_awaiting =
        one "{count} Zahlung wartet auf die Bestätigung des Käufers, {amount}",
        other "{count} Zahlungen warten auf die Bestätigung der Käufer, {amount}";
    n_failed = one "{count} Zahlung gescheitert, {amount}", other "{count} Zahlungen gescheitert, {amount}";
    invoices_issued = "Ausgestellte Rechnungen";
    payments = "Zahlungen";
    amount = "Betrag";
    invoice = "Rechnung";
    when = "Wann";
    pay_succeeded = "Eingezogen";
    pay_failed = "Gescheitert";
    pay_pending = "In Bearbeitung";
    pay_needs_confirmation = "Käufer muss bestätigen";
    no_payments = "Es wurde nichts eingezogen: Kein betroffener Käufer hat Zahlungsdaten.";
}
