//! In English: words of the frame around every page, and of the components themselves.

texts! { English, common;
    // The frame
    brand_line = "The marketplace that bills to the cent";
    brand_description =
        "Find software, see what it costs before you subscribe, and know your next invoice before it comes.";
    skip_to_content = "Skip to content";
    main_navigation = "Main";
    section_navigation = "Section";
    you_are_here = "You are here";
    preferences = "Language and colors";
    language = "Language";
    colors = "Colors";
    theme_system = "As on this device";
    theme_light = "Light";
    theme_dark = "Dark";
    sign_in = "Sign in";
    sign_up = "Sign up";
    sign_out = "Sign out";
    needs_attention = "Needs your attention";
    sandbox_note = "Sandbox: no real money moves here.";

    // What numbers look like
    decimal_invalid = "Write a number such as 12.50 or 1,000.";
    quantity_invalid = "Write a number such as 12.5 or 1,000, with at most 16 digits before the point and 12 after it.";

    // What is wrong with JSON
    json_syntax = "This is not valid JSON: see line {line}, column {column}.";
    json_curly =
        "There is a curly quote ({quote}) at line {line}, column {column}. JSON accepts straight quotes only: write \" instead of {quote}.";
    json_comma = "A comma at line {line}, column {column} has nothing after it. Remove it.";
    json_decimal = "In JSON a number is written with a point and without thousands separators, such as 12.50 or 1000.";
    json_thousands =
        "“{text}” could be read as thousands. In JSON the point comes before the decimals: write 1000 or 1.0.";
    json_unknown = "There is no field “{field}” here.";
    json_missing = "The field “{field}” is missing here.";
    json_object = "An object in braces is expected here.";
    json_list = "A list in brackets is expected here.";
    json_text = "A text or a number is expected here.";
    json_switch = "true or false is expected here.";
    json_other = "Another value is expected here.";

    // Navigation
    nav_store = "Store";
    nav_subscriptions = "Subscriptions";
    nav_invoices = "Invoices";
    nav_seller_console = "Seller console";
    nav_admin = "Admin";
    nav_overview = "Overview";
    nav_products = "Products";
    nav_subscribers = "Subscribers";
    nav_earnings = "Earnings";
    nav_security = "Password and sessions";
    nav_settings = "Settings";
    nav_api_keys = "API keys";
    nav_payment_details = "Payment details";
    nav_marketplace = "Marketplace";
    nav_sellers = "Sellers";
    nav_buyers = "Buyers";
    nav_categories = "Buyer categories";
    nav_billing = "Billing";
    nav_purchase = "Buy on behalf";
    nav_invoice_runs = "Invoice runs";
    nav_payments = "Payments";
    nav_ledger = "Ledger";
    nav_taxes = "Taxes";
    nav_commission = "Commission";
    nav_sandbox = "Sandbox";
    nav_clock = "Clock";
    nav_design = "Components";
    nav_api_docs = "API";

    // Actions
    save = "Save";
    cancel = "Cancel";
    back = "Back";
    search = "Search";
    print = "Print";
    next_page = "Next page";
    first_page = "First page";
    details = "Details";

    // Forms
    optional = "optional";
    form_faults = one "Check {count} field", other "Check {count} fields";
    choose_one = "Please choose.";
    action = "Action";
    no_end = "no end";
    secret_once = "Copy it now: we cannot show it again.";

    // Invoices
    line = "Line";
    quantity = "Quantity";
    amount = "Amount";
    subtotal = "Subtotal";
    vat = "VAT {rate}";
    vat_of = "VAT {rate} of {base}";
    total = "Total";
    total_credit = "Total credited";
    credit_applied = "Credit applied";
    to_pay = "To pay";
    paid_so_far = "Paid";
    total_so_far = "Total so far";
    why_this_amount = "why this amount";
    free_units = "free";
    flat = "flat";
    rounded_once = "rounded once, to {step}";
    exact = "exact, nothing to round";
    range = "{from}\u{a0}–\u{a0}{to}";
    range_open = "{from} and more";
    invoice_from = "From";
    invoice_to = "To";

    // Prices
    from_price = "from";
    once_for_all = "once, no further fees";
    free_for_good = "for good";
    per_unit = "per {unit}";
    per_unit_and_month = "per {unit} and month";
    per_unit_and_year = "per {unit} and year";
    a_day = "a day";
    a_week = "a week";
    a_month = "a month";
    a_quarter = "a quarter";
    a_year = "a year";
    every_days = "every {count} days";
    every_weeks = "every {count} weeks";
    every_months = "every {count} months";
    every_quarters = "every {count} quarters";
    every_years = "every {count} years";
    setup_once = "{amount} set-up fee, once";
    plus_unit = "plus {amount} {per}";
    first_free = one "the first {noun} is free", other "the first {count} {noun} are free";
    seats = "Seats";
    seat = "seat";
    net_note = "net, plus VAT where due";
    chosen = "Chosen";

    // Timelines and charts
    today = "Today";
    timeline = "Timeline";
    signed = "Signed {day}";
    service_starts = "Service starts {day}";
    renewal = "Renewal {day}";
    ends = "Ends {day}";
    ended = "Ended {day}";
    invoice_on = "Invoice {day}";
    today_is = "Today, {day}";
    usage_by_day = "{name} by day, {from} to {to}: {total} in total";
    chart_from_to = "{title}, from {first} to {last}";
    estimate = "so far";

    // When something is not there
    refused_title = "Not accepted";
    not_found_title = "Page not found";
    not_found_text =
        "The page may have moved, or it belongs to somebody else. The store has everything that can be bought.";
    to_the_store = "Go to the store";
    fault_title = "Something went wrong";
    fault_text =
        "The page could not be shown; nothing was changed by that. Try again in a moment; if it stays like this, tell the operator the reference below.";
    fault_text_acted =
        "It is not certain whether what you sent was carried out, or how much of it. See what the page says now before you send it again; if it stays like this, tell the operator the reference below.";
    back_to_the_page = "Back to the page";
    fault_reference = "Reference";
    try_again = "Try again";
}
