//! In English: words of what is invoiced first and next.

texts! { English, store::coming;
    first_invoice_for = "First invoice on {day} for {period}.";
    first_invoice_if_used = "First invoice on {day} for {period}, only if something is used.";
    fees_from_first_day = "Fees from the first day on.";
    fees_from = "Fees from {day} on.";
    setup_on_first_day = "Set-up fee on the first day.";
    fees_in_arrears_on = "Fees in arrears, for {period} on the invoice of {day}.";
    usage_on = "Usage of {period} on the invoice of {day}.";
    first_today_next_on = "First invoice on the first day, the next one on {day}.";
    first_today_only = "One invoice, on the first day.";
    happens_at_least = "At least {amount}, plus what you use.";
    happens_at_least_beyond = "At least {amount}.";
    happens_if_used = "It comes only if something is used.";
    happens_later = "An invoice for {period}.";
    step_next_invoice = "The next invoice comes on {day}, for {period}.";
    step_next_credit = "A credit note comes on {day}.";
    step_next_if_used = "The next invoice comes on {day}, for {period}, only if something is used.";
    step_comes_anyway = "The invoice of {day}, for {period}, comes in any case: {amount}.";
}
