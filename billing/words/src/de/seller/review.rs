//! In German: review, publication, and the plan that is final.

texts! { German, seller::review;
    review_of = "„{name}“ prüfen";
    review_lead = "Was Käufer erhalten und was endgültig wird.";
    edit_draft = "Entwurf bearbeiten";
    final_title = "Konditionen, endgültig mit der Veröffentlichung";
    final_is_title = "Konditionen";
    ready = "Bereit zur Veröffentlichung";
    reasons_lead = "Vor der Veröffentlichung ergänzen:";
    reason_plan_name = "Name des Plans";
    reason_product_name = "Name des Produkts";
    reason_metric_name = "Name von {metric}";
    reason_metric_unit = "Einheit von {metric}";
    reason_prices = "Preise";
    reason_until = "Letzter Verkaufstag";
    reason_example = "Rechenbeispiel";
    reason_other = "Der Plan";
    publish = "Veröffentlichen";
    publish_title = "„{name}“ veröffentlichen?";
    publish_final = "Die Veröffentlichung ist endgültig: Danach lässt sich nur der letzte Verkaufstag ändern.";
    publish_public_now = "{who}: ab heute im Store abonnierbar.";
    publish_public_from = "{who}: ab {day} im Store abonnierbar.";
    publish_private_now = "Nicht im Store. {who}: ab heute im Auftrag kaufbar.";
    publish_private_from = "Nicht im Store. {who}: ab {day} im Auftrag kaufbar.";
    publish_earlier = "Bestehende Abonnenten behalten ihren Plan.";
    published_now = "„{name}“ ist veröffentlicht.";
    not_yet = "Noch nicht";

    // The facts of a plan
    fact_who = "Zielgruppe";
    fact_where = "Sichtbarkeit";
    fact_on_sale = "Im Verkauf";
    fact_period = "Abrechnung";
    fact_due = "Zahlung";
    fact_trial = "Testphase";
    fact_downgrade = "Downgrades";
    fact_term = "Laufzeit";
    fact_features = "Merkmale";
    fact_key = "Schlüssel";
    fact_published = "Veröffentlicht";
    who_everyone = "Alle";
    who_category = "Käufer in {name}";
    who_person = "Käufer mit der Adresse {email}";
    who_buyer = "Der Käufer {id}";
    where_public = "im Store";
    where_private = "nicht im Store";
    sale_at_once = "sofort";
    sale_from = "ab {day}";
    sale_at_once_until = "sofort, bis {until}";
    sale_from_until = "von {from} bis {until}";
    days = one "{count} Tag", other "{count} Tage";
    due_within = one "innerhalb von {count} Tag", other "innerhalb von {count} Tagen";
    due_at_once = "sofort";
    term_renewing = "{length}, verlängert sich automatisch";
    term_ending = "{length}, endet danach";
    weekly = "wöchentlich";
    monthly = "monatlich";
    quarterly = "vierteljährlich";
    yearly = "jährlich";
    with_the_calendar = "kalendarisch";
    from_the_start = "ab dem ersten Nutzungstag";
    n_days = one "{count} Tag", other "{count} Tage";
    n_weeks = one "{count} Woche", other "{count} Wochen";
    n_months = one "{count} Monat", other "{count} Monate";
    n_quarters = one "{count} Quartal", other "{count} Quartale";
    n_years = one "{count} Jahr", other "{count} Jahre";
    per_one = "{price} je Einheit";
    in_total = "{amount} insgesamt";
    plus_flat = ", dazu pauschal {amount}";
    per_package = "{price} für je {size}";
    of_the_amount = "{rate} vom Betrag";
    plus_per_event = ", dazu {amount} je Ereignis";
    event_times = "Preis aus dem Ereignis, mal {factor}";
    cost_plus = "Ihre Kosten, plus {markup}";
    fact_basis = "Anteilige Berechnung";
    fact_prepaid = "Vorausbezahlter Betrag";
    prepaid_then = "{amount}, Mehrverbrauch mal {factor}";
    fact_refund = "Ungenutzte Tage";
    refunded = "werden gutgeschrieben";
    not_refunded = "werden nicht gutgeschrieben";
    fact_withdrawal = "Widerruf";
    first_free_units = "die ersten {count} kostenlos";
    between_at_least = "mindestens {amount}";
    between_at_most = "höchstens {amount}";

    // Afterwards
    final_lead = "Dieser Plan ist endgültig. Nur der letzte Verkaufstag lässt sich ändern.";
    superseded_lead =
        "Diesen Plan kann niemand mehr abonnieren oder zu ihm wechseln: Seit {day} ersetzt ihn eine neuere Version. Seine Konditionen lassen sich nicht ändern. Bestehende Abonnenten behalten ihn, können die Zahl ihrer Plätze ändern, nach seiner Laufzeit verlängern und eine Kündigung zurücknehmen.";
    end_title = "Ende des Verkaufs";
    end_text = "Danach kann niemand mehr abonnieren. Abonnenten behalten den Plan.";
    end_set = "Letzten Tag festlegen";
    end_saved_on = "Der Plan wird bis {day} verkauft.";
    end_saved_replaced = "Gespeichert. Ab {day} wird an seiner Stelle eine andere Version verkauft.";
    end_saved_open = "Der Plan wird unbefristet verkauft.";
    version_title = "Neue Version";
    version_text =
        "Entwerfen Sie die nächste Version mit diesen Konditionen. Nach der Veröffentlichung wird sie anstelle dieser verkauft; Abonnenten behalten ihre Version.";
    version_draft = "Neue Version entwerfen";
    version_drafted = "Die neue Version hat dieselben Konditionen. Ändern Sie sie und veröffentlichen Sie sie dann.";
    version_open_draft = "Zum Entwurf";
    version_is_drafted = "Die nächste Version ist bereits als Entwurf angelegt.";
    version_n = "Version {number}";
    version_since = "Version {number}, seit {day}";
    version_from = "Version {number}, ab {day}";
    versions_title = "Versionen";
    earlier_versions = one "{count} frühere Version", other "{count} frühere Versionen";
    subscribers_column = "Abonnenten";
    differences = "Änderungen";
    no_differences = "keine Änderungen";
    difference = "{what}: {old} → {new}";
    difference_new = "neu";
    difference_none = "ohne";
    replaces_now =
        one "Version {number} wird ab heute nicht mehr verkauft. {count} Abonnent behält sie.",
        other "Version {number} wird ab heute nicht mehr verkauft. {count} Abonnenten behalten sie.";
    replaces_from =
        one "Version {number} wird ab {day} nicht mehr verkauft. {count} Abonnent behält sie.",
        other "Version {number} wird ab {day} nicht mehr verkauft. {count} Abonnenten behalten sie.";
    plan_superseded = "Ersetzt seit {day}";
    listing_title = "Karte in der Store-Liste";
    header_title = "Kopf der Produktseite";
    plan_cards_title = "Karte des Plans";
    description_falls_back = "Diese Sprache zeigt die Beschreibung einer anderen.";
}
