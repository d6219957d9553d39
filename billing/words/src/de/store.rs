//! In German: words of the store: finding a product, understanding its price, subscribing.

mod coming;
mod subscribing;

texts! { German, store;
    // The listing
    store_title = "Store";
    store_lead = "Sie sehen vorher, was Sie zahlen: berechnet mit derselben Software, die auch die Rechnung stellt.";
    search_label = "Im Store suchen";
    search_placeholder = "Produkt oder Anbieter";
    n_products = one "{count} Produkt", other "{count} Produkte";
    found_for = one "{count} Produkt zu „{search}“", other "{count} Produkte zu „{search}“";
    show_all = "Alle Produkte anzeigen";
    nothing_found_title = "Keine Ergebnisse für „{search}“";
    nothing_found_text =
        "Versuchen Sie es mit weniger oder anderen Wörtern. Gesucht wird in Namen und Beschreibungen aller Sprachen.";
    nothing_on_sale_title = "Noch keine Produkte";
    nothing_on_sale_text = "Ein Produkt erscheint hier, sobald sein Anbieter einen Preis veröffentlicht.";
    sell_here = "Produkt verkaufen";
    by_seller = "von {seller}";
    seller_since = "von {seller} · hier seit {month}";
    n_plans = one "{count} Preisplan", other "{count} Preispläne";

    // A product
    plans = "Preispläne";
    choose_plan = "{plan} wählen";
    plan_chosen = "Ausgewählt";
    not_on_sale_title = "Derzeit nicht im Verkauf";
    not_on_sale_text =
        "{product} hat derzeit keinen öffentlichen Preisplan. Bestehende Abonnenten behalten Leistung und Preis.";
    what_is_counted = "Was gezählt wird";
    metric = "Metrik";
    counted_sum = "über die Periode summiert";
    counted_count = "jedes Ereignis zählt einmal";
    counted_sum_of = "„{attribute}“ über die Periode summiert";
    counted_max = "der größte Wert der Periode";
    counted_max_of = "das größte „{attribute}“ der Periode";
    counted_last = "der letzte Wert der Periode";
    counted_last_of = "das letzte „{attribute}“ der Periode";
    counted_unique = "jedes „{attribute}“ zählt einmal, egal wie oft es gemeldet wird";
    counted_time_weighted = "durchschnittlicher Stand der Periode, sekundengenau";
    carries_over = "der Stand wird in die nächste Periode übernommen";
    rounded_to = "gerundet auf {step}";
    rounded_up_to = "aufgerundet auf {step}";
    rounded_down_to = "abgerundet auf {step}";
    what_is_agreed = "Konditionen";
    agreed_column = "Konditionen";
    not_priced = "nicht in diesem Plan";
    included = "Leistungsumfang";
    feature = "Merkmal";
    service_level = "Servicelevel";
    yes = "ja";
    no = "nein";
    examples = "Beispiele des Anbieters";
    example_total = "{amount} {every}";

    // The calculator
    what_would_you_pay = "Was würden Sie zahlen?";
    computed_here = "So wird auch abgerechnet";
    slider_for = "{name}, Schieberegler";
    calculate = "Berechnen";
    amount_in = "{name}: Betrag in {currency}";
    cost_in = "{name}: Kosten in {currency}";
    tiers = "Stufen: {ranges}";
    how_many = "{name}: Anzahl";
    each_on_average = "im Schnitt je {amount}";
    raised_to_minimum = "auf den Mindestbetrag angehoben";
    lowered_to_maximum = "auf den Höchstbetrag begrenzt";
    on_average = "im Schnitt {price} je Einheit";
    more_metrics = one "{count} weitere Metrik", other "{count} weitere Metriken";
    of_value = "{name}: {value}";
    other_values = "{name}: alle anderen";
    copy_link = "Link kopieren";
    link_copied = "Link kopiert";
    calculated_total = "Summe nach {name}";
    n_free = "{count} kostenlos";
    times = "{quantity} × {price}: {name}";
    full_week = "Eine volle Woche";
    full_month = "Ein voller Monat";
    full_quarter = "Ein volles Quartal";
    full_year = "Ein volles Jahr";
    full_period = "Eine volle Periode";
    plus_setup = "zzgl. {amount} Einrichtungsgebühr, einmalig";
    subscribe_to = "{plan} abonnieren";
    only_buyers = "Abonnieren können nur Käufer. Melden Sie sich mit einem Käuferkonto an.";
    trial_of_all =
        one "Der erste Tag ist kostenlos, die Nutzung auch.",
        other "Die ersten {days} Tage sind kostenlos, die Nutzung auch.";
    trial_of = one "Der erste Tag ist gebührenfrei.", other "Die ersten {days} Tage sind gebührenfrei.";
    cancel_any_time = "Jederzeit kündbar.";
    agreed_for = "Feste Laufzeit {term}, endet danach.";
    agreed_and_renewed = "Mindestlaufzeit {term}, verlängert sich danach automatisch.";
    n_days = one "{count} Tag", other "{count} Tage";
    n_weeks = one "{count} Woche", other "{count} Wochen";
    n_months = one "{count} Monat", other "{count} Monate";
    n_quarters = one "{count} Quartal", other "{count} Quartale";
    n_years = one "{count} Jahr", other "{count} Jahre";
}
