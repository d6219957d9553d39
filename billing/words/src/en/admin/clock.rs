//! In English: words of the sandbox's clock.

texts! { English, admin::clock;
    // The clock
    clock_title = "Sandbox clock";
    clock_lead =
        "Everything due by then happens, month by month, in order: service begins and ends, invoices are issued, money is collected and shared.";
    it_is = "Current time";
    clock_stands = "The clock is stopped until you move it.";
    clock_runs = "The clock follows real time until you move it.";
    clock_real = "This is not a sandbox: the clock shows real time and cannot be moved.";
    one_day_later = "One day later";
    to_first_of = "To 1 {month}";
    advance_to = "Advance to";
    the_day = "Day";
    the_time = "Time, UTC";
    the_time_hint = "At 12:00 the day has begun almost everywhere.";
    advance = "Advance";
    forward_only = "Time moves forward only. What was issued stays issued.";
    happened_since = "What happened since {instant}";
    nothing_happened_title = "Nothing was due";
    nothing_happened_text =
        "No service began or ended and no invoice was issued. Advance to the 1st of a month to see the invoices.";
    service_begun = one "{count} subscription began", other "{count} subscriptions began";
    service_over = one "{count} subscription ended", other "{count} subscriptions ended";
    n_issued = one "{count} invoice issued, {amount}", other "{count} invoices issued, {amount}";
    n_credited = one "{count} credit note issued, {amount}", other "{count} credit notes issued, {amount}";
    n_collected = one "{count} payment collected, {amount}", other "{count} payments collected, {amount}";
    n_awaiting =
        one "{count} payment awaits the buyer's confirmation, {amount}",
        other "{count} payments await the buyers' confirmation, {amount}";
    n_failed = one "{count} payment failed, {amount}", other "{count} payments failed, {amount}";
    invoices_issued = "Invoices issued";
    payments = "Payments";
    amount = "Amount";
    invoice = "Invoice";
    when = "When";
    pay_succeeded = "Collected";
    pay_failed = "Failed";
    pay_pending = "In progress";
    pay_needs_confirmation = "Buyer must confirm";
    no_payments = "Nothing was collected: no buyer concerned has payment details.";
}
