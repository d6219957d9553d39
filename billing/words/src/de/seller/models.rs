//! In German: price models: what each does, its fields, prices by an attribute, and what goes over all of a plan.

texts! { German, seller::models;
    model = "Preismodell";
    model_none = "Nicht in diesem Plan";
    model_per_unit = "Jede Einheit kostet gleich viel";
    model_graduated = "Gestaffelt: Jede Stufe hat ihren eigenen Preis";
    model_volume = "Mengenpreis: Alle Einheiten zum Preis der erreichten Stufe";
    model_package = "In Paketen verkauft";
    model_stair_step = "Ein Gesamtpreis je Stufe";
    model_bundles = "Kontingente, im Voraus gekauft";
    model_percentage = "Ein Prozentsatz vom Betrag jedes Ereignisses";
    model_graduated_percentage = "Ein Prozentsatz je Stufe des Betrags";
    model_event_amount = "Preis kommt mit jedem Ereignis";
    model_cost_plus = "Ihre Kosten plus Aufschlag";

    model_none_hint = "Nutzung wird in diesem Plan abgelehnt.";
    model_per_unit_hint = "Menge mal Preis. Ohne Preis ist die Metrik nicht Teil des Plans.";
    model_graduated_hint =
        "Jede Stufe hat ihren eigenen Preis. Die 101. Einheit kostet weniger, für die ersten hundert bleibt der Preis gleich.";
    model_volume_hint = "Die Menge bestimmt den Preis aller Einheiten: Ab der 101. kostet jede weniger.";
    model_package_hint = "Blöcke fester Größe. Angebrochene Blöcke werden voll berechnet oder, abgerundet, gar nicht.";
    model_stair_step_hint =
        "Die Stufe, in die die Menge fällt, bestimmt den Gesamtpreis, unabhängig von der genauen Menge.";
    model_bundles_hint = "Das erste Kontingent ist immer fällig, jedes weitere bei Bedarf.";
    model_percentage_hint =
        "Jedes Ereignis meldet einen Betrag; berechnet wird ein Anteil davon. Für Zahlungen und Buchungen.";
    model_graduated_percentage_hint =
        "Die Beträge einer Periode werden addiert; jeder Teil der Summe hat seinen eigenen Prozentsatz.";
    model_event_amount_hint = "Ihre Software meldet den Preis selbst; ein Faktor ist möglich.";
    model_cost_plus_hint =
        "Ihre Kosten je Einheit, aus Ereignis oder Metrik, zuzüglich eines Prozentsatzes. 0 gibt die Kosten unverändert weiter.";

    // Ranges
    tiers_of = "Stufen: {name}";
    tier_from = "Ab";
    tier_up_to = "Bis";
    tier_total = "Gesamtpreis";
    tier_rate = "Prozent";
    tier_flat = "Pauschal";
    tier_up_to_of = "Stufe {number}: bis";
    tier_price_of = "Stufe {number}: Preis";
    tier_flat_of = "Stufe {number}: Pauschale";
    tier_remove = "Stufe {number} entfernen";
    tier_add = "+ Stufe";
    tier_paste = "oder aus einer Tabelle einfügen. Leere Zeilen werden ignoriert; die letzte Stufe kann offen bleiben.";

    // The other fields
    package_size = "Einheiten je Paket";
    package_price = "Preis eines Pakets";
    package_rounding = "Angebrochenes Paket";
    package_up = "wird voll berechnet";
    package_down = "wird nicht berechnet";
    percent_rate = "Prozent vom Betrag";
    fixed_per_event = "Fester Betrag je Ereignis";
    free_events = "Kostenlose Ereignisse";
    free_amount = "Kostenloser Betrag";
    min_per_event = "Mindestbetrag je Ereignis";
    max_per_event = "Höchstbetrag je Ereignis";
    multiplier = "Faktor";
    markup_percent = "Aufschlag in Prozent";
    charge_minimum = "Mindestbetrag je Periode";
    charge_maximum = "Höchstbetrag je Periode";
    seats_price = "Preis je Platz";

    // Prices by an attribute
    split_title = "Preise nach Attributen";
    split_note =
        "Z. B. nach Region: Jeder Wert wird für sich gezählt und berechnet. Der Preis oben gilt für alle anderen Werte; ohne ihn werden sie abgelehnt.";
    split_attribute = "Attribut";
    split_attribute_hint =
        "Wie Ihre Software es meldet, z. B. region. Bis zu drei, durch Komma getrennt: region, class.";
    split_value = "Wert";
    split_value_hint = "Bei mehreren Attributen je ein Wert, in ihrer Reihenfolge; * für jeden: eu, *.";
    split_value_n = "Wert {number}";
    split_value_add = "Wert hinzufügen";
    split_rest = "alle anderen Werte";
    split_rest_refused = "andere Werte werden abgelehnt";

    // Over all of a plan
    commitments_title = "Zusagen und Widerruf";
    commitments_note = "Über Gebühren und Nutzung zusammen, je Periode.";
    prepaid_commitment = "Vorausbezahlter Betrag";
    prepaid_commitment_hint = "Im Voraus fällig, wird mit der Nutzung verrechnet.";
    overage_factor = "Preisfaktor für Mehrverbrauch";
    overage_factor_hint = "1,2 bedeutet 20\u{a0}% mehr.";
    minimum_commitment = "Mindestumsatz";
    minimum_commitment_hint = "Gebühren zählen mit. Ein Fehlbetrag erscheint als eigene Position.";
    maximum_spend = "Höchstbetrag";
    maximum_spend_hint = "Gebühren zählen mit; gekürzt wird nur die Nutzung, nie die Gebühren.";
    withdrawal_days = "Widerrufsfrist in Tagen";
    withdrawal_days_hint = "Wer in dieser Frist widerruft, zahlt nichts. 0: kein Widerruf.";
    refund_unused = "Im Voraus bezahlte, ungenutzte Tage gutschreiben";

    // Curves
    curve_total = "Gesamt je Periode";
    curve_unit_price = "Effektiver Preis je Einheit";
    curve_empty = "Das Diagramm erscheint, sobald ein Preis eingegeben ist.";
    curve_of_amounts = "{currency} in einem Ereignis";
    curve_of_sums = "{currency} in einer Periode";
    curve_mark = "{quantity}: {amount}";

    // Worked examples
    examples_title = "Rechenbeispiele";
    examples_note =
        "Was eine volle Periode kosten muss, ohne Einrichtungsgebühr, Gebühren mit eigenem Intervall und Steuer. Wird bei jedem Speichern geprüft; veröffentlichen lässt sich der Plan, wenn alle stimmen.";
    example_n = "Beispiel {number}";
    example_total = "Ergebnis";
    example_take = "Berechneten Betrag übernehmen";
    example_add = "Beispiel hinzufügen";
    example_holds = "Stimmt";
    example_comes_to = "Ergebnis: {total}";
    example_unreadable = "Noch nicht berechenbar";
    examples_hold = one "{count} Rechenbeispiel stimmt", other "{count} Rechenbeispiele stimmen";

    // Lints
    lints_title = "Bitte prüfen";
    lints_note = "Sie können trotzdem veröffentlichen.";
    lints_acknowledge = "Ich habe diese Hinweise geprüft.";
    lints_none = "Keine Hinweise.";

    // As JSON
    view_of_plan = "Ansicht";
    view_form = "Formular";
    view_json = "JSON";
    json_title = "Der Plan als JSON";
    json_note =
        "Wie die API ihn annimmt und ausgibt. Speichern ersetzt den ganzen Entwurf. Zahlen haben einen Punkt statt des Kommas: 1.25.";
    json_label = "Preisplan";
    json_show = "Als JSON anzeigen";
}
