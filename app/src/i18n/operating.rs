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
}
