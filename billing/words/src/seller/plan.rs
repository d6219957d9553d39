//! The rate plan editor and its sample invoice.

words! {
    plan_new_title;
    plan_saved_at(time);
    plan_kept_at(time);
    plan_typing;
    plan_not_kept;
    plan_came_back(when);
    plan_discard;
    plan_discarded;
    editor_sections;
    plan_saved;
    plan_save;
    plan_review;
    plan_delete;
    plan_delete_title(name);
    plan_delete_text;
    plan_deleted;

    // The plan itself
    names_title;
    plan_name;
    plan_key;
    plan_key_hint;
    plan_currency;
    missing_words[count];

    // Usage
    usage_prices;
    usage_note;
    usage_none;
    price_per(unit);
    price_per_unit;
    free_units;

    // Fees
    fees_title;
    fees_note;
    fee;
    fee_n(number);
    fee_add;
    fee_kind;
    fee_none;
    fee_setup;
    fee_recurring;
    fee_seats;
    fee_early_termination;
    fee_when;
    fee_every;
    fee_every_period;
    fee_every_count;
    fee_advance;
    fee_arrears;
    fee_partial;
    fee_prorated;
    fee_whole;
    fee_at_start;
    fee_never_prorated;
    fee_if_ended_early;

    // For whom
    who_title;
    visibility;
    visibility_public;
    visibility_public_hint;
    visibility_private;
    visibility_private_hint;
    audience;
    audience_everyone;
    audience_category;
    audience_buyer;
    category;
    category_hint;
    category_choose;
    addressed_buyer;
    buyer_hint;
    buyer_is(name);
    effective_from;
    effective_from_hint;
    effective_until;
    effective_until_hint;

    // Billing
    billing_title;
    period_unit;
    unit_week;
    unit_day;
    unit_month;
    unit_quarter;
    unit_year;
    period_count;
    alignment;
    alignment_calendar;
    alignment_anniversary;
    payment_due_days;
    trial_days;
    trial_days_hint;
    trial_covers;
    trial_covers_everything;
    trial_covers_fees;
    downgrade;
    downgrade_any;
    downgrade_end_of_period;

    // More
    more_title;
    more_note;
    bounds;
    term;
    term_none;
    term_then;
    term_renews;
    term_runs_on;
    basis;
    basis_days;
    basis_seconds;
    basis_month_30;
    basis_none;
    features;
    features_note;
    feature_n(number);
    feature_add;
    feature_key;
    feature_key_hint;
    feature_name;
    feature_kind;
    feature_on;
    feature_off;
    feature_amount;
    feature_text;
    feature_words;
    feature_value;
    feature_unit;
    feature_translated;
    row_remove(row);
    service_level;
    service_level_hint;

    // Sample invoice
    sample_title;
    sample_note;
    sample_quantity_of(name);
    sample_commission(percent);
    sample_share;
    sample_setup(amount);
    plan_not_saved_yet;
    sample_empty;
    before_publishing;
    before_publishing_note;
    nothing_missing;
}
