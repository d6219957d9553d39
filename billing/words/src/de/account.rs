//! In German: words of the buyer account.

mod paying;

texts! { German, account;
    // Subscriptions
    subscriptions_title = "Abonnements";
    group_active = "Aktiv";
    group_scheduled = "Beginnen später";
    group_ended = "Beendet";
    no_subscriptions_title = "Noch nichts abonniert";
    no_subscriptions_text =
        "Produkt finden, Kosten ansehen, abonnieren. Dann erscheint es hier mit seiner nächsten Rechnung.";
    browse_store = "Im Store stöbern";
    product = "Produkt";
    state = "Status";
    next_invoice = "Nächste Rechnung";
    seats = "Plätze";
    bought_for_you = "Für Sie gekauft von {person} am {day}";
    nothing_left = "keine";

    // One subscription
    cancel_this = "Kündigen …";
    agreement = "Vereinbarung";
    price_list_of = "Preisliste vom {day}";
    renews_by_itself = "verlängert sich automatisch";
    runs_until_cancelled = "läuft, bis Sie kündigen";
    ends_by_itself = "endet am {day}";
    has_ended = "endete am {day}";
    first_invoice_title = "Erste Rechnung";
    invoice_after_that = "Die Rechnung danach";
    nothing_more_to_come = "Laut Vereinbarung folgt keine weitere Rechnung.";
    last_invoice_title = "Letzte Rechnung";
    late_invoice_title = "Rechnung für nachgemeldete Nutzung";
    usage_up_to = "aus der Nutzung bis {time}";
    not_updated_since = "Keine Verbindung. Stand {time}.";
    nothing_to_invoice_title = "Nichts mehr abzurechnen";
    nothing_to_invoice_text = "Dieses Abonnement endete am {day}. Seine Rechnungen bleiben hier.";
    never_began = "Dieses Abonnement wurde vor dem Beginn gekündigt. Es wird nichts dafür berechnet.";
    used_this_month = "{name} in diesem Monat";
    used_this_period = "{name} in dieser Periode";
    n_events = one "aus {count} Ereignis", other "aus {count} Ereignissen";
    nothing_used_yet = "Noch wurde nichts gemeldet.";
    no_usage_priced = "Dieser Preisplan hat keine Preise für Nutzung: Rechnungen enthalten nur Gebühren.";
    paying_with = "Bezahlt mit";
    change = "ändern";
    add_card = "Zahlungsdaten eingeben";
    no_card_yet = "Noch keine Zahlungsdaten. Rechnungen müssen Sie selbst bezahlen.";
    card_number = "{brand} ·· {last4}";
    about_this = "Was vereinbart ist";
    seller = "Anbieter";
    plan = "Preisplan";
    signed_on = "Abgeschlossen";
    service_since = "Leistung ab";
    trial = "Testphase";
    trial_of_all_until = "bis {day}, auch die Nutzung";
    trial_of_fees_until = "bis {day}, ohne Gebühren";
    service_until = "Letzter Tag";
    setup_fee = "Einrichtungsgebühr";
    setup_waived = "erlassen";
    days_counted_in = "Zeitzone";
    access = "Zugang";
    access_open = "offen";
    access_closed = "geschlossen";
    plan_changes_on = "Ab {day} gilt {plan}.";
    seats_change_on = one "Ab {day} haben Sie {seats} Platz.", other "Ab {day} haben Sie {seats} Plätze.";
    agreed_prices = "Vereinbarte Preise: {plan}";
    past_invoices = "Bisherige Rechnungen";
    no_past_invoices = "Noch keine.";
    all_invoices = "Alle Rechnungen";

    // Cancelling
    cancel_title = "{product} kündigen";
    cancel_lead = "Es geschieht nichts, bevor Sie unten bestätigen.";
    end_shown_anew = "Sie haben Ihre Auswahl geändert. Das bedeutet sie. Noch ist nichts gekündigt.";
    cancel_when = "Wann soll es enden?";
    at_period_end = "Zum Ende der Periode";
    at_term_end = "Zum Ende der Laufzeit";
    at_trial_end = "Zum Ende der Testphase";
    at_paid_end = "Zum Ende der bezahlten Periode";
    trial_ends = "Letzter Tag {day}. Bis dahin fallen keine Gebühren an.";
    early_for = "Letzter Tag {day}. Das ist vor dem Ende der Laufzeit und kostet einmalig {amount}.";
    early_for_nothing = "Letzter Tag {day}. Das ist vor dem Ende der Laufzeit, ohne zusätzliche Kosten.";
    last_day_is = "Letzter Tag {day}";
    before_it_starts = "Bevor es beginnt";
    before_it_starts_hint = "Keine Leistung, keine Rechnung.";
    on_a_day = "An einem anderen Tag";
    on_a_day_hint = "Der gewählte Tag ist der letzte Nutzungstag.";
    last_day_field = "Letzter Nutzungstag";
    see_what_happens = "Zeigen, was geschieht";
    if_you_cancel = "Wenn Sie jetzt kündigen";
    service_ends_on = "{product} steht bis zum Ende des {day} zur Verfügung.";
    service_never_starts = "{product} beginnt gar nicht, und es wird nichts dafür berechnet.";
    one_invoice_before = "Vor der letzten folgt noch eine Rechnung: {day}, {amount}.";
    invoices_before = "Vor der letzten folgen noch diese Rechnungen: {list}. Zusammen {sum}.";
    many_invoices_before =
        one "Vor der letzten folgt noch {count} Rechnung, am {first}: {sum}.",
        other "Vor der letzten folgen noch {count} Rechnungen, vom {first} bis zum {last}: zusammen {sum}.";
    one_invoice_left = "Es folgt noch eine Rechnung: {day}, {amount}.";
    invoices_left = "Es folgen noch diese Rechnungen: {list}. Zusammen {sum}.";
    many_invoices_left =
        one "Es folgt noch {count} Rechnung, am {first}: {sum}.",
        other "Es folgen noch {count} Rechnungen, vom {first} bis zum {last}: zusammen {sum}.";
    at_least_so_many = "Bis zum letzten Tag folgen weitere Rechnungen.";
    usage_besides = "Nutzung bis dahin kommt zu den bisherigen Beträgen hinzu.";
    invoices_if_used = "Rechnungen allein für Nutzung folgen nur, wenn etwas genutzt wird.";
    final_invoice_of_fees = "Die letzte Rechnung wird am {day} ausgestellt: {amount}.";
    final_invoice =
        "Die letzte Rechnung wird am {day} ausgestellt: bisher {amount}, zuzüglich weiterer Nutzung bis dahin.";
    final_invoice_of_nothing =
        "Die letzte Rechnung wird am {day} ausgestellt, für Nutzung bis dahin. Bisher gibt es keine. Ohne Nutzung kommt keine Rechnung.";
    early_end_costs = "Darin enthalten sind {amount} für die vorzeitige Beendigung.";
    withdraw = "Heute kostenlos widerrufen";
    withdraw_hint =
        "Die Widerrufsfrist läuft bis {until}. Alles, was abgerechnet wurde, wird gutgeschrieben, und Nutzung wird nicht berechnet. Heute ist der letzte Nutzungstag.";
    last_day_paid = "Letzter Tag {day}. Bis dahin ist alles wie vereinbart zu zahlen.";
    on_a_day_or_withdraw =
        "Der gewählte Tag ist der letzte Nutzungstag. Bis dahin ist alles wie vereinbart zu zahlen; nur der Widerruf ist kostenlos.";
    end_sooner = "Früher beenden …";
    withdrawn_last_day =
        "Widerrufen: Es fallen keine Kosten an. Was abgerechnet wurde, wird am Tag danach gutgeschrieben. Letzter Nutzungstag ist der {day}.";
    ends_last_day = "Dieses Abonnement endet: Letzter Nutzungstag ist der {day}.";
    all_is_credited =
        "Alles, was abgerechnet wurde, wird am {on} gutgeschrieben: {amount}. Der Betrag wird mit offenen und künftigen Rechnungen aller Anbieter verrechnet. Nutzung wird nicht berechnet.";
    nothing_was_invoiced =
        "Bisher wurde nichts abgerechnet, also wird nichts gutgeschrieben. Nutzung wird nicht berechnet.";
    unused_is_credited = "{amount} für ungenutzte Tage werden am {day} gutgeschrieben.";
    days_after_are_lost =
        "Von dem im Voraus berechneten Betrag entfallen {amount} auf Tage nach dem letzten, bis {until}. Sie werden nicht gutgeschrieben.";
    whole_period_is_lost =
        "{amount} wurden als Ganzes für die Zeit bis {until} berechnet. Davon wird nichts gutgeschrieben.";
    no_renewal = "Weiteres wird nicht berechnet, und nichts verlängert sich.";
    no_more_invoices = "Es folgt keine weitere Rechnung, und nichts verlängert sich.";
    booked_seats_are_dropped =
        one "Die für den {day} vorgemerkte Änderung auf {seats} Platz entfällt.",
        other "Die für den {day} vorgemerkte Änderung auf {seats} Plätze entfällt.";
    booked_is_dropped = "Der für den {day} vorgemerkte Wechsel zu {plan} entfällt.";
    confirm_withdrawal = "Heute widerrufen";
    confirm_cancel = "Abonnement kündigen";
    confirm_cancel_on = "Zum {day} kündigen";
    keep_it = "Behalten";
    cancelled_done = "{product} ist gekündigt. Der letzte Tag ist der {day}.";
    withdrawn_done = "Das Abonnement von {product} ist widerrufen. Der letzte Tag ist der {day}.";
    withdrawn_and_over = "Dieses Abonnement wurde am {day} widerrufen. Seine Rechnungen bleiben hier.";
    cancelled_before_start = "{product} wurde vor dem Beginn gekündigt.";
    already_ends = "Dieses Abonnement endet schon am {day}. Sie können den letzten Tag nur vorziehen.";
    back_to_subscription = "Zurück zum Abonnement";

    // Settings
    settings_title = "Einstellungen";
    these_pages = "Diese Seiten";
    these_pages_note = "Für {person}, auf jedem Gerät";
    organization_note = "Für alle in Ihrer Organisation und für ihre Rechnungen";
    colors = "Farben";
    invoice_language = "Sprache der Rechnungen";
    currency = "Währung";
    currency_hint = "Vorschlag für neue Preispläne. Abonnements behalten ihre.";
    invoice_email_why =
        "Anbieter richten private Preispläne an sie. Damit diese niemand anderen erreichen, bleibt sie, wie sie zuerst angegeben wurde.";
    contact_email = "E-Mail-Adresse";
    contact_email_hint = "Dort erreicht Sie der Betreiber. Angemeldet bleiben Sie unter Ihrer eigenen Adresse.";
    time_zone_hint = "Für neue Abonnements. Laufende behalten ihre.";
    invoice_email = "E-Mail-Adresse für Rechnungen";
    own_zone_hint = "Die Verwaltung zeigt Tage und Uhrzeiten auf diesem Gerät in dieser Zeitzone.";
    settings_saved = "Ihre Einstellungen sind gespeichert.";

    // API keys
    keys_title = "API-Schlüssel";
    keys_lead =
        "Mit einem Schlüssel kann Ihre eigene Software, was Sie hier können: Rechnungen und Vorschauen lesen, abonnieren, kündigen.";
    new_key = "Neuer Schlüssel";
    key_name = "Name";
    key_name_hint = "Wo er verwendet wird: „ERP“, „Bericht per Mail“.";
    create_key = "Schlüssel erzeugen";
    your_new_key_unnamed = "Der neue Schlüssel";
    your_new_key = "Der Schlüssel „{name}“";
    try_key = "Ausprobieren";
    no_keys_title = "Noch keine Schlüssel";
    no_keys_text = "Erzeugen Sie oben einen, wenn eigene Software Rechnungen lesen oder automatisch abonnieren soll.";
    key = "Schlüssel";
    key_state = "Status";
    key_created = "Erzeugt";
    key_revoked_on = "widerrufen am {day}";
    revoke = "Widerrufen";
    revoke_title = "„{name}“ widerrufen?";
    revoke_effect = "Software mit diesem Schlüssel wird ab sofort abgewiesen. Das lässt sich nicht rückgängig machen.";
    revoke_free = "Das kostet nichts und ändert kein Abonnement.";
    revoke_confirm = "Schlüssel widerrufen";
    keep_key = "Behalten";
    key_was_revoked = "Der Schlüssel ist widerrufen.";
    nothing_used_then = "in diesen Tagen wurde nichts gemeldet";
}
