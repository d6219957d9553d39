//! Words of the sandbox's clock.

words! {
    // The clock
    clock_title;
    clock_lead;
    it_is;
    clock_stands;
    clock_runs;
    clock_real;
    one_day_later;
    to_first_of(month);
    advance_to;
    the_day;
    the_time;
    the_time_hint;
    advance;
    forward_only;
    happened_since(instant);
    nothing_happened_title;
    nothing_happened_text;
    service_begun[count];
    service_over[count];
    n_issued[count](amount);
    n_credited[count](amount);
    n_collected[count](amount);
    n_awaiting[count](amount);
    n_failed[count](amount);
    invoices_issued;
    payments;
    amount;
    invoice;
    when;
    pay_succeeded;
    pay_failed;
    pay_pending;
    pay_needs_confirmation;
    no_payments;
}
