//! In Italian: words of subscribing: what is reviewed before, and what comes after.

texts! { Italian, store::subscribing;
    // Review
    step_choose = "Scelta";
    step_review = "Verifica";
    step_payment = "Dati di pagamento";
    step_done = "Fatto";
    review_title = "Abbonarsi a {product} {plan}";
    review_lead = "Non è ancora concordato nulla. Ecco che cosa succede quando si abbona.";
    already_yours = "Lei ha già {name}, dal {day}.";
    already_yours_from = "Lei ha già {name}, a partire dal {day}.";
    already_theirs = "{buyer} ha già {name}, dal {day}.";
    already_theirs_from = "{buyer} ha già {name}, a partire dal {day}.";
    comes_on_top = "Questo sarebbe un abbonamento in più.";
    change_it_instead = "Modificare invece";
    look_at_it = "Vedere";
    your_choice = "La Sua scelta";
    seats_label = "Postazioni";
    seats_hint = "Acquistate in anticipo, per ogni periodo.";
    seats_in_arrears_hint = "Si fatturano al termine di ogni periodo.";
    starts_label = "Primo giorno del servizio";
    starts_hint = "Oggi o un giorno successivo: consumi e canoni iniziano da quel giorno.";
    update_choice = "Aggiornare gli importi";
    amounts_anew =
        "Ha modificato la Sua scelta. Questi sono gli importi corrispondenti. Non è ancora concordato nulla.";
    due_today = "Fatturato oggi";
    due_on_start = "Fatturato il {day}";
    what_happens = "Che cosa succede e quando";
    at_payment = "Pagamento";
    at_end = "Fine";
    happens_start = "Il servizio inizia.";
    happens_start_today = "Il servizio inizia subito dopo la sottoscrizione.";
    happens_invoice = "Si fatturano {amount}.";
    happens_no_invoice = "Non si fattura ancora nulla.";
    happens_setup = "Di cui {amount} netti di costi di attivazione, una tantum.";
    happens_next = "La prossima fattura, per {period}.";
    about_amount = "Circa {amount} {every}";
    about_with = "{quantities} in un periodo intero, al netto dell'IVA. Si fatturano i consumi effettivi.";
    then_on = "Poi, il {day}";
    without_usage = "senza consumi";
    happens_first = "La prima fattura, per {period}.";
    happens_charged = "Ogni fattura viene addebitata su {method} il giorno dell'emissione.";
    happens_credit_covers = "Prima si usa il Suo credito di {credit}, che copre l'importo: non si addebita nulla.";
    happens_credit_first = "Prima si usa il Suo credito di {credit}; restano da pagare {rest}.";
    happens_details_next =
        "I dati di pagamento si inseriscono dopo, sulla pagina del servizio di pagamento. Noi non vediamo mai il numero della carta.";
    happens_due_days =
        one "Pagamento entro {days} giorno dalla data della fattura.",
        many "Pagamento entro {days} di giorni dalla data della fattura.",
        other "Pagamento entro {days} giorni dalla data della fattura.";
    happens_early_end = "Il recesso anticipato costa {amount} netti.";
    first_term_until = "Il primo periodo contrattuale dura fino al {day}.";
    ends_with_its_term = "Non si rinnova: l'ultimo giorno del servizio è il {day}.";
    withdrawing_until = "Fino al {day} il recesso non costa nulla.";
    trial_had_before =
        "Il periodo di prova di questo prodotto è già stato utilizzato con un abbonamento precedente e qui non è previsto.";
    withdrawal_had_before =
        "Il diritto di recesso per questo prodotto è già stato utilizzato con un abbonamento precedente e qui non è previsto.";
    subscribe_now = "Abbonarsi";
    subscribe_and_pay = "Abbonarsi e inserire i dati di pagamento";
    back_to = "Tornare a {product}";
    only_buyers_title = "È necessario un account acquirente";
    sign_in_as_another = "Accedere con un altro account";

    // Done
    done_title = "L'abbonamento a {name} è attivo";
    done_title_later = "L'abbonamento a {name} inizia il {day}";
    one_step_left = "Manca 1 passaggio";
    done_lead = "{seller} La vede tra gli abbonati.";
    next_steps = "Prossimi passi";
    step_method_ready = "Le fatture vengono addebitate su {method}.";
    step_method_missing = "Mancano ancora i dati di pagamento. Senza, ogni fattura si paga con bonifico.";
    enter_payment_details = "Inserire i dati di pagamento";
    step_seats =
        one "{seats} postazione dal {day}.",
        many "{seats} di postazioni dal {day}.",
        other "{seats} postazioni dal {day}.";
    step_first_day = "Primo giorno del servizio: {day}.";
    step_usage = "{seller} comunica i Suoi consumi. Consumi e costi sono visibili in pochi secondi.";
    step_paid = "La fattura {number} di {amount} è pagata.";
    step_under_way = "La fattura {number} è emessa; l'addebito di {amount} sulla carta è in corso.";
    step_to_confirm =
        "{amount} della fattura {number} non sono ancora pagati: la banca Le chiede di confermare l'addebito.";
    step_failed = "{amount} della fattura {number} non sono stati pagati: la carta è stata rifiutata.";
    step_declined =
        "{amount} della fattura {number} non sono stati pagati: il pagamento non è stato confermato. È possibile pagare di nuovo.";
    step_withdrawn =
        "La fattura {number} viene accreditata per intero il {day}, dato che è stato esercitato il recesso.";
    step_open = "La fattura {number} è emessa; {amount} non sono ancora pagati.";
    watch_next_invoice = "Vedere la prossima fattura";
    see_subscriptions = "Vedere tutti gli abbonamenti";
    free_before_start = "Disdire prima del {day} non costa nulla.";
}
