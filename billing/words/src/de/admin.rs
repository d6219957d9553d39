//! In German: words of the admin area.

mod clock;
mod payments;

texts! { German, admin;
    // Overview
    overview_title = "Der Marktplatz im {month}";
    invoiced = "In Rechnung gestellt";
    n_invoices = one "{count} Rechnung", other "{count} Rechnungen";
    no_invoices = "Keine Rechnungen";
    n_credit_notes = one "{count} Rechnungskorrektur", other "{count} Rechnungskorrekturen";
    collected = "Eingegangen";
    collected_note = "mit Steuern";
    commission = "Provision";
    commission_note = "vom eingegangenen Netto";
    outstanding = "Offen";
    other_currencies = "Weitere Währungen: {codes}";
    outstanding_note = "unbezahlt, insgesamt";
    sellers_share = "Anteil der Anbieter";
    collected_by_month = "Eingegangen je Monat, netto, in {currency}";
    nothing_invoiced_title = "Noch wurde nichts in Rechnung gestellt";
    nothing_invoiced_text = "Die ersten Beträge stehen hier, sobald ein Abonnement beginnt oder ein Monat vorbei ist.";
    at_a_glance = "Auf einen Blick";
    now = "Jetzt";
    active_subscriptions = "Aktive Abonnements";
    scheduled_subscriptions = "Beginnen später";
    last_run = "Letzter Rechnungslauf";
    all_runs = "Alle Läufe";
    no_run_yet = "Noch hat kein Lauf eine Rechnung ausgestellt. Läufe beginnen automatisch, sobald etwas fällig ist.";
    advance_the_clock = "Zeit vorstellen";

    // Lists of people
    name = "Name";
    country = "Land";
    since = "Seit";
    products = "Produkte";
    sellers_title = "Anbieter";
    find_sellers = "Anbieter nach Name oder E-Mail suchen";
    no_sellers_title = "Noch keine Anbieter";
    no_sellers_text = "Anbieter registrieren sich selbst. Schicken Sie ihnen die Adresse der Registrierung.";
    buyers_title = "Käufer";
    buyers_in = "Käufer in „{category}“";
    find_buyers = "Käufer nach Name oder E-Mail suchen";
    no_buyers_title = "Noch keine Käufer";
    no_buyers_text = "Käufer registrieren sich selbst, wenn sie im Store etwas finden.";
    to_sign_up = "Registrierung öffnen";
    nobody_found = "Niemand gefunden für „{words}“";
    nobody_found_text = "Suchen Sie nach einem Teil des Namens oder der E-Mail-Adresse.";
    show_all = "Alle zeigen";

    // A buyer
    buyer_facts = "Angaben";
    email = "E-Mail";
    time_zone = "Zeitzone";
    currency = "Währung";
    vat_id = "USt-IdNr.";
    categories = "Kategorien";
    categories_note = "Preispläne für eine Kategorie werden nur deren Käufern angeboten.";
    save_categories = "Kategorien speichern";
    categories_saved = "Die Kategorien von {buyer} sind gespeichert.";
    no_categories_here = "Es gibt noch keine Käuferkategorien.";
    subscriptions = "Abonnements";
    product = "Produkt";
    status = "Status";
    bought_by = "Gekauft von";
    bought_by_on = "{who}, {day}";
    operator = "Betreiber";
    next_invoice = "Nächste Rechnung";
    buy_for_this_buyer = "Im Auftrag kaufen";
    no_subscriptions_title = "Keine Abonnements";
    no_subscriptions_text = "Kaufen Sie im Auftrag dieses Käufers einen Plan, auch einen privaten.";
    invoices = "Rechnungen";
    number = "Nummer";
    issued = "Ausgestellt";
    due = "Fällig";
    no_invoices_title = "Noch keine Rechnungen";
    no_invoices_text = "Die erste kommt, sobald etwas fällig ist.";

    // Money that is open
    balance_of = "Kontostand";
    open = "Offen";
    overdue = "davon überfällig";
    invoices_lead =
        "Alle Rechnungen des Marktplatzes, die neuesten zuerst. Wählen Sie einen Status, um zu sehen, was zu tun ist.";

    // Categories
    categories_title = "Käuferkategorien";
    category_members = one "{count} Käufer", other "{count} Käufer";
    no_members_title = "Niemand ist in dieser Kategorie";
    no_members_text = "Öffnen Sie einen Käufer und kreuzen Sie die Kategorie dort an.";
    choose_buyers = "Käufer wählen";
    new_category = "Neue Kategorie";
    category_name_hint = "Etwa „Schulen“ oder „Partner“";
    create_category = "Kategorie anlegen";
    category_created = "„{name}“ ist angelegt. Nehmen Sie Käufer auf deren Seiten auf.";
    no_categories_title = "Noch keine Kategorien";
    no_categories_text = "Legen Sie eine an und nehmen Sie Käufer auf; dann können Anbieter ihr Preispläne anbieten.";

    // Buying on behalf
    purchase_title = "Im Auftrag kaufen";
    purchase_lead =
        "Abonnieren Sie für einen Käufer jeden veröffentlichten Plan, auch einen privaten. Der Käufer sieht, wer wann gekauft hat.";
    step_buyer = "Käufer";
    step_plan = "Preisplan";
    step_terms = "Konditionen";
    step_review = "Prüfen";
    for_whom = "Für wen?";
    which_plan = "Welcher Preisplan für {buyer}?";
    another_buyer = "Anderer Käufer";
    another_plan = "Anderer Preisplan";
    find_plans = "Preispläne nach Produkt, Plan oder Anbieter suchen";
    plan = "Preisplan";
    price = "Preis";
    on_sale = "Im Verkauf";
    on_sale_from = "ab {day}";
    on_sale_only_from = "{plan} kann ab dem {day} abonniert werden.";
    on_sale_until = "bis {day}";
    on_sale_now = "jetzt";
    visibility = "Sichtbarkeit";
    private_plan = "Privat";
    public_plan = "Öffentlich";
    no_plans_title = "Für diesen Käufer ist kein Preisplan zu kaufen";
    no_plans_text =
        "Ein Anbieter muss zuerst einen Plan veröffentlichen, der für diesen Käufer, eine seiner Kategorien oder alle gilt.";
    no_plan_found = "Kein Preisplan gefunden für „{words}“";
    terms_title = "{plan} für {buyer}";
    starts_on = "Erster Nutzungstag";
    starts_on_hint = "Heute ist für diesen Käufer der {day}.";
    seats = "Plätze";
    seats_in_arrears_hint = "Nach jeder Periode berechnet, ob genutzt oder nicht.";
    seats_hint = "Im Voraus bezahlt, ob genutzt oder nicht.";
    collected_at_issue = "Jede Rechnung wird am Tag ihrer Ausstellung von der Karte des Käufers eingezogen.";
    waive_setup_fee = "Einrichtungsgebühr von {amount} erlassen";
    waive_hint = "Der Käufer sieht, dass sie erlassen wurde.";
    see_what_is_invoiced = "Zeigen, was berechnet wird";
    review_title = "{plan} für {buyer}?";
    what_happens = "Was beim Bestätigen geschieht";
    service_from = "{product} {plan} beginnt am {day}.";
    service_today = "{product} {plan} beginnt heute.";
    setup_waived_of = "Die Einrichtungsgebühr von {amount} wird erlassen.";
    setup_charged_of = "Die Einrichtungsgebühr von {amount} wird berechnet.";
    invoiced_at_once =
        "{amount} werden sofort in Rechnung gestellt und eingezogen, wenn Zahlungsdaten hinterlegt sind.";
    invoiced_on_day = "{amount} werden am {day} in Rechnung gestellt.";
    nothing_at_start = "Zu Beginn wird nichts berechnet.";
    next_with_usage =
        "Die nächste Rechnung kommt am {day}, für {period}: mindestens {amount}, zuzüglich der Nutzung bis dahin.";
    next_of_usage = "Die nächste Rechnung kommt am {day}, für {period}, nur wenn bis dahin etwas genutzt wird.";
    next_beyond = "Die nächste Rechnung kommt am {day}, für {period}: mindestens {amount}.";
    later_with_usage = "Am {day} eine Rechnung für {period}: mindestens {amount}, zuzüglich der Nutzung bis dahin.";
    later_beyond = "Am {day} eine Rechnung für {period}: mindestens {amount}.";
    later_invoice = "Am {day} eine Rechnung für {period}: {amount}.";
    next_of_fees = "Die nächste Rechnung kommt am {day}, für {period}: {amount}.";
    buyer_is_told = "{buyer} findet es unter den eigenen Abonnements, gekauft von {who}.";
    buy_for = "Für {buyer} kaufen";
    change_terms = "Konditionen ändern";
    first_invoice = "Erste Rechnung";
    bought_for = "Das Abonnement für {buyer} ist abgeschlossen";
    agreement = "Vereinbarung";
    first_day = "Erster Tag";
    last_day = "Letzter Tag";
    signed = "Abgeschlossen";
    setup_fee = "Einrichtungsgebühr";
    setup_charged = "berechnet";
    setup_waived = "erlassen";
    open_buyer = "Käufer öffnen";
    buy_another = "Noch einen Preisplan kaufen";
    usage_key = "Schlüssel, um Nutzung von {product} zu melden";

    // Invoice runs
    runs_title = "Rechnungsläufe";
    runs_lead =
        "Jeder Lauf berechnet, was fällig ist, und nichts doppelt. Ein Fehler betrifft nur das jeweilige Abonnement.";
    run_of = "Lauf vom {instant}";
    started = "Begonnen";
    failures = "Fehler";
    n_failures = one "{count} Fehler", other "{count} Fehler";
    reason = "Grund";
    subscription = "Abonnement";
    no_failures = "Keine Fehler";
    buyer = "Käufer";
    seller = "Anbieter";
    total = "Summe";
    no_runs_title = "Noch kein Rechnungslauf";
    no_runs_text =
        "Der erste Lauf beginnt automatisch, sobald eine Rechnung fällig ist. Stellen Sie in der Sandbox die Uhr vor, um einen zu sehen.";
    run_without_invoices = "Dieser Lauf hat keine Rechnung ausgestellt";
    run_without_invoices_text = "Auf den geprüften Abonnements war nichts fällig.";

    paid_on = "Bezahlt am";
    not_paid_yet = "noch nicht bezahlt";

    // Taxes
    taxes_title = "Steuern";
    taxes_lead =
        "Jede Position wird mit dem Satz des Landes des Käufers besteuert. Länder ohne Satz werden nicht besteuert.";
    rate = "Satz";
    rate_from = "Ab";
    in_force = "In Kraft";
    comes_later = "Künftig";
    replaced = "Abgelöst";
    set_rate = "Satz festlegen";
    percent = "Prozent";
    from_day = "Erster Tag";
    choose = "Bitte wählen …";
    save_rate = "Satz speichern";
    rate_saved = "Der Satz für {country} ist gespeichert. Ausgestellte Rechnungen bleiben, wie sie sind.";
    no_rates_title = "Nichts wird besteuert";
    no_rates_text = "Legen Sie den ersten Satz fest; Rechnungen zeigen ihn dann je Satz und in Summe.";

    // Ledger
    ledger_title = "Hauptbuch";
    ledger_lead = "Jede Geldbewegung in doppelter Buchung. Salden sind Summen von Buchungen; Soll ist positiv.";
    totals = "Alle Konten nach Art";
    accounts = "Konten";
    account = "Konto";
    balance = "Saldo";
    sum_of_all = "Alle Konten in {currency}";
    balanced = "ausgeglichen";
    transactions = "Buchungssätze";
    debit = "Soll";
    credit = "Haben";
    movement_invoice_issued = "Rechnung ausgestellt";
    movement_credit_applied = "Guthaben verrechnet";
    movement_payment_collected = "Zahlung eingezogen";
    account_receivable = "Forderung";
    account_receivable_note = "was der Käufer schuldet";
    account_credit = "Guthaben des Käufers";
    account_credit_note = "wird mit den nächsten Rechnungen verrechnet";
    account_uncollected = "Noch nicht eingezogen";
    account_uncollected_note = "für den Anbieter berechnet, noch nicht bezahlt";
    account_payable = "Verbindlichkeit";
    account_payable_note = "was dem Anbieter zusteht";
    account_commission = "Provision";
    account_commission_note = "vom Betreiber verdient";
    account_tax = "Steuer";
    account_tax_note = "abzuführen";
    account_provider = "Zahlungsdienst";
    account_bank = "Bank";
    account_bank_note = "eingegangene Überweisungen";
    movement_credit_granted = "Guthaben gewährt";
    account_provider_note = "eingezogenes Geld";
    no_transactions_title = "Noch keine Buchungen";
    no_transactions_text = "Mit der ersten Rechnung entstehen die ersten Buchungen.";
}
