//! In German: the rate plan editor and its sample invoice.

texts! { German, seller::plan;
    plan_new_title = "Neuer Preisplan";
    plan_saved_at = "gespeichert: {time}";
    plan_kept_at = "Eingaben gesichert: {time}, noch nicht gespeichert";
    plan_typing = "noch nicht gespeichert";
    plan_not_kept = "konnte nicht gespeichert werden";
    plan_came_back = "Ihre Eingaben von {when} wurden übernommen und sind noch nicht gespeichert.";
    plan_discard = "Eingaben verwerfen";
    plan_discarded = "Die Eingaben sind verworfen.";
    editor_sections = "Abschnitte";
    plan_saved = "Der Entwurf ist gespeichert.";
    plan_save = "Entwurf speichern";
    plan_review = "Prüfen und veröffentlichen";
    plan_delete = "Entwurf löschen";
    plan_delete_title = "Entwurf „{name}“ löschen?";
    plan_delete_text = "Niemand hat ihn abonniert, und er war nie im Store. Er lässt sich nicht wiederherstellen.";
    plan_deleted = "Der Entwurf ist gelöscht.";

    // The plan itself
    names_title = "Namen für Käufer";
    plan_name = "Name des Plans";
    plan_key = "Planschlüssel";
    plan_key_hint = "Für die API, z. B. team. Versionen eines Plans teilen ihn.";
    plan_currency = "Währung";
    missing_words = one "{count} fehlt", other "{count} fehlen";

    // Usage
    usage_prices = "Nutzungspreise";
    usage_note = "Ohne Preis ist die Metrik nicht Teil des Plans; ihre Nutzung wird abgelehnt.";
    usage_none =
        "Dieses Produkt hat noch keine Metrik. Gebühren gehen auch ohne; für einen Preis je Benutzer legen Sie zuerst eine Metrik an.";
    price_per = "Preis je {unit}";
    price_per_unit = "Preis je Einheit";
    free_units = "Freimenge je Periode";

    // Fees
    fees_title = "Gebühren";
    fees_note = "Unabhängig von der Nutzung fällig.";
    fee = "Gebühr";
    fee_n = "Gebühr {number}";
    fee_add = "Gebühr hinzufügen";
    fee_kind = "Art";
    fee_none = "Keine Gebühr";
    fee_setup = "Einrichtungsgebühr, einmalig";
    fee_recurring = "Grundgebühr";
    fee_seats = "Je Platz";
    fee_early_termination = "Gebühr für vorzeitige Beendigung";
    fee_when = "Berechnung";
    fee_every = "Intervall";
    fee_every_period = "jede Abrechnungsperiode";
    fee_every_count = "Alle";
    fee_advance = "im Voraus";
    fee_arrears = "im Nachhinein";
    fee_partial = "Angebrochene Periode";
    fee_prorated = "anteilig";
    fee_whole = "voll berechnet";
    fee_at_start = "einmal, zu Beginn";
    fee_never_prorated = "nie anteilig";
    fee_if_ended_early = "bei vorzeitiger Beendigung";

    // For whom
    who_title = "Verfügbarkeit";
    visibility = "Sichtbarkeit";
    visibility_public = "Öffentlich";
    visibility_public_hint = "Im Store; Käufer können dort abonnieren.";
    visibility_private = "Privat";
    visibility_private_hint = "Nicht im Store; der Betreiber kauft ihn im Auftrag eines Käufers.";
    audience = "Zielgruppe";
    audience_everyone = "Alle";
    audience_category = "Eine Käuferkategorie";
    audience_buyer = "Ein Käufer";
    category = "Käuferkategorie";
    category_hint = "Wie vom Betreiber benannt, z. B. Schulen.";
    category_choose = "Kategorie wählen";
    addressed_buyer = "E-Mail-Adresse oder ID des Käufers";
    buyer_hint = "Genau wie vom Käufer genannt. Ihre eigenen Käufer werden vorgeschlagen.";
    buyer_is = "Das ist {name}.";
    effective_from = "Erster Verkaufstag";
    effective_from_hint = "Leer: ab Veröffentlichung.";
    effective_until = "Letzter Verkaufstag";
    effective_until_hint = "Leer: unbefristet. Abonnenten behalten den Plan.";

    // Billing
    billing_title = "Abrechnung";
    period_unit = "Abrechnungsperiode";
    unit_week = "Wochen";
    unit_day = "Tage";
    unit_month = "Monate";
    unit_quarter = "Quartale";
    unit_year = "Jahre";
    period_count = "Anzahl";
    alignment = "Perioden";
    alignment_calendar = "kalendarisch (Monate ab dem 1., Wochen ab Montag)";
    alignment_anniversary = "ab dem ersten Nutzungstag";
    payment_due_days = "Zahlungsziel in Tagen";
    trial_days = "Testtage";
    trial_days_hint = "0: keine Testphase.";
    trial_covers = "Die Testphase umfasst";
    trial_covers_everything = "Gebühren und Nutzung";
    trial_covers_fees = "nur Gebühren, Nutzung wird berechnet";
    downgrade = "Downgrades";
    downgrade_any = "auf Wunsch sofort";
    downgrade_end_of_period = "nur zum Ende der bezahlten Periode";

    // More
    more_title = "Laufzeit und Planwechsel";
    more_note = "Mindestlaufzeit, anteilige Berechnung, Downgrades";
    bounds = "Mindest- und Höchstbeträge";
    term = "Mindestlaufzeit";
    term_none = "unbefristet, kündbar zum Periodenende";
    term_then = "Nach der Laufzeit";
    term_renews = "verlängert sich automatisch um dieselbe Laufzeit";
    term_runs_on = "endet, ohne Verlängerung";
    basis = "Anteilige Berechnung";
    basis_days = "nach Tagen";
    basis_seconds = "nach Sekunden";
    basis_month_30 = "nach Monaten zu 30 Tagen";
    basis_none = "voll berechnet";
    features = "Merkmale und Servicelevel";
    features_note = "Was der Plan außer der Nutzung enthält. Software liest den Schlüssel, Käufer lesen den Namen.";
    feature_n = "Merkmal {number}";
    feature_add = "Merkmal hinzufügen";
    feature_key = "Schlüssel";
    feature_key_hint = "Leer: wird aus dem Namen gebildet.";
    feature_name = "Name";
    feature_kind = "Wert";
    feature_on = "enthalten";
    feature_off = "nicht enthalten";
    feature_amount = "eine Zahl mit Einheit";
    feature_text = "ein Text, in jeder Sprache gleich";
    feature_words = "ein Text, übersetzt";
    feature_value = "Zahl oder Text";
    feature_unit = "Einheit";
    feature_translated = "Text für Käufer";
    row_remove = "Entfernen: {row}";
    service_level = "Servicelevel";
    service_level_hint = "Z. B. 99,9.";

    // Sample invoice
    sample_title = "Musterrechnung";
    sample_note = "Eine volle Periode, berechnet mit derselben Software, die auch die Rechnungen stellt.";
    sample_quantity_of = "Menge: {name}";
    sample_commission = "Provision {percent}";
    sample_share = "Sie erhalten";
    sample_setup = "zzgl. {amount} Einrichtungsgebühr, einmalig";
    plan_not_saved_yet = "Ihre Eingaben wurden übernommen und sind noch nicht gespeichert.";
    sample_empty = "Geben Sie einen Preis oder eine Gebühr ein, um die Rechnung hier zu sehen.";
    before_publishing = "Vor der Veröffentlichung";
    before_publishing_note = "Stand: zuletzt gespeichert.";
    nothing_missing = "Es fehlt nichts. Der Plan kann veröffentlicht werden.";
}
