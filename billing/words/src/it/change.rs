//! In Italian: words of the change of a running subscription, the same for its buyer and for the operator.

texts! { Italian, change;
    change_this = "Modificare …";
    title = "Modificare {name}";
    review_title = "Verificare la modifica di {name}";
    choose_lead = "Non cambia nulla prima che Lei abbia visto e confermato gli importi.";
    review_lead = "Non è ancora cambiato nulla. Questi sono gli importi esatti.";
    step_choose = "Scelta";
    step_review = "Verifica";
    which_plan = "Quale piano?";
    you_have = "Piano attuale: {plan}";
    n_seats = one "{count} postazione", many "{count} di postazioni", other "{count} postazioni";
    other_seats = "Più o meno postazioni";
    seats_now_are = "Ora: {count}.";
    see_amounts_of_seats = "Vedere gli importi per queste postazioni";
    other_plan = "Un altro piano";
    seats_hint = "Per i piani che si pagano per postazione.";
    from_when = "Da quando?";
    by_rule = "Automatico: aumenti subito, riduzioni a fine periodo";
    by_rule_hint =
        "Ciò che costa di più inizia oggi; ciò che costa di meno il {day}, al termine del periodo già pagato.";
    by_rule_today = "Ogni modifica inizia oggi: non c'è nulla di pagato in anticipo.";
    by_rule_or_never =
        "Ciò che costa di più inizia oggi; ciò che costa di meno inizierebbe solo dopo la fine concordata.";
    trial_changes_today = "Durante il periodo di prova ogni modifica inizia oggi: non è ancora stato pagato nulla.";
    booked_plan = "Già programmato: {plan} dal {day}. Una scelta fatta qui lo sostituisce.";
    booked_seats =
        one "Già programmata: {seats} postazione dal {day}. Una scelta fatta qui la sostituisce.",
        many "Già programmate: {seats} di postazioni dal {day}. Una scelta fatta qui le sostituisce.",
        other "Già programmate: {seats} postazioni dal {day}. Una scelta fatta qui le sostituisce.";
    replaces_plan = "Sostituisce la modifica programmata: {plan} dal {day}.";
    replaces_seats =
        one "Sostituisce la modifica programmata: {seats} postazione dal {day}.",
        many "Sostituisce la modifica programmata: {seats} di postazioni dal {day}.",
        other "Sostituisce la modifica programmata: {seats} postazioni dal {day}.";
    seats_already_booked =
        one "È già programmata: {seats} postazione dal {day}. Non c'è nulla da confermare.",
        many "Sono già programmate: {seats} di postazioni dal {day}. Non c'è nulla da confermare.",
        other "Sono già programmate: {seats} postazioni dal {day}. Non c'è nulla da confermare.";
    already_booked = "È già programmato: {plan} dal {day}. Non c'è nulla da confermare.";
    at_once = "Subito";
    at_once_hint =
        "I canoni pagati in anticipo vengono accreditati per i giorni rimanenti; per gli stessi giorni si addebitano i nuovi.";
    at_once_whole_hint =
        "I canoni non proporzionali non vengono accreditati: per un canone più alto si addebita la differenza, uno più basso non cambia nulla prima del prossimo periodo.";
    at_once_nothing_paid_hint = "Non c'è nulla di pagato in anticipo, quindi non si accredita nulla.";
    at_once_charged_hint = "Se il nuovo piano ha canoni anticipati, si addebitano per i giorni rimanenti.";
    nothing_credited = "Non si accredita nulla: quanto fatturato per {plan} resta valido.";
    next_period = "Con il prossimo periodo";
    next_period_hint = "Dal {day}. Prima non si accredita né si addebita nulla.";
    see_amounts = "Vedere gli importi";

    no_other_plan_title = "Nessun altro piano da scegliere";
    no_other_plan = "{seller} al momento non offre un altro piano di {product} per questo abbonamento.";
    before_start_changes =
        "Prima del primo giorno, il {day}, non è ancora stato pagato nulla: ogni modifica vale da quel giorno.";
    begins_with_plan = "L'abbonamento inizia il {day} con {plan}, alle sue condizioni.";
    begins_with_seats =
        one "L'abbonamento inizia il {day} con {seats} postazione.",
        many "L'abbonamento inizia il {day} con {seats} di postazioni.",
        other "L'abbonamento inizia il {day} con {seats} postazioni.";

    undo_change = "Annullare la modifica";
    undo_title = "Annullare la modifica di {name}?";
    plan_stays = "{new} non inizia il {day}: resta {old}.";
    seats_stay =
        one "Resta {seats} postazione; il {day} non cambia nulla.",
        many "Restano {seats} di postazioni; il {day} non cambia nulla.",
        other "Restano {seats} postazioni; il {day} non cambia nulla.";
    undo_is_free = "Annullarla non costa nulla. È possibile programmare di nuovo una modifica in qualsiasi momento.";
    leave_booked = "Mantenere la modifica";
    undone = "{name} resta invariato.";
    what_happens = "Che cosa succede";
    applies_now = "{plan} vale da oggi.";
    applies_from = "Fino ad allora resta {old}; dal {day} vale {new}.";
    seats_become =
        one "Le postazioni passano da {before} a {after}.",
        many "Le postazioni passano da {before} a {after}.",
        other "Le postazioni passano da {before} a {after}.";
    seats_now = "Le postazioni cambiano oggi.";
    seats_from = "Le postazioni cambiano il {day}; fino ad allora resta tutto com'è.";
    seats_bought =
        one "Il nuovo piano comprende {count} postazione; finora non ce n'erano.",
        many "Il nuovo piano comprende {count} di postazioni; finora non ce n'erano.",
        other "Il nuovo piano comprende {count} postazioni; finora non ce n'erano.";
    seats_gone =
        one "Il nuovo piano non prevede postazioni: termina {count} postazione.",
        many "Il nuovo piano non prevede postazioni: terminano {count} di postazioni.",
        other "Il nuovo piano non prevede postazioni: terminano {count} postazioni.";
    bound_from = "{plan} è concordato per {term}, contando dal {from}, quindi fino al {last}.";
    then_renewed = "Poi si rinnova automaticamente ogni volta per la stessa durata.";
    then_it_ends = "Non si rinnova: a quel punto il servizio termina.";
    term_goes_on = "Il periodo contrattuale in corso prosegue fino al {last}.";
    terms_follow = "Poi seguono i periodi contrattuali di {plan}, di {term} ciascuno, con rinnovo automatico.";
    one_term_follows =
        "Poi segue un periodo contrattuale di {plan}, di {term}, fino al {last}; dopo il servizio termina.";

    not_bound = "{plan} si può disdire in qualsiasi momento.";
    end_stays = "Il servizio termina comunque il {day}, come concordato.";
    early_end_costs = "Il recesso anticipato costa {amount} netti, una tantum.";
    leaving_early_costs =
        "Lasciare {plan} prima della fine del periodo contrattuale, il {last}, costa {amount}, una tantum.";
    part_of_this_invoice = "È compreso in ciò che si fattura subito.";
    invoiced_later = "Si fattura il {day}.";
    no_second_setup =
        "I costi di attivazione di {plan}, {amount}, non si addebitano: sono dovuti solo per un nuovo abbonamento.";
    usage_from_now = "I consumi da ora si calcolano con {new}.";
    usage_until_now = "I consumi fino a ora si calcolano con {old}.";
    usage_refused_from_now = "{new} non ha un prezzo per {metrics}: da ora tali consumi non vengono più accettati.";
    usage_refused_from = "{new} non ha un prezzo per {metrics}: dal {day} tali consumi non vengono più accettati.";
    trial_usage_is_free =
        "Il periodo di prova continua fino al {day}: fino ad allora non è dovuto alcun canone e i consumi sono gratis.";
    usage_by_instant = "I consumi fino a ora si calcolano con {old}, da ora con {new}.";
    invoiced_at_once = "Si fatturano subito {amount}.";
    credited_at_once = "{amount} vengono accreditati subito e detratti dalle prossime fatture, di qualsiasi venditore.";
    nothing_at_once = "Per la modifica in sé non si fattura nulla.";
    next_invoice_on = "La prossima fattura arriva il {day}, per {period}.";
    next_invoice_of = "La prossima fattura arriva il {day}, per {period}: finora {amount}, più gli ulteriori consumi.";
    next_invoice_if_used = "La prossima fattura arriva il {day}, per {period}, solo in caso di consumi.";
    later_invoice = "La fattura del {day}, per {period}: {amount}.";
    later_invoice_of = "La fattura del {day}, per {period}: almeno {amount}, più i consumi.";
    later_invoice_so_far = "La fattura del {day}, per {period}: almeno {amount}.";
    trial_goes_on = "Il periodo di prova continua fino al {day}: per i suoi giorni non è dovuto alcun canone.";
    trial_goes_on_with_usage =
        "Il periodo di prova continua fino al {day}: fino ad allora non è dovuto alcun canone e i consumi sono gratis. Poi i consumi si calcolano con {new}.";
    next_invoice_of_fees = "La prossima fattura arriva il {day}, per {period}: {amount}.";
    charged_to = "L'addebito avviene su {method}.";
    sheet_title = "Fatturato subito";
    sheet_title_credit = "Accreditato subito";
    confirm_now = "Modificare ora";
    confirm_on = "Modificare dal {day}";
    choose_again = "Cambiare la scelta";
    leave_it = "Non modificare";

    done_now = "{name}: la modifica vale da oggi.";
    done_seats_later =
        one "{name}: {seats} postazione dal {day}.",
        many "{name}: {seats} di postazioni dal {day}.",
        other "{name}: {seats} postazioni dal {day}.";
    done_later = "{name}: la modifica vale dal {day}.";
}
