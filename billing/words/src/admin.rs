//! Words of the admin area.

pub(crate) mod clock;
pub(crate) mod payments;

pub use clock::*;
pub use payments::*;

words! {
    // Overview
    overview_title(month);
    invoiced;
    n_invoices[count];
    no_invoices;
    n_credit_notes[count];
    collected;
    collected_note;
    commission;
    commission_note;
    outstanding;
    other_currencies(codes);
    outstanding_note;
    sellers_share;
    collected_by_month(currency);
    nothing_invoiced_title;
    nothing_invoiced_text;
    at_a_glance;
    now;
    active_subscriptions;
    scheduled_subscriptions;
    last_run;
    all_runs;
    no_run_yet;
    advance_the_clock;

    // Lists of people
    name;
    country;
    since;
    products;
    sellers_title;
    find_sellers;
    no_sellers_title;
    no_sellers_text;
    buyers_title;
    buyers_in(category);
    find_buyers;
    no_buyers_title;
    no_buyers_text;
    to_sign_up;
    nobody_found(words);
    nobody_found_text;
    show_all;

    // A buyer
    buyer_facts;
    email;
    time_zone;
    currency;
    vat_id;
    categories;
    categories_note;
    save_categories;
    categories_saved(buyer);
    no_categories_here;
    subscriptions;
    product;
    status;
    bought_by;
    bought_by_on(who, day);
    operator;
    next_invoice;
    buy_for_this_buyer;
    no_subscriptions_title;
    no_subscriptions_text;
    invoices;
    number;
    issued;
    due;
    no_invoices_title;
    no_invoices_text;

    // Money that is open
    balance_of;
    open;
    overdue;
    invoices_lead;

    // Categories
    categories_title;
    category_members[count];
    no_members_title;
    no_members_text;
    choose_buyers;
    new_category;
    category_name_hint;
    create_category;
    category_created(name);
    no_categories_title;
    no_categories_text;

    // Buying on behalf
    purchase_title;
    purchase_lead;
    step_buyer;
    step_plan;
    step_terms;
    step_review;
    for_whom;
    which_plan(buyer);
    another_buyer;
    another_plan;
    find_plans;
    plan;
    price;
    on_sale;
    on_sale_from(day);
    on_sale_only_from(plan, day);
    on_sale_until(day);
    on_sale_now;
    visibility;
    private_plan;
    public_plan;
    no_plans_title;
    no_plans_text;
    no_plan_found(words);
    terms_title(plan, buyer);
    starts_on;
    starts_on_hint(day);
    seats;
    seats_in_arrears_hint;
    seats_hint;
    collected_at_issue;
    waive_setup_fee(amount);
    waive_hint;
    see_what_is_invoiced;
    review_title(plan, buyer);
    what_happens;
    service_from(product, plan, day);
    service_today(product, plan);
    setup_waived_of(amount);
    setup_charged_of(amount);
    invoiced_at_once(amount);
    invoiced_on_day(amount, day);
    nothing_at_start;
    next_with_usage(day, period, amount);
    next_of_usage(day, period);
    next_beyond(day, period, amount);
    later_with_usage(day, period, amount);
    later_beyond(day, period, amount);
    later_invoice(day, period, amount);
    next_of_fees(day, period, amount);
    buyer_is_told(buyer, who);
    buy_for(buyer);
    change_terms;
    first_invoice;
    bought_for(buyer);
    agreement;
    first_day;
    last_day;
    signed;
    setup_fee;
    setup_charged;
    setup_waived;
    open_buyer;
    buy_another;
    usage_key(product);

    // Invoice runs
    runs_title;
    runs_lead;
    run_of(instant);
    started;
    failures;
    n_failures[count];
    reason;
    subscription;
    no_failures;
    buyer;
    seller;
    total;
    no_runs_title;
    no_runs_text;
    run_without_invoices;
    run_without_invoices_text;

    paid_on;
    not_paid_yet;

    // Taxes
    taxes_title;
    taxes_lead;
    rate;
    rate_from;
    in_force;
    comes_later;
    replaced;
    set_rate;
    percent;
    from_day;
    choose;
    save_rate;
    rate_saved(country);
    no_rates_title;
    no_rates_text;

    // Ledger
    ledger_title;
    ledger_lead;
    totals;
    accounts;
    account;
    balance;
    sum_of_all(currency);
    balanced;
    transactions;
    debit;
    credit;
    movement_invoice_issued;
    movement_credit_applied;
    movement_payment_collected;
    account_receivable;
    account_receivable_note;
    account_credit;
    account_credit_note;
    account_uncollected;
    account_uncollected_note;
    account_payable;
    account_payable_note;
    account_commission;
    account_commission_note;
    account_tax;
    account_tax_note;
    account_provider;
    account_bank;
    account_bank_note;
    movement_credit_granted;
    account_provider_note;
    no_transactions_title;
    no_transactions_text;
}
