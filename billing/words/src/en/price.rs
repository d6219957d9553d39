//! In English: words for prices: what a price model, a charge and a plan's commitments say.

texts! { English, price;
    plus_usage = "{every}, plus usage";
    // How a price model works
    how_graduated = "Each tier has its own price.";
    how_volume = "All units at the price of the tier reached.";
    how_stair_step = "One price for the whole quantity.";
    how_bundles = "Bundles: the first is always due, each further one as soon as it is started.";
    how_graduated_percentage = "Each tier of the amount has its own percentage.";

    // Prices
    per_one = "{price} per {unit}";
    per_block = "{price} per {size} {name}";
    per_size = "per {size} {name}";
    with_flat = "{price} + {flat} flat";
    flat_only = "{flat} flat";
    free = "free";
    for_all = "for {name}";
    up_to_then = "up to {number}, then {price}";
    blocks_at = one "{count} block × {price}", other "{count} blocks × {price}";
    begun_counts = "partial blocks are billed in full";
    full_counts = "only full blocks are billed";
    plus_bundle = "+ {price}";
    in_total = "{price} in total";
    percent_of = "{percent} of {amount}";
    fixed_parts = "fixed amounts and limits per event";
    of_the_amount = "of the amount";
    as_reported = "As reported";
    as_reported_times = "As reported × {multiplier}";
    cost_plus = "Cost + {markup}";
    cost_as_is = "Cost, without markup";
    one_costs = "one unit costs {amount}";
    // Due whatever is used
    plus_in_any_case = "plus {amount} {every} in any case";
    in_any_case = "{amount} {every} in any case";
    always_due = "always due";
    first_always_due = "the price of the first tier is always due";
    flat_always_due = "the flat amount is always due";
    first_flat_always_due = "the flat amount of the first tier is always due";
    first_free = "the first {count} free";
    each_at_least = "at least {amount} each";
    each_at_most = "at most {amount} each";
    at_least = "at least {amount}";
    at_most = "at most {amount}";
    of_name = "{name}: {words}";
    every_up_to = "{every}, up to {number}";
    and_further = one "and {count} further price", other "and {count} further prices";
    see_all_terms = "See all terms";
    up_to = "up to {number}";
    over = "over {number}";
    over_up_to = "over {from} up to {to}";
    any_quantity = "any quantity";
    all_others = "all others";
    split_by = "Priced by “{attribute}”.";

    // Over the whole plan
    prepaid_every = "{amount} {every} in advance, drawn down by usage";
    prepaid_per = "{every}, drawn down by usage";
    beyond_times = "overage costs {factor} times as much";
    minimum_every = "minimum total {amount} {every} including fees";
    maximum_every = "at most {amount} {every} including fees; only usage is reduced";
    withdraw_within = one "{days} day to withdraw", other "{days} days to withdraw";
    early_end_costs = "{amount} for early termination";
    label_setup = "Set-up fee";
    label_apart = "Fees with their own interval";
    label_trial = "Trial";
    label_term = "Term";
    label_early = "Early termination";
    once = "{amount}, once";
    unused_given_back = "unused days are credited";
    label_prepaid = "Prepaid commitment";
    label_overage = "Overage";
    label_minimum = "Minimum commitment";
    with_fees = "{amount}, including fees";
    with_fees_kept = "{amount}, including fees; only usage is reduced";
    label_partial = "Partial periods";
    partial_in_full = "partial periods are billed in full: {fees}";
    in_full = "billed in full: {fees}";
    label_maximum = "Maximum spend";
    label_unused = "Unused prepaid days";
    label_withdrawal = "Withdrawal";
    given_back = "credited";
    times_as_much = "{factor} times the price";
}
