//! Price models: what each does, its fields, prices by an attribute, and what goes over all of a plan.

words! {
    model;
    model_none;
    model_per_unit;
    model_graduated;
    model_volume;
    model_package;
    model_stair_step;
    model_bundles;
    model_percentage;
    model_graduated_percentage;
    model_event_amount;
    model_cost_plus;

    model_none_hint;
    model_per_unit_hint;
    model_graduated_hint;
    model_volume_hint;
    model_package_hint;
    model_stair_step_hint;
    model_bundles_hint;
    model_percentage_hint;
    model_graduated_percentage_hint;
    model_event_amount_hint;
    model_cost_plus_hint;

    // Ranges
    tiers_of(name);
    tier_from;
    tier_up_to;
    tier_total;
    tier_rate;
    tier_flat;
    tier_up_to_of(number);
    tier_price_of(number);
    tier_flat_of(number);
    tier_remove(number);
    tier_add;
    tier_paste;

    // The other fields
    package_size;
    package_price;
    package_rounding;
    package_up;
    package_down;
    percent_rate;
    fixed_per_event;
    free_events;
    free_amount;
    min_per_event;
    max_per_event;
    multiplier;
    markup_percent;
    charge_minimum;
    charge_maximum;
    seats_price;

    // Prices by an attribute
    split_title;
    split_note;
    split_attribute;
    split_attribute_hint;
    split_value;
    split_value_hint;
    split_value_n(number);
    split_value_add;
    split_rest;
    split_rest_refused;

    // Over all of a plan
    commitments_title;
    commitments_note;
    prepaid_commitment;
    prepaid_commitment_hint;
    overage_factor;
    overage_factor_hint;
    minimum_commitment;
    minimum_commitment_hint;
    maximum_spend;
    maximum_spend_hint;
    withdrawal_days;
    withdrawal_days_hint;
    refund_unused;

    // Curves
    curve_total;
    curve_unit_price;
    curve_empty;
    curve_of_amounts(currency);
    curve_of_sums(currency);
    curve_mark(quantity, amount);

    // Worked examples
    examples_title;
    examples_note;
    example_n(number);
    example_total;
    example_take;
    example_add;
    example_holds;
    example_comes_to(total);
    example_unreadable;
    examples_hold[count];

    // Lints
    lints_title;
    lints_note;
    lints_acknowledge;
    lints_none;

    // As JSON
    view_of_plan;
    view_form;
    view_json;
    json_title;
    json_note;
    json_label;
    json_show;
}
