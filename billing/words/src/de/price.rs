//! In German: words for prices: what a price model, a charge and a plan's commitments say.

texts! { German, price;
    plus_usage = "{every}, zzgl. Nutzung";
    // How a price model works
    how_graduated = "Jede Stufe hat ihren eigenen Preis.";
    how_volume = "Alle Einheiten zum Preis der erreichten Stufe.";
    how_stair_step = "Ein Preis für die ganze Menge.";
    how_bundles = "Kontingente: Das erste ist immer fällig, jedes weitere, sobald es begonnen ist.";
    how_graduated_percentage = "Jede Stufe des Betrags hat ihren eigenen Prozentsatz.";

    // Prices
    per_one = "{price} je {unit}";
    per_block = "{price} je {size} {name}";
    per_size = "je {size} {name}";
    with_flat = "{price} + {flat} pauschal";
    flat_only = "{flat} pauschal";
    free = "kostenlos";
    for_all = "für {name}";
    up_to_then = "bis {number}, danach {price}";
    blocks_at = one "{count} Block × {price}", other "{count} Blöcke × {price}";
    begun_counts = "angebrochene Blöcke werden voll berechnet";
    full_counts = "nur volle Blöcke werden berechnet";
    plus_bundle = "+ {price}";
    in_total = "{price} insgesamt";
    percent_of = "{percent} von {amount}";
    fixed_parts = "feste Beträge und Grenzen je Ereignis";
    of_the_amount = "des Betrags";
    as_reported = "Wie gemeldet";
    as_reported_times = "Wie gemeldet × {multiplier}";
    cost_plus = "Kosten + {markup}";
    cost_as_is = "Kosten ohne Aufschlag";
    one_costs = "eine Einheit kostet {amount}";
    // Due whatever is used
    plus_in_any_case = "zzgl. {amount} {every} in jedem Fall";
    in_any_case = "in jedem Fall {amount} {every}";
    always_due = "immer fällig";
    first_always_due = "der Preis der ersten Stufe ist immer fällig";
    flat_always_due = "der Pauschalbetrag ist immer fällig";
    first_flat_always_due = "der Pauschalbetrag der ersten Stufe ist immer fällig";
    first_free = "die ersten {count} kostenlos";
    each_at_least = "je mindestens {amount}";
    each_at_most = "je höchstens {amount}";
    at_least = "mindestens {amount}";
    at_most = "höchstens {amount}";
    of_name = "{name}: {words}";
    every_up_to = "{every}, bis {number}";
    and_further = one "und {count} weiterer Preis", other "und {count} weitere Preise";
    see_all_terms = "Alle Konditionen ansehen";
    up_to = "bis {number}";
    over = "über {number}";
    over_up_to = "über {from} bis {to}";
    any_quantity = "jede Menge";
    all_others = "alle anderen";
    split_by = "Preis nach „{attribute}“.";

    // Over the whole plan
    prepaid_every = "{amount} {every} im Voraus, wird mit der Nutzung verrechnet";
    prepaid_per = "{every}, wird mit der Nutzung verrechnet";
    beyond_times = "Mehrverbrauch kostet das {factor}-Fache";
    minimum_every = "Mindestumsatz {amount} {every} einschließlich Gebühren";
    maximum_every = "höchstens {amount} {every} einschließlich Gebühren; gekürzt wird nur die Nutzung";
    withdraw_within = one "{days} Tag Widerrufsfrist", other "{days} Tage Widerrufsfrist";
    early_end_costs = "{amount} bei vorzeitiger Beendigung";
    label_setup = "Einrichtungsgebühr";
    label_apart = "Gebühren mit eigenem Intervall";
    label_trial = "Testphase";
    label_term = "Laufzeit";
    label_early = "Vorzeitige Beendigung";
    once = "{amount}, einmalig";
    unused_given_back = "ungenutzte Tage werden gutgeschrieben";
    label_prepaid = "Vorausbezahlter Betrag";
    label_overage = "Mehrverbrauch";
    label_minimum = "Mindestumsatz";
    with_fees = "{amount}, einschließlich Gebühren";
    with_fees_kept = "{amount}, einschließlich Gebühren; gekürzt wird nur die Nutzung";
    label_partial = "Angebrochene Perioden";
    partial_in_full = "angebrochene Perioden werden voll berechnet: {fees}";
    in_full = "voll berechnet: {fees}";
    label_maximum = "Höchstbetrag";
    label_unused = "Im Voraus bezahlte, ungenutzte Tage";
    label_withdrawal = "Widerruf";
    given_back = "werden gutgeschrieben";
    times_as_much = "das {factor}-Fache des Preises";
}
