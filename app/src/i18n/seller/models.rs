//! Price models: what each does, its fields, prices by an attribute, and what goes over all of a plan.

words! {
    model { en "How is it priced?", de "Wie wird es berechnet?", it "Come si calcola il prezzo?" }
    model_none { en "Not on this plan", de "Nicht in diesem Plan", it "Non in questo piano" }
    model_per_unit { en "Each unit costs the same", de "Jede Einheit kostet gleich viel", it "Ogni unità costa uguale" }
    model_graduated {
        en "Each unit costs less as they buy more",
        de "Jede weitere Einheit wird mit der Menge günstiger",
        it "Ogni unità in più costa meno",
    }
    model_volume {
        en "All units get cheaper as they buy more",
        de "Alle Einheiten werden mit der Menge günstiger",
        it "Tutte le unità costano meno se sono di più",
    }
    model_package { en "Sold in packages", de "In Paketen verkauft", it "Venduto a pacchetti" }
    model_stair_step { en "One total price per range", de "Ein Gesamtpreis je Stufe", it "Un prezzo totale per scaglione" }
    model_bundles { en "Bundles, bought up front", de "Kontingente, im Voraus gekauft", it "Pacchetti prepagati" }
    model_percentage {
        en "A percentage of each event's amount",
        de "Ein Prozentsatz vom Betrag jedes Ereignisses",
        it "Una percentuale dell'importo di ogni evento",
    }
    model_graduated_percentage {
        en "A percentage that falls as the amount grows",
        de "Ein Prozentsatz, der mit dem Betrag sinkt",
        it "Una percentuale che scende al crescere dell'importo",
    }
    model_event_amount { en "The event says its price", de "Das Ereignis nennt seinen Preis", it "L'evento dice il suo prezzo" }
    model_cost_plus { en "Your cost plus a markup", de "Ihre Kosten plus Aufschlag", it "I Suoi costi più un ricarico" }

    model_none_hint {
        en "Its usage is rejected under this plan.",
        de "Ihre Nutzung wird unter diesem Plan abgelehnt.",
        it "Con questo piano il suo uso è rifiutato.",
    }
    model_per_unit_hint {
        en "Quantity times price. Left empty, the metric is not on the plan.",
        de "Menge mal Preis. Bleibt er leer, ist die Metrik nicht im Plan.",
        it "Quantità per prezzo. Se resta vuoto, la metrica non è nel piano.",
    }
    model_graduated_hint {
        en "Each range has its own price. The 101st unit costs less; the first hundred stay as they were.",
        de "Jede Stufe hat ihren Preis. Die 101. Einheit kostet weniger, die ersten hundert bleiben, wie sie waren.",
        it "Ogni scaglione ha il suo prezzo. La 101ª unità costa meno; le prime cento restano com'erano.",
    }
    model_volume_hint {
        en "The quantity decides the price of all of it: with the 101st unit, every unit costs less.",
        de "Die Menge entscheidet über den Preis aller Einheiten: Mit der 101. kostet jede weniger.",
        it "La quantità decide il prezzo di tutte le unità: con la 101ª ognuna costa meno.",
    }
    model_package_hint {
        en "Blocks of a fixed size. A block begun costs a whole one, or nothing when rounded down.",
        de "Blöcke fester Größe. Ein angebrochener kostet einen ganzen, oder nichts, wenn abgerundet wird.",
        it "Blocchi di misura fissa. Uno iniziato costa intero, o niente se si arrotonda per difetto.",
    }
    model_stair_step_hint {
        en "The range that the quantity falls in says the total, whatever the exact quantity.",
        de "Die Stufe, in die die Menge fällt, nennt den Gesamtpreis, gleich welche Menge genau.",
        it "Lo scaglione in cui cade la quantità dice il totale, qualunque sia la quantità esatta.",
    }
    model_bundles_hint {
        en "The first bundle is due whether used or not; each further one when it is needed.",
        de "Das erste Kontingent ist immer fällig, jedes weitere, sobald es gebraucht wird.",
        it "Il primo pacchetto è sempre dovuto, gli altri quando servono.",
    }
    model_percentage_hint {
        en "Each event reports an amount and pays a share of it: right for payments and bookings.",
        de "Jedes Ereignis meldet einen Betrag und zahlt davon einen Anteil: richtig für Zahlungen und Buchungen.",
        it "Ogni evento comunica un importo e ne paga una quota: adatto a pagamenti e prenotazioni.",
    }
    model_graduated_percentage_hint {
        en "The amounts of a period are added up; each part of the sum has its own percentage.",
        de "Die Beträge einer Periode werden addiert; jeder Teil der Summe hat seinen Prozentsatz.",
        it "Gli importi di un periodo si sommano; ogni parte della somma ha la sua percentuale.",
    }
    model_event_amount_hint {
        en "Your software reports the price itself; a multiplier may be applied.",
        de "Ihre Software meldet den Preis selbst; auf Wunsch mal einem Faktor.",
        it "Il Suo software comunica il prezzo; si può applicare un moltiplicatore.",
    }
    model_cost_plus_hint {
        en "What a unit costs you, as the event or the metric says, and a percentage on top. 0 passes it through.",
        de "Was eine Einheit Sie kostet, wie Ereignis oder Metrik es sagen, und ein Prozentsatz darauf. 0 reicht es durch.",
        it "Quanto Le costa un'unità, secondo l'evento o la metrica, più una percentuale. 0 la riporta tale e quale.",
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
    tier_remove(number) { en "Remove tier {number}", de "Stufe {number} entfernen", it "Togli lo scaglione {number}" }
    tier_add { en "+ Tier", de "+ Stufe", it "+ Scaglione" }
    tier_paste {
        en "or paste from a spreadsheet. Empty rows do not count; the last tier needs no end.",
        de "oder aus einer Tabelle einfügen. Leere Zeilen zählen nicht; die letzte Stufe braucht kein Ende.",
        it "o incolli da un foglio di calcolo. Le righe vuote non contano; l'ultimo scaglione non ha bisogno di una fine.",
    }

    // The other fields
    package_size { en "Units in a package", de "Einheiten je Paket", it "Unità per pacchetto" }
    package_price { en "Price of a package", de "Preis eines Pakets", it "Prezzo di un pacchetto" }
    package_rounding { en "A package begun", de "Ein angebrochenes Paket", it "Un pacchetto iniziato" }
    package_up { en "costs a whole one", de "kostet ein ganzes", it "costa intero" }
    package_down { en "costs nothing", de "kostet nichts", it "non costa nulla" }
    percent_rate { en "Percent of the amount", de "Prozent vom Betrag", it "Percentuale dell'importo" }
    fixed_per_event { en "Fixed, per event", de "Fest, je Ereignis", it "Fisso, per evento" }
    free_events { en "Free events", de "Freie Ereignisse", it "Eventi gratuiti" }
    free_amount { en "Free amount", de "Freier Betrag", it "Importo gratuito" }
    min_per_event { en "At least, per event", de "Mindestens, je Ereignis", it "Almeno, per evento" }
    max_per_event { en "At most, per event", de "Höchstens, je Ereignis", it "Al massimo, per evento" }
    multiplier { en "Multiplier", de "Faktor", it "Moltiplicatore" }
    markup_percent { en "Markup in percent", de "Aufschlag in Prozent", it "Ricarico in percentuale" }
    charge_minimum { en "At least, every period", de "Mindestens, jede Periode", it "Almeno, ogni periodo" }
    charge_maximum { en "At most, every period", de "Höchstens, jede Periode", it "Al massimo, ogni periodo" }
    seats_price { en "Price of a seat", de "Preis eines Platzes", it "Prezzo di un posto" }

    // Prices by an attribute
    split_title { en "Prices by an attribute", de "Preise nach einem Attribut", it "Prezzi secondo un attributo" }
    split_note {
        en "Such as a region: each value is added up and priced by itself. The price above holds for all other values; without it they are rejected.",
        de "Etwa nach Region: Jeder Wert wird für sich gezählt und berechnet. Der Preis oben gilt für alle anderen Werte; ohne ihn werden sie abgelehnt.",
        it "Ad esempio per regione: ogni valore si somma e si prezza da solo. Il prezzo sopra vale per tutti gli altri; senza, sono rifiutati.",
    }
    split_attribute { en "Attribute", de "Attribut", it "Attributo" }
    split_attribute_hint { en "As your software reports it, such as region.", de "Wie Ihre Software es meldet, etwa region.", it "Come lo comunica il Suo software, ad esempio region." }
    split_value { en "Value", de "Wert", it "Valore" }
    split_value_n(number) { en "Value {number}", de "Wert {number}", it "Valore {number}" }
    split_value_add { en "Another value", de "Noch ein Wert", it "Un altro valore" }
    split_rest { en "all other values", de "alle anderen Werte", it "tutti gli altri valori" }
    split_rest_refused { en "other values are rejected", de "andere Werte werden abgelehnt", it "gli altri valori sono rifiutati" }

    // Over all of a plan
    commitments_title { en "Commitments and refunds", de "Zusagen und Erstattungen", it "Impegni e rimborsi" }
    commitments_note {
        en "Over fees and usage together, every period.",
        de "Über Gebühren und Nutzung zusammen, jede Periode.",
        it "Su tariffe e uso insieme, ogni periodo.",
    }
    prepaid_commitment { en "Prepaid for usage", de "Vorausbezahlt für Nutzung", it "Prepagato per l'uso" }
    prepaid_commitment_hint { en "Due in advance and used up by usage.", de "Im Voraus fällig, von der Nutzung aufgebraucht.", it "Dovuto in anticipo e consumato dall'uso." }
    overage_factor { en "Beyond it, usage costs times", de "Darüber kostet Nutzung mal", it "Oltre, l'uso costa per" }
    overage_factor_hint { en "1.2 is a fifth more.", de "1,2 ist ein Fünftel mehr.", it "1,2 è un quinto in più." }
    minimum_commitment { en "Minimum commitment", de "Mindestabnahme", it "Impegno minimo" }
    minimum_commitment_hint { en "What is missing is a line of its own.", de "Was fehlt, wird eine eigene Zeile.", it "Ciò che manca è una voce a sé." }
    maximum_spend { en "Maximum spend", de "Höchstausgabe", it "Spesa massima" }
    maximum_spend_hint { en "Lowers what usage costs, never a fee.", de "Senkt, was Nutzung kostet, nie eine Gebühr.", it "Riduce il costo dell'uso, mai una tariffa." }
    withdrawal_days { en "Days to withdraw", de "Tage für den Widerruf", it "Giorni per recedere" }
    withdrawal_days_hint { en "Whoever ends within them owes nothing; 0 for none.", de "Wer darin beendet, schuldet nichts; 0 für keine.", it "Chi recede entro non deve nulla; 0 per nessuno." }
    refund_unused { en "Refund unused days paid in advance", de "Im Voraus bezahlte, ungenutzte Tage erstatten", it "Rimborsare i giorni pagati in anticipo e non usati" }

    // Curves
    curve_total { en "Total per period", de "Gesamt je Periode", it "Totale per periodo" }
    curve_unit_price { en "Effective unit price", de "Effektiver Einzelpreis", it "Prezzo unitario effettivo" }
    curve_empty {
        en "A chart appears here once there is a price.",
        de "Sobald es einen Preis gibt, erscheint hier ein Diagramm.",
        it "Con un prezzo, qui appare un grafico.",
    }
    curve_of_amounts(currency) { en "{currency} in one event", de "{currency} in einem Ereignis", it "{currency} in un evento" }
    curve_of_sums(currency) { en "{currency} in a period", de "{currency} in einer Periode", it "{currency} in un periodo" }
    curve_mark(quantity, amount) { en "{quantity}: {amount}", de "{quantity}: {amount}", it "{quantity}: {amount}" }

    // Worked examples
    examples_title { en "Worked examples", de "Rechenbeispiele", it "Esempi di calcolo" }
    examples_note {
        en "What a full period must come to, without set-up fee and tax. Checked at every save; publishing waits until all hold.",
        de "Was eine volle Periode ergeben muss, ohne Einrichtung und Steuer. Bei jedem Speichern geprüft; veröffentlicht wird erst, wenn alle stimmen.",
        it "Quanto deve costare un periodo intero, senza attivazione e imposte. Si verifica a ogni salvataggio; si pubblica solo se tutti tornano.",
    }
    example_n(number) { en "Example {number}", de "Beispiel {number}", it "Esempio {number}" }
    example_total { en "Comes to", de "Ergibt", it "Dà" }
    example_take { en "Take the computed total", de "Errechneten Betrag übernehmen", it "Prendi il totale calcolato" }
    example_add { en "Another example", de "Noch ein Beispiel", it "Un altro esempio" }
    example_holds { en "Holds", de "Stimmt", it "Torna" }
    example_comes_to(total) { en "Comes to {total}", de "Ergibt {total}", it "Dà {total}" }
    example_unreadable { en "Not readable yet", de "Noch nicht lesbar", it "Non ancora leggibile" }
    examples_hold[count] {
        en "{count} worked example holds" | "{count} worked examples hold",
        de "{count} Rechenbeispiel stimmt" | "{count} Rechenbeispiele stimmen",
        it "{count} esempio torna" | "{count} esempi tornano",
    }

    // Lints
    lints_title { en "Is this meant so?", de "Ist das so gemeint?", it "È voluto?" }
    lints_note {
        en "Nothing of this stands in the way. Say that you have read it.",
        de "Nichts davon steht im Weg. Bestätigen Sie, dass Sie es gelesen haben.",
        it "Niente di questo lo impedisce. Confermi di averlo letto.",
    }
    lints_acknowledge { en "I have read this, and it is meant so.", de "Ich habe das gelesen, und es ist so gemeint.", it "Ho letto, ed è voluto." }
    lints_none { en "Nothing looks unusual.", de "Nichts Auffälliges.", it "Niente di insolito." }

    // As JSON
    view_of_plan { en "View", de "Ansicht", it "Vista" }
    view_form { en "Form", de "Formular", it "Modulo" }
    view_json { en "JSON", de "JSON", it "JSON" }
    json_title { en "The plan as JSON", de "Der Plan als JSON", it "Il piano come JSON" }
    json_note {
        en "As the API takes and answers it. Saving replaces all that the draft says.",
        de "Wie die API ihn annimmt und beantwortet. Speichern ersetzt alles, was der Entwurf sagt.",
        it "Come l'API lo accetta e lo restituisce. Salvando si sostituisce tutta la bozza.",
    }
    json_label { en "Rate plan", de "Preisplan", it "Piano" }
    json_show { en "Show as JSON", de "Als JSON zeigen", it "Mostra come JSON" }
}
