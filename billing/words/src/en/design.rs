//! In English: words of the page that shows every component. What stands on the specimens is sample data and not translated.

texts! { English, design;
    title = "Components";
    lead = "Everything the pages are made of, in all variants, in light and in dark.";
    light = "Light";
    dark = "Dark";
    colors_and_type = "Colors and type";
    actions = "Actions";
    fields = "Fields";
    refused = "Fields after a refusal";
    choices = "Choices";
    surfaces = "Cards, amounts, facts";
    words_to_the_reader = "Messages";
    ways = "Steps";
    prices = "Prices";
    tables = "Tables";
    invoices = "Invoices";
    timelines = "Timelines";
    charts = "Charts";
    navigation = "Navigation";
}
