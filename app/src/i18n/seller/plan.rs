//! The rate plan editor and its sample invoice.

words! {
    plan_new_title { en "New rate plan", de "Neuer Preisplan", it "Nuovo piano" }
    plan_saved_at(time) { en "saved {time}", de "gespeichert: {time}", it "salvata: {time}" }
    plan_kept_at(time) {
        en "entries kept {time}, not saved yet",
        de "Eingaben gesichert: {time}, noch nicht gespeichert",
        it "dati conservati: {time}, non ancora salvati",
    }
    plan_typing { en "not saved yet", de "noch nicht gespeichert", it "non ancora salvata" }
    plan_not_kept { en "could not be saved", de "konnte nicht gespeichert werden", it "salvataggio non riuscito" }
    plan_came_back(when) {
        en "Your entries of {when} were kept and are not saved yet.",
        de "Ihre Eingaben von {when} wurden übernommen und sind noch nicht gespeichert.",
        it "I dati inseriti il {when} sono stati conservati e non sono ancora salvati.",
    }
    plan_discard { en "Discard these entries", de "Eingaben verwerfen", it "Scartare i dati inseriti" }
    plan_discarded {
        en "The entries are discarded.",
        de "Die Eingaben sind verworfen.",
        it "I dati inseriti sono stati scartati.",
    }
    editor_sections { en "Sections", de "Abschnitte", it "Sezioni" }
    plan_saved { en "The draft is saved.", de "Der Entwurf ist gespeichert.", it "La bozza è stata salvata." }
    plan_save { en "Save draft", de "Entwurf speichern", it "Salvare la bozza" }
    plan_review { en "Review and publish", de "Prüfen und veröffentlichen", it "Verificare e pubblicare" }
    plan_delete { en "Delete the draft", de "Entwurf löschen", it "Eliminare la bozza" }
    plan_delete_title(name) { en "Delete the draft “{name}”?", de "Entwurf „{name}“ löschen?", it "Eliminare la bozza «{name}»?" }
    plan_delete_text {
        en "Nobody has subscribed to it and it was never in the store. It cannot be restored.",
        de "Niemand hat ihn abonniert, und er war nie im Store. Er lässt sich nicht wiederherstellen.",
        it "Nessuno vi si è abbonato e non è mai stata nel catalogo. Non si può ripristinare.",
    }
    plan_deleted { en "The draft is deleted.", de "Der Entwurf ist gelöscht.", it "La bozza è stata eliminata." }

    // The plan itself
    names_title { en "Names buyers see", de "Namen für Käufer", it "Nomi per gli acquirenti" }
    plan_name { en "Name of the plan", de "Name des Plans", it "Nome del piano" }
    plan_key { en "Plan key", de "Planschlüssel", it "Chiave del piano" }
    plan_key_hint {
        en "For the API, such as team. Versions of a plan share it.",
        de "Für die API, z. B. team. Versionen eines Plans teilen ihn.",
        it "Per l'API, ad esempio team. Le versioni di un piano la condividono.",
    }
    plan_currency { en "Currency", de "Währung", it "Valuta" }
    missing_words[count] { en "{count} missing" | "{count} missing", de "{count} fehlt" | "{count} fehlen", it "{count} mancante" | "{count} mancanti" }

    // Usage
    usage_prices { en "Usage prices", de "Nutzungspreise", it "Prezzi a consumo" }
    usage_note {
        en "A metric without a price is not part of the plan, and its usage is rejected.",
        de "Ohne Preis ist die Metrik nicht Teil des Plans; ihre Nutzung wird abgelehnt.",
        it "Una metrica senza prezzo non fa parte del piano e i suoi consumi sono rifiutati.",
    }
    usage_none {
        en "This product has no metric yet. Fees work without one; for a price per user, add a metric first.",
        de "Dieses Produkt hat noch keine Metrik. Gebühren gehen auch ohne; für einen Preis je Benutzer legen Sie zuerst eine Metrik an.",
        it "Questo prodotto non ha ancora metriche. I canoni funzionano lo stesso; per un prezzo per utente aggiunga prima una metrica.",
    }
    price_per(unit) { en "Price per {unit}", de "Preis je {unit}", it "Prezzo per {unit}" }
    price_per_unit { en "Unit price", de "Preis je Einheit", it "Prezzo unitario" }
    free_units { en "Free units per period", de "Freimenge je Periode", it "Unità gratis per periodo" }

    // Fees
    fees_title { en "Fees", de "Gebühren", it "Canoni e costi" }
    fees_note {
        en "Due regardless of usage.",
        de "Unabhängig von der Nutzung fällig.",
        it "Dovuti indipendentemente dai consumi.",
    }
    fee { en "Fee", de "Gebühr", it "Canone o costo" }
    fee_n(number) { en "Fee {number}", de "Gebühr {number}", it "Canone o costo {number}" }
    fee_add { en "Add a fee", de "Gebühr hinzufügen", it "Aggiungere un canone o costo" }
    fee_kind { en "Kind", de "Art", it "Tipo" }
    fee_none { en "No fee", de "Keine Gebühr", it "Nessun canone" }
    fee_setup { en "Set-up fee, once", de "Einrichtungsgebühr, einmalig", it "Costi di attivazione, una tantum" }
    fee_recurring { en "Base fee", de "Grundgebühr", it "Canone base" }
    fee_seats { en "Per seat", de "Je Platz", it "Per postazione" }
    fee_early_termination {
        en "Early termination fee",
        de "Gebühr für vorzeitige Beendigung",
        it "Costi di recesso anticipato",
    }
    fee_when { en "Charged", de "Berechnung", it "Addebito" }
    fee_every { en "Interval", de "Intervall", it "Intervallo" }
    fee_every_period { en "every billing period", de "jede Abrechnungsperiode", it "ogni periodo di fatturazione" }
    fee_every_count { en "Every", de "Alle", it "Ogni" }
    fee_advance { en "in advance", de "im Voraus", it "in anticipo" }
    fee_arrears { en "in arrears", de "im Nachhinein", it "in via posticipata" }
    fee_partial { en "Partial period", de "Angebrochene Periode", it "Periodo parziale" }
    fee_prorated { en "prorated", de "anteilig", it "in proporzione" }
    fee_whole { en "charged in full", de "voll berechnet", it "addebito intero" }
    fee_at_start { en "once, at the start", de "einmal, zu Beginn", it "una volta, all'inizio" }
    fee_never_prorated { en "never prorated", de "nie anteilig", it "mai in proporzione" }
    fee_if_ended_early { en "on early termination", de "bei vorzeitiger Beendigung", it "in caso di recesso anticipato" }

    // For whom
    who_title { en "Availability", de "Verfügbarkeit", it "Disponibilità" }
    visibility { en "Visibility", de "Sichtbarkeit", it "Visibilità" }
    visibility_public { en "Public", de "Öffentlich", it "Pubblico" }
    visibility_public_hint {
        en "In the store; buyers can subscribe there.",
        de "Im Store; Käufer können dort abonnieren.",
        it "Nel catalogo; gli acquirenti possono abbonarsi.",
    }
    visibility_private { en "Private", de "Privat", it "Privato" }
    visibility_private_hint {
        en "Not in the store; the operator buys it on a buyer's behalf.",
        de "Nicht im Store; der Betreiber kauft ihn im Auftrag eines Käufers.",
        it "Non nel catalogo; il gestore lo acquista per conto di un acquirente.",
    }
    audience { en "Available to", de "Zielgruppe", it "Destinatari" }
    audience_everyone { en "Everyone", de "Alle", it "Tutti" }
    audience_category { en "A buyer category", de "Eine Käuferkategorie", it "Una categoria di acquirenti" }
    audience_buyer { en "One buyer", de "Ein Käufer", it "Un acquirente" }
    category { en "Buyer category", de "Käuferkategorie", it "Categoria di acquirenti" }
    category_hint {
        en "As the operator named it, such as Schools.",
        de "Wie vom Betreiber benannt, z. B. Schulen.",
        it "Come l'ha denominata il gestore, ad esempio Scuole.",
    }
    category_choose { en "Choose a category", de "Kategorie wählen", it "Scegliere una categoria" }
    addressed_buyer {
        en "The buyer's e-mail address or ID",
        de "E-Mail-Adresse oder ID des Käufers",
        it "Indirizzo e-mail o ID dell'acquirente",
    }
    buyer_hint {
        en "Exactly as the buyer told you. Your own buyers are suggested.",
        de "Genau wie vom Käufer genannt. Ihre eigenen Käufer werden vorgeschlagen.",
        it "Esattamente come comunicato dall'acquirente. I Suoi acquirenti vengono proposti.",
    }
    buyer_is(name) { en "This is {name}.", de "Das ist {name}.", it "È {name}." }
    effective_from { en "First day of sale", de "Erster Verkaufstag", it "Primo giorno di vendita" }
    effective_from_hint {
        en "Empty: as soon as it is published.",
        de "Leer: ab Veröffentlichung.",
        it "Vuoto: dalla pubblicazione.",
    }
    effective_until { en "Last day of sale", de "Letzter Verkaufstag", it "Ultimo giorno di vendita" }
    effective_until_hint {
        en "Empty: no end. Subscribers keep the plan afterwards.",
        de "Leer: unbefristet. Abonnenten behalten den Plan.",
        it "Vuoto: senza fine. Gli abbonati mantengono il piano.",
    }

    // Billing
    billing_title { en "Billing", de "Abrechnung", it "Fatturazione" }
    period_unit { en "Billing period", de "Abrechnungsperiode", it "Periodo di fatturazione" }
    unit_week { en "Weeks", de "Wochen", it "Settimane" }
    unit_day { en "Days", de "Tage", it "Giorni" }
    unit_month { en "Months", de "Monate", it "Mesi" }
    unit_quarter { en "Quarters", de "Quartale", it "Trimestri" }
    unit_year { en "Years", de "Jahre", it "Anni" }
    period_count { en "Number", de "Anzahl", it "Numero" }
    alignment { en "Periods", de "Perioden", it "Periodi" }
    alignment_calendar { en "by calendar, from the 1st", de "kalendarisch ab dem 1.", it "di calendario, dal 1º" }
    alignment_anniversary {
        en "from the subscription date",
        de "ab dem Tag des Abschlusses",
        it "dal giorno della sottoscrizione",
    }
    payment_due_days { en "Payment term in days", de "Zahlungsziel in Tagen", it "Termine di pagamento in giorni" }
    trial_days { en "Trial days", de "Testtage", it "Giorni di prova" }
    trial_days_hint { en "0: no trial.", de "0: keine Testphase.", it "0: nessuna prova." }
    trial_covers { en "The trial covers", de "Die Testphase umfasst", it "La prova comprende" }
    trial_covers_everything { en "fees and usage", de "Gebühren und Nutzung", it "canoni e consumi" }
    trial_covers_fees {
        en "fees only, usage is billed",
        de "nur Gebühren, Nutzung wird berechnet",
        it "solo i canoni, i consumi si pagano",
    }
    downgrade { en "Downgrades", de "Downgrades", it "Passaggio a un piano inferiore" }
    downgrade_any { en "at once if the buyer asks for it", de "auf Wunsch sofort", it "su richiesta anche subito" }
    downgrade_end_of_period {
        en "at the end of the paid period only",
        de "nur zum Ende der bezahlten Periode",
        it "solo al termine del periodo già pagato",
    }

    // More
    more_title { en "Term and features", de "Laufzeit und Leistungen", it "Durata e prestazioni" }
    more_note {
        en "Term, trial, proration",
        de "Laufzeit, Testphase, anteilige Berechnung",
        it "Durata, prova, calcolo proporzionale",
    }
    bounds { en "Minimums and maximums", de "Mindest- und Höchstbeträge", it "Importi minimi e massimi" }
    term { en "Minimum term", de "Mindestlaufzeit", it "Durata minima" }
    term_none {
        en "No minimum term, can be canceled at the end of any period",
        de "unbefristet, kündbar zum Periodenende",
        it "senza durata minima, disdetta a fine periodo",
    }
    term_then { en "After the term", de "Nach der Laufzeit", it "Alla scadenza" }
    term_renews {
        en "renews automatically for the same term",
        de "verlängert sich automatisch um dieselbe Laufzeit",
        it "si rinnova automaticamente per la stessa durata",
    }
    term_runs_on { en "ends, without renewal", de "endet, ohne Verlängerung", it "termina, senza rinnovo" }
    basis { en "Proration", de "Anteilige Berechnung", it "Calcolo proporzionale" }
    basis_days { en "by days", de "nach Tagen", it "per giorni" }
    basis_seconds { en "by seconds", de "nach Sekunden", it "per secondi" }
    basis_month_30 { en "by months of 30 days", de "nach Monaten zu 30 Tagen", it "per mesi di 30 giorni" }
    basis_none { en "charged in full", de "voll berechnet", it "addebito intero" }
    features { en "Features and service level", de "Merkmale und Servicelevel", it "Funzioni e livello di servizio" }
    features_note {
        en "What the plan includes besides usage. Software reads the key; buyers read the name.",
        de "Was der Plan außer der Nutzung enthält. Software liest den Schlüssel, Käufer lesen den Namen.",
        it "Che cosa include il piano oltre ai consumi. Il software legge la chiave, gli acquirenti il nome.",
    }
    feature_n(number) { en "Feature {number}", de "Merkmal {number}", it "Funzione {number}" }
    feature_add { en "Add a feature", de "Merkmal hinzufügen", it "Aggiungere una funzione" }
    feature_key { en "Key", de "Schlüssel", it "Chiave" }
    feature_key_hint {
        en "Empty: made from the name.",
        de "Leer: wird aus dem Namen gebildet.",
        it "Vuota: viene ricavata dal nome.",
    }
    feature_name { en "Name", de "Name", it "Nome" }
    feature_kind { en "Value", de "Wert", it "Valore" }
    feature_on { en "included", de "enthalten", it "inclusa" }
    feature_off { en "not included", de "nicht enthalten", it "non inclusa" }
    feature_amount { en "a number with its unit", de "eine Zahl mit Einheit", it "un numero con unità" }
    feature_text {
        en "a text, the same in every language",
        de "ein Text, in jeder Sprache gleich",
        it "un testo, uguale in ogni lingua",
    }
    feature_words { en "a text, translated", de "ein Text, übersetzt", it "un testo, tradotto" }
    feature_value { en "Number or text", de "Zahl oder Text", it "Numero o testo" }
    feature_unit { en "Unit", de "Einheit", it "Unità" }
    feature_translated { en "Text buyers read", de "Text für Käufer", it "Testo per gli acquirenti" }
    row_remove(row) { en "Remove: {row}", de "Entfernen: {row}", it "Rimuovere: {row}" }
    service_level { en "Service level", de "Servicelevel", it "Livello di servizio" }
    service_level_hint { en "Such as 99.9.", de "Z. B. 99,9.", it "Ad esempio 99,9." }

    // Sample invoice
    sample_title { en "Sample invoice", de "Musterrechnung", it "Fattura di esempio" }
    sample_note {
        en "One full period, calculated with the software that issues the invoices.",
        de "Eine volle Periode, berechnet mit derselben Software, die auch die Rechnungen stellt.",
        it "Un periodo intero, calcolato con lo stesso software che fattura.",
    }
    sample_quantity_of(name) { en "Quantity: {name}", de "Menge: {name}", it "Quantità: {name}" }
    sample_commission(percent) { en "Commission {percent}", de "Provision {percent}", it "Commissione {percent}" }
    sample_share { en "You receive", de "Sie erhalten", it "La Sua quota" }
    sample_setup(amount) {
        en "plus {amount} set-up fee, once",
        de "zzgl. {amount} Einrichtungsgebühr, einmalig",
        it "più {amount} di costi di attivazione, una tantum",
    }
    plan_not_saved_yet {
        en "Your entries were kept and are not saved yet.",
        de "Ihre Eingaben wurden übernommen und sind noch nicht gespeichert.",
        it "I dati inseriti sono stati conservati e non sono ancora salvati.",
    }
    sample_empty {
        en "Enter a price or a fee to see the invoice here.",
        de "Geben Sie einen Preis oder eine Gebühr ein, um die Rechnung hier zu sehen.",
        it "Inserisca un prezzo o un canone per vedere qui la fattura.",
    }
    before_publishing { en "Before you publish", de "Vor der Veröffentlichung", it "Prima di pubblicare" }
    before_publishing_note { en "As last saved.", de "Stand: zuletzt gespeichert.", it "Secondo l'ultimo salvataggio." }
    nothing_missing {
        en "Nothing is missing. The plan can be published.",
        de "Es fehlt nichts. Der Plan kann veröffentlicht werden.",
        it "Non manca nulla. Il piano può essere pubblicato.",
    }
}
