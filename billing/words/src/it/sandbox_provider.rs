//! In Italian: what the imitated card page says.

texts! { Italian, sandbox_provider;
    imitation = "Servizio di pagamento simulato. Nessuna carta reale: qui non si addebita nulla.";
    card_title = "Dati della carta";
    card_lead = "La carta resta presso il servizio di pagamento. Fondaco ne conosce solo le ultime quattro cifre.";
    number = "Numero della carta";
    expires = "Scadenza (MM/AA)";
    cvc = "Codice di sicurezza";
    name = "Nome sulla carta";
    save = "Salvare la carta";
    back = "Indietro senza salvare";
    test_cards = "Carte di prova";
    confirm_title = "Confermare il pagamento";
    confirm_lead = "La Sua banca chiede conferma di questo pagamento:";
    approve = "Confermare";
    decline = "Rifiutare";
    done_title = "Operazione conclusa";
    done_lead = "I dati inseriti sono stati trasmessi. Non resta altro da fare.";
    back_done = "Tornare a Fondaco";
    incomplete = "Il numero della carta è incompleto: ha 16 cifre.";
    no_month = "Mese e anno come sulla carta: MM/AA, ad esempio 12/30.";
    expired = "Questa carta è scaduta.";
    no_code = "Le tre o quattro cifre sul retro della carta.";
    card_succeeds = "paga";
    card_refused_at_once = "viene rifiutata qui";
    card_charges_fail = "si salva, i pagamenti falliscono";
    card_needs_confirmation = "chiede conferma di ogni pagamento";
}
