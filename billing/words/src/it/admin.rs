//! In Italian: words of the admin area.

mod clock;
mod payments;

texts! { Italian, admin;
    // Overview
    overview_title = "Il marketplace in {month}";
    invoiced = "Fatturato";
    n_invoices = one "{count} fattura", many "{count} di fatture", other "{count} fatture";
    no_invoices = "Nessuna fattura";
    n_credit_notes =
        one "{count} nota di credito",
        many "{count} di note di credito",
        other "{count} note di credito";
    collected = "Incassato";
    collected_note = "imposte incluse";
    commission = "Commissione";
    commission_note = "sul netto incassato";
    outstanding = "Da incassare";
    other_currencies = "Altre valute: {codes}";
    outstanding_note = "non pagato, in totale";
    sellers_share = "Quota dei venditori";
    collected_by_month = "Incassato al mese, netto, in {currency}";
    nothing_invoiced_title = "Ancora nessuna fattura";
    nothing_invoiced_text = "I primi importi appaiono qui quando inizia un abbonamento o finisce un mese.";
    at_a_glance = "In sintesi";
    now = "Ora";
    active_subscriptions = "Abbonamenti attivi";
    scheduled_subscriptions = "Iniziano più tardi";
    last_run = "Ultima fatturazione";
    all_runs = "Tutte le fatturazioni";
    no_run_yet = "Ancora nessuna fatturazione. Le fatturazioni partono automaticamente quando qualcosa è dovuto.";
    advance_the_clock = "Portare avanti l'orologio";

    // Lists of people
    name = "Nome";
    country = "Paese";
    since = "Dal";
    products = "Prodotti";
    sellers_title = "Venditori";
    find_sellers = "Cercare venditori per nome o e-mail";
    no_sellers_title = "Ancora nessun venditore";
    no_sellers_text = "I venditori si registrano in autonomia. Mandi loro l'indirizzo della registrazione.";
    buyers_title = "Acquirenti";
    buyers_in = "Acquirenti in «{category}»";
    find_buyers = "Cercare acquirenti per nome o e-mail";
    no_buyers_title = "Ancora nessun acquirente";
    no_buyers_text = "Gli acquirenti si registrano in autonomia quando trovano qualcosa nel catalogo.";
    to_sign_up = "Aprire la registrazione";
    nobody_found = "Nessun risultato per «{words}»";
    nobody_found_text = "Cerchi una parte del nome o dell'indirizzo e-mail.";
    show_all = "Mostrare tutti";

    // A buyer
    buyer_facts = "Dati";
    email = "E-mail";
    time_zone = "Fuso orario";
    currency = "Valuta";
    vat_id = "Partita IVA";
    categories = "Categorie";
    categories_note = "I piani di una categoria sono offerti solo ai suoi acquirenti.";
    save_categories = "Salvare le categorie";
    categories_saved = "Le categorie di {buyer} sono state salvate.";
    no_categories_here = "Non ci sono ancora categorie di acquirenti.";
    subscriptions = "Abbonamenti";
    product = "Prodotto";
    status = "Stato";
    bought_by = "Acquistato da";
    bought_by_on = "{who}, {day}";
    operator = "Gestore";
    next_invoice = "Prossima fattura";
    buy_for_this_buyer = "Acquistare per conto terzi";
    no_subscriptions_title = "Nessun abbonamento";
    no_subscriptions_text = "Acquisti un piano per conto di questo acquirente, anche privato.";
    invoices = "Fatture";
    number = "Numero";
    issued = "Emessa";
    due = "Scadenza";
    no_invoices_title = "Ancora nessuna fattura";
    no_invoices_text = "La prima arriva quando qualcosa è dovuto.";

    // Money that is open
    balance_of = "Situazione contabile";
    open = "Da pagare";
    overdue = "di cui scaduto";
    invoices_lead =
        "Tutte le fatture del marketplace, dalla più recente. Scelga uno stato per vedere che cosa richiede attenzione.";

    // Categories
    categories_title = "Categorie di acquirenti";
    category_members = one "{count} acquirente", many "{count} di acquirenti", other "{count} acquirenti";
    no_members_title = "Nessuno in questa categoria";
    no_members_text = "Apra un acquirente e selezioni lì la categoria.";
    choose_buyers = "Scegliere gli acquirenti";
    new_category = "Nuova categoria";
    category_name_hint = "Come «Scuole» o «Partner»";
    create_category = "Creare la categoria";
    category_created = "«{name}» è stata creata. Aggiunga gli acquirenti dalle loro pagine.";
    no_categories_title = "Ancora nessuna categoria";
    no_categories_text = "Ne crei una e vi aggiunga acquirenti: i venditori potranno rivolgerle dei piani.";

    // Buying on behalf
    purchase_title = "Acquisti per conto terzi";
    purchase_lead =
        "Sottoscriva per un acquirente qualsiasi piano pubblicato, anche privato. L'acquirente vede chi ha acquistato e quando.";
    step_buyer = "Acquirente";
    step_plan = "Piano";
    step_terms = "Condizioni";
    step_review = "Verifica";
    for_whom = "Per chi?";
    which_plan = "Quale piano per {buyer}?";
    another_buyer = "Altro acquirente";
    another_plan = "Altro piano";
    find_plans = "Cercare piani per prodotto, piano o venditore";
    plan = "Piano";
    price = "Prezzo";
    on_sale = "In vendita";
    on_sale_from = "dal {day}";
    on_sale_only_from = "{plan} può essere sottoscritto dal {day}.";
    on_sale_until = "fino al {day}";
    on_sale_now = "ora";
    visibility = "Visibilità";
    private_plan = "Privato";
    public_plan = "Pubblico";
    no_plans_title = "Nessun piano acquistabile per questo acquirente";
    no_plans_text =
        "Un venditore deve prima pubblicare un piano rivolto a questo acquirente, a una sua categoria o a tutti.";
    no_plan_found = "Nessun piano trovato per «{words}»";
    terms_title = "{plan} per {buyer}";
    starts_on = "Primo giorno del servizio";
    starts_on_hint = "Per questo acquirente oggi è il {day}.";
    seats = "Postazioni";
    seats_in_arrears_hint = "Fatturate al termine di ogni periodo, usate o no.";
    seats_hint = "Pagate in anticipo, usate o no.";
    collected_at_issue = "Ogni fattura viene addebitata sulla carta dell'acquirente il giorno dell'emissione.";
    waive_setup_fee = "Non addebitare i costi di attivazione ({amount})";
    waive_hint = "L'acquirente vede che non sono stati addebitati.";
    see_what_is_invoiced = "Vedere che cosa verrà fatturato";
    review_title = "{plan} per {buyer}?";
    what_happens = "Che cosa succede alla conferma";
    service_from = "{product} {plan} inizia il {day}.";
    service_today = "{product} {plan} inizia oggi.";
    setup_waived_of = "I costi di attivazione di {amount} non vengono addebitati.";
    setup_charged_of = "Vengono addebitati i costi di attivazione di {amount}.";
    invoiced_at_once = "{amount} vengono fatturati subito e incassati se ci sono i dati di pagamento.";
    invoiced_on_day = "{amount} vengono fatturati il {day}.";
    nothing_at_start = "All'inizio non viene fatturato nulla.";
    next_with_usage =
        "La fattura successiva arriva il {day}, per {period}: almeno {amount}, più i consumi fino ad allora.";
    next_of_usage = "La fattura successiva arriva il {day}, per {period}, solo in caso di consumi fino ad allora.";
    next_beyond = "La fattura successiva arriva il {day}, per {period}: almeno {amount}.";
    later_with_usage = "Il {day} una fattura per {period}: almeno {amount}, più i consumi fino ad allora.";
    later_beyond = "Il {day} una fattura per {period}: almeno {amount}.";
    later_invoice = "Il {day} una fattura per {period}: {amount}.";
    next_of_fees = "La fattura successiva arriva il {day}, per {period}: {amount}.";
    buyer_is_told = "{buyer} lo trova tra i propri abbonamenti, acquistato da {who}.";
    buy_for = "Acquistare per {buyer}";
    change_terms = "Modificare le condizioni";
    first_invoice = "Prima fattura";
    bought_for = "L'abbonamento per {buyer} è stato sottoscritto";
    agreement = "Accordo";
    first_day = "Primo giorno";
    last_day = "Ultimo giorno";
    signed = "Sottoscritto";
    setup_fee = "Costi di attivazione";
    setup_charged = "addebitati";
    setup_waived = "non addebitati";
    open_buyer = "Aprire l'acquirente";
    buy_another = "Acquistare un altro piano";
    usage_key = "Chiave per i consumi di {product}";

    // Invoice runs
    runs_title = "Fatturazioni";
    runs_lead =
        "Ogni fatturazione comprende ciò che è dovuto, e nulla due volte. Un errore riguarda solo l'abbonamento interessato.";
    run_of = "Fatturazione del {instant}";
    started = "Avviata";
    failures = "Errori";
    n_failures = one "{count} errore", many "{count} di errori", other "{count} errori";
    reason = "Motivo";
    subscription = "Abbonamento";
    no_failures = "Nessun errore";
    buyer = "Acquirente";
    seller = "Venditore";
    total = "Totale";
    no_runs_title = "Ancora nessuna fatturazione";
    no_runs_text =
        "La prima parte automaticamente quando una fattura è dovuta. Nella sandbox porti avanti l'orologio per vederne una.";
    run_without_invoices = "Nessuna fattura in questa fatturazione";
    run_without_invoices_text = "Negli abbonamenti esaminati non era dovuto nulla.";

    paid_on = "Pagata il";
    not_paid_yet = "non ancora pagata";

    // Taxes
    taxes_title = "Imposte";
    taxes_lead =
        "Ogni voce è tassata con l'aliquota del paese dell'acquirente. I paesi senza aliquota non sono tassati.";
    rate = "Aliquota";
    rate_from = "Dal";
    in_force = "In vigore";
    comes_later = "Futura";
    replaced = "Sostituita";
    set_rate = "Impostare un'aliquota";
    percent = "Percentuale";
    from_day = "Primo giorno";
    choose = "Scegliere …";
    save_rate = "Salvare l'aliquota";
    rate_saved = "L'aliquota per {country} è stata salvata. Le fatture già emesse restano come sono.";
    no_rates_title = "Nulla è tassato";
    no_rates_text = "Imposti la prima aliquota: le fatture la mostreranno per aliquota e in totale.";

    // Ledger
    ledger_title = "Libro mastro";
    ledger_lead =
        "Ogni movimento di denaro in partita doppia. I saldi sono somme di registrazioni; il dare è positivo.";
    totals = "Tutti i conti per tipo";
    accounts = "Conti";
    account = "Conto";
    balance = "Saldo";
    sum_of_all = "Tutti i conti in {currency}";
    balanced = "in pareggio";
    transactions = "Movimenti";
    debit = "Dare";
    credit = "Avere";
    movement_invoice_issued = "Fattura emessa";
    movement_credit_applied = "Credito utilizzato";
    movement_payment_collected = "Pagamento incassato";
    account_receivable = "Crediti verso acquirenti";
    account_receivable_note = "quanto deve l'acquirente";
    account_credit = "Credito dell'acquirente";
    account_credit_note = "detratto dalle prossime fatture";
    account_uncollected = "Da incassare";
    account_uncollected_note = "fatturato per il venditore, non ancora pagato";
    account_payable = "Debiti verso venditori";
    account_payable_note = "quanto spetta al venditore";
    account_commission = "Commissioni";
    account_commission_note = "guadagnate dal gestore";
    account_tax = "Imposte";
    account_tax_note = "da versare";
    account_provider = "Servizio di pagamento";
    account_bank = "Banca";
    account_bank_note = "bonifici ricevuti";
    movement_credit_granted = "Credito concesso";
    account_provider_note = "denaro incassato";
    no_transactions_title = "Ancora nessun movimento";
    no_transactions_text = "La prima fattura crea le prime registrazioni.";
}
