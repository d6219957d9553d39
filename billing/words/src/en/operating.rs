//! In English: words of what the operator does for others and decides for the marketplace.

texts! { English, operating;
    // Registering
    register_seller = "Register a seller";
    register_buyer = "Register a buyer";
    register_note = "For software that works through the API. People sign up on their own.";
    country_choose = "Choose a country";
    register = "Register";
    registered = "{name} is registered.";
    api_key_of = "API key of {name}";

    // Invoice runs
    start_run = "Invoice what is due now";
    run_done = one "{count} invoice was issued.", other "{count} invoices were issued.";
    run_done_nothing = "Nothing was due. No invoices were issued.";

    // Commission
    commission_title = "Commission";
    commission_lead = "What the marketplace keeps of what is collected, net of tax. The rest goes to the sellers.";
    commission_now = "In force now";
    commission_percent = "Percentage";
    commission_hint = "Holds for everything that is collected from now on, also on invoices issued before.";
    save_commission = "Save percentage";
    commission_saved = "From now on the marketplace keeps {percent}.";

    // Rates of tax, and what became of them
    remove = "Remove";
    remove_rate_of = "the rate of {country} from {from}";
    rate_removed = "The rate of {country} is removed before its first day.";
    rates_note =
        "A rate that is entered again for the same day replaces the one before. One to come can be removed until its first day begins anywhere in the world.";
    remove_rate = "Remove the rate";
    keep_rate = "Keep the rate";
    remove_rate_title = "Remove the rate of {country} from {from}?";
    rate_stays = "On {from} the rate of {country} then stays at {percent}.";
    rate_stays_none = "On {from} nothing is then taxed for {country}.";
    rate_previews =
        "This rate of {percent} has not been applied yet. Previews that show it change at once; issued invoices stay as they are.";
    rate_listed = "The removal stays listed among the changes.";
    rate_changes = "Changes";
    changed_at = "When";
    changed_by = "by {name}";
    rate_was = "Before";
    rate_is = "After";
    rate_none = "none";
    rate_gone = "removed";

    // Categories
    remove_category_named = "the category {name}";
    remove_category = "Remove the category";
    keep_category = "Keep the category";
    remove_category_title = "Remove the category {name}?";
    category_unused = "Nobody is in it, and no rate plan is addressed to it: for buyers nothing changes.";
    category_again = "Sellers can no longer choose it. It can be created again at any time.";
    category_removed = "The category {name} is removed.";
    category_used = "in use";
}
