//! In Italian: words of what the operator does for others and decides for the marketplace.

texts! { Italian, operating;
    // Registering
    register_seller = "Registrare un venditore";
    register_buyer = "Registrare un acquirente";
    register_note = "Per software che lavora tramite l'API. Le persone si registrano direttamente.";
    country_choose = "Scegliere un paese";
    register = "Registrare";
    registered = "{name} è stato registrato.";
    api_key_of = "Chiave API di {name}";

    // Invoice runs
    start_run = "Fatturare ciò che è dovuto ora";
    run_done =
        one "È stata emessa {count} fattura.",
        many "Sono state emesse {count} di fatture.",
        other "Sono state emesse {count} fatture.";
    run_done_nothing = "Non era dovuto nulla. Non sono state emesse fatture.";

    // Commission
    commission_title = "Commissione";
    commission_lead =
        "Quanto il marketplace trattiene di ciò che si incassa, al netto delle imposte. Il resto va ai venditori.";
    commission_now = "In vigore ora";
    commission_percent = "Percentuale";
    commission_hint = "Vale per tutto ciò che si incassa da ora in poi, anche per fatture emesse prima.";
    save_commission = "Salvare la percentuale";
    commission_saved = "D'ora in poi il marketplace trattiene {percent}.";

    // Rates of tax, and what became of them
    remove = "Rimuovere";
    remove_rate_of = "l'aliquota per {country} dal {from}";
    rate_removed = "L'aliquota per {country} è stata rimossa prima del suo primo giorno.";
    rates_note =
        "Un'aliquota inserita di nuovo per lo stesso giorno sostituisce la precedente. Una futura si può rimuovere finché il suo primo giorno non è iniziato in nessun luogo del mondo.";
    remove_rate = "Rimuovere l'aliquota";
    keep_rate = "Mantenere l'aliquota";
    remove_rate_title = "Rimuovere l'aliquota per {country} dal {from}?";
    rate_stays = "Il {from} l'aliquota per {country} resta allora {percent}.";
    rate_stays_none = "Il {from} per {country} non si applica allora alcuna imposta.";
    rate_previews =
        "Questa aliquota del {percent} non è stata ancora applicata. Le anteprime che la mostrano cambiano subito; le fatture emesse restano come sono.";
    rate_listed = "La rimozione resta elencata tra le modifiche.";
    rate_changes = "Modifiche";
    changed_at = "Quando";
    changed_by = "da {name}";
    rate_was = "Prima";
    rate_is = "Dopo";
    rate_none = "nessuna";
    rate_gone = "rimossa";

    // Categories
    remove_category_named = "la categoria {name}";
    remove_category = "Rimuovere la categoria";
    keep_category = "Mantenere la categoria";
    remove_category_title = "Rimuovere la categoria {name}?";
    category_unused = "Non ne fa parte nessuno e nessun piano vi si rivolge: per gli acquirenti non cambia nulla.";
    category_again = "I venditori non possono più sceglierla. Si può creare di nuovo in qualsiasi momento.";
    category_removed = "La categoria {name} è stata rimossa.";
    category_used = "utilizzata";
}
