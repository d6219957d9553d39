//! Words of the frame around every page, and of the components themselves.

words! {
    // The frame
    brand_line {
        en "The marketplace that bills to the cent",
        de "Der Marktplatz, der auf den Cent abrechnet",
        it "Il marketplace che fattura al centesimo",
    }
    brand_description {
        en "Find software, see what it costs before you subscribe, and know your next invoice before it comes.",
        de "Software finden, vor dem Abonnieren wissen, was sie kostet, und die nächste Rechnung kennen, bevor sie kommt.",
        it "Trovi software, veda quanto costa prima di abbonarsi e conosca la prossima fattura prima che arrivi.",
    }
    skip_to_content { en "Skip to content", de "Zum Inhalt", it "Al contenuto" }
    main_navigation { en "Main", de "Hauptnavigation", it "Principale" }
    section_navigation { en "Section", de "Abschnitt", it "Sezione" }
    you_are_here { en "You are here", de "Sie sind hier", it "Percorso di navigazione" }
    preferences { en "Language and colors", de "Sprache und Farben", it "Lingua e colori" }
    language { en "Language", de "Sprache", it "Lingua" }
    colors { en "Colors", de "Farben", it "Colori" }
    theme_system { en "As on this device", de "Wie auf diesem Gerät", it "Come sul dispositivo" }
    theme_light { en "Light", de "Hell", it "Chiaro" }
    theme_dark { en "Dark", de "Dunkel", it "Scuro" }
    sign_in { en "Sign in", de "Anmelden", it "Accedere" }
    sign_up { en "Sign up", de "Registrieren", it "Registrarsi" }
    sign_out { en "Sign out", de "Abmelden", it "Uscire" }
    needs_attention { en "Needs your attention", de "Bitte beachten", it "Richiede attenzione" }
    sandbox_note {
        en "Sandbox: no real money moves here.",
        de "Sandbox: Hier fließt kein echtes Geld.",
        it "Sandbox: nessun denaro reale.",
    }

    // What numbers look like
    decimal_invalid {
        en "Write a number such as 12.50 or 1,000.",
        de "Schreiben Sie eine Zahl wie 12,50 oder 1.000.",
        it "Scriva un numero come 12,50 o 1.000.",
    }
    quantity_invalid {
        en "Write a number such as 12.5 or 1,000, with at most 16 digits before the point and 12 after it.",
        de "Schreiben Sie eine Zahl wie 12,5 oder 1.000, mit höchstens 16 Stellen vor und 12 nach dem Komma.",
        it "Scriva un numero come 12,5 o 1.000, con al massimo 16 cifre prima e 12 dopo la virgola.",
    }

    // What is wrong with JSON
    json_syntax {
        en "This is not valid JSON: see line {line}, column {column}.",
        de "Das ist kein gültiges JSON: siehe Zeile {line}, Spalte {column}.",
        it "Questo non è JSON valido: veda la riga {line}, colonna {column}.",
    }
    json_curly {
        en "There is a curly quote ({quote}) at line {line}, column {column}. JSON accepts straight quotes only: write \" instead of {quote}.",
        de "In Zeile {line}, Spalte {column} steht ein typografisches Anführungszeichen ({quote}). JSON erlaubt nur gerade: Schreiben Sie \" statt {quote}.",
        it "Alla riga {line}, colonna {column} c'è una virgoletta tipografica ({quote}). JSON ammette solo quelle diritte: scriva \" invece di {quote}.",
    }
    json_comma {
        en "A comma at line {line}, column {column} has nothing after it. Remove it.",
        de "Nach dem Komma in Zeile {line}, Spalte {column} folgt nichts. Entfernen Sie es.",
        it "Dopo la virgola alla riga {line}, colonna {column} non c'è nulla. La tolga.",
    }
    json_decimal {
        en "In JSON a number is written with a point and without thousands separators, such as 12.50 or 1000.",
        de "In JSON schreibt man eine Zahl mit Punkt und ohne Tausendertrennzeichen, etwa 12.50 oder 1000.",
        it "In JSON un numero si scrive con il punto e senza separatore delle migliaia, ad esempio 12.50 o 1000.",
    }
    json_thousands {
        en "“{text}” could be read as thousands. In JSON the point comes before the decimals: write 1000 or 1.0.",
        de "„{text}“ kann als Tausender gelesen werden. In JSON steht der Punkt vor den Nachkommastellen: Schreiben Sie 1000 oder 1.0.",
        it "«{text}» si può leggere come migliaia. In JSON il punto precede i decimali: scriva 1000 o 1.0.",
    }
    json_unknown {
        en "There is no field “{field}” here.",
        de "Ein Feld „{field}“ gibt es hier nicht.",
        it "Qui non esiste un campo «{field}».",
    }
    json_missing {
        en "The field “{field}” is missing here.",
        de "Hier fehlt das Feld „{field}“.",
        it "Qui manca il campo «{field}».",
    }
    json_object {
        en "An object in braces is expected here.",
        de "Hier wird ein Objekt in geschweiften Klammern erwartet.",
        it "Qui è previsto un oggetto tra parentesi graffe.",
    }
    json_list {
        en "A list in brackets is expected here.",
        de "Hier wird eine Liste in eckigen Klammern erwartet.",
        it "Qui è previsto un elenco tra parentesi quadre.",
    }
    json_text {
        en "A text or a number is expected here.",
        de "Hier wird ein Text oder eine Zahl erwartet.",
        it "Qui è previsto un testo o un numero.",
    }
    json_switch {
        en "true or false is expected here.",
        de "Hier wird true oder false erwartet.",
        it "Qui è previsto true o false.",
    }
    json_other {
        en "Another value is expected here.",
        de "Hier wird ein anderer Wert erwartet.",
        it "Qui è previsto un altro valore.",
    }

    // Navigation
    nav_store { en "Store", de "Store", it "Catalogo" }
    nav_subscriptions { en "Subscriptions", de "Abonnements", it "Abbonamenti" }
    nav_invoices { en "Invoices", de "Rechnungen", it "Fatture" }
    nav_seller_console { en "Seller console", de "Anbieterkonsole", it "Console del venditore" }
    nav_admin { en "Admin", de "Verwaltung", it "Amministrazione" }
    nav_overview { en "Overview", de "Übersicht", it "Panoramica" }
    nav_products { en "Products", de "Produkte", it "Prodotti" }
    nav_subscribers { en "Subscribers", de "Abonnenten", it "Abbonati" }
    nav_earnings { en "Earnings", de "Einnahmen", it "Ricavi" }
    nav_security { en "Password and sessions", de "Passwort und Sitzungen", it "Password e sessioni" }
    nav_settings { en "Settings", de "Einstellungen", it "Impostazioni" }
    nav_api_keys { en "API keys", de "API-Schlüssel", it "Chiavi API" }
    nav_payment_details { en "Payment details", de "Zahlungsdaten", it "Dati di pagamento" }
    nav_marketplace { en "Marketplace", de "Marktplatz", it "Marketplace" }
    nav_sellers { en "Sellers", de "Anbieter", it "Venditori" }
    nav_buyers { en "Buyers", de "Käufer", it "Acquirenti" }
    nav_categories { en "Buyer categories", de "Käuferkategorien", it "Categorie di acquirenti" }
    nav_billing { en "Billing", de "Abrechnung", it "Fatturazione" }
    nav_purchase { en "Buy on behalf", de "Im Auftrag kaufen", it "Acquisti per conto terzi" }
    nav_invoice_runs { en "Invoice runs", de "Rechnungsläufe", it "Fatturazioni" }
    nav_payments { en "Payments", de "Zahlungen", it "Pagamenti" }
    nav_ledger { en "Ledger", de "Hauptbuch", it "Libro mastro" }
    nav_taxes { en "Taxes", de "Steuern", it "Imposte" }
    nav_commission { en "Commission", de "Provision", it "Commissione" }
    nav_sandbox { en "Sandbox", de "Sandbox", it "Sandbox" }
    nav_clock { en "Clock", de "Uhr", it "Orologio" }
    nav_design { en "Components", de "Bausteine", it "Componenti" }
    nav_api_docs { en "API", de "API", it "API" }

    // Actions
    save { en "Save", de "Speichern", it "Salvare" }
    cancel { en "Cancel", de "Abbrechen", it "Annullare" }
    back { en "Back", de "Zurück", it "Indietro" }
    search { en "Search", de "Suchen", it "Cercare" }
    print { en "Print", de "Drucken", it "Stampare" }
    next_page { en "Next page", de "Nächste Seite", it "Pagina successiva" }
    first_page { en "First page", de "Erste Seite", it "Prima pagina" }
    details { en "Details", de "Einzelheiten", it "Dettagli" }

    // Forms
    optional { en "optional", de "optional", it "facoltativo" }
    form_faults[count] {
        en "Check {count} field" | "Check {count} fields",
        de "Bitte prüfen Sie {count} Angabe" | "Bitte prüfen Sie {count} Angaben",
        it "{count} campo da verificare" | "{count} campi da verificare",
    }
    choose_one { en "Please choose.", de "Bitte wählen.", it "Scelta obbligatoria." }
    action { en "Action", de "Aktion", it "Azione" }
    no_end { en "no end", de "ohne Ende", it "senza fine" }
    secret_once {
        en "Copy it now: we cannot show it again.",
        de "Jetzt kopieren: Wir können ihn nicht noch einmal anzeigen.",
        it "La copi ora: non potremo mostrarla di nuovo.",
    }

    // Invoices
    line { en "Line", de "Position", it "Voce" }
    quantity { en "Quantity", de "Menge", it "Quantità" }
    amount { en "Amount", de "Betrag", it "Importo" }
    subtotal { en "Subtotal", de "Zwischensumme", it "Totale netto" }
    vat(rate) { en "VAT {rate}", de "USt. {rate}", it "IVA {rate}" }
    vat_of(rate, base) { en "VAT {rate} of {base}", de "USt. {rate} auf {base}", it "IVA {rate} su {base}" }
    total { en "Total", de "Summe", it "Totale" }
    total_credit { en "Total credited", de "Summe der Korrektur", it "Totale accreditato" }
    credit_applied { en "Credit applied", de "Guthaben verrechnet", it "Credito utilizzato" }
    to_pay { en "To pay", de "Zu zahlen", it "Da pagare" }
    paid_so_far { en "Paid", de "Bezahlt", it "Pagato" }
    total_so_far { en "Total so far", de "Summe bisher", it "Totale finora" }
    why_this_amount { en "why this amount", de "warum dieser Betrag", it "come si calcola" }
    free_units { en "free", de "kostenlos", it "gratis" }
    flat { en "flat", de "pauschal", it "fisso" }
    rounded_once(step) {
        en "rounded once, to {step}",
        de "einmal gerundet, auf {step}",
        it "arrotondato una volta, a {step}",
    }
    exact { en "exact, nothing to round", de "genau, nichts zu runden", it "esatto, niente da arrotondare" }
    range(from, to) { en "{from} – {to}", de "{from} – {to}", it "{from} – {to}" }
    range_open(from) { en "{from} and more", de "ab {from}", it "da {from}" }
    invoice_from { en "From", de "Von", it "Da" }
    invoice_to { en "To", de "An", it "A" }

    // Prices
    from_price { en "from", de "ab", it "da" }
    once_for_all { en "once, no further fees", de "einmalig, ohne weitere Gebühren", it "una tantum, senza altri canoni" }
    free_for_good { en "for good", de "dauerhaft", it "per sempre" }
    per_unit(unit) { en "per {unit}", de "je {unit}", it "per {unit}" }
    per_unit_and_month(unit) { en "per {unit} and month", de "je {unit} und Monat", it "per {unit} al mese" }
    per_unit_and_year(unit) { en "per {unit} and year", de "je {unit} und Jahr", it "per {unit} all'anno" }
    a_day { en "a day", de "pro Tag", it "al giorno" }
    a_week { en "a week", de "pro Woche", it "a settimana" }
    a_month { en "a month", de "im Monat", it "al mese" }
    a_quarter { en "a quarter", de "im Quartal", it "a trimestre" }
    a_year { en "a year", de "im Jahr", it "all'anno" }
    every_days(count) { en "every {count} days", de "alle {count} Tage", it "ogni {count} giorni" }
    every_weeks(count) { en "every {count} weeks", de "alle {count} Wochen", it "ogni {count} settimane" }
    every_months(count) { en "every {count} months", de "alle {count} Monate", it "ogni {count} mesi" }
    every_quarters(count) { en "every {count} quarters", de "alle {count} Quartale", it "ogni {count} trimestri" }
    every_years(count) { en "every {count} years", de "alle {count} Jahre", it "ogni {count} anni" }
    setup_once(amount) {
        en "{amount} set-up fee, once",
        de "{amount} Einrichtungsgebühr, einmalig",
        it "{amount} di costi di attivazione, una tantum",
    }
    plus_unit(amount, per) { en "plus {amount} {per}", de "zzgl. {amount} {per}", it "più {amount} {per}" }
    first_free(count, name) {
        en "the first {count} free: {name}",
        de "die ersten {count} kostenlos: {name}",
        it "{name}: gratis fino a {count}",
    }
    seats { en "Seats", de "Plätze", it "Postazioni" }
    seat { en "seat", de "Platz", it "postazione" }
    net_note { en "net, plus VAT where due", de "netto, ggf. zuzüglich USt.", it "netto, più IVA se dovuta" }
    chosen { en "Chosen", de "Gewählt", it "Scelto" }

    // Timelines and charts
    today { en "Today", de "Heute", it "Oggi" }
    timeline { en "Timeline", de "Zeitverlauf", it "Cronologia" }
    signed(day) { en "Signed {day}", de "Abgeschlossen am {day}", it "Sottoscritto il {day}" }
    service_starts(day) { en "Service starts {day}", de "Leistung ab {day}", it "Servizio dal {day}" }
    renewal(day) { en "Renewal {day}", de "Verlängerung am {day}", it "Rinnovo il {day}" }
    ends(day) { en "Ends {day}", de "Endet am {day}", it "Termina il {day}" }
    ended(day) { en "Ended {day}", de "Beendet am {day}", it "Terminato il {day}" }
    invoice_on(day) { en "Invoice {day}", de "Rechnung am {day}", it "Fattura il {day}" }
    today_is(day) { en "Today, {day}", de "Heute, {day}", it "Oggi, {day}" }
    usage_by_day(name, from, to, total) {
        en "{name} by day, {from} to {to}: {total} in total",
        de "{name} je Tag, {from} bis {to}: {total} insgesamt",
        it "{name} al giorno, dal {from} al {to}: {total} in totale",
    }
    chart_from_to(title, first, last) {
        en "{title}, from {first} to {last}",
        de "{title}, von {first} bis {last}",
        it "{title}, da {first} a {last}",
    }
    estimate { en "so far", de "bisher", it "finora" }

    // When something is not there
    refused_title { en "Not accepted", de "Nicht angenommen", it "Richiesta non accettata" }
    not_found_title { en "Page not found", de "Seite nicht gefunden", it "Pagina non trovata" }
    not_found_text {
        en "The page may have moved, or it belongs to somebody else. The store has everything that can be bought.",
        de "Die Seite ist vielleicht umgezogen oder gehört jemand anderem. Im Store steht alles, was es zu kaufen gibt.",
        it "La pagina è stata spostata o appartiene a qualcun altro. Nel catalogo c'è tutto ciò che è in vendita.",
    }
    to_the_store { en "Go to the store", de "Zum Store", it "Andare al catalogo" }
    fault_title { en "Something went wrong", de "Bei uns ist ein Fehler aufgetreten", it "Si è verificato un errore" }
    fault_text {
        en "The page could not be shown; nothing was changed by that. Try again in a moment; if it stays like this, tell the operator the reference below.",
        de "Die Seite konnte nicht gezeigt werden; geändert wurde dadurch nichts. Versuchen Sie es gleich noch einmal; bleibt es so, nennen Sie dem Betreiber die Kennung unten.",
        it "Non è stato possibile mostrare la pagina; nulla è stato modificato. Riprovi tra un momento; se continua, comunichi al gestore il riferimento qui sotto.",
    }
    fault_text_acted {
        en "It is not certain whether what you sent was carried out, or how much of it. See what the page says now before you send it again; if it stays like this, tell the operator the reference below.",
        de "Ob und wie weit ausgeführt wurde, was Sie abgeschickt haben, ist nicht sicher. Sehen Sie nach, was die Seite jetzt zeigt, bevor Sie es noch einmal abschicken; bleibt es so, nennen Sie dem Betreiber die Kennung unten.",
        it "Non è certo se, e in quale misura, quanto ha inviato sia stato eseguito. Controlli che cosa mostra ora la pagina prima di inviarlo di nuovo; se continua, comunichi al gestore il riferimento qui sotto.",
    }
    back_to_the_page { en "Back to the page", de "Zurück zur Seite", it "Tornare alla pagina" }
    fault_reference { en "Reference", de "Kennung", it "Riferimento" }
    try_again { en "Try again", de "Noch einmal versuchen", it "Riprovare" }
}
