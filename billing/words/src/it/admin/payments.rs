//! In Italian: words of payments: charges, transfers and what is taken back.

texts! { Italian, admin::payments;
    payments_lead = "Ogni addebito e ogni bonifico registrato, dal più recente, con il suo esito.";
    no_such_payments = "Nessun pagamento con questo stato";
    none_found_for = "Nessun risultato per «{words}»";
    none_found_text = "Cerchi una parte del numero di fattura, del nome o dell'indirizzo e-mail dell'acquirente.";
    find_by_number_or_buyer = "Cercare per numero di fattura o acquirente";
    open_of = "{amount} da incassare";
    waits_for_buyer = "L'addebito attende la conferma dell'acquirente.";
    no_further_attempt =
        "La carta è stata rifiutata. Non seguono altri tentativi automatici: l'acquirente paga, inserisce un'altra carta, oppure Lei ripete l'addebito da qui.";
    given_up_before =
        "L'addebito è stato annullato. Non ne seguono altri automaticamente: registri un bonifico o ripeta l'addebito.";
    give_up_charge = "Annullare l'addebito";
    give_up_note =
        "Dopo non si addebita più nulla, nemmeno se l'acquirente conferma più tardi. Poi si può registrare un bonifico.";
    charge_given_up = "L'addebito è stato annullato.";
    take_back = "Stornare …";
    take_back_title = "Stornare il bonifico di {amount}?";
    take_back_opens = "{amount} della fattura {number} tornano da pagare.";
    take_back_share = "Vengono stornate anche la commissione e la quota del venditore.";
    take_back_charges = "La carta dell'acquirente non è ancora stata usata per questa fattura: l'addebito avviene ora.";
    take_back_reason = "Motivo (visibile all'acquirente)";
    take_back_confirm = "Stornare";
    keep_transfer = "Non stornare";
    taken_back = "Il bonifico di {amount} è stato stornato.";
    // Of many payments, to narrow the list by
    all_payments = "Tutti";
    all_pending = "In corso";
    all_needing_confirmation = "Da confermare";
    all_succeeded = "Incassati";
    all_failed = "Falliti";
    all_canceled = "Annullati";
    all_reversed = "Stornati";
    pay_canceled = "Annullato";
    pay_reversed = "Stornato";
    movement_payment_reversed = "Pagamento stornato";
    charge_under_way = "L'addebito sulla carta registrata è in corso.";
    no_card_to_charge = "L'acquirente non ha una carta registrata: paga con bonifico.";
    try_again = "Ripetere l'addebito";
    charged_again = "La fattura {number} è pagata.";
    charge_refused_again = "La carta è stata rifiutata di nuovo.";
    record_transfer = "Registrare un bonifico";
    transfer_recorded = "Bonifico di {amount} registrato.";
    transfer_amount = "Importo in {currency}";
    received_on = "Ricevuto il (vuoto: oggi)";
    reference = "Causale (facoltativa)";
    by_card = "Con carta";
    by_transfer = "Con bonifico, {day}";
}
