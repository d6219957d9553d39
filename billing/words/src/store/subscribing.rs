//! Words of subscribing: what is reviewed before, and what comes after.

words! {
    // Review
    step_choose;
    step_review;
    step_payment;
    step_done;
    review_title(product, plan);
    review_lead;
    already_yours(name, day);
    already_yours_from(name, day);
    already_theirs(buyer, name, day);
    already_theirs_from(buyer, name, day);
    comes_on_top;
    change_it_instead;
    look_at_it;
    your_choice;
    seats_label;
    seats_hint;
    seats_in_arrears_hint;
    starts_label;
    starts_hint;
    update_choice;
    amounts_anew;
    due_today;
    due_on_start(day);
    what_happens;
    at_payment;
    at_end;
    happens_start;
    happens_start_today;
    happens_invoice(amount);
    happens_no_invoice;
    happens_setup(amount);
    happens_next(period);
    about_amount(amount, every);
    about_with(quantities);
    then_on(day);
    without_usage;
    happens_first(period);
    happens_charged(method);
    happens_credit_covers(credit);
    happens_credit_first(credit, rest);
    happens_details_next;
    happens_due_days[days];
    happens_early_end(amount);
    first_term_until(day);
    ends_with_its_term(day);
    withdrawing_until(day);
    trial_had_before;
    withdrawal_had_before;
    subscribe_now;
    subscribe_and_pay;
    back_to(product);
    only_buyers_title;
    sign_in_as_another;

    // Done
    done_title(name);
    done_title_later(name, day);
    one_step_left;
    done_lead(seller);
    next_steps;
    step_method_ready(method);
    step_method_missing;
    enter_payment_details;
    step_seats[seats](day);
    step_first_day(day);
    step_usage(seller);
    step_paid(number, amount);
    step_under_way(number, amount);
    step_to_confirm(number, amount);
    step_failed(number, amount);
    step_declined(number, amount);
    step_open(number, amount);
    watch_next_invoice;
    see_subscriptions;
}
