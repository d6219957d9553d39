//! In English: review, publication, and the plan that is final.

texts! { English, seller::review;
    review_of = "Review “{name}”";
    review_lead = "What buyers get, and what becomes final.";
    edit_draft = "Edit the draft";
    final_title = "Terms, final once published";
    final_is_title = "Terms";
    ready = "Ready to publish";
    reasons_lead = "To publish, complete:";
    reason_plan_name = "Name of the plan";
    reason_product_name = "Name of the product";
    reason_metric_name = "Name of {metric}";
    reason_metric_unit = "Unit of {metric}";
    reason_prices = "Prices";
    reason_until = "Last day of sale";
    reason_example = "Worked example";
    reason_other = "The plan";
    publish = "Publish";
    publish_title = "Publish “{name}”?";
    publish_final = "Publishing is final: afterwards only the last day of sale can change.";
    publish_public_now = "{who} can subscribe in the store from today on.";
    publish_public_from = "{who} can subscribe in the store from {day} on.";
    publish_private_now = "Not in the store. {who}: can be bought on their behalf from today.";
    publish_private_from = "Not in the store. {who}: can be bought on their behalf from {day}.";
    publish_earlier = "Existing subscribers keep their plan.";
    published_now = "“{name}” is published.";
    not_yet = "Not yet";

    // The facts of a plan
    fact_who = "Available to";
    fact_where = "Visibility";
    fact_on_sale = "On sale";
    fact_period = "Billing";
    fact_due = "Payment";
    fact_trial = "Trial";
    fact_downgrade = "Downgrades";
    fact_term = "Term";
    fact_features = "Features";
    fact_key = "Key";
    fact_published = "Published";
    who_everyone = "Everyone";
    who_category = "Buyers in {name}";
    who_person = "Buyer with the address {email}";
    who_buyer = "The buyer {id}";
    where_public = "in the store";
    where_private = "not in the store";
    sale_at_once = "at once";
    sale_from = "from {day}";
    sale_at_once_until = "at once, until {until}";
    sale_from_until = "from {from} until {until}";
    days = one "{count} day", other "{count} days";
    due_within = one "within {count} day", other "within {count} days";
    due_at_once = "at once";
    term_renewing = "{length}, renews automatically";
    term_ending = "{length}, then it ends";
    weekly = "weekly";
    monthly = "monthly";
    quarterly = "quarterly";
    yearly = "yearly";
    with_the_calendar = "by calendar";
    from_the_start = "from the first day of service";
    n_days = one "{count} day", other "{count} days";
    n_weeks = one "{count} week", other "{count} weeks";
    n_months = one "{count} month", other "{count} months";
    n_quarters = one "{count} quarter", other "{count} quarters";
    n_years = one "{count} year", other "{count} years";
    per_one = "{price} each";
    in_total = "{amount} in total";
    plus_flat = ", plus {amount} flat";
    per_package = "{price} for every {size}";
    of_the_amount = "{rate} of the amount";
    plus_per_event = ", plus {amount} per event";
    event_times = "Price sent with the event, times {factor}";
    cost_plus = "Your cost, plus {markup}";
    fact_basis = "Proration";
    fact_prepaid = "Prepaid commitment";
    prepaid_then = "{amount}, overage times {factor}";
    fact_refund = "Unused days";
    refunded = "credited";
    not_refunded = "not credited";
    fact_withdrawal = "Withdrawal";
    first_free_units = "the first {count} free";
    between_at_least = "at least {amount}";
    between_at_most = "at most {amount}";

    // Afterwards
    final_lead = "This plan is final. Only its last day of sale can change.";
    superseded_lead =
        "Nobody can subscribe or change to this plan any more: a newer version has replaced it since {day}. Its terms cannot change. Existing subscribers keep it, can change their seats, renew by its term and undo a cancellation.";
    end_title = "End of sale";
    end_text = "After this day nobody can subscribe any more. Subscribers keep the plan.";
    end_set = "Set the last day";
    end_saved_on = "The plan is sold until {day}.";
    end_saved_replaced = "Saved. Another version is sold in its place from {day} on.";
    end_saved_open = "The plan is sold without an end date.";
    version_title = "New version";
    version_text =
        "Draft the next version with these terms. Once published, it is sold in place of this one; subscribers keep the version they have.";
    version_draft = "Draft a new version";
    version_drafted = "The new version has the same terms. Change them, then publish.";
    version_open_draft = "Go to the draft";
    version_is_drafted = "The next version is already a draft.";
    version_n = "Version {number}";
    version_since = "Version {number}, since {day}";
    version_from = "Version {number}, from {day}";
    versions_title = "Versions";
    earlier_versions = one "{count} earlier version", other "{count} earlier versions";
    subscribers_column = "Subscribers";
    differences = "Changes";
    no_differences = "no changes";
    difference = "{what}: {old} → {new}";
    difference_new = "new";
    difference_none = "none";
    replaces_now =
        one "Version {number} is no longer sold from today. {count} subscriber keeps it.",
        other "Version {number} is no longer sold from today. {count} subscribers keep it.";
    replaces_from =
        one "Version {number} is no longer sold from {day}. {count} subscriber keeps it.",
        other "Version {number} is no longer sold from {day}. {count} subscribers keep it.";
    plan_superseded = "Replaced since {day}";
    listing_title = "Card in the store list";
    header_title = "Header of the product page";
    plan_cards_title = "Plan card";
    description_falls_back = "This language shows the description of another one.";
}
