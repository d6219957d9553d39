//! Words of what a buyer owes, has to its good, and pays with.

words! {
    // What waits for the buyer
    waits_overdue(amount, invoices) {
        en "Overdue: {amount} ({invoices})",
        de "Überfällig: {amount} ({invoices})",
        it "Scaduti: {amount} ({invoices})",
    }
    waits_failed(amount, invoices) {
        en "Payment failed: {amount} ({invoices})",
        de "Zahlung gescheitert: {amount} ({invoices})",
        it "Pagamento fallito: {amount} ({invoices})",
    }
    waits_to_confirm(amount, invoices) {
        en "To be confirmed: {amount} ({invoices})",
        de "Zu bestätigen: {amount} ({invoices})",
        it "Da confermare: {amount} ({invoices})",
    }
    pay_those { en "Pay now", de "Jetzt zahlen", it "Pagare ora" }
    pay_all(amount, invoices) {
        en "Pay all now: {amount} ({invoices})",
        de "Alle jetzt zahlen: {amount} ({invoices})",
        it "Pagare tutto ora: {amount} ({invoices})",
    }
    all_paid_now[count](amount) {
        en "{count} invoice is paid: {amount}. Thank you." | "{count} invoices are paid: {amount}. Thank you.",
        de "{count} Rechnung ist bezahlt: {amount}. Vielen Dank." | "{count} Rechnungen sind bezahlt: {amount}. Vielen Dank.",
        it "{count} fattura è pagata: {amount}. Grazie." | "{count} fatture sono pagate: {amount}. Grazie.",
    }
    paid_so_far[count](amount) {
        en "{count} invoice is paid: {amount}." | "{count} invoices are paid: {amount}.",
        de "{count} Rechnung ist bezahlt: {amount}." | "{count} Rechnungen sind bezahlt: {amount}.",
        it "{count} fattura è pagata: {amount}." | "{count} fatture sono pagate: {amount}.",
    }
    pay_stopped_title { en "Not everything is paid", de "Nicht alles ist bezahlt", it "Non tutto è stato pagato" }
    card_refused_for(number, amount) {
        en "For invoice {number} ({amount}) the card was refused.",
        de "Für die Rechnung {number} ({amount}) wurde die Karte abgelehnt.",
        it "Per la fattura {number} ({amount}) la carta è stata rifiutata.",
    }
    pay_fault(number, reference) {
        en "The payment of invoice {number} met an error on our side, which was logged as {reference}.",
        de "Bei der Zahlung der Rechnung {number} ist bei uns ein Fehler aufgetreten. Er wurde als {reference} festgehalten.",
        it "Durante il pagamento della fattura {number} si è verificato un errore interno. È stato registrato come {reference}.",
    }
    nothing_charged { en "Nothing was charged.", de "Es wurde nichts abgebucht.", it "Non è stato addebitato nulla." }
    not_tried[count] {
        en "{count} further invoice was not tried." | "{count} further invoices were not tried.",
        de "Für {count} weitere Rechnung wurde keine Zahlung versucht." | "Für {count} weitere Rechnungen wurde keine Zahlung versucht.",
        it "Per {count} altra fattura il pagamento non è stato tentato." | "Per altre {count} fatture il pagamento non è stato tentato.",
    }
    try_or_replace {
        en "Try again, or enter another card.",
        de "Versuchen Sie es noch einmal oder geben Sie eine andere Karte ein.",
        it "Riprovi o inserisca un'altra carta.",
    }
    to_pay_changed_title { en "The amount has changed", de "Der Betrag hat sich geändert", it "L'importo è cambiato" }
    to_pay_changed {
        en "What is to be paid is no longer what the page showed. Nothing was charged. This is how it stands now.",
        de "Zu zahlen ist nicht mehr, was die Seite anzeigte. Es wurde nichts abgebucht. So steht es jetzt.",
        it "Ciò che è da pagare non è più quanto mostrava la pagina. Non è stato addebitato nulla. Ecco la situazione attuale.",
    }
    confirm_those { en "Confirm", de "Bestätigen", it "Confermare" }

    // The buyer's balance
    balance_title { en "Your credit balance", de "Ihr Guthaben", it "Il Suo credito" }
    balance_used(amount, currency) {
        en "{amount} is applied to your next invoices in {currency}, from any seller. Any remainder is collected as usual.",
        de "{amount} werden mit Ihren nächsten Rechnungen in {currency} verrechnet, von jedem Anbieter. Ein Restbetrag wird wie gewohnt eingezogen.",
        it "{amount} saranno detratti dalle Sue prossime fatture in {currency}, di qualsiasi venditore. L'eventuale resto si paga come al solito.",
    }

    // Taking back
    keep_subscription { en "Keep the subscription", de "Abonnement behalten", it "Mantenere l'abbonamento" }
    keep_title(name) { en "Keep {name}?", de "{name} behalten?", it "Mantenere {name}?" }
    goes_on_after(product, day) {
        en "{product} no longer ends on {day}: it continues as agreed.",
        de "{product} endet nicht mehr am {day}: Es läuft weiter wie vereinbart.",
        it "{product} non termina più il {day}: continua come concordato.",
    }
    goes_on_until(product, day, last) {
        en "{product} no longer ends on {day}: it continues until {last}, as agreed.",
        de "{product} endet nicht mehr am {day}: Es läuft wie vereinbart weiter bis {last}.",
        it "{product} non termina più il {day}: continua fino al {last}, come concordato.",
    }
    next_again(day, period, amount) {
        en "The next invoice comes on {day}, for {period}: {amount} so far.",
        de "Die nächste Rechnung kommt am {day}, für {period}: bisher {amount}.",
        it "La prossima fattura arriva il {day}, per {period}: finora {amount}.",
    }
    leave_cancelled { en "Leave it canceled", de "Gekündigt lassen", it "Lasciare la disdetta" }
    kept(product) {
        en "{product} continues: the cancellation was undone.",
        de "{product} läuft weiter: Die Kündigung ist zurückgenommen.",
        it "{product} continua: la disdetta è stata annullata.",
    }

    // Invoices
    invoices_title { en "Invoices", de "Rechnungen", it "Fatture" }
    no_invoices_title { en "No invoices yet", de "Noch keine Rechnungen", it "Ancora nessuna fattura" }
    no_invoices_text {
        en "The first one is issued when a subscription with fees begins, or after the first period with usage.",
        de "Die erste wird ausgestellt, wenn ein Abonnement mit Gebühren beginnt, oder nach der ersten Periode mit Nutzung.",
        it "La prima viene emessa quando inizia un abbonamento con canoni, oppure dopo il primo periodo con consumi.",
    }
    see_next_invoices { en "See the next invoices", de "Nächste Rechnungen ansehen", it "Vedere le prossime fatture" }
    number { en "Invoice", de "Rechnung", it "Fattura" }
    issued_on { en "Issued", de "Ausgestellt", it "Emessa" }
    due_on { en "Due", de "Fällig", it "Scadenza" }
    paid_on { en "Paid", de "Bezahlt", it "Pagata" }
    amount { en "Amount", de "Betrag", it "Importo" }
    open_amount(amount) { en "To pay: {amount}", de "Zu zahlen: {amount}", it "Da pagare: {amount}" }
    state_all { en "All", de "Alle", it "Tutte" }
    none_in_state {
        en "No invoices with this status",
        de "Keine Rechnungen mit diesem Status",
        it "Nessuna fattura con questo stato",
    }
    open_of_total(open, total) { en "{open} of {total} open", de "{open} von {total} offen", it "{open} di {total} da pagare" }
    n_invoices[count] {
        en "{count} invoice" | "{count} invoices",
        de "{count} Rechnung" | "{count} Rechnungen",
        it "{count} fattura" | "{count} fatture",
    }
    credit_left { en "Of which still to use", de "Davon noch verfügbar", it "Di cui ancora disponibile" }
    corrects { en "Corrects invoice", de "Korrigiert Rechnung", it "Rettifica la fattura" }
    still_open { en "Still open", de "Noch offen", it "Ancora da pagare" }
    payment { en "Payment", de "Zahlung", it "Pagamento" }
    being_charged { en "Card is being charged", de "Karte wird belastet", it "Addebito sulla carta in corso" }
    paid_when { en "When", de "Wann", it "Quando" }
    vat_id(id) { en "VAT no. {id}", de "USt-IdNr. {id}", it "P. IVA {id}" }
    sold_through { en "Sold and collected through Fondaco", de "Verkauft und eingezogen über Fondaco", it "Venduto e incassato tramite Fondaco" }
    to_subscription { en "To the subscription", de "Zum Abonnement", it "All'abbonamento" }
    pay_now(amount) { en "Pay {amount} now", de "{amount} jetzt zahlen", it "Pagare ora {amount}" }
    to_pay { en "To be paid", de "Zu zahlen", it "Da pagare" }
    refused_due_on(day) {
        en "The invoice is due on {day}.",
        de "Fällig ist die Rechnung am {day}.",
        it "La fattura scade il {day}.",
    }
    was_due_on(day) {
        en "The invoice was due on {day}.",
        de "Fällig war die Rechnung am {day}.",
        it "La fattura è scaduta il {day}.",
    }
    charged_automatically(method) {
        en "{method} is charged automatically. You can also pay now.",
        de "{method} wird automatisch belastet. Sie können auch jetzt zahlen.",
        it "L'addebito su {method} avviene automaticamente. È possibile anche pagare ora.",
    }
    charge_given_up(method) {
        en "{method} is not charged automatically for this invoice. You can pay now.",
        de "{method} wird für diese Rechnung nicht automatisch belastet. Sie können jetzt zahlen.",
        it "Per questa fattura non seguono addebiti automatici su {method}. È possibile pagare ora.",
    }
    waits_for_you(method, amount) {
        en "{amount} will be charged to {method} once you confirm it on the payment provider's page.",
        de "{method} wird mit {amount} belastet, sobald Sie es auf der Seite des Zahlungsdienstes bestätigt haben.",
        it "Dopo la Sua conferma sulla pagina del servizio di pagamento addebiteremo {amount} su {method}.",
    }
    pay_needs_card {
        en "There is no card on file. Enter one, and this invoice is collected at once.",
        de "Es ist keine Karte hinterlegt. Geben Sie eine ein, und diese Rechnung wird sofort eingezogen.",
        it "Non c'è una carta registrata. Ne inserisca una e questa fattura verrà addebitata subito.",
    }
    pay_by_transfer(number) {
        en "Or pay by bank transfer: ask the operator of the marketplace for the bank details, and give the invoice number {number} as reference.",
        de "Oder zahlen Sie per Überweisung: Die Bankverbindung nennt Ihnen der Betreiber des Marktplatzes. Geben Sie als Verwendungszweck die Rechnungsnummer {number} an.",
        it "Oppure paghi con bonifico: chieda le coordinate bancarie al gestore del marketplace e indichi nella causale il numero di fattura {number}.",
    }
    pay_by_transfer_ask(email, number) {
        en "Or pay by bank transfer: ask the operator of the marketplace ({email}) for the bank details, and give the invoice number {number} as reference.",
        de "Oder zahlen Sie per Überweisung: Die Bankverbindung nennt Ihnen der Betreiber des Marktplatzes ({email}). Geben Sie als Verwendungszweck die Rechnungsnummer {number} an.",
        it "Oppure paghi con bonifico: chieda le coordinate bancarie al gestore del marketplace ({email}) e indichi nella causale il numero di fattura {number}.",
    }
    payment_made(number) { en "Invoice {number} is paid. Thank you.", de "Rechnung {number} ist bezahlt. Vielen Dank.", it "La fattura {number} è pagata. Grazie." }
    payment_refused {
        en "The card was refused. Nothing was charged. Try again, or enter another card.",
        de "Die Karte wurde abgelehnt. Es wurde nichts abgebucht. Versuchen Sie es noch einmal oder geben Sie eine andere Karte ein.",
        it "La carta è stata rifiutata. Non è stato addebitato nulla. Riprovi o inserisca un'altra carta.",
    }
    payment_not_confirmed {
        en "The payment was not confirmed. Nothing was charged. You can pay again, or enter another card.",
        de "Die Zahlung wurde nicht bestätigt. Es wurde nichts abgebucht. Sie können erneut zahlen oder eine andere Karte eingeben.",
        it "Il pagamento non è stato confermato. Non è stato addebitato nulla. È possibile pagare di nuovo o inserire un'altra carta.",
    }
    not_confirmed { en "not confirmed", de "nicht bestätigt", it "non confermato" }
    payment_canceled { en "Canceled", de "Abgebrochen", it "Annullato" }
    payment_reversed { en "Reversed", de "Zurückgenommen", it "Stornato" }
    payment_received { en "Received", de "Eingegangen", it "Ricevuto" }
    payment_refused_title { en "Not paid", de "Nicht bezahlt", it "Non pagata" }
    payments { en "Payments", de "Zahlungen", it "Pagamenti" }
    payment_succeeded { en "Collected", de "Eingezogen", it "Incassato" }
    payment_failed { en "Refused", de "Abgelehnt", it "Rifiutato" }
    payment_pending { en "In progress", de "In Bearbeitung", it "In corso" }
    declined { en "the bank declined it", de "von der Bank abgelehnt", it "rifiutato dalla banca" }
    provider_declined {
        en "the payment provider declined it",
        de "vom Zahlungsdienst abgelehnt",
        it "rifiutato dal servizio di pagamento",
    }
    no_such_card { en "the card is no longer known", de "Karte nicht mehr bekannt", it "carta non più nota" }
    payment_needs_confirmation { en "Awaiting your confirmation", de "Wartet auf Ihre Bestätigung", it "Attende la Sua conferma" }
    invoice_waits(number) {
        en "Invoice {number} is awaiting your confirmation.",
        de "Rechnung {number} wartet auf Ihre Bestätigung.",
        it "La fattura {number} attende la Sua conferma.",
    }
    confirm_payment { en "Confirm the payment", de "Zahlung bestätigen", it "Confermare il pagamento" }

    // Payment details
    payment_title { en "Payment details", de "Zahlungsdaten", it "Dati di pagamento" }
    payment_lead {
        en "Card numbers are entered on the payment provider's page and stay there. We keep a token and the last four digits.",
        de "Kartennummern werden auf der Seite des Zahlungsdienstes eingegeben und bleiben dort. Wir behalten ein Token und die letzten vier Ziffern.",
        it "I numeri di carta si inseriscono sulla pagina del servizio di pagamento e restano lì. Noi conserviamo un token e le ultime quattro cifre.",
    }
    card_on_file { en "Card on file", de "Hinterlegte Karte", it "Carta registrata" }
    card { en "Card", de "Karte", it "Carta" }
    card_expires { en "Expires", de "Gültig bis", it "Scade" }
    card_since { en "On file since", de "Hinterlegt seit", it "Registrata dal" }
    replace_card { en "Replace the card", de "Karte ersetzen", it "Sostituire la carta" }
    card_saved(card) {
        en "{card} is saved. Invoices are collected from it from now on.",
        de "{card} ist gespeichert. Rechnungen werden ab jetzt davon eingezogen.",
        it "{card} è stata salvata. Da ora le fatture vengono addebitate su questa carta.",
    }
    card_is_saved(card) { en "{card} is saved.", de "{card} ist gespeichert.", it "{card} è stata salvata." }
    saved_paid[count](amount) {
        en "{count} open invoice was paid with it: {amount}." | "{count} open invoices were paid with it: {amount}.",
        de "Damit ist {count} offene Rechnung bezahlt: {amount}." | "Damit sind {count} offene Rechnungen bezahlt: {amount}.",
        it "Con questa carta è stata pagata {count} fattura aperta: {amount}." | "Con questa carta sono state pagate {count} fatture aperte: {amount}.",
    }
    saved_to_confirm[count](amount) {
        en "{count} open invoice is awaiting your confirmation: {amount}." | "{count} open invoices are awaiting your confirmation: {amount}.",
        de "{count} offene Rechnung wartet auf Ihre Bestätigung: {amount}." | "{count} offene Rechnungen warten auf Ihre Bestätigung: {amount}.",
        it "{count} fattura aperta attende la Sua conferma: {amount}." | "{count} fatture aperte attendono la Sua conferma: {amount}.",
    }
    saved_failed[count](amount) {
        en "It was refused for {count} open invoice: {amount} is not paid." | "It was refused for {count} open invoices: {amount} is not paid.",
        de "Für {count} offene Rechnung wurde sie abgelehnt: {amount} sind nicht bezahlt." | "Für {count} offene Rechnungen wurde sie abgelehnt: {amount} sind nicht bezahlt.",
        it "È stata rifiutata per {count} fattura aperta: {amount} non sono pagati." | "È stata rifiutata per {count} fatture aperte: {amount} non sono pagati.",
    }
    replace_collects[count](amount) {
        en "As soon as a new card is saved, {count} open invoice is charged to it: {amount}." | "As soon as a new card is saved, {count} open invoices are charged to it: {amount}.",
        de "Sobald eine neue Karte gespeichert ist, wird {count} offene Rechnung davon eingezogen: {amount}." | "Sobald eine neue Karte gespeichert ist, werden {count} offene Rechnungen davon eingezogen: {amount}.",
        it "Appena salvata una nuova carta, {count} fattura aperta viene addebitata su di essa: {amount}." | "Appena salvata una nuova carta, {count} fatture aperte vengono addebitate su di essa: {amount}.",
    }
    remove_card { en "Remove …", de "Entfernen …", it "Rimuovere …" }
    no_card_title { en "No card on file", de "Keine Karte hinterlegt", it "Nessuna carta registrata" }
    no_card_text {
        en "With a card, invoices are paid automatically on the day they are issued. Without one you pay each by bank transfer; its page explains how.",
        de "Mit einer Karte werden Rechnungen am Tag der Ausstellung automatisch bezahlt. Ohne Karte bezahlen Sie jede per Überweisung; wie, steht auf ihrer Seite.",
        it "Con una carta le fatture vengono pagate automaticamente il giorno dell'emissione. Senza, si pagano con bonifico: la pagina della fattura spiega come.",
    }
    enter_card { en "Enter a card", de "Karte eingeben", it "Inserire una carta" }
    remove_title(method) { en "Remove {method}?", de "{method} entfernen?", it "Rimuovere {method}?" }
    remove_keeps_running {
        en "Your subscriptions continue as agreed.",
        de "Ihre Abonnements laufen weiter wie vereinbart.",
        it "I Suoi abbonamenti continuano come concordato.",
    }
    remove_open[count](amount) {
        en "{count} open invoice is no longer collected: {amount}. You pay it by bank transfer; its page explains how." | "{count} open invoices are no longer collected: {amount}. You pay them by bank transfer; their pages explain how.",
        de "{count} offene Rechnung wird nicht mehr eingezogen: {amount}. Sie zahlen sie per Überweisung; wie, steht auf ihrer Seite." | "{count} offene Rechnungen werden nicht mehr eingezogen: {amount}. Sie zahlen sie per Überweisung; wie, steht auf ihren Seiten.",
        it "{count} fattura aperta non viene più addebitata: {amount}. La pagherà con bonifico: la pagina della fattura spiega come." | "{count} fatture aperte non vengono più addebitate: {amount}. Le pagherà con bonifico: le pagine delle fatture spiegano come.",
    }
    remove_nothing_open {
        en "No invoice is open today.",
        de "Heute ist keine Rechnung offen.",
        it "Oggi nessuna fattura è aperta.",
    }
    remove_next(day) {
        en "Invoices from {day} on are paid by bank transfer.",
        de "Rechnungen ab {day} bezahlen Sie per Überweisung.",
        it "Le fatture dal {day} in poi si pagano con bonifico.",
    }
    remove_confirm { en "Remove the card", de "Karte entfernen", it "Rimuovere la carta" }
    keep_card { en "Keep it", de "Behalten", it "Mantenere" }
    card_removed { en "The card has been removed.", de "Die Karte ist entfernt.", it "La carta è stata rimossa." }
}
