//! Words of what the operator does for others and decides for the marketplace.

words! {
    // Registering
    register_seller;
    register_buyer;
    register_note;
    country_choose;
    register;
    registered(name);
    api_key_of(name);

    // Invoice runs
    start_run;
    run_done[count];
    run_done_nothing;

    // Commission
    commission_title;
    commission_lead;
    commission_now;
    commission_percent;
    commission_hint;
    save_commission;
    commission_saved(percent);

    // Rates of tax, and what became of them
    remove;
    remove_rate_of(country, from);
    rate_removed(country);
    rates_note;
    remove_rate;
    keep_rate;
    remove_rate_title(country, from);
    rate_stays(country, from, percent);
    rate_stays_none(country, from);
    rate_previews(percent);
    rate_listed;
    rate_changes;
    changed_at;
    changed_by(name);
    rate_was;
    rate_is;
    rate_none;
    rate_gone;

    // Categories
    remove_category_named(name);
    remove_category;
    keep_category;
    remove_category_title(name);
    category_unused;
    category_again;
    category_removed(name);
    category_used;
}
