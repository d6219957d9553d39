//! In English: products, metrics and price display.

texts! { English, seller::catalog;
    // Products
    products_title = "Products";
    products_lead = "What you sell. Each product has its own metrics and rate plans.";
    product_new = "Create product";
    product_new_title = "New product";
    product_new_lead = "Start with a name. Metrics, prices and publishing follow.";
    products_none = "No products yet";
    products_none_text = "Create a product, use the suggested price per user and publish it.";
    product = "Product";
    created = "Created";
    product_created = "{name} is created. Next: its price.";
    product_saved = "The product is saved.";
    product_key = "Product key";
    product_key_hint = "A short name for your software and the API, such as vacation. Unique among your products.";
    product_name = "Name buyers see";
    product_name_hint = "All three languages are required to publish; you can add them later.";
    product_description = "Description";
    markdown_hint = "Formatting: **bold**, *italic*, # heading, - list, [link](https://example.com).";
    product_parts = "Parts of the product";
    part_description = "Description";
    part_pricing = "Pricing";
    part_display = "Price display";
    in_the_store = "See it in the store";
    on_sale = "On sale";
    not_on_sale = "Not on sale yet";
    no_longer_on_sale = "No longer on sale, since {day}";

    // The way to the first sale
    steps_title = "Steps to publication";
    step_described = "Name in English, German and Italian";
    step_describe = "Add the name in {languages}";
    step_metric = "Add a metric";
    step_counted = "Metrics: {names}";
    step_metric_words = "Translate “{name}” into {languages}";
    step_plan = "Draft a rate plan";
    step_planned = "Drafted: {name}";
    step_review = "Review the card in each language and publish";
    step_published = "Published: {name}";
    next_step = "Continue";
    steps_done = "Buyers can subscribe now. Send usage with a subscription's key to see it here.";

    // Pricing
    pricing_title = "Pricing";
    metrics = "Metrics";
    metrics_note = "What your software reports and buyers read on the invoice.";
    metric = "Metric";
    metric_new = "Add a metric";
    metric_new_title = "New metric";
    metric_unit_column = "Unit";
    metric_counting = "Aggregation";
    metric_words = "Translations";
    words_complete = "Complete";
    words_missing = "Missing in {languages}";
    suggestion_title = "Charge per user";
    suggestion_text =
        "Easy to understand and to plan with: most buyers know how many people use a product. Names are already there in all three languages.";
    suggestion_tag = "Suggested";
    suggestion_price = "Price per user and month";
    suggestion_price_hint =
        "With a price, a first rate plan is drafted as well. Everything can be changed until you publish.";
    suggestion_take = "Use this";
    suggestion_adapt = "Customize";
    suggestion_other = "Another metric";
    suggestion_fees_only = "Flat fee only";
    suggestion_taken = "Users are counted now, and a rate plan is drafted. Review it, then publish.";
    metric_saved = "The metric is saved.";
    metric_created = "The metric is created. Your software reports it as {key}.";
    metric_key = "Metric key";
    metric_key_hint =
        "The key under which your software reports usage. Unique within the product, final once published.";
    metric_key_final = "Final: a published rate plan prices this metric.";
    metric_name = "Name on the invoice";
    metric_name_hint = "In the plural, e.g. Users";
    metric_unit = "Unit (singular)";
    metric_unit_hint = "As in “€2.50 per user”.";
    metric_aggregation = "Aggregation";
    aggregation_sum = "Add up the quantities";
    aggregation_sum_hint = "Events of 3 and 4 add up to 7. A negative quantity corrects. For users, pages, hours.";
    aggregation_count = "Count the events";
    aggregation_count_hint = "Each event counts as one, whatever its quantity. For calls and documents.";
    aggregation_max = "Peak";
    aggregation_max_hint = "Events of 3, 9 and 4 give 9. For users signed in at the same time.";
    aggregation_last = "Latest value";
    aggregation_last_hint = "Events of 3, 9 and 4 give 4. For a level that is reported from time to time.";
    aggregation_unique_count = "Count different values";
    aggregation_unique_count_hint = "Events of anna, jonas and anna give 2. For active users. Requires an attribute.";
    aggregation_time_weighted_sum = "Average level over time";
    aggregation_time_weighted_sum_hint =
        "Each event raises or lowers a level: +10 for half the month gives 5. For storage and machines.";
    metric_attribute = "Attribute";
    metric_attribute_hint =
        "The attribute whose values are counted. For other aggregations only if events carry the number in an attribute instead of the quantity.";
    metric_recurring = "The level carries over to the next period";
    metric_recurring_hint = "For what stays until it is removed, such as seats and storage. Not for counts and peaks.";
    metric_rounding = "Rounding";
    metric_rounding_none = "none";
    metric_rounding_round = "half away from zero";
    metric_rounding_ceil = "up";
    metric_rounding_floor = "down";
    metric_rounding_digits = "Digits after the point";
    metric_rounding_hint = "Before it is priced, once per period.";
    metric_unit_cost = "Your cost per unit";
    metric_unit_cost_hint = "For prices of cost plus markup, and to warn of prices below cost.";
    yes = "yes";
    no = "no";
    metric_final_parts = "How it is counted is final";
    metric_delete = "Delete the metric";
    metric_delete_title = "Delete “{name}”?";
    metric_delete_text = "It has no price in any plan. Usage reported under its key will be rejected.";
    metric_deleted = "The metric is deleted.";
    keep_it = "Cancel";

    // Rate plans in the list
    rate_plans = "Rate plans";
    rate_plans_note = "A draft can be changed; a published plan is final.";
    rate_plan = "Rate plan";
    rate_plan_new = "Draft rate plan";
    rate_plans_none = "No rate plan yet";
    rate_plans_none_text = "Set fees, prices per metric, and who may subscribe from when.";
    price = "Price";
    state = "Status";
    audience_column = "Available to";
    plan_draft = "Draft";
    plan_published = "On sale";
    plan_published_until = "On sale until {day}";
    plan_scheduled = "On sale from {day}";
    plan_ended = "Sold until {day}";

    // Price display
    display_title = "Price display";
    display_lead = "How the store shows the prices of your plans.";
    display_kind = "Content of the card";
    display_from_metrics = "Prices of the plan";
    display_from_metrics_hint = "Always correct, with an optional note.";
    display_free_text = "Free text";
    display_free_text_hint =
        "Your own formatted text, for packages and prices that need explaining. Required in all three languages.";
    display_note = "Note under the prices";
    display_note_hint = "Something special about the billing, in one sentence. In all three languages or none.";
    display_text = "Your text";
    display_text_hint = "Formatting as in the description.";
    display_saved = "The price display is saved.";
    display_change = "Change the display";
    order_title = "Order in the store";
    order_note = "Choose the plan that is shown first. A new version keeps its plan's place.";
    order_up = "Move up: {plan}";
    order_down = "Move down: {plan}";
    order_automatic = "Automatic: the first plan that is not free";
    order_saved = "The order is saved.";
    cards_title = "The card in each language";
    cards_note = "As the store shows the plan “{plan}”.";
    cards_none = "Draft a rate plan to see its card here.";
    to_the_product = "To the product";
}
