//! Words for subscriptions and invoices, the same for buyers, sellers and the operator.

words! {
    status_withdrawn(day) { en "Withdrawn, last day {day}", de "Widerrufen, letzter Tag {day}", it "Recesso esercitato, ultimo giorno {day}" }
    // States
    status_draft { en "Draft", de "Entwurf", it "Bozza" }
    status_open { en "Open", de "Offen", it "Da pagare" }
    status_under_way { en "Being collected", de "Wird eingezogen", it "In riscossione" }
    status_to_confirm { en "Needs confirmation", de "Zu bestätigen", it "Da confermare" }
    status_failed { en "Payment failed", de "Zahlung gescheitert", it "Pagamento fallito" }
    status_credited { en "Credited", de "Gutgeschrieben", it "Accreditata" }
    status_to_credit { en "To be credited", de "Wird gutgeschrieben", it "Da accreditare" }
    status_paid { en "Paid", de "Bezahlt", it "Pagata" }
    status_overdue { en "Overdue", de "Überfällig", it "Scaduta" }
    status_uncollectible { en "Uncollectible", de "Uneinbringlich", it "Inesigibile" }
    status_active { en "Active", de "Aktiv", it "Attivo" }
    status_starts(day) { en "Starts {day}", de "Beginnt am {day}", it "Inizia il {day}" }
    status_ends(day) { en "Ends {day}", de "Endet am {day}", it "Termina il {day}" }
    status_ended(day) { en "Ended {day}", de "Beendet am {day}", it "Terminato il {day}" }
    status_never_began { en "Canceled before it began", de "Vor Beginn gekündigt", it "Disdetto prima dell'inizio" }

    // States of many invoices, to narrow a list by
    all_failed { en "Payment failed", de "Zahlung gescheitert", it "Con pagamento fallito" }
    all_credited { en "Credited", de "Gutgeschrieben", it "Accreditate" }
    all_paid { en "Paid", de "Bezahlt", it "Pagate" }
    all_overdue { en "Overdue", de "Überfällig", it "Scadute" }

    // An invoice's sheet
    invoice_titled(number) { en "Invoice {number}", de "Rechnung {number}", it "Fattura {number}" }
    credit_note_titled(number) { en "Credit note {number}", de "Rechnungskorrektur {number}", it "Nota di credito {number}" }
    invoice_preview { en "Preview", de "Vorschau", it "Anteprima" }
    ahead(days) { en "{days}, in advance", de "{days}, im Voraus", it "{days}, in anticipo" }
    behind_and_ahead(behind, ahead) {
        en "{behind}, and {ahead} in advance",
        de "{behind}, und {ahead} im Voraus",
        it "{behind}, e {ahead} in anticipo",
    }
    issued_note(days, issued) {
        en "{days} · issued on {issued}",
        de "{days} · ausgestellt am {issued}",
        it "{days} · emessa il {issued}",
    }
    will_be_issued_note(days, issued) {
        en "{days} · will be issued on {issued}",
        de "{days} · wird ausgestellt am {issued}",
        it "{days} · sarà emessa il {issued}",
    }
    if_used_note(days, issued) {
        en "{days} · will be issued on {issued}, only if something is used",
        de "{days} · wird ausgestellt am {issued}, nur wenn etwas genutzt wird",
        it "{days} · sarà emessa il {issued}, solo in caso di consumi",
    }
    for_usage_alone(day) { en "{day}, usage only", de "{day}, nur Nutzung", it "{day}, solo consumi" }
    share_of_days(days, of_days) { en "{days} of {of_days} days", de "{days} von {of_days} Tagen", it "{days} su {of_days} giorni" }
    counted_from[events] {
        en "counted from {events} event" | "counted from {events} events",
        de "gezählt aus {events} Ereignis" | "gezählt aus {events} Ereignissen",
        it "conteggio da {events} evento" | "conteggio da {events} eventi",
    }
    invoiced_before(amount) { en "{amount} was invoiced before", de "{amount} waren schon berechnet", it "{amount} già fatturati" }

    // Why an amount
    why_quantity { en "Quantity", de "Menge", it "Quantità" }
    sum_of[events] {
        en "from {events} event" | "the sum of {events} events",
        de "aus {events} Ereignis" | "die Summe aus {events} Ereignissen",
        it "da {events} evento" | "la somma di {events} eventi",
    }
    count_of[events] {
        en "{events} event counted" | "{events} events counted",
        de "{events} Ereignis gezählt" | "{events} Ereignisse gezählt",
        it "{events} evento conteggiato" | "{events} eventi conteggiati",
    }
    max_of[events] {
        en "from {events} event" | "the greatest value of {events} events",
        de "aus {events} Ereignis" | "der größte Wert aus {events} Ereignissen",
        it "da {events} evento" | "il valore massimo di {events} eventi",
    }
    last_of[events] {
        en "from {events} event" | "the last value of {events} events",
        de "aus {events} Ereignis" | "der letzte Wert aus {events} Ereignissen",
        it "da {events} evento" | "l'ultimo valore di {events} eventi",
    }
    unique_of[events] {
        en "different values in {events} event" | "different values in {events} events",
        de "verschiedene Werte in {events} Ereignis" | "verschiedene Werte in {events} Ereignissen",
        it "valori diversi in {events} evento" | "valori diversi in {events} eventi",
    }
    time_weighted_of[events] {
        en "average level over the period, from {events} event" | "average level over the period, from {events} events",
        de "durchschnittlicher Stand der Periode, aus {events} Ereignis" | "durchschnittlicher Stand der Periode, aus {events} Ereignissen",
        it "livello medio del periodo, da {events} evento" | "livello medio del periodo, da {events} eventi",
    }
    carried_over {
        en "unchanged, nothing new was reported",
        de "unverändert, nichts Neues wurde gemeldet",
        it "invariato, nessuna nuova comunicazione",
    }
    seats_as_agreed { en "seats as agreed", de "Plätze wie vereinbart", it "postazioni come concordato" }
    bought_up_front { en "bought up front", de "im Voraus gekauft", it "acquistate in anticipo" }
    why_rounded { en "Rounded", de "Gerundet", it "Arrotondata" }
    measured_as(quantity) {
        en "{quantity} before rounding",
        de "{quantity} vor der Rundung",
        it "{quantity} prima dell'arrotondamento",
    }
    negative_is_none {
        en "negative totals count as 0",
        de "negative Summen zählen als 0",
        it "i totali negativi contano come 0",
    }
    why_price { en "Price", de "Preis", it "Prezzo" }
    priced_for(value) { en "for “{value}”", de "für „{value}“", it "per «{value}»" }
    why_free { en "Free", de "Kostenlos", it "Gratis" }
    free_of(free, quantity) { en "{free} of {quantity}", de "{free} von {quantity}", it "{free} di {quantity}" }
    free_events[events](amount) {
        en "{events} event and {amount}" | "{events} events and {amount}",
        de "{events} Ereignis und {amount}" | "{events} Ereignisse und {amount}",
        it "{events} evento e {amount}" | "{events} eventi e {amount}",
    }
    why_amounts { en "Amounts", de "Beträge", it "Importi" }
    reported_amounts { en "as reported by the events", de "wie mit den Ereignissen gemeldet", it "come comunicato dagli eventi" }
    why_costs { en "Cost", de "Kosten", it "Costo" }
    reported_costs { en "of the usage", de "der Nutzung", it "dei consumi" }
    one_price_for(quantity) { en "one price for {quantity}", de "ein Preis für {quantity}", it "un prezzo unico per {quantity}" }
    whole_bundle { en "one bundle", de "ein Kontingent", it "una quantità prepagata" }
    why_minimum { en "Minimum", de "Mindestbetrag", it "Minimo" }
    why_maximum { en "Maximum", de "Höchstbetrag", it "Massimo" }
    raised { en "raised to the minimum", de "auf den Mindestbetrag angehoben", it "portato al minimo" }
    lowered { en "capped at the maximum", de "auf den Höchstbetrag begrenzt", it "limitato al massimo" }
    why_share { en "Proration", de "Anteilig", it "In proporzione" }
    share_of(amount, part, whole) {
        en "{amount} × {part} of {whole} days",
        de "{amount} × {part} von {whole} Tagen",
        it "{amount} × {part} su {whole} giorni",
    }
    share_of_seconds(amount, part, whole) {
        en "{amount} × {part} of {whole} seconds",
        de "{amount} × {part} von {whole} Sekunden",
        it "{amount} × {part} su {whole} secondi",
    }
    full_period_price { en "the price of a full period", de "der Preis einer vollen Periode", it "il prezzo di un periodo intero" }
    price_once { en "due once", de "einmal fällig", it "dovuto una volta" }
    difference_to_minimum {
        en "shortfall up to the minimum",
        de "Fehlbetrag bis zum Mindestbetrag",
        it "differenza fino al minimo",
    }

    // What usage does to an invoice to come
    adds_beyond_commitment {
        en "Usage adds only what goes beyond the agreed minimum.",
        de "Nutzung kommt nur hinzu, soweit sie über den vereinbarten Mindestumsatz hinausgeht.",
        it "I consumi si aggiungono solo per la parte oltre il minimo contrattuale.",
    }
    adds_beyond_minimum {
        en "Usage adds only what goes beyond the minimum of its price.",
        de "Nutzung kommt nur hinzu, soweit sie über den Mindestbetrag ihres Preises hinausgeht.",
        it "I consumi si aggiungono solo per la parte oltre il minimo del loro prezzo.",
    }
    adds_beyond_prepaid {
        en "Usage adds only what goes beyond the prepaid commitment.",
        de "Nutzung kommt nur hinzu, soweit sie über den vorausbezahlten Betrag hinausgeht.",
        it "I consumi si aggiungono solo per la parte oltre l'importo prepagato.",
    }
    adds_beyond_bundle {
        en "Usage adds only what goes beyond the bundle that has begun.",
        de "Nutzung kommt nur hinzu, soweit sie über das begonnene Kontingent hinausgeht.",
        it "I consumi si aggiungono solo per la parte oltre la quantità prepagata in corso.",
    }
    adds_beyond_several {
        en "Usage adds only what goes beyond the agreed minimum, prepaid amount or bundle.",
        de "Nutzung kommt nur hinzu, soweit sie über den vereinbarten Mindestumsatz, das im Voraus Bezahlte oder das Kontingent hinausgeht.",
        it "I consumi si aggiungono solo per la parte oltre il minimo, l'importo prepagato o la quantità prepagata.",
    }
    adds_at_most(amount) {
        en "Usage adds {amount} net at most: then the maximum spend is reached.",
        de "Nutzung kommt höchstens bis netto {amount} hinzu: Dann ist der Höchstbetrag erreicht.",
        it "I consumi aggiungono al massimo {amount} netti: poi la spesa massima è raggiunta.",
    }
    adds_nothing {
        en "Further usage adds nothing to it.",
        de "Weitere Nutzung erhöht den Betrag nicht.",
        it "Ulteriori consumi non aumentano l'importo.",
    }
    last_invoice_so_far(amount, day) {
        en "The last invoice is issued on {day}: {amount} so far.",
        de "Die letzte Rechnung wird am {day} ausgestellt: bisher {amount}.",
        it "L'ultima fattura sarà emessa il {day}: finora {amount}.",
    }

    beyond_maximum { en "amount beyond the maximum", de "Betrag über dem Höchstbetrag", it "importo oltre il massimo" }
    covered_by_prepaid {
        en "covered by the prepaid commitment, or a discount on overage",
        de "durch den vorausbezahlten Betrag gedeckt oder Nachlass auf Mehrverbrauch",
        it "coperto dall'importo prepagato oppure sconto sui consumi oltre tale importo",
    }
    paid_for_usage {
        en "paid in advance, or a surcharge for overage",
        de "im Voraus bezahlt oder Aufschlag für Mehrverbrauch",
        it "pagato in anticipo oppure supplemento per consumi oltre l'importo prepagato",
    }
    given_back_unused { en "credited", de "gutgeschrieben", it "accreditato" }
    why_unused { en "Unused", de "Ungenutzt", it "Non utilizzato" }
    at_most_invoiced { en "no more than was invoiced", de "höchstens der berechnete Betrag", it "al massimo quanto fatturato" }
    agreed_amount { en "as agreed for the period", de "für die Periode vereinbart", it "come concordato per il periodo" }
    charged_before { en "already charged in this period", de "in dieser Periode bereits berechnet", it "già addebitato in questo periodo" }
    why_values { en "Lines", de "Positionen", it "Voci" }
    sum_of_values { en "sum of the lines with this price", de "Summe der Positionen mit diesem Preis", it "somma delle voci con questo prezzo" }
    why_commitment { en "Minimum commitment", de "Mindestumsatz", it "Minimo contrattuale" }
    why_spend { en "Maximum spend", de "Höchstbetrag", it "Spesa massima" }
    why_prepaid { en "Prepaid commitment", de "Vorausbezahlter Betrag", it "Importo prepagato" }
    why_overage { en "Overage", de "Mehrverbrauch", it "Consumi oltre l'importo prepagato" }
    why_fees { en "Fees", de "Gebühren", it "Canoni" }
    why_usage { en "Usage", de "Nutzung", it "Consumi" }
    counts_toward { en "counts toward it", de "wird angerechnet", it "concorre al minimo" }
    in_this_period { en "in this period", de "in dieser Periode", it "in questo periodo" }
    paid_in_advance { en "paid in advance for the period", de "für die Periode vorausbezahlt", it "pagato in anticipo per il periodo" }
    smaller_is_covered { en "covered: the smaller of the two", de "gedeckt ist der kleinere Betrag", it "coperto: il minore dei due importi" }
    overage_of(beyond, factor) {
        en "{beyond} beyond the prepaid commitment × ({factor} − 1)",
        de "{beyond} über dem vorausbezahlten Betrag × ({factor} − 1)",
        it "{beyond} oltre l'importo prepagato × ({factor} − 1)",
    }
    usage_alone_is_lowered {
        en "only usage is lowered, never fees",
        de "gesenkt wird nur die Nutzung, nie die Gebühren",
        it "si riducono solo i consumi, mai i canoni",
    }
    part_at_rate(rate) { en "of this, taxed at {rate}", de "davon zu {rate} besteuert", it "di cui con IVA al {rate}" }
    why_now { en "Now", de "Jetzt", it "Ora" }
    costs_now { en "cost of the period as known today", de "Kosten der Periode nach heutigem Stand", it "costo del periodo, per quanto noto oggi" }
    why_before { en "Before", de "Zuvor", it "Prima" }
    was_invoiced { en "amount invoiced for it", de "dafür berechneter Betrag", it "importo già fatturato" }
    difference { en "the difference", de "die Differenz", it "la differenza" }
    which_were_counted { en "See which ones were counted", de "Ansehen, welche gezählt wurden", it "Vedere quali sono stati conteggiati" }

    // What was counted
    counted_title(name) { en "Counted: {name}", de "Gezählt: {name}", it "Conteggio: {name}" }
    counted_lead {
        en "Each of these counts once in the period, from the first time it was reported.",
        de "Jeder dieser Werte zählt in der Periode einmal, ab dem ersten Ereignis mit ihm.",
        it "Ciascuno di questi conta una volta nel periodo, dalla prima comunicazione.",
    }
    n_counted[count] {
        en "{count} value in all" | "{count} values in all",
        de "{count} Wert insgesamt" | "{count} Werte insgesamt",
        it "{count} valore in tutto" | "{count} valori in tutto",
    }
    counted_value { en "Value", de "Wert", it "Valore" }
    counted_first { en "First reported", de "Zuerst gemeldet", it "Prima comunicazione" }
    counted_none { en "Nothing was counted", de "Nichts wurde gezählt", it "Non è stato conteggiato nulla" }
    counted_none_text {
        en "No usage of this metric was reported in this period.",
        de "In dieser Periode wurde zu dieser Metrik keine Nutzung gemeldet.",
        it "In questo periodo non è stato comunicato alcun consumo di questa metrica.",
    }

    // Rated again
    recompute { en "Recompute", de "Nachrechnen", it "Ricalcolare" }
    recompute_title { en "Recalculated", de "Nachgerechnet", it "Ricalcolata" }
    recompute_lead {
        en "From the events themselves and the plan as it was agreed, as far as they were known when the invoice was issued.",
        de "Aus den Ereignissen selbst und dem vereinbarten Plan, soweit sie bei Ausstellung bekannt waren.",
        it "Dagli eventi stessi e dal piano concordato, per quanto noti all'emissione della fattura.",
    }
    recompute_agrees { en "All lines match", de "Alle Positionen stimmen überein", it "Tutte le voci coincidono" }
    recompute_differs { en "Some amounts differ", de "Einige Beträge weichen ab", it "Alcuni importi differiscono" }
    invoiced_column { en "Invoiced", de "Berechnet", it "Fatturato" }
    recomputed_column { en "Recalculated", de "Nachgerechnet", it "Ricalcolato" }
    agrees_column { en "Agrees", de "Stimmt überein", it "Coincide" }
    agrees { en "agrees", de "stimmt überein", it "coincide" }
    differs { en "differs", de "weicht ab", it "differisce" }
    follows_other { en "calculated with another invoice", de "mit einer anderen Rechnung berechnet", it "calcolato con un'altra fattura" }
}
