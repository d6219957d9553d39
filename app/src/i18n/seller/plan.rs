//! The rate plan editor and its sample invoice.

words! {
    plan_new_title { en "New rate plan", de "Neuer Preisplan", it "Nuovo piano" }
    plan_saved_at(time) { en "saved {time}", de "gespeichert {time}", it "salvato {time}" }
    plan_saved { en "The draft is saved.", de "Der Entwurf ist gespeichert.", it "La bozza è stata salvata." }
    plan_save { en "Save draft", de "Entwurf speichern", it "Salva bozza" }
    plan_review { en "Review and publish", de "Prüfen und veröffentlichen", it "Rivedi e pubblica" }
    plan_delete { en "Delete the draft", de "Entwurf löschen", it "Elimina la bozza" }
    plan_delete_title(name) { en "Delete the draft “{name}”?", de "Entwurf „{name}“ löschen?", it "Eliminare la bozza «{name}»?" }
    plan_delete_text {
        en "Nobody has subscribed to it and it was never in the store. It cannot be brought back.",
        de "Niemand hat ihn abonniert, und er war nie im Store. Er lässt sich nicht zurückholen.",
        it "Nessuno vi si è abbonato e non è mai stata nel negozio. Non si può recuperare.",
    }
    plan_deleted { en "The draft is deleted.", de "Der Entwurf ist gelöscht.", it "La bozza è stata eliminata." }

    // The plan itself
    names_title { en "Names buyers see", de "Namen für Käufer", it "Nomi per gli acquirenti" }
    plan_name { en "Name of the plan", de "Name des Plans", it "Nome del piano" }
    plan_key { en "Plan key", de "Planschlüssel", it "Chiave del piano" }
    plan_key_hint { en "For the API, such as team.", de "Für die API, etwa team.", it "Per l'API, come team." }
    plan_currency { en "Currency", de "Währung", it "Valuta" }
    missing_words[count] { en "{count} missing" | "{count} missing", de "{count} fehlt" | "{count} fehlen", it "{count} manca" | "{count} mancano" }

    // Usage
    usage_prices { en "Prices of usage", de "Preise der Nutzung", it "Prezzi d'uso" }
    usage_note {
        en "A metric without a price is not on the plan, and its usage is rejected.",
        de "Eine Metrik ohne Preis ist nicht auf dem Plan, ihre Nutzung wird abgelehnt.",
        it "Una metrica senza prezzo non è nel piano e il suo uso è rifiutato.",
    }
    usage_none {
        en "This product counts nothing yet. Fees work without it; for a price per user, add a metric first.",
        de "Dieses Produkt zählt noch nichts. Gebühren gehen auch so; für einen Preis je Benutzer legen Sie erst eine Metrik an.",
        it "Questo prodotto non conta ancora nulla. Le tariffe funzionano lo stesso; per un prezzo per utente aggiunga prima una metrica.",
    }
    price_per(unit) { en "Price per {unit}", de "Preis je {unit}", it "Prezzo per {unit}" }
    price_per_unit { en "Unit price", de "Preis je Einheit", it "Prezzo unitario" }
    free_units { en "Free every period", de "Frei je Periode", it "Gratis ogni periodo" }

    // Fees
    fees_title { en "Fees", de "Gebühren", it "Canoni" }
    fees_note {
        en "Due whether anything is used or not.",
        de "Fällig, ob etwas genutzt wird oder nicht.",
        it "Dovute anche se non si usa nulla.",
    }
    fee { en "Fee", de "Gebühr", it "Canone" }
    fee_n(number) { en "Fee {number}", de "Gebühr {number}", it "Canone {number}" }
    fee_add { en "Add a fee", de "Gebühr hinzufügen", it "Aggiungi una tariffa" }
    fee_kind { en "Kind", de "Art", it "Tipo" }
    fee_none { en "No fee", de "Keine Gebühr", it "Nessuna tariffa" }
    fee_setup { en "Set-up, once", de "Einrichtung, einmalig", it "Attivazione, una tantum" }
    fee_recurring { en "Base fee, every period", de "Grundgebühr, jede Periode", it "Canone, ogni periodo" }
    fee_seats { en "Per seat, every period", de "Je Platz, jede Periode", it "Per posto, ogni periodo" }
    fee_early_termination { en "Early end of the term", de "Vorzeitiges Ende der Laufzeit", it "Fine anticipata della durata" }
    fee_when { en "When", de "Wann", it "Quando" }
    fee_advance { en "in advance", de "im Voraus", it "in anticipo" }
    fee_arrears { en "in arrears", de "im Nachhinein", it "posticipata" }
    fee_partial { en "Partial period", de "Angebrochene Periode", it "Periodo parziale" }
    fee_prorated { en "prorated by days", de "anteilig nach Tagen", it "in proporzione ai giorni" }
    fee_whole { en "charged in full", de "voll berechnet", it "per intero" }
    fee_at_start { en "once, at the start", de "einmal, zu Beginn", it "una volta, all'inizio" }
    fee_never_prorated { en "never prorated", de "nie anteilig", it "mai in proporzione" }
    fee_if_ended_early { en "if ended before the term", de "bei Ende vor Ablauf", it "se termina prima del previsto" }

    // For whom
    who_title { en "Who may subscribe, and when", de "Wer abonnieren darf, und wann", it "Chi può abbonarsi, e quando" }
    visibility { en "Where is it seen?", de "Wo ist er zu sehen?", it "Dove si vede?" }
    visibility_public { en "Public", de "Öffentlich", it "Pubblico" }
    visibility_public_hint { en "In the store; buyers subscribe by themselves.", de "Im Store; Käufer abonnieren selbst.", it "Nel negozio; gli acquirenti si abbonano da soli." }
    visibility_private { en "Private", de "Privat", it "Privato" }
    visibility_private_hint {
        en "Not in the store; the operator buys it on a buyer's behalf.",
        de "Nicht im Store; der Betreiber kauft ihn im Auftrag eines Käufers.",
        it "Non nel negozio; l'operatore lo acquista per conto di un acquirente.",
    }
    audience { en "Whom does it address?", de "An wen richtet er sich?", it "A chi si rivolge?" }
    audience_everyone { en "Everyone", de "Alle", it "Tutti" }
    audience_category { en "A buyer category", de "Eine Käuferkategorie", it "Una categoria di acquirenti" }
    audience_buyer { en "One buyer", de "Ein Käufer", it "Un acquirente" }
    category { en "Buyer category", de "Käuferkategorie", it "Categoria di acquirenti" }
    category_hint { en "As the operator calls it, such as Schools.", de "Wie der Betreiber sie nennt, etwa Schulen.", it "Come la chiama l'operatore, ad esempio Scuole." }
    category_choose { en "Choose a category", de "Kategorie wählen", it "Scelga una categoria" }
    addressed_buyer { en "The buyer's e-mail address or id", de "E-Mail-Adresse oder Kennung des Käufers", it "Indirizzo e-mail o identificativo dell'acquirente" }
    buyer_hint {
        en "Exactly as the buyer told you; your own buyers are suggested.",
        de "Genau so, wie der Käufer sie Ihnen genannt hat; Ihre eigenen Käufer werden vorgeschlagen.",
        it "Esattamente come Le è stato comunicato; i Suoi acquirenti sono proposti.",
    }
    buyer_is(name) { en "This is {name}.", de "Das ist {name}.", it "È {name}." }
    effective_from { en "First day of sale", de "Erster Verkaufstag", it "Primo giorno di vendita" }
    effective_from_hint { en "Empty: at once when published.", de "Leer: sofort bei Veröffentlichung.", it "Vuoto: subito alla pubblicazione." }
    effective_until { en "Last day of sale", de "Letzter Verkaufstag", it "Ultimo giorno di vendita" }
    effective_until_hint {
        en "Empty: no end. Subscribers keep the plan afterwards.",
        de "Leer: ohne Ende. Abonnenten behalten den Plan danach.",
        it "Vuoto: senza fine. Gli abbonati mantengono il piano.",
    }

    // Billing
    billing_title { en "How it is billed", de "Wie abgerechnet wird", it "Come si fattura" }
    period_unit { en "Billing period", de "Abrechnungsperiode", it "Periodo di fatturazione" }
    unit_week { en "Weeks", de "Wochen", it "Settimane" }
    unit_month { en "Months", de "Monate", it "Mesi" }
    unit_quarter { en "Quarters", de "Quartale", it "Trimestri" }
    unit_year { en "Years", de "Jahre", it "Anni" }
    period_count { en "How many", de "Wie viele", it "Quanti" }
    alignment { en "Periods begin", de "Perioden beginnen", it "I periodi cominciano" }
    alignment_calendar { en "with the calendar, on the 1st", de "mit dem Kalender, am 1.", it "con il calendario, il 1º" }
    alignment_anniversary { en "on the day of subscribing", de "am Tag des Abonnierens", it "il giorno dell'abbonamento" }
    payment_due_days { en "Days to pay", de "Zahlungsziel in Tagen", it "Giorni per pagare" }
    trial_days { en "Days of trial", de "Probetage", it "Giorni di prova" }
    trial_days_hint { en "Free of recurring fees; 0 for none.", de "Frei von wiederkehrenden Gebühren; 0 für keine.", it "Senza canoni; 0 per nessuno." }

    // More
    more_title { en "More", de "Mehr", it "Altro" }
    more_note {
        en "Term, proration, features, service level",
        de "Laufzeit, Anteile, Merkmale, Servicelevel",
        it "Durata, proporzioni, funzioni, livello di servizio",
    }
    bounds { en "Minimums and maximums", de "Mindest- und Höchstbeträge", it "Minimi e massimi" }
    term { en "Agreed for at least", de "Mindestlaufzeit", it "Durata minima" }
    term_none { en "No term", de "Keine", it "Nessuna" }
    term_then { en "And then", de "Danach", it "E poi" }
    term_renews { en "renews for the same time", de "verlängert um dieselbe Zeit", it "si rinnova per lo stesso tempo" }
    term_runs_on { en "runs on, may end any period", de "läuft weiter, jede Periode beendbar", it "continua, può finire ogni periodo" }
    basis { en "Part of a period", de "Teil einer Periode", it "Parte di un periodo" }
    basis_days { en "by days", de "nach Tagen", it "a giorni" }
    basis_seconds { en "by seconds", de "nach Sekunden", it "a secondi" }
    basis_month_30 { en "by months of 30 days", de "nach Monaten zu 30 Tagen", it "a mesi di 30 giorni" }
    basis_none { en "charged as a whole", de "voll berechnet", it "per intero" }
    features { en "Features", de "Merkmale", it "Funzioni" }
    features_hint {
        en "One a line, as your software reads them: sso, or storage = 10 GB.",
        de "Eines je Zeile, wie Ihre Software sie liest: sso oder storage = 10 GB.",
        it "Una per riga, come le legge il Suo software: sso, o storage = 10 GB.",
    }
    service_level { en "Service level", de "Servicelevel", it "Livello di servizio" }
    service_level_hint { en "Such as 99.9.", de "Etwa 99,9.", it "Come 99,9." }

    // Sample invoice
    sample_title { en "Sample invoice", de "Musterrechnung", it "Fattura di esempio" }
    sample_note {
        en "One full period, with the code that bills.",
        de "Eine volle Periode, mit dem Code, der abrechnet.",
        it "Un periodo intero, con il codice che fattura.",
    }
    sample_quantity_of(name) { en "How many: {name}", de "Wie viele: {name}", it "Quanti: {name}" }
    sample_commission(percent) { en "Commission {percent}", de "Provision {percent}", it "Commissione {percent}" }
    sample_share { en "You receive", de "Sie erhalten", it "Lei riceve" }
    sample_setup(amount) { en "plus {amount} set-up, once", de "plus {amount} Einrichtung, einmalig", it "più {amount} di attivazione, una tantum" }
    plan_not_saved_yet {
        en "What you typed came along. It is not saved yet.",
        de "Was Sie eingegeben haben, ist mitgekommen. Es ist noch nicht gespeichert.",
        it "Quanto ha scritto è stato riportato qui. Non è ancora salvato.",
    }
    sample_empty {
        en "Type a price or a fee, and the invoice appears here.",
        de "Geben Sie einen Preis oder eine Gebühr ein, dann erscheint hier die Rechnung.",
        it "Scriva un prezzo o una tariffa e qui appare la fattura.",
    }
    before_publishing { en "Before you publish", de "Vor der Veröffentlichung", it "Prima di pubblicare" }
    before_publishing_note {
        en "As last saved.",
        de "Nach dem zuletzt gespeicherten Stand.",
        it "Secondo l'ultimo salvataggio.",
    }
    nothing_missing { en "Nothing is missing. It can be published.", de "Nichts fehlt. Er kann veröffentlicht werden.", it "Non manca nulla. Si può pubblicare." }
}
