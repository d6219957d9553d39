//! Products, metrics and price display.

words! {
    // Products
    products_title { en "Products", de "Produkte", it "Prodotti" }
    products_lead {
        en "What you sell. Each product has its own metrics and rate plans.",
        de "Was Sie verkaufen. Jedes Produkt hat eigene Metriken und Preispläne.",
        it "Che cosa vende. Ogni prodotto ha le proprie metriche e i propri piani.",
    }
    product_new { en "Create product", de "Produkt anlegen", it "Crea prodotto" }
    product_new_title { en "New product", de "Neues Produkt", it "Nuovo prodotto" }
    product_new_lead {
        en "Begin with a name. Metrics, prices and publishing follow, in a few minutes.",
        de "Beginnen Sie mit einem Namen. Metriken, Preise und Veröffentlichung folgen, in wenigen Minuten.",
        it "Cominci con un nome. Metriche, prezzi e pubblicazione seguono in pochi minuti.",
    }
    products_none { en "Nothing to sell yet", de "Noch nichts zu verkaufen", it "Ancora niente da vendere" }
    products_none_text {
        en "Create a product, take the suggested price per user, and publish: it is in the store within minutes.",
        de "Legen Sie ein Produkt an, übernehmen Sie den vorgeschlagenen Preis je Benutzer und veröffentlichen Sie: In Minuten steht es im Store.",
        it "Crei un prodotto, prenda il prezzo per utente proposto e pubblichi: in pochi minuti è nel negozio.",
    }
    product { en "Product", de "Produkt", it "Prodotto" }
    created { en "Created", de "Angelegt", it "Creato" }
    product_created(name) { en "{name} is created. Next: its price.", de "{name} ist angelegt. Als Nächstes: der Preis.", it "{name} è stato creato. Ora il prezzo." }
    product_saved { en "The product is saved.", de "Das Produkt ist gespeichert.", it "Il prodotto è stato salvato." }
    product_key { en "Product key", de "Produktschlüssel", it "Chiave del prodotto" }
    product_key_hint {
        en "A short name for your software and the API, such as vacation. Unique among your products.",
        de "Ein kurzer Name für Ihre Software und die API, etwa urlaub. Einmalig unter Ihren Produkten.",
        it "Un nome breve per il Suo software e l'API, come ferie. Unico tra i Suoi prodotti.",
    }
    product_name { en "Name buyers see", de "Name für Käufer", it "Nome per gli acquirenti" }
    product_name_hint {
        en "Publishing asks for all three languages; you may fill them in later.",
        de "Zum Veröffentlichen braucht es alle drei Sprachen; Sie können sie später ergänzen.",
        it "Per pubblicare servono tutte e tre le lingue; può completarle più tardi.",
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
    part_display { en "Price display", de "Preisdarstellung", it "Visualizzazione prezzi" }
    in_the_store { en "See it in the store", de "Im Store ansehen", it "Vedi nel negozio" }
    on_sale { en "On sale", de "Im Verkauf", it "In vendita" }
    not_on_sale { en "Not on sale yet", de "Noch nicht im Verkauf", it "Non ancora in vendita" }

    // The way to the first sale
    steps_title { en "On the way to the store", de "Auf dem Weg in den Store", it "Verso il negozio" }
    step_described { en "Named in English, German and Italian", de "Auf Englisch, Deutsch und Italienisch benannt", it "Nome in inglese, tedesco e italiano" }
    step_describe(languages) { en "Name it in {languages}", de "Benennen auf {languages}", it "Dare un nome in {languages}" }
    step_metric { en "Say what is counted", de "Festlegen, was gezählt wird", it "Dire che cosa si conta" }
    step_counted(names) { en "Counted: {names}", de "Gezählt: {names}", it "Si conta: {names}" }
    step_metric_words(name, languages) { en "Translate “{name}” into {languages}", de "„{name}“ übersetzen: {languages}", it "Tradurre «{name}» in {languages}" }
    step_plan { en "Draft a rate plan", de "Preisplan entwerfen", it "Scrivere la bozza di un piano" }
    step_planned(name) { en "Drafted: {name}", de "Entworfen: {name}", it "Bozza: {name}" }
    step_review { en "See the card in each language and publish", de "Karte in jeder Sprache ansehen und veröffentlichen", it "Vedere la scheda in ogni lingua e pubblicare" }
    step_published(name) { en "Published: {name}", de "Veröffentlicht: {name}", it "Pubblicato: {name}" }
    next_step { en "Continue", de "Weiter", it "Continua" }
    steps_done {
        en "Buyers can subscribe now. Report usage with a subscription's key to see it here.",
        de "Käufer können jetzt abonnieren. Melden Sie Nutzung mit dem Schlüssel eines Abonnements, um sie hier zu sehen.",
        it "Gli acquirenti possono abbonarsi. Comunichi l'uso con la chiave di un abbonamento per vederlo qui.",
    }

    // Pricing
    pricing_title { en "Pricing", de "Preisgestaltung", it "Prezzi" }
    metrics { en "Metrics", de "Metriken", it "Metriche" }
    metrics_note {
        en "What your software reports, and buyers read on their invoice.",
        de "Was Ihre Software meldet und Käufer auf der Rechnung lesen.",
        it "Ciò che il Suo software comunica e gli acquirenti leggono in fattura.",
    }
    metric { en "Metric", de "Metrik", it "Metrica" }
    metric_new { en "Add metric", de "Metrik anlegen", it "Aggiungi metrica" }
    metric_new_title { en "New metric", de "Neue Metrik", it "Nuova metrica" }
    metric_unit_column { en "One of it", de "Eine Einheit", it "Un'unità" }
    metric_counting { en "Counting", de "Zählweise", it "Conteggio" }
    metric_words { en "Words", de "Texte", it "Testi" }
    words_complete { en "Complete", de "Vollständig", it "Completi" }
    words_missing(languages) { en "Missing: {languages}", de "Es fehlt: {languages}", it "Manca: {languages}" }
    suggestion_title { en "Charge per user", de "Je Benutzer abrechnen", it "Prezzo per utente" }
    suggestion_text {
        en "Easy to understand and to plan for: most buyers know how many people use something. The words are there in all three languages.",
        de "Leicht zu verstehen und zu planen: Die meisten Käufer wissen, wie viele Menschen etwas nutzen. Die Texte sind in allen drei Sprachen schon da.",
        it "Facile da capire e da pianificare: quasi tutti gli acquirenti sanno quante persone usano qualcosa. I testi ci sono già nelle tre lingue.",
    }
    suggestion_tag { en "Suggested", de "Vorschlag", it "Proposta" }
    suggestion_price { en "Price per user and month", de "Preis je Benutzer und Monat", it "Prezzo per utente al mese" }
    suggestion_price_hint {
        en "With a price, a first rate plan is drafted as well. You can change everything before you publish.",
        de "Mit Preis wird gleich ein erster Preisplan entworfen. Bis zur Veröffentlichung können Sie alles ändern.",
        it "Con un prezzo si prepara anche la bozza di un primo piano. Fino alla pubblicazione può cambiare tutto.",
    }
    suggestion_take { en "Take it", de "Übernehmen", it "Prendi" }
    suggestion_adapt { en "Adapt it first", de "Erst anpassen", it "Prima adatta" }
    suggestion_other { en "Count something else", de "Etwas anderes zählen", it "Conta altro" }
    suggestion_fees_only { en "Only a flat fee", de "Nur eine Pauschale", it "Solo un canone fisso" }
    suggestion_taken {
        en "Users are counted now, and a rate plan is drafted. Look it over, then publish.",
        de "Benutzer werden jetzt gezählt, und ein Preisplan ist entworfen. Sehen Sie ihn durch und veröffentlichen Sie ihn.",
        it "Ora si contano gli utenti e c'è la bozza di un piano. La controlli, poi pubblichi.",
    }
    metric_saved { en "The metric is saved.", de "Die Metrik ist gespeichert.", it "La metrica è stata salvata." }
    metric_created(key) {
        en "The metric is there. Your software reports it as {key}.",
        de "Die Metrik ist da. Ihre Software meldet sie als {key}.",
        it "La metrica c'è. Il Suo software la comunica come {key}.",
    }
    metric_key { en "Metric key", de "Metrik-Schlüssel", it "Chiave della metrica" }
    metric_key_hint {
        en "Your software reports usage under this key. Free to choose, unique within the product, final once published.",
        de "Unter diesem Schlüssel meldet Ihre Software Nutzung. Frei wählbar, einmalig im Produkt, nach Veröffentlichung endgültig.",
        it "Con questa chiave il Suo software comunica l'uso. A scelta, unica nel prodotto, definitiva dopo la pubblicazione.",
    }
    metric_key_final {
        en "Final: a published rate plan prices this metric.",
        de "Endgültig: Ein veröffentlichter Preisplan rechnet diese Metrik ab.",
        it "Definitiva: un piano pubblicato usa questa metrica.",
    }
    metric_name { en "Name on the invoice", de "Name auf der Rechnung", it "Nome in fattura" }
    metric_name_hint { en "In the plural: Users.", de "In der Mehrzahl: Benutzer.", it "Al plurale: Utenti." }
    metric_unit { en "One of it", de "Eine Einheit davon", it "Un'unità" }
    metric_unit_hint { en "As in “€ 2.50 per user”.", de "Wie in „2,50 € je Benutzer“.", it "Come in «2,50 € per utente»." }
    metric_aggregation { en "How do reports add up?", de "Wie werden Meldungen zusammengezählt?", it "Come si sommano le comunicazioni?" }
    aggregation_sum { en "Add up the quantities", de "Mengen addieren", it "Somma le quantità" }
    aggregation_sum_hint {
        en "Reports of 3 and 4 make 7. A negative quantity corrects. Right for users, pages, hours.",
        de "Meldungen von 3 und 4 ergeben 7. Eine negative Menge korrigiert. Richtig für Benutzer, Seiten, Stunden.",
        it "Comunicazioni di 3 e 4 fanno 7. Una quantità negativa corregge. Adatto a utenti, pagine, ore.",
    }
    aggregation_count { en "Count the reports", de "Meldungen zählen", it "Conta le comunicazioni" }
    aggregation_count_hint {
        en "Every report is one, whatever its quantity. Right for calls and documents.",
        de "Jede Meldung zählt eins, gleich welche Menge. Richtig für Aufrufe und Dokumente.",
        it "Ogni comunicazione vale uno, qualunque quantità. Adatto a chiamate e documenti.",
    }
    aggregation_max { en "Take the peak", de "Höchststand nehmen", it "Prendi il massimo" }
    aggregation_max_hint {
        en "Reports of 3, 9 and 4 make 9. Right for users signed in at once.",
        de "Meldungen von 3, 9 und 4 ergeben 9. Richtig für gleichzeitig angemeldete Benutzer.",
        it "Comunicazioni di 3, 9 e 4 fanno 9. Adatto agli utenti collegati insieme.",
    }
    aggregation_last { en "Take the latest", de "Letzten Stand nehmen", it "Prendi l'ultimo" }
    aggregation_last_hint {
        en "Reports of 3, 9 and 4 make 4. Right for a level that is told from time to time.",
        de "Meldungen von 3, 9 und 4 ergeben 4. Richtig für einen Stand, der ab und zu gemeldet wird.",
        it "Comunicazioni di 3, 9 e 4 fanno 4. Adatto a un livello comunicato ogni tanto.",
    }
    aggregation_unique_count { en "Count different values", de "Verschiedene Werte zählen", it "Conta i valori diversi" }
    aggregation_unique_count_hint {
        en "Reports of anna, jonas and anna make 2. Right for active users. Needs an attribute.",
        de "Meldungen von anna, jonas und anna ergeben 2. Richtig für aktive Benutzer. Braucht ein Attribut.",
        it "Comunicazioni di anna, jonas e anna fanno 2. Adatto agli utenti attivi. Serve un attributo.",
    }
    aggregation_time_weighted_sum { en "Average a level over time", de "Stand über die Zeit mitteln", it "Media di un livello nel tempo" }
    aggregation_time_weighted_sum_hint {
        en "Each report raises or lowers a level: +10 for half of the month makes 5. Right for storage and machines.",
        de "Jede Meldung hebt oder senkt einen Stand: +10 für den halben Monat ergibt 5. Richtig für Speicher und Maschinen.",
        it "Ogni comunicazione alza o abbassa un livello: +10 per metà mese fa 5. Adatto a spazio e macchine.",
    }
    metric_attribute { en "Attribute", de "Attribut", it "Attributo" }
    metric_attribute_hint {
        en "Whose different values are counted; else only when reports carry the number in an attribute instead of the quantity.",
        de "Dessen verschiedene Werte gezählt werden; sonst nur, wenn Meldungen die Zahl in einem Attribut statt in der Menge tragen.",
        it "Di cui si contano i valori diversi; altrimenti solo se il numero è in un attributo invece che nella quantità.",
    }
    metric_recurring { en "The level carries over to the next period", de "Der Stand gilt in der nächsten Periode weiter", it "Il livello prosegue nel periodo successivo" }
    metric_recurring_hint {
        en "For what stays until it is taken away, such as seats and storage. Not for counts of reports and peaks.",
        de "Für alles, was bleibt, bis es weggenommen wird, etwa Plätze und Speicher. Nicht für Anzahlen und Höchststände.",
        it "Per ciò che resta finché non si toglie, come posti e spazio. Non per conteggi e massimi.",
    }
    metric_rounding { en "Round the quantity", de "Menge runden", it "Arrotonda la quantità" }
    metric_rounding_none { en "not at all", de "gar nicht", it "no" }
    metric_rounding_round { en "half away from zero", de "kaufmännisch", it "per eccesso dalla metà" }
    metric_rounding_ceil { en "up", de "auf", it "per eccesso" }
    metric_rounding_floor { en "down", de "ab", it "per difetto" }
    metric_rounding_digits { en "Digits after the point", de "Nachkommastellen", it "Cifre dopo la virgola" }
    metric_rounding_hint { en "Before it is priced, once per period.", de "Vor der Berechnung, einmal je Periode.", it "Prima del prezzo, una volta per periodo." }
    metric_unit_cost { en "What one unit costs you", de "Was eine Einheit Sie kostet", it "Quanto Le costa un'unità" }
    metric_unit_cost_hint {
        en "For prices of cost plus a markup, and to warn of prices below it.",
        de "Für Preise aus Kosten plus Aufschlag, und als Warnung vor Preisen darunter.",
        it "Per prezzi con ricarico e per avvisare di prezzi inferiori.",
    }
    yes { en "yes", de "ja", it "sì" }
    no { en "no", de "nein", it "no" }
    metric_final_parts { en "How it is counted is final", de "Die Zählweise ist endgültig", it "Il conteggio è definitivo" }
    metric_delete { en "Delete the metric", de "Metrik löschen", it "Elimina la metrica" }
    metric_delete_title(name) { en "Delete “{name}”?", de "„{name}“ löschen?", it "Eliminare «{name}»?" }
    metric_delete_text {
        en "It is on no rate plan and has no price. Usage reported under its key will be rejected.",
        de "Sie steht auf keinem Preisplan und hat keinen Preis. Nutzung, die unter ihrem Schlüssel gemeldet wird, wird abgelehnt.",
        it "Non è in nessun piano e non ha prezzo. L'uso comunicato con la sua chiave sarà rifiutato.",
    }
    metric_deleted { en "The metric is deleted.", de "Die Metrik ist gelöscht.", it "La metrica è stata eliminata." }
    keep_it { en "Keep it", de "Behalten", it "Mantieni" }

    // Rate plans in the list
    rate_plans { en "Rate plans", de "Preispläne", it "Piani" }
    rate_plans_note {
        en "What it costs. A draft is yours to change; a published plan is final.",
        de "Was es kostet. Ein Entwurf lässt sich ändern; ein veröffentlichter Plan ist endgültig.",
        it "Quanto costa. Una bozza si può cambiare; un piano pubblicato è definitivo.",
    }
    rate_plan { en "Rate plan", de "Preisplan", it "Piano" }
    rate_plan_new { en "Draft rate plan", de "Preisplan entwerfen", it "Nuova bozza di piano" }
    rate_plans_none { en "No rate plan yet", de "Noch kein Preisplan", it "Ancora nessun piano" }
    rate_plans_none_text {
        en "Draft one: fees, prices per metric, and who may subscribe from when.",
        de "Entwerfen Sie einen: Gebühren, Preise je Metrik, und wer ab wann abonnieren darf.",
        it "Ne scriva uno: tariffe, prezzi per metrica e chi può abbonarsi da quando.",
    }
    price { en "Price", de "Preis", it "Prezzo" }
    state { en "State", de "Stand", it "Stato" }
    audience_column { en "For", de "Für", it "Per" }
    plan_draft { en "Draft", de "Entwurf", it "Bozza" }
    plan_published { en "On sale", de "Im Verkauf", it "In vendita" }
    plan_scheduled(day) { en "On sale from {day}", de "Im Verkauf ab {day}", it "In vendita dal {day}" }
    plan_ended(day) { en "Sold until {day}", de "Verkauft bis {day}", it "Venduto fino al {day}" }

    // Price display
    display_title { en "Price display", de "Preisdarstellung", it "Visualizzazione prezzi" }
    display_lead {
        en "How the store shows what your plans cost.",
        de "Wie der Store zeigt, was Ihre Pläne kosten.",
        it "Come il negozio mostra quanto costano i Suoi piani.",
    }
    display_kind { en "What does the card say?", de "Was steht auf der Karte?", it "Che cosa dice la scheda?" }
    display_from_metrics { en "From metrics", de "Aus Metriken übernehmen", it "Dalle metriche" }
    display_from_metrics_hint {
        en "The prices of the plan itself, always right, with a note if you like.",
        de "Die Preise des Plans selbst, immer richtig, auf Wunsch mit einem Hinweis.",
        it "I prezzi del piano stesso, sempre esatti, con una nota se vuole.",
    }
    display_free_text { en "Free text", de "Freitext", it "Testo libero" }
    display_free_text_hint {
        en "Your own words, formatted, for packages and whatever needs explaining.",
        de "Ihre eigenen Worte, formatiert, für Pakete und alles, was Erklärung braucht.",
        it "Parole Sue, formattate, per pacchetti e tutto ciò che va spiegato.",
    }
    display_note { en "Note under the prices", de "Hinweis unter den Preisen", it "Nota sotto i prezzi" }
    display_note_hint {
        en "Something special about the billing, in a sentence. Used with “From metrics”.",
        de "Eine Besonderheit der Abrechnung in einem Satz. Gilt mit „Aus Metriken übernehmen“.",
        it "Una particolarità della fatturazione in una frase. Vale con «Dalle metriche».",
    }
    display_text { en "Your text", de "Ihr Text", it "Il Suo testo" }
    display_text_hint {
        en "Used with “Free text”. Formatting as in the description.",
        de "Gilt mit „Freitext“. Formatierung wie in der Beschreibung.",
        it "Vale con «Testo libero». Formattazione come nella descrizione.",
    }
    display_saved { en "The price display is saved.", de "Die Preisdarstellung ist gespeichert.", it "La visualizzazione dei prezzi è stata salvata." }
    display_change { en "Change the display", de "Darstellung ändern", it "Cambia la visualizzazione" }
    cards_title { en "The card in each language", de "Die Karte in jeder Sprache", it "La scheda in ogni lingua" }
    cards_note(plan) { en "As the store shows the plan “{plan}”.", de "So zeigt der Store den Plan „{plan}“.", it "Così il negozio mostra il piano «{plan}»." }
    cards_none {
        en "Draft a rate plan to see its card here.",
        de "Entwerfen Sie einen Preisplan, um seine Karte hier zu sehen.",
        it "Scriva la bozza di un piano per vedere qui la sua scheda.",
    }
}
