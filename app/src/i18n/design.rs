//! Words of the page that shows every component. What stands on the specimens is sample data and not translated.

words! {
    title { en "Components", de "Bausteine", it "Componenti" }
    lead {
        en "Everything the pages are made of, in all variants, in light and in dark.",
        de "Alles, woraus die Seiten bestehen, in allen Varianten, hell und dunkel.",
        it "Tutto ciò di cui sono fatte le pagine, in tutte le varianti, chiaro e scuro.",
    }
    light { en "Light", de "Hell", it "Chiaro" }
    dark { en "Dark", de "Dunkel", it "Scuro" }
    colors_and_type { en "Colors and type", de "Farben und Schrift", it "Colori e caratteri" }
    actions { en "Actions", de "Aktionen", it "Azioni" }
    fields { en "Fields", de "Felder", it "Campi" }
    refused { en "Fields after a refusal", de "Felder nach einer Ablehnung", it "Campi dopo un rifiuto" }
    choices { en "Choices", de "Auswahl", it "Scelte" }
    surfaces { en "Cards, amounts, facts", de "Karten, Beträge, Angaben", it "Schede, importi, dati" }
    words_to_the_reader { en "Messages", de "Hinweise", it "Messaggi" }
    ways { en "Steps", de "Schritte", it "Passaggi" }
    prices { en "Prices", de "Preise", it "Prezzi" }
    tables { en "Tables", de "Tabellen", it "Tabelle" }
    invoices { en "Invoices", de "Rechnungen", it "Fatture" }
    timelines { en "Timelines", de "Zeitverläufe", it "Cronologie" }
    charts { en "Charts", de "Diagramme", it "Grafici" }
    navigation { en "Navigation", de "Navigation", it "Navigazione" }
}
