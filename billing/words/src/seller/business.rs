//! Overview, subscribers, earnings and API keys.

words! {
    // Overview
    good_morning(name);
    good_afternoon(name);
    good_evening(name);
    currency_choice;
    billed_in(month);
    more_than(percent, month);
    less_than(percent, month);
    same_as(month);
    so_far_in(amount, month);
    collected;
    outstanding;
    outstanding_of(amount);
    nothing_outstanding;
    collected_so_far;
    my_share_so_far;
    my_share;
    after_commission(amount);
    active_subscriptions;
    n_start_later[count];
    none_start_later;
    billed_by_product;
    other_products;
    all_n[count];
    welcome_title;
    welcome_text;
    continue_title(name);
    nothing_billed;
    nothing_billed_text;

    // Subscribers
    subscribers_title;
    subscribers_lead;
    buyer;
    agreement;
    usage_so_far;
    next_invoice;
    subscribers_none;
    subscribers_none_text;
    all_invoices;
    invoices_lead;
    to_subscriber;
    to_products;
    usage_title;
    usage_period(days);
    n_events[count];
    last_event(when);
    usage_nothing;
    usage_nothing_text;
    usage_not_priced;
    facts_title;
    fact_product;
    fact_plan;
    fact_since;
    fact_until;
    fact_signed;
    fact_seats;
    fact_bought_by;
    bought_by_seller(name);
    bought_by_operator(name);
    fact_setup;
    setup_waived;
    fact_zone;
    preview_title;
    invoices_title;
    invoices_none;
    invoices_none_text(day);
    invoices_none_yet_used(day);
    invoices_none_ever;
    invoice;
    invoice_total;
    invoice_issued;

    // Usage keys
    usage_key_title;
    usage_key_text;
    usage_key_create;
    usage_key_label;
    usage_key_try;

    // Earnings
    earnings_title;
    earnings_lead;
    invoiced;
    commission;
    all_time;
    commission_note(percent);
    share_note;
    month;
    earlier_months;
    by_month;
    by_month_note;
    recent_invoices;
    earnings_none;
    earnings_none_text;

    // API keys
    keys_title;
    keys_lead;
    key_new;
    key_name;
    key_name_hint;
    key_create;
    key_created(name);
    key_column;
    key_valid;
    key_revoked_on(day);
    key_revoke;
    key_revoke_title(name);
    key_revoke_text;
    key_revoked;
    keys_none;
    keys_none_text;
}
