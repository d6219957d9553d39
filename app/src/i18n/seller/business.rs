//! Overview, subscribers, earnings and API keys.

words! {
    // Overview
    good_morning(name) { en "Good morning, {name}", de "Guten Morgen, {name}", it "Buongiorno, {name}" }
    good_afternoon(name) { en "Good afternoon, {name}", de "Guten Tag, {name}", it "Buon pomeriggio, {name}" }
    good_evening(name) { en "Good evening, {name}", de "Guten Abend, {name}", it "Buonasera, {name}" }
    currency_choice { en "Currency", de "Währung", it "Valuta" }
    billed_in(month) { en "Billed in {month}", de "Abgerechnet im {month}", it "Fatturato in {month}" }
    more_than(percent, month) { en "+{percent} on {month}", de "+{percent} gegenüber {month}", it "+{percent} su {month}" }
    less_than(percent, month) { en "−{percent} on {month}", de "−{percent} gegenüber {month}", it "−{percent} su {month}" }
    same_as(month) { en "as in {month}", de "wie im {month}", it "come in {month}" }
    so_far_in(amount, month) { en "{amount} so far in {month}", de "bisher {amount} im {month}", it "finora {amount} in {month}" }
    collected { en "Collected", de "Eingegangen", it "Incassato" }
    outstanding { en "Outstanding", de "Ausstehend", it "Da incassare" }
    outstanding_of(amount) { en "{amount} outstanding", de "{amount} ausstehend", it "{amount} da incassare" }
    nothing_outstanding { en "nothing outstanding", de "nichts ausstehend", it "niente da incassare" }
    collected_so_far { en "Collected, all time", de "Eingegangen, insgesamt", it "Incassato, in totale" }
    my_share_so_far { en "Your share, all time", de "Ihr Anteil, insgesamt", it "La Sua quota, in totale" }
    my_share { en "Your share", de "Ihr Anteil", it "La Sua quota" }
    after_commission(amount) { en "after {amount} commission", de "nach {amount} Provision", it "dopo {amount} di commissione" }
    active_subscriptions { en "Active subscriptions", de "Aktive Abonnements", it "Abbonamenti attivi" }
    n_start_later[count] { en "{count} starts later" | "{count} start later", de "{count} beginnt später" | "{count} beginnen später", it "{count} comincia più tardi" | "{count} cominciano più tardi" }
    none_start_later { en "none scheduled", de "keine geplant", it "nessuno in programma" }
    billed_by_product { en "Billed by product", de "Abgerechnet nach Produkt", it "Fatturato per prodotto" }
    other_products { en "Others", de "Andere", it "Altri" }
    all_n[count] { en "All {count}" | "All {count}", de "Alle {count}" | "Alle {count}", it "Tutti {count}" | "Tutti {count}" }
    welcome_title { en "Sell your first product", de "Verkaufen Sie Ihr erstes Produkt", it "Venda il Suo primo prodotto" }
    welcome_text {
        en "Name it, take the suggested price per user, see its card in three languages, publish. It takes minutes.",
        de "Benennen, den vorgeschlagenen Preis je Benutzer übernehmen, die Karte in drei Sprachen ansehen, veröffentlichen. Das dauert Minuten.",
        it "Gli dia un nome, prenda il prezzo per utente proposto, guardi la scheda in tre lingue, pubblichi. Bastano minuti.",
    }
    continue_title(name) { en "Next: {name}", de "Als Nächstes: {name}", it "Ora: {name}" }
    nothing_billed { en "Nothing billed yet", de "Noch nichts abgerechnet", it "Ancora niente di fatturato" }
    nothing_billed_text {
        en "Invoices go out by themselves on the 1st of the month; what they bring is shown here.",
        de "Rechnungen gehen am 1. des Monats von selbst hinaus; was sie bringen, steht hier.",
        it "Le fatture partono da sole il 1º del mese; qui si vede quanto portano.",
    }

    // Subscribers
    subscribers_title { en "Subscribers", de "Abonnenten", it "Abbonati" }
    subscribers_lead {
        en "Who subscribes, and what they have used in the running period, as it happens.",
        de "Wer abonniert, und was in der laufenden Periode genutzt wurde, wie es geschieht.",
        it "Chi è abbonato e che cosa ha usato nel periodo in corso, mentre accade.",
    }
    buyer { en "Buyer", de "Käufer", it "Acquirente" }
    agreement { en "Agreement", de "Vereinbarung", it "Accordo" }
    usage_so_far { en "Usage so far", de "Nutzung bisher", it "Uso finora" }
    next_invoice { en "Next invoice", de "Nächste Rechnung", it "Prossima fattura" }
    subscribers_none { en "No subscribers yet", de "Noch keine Abonnenten", it "Ancora nessun abbonato" }
    subscribers_none_text {
        en "Publish a rate plan; buyers then find the product in the store and subscribe by themselves.",
        de "Veröffentlichen Sie einen Preisplan; Käufer finden das Produkt dann im Store und abonnieren selbst.",
        it "Pubblichi un piano; gli acquirenti trovano il prodotto nel negozio e si abbonano da soli.",
    }
    all_invoices { en "All invoices", de "Alle Rechnungen", it "Tutte le fatture" }
    invoices_lead {
        en "What was invoiced in your name, the newest first.",
        de "Was in Ihrem Namen berechnet wurde, das Neueste zuerst.",
        it "Quanto è stato fatturato a Suo nome, dal più recente.",
    }
    to_subscriber { en "To the subscriber", de "Zum Abonnenten", it "All'abbonato" }
    to_products { en "Go to products", de "Zu den Produkten", it "Vai ai prodotti" }
    usage_title { en "Usage", de "Nutzung", it "Uso" }
    usage_period(days) { en "{days}, as reported so far", de "{days}, wie bisher gemeldet", it "{days}, come comunicato finora" }
    n_events[count] { en "{count} report" | "{count} reports", de "{count} Meldung" | "{count} Meldungen", it "{count} comunicazione" | "{count} comunicazioni" }
    last_event(when) { en "Last reported {when}.", de "Zuletzt gemeldet {when}.", it "Ultima comunicazione {when}." }
    usage_nothing { en "Nothing reported yet", de "Noch nichts gemeldet", it "Ancora niente comunicato" }
    usage_nothing_text {
        en "Create a usage key and let your software report; the numbers appear here at once.",
        de "Erzeugen Sie einen Nutzungsschlüssel und lassen Sie Ihre Software melden; die Zahlen erscheinen hier sofort.",
        it "Crei una chiave d'uso e lasci che il Suo software comunichi; i numeri appaiono qui subito.",
    }
    usage_not_priced {
        en "This plan prices no usage: its fees are all there is.",
        de "Dieser Plan rechnet keine Nutzung ab: Es gibt nur Gebühren.",
        it "Questo piano non prevede prezzi d'uso: ci sono solo le tariffe.",
    }
    facts_title { en "Subscription", de "Abonnement", it "Abbonamento" }
    fact_product { en "Product", de "Produkt", it "Prodotto" }
    fact_plan { en "Rate plan", de "Preisplan", it "Piano" }
    fact_since { en "Since", de "Seit", it "Dal" }
    fact_until { en "Until", de "Bis", it "Fino al" }
    fact_signed { en "Signed", de "Abgeschlossen", it "Concluso" }
    fact_seats { en "Seats", de "Plätze", it "Posti" }
    fact_bought_by { en "Bought by", de "Gekauft von", it "Acquistato da" }
    bought_by_seller(name) { en "{name}, for the buyer", de "{name}, für den Käufer", it "{name}, per l'acquirente" }
    bought_by_operator(name) { en "{name} (operator)", de "{name} (Betreiber)", it "{name} (operatore)" }
    fact_setup { en "Set-up fee", de "Einrichtungsgebühr", it "Costi di attivazione" }
    setup_waived { en "waived", de "erlassen", it "non dovuti" }
    fact_zone { en "Days counted in", de "Tage gezählt in", it "Giorni contati in" }
    preview_title { en "Next invoice", de "Nächste Rechnung", it "Prossima fattura" }
    invoices_title { en "Invoices", de "Rechnungen", it "Fatture" }
    invoices_none { en "No invoice yet", de "Noch keine Rechnung", it "Ancora nessuna fattura" }
    invoices_none_text(day) { en "The first one goes out on {day}.", de "Die erste geht am {day} hinaus.", it "La prima parte il {day}." }
    invoices_none_ever { en "No invoice is due.", de "Es ist keine Rechnung fällig.", it "Nessuna fattura in arrivo." }
    invoice { en "Invoice", de "Rechnung", it "Fattura" }
    invoice_total { en "Total", de "Summe", it "Totale" }
    invoice_issued { en "Issued", de "Ausgestellt", it "Emessa" }

    // Usage keys
    usage_key_title { en "Report usage", de "Nutzung melden", it "Comunicare l'uso" }
    usage_key_text {
        en "Your software reports this subscription's usage with a key of its own. Creating another one leaves earlier keys valid.",
        de "Ihre Software meldet die Nutzung dieses Abonnements mit einem eigenen Schlüssel. Ein weiterer lässt frühere gültig.",
        it "Il Suo software comunica l'uso di questo abbonamento con una chiave propria. Crearne un'altra lascia valide le precedenti.",
    }
    usage_key_create { en "Create usage key", de "Nutzungsschlüssel erzeugen", it "Crea chiave d'uso" }
    usage_key_label { en "Usage key", de "Nutzungsschlüssel", it "Chiave d'uso" }
    usage_key_try { en "Try it from a terminal", de "In einem Terminal ausprobieren", it "Lo provi da un terminale" }

    // Earnings
    earnings_title { en "Earnings", de "Einnahmen", it "Guadagni" }
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
    by_month { en "By month", de "Nach Monat", it "Per mese" }
    by_month_note {
        en "By the day an invoice was issued; collected is what has been paid of it by now.",
        de "Nach dem Tag der Rechnung; eingegangen ist, was davon bis jetzt bezahlt wurde.",
        it "Secondo il giorno della fattura; l'incassato è quanto ne è stato pagato finora.",
    }
    recent_invoices { en "Recent invoices", de "Letzte Rechnungen", it "Fatture recenti" }
    earnings_none { en "Nothing earned yet", de "Noch nichts eingenommen", it "Ancora nessun guadagno" }
    earnings_none_text {
        en "The first invoice goes out when somebody subscribes to a plan with fees, or on the 1st after usage was reported.",
        de "Die erste Rechnung geht hinaus, wenn jemand einen Plan mit Gebühren abonniert, oder am 1. nach gemeldeter Nutzung.",
        it "La prima fattura parte quando qualcuno si abbona a un piano con tariffe, o il 1º dopo l'uso comunicato.",
    }

    // API keys
    keys_title { en "API keys", de "API-Schlüssel", it "Chiavi API" }
    keys_lead {
        en "For your software: products, plans, subscriptions, and usage of all your subscribers.",
        de "Für Ihre Software: Produkte, Pläne, Abonnements und die Nutzung aller Ihrer Abonnenten.",
        it "Per il Suo software: prodotti, piani, abbonamenti e l'uso di tutti i Suoi abbonati.",
    }
    key_new { en "New key", de "Neuer Schlüssel", it "Nuova chiave" }
    key_name { en "What is it for?", de "Wofür ist er?", it "A che cosa serve?" }
    key_name_hint { en "Such as production, or Anna's laptop.", de "Etwa Produktion, oder Annas Laptop.", it "Come produzione, o portatile di Anna." }
    key_create { en "Create key", de "Schlüssel erzeugen", it "Crea chiave" }
    key_created(name) { en "API key “{name}”", de "API-Schlüssel „{name}“", it "Chiave API «{name}»" }
    key_column { en "Key", de "Schlüssel", it "Chiave" }
    key_valid { en "Valid", de "Gültig", it "Valida" }
    key_revoked_on(day) { en "Revoked {day}", de "Widerrufen {day}", it "Revocata il {day}" }
    key_revoke { en "Revoke", de "Widerrufen", it "Revoca" }
    key_revoke_title(name) { en "Revoke “{name}”?", de "„{name}“ widerrufen?", it "Revocare «{name}»?" }
    key_revoke_text {
        en "Software that uses this key is turned away from this moment on. It cannot be brought back.",
        de "Software mit diesem Schlüssel wird ab diesem Augenblick abgewiesen. Er lässt sich nicht zurückholen.",
        it "Il software che usa questa chiave viene respinto da questo momento. Non si può recuperare.",
    }
    key_revoked { en "The key is revoked.", de "Der Schlüssel ist widerrufen.", it "La chiave è stata revocata." }
    keys_none { en "No keys yet", de "Noch keine Schlüssel", it "Ancora nessuna chiave" }
    keys_none_text {
        en "Create one to let your software work with the marketplace.",
        de "Erzeugen Sie einen, damit Ihre Software mit dem Marktplatz arbeiten kann.",
        it "Ne crei una per far lavorare il Suo software con il mercato.",
    }
}
