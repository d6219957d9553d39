//! In English: overview, subscribers, earnings and API keys.

texts! { English, seller::business;
    // Overview
    good_morning = "Good morning, {name}";
    good_afternoon = "Good afternoon, {name}";
    good_evening = "Good evening, {name}";
    currency_choice = "Currency";
    billed_in = "Billed in {month}";
    more_than = "+{percent} vs. {month}";
    less_than = "−{percent} vs. {month}";
    same_as = "same as in {month}";
    so_far_in = "{amount} so far in {month}";
    collected = "Collected";
    outstanding = "Outstanding";
    outstanding_of = "{amount} outstanding";
    nothing_outstanding = "nothing outstanding";
    collected_so_far = "Collected, all time";
    my_share_so_far = "Your share, all time";
    my_share = "Your share";
    after_commission = "after {amount} commission";
    active_subscriptions = "Active subscriptions";
    n_start_later = one "{count} starts later", other "{count} start later";
    none_start_later = "none scheduled";
    billed_by_product = "Billed by product";
    other_products = "Others";
    all_n = one "All {count}", other "All {count}";
    welcome_title = "Sell your first product";
    welcome_text =
        "Add a name, use the suggested price per user, check its card in three languages, publish. It takes minutes.";
    continue_title = "Next: {name}";
    nothing_billed = "Nothing billed yet";
    nothing_billed_text = "Invoices are issued automatically when they are due; the amounts appear here.";

    // Subscribers
    subscribers_title = "Subscribers";
    subscribers_lead = "Who subscribes, and usage in the current period, updated continuously.";
    buyer = "Buyer";
    agreement = "Agreement";
    usage_so_far = "Usage so far";
    next_invoice = "Next invoice";
    subscribers_none = "No subscribers yet";
    subscribers_none_text = "Publish a rate plan; buyers then find the product in the store and can subscribe.";
    all_invoices = "All invoices";
    invoices_lead = "What was invoiced in your name, the newest first.";
    to_subscriber = "To the subscriber";
    to_products = "Go to products";
    usage_title = "Usage";
    usage_period = "{days}, as reported so far";
    n_events = one "{count} event", other "{count} events";
    last_event = "Last reported {when}.";
    usage_nothing = "No usage reported yet";
    usage_nothing_text = "Create a usage key and let your software send usage; it appears here at once.";
    usage_not_priced = "This plan has fees only, no usage prices.";
    facts_title = "Subscription";
    fact_product = "Product";
    fact_plan = "Rate plan";
    fact_since = "Since";
    fact_until = "Until";
    fact_signed = "Signed";
    fact_seats = "Seats";
    fact_bought_by = "Bought by";
    bought_by_seller = "{name}, for the buyer";
    bought_by_operator = "{name} (operator)";
    fact_setup = "Set-up fee";
    setup_waived = "waived";
    fact_zone = "Time zone";
    preview_title = "Next invoice";
    invoices_title = "Invoices";
    invoices_none = "No invoice yet";
    invoices_none_text = "The first one will be issued on {day}.";
    invoices_none_yet_used = "The first one will be issued on {day}, only if something is used.";
    invoices_none_ever = "No invoice is due.";
    invoice = "Invoice";
    invoice_total = "Total";
    invoice_issued = "Issued";

    // Usage keys
    usage_key_title = "Send usage";
    usage_key_text = "Your software reports this subscription's usage with a key of its own. Earlier keys stay valid.";
    usage_key_create = "Create usage key";
    usage_key_label = "Usage key";
    usage_key_try = "Try it in a terminal";

    // Earnings
    earnings_title = "Earnings";
    earnings_lead = "Net amounts, without tax. Your share comes from the ledger, to the cent.";
    invoiced = "Invoiced";
    commission = "Commission";
    all_time = "since the beginning";
    commission_note = "{percent} of what was collected";
    share_note = "collected minus commission";
    month = "Month";
    earlier_months = "Earlier";
    by_month = "By month";
    by_month_note = "By the day an invoice was issued; collected is what has been paid of it by now.";
    recent_invoices = "Recent invoices";
    earnings_none = "No invoices yet";
    earnings_none_text =
        "The first invoice is issued when a subscription with fees begins, or after the first period with usage.";

    // API keys
    keys_title = "API keys";
    keys_lead = "For your software: products, plans, subscriptions, and usage of all your subscribers.";
    key_new = "New key";
    key_name = "Purpose";
    key_name_hint = "Such as production, or Anna's laptop.";
    key_create = "Create key";
    key_created = "API key “{name}”";
    key_column = "Key";
    key_valid = "Valid";
    key_revoked_on = "Revoked on {day}";
    key_revoke = "Revoke";
    key_revoke_title = "Revoke “{name}”?";
    key_revoke_text = "Software that uses this key is refused from now on. This cannot be undone.";
    key_revoked = "The key is revoked.";
    keys_none = "No keys yet";
    keys_none_text = "Create one to connect your software to the marketplace.";
}
