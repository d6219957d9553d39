//! In Italian: products, metrics and price display.

texts! { Italian, seller::catalog;
    // Products
    products_title = "Prodotti";
    products_lead = "Che cosa vende. Ogni prodotto ha le proprie metriche e i propri piani.";
    product_new = "Creare un prodotto";
    product_new_title = "Nuovo prodotto";
    product_new_lead = "Inizi con un nome. Metriche, prezzi e pubblicazione seguono.";
    products_none = "Ancora nessun prodotto";
    products_none_text = "Crei un prodotto, usi il prezzo per utente proposto e lo pubblichi.";
    product = "Prodotto";
    created = "Creato";
    product_created = "{name} è stato creato. Ora il prezzo.";
    product_saved = "Il prodotto è stato salvato.";
    product_key = "Chiave del prodotto";
    product_key_hint = "Un nome breve per il Suo software e per l'API, ad esempio ferie. Unico tra i Suoi prodotti.";
    product_name = "Nome per gli acquirenti";
    product_name_hint = "Per pubblicare servono tutte e tre le lingue; si possono completare più tardi.";
    product_description = "Descrizione";
    markdown_hint = "Formattazione: **grassetto**, *corsivo*, # titolo, - elenco, [link](https://example.com).";
    product_parts = "Parti del prodotto";
    part_description = "Descrizione";
    part_pricing = "Prezzi";
    part_display = "Visualizzazione dei prezzi";
    in_the_store = "Vedere nel catalogo";
    on_sale = "In vendita";
    not_on_sale = "Non ancora in vendita";
    no_longer_on_sale = "Non più in vendita dal {day}";

    // The way to the first sale
    steps_title = "Passaggi per la pubblicazione";
    step_described = "Nome in inglese, tedesco e italiano";
    step_describe = "Aggiungere il nome in {languages}";
    step_metric = "Aggiungere una metrica";
    step_counted = "Metriche: {names}";
    step_metric_words = "Tradurre «{name}» in {languages}";
    step_plan = "Preparare la bozza di un piano";
    step_planned = "Bozza: {name}";
    step_review = "Verificare la scheda in ogni lingua e pubblicare";
    step_published = "Pubblicato: {name}";
    next_step = "Continuare";
    steps_done = "Gli acquirenti possono abbonarsi. Invii i consumi con la chiave di un abbonamento per vederli qui.";

    // Pricing
    pricing_title = "Prezzi";
    metrics = "Metriche";
    metrics_note = "Ciò che il Suo software comunica e gli acquirenti leggono in fattura.";
    metric = "Metrica";
    metric_new = "Aggiungere una metrica";
    metric_new_title = "Nuova metrica";
    metric_unit_column = "Unità";
    metric_counting = "Conteggio";
    metric_words = "Traduzioni";
    words_complete = "Complete";
    words_missing = "Manca in {languages}";
    suggestion_title = "Prezzo per utente";
    suggestion_text =
        "Facile da capire e da pianificare: quasi tutti gli acquirenti sanno quante persone usano un prodotto. I nomi ci sono già nelle tre lingue.";
    suggestion_tag = "Proposta";
    suggestion_price = "Prezzo per utente al mese";
    suggestion_price_hint =
        "Con un prezzo si prepara anche la bozza di un primo piano. Fino alla pubblicazione si può cambiare tutto.";
    suggestion_take = "Usare questo";
    suggestion_adapt = "Personalizzare";
    suggestion_other = "Altra metrica";
    suggestion_fees_only = "Solo un canone fisso";
    suggestion_taken =
        "Ora gli utenti vengono conteggiati ed è pronta la bozza di un piano. La verifichi, poi pubblichi.";
    metric_saved = "La metrica è stata salvata.";
    metric_created = "La metrica è stata creata. Il Suo software la comunica come {key}.";
    metric_key = "Chiave della metrica";
    metric_key_hint =
        "La chiave con cui il Suo software invia i consumi. Unica nel prodotto, definitiva dopo la pubblicazione.";
    metric_key_final = "Definitiva: un piano pubblicato usa questa metrica.";
    metric_name = "Nome in fattura";
    metric_name_hint = "Al plurale, ad esempio Utenti";
    metric_unit = "Unità (singolare)";
    metric_unit_hint = "Come in «2,50 € per utente».";
    metric_aggregation = "Metodo di conteggio";
    aggregation_sum = "Sommare le quantità";
    aggregation_sum_hint = "Eventi di 3 e 4 danno 7. Una quantità negativa corregge. Per utenti, pagine, ore.";
    aggregation_count = "Contare gli eventi";
    aggregation_count_hint = "Ogni evento vale uno, qualunque sia la quantità. Per chiamate e documenti.";
    aggregation_max = "Valore massimo";
    aggregation_max_hint = "Eventi di 3, 9 e 4 danno 9. Per utenti collegati contemporaneamente.";
    aggregation_last = "Ultimo valore";
    aggregation_last_hint = "Eventi di 3, 9 e 4 danno 4. Per un livello comunicato di tanto in tanto.";
    aggregation_unique_count = "Contare i valori diversi";
    aggregation_unique_count_hint = "Eventi di anna, jonas e anna danno 2. Per utenti attivi. Richiede un attributo.";
    aggregation_time_weighted_sum = "Livello medio nel tempo";
    aggregation_time_weighted_sum_hint =
        "Ogni evento aumenta o riduce un livello: +10 per metà mese dà 5. Per spazio e macchine.";
    metric_attribute = "Attributo";
    metric_attribute_hint =
        "L'attributo di cui si contano i valori. Con altri metodi solo se il numero è in un attributo invece che nella quantità.";
    metric_recurring = "Il livello prosegue nel periodo successivo";
    metric_recurring_hint =
        "Per ciò che resta finché non viene rimosso, come postazioni e spazio. Non per conteggi e massimi.";
    metric_rounding = "Arrotondamento della quantità";
    metric_rounding_none = "nessuno";
    metric_rounding_round = "commerciale";
    metric_rounding_ceil = "per eccesso";
    metric_rounding_floor = "per difetto";
    metric_rounding_digits = "Cifre dopo la virgola";
    metric_rounding_hint = "Prima del prezzo, una volta per periodo.";
    metric_unit_cost = "Il Suo costo per unità";
    metric_unit_cost_hint = "Per prezzi con ricarico e per avvisare di prezzi inferiori al costo.";
    yes = "sì";
    no = "no";
    metric_final_parts = "Il metodo di conteggio è definitivo";
    metric_delete = "Eliminare la metrica";
    metric_delete_title = "Eliminare «{name}»?";
    metric_delete_text = "Non ha prezzo in nessun piano. I consumi inviati con la sua chiave saranno rifiutati.";
    metric_deleted = "La metrica è stata eliminata.";
    keep_it = "Annullare";

    // Rate plans in the list
    rate_plans = "Piani";
    rate_plans_note = "Una bozza si può modificare; un piano pubblicato è definitivo.";
    rate_plan = "Piano";
    rate_plan_new = "Preparare un piano";
    rate_plans_none = "Ancora nessun piano";
    rate_plans_none_text = "Definisca canoni, prezzi per metrica e da quando è in vendita.";
    price = "Prezzo";
    state = "Stato";
    audience_column = "Destinatari";
    plan_draft = "Bozza";
    plan_published = "In vendita";
    plan_published_until = "In vendita fino al {day}";
    plan_scheduled = "In vendita dal {day}";
    plan_ended = "Venduto fino al {day}";

    // Price display
    display_title = "Visualizzazione dei prezzi";
    display_lead = "Come appaiono i prezzi dei Suoi piani nel catalogo.";
    display_kind = "Contenuto della scheda";
    display_from_metrics = "Prezzi del piano";
    display_from_metrics_hint = "Sempre esatti, con una nota facoltativa.";
    display_free_text = "Testo libero";
    display_free_text_hint =
        "Un testo Suo, formattato, per pacchetti e prezzi da spiegare. Necessario in tutte e tre le lingue.";
    display_note = "Nota sotto i prezzi";
    display_note_hint = "Una particolarità della fatturazione in una frase. In tutte e tre le lingue o in nessuna.";
    display_text = "Il Suo testo";
    display_text_hint = "Formattazione come nella descrizione.";
    display_saved = "La visualizzazione dei prezzi è stata salvata.";
    display_change = "Modificare la visualizzazione";
    order_title = "Ordine nel catalogo";
    order_note = "Scelga il piano mostrato per primo. Una nuova versione mantiene il posto del piano.";
    order_up = "Spostare in alto: {plan}";
    order_down = "Spostare in basso: {plan}";
    order_automatic = "Automatico: il primo piano a pagamento";
    order_saved = "L'ordine è stato salvato.";
    cards_title = "La scheda in ogni lingua";
    cards_note = "Scheda del piano «{plan}» nel catalogo.";
    cards_none = "Prepari la bozza di un piano per vedere qui la sua scheda.";
    to_the_product = "Al prodotto";
}
