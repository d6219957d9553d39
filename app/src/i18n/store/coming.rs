//! Words of what is invoiced first and next.

words! {
    first_invoice_for(day, period) {
        en "First invoice on {day} for {period}.",
        de "Erste Rechnung am {day} für {period}.",
        it "Prima fattura il {day} per {period}.",
    }
    fees_from_first_day {
        en "Fees from the first day on.",
        de "Gebühren ab dem ersten Tag.",
        it "Canoni dal primo giorno.",
    }
    fees_from(day) { en "Fees from {day} on.", de "Gebühren ab dem {day}.", it "Canoni dal {day}." }
    setup_on_first_day {
        en "Set-up fee on the first day.",
        de "Einrichtungsgebühr am ersten Tag.",
        it "Costi di attivazione il primo giorno.",
    }
    fees_in_arrears_on(day, period) {
        en "Fees in arrears, for {period} on the invoice of {day}.",
        de "Gebühren im Nachhinein, für {period} auf der Rechnung vom {day}.",
        it "I canoni posticipati di {period} sono nella fattura del {day}.",
    }
    usage_on(day, period) {
        en "Usage of {period} on the invoice of {day}.",
        de "Nutzung für {period} auf der Rechnung vom {day}.",
        it "I consumi di {period} sono nella fattura del {day}.",
    }
    first_today_next_on(day) {
        en "First invoice on the first day, the next one on {day}.",
        de "Erste Rechnung am ersten Tag, die nächste am {day}.",
        it "Prima fattura il primo giorno, la successiva il {day}.",
    }
    first_today_only {
        en "One invoice, on the first day.",
        de "Eine Rechnung, am ersten Tag.",
        it "Una sola fattura, il primo giorno.",
    }
    happens_at_least(amount) {
        en "At least {amount}, plus what you use.",
        de "Mindestens {amount}, zuzüglich der Nutzung.",
        it "Almeno {amount}, più i consumi.",
    }
    happens_at_least_beyond(amount) {
        en "At least {amount}. Usage adds only what goes beyond the agreed minimum, prepaid amount or bundle.",
        de "Mindestens {amount}. Nutzung kommt nur hinzu, soweit sie über den vereinbarten Mindestumsatz, das im Voraus Bezahlte oder das Kontingent hinausgeht.",
        it "Almeno {amount}. I consumi si aggiungono solo per la parte oltre il minimo contrattuale, l'importo prepagato o le quantità prepagate.",
    }
    happens_if_used {
        en "It comes only if something is used.",
        de "Sie kommt nur, wenn etwas genutzt wird.",
        it "Arriva solo in caso di consumi.",
    }
    happens_later(period) {
        en "An invoice for {period}.",
        de "Eine Rechnung für {period}.",
        it "Una fattura per {period}.",
    }
    step_next_invoice(day, period) {
        en "The next invoice comes on {day}, for {period}.",
        de "Die nächste Rechnung kommt am {day}, für {period}.",
        it "La prossima fattura arriva il {day}, per {period}.",
    }
    step_next_if_used(day, period) {
        en "The next invoice comes on {day}, for {period}, only if something is used.",
        de "Die nächste Rechnung kommt am {day}, für {period}, nur wenn etwas genutzt wird.",
        it "La prossima fattura arriva il {day}, per {period}, solo in caso di consumi.",
    }
    step_comes_anyway(day, period, amount) {
        en "The invoice of {day}, for {period}, comes in any case: {amount}.",
        de "Die Rechnung vom {day}, für {period}, kommt in jedem Fall: {amount}.",
        it "La fattura del {day}, per {period}, arriva in ogni caso: {amount}.",
    }
}
