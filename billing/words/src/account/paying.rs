//! Words of what a buyer owes, has to its good, and pays with.

words! {
    // What waits for the buyer
    waits(amount, invoices);
    n_overdue[count];
    n_failed[count];
    n_to_confirm[count];
    pay_those;
    pay_all(amount, invoices);
    pay_all_lead;
    still_to_pay(amount, invoices);
    nothing_left_to_pay;
    not_confirmed_for(number, amount);
    open_needs_card;
    all_paid_now[count](amount);
    paid_so_far[count](amount);
    pay_stopped_title;
    card_refused_for(number, amount);
    pay_fault(number, reference);
    nothing_charged;
    not_tried[count];
    try_or_replace;
    to_pay_changed_title;
    to_pay_changed;
    confirm_those;

    // The buyer's balance
    balance_title;
    balance_used(amount, currency);

    // Taking back
    keep_subscription;
    keep_title(name);
    goes_on_after(product, day);
    goes_on_until(product, day, last);
    next_again(day, period, amount);
    leave_cancelled;
    kept(product);

    // Invoices
    invoices_title;
    no_invoices_title;
    no_invoices_text;
    see_next_invoices;
    number;
    issued_on;
    due_on;
    paid_on;
    credited_on;
    nothing_to_pay_title;
    will_be_credited(day);
    amount;
    open_amount(amount);
    state_all;
    none_in_state;
    open_of_total(open, total);
    n_invoices[count];
    credit_left;
    corrects;
    still_open;
    payment;
    being_charged;
    paid_when;
    vat_id(id);
    sold_through;
    to_subscription;
    pay_now(amount);
    to_pay;
    refused_due_on(day);
    was_due_on(day);
    charged_automatically(method);
    charge_given_up(method);
    waits_for_you(method, amount);
    pay_needs_card;
    pay_by_transfer(number);
    pay_by_transfer_ask(email, number);
    payment_made(number);
    payment_refused;
    payment_not_confirmed;
    not_confirmed;
    payment_canceled;
    payment_reversed;
    payment_received;
    payment_refused_title;
    part_paid(paid, total);
    payments;
    payment_succeeded;
    payment_failed;
    payment_pending;
    declined;
    provider_declined;
    no_such_card;
    payment_needs_confirmation;
    invoice_waits(number);
    confirm_payment;

    // Payment details
    payment_title;
    payment_lead;
    card_on_file;
    card;
    card_expires;
    card_since;
    replace_card;
    card_saved(card);
    card_is_saved(card);
    saved_paid[count](amount);
    saved_to_confirm[count](amount);
    saved_failed[count](amount);
    replace_collects[count](amount);
    remove_card;
    no_card_title;
    no_card_text;
    enter_card;
    remove_title(method);
    remove_keeps_running;
    remove_open[count](amount);
    remove_nothing_open;
    remove_next(day);
    remove_confirm;
    keep_card;
    card_removed;
}
