//! In German: words of what a buyer owes, has to its good, and pays with.

texts! { German, account::paying;
    // What waits for the buyer
    waits = "Zu zahlen: {amount} ({invoices})";
    n_overdue = one "{count} überfällig", other "{count} überfällig";
    n_failed = one "{count} Zahlung gescheitert", other "{count} Zahlungen gescheitert";
    n_to_confirm = one "{count} zu bestätigen", other "{count} zu bestätigen";
    pay_those = "Jetzt zahlen";
    pay_all = "Alle jetzt zahlen: {amount} ({invoices})";
    pay_all_lead = "Diese Rechnungen werden nacheinander bezahlt:";
    still_to_pay = "Noch zu zahlen: {amount} ({invoices}).";
    nothing_left_to_pay = "Es ist nichts mehr zu zahlen.";
    not_confirmed_for = "Die Zahlung der Rechnung {number} ({amount}) wurde nicht bestätigt.";
    open_needs_card =
        "Es ist keine Karte hinterlegt. Sobald Sie eine eingeben, werden alle offenen Rechnungen eingezogen.";
    all_paid_now =
        one "{count} Rechnung ist bezahlt: {amount}. Vielen Dank.",
        other "{count} Rechnungen sind bezahlt: {amount}. Vielen Dank.";
    paid_so_far = one "{count} Rechnung ist bezahlt: {amount}.", other "{count} Rechnungen sind bezahlt: {amount}.";
    pay_stopped_title = "Nicht alles ist bezahlt";
    card_refused_for = "Für die Rechnung {number} ({amount}) wurde die Karte abgelehnt.";
    pay_fault =
        "Bei der Zahlung der Rechnung {number} ist bei uns ein Fehler aufgetreten. Er wurde als {reference} festgehalten.";
    nothing_charged = "Es wurde nichts abgebucht.";
    not_tried =
        one "Für {count} weitere Rechnung wurde keine Zahlung versucht.",
        other "Für {count} weitere Rechnungen wurde keine Zahlung versucht.";
    try_or_replace = "Versuchen Sie es noch einmal oder geben Sie eine andere Karte ein.";
    to_pay_changed_title = "Der Betrag hat sich geändert";
    to_pay_changed = "Zu zahlen ist nicht mehr, was die Seite anzeigte. Es wurde nichts abgebucht. So steht es jetzt.";
    confirm_those = "Bestätigen";

    // The buyer's balance
    balance_title = "Ihr Guthaben";
    balance_used =
        "{amount} werden mit Ihren nächsten Rechnungen in {currency} verrechnet, von jedem Anbieter. Ein Restbetrag wird wie gewohnt eingezogen.";

    // Taking back
    keep_subscription = "Abonnement behalten";
    keep_title = "{name} behalten?";
    goes_on_after = "{product} endet nicht mehr am {day}: Es läuft weiter wie vereinbart.";
    goes_on_until = "{product} endet nicht mehr am {day}: Es läuft wie vereinbart weiter bis {last}.";
    next_again = "Die nächste Rechnung kommt am {day}, für {period}: bisher {amount}.";
    leave_cancelled = "Gekündigt lassen";
    kept = "{product} läuft weiter: Die Kündigung ist zurückgenommen.";

    // Invoices
    invoices_title = "Rechnungen";
    no_invoices_title = "Noch keine Rechnungen";
    no_invoices_text =
        "Die erste wird ausgestellt, wenn ein Abonnement mit Gebühren beginnt, oder nach der ersten Periode mit Nutzung.";
    see_next_invoices = "Nächste Rechnungen ansehen";
    number = "Rechnung";
    issued_on = "Ausgestellt";
    due_on = "Fällig";
    paid_on = "Bezahlt";
    credited_on = "Voll gutgeschrieben";
    nothing_to_pay_title = "Nichts zu zahlen";
    will_be_credited = "Das Abonnement wurde widerrufen. Diese Rechnung wird am {day} vollständig gutgeschrieben.";
    amount = "Betrag";
    open_amount = "Zu zahlen: {amount}";
    state_all = "Alle";
    none_in_state = "Keine Rechnungen mit diesem Status";
    open_of_total = "{open} von {total} offen";
    n_invoices = one "{count} Rechnung", other "{count} Rechnungen";
    credit_left = "Davon noch verfügbar";
    corrects = "Korrigiert Rechnung";
    still_open = "Noch offen";
    payment = "Zahlung";
    being_charged = "Karte wird belastet";
    paid_when = "Wann";
    vat_id = "USt-IdNr. {id}";
    sold_through = "Verkauft und eingezogen über Fondaco";
    to_subscription = "Zum Abonnement";
    pay_now = "{amount} jetzt zahlen";
    to_pay = "Zu zahlen";
    refused_due_on = "Fällig ist die Rechnung am {day}.";
    was_due_on = "Fällig war die Rechnung am {day}.";
    charged_automatically = "{method} wird automatisch belastet. Sie können auch jetzt zahlen.";
    charge_given_up = "{method} wird für diese Rechnung nicht automatisch belastet. Sie können jetzt zahlen.";
    waits_for_you =
        "{method} wird mit {amount} belastet, sobald Sie es auf der Seite des Zahlungsdienstes bestätigt haben.";
    pay_needs_card = "Es ist keine Karte hinterlegt. Geben Sie eine ein, und diese Rechnung wird sofort eingezogen.";
    pay_by_transfer =
        "Oder zahlen Sie per Überweisung: Die Bankverbindung nennt Ihnen der Betreiber des Marktplatzes. Geben Sie als Verwendungszweck die Rechnungsnummer {number} an.";
    pay_by_transfer_ask =
        "Oder zahlen Sie per Überweisung: Die Bankverbindung nennt Ihnen der Betreiber des Marktplatzes ({email}). Geben Sie als Verwendungszweck die Rechnungsnummer {number} an.";
    payment_made = "Rechnung {number} ist bezahlt. Vielen Dank.";
    payment_refused =
        "Die Karte wurde abgelehnt. Es wurde nichts abgebucht. Versuchen Sie es noch einmal oder geben Sie eine andere Karte ein.";
    payment_not_confirmed =
        "Die Zahlung wurde nicht bestätigt. Es wurde nichts abgebucht. Sie können erneut zahlen oder eine andere Karte eingeben.";
    not_confirmed = "nicht bestätigt";
    payment_canceled = "Abgebrochen";
    payment_reversed = "Zurückgenommen";
    payment_received = "Eingegangen";
    payment_refused_title = "Nicht bezahlt";
    payments = "Zahlungen";
    payment_succeeded = "Eingezogen";
    payment_failed = "Abgelehnt";
    payment_pending = "In Bearbeitung";
    declined = "von der Bank abgelehnt";
    provider_declined = "vom Zahlungsdienst abgelehnt";
    no_such_card = "Karte nicht mehr bekannt";
    payment_needs_confirmation = "Wartet auf Ihre Bestätigung";
    invoice_waits = "Rechnung {number} wartet auf Ihre Bestätigung.";
    confirm_payment = "Zahlung bestätigen";

    // Payment details
    payment_title = "Zahlungsdaten";
    payment_lead =
        "Kartennummern werden auf der Seite des Zahlungsdienstes eingegeben und bleiben dort. Wir behalten ein Token und die letzten vier Ziffern.";
    card_on_file = "Hinterlegte Karte";
    card = "Karte";
    card_expires = "Gültig bis";
    card_since = "Hinterlegt seit";
    replace_card = "Karte ersetzen";
    card_saved = "{card} ist gespeichert. Rechnungen werden ab jetzt davon eingezogen.";
    card_is_saved = "{card} ist gespeichert.";
    saved_paid =
        one "Damit ist {count} offene Rechnung bezahlt: {amount}.",
        other "Damit sind {count} offene Rechnungen bezahlt: {amount}.";
    saved_to_confirm =
        one "{count} offene Rechnung wartet auf Ihre Bestätigung: {amount}.",
        other "{count} offene Rechnungen warten auf Ihre Bestätigung: {amount}.";
    saved_failed =
        one "Für {count} offene Rechnung wurde sie abgelehnt: {amount} sind nicht bezahlt.",
        other "Für {count} offene Rechnungen wurde sie abgelehnt: {amount} sind nicht bezahlt.";
    replace_collects =
        one "Sobald eine neue Karte gespeichert ist, wird {count} offene Rechnung davon eingezogen: {amount}.",
        other "Sobald eine neue Karte gespeichert ist, werden {count} offene Rechnungen davon eingezogen: {amount}.";
    remove_card = "Entfernen …";
    no_card_title = "Keine Karte hinterlegt";
    no_card_text =
        "Mit einer Karte werden Rechnungen am Tag der Ausstellung automatisch bezahlt. Ohne Karte bezahlen Sie jede per Überweisung; wie, steht auf ihrer Seite.";
    enter_card = "Karte eingeben";
    remove_title = "{method} entfernen?";
    remove_keeps_running = "Ihre Abonnements laufen weiter wie vereinbart.";
    remove_open =
        one "{count} offene Rechnung wird nicht mehr eingezogen: {amount}. Sie zahlen sie per Überweisung; wie, steht auf ihrer Seite.",
        other "{count} offene Rechnungen werden nicht mehr eingezogen: {amount}. Sie zahlen sie per Überweisung; wie, steht auf ihren Seiten.";
    remove_nothing_open = "Heute ist keine Rechnung offen.";
    remove_next = "Rechnungen ab {day} bezahlen Sie per Überweisung.";
    remove_confirm = "Karte entfernen";
    keep_card = "Behalten";
    card_removed = "Die Karte ist entfernt.";
    part_paid = "Teilweise bezahlt: {paid} von {total}";
}
