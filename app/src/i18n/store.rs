//! Words of the store: finding a product, understanding its price, subscribing.

mod coming;

pub use coming::*;

words! {
    // The listing
    store_title { en "Store", de "Store", it "Catalogo" }
    store_lead {
        en "See exactly what you will pay before you subscribe.",
        de "Sie sehen vorher, was Sie zahlen: berechnet mit derselben Software, die auch die Rechnung stellt.",
        it "Prima di abbonarsi si vede esattamente quanto si paga, calcolato con lo stesso software che fattura.",
    }
    search_label { en "Search the store", de "Im Store suchen", it "Cercare nel catalogo" }
    search_placeholder { en "Product or seller", de "Produkt oder Anbieter", it "Prodotto o venditore" }
    n_products[count] {
        en "{count} product" | "{count} products",
        de "{count} Produkt" | "{count} Produkte",
        it "{count} prodotto" | "{count} prodotti",
    }
    found_for[count](search) {
        en "{count} product for “{search}”" | "{count} products for “{search}”",
        de "{count} Produkt zu „{search}“" | "{count} Produkte zu „{search}“",
        it "{count} prodotto per «{search}»" | "{count} prodotti per «{search}»",
    }
    show_all { en "Show all products", de "Alle Produkte anzeigen", it "Mostrare tutti i prodotti" }
    nothing_found_title(search) {
        en "No results for “{search}”",
        de "Keine Ergebnisse für „{search}“",
        it "Nessun risultato per «{search}»",
    }
    nothing_found_text {
        en "Try fewer or different words. Names and descriptions are searched in every language.",
        de "Versuchen Sie es mit weniger oder anderen Wörtern. Gesucht wird in Namen und Beschreibungen aller Sprachen.",
        it "Provi con meno parole o con parole diverse. La ricerca comprende nomi e descrizioni in tutte le lingue.",
    }
    nothing_on_sale_title { en "No products yet", de "Noch keine Produkte", it "Ancora nessun prodotto" }
    nothing_on_sale_text {
        en "A product appears here as soon as its seller publishes a price.",
        de "Ein Produkt erscheint hier, sobald sein Anbieter einen Preis veröffentlicht.",
        it "Un prodotto appare qui appena il venditore pubblica un prezzo.",
    }
    sell_here { en "Sell a product", de "Produkt verkaufen", it "Vendere un prodotto" }
    by_seller(seller) { en "by {seller}", de "von {seller}", it "di {seller}" }
    seller_since(seller, month) {
        en "by {seller} · here since {month}",
        de "von {seller} · hier seit {month}",
        it "di {seller} · qui da {month}",
    }
    n_plans[count] {
        en "{count} plan" | "{count} plans",
        de "{count} Preisplan" | "{count} Preispläne",
        it "{count} piano" | "{count} piani",
    }

    // A product
    plans { en "Plans", de "Preispläne", it "Piani" }
    choose_plan(plan) { en "Choose {plan}", de "{plan} wählen", it "Scegliere {plan}" }
    plan_chosen { en "Selected", de "Ausgewählt", it "Selezionato" }
    not_on_sale_title { en "Currently not on sale", de "Derzeit nicht im Verkauf", it "Attualmente non in vendita" }
    not_on_sale_text(product) {
        en "{product} has no public plan at the moment. Existing subscribers keep service and price.",
        de "{product} hat derzeit keinen öffentlichen Preisplan. Bestehende Abonnenten behalten Leistung und Preis.",
        it "{product} al momento non ha un piano pubblico. Chi è già abbonato mantiene servizio e prezzo.",
    }
    what_is_counted { en "What is counted", de "Was gezählt wird", it "Che cosa viene conteggiato" }
    metric { en "Metric", de "Metrik", it "Metrica" }
    counted_sum { en "added up over the period", de "über die Periode summiert", it "sommato nel periodo" }
    counted_count { en "each event counts once", de "jedes Ereignis zählt einmal", it "ogni evento conta una volta" }
    counted_sum_of(attribute) {
        en "“{attribute}” added up over the period",
        de "„{attribute}“ über die Periode summiert",
        it "«{attribute}» sommato nel periodo",
    }
    counted_max { en "the greatest value of the period", de "der größte Wert der Periode", it "il valore massimo del periodo" }
    counted_max_of(attribute) {
        en "the greatest “{attribute}” of the period",
        de "das größte „{attribute}“ der Periode",
        it "il massimo di «{attribute}» nel periodo",
    }
    counted_last { en "the last value of the period", de "der letzte Wert der Periode", it "l'ultimo valore del periodo" }
    counted_last_of(attribute) {
        en "the last “{attribute}” of the period",
        de "das letzte „{attribute}“ der Periode",
        it "l'ultimo «{attribute}» del periodo",
    }
    counted_unique(attribute) {
        en "each “{attribute}” counts once, however often it is reported",
        de "jedes „{attribute}“ zählt einmal, egal wie oft es gemeldet wird",
        it "ogni «{attribute}» conta una volta, anche se comunicato più volte",
    }
    counted_time_weighted {
        en "average level over the period, by the second",
        de "durchschnittlicher Stand der Periode, sekundengenau",
        it "livello medio del periodo, al secondo",
    }
    carries_over {
        en "the level carries over to the next period",
        de "der Stand wird in die nächste Periode übernommen",
        it "il livello passa al periodo successivo",
    }
    rounded_to(step) { en "rounded to {step}", de "gerundet auf {step}", it "arrotondato a {step}" }
    rounded_up_to(step) { en "rounded up to {step}", de "aufgerundet auf {step}", it "arrotondato per eccesso a {step}" }
    rounded_down_to(step) { en "rounded down to {step}", de "abgerundet auf {step}", it "arrotondato per difetto a {step}" }
    what_is_agreed { en "Terms", de "Konditionen", it "Condizioni" }
    agreed_column { en "Terms", de "Konditionen", it "Condizioni" }
    not_priced { en "not in this plan", de "nicht in diesem Plan", it "non in questo piano" }
    included { en "What is included", de "Leistungsumfang", it "Che cosa è incluso" }
    feature { en "Feature", de "Merkmal", it "Funzione" }
    service_level { en "Service level", de "Servicelevel", it "Livello di servizio" }
    yes { en "yes", de "ja", it "sì" }
    no { en "no", de "nein", it "no" }
    examples { en "Examples by the seller", de "Beispiele des Anbieters", it "Esempi del venditore" }
    example_total(amount, every) { en "{amount} {every}", de "{amount} {every}", it "{amount} {every}" }

    // The calculator
    what_would_you_pay { en "What would you pay?", de "Was würden Sie zahlen?", it "Quanto pagherebbe?" }
    computed_here { en "calculated exactly as billed", de "So wird auch abgerechnet", it "calcolato come in fattura" }
    slider_for(name) { en "{name}, slider", de "{name}, Schieberegler", it "{name}, cursore" }
    calculate { en "Calculate", de "Berechnen", it "Calcolare" }
    amount_in(name, currency) {
        en "{name}: amount in {currency}",
        de "{name}: Betrag in {currency}",
        it "{name}: importo in {currency}",
    }
    cost_in(name, currency) { en "{name}: cost in {currency}", de "{name}: Kosten in {currency}", it "{name}: costo in {currency}" }
    tiers(ranges) { en "Tiers: {ranges}", de "Stufen: {ranges}", it "Scaglioni: {ranges}" }
    how_many(name) { en "{name}: how many", de "{name}: Anzahl", it "{name}: numero" }
    each_on_average(amount) {
        en "{amount} each on average",
        de "im Schnitt je {amount}",
        it "in media {amount} per evento",
    }
    raised_to_minimum { en "raised to the minimum", de "auf den Mindestbetrag angehoben", it "portato al minimo" }
    lowered_to_maximum { en "capped at the maximum", de "auf den Höchstbetrag begrenzt", it "limitato al massimo" }
    on_average(price) {
        en "{price} per unit on average",
        de "im Schnitt {price} je Einheit",
        it "in media {price} per unità",
    }
    more_metrics[count] {
        en "{count} more metric" | "{count} more metrics",
        de "{count} weitere Metrik" | "{count} weitere Metriken",
        it "{count} altra metrica" | "{count} altre metriche",
    }
    of_value(name, value) { en "{name}: {value}", de "{name}: {value}", it "{name}: {value}" }
    other_values(name) { en "{name}: all others", de "{name}: alle anderen", it "{name}: tutti gli altri" }
    copy_link { en "Copy link", de "Link kopieren", it "Copiare il link" }
    link_copied { en "Link copied", de "Link kopiert", it "Link copiato" }
    calculated_total(name) { en "Total by {name}", de "Summe nach {name}", it "Totale per {name}" }
    n_free(count) { en "{count} free", de "{count} kostenlos", it "{count} gratis" }
    times(quantity, name, price) {
        en "{quantity} × {price}: {name}",
        de "{quantity} × {price}: {name}",
        it "{quantity} × {price}: {name}",
    }
    full_week { en "A full week", de "Eine volle Woche", it "Una settimana intera" }
    full_month { en "A full month", de "Ein voller Monat", it "Un mese intero" }
    full_quarter { en "A full quarter", de "Ein volles Quartal", it "Un trimestre intero" }
    full_year { en "A full year", de "Ein volles Jahr", it "Un anno intero" }
    full_period { en "A full period", de "Eine volle Periode", it "Un periodo intero" }
    plus_setup(amount) {
        en "plus {amount} set-up fee, once",
        de "zzgl. {amount} Einrichtungsgebühr, einmalig",
        it "più {amount} di costi di attivazione, una tantum",
    }
    subscribe_to(plan) { en "Subscribe to {plan}", de "{plan} abonnieren", it "Abbonarsi a {plan}" }
    only_buyers {
        en "Only buyers can subscribe. Sign in with a buyer account.",
        de "Abonnieren können nur Käufer. Melden Sie sich mit einem Käuferkonto an.",
        it "Solo gli acquirenti possono abbonarsi. Acceda con un account acquirente.",
    }
    trial_of_all[days] {
        en "The first day is free, usage included." | "The first {days} days are free, usage included.",
        de "Der erste Tag ist kostenlos, die Nutzung auch." | "Die ersten {days} Tage sind kostenlos, die Nutzung auch.",
        it "Il primo giorno è gratis, consumi compresi." | "I primi {days} giorni sono gratis, consumi compresi.",
    }
    trial_of[days] {
        en "The first day is free of fees." | "The first {days} days are free of fees.",
        de "Der erste Tag ist gebührenfrei." | "Die ersten {days} Tage sind gebührenfrei.",
        it "Il primo giorno è senza canone." | "I primi {days} giorni sono senza canone.",
    }
    cancel_any_time { en "Cancel any time.", de "Jederzeit kündbar.", it "Disdetta in qualsiasi momento." }
    agreed_for(term) { en "Minimum term {term}.", de "Mindestlaufzeit {term}.", it "Durata minima {term}." }
    agreed_and_renewed(term) {
        en "Minimum term {term}, then renews automatically.",
        de "Mindestlaufzeit {term}, verlängert sich danach automatisch.",
        it "Durata minima {term}, poi rinnovo automatico.",
    }
    n_days[count] { en "{count} day" | "{count} days", de "{count} Tag" | "{count} Tage", it "{count} giorno" | "{count} giorni" }
    n_weeks[count] { en "{count} week" | "{count} weeks", de "{count} Woche" | "{count} Wochen", it "{count} settimana" | "{count} settimane" }
    n_months[count] { en "{count} month" | "{count} months", de "{count} Monat" | "{count} Monate", it "{count} mese" | "{count} mesi" }
    n_quarters[count] { en "{count} quarter" | "{count} quarters", de "{count} Quartal" | "{count} Quartale", it "{count} trimestre" | "{count} trimestri" }
    n_years[count] { en "{count} year" | "{count} years", de "{count} Jahr" | "{count} Jahre", it "{count} anno" | "{count} anni" }

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
    starts_label { en "First day of service", de "Erster Nutzungstag", it "Primo giorno del servizio" }
    starts_hint {
        en "Today or a later day: usage and fees begin on that day.",
        de "Heute oder ein späterer Tag: Nutzung und Gebühren beginnen an diesem Tag.",
        it "Oggi o un giorno successivo: consumi e canoni iniziano da quel giorno.",
    }
    update_choice { en "Update the amounts", de "Beträge neu berechnen", it "Aggiornare gli importi" }
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
        en "Invoices are collected from {method}.",
        de "Rechnungen werden von {method} eingezogen.",
        it "Le fatture vengono addebitate su {method}.",
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
    step_open(number, amount) {
        en "Invoice {number} is issued; {amount} is not paid yet.",
        de "Rechnung {number} ist ausgestellt; {amount} sind noch nicht bezahlt.",
        it "La fattura {number} è emessa; {amount} non sono ancora pagati.",
    }
    watch_next_invoice { en "See the next invoice", de "Nächste Rechnung ansehen", it "Vedere la prossima fattura" }
    see_subscriptions { en "See all subscriptions", de "Alle Abonnements ansehen", it "Vedere tutti gli abbonamenti" }
}
