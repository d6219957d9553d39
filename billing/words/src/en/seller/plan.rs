//! In English: the rate plan editor and its sample invoice.

texts! { English, seller::plan;
    plan_new_title = "New rate plan";
    plan_saved_at = "saved {time}";
    plan_kept_at = "entries kept {time}, not saved yet";
    plan_typing = "not saved yet";
    plan_not_kept = "could not be saved";
    plan_came_back = "Your entries of {when} were kept and are not saved yet.";
    plan_discard = "Discard these entries";
    plan_discarded = "The entries are discarded.";
    editor_sections = "Sections";
    plan_saved = "The draft is saved.";
    plan_save = "Save draft";
    plan_review = "Review and publish";
    plan_delete = "Delete the draft";
    plan_delete_title = "Delete the draft “{name}”?";
    plan_delete_text = "Nobody has subscribed to it and it was never in the store. It cannot be restored.";
    plan_deleted = "The draft is deleted.";

    // The plan itself
    names_title = "Names buyers see";
    plan_name = "Name of the plan";
    plan_key = "Plan key";
    plan_key_hint = "For the API, such as team. Versions of a plan share it.";
    plan_currency = "Currency";
    missing_words = one "{count} missing", other "{count} missing";

    // Usage
    usage_prices = "Usage prices";
    usage_note = "A metric without a price is not part of the plan, and its usage is rejected.";
    usage_none = "This product has no metric yet. Fees work without one; for a price per user, add a metric first.";
    price_per = "Price per {unit}";
    price_per_unit = "Unit price";
    free_units = "Free units per period";

    // Fees
    fees_title = "Fees";
    fees_note = "Due regardless of usage.";
    fee = "Fee";
    fee_n = "Fee {number}";
    fee_add = "Add a fee";
    fee_kind = "Kind";
    fee_none = "No fee";
    fee_setup = "Set-up fee, once";
    fee_recurring = "Base fee";
    fee_seats = "Per seat";
    fee_early_termination = "Early termination fee";
    fee_when = "Charged";
    fee_every = "Interval";
    fee_every_period = "every billing period";
    fee_every_count = "Every";
    fee_advance = "in advance";
    fee_arrears = "in arrears";
    fee_partial = "Partial period";
    fee_prorated = "prorated";
    fee_whole = "charged in full";
    fee_at_start = "once, at the start";
    fee_never_prorated = "never prorated";
    fee_if_ended_early = "on early termination";

    // For whom
    who_title = "Availability";
    visibility = "Visibility";
    visibility_public = "Public";
    visibility_public_hint = "In the store; buyers can subscribe there.";
    visibility_private = "Private";
    visibility_private_hint = "Not in the store; the operator buys it on a buyer's behalf.";
    audience = "Available to";
    audience_everyone = "Everyone";
    audience_category = "A buyer category";
    audience_buyer = "One buyer";
    category = "Buyer category";
    category_hint = "As the operator named it, such as Schools.";
    category_choose = "Choose a category";
    addressed_buyer = "The buyer's e-mail address or ID";
    buyer_hint = "Exactly as the buyer told you. Your own buyers are suggested.";
    buyer_is = "This is {name}.";
    effective_from = "First day of sale";
    effective_from_hint = "Empty: as soon as it is published.";
    effective_until = "Last day of sale";
    effective_until_hint = "Empty: no end. Subscribers keep the plan afterwards.";

    // Billing
    billing_title = "Billing";
    period_unit = "Billing period";
    unit_week = "Weeks";
    unit_day = "Days";
    unit_month = "Months";
    unit_quarter = "Quarters";
    unit_year = "Years";
    period_count = "Number";
    alignment = "Periods";
    alignment_calendar = "by calendar (months from the 1st, weeks from Monday)";
    alignment_anniversary = "from the first day of service";
    payment_due_days = "Payment term in days";
    trial_days = "Trial days";
    trial_days_hint = "0: no trial.";
    trial_covers = "The trial covers";
    trial_covers_everything = "fees and usage";
    trial_covers_fees = "fees only, usage is billed";
    downgrade = "Downgrades";
    downgrade_any = "at once if the buyer asks for it";
    downgrade_end_of_period = "at the end of the paid period only";

    // More
    more_title = "Term and plan changes";
    more_note = "Minimum term, proration, downgrades";
    bounds = "Minimums and maximums";
    term = "Minimum term";
    term_none = "No minimum term, can be canceled at the end of any period";
    term_then = "After the term";
    term_renews = "renews automatically for the same term";
    term_runs_on = "ends, without renewal";
    basis = "Proration";
    basis_days = "by days";
    basis_seconds = "by seconds";
    basis_month_30 = "by months of 30 days";
    basis_none = "charged in full";
    features = "Features and service level";
    features_note = "What the plan includes besides usage. Software reads the key; buyers read the name.";
    feature_n = "Feature {number}";
    feature_add = "Add a feature";
    feature_key = "Key";
    feature_key_hint = "Empty: made from the name.";
    feature_name = "Name";
    feature_kind = "Value";
    feature_on = "included";
    feature_off = "not included";
    feature_amount = "a number with its unit";
    feature_text = "a text, the same in every language";
    feature_words = "a text, translated";
    feature_value = "Number or text";
    feature_unit = "Unit";
    feature_translated = "Text buyers read";
    row_remove = "Remove: {row}";
    service_level = "Service level";
    service_level_hint = "Such as 99.9.";

    // Sample invoice
    sample_title = "Sample invoice";
    sample_note = "One full period, calculated with the software that issues the invoices.";
    sample_quantity_of = "Quantity: {name}";
    sample_commission = "Commission {percent}";
    sample_share = "You receive";
    sample_setup = "plus {amount} set-up fee, once";
    plan_not_saved_yet = "Your entries were kept and are not saved yet.";
    sample_empty = "Enter a price or a fee to see the invoice here.";
    before_publishing = "Before you publish";
    before_publishing_note = "As last saved.";
    nothing_missing = "Nothing is missing. The plan can be published.";
}
