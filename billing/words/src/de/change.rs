//! In German: words of the change of a running subscription, the same for its buyer and for the operator.

texts! { German, change;
    change_this = "Ändern …";
    title = "{name} ändern";
    review_title = "Änderung von {name} prüfen";
    choose_lead = "Es ändert sich nichts, bevor Sie die Beträge gesehen und bestätigt haben.";
    review_lead = "Noch ist nichts geändert. Das sind die genauen Beträge.";
    step_choose = "Wählen";
    step_review = "Prüfen";
    which_plan = "Welcher Preisplan?";
    you_have = "Aktueller Preisplan: {plan}";
    n_seats = one "{count} Platz", other "{count} Plätze";
    other_seats = "Mehr oder weniger Plätze";
    seats_now_are = "Jetzt: {count}.";
    see_amounts_of_seats = "Beträge für diese Plätze ansehen";
    other_plan = "Ein anderer Preisplan";
    seats_hint = "Für Preispläne, die nach Plätzen bezahlt werden.";
    from_when = "Ab wann?";
    by_rule = "Automatisch: Upgrade sofort, Downgrade zum Periodenende";
    by_rule_hint = "Was mehr kostet, beginnt heute; was weniger kostet, am {day}, zum Ende der bezahlten Periode.";
    by_rule_today = "Jede Änderung beginnt heute: Es ist nichts im Voraus bezahlt.";
    by_rule_or_never = "Was mehr kostet, beginnt heute; was weniger kostet, begänne erst nach dem vereinbarten Ende.";
    trial_changes_today = "In der Testphase beginnt jede Änderung heute: Es ist noch nichts bezahlt.";
    booked_plan = "Bereits vorgemerkt: {plan} ab {day}. Eine Auswahl hier ersetzt diese Änderung.";
    booked_seats =
        one "Bereits vorgemerkt: {seats} Platz ab {day}. Eine Auswahl hier ersetzt diese Änderung.",
        other "Bereits vorgemerkt: {seats} Plätze ab {day}. Eine Auswahl hier ersetzt diese Änderung.";
    replaces_plan = "Das ersetzt die vorgemerkte Änderung: {plan} ab {day}.";
    replaces_seats =
        one "Das ersetzt die vorgemerkte Änderung: {seats} Platz ab {day}.",
        other "Das ersetzt die vorgemerkte Änderung: {seats} Plätze ab {day}.";
    seats_already_booked =
        one "Das ist bereits vorgemerkt: {seats} Platz ab {day}. Es gibt nichts zu bestätigen.",
        other "Das ist bereits vorgemerkt: {seats} Plätze ab {day}. Es gibt nichts zu bestätigen.";
    already_booked = "Das ist bereits vorgemerkt: {plan} ab {day}. Es gibt nichts zu bestätigen.";
    at_once = "Sofort";
    at_once_hint =
        "Im Voraus berechnete Gebühren werden für die übrigen Tage gutgeschrieben; für dieselben Tage werden die neuen berechnet.";
    at_once_whole_hint =
        "Gebühren, die nicht anteilig berechnet werden, werden nicht gutgeschrieben: Bei einer höheren wird der Unterschied berechnet, eine niedrigere ändert vor der nächsten Periode nichts.";
    at_once_nothing_paid_hint = "Es ist nichts im Voraus bezahlt, also wird nichts gutgeschrieben.";
    at_once_charged_hint = "Hat der neue Preisplan Gebühren im Voraus, werden sie für die übrigen Tage berechnet.";
    nothing_credited = "Es wird nichts gutgeschrieben: Was für {plan} berechnet wurde, bleibt bestehen.";
    next_period = "Mit der nächsten Periode";
    next_period_hint = "Ab {day}. Vorher wird nichts gutgeschrieben oder berechnet.";
    see_amounts = "Beträge ansehen";

    no_other_plan_title = "Kein anderer Preisplan zur Wahl";
    no_other_plan = "{seller} bietet für {product} zurzeit keinen anderen Preisplan für dieses Abonnement an.";
    before_start_changes =
        "Vor dem ersten Nutzungstag, dem {day}, ist noch nichts bezahlt: Jede Änderung gilt von diesem Tag an.";
    begins_with_plan = "Das Abonnement beginnt am {day} mit {plan}, zu dessen Konditionen.";
    begins_with_seats =
        one "Das Abonnement beginnt am {day} mit {seats} Platz.",
        other "Das Abonnement beginnt am {day} mit {seats} Plätzen.";

    undo_change = "Änderung zurücknehmen";
    undo_title = "Änderung von {name} zurücknehmen?";
    plan_stays = "{new} beginnt nicht am {day}: {old} bleibt.";
    seats_stay =
        one "Es bleibt bei {seats} Platz; am {day} ändert sich nichts.",
        other "Es bleibt bei {seats} Plätzen; am {day} ändert sich nichts.";
    undo_is_free = "Das kostet nichts. Sie können jederzeit wieder eine Änderung vormerken.";
    leave_booked = "Vorgemerkt lassen";
    undone = "{name} bleibt, wie es ist.";
    what_happens = "Was geschieht";
    applies_now = "{plan} gilt ab heute.";
    applies_from = "Bis dahin bleibt {old}; ab {day} gilt {new}.";
    seats_become = one "Aus {before} Platz werden {after}.", other "Aus {before} Plätzen werden {after}.";
    seats_now = "Die Plätze ändern sich heute.";
    seats_from = "Die Plätze ändern sich am {day}; bis dahin bleibt alles wie bisher.";
    seats_bought =
        one "Zum neuen Preisplan gehört {count} Platz; bisher gab es keine.",
        other "Zum neuen Preisplan gehören {count} Plätze; bisher gab es keine.";
    seats_gone =
        one "Der neue Preisplan hat keine Plätze: Der {count} Platz endet.",
        other "Der neue Preisplan hat keine Plätze: Die {count} Plätze enden.";
    bound_from = "{plan} wird für {term} vereinbart, gerechnet ab {from}, also bis {last}.";
    then_renewed = "Danach verlängert sie sich jedes Mal automatisch um dieselbe Laufzeit.";
    then_it_ends = "Die Laufzeit verlängert sich nicht: Danach endet die Leistung.";
    term_goes_on = "Die aktuelle Laufzeit gilt bis {last}.";
    terms_follow = "Danach folgen die Laufzeiten von {plan}, je {term}, mit automatischer Verlängerung.";
    one_term_follows = "Danach folgt eine Laufzeit von {plan}, {term}, bis {last}; dann endet die Leistung.";

    not_bound = "{plan} ist jederzeit kündbar.";
    end_stays = "Die Leistung endet weiterhin am {day}, wie vereinbart.";
    early_end_costs = "Eine vorzeitige Beendigung kostet einmalig netto {amount}.";
    leaving_early_costs = "Ein Wechsel von {plan} vor dem Ende der Laufzeit am {last} kostet einmalig {amount}.";
    part_of_this_invoice = "Das ist in dem enthalten, was sofort berechnet wird.";
    invoiced_later = "Berechnet wird das am {day}.";
    no_second_setup =
        "Die Einrichtungsgebühr von {plan}, {amount}, wird nicht berechnet: Sie fällt nur bei einem neuen Abonnement an.";
    usage_from_now = "Nutzung wird ab jetzt nach {new} berechnet.";
    usage_until_now = "Nutzung bis jetzt wird nach {old} berechnet.";
    usage_refused_from_now =
        "{new} hat keinen Preis für {metrics}: Solche Nutzung wird ab jetzt nicht mehr angenommen.";
    usage_refused_from = "{new} hat keinen Preis für {metrics}: Solche Nutzung wird ab {day} nicht mehr angenommen.";
    trial_usage_is_free =
        "Die Testphase läuft bis {day} weiter: Bis dahin fällt keine laufende Gebühr an, und Nutzung ist kostenlos.";
    usage_by_instant = "Nutzung bis jetzt wird nach {old} berechnet, ab jetzt nach {new}.";
    invoiced_at_once = "{amount} werden sofort berechnet.";
    credited_at_once =
        "{amount} werden sofort gutgeschrieben und mit den nächsten Rechnungen verrechnet, von jedem Anbieter.";
    nothing_at_once = "Für die Änderung selbst wird nichts berechnet.";
    next_invoice_on = "Die nächste Rechnung kommt am {day}, für {period}.";
    next_invoice_of = "Die nächste Rechnung kommt am {day}, für {period}: bisher {amount}, zuzüglich weiterer Nutzung.";
    next_invoice_if_used = "Die nächste Rechnung kommt am {day}, für {period}, nur wenn etwas genutzt wird.";
    later_invoice = "Die Rechnung vom {day}, für {period}: {amount}.";
    later_invoice_of = "Die Rechnung vom {day}, für {period}: mindestens {amount}, zuzüglich der Nutzung.";
    later_invoice_so_far = "Die Rechnung vom {day}, für {period}: mindestens {amount}.";
    trial_goes_on = "Die Testphase läuft bis {day} weiter: Für ihre Tage fällt keine laufende Gebühr an.";
    trial_goes_on_with_usage =
        "Die Testphase läuft bis {day} weiter: Bis dahin fällt keine laufende Gebühr an, und Nutzung ist kostenlos. Danach wird Nutzung nach {new} berechnet.";
    next_invoice_of_fees = "Die nächste Rechnung kommt am {day}, für {period}: {amount}.";
    charged_to = "{method} wird belastet.";
    sheet_title = "Sofort berechnet";
    sheet_title_credit = "Sofort gutgeschrieben";
    confirm_now = "Jetzt ändern";
    confirm_on = "Am {day} ändern";
    choose_again = "Auswahl ändern";
    leave_it = "Nichts ändern";

    done_now = "{name}: Die Änderung gilt ab heute.";
    done_seats_later = one "{name}: {seats} Platz ab {day}.", other "{name}: {seats} Plätze ab {day}.";
    done_later = "{name}: Die Änderung gilt ab {day}.";
}
