//! In Italian: the rate plan editor and its sample invoice.

texts! { Italian, seller::plan;
    plan_new_title = "Nuovo piano";
    plan_saved_at = "salvata: {time}";
    plan_kept_at = "dati conservati: {time}, non ancora salvati";
    plan_typing = "non ancora salvata";
    plan_not_kept = "salvataggio non riuscito";
    plan_came_back = "I dati inseriti il {when} sono stati conservati e non sono ancora salvati.";
    plan_discard = "Scartare i dati inseriti";
    plan_discarded = "I dati inseriti sono stati scartati.";
    editor_sections = "Sezioni";
    plan_saved = "La bozza è stata salvata.";
    plan_save = "Salvare la bozza";
    plan_review = "Verificare e pubblicare";
    plan_delete = "Eliminare la bozza";
    plan_delete_title = "Eliminare la bozza «{name}»?";
    plan_delete_text = "Nessuno vi si è abbonato e non è mai stata nel catalogo. Non si può ripristinare.";
    plan_deleted = "La bozza è stata eliminata.";

    // The plan itself
    names_title = "Nomi per gli acquirenti";
    plan_name = "Nome del piano";
    plan_key = "Chiave del piano";
    plan_key_hint = "Per l'API, ad esempio team. Le versioni di un piano la condividono.";
    plan_currency = "Valuta";
    missing_words = one "{count} mancante", many "{count} mancanti", other "{count} mancanti";

    // Usage
    usage_prices = "Prezzi a consumo";
    usage_note = "Una metrica senza prezzo non fa parte del piano e i suoi consumi sono rifiutati.";
    usage_none =
        "Questo prodotto non ha ancora metriche. I canoni funzionano lo stesso; per un prezzo per utente aggiunga prima una metrica.";
    price_per = "Prezzo per {unit}";
    price_per_unit = "Prezzo unitario";
    free_units = "Unità gratis per periodo";

    // Fees
    fees_title = "Canoni e costi";
    fees_note = "Dovuti indipendentemente dai consumi.";
    fee = "Canone o costo";
    fee_n = "Canone o costo {number}";
    fee_add = "Aggiungere un canone o costo";
    fee_kind = "Tipo";
    fee_none = "Nessun canone";
    fee_setup = "Costi di attivazione, una tantum";
    fee_recurring = "Canone base";
    fee_seats = "Per postazione";
    fee_early_termination = "Costi di recesso anticipato";
    fee_when = "Addebito";
    fee_every = "Intervallo";
    fee_every_period = "ogni periodo di fatturazione";
    fee_every_count = "Ogni";
    fee_advance = "in anticipo";
    fee_arrears = "in via posticipata";
    fee_partial = "Periodo parziale";
    fee_prorated = "in proporzione";
    fee_whole = "addebito intero";
    fee_at_start = "una volta, all'inizio";
    fee_never_prorated = "mai in proporzione";
    fee_if_ended_early = "in caso di recesso anticipato";

    // For whom
    who_title = "Disponibilità";
    visibility = "Visibilità";
    visibility_public = "Pubblico";
    visibility_public_hint = "Nel catalogo; gli acquirenti possono abbonarsi.";
    visibility_private = "Privato";
    visibility_private_hint = "Non nel catalogo; il gestore lo acquista per conto di un acquirente.";
    audience = "Destinatari";
    audience_everyone = "Tutti";
    audience_category = "Una categoria di acquirenti";
    audience_buyer = "Un acquirente";
    category = "Categoria di acquirenti";
    category_hint = "Come l'ha denominata il gestore, ad esempio Scuole.";
    category_choose = "Scegliere una categoria";
    addressed_buyer = "Indirizzo e-mail o ID dell'acquirente";
    buyer_hint = "Esattamente come comunicato dall'acquirente. I Suoi acquirenti vengono proposti.";
    buyer_is = "È {name}.";
    effective_from = "Primo giorno di vendita";
    effective_from_hint = "Vuoto: dalla pubblicazione.";
    effective_until = "Ultimo giorno di vendita";
    effective_until_hint = "Vuoto: senza fine. Gli abbonati mantengono il piano.";

    // Billing
    billing_title = "Fatturazione";
    period_unit = "Periodo di fatturazione";
    unit_week = "Settimane";
    unit_day = "Giorni";
    unit_month = "Mesi";
    unit_quarter = "Trimestri";
    unit_year = "Anni";
    period_count = "Numero";
    alignment = "Periodi";
    alignment_calendar = "di calendario (mesi dal 1º, settimane dal lunedì)";
    alignment_anniversary = "dal primo giorno di servizio";
    payment_due_days = "Termine di pagamento in giorni";
    trial_days = "Giorni di prova";
    trial_days_hint = "0: nessuna prova.";
    trial_covers = "La prova comprende";
    trial_covers_everything = "canoni e consumi";
    trial_covers_fees = "solo i canoni, i consumi si pagano";
    downgrade = "Passaggio a un piano inferiore";
    downgrade_any = "su richiesta anche subito";
    downgrade_end_of_period = "solo al termine del periodo già pagato";

    // More
    more_title = "Durata e cambi di piano";
    more_note = "Durata minima, calcolo proporzionale, passaggi a piani inferiori";
    bounds = "Importi minimi e massimi";
    term = "Durata minima";
    term_none = "senza durata minima, disdetta a fine periodo";
    term_then = "Alla scadenza";
    term_renews = "si rinnova automaticamente per la stessa durata";
    term_runs_on = "termina, senza rinnovo";
    basis = "Calcolo proporzionale";
    basis_days = "per giorni";
    basis_seconds = "per secondi";
    basis_month_30 = "per mesi di 30 giorni";
    basis_none = "addebito intero";
    features = "Funzioni e livello di servizio";
    features_note = "Che cosa include il piano oltre ai consumi. Il software legge la chiave, gli acquirenti il nome.";
    feature_n = "Funzione {number}";
    feature_add = "Aggiungere una funzione";
    feature_key = "Chiave";
    feature_key_hint = "Vuota: viene ricavata dal nome.";
    feature_name = "Nome";
    feature_kind = "Valore";
    feature_on = "inclusa";
    feature_off = "non inclusa";
    feature_amount = "un numero con unità";
    feature_text = "un testo, uguale in ogni lingua";
    feature_words = "un testo, tradotto";
    feature_value = "Numero o testo";
    feature_unit = "Unità";
    feature_translated = "Testo per gli acquirenti";
    row_remove = "Rimuovere: {row}";
    service_level = "Livello di servizio";
    service_level_hint = "Ad esempio 99,9.";

    // Sample invoice
    sample_title = "Fattura di esempio";
    sample_note = "Un periodo intero, calcolato con lo stesso software che fattura.";
    sample_quantity_of = "Quantità: {name}";
    sample_commission = "Commissione {percent}";
    sample_share = "La Sua quota";
    sample_setup = "più {amount} di costi di attivazione, una tantum";
    plan_not_saved_yet = "I dati inseriti sono stati conservati e non sono ancora salvati.";
    sample_empty = "Inserisca un prezzo o un canone per vedere qui la fattura.";
    before_publishing = "Prima di pubblicare";
    before_publishing_note = "Secondo l'ultimo salvataggio.";
    nothing_missing = "Non manca nulla. Il piano può essere pubblicato.";
}
