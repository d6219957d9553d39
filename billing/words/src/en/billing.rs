//! In English: words for subscriptions and invoices, the same for buyers, sellers and the operator.

texts! { English, billing;
    status_withdrawn = "Withdrawn, last day {day}";
    // States
    status_draft = "Draft";
    status_open = "Open";
    status_under_way = "Being collected";
    status_to_confirm = "Needs confirmation";
    status_failed = "Payment failed";
    status_credited = "Credited";
    status_to_credit = "To be credited";
    status_paid = "Paid";
    status_overdue = "Overdue";
    status_uncollectible = "Uncollectible";
    status_active = "Active";
    status_starts = "Starts {day}";
    status_ends = "Ends {day}";
    status_ended = "Ended {day}";
    status_never_began = "Canceled before it began";

    // States of many invoices, to narrow a list by
    all_failed = "Payment failed";
    all_credited = "Credited";
    all_paid = "Paid";
    all_overdue = "Overdue";

    // An invoice's sheet
    with_vat = "{amount} incl. VAT";
    invoice_titled = "Invoice {number}";
    credit_note_titled = "Credit note {number}";
    invoice_preview = "Preview";
    ahead = "{days}, in advance";
    behind_and_ahead = "{behind}, and {ahead} in advance";
    issued_note = "{days} · issued on {issued}";
    will_be_issued_note = "{days} · will be issued on {issued}";
    if_used_note = "{days} · will be issued on {issued}, only if something is used";
    for_usage_alone = "{day}, usage only";
    share_of_days = one "{days} of {of_days} days", other "{days} of {of_days} days";
    counted_from = one "counted from {events} event", other "counted from {events} events";
    invoiced_before = "{amount} was invoiced before";

    // Why an amount
    why_quantity = "Quantity";
    sum_of = one "from {events} event", other "the sum of {events} events";
    count_of = one "{events} event counted", other "{events} events counted";
    max_of = one "from {events} event", other "the greatest value of {events} events";
    last_of = one "from {events} event", other "the last value of {events} events";
    unique_of = one "different values in {events} event", other "different values in {events} events";
    time_weighted_of =
        one "average level over the period, from {events} event",
        other "average level over the period, from {events} events";
    carried_over = "unchanged, nothing new was reported";
    seats_as_agreed = "seats as agreed";
    bought_up_front = "bought up front";
    why_rounded = "Rounded";
    measured_as = "{quantity} before rounding";
    negative_is_none = "negative totals count as 0";
    why_price = "Price";
    priced_for = "for “{value}”";
    why_free = "Free";
    free_of = "{free} of {quantity}";
    free_events = one "{events} event and {amount}", other "{events} events and {amount}";
    why_amounts = "Amounts";
    reported_amounts = "as reported by the events";
    why_costs = "Cost";
    reported_costs = "of the usage";
    one_price_for = "one price for {quantity}";
    whole_bundle = "one bundle";
    why_minimum = "Minimum";
    why_maximum = "Maximum";
    raised = "raised to the minimum";
    lowered = "capped at the maximum";
    why_share = "Proration";
    share_of = "{amount} × {days}";
    share_of_seconds = "{amount} × {part} of {whole} seconds";
    full_period_price = "the price of a full period";
    price_once = "due once";
    difference_to_minimum = "shortfall up to the minimum";

    // What usage does to an invoice to come
    adds_beyond_commitment = "Usage adds only what goes beyond the agreed minimum.";
    adds_beyond_minimum = "Usage adds only what goes beyond the minimum of its price.";
    adds_beyond_prepaid = "Usage adds only what goes beyond the prepaid commitment.";
    adds_beyond_bundle = "Usage adds only what goes beyond the bundle that has begun.";
    adds_beyond_several = "Usage adds only what goes beyond the agreed minimum, prepaid amount or bundle.";
    adds_at_most = "Usage adds {amount} net at most: then the maximum spend is reached.";
    adds_nothing = "Further usage adds nothing to it.";
    last_invoice_so_far = "The last invoice is issued on {day}: {amount} so far.";

    beyond_maximum = "amount beyond the maximum";
    covered_by_prepaid = "covered by the prepaid commitment, or a discount on overage";
    paid_for_usage = "paid in advance, or a surcharge for overage";
    given_back_unused = "credited";
    why_unused = "Unused";
    at_most_invoiced = "no more than was invoiced";
    agreed_amount = "as agreed for the period";
    charged_before = "already charged in this period";
    why_values = "Lines";
    sum_of_values = "sum of the lines with this price";
    why_commitment = "Minimum commitment";
    why_spend = "Maximum spend";
    why_prepaid = "Prepaid commitment";
    why_overage = "Overage";
    why_fees = "Fees";
    why_usage = "Usage";
    counts_toward = "counts toward it";
    in_this_period = "in this period";
    paid_in_advance = "paid in advance for the period";
    smaller_is_covered = "covered: the smaller of the two";
    overage_of = "{beyond} beyond the prepaid commitment × ({factor} − 1)";
    usage_alone_is_lowered = "only usage is lowered, never fees";
    part_at_rate = "of this, taxed at {rate}";
    why_now = "Now";
    costs_now = "cost of the period as known today";
    why_before = "Before";
    was_invoiced = "amount invoiced for it";
    difference = "the difference";
    which_were_counted = "See which ones were counted";

    // What was counted
    counted_title = "Counted: {name}";
    counted_lead = "Each of these counts once in the period, from the first time it was reported.";
    n_counted = one "{count} value in all", other "{count} values in all";
    counted_value = "Value";
    counted_first = "First reported";
    counted_none = "Nothing was counted";
    counted_none_text = "No usage of this metric was reported in this period.";

    // Rated again
    recompute = "Recompute";
    recompute_title = "Recalculated";
    recompute_lead =
        "From the events themselves and the plan as it was agreed, as far as they were known when the invoice was issued.";
    recompute_agrees = "All lines match";
    recompute_differs = "Some amounts differ";
    invoiced_column = "Invoiced";
    recomputed_column = "Recalculated";
    agrees_column = "Agrees";
    agrees = "agrees";
    differs = "differs";
    follows_other = "calculated with another invoice";
}
