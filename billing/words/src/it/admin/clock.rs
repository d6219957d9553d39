//! In Italian: words of the sandbox's clock.

texts! { Italian, admin::clock;
    // The clock
    clock_title = "Orologio della sandbox";
    clock_lead =
        "Tutto ciò che è dovuto fino ad allora avviene, mese per mese, in ordine: il servizio inizia e finisce, le fatture vengono emesse, il denaro incassato e ripartito.";
    it_is = "Data e ora attuali";
    clock_stands = "L'orologio è fermo finché non lo sposta.";
    clock_runs = "L'orologio segue l'ora reale finché non lo sposta.";
    clock_real = "Questa non è una sandbox: l'orologio è quello reale e non si può spostare.";
    one_day_later = "Un giorno dopo";
    to_first_of = "Al 1º {month}";
    advance_to = "Portare a";
    the_day = "Giorno";
    the_time = "Ora, UTC";
    the_time_hint = "Alle 12:00 il giorno è iniziato quasi ovunque.";
    advance = "Portare avanti";
    forward_only = "Il tempo va solo avanti. Ciò che è emesso resta emesso.";
    happened_since = "Eseguito dal {instant}";
    nothing_happened_title = "Non era dovuto nulla";
    nothing_happened_text =
        "Nessun servizio è iniziato o finito e nessuna fattura è stata emessa. Porti l'orologio al 1º di un mese per vedere le fatture.";
    service_begun =
        one "{count} abbonamento iniziato",
        many "{count} di abbonamenti iniziati",
        other "{count} abbonamenti iniziati";
    service_over =
        one "{count} abbonamento terminato",
        many "{count} di abbonamenti terminati",
        other "{count} abbonamenti terminati";
    n_issued =
        one "{count} fattura emessa, {amount}",
        many "{count} di fatture emesse, {amount}",
        other "{count} fatture emesse, {amount}";
    n_credited =
        one "{count} nota di credito emessa, {amount}",
        many "{count} di note di credito emesse, {amount}",
        other "{count} note di credito emesse, {amount}";
    n_collected =
        one "{count} pagamento incassato, {amount}",
        many "{count} di pagamenti incassati, {amount}",
        other "{count} pagamenti incassati, {amount}";
    n_awaiting =
        one "{count} pagamento attende la conferma dell'acquirente, {amount}",
        many "{count} di pagamenti attendono la conferma degli acquirenti, {amount}",
        other "{count} pagamenti attendono la conferma degli acquirenti, {amount}";
    n_failed =
        one "{count} pagamento fallito, {amount}",
        many "{count} di pagamenti falliti, {amount}",
        other "{count} pagamenti falliti, {amount}";
    invoices_issued = "Fatture emesse";
    payments = "Pagamenti";
    amount = "Importo";
    invoice = "Fattura";
    when = "Quando";
    pay_succeeded = "Incassato";
    pay_failed = "Fallito";
    pay_pending = "In corso";
    pay_needs_confirmation = "L'acquirente deve confermare";
    no_payments = "Non è stato incassato nulla: nessun acquirente interessato ha dati di pagamento.";
}
