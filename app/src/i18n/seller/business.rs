//! Overview, subscribers, earnings and API keys.

words! {
    // Overview
    good_morning(name) { en "Good morning, {name}", de "Guten Morgen, {name}", it "Buongiorno, {name}" }
    good_afternoon(name) { en "Good afternoon, {name}", de "Guten Tag, {name}", it "Buon pomeriggio, {name}" }
    good_evening(name) { en "Good evening, {name}", de "Guten Abend, {name}", it "Buonasera, {name}" }
    currency_choice { en "Currency", de "Währung", it "Valuta" }
    billed_in(month) { en "Billed in {month}", de "Abgerechnet im {month}", it "Fatturato in {month}" }
    more_than(percent, month) { en "+{percent} vs. {month}", de "+{percent} gegenüber {month}", it "+{percent} rispetto a {month}" }
    less_than(percent, month) { en "−{percent} vs. {month}", de "−{percent} gegenüber {month}", it "−{percent} rispetto a {month}" }
    same_as(month) { en "same as in {month}", de "wie im {month}", it "come in {month}" }
    so_far_in(amount, month) { en "{amount} so far in {month}", de "bisher {amount} im {month}", it "finora {amount} in {month}" }
    collected { en "Collected", de "Eingegangen", it "Incassato" }
    outstanding { en "Outstanding", de "Offen", it "Da incassare" }
    outstanding_of(amount) { en "{amount} outstanding", de "{amount} offen", it "{amount} da incassare" }
    nothing_outstanding { en "nothing outstanding", de "nichts offen", it "niente da incassare" }
    collected_so_far { en "Collected, all time", de "Eingegangen, insgesamt", it "Incassato, in totale" }
    my_share_so_far { en "Your share, all time", de "Ihr Anteil, insgesamt", it "La Sua quota, in totale" }
    my_share { en "Your share", de "Ihr Anteil", it "La Sua quota" }
    after_commission(amount) { en "after {amount} commission", de "nach {amount} Provision", it "dopo {amount} di commissione" }
    active_subscriptions { en "Active subscriptions", de "Aktive Abonnements", it "Abbonamenti attivi" }
    n_start_later[count] { en "{count} starts later" | "{count} start later", de "{count} beginnt später" | "{count} beginnen später", it "{count} inizia più tardi" | "{count} iniziano più tardi" }
    none_start_later { en "none scheduled", de "keine geplant", it "nessuno in programma" }
    billed_by_product { en "Billed by product", de "Abgerechnet nach Produkt", it "Fatturato per prodotto" }
    other_products { en "Others", de "Andere", it "Altri" }
    all_n[count] { en "All {count}" | "All {count}", de "Alle {count}" | "Alle {count}", it "Tutti ({count})" | "Tutti ({count})" }
    welcome_title { en "Sell your first product", de "Verkaufen Sie Ihr erstes Produkt", it "Venda il Suo primo prodotto" }
    welcome_text {
        en "Add a name, use the suggested price per user, check its card in three languages, publish. It takes minutes.",
        de "Benennen, den vorgeschlagenen Preis je Benutzer übernehmen, die Karte in drei Sprachen prüfen, veröffentlichen. Das dauert nur Minuten.",
        it "Dare un nome, usare il prezzo per utente proposto, verificare la scheda in tre lingue, pubblicare. Bastano pochi minuti.",
    }
    continue_title(name) { en "Next: {name}", de "Als Nächstes: {name}", it "Prossimo passo: {name}" }
    nothing_billed { en "Nothing billed yet", de "Noch nichts abgerechnet", it "Ancora nessun importo fatturato" }
    nothing_billed_text {
        en "Invoices are issued automatically when they are due; the amounts appear here.",
        de "Rechnungen werden automatisch ausgestellt, sobald sie fällig sind; die Beträge stehen dann hier.",
        it "Le fatture vengono emesse automaticamente quando sono dovute; gli importi appaiono qui.",
    }

    // Subscribers
    subscribers_title { en "Subscribers", de "Abonnenten", it "Abbonati" }
    subscribers_lead {
        en "Who subscribes, and usage in the current period, updated continuously.",
        de "Wer abonniert, und die Nutzung der laufenden Periode, laufend aktualisiert.",
        it "Chi è abbonato e i consumi del periodo in corso, aggiornati di continuo.",
    }
    buyer { en "Buyer", de "Käufer", it "Acquirente" }
    agreement { en "Agreement", de "Vereinbarung", it "Accordo" }
    usage_so_far { en "Usage so far", de "Nutzung bisher", it "Consumi finora" }
    next_invoice { en "Next invoice", de "Nächste Rechnung", it "Prossima fattura" }
    subscribers_none { en "No subscribers yet", de "Noch keine Abonnenten", it "Ancora nessun abbonato" }
    subscribers_none_text {
        en "Publish a rate plan; buyers then find the product in the store and can subscribe.",
        de "Veröffentlichen Sie einen Preisplan; Käufer finden das Produkt dann im Store und können abonnieren.",
        it "Pubblichi un piano; gli acquirenti trovano il prodotto nel catalogo e possono abbonarsi.",
    }
    all_invoices { en "All invoices", de "Alle Rechnungen", it "Tutte le fatture" }
    invoices_lead {
        en "What was invoiced in your name, the newest first.",
        de "Was in Ihrem Namen berechnet wurde, das Neueste zuerst.",
        it "Quanto è stato fatturato a Suo nome, dal più recente.",
    }
    to_subscriber { en "To the subscriber", de "Zum Abonnenten", it "All'abbonato" }
    to_products { en "Go to products", de "Zu den Produkten", it "Ai prodotti" }
    usage_title { en "Usage", de "Nutzung", it "Consumi" }
    usage_period(days) { en "{days}, as reported so far", de "{days}, wie bisher gemeldet", it "{days}, come comunicato finora" }
    n_events[count] { en "{count} event" | "{count} events", de "{count} Ereignis" | "{count} Ereignisse", it "{count} evento" | "{count} eventi" }
    last_event(when) { en "Last reported {when}.", de "Zuletzt gemeldet {when}.", it "Ultima comunicazione: {when}." }
    usage_nothing {
        en "No usage reported yet",
        de "Noch keine Nutzung gemeldet",
        it "Ancora nessun consumo comunicato",
    }
    usage_nothing_text {
        en "Create a usage key and let your software send usage; it appears here at once.",
        de "Erzeugen Sie einen Nutzungsschlüssel und lassen Sie Ihre Software Nutzung senden; sie erscheint hier sofort.",
        it "Crei una chiave per i consumi e faccia inviare i consumi dal Suo software; appaiono qui subito.",
    }
    usage_not_priced {
        en "This plan has fees only, no usage prices.",
        de "Dieser Plan enthält nur Gebühren, keine Nutzungspreise.",
        it "Questo piano prevede solo canoni, nessun prezzo a consumo.",
    }
    facts_title { en "Subscription", de "Abonnement", it "Abbonamento" }
    fact_product { en "Product", de "Produkt", it "Prodotto" }
    fact_plan { en "Rate plan", de "Preisplan", it "Piano" }
    fact_since { en "Since", de "Seit", it "Dal" }
    fact_until { en "Until", de "Bis", it "Fino al" }
    fact_signed { en "Signed", de "Abgeschlossen", it "Sottoscritto" }
    fact_seats { en "Seats", de "Plätze", it "Postazioni" }
    fact_bought_by { en "Bought by", de "Gekauft von", it "Acquistato da" }
    bought_by_seller(name) { en "{name}, for the buyer", de "{name}, für den Käufer", it "{name}, per l'acquirente" }
    bought_by_operator(name) { en "{name} (operator)", de "{name} (Betreiber)", it "{name} (gestore)" }
    fact_setup { en "Set-up fee", de "Einrichtungsgebühr", it "Costi di attivazione" }
    setup_waived { en "waived", de "erlassen", it "non addebitati" }
    fact_zone { en "Time zone", de "Zeitzone", it "Fuso orario" }
    preview_title { en "Next invoice", de "Nächste Rechnung", it "Prossima fattura" }
    invoices_title { en "Invoices", de "Rechnungen", it "Fatture" }
    invoices_none { en "No invoice yet", de "Noch keine Rechnung", it "Ancora nessuna fattura" }
    invoices_none_text(day) {
        en "The first one will be issued on {day}.",
        de "Die erste wird am {day} ausgestellt.",
        it "La prima verrà emessa il {day}.",
    }
    invoices_none_yet_used(day) {
        en "The first one will be issued on {day}, only if something is used.",
        de "Die erste wird am {day} ausgestellt, nur wenn etwas genutzt wird.",
        it "La prima verrà emessa il {day}, solo in caso di consumi.",
    }
    invoices_none_ever { en "No invoice is due.", de "Es ist keine Rechnung fällig.", it "Nessuna fattura prevista." }
    invoice { en "Invoice", de "Rechnung", it "Fattura" }
    invoice_total { en "Total", de "Summe", it "Totale" }
    invoice_issued { en "Issued", de "Ausgestellt", it "Emessa" }

    // Usage keys
    usage_key_title { en "Send usage", de "Nutzung melden", it "Inviare i consumi" }
    usage_key_text {
        en "Your software reports this subscription's usage with a key of its own. Earlier keys stay valid.",
        de "Ihre Software meldet die Nutzung dieses Abonnements mit einem eigenen Schlüssel. Frühere Schlüssel bleiben gültig.",
        it "Il Suo software invia i consumi di questo abbonamento con una chiave propria. Le chiavi precedenti restano valide.",
    }
    usage_key_create { en "Create usage key", de "Nutzungsschlüssel erzeugen", it "Creare una chiave per i consumi" }
    usage_key_label { en "Usage key", de "Nutzungsschlüssel", it "Chiave per i consumi" }
    usage_key_try { en "Try it in a terminal", de "Im Terminal ausprobieren", it "Provare da terminale" }

    // Earnings
    earnings_title { en "Earnings", de "Einnahmen", it "Ricavi" }
    earnings_lead {
        en "Net amounts, without tax. Your share comes from the ledger, to the cent.",
        de "Nettobeträge, ohne Steuer. Ihr Anteil kommt aus dem Hauptbuch, auf den Cent.",
        it "Importi netti, senza imposte. La Sua quota viene dal libro mastro, al centesimo.",
    }
    invoiced { en "Invoiced", de "Abgerechnet", it "Fatturato" }
    commission { en "Commission", de "Provision", it "Commissione" }
    all_time { en "since the beginning", de "seit Beginn", it "dall'inizio" }
    commission_note(percent) { en "{percent} of what was collected", de "{percent} des Eingegangenen", it "{percent} dell'incassato" }
    share_note { en "collected minus commission", de "Eingegangenes minus Provision", it "incassato meno commissione" }
    month { en "Month", de "Monat", it "Mese" }
    earlier_months { en "Earlier", de "Früher", it "In precedenza" }
    by_month { en "By month", de "Nach Monat", it "Per mese" }
    by_month_note {
        en "By the day an invoice was issued; collected is what has been paid of it by now.",
        de "Nach dem Tag der Rechnung; eingegangen ist, was davon bis jetzt bezahlt wurde.",
        it "Secondo il giorno della fattura; l'incassato è quanto ne è stato pagato finora.",
    }
    recent_invoices { en "Recent invoices", de "Letzte Rechnungen", it "Fatture recenti" }
    earnings_none { en "No invoices yet", de "Noch keine Rechnungen", it "Ancora nessuna fattura" }
    earnings_none_text {
        en "The first invoice is issued when a subscription with fees begins, or after the first period with usage.",
        de "Die erste Rechnung wird ausgestellt, wenn ein Abonnement mit Gebühren beginnt, oder nach der ersten Periode mit Nutzung.",
        it "La prima fattura viene emessa quando inizia un abbonamento con canoni, oppure dopo il primo periodo con consumi.",
    }

    // API keys
    keys_title { en "API keys", de "API-Schlüssel", it "Chiavi API" }
    keys_lead {
        en "For your software: products, plans, subscriptions, and usage of all your subscribers.",
        de "Für Ihre Software: Produkte, Pläne, Abonnements und die Nutzung aller Ihrer Abonnenten.",
        it "Per il Suo software: prodotti, piani, abbonamenti e i consumi di tutti i Suoi abbonati.",
    }
    key_new { en "New key", de "Neuer Schlüssel", it "Nuova chiave" }
    key_name { en "Purpose", de "Verwendungszweck", it "Scopo" }
    key_name_hint {
        en "Such as production, or Anna's laptop.",
        de "Z. B. Produktion oder Annas Laptop.",
        it "Ad esempio produzione o portatile di Anna.",
    }
    key_create { en "Create key", de "Schlüssel erzeugen", it "Creare la chiave" }
    key_created(name) { en "API key “{name}”", de "API-Schlüssel „{name}“", it "Chiave API «{name}»" }
    key_column { en "Key", de "Schlüssel", it "Chiave" }
    key_valid { en "Valid", de "Gültig", it "Valida" }
    key_revoked_on(day) { en "Revoked on {day}", de "Widerrufen am {day}", it "Revocata il {day}" }
    key_revoke { en "Revoke", de "Widerrufen", it "Revocare" }
    key_revoke_title(name) { en "Revoke “{name}”?", de "„{name}“ widerrufen?", it "Revocare «{name}»?" }
    key_revoke_text {
        en "Software that uses this key is refused from now on. This cannot be undone.",
        de "Software mit diesem Schlüssel wird ab sofort abgewiesen. Das lässt sich nicht rückgängig machen.",
        it "Il software che usa questa chiave viene respinto da subito. L'operazione non si può annullare.",
    }
    key_revoked { en "The key is revoked.", de "Der Schlüssel ist widerrufen.", it "La chiave è stata revocata." }
    keys_none { en "No keys yet", de "Noch keine Schlüssel", it "Ancora nessuna chiave" }
    keys_none_text {
        en "Create one to connect your software to the marketplace.",
        de "Erzeugen Sie einen, um Ihre Software mit dem Marktplatz zu verbinden.",
        it "Ne crei una per collegare il Suo software al marketplace.",
    }
}
