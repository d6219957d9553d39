//! Words of signing up, in and out.

words! {
    sign_in_title { en "Sign in", de "Anmelden", it "Accesso" }
    session_expired {
        en "You are no longer signed in. Sign in again: your entries are kept.",
        de "Sie sind nicht mehr angemeldet. Melden Sie sich erneut an: Ihre Eingaben bleiben erhalten.",
        it "La sessione è scaduta. Acceda di nuovo: i dati inseriti sono conservati.",
    }
    entries_kept {
        en "Your entries were kept and are not sent yet.",
        de "Ihre Eingaben wurden übernommen und sind noch nicht gesendet.",
        it "I dati inseriti sono stati conservati e non sono ancora stati inviati.",
    }
    sign_in_lead {
        en "To your subscriptions, invoices and products.",
        de "Zu Ihren Abonnements, Rechnungen und Produkten.",
        it "Per vedere abbonamenti, fatture e prodotti.",
    }
    email { en "E-mail address", de "E-Mail-Adresse", it "Indirizzo e-mail" }
    password { en "Password", de "Passwort", it "Password" }
    no_account_yet { en "No account yet?", de "Noch kein Konto?", it "Non ha ancora un account?" }
    sign_up_as_buyer { en "Sign up as a buyer", de "Als Käufer registrieren", it "Registrarsi come acquirente" }
    sign_up_as_seller { en "Sign up as a seller", de "Als Anbieter registrieren", it "Registrarsi come venditore" }

    sign_up_title { en "Sign up", de "Registrieren", it "Registrazione" }
    sign_up_lead {
        en "One account for your organization. It costs nothing to look around.",
        de "Ein Konto für Ihre Organisation. Umsehen kostet nichts.",
        it "Un account per la Sua organizzazione. Guardarsi intorno non costa nulla.",
    }
    what_to_do { en "What do you want to do?", de "Was haben Sie vor?", it "Che cosa vuole fare?" }
    role_buyer { en "Buy", de "Kaufen", it "Acquistare" }
    role_buyer_hint {
        en "Subscribe to software and know each invoice before it comes.",
        de "Software abonnieren und jede Rechnung kennen, bevor sie kommt.",
        it "Abbonarsi a un software e conoscere ogni fattura prima che arrivi.",
    }
    role_seller { en "Sell", de "Verkaufen", it "Vendere" }
    role_seller_hint {
        en "Price your product in minutes. The marketplace invoices and collects.",
        de "Preise für das eigene Produkt in Minuten festlegen. Der Marktplatz stellt die Rechnungen und zieht ein.",
        it "Dare un prezzo al proprio prodotto in pochi minuti. Il marketplace fattura e incassa.",
    }
    organization { en "Organization", de "Organisation", it "Organizzazione" }
    organization_hint {
        en "As it appears on invoices.",
        de "So, wie sie auf Rechnungen steht.",
        it "Come compare sulle fatture.",
    }
    person { en "Your name", de "Ihr Name", it "Il Suo nome" }
    password_hint {
        en "At least 10 characters. Four unrelated words are easy to remember and hard to guess.",
        de "Mindestens 10 Zeichen. Vier Wörter ohne Zusammenhang merkt man sich leicht und errät man schwer.",
        it "Almeno 10 caratteri. Quattro parole senza legame si ricordano facilmente e si indovinano a fatica.",
    }
    country { en "Country", de "Land", it "Paese" }
    choose { en "Choose …", de "Bitte wählen …", it "Scegliere …" }
    time_zone { en "Time zone", de "Zeitzone", it "Fuso orario" }
    time_zone_hint {
        en "Billing days and months follow this time zone.",
        de "Tage und Monate werden nach dieser Zeitzone abgerechnet.",
        it "Giorni e mesi si fatturano secondo questo fuso orario.",
    }
    usual_zone { en "Usual for the country", de "Wie im Land üblich", it "Quello abituale nel paese" }
    language { en "Language", de "Sprache", it "Lingua" }
    language_hint {
        en "Of these pages and of your invoices.",
        de "Dieser Seiten und Ihrer Rechnungen.",
        it "Di queste pagine e delle Sue fatture.",
    }
    open_account { en "Open the account", de "Konto eröffnen", it "Aprire l'account" }
    had_account(organization) {
        en "You already had an account with this address, for {organization}. You are signed in to it; nothing in it was changed and no second one was opened.",
        de "Zu dieser Adresse gab es schon ein Konto, für {organization}. Sie sind dort angemeldet; es wurde nichts daran geändert und kein zweites eröffnet.",
        it "Con questo indirizzo aveva già un account, per {organization}. Ha eseguito l'accesso a quello: non è stato modificato nulla e non ne è stato aperto un secondo.",
    }
    vat_id { en "VAT number", de "USt-IdNr.", it "Partita IVA" }
    vat_id_hint {
        en "Businesses with one: it stands on invoices. Check digits are checked.",
        de "Für Unternehmen, die eine haben: Sie steht auf Rechnungen. Die Prüfziffern werden geprüft.",
        it "Per le imprese che ne hanno una: compare sulle fatture. Le cifre di controllo vengono verificate.",
    }
    have_account { en "Already have an account?", de "Sie haben schon ein Konto?", it "Ha già un account?" }

    sign_out_title { en "Sign out?", de "Abmelden?", it "Uscire dall'account?" }
    signed_in_as(person, organization) {
        en "You are signed in as {person} of {organization}. Nothing is lost by signing out.",
        de "Sie sind angemeldet als {person} von {organization}. Durch das Abmelden geht nichts verloren.",
        it "Ha eseguito l'accesso come {person} di {organization}. Uscendo non si perde nulla.",
    }
    stay { en "Stay signed in", de "Angemeldet bleiben", it "Restare nell'account" }
    nobody_signed_in {
        en "Nobody is signed in here.",
        de "Hier ist niemand angemeldet.",
        it "Qui nessuno ha eseguito l'accesso.",
    }
}
