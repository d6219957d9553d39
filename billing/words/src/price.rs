//! Words for prices: what a price model, a charge and a plan's commitments say.

words! {
    plus_usage(every);
    // How a price model works
    how_graduated;
    how_volume;
    how_stair_step;
    how_bundles;
    how_graduated_percentage;

    // Prices
    per_one(price, unit);
    per_block(price, size, name);
    per_size(size, name);
    with_flat(price, flat);
    flat_only(flat);
    free;
    for_all(name);
    up_to_then(number, price);
    blocks_at[count](price);
    begun_counts;
    full_counts;
    plus_bundle(price);
    in_total(price);
    percent_of(percent, amount);
    fixed_parts;
    of_the_amount;
    as_reported;
    as_reported_times(multiplier);
    cost_plus(markup);
    cost_as_is;
    one_costs(amount);
    // Due whatever is used
    plus_in_any_case(amount, every);
    in_any_case(amount, every);
    always_due;
    first_always_due;
    flat_always_due;
    first_flat_always_due;
    first_free(count);
    each_at_least(amount);
    each_at_most(amount);
    at_least(amount);
    at_most(amount);
    of_name(name, words);
    every_up_to(every, number);
    and_further[count];
    see_all_terms;
    up_to(number);
    over(number);
    over_up_to(from, to);
    any_quantity;
    all_others;
    split_by(attribute);

    // Over the whole plan
    prepaid_every(amount, every);
    prepaid_per(every);
    beyond_times(factor);
    minimum_every(amount, every);
    maximum_every(amount, every);
    withdraw_within[days];
    early_end_costs(amount);
    label_setup;
    label_apart;
    label_trial;
    label_term;
    label_early;
    once(amount);
    unused_given_back;
    label_prepaid;
    label_overage;
    label_minimum;
    with_fees(amount);
    with_fees_kept(amount);
    label_partial;
    partial_in_full(fees);
    in_full(fees);
    label_maximum;
    label_unused;
    label_withdrawal;
    given_back;
    times_as_much(factor);
}
