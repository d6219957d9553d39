//! In Italian: words of the frame around every page, and of the components themselves.

texts! { Italian, common;
    // The frame
    brand_line = "Il marketplace che fattura al centesimo";
    brand_description =
        "Trovi software, veda quanto costa prima di abbonarsi e conosca la prossima fattura prima che arrivi.";
    skip_to_content = "Al contenuto";
    main_navigation = "Principale";
    section_navigation = "Sezione";
    you_are_here = "Percorso di navigazione";
    preferences = "Lingua e colori";
    language = "Lingua";
    colors = "Colori";
    theme_system = "Come sul dispositivo";
    theme_light = "Chiaro";
    theme_dark = "Scuro";
    sign_in = "Accedere";
    sign_up = "Registrarsi";
    sign_out = "Uscire";
    needs_attention = "Richiede attenzione";
    sandbox_note = "Sandbox: nessun denaro reale.";

    // What numbers look like
    decimal_invalid = "Scriva un numero come 12,50 o 1.000.";
    quantity_invalid = "Scriva un numero come 12,5 o 1.000, con al massimo 16 cifre prima e 12 dopo la virgola.";

    // What is wrong with JSON
    json_syntax = "Questo non è JSON valido: veda la riga {line}, colonna {column}.";
    json_curly =
        "Alla riga {line}, colonna {column} c'è una virgoletta tipografica ({quote}). JSON ammette solo quelle diritte: scriva \" invece di {quote}.";
    json_comma = "Dopo la virgola alla riga {line}, colonna {column} non c'è nulla. La tolga.";
    json_decimal =
        "In JSON un numero si scrive con il punto e senza separatore delle migliaia, ad esempio 12.50 o 1000.";
    json_thousands = "«{text}» si può leggere come migliaia. In JSON il punto precede i decimali: scriva 1000 o 1.0.";
    json_unknown = "Qui non esiste un campo «{field}».";
    json_missing = "Qui manca il campo «{field}».";
    json_object = "Qui è previsto un oggetto tra parentesi graffe.";
    json_list = "Qui è previsto un elenco tra parentesi quadre.";
    json_text = "Qui è previsto un testo o un numero.";
    json_switch = "Qui è previsto true o false.";
    json_other = "Qui è previsto un altro valore.";

    // Navigation
    nav_store = "Catalogo";
    nav_subscriptions = "Abbonamenti";
    nav_invoices = "Fatture";
    nav_seller_console = "Console del venditore";
    nav_admin = "Amministrazione";
    nav_overview = "Panoramica";
    nav_products = "Prodotti";
    nav_subscribers = "Abbonati";
    nav_earnings = "Ricavi";
    nav_security = "Password e sessioni";
    nav_settings = "Impostazioni";
    nav_api_keys = "Chiavi API";
    nav_payment_details = "Dati di pagamento";
    nav_marketplace = "Marketplace";
    nav_sellers = "Venditori";
    nav_buyers = "Acquirenti";
    nav_categories = "Categorie di acquirenti";
    nav_billing = "Fatturazione";
    nav_purchase = "Acquisti per conto terzi";
    nav_invoice_runs = "Fatturazioni";
    nav_payments = "Pagamenti";
    nav_ledger = "Libro mastro";
    nav_taxes = "Imposte";
    nav_commission = "Commissione";
    nav_sandbox = "Sandbox";
    nav_clock = "Orologio";
    nav_design = "Componenti";
    nav_api_docs = "API";

    // Actions
    save = "Salvare";
    cancel = "Annullare";
    back = "Indietro";
    search = "Cercare";
    print = "Stampare";
    next_page = "Pagina successiva";
    first_page = "Prima pagina";
    details = "Dettagli";

    // Forms
    optional = "opzionale";
    form_faults =
        one "{count} campo da verificare",
        many "{count} di campi da verificare",
        other "{count} campi da verificare";
    choose_one = "Scelta obbligatoria.";
    action = "Azione";
    no_end = "senza fine";
    secret_once = "La copi ora: non potremo mostrarla di nuovo.";

    // Invoices
    line = "Voce";
    quantity = "Quantità";
    amount = "Importo";
    subtotal = "Totale netto";
    vat = "IVA {rate}";
    vat_of = "IVA {rate} su {base}";
    total = "Totale";
    total_credit = "Totale accreditato";
    credit_applied = "Credito utilizzato";
    to_pay = "Da pagare";
    paid_so_far = "Pagato";
    total_so_far = "Totale finora";
    why_this_amount = "come si calcola";
    free_units = "gratis";
    flat = "fisso";
    rounded_once = "arrotondato una volta, a {step}";
    exact = "esatto, niente da arrotondare";
    range = "{from}\u{a0}–\u{a0}{to}";
    range_open = "da {from}";
    invoice_from = "Da";
    invoice_to = "A";

    // Prices
    from_price = "da";
    once_for_all = "una tantum, senza altri canoni";
    free_for_good = "per sempre";
    per_unit = "per {unit}";
    per_unit_and_month = "per {unit} al mese";
    per_unit_and_year = "per {unit} all'anno";
    a_day = "al giorno";
    a_week = "a settimana";
    a_month = "al mese";
    a_quarter = "a trimestre";
    a_year = "all'anno";
    every_days = "ogni {count} giorni";
    every_weeks = "ogni {count} settimane";
    every_months = "ogni {count} mesi";
    every_quarters = "ogni {count} trimestri";
    every_years = "ogni {count} anni";
    setup_once = "{amount} di costi di attivazione, una tantum";
    plus_unit = "più {amount} {per}";
    first_free =
        one "gratis fino a {count} {noun}",
        many "gratis fino a {count} {noun}",
        other "gratis fino a {count} {noun}";
    seats = "Postazioni";
    seat = "postazione";
    net_note = "netto, più IVA se dovuta";
    chosen = "Scelto";

    // Timelines and charts
    today = "Oggi";
    timeline = "Cronologia";
    signed = "Sottoscritto il {day}";
    service_starts = "Servizio dal {day}";
    renewal = "Rinnovo il {day}";
    ends = "Termina il {day}";
    ended = "Terminato il {day}";
    invoice_on = "Fattura il {day}";
    today_is = "Oggi, {day}";
    usage_by_day = "{name} al giorno, dal {from} al {to}: {total} in totale";
    chart_from_to = "{title}, da {first} a {last}";
    estimate = "finora";

    // When something is not there
    refused_title = "Richiesta non accettata";
    not_found_title = "Pagina non trovata";
    not_found_text =
        "La pagina è stata spostata o appartiene a qualcun altro. Nel catalogo c'è tutto ciò che è in vendita.";
    to_the_store = "Andare al catalogo";
    fault_title = "Si è verificato un errore";
    fault_text =
        "Non è stato possibile mostrare la pagina; nulla è stato modificato. Riprovi tra un momento; se continua, comunichi al gestore il riferimento qui sotto.";
    fault_text_acted =
        "Non è certo se, e in quale misura, quanto ha inviato sia stato eseguito. Controlli che cosa mostra ora la pagina prima di inviarlo di nuovo; se continua, comunichi al gestore il riferimento qui sotto.";
    back_to_the_page = "Tornare alla pagina";
    fault_reference = "Riferimento";
    try_again = "Riprovare";
}
