//! In English: words of the store: finding a product, understanding its price, subscribing.

mod coming;
mod subscribing;

texts! { English, store;
    // The listing
    store_title = "Store";
    store_lead = "See exactly what you will pay before you subscribe.";
    search_label = "Search the store";
    search_placeholder = "Product or seller";
    n_products = one "{count} product", other "{count} products";
    found_for = one "{count} product for “{search}”", other "{count} products for “{search}”";
    show_all = "Show all products";
    nothing_found_title = "No results for “{search}”";
    nothing_found_text = "Try fewer or different words. Names and descriptions are searched in every language.";
    nothing_on_sale_title = "No products yet";
    nothing_on_sale_text = "A product appears here as soon as its seller publishes a price.";
    sell_here = "Sell a product";
    by_seller = "by {seller}";
    seller_since = "by {seller} · here since {month}";
    n_plans = one "{count} plan", other "{count} plans";

    // A product
    plans = "Plans";
    choose_plan = "Choose {plan}";
    plan_chosen = "Selected";
    not_on_sale_title = "Currently not on sale";
    not_on_sale_text = "{product} has no public plan at the moment. Existing subscribers keep service and price.";
    what_is_counted = "What is counted";
    metric = "Metric";
    counted_sum = "added up over the period";
    counted_count = "each event counts once";
    counted_sum_of = "“{attribute}” added up over the period";
    counted_max = "the greatest value of the period";
    counted_max_of = "the greatest “{attribute}” of the period";
    counted_last = "the last value of the period";
    counted_last_of = "the last “{attribute}” of the period";
    counted_unique = "each “{attribute}” counts once, however often it is reported";
    counted_time_weighted = "average level over the period, by the second";
    carries_over = "the level carries over to the next period";
    rounded_to = "rounded to {step}";
    rounded_up_to = "rounded up to {step}";
    rounded_down_to = "rounded down to {step}";
    what_is_agreed = "Terms";
    agreed_column = "Terms";
    not_priced = "not in this plan";
    included = "What is included";
    feature = "Feature";
    service_level = "Service level";
    yes = "yes";
    no = "no";
    examples = "Examples by the seller";
    example_total = "{amount} {every}";

    // The calculator
    what_would_you_pay = "What would you pay?";
    computed_here = "calculated exactly as billed";
    slider_for = "{name}, slider";
    calculate = "Calculate";
    amount_in = "{name}: amount in {currency}";
    cost_in = "{name}: cost in {currency}";
    tiers = "Tiers: {ranges}";
    how_many = "{name}: how many";
    each_on_average = "{amount} each on average";
    raised_to_minimum = "raised to the minimum";
    lowered_to_maximum = "capped at the maximum";
    on_average = "{price} per unit on average";
    more_metrics = one "{count} more metric", other "{count} more metrics";
    of_value = "{name}: {value}";
    other_values = "{name}: all others";
    copy_link = "Copy link";
    link_copied = "Link copied";
    calculated_total = "Total by {name}";
    n_free = "{count} free";
    times = "{quantity} × {price}: {name}";
    full_week = "A full week";
    full_month = "A full month";
    full_quarter = "A full quarter";
    full_year = "A full year";
    full_period = "A full period";
    plus_setup = "plus {amount} set-up fee, once";
    subscribe_to = "Subscribe to {plan}";
    only_buyers = "Only buyers can subscribe. Sign in with a buyer account.";
    trial_of_all =
        one "The first day is free, usage included.",
        other "The first {days} days are free, usage included.";
    trial_of = one "The first day is free of fees.", other "The first {days} days are free of fees.";
    cancel_any_time = "Cancel any time.";
    agreed_for = "Fixed term {term}, then it ends.";
    agreed_and_renewed = "Minimum term {term}, then renews automatically.";
    n_days = one "{count} day", other "{count} days";
    n_weeks = one "{count} week", other "{count} weeks";
    n_months = one "{count} month", other "{count} months";
    n_quarters = one "{count} quarter", other "{count} quarters";
    n_years = one "{count} year", other "{count} years";
}
