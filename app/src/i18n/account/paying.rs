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
    confirm_those { en "Confirm", de "Bestätigen", it "Confermare" }

    // The buyer's balance
    balance_title { en "Your credit balance", de "Ihr Guthaben", it "Il Suo credito" }
    balance_used(amount, currency) {
        en "{amount} goes against your next invoices in {currency}, whoever sells. What is then left to pay is collected as usual.",
        de "{amount} werden mit Ihren nächsten Rechnungen in {currency} verrechnet, gleich von welchem Anbieter. Was dann noch zu zahlen ist, wird wie gewohnt eingezogen.",
        it "{amount} saranno detratti dalle Sue prossime fatture in {currency}, di qualsiasi venditore. L'eventuale resto si paga come al solito.",
    }

    // Taking back
    keep_subscription { en "Keep the subscription", de "Abonnement behalten", it "Mantenere l'abbonamento" }
    keep_title(name) { en "Keep {name}?", de "{name} behalten?", it "Mantenere {name}?" }
    goes_on_after(product, day) {
        en "{product} no longer ends on {day}: it goes on as agreed.",
        de "{product} endet nicht mehr am {day}: Es läuft weiter wie vereinbart.",
        it "{product} non termina più il {day}: continua come concordato.",
    }
    next_again(day, period, amount) {
        en "The next invoice comes on {day}, for {period}: {amount} so far.",
        de "Die nächste Rechnung kommt am {day}, für {period}: bisher {amount}.",
        it "La prossima fattura arriva il {day}, per {period}: finora {amount}.",
    }
    leave_cancelled { en "Leave it cancelled", de "Gekündigt lassen", it "Lasciare la disdetta" }
    kept(product) {
        en "{product} goes on: the cancellation is taken back.",
        de "{product} läuft weiter: Die Kündigung ist zurückgenommen.",
        it "{product} continua: la disdetta è stata annullata.",
    }

    // Invoices
    invoices_title { en "Invoices", de "Rechnungen", it "Fatture" }
    no_invoices_title { en "No invoices yet", de "Noch keine Rechnungen", it "Ancora nessuna fattura" }
    no_invoices_text {
        en "The first one comes when a subscription begins with a fee, or with the 1st of the month after first use.",
        de "Die erste kommt, wenn ein Abonnement mit einer Gebühr beginnt, oder am 1. des Monats nach der ersten Nutzung.",
        it "La prima arriva quando un abbonamento inizia con un canone, o il 1º del mese dopo i primi consumi.",
    }
    see_next_invoices { en "See the next invoices", de "Nächste Rechnungen ansehen", it "Vedere le prossime fatture" }
    number { en "Invoice", de "Rechnung", it "Fattura" }
    issued_on { en "Issued", de "Ausgestellt", it "Emessa" }
    due_on { en "Due", de "Fällig", it "Scadenza" }
    paid_on { en "Paid", de "Bezahlt", it "Pagata" }
    amount { en "Amount", de "Betrag", it "Importo" }
    open_amount(amount) { en "To pay: {amount}", de "Zu zahlen: {amount}", it "Da pagare: {amount}" }
    state_all { en "All", de "Alle", it "Tutte" }
    none_in_state { en "No invoice stands like this.", de "Keine Rechnung steht so.", it "Nessuna fattura in questo stato." }
    n_invoices[count] {
        en "{count} invoice" | "{count} invoices",
        de "{count} Rechnung" | "{count} Rechnungen",
        it "{count} fattura" | "{count} fatture",
    }
    credit_left { en "Credit left", de "Guthaben übrig", it "Credito residuo" }
    still_open { en "Still open", de "Noch offen", it "Ancora da pagare" }
    payment { en "Payment", de "Zahlung", it "Pagamento" }
    being_charged { en "Card is being charged", de "Karte wird belastet", it "Addebito sulla carta in corso" }
    paid_when { en "When", de "Wann", it "Quando" }
    vat_id(id) { en "VAT no. {id}", de "USt-IdNr. {id}", it "P. IVA {id}" }
    sold_through { en "Sold and collected through Fondaco", de "Verkauft und eingezogen über Fondaco", it "Venduto e incassato tramite Fondaco" }
    to_subscription { en "To the subscription", de "Zum Abonnement", it "All'abbonamento" }
    pay_now(amount) { en "Pay {amount} now", de "{amount} jetzt zahlen", it "Pagare ora {amount}" }
    to_pay { en "To be paid", de "Zu zahlen", it "Da pagare" }
    collected_from(method, day) {
        en "{method} is charged automatically. You can also pay now. The invoice is due on {day}.",
        de "{method} wird automatisch belastet. Sie können auch jetzt zahlen. Fällig ist die Rechnung am {day}.",
        it "{method} viene addebitata automaticamente. È possibile anche pagare ora. La fattura scade il {day}.",
    }
    refused_due_on(day) {
        en "The invoice is due on {day}.",
        de "Fällig ist die Rechnung am {day}.",
        it "La fattura scade il {day}.",
    }
    waits_for_you(method, amount) {
        en "{method} charges {amount} once you have confirmed it on the payment provider's page.",
        de "{method} wird mit {amount} belastet, sobald Sie es auf der Seite des Zahlungsdienstes bestätigt haben.",
        it "Dopo la Sua conferma sulla pagina del fornitore di pagamenti addebiteremo {amount} su {method}.",
    }
    pay_needs_card(day) {
        en "There are no payment details yet. Enter them, and this invoice is collected at once. It is due on {day}.",
        de "Es gibt noch keine Zahlungsdaten. Geben Sie sie ein, und diese Rechnung wird sofort eingezogen. Fällig ist sie am {day}.",
        it "Non ci sono ancora dati di pagamento. Li inserisca e questa fattura viene incassata subito. Scade il {day}.",
    }
    payment_made(number) { en "Invoice {number} is paid. Thank you.", de "Rechnung {number} ist bezahlt. Vielen Dank.", it "La fattura {number} è pagata. Grazie." }
    payment_refused {
        en "The card was refused. Nothing was charged. Try again, or enter another card.",
        de "Die Karte wurde abgelehnt. Es wurde nichts abgebucht. Versuchen Sie es noch einmal oder geben Sie eine andere Karte ein.",
        it "La carta è stata rifiutata. Non è stato addebitato nulla. Riprovi o inserisca un'altra carta.",
    }
    payment_refused_title { en "Not paid", de "Nicht bezahlt", it "Non pagata" }
    payments { en "Payments", de "Zahlungen", it "Pagamenti" }
    payment_succeeded { en "Collected", de "Eingezogen", it "Incassato" }
    payment_failed { en "Refused", de "Abgelehnt", it "Rifiutato" }
    payment_pending { en "Under way", de "Unterwegs", it "In corso" }
    declined { en "the bank declined it", de "von der Bank abgelehnt", it "rifiutato dalla banca" }
    no_such_card { en "the card is no longer known", de "Karte nicht mehr bekannt", it "carta non più nota" }
    payment_needs_confirmation { en "Waits for your confirmation", de "Wartet auf Ihre Bestätigung", it "Attende la Sua conferma" }
    invoice_waits(number) {
        en "Invoice {number} waits for your confirmation.",
        de "Rechnung {number} wartet auf Ihre Bestätigung.",
        it "La fattura {number} attende la Sua conferma.",
    }
    confirm_payment { en "Confirm the payment", de "Zahlung bestätigen", it "Confermare il pagamento" }

    // Payment details
    payment_title { en "Payment details", de "Zahlungsdaten", it "Dati di pagamento" }
    payment_lead {
        en "Card numbers are typed on the payment provider's page and stay there. We keep a token and the last four digits.",
        de "Kartennummern werden auf der Seite des Zahlungsdienstes eingegeben und bleiben dort. Wir behalten ein Token und die letzten vier Ziffern.",
        it "I numeri di carta si digitano sulla pagina del fornitore di pagamenti e restano lì. Noi conserviamo un token e le ultime quattro cifre.",
    }
    card_on_file { en "Card on file", de "Hinterlegte Karte", it "Carta registrata" }
    card { en "Card", de "Karte", it "Carta" }
    card_expires { en "Expires", de "Gültig bis", it "Scade" }
    card_since { en "On file since", de "Hinterlegt seit", it "Registrata dal" }
    replace_card { en "Replace the card", de "Karte ersetzen", it "Sostituire la carta" }
    card_saved(card) {
        en "{card} is saved. Invoices are collected from it from now on.",
        de "{card} ist gespeichert. Rechnungen werden ab jetzt davon eingezogen.",
        it "{card} è salvata. Da ora le fatture si incassano da questa carta.",
    }
    remove_card { en "Remove …", de "Entfernen …", it "Rimuovere …" }
    no_card_title { en "No card on file", de "Keine Karte hinterlegt", it "Nessuna carta registrata" }
    no_card_text {
        en "With a card, invoices are paid automatically on the day they are issued. Until then each one must be paid manually.",
        de "Mit einer Karte werden Rechnungen am Tag der Ausstellung automatisch bezahlt. Bis dahin müssen Sie jede selbst bezahlen.",
        it "Con una carta le fatture vengono pagate automaticamente il giorno dell'emissione. Fino ad allora andranno pagate manualmente.",
    }
    enter_card { en "Enter a card", de "Karte eingeben", it "Inserire una carta" }
    remove_title(method) { en "Remove {method}?", de "{method} entfernen?", it "Rimuovere {method}?" }
    remove_keeps_running {
        en "Your subscriptions go on as agreed.",
        de "Ihre Abonnements laufen weiter wie vereinbart.",
        it "I Suoi abbonamenti continuano come concordato.",
    }
    remove_open[count](amount) {
        en "{amount} in {count} open invoice are no longer collected. You pay it yourself." | "{amount} in {count} open invoices are no longer collected. You pay them yourself.",
        de "{amount} aus {count} offenen Rechnung werden nicht mehr eingezogen. Sie zahlen sie selbst." | "{amount} aus {count} offenen Rechnungen werden nicht mehr eingezogen. Sie zahlen sie selbst.",
        it "{amount} di {count} fattura aperta non vengono più incassati. Dovrà pagarla Lei." | "{amount} di {count} fatture aperte non vengono più incassati. Dovrà pagarle Lei.",
    }
    remove_nothing_open {
        en "No invoice is open today.",
        de "Heute ist keine Rechnung offen.",
        it "Oggi nessuna fattura è aperta.",
    }
    remove_next(day) {
        en "Invoices from {day} on must be paid manually.",
        de "Rechnungen ab {day} müssen Sie selbst bezahlen.",
        it "Le fatture dal {day} in poi andranno pagate manualmente.",
    }
    remove_confirm { en "Remove the card", de "Karte entfernen", it "Rimuovere la carta" }
    keep_card { en "Keep it", de "Behalten", it "Mantenere" }
    card_removed { en "The card has been removed.", de "Die Karte ist entfernt.", it "La carta è stata rimossa." }
}
