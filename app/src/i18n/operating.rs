//! Words of what the operator does for others and decides for the marketplace.

words! {
    // Registering
    register_seller { en "Register a seller", de "Anbieter anlegen", it "Registrare un venditore" }
    register_buyer { en "Register a buyer", de "Käufer anlegen", it "Registrare un acquirente" }
    register_note {
        en "For software that works through the API. People sign up on their own.",
        de "Für Software, die über die API arbeitet. Personen registrieren sich selbst.",
        it "Per software che lavora tramite l'API. Le persone si registrano direttamente.",
    }
    country_choose { en "Choose a country", de "Land auswählen", it "Scegliere un paese" }
    register { en "Register", de "Anlegen", it "Registrare" }
    registered(name) { en "{name} is registered.", de "{name} ist angelegt.", it "{name} è stato registrato." }
    api_key_of(name) { en "API key of {name}", de "API-Schlüssel von {name}", it "Chiave API di {name}" }

    // Invoice runs
    start_run { en "Invoice what is due now", de "Fälliges jetzt in Rechnung stellen", it "Fatturare ciò che è dovuto ora" }
    run_done[count] {
        en "{count} invoice was issued." | "{count} invoices were issued.",
        de "{count} Rechnung wurde ausgestellt." | "{count} Rechnungen wurden ausgestellt.",
        it "È stata emessa {count} fattura." | "Sono state emesse {count} fatture.",
    }

    // Commission
    commission_title { en "Commission", de "Provision", it "Commissione" }
    commission_lead {
        en "What the marketplace keeps of what is collected, net of tax. The rest goes to the sellers.",
        de "Was der Marktplatz von dem behält, was eingezogen wird, ohne Steuern. Der Rest geht an die Anbieter.",
        it "Quanto il marketplace trattiene di ciò che si incassa, al netto delle imposte. Il resto va ai venditori.",
    }
    commission_now { en "In force now", de "Gilt jetzt", it "In vigore ora" }
    commission_percent { en "Percentage", de "Prozentsatz", it "Percentuale" }
    commission_hint {
        en "Holds for everything that is collected from now on, also on invoices issued before.",
        de "Gilt für alles, was ab jetzt eingezogen wird, auch aus früher ausgestellten Rechnungen.",
        it "Vale per tutto ciò che si incassa da ora in poi, anche per fatture emesse prima.",
    }
    save_commission { en "Save percentage", de "Prozentsatz speichern", it "Salvare la percentuale" }
    commission_saved(percent) {
        en "From now on the marketplace keeps {percent}.",
        de "Ab jetzt behält der Marktplatz {percent}.",
        it "D'ora in poi il marketplace trattiene {percent}.",
    }

    // Rates of tax, and what became of them
    remove { en "Remove", de "Entfernen", it "Rimuovere" }
    remove_rate_of(country, from) {
        en "the rate of {country} from {from}",
        de "den Satz für {country} ab {from}",
        it "l'aliquota per {country} dal {from}",
    }
    rate_removed(country) {
        en "The rate of {country} is removed before its first day.",
        de "Der Satz für {country} ist vor seinem ersten Tag entfernt.",
        it "L'aliquota per {country} è stata rimossa prima del suo primo giorno.",
    }
    rates_note {
        en "A rate that is entered again for the same day replaces the one before. One to come can be removed until its first day begins anywhere in the world.",
        de "Wird ein Satz für denselben Tag noch einmal eingegeben, ersetzt er den vorigen. Ein künftiger lässt sich entfernen, bis irgendwo auf der Welt sein erster Tag beginnt.",
        it "Un'aliquota inserita di nuovo per lo stesso giorno sostituisce la precedente. Una futura si può rimuovere finché il suo primo giorno non è iniziato in nessun luogo del mondo.",
    }
    remove_rate { en "Remove the rate", de "Satz entfernen", it "Rimuovere l'aliquota" }
    keep_rate { en "Keep the rate", de "Satz behalten", it "Mantenere l'aliquota" }
    remove_rate_title(country, from) {
        en "Remove the rate of {country} from {from}?",
        de "Den Satz für {country} ab {from} entfernen?",
        it "Rimuovere l'aliquota per {country} dal {from}?",
    }
    rate_stays(country, from, percent) {
        en "On {from} the rate of {country} then stays at {percent}.",
        de "Am {from} bleibt es dann für {country} bei {percent}.",
        it "Il {from} l'aliquota per {country} resta allora {percent}.",
    }
    rate_stays_none(country, from) {
        en "On {from} nothing is then taxed for {country}.",
        de "Am {from} wird dann für {country} nichts besteuert.",
        it "Il {from} per {country} non si applica allora alcuna imposta.",
    }
    rate_previews(percent) {
        en "This rate of {percent} has not been applied yet. Previews that show it change at once; issued invoices stay as they are.",
        de "Dieser Satz von {percent} wurde noch nicht angewendet. Vorschauen, die ihn zeigen, ändern sich sofort; ausgestellte Rechnungen bleiben, wie sie sind.",
        it "Questa aliquota del {percent} non è stata ancora applicata. Le anteprime che la mostrano cambiano subito; le fatture emesse restano come sono.",
    }
    rate_listed {
        en "The removal stays listed among the changes.",
        de "Die Entfernung bleibt unter den Änderungen aufgeführt.",
        it "La rimozione resta elencata tra le modifiche.",
    }
    rate_changes { en "Changes", de "Änderungen", it "Modifiche" }
    changed_at { en "When", de "Wann", it "Quando" }
    changed_by { en "By", de "Von", it "Da" }
    rate_was { en "Before", de "Vorher", it "Prima" }
    rate_is { en "After", de "Danach", it "Dopo" }
    rate_none { en "none", de "keiner", it "nessuna" }
    rate_gone { en "removed", de "entfernt", it "rimossa" }

    // Categories
    remove_category_named(name) { en "the category {name}", de "die Kategorie {name}", it "la categoria {name}" }
    remove_category { en "Remove the category", de "Kategorie entfernen", it "Rimuovere la categoria" }
    keep_category { en "Keep the category", de "Kategorie behalten", it "Mantenere la categoria" }
    remove_category_title(name) {
        en "Remove the category {name}?",
        de "Die Kategorie {name} entfernen?",
        it "Rimuovere la categoria {name}?",
    }
    category_unused {
        en "Nobody is in it, and no rate plan is addressed to it: for buyers nothing changes.",
        de "Niemand ist darin, und kein Preisplan richtet sich daran: Für Käufer ändert sich nichts.",
        it "Non ne fa parte nessuno e nessun piano vi si rivolge: per gli acquirenti non cambia nulla.",
    }
    category_again {
        en "Sellers can no longer choose it. It can be created again at any time.",
        de "Anbieter können sie nicht mehr auswählen. Sie kann jederzeit wieder angelegt werden.",
        it "I venditori non possono più sceglierla. Si può creare di nuovo in qualsiasi momento.",
    }
    category_removed(name) {
        en "The category {name} is removed.",
        de "Die Kategorie {name} ist entfernt.",
        it "La categoria {name} è stata rimossa.",
    }
    category_used { en "in use", de "verwendet", it "utilizzata" }
}
