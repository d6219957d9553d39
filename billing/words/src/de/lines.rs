//! In German: what lines are called on an invoice.

texts! { German, lines;
    setup = "Einrichtungsgebühr";
    base_fee = "Grundgebühr";
    seats = "Plätze";
    prepaid = "Vorausbezahlter Betrag";
    early_termination = "Gebühr für vorzeitige Beendigung";

    // A fee with an interval of its own
    base_fee_every = "Grundgebühr, {often}";
    seats_every = "Plätze, {often}";
    prepaid_every = "Vorausbezahlter Betrag, {often}";
    every_n_days = one "täglich", other "alle {count} Tage";
    every_n_weeks = one "wöchentlich", other "alle {count} Wochen";
    every_n_months = one "monatlich", other "alle {count} Monate";
    every_n_quarters = one "vierteljährlich", other "alle {count} Quartale";
    every_n_years = one "jährlich", other "alle {count} Jahre";

    // What becomes of a fee
    unused = "{fee}: ungenutzte Tage";
    replaced = "{fee}: bereits berechnet";
    withdrawn = "{line}: widerrufen";

    // Usage
    up_to_minimum = "{metric}: bis zum Mindestbetrag";
    beyond_maximum = "{metric}: über dem Höchstbetrag";
    correction = "{line}: Korrektur für {days}";

    // Over all of a plan
    covered_by_prepaid = "Durch den vorausbezahlten Betrag gedeckt";
    overage = "Mehrverbrauch: Preisunterschied";
    true_up = "Mindestumsatz: Differenz";
    cap = "Über dem Höchstbetrag";
}
