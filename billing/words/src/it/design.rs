//! In Italian: words of the page that shows every component. What stands on the specimens is sample data and not translated.

texts! { Italian, design;
    title = "Componenti";
    lead = "Tutto ciò di cui sono fatte le pagine, in tutte le varianti, chiaro e scuro.";
    light = "Chiaro";
    dark = "Scuro";
    colors_and_type = "Colori e caratteri";
    actions = "Azioni";
    fields = "Campi";
    refused = "Campi dopo un rifiuto";
    choices = "Scelte";
    surfaces = "Schede, importi, dati";
    words_to_the_reader = "Messaggi";
    ways = "Passaggi";
    prices = "Prezzi";
    tables = "Tabelle";
    invoices = "Fatture";
    timelines = "Cronologie";
    charts = "Grafici";
    navigation = "Navigazione";
}
