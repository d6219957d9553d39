//! In German: words for subscriptions and invoices, the same for buyers, sellers and the operator.

texts! { German, billing;
    status_withdrawn = "Widerrufen, letzter Tag {day}";
    // States
    status_draft = "Entwurf";
    status_open = "Offen";
    status_under_way = "Wird eingezogen";
    status_to_confirm = "Zu bestätigen";
    status_failed = "Zahlung gescheitert";
    status_credited = "Gutgeschrieben";
    status_to_credit = "Wird gutgeschrieben";
    status_paid = "Bezahlt";
    status_overdue = "Überfällig";
    status_uncollectible = "Uneinbringlich";
    status_active = "Aktiv";
    status_starts = "Beginnt am {day}";
    status_ends = "Endet am {day}";
    status_ended = "Beendet am {day}";
    status_never_began = "Vor Beginn gekündigt";

    // States of many invoices, to narrow a list by
    all_failed = "Zahlung gescheitert";
    all_credited = "Gutgeschrieben";
    all_paid = "Bezahlt";
    all_overdue = "Überfällig";

    // An invoice's sheet
    with_vat = "{amount} brutto";
    invoice_titled = "Rechnung {number}";
    credit_note_titled = "Rechnungskorrektur {number}";
    invoice_preview = "Vorschau";
    ahead = "{days}, im Voraus";
    behind_and_ahead = "{behind}, und {ahead} im Voraus";
    behind_and_ahead_in_a_sentence = "{behind} und im Voraus {ahead}";
    issued_note = "{days} · ausgestellt am {issued}";
    will_be_issued_note = "{days} · wird ausgestellt am {issued}";
    if_used_note = "{days} · wird ausgestellt am {issued}, nur wenn etwas genutzt wird";
    for_usage_alone = "{day}, nur Nutzung";
    for_credit = "{day}, Rechnungskorrektur";
    credit_note = "Rechnungskorrektur";
    share_of_days = one "{days} von {of_days} Tagen", other "{days} von {of_days} Tagen";
    counted_from = one "gezählt aus {events} Ereignis", other "gezählt aus {events} Ereignissen";
    invoiced_before = "{amount} waren schon berechnet";

    // Why an amount
    why_quantity = "Menge";
    sum_of = one "aus {events} Ereignis", other "die Summe aus {events} Ereignissen";
    count_of = one "{events} Ereignis gezählt", other "{events} Ereignisse gezählt";
    max_of = one "aus {events} Ereignis", other "der größte Wert aus {events} Ereignissen";
    last_of = one "aus {events} Ereignis", other "der letzte Wert aus {events} Ereignissen";
    unique_of = one "verschiedene Werte in {events} Ereignis", other "verschiedene Werte in {events} Ereignissen";
    time_weighted_of =
        one "durchschnittlicher Stand der Periode, aus {events} Ereignis",
        other "durchschnittlicher Stand der Periode, aus {events} Ereignissen";
    carried_over = "unverändert, nichts Neues wurde gemeldet";
    seats_as_agreed = "Plätze wie vereinbart";
    bought_up_front = "im Voraus gekauft";
    why_rounded = "Gerundet";
    measured_as = "{quantity} vor der Rundung";
    negative_is_none = "negative Summen zählen als 0";
    why_price = "Preis";
    priced_for = "für „{value}“";
    why_free = "Kostenlos";
    free_of = "{free} von {quantity}";
    free_events = one "{events} Ereignis und {amount}", other "{events} Ereignisse und {amount}";
    why_amounts = "Beträge";
    reported_amounts = "wie mit den Ereignissen gemeldet";
    why_costs = "Kosten";
    reported_costs = "der Nutzung";
    one_price_for = "ein Preis für {quantity}";
    whole_bundle = "ein Kontingent";
    why_minimum = "Mindestbetrag";
    why_maximum = "Höchstbetrag";
    raised = "auf den Mindestbetrag angehoben";
    lowered = "auf den Höchstbetrag begrenzt";
    why_share = "Anteilig";
    share_of = "{amount} × {days}";
    share_of_seconds = "{amount} × {part} von {whole} Sekunden";
    full_period_price = "der Preis einer vollen Periode";
    price_once = "einmal fällig";
    difference_to_minimum = "Fehlbetrag bis zum Mindestbetrag";

    // What usage does to an invoice to come
    adds_beyond = "Nutzung kommt nur hinzu, soweit sie über {least} hinausgeht.";
    least_commitment = "den vereinbarten Mindestumsatz";
    least_minimum = "den Mindestbetrag ihres Preises";
    least_prepaid = "den vorausbezahlten Betrag";
    least_bundle = "das begonnene Kontingent";
    adds_at_most = "Nutzung kommt höchstens bis netto {amount} hinzu: Dann ist der Höchstbetrag erreicht.";
    adds_nothing = "Weitere Nutzung erhöht den Betrag nicht.";
    adds_unreported = "Nutzung vor der Änderung, die erst noch gemeldet wird, kommt hinzu.";
    last_invoice_so_far = "Die letzte Rechnung wird am {day} ausgestellt: bisher {amount}.";
    last_credit = "Am {day} wird eine Rechnungskorrektur ausgestellt: {amount}.";

    beyond_maximum = "Betrag über dem Höchstbetrag";
    covered_by_prepaid = "durch den vorausbezahlten Betrag gedeckt oder Nachlass auf Mehrverbrauch";
    paid_for_usage = "im Voraus bezahlt oder Aufschlag für Mehrverbrauch";
    given_back_unused = "gutgeschrieben";
    why_unused = "Ungenutzt";
    at_most_invoiced = "höchstens der berechnete Betrag";
    agreed_amount = "für die Periode vereinbart";
    charged_before = "in dieser Periode bereits berechnet";
    why_values = "Positionen";
    sum_of_values = "Summe der Positionen mit diesem Preis";
    why_commitment = "Mindestumsatz";
    why_spend = "Höchstbetrag";
    why_prepaid = "Vorausbezahlter Betrag";
    why_overage = "Mehrverbrauch";
    why_fees = "Gebühren";
    why_usage = "Nutzung";
    counts_toward = "wird angerechnet";
    in_this_period = "in dieser Periode";
    paid_in_advance = "für die Periode vorausbezahlt";
    smaller_is_covered = "gedeckt ist der kleinere Betrag";
    overage_of = "{beyond} über dem vorausbezahlten Betrag × ({factor} − 1)";
    usage_alone_is_lowered = "gesenkt wird nur die Nutzung, nie die Gebühren";
    part_at_rate = "davon zu {rate} besteuert";
    why_now = "Jetzt";
    costs_now = "Kosten der Periode nach heutigem Stand";
    why_before = "Zuvor";
    was_invoiced = "dafür berechneter Betrag";
    difference = "die Differenz";
    which_were_counted = "Ansehen, welche gezählt wurden";

    // What was counted
    counted_title = "Gezählt: {name}";
    counted_lead = "Jeder dieser Werte zählt in der Periode einmal, ab dem ersten Ereignis mit ihm.";
    n_counted = one "{count} Wert insgesamt", other "{count} Werte insgesamt";
    counted_value = "Wert";
    counted_first = "Zuerst gemeldet";
    counted_none = "Nichts wurde gezählt";
    counted_none_text = "In dieser Periode wurde zu dieser Metrik keine Nutzung gemeldet.";

    // Rated again
    recompute = "Nachrechnen";
    recompute_title = "Nachgerechnet";
    recompute_lead = "Aus den Ereignissen selbst und dem vereinbarten Plan, soweit sie bei Ausstellung bekannt waren.";
    recompute_agrees = "Alle Positionen stimmen überein";
    recompute_differs = "Einige Beträge weichen ab";
    invoiced_column = "Berechnet";
    recomputed_column = "Nachgerechnet";
    agrees_column = "Stimmt überein";
    agrees = "stimmt überein";
    differs = "weicht ab";
    follows_other = "mit einer anderen Rechnung berechnet";
}
