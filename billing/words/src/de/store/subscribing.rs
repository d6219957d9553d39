//! In German: words of subscribing: what is reviewed before, and what comes after.

texts! { German, store::subscribing;
    // Review
    step_choose = "Auswahl";
    step_review = "Prüfen";
    step_payment = "Zahlungsdaten";
    step_done = "Fertig";
    review_title = "{product} {plan} abonnieren";
    review_lead = "Noch ist nichts vereinbart. Das geschieht, wenn Sie abonnieren.";
    already_yours = "Sie haben {name} schon, seit {day}.";
    already_yours_from = "Sie haben {name} schon, ab {day}.";
    already_theirs = "{buyer} hat {name} schon, seit {day}.";
    already_theirs_from = "{buyer} hat {name} schon, ab {day}.";
    comes_on_top = "Dies wäre ein zusätzliches Abonnement.";
    change_it_instead = "Stattdessen ändern";
    look_at_it = "Ansehen";
    your_choice = "Ihre Auswahl";
    seats_label = "Plätze";
    seats_hint = "Im Voraus gekauft, für jede Periode.";
    seats_in_arrears_hint = "Wird nach jeder Periode berechnet.";
    starts_label = "Erster Nutzungstag";
    starts_hint = "Heute oder ein späterer Tag: Nutzung und Gebühren beginnen an diesem Tag.";
    update_choice = "Beträge neu berechnen";
    amounts_anew = "Sie haben Ihre Auswahl geändert. Dies sind die Beträge dafür. Noch ist nichts vereinbart.";
    due_today = "Heute berechnet";
    due_on_start = "Berechnet am {day}";
    what_happens = "Was wann geschieht";
    at_payment = "Zahlung";
    at_end = "Ende";
    happens_start = "Die Leistung beginnt.";
    happens_start_today = "Die Leistung beginnt, sobald Sie abonnieren.";
    happens_invoice = "{amount} werden berechnet.";
    happens_no_invoice = "Berechnet wird noch nichts.";
    happens_setup = "Davon netto {amount} Einrichtungsgebühr, einmalig.";
    happens_next = "Die nächste Rechnung, für {period}.";
    about_amount = "Etwa {amount} {every}";
    about_with = "{quantities} in einer vollen Periode, netto. Abgerechnet wird die tatsächliche Nutzung.";
    then_on = "Danach, am {day}";
    without_usage = "ohne Nutzung";
    happens_first = "Die erste Rechnung, für {period}.";
    happens_charged = "Jede Rechnung wird am Tag ihrer Ausstellung von {method} eingezogen.";
    happens_credit_covers =
        "Ihr Guthaben von {credit} wird zuerst verrechnet und deckt den Betrag: Es wird nichts abgebucht.";
    happens_credit_first = "Ihr Guthaben von {credit} wird zuerst verrechnet; zu zahlen bleiben {rest}.";
    happens_details_next =
        "Zahlungsdaten geben Sie danach auf der Seite des Zahlungsdienstes ein. Die Kartennummer sehen wir nie.";
    happens_due_days =
        one "Eine Rechnung ist {days} Tag nach ihrem Datum fällig.",
        other "Eine Rechnung ist {days} Tage nach ihrem Datum fällig.";
    happens_early_end = "Eine vorzeitige Beendigung kostet netto {amount}.";
    first_term_until = "Die erste Laufzeit geht bis {day}.";
    ends_with_its_term = "Keine Verlängerung: Letzter Nutzungstag ist der {day}.";
    withdrawing_until = "Bis {day} ist ein Widerruf kostenlos.";
    trial_had_before =
        "Die Testphase für dieses Produkt wurde bereits mit einem früheren Abonnement genutzt und entfällt hier.";
    withdrawal_had_before =
        "Das Widerrufsrecht für dieses Produkt wurde bereits mit einem früheren Abonnement genutzt und entfällt hier.";
    subscribe_now = "Abonnieren";
    subscribe_and_pay = "Abonnieren und Zahlungsdaten eingeben";
    back_to = "Zurück zu {product}";
    only_buyers_title = "Käuferkonto erforderlich";
    sign_in_as_another = "Mit einem anderen Konto anmelden";

    // Done
    done_title = "Ihr Abonnement von {name} ist aktiv";
    done_title_later = "Ihr Abonnement von {name} beginnt am {day}";
    one_step_left = "Noch 1 Schritt";
    done_lead = "{seller} sieht Sie unter den Abonnenten.";
    next_steps = "Nächste Schritte";
    step_method_ready = "Rechnungen werden von {method} eingezogen.";
    step_method_missing = "Es fehlen noch Zahlungsdaten. Ohne sie bezahlen Sie jede Rechnung per Überweisung.";
    enter_payment_details = "Zahlungsdaten eingeben";
    step_seats = one "{seats} Platz ab {day}.", other "{seats} Plätze ab {day}.";
    step_first_day = "Erster Nutzungstag: {day}.";
    step_usage = "{seller} meldet Ihre Nutzung. Verbrauch und Kosten sehen Sie innerhalb von Sekunden.";
    step_paid = "Rechnung {number} über {amount} ist bezahlt.";
    step_under_way = "Rechnung {number} ist ausgestellt; die Karte wird gerade mit {amount} belastet.";
    step_to_confirm =
        "{amount} der Rechnung {number} sind noch nicht bezahlt: Ihre Bank bittet Sie, die Abbuchung zu bestätigen.";
    step_failed = "{amount} der Rechnung {number} sind nicht bezahlt: Die Karte wurde abgelehnt.";
    step_declined =
        "{amount} der Rechnung {number} sind nicht bezahlt: Die Zahlung wurde nicht bestätigt. Sie können erneut zahlen.";
    step_withdrawn =
        "Rechnung {number} wird am {day} vollständig gutgeschrieben, weil das Abonnement widerrufen wurde.";
    step_open = "Rechnung {number} ist ausgestellt; {amount} sind noch nicht bezahlt.";
    watch_next_invoice = "Nächste Rechnung ansehen";
    see_subscriptions = "Alle Abonnements ansehen";
    free_before_start = "Eine Kündigung vor dem {day} kostet nichts.";
}
