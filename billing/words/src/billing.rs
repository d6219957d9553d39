//! Words for subscriptions and invoices, the same for buyers, sellers and the operator.

words! {
    status_withdrawn(day);
    // States
    status_draft;
    status_open;
    status_under_way;
    status_to_confirm;
    status_failed;
    status_credited;
    status_to_credit;
    status_paid;
    status_overdue;
    status_uncollectible;
    status_active;
    status_starts(day);
    status_ends(day);
    status_ended(day);
    status_never_began;

    // States of many invoices, to narrow a list by
    all_failed;
    all_credited;
    all_paid;
    all_overdue;

    // An invoice's sheet
    with_vat(amount);
    invoice_titled(number);
    credit_note_titled(number);
    invoice_preview;
    ahead(days);
    behind_and_ahead(behind, ahead);
    issued_note(days, issued);
    will_be_issued_note(days, issued);
    if_used_note(days, issued);
    for_usage_alone(day);
    share_of_days[days](of_days);
    counted_from[events];
    invoiced_before(amount);

    // Why an amount
    why_quantity;
    sum_of[events];
    count_of[events];
    max_of[events];
    last_of[events];
    unique_of[events];
    time_weighted_of[events];
    carried_over;
    seats_as_agreed;
    bought_up_front;
    why_rounded;
    measured_as(quantity);
    negative_is_none;
    why_price;
    priced_for(value);
    why_free;
    free_of(free, quantity);
    free_events[events](amount);
    why_amounts;
    reported_amounts;
    why_costs;
    reported_costs;
    one_price_for(quantity);
    whole_bundle;
    why_minimum;
    why_maximum;
    raised;
    lowered;
    why_share;
    share_of(amount, days);
    share_of_seconds(amount, part, whole);
    full_period_price;
    price_once;
    difference_to_minimum;

    // What usage does to an invoice to come
    adds_beyond_commitment;
    adds_beyond_minimum;
    adds_beyond_prepaid;
    adds_beyond_bundle;
    adds_beyond_several;
    adds_at_most(amount);
    adds_nothing;
    last_invoice_so_far(amount, day);

    beyond_maximum;
    covered_by_prepaid;
    paid_for_usage;
    given_back_unused;
    why_unused;
    at_most_invoiced;
    agreed_amount;
    charged_before;
    why_values;
    sum_of_values;
    why_commitment;
    why_spend;
    why_prepaid;
    why_overage;
    why_fees;
    why_usage;
    counts_toward;
    in_this_period;
    paid_in_advance;
    smaller_is_covered;
    overage_of(beyond, factor);
    usage_alone_is_lowered;
    part_at_rate(rate);
    why_now;
    costs_now;
    why_before;
    was_invoiced;
    difference;
    which_were_counted;

    // What was counted
    counted_title(name);
    counted_lead;
    n_counted[count];
    counted_value;
    counted_first;
    counted_none;
    counted_none_text;

    // Rated again
    recompute;
    recompute_title;
    recompute_lead;
    recompute_agrees;
    recompute_differs;
    invoiced_column;
    recomputed_column;
    agrees_column;
    agrees;
    differs;
    follows_other;
}
