//! In English: words of the change of a running subscription, the same for its buyer and for the operator.

texts! { English, change;
    change_this = "Change …";
    title = "Change {name}";
    review_title = "Review the change of {name}";
    choose_lead = "Nothing changes before you have seen the amounts and confirmed them.";
    review_lead = "Nothing has changed yet. These are the exact amounts.";
    step_choose = "Choose";
    step_review = "Review";
    which_plan = "Which plan?";
    you_have = "Current plan: {plan}";
    n_seats = one "{count} seat", other "{count} seats";
    other_seats = "More or fewer seats";
    seats_now_are = "Now: {count}.";
    see_amounts_of_seats = "See the amounts for these seats";
    other_plan = "Another plan";
    seats_hint = "For plans that are paid by seat.";
    from_when = "From when on?";
    by_rule = "Automatic: upgrades now, downgrades at period end";
    by_rule_hint = "What costs more begins today; what costs less begins on {day}, at the end of the paid period.";
    by_rule_today = "Every change begins today: nothing is paid in advance.";
    by_rule_or_never = "What costs more begins today; what costs less would begin only after the agreed end.";
    trial_changes_today = "During the trial every change begins today: nothing is paid yet.";
    booked_plan = "Already scheduled: {plan} from {day} on. A choice made here replaces it.";
    booked_seats =
        one "Already scheduled: {seats} seat from {day} on. A choice made here replaces it.",
        other "Already scheduled: {seats} seats from {day} on. A choice made here replaces them.";
    replaces_plan = "This replaces the scheduled change: {plan} from {day} on.";
    replaces_seats =
        one "This replaces the scheduled change: {seats} seat from {day} on.",
        other "This replaces the scheduled change: {seats} seats from {day} on.";
    seats_already_booked =
        one "This is already scheduled: {seats} seat from {day} on. There is nothing to confirm.",
        other "This is already scheduled: {seats} seats from {day} on. There is nothing to confirm.";
    already_booked = "This is already scheduled: {plan} from {day} on. There is nothing to confirm.";
    at_once = "At once";
    at_once_hint = "Fees paid in advance are credited for the remaining days, and the new fees are charged for them.";
    at_once_whole_hint =
        "Fees that are not prorated are not credited: a dearer fee is charged with the difference, a cheaper one changes nothing before the next period.";
    at_once_nothing_paid_hint = "Nothing was paid in advance, so nothing is credited.";
    at_once_charged_hint = "Where the new plan has fees in advance, they are charged for the remaining days.";
    nothing_credited = "Nothing is credited: what was invoiced for {plan} stands.";
    next_period = "With the next period";
    next_period_hint = "From {day} on. Nothing is credited or charged before.";
    see_amounts = "See the amounts";

    no_other_plan_title = "No other plan to choose";
    no_other_plan = "{seller} has no other plan of {product} on sale for this subscription at the moment.";
    before_start_changes = "Before its first day, {day}, nothing is paid yet: every change applies from that day on.";
    begins_with_plan = "The subscription begins on {day} with {plan}, on its terms.";
    begins_with_seats =
        one "The subscription begins on {day} with {seats} seat.",
        other "The subscription begins on {day} with {seats} seats.";

    undo_change = "Undo the change";
    undo_title = "Undo the change of {name}?";
    plan_stays = "{new} does not begin on {day}: {old} stays.";
    seats_stay =
        one "It stays at {seats} seat; nothing changes on {day}.",
        other "It stays at {seats} seats; nothing changes on {day}.";
    undo_is_free = "Undoing it costs nothing. You can schedule a change again at any time.";
    leave_booked = "Keep the change";
    undone = "{name} stays as it is.";
    what_happens = "What happens";
    applies_now = "{plan} applies from today on.";
    applies_from = "{old} stays until then; from {day} on {new} applies.";
    seats_become = one "{before} seat becomes {after}.", other "{before} seats become {after}.";
    seats_now = "The seats change today.";
    seats_from = "The seats change on {day}; until then nothing changes.";
    seats_bought =
        one "The new plan comes with {count} seat; so far there were none.",
        other "The new plan comes with {count} seats; so far there were none.";
    seats_gone =
        one "The new plan has no seats: the {count} seat ends.",
        other "The new plan has no seats: the {count} seats end.";
    bound_from = "{plan} is agreed for {term}, counted from {from}, so until {last}.";
    then_renewed = "It then renews automatically for the same term each time.";
    then_it_ends = "It is not renewed: the service ends then.";
    term_goes_on = "The current term continues until {last}.";
    terms_follow = "After that the terms of {plan} follow, {term} each, renewed automatically.";
    one_term_follows = "After that one term of {plan} follows, {term}, until {last}; then the service ends.";

    not_bound = "{plan} can be canceled at any time.";
    end_stays = "The service still ends on {day}, as agreed.";
    early_end_costs = "Early termination costs {amount} net, once.";
    leaving_early_costs = "Leaving {plan} before its term ends on {last} costs {amount}, once.";
    part_of_this_invoice = "That is part of what is invoiced at once.";
    invoiced_later = "It is invoiced on {day}.";
    no_second_setup = "The set-up fee of {plan}, {amount}, is not charged: it is due for new subscriptions only.";
    usage_from_now = "Usage from now on is priced by {new}.";
    usage_until_now = "Usage until now is priced by {old}.";
    usage_refused_from_now = "{new} has no price for {metrics}: such usage is not accepted any more from now on.";
    usage_refused_from = "{new} has no price for {metrics}: such usage is not accepted any more from {day} on.";
    trial_usage_is_free = "The trial goes on until {day}: until then no recurring fee is due and usage is free.";
    usage_by_instant = "Usage until now is priced by {old}, from now on by {new}.";
    invoiced_at_once = "{amount} is invoiced at once.";
    credited_at_once = "{amount} is credited at once and applied to the next invoices, from any seller.";
    nothing_at_once = "Nothing is invoiced for the change itself.";
    next_invoice_on = "The next invoice comes on {day}, for {period}.";
    next_invoice_of = "The next invoice comes on {day}, for {period}: {amount} so far, plus further usage.";
    next_invoice_if_used = "The next invoice comes on {day}, for {period}, only if something is used.";
    later_invoice = "The invoice of {day}, for {period}: {amount}.";
    later_invoice_of = "The invoice of {day}, for {period}: at least {amount}, plus usage.";
    later_invoice_so_far = "The invoice of {day}, for {period}: at least {amount}.";
    trial_goes_on = "The trial goes on until {day}: no recurring fee is due for its days.";
    trial_goes_on_with_usage =
        "The trial goes on until {day}: until then no recurring fee is due and usage is free. After that usage is priced by {new}.";
    next_invoice_of_fees = "The next invoice comes on {day}, for {period}: {amount}.";
    charged_to = "{method} is charged.";
    sheet_title = "Invoiced at once";
    sheet_title_credit = "Credited at once";
    confirm_now = "Change now";
    confirm_on = "Change on {day}";
    choose_again = "Back";
    leave_it = "Keep current plan";

    done_now = "{name}: the change applies from today on.";
    done_seats_later = one "{name}: {seats} seat from {day} on.", other "{name}: {seats} seats from {day} on.";
    done_later = "{name}: the change applies from {day} on.";
}
