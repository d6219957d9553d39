//! In English: what lines are called on an invoice.

texts! { English, lines;
    setup = "Set-up fee";
    base_fee = "Base fee";
    seats = "Seats";
    prepaid = "Prepaid commitment";
    early_termination = "Early termination fee";

    // A fee with an interval of its own
    base_fee_every = "Base fee, {often}";
    seats_every = "Seats, {often}";
    prepaid_every = "Prepaid commitment, {often}";
    every_n_days = one "daily", other "every {count} days";
    every_n_weeks = one "weekly", other "every {count} weeks";
    every_n_months = one "monthly", other "every {count} months";
    every_n_quarters = one "quarterly", other "every {count} quarters";
    every_n_years = one "yearly", other "every {count} years";

    // What becomes of a fee
    unused = "{fee}: unused days";
    replaced = "{fee}: charged before";
    withdrawn = "{line}: withdrawn";

    // Usage
    up_to_minimum = "{metric}: up to the minimum";
    beyond_maximum = "{metric}: beyond the maximum";
    correction = "{line}: correction for {days}";

    // Over all of a plan
    covered_by_prepaid = "Covered by the prepaid commitment";
    overage = "Overage: price difference";
    true_up = "Minimum commitment: difference";
    cap = "Beyond the maximum spend";
}
