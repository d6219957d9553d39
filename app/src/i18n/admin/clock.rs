//! Words of the sandbox's clock.

words! {
    // The clock
    clock_title { en "Sandbox clock", de "Sandbox-Uhr", it "Orologio della sandbox" }
    clock_lead {
        en "Everything due by then happens, month by month, in order: service begins and ends, invoices are issued, money is collected and shared.",
        de "Alles bis dahin Fällige geschieht, Monat für Monat, der Reihe nach: Leistung beginnt und endet, Rechnungen werden ausgestellt, Geld wird eingezogen und aufgeteilt.",
        it "Tutto ciò che è dovuto fino ad allora avviene, mese per mese, in ordine: il servizio inizia e finisce, le fatture vengono emesse, il denaro incassato e ripartito.",
    }
    it_is { en "Current time", de "Aktuelle Zeit", it "Data e ora attuali" }
    clock_stands { en "The clock is stopped until you move it.", de "Die Uhr steht, bis Sie sie vorstellen.", it "L'orologio è fermo finché non lo sposta." }
    clock_runs { en "The clock follows real time until you move it.", de "Die Uhr folgt der echten Zeit, bis Sie sie vorstellen.", it "L'orologio segue l'ora reale finché non lo sposta." }
    clock_real {
        en "This is not a sandbox: the clock shows real time and cannot be moved.",
        de "Das ist keine Sandbox: Die Uhr zeigt die echte Zeit und lässt sich nicht verstellen.",
        it "Questa non è una sandbox: l'orologio è quello reale e non si può spostare.",
    }
    one_day_later { en "One day later", de "Einen Tag weiter", it "Un giorno dopo" }
    to_first_of(month) { en "To 1 {month}", de "Zum 1. {month}", it "Al 1º {month}" }
    advance_to { en "Advance to", de "Vorstellen auf", it "Portare a" }
    the_day { en "Day", de "Tag", it "Giorno" }
    the_time { en "Time, UTC", de "Uhrzeit, UTC", it "Ora, UTC" }
    the_time_hint { en "At 12:00 the day has begun almost everywhere.", de "Um 12:00 ist der Tag fast überall angebrochen.", it "Alle 12:00 il giorno è iniziato quasi ovunque." }
    advance { en "Advance", de "Vorstellen", it "Portare avanti" }
    forward_only {
        en "Time moves forward only. What was issued stays issued.",
        de "Die Zeit geht nur vorwärts. Was ausgestellt ist, bleibt ausgestellt.",
        it "Il tempo va solo avanti. Ciò che è emesso resta emesso.",
    }
    happened_since(instant) { en "What happened since {instant}", de "Seit {instant} ausgeführt", it "Eseguito dal {instant}" }
    nothing_happened_title { en "Nothing was due", de "Nichts war fällig", it "Non era dovuto nulla" }
    nothing_happened_text {
        en "No service began or ended and no invoice was issued. Advance to the 1st of a month to see the invoices.",
        de "Keine Leistung begann oder endete, keine Rechnung wurde ausgestellt. Stellen Sie auf den 1. eines Monats vor, um Rechnungen zu sehen.",
        it "Nessun servizio è iniziato o finito e nessuna fattura è stata emessa. Porti l'orologio al 1º di un mese per vedere le fatture.",
    }
    service_begun[count] {
        en "{count} subscription began" | "{count} subscriptions began",
        de "{count} Abonnement begann" | "{count} Abonnements begannen",
        it "{count} abbonamento iniziato" | "{count} abbonamenti iniziati",
    }
    service_over[count] {
        en "{count} subscription ended" | "{count} subscriptions ended",
        de "{count} Abonnement endete" | "{count} Abonnements endeten",
        it "{count} abbonamento terminato" | "{count} abbonamenti terminati",
    }
    n_issued[count](amount) {
        en "{count} invoice issued, {amount}" | "{count} invoices issued, {amount}",
        de "{count} Rechnung ausgestellt, {amount}" | "{count} Rechnungen ausgestellt, {amount}",
        it "{count} fattura emessa, {amount}" | "{count} fatture emesse, {amount}",
    }
    n_collected[count](amount) {
        en "{count} payment collected, {amount}" | "{count} payments collected, {amount}",
        de "{count} Zahlung eingezogen, {amount}" | "{count} Zahlungen eingezogen, {amount}",
        it "{count} pagamento incassato, {amount}" | "{count} pagamenti incassati, {amount}",
    }
    n_awaiting[count](amount) {
        en "{count} payment awaits the buyer's confirmation, {amount}" | "{count} payments await the buyers' confirmation, {amount}",
        de "{count} Zahlung wartet auf die Bestätigung des Käufers, {amount}" | "{count} Zahlungen warten auf die Bestätigung der Käufer, {amount}",
        it "{count} pagamento attende la conferma dell'acquirente, {amount}" | "{count} pagamenti attendono la conferma degli acquirenti, {amount}",
    }
    n_failed[count](amount) {
        en "{count} payment failed, {amount}" | "{count} payments failed, {amount}",
        de "{count} Zahlung gescheitert, {amount}" | "{count} Zahlungen gescheitert, {amount}",
        it "{count} pagamento fallito, {amount}" | "{count} pagamenti falliti, {amount}",
    }
    invoices_issued { en "Invoices issued", de "Ausgestellte Rechnungen", it "Fatture emesse" }
    payments { en "Payments", de "Zahlungen", it "Pagamenti" }
    amount { en "Amount", de "Betrag", it "Importo" }
    invoice { en "Invoice", de "Rechnung", it "Fattura" }
    when { en "When", de "Wann", it "Quando" }
    pay_succeeded { en "Collected", de "Eingezogen", it "Incassato" }
    pay_failed { en "Failed", de "Gescheitert", it "Fallito" }
    pay_pending { en "In progress", de "In Bearbeitung", it "In corso" }
    pay_needs_confirmation { en "Buyer must confirm", de "Käufer muss bestätigen", it "L'acquirente deve confermare" }
    no_payments { en "Nothing was collected: no buyer concerned has payment details.", de "Es wurde nichts eingezogen: Kein betroffener Käufer hat Zahlungsdaten.", it "Non è stato incassato nulla: nessun acquirente interessato ha dati di pagamento." }
}
