//! Words of the store: finding a product, understanding its price, subscribing.

pub(crate) mod coming;
pub(crate) mod subscribing;

pub use coming::*;
pub use subscribing::*;

words! {
    // The listing
    store_title;
    store_lead;
    search_label;
    search_placeholder;
    n_products[count];
    found_for[count](search);
    show_all;
    nothing_found_title(search);
    nothing_found_text;
    nothing_on_sale_title;
    nothing_on_sale_text;
    sell_here;
    by_seller(seller);
    seller_since(seller, month);
    n_plans[count];

    // A product
    plans;
    choose_plan(plan);
    plan_chosen;
    not_on_sale_title;
    not_on_sale_text(product);
    what_is_counted;
    metric;
    counted_sum;
    counted_count;
    counted_sum_of(attribute);
    counted_max;
    counted_max_of(attribute);
    counted_last;
    counted_last_of(attribute);
    counted_unique(attribute);
    counted_time_weighted;
    carries_over;
    rounded_to(step);
    rounded_up_to(step);
    rounded_down_to(step);
    what_is_agreed;
    agreed_column;
    not_priced;
    included;
    feature;
    service_level;
    yes;
    no;
    examples;
    example_total(amount, every);

    // The calculator
    what_would_you_pay;
    computed_here;
    slider_for(name);
    calculate;
    amount_in(name, currency);
    cost_in(name, currency);
    tiers(ranges);
    how_many(name);
    each_on_average(amount);
    raised_to_minimum;
    lowered_to_maximum;
    on_average(price);
    more_metrics[count];
    of_value(name, value);
    other_values(name);
    copy_link;
    link_copied;
    calculated_total(name);
    n_free(count);
    times(quantity, name, price);
    full_week;
    full_month;
    full_quarter;
    full_year;
    full_period;
    plus_setup(amount);
    subscribe_to(plan);
    only_buyers;
    trial_of_all[days];
    trial_of[days];
    cancel_any_time;
    agreed_for(term);
    agreed_and_renewed(term);
    n_days[count];
    n_weeks[count];
    n_months[count];
    n_quarters[count];
    n_years[count];
}
