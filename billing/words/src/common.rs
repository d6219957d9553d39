//! Words of the frame around every page, and of the components themselves.

words! {
    // The frame
    brand_line;
    brand_description;
    skip_to_content;
    main_navigation;
    section_navigation;
    you_are_here;
    preferences;
    language;
    colors;
    theme_system;
    theme_light;
    theme_dark;
    sign_in;
    sign_up;
    sign_out;
    needs_attention;
    sandbox_note;

    // What numbers look like
    decimal_invalid;
    quantity_invalid;

    // What is wrong with JSON
    json_syntax(line, column);
    json_curly(line, column, quote);
    json_comma(line, column);
    json_decimal;
    json_thousands(text);
    json_unknown(field);
    json_missing(field);
    json_object;
    json_list;
    json_text;
    json_switch;
    json_other;

    // Navigation
    nav_store;
    nav_subscriptions;
    nav_invoices;
    nav_seller_console;
    nav_admin;
    nav_overview;
    nav_products;
    nav_subscribers;
    nav_earnings;
    nav_security;
    nav_settings;
    nav_api_keys;
    nav_payment_details;
    nav_marketplace;
    nav_sellers;
    nav_buyers;
    nav_categories;
    nav_billing;
    nav_purchase;
    nav_invoice_runs;
    nav_payments;
    nav_ledger;
    nav_taxes;
    nav_commission;
    nav_sandbox;
    nav_clock;
    nav_design;
    nav_api_docs;

    // Actions
    save;
    cancel;
    back;
    search;
    print;
    next_page;
    first_page;
    details;

    // Forms
    optional;
    form_faults[count];
    choose_one;
    action;
    no_end;
    secret_once;

    // Invoices
    line;
    quantity;
    amount;
    subtotal;
    vat(rate);
    vat_of(rate, base);
    total;
    total_credit;
    credit_applied;
    to_pay;
    paid_so_far;
    total_so_far;
    why_this_amount;
    free_units;
    flat;
    rounded_once(step);
    exact;
    range(from, to);
    range_open(from);
    invoice_from;
    invoice_to;

    // Prices
    from_price;
    once_for_all;
    free_for_good;
    per_unit(unit);
    per_unit_and_month(unit);
    per_unit_and_year(unit);
    a_day;
    a_week;
    a_month;
    a_quarter;
    a_year;
    every_days(count);
    every_weeks(count);
    every_months(count);
    every_quarters(count);
    every_years(count);
    setup_once(amount);
    plus_unit(amount, per);
    first_free[count](noun);
    seats;
    seat;
    net_note;
    chosen;

    // Timelines and charts
    today;
    timeline;
    signed(day);
    service_starts(day);
    renewal(day);
    ends(day);
    ended(day);
    invoice_on(day);
    today_is(day);
    usage_by_day(name, from, to, total);
    chart_from_to(title, first, last);
    estimate;

    // When something is not there
    refused_title;
    not_found_title;
    not_found_text;
    to_the_store;
    fault_title;
    fault_text;
    fault_text_acted;
    back_to_the_page;
    fault_reference;
    try_again;
}
