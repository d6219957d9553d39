//! Review, publication, and the plan that is final.

words! {
    review_of(name) { en "Review “{name}”", de "„{name}“ prüfen", it "Verifica di «{name}»" }
    review_lead {
        en "What buyers get, and what becomes final.",
        de "Was Käufer erhalten und was endgültig wird.",
        it "Che cosa ricevono gli acquirenti e che cosa diventa definitivo.",
    }
    edit_draft { en "Edit the draft", de "Entwurf bearbeiten", it "Modificare la bozza" }
    final_title {
        en "Terms, final once published",
        de "Konditionen, endgültig mit der Veröffentlichung",
        it "Condizioni, definitive con la pubblicazione",
    }
    final_is_title { en "Terms", de "Konditionen", it "Condizioni" }
    ready { en "Ready to publish", de "Bereit zur Veröffentlichung", it "Pronto per la pubblicazione" }
    reasons_lead {
        en "To publish, complete:",
        de "Vor der Veröffentlichung ergänzen:",
        it "Prima di pubblicare, completare:",
    }
    reason_plan_name { en "Name of the plan", de "Name des Plans", it "Nome del piano" }
    reason_product_name { en "Name of the product", de "Name des Produkts", it "Nome del prodotto" }
    reason_metric_name(metric) { en "Name of {metric}", de "Name von {metric}", it "Nome di {metric}" }
    reason_metric_unit(metric) { en "Unit of {metric}", de "Einheit von {metric}", it "Unità di {metric}" }
    reason_prices { en "Prices", de "Preise", it "Prezzi" }
    reason_until { en "Last day of sale", de "Letzter Verkaufstag", it "Ultimo giorno di vendita" }
    reason_example { en "Worked example", de "Rechenbeispiel", it "Esempio di calcolo" }
    reason_other { en "The plan", de "Der Plan", it "Il piano" }
    publish { en "Publish", de "Veröffentlichen", it "Pubblicare" }
    publish_title(name) { en "Publish “{name}”?", de "„{name}“ veröffentlichen?", it "Pubblicare «{name}»?" }
    publish_final {
        en "Publishing is final: afterwards only the last day of sale can change.",
        de "Die Veröffentlichung ist endgültig: Danach lässt sich nur der letzte Verkaufstag ändern.",
        it "La pubblicazione è definitiva: dopo si può cambiare solo l'ultimo giorno di vendita.",
    }
    publish_public_now(who) {
        en "{who} can subscribe in the store from today on.",
        de "{who}: ab heute im Store abonnierbar.",
        it "{who}: sottoscrivibile nel catalogo da oggi.",
    }
    publish_public_from(who, day) {
        en "{who} can subscribe in the store from {day} on.",
        de "{who}: ab {day} im Store abonnierbar.",
        it "{who}: sottoscrivibile nel catalogo dal {day}.",
    }
    publish_private_now(who) {
        en "Not in the store. {who}: can be bought on their behalf from today.",
        de "Nicht im Store. {who}: ab heute im Auftrag kaufbar.",
        it "Non nel catalogo. {who}: acquistabile per conto terzi da oggi.",
    }
    publish_private_from(who, day) {
        en "Not in the store. {who}: can be bought on their behalf from {day}.",
        de "Nicht im Store. {who}: ab {day} im Auftrag kaufbar.",
        it "Non nel catalogo. {who}: acquistabile per conto terzi dal {day}.",
    }
    publish_earlier {
        en "Existing subscribers keep their plan.",
        de "Bestehende Abonnenten behalten ihren Plan.",
        it "Chi è già abbonato mantiene il proprio piano.",
    }
    published_now(name) {
        en "“{name}” is published.",
        de "„{name}“ ist veröffentlicht.",
        it "«{name}» è stato pubblicato.",
    }
    not_yet { en "Not yet", de "Noch nicht", it "Non ancora" }

    // The facts of a plan
    fact_who { en "Available to", de "Zielgruppe", it "Destinatari" }
    fact_where { en "Visibility", de "Sichtbarkeit", it "Visibilità" }
    fact_on_sale { en "On sale", de "Im Verkauf", it "In vendita" }
    fact_period { en "Billing", de "Abrechnung", it "Fatturazione" }
    fact_due { en "Payment", de "Zahlung", it "Pagamento" }
    fact_trial { en "Trial", de "Testphase", it "Prova" }
    fact_downgrade { en "Downgrades", de "Downgrades", it "Passaggio a un piano inferiore" }
    fact_term { en "Term", de "Laufzeit", it "Durata" }
    fact_features { en "Features", de "Merkmale", it "Funzioni" }
    fact_key { en "Key", de "Schlüssel", it "Chiave" }
    fact_published { en "Published", de "Veröffentlicht", it "Pubblicato" }
    who_everyone { en "Everyone", de "Alle", it "Tutti" }
    who_category(name) { en "Buyers in {name}", de "Käufer in {name}", it "Acquirenti in {name}" }
    who_person(email) { en "Buyer with the address {email}", de "Käufer mit der Adresse {email}", it "Acquirente con l'indirizzo {email}" }
    who_buyer(id) { en "The buyer {id}", de "Der Käufer {id}", it "L'acquirente {id}" }
    where_public { en "in the store", de "im Store", it "nel catalogo" }
    where_private { en "not in the store", de "nicht im Store", it "non nel catalogo" }
    sale_at_once { en "at once", de "sofort", it "subito" }
    sale_from(day) { en "from {day}", de "ab {day}", it "dal {day}" }
    sale_at_once_until(until) { en "at once, until {until}", de "sofort, bis {until}", it "subito, fino al {until}" }
    sale_from_until(from, until) { en "from {from} until {until}", de "von {from} bis {until}", it "dal {from} al {until}" }
    days[count] { en "{count} day" | "{count} days", de "{count} Tag" | "{count} Tage", it "{count} giorno" | "{count} giorni" }
    due_within[count] {
        en "within {count} day" | "within {count} days",
        de "innerhalb von {count} Tag" | "innerhalb von {count} Tagen",
        it "entro {count} giorno" | "entro {count} giorni",
    }
    due_at_once { en "at once", de "sofort", it "subito" }
    term_renewing(length) {
        en "{length}, renews automatically",
        de "{length}, verlängert sich automatisch",
        it "{length}, rinnovo automatico",
    }
    term_ending(length) {
        en "{length}, then it ends",
        de "{length}, endet danach",
        it "{length}, poi termina",
    }
    weekly { en "weekly", de "wöchentlich", it "ogni settimana" }
    monthly { en "monthly", de "monatlich", it "ogni mese" }
    quarterly { en "quarterly", de "vierteljährlich", it "ogni trimestre" }
    yearly { en "yearly", de "jährlich", it "ogni anno" }
    with_the_calendar { en "by calendar", de "kalendarisch", it "di calendario" }
    from_the_start {
        en "from the subscription date",
        de "ab dem Tag des Abschlusses",
        it "dal giorno della sottoscrizione",
    }
    n_days[count] { en "{count} day" | "{count} days", de "{count} Tag" | "{count} Tage", it "{count} giorno" | "{count} giorni" }
    n_weeks[count] { en "{count} week" | "{count} weeks", de "{count} Woche" | "{count} Wochen", it "{count} settimana" | "{count} settimane" }
    n_months[count] { en "{count} month" | "{count} months", de "{count} Monat" | "{count} Monate", it "{count} mese" | "{count} mesi" }
    n_quarters[count] { en "{count} quarter" | "{count} quarters", de "{count} Quartal" | "{count} Quartale", it "{count} trimestre" | "{count} trimestri" }
    n_years[count] { en "{count} year" | "{count} years", de "{count} Jahr" | "{count} Jahre", it "{count} anno" | "{count} anni" }
    per_one(price) { en "{price} each", de "{price} je Einheit", it "{price} per unità" }
    in_total(amount) { en "{amount} in total", de "{amount} insgesamt", it "{amount} in totale" }
    plus_flat(amount) { en ", plus {amount} flat", de ", dazu pauschal {amount}", it ", più {amount} fissi" }
    per_package(price, size) { en "{price} for every {size}", de "{price} für je {size}", it "{price} ogni {size}" }
    of_the_amount(rate) { en "{rate} of the amount", de "{rate} vom Betrag", it "{rate} dell'importo" }
    plus_per_event(amount) { en ", plus {amount} per event", de ", dazu {amount} je Ereignis", it ", più {amount} per evento" }
    event_times(factor) {
        en "Price sent with the event, times {factor}",
        de "Preis aus dem Ereignis, mal {factor}",
        it "Prezzo inviato con l'evento, per {factor}",
    }
    cost_plus(markup) { en "Your cost, plus {markup}", de "Ihre Kosten, plus {markup}", it "I Suoi costi, più {markup}" }
    fact_basis { en "Proration", de "Anteilige Berechnung", it "Calcolo proporzionale" }
    fact_prepaid { en "Prepaid commitment", de "Vorausbezahlter Betrag", it "Importo prepagato" }
    prepaid_then(amount, factor) {
        en "{amount}, overage times {factor}",
        de "{amount}, Mehrverbrauch mal {factor}",
        it "{amount}, oltre: consumi per {factor}",
    }
    fact_refund { en "Unused days", de "Ungenutzte Tage", it "Giorni non utilizzati" }
    refunded { en "credited", de "werden gutgeschrieben", it "accreditati" }
    not_refunded { en "not credited", de "werden nicht gutgeschrieben", it "non accreditati" }
    fact_withdrawal { en "Withdrawal", de "Widerruf", it "Recesso" }
    first_free_units(count) {
        en "the first {count} free",
        de "die ersten {count} kostenlos",
        it "gratis fino a {count}",
    }
    between_at_least(amount) { en "at least {amount}", de "mindestens {amount}", it "almeno {amount}" }
    between_at_most(amount) { en "at most {amount}", de "höchstens {amount}", it "al massimo {amount}" }

    // Afterwards
    final_lead {
        en "This plan is final. Only its last day of sale can change.",
        de "Dieser Plan ist endgültig. Nur der letzte Verkaufstag lässt sich ändern.",
        it "Questo piano è definitivo. Si può cambiare solo l'ultimo giorno di vendita.",
    }
    superseded_lead(day) {
        en "Nobody can subscribe or change to this plan any more: a newer version has replaced it since {day}. Its terms cannot change. Existing subscribers keep it, can change their seats, renew by its term and undo a cancellation.",
        de "Diesen Plan kann niemand mehr abonnieren oder zu ihm wechseln: Seit {day} ersetzt ihn eine neuere Version. Seine Konditionen lassen sich nicht ändern. Bestehende Abonnenten behalten ihn, können die Zahl ihrer Plätze ändern, nach seiner Laufzeit verlängern und eine Kündigung zurücknehmen.",
        it "Nessuno può più abbonarsi o passare a questo piano: dal {day} lo sostituisce una versione più recente. Le sue condizioni non si possono cambiare. Chi è già abbonato lo mantiene, può modificare le postazioni, rinnovare secondo la sua durata e annullare una disdetta.",
    }
    end_title { en "End of sale", de "Ende des Verkaufs", it "Fine della vendita" }
    end_text {
        en "After this day nobody can subscribe any more. Subscribers keep the plan.",
        de "Danach kann niemand mehr abonnieren. Abonnenten behalten den Plan.",
        it "Dopo questo giorno nessuno può più abbonarsi. Gli abbonati mantengono il piano.",
    }
    end_set { en "Set the last day", de "Letzten Tag festlegen", it "Fissare l'ultimo giorno" }
    end_saved_on(day) {
        en "The plan is sold until {day}.",
        de "Der Plan wird bis {day} verkauft.",
        it "Il piano è in vendita fino al {day}.",
    }
    end_saved_replaced(day) {
        en "Saved. Another version is sold in its place from {day} on.",
        de "Gespeichert. Ab {day} wird an seiner Stelle eine andere Version verkauft.",
        it "Salvato. Dal {day} al suo posto è in vendita un'altra versione.",
    }
    end_saved_open {
        en "The plan is sold without an end date.",
        de "Der Plan wird unbefristet verkauft.",
        it "Il piano è in vendita senza data di fine.",
    }
    version_title { en "New version", de "Neue Version", it "Nuova versione" }
    version_text {
        en "Draft the next version with these terms. Once published, it is sold in place of this one; subscribers keep the version they have.",
        de "Entwerfen Sie die nächste Version mit diesen Konditionen. Nach der Veröffentlichung wird sie anstelle dieser verkauft; Abonnenten behalten ihre Version.",
        it "Prepari la prossima versione con queste condizioni. Dopo la pubblicazione è in vendita al posto di questa; gli abbonati mantengono la propria versione.",
    }
    version_draft { en "Draft a new version", de "Neue Version entwerfen", it "Preparare una nuova versione" }
    version_drafted {
        en "The new version has the same terms. Change them, then publish.",
        de "Die neue Version hat dieselben Konditionen. Ändern Sie sie und veröffentlichen Sie sie dann.",
        it "La nuova versione ha le stesse condizioni. Le modifichi, poi pubblichi.",
    }
    version_open_draft { en "Go to the draft", de "Zum Entwurf", it "Aprire la bozza" }
    version_is_drafted {
        en "The next version is already a draft.",
        de "Die nächste Version ist bereits als Entwurf angelegt.",
        it "La prossima versione è già in bozza.",
    }
    version_n(number) { en "Version {number}", de "Version {number}", it "Versione {number}" }
    version_since(number, day) {
        en "Version {number}, since {day}",
        de "Version {number}, seit {day}",
        it "Versione {number}, dal {day}",
    }
    version_from(number, day) {
        en "Version {number}, from {day}",
        de "Version {number}, ab {day}",
        it "Versione {number}, dal {day}",
    }
    versions_title { en "Versions", de "Versionen", it "Versioni" }
    earlier_versions[count] {
        en "{count} earlier version" | "{count} earlier versions",
        de "{count} frühere Version" | "{count} frühere Versionen",
        it "{count} versione precedente" | "{count} versioni precedenti",
    }
    subscribers_column { en "Subscribers", de "Abonnenten", it "Abbonati" }
    differences { en "Changes", de "Änderungen", it "Modifiche" }
    no_differences { en "no changes", de "keine Änderungen", it "nessuna modifica" }
    difference(what, old, new) { en "{what}: {old} → {new}", de "{what}: {old} → {new}", it "{what}: {old} → {new}" }
    difference_new { en "new", de "neu", it "nuovo" }
    difference_none { en "none", de "ohne", it "assente" }
    replaces_now[count](number) {
        en "Version {number} is no longer sold from today. {count} subscriber keeps it." | "Version {number} is no longer sold from today. {count} subscribers keep it.",
        de "Version {number} wird ab heute nicht mehr verkauft. {count} Abonnent behält sie." | "Version {number} wird ab heute nicht mehr verkauft. {count} Abonnenten behalten sie.",
        it "La versione {number} non è più in vendita da oggi. {count} abbonato la mantiene." | "La versione {number} non è più in vendita da oggi. {count} abbonati la mantengono.",
    }
    replaces_from[count](number, day) {
        en "Version {number} is no longer sold from {day}. {count} subscriber keeps it." | "Version {number} is no longer sold from {day}. {count} subscribers keep it.",
        de "Version {number} wird ab {day} nicht mehr verkauft. {count} Abonnent behält sie." | "Version {number} wird ab {day} nicht mehr verkauft. {count} Abonnenten behalten sie.",
        it "La versione {number} non è più in vendita dal {day}. {count} abbonato la mantiene." | "La versione {number} non è più in vendita dal {day}. {count} abbonati la mantengono.",
    }
    plan_superseded(day) { en "Replaced since {day}", de "Ersetzt seit {day}", it "Sostituito dal {day}" }
    listing_title { en "Card in the store list", de "Karte in der Store-Liste", it "Scheda nell'elenco del catalogo" }
    header_title { en "Header of the product page", de "Kopf der Produktseite", it "Intestazione della pagina prodotto" }
    plan_cards_title { en "Plan card", de "Karte des Plans", it "Scheda del piano" }
    description_falls_back {
        en "This language shows the description of another one.",
        de "Diese Sprache zeigt die Beschreibung einer anderen.",
        it "Questa lingua mostra la descrizione di un'altra.",
    }
}
