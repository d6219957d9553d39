//! In German: overview, subscribers, earnings and API keys.

texts! { German, seller::business;
    // Overview
    good_morning = "Guten Morgen, {name}";
    good_afternoon = "Guten Tag, {name}";
    good_evening = "Guten Abend, {name}";
    currency_choice = "Währung";
    billed_in = "Abgerechnet im {month}";
    more_than = "+{percent} gegenüber {month}";
    less_than = "−{percent} gegenüber {month}";
    same_as = "wie im {month}";
    so_far_in = "bisher {amount} im {month}";
    collected = "Eingegangen";
    outstanding = "Offen";
    outstanding_of = "{amount} offen";
    nothing_outstanding = "nichts offen";
    collected_so_far = "Eingegangen, insgesamt";
    my_share_so_far = "Ihr Anteil, insgesamt";
    my_share = "Ihr Anteil";
    after_commission = "nach {amount} Provision";
    active_subscriptions = "Aktive Abonnements";
    n_start_later = one "{count} beginnt später", other "{count} beginnen später";
    none_start_later = "keine geplant";
    billed_by_product = "Abgerechnet nach Produkt";
    other_products = "Andere";
    all_n = one "Alle {count}", other "Alle {count}";
    welcome_title = "Verkaufen Sie Ihr erstes Produkt";
    welcome_text =
        "Benennen, den vorgeschlagenen Preis je Benutzer übernehmen, die Karte in drei Sprachen prüfen, veröffentlichen. Das dauert nur Minuten.";
    continue_title = "Als Nächstes: {name}";
    nothing_billed = "Noch nichts abgerechnet";
    nothing_billed_text =
        "Rechnungen werden automatisch ausgestellt, sobald sie fällig sind; die Beträge stehen dann hier.";

    // Subscribers
    subscribers_title = "Abonnenten";
    subscribers_lead = "Wer abonniert, und die Nutzung der laufenden Periode, laufend aktualisiert.";
    buyer = "Käufer";
    agreement = "Vereinbarung";
    usage_so_far = "Nutzung bisher";
    next_invoice = "Nächste Rechnung";
    subscribers_none = "Noch keine Abonnenten";
    subscribers_none_text =
        "Veröffentlichen Sie einen Preisplan; Käufer finden das Produkt dann im Store und können abonnieren.";
    all_invoices = "Alle Rechnungen";
    invoices_lead = "Was in Ihrem Namen berechnet wurde, das Neueste zuerst.";
    to_subscriber = "Zum Abonnenten";
    to_products = "Zu den Produkten";
    usage_title = "Nutzung";
    usage_period = "{days}, wie bisher gemeldet";
    n_events = one "{count} Ereignis", other "{count} Ereignisse";
    last_event = "Zuletzt gemeldet {when}.";
    usage_nothing = "Noch keine Nutzung gemeldet";
    usage_nothing_text =
        "Erzeugen Sie einen Nutzungsschlüssel und lassen Sie Ihre Software Nutzung senden; sie erscheint hier sofort.";
    usage_not_priced = "Dieser Plan enthält nur Gebühren, keine Nutzungspreise.";
    facts_title = "Abonnement";
    fact_product = "Produkt";
    fact_plan = "Preisplan";
    fact_since = "Seit";
    fact_until = "Bis";
    fact_signed = "Abgeschlossen";
    fact_seats = "Plätze";
    fact_bought_by = "Gekauft von";
    bought_by_seller = "{name}, für den Käufer";
    bought_by_operator = "{name} (Betreiber)";
    fact_setup = "Einrichtungsgebühr";
    setup_waived = "erlassen";
    fact_zone = "Zeitzone";
    preview_title = "Nächste Rechnung";
    invoices_title = "Rechnungen";
    invoices_none = "Noch keine Rechnung";
    invoices_none_text = "Die erste wird am {day} ausgestellt.";
    invoices_none_yet_used = "Die erste wird am {day} ausgestellt, nur wenn etwas genutzt wird.";
    invoices_none_ever = "Es ist keine Rechnung fällig.";
    invoice = "Rechnung";
    invoice_total = "Summe";
    invoice_issued = "Ausgestellt";

    // Usage keys
    usage_key_title = "Nutzung melden";
    usage_key_text =
        "Ihre Software meldet die Nutzung dieses Abonnements mit einem eigenen Schlüssel. Frühere Schlüssel bleiben gültig.";
    usage_key_create = "Nutzungsschlüssel erzeugen";
    usage_key_label = "Nutzungsschlüssel";
    usage_key_try = "Im Terminal ausprobieren";

    // Earnings
    earnings_title = "Einnahmen";
    earnings_lead = "Nettobeträge, ohne Steuer. Ihr Anteil kommt aus dem Hauptbuch, auf den Cent.";
    invoiced = "Abgerechnet";
    commission = "Provision";
    all_time = "seit Beginn";
    commission_note = "{percent} des Eingegangenen";
    share_note = "Eingegangenes minus Provision";
    month = "Monat";
    earlier_months = "Früher";
    by_month = "Nach Monat";
    by_month_note = "Nach dem Tag der Rechnung; eingegangen ist, was davon bis jetzt bezahlt wurde.";
    recent_invoices = "Letzte Rechnungen";
    earnings_none = "Noch keine Rechnungen";
    earnings_none_text =
        "Die erste Rechnung wird ausgestellt, wenn ein Abonnement mit Gebühren beginnt, oder nach der ersten Periode mit Nutzung.";

    // API keys
    keys_title = "API-Schlüssel";
    keys_lead = "Für Ihre Software: Produkte, Pläne, Abonnements und die Nutzung aller Ihrer Abonnenten.";
    key_new = "Neuer Schlüssel";
    key_name = "Verwendungszweck";
    key_name_hint = "Z. B. Produktion oder Annas Laptop.";
    key_create = "Schlüssel erzeugen";
    key_created = "API-Schlüssel „{name}“";
    key_column = "Schlüssel";
    key_valid = "Gültig";
    key_revoked_on = "Widerrufen am {day}";
    key_revoke = "Widerrufen";
    key_revoke_title = "„{name}“ widerrufen?";
    key_revoke_text =
        "Software mit diesem Schlüssel wird ab sofort abgewiesen. Das lässt sich nicht rückgängig machen.";
    key_revoked = "Der Schlüssel ist widerrufen.";
    keys_none = "Noch keine Schlüssel";
    keys_none_text = "Erzeugen Sie einen, um Ihre Software mit dem Marktplatz zu verbinden.";
}
