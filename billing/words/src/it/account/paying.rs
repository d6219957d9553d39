//! In Italian: words of what a buyer owes, has to its good, and pays with.

texts! { Italian, account::paying;
    // What waits for the buyer
    waits = "Da pagare: {amount} ({invoices})";
    n_overdue = one "{count} scaduta", many "{count} scadute", other "{count} scadute";
    n_failed =
        one "{count} pagamento fallito",
        many "{count} di pagamenti falliti",
        other "{count} pagamenti falliti";
    n_to_confirm = one "{count} da confermare", many "{count} da confermare", other "{count} da confermare";
    pay_those = "Pagare ora";
    pay_all = "Pagare tutto ora: {amount} ({invoices})";
    pay_all_lead = "Queste fatture vengono pagate una dopo l'altra:";
    still_to_pay = "Ancora da pagare: {amount} ({invoices}).";
    nothing_left_to_pay = "Non resta nulla da pagare.";
    not_confirmed_for = "Il pagamento della fattura {number} ({amount}) non è stato confermato.";
    open_needs_card =
        "Non c'è una carta registrata. Appena ne inserisce una, tutte le fatture aperte vengono addebitate.";
    all_paid_now =
        one "{count} fattura è pagata: {amount}. Grazie.",
        many "{count} di fatture sono pagate: {amount}. Grazie.",
        other "{count} fatture sono pagate: {amount}. Grazie.";
    paid_so_far =
        one "{count} fattura è pagata: {amount}.",
        many "{count} di fatture sono pagate: {amount}.",
        other "{count} fatture sono pagate: {amount}.";
    pay_stopped_title = "Non tutto è stato pagato";
    card_refused_for = "Per la fattura {number} ({amount}) la carta è stata rifiutata.";
    pay_fault =
        "Durante il pagamento della fattura {number} si è verificato un errore interno. È stato registrato come {reference}.";
    nothing_charged = "Non è stato addebitato nulla.";
    not_tried =
        one "Per {count} altra fattura il pagamento non è stato tentato.",
        many "Per altre {count} di fatture il pagamento non è stato tentato.",
        other "Per altre {count} fatture il pagamento non è stato tentato.";
    try_or_replace = "Riprovi o inserisca un'altra carta.";
    to_pay_changed_title = "L'importo è cambiato";
    to_pay_changed =
        "Ciò che è da pagare non è più quanto mostrava la pagina. Non è stato addebitato nulla. Ecco la situazione attuale.";
    confirm_those = "Confermare";

    // The buyer's balance
    balance_title = "Il Suo credito";
    balance_used =
        "{amount} saranno detratti dalle Sue prossime fatture in {currency}, di qualsiasi venditore. L'eventuale resto si paga come al solito.";

    // Taking back
    keep_subscription = "Mantenere l'abbonamento";
    keep_title = "Mantenere {name}?";
    goes_on_after = "{product} non termina più il {day}: continua come concordato.";
    goes_on_until = "{product} non termina più il {day}: continua fino al {last}, come concordato.";
    next_again = "La prossima fattura arriva il {day}, per {period}: finora {amount}.";
    leave_cancelled = "Lasciare la disdetta";
    kept = "{product} continua: la disdetta è stata annullata.";

    // Invoices
    invoices_title = "Fatture";
    no_invoices_title = "Ancora nessuna fattura";
    no_invoices_text =
        "La prima viene emessa quando inizia un abbonamento con canoni, oppure dopo il primo periodo con consumi.";
    see_next_invoices = "Vedere le prossime fatture";
    number = "Fattura";
    issued_on = "Emessa";
    due_on = "Scadenza";
    paid_on = "Pagata";
    credited_on = "Accreditata per intero";
    nothing_to_pay_title = "Nulla da pagare";
    will_be_credited =
        "È stato esercitato il recesso dall'abbonamento. Questa fattura viene accreditata per intero il {day}.";
    amount = "Importo";
    open_amount = "Da pagare: {amount}";
    state_all = "Tutte";
    none_in_state = "Nessuna fattura con questo stato";
    open_of_total = "{open} di {total} da pagare";
    n_invoices = one "{count} fattura", many "{count} di fatture", other "{count} fatture";
    credit_left = "Di cui ancora disponibile";
    corrects = "Rettifica la fattura";
    still_open = "Ancora da pagare";
    payment = "Pagamento";
    being_charged = "Addebito sulla carta in corso";
    paid_when = "Quando";
    vat_id = "P. IVA {id}";
    sold_through = "Venduto e incassato tramite Fondaco";
    to_subscription = "All'abbonamento";
    pay_now = "Pagare ora {amount}";
    to_pay = "Da pagare";
    refused_due_on = "La fattura scade il {day}.";
    was_due_on = "La fattura è scaduta il {day}.";
    charged_automatically = "L'addebito su {method} avviene automaticamente. È possibile anche pagare ora.";
    charge_given_up = "Per questa fattura non seguono addebiti automatici su {method}. È possibile pagare ora.";
    waits_for_you = "Dopo la Sua conferma sulla pagina del servizio di pagamento addebiteremo {amount} su {method}.";
    pay_needs_card = "Non c'è una carta registrata. Ne inserisca una e questa fattura verrà addebitata subito.";
    pay_by_transfer =
        "Oppure paghi con bonifico: chieda le coordinate bancarie al gestore del marketplace e indichi nella causale il numero di fattura {number}.";
    pay_by_transfer_ask =
        "Oppure paghi con bonifico: chieda le coordinate bancarie al gestore del marketplace ({email}) e indichi nella causale il numero di fattura {number}.";
    payment_made = "La fattura {number} è pagata. Grazie.";
    payment_refused = "La carta è stata rifiutata. Non è stato addebitato nulla. Riprovi o inserisca un'altra carta.";
    payment_not_confirmed =
        "Il pagamento non è stato confermato. Non è stato addebitato nulla. È possibile pagare di nuovo o inserire un'altra carta.";
    not_confirmed = "non confermato";
    payment_canceled = "Annullato";
    payment_reversed = "Stornato";
    payment_received = "Ricevuto";
    payment_refused_title = "Non pagata";
    payments = "Pagamenti";
    payment_succeeded = "Incassato";
    payment_failed = "Rifiutato";
    payment_pending = "In corso";
    declined = "rifiutato dalla banca";
    provider_declined = "rifiutato dal servizio di pagamento";
    no_such_card = "carta non più nota";
    payment_needs_confirmation = "Attende la Sua conferma";
    invoice_waits = "La fattura {number} attende la Sua conferma.";
    confirm_payment = "Confermare il pagamento";

    // Payment details
    payment_title = "Dati di pagamento";
    payment_lead =
        "I numeri di carta si inseriscono sulla pagina del servizio di pagamento e restano lì. Noi conserviamo un token e le ultime quattro cifre.";
    card_on_file = "Carta registrata";
    card = "Carta";
    card_expires = "Scade";
    card_since = "Registrata dal";
    replace_card = "Sostituire la carta";
    card_saved = "{card} è stata salvata. Da ora le fatture vengono addebitate su questa carta.";
    card_is_saved = "{card} è stata salvata.";
    saved_paid =
        one "Con questa carta è stata pagata {count} fattura aperta: {amount}.",
        many "Con questa carta sono state pagate {count} di fatture aperte: {amount}.",
        other "Con questa carta sono state pagate {count} fatture aperte: {amount}.";
    saved_to_confirm =
        one "{count} fattura aperta attende la Sua conferma: {amount}.",
        many "{count} di fatture aperte attendono la Sua conferma: {amount}.",
        other "{count} fatture aperte attendono la Sua conferma: {amount}.";
    saved_failed =
        one "È stata rifiutata per {count} fattura aperta: {amount} non sono stati pagati.",
        many "È stata rifiutata per {count} di fatture aperte: {amount} non sono stati pagati.",
        other "È stata rifiutata per {count} fatture aperte: {amount} non sono stati pagati.";
    replace_collects =
        one "Appena salvata una nuova carta, {count} fattura aperta viene addebitata su di essa: {amount}.",
        many "Appena salvata una nuova carta, {count} di fatture aperte vengono addebitate su di essa: {amount}.",
        other "Appena salvata una nuova carta, {count} fatture aperte vengono addebitate su di essa: {amount}.";
    remove_card = "Rimuovere …";
    no_card_title = "Nessuna carta registrata";
    no_card_text =
        "Con una carta le fatture vengono pagate automaticamente il giorno dell'emissione. Senza, si pagano con bonifico: la pagina della fattura spiega come.";
    enter_card = "Inserire una carta";
    remove_title = "Rimuovere {method}?";
    remove_keeps_running = "I Suoi abbonamenti continuano come concordato.";
    remove_open =
        one "{count} fattura aperta non viene più addebitata: {amount}. La pagherà con bonifico: la pagina della fattura spiega come.",
        many "{count} di fatture aperte non vengono più addebitate: {amount}. Le pagherà con bonifico: le pagine delle fatture spiegano come.",
        other "{count} fatture aperte non vengono più addebitate: {amount}. Le pagherà con bonifico: le pagine delle fatture spiegano come.";
    remove_nothing_open = "Oggi nessuna fattura è aperta.";
    remove_next = "Le fatture dal {day} in poi si pagano con bonifico.";
    remove_confirm = "Rimuovere la carta";
    keep_card = "Mantenere";
    card_removed = "La carta è stata rimossa.";
    part_paid = "Pagata in parte: {paid} di {total}";
}
