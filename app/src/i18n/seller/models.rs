//! Price models: what each does, its fields, prices by an attribute, and what goes over all of a plan.

words! {
    model { en "Price model", de "Preismodell", it "Modello di prezzo" }
    model_none { en "Not on this plan", de "Nicht in diesem Plan", it "Non in questo piano" }
    model_per_unit { en "Each unit costs the same", de "Jede Einheit kostet gleich viel", it "Ogni unità ha lo stesso prezzo" }
    model_graduated {
        en "Tiered: each tier has its own price",
        de "Gestaffelt: Jede Stufe hat ihren eigenen Preis",
        it "A scaglioni: ogni scaglione ha il proprio prezzo",
    }
    model_volume {
        en "Volume: all units at the price of the tier reached",
        de "Mengenpreis: Alle Einheiten zum Preis der erreichten Stufe",
        it "A volume: tutte le unità al prezzo dello scaglione raggiunto",
    }
    model_package { en "Sold in packages", de "In Paketen verkauft", it "Venduto a pacchetti" }
    model_stair_step {
        en "One total price per tier",
        de "Ein Gesamtpreis je Stufe",
        it "Un prezzo totale per scaglione",
    }
    model_bundles { en "Bundles, bought up front", de "Kontingente, im Voraus gekauft", it "Quantità prepagate" }
    model_percentage {
        en "A percentage of each event's amount",
        de "Ein Prozentsatz vom Betrag jedes Ereignisses",
        it "Una percentuale dell'importo di ogni evento",
    }
    model_graduated_percentage {
        en "A percentage for each tier of the amount",
        de "Ein Prozentsatz je Stufe des Betrags",
        it "Una percentuale per ogni scaglione dell'importo",
    }
    model_event_amount {
        en "Price sent with each event",
        de "Preis kommt mit jedem Ereignis",
        it "Prezzo inviato con ogni evento",
    }
    model_cost_plus { en "Your cost plus a markup", de "Ihre Kosten plus Aufschlag", it "I Suoi costi più un ricarico" }

    model_none_hint {
        en "Usage is rejected under this plan.",
        de "Nutzung wird in diesem Plan abgelehnt.",
        it "In questo piano i consumi sono rifiutati.",
    }
    model_per_unit_hint {
        en "Quantity times price. Without a price the metric is not part of the plan.",
        de "Menge mal Preis. Ohne Preis ist die Metrik nicht Teil des Plans.",
        it "Quantità per prezzo. Senza prezzo la metrica non fa parte del piano.",
    }
    model_graduated_hint {
        en "Each tier has its own price. The 101st unit costs less; the first hundred keep their price.",
        de "Jede Stufe hat ihren eigenen Preis. Die 101. Einheit kostet weniger, für die ersten hundert bleibt der Preis gleich.",
        it "Ogni scaglione ha il proprio prezzo. La 101ª unità costa meno; per le prime cento il prezzo non cambia.",
    }
    model_volume_hint {
        en "The quantity decides the price of all units: from the 101st on, every unit costs less.",
        de "Die Menge bestimmt den Preis aller Einheiten: Ab der 101. kostet jede weniger.",
        it "La quantità determina il prezzo di tutte le unità: dalla 101ª in poi ognuna costa meno.",
    }
    model_package_hint {
        en "Blocks of a fixed size. Partial blocks are billed in full, or not at all when rounded down.",
        de "Blöcke fester Größe. Angebrochene Blöcke werden voll berechnet oder, abgerundet, gar nicht.",
        it "Blocchi di dimensione fissa. I blocchi iniziati si pagano per intero oppure, arrotondando per difetto, non si pagano.",
    }
    model_stair_step_hint {
        en "The tier the quantity falls in sets the total, whatever the exact quantity.",
        de "Die Stufe, in die die Menge fällt, bestimmt den Gesamtpreis, unabhängig von der genauen Menge.",
        it "Lo scaglione in cui rientra la quantità determina il totale, qualunque sia la quantità esatta.",
    }
    model_bundles_hint {
        en "The first bundle is always due, each further one when it is needed.",
        de "Das erste Kontingent ist immer fällig, jedes weitere bei Bedarf.",
        it "La prima quantità prepagata è sempre dovuta, le altre quando servono.",
    }
    model_percentage_hint {
        en "Each event reports an amount and pays a share of it. For payments and bookings.",
        de "Jedes Ereignis meldet einen Betrag; berechnet wird ein Anteil davon. Für Zahlungen und Buchungen.",
        it "Ogni evento comunica un importo e se ne paga una quota. Per pagamenti e prenotazioni.",
    }
    model_graduated_percentage_hint {
        en "The amounts of a period are added up; each part of the sum has its own percentage.",
        de "Die Beträge einer Periode werden addiert; jeder Teil der Summe hat seinen eigenen Prozentsatz.",
        it "Gli importi di un periodo si sommano; ogni parte della somma ha la sua percentuale.",
    }
    model_event_amount_hint {
        en "Your software reports the price itself; a multiplier can be applied.",
        de "Ihre Software meldet den Preis selbst; ein Faktor ist möglich.",
        it "Il Suo software comunica il prezzo; si può applicare un moltiplicatore.",
    }
    model_cost_plus_hint {
        en "What a unit costs you, from the event or the metric, plus a percentage. 0 passes the cost on.",
        de "Ihre Kosten je Einheit, aus Ereignis oder Metrik, zuzüglich eines Prozentsatzes. 0 gibt die Kosten unverändert weiter.",
        it "Il Suo costo per unità, dall'evento o dalla metrica, più una percentuale. 0 addebita il costo tale e quale.",
    }

    // Ranges
    tiers_of(name) { en "Tiers: {name}", de "Stufen: {name}", it "Scaglioni: {name}" }
    tier_from { en "From", de "Ab", it "Da" }
    tier_up_to { en "Up to", de "Bis", it "Fino a" }
    tier_total { en "Total price", de "Gesamtpreis", it "Prezzo totale" }
    tier_rate { en "Percent", de "Prozent", it "Percentuale" }
    tier_flat { en "Flat", de "Pauschal", it "Fisso" }
    tier_up_to_of(number) { en "Tier {number}: up to", de "Stufe {number}: bis", it "Scaglione {number}: fino a" }
    tier_price_of(number) { en "Tier {number}: price", de "Stufe {number}: Preis", it "Scaglione {number}: prezzo" }
    tier_flat_of(number) { en "Tier {number}: flat amount", de "Stufe {number}: Pauschale", it "Scaglione {number}: importo fisso" }
    tier_remove(number) {
        en "Remove tier {number}",
        de "Stufe {number} entfernen",
        it "Rimuovere lo scaglione {number}",
    }
    tier_add { en "+ Tier", de "+ Stufe", it "+ Scaglione" }
    tier_paste {
        en "or paste from a spreadsheet. Empty rows are ignored; the last tier can stay open.",
        de "oder aus einer Tabelle einfügen. Leere Zeilen werden ignoriert; die letzte Stufe kann offen bleiben.",
        it "oppure incollare da un foglio di calcolo. Le righe vuote vengono ignorate; l'ultimo scaglione può restare aperto.",
    }

    // The other fields
    package_size { en "Units in a package", de "Einheiten je Paket", it "Unità per pacchetto" }
    package_price { en "Price of a package", de "Preis eines Pakets", it "Prezzo di un pacchetto" }
    package_rounding { en "Partial package", de "Angebrochenes Paket", it "Pacchetto iniziato" }
    package_up { en "billed in full", de "wird voll berechnet", it "si paga per intero" }
    package_down { en "not billed", de "wird nicht berechnet", it "non si paga" }
    percent_rate { en "Percent of the amount", de "Prozent vom Betrag", it "Percentuale dell'importo" }
    fixed_per_event { en "Fixed amount per event", de "Fester Betrag je Ereignis", it "Importo fisso per evento" }
    free_events { en "Free events", de "Kostenlose Ereignisse", it "Eventi gratis" }
    free_amount { en "Free amount", de "Kostenloser Betrag", it "Importo gratis" }
    min_per_event { en "Minimum per event", de "Mindestbetrag je Ereignis", it "Minimo per evento" }
    max_per_event { en "Maximum per event", de "Höchstbetrag je Ereignis", it "Massimo per evento" }
    multiplier { en "Multiplier", de "Faktor", it "Moltiplicatore" }
    markup_percent { en "Markup in percent", de "Aufschlag in Prozent", it "Ricarico in percentuale" }
    charge_minimum { en "Minimum per period", de "Mindestbetrag je Periode", it "Minimo per periodo" }
    charge_maximum { en "Maximum per period", de "Höchstbetrag je Periode", it "Massimo per periodo" }
    seats_price { en "Price per seat", de "Preis je Platz", it "Prezzo per postazione" }

    // Prices by an attribute
    split_title { en "Prices by attributes", de "Preise nach Attributen", it "Prezzi secondo attributi" }
    split_note {
        en "Such as a region: each value is counted and priced separately. The price above applies to all other values; without it they are rejected.",
        de "Z. B. nach Region: Jeder Wert wird für sich gezählt und berechnet. Der Preis oben gilt für alle anderen Werte; ohne ihn werden sie abgelehnt.",
        it "Ad esempio per regione: ogni valore è conteggiato e calcolato a parte. Il prezzo sopra vale per tutti gli altri; senza, vengono rifiutati.",
    }
    split_attribute { en "Attribute", de "Attribut", it "Attributo" }
    split_attribute_hint {
        en "As your software reports it, such as region. Up to three, separated by commas: region, class.",
        de "Wie Ihre Software es meldet, z. B. region. Bis zu drei, durch Komma getrennt: region, class.",
        it "Come lo comunica il Suo software, ad esempio region. Fino a tre, separati da virgole: region, class.",
    }
    split_value { en "Value", de "Wert", it "Valore" }
    split_value_hint {
        en "With several attributes one value for each, in their order; * for any: eu, *.",
        de "Bei mehreren Attributen je ein Wert, in ihrer Reihenfolge; * für jeden: eu, *.",
        it "Con più attributi un valore per ciascuno, nello stesso ordine; * per qualsiasi: eu, *.",
    }
    split_value_n(number) { en "Value {number}", de "Wert {number}", it "Valore {number}" }
    split_value_add { en "Add a value", de "Wert hinzufügen", it "Aggiungere un valore" }
    split_rest { en "all other values", de "alle anderen Werte", it "tutti gli altri valori" }
    split_rest_refused { en "other values are rejected", de "andere Werte werden abgelehnt", it "gli altri valori sono rifiutati" }

    // Over all of a plan
    commitments_title { en "Commitments and withdrawal", de "Zusagen und Widerruf", it "Impegni e recesso" }
    commitments_note {
        en "Across fees and usage, every period.",
        de "Über Gebühren und Nutzung zusammen, je Periode.",
        it "Su canoni e consumi insieme, per periodo.",
    }
    prepaid_commitment { en "Prepaid commitment", de "Vorausbezahlter Betrag", it "Importo prepagato" }
    prepaid_commitment_hint {
        en "Due in advance and drawn down by usage.",
        de "Im Voraus fällig, wird mit der Nutzung verrechnet.",
        it "Dovuto in anticipo e scalato con i consumi.",
    }
    overage_factor {
        en "Overage multiplier",
        de "Preisfaktor für Mehrverbrauch",
        it "Moltiplicatore oltre l'importo prepagato",
    }
    overage_factor_hint { en "1.2 means 20% more.", de "1,2 bedeutet 20 % mehr.", it "1,2 significa il 20% in più." }
    minimum_commitment { en "Minimum commitment", de "Mindestumsatz", it "Minimo contrattuale" }
    minimum_commitment_hint {
        en "Fees count towards it. A shortfall is invoiced as a line of its own.",
        de "Gebühren zählen mit. Ein Fehlbetrag erscheint als eigene Position.",
        it "I canoni sono compresi. La differenza appare come voce a sé.",
    }
    maximum_spend { en "Maximum spend", de "Höchstbetrag", it "Spesa massima" }
    maximum_spend_hint {
        en "Fees count towards it; only usage is reduced, never fees.",
        de "Gebühren zählen mit; gekürzt wird nur die Nutzung, nie die Gebühren.",
        it "I canoni sono compresi; si riducono solo i consumi, mai i canoni.",
    }
    withdrawal_days { en "Withdrawal period in days", de "Widerrufsfrist in Tagen", it "Giorni per il recesso" }
    withdrawal_days_hint {
        en "Withdrawing within this many days costs nothing. 0 turns it off.",
        de "Wer in dieser Frist widerruft, zahlt nichts. 0: kein Widerruf.",
        it "Chi recede entro questi giorni non paga nulla. 0: nessun recesso.",
    }
    refund_unused {
        en "Credit unused days paid in advance",
        de "Im Voraus bezahlte, ungenutzte Tage gutschreiben",
        it "Accreditare i giorni prepagati non utilizzati",
    }

    // Curves
    curve_total { en "Total per period", de "Gesamt je Periode", it "Totale per periodo" }
    curve_unit_price { en "Effective unit price", de "Effektiver Preis je Einheit", it "Prezzo unitario effettivo" }
    curve_empty {
        en "The chart appears here once there is a price.",
        de "Das Diagramm erscheint, sobald ein Preis eingegeben ist.",
        it "Il grafico appare quando è inserito un prezzo.",
    }
    curve_of_amounts(currency) { en "{currency} in one event", de "{currency} in einem Ereignis", it "{currency} in un evento" }
    curve_of_sums(currency) { en "{currency} in a period", de "{currency} in einer Periode", it "{currency} in un periodo" }
    curve_mark(quantity, amount) { en "{quantity}: {amount}", de "{quantity}: {amount}", it "{quantity}: {amount}" }

    // Worked examples
    examples_title { en "Worked examples", de "Rechenbeispiele", it "Esempi di calcolo" }
    examples_note {
        en "What a full period must total, without set-up fee, fees with an interval of their own, and tax. Checked at every save; the plan can be published once all are correct.",
        de "Was eine volle Periode kosten muss, ohne Einrichtungsgebühr, Gebühren mit eigenem Intervall und Steuer. Wird bei jedem Speichern geprüft; veröffentlichen lässt sich der Plan, wenn alle stimmen.",
        it "Quanto deve costare un periodo intero, senza costi di attivazione, canoni con cadenza propria e imposte. Verificato a ogni salvataggio; il piano si può pubblicare quando tutti sono corretti.",
    }
    example_n(number) { en "Example {number}", de "Beispiel {number}", it "Esempio {number}" }
    example_total { en "Total", de "Ergebnis", it "Totale" }
    example_take { en "Use the computed total", de "Berechneten Betrag übernehmen", it "Usare il totale calcolato" }
    example_add { en "Add an example", de "Beispiel hinzufügen", it "Aggiungere un esempio" }
    example_holds { en "Correct", de "Stimmt", it "Corretto" }
    example_comes_to(total) { en "Result: {total}", de "Ergebnis: {total}", it "Risultato: {total}" }
    example_unreadable { en "Cannot be calculated yet", de "Noch nicht berechenbar", it "Non ancora calcolabile" }
    examples_hold[count] {
        en "{count} worked example is correct" | "{count} worked examples are correct",
        de "{count} Rechenbeispiel stimmt" | "{count} Rechenbeispiele stimmen",
        it "{count} esempio di calcolo corretto" | "{count} esempi di calcolo corretti",
    }

    // Lints
    lints_title { en "Warnings", de "Bitte prüfen", it "Da verificare" }
    lints_note {
        en "You can still publish.",
        de "Sie können trotzdem veröffentlichen.",
        it "La pubblicazione resta possibile.",
    }
    lints_acknowledge {
        en "I have reviewed these warnings.",
        de "Ich habe diese Hinweise geprüft.",
        it "Ho verificato questi avvisi.",
    }
    lints_none { en "No warnings.", de "Keine Hinweise.", it "Nessun avviso." }

    // As JSON
    view_of_plan { en "View", de "Ansicht", it "Vista" }
    view_form { en "Form", de "Formular", it "Modulo" }
    view_json { en "JSON", de "JSON", it "JSON" }
    json_title { en "The plan as JSON", de "Der Plan als JSON", it "Il piano come JSON" }
    json_note {
        en "As the API accepts and returns it. Saving replaces the whole draft. Numbers have a decimal point: 1.25.",
        de "Wie die API ihn annimmt und ausgibt. Speichern ersetzt den ganzen Entwurf. Zahlen haben einen Punkt statt des Kommas: 1.25.",
        it "Come l'API lo accetta e lo restituisce. Salvando si sostituisce tutta la bozza. I numeri hanno il punto al posto della virgola: 1.25.",
    }
    json_label { en "Rate plan", de "Preisplan", it "Piano" }
    json_show { en "View as JSON", de "Als JSON anzeigen", it "Vedere come JSON" }
}
