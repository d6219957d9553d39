//! In Italian: words of the store: finding a product, understanding its price, subscribing.

mod coming;
mod subscribing;

texts! { Italian, store;
    // The listing
    store_title = "Catalogo";
    store_lead = "Prima di abbonarsi si vede esattamente quanto si paga, calcolato con lo stesso software che fattura.";
    search_label = "Cercare nel catalogo";
    search_placeholder = "Prodotto o venditore";
    n_products = one "{count} prodotto", many "{count} di prodotti", other "{count} prodotti";
    found_for =
        one "{count} prodotto per «{search}»",
        many "{count} di prodotti per «{search}»",
        other "{count} prodotti per «{search}»";
    show_all = "Mostrare tutti i prodotti";
    nothing_found_title = "Nessun risultato per «{search}»";
    nothing_found_text =
        "Provi con meno parole o con parole diverse. La ricerca comprende nomi e descrizioni in tutte le lingue.";
    nothing_on_sale_title = "Ancora nessun prodotto";
    nothing_on_sale_text = "Un prodotto appare qui appena il venditore pubblica un prezzo.";
    sell_here = "Vendere un prodotto";
    by_seller = "di {seller}";
    seller_since = "di {seller} · qui da {month}";
    n_plans = one "{count} piano", many "{count} di piani", other "{count} piani";

    // A product
    plans = "Piani";
    choose_plan = "Scegliere {plan}";
    plan_chosen = "Selezionato";
    not_on_sale_title = "Attualmente non in vendita";
    not_on_sale_text = "{product} al momento non ha un piano pubblico. Chi è già abbonato mantiene servizio e prezzo.";
    what_is_counted = "Che cosa viene conteggiato";
    metric = "Metrica";
    counted_sum = "sommato nel periodo";
    counted_count = "ogni evento conta una volta";
    counted_sum_of = "«{attribute}» sommato nel periodo";
    counted_max = "il valore massimo del periodo";
    counted_max_of = "il massimo di «{attribute}» nel periodo";
    counted_last = "l'ultimo valore del periodo";
    counted_last_of = "l'ultimo «{attribute}» del periodo";
    counted_unique = "ogni «{attribute}» conta una volta, anche se comunicato più volte";
    counted_time_weighted = "livello medio del periodo, al secondo";
    carries_over = "il livello passa al periodo successivo";
    rounded_to = "arrotondato a {step}";
    rounded_up_to = "arrotondato per eccesso a {step}";
    rounded_down_to = "arrotondato per difetto a {step}";
    what_is_agreed = "Condizioni";
    agreed_column = "Condizioni";
    not_priced = "non in questo piano";
    included = "Che cosa è incluso";
    feature = "Funzione";
    service_level = "Livello di servizio";
    yes = "sì";
    no = "no";
    examples = "Esempi del venditore";
    example_total = "{amount} {every}";

    // The calculator
    what_would_you_pay = "Quanto pagherebbe?";
    computed_here = "calcolato come in fattura";
    slider_for = "{name}, cursore";
    calculate = "Calcolare";
    amount_in = "{name}: importo in {currency}";
    cost_in = "{name}: costo in {currency}";
    tiers = "Scaglioni: {ranges}";
    how_many = "{name}: numero";
    each_on_average = "in media {amount} per evento";
    raised_to_minimum = "portato al minimo";
    lowered_to_maximum = "limitato al massimo";
    on_average = "in media {price} per unità";
    more_metrics = one "{count} altra metrica", many "{count} di altre metriche", other "{count} altre metriche";
    of_value = "{name}: {value}";
    other_values = "{name}: tutti gli altri";
    copy_link = "Copiare il link";
    link_copied = "Link copiato";
    calculated_total = "Totale in base al numero di {name}";
    n_free = "{count} gratis";
    times = "{quantity} × {price}: {name}";
    full_week = "Una settimana intera";
    full_month = "Un mese intero";
    full_quarter = "Un trimestre intero";
    full_year = "Un anno intero";
    full_period = "Un periodo intero";
    plus_setup = "più {amount} di costi di attivazione, una tantum";
    subscribe_to = "Abbonarsi a {plan}";
    only_buyers = "Solo gli acquirenti possono abbonarsi. Acceda con un account acquirente.";
    trial_of_all =
        one "Il primo giorno è gratis, consumi compresi.",
        many "I primi {days} di giorni sono gratis, consumi compresi.",
        other "I primi {days} giorni sono gratis, consumi compresi.";
    trial_of =
        one "Il primo giorno è senza canone.",
        many "I primi {days} di giorni sono senza canone.",
        other "I primi {days} giorni sono senza canone.";
    cancel_any_time = "Disdetta in qualsiasi momento.";
    agreed_for = "Durata fissa {term}, poi termina.";
    agreed_and_renewed = "Durata minima {term}, poi rinnovo automatico.";
    n_days = one "{count} giorno", many "{count} di giorni", other "{count} giorni";
    n_weeks = one "{count} settimana", many "{count} di settimane", other "{count} settimane";
    n_months = one "{count} mese", many "{count} di mesi", other "{count} mesi";
    n_quarters = one "{count} trimestre", many "{count} di trimestri", other "{count} trimestri";
    n_years = one "{count} anno", many "{count} di anni", other "{count} anni";
}
