//! In Italian: words for prices: what a price model, a charge and a plan's commitments say.

texts! { Italian, price;
    plus_usage = "{every}, più i consumi";
    // How a price model works
    how_graduated = "Ogni scaglione ha il proprio prezzo.";
    how_volume = "Tutte le unità al prezzo dello scaglione raggiunto.";
    how_stair_step = "Un prezzo unico per l'intera quantità.";
    how_bundles = "Quantità prepagate: la prima è sempre dovuta, le altre appena iniziate.";
    how_graduated_percentage = "Ogni scaglione dell'importo ha la propria percentuale.";

    // Prices
    per_one = "{price} per {unit}";
    per_block = "{price} ogni {size} {name}";
    per_size = "ogni {size} {name}";
    with_flat = "{price} + {flat} fissi";
    flat_only = "{flat} fissi";
    free = "gratis";
    for_all = "per {name}";
    up_to_then = "fino a {number}, poi {price}";
    blocks_at = one "{count} blocco × {price}", many "{count} di blocchi × {price}", other "{count} blocchi × {price}";
    begun_counts = "i blocchi iniziati si pagano per intero";
    full_counts = "si pagano solo i blocchi interi";
    plus_bundle = "+ {price}";
    in_total = "{price} in totale";
    percent_of = "{percent} di {amount}";
    fixed_parts = "importi fissi e limiti per evento";
    of_the_amount = "dell'importo";
    as_reported = "Come comunicato";
    as_reported_times = "Come comunicato × {multiplier}";
    cost_plus = "Costo + {markup}";
    cost_as_is = "Costo senza ricarico";
    one_costs = "un'unità costa {amount}";
    // Due whatever is used
    plus_in_any_case = "più {amount} {every} in ogni caso";
    in_any_case = "in ogni caso {amount} {every}";
    always_due = "sempre dovuto";
    first_always_due = "il prezzo del primo scaglione è sempre dovuto";
    flat_always_due = "l'importo fisso è sempre dovuto";
    first_flat_always_due = "l'importo fisso del primo scaglione è sempre dovuto";
    first_free = "gratis fino a {count}";
    each_at_least = "minimo {amount} per evento";
    each_at_most = "massimo {amount} per evento";
    at_least = "almeno {amount}";
    at_most = "al massimo {amount}";
    of_name = "{name}: {words}";
    every_up_to = "{every}, fino a {number}";
    and_further = one "e {count} altro prezzo", many "e altri {count} di prezzi", other "e altri {count} prezzi";
    see_all_terms = "Vedere tutte le condizioni";
    up_to = "fino a {number}";
    over = "oltre {number}";
    over_up_to = "oltre {from} fino a {to}";
    any_quantity = "qualsiasi quantità";
    all_others = "tutti gli altri";
    split_by = "Prezzo secondo «{attribute}».";

    // Over the whole plan
    prepaid_every = "{amount} {every} in anticipo, a scalare con i consumi";
    prepaid_per = "{every}, a scalare con i consumi";
    beyond_times = "oltre l'importo prepagato i consumi costano {factor} volte il prezzo";
    minimum_every = "minimo complessivo {amount} {every}, canoni compresi";
    maximum_every = "massimo {amount} {every}, canoni compresi; si riducono solo i consumi";
    withdraw_within =
        one "recesso entro {days} giorno",
        many "recesso entro {days} di giorni",
        other "recesso entro {days} giorni";
    early_end_costs = "{amount} in caso di recesso anticipato";
    label_setup = "Costi di attivazione";
    label_apart = "Canoni con cadenza propria";
    label_trial = "Prova";
    label_term = "Durata";
    label_early = "Recesso anticipato";
    once = "{amount}, una tantum";
    unused_given_back = "i giorni non utilizzati vengono accreditati";
    label_prepaid = "Importo prepagato";
    label_overage = "Consumi oltre l'importo prepagato";
    label_minimum = "Minimo contrattuale";
    with_fees = "{amount}, canoni compresi";
    with_fees_kept = "{amount}, canoni compresi; si riducono solo i consumi";
    label_partial = "Periodi parziali";
    partial_in_full = "i periodi parziali si fatturano per intero: {fees}";
    in_full = "fatturati per intero: {fees}";
    label_maximum = "Spesa massima";
    label_unused = "Giorni prepagati non utilizzati";
    label_withdrawal = "Recesso";
    given_back = "accreditati";
    times_as_much = "{factor} volte il prezzo";
}
