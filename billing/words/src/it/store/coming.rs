//! In Italian: words of what is invoiced first and next.

texts! { Italian, store::coming;
    first_invoice_for = "Prima fattura il {day} per {period}.";
    first_invoice_if_used = "Prima fattura il {day} per {period}, solo in caso di consumi.";
    fees_from_first_day = "Canoni dal primo giorno.";
    fees_from = "Canoni dal {day}.";
    setup_on_first_day = "Costi di attivazione il primo giorno.";
    fees_in_arrears_on = "I canoni posticipati di {period} sono nella fattura del {day}.";
    usage_on = "I consumi di {period} sono nella fattura del {day}.";
    first_today_next_on = "Prima fattura il primo giorno, la successiva il {day}.";
    first_today_only = "Una sola fattura, il primo giorno.";
    happens_at_least = "Almeno {amount}, più i consumi.";
    happens_at_least_beyond = "Almeno {amount}.";
    happens_if_used = "Arriva solo in caso di consumi.";
    happens_later = "Una fattura per {period}.";
    step_next_invoice = "La prossima fattura arriva il {day}, per {period}.";
    step_next_credit = "Il {day} arriva una nota di credito.";
    step_next_if_used = "La prossima fattura arriva il {day}, per {period}, solo in caso di consumi.";
    step_comes_anyway = "La fattura del {day}, per {period}, arriva in ogni caso: {amount}.";
}
