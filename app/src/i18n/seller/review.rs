//! Review, publication, and the plan that is final.

words! {
    review_of(name) { en "Review “{name}”", de "„{name}“ prüfen", it "Revisione di «{name}»" }
    review_lead {
        en "What buyers will get, and what becomes final.",
        de "Was Käufer bekommen werden, und was endgültig wird.",
        it "Che cosa avranno gli acquirenti, e che cosa diventa definitivo.",
    }
    edit_draft { en "Edit the draft", de "Entwurf bearbeiten", it "Modifica la bozza" }
    final_title { en "What will be final", de "Was endgültig wird", it "Che cosa diventa definitivo" }
    final_is_title { en "What is agreed", de "Was vereinbart ist", it "Che cosa è concordato" }
    ready { en "Ready to publish", de "Bereit zur Veröffentlichung", it "Pronto per la pubblicazione" }
    reasons_lead {
        en "Publishing waits for this:",
        de "Darauf wartet die Veröffentlichung:",
        it "La pubblicazione aspetta questo:",
    }
    reason_plan_name { en "Name of the plan", de "Name des Plans", it "Nome del piano" }
    reason_product_name { en "Name of the product", de "Name des Produkts", it "Nome del prodotto" }
    reason_metric_name(metric) { en "Name of {metric}", de "Name von {metric}", it "Nome di {metric}" }
    reason_metric_unit(metric) { en "Unit of {metric}", de "Einheit von {metric}", it "Unità di {metric}" }
    reason_prices { en "Prices", de "Preise", it "Prezzi" }
    reason_until { en "Last day of sale", de "Letzter Verkaufstag", it "Ultimo giorno di vendita" }
    reason_example { en "Worked example", de "Rechenbeispiel", it "Esempio di calcolo" }
    reason_other { en "The plan", de "Der Plan", it "Il piano" }
    publish { en "Publish", de "Veröffentlichen", it "Pubblica" }
    publish_title(name) { en "Publish “{name}”?", de "„{name}“ veröffentlichen?", it "Pubblicare «{name}»?" }
    publish_final {
        en "It becomes final: afterwards only its last day of sale can change.",
        de "Er wird endgültig: Danach lässt sich nur der letzte Verkaufstag ändern.",
        it "Diventa definitivo: dopo può cambiare solo l'ultimo giorno di vendita.",
    }
    publish_public_now(who) {
        en "{who} can subscribe in the store from today on.",
        de "{who}: im Store abonnierbar ab heute.",
        it "{who}: ci si può abbonare nel negozio da oggi.",
    }
    publish_public_from(who, day) {
        en "{who} can subscribe in the store from {day} on.",
        de "{who}: im Store abonnierbar ab {day}.",
        it "{who}: ci si può abbonare nel negozio dal {day}.",
    }
    publish_private_now(who) {
        en "It stays out of the store. {who} can get it from today on, bought on their behalf.",
        de "Er bleibt aus dem Store. {who}: ab heute im Auftrag kaufbar.",
        it "Resta fuori dal negozio. {who}: da oggi si può acquistare per conto.",
    }
    publish_private_from(who, day) {
        en "It stays out of the store. {who} can get it from {day} on, bought on their behalf.",
        de "Er bleibt aus dem Store. {who}: ab {day} im Auftrag kaufbar.",
        it "Resta fuori dal negozio. {who}: dal {day} si può acquistare per conto.",
    }
    publish_earlier {
        en "Whoever subscribed before keeps the plan they have.",
        de "Wer schon abonniert hat, behält seinen Plan.",
        it "Chi si è già abbonato mantiene il piano che ha.",
    }
    published_now(name) {
        en "“{name}” is published. Whoever subscribes from now on gets it.",
        de "„{name}“ ist veröffentlicht. Wer ab jetzt abonniert, bekommt ihn.",
        it "«{name}» è pubblicato. Chi si abbona da ora lo riceve.",
    }
    not_yet { en "Not yet", de "Noch nicht", it "Non ancora" }

    // The facts of a plan
    fact_who { en "For", de "Für", it "Per" }
    fact_where { en "Seen", de "Zu sehen", it "Visibile" }
    fact_on_sale { en "On sale", de "Im Verkauf", it "In vendita" }
    fact_period { en "Billed", de "Abgerechnet", it "Fatturato" }
    fact_due { en "To be paid", de "Zu zahlen", it "Da pagare" }
    fact_trial { en "Trial", de "Probezeit", it "Prova" }
    fact_term { en "Term", de "Laufzeit", it "Durata" }
    fact_features { en "Features", de "Merkmale", it "Funzioni" }
    fact_key { en "Key", de "Schlüssel", it "Chiave" }
    fact_published { en "Published", de "Veröffentlicht", it "Pubblicato" }
    who_everyone { en "Everyone", de "Alle", it "Tutti" }
    who_category(name) { en "Buyers in {name}", de "Käufer in {name}", it "Acquirenti in {name}" }
    who_person(email) { en "Whoever has the address {email}", de "Wer die Adresse {email} hat", it "Chi ha l'indirizzo {email}" }
    who_buyer(id) { en "The buyer {id}", de "Der Käufer {id}", it "L'acquirente {id}" }
    where_public { en "in the store", de "im Store", it "nel negozio" }
    where_private { en "not in the store", de "nicht im Store", it "non nel negozio" }
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
    term_renewing(length) { en "{length}, renewing", de "{length}, mit Verlängerung", it "{length}, con rinnovo" }
    weekly { en "weekly", de "wöchentlich", it "ogni settimana" }
    monthly { en "monthly", de "monatlich", it "ogni mese" }
    quarterly { en "quarterly", de "vierteljährlich", it "ogni trimestre" }
    yearly { en "yearly", de "jährlich", it "ogni anno" }
    with_the_calendar { en "with the calendar", de "nach dem Kalender", it "secondo il calendario" }
    from_the_start { en "from the day of subscribing", de "ab dem Tag des Abonnierens", it "dal giorno dell'abbonamento" }
    n_days[count] { en "{count} day" | "{count} days", de "{count} Tag" | "{count} Tage", it "{count} giorno" | "{count} giorni" }
    n_weeks[count] { en "{count} week" | "{count} weeks", de "{count} Woche" | "{count} Wochen", it "{count} settimana" | "{count} settimane" }
    n_months[count] { en "{count} month" | "{count} months", de "{count} Monat" | "{count} Monate", it "{count} mese" | "{count} mesi" }
    n_quarters[count] { en "{count} quarter" | "{count} quarters", de "{count} Quartal" | "{count} Quartale", it "{count} trimestre" | "{count} trimestri" }
    n_years[count] { en "{count} year" | "{count} years", de "{count} Jahr" | "{count} Jahre", it "{count} anno" | "{count} anni" }
    per_one(price) { en "{price} each", de "{price} je Einheit", it "{price} l'una" }
    in_total(amount) { en "{amount} in total", de "{amount} insgesamt", it "{amount} in totale" }
    plus_flat(amount) { en ", plus {amount} flat", de ", dazu pauschal {amount}", it ", più {amount} fissi" }
    per_package(price, size) { en "{price} for every {size}", de "{price} für je {size}", it "{price} ogni {size}" }
    of_the_amount(rate) { en "{rate} of the amount", de "{rate} vom Betrag", it "{rate} dell'importo" }
    plus_per_event(amount) { en ", plus {amount} per event", de ", dazu {amount} je Ereignis", it ", più {amount} per evento" }
    event_times(factor) {
        en "The price that the event says, times {factor}",
        de "Der Preis, den das Ereignis nennt, mal {factor}",
        it "Il prezzo detto dall'evento, per {factor}",
    }
    cost_plus(markup) { en "Your cost, plus {markup}", de "Ihre Kosten, plus {markup}", it "I Suoi costi, più {markup}" }
    fact_basis { en "Part of a period", de "Teil einer Periode", it "Parte di un periodo" }
    fact_prepaid { en "Prepaid for usage", de "Vorausbezahlt für Nutzung", it "Prepagato per l'uso" }
    prepaid_then(amount, factor) { en "{amount}, beyond it usage times {factor}", de "{amount}, darüber Nutzung mal {factor}", it "{amount}, oltre l'uso per {factor}" }
    fact_refund { en "Unused days", de "Ungenutzte Tage", it "Giorni non usati" }
    refunded { en "refunded", de "werden erstattet", it "rimborsati" }
    not_refunded { en "not refunded", de "werden nicht erstattet", it "non rimborsati" }
    fact_withdrawal { en "Withdrawal", de "Widerruf", it "Recesso" }
    first_free_units(count) { en "the first {count} free", de "die ersten {count} frei", it "i primi {count} gratuiti" }
    between_at_least(amount) { en "at least {amount}", de "mindestens {amount}", it "almeno {amount}" }
    between_at_most(amount) { en "at most {amount}", de "höchstens {amount}", it "al massimo {amount}" }

    // Afterwards
    final_lead {
        en "This plan is final. Only its last day of sale can change.",
        de "Dieser Plan ist endgültig. Nur der letzte Verkaufstag kann sich ändern.",
        it "Questo piano è definitivo. Può cambiare solo l'ultimo giorno di vendita.",
    }
    end_title { en "End of sale", de "Ende des Verkaufs", it "Fine della vendita" }
    end_text {
        en "After this day nobody can subscribe to it any more. Subscribers keep the plan as it is.",
        de "Nach diesem Tag kann ihn niemand mehr abonnieren. Abonnenten behalten den Plan, wie er ist.",
        it "Dopo questo giorno nessuno può più abbonarsi. Gli abbonati mantengono il piano com'è.",
    }
    end_set { en "Set the last day", de "Letzten Tag festlegen", it "Fissa l'ultimo giorno" }
    end_saved_on(day) { en "The plan is sold until {day}.", de "Der Plan wird bis {day} verkauft.", it "Il piano si vende fino al {day}." }
    end_saved_open { en "The plan is sold without an end.", de "Der Plan wird ohne Ende verkauft.", it "Il piano si vende senza fine." }
    version_title { en "New prices?", de "Neue Preise?", it "Nuovi prezzi?" }
    version_text {
        en "Draft a new version from this plan. Whoever subscribes after you publish it gets the new one; everybody else keeps this one.",
        de "Entwerfen Sie aus diesem Plan eine neue Fassung. Wer nach der Veröffentlichung abonniert, bekommt die neue; alle anderen behalten diese.",
        it "Prepari una nuova versione da questo piano. Chi si abbona dopo la pubblicazione avrà la nuova; gli altri mantengono questa.",
    }
    version_draft { en "Draft a new version", de "Neue Fassung entwerfen", it "Prepara una nuova versione" }
    version_drafted {
        en "This is a new draft with the same terms. Change what you like, then publish.",
        de "Das ist ein neuer Entwurf mit denselben Bedingungen. Ändern Sie, was Sie möchten, und veröffentlichen Sie ihn.",
        it "È una nuova bozza con le stesse condizioni. Cambi ciò che vuole, poi pubblichi.",
    }
}
