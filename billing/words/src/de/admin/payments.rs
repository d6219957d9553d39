//! In German: words of payments: charges, transfers and what is taken back.

texts! { German, admin::payments;
    payments_lead = "Jede Abbuchung und jede erfasste Überweisung, die neuesten zuerst, mit ihrem Ergebnis.";
    no_such_payments = "Keine Zahlungen mit diesem Status";
    none_found_for = "Nichts gefunden für „{words}“";
    none_found_text = "Suchen Sie nach einem Teil der Rechnungsnummer, des Namens oder der E-Mail-Adresse des Käufers.";
    find_by_number_or_buyer = "Nach Rechnungsnummer oder Käufer suchen";
    open_of = "{amount} offen";
    waits_for_buyer = "Die Abbuchung wartet auf die Bestätigung des Käufers.";
    no_further_attempt =
        "Die Karte wurde abgelehnt. Automatisch folgt kein weiterer Versuch: Der Käufer zahlt, hinterlegt eine andere Karte, oder Sie versuchen es erneut.";
    given_up_before =
        "Die Abbuchung wurde abgebrochen. Automatisch folgt keine weitere: Erfassen Sie eine Überweisung oder belasten Sie die Karte erneut.";
    give_up_charge = "Abbuchung abbrechen";
    give_up_note =
        "Danach wird nichts mehr abgebucht, auch nicht, wenn der Käufer später noch bestätigt. Sie können dann eine Überweisung erfassen.";
    charge_given_up = "Die Abbuchung ist abgebrochen.";
    take_back = "Zurücknehmen …";
    take_back_title = "Überweisung über {amount} zurücknehmen?";
    take_back_opens = "{amount} der Rechnung {number} sind wieder offen.";
    take_back_share = "Provision und Anteil des Anbieters daran werden ebenfalls zurückgenommen.";
    take_back_charges = "Die Karte des Käufers wurde für diese Rechnung noch nicht belastet: Das geschieht jetzt.";
    take_back_reason = "Grund (der Käufer sieht ihn)";
    take_back_confirm = "Zurücknehmen";
    keep_transfer = "Nicht zurücknehmen";
    taken_back = "Die Überweisung über {amount} ist zurückgenommen.";
    // Of many payments, to narrow the list by
    all_payments = "Alle";
    all_pending = "In Bearbeitung";
    all_needing_confirmation = "Käufer muss bestätigen";
    all_succeeded = "Eingezogen";
    all_failed = "Gescheitert";
    all_canceled = "Abgebrochen";
    all_reversed = "Zurückgenommen";
    pay_canceled = "Abgebrochen";
    pay_reversed = "Zurückgenommen";
    movement_payment_reversed = "Zahlung zurückgenommen";
    charge_under_way = "Die hinterlegte Karte wird belastet.";
    no_card_to_charge = "Der Käufer hat keine Karte hinterlegt: Er zahlt per Überweisung.";
    try_again = "Karte erneut belasten";
    charged_again = "Rechnung {number} ist bezahlt.";
    charge_refused_again = "Die Karte wurde erneut abgelehnt.";
    record_transfer = "Überweisung erfassen";
    transfer_recorded = "Die Überweisung über {amount} ist erfasst.";
    transfer_amount = "Betrag in {currency}";
    received_on = "Eingegangen am (leer: heute)";
    reference = "Verwendungszweck (optional)";
    by_card = "Per Karte";
    by_transfer = "Per Überweisung, {day}";
}
