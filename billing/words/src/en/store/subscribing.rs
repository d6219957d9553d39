//! In English: words of subscribing: what is reviewed before, and what comes after.

texts! { English, store::subscribing;
    // Review
    step_choose = "Choose";
    step_review = "Review";
    step_payment = "Payment details";
    step_done = "Done";
    review_title = "Subscribe to {product} {plan}";
    review_lead = "Nothing is agreed yet. This is what will happen when you subscribe.";
    already_yours = "You already have {name}, since {day}.";
    already_yours_from = "You already have {name}, from {day} on.";
    already_theirs = "{buyer} already has {name}, since {day}.";
    already_theirs_from = "{buyer} already has {name}, from {day} on.";
    comes_on_top = "This would be an additional subscription.";
    change_it_instead = "Change it instead";
    look_at_it = "View it";
    your_choice = "Your choice";
    seats_label = "Seats";
    seats_hint = "Bought up front, for every period.";
    seats_in_arrears_hint = "Invoiced after each period.";
    starts_label = "First day of service";
    starts_hint = "Today or a later day: usage and fees begin on that day.";
    update_choice = "Update the amounts";
    amounts_anew = "You changed your choice. These are the amounts for it. Nothing is agreed yet.";
    due_today = "Invoiced today";
    due_on_start = "Invoiced on {day}";
    what_happens = "What happens when";
    at_payment = "Payment";
    at_end = "End";
    happens_start = "Service starts.";
    happens_start_today = "Service starts as soon as you subscribe.";
    happens_invoice = "{amount} is invoiced.";
    happens_no_invoice = "Nothing is invoiced yet.";
    happens_setup = "Of that, {amount} net is the set-up fee, once.";
    happens_next = "The next invoice, for {period}.";
    about_amount = "About {amount} {every}";
    about_with = "{quantities} in a full period, net. Actual usage is billed.";
    then_on = "Then, on {day}";
    without_usage = "without usage";
    happens_first = "The first invoice, for {period}.";
    happens_charged = "Each invoice is collected from {method} on the day it is issued.";
    happens_credit_covers = "Your credit of {credit} is used first and covers it: nothing is charged.";
    happens_credit_first = "Your credit of {credit} is used first; {rest} remains to be paid.";
    happens_details_next =
        "You enter payment details next, on the payment provider's page. We never see the card number.";
    happens_due_days =
        one "An invoice is due {days} day after its date.",
        other "An invoice is due {days} days after its date.";
    happens_early_end = "Early termination costs {amount} net.";
    first_term_until = "The first term lasts until {day}.";
    ends_with_its_term = "It is not renewed: the last day of service is {day}.";
    withdrawing_until = "You can withdraw until {day} at no cost.";
    trial_had_before =
        "The trial of this product was already used with an earlier subscription and is not available again.";
    withdrawal_had_before =
        "The right to withdraw was already used with an earlier subscription to this product and is not available again.";
    subscribe_now = "Subscribe";
    subscribe_and_pay = "Subscribe and enter payment details";
    back_to = "Back to {product}";
    only_buyers_title = "Buyer account required";
    sign_in_as_another = "Sign in with another account";

    // Done
    done_title = "Your subscription to {name} is active";
    done_title_later = "Your subscription to {name} begins on {day}";
    one_step_left = "1 step left";
    done_lead = "{seller} sees you among its subscribers.";
    next_steps = "Next steps";
    step_method_ready = "Invoices are collected from {method}.";
    step_method_missing = "Payment details are still missing. Without them you pay each invoice by bank transfer.";
    enter_payment_details = "Enter payment details";
    step_seats = one "{seats} seat from {day} on.", other "{seats} seats from {day} on.";
    step_first_day = "First day of service: {day}.";
    step_usage = "{seller} reports your usage. You see usage and costs within seconds.";
    step_paid = "Invoice {number} for {amount} is paid.";
    step_under_way = "Invoice {number} is issued; {amount} is being charged to the card.";
    step_to_confirm = "{amount} of invoice {number} is not paid yet: your bank asks you to confirm the charge.";
    step_failed = "{amount} of invoice {number} is not paid: the card was refused.";
    step_declined = "{amount} of invoice {number} is not paid: the payment was not confirmed. You can pay again.";
    step_withdrawn = "Invoice {number} is credited in full on {day}, because the subscription was withdrawn.";
    step_open = "Invoice {number} is issued; {amount} is not paid yet.";
    watch_next_invoice = "See the next invoice";
    see_subscriptions = "See all subscriptions";
    free_before_start = "Canceling before {day} costs nothing.";
}
