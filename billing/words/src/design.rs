//! Words of the page that shows every component. What stands on the specimens is sample data and not translated.

words! {
    title;
    lead;
    light;
    dark;
    colors_and_type;
    actions;
    fields;
    refused;
    choices;
    surfaces;
    words_to_the_reader;
    ways;
    prices;
    tables;
    invoices;
    timelines;
    charts;
    navigation;
}
