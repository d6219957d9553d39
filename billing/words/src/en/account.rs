//! In English: words of the buyer account.

mod paying;

texts! { English, account;
    // Subscriptions
    subscriptions_title = "Subscriptions";
    group_active = "Active";
    group_scheduled = "Starting later";
    group_ended = "Ended";
    no_subscriptions_title = "Nothing subscribed yet";
    no_subscriptions_text =
        "Find a product, see what it would cost you, subscribe. It then appears here with its next invoice.";
    browse_store = "Browse the store";
    product = "Product";
    state = "Status";
    next_invoice = "Next invoice";
    seats = "Seats";
    bought_for_you = "Purchased for you by {person} on {day}";
    nothing_left = "none";

    // One subscription
    cancel_this = "Cancel …";
    agreement = "Agreement";
    price_list_of = "price list of {day}";
    renews_by_itself = "renews automatically";
    runs_until_cancelled = "runs until you cancel";
    ends_by_itself = "ends on {day}";
    has_ended = "ended on {day}";
    first_invoice_title = "First invoice";
    invoice_after_that = "The invoice after that";
    nothing_more_to_come = "No further invoice is due under the agreement.";
    last_invoice_title = "Last invoice";
    late_invoice_title = "Invoice for late usage";
    usage_up_to = "from usage up to {time}";
    not_updated_since = "No connection. As of {time}.";
    nothing_to_invoice_title = "Nothing left to invoice";
    nothing_to_invoice_text = "This subscription ended on {day}. Its invoices stay here.";
    never_began = "This subscription was canceled before it began. Nothing is invoiced for it.";
    used_this_month = "{name} this month";
    used_this_period = "{name} this period";
    n_events = one "from {count} event", other "from {count} events";
    nothing_used_yet = "Nothing has been reported yet.";
    no_usage_priced = "This plan has no prices for usage: invoices hold fees only.";
    paying_with = "Paying with";
    change = "change";
    add_card = "Enter payment details";
    no_card_yet = "No payment details yet. Invoices must be paid manually.";
    card_number = "{brand} ·· {last4}";
    about_this = "What was agreed";
    seller = "Seller";
    plan = "Plan";
    signed_on = "Signed";
    service_since = "Service from";
    trial = "Trial";
    trial_of_all_until = "until {day}, usage included";
    trial_of_fees_until = "until {day}, without fees";
    service_until = "Last day";
    setup_fee = "Set-up fee";
    setup_waived = "waived";
    days_counted_in = "Time zone";
    access = "Access";
    access_open = "open";
    access_closed = "closed";
    plan_changes_on = "From {day} on {plan} applies.";
    seats_change_on = one "From {day} on you have {seats} seat.", other "From {day} on you have {seats} seats.";
    agreed_prices = "Agreed prices: {plan}";
    past_invoices = "Past invoices";
    no_past_invoices = "None yet.";
    all_invoices = "All invoices";

    // Cancelling
    cancel_title = "Cancel {product}";
    cancel_lead = "Nothing happens before you confirm at the bottom.";
    end_shown_anew = "You changed your choice. This is what it means. Nothing is canceled yet.";
    cancel_when = "When should it end?";
    at_period_end = "At the end of the period";
    at_term_end = "At the end of the term";
    at_trial_end = "At the end of the trial";
    at_paid_end = "At the end of the paid period";
    trial_ends = "Last day {day}. No fees are due until then.";
    early_for = "Last day {day}. That is before the end of the term and costs {amount}, once.";
    early_for_nothing = "Last day {day}. That is before the end of the term, at no extra cost.";
    last_day_is = "Last day {day}";
    before_it_starts = "Before it starts";
    before_it_starts_hint = "No service, no invoice.";
    on_a_day = "On another day";
    on_a_day_hint = "The day chosen is the last day of service.";
    last_day_field = "Last day of service";
    see_what_happens = "See what happens";
    if_you_cancel = "If you cancel now";
    service_ends_on = "{product} can be used until the end of {day}.";
    service_never_starts = "{product} never starts, and nothing is invoiced for it.";
    one_invoice_before = "Before the last one, another invoice follows: {day}, {amount}.";
    invoices_before = "Before the last one, these invoices follow: {list}. Together {sum}.";
    many_invoices_before =
        one "Before the last one, {count} invoice follows, on {first}: {sum}.",
        other "Before the last one, {count} invoices follow, from {first} to {last}: {sum} in all.";
    one_invoice_left = "One more invoice follows: {day}, {amount}.";
    invoices_left = "These invoices follow: {list}. Together {sum}.";
    many_invoices_left =
        one "{count} invoice follows, on {first}: {sum}.",
        other "{count} invoices follow, from {first} to {last}: {sum} in all.";
    at_least_so_many = "More invoices follow until the last day.";
    usage_besides = "Usage until then comes on top of the amounts so far.";
    invoices_if_used = "Invoices for usage alone follow only if something is used.";
    final_invoice_of_fees = "The last invoice is issued on {day}: {amount}.";
    final_invoice = "The last invoice is issued on {day}: {amount} so far, plus usage until then.";
    final_invoice_of_nothing =
        "The last invoice is issued on {day}, for usage until then. So far there is none. Without usage no invoice comes.";
    early_end_costs = "This includes {amount} for early termination.";
    withdraw = "Withdraw today at no cost";
    withdraw_hint =
        "You can withdraw until {until}. All that was invoiced is credited, and usage is not billed. Today is the last day of service.";
    last_day_paid = "Last day {day}. Until then everything is due as agreed.";
    on_a_day_or_withdraw =
        "The day chosen is the last day of service. Until then everything is due as agreed; only withdrawing costs nothing.";
    end_sooner = "End sooner …";
    withdrawn_last_day =
        "Withdrawn: nothing is owed. What was invoiced is credited on the day after. The last day of service is {day}.";
    ends_last_day = "This subscription ends: its last day of service is {day}.";
    all_is_credited =
        "All that was invoiced is credited on {on}: {amount}. The credit is applied to open and upcoming invoices, from any seller. Usage is not billed.";
    nothing_was_invoiced = "Nothing was invoiced so far, so nothing is credited. Usage is not billed.";
    unused_is_credited = "{amount} for unused days is credited on {day}.";
    days_after_are_lost =
        "Of what was invoiced in advance, {amount} is for days after the last one, until {until}. It is not credited.";
    whole_period_is_lost = "{amount} was invoiced as a whole for the time until {until}. None of it is credited.";
    no_renewal = "Nothing else is invoiced, and nothing is renewed.";
    no_more_invoices = "No further invoice follows, and nothing is renewed.";
    booked_seats_are_dropped =
        one "The change to {seats} seat scheduled for {day} is canceled.",
        other "The change to {seats} seats scheduled for {day} is canceled.";
    booked_is_dropped = "The change to {plan} scheduled for {day} is canceled.";
    confirm_withdrawal = "Withdraw today";
    confirm_cancel = "Cancel the subscription";
    confirm_cancel_on = "Cancel for {day}";
    keep_it = "Keep it";
    cancelled_done = "{product} is canceled. Its last day is {day}.";
    withdrawn_done = "The subscription to {product} is withdrawn. Its last day is {day}.";
    withdrawn_and_over = "This subscription was withdrawn on {day}. Its invoices stay here.";
    cancelled_before_start = "{product} was canceled before it began.";
    already_ends = "This subscription already ends on {day}. You can only bring the last day forward.";
    back_to_subscription = "Back to the subscription";

    // Settings
    settings_title = "Settings";
    these_pages = "These pages";
    these_pages_note = "For {person}, on every device";
    organization_note = "For everybody in your organization, and for its invoices";
    colors = "Colors";
    invoice_language = "Language of invoices";
    currency = "Currency";
    currency_hint = "Suggested for new plans. Subscriptions keep their own.";
    invoice_email_why =
        "Sellers address private plans to it. So that these reach nobody else, it stays as it was first entered.";
    contact_email = "E-mail address";
    contact_email_hint = "Where the operator reaches you. You sign in with your own address.";
    time_zone_hint = "For new subscriptions. Running ones keep theirs.";
    invoice_email = "E-mail address for invoices";
    own_zone_hint = "The admin pages show days and times in this time zone, on this device.";
    settings_saved = "Your settings are saved.";

    // API keys
    keys_title = "API keys";
    keys_lead = "With a key your own software can do what you do here: read invoices and previews, subscribe, cancel.";
    new_key = "New key";
    key_name = "Name";
    key_name_hint = "Where it will be used: “ERP”, “Report by mail”.";
    create_key = "Create the key";
    your_new_key_unnamed = "The new key";
    your_new_key = "The key “{name}”";
    try_key = "Try it";
    no_keys_title = "No keys yet";
    no_keys_text = "Create one above when software of yours should read invoices or subscribe automatically.";
    key = "Key";
    key_state = "Status";
    key_created = "Created";
    key_revoked_on = "revoked on {day}";
    revoke = "Revoke";
    revoke_title = "Revoke “{name}”?";
    revoke_effect = "Software that uses this key is refused from this moment on. This cannot be undone.";
    revoke_free = "It costs nothing and changes no subscription.";
    revoke_confirm = "Revoke the key";
    keep_key = "Keep it";
    key_was_revoked = "The key is revoked.";
    nothing_used_then = "nothing was reported in these days";
}
