//! In Italian: review, publication, and the plan that is final.

texts! { Italian, seller::review;
    review_of = "Verifica di «{name}»";
    review_lead = "Che cosa ricevono gli acquirenti e che cosa diventa definitivo.";
    edit_draft = "Modificare la bozza";
    final_title = "Condizioni, definitive con la pubblicazione";
    final_is_title = "Condizioni";
    ready = "Pronto per la pubblicazione";
    reasons_lead = "Prima di pubblicare, completare:";
    reason_plan_name = "Nome del piano";
    reason_product_name = "Nome del prodotto";
    reason_metric_name = "Nome di {metric}";
    reason_metric_unit = "Unità di {metric}";
    reason_prices = "Prezzi";
    reason_until = "Ultimo giorno di vendita";
    reason_example = "Esempio di calcolo";
    reason_other = "Il piano";
    publish = "Pubblicare";
    publish_title = "Pubblicare «{name}»?";
    publish_final = "La pubblicazione è definitiva: dopo si può cambiare solo l'ultimo giorno di vendita.";
    publish_public_now = "{who}: sottoscrivibile nel catalogo da oggi.";
    publish_public_from = "{who}: sottoscrivibile nel catalogo dal {day}.";
    publish_private_now = "Non nel catalogo. {who}: acquistabile per conto terzi da oggi.";
    publish_private_from = "Non nel catalogo. {who}: acquistabile per conto terzi dal {day}.";
    publish_earlier = "Chi è già abbonato mantiene il proprio piano.";
    published_now = "«{name}» è stato pubblicato.";
    not_yet = "Non ancora";

    // The facts of a plan
    fact_who = "Destinatari";
    fact_where = "Visibilità";
    fact_on_sale = "In vendita";
    fact_period = "Fatturazione";
    fact_due = "Pagamento";
    fact_trial = "Prova";
    fact_downgrade = "Passaggio a un piano inferiore";
    fact_term = "Durata";
    fact_features = "Funzioni";
    fact_key = "Chiave";
    fact_published = "Pubblicato";
    who_everyone = "Tutti";
    who_category = "Acquirenti in {name}";
    who_person = "Acquirente con l'indirizzo {email}";
    who_buyer = "L'acquirente {id}";
    where_public = "nel catalogo";
    where_private = "non nel catalogo";
    sale_at_once = "subito";
    sale_from = "dal {day}";
    sale_at_once_until = "subito, fino al {until}";
    sale_from_until = "dal {from} al {until}";
    days = one "{count} giorno", many "{count} di giorni", other "{count} giorni";
    due_within = one "entro {count} giorno", many "entro {count} di giorni", other "entro {count} giorni";
    due_at_once = "subito";
    term_renewing = "{length}, rinnovo automatico";
    term_ending = "{length}, poi termina";
    weekly = "ogni settimana";
    monthly = "ogni mese";
    quarterly = "ogni trimestre";
    yearly = "ogni anno";
    with_the_calendar = "di calendario";
    from_the_start = "dal primo giorno di servizio";
    n_days = one "{count} giorno", many "{count} di giorni", other "{count} giorni";
    n_weeks = one "{count} settimana", many "{count} di settimane", other "{count} settimane";
    n_months = one "{count} mese", many "{count} di mesi", other "{count} mesi";
    n_quarters = one "{count} trimestre", many "{count} di trimestri", other "{count} trimestri";
    n_years = one "{count} anno", many "{count} di anni", other "{count} anni";
    per_one = "{price} per unità";
    in_total = "{amount} in totale";
    plus_flat = ", più {amount} fissi";
    per_package = "{price} ogni {size}";
    of_the_amount = "{rate} dell'importo";
    plus_per_event = ", più {amount} per evento";
    event_times = "Prezzo inviato con l'evento, per {factor}";
    cost_plus = "I Suoi costi, più {markup}";
    fact_basis = "Calcolo proporzionale";
    fact_prepaid = "Importo prepagato";
    prepaid_then = "{amount}, oltre: consumi per {factor}";
    fact_refund = "Giorni non utilizzati";
    refunded = "accreditati";
    not_refunded = "non accreditati";
    fact_withdrawal = "Recesso";
    first_free_units = "gratis fino a {count}";
    between_at_least = "almeno {amount}";
    between_at_most = "al massimo {amount}";

    // Afterwards
    final_lead = "Questo piano è definitivo. Si può cambiare solo l'ultimo giorno di vendita.";
    superseded_lead =
        "Nessuno può più abbonarsi o passare a questo piano: dal {day} lo sostituisce una versione più recente. Le sue condizioni non si possono cambiare. Chi è già abbonato lo mantiene, può modificare le postazioni, rinnovare secondo la sua durata e annullare una disdetta.";
    end_title = "Fine della vendita";
    end_text = "Dopo questo giorno nessuno può più abbonarsi. Gli abbonati mantengono il piano.";
    end_set = "Fissare l'ultimo giorno";
    end_saved_on = "Il piano è in vendita fino al {day}.";
    end_saved_replaced = "Salvato. Dal {day} al suo posto è in vendita un'altra versione.";
    end_saved_open = "Il piano è in vendita senza data di fine.";
    version_title = "Nuova versione";
    version_text =
        "Prepari la prossima versione con queste condizioni. Dopo la pubblicazione è in vendita al posto di questa; gli abbonati mantengono la propria versione.";
    version_draft = "Preparare una nuova versione";
    version_drafted = "La nuova versione ha le stesse condizioni. Le modifichi, poi pubblichi.";
    version_open_draft = "Aprire la bozza";
    version_is_drafted = "La prossima versione è già in bozza.";
    version_n = "Versione {number}";
    version_since = "Versione {number}, dal {day}";
    version_from = "Versione {number}, dal {day}";
    versions_title = "Versioni";
    earlier_versions =
        one "{count} versione precedente",
        many "{count} di versioni precedenti",
        other "{count} versioni precedenti";
    subscribers_column = "Abbonati";
    differences = "Modifiche";
    no_differences = "nessuna modifica";
    difference = "{what}: {old} → {new}";
    difference_new = "nuovo";
    difference_none = "assente";
    replaces_now =
        one "La versione {number} non è più in vendita da oggi. {count} abbonato la mantiene.",
        many "La versione {number} non è più in vendita da oggi. {count} di abbonati la mantengono.",
        other "La versione {number} non è più in vendita da oggi. {count} abbonati la mantengono.";
    replaces_from =
        one "La versione {number} non è più in vendita dal {day}. {count} abbonato la mantiene.",
        many "La versione {number} non è più in vendita dal {day}. {count} di abbonati la mantengono.",
        other "La versione {number} non è più in vendita dal {day}. {count} abbonati la mantengono.";
    plan_superseded = "Sostituito dal {day}";
    listing_title = "Scheda nell'elenco del catalogo";
    header_title = "Intestazione della pagina prodotto";
    plan_cards_title = "Scheda del piano";
    description_falls_back = "Questa lingua mostra la descrizione di un'altra.";
}
