//! In German: words of the page that shows every component. What stands on the specimens is sample data and not translated.

texts! { German, design;
    title = "Bausteine";
    lead = "Alles, woraus die Seiten bestehen, in allen Varianten, hell und dunkel.";
    light = "Hell";
    dark = "Dunkel";
    colors_and_type = "Farben und Schrift";
    actions = "Aktionen";
    fields = "Felder";
    refused = "Felder nach einer Ablehnung";
    choices = "Auswahl";
    surfaces = "Karten, Beträge, Angaben";
    words_to_the_reader = "Hinweise";
    ways = "Schritte";
    prices = "Preise";
    tables = "Tabellen";
    invoices = "Rechnungen";
    timelines = "Zeitverläufe";
    charts = "Diagramme";
    navigation = "Navigation";
}
