//! In German: words of the frame around every page, and of the components themselves.

texts! { German, common;
    // The frame
    brand_line = "Der Marktplatz, der auf den Cent abrechnet";
    brand_description =
        "Software finden, vor dem Abonnieren wissen, was sie kostet, und die nächste Rechnung kennen, bevor sie kommt.";
    skip_to_content = "Zum Inhalt";
    main_navigation = "Hauptnavigation";
    section_navigation = "Abschnitt";
    you_are_here = "Sie sind hier";
    preferences = "Sprache und Farben";
    language = "Sprache";
    colors = "Farben";
    theme_system = "Wie auf diesem Gerät";
    theme_light = "Hell";
    theme_dark = "Dunkel";
    sign_in = "Anmelden";
    sign_up = "Registrieren";
    sign_out = "Abmelden";
    needs_attention = "Bitte beachten";
    sandbox_note = "Sandbox: Hier fließt kein echtes Geld.";

    // What numbers look like
    decimal_invalid = "Schreiben Sie eine Zahl wie 12,50 oder 1.000.";
    quantity_invalid =
        "Schreiben Sie eine Zahl wie 12,5 oder 1.000, mit höchstens 16 Stellen vor und 12 nach dem Komma.";

    // What is wrong with JSON
    json_syntax = "Das ist kein gültiges JSON: siehe Zeile {line}, Spalte {column}.";
    json_curly =
        "In Zeile {line}, Spalte {column} steht ein typografisches Anführungszeichen ({quote}). JSON erlaubt nur gerade: Schreiben Sie \" statt {quote}.";
    json_comma = "Nach dem Komma in Zeile {line}, Spalte {column} folgt nichts. Entfernen Sie es.";
    json_decimal = "In JSON schreibt man eine Zahl mit Punkt und ohne Tausendertrennzeichen, etwa 12.50 oder 1000.";
    json_thousands =
        "„{text}“ kann als Tausender gelesen werden. In JSON steht der Punkt vor den Nachkommastellen: Schreiben Sie 1000 oder 1.0.";
    json_unknown = "Ein Feld „{field}“ gibt es hier nicht.";
    json_missing = "Hier fehlt das Feld „{field}“.";
    json_object = "Hier wird ein Objekt in geschweiften Klammern erwartet.";
    json_list = "Hier wird eine Liste in eckigen Klammern erwartet.";
    json_text = "Hier wird ein Text oder eine Zahl erwartet.";
    json_switch = "Hier wird true oder false erwartet.";
    json_other = "Hier wird ein anderer Wert erwartet.";

    // Navigation
    nav_store = "Store";
    nav_subscriptions = "Abonnements";
    nav_invoices = "Rechnungen";
    nav_seller_console = "Anbieterkonsole";
    nav_admin = "Verwaltung";
    nav_overview = "Übersicht";
    nav_products = "Produkte";
    nav_subscribers = "Abonnenten";
    nav_earnings = "Einnahmen";
    nav_security = "Passwort und Sitzungen";
    nav_settings = "Einstellungen";
    nav_api_keys = "API-Schlüssel";
    nav_payment_details = "Zahlungsdaten";
    nav_marketplace = "Marktplatz";
    nav_sellers = "Anbieter";
    nav_buyers = "Käufer";
    nav_categories = "Käuferkategorien";
    nav_billing = "Abrechnung";
    nav_purchase = "Im Auftrag kaufen";
    nav_invoice_runs = "Rechnungsläufe";
    nav_payments = "Zahlungen";
    nav_ledger = "Hauptbuch";
    nav_taxes = "Steuern";
    nav_commission = "Provision";
    nav_sandbox = "Sandbox";
    nav_clock = "Uhr";
    nav_design = "Bausteine";
    nav_api_docs = "API";

    // Actions
    save = "Speichern";
    cancel = "Abbrechen";
    back = "Zurück";
    search = "Suchen";
    print = "Drucken";
    next_page = "Nächste Seite";
    first_page = "Erste Seite";
    details = "Einzelheiten";

    // Forms
    optional = "optional";
    form_faults = one "Bitte prüfen Sie {count} Angabe", other "Bitte prüfen Sie {count} Angaben";
    choose_one = "Bitte wählen.";
    action = "Aktion";
    no_end = "ohne Ende";
    secret_once = "Jetzt kopieren: Wir können ihn nicht noch einmal anzeigen.";

    // Invoices
    line = "Position";
    quantity = "Menge";
    amount = "Betrag";
    subtotal = "Zwischensumme";
    vat = "USt. {rate}";
    vat_of = "USt. {rate} auf {base}";
    total = "Summe";
    total_credit = "Summe der Korrektur";
    credit_applied = "Guthaben verrechnet";
    to_pay = "Zu zahlen";
    paid_so_far = "Bezahlt";
    total_so_far = "Summe bisher";
    why_this_amount = "warum dieser Betrag";
    free_units = "kostenlos";
    flat = "pauschal";
    rounded_once = "einmal gerundet, auf {step}";
    exact = "genau, nichts zu runden";
    range = "{from}\u{a0}–\u{a0}{to}";
    range_open = "ab {from}";
    invoice_from = "Von";
    invoice_to = "An";

    // Prices
    from_price = "ab";
    once_for_all = "einmalig, ohne weitere Gebühren";
    free_for_good = "dauerhaft";
    per_unit = "je {unit}";
    per_unit_and_month = "je {unit} und Monat";
    per_unit_and_year = "je {unit} und Jahr";
    a_day = "pro Tag";
    a_week = "pro Woche";
    a_month = "im Monat";
    a_quarter = "im Quartal";
    a_year = "im Jahr";
    every_days = "alle {count} Tage";
    every_weeks = "alle {count} Wochen";
    every_months = "alle {count} Monate";
    every_quarters = "alle {count} Quartale";
    every_years = "alle {count} Jahre";
    setup_once = "{amount} Einrichtungsgebühr, einmalig";
    plus_unit = "zzgl. {amount} {per}";
    first_free = one "bis {count} {noun} kostenlos", other "bis {count} {noun} kostenlos";
    seats = "Plätze";
    seat = "Platz";
    net_note = "netto, ggf. zuzüglich USt.";
    chosen = "Gewählt";

    // Timelines and charts
    today = "Heute";
    timeline = "Zeitverlauf";
    signed = "Abgeschlossen am {day}";
    service_starts = "Leistung ab {day}";
    renewal = "Verlängerung am {day}";
    ends = "Endet am {day}";
    ended = "Beendet am {day}";
    invoice_on = "Rechnung am {day}";
    today_is = "Heute, {day}";
    usage_by_day = "{name} je Tag, {from} bis {to}: {total} insgesamt";
    chart_from_to = "{title}, von {first} bis {last}";
    estimate = "bisher";

    // When something is not there
    refused_title = "Nicht angenommen";
    not_found_title = "Seite nicht gefunden";
    not_found_text =
        "Die Seite ist vielleicht umgezogen oder gehört jemand anderem. Im Store steht alles, was es zu kaufen gibt.";
    to_the_store = "Zum Store";
    fault_title = "Bei uns ist ein Fehler aufgetreten";
    fault_text =
        "Die Seite konnte nicht gezeigt werden; geändert wurde dadurch nichts. Versuchen Sie es gleich noch einmal; bleibt es so, nennen Sie dem Betreiber die Kennung unten.";
    fault_text_acted =
        "Ob und wie weit ausgeführt wurde, was Sie abgeschickt haben, ist nicht sicher. Sehen Sie nach, was die Seite jetzt zeigt, bevor Sie es noch einmal abschicken; bleibt es so, nennen Sie dem Betreiber die Kennung unten.";
    back_to_the_page = "Zurück zur Seite";
    fault_reference = "Kennung";
    try_again = "Noch einmal versuchen";
}
