//! In Italian: overview, subscribers, earnings and API keys.

texts! { Italian, seller::business;
    // Overview
    good_morning = "Buongiorno, {name}";
    good_afternoon = "Buon pomeriggio, {name}";
    good_evening = "Buonasera, {name}";
    currency_choice = "Valuta";
    billed_in = "Fatturato in {month}";
    more_than = "+{percent} rispetto a {month}";
    less_than = "−{percent} rispetto a {month}";
    same_as = "come in {month}";
    so_far_in = "finora {amount} in {month}";
    collected = "Incassato";
    outstanding = "Da incassare";
    outstanding_of = "{amount} da incassare";
    nothing_outstanding = "niente da incassare";
    collected_so_far = "Incassato, in totale";
    my_share_so_far = "La Sua quota, in totale";
    my_share = "La Sua quota";
    after_commission = "dopo {amount} di commissione";
    active_subscriptions = "Abbonamenti attivi";
    n_start_later =
        one "{count} inizia più tardi",
        many "{count} iniziano più tardi",
        other "{count} iniziano più tardi";
    none_start_later = "nessuno in programma";
    billed_by_product = "Fatturato per prodotto";
    other_products = "Altri";
    all_n = one "Tutti ({count})", many "Tutti ({count})", other "Tutti ({count})";
    welcome_title = "Venda il Suo primo prodotto";
    welcome_text =
        "Dare un nome, usare il prezzo per utente proposto, verificare la scheda in tre lingue, pubblicare. Bastano pochi minuti.";
    continue_title = "Prossimo passo: {name}";
    nothing_billed = "Ancora nessun importo fatturato";
    nothing_billed_text = "Le fatture vengono emesse automaticamente quando sono dovute; gli importi appaiono qui.";

    // Subscribers
    subscribers_title = "Abbonati";
    subscribers_lead = "Chi è abbonato e i consumi del periodo in corso, aggiornati di continuo.";
    buyer = "Acquirente";
    agreement = "Accordo";
    usage_so_far = "Consumi finora";
    next_invoice = "Prossima fattura";
    subscribers_none = "Ancora nessun abbonato";
    subscribers_none_text = "Pubblichi un piano; gli acquirenti trovano il prodotto nel catalogo e possono abbonarsi.";
    all_invoices = "Tutte le fatture";
    invoices_lead = "Quanto è stato fatturato a Suo nome, dal più recente.";
    to_subscriber = "All'abbonato";
    to_products = "Ai prodotti";
    usage_title = "Consumi";
    usage_period = "{days}, come comunicato finora";
    n_events = one "{count} evento", many "{count} di eventi", other "{count} eventi";
    last_event = "Ultima comunicazione: {when}.";
    usage_nothing = "Ancora nessun consumo comunicato";
    usage_nothing_text =
        "Crei una chiave per i consumi e faccia inviare i consumi dal Suo software; appaiono qui subito.";
    usage_not_priced = "Questo piano prevede solo canoni, nessun prezzo a consumo.";
    facts_title = "Abbonamento";
    fact_product = "Prodotto";
    fact_plan = "Piano";
    fact_since = "Dal";
    fact_until = "Fino al";
    fact_signed = "Sottoscritto";
    fact_seats = "Postazioni";
    fact_bought_by = "Acquistato da";
    bought_by_seller = "{name}, per l'acquirente";
    bought_by_operator = "{name} (gestore)";
    fact_setup = "Costi di attivazione";
    setup_waived = "non addebitati";
    fact_zone = "Fuso orario";
    preview_title = "Prossima fattura";
    invoices_title = "Fatture";
    invoices_none = "Ancora nessuna fattura";
    invoices_none_text = "La prima verrà emessa il {day}.";
    invoices_none_yet_used = "La prima verrà emessa il {day}, solo in caso di consumi.";
    invoices_none_ever = "Nessuna fattura prevista.";
    invoice = "Fattura";
    invoice_total = "Totale";
    invoice_issued = "Emessa";

    // Usage keys
    usage_key_title = "Inviare i consumi";
    usage_key_text =
        "Il Suo software invia i consumi di questo abbonamento con una chiave propria. Le chiavi precedenti restano valide.";
    usage_key_create = "Creare una chiave per i consumi";
    usage_key_label = "Chiave per i consumi";
    usage_key_try = "Provare da terminale";

    // Earnings
    earnings_title = "Ricavi";
    earnings_lead = "Importi netti, senza imposte. La Sua quota viene dal libro mastro, al centesimo.";
    invoiced = "Fatturato";
    commission = "Commissione";
    all_time = "dall'inizio";
    commission_note = "{percent} dell'incassato";
    share_note = "incassato meno commissione";
    month = "Mese";
    earlier_months = "In precedenza";
    by_month = "Per mese";
    by_month_note = "Secondo il giorno della fattura; l'incassato è quanto ne è stato pagato finora.";
    recent_invoices = "Fatture recenti";
    earnings_none = "Ancora nessuna fattura";
    earnings_none_text =
        "La prima fattura viene emessa quando inizia un abbonamento con canoni, oppure dopo il primo periodo con consumi.";

    // API keys
    keys_title = "Chiavi API";
    keys_lead = "Per il Suo software: prodotti, piani, abbonamenti e i consumi di tutti i Suoi abbonati.";
    key_new = "Nuova chiave";
    key_name = "Scopo";
    key_name_hint = "Ad esempio produzione o portatile di Anna.";
    key_create = "Creare la chiave";
    key_created = "Chiave API «{name}»";
    key_column = "Chiave";
    key_valid = "Valida";
    key_revoked_on = "Revocata il {day}";
    key_revoke = "Revocare";
    key_revoke_title = "Revocare «{name}»?";
    key_revoke_text = "Il software che usa questa chiave viene respinto da subito. L'operazione non si può annullare.";
    key_revoked = "La chiave è stata revocata.";
    keys_none = "Ancora nessuna chiave";
    keys_none_text = "Ne crei una per collegare il Suo software al marketplace.";
}
