//! Words about work that follows from acts and was given up.

words! {
    title;
    lead;
    none_title;
    none_text;
    collect_invoice;
    apply_credit;
    settle_payment;
    give_up_charges;
    what;
    why;
    logged_as(reference);
    given_up;
    act;
    try_again;
    tried_again;
    waits[count];
    see;
    failed_refused;
    failed_database;
    failed_away;
    failed_stored;
    failed_other;
}
