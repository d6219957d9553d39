//! Words of what is invoiced first and next.

words! {
    first_invoice_for(day, period);
    first_invoice_if_used(day, period);
    fees_from_first_day;
    fees_from(day);
    setup_on_first_day;
    fees_in_arrears_on(day, period);
    usage_on(day, period);
    first_today_next_on(day);
    first_today_only;
    happens_at_least(amount);
    happens_at_least_beyond(amount);
    happens_if_used;
    happens_later(period);
    step_next_invoice(day, period);
    step_next_credit(day);
    step_next_if_used(day, period);
    step_comes_anyway(day, period, amount);
}
