//! Words of subscribing: what is reviewed before, and what comes after.

words! {
    // Review
    step_choose { en "Choose", de "Auswahl", it "Scelta" }
    step_review { en "Review", de "Prüfen", it "Verifica" }
    step_payment { en "Payment details", de "Zahlungsdaten", it "Dati di pagamento" }
    step_done { en "Done", de "Fertig", it "Fatto" }
    review_title(product, plan) {
        en "Subscribe to {product} {plan}",
        de "{product} {plan} abonnieren",
        it "Abbonarsi a {product} {plan}",
    }
    review_lead {
        en "Nothing is agreed yet. This is what will happen when you subscribe.",
        de "Noch ist nichts vereinbart. Das geschieht, wenn Sie abonnieren.",
        it "Non è ancora concordato nulla. Ecco che cosa succede quando si abbona.",
    }
    already_yours(name, day) {
        en "You already have {name}, since {day}.",
        de "Sie haben {name} schon, seit {day}.",
        it "Lei ha già {name}, dal {day}.",
    }
    already_yours_from(name, day) {
        en "You already have {name}, from {day} on.",
        de "Sie haben {name} schon, ab {day}.",
        it "Lei ha già {name}, a partire dal {day}.",
    }
    already_theirs(buyer, name, day) {
        en "{buyer} already has {name}, since {day}.",
        de "{buyer} hat {name} schon, seit {day}.",
        it "{buyer} ha già {name}, dal {day}.",
    }
    already_theirs_from(buyer, name, day) {
        en "{buyer} already has {name}, from {day} on.",
        de "{buyer} hat {name} schon, ab {day}.",
        it "{buyer} ha già {name}, a partire dal {day}.",
    }
    comes_on_top {
        en "This would be an additional subscription.",
        de "Dies wäre ein zusätzliches Abonnement.",
        it "Questo sarebbe un abbonamento in più.",
    }
    change_it_instead { en "Change it instead", de "Stattdessen ändern", it "Modificare invece" }
    look_at_it { en "View it", de "Ansehen", it "Vedere" }
    your_choice { en "Your choice", de "Ihre Auswahl", it "La Sua scelta" }
    seats_label { en "Seats", de "Plätze", it "Postazioni" }
    seats_hint {
        en "Bought up front, for every period.",
        de "Im Voraus gekauft, für jede Periode.",
        it "Acquistate in anticipo, per ogni periodo.",
    }
    seats_in_arrears_hint {
        en "Invoiced after each period.",
        de "Wird nach jeder Periode berechnet.",
        it "Si fatturano al termine di ogni periodo.",
    }
    starts_label { en "First day of service", de "Erster Nutzungstag", it "Primo giorno del servizio" }
    starts_hint {
        en "Today or a later day: usage and fees begin on that day.",
        de "Heute oder ein späterer Tag: Nutzung und Gebühren beginnen an diesem Tag.",
        it "Oggi o un giorno successivo: consumi e canoni iniziano da quel giorno.",
    }
    update_choice { en "Update the amounts", de "Beträge neu berechnen", it "Aggiornare gli importi" }
    amounts_anew {
        en "You changed your choice. These are the amounts for it. Nothing is agreed yet.",
        de "Sie haben Ihre Auswahl geändert. Dies sind die Beträge dafür. Noch ist nichts vereinbart.",
        it "Ha modificato la Sua scelta. Questi sono gli importi corrispondenti. Non è ancora concordato nulla.",
    }
    due_today { en "Invoiced today", de "Heute berechnet", it "Fatturato oggi" }
    due_on_start(day) { en "Invoiced on {day}", de "Berechnet am {day}", it "Fatturato il {day}" }
    what_happens { en "What happens when", de "Was wann geschieht", it "Che cosa succede e quando" }
    at_payment { en "Payment", de "Zahlung", it "Pagamento" }
    at_end { en "End", de "Ende", it "Fine" }
    happens_start { en "Service starts.", de "Die Leistung beginnt.", it "Il servizio inizia." }
    happens_start_today {
        en "Service starts as soon as you subscribe.",
        de "Die Leistung beginnt, sobald Sie abonnieren.",
        it "Il servizio inizia subito dopo la sottoscrizione.",
    }
    happens_invoice(amount) {
        en "{amount} is invoiced.",
        de "{amount} werden berechnet.",
        it "Si fatturano {amount}.",
    }
    happens_no_invoice { en "Nothing is invoiced yet.", de "Berechnet wird noch nichts.", it "Non si fattura ancora nulla." }
    happens_setup(amount) {
        en "Of that, {amount} net is the set-up fee, once.",
        de "Davon netto {amount} Einrichtungsgebühr, einmalig.",
        it "Di cui {amount} netti di costi di attivazione, una tantum.",
    }
    happens_next(period) {
        en "The next invoice, for {period}.",
        de "Die nächste Rechnung, für {period}.",
        it "La prossima fattura, per {period}.",
    }
    about_amount(amount, every) {
        en "About {amount} {every}",
        de "Etwa {amount} {every}",
        it "Circa {amount} {every}",
    }
    about_with(quantities) {
        en "{quantities} in a full period, net. Actual usage is billed.",
        de "{quantities} in einer vollen Periode, netto. Abgerechnet wird die tatsächliche Nutzung.",
        it "{quantities} in un periodo intero, al netto dell'IVA. Si fatturano i consumi effettivi.",
    }
    then_on(day) { en "Then, on {day}", de "Danach, am {day}", it "Poi, il {day}" }
    without_usage { en "without usage", de "ohne Nutzung", it "senza consumi" }
    happens_first(period) {
        en "The first invoice, for {period}.",
        de "Die erste Rechnung, für {period}.",
        it "La prima fattura, per {period}.",
    }
    happens_charged(method) {
        en "Each invoice is collected from {method} on the day it is issued.",
        de "Jede Rechnung wird am Tag ihrer Ausstellung von {method} eingezogen.",
        it "Ogni fattura viene addebitata su {method} il giorno dell'emissione.",
    }
    happens_credit_covers(credit) {
        en "Your credit of {credit} is used first and covers it: nothing is charged.",
        de "Ihr Guthaben von {credit} wird zuerst verrechnet und deckt den Betrag: Es wird nichts abgebucht.",
        it "Prima si usa il Suo credito di {credit}, che copre l'importo: non si addebita nulla.",
    }
    happens_credit_first(credit, rest) {
        en "Your credit of {credit} is used first; {rest} remains to be paid.",
        de "Ihr Guthaben von {credit} wird zuerst verrechnet; zu zahlen bleiben {rest}.",
        it "Prima si usa il Suo credito di {credit}; restano da pagare {rest}.",
    }
    happens_details_next {
        en "You enter payment details next, on the payment provider's page. We never see the card number.",
        de "Zahlungsdaten geben Sie danach auf der Seite des Zahlungsdienstes ein. Die Kartennummer sehen wir nie.",
        it "I dati di pagamento si inseriscono dopo, sulla pagina del servizio di pagamento. Noi non vediamo mai il numero della carta.",
    }
    happens_due_days[days] {
        en "An invoice is due {days} day after its date." | "An invoice is due {days} days after its date.",
        de "Eine Rechnung ist {days} Tag nach ihrem Datum fällig." | "Eine Rechnung ist {days} Tage nach ihrem Datum fällig.",
        it "Pagamento entro {days} giorno dalla data della fattura." | "Pagamento entro {days} giorni dalla data della fattura.",
    }
    happens_early_end(amount) {
        en "Early termination costs {amount} net.",
        de "Eine vorzeitige Beendigung kostet netto {amount}.",
        it "Il recesso anticipato costa {amount} netti.",
    }
    first_term_until(day) {
        en "The first term lasts until {day}.",
        de "Die erste Laufzeit geht bis {day}.",
        it "Il primo periodo contrattuale dura fino al {day}.",
    }
    ends_with_its_term(day) {
        en "It is not renewed: the last day of service is {day}.",
        de "Keine Verlängerung: Letzter Nutzungstag ist der {day}.",
        it "Non si rinnova: l'ultimo giorno del servizio è il {day}.",
    }
    withdrawing_until(day) {
        en "You can withdraw until {day} at no cost.",
        de "Bis {day} ist ein Widerruf kostenlos.",
        it "Fino al {day} il recesso non costa nulla.",
    }
    trial_had_before {
        en "The trial of this product was already used with an earlier subscription and is not available again.",
        de "Die Testphase für dieses Produkt wurde bereits mit einem früheren Abonnement genutzt und entfällt hier.",
        it "Il periodo di prova di questo prodotto è già stato utilizzato con un abbonamento precedente e qui non è previsto.",
    }
    withdrawal_had_before {
        en "The right to withdraw was already used with an earlier subscription to this product and is not available again.",
        de "Das Widerrufsrecht für dieses Produkt wurde bereits mit einem früheren Abonnement genutzt und entfällt hier.",
        it "Il diritto di recesso per questo prodotto è già stato utilizzato con un abbonamento precedente e qui non è previsto.",
    }
    subscribe_now { en "Subscribe", de "Abonnieren", it "Abbonarsi" }
    subscribe_and_pay { en "Subscribe and enter payment details", de "Abonnieren und Zahlungsdaten eingeben", it "Abbonarsi e inserire i dati di pagamento" }
    back_to(product) { en "Back to {product}", de "Zurück zu {product}", it "Tornare a {product}" }
    only_buyers_title { en "Buyer account required", de "Käuferkonto erforderlich", it "È necessario un account acquirente" }
    sign_in_as_another { en "Sign in with another account", de "Mit einem anderen Konto anmelden", it "Accedere con un altro account" }

    // Done
    done_title(name) { en "Your subscription to {name} is active", de "Ihr Abonnement von {name} ist aktiv", it "L'abbonamento a {name} è attivo" }
    done_title_later(name, day) {
        en "Your subscription to {name} begins on {day}",
        de "Ihr Abonnement von {name} beginnt am {day}",
        it "L'abbonamento a {name} inizia il {day}",
    }
    one_step_left { en "1 step left", de "Noch 1 Schritt", it "Manca 1 passaggio" }
    done_lead(seller) {
        en "{seller} sees you among its subscribers.",
        de "{seller} sieht Sie unter den Abonnenten.",
        it "{seller} La vede tra gli abbonati.",
    }
    next_steps { en "Next steps", de "Nächste Schritte", it "Prossimi passi" }
    step_method_ready(method) {
        en "Invoices are collected from {method}.",
        de "Rechnungen werden von {method} eingezogen.",
        it "Le fatture vengono addebitate su {method}.",
    }
    step_method_missing {
        en "Payment details are still missing. Without them you pay each invoice by bank transfer.",
        de "Es fehlen noch Zahlungsdaten. Ohne sie bezahlen Sie jede Rechnung per Überweisung.",
        it "Mancano ancora i dati di pagamento. Senza, ogni fattura si paga con bonifico.",
    }
    enter_payment_details { en "Enter payment details", de "Zahlungsdaten eingeben", it "Inserire i dati di pagamento" }
    step_seats[seats](day) {
        en "{seats} seat from {day} on." | "{seats} seats from {day} on.",
        de "{seats} Platz ab {day}." | "{seats} Plätze ab {day}.",
        it "{seats} postazione dal {day}." | "{seats} postazioni dal {day}.",
    }
    step_first_day(day) { en "First day of service: {day}.", de "Erster Nutzungstag: {day}.", it "Primo giorno del servizio: {day}." }
    step_usage(seller) {
        en "{seller} reports your usage. You see usage and costs within seconds.",
        de "{seller} meldet Ihre Nutzung. Verbrauch und Kosten sehen Sie innerhalb von Sekunden.",
        it "{seller} comunica i Suoi consumi. Consumi e costi sono visibili in pochi secondi.",
    }
    step_paid(number, amount) {
        en "Invoice {number} for {amount} is paid.",
        de "Rechnung {number} über {amount} ist bezahlt.",
        it "La fattura {number} di {amount} è pagata.",
    }
    step_under_way(number, amount) {
        en "Invoice {number} is issued; {amount} is being charged to the card.",
        de "Rechnung {number} ist ausgestellt; die Karte wird gerade mit {amount} belastet.",
        it "La fattura {number} è emessa; l'addebito di {amount} sulla carta è in corso.",
    }
    step_to_confirm(number, amount) {
        en "{amount} of invoice {number} is not paid yet: your bank asks you to confirm the charge.",
        de "{amount} der Rechnung {number} sind noch nicht bezahlt: Ihre Bank bittet Sie, die Abbuchung zu bestätigen.",
        it "{amount} della fattura {number} non sono ancora pagati: la banca Le chiede di confermare l'addebito.",
    }
    step_failed(number, amount) {
        en "{amount} of invoice {number} is not paid: the card was refused.",
        de "{amount} der Rechnung {number} sind nicht bezahlt: Die Karte wurde abgelehnt.",
        it "{amount} della fattura {number} non sono pagati: la carta è stata rifiutata.",
    }
    step_declined(number, amount) {
        en "{amount} of invoice {number} is not paid: the payment was not confirmed. You can pay again.",
        de "{amount} der Rechnung {number} sind nicht bezahlt: Die Zahlung wurde nicht bestätigt. Sie können erneut zahlen.",
        it "{amount} della fattura {number} non sono pagati: il pagamento non è stato confermato. È possibile pagare di nuovo.",
    }
    step_withdrawn(number, day) {
        en "Invoice {number} is credited in full on {day}, because the subscription was withdrawn.",
        de "Rechnung {number} wird am {day} vollständig gutgeschrieben, weil das Abonnement widerrufen wurde.",
        it "La fattura {number} viene accreditata per intero il {day}, dato che è stato esercitato il recesso.",
    }
    step_open(number, amount) {
        en "Invoice {number} is issued; {amount} is not paid yet.",
        de "Rechnung {number} ist ausgestellt; {amount} sind noch nicht bezahlt.",
        it "La fattura {number} è emessa; {amount} non sono ancora pagati.",
    }
    watch_next_invoice { en "See the next invoice", de "Nächste Rechnung ansehen", it "Vedere la prossima fattura" }
    see_subscriptions { en "See all subscriptions", de "Alle Abonnements ansehen", it "Vedere tutti gli abbonamenti" }
}
