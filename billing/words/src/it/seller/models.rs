//! In Italian: price models: what each does, its fields, prices by an attribute, and what goes over all of a plan.

texts! { Italian, seller::models;
    model = "Modello di prezzo";
    model_none = "Non in questo piano";
    model_per_unit = "Ogni unità ha lo stesso prezzo";
    model_graduated = "A scaglioni: ogni scaglione ha il proprio prezzo";
    model_volume = "A volume: tutte le unità al prezzo dello scaglione raggiunto";
    model_package = "Venduto a pacchetti";
    model_stair_step = "Un prezzo totale per scaglione";
    model_bundles = "Quantità prepagate";
    model_percentage = "Una percentuale dell'importo di ogni evento";
    model_graduated_percentage = "Una percentuale per ogni scaglione dell'importo";
    model_event_amount = "Prezzo inviato con ogni evento";
    model_cost_plus = "I Suoi costi più un ricarico";

    model_none_hint = "In questo piano i consumi sono rifiutati.";
    model_per_unit_hint = "Quantità per prezzo. Senza prezzo la metrica non fa parte del piano.";
    model_graduated_hint =
        "Ogni scaglione ha il proprio prezzo. La 101ª unità costa meno; per le prime cento il prezzo non cambia.";
    model_volume_hint = "La quantità determina il prezzo di tutte le unità: dalla 101ª in poi ognuna costa meno.";
    model_package_hint =
        "Blocchi di dimensione fissa. I blocchi iniziati si pagano per intero oppure, arrotondando per difetto, non si pagano.";
    model_stair_step_hint =
        "Lo scaglione in cui rientra la quantità determina il totale, qualunque sia la quantità esatta.";
    model_bundles_hint = "La prima quantità prepagata è sempre dovuta, le altre quando servono.";
    model_percentage_hint = "Ogni evento comunica un importo e se ne paga una quota. Per pagamenti e prenotazioni.";
    model_graduated_percentage_hint =
        "Gli importi di un periodo si sommano; ogni parte della somma ha la sua percentuale.";
    model_event_amount_hint = "Il Suo software comunica il prezzo; si può applicare un moltiplicatore.";
    model_cost_plus_hint =
        "Il Suo costo per unità, dall'evento o dalla metrica, più una percentuale. 0 addebita il costo tale e quale.";

    // Ranges
    tiers_of = "Scaglioni: {name}";
    tier_from = "Da";
    tier_up_to = "Fino a";
    tier_total = "Prezzo totale";
    tier_rate = "Percentuale";
    tier_flat = "Fisso";
    tier_up_to_of = "Scaglione {number}: fino a";
    tier_price_of = "Scaglione {number}: prezzo";
    tier_flat_of = "Scaglione {number}: importo fisso";
    tier_remove = "Rimuovere lo scaglione {number}";
    tier_add = "+ Scaglione";
    tier_paste =
        "oppure incollare da un foglio di calcolo. Le righe vuote vengono ignorate; l'ultimo scaglione può restare aperto.";

    // The other fields
    package_size = "Unità per pacchetto";
    package_price = "Prezzo di un pacchetto";
    package_rounding = "Pacchetto iniziato";
    package_up = "si paga per intero";
    package_down = "non si paga";
    percent_rate = "Percentuale dell'importo";
    fixed_per_event = "Importo fisso per evento";
    free_events = "Eventi gratis";
    free_amount = "Importo gratis";
    min_per_event = "Minimo per evento";
    max_per_event = "Massimo per evento";
    multiplier = "Moltiplicatore";
    markup_percent = "Ricarico in percentuale";
    charge_minimum = "Minimo per periodo";
    charge_maximum = "Massimo per periodo";
    seats_price = "Prezzo per postazione";

    // Prices by an attribute
    split_title = "Prezzi secondo attributi";
    split_note =
        "Ad esempio per regione: ogni valore è conteggiato e calcolato a parte. Il prezzo sopra vale per tutti gli altri; senza, vengono rifiutati.";
    split_attribute = "Attributo";
    split_attribute_hint =
        "Come lo comunica il Suo software, ad esempio region. Fino a tre, separati da virgole: region, class.";
    split_value = "Valore";
    split_value_hint = "Con più attributi un valore per ciascuno, nello stesso ordine; * per qualsiasi: eu, *.";
    split_value_n = "Valore {number}";
    split_value_add = "Aggiungere un valore";
    split_rest = "tutti gli altri valori";
    split_rest_refused = "gli altri valori sono rifiutati";

    // Over all of a plan
    commitments_title = "Impegni e recesso";
    commitments_note = "Su canoni e consumi insieme, per periodo.";
    prepaid_commitment = "Importo prepagato";
    prepaid_commitment_hint = "Dovuto in anticipo e scalato con i consumi.";
    overage_factor = "Moltiplicatore oltre l'importo prepagato";
    overage_factor_hint = "1,2 significa il 20\u{a0}% in più.";
    minimum_commitment = "Minimo contrattuale";
    minimum_commitment_hint = "I canoni sono compresi. La differenza appare come voce a sé.";
    maximum_spend = "Spesa massima";
    maximum_spend_hint = "I canoni sono compresi; si riducono solo i consumi, mai i canoni.";
    withdrawal_days = "Giorni per il recesso";
    withdrawal_days_hint = "Chi recede entro questi giorni non paga nulla. 0: nessun recesso.";
    refund_unused = "Accreditare i giorni prepagati non utilizzati";

    // Curves
    curve_total = "Totale per periodo";
    curve_unit_price = "Prezzo unitario effettivo";
    curve_empty = "Il grafico appare quando è inserito un prezzo.";
    curve_of_amounts = "{currency} in un evento";
    curve_of_sums = "{currency} in un periodo";
    curve_mark = "{quantity}: {amount}";

    // Worked examples
    examples_title = "Esempi di calcolo";
    examples_note =
        "Quanto deve costare un periodo intero, senza costi di attivazione, canoni con cadenza propria e imposte. Verificato a ogni salvataggio; il piano si può pubblicare quando tutti sono corretti.";
    example_n = "Esempio {number}";
    example_total = "Totale";
    example_take = "Usare il totale calcolato";
    example_add = "Aggiungere un esempio";
    example_holds = "Corretto";
    example_comes_to = "Risultato: {total}";
    example_unreadable = "Non ancora calcolabile";
    examples_hold =
        one "{count} esempio di calcolo corretto",
        many "{count} di esempi di calcolo corretti",
        other "{count} esempi di calcolo corretti";

    // Lints
    lints_title = "Da verificare";
    lints_note = "La pubblicazione resta possibile.";
    lints_acknowledge = "Ho verificato questi avvisi.";
    lints_none = "Nessun avviso.";

    // As JSON
    view_of_plan = "Vista";
    view_form = "Modulo";
    view_json = "JSON";
    json_title = "Il piano come JSON";
    json_note =
        "Come l'API lo accetta e lo restituisce. Salvando si sostituisce tutta la bozza. I numeri hanno il punto al posto della virgola: 1.25.";
    json_label = "Piano";
    json_show = "Vedere come JSON";
}
