//! In Italian: words of the buyer account.

mod paying;

texts! { Italian, account;
    // Subscriptions
    subscriptions_title = "Abbonamenti";
    group_active = "Attivi";
    group_scheduled = "Iniziano più tardi";
    group_ended = "Terminati";
    no_subscriptions_title = "Ancora nessun abbonamento";
    no_subscriptions_text =
        "Trovi un prodotto, veda quanto costerebbe e lo sottoscriva. Poi apparirà qui con la prossima fattura.";
    browse_store = "Esplorare il catalogo";
    product = "Prodotto";
    state = "Stato";
    next_invoice = "Prossima fattura";
    seats = "Postazioni";
    bought_for_you = "Acquistato per Lei da {person} il {day}";
    nothing_left = "nessuna";

    // One subscription
    cancel_this = "Disdire …";
    agreement = "Accordo";
    price_list_of = "listino del {day}";
    renews_by_itself = "si rinnova automaticamente";
    runs_until_cancelled = "valido fino alla disdetta";
    ends_by_itself = "termina il {day}";
    has_ended = "è terminato il {day}";
    first_invoice_title = "Prima fattura";
    invoice_after_that = "La fattura successiva";
    nothing_more_to_come = "Secondo gli accordi non seguono altre fatture.";
    last_invoice_title = "Ultima fattura";
    late_invoice_title = "Fattura per consumi comunicati in ritardo";
    usage_up_to = "dai consumi fino alle {time}";
    not_updated_since = "Nessuna connessione. Dati delle {time}.";
    nothing_to_invoice_title = "Niente più da fatturare";
    nothing_to_invoice_text = "Questo abbonamento è terminato il {day}. Le fatture restano qui.";
    never_began = "Questo abbonamento è stato disdetto prima dell'inizio. Non si fattura nulla.";
    used_this_month = "{name} questo mese";
    used_this_period = "{name} in questo periodo";
    n_events = one "da {count} evento", many "da {count} di eventi", other "da {count} eventi";
    nothing_used_yet = "Ancora nessun consumo comunicato.";
    no_usage_priced = "Questo piano non ha prezzi a consumo: le fatture comprendono solo i canoni.";
    paying_with = "Pagamento con";
    change = "modificare";
    add_card = "Inserire i dati di pagamento";
    no_card_yet = "Ancora nessun dato di pagamento. Le fatture andranno pagate manualmente.";
    card_number = "{brand} ·· {last4}";
    about_this = "Condizioni concordate";
    seller = "Venditore";
    plan = "Piano";
    signed_on = "Sottoscritto";
    service_since = "Servizio dal";
    trial = "Prova";
    trial_of_all_until = "fino al {day}, consumi compresi";
    trial_of_fees_until = "fino al {day}, senza canoni";
    service_until = "Ultimo giorno";
    setup_fee = "Costi di attivazione";
    setup_waived = "non addebitati";
    days_counted_in = "Fuso orario";
    access = "Accesso";
    access_open = "attivo";
    access_closed = "chiuso";
    plan_changes_on = "Dal {day} vale {plan}.";
    seats_change_on =
        one "Dal {day} avrà {seats} postazione.",
        many "Dal {day} avrà {seats} di postazioni.",
        other "Dal {day} avrà {seats} postazioni.";
    agreed_prices = "Prezzi concordati: {plan}";
    past_invoices = "Fatture passate";
    no_past_invoices = "Ancora nessuna.";
    all_invoices = "Tutte le fatture";

    // Cancelling
    cancel_title = "Disdire {product}";
    cancel_lead = "Non succede nulla prima della conferma in fondo alla pagina.";
    end_shown_anew = "Ha modificato la Sua scelta. Ecco che cosa comporta. Non è ancora disdetto nulla.";
    cancel_when = "Quando deve terminare?";
    at_period_end = "Alla fine del periodo";
    at_term_end = "Alla fine della durata concordata";
    at_trial_end = "Alla fine del periodo di prova";
    at_paid_end = "Alla fine del periodo pagato";
    trial_ends = "Ultimo giorno {day}. Fino ad allora non sono dovuti canoni.";
    early_for = "Ultimo giorno {day}. È prima della fine della durata concordata e costa {amount}, una tantum.";
    early_for_nothing = "Ultimo giorno {day}. È prima della fine della durata concordata, senza costi aggiuntivi.";
    last_day_is = "Ultimo giorno {day}";
    before_it_starts = "Prima dell'inizio";
    before_it_starts_hint = "Nessun servizio, nessuna fattura.";
    on_a_day = "In un altro giorno";
    on_a_day_hint = "Il giorno scelto è l'ultimo del servizio.";
    last_day_field = "Ultimo giorno del servizio";
    see_what_happens = "Vedere che cosa succede";
    if_you_cancel = "Se disdice ora";
    service_ends_on = "{product} resta a disposizione fino alla fine del {day}.";
    service_never_starts = "{product} non inizia e non si fattura nulla.";
    one_invoice_before = "Prima dell'ultima segue un'altra fattura: {day}, {amount}.";
    invoices_before = "Prima dell'ultima seguono queste fatture: {list}. In totale {sum}.";
    many_invoices_before =
        one "Prima dell'ultima segue {count} fattura, il {first}: {sum}.",
        many "Prima dell'ultima seguono {count} di fatture, dal {first} al {last}: in totale {sum}.",
        other "Prima dell'ultima seguono {count} fatture, dal {first} al {last}: in totale {sum}.";
    one_invoice_left = "Segue un'altra fattura: {day}, {amount}.";
    invoices_left = "Seguono queste fatture: {list}. In totale {sum}.";
    many_invoices_left =
        one "Segue {count} fattura, il {first}: {sum}.",
        many "Seguono {count} di fatture, dal {first} al {last}: in totale {sum}.",
        other "Seguono {count} fatture, dal {first} al {last}: in totale {sum}.";
    at_least_so_many = "Fino all'ultimo giorno seguono altre fatture.";
    usage_besides = "I consumi fino ad allora si aggiungono agli importi attuali.";
    invoices_if_used = "Le fatture per soli consumi seguono solo in caso di consumi.";
    final_invoice_of_fees = "L'ultima fattura sarà emessa il {day}: {amount}.";
    final_invoice = "L'ultima fattura sarà emessa il {day}: finora {amount}, più i consumi fino ad allora.";
    final_invoice_of_nothing =
        "L'ultima fattura sarà emessa il {day}, per i consumi fino ad allora. Finora non ce ne sono. Senza consumi non arriva alcuna fattura.";
    early_end_costs = "Comprende {amount} per il recesso anticipato.";
    withdraw = "Recedere oggi senza costi";
    withdraw_hint =
        "È possibile recedere fino al {until}. Tutto ciò che è stato fatturato viene accreditato e i consumi non si pagano. Oggi è l'ultimo giorno del servizio.";
    last_day_paid = "Ultimo giorno {day}. Fino ad allora tutto è dovuto come concordato.";
    on_a_day_or_withdraw =
        "Il giorno scelto è l'ultimo del servizio. Fino ad allora tutto è dovuto come concordato; solo con il recesso non si deve nulla.";
    end_sooner = "Terminare prima …";
    withdrawn_last_day =
        "Recesso esercitato: non è dovuto nulla. Quanto fatturato viene accreditato il giorno dopo. L'ultimo giorno del servizio è il {day}.";
    ends_last_day = "Questo abbonamento termina: l'ultimo giorno del servizio è il {day}.";
    all_is_credited =
        "Tutto ciò che è stato fatturato viene accreditato il {on}: {amount}. Il credito viene detratto dalle fatture aperte e dalle prossime, di qualsiasi venditore. I consumi non si pagano.";
    nothing_was_invoiced =
        "Finora non è stato fatturato nulla, quindi non c'è nulla da accreditare. I consumi non si pagano.";
    unused_is_credited = "{amount} per i giorni non utilizzati vengono accreditati il {day}.";
    days_after_are_lost =
        "Di quanto fatturato in anticipo, {amount} riguardano i giorni dopo l'ultimo, fino al {until}. Non vengono accreditati.";
    whole_period_is_lost =
        "{amount} sono stati fatturati per intero per il periodo fino al {until}. Nulla viene accreditato.";
    no_renewal = "Non si fattura altro e non c'è alcun rinnovo.";
    no_more_invoices = "Non seguono altre fatture e non c'è alcun rinnovo.";
    booked_seats_are_dropped =
        one "La modifica a {seats} postazione programmata per il {day} viene annullata.",
        many "La modifica a {seats} di postazioni programmata per il {day} viene annullata.",
        other "La modifica a {seats} postazioni programmata per il {day} viene annullata.";
    booked_is_dropped = "Il passaggio a {plan} programmato per il {day} viene annullato.";
    confirm_withdrawal = "Recedere oggi";
    confirm_cancel = "Disdire l'abbonamento";
    confirm_cancel_on = "Disdire per il {day}";
    keep_it = "Mantenere";
    cancelled_done = "L'abbonamento a {product} è stato disdetto. L'ultimo giorno è il {day}.";
    withdrawn_done = "Il recesso dall'abbonamento a {product} è stato esercitato. L'ultimo giorno è il {day}.";
    withdrawn_and_over = "Il recesso da questo abbonamento è stato esercitato il {day}. Le fatture restano qui.";
    cancelled_before_start = "L'abbonamento a {product} è stato disdetto prima dell'inizio.";
    already_ends = "Questo abbonamento termina già il {day}. È possibile solo anticipare l'ultimo giorno.";
    back_to_subscription = "Tornare all'abbonamento";

    // Settings
    settings_title = "Impostazioni";
    these_pages = "Queste pagine";
    these_pages_note = "Per {person}, su ogni dispositivo";
    organization_note = "Per tutta l'organizzazione e per le sue fatture";
    colors = "Colori";
    invoice_language = "Lingua delle fatture";
    currency = "Valuta";
    currency_hint = "Suggerita per i nuovi piani. Gli abbonamenti mantengono la propria.";
    invoice_email_why =
        "I venditori vi indirizzano i piani privati. Perché questi non raggiungano altri, resta quello indicato all'inizio.";
    contact_email = "Indirizzo e-mail";
    contact_email_hint = "Dove La raggiunge il gestore. L'accesso avviene con il Suo indirizzo personale.";
    time_zone_hint = "Per i nuovi abbonamenti. Quelli in corso mantengono il proprio.";
    invoice_email = "Indirizzo e-mail per le fatture";
    own_zone_hint = "L'amministrazione mostra giorni e orari in questo fuso orario, su questo dispositivo.";
    settings_saved = "Le impostazioni sono state salvate.";

    // API keys
    keys_title = "Chiavi API";
    keys_lead =
        "Con una chiave il Suo software può fare ciò che Lei fa qui: leggere fatture e anteprime, abbonarsi, disdire.";
    new_key = "Nuova chiave";
    key_name = "Nome";
    key_name_hint = "Dove sarà usata: «ERP», «Rapporto per e-mail».";
    create_key = "Creare la chiave";
    your_new_key_unnamed = "La nuova chiave";
    your_new_key = "La chiave «{name}»";
    try_key = "Provare";
    no_keys_title = "Ancora nessuna chiave";
    no_keys_text = "Ne crei una qui sopra quando un Suo software deve leggere fatture o abbonarsi automaticamente.";
    key = "Chiave";
    key_state = "Stato";
    key_created = "Creata";
    key_revoked_on = "revocata il {day}";
    revoke = "Revocare";
    revoke_title = "Revocare «{name}»?";
    revoke_effect = "Il software che usa questa chiave viene rifiutato da subito. L'operazione non si può annullare.";
    revoke_free = "Non costa nulla e non cambia alcun abbonamento.";
    revoke_confirm = "Revocare la chiave";
    keep_key = "Mantenere";
    key_was_revoked = "La chiave è stata revocata.";
    nothing_used_then = "in questi giorni non è stato comunicato nulla";
}
