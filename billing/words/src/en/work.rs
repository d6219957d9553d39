//! In English: words about work that follows from acts and was given up.

texts! { English, work;
    title = "Failed tasks";
    lead =
        "What follows from invoices and payments is tried twelve times. What fails even then waits here until you have it tried again.";
    none_title = "No failed tasks";
    none_text = "Everything that follows from invoices and payments is done or under way.";
    collect_invoice = "Collect an invoice";
    apply_credit = "Set credit against invoices";
    settle_payment = "Settle a payment";
    give_up_charges = "Cancel charges to a removed card";
    what = "What";
    why = "Why it failed last";
    logged_as = "Logged as {reference}.";
    given_up = "Last tried";
    act = "Action";
    try_again = "Try again";
    tried_again = "It is being tried again.";
    waits = one "{count} task failed and waits for you.", other "{count} tasks failed and wait for you.";
    see = "See why";
    failed_refused = "A rule of the marketplace does not allow it.";
    failed_database = "The database did not carry it out.";
    failed_away = "The database could not be reached.";
    failed_stored = "Stored data could not be read.";
    failed_other = "Something went wrong on our side.";
}
