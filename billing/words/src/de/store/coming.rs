//! In German: words of what is invoiced first and next.

texts! { German, store::coming;
    first_invoice_for = "Erste Rechnung am {day} für {period}.";
    first_invoice_if_used = "Erste Rechnung am {day} für {period}, nur wenn etwas genutzt wird.";
    fees_from_first_day = "Gebühren ab dem ersten Tag.";
    fees_from = "Gebühren ab dem {day}.";
    setup_on_first_day = "Einrichtungsgebühr am ersten Tag.";
    fees_in_arrears_on = "Gebühren im Nachhinein, für {period} auf der Rechnung vom {day}.";
    usage_on = "Nutzung für {period} auf der Rechnung vom {day}.";
    first_today_next_on = "Erste Rechnung am ersten Tag, die nächste am {day}.";
    first_today_only = "Eine Rechnung, am ersten Tag.";
    happens_at_least = "Mindestens {amount}, zuzüglich der Nutzung.";
    happens_at_least_beyond = "Mindestens {amount}.";
    happens_if_used = "Sie kommt nur, wenn etwas genutzt wird.";
    happens_later = "Eine Rechnung für {period}.";
    step_next_invoice = "Die nächste Rechnung kommt am {day}, für {period}.";
    step_next_credit = "Am {day} kommt eine Rechnungskorrektur.";
    step_next_if_used = "Die nächste Rechnung kommt am {day}, für {period}, nur wenn etwas genutzt wird.";
    step_comes_anyway = "Die Rechnung vom {day}, für {period}, kommt in jedem Fall: {amount}.";
}
