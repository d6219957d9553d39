//! In German: products, metrics and price display.

texts! { German, seller::catalog;
    // Products
    products_title = "Produkte";
    products_lead = "Was Sie verkaufen. Jedes Produkt hat eigene Metriken und Preispläne.";
    product_new = "Produkt anlegen";
    product_new_title = "Neues Produkt";
    product_new_lead = "Beginnen Sie mit einem Namen. Metriken, Preise und Veröffentlichung folgen.";
    products_none = "Noch keine Produkte";
    products_none_text =
        "Legen Sie ein Produkt an, übernehmen Sie den vorgeschlagenen Preis je Benutzer und veröffentlichen Sie es.";
    product = "Produkt";
    created = "Angelegt";
    product_created = "{name} ist angelegt. Als Nächstes: der Preis.";
    product_saved = "Das Produkt ist gespeichert.";
    product_key = "Produktschlüssel";
    product_key_hint = "Kurzer Name für Ihre Software und die API, z. B. urlaub. Eindeutig unter Ihren Produkten.";
    product_name = "Name für Käufer";
    product_name_hint = "Zum Veröffentlichen sind alle drei Sprachen nötig; Sie können sie später ergänzen.";
    product_description = "Beschreibung";
    markdown_hint = "Formatierung: **fett**, *kursiv*, # Überschrift, - Liste, [Link](https://example.com).";
    product_parts = "Teile des Produkts";
    part_description = "Beschreibung";
    part_pricing = "Preisgestaltung";
    part_display = "Preisdarstellung";
    in_the_store = "Im Store ansehen";
    on_sale = "Im Verkauf";
    not_on_sale = "Noch nicht im Verkauf";
    no_longer_on_sale = "Nicht mehr im Verkauf, seit {day}";

    // The way to the first sale
    steps_title = "Schritte bis zur Veröffentlichung";
    step_described = "Name auf Englisch, Deutsch und Italienisch";
    step_describe = "Namen auf {languages} ergänzen";
    step_metric = "Metrik anlegen";
    step_counted = "Metriken: {names}";
    step_metric_words = "„{name}“ auf {languages} ergänzen";
    step_plan = "Preisplan entwerfen";
    step_planned = "Entworfen: {name}";
    step_review = "Karte in jeder Sprache prüfen und veröffentlichen";
    step_published = "Veröffentlicht: {name}";
    next_step = "Weiter";
    steps_done =
        "Käufer können jetzt abonnieren. Senden Sie Nutzung mit dem Schlüssel eines Abonnements, um sie hier zu sehen.";

    // Pricing
    pricing_title = "Preisgestaltung";
    metrics = "Metriken";
    metrics_note = "Was Ihre Software meldet und Käufer auf der Rechnung lesen.";
    metric = "Metrik";
    metric_new = "Metrik anlegen";
    metric_new_title = "Neue Metrik";
    metric_unit_column = "Einheit";
    metric_counting = "Zählweise";
    metric_words = "Übersetzungen";
    words_complete = "Vollständig";
    words_missing = "Fehlt auf {languages}";
    suggestion_title = "Je Benutzer abrechnen";
    suggestion_text =
        "Leicht zu verstehen und zu planen: Die meisten Käufer wissen, wie viele Personen ein Produkt nutzen. Die Namen sind in allen drei Sprachen schon vorhanden.";
    suggestion_tag = "Vorschlag";
    suggestion_price = "Preis je Benutzer und Monat";
    suggestion_price_hint =
        "Mit Preis wird gleich ein erster Preisplan entworfen. Bis zur Veröffentlichung lässt sich alles ändern.";
    suggestion_take = "Übernehmen";
    suggestion_adapt = "Anpassen";
    suggestion_other = "Andere Metrik";
    suggestion_fees_only = "Nur eine Pauschale";
    suggestion_taken =
        "Benutzer werden jetzt gezählt, und ein Preisplan ist entworfen. Prüfen Sie ihn und veröffentlichen Sie ihn dann.";
    metric_saved = "Die Metrik ist gespeichert.";
    metric_created = "Die Metrik ist angelegt. Ihre Software meldet sie als {key}.";
    metric_key = "Metrik-Schlüssel";
    metric_key_hint =
        "Unter diesem Schlüssel meldet Ihre Software Nutzung. Eindeutig im Produkt, nach der Veröffentlichung endgültig.";
    metric_key_final = "Endgültig: Ein veröffentlichter Preisplan rechnet diese Metrik ab.";
    metric_name = "Name auf der Rechnung";
    metric_name_hint = "Mehrzahl, z. B. Benutzer";
    metric_unit = "Einheit (Einzahl)";
    metric_unit_hint = "Wie in „2,50 € je Benutzer“.";
    metric_aggregation = "Zählweise";
    aggregation_sum = "Mengen addieren";
    aggregation_sum_hint =
        "Ereignisse von 3 und 4 ergeben 7. Eine negative Menge korrigiert. Für Benutzer, Seiten, Stunden.";
    aggregation_count = "Ereignisse zählen";
    aggregation_count_hint = "Jedes Ereignis zählt eins, unabhängig von der Menge. Für Aufrufe und Dokumente.";
    aggregation_max = "Höchstwert";
    aggregation_max_hint = "Ereignisse von 3, 9 und 4 ergeben 9. Für gleichzeitig angemeldete Benutzer.";
    aggregation_last = "Letzter Wert";
    aggregation_last_hint = "Ereignisse von 3, 9 und 4 ergeben 4. Für einen Stand, der gelegentlich gemeldet wird.";
    aggregation_unique_count = "Verschiedene Werte zählen";
    aggregation_unique_count_hint =
        "Ereignisse von anna, jonas und anna ergeben 2. Für aktive Benutzer. Benötigt ein Attribut.";
    aggregation_time_weighted_sum = "Durchschnittlicher Stand über die Zeit";
    aggregation_time_weighted_sum_hint =
        "Jedes Ereignis erhöht oder senkt einen Stand: +10 für den halben Monat ergibt 5. Für Speicher und Maschinen.";
    metric_attribute = "Attribut";
    metric_attribute_hint =
        "Das Attribut, dessen Werte gezählt werden. Bei anderen Zählweisen nur, wenn Ereignisse die Zahl in einem Attribut statt in der Menge enthalten.";
    metric_recurring = "Der Stand wird in die nächste Periode übernommen";
    metric_recurring_hint =
        "Für alles, was bis zur Abmeldung bestehen bleibt, z. B. Plätze und Speicher. Nicht für Anzahlen und Höchstwerte.";
    metric_rounding = "Rundung";
    metric_rounding_none = "keine";
    metric_rounding_round = "kaufmännisch";
    metric_rounding_ceil = "aufrunden";
    metric_rounding_floor = "abrunden";
    metric_rounding_digits = "Nachkommastellen";
    metric_rounding_hint = "Vor der Berechnung, einmal je Periode.";
    metric_unit_cost = "Ihre Kosten je Einheit";
    metric_unit_cost_hint = "Für Preise aus Kosten plus Aufschlag und als Warnung vor Preisen unter den Kosten.";
    yes = "ja";
    no = "nein";
    metric_final_parts = "Die Zählweise ist endgültig";
    metric_delete = "Metrik löschen";
    metric_delete_title = "„{name}“ löschen?";
    metric_delete_text = "Sie hat in keinem Plan einen Preis. Nutzung unter ihrem Schlüssel wird abgelehnt.";
    metric_deleted = "Die Metrik ist gelöscht.";
    keep_it = "Abbrechen";

    // Rate plans in the list
    rate_plans = "Preispläne";
    rate_plans_note = "Ein Entwurf lässt sich ändern; ein veröffentlichter Plan ist endgültig.";
    rate_plan = "Preisplan";
    rate_plan_new = "Preisplan entwerfen";
    rate_plans_none = "Noch kein Preisplan";
    rate_plans_none_text = "Legen Sie Gebühren, Preise je Metrik und den Verkaufsbeginn fest.";
    price = "Preis";
    state = "Status";
    audience_column = "Zielgruppe";
    plan_draft = "Entwurf";
    plan_published = "Im Verkauf";
    plan_published_until = "Im Verkauf bis {day}";
    plan_scheduled = "Im Verkauf ab {day}";
    plan_ended = "Verkauft bis {day}";

    // Price display
    display_title = "Preisdarstellung";
    display_lead = "Wie der Store die Preise Ihrer Pläne zeigt.";
    display_kind = "Inhalt der Karte";
    display_from_metrics = "Preise des Plans";
    display_from_metrics_hint = "Immer richtig, auf Wunsch mit einem Hinweis.";
    display_free_text = "Freitext";
    display_free_text_hint =
        "Ihr eigener, formatierter Text, für Pakete und erklärungsbedürftige Preise. In allen drei Sprachen nötig.";
    display_note = "Hinweis unter den Preisen";
    display_note_hint = "Eine Besonderheit der Abrechnung in einem Satz. In allen drei Sprachen oder in keiner.";
    display_text = "Ihr Text";
    display_text_hint = "Formatierung wie in der Beschreibung.";
    display_saved = "Die Preisdarstellung ist gespeichert.";
    display_change = "Darstellung ändern";
    order_title = "Reihenfolge im Store";
    order_note = "Wählen Sie den Plan, der zuerst gezeigt wird. Eine neue Version behält den Platz ihres Plans.";
    order_up = "Nach oben: {plan}";
    order_down = "Nach unten: {plan}";
    order_automatic = "Automatisch: der erste kostenpflichtige Plan";
    order_saved = "Die Reihenfolge ist gespeichert.";
    cards_title = "Die Karte in jeder Sprache";
    cards_note = "So zeigt der Store den Plan „{plan}“.";
    cards_none = "Entwerfen Sie einen Preisplan, um seine Karte hier zu sehen.";
    to_the_product = "Zum Produkt";
}
