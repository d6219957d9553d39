//! Products, metrics and price display.

words! {
    // Products
    products_title { en "Products", de "Produkte", it "Prodotti" }
    products_lead {
        en "What you sell. Each product has its own metrics and rate plans.",
        de "Was Sie verkaufen. Jedes Produkt hat eigene Metriken und Preispläne.",
        it "Che cosa vende. Ogni prodotto ha le proprie metriche e i propri piani.",
    }
    product_new { en "Create product", de "Produkt anlegen", it "Creare un prodotto" }
    product_new_title { en "New product", de "Neues Produkt", it "Nuovo prodotto" }
    product_new_lead {
        en "Start with a name. Metrics, prices and publishing follow.",
        de "Beginnen Sie mit einem Namen. Metriken, Preise und Veröffentlichung folgen.",
        it "Inizi con un nome. Metriche, prezzi e pubblicazione seguono.",
    }
    products_none { en "No products yet", de "Noch keine Produkte", it "Ancora nessun prodotto" }
    products_none_text {
        en "Create a product, use the suggested price per user and publish it.",
        de "Legen Sie ein Produkt an, übernehmen Sie den vorgeschlagenen Preis je Benutzer und veröffentlichen Sie es.",
        it "Crei un prodotto, usi il prezzo per utente proposto e lo pubblichi.",
    }
    product { en "Product", de "Produkt", it "Prodotto" }
    created { en "Created", de "Angelegt", it "Creato" }
    product_created(name) { en "{name} is created. Next: its price.", de "{name} ist angelegt. Als Nächstes: der Preis.", it "{name} è stato creato. Ora il prezzo." }
    product_saved { en "The product is saved.", de "Das Produkt ist gespeichert.", it "Il prodotto è stato salvato." }
    product_key { en "Product key", de "Produktschlüssel", it "Chiave del prodotto" }
    product_key_hint {
        en "A short name for your software and the API, such as vacation. Unique among your products.",
        de "Kurzer Name für Ihre Software und die API, z. B. urlaub. Eindeutig unter Ihren Produkten.",
        it "Un nome breve per il Suo software e per l'API, ad esempio ferie. Unico tra i Suoi prodotti.",
    }
    product_name { en "Name buyers see", de "Name für Käufer", it "Nome per gli acquirenti" }
    product_name_hint {
        en "All three languages are required to publish; you can add them later.",
        de "Zum Veröffentlichen sind alle drei Sprachen nötig; Sie können sie später ergänzen.",
        it "Per pubblicare servono tutte e tre le lingue; si possono completare più tardi.",
    }
    product_description { en "Description", de "Beschreibung", it "Descrizione" }
    markdown_hint {
        en "Formatting: **bold**, *italic*, # heading, - list, [link](https://example.com).",
        de "Formatierung: **fett**, *kursiv*, # Überschrift, - Liste, [Link](https://example.com).",
        it "Formattazione: **grassetto**, *corsivo*, # titolo, - elenco, [link](https://example.com).",
    }
    product_parts { en "Parts of the product", de "Teile des Produkts", it "Parti del prodotto" }
    part_description { en "Description", de "Beschreibung", it "Descrizione" }
    part_pricing { en "Pricing", de "Preisgestaltung", it "Prezzi" }
    part_display { en "Price display", de "Preisdarstellung", it "Visualizzazione dei prezzi" }
    in_the_store { en "See it in the store", de "Im Store ansehen", it "Vedere nel catalogo" }
    on_sale { en "On sale", de "Im Verkauf", it "In vendita" }
    not_on_sale { en "Not on sale yet", de "Noch nicht im Verkauf", it "Non ancora in vendita" }

    // The way to the first sale
    steps_title {
        en "Steps to publication",
        de "Schritte bis zur Veröffentlichung",
        it "Passaggi per la pubblicazione",
    }
    step_described {
        en "Name in English, German and Italian",
        de "Name auf Englisch, Deutsch und Italienisch",
        it "Nome in inglese, tedesco e italiano",
    }
    step_describe(languages) {
        en "Add the name in {languages}",
        de "Namen auf {languages} ergänzen",
        it "Aggiungere il nome in {languages}",
    }
    step_metric { en "Add a metric", de "Metrik anlegen", it "Aggiungere una metrica" }
    step_counted(names) { en "Metrics: {names}", de "Metriken: {names}", it "Metriche: {names}" }
    step_metric_words(name, languages) {
        en "Translate “{name}” into {languages}",
        de "„{name}“ auf {languages} ergänzen",
        it "Tradurre «{name}» in {languages}",
    }
    step_plan { en "Draft a rate plan", de "Preisplan entwerfen", it "Preparare la bozza di un piano" }
    step_planned(name) { en "Drafted: {name}", de "Entworfen: {name}", it "Bozza: {name}" }
    step_review {
        en "Review the card in each language and publish",
        de "Karte in jeder Sprache prüfen und veröffentlichen",
        it "Verificare la scheda in ogni lingua e pubblicare",
    }
    step_published(name) { en "Published: {name}", de "Veröffentlicht: {name}", it "Pubblicato: {name}" }
    next_step { en "Continue", de "Weiter", it "Continuare" }
    steps_done {
        en "Buyers can subscribe now. Send usage with a subscription's key to see it here.",
        de "Käufer können jetzt abonnieren. Senden Sie Nutzung mit dem Schlüssel eines Abonnements, um sie hier zu sehen.",
        it "Gli acquirenti possono abbonarsi. Invii i consumi con la chiave di un abbonamento per vederli qui.",
    }

    // Pricing
    pricing_title { en "Pricing", de "Preisgestaltung", it "Prezzi" }
    metrics { en "Metrics", de "Metriken", it "Metriche" }
    metrics_note {
        en "What your software reports and buyers read on the invoice.",
        de "Was Ihre Software meldet und Käufer auf der Rechnung lesen.",
        it "Ciò che il Suo software comunica e gli acquirenti leggono in fattura.",
    }
    metric { en "Metric", de "Metrik", it "Metrica" }
    metric_new { en "Add a metric", de "Metrik anlegen", it "Aggiungere una metrica" }
    metric_new_title { en "New metric", de "Neue Metrik", it "Nuova metrica" }
    metric_unit_column { en "Unit", de "Einheit", it "Unità" }
    metric_counting { en "Aggregation", de "Zählweise", it "Conteggio" }
    metric_words { en "Translations", de "Übersetzungen", it "Traduzioni" }
    words_complete { en "Complete", de "Vollständig", it "Complete" }
    words_missing(languages) { en "Missing in {languages}", de "Fehlt auf {languages}", it "Manca in {languages}" }
    suggestion_title { en "Charge per user", de "Je Benutzer abrechnen", it "Prezzo per utente" }
    suggestion_text {
        en "Easy to understand and to plan with: most buyers know how many people use a product. Names are already there in all three languages.",
        de "Leicht zu verstehen und zu planen: Die meisten Käufer wissen, wie viele Personen ein Produkt nutzen. Die Namen sind in allen drei Sprachen schon vorhanden.",
        it "Facile da capire e da pianificare: quasi tutti gli acquirenti sanno quante persone usano un prodotto. I nomi ci sono già nelle tre lingue.",
    }
    suggestion_tag { en "Suggested", de "Vorschlag", it "Proposta" }
    suggestion_price { en "Price per user and month", de "Preis je Benutzer und Monat", it "Prezzo per utente al mese" }
    suggestion_price_hint {
        en "With a price, a first rate plan is drafted as well. Everything can be changed until you publish.",
        de "Mit Preis wird gleich ein erster Preisplan entworfen. Bis zur Veröffentlichung lässt sich alles ändern.",
        it "Con un prezzo si prepara anche la bozza di un primo piano. Fino alla pubblicazione si può cambiare tutto.",
    }
    suggestion_take { en "Use this", de "Übernehmen", it "Usare questo" }
    suggestion_adapt { en "Customize", de "Anpassen", it "Personalizzare" }
    suggestion_other { en "Another metric", de "Andere Metrik", it "Altra metrica" }
    suggestion_fees_only { en "Flat fee only", de "Nur eine Pauschale", it "Solo un canone fisso" }
    suggestion_taken {
        en "Users are counted now, and a rate plan is drafted. Review it, then publish.",
        de "Benutzer werden jetzt gezählt, und ein Preisplan ist entworfen. Prüfen Sie ihn und veröffentlichen Sie ihn dann.",
        it "Ora gli utenti vengono conteggiati ed è pronta la bozza di un piano. La verifichi, poi pubblichi.",
    }
    metric_saved { en "The metric is saved.", de "Die Metrik ist gespeichert.", it "La metrica è stata salvata." }
    metric_created(key) {
        en "The metric is created. Your software reports it as {key}.",
        de "Die Metrik ist angelegt. Ihre Software meldet sie als {key}.",
        it "La metrica è stata creata. Il Suo software la comunica come {key}.",
    }
    metric_key { en "Metric key", de "Metrik-Schlüssel", it "Chiave della metrica" }
    metric_key_hint {
        en "The key under which your software reports usage. Unique within the product, final once published.",
        de "Unter diesem Schlüssel meldet Ihre Software Nutzung. Eindeutig im Produkt, nach der Veröffentlichung endgültig.",
        it "La chiave con cui il Suo software invia i consumi. Unica nel prodotto, definitiva dopo la pubblicazione.",
    }
    metric_key_final {
        en "Final: a published rate plan prices this metric.",
        de "Endgültig: Ein veröffentlichter Preisplan rechnet diese Metrik ab.",
        it "Definitiva: un piano pubblicato usa questa metrica.",
    }
    metric_name { en "Name on the invoice", de "Name auf der Rechnung", it "Nome in fattura" }
    metric_name_hint {
        en "In the plural, e.g. Users",
        de "Mehrzahl, z. B. Benutzer",
        it "Al plurale, ad esempio Utenti",
    }
    metric_unit { en "Unit (singular)", de "Einheit (Einzahl)", it "Unità (singolare)" }
    metric_unit_hint {
        en "As in “€2.50 per user”.",
        de "Wie in „2,50 € je Benutzer“.",
        it "Come in «2,50 € per utente».",
    }
    metric_aggregation { en "Aggregation", de "Zählweise", it "Metodo di conteggio" }
    aggregation_sum { en "Add up the quantities", de "Mengen addieren", it "Sommare le quantità" }
    aggregation_sum_hint {
        en "Events of 3 and 4 add up to 7. A negative quantity corrects. For users, pages, hours.",
        de "Ereignisse von 3 und 4 ergeben 7. Eine negative Menge korrigiert. Für Benutzer, Seiten, Stunden.",
        it "Eventi di 3 e 4 danno 7. Una quantità negativa corregge. Per utenti, pagine, ore.",
    }
    aggregation_count { en "Count the events", de "Ereignisse zählen", it "Contare gli eventi" }
    aggregation_count_hint {
        en "Each event counts as one, whatever its quantity. For calls and documents.",
        de "Jedes Ereignis zählt eins, unabhängig von der Menge. Für Aufrufe und Dokumente.",
        it "Ogni evento vale uno, qualunque sia la quantità. Per chiamate e documenti.",
    }
    aggregation_max { en "Peak", de "Höchstwert", it "Valore massimo" }
    aggregation_max_hint {
        en "Events of 3, 9 and 4 give 9. For users signed in at the same time.",
        de "Ereignisse von 3, 9 und 4 ergeben 9. Für gleichzeitig angemeldete Benutzer.",
        it "Eventi di 3, 9 e 4 danno 9. Per utenti collegati contemporaneamente.",
    }
    aggregation_last { en "Latest value", de "Letzter Wert", it "Ultimo valore" }
    aggregation_last_hint {
        en "Events of 3, 9 and 4 give 4. For a level that is reported from time to time.",
        de "Ereignisse von 3, 9 und 4 ergeben 4. Für einen Stand, der gelegentlich gemeldet wird.",
        it "Eventi di 3, 9 e 4 danno 4. Per un livello comunicato di tanto in tanto.",
    }
    aggregation_unique_count {
        en "Count different values",
        de "Verschiedene Werte zählen",
        it "Contare i valori diversi",
    }
    aggregation_unique_count_hint {
        en "Events of anna, jonas and anna give 2. For active users. Requires an attribute.",
        de "Ereignisse von anna, jonas und anna ergeben 2. Für aktive Benutzer. Benötigt ein Attribut.",
        it "Eventi di anna, jonas e anna danno 2. Per utenti attivi. Richiede un attributo.",
    }
    aggregation_time_weighted_sum {
        en "Average level over time",
        de "Durchschnittlicher Stand über die Zeit",
        it "Livello medio nel tempo",
    }
    aggregation_time_weighted_sum_hint {
        en "Each event raises or lowers a level: +10 for half the month gives 5. For storage and machines.",
        de "Jedes Ereignis erhöht oder senkt einen Stand: +10 für den halben Monat ergibt 5. Für Speicher und Maschinen.",
        it "Ogni evento aumenta o riduce un livello: +10 per metà mese dà 5. Per spazio e macchine.",
    }
    metric_attribute { en "Attribute", de "Attribut", it "Attributo" }
    metric_attribute_hint {
        en "The attribute whose values are counted. For other aggregations only if events carry the number in an attribute instead of the quantity.",
        de "Das Attribut, dessen Werte gezählt werden. Bei anderen Zählweisen nur, wenn Ereignisse die Zahl in einem Attribut statt in der Menge enthalten.",
        it "L'attributo di cui si contano i valori. Con altri metodi solo se il numero è in un attributo invece che nella quantità.",
    }
    metric_recurring {
        en "The level carries over to the next period",
        de "Der Stand wird in die nächste Periode übernommen",
        it "Il livello prosegue nel periodo successivo",
    }
    metric_recurring_hint {
        en "For what stays until it is removed, such as seats and storage. Not for counts and peaks.",
        de "Für alles, was bis zur Abmeldung bestehen bleibt, z. B. Plätze und Speicher. Nicht für Anzahlen und Höchstwerte.",
        it "Per ciò che resta finché non viene rimosso, come postazioni e spazio. Non per conteggi e massimi.",
    }
    metric_rounding { en "Rounding", de "Rundung", it "Arrotondamento della quantità" }
    metric_rounding_none { en "none", de "keine", it "nessuno" }
    metric_rounding_round { en "half away from zero", de "kaufmännisch", it "commerciale" }
    metric_rounding_ceil { en "up", de "aufrunden", it "per eccesso" }
    metric_rounding_floor { en "down", de "abrunden", it "per difetto" }
    metric_rounding_digits { en "Digits after the point", de "Nachkommastellen", it "Cifre dopo la virgola" }
    metric_rounding_hint { en "Before it is priced, once per period.", de "Vor der Berechnung, einmal je Periode.", it "Prima del prezzo, una volta per periodo." }
    metric_unit_cost { en "Your cost per unit", de "Ihre Kosten je Einheit", it "Il Suo costo per unità" }
    metric_unit_cost_hint {
        en "For prices of cost plus markup, and to warn of prices below cost.",
        de "Für Preise aus Kosten plus Aufschlag und als Warnung vor Preisen unter den Kosten.",
        it "Per prezzi con ricarico e per avvisare di prezzi inferiori al costo.",
    }
    yes { en "yes", de "ja", it "sì" }
    no { en "no", de "nein", it "no" }
    metric_final_parts {
        en "How it is counted is final",
        de "Die Zählweise ist endgültig",
        it "Il metodo di conteggio è definitivo",
    }
    metric_delete { en "Delete the metric", de "Metrik löschen", it "Eliminare la metrica" }
    metric_delete_title(name) { en "Delete “{name}”?", de "„{name}“ löschen?", it "Eliminare «{name}»?" }
    metric_delete_text {
        en "It has no price in any plan. Usage reported under its key will be rejected.",
        de "Sie hat in keinem Plan einen Preis. Nutzung unter ihrem Schlüssel wird abgelehnt.",
        it "Non ha prezzo in nessun piano. I consumi inviati con la sua chiave saranno rifiutati.",
    }
    metric_deleted { en "The metric is deleted.", de "Die Metrik ist gelöscht.", it "La metrica è stata eliminata." }
    keep_it { en "Cancel", de "Abbrechen", it "Annullare" }

    // Rate plans in the list
    rate_plans { en "Rate plans", de "Preispläne", it "Piani" }
    rate_plans_note {
        en "A draft can be changed; a published plan is final.",
        de "Ein Entwurf lässt sich ändern; ein veröffentlichter Plan ist endgültig.",
        it "Una bozza si può modificare; un piano pubblicato è definitivo.",
    }
    rate_plan { en "Rate plan", de "Preisplan", it "Piano" }
    rate_plan_new { en "Draft rate plan", de "Preisplan entwerfen", it "Preparare un piano" }
    rate_plans_none { en "No rate plan yet", de "Noch kein Preisplan", it "Ancora nessun piano" }
    rate_plans_none_text {
        en "Set fees, prices per metric, and who may subscribe from when.",
        de "Legen Sie Gebühren, Preise je Metrik und den Verkaufsbeginn fest.",
        it "Definisca canoni, prezzi per metrica e da quando è in vendita.",
    }
    price { en "Price", de "Preis", it "Prezzo" }
    state { en "Status", de "Status", it "Stato" }
    audience_column { en "Available to", de "Zielgruppe", it "Destinatari" }
    plan_draft { en "Draft", de "Entwurf", it "Bozza" }
    plan_published { en "On sale", de "Im Verkauf", it "In vendita" }
    plan_scheduled(day) { en "On sale from {day}", de "Im Verkauf ab {day}", it "In vendita dal {day}" }
    plan_ended(day) { en "Sold until {day}", de "Verkauft bis {day}", it "Venduto fino al {day}" }

    // Price display
    display_title { en "Price display", de "Preisdarstellung", it "Visualizzazione dei prezzi" }
    display_lead {
        en "How the store shows the prices of your plans.",
        de "Wie der Store die Preise Ihrer Pläne zeigt.",
        it "Come appaiono i prezzi dei Suoi piani nel catalogo.",
    }
    display_kind { en "Content of the card", de "Inhalt der Karte", it "Contenuto della scheda" }
    display_from_metrics { en "Prices of the plan", de "Preise des Plans", it "Prezzi del piano" }
    display_from_metrics_hint {
        en "Always correct, with an optional note.",
        de "Immer richtig, auf Wunsch mit einem Hinweis.",
        it "Sempre esatti, con una nota facoltativa.",
    }
    display_free_text { en "Free text", de "Freitext", it "Testo libero" }
    display_free_text_hint {
        en "Your own formatted text, for packages and prices that need explaining. Required in all three languages.",
        de "Ihr eigener, formatierter Text, für Pakete und erklärungsbedürftige Preise. In allen drei Sprachen nötig.",
        it "Un testo Suo, formattato, per pacchetti e prezzi da spiegare. Necessario in tutte e tre le lingue.",
    }
    display_note { en "Note under the prices", de "Hinweis unter den Preisen", it "Nota sotto i prezzi" }
    display_note_hint {
        en "Something special about the billing, in one sentence. In all three languages or none.",
        de "Eine Besonderheit der Abrechnung in einem Satz. In allen drei Sprachen oder in keiner.",
        it "Una particolarità della fatturazione in una frase. In tutte e tre le lingue o in nessuna.",
    }
    display_text { en "Your text", de "Ihr Text", it "Il Suo testo" }
    display_text_hint {
        en "Formatting as in the description.",
        de "Formatierung wie in der Beschreibung.",
        it "Formattazione come nella descrizione.",
    }
    display_saved { en "The price display is saved.", de "Die Preisdarstellung ist gespeichert.", it "La visualizzazione dei prezzi è stata salvata." }
    display_change { en "Change the display", de "Darstellung ändern", it "Modificare la visualizzazione" }
    order_title { en "Order in the store", de "Reihenfolge im Store", it "Ordine nel catalogo" }
    order_note {
        en "Choose the plan that is shown first. A new version keeps its plan's place.",
        de "Wählen Sie den Plan, der zuerst gezeigt wird. Eine neue Version behält den Platz ihres Plans.",
        it "Scelga il piano mostrato per primo. Una nuova versione mantiene il posto del piano.",
    }
    order_up(plan) { en "Move up: {plan}", de "Nach oben: {plan}", it "Spostare in alto: {plan}" }
    order_down(plan) { en "Move down: {plan}", de "Nach unten: {plan}", it "Spostare in basso: {plan}" }
    order_automatic {
        en "Automatic: the first plan that is not free",
        de "Automatisch: der erste kostenpflichtige Plan",
        it "Automatico: il primo piano a pagamento",
    }
    order_saved { en "The order is saved.", de "Die Reihenfolge ist gespeichert.", it "L'ordine è stato salvato." }
    cards_title { en "The card in each language", de "Die Karte in jeder Sprache", it "La scheda in ogni lingua" }
    cards_note(plan) {
        en "As the store shows the plan “{plan}”.",
        de "So zeigt der Store den Plan „{plan}“.",
        it "Scheda del piano «{plan}» nel catalogo.",
    }
    cards_none {
        en "Draft a rate plan to see its card here.",
        de "Entwerfen Sie einen Preisplan, um seine Karte hier zu sehen.",
        it "Prepari la bozza di un piano per vedere qui la sua scheda.",
    }
}
