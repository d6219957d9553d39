//! In Italian: words for subscriptions and invoices, the same for buyers, sellers and the operator.

texts! { Italian, billing;
    status_withdrawn = "Recesso esercitato, ultimo giorno {day}";
    // States
    status_draft = "Bozza";
    status_open = "Da pagare";
    status_under_way = "In riscossione";
    status_to_confirm = "Da confermare";
    status_failed = "Pagamento fallito";
    status_credited = "Accreditata";
    status_to_credit = "Da accreditare";
    status_paid = "Pagata";
    status_overdue = "Scaduta";
    status_uncollectible = "Inesigibile";
    status_active = "Attivo";
    status_starts = "Inizia il {day}";
    status_ends = "Termina il {day}";
    status_ended = "Terminato il {day}";
    status_never_began = "Disdetto prima dell'inizio";

    // States of many invoices, to narrow a list by
    all_failed = "Con pagamento fallito";
    all_credited = "Accreditate";
    all_paid = "Pagate";
    all_overdue = "Scadute";

    // An invoice's sheet
    with_vat = "{amount} IVA inclusa";
    invoice_titled = "Fattura {number}";
    credit_note_titled = "Nota di credito {number}";
    invoice_preview = "Anteprima";
    ahead = "{days}, in anticipo";
    behind_and_ahead = "{behind}, e {ahead} in anticipo";
    issued_note = "{days} · emessa il {issued}";
    will_be_issued_note = "{days} · sarà emessa il {issued}";
    if_used_note = "{days} · sarà emessa il {issued}, solo in caso di consumi";
    for_usage_alone = "{day}, solo consumi";
    share_of_days =
        one "{days} giorno su {of_days}",
        many "{days} di giorni su {of_days}",
        other "{days} giorni su {of_days}";
    counted_from =
        one "calcolato da {events} evento",
        many "calcolato da {events} di eventi",
        other "calcolato da {events} eventi";
    invoiced_before = "{amount} già fatturati";

    // Why an amount
    why_quantity = "Quantità";
    sum_of = one "da {events} evento", many "la somma di {events} di eventi", other "la somma di {events} eventi";
    count_of =
        one "{events} evento conteggiato",
        many "{events} di eventi conteggiati",
        other "{events} eventi conteggiati";
    max_of =
        one "da {events} evento",
        many "il valore massimo di {events} di eventi",
        other "il valore massimo di {events} eventi";
    last_of =
        one "da {events} evento",
        many "l'ultimo valore di {events} di eventi",
        other "l'ultimo valore di {events} eventi";
    unique_of =
        one "valori diversi in {events} evento",
        many "valori diversi in {events} di eventi",
        other "valori diversi in {events} eventi";
    time_weighted_of =
        one "livello medio del periodo, da {events} evento",
        many "livello medio del periodo, da {events} di eventi",
        other "livello medio del periodo, da {events} eventi";
    carried_over = "invariato, nessuna nuova comunicazione";
    seats_as_agreed = "postazioni come concordato";
    bought_up_front = "acquistate in anticipo";
    why_rounded = "Arrotondata";
    measured_as = "{quantity} prima dell'arrotondamento";
    negative_is_none = "i totali negativi contano come 0";
    why_price = "Prezzo";
    priced_for = "per «{value}»";
    why_free = "Gratis";
    free_of = "{free} di {quantity}";
    free_events =
        one "{events} evento e {amount}",
        many "{events} di eventi e {amount}",
        other "{events} eventi e {amount}";
    why_amounts = "Importi";
    reported_amounts = "come comunicato dagli eventi";
    why_costs = "Costo";
    reported_costs = "dei consumi";
    one_price_for = "un prezzo unico per {quantity}";
    whole_bundle = "una quantità prepagata";
    why_minimum = "Minimo";
    why_maximum = "Massimo";
    raised = "portato al minimo";
    lowered = "limitato al massimo";
    why_share = "In proporzione";
    share_of = "{amount} × {days}";
    share_of_seconds = "{amount} × {part} secondi su {whole}";
    full_period_price = "il prezzo di un periodo intero";
    price_once = "dovuto una volta";
    difference_to_minimum = "differenza fino al minimo";

    // What usage does to an invoice to come
    adds_beyond_commitment = "I consumi si aggiungono solo per la parte oltre il minimo contrattuale.";
    adds_beyond_minimum = "I consumi si aggiungono solo per la parte oltre il minimo del loro prezzo.";
    adds_beyond_prepaid = "I consumi si aggiungono solo per la parte oltre l'importo prepagato.";
    adds_beyond_bundle = "I consumi si aggiungono solo per la parte oltre la quantità prepagata in corso.";
    adds_beyond_several =
        "I consumi si aggiungono solo per la parte oltre il minimo, l'importo prepagato o la quantità prepagata.";
    adds_at_most = "I consumi aggiungono al massimo {amount} netti: poi la spesa massima è raggiunta.";
    adds_nothing = "Ulteriori consumi non aumentano l'importo.";
    last_invoice_so_far = "L'ultima fattura sarà emessa il {day}: finora {amount}.";

    beyond_maximum = "importo oltre il massimo";
    covered_by_prepaid = "coperto dall'importo prepagato oppure sconto sui consumi oltre tale importo";
    paid_for_usage = "pagato in anticipo oppure supplemento per consumi oltre l'importo prepagato";
    given_back_unused = "accreditato";
    why_unused = "Non utilizzato";
    at_most_invoiced = "al massimo quanto fatturato";
    agreed_amount = "come concordato per il periodo";
    charged_before = "già addebitato in questo periodo";
    why_values = "Voci";
    sum_of_values = "somma delle voci con questo prezzo";
    why_commitment = "Minimo contrattuale";
    why_spend = "Spesa massima";
    why_prepaid = "Importo prepagato";
    why_overage = "Consumi oltre l'importo prepagato";
    why_fees = "Canoni";
    why_usage = "Consumi";
    counts_toward = "concorre al minimo";
    in_this_period = "in questo periodo";
    paid_in_advance = "pagato in anticipo per il periodo";
    smaller_is_covered = "coperto: il minore dei due importi";
    overage_of = "{beyond} oltre l'importo prepagato × ({factor} − 1)";
    usage_alone_is_lowered = "si riducono solo i consumi, mai i canoni";
    part_at_rate = "di cui con IVA al {rate}";
    why_now = "Ora";
    costs_now = "costo del periodo, per quanto noto oggi";
    why_before = "Prima";
    was_invoiced = "importo già fatturato";
    difference = "la differenza";
    which_were_counted = "Vedere quali sono stati conteggiati";

    // What was counted
    counted_title = "Conteggio: {name}";
    counted_lead = "Ciascuno di questi conta una volta nel periodo, dalla prima comunicazione.";
    n_counted = one "{count} valore in tutto", many "{count} di valori in tutto", other "{count} valori in tutto";
    counted_value = "Valore";
    counted_first = "Prima comunicazione";
    counted_none = "Non è stato conteggiato nulla";
    counted_none_text = "In questo periodo non è stato comunicato alcun consumo di questa metrica.";

    // Rated again
    recompute = "Ricalcolare";
    recompute_title = "Ricalcolata";
    recompute_lead = "Dagli eventi stessi e dal piano concordato, per quanto noti all'emissione della fattura.";
    recompute_agrees = "Tutte le voci coincidono";
    recompute_differs = "Alcuni importi differiscono";
    invoiced_column = "Fatturato";
    recomputed_column = "Ricalcolato";
    agrees_column = "Coincide";
    agrees = "coincide";
    differs = "differisce";
    follows_other = "calcolato con un'altra fattura";
}
