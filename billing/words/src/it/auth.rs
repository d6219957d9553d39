//! In Italian: words of signing up, in and out.

texts! { Italian, auth;
    sign_in_title = "Accesso";
    session_expired = "La sessione è scaduta. Acceda di nuovo: i dati inseriti sono conservati.";
    entries_kept = "I dati inseriti sono stati conservati e non sono ancora stati inviati.";
    sign_in_lead = "Per vedere abbonamenti, fatture e prodotti.";
    email = "Indirizzo e-mail";
    password = "Password";
    no_account_yet = "Non ha ancora un account?";
    sign_up_as_buyer = "Registrarsi come acquirente";
    sign_up_as_seller = "Registrarsi come venditore";

    sign_up_title = "Registrazione";
    sign_up_lead = "Un account per la Sua organizzazione. Guardarsi intorno non costa nulla.";
    what_to_do = "Che cosa vuole fare?";
    role_buyer = "Acquistare";
    role_buyer_hint = "Abbonarsi a un software e conoscere ogni fattura prima che arrivi.";
    role_seller = "Vendere";
    role_seller_hint = "Dare un prezzo al proprio prodotto in pochi minuti. Il marketplace fattura e incassa.";
    organization = "Organizzazione";
    organization_hint = "Come compare sulle fatture.";
    person = "Il Suo nome";
    password_hint =
        "Almeno 10 caratteri. Quattro parole senza legame si ricordano facilmente e si indovinano a fatica.";
    country = "Paese";
    choose = "Scegliere …";
    time_zone = "Fuso orario";
    time_zone_hint = "Giorni e mesi si fatturano secondo questo fuso orario.";
    usual_zone = "Quello abituale nel paese";
    language = "Lingua";
    language_hint = "Di queste pagine e delle Sue fatture.";
    open_account = "Aprire l'account";
    had_account =
        "Con questo indirizzo aveva già un account, per {organization}. Ha eseguito l'accesso a quello: non è stato modificato nulla e non ne è stato aperto un secondo.";
    vat_id = "Partita IVA";
    vat_id_hint = "Per le imprese che ne hanno una: compare sulle fatture. Le cifre di controllo vengono verificate.";
    have_account = "Ha già un account?";

    sign_out_title = "Uscire dall'account?";
    signed_in_as = "Ha eseguito l'accesso come {person} di {organization}. Uscendo non si perde nulla.";
    stay = "Restare nell'account";
    nobody_signed_in = "Qui nessuno ha eseguito l'accesso.";
}
