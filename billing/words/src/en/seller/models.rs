//! In English: price models: what each does, its fields, prices by an attribute, and what goes over all of a plan.

texts! { English, seller::models;
    model = "Price model";
    model_none = "Not on this plan";
    model_per_unit = "Each unit costs the same";
    model_graduated = "Tiered: each tier has its own price";
    model_volume = "Volume: all units at the price of the tier reached";
    model_package = "Sold in packages";
    model_stair_step = "One total price per tier";
    model_bundles = "Bundles, bought up front";
    model_percentage = "A percentage of each event's amount";
    model_graduated_percentage = "A percentage for each tier of the amount";
    model_event_amount = "Price sent with each event";
    model_cost_plus = "Your cost plus a markup";

    model_none_hint = "Usage is rejected under this plan.";
    model_per_unit_hint = "Quantity times price. Without a price the metric is not part of the plan.";
    model_graduated_hint =
        "Each tier has its own price. The 101st unit costs less; the first hundred keep their price.";
    model_volume_hint = "The quantity decides the price of all units: from the 101st on, every unit costs less.";
    model_package_hint = "Blocks of a fixed size. Partial blocks are billed in full, or not at all when rounded down.";
    model_stair_step_hint = "The tier the quantity falls in sets the total, whatever the exact quantity.";
    model_bundles_hint = "The first bundle is always due, each further one when it is needed.";
    model_percentage_hint = "Each event reports an amount and pays a share of it. For payments and bookings.";
    model_graduated_percentage_hint =
        "The amounts of a period are added up; each part of the sum has its own percentage.";
    model_event_amount_hint = "Your software reports the price itself; a multiplier can be applied.";
    model_cost_plus_hint =
        "What a unit costs you, from the event or the metric, plus a percentage. 0 passes the cost on.";

    // Ranges
    tiers_of = "Tiers: {name}";
    tier_from = "From";
    tier_up_to = "Up to";
    tier_total = "Total price";
    tier_rate = "Percent";
    tier_flat = "Flat";
    tier_up_to_of = "Tier {number}: up to";
    tier_price_of = "Tier {number}: price";
    tier_flat_of = "Tier {number}: flat amount";
    tier_remove = "Remove tier {number}";
    tier_add = "+ Tier";
    tier_paste = "or paste from a spreadsheet. Empty rows are ignored; the last tier can stay open.";

    // The other fields
    package_size = "Units in a package";
    package_price = "Price of a package";
    package_rounding = "Partial package";
    package_up = "billed in full";
    package_down = "not billed";
    percent_rate = "Percent of the amount";
    fixed_per_event = "Fixed amount per event";
    free_events = "Free events";
    free_amount = "Free amount";
    min_per_event = "Minimum per event";
    max_per_event = "Maximum per event";
    multiplier = "Multiplier";
    markup_percent = "Markup in percent";
    charge_minimum = "Minimum per period";
    charge_maximum = "Maximum per period";
    seats_price = "Price per seat";

    // Prices by an attribute
    split_title = "Prices by attributes";
    split_note =
        "Such as a region: each value is counted and priced separately. The price above applies to all other values; without it they are rejected.";
    split_attribute = "Attribute";
    split_attribute_hint =
        "As your software reports it, such as region. Up to three, separated by commas: region, class.";
    split_value = "Value";
    split_value_hint = "With several attributes one value for each, in their order; * for any: eu, *.";
    split_value_n = "Value {number}";
    split_value_add = "Add a value";
    split_rest = "all other values";
    split_rest_refused = "other values are rejected";

    // Over all of a plan
    commitments_title = "Commitments and withdrawal";
    commitments_note = "Across fees and usage, every period.";
    prepaid_commitment = "Prepaid commitment";
    prepaid_commitment_hint = "Due in advance and drawn down by usage.";
    overage_factor = "Overage multiplier";
    overage_factor_hint = "1.2 means 20% more.";
    minimum_commitment = "Minimum commitment";
    minimum_commitment_hint = "Fees count towards it. A shortfall is invoiced as a line of its own.";
    maximum_spend = "Maximum spend";
    maximum_spend_hint = "Fees count towards it; only usage is reduced, never fees.";
    withdrawal_days = "Withdrawal period in days";
    withdrawal_days_hint = "Withdrawing within this many days costs nothing. 0 turns it off.";
    refund_unused = "Credit unused days paid in advance";

    // Curves
    curve_total = "Total per period";
    curve_unit_price = "Effective unit price";
    curve_empty = "The chart appears here once there is a price.";
    curve_of_amounts = "{currency} in one event";
    curve_of_sums = "{currency} in a period";
    curve_mark = "{quantity}: {amount}";

    // Worked examples
    examples_title = "Worked examples";
    examples_note =
        "What a full period must total, without set-up fee, fees with an interval of their own, and tax. Checked at every save; the plan can be published once all are correct.";
    example_n = "Example {number}";
    example_total = "Total";
    example_take = "Use the computed total";
    example_add = "Add an example";
    example_holds = "Correct";
    example_comes_to = "Result: {total}";
    example_unreadable = "Cannot be calculated yet";
    examples_hold = one "{count} worked example is correct", other "{count} worked examples are correct";

    // Lints
    lints_title = "Warnings";
    lints_note = "You can still publish.";
    lints_acknowledge = "I have reviewed these warnings.";
    lints_none = "No warnings.";

    // As JSON
    view_of_plan = "View";
    view_form = "Form";
    view_json = "JSON";
    json_title = "The plan as JSON";
    json_note =
        "As the API accepts and returns it. Saving replaces the whole draft. Numbers have a decimal point: 1.25.";
    json_label = "Rate plan";
    json_show = "View as JSON";
}
