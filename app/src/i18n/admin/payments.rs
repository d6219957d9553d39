//! Words of payments: charges, transfers and what is taken back.

words! {
    payments_lead {
        en "Every charge and every recorded transfer, newest first, with its result.",
        de "Jede Abbuchung und jede erfasste Überweisung, die neuesten zuerst, mit ihrem Ergebnis.",
        it "Ogni addebito e ogni bonifico registrato, dal più recente, con il suo esito.",
    }
    no_such_payments {
        en "No payments with this status",
        de "Keine Zahlungen mit diesem Status",
        it "Nessun pagamento con questo stato",
    }
    none_found_for(words) { en "Nothing found for “{words}”", de "Nichts gefunden für „{words}“", it "Nessun risultato per «{words}»" }
    none_found_text {
        en "Search for a part of the invoice number, of the buyer's name or of its e-mail address.",
        de "Suchen Sie nach einem Teil der Rechnungsnummer, des Namens oder der E-Mail-Adresse des Käufers.",
        it "Cerchi una parte del numero di fattura, del nome o dell'indirizzo e-mail dell'acquirente.",
    }
    find_by_number_or_buyer {
        en "Find by invoice number or buyer",
        de "Nach Rechnungsnummer oder Käufer suchen",
        it "Cercare per numero di fattura o acquirente",
    }
    open_of(amount) { en "{amount} open", de "{amount} offen", it "{amount} da incassare" }
    waits_for_buyer {
        en "The charge is awaiting the buyer's confirmation.",
        de "Die Abbuchung wartet auf die Bestätigung des Käufers.",
        it "L'addebito attende la conferma dell'acquirente.",
    }
    no_further_attempt {
        en "The card was refused. No further attempt follows automatically: the buyer pays, enters another card, or you try again.",
        de "Die Karte wurde abgelehnt. Automatisch folgt kein weiterer Versuch: Der Käufer zahlt, hinterlegt eine andere Karte, oder Sie versuchen es erneut.",
        it "La carta è stata rifiutata. Non seguono altri tentativi automatici: l'acquirente paga, inserisce un'altra carta, oppure Lei ripete l'addebito da qui.",
    }
    given_up_before {
        en "The charge was canceled. No further charge follows automatically: record a transfer, or charge the card again.",
        de "Die Abbuchung wurde abgebrochen. Automatisch folgt keine weitere: Erfassen Sie eine Überweisung oder belasten Sie die Karte erneut.",
        it "L'addebito è stato annullato. Non ne seguono altri automaticamente: registri un bonifico o ripeta l'addebito.",
    }
    give_up_charge { en "Cancel the charge", de "Abbuchung abbrechen", it "Annullare l'addebito" }
    give_up_note {
        en "After that nothing is charged, not even if the buyer confirms later. You can then record a transfer.",
        de "Danach wird nichts mehr abgebucht, auch nicht, wenn der Käufer später noch bestätigt. Sie können dann eine Überweisung erfassen.",
        it "Dopo non si addebita più nulla, nemmeno se l'acquirente conferma più tardi. Poi si può registrare un bonifico.",
    }
    charge_given_up { en "The charge is canceled.", de "Die Abbuchung ist abgebrochen.", it "L'addebito è stato annullato." }
    take_back { en "Reverse …", de "Zurücknehmen …", it "Stornare …" }
    take_back_title(amount) { en "Reverse the transfer of {amount}?", de "Überweisung über {amount} zurücknehmen?", it "Stornare il bonifico di {amount}?" }
    take_back_opens(amount, number) {
        en "{amount} of invoice {number} is open again.",
        de "{amount} der Rechnung {number} sind wieder offen.",
        it "{amount} della fattura {number} tornano da pagare.",
    }
    take_back_share {
        en "The commission and the seller's share of it are reversed as well.",
        de "Provision und Anteil des Anbieters daran werden ebenfalls zurückgenommen.",
        it "Vengono stornate anche la commissione e la quota del venditore.",
    }
    take_back_charges {
        en "The buyer's card has not been charged for this invoice yet: it will be charged now.",
        de "Die Karte des Käufers wurde für diese Rechnung noch nicht belastet: Das geschieht jetzt.",
        it "La carta dell'acquirente non è ancora stata usata per questa fattura: l'addebito avviene ora.",
    }
    take_back_reason { en "Reason (the buyer sees it)", de "Grund (der Käufer sieht ihn)", it "Motivo (visibile all'acquirente)" }
    take_back_confirm { en "Reverse the transfer", de "Zurücknehmen", it "Stornare" }
    keep_transfer { en "Keep it", de "Nicht zurücknehmen", it "Non stornare" }
    taken_back(amount) { en "The transfer of {amount} is reversed.", de "Die Überweisung über {amount} ist zurückgenommen.", it "Il bonifico di {amount} è stato stornato." }
    // Of many payments, to narrow the list by
    all_payments { en "All", de "Alle", it "Tutti" }
    all_pending { en "In progress", de "In Bearbeitung", it "In corso" }
    all_needing_confirmation { en "Buyer must confirm", de "Käufer muss bestätigen", it "Da confermare" }
    all_succeeded { en "Collected", de "Eingezogen", it "Incassati" }
    all_failed { en "Failed", de "Gescheitert", it "Falliti" }
    all_canceled { en "Canceled", de "Abgebrochen", it "Annullati" }
    all_reversed { en "Reversed", de "Zurückgenommen", it "Stornati" }
    pay_canceled { en "Canceled", de "Abgebrochen", it "Annullato" }
    pay_reversed { en "Reversed", de "Zurückgenommen", it "Stornato" }
    movement_payment_reversed { en "Payment reversed", de "Zahlung zurückgenommen", it "Pagamento stornato" }
    charge_under_way { en "The card on file is being charged.", de "Die hinterlegte Karte wird belastet.", it "L'addebito sulla carta registrata è in corso." }
    no_card_to_charge {
        en "The buyer has no card on file: it pays by bank transfer.",
        de "Der Käufer hat keine Karte hinterlegt: Er zahlt per Überweisung.",
        it "L'acquirente non ha una carta registrata: paga con bonifico.",
    }
    try_again { en "Charge the card again", de "Karte erneut belasten", it "Ripetere l'addebito" }
    charged_again(number) { en "Invoice {number} is paid.", de "Rechnung {number} ist bezahlt.", it "La fattura {number} è pagata." }
    charge_refused_again { en "The card was refused again.", de "Die Karte wurde erneut abgelehnt.", it "La carta è stata rifiutata di nuovo." }
    record_transfer { en "Record a transfer", de "Überweisung erfassen", it "Registrare un bonifico" }
    transfer_recorded(amount) { en "The transfer of {amount} is recorded.", de "Die Überweisung über {amount} ist erfasst.", it "Bonifico di {amount} registrato." }
    transfer_amount(currency) { en "Amount in {currency}", de "Betrag in {currency}", it "Importo in {currency}" }
    received_on { en "Received on (empty: today)", de "Eingegangen am (leer: heute)", it "Ricevuto il (vuoto: oggi)" }
    reference { en "Reference (optional)", de "Verwendungszweck (optional)", it "Causale (facoltativa)" }
    by_card { en "By card", de "Per Karte", it "Con carta" }
    by_transfer(day) { en "By transfer, {day}", de "Per Überweisung, {day}", it "Con bonifico, {day}" }
}
