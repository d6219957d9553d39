//! Words for subscriptions and invoices, the same for buyers, sellers and the operator.

words! {
    // States
    status_draft { en "Draft", de "Entwurf", it "Bozza" }
    status_issued { en "Issued", de "Ausgestellt", it "Emessa" }
    status_paid { en "Paid", de "Bezahlt", it "Pagata" }
    status_overdue { en "Overdue", de "Überfällig", it "Scaduta" }
    status_uncollectible { en "Uncollectible", de "Uneinbringlich", it "Inesigibile" }
    status_void { en "Void", de "Storniert", it "Annullata" }
    status_active { en "Active", de "Aktiv", it "Attivo" }
    status_starts(day) { en "Starts {day}", de "Beginnt {day}", it "Inizia {day}" }
    status_ends(day) { en "Ends {day}", de "Endet {day}", it "Termina {day}" }
    status_ended(day) { en "Ended {day}", de "Beendet {day}", it "Terminato {day}" }
    status_never_began { en "Cancelled before it began", de "Vor Beginn gekündigt", it "Disdetto prima dell'inizio" }

    // An invoice's sheet
    invoice_titled(number) { en "Invoice {number}", de "Rechnung {number}", it "Fattura {number}" }
    invoice_preview { en "Preview", de "Vorschau", it "Anteprima" }
    issued_note(days, issued) {
        en "{days}, issued on {issued}",
        de "{days}, ausgestellt am {issued}",
        it "{days}, emessa il {issued}",
    }
    will_be_issued_note(days, issued) {
        en "{days}, issued on {issued}",
        de "{days}, wird ausgestellt am {issued}",
        it "{days}, sarà emessa il {issued}",
    }
    due_on { en "Due on", de "Fällig am", it "Scade il" }
    share_of_days(days, of_days) { en "{days} of {of_days} days", de "{days} von {of_days} Tagen", it "{days} giorni su {of_days}" }
    counted_from[events] {
        en "counted from {events} event" | "counted from {events} events",
        de "gezählt aus {events} Ereignis" | "gezählt aus {events} Ereignissen",
        it "contati da {events} evento" | "contati da {events} eventi",
    }
    invoiced_before(amount) { en "{amount} was invoiced before", de "{amount} waren schon berechnet", it "{amount} già fatturati" }
}
