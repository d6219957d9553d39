//! In Italian: what lines are called on an invoice.

texts! { Italian, lines;
    setup = "Costi di attivazione";
    base_fee = "Canone base";
    seats = "Postazioni";
    prepaid = "Importo prepagato";
    early_termination = "Costi di recesso anticipato";

    // A fee with an interval of its own
    base_fee_every = "Canone base {often}";
    seats_every = "Postazioni, canone {often}";
    prepaid_every = "Importo prepagato, canone {often}";
    every_n_days = one "giornaliero", many "ogni {count} di giorni", other "ogni {count} giorni";
    every_n_weeks = one "settimanale", many "ogni {count} di settimane", other "ogni {count} settimane";
    every_n_months = one "mensile", many "ogni {count} di mesi", other "ogni {count} mesi";
    every_n_quarters = one "trimestrale", many "ogni {count} di trimestri", other "ogni {count} trimestri";
    every_n_years = one "annuale", many "ogni {count} di anni", other "ogni {count} anni";

    // What becomes of a fee
    unused = "{fee}: giorni non utilizzati";
    replaced = "{fee}: addebito precedente";
    withdrawn = "{line}: recesso";

    // Usage
    up_to_minimum = "{metric}: fino al minimo";
    beyond_maximum = "{metric}: oltre il massimo";
    correction = "{line}: rettifica per {days}";

    // Over all of a plan
    covered_by_prepaid = "Coperto dall'importo prepagato";
    overage = "Consumi oltre l'importo prepagato: differenza di prezzo";
    true_up = "Integrazione al minimo contrattuale";
    cap = "Oltre la spesa massima";
}
