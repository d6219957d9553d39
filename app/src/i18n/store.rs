//! Words of the store: finding a product, understanding its price, subscribing.

mod coming;
mod subscribing;

pub use coming::*;
pub use subscribing::*;

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
    agreed_for(term) {
        en "Fixed term {term}, then it ends.",
        de "Feste Laufzeit {term}, endet danach.",
        it "Durata fissa {term}, poi termina.",
    }
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
}
