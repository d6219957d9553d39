//! In English: words of what a buyer owes, has to its good, and pays with.

texts! { English, account::paying;
    // What waits for the buyer
    waits = "To pay: {amount} ({invoices})";
    n_overdue = one "{count} overdue", other "{count} overdue";
    n_failed = one "{count} payment failed", other "{count} payments failed";
    n_to_confirm = one "{count} to be confirmed", other "{count} to be confirmed";
    pay_those = "Pay now";
    pay_all = "Pay all now: {amount} ({invoices})";
    pay_all_lead = "These invoices are paid one after the other:";
    still_to_pay = "Still to pay: {amount} ({invoices}).";
    nothing_left_to_pay = "Nothing is left to pay.";
    not_confirmed_for = "The payment of invoice {number} ({amount}) was not confirmed.";
    open_needs_card = "There is no card on file. Once you enter one, all open invoices are collected at once.";
    all_paid_now =
        one "{count} invoice is paid: {amount}. Thank you.",
        other "{count} invoices are paid: {amount}. Thank you.";
    paid_so_far = one "{count} invoice is paid: {amount}.", other "{count} invoices are paid: {amount}.";
    pay_stopped_title = "Not everything is paid";
    card_refused_for = "For invoice {number} ({amount}) the card was refused.";
    pay_fault = "The payment of invoice {number} met an error on our side, which was logged as {reference}.";
    nothing_charged = "Nothing was charged.";
    not_tried = one "{count} further invoice was not tried.", other "{count} further invoices were not tried.";
    try_or_replace = "Try again, or enter another card.";
    to_pay_changed_title = "The amount has changed";
    to_pay_changed =
        "What is to be paid is no longer what the page showed. Nothing was charged. This is how it stands now.";
    confirm_those = "Confirm";

    // The buyer's balance
    balance_title = "Your credit balance";
    balance_used =
        "{amount} is applied to your next invoices in {currency}, from any seller. Any remainder is collected as usual.";

    // Taking back
    keep_subscription = "Keep the subscription";
    keep_title = "Keep {name}?";
    goes_on_after = "{product} no longer ends on {day}: it continues as agreed.";
    goes_on_until = "{product} no longer ends on {day}: it continues until {last}, as agreed.";
    next_again = "The next invoice comes on {day}, for {period}: {amount} so far.";
    leave_cancelled = "Leave it canceled";
    kept = "{product} continues: the cancellation was undone.";

    // Invoices
    invoices_title = "Invoices";
    no_invoices_title = "No invoices yet";
    no_invoices_text =
        "The first one is issued when a subscription with fees begins, or after the first period with usage.";
    see_next_invoices = "See the next invoices";
    number = "Invoice";
    issued_on = "Issued";
    due_on = "Due";
    paid_on = "Paid";
    credited_on = "Credited in full";
    nothing_to_pay_title = "Nothing to pay";
    will_be_credited = "The subscription was withdrawn. This invoice is credited in full on {day}.";
    amount = "Amount";
    open_amount = "To pay: {amount}";
    state_all = "All";
    none_in_state = "No invoices with this status";
    open_of_total = "{open} of {total} open";
    n_invoices = one "{count} invoice", other "{count} invoices";
    credit_left = "Of which still to use";
    corrects = "Corrects invoice";
    still_open = "Still open";
    payment = "Payment";
    being_charged = "Card is being charged";
    paid_when = "When";
    vat_id = "VAT no. {id}";
    sold_through = "Sold and collected through Fondaco";
    to_subscription = "To the subscription";
    pay_now = "Pay {amount} now";
    to_pay = "To be paid";
    refused_due_on = "The invoice is due on {day}.";
    was_due_on = "The invoice was due on {day}.";
    charged_automatically = "{method} is charged automatically. You can also pay now.";
    charge_given_up = "{method} is not charged automatically for this invoice. You can pay now.";
    waits_for_you = "{amount} will be charged to {method} once you confirm it on the payment provider's page.";
    pay_needs_card = "There is no card on file. Enter one, and this invoice is collected at once.";
    pay_by_transfer =
        "Or pay by bank transfer: ask the operator of the marketplace for the bank details, and give the invoice number {number} as reference.";
    pay_by_transfer_ask =
        "Or pay by bank transfer: ask the operator of the marketplace ({email}) for the bank details, and give the invoice number {number} as reference.";
    payment_made = "Invoice {number} is paid. Thank you.";
    payment_refused = "The card was refused. Nothing was charged. Try again, or enter another card.";
    payment_not_confirmed =
        "The payment was not confirmed. Nothing was charged. You can pay again, or enter another card.";
    not_confirmed = "not confirmed";
    payment_canceled = "Canceled";
    payment_reversed = "Reversed";
    payment_received = "Received";
    payment_refused_title = "Not paid";
    payments = "Payments";
    payment_succeeded = "Collected";
    payment_failed = "Refused";
    payment_pending = "In progress";
    declined = "the bank declined it";
    provider_declined = "the payment provider declined it";
    no_such_card = "the card is no longer known";
    payment_needs_confirmation = "Awaiting your confirmation";
    invoice_waits = "Invoice {number} is awaiting your confirmation.";
    confirm_payment = "Confirm the payment";

    // Payment details
    payment_title = "Payment details";
    payment_lead =
        "Card numbers are entered on the payment provider's page and stay there. We keep a token and the last four digits.";
    card_on_file = "Card on file";
    card = "Card";
    card_expires = "Expires";
    card_since = "On file since";
    replace_card = "Replace the card";
    card_saved = "{card} is saved. Invoices are collected from it from now on.";
    card_is_saved = "{card} is saved.";
    saved_paid =
        one "{count} open invoice was paid with it: {amount}.",
        other "{count} open invoices were paid with it: {amount}.";
    saved_to_confirm =
        one "{count} open invoice is awaiting your confirmation: {amount}.",
        other "{count} open invoices are awaiting your confirmation: {amount}.";
    saved_failed =
        one "It was refused for {count} open invoice: {amount} is not paid.",
        other "It was refused for {count} open invoices: {amount} is not paid.";
    replace_collects =
        one "As soon as a new card is saved, {count} open invoice is charged to it: {amount}.",
        other "As soon as a new card is saved, {count} open invoices are charged to it: {amount}.";
    remove_card = "Remove …";
    no_card_title = "No card on file";
    no_card_text =
        "With a card, invoices are paid automatically on the day they are issued. Without one you pay each by bank transfer; its page explains how.";
    enter_card = "Enter a card";
    remove_title = "Remove {method}?";
    remove_keeps_running = "Your subscriptions continue as agreed.";
    remove_open =
        one "{count} open invoice is no longer collected: {amount}. You pay it by bank transfer; its page explains how.",
        other "{count} open invoices are no longer collected: {amount}. You pay them by bank transfer; their pages explain how.";
    remove_nothing_open = "No invoice is open today.";
    remove_next = "Invoices from {day} on are paid by bank transfer.";
    remove_confirm = "Remove the card";
    keep_card = "Keep it";
    card_removed = "The card has been removed.";
    part_paid = "Part paid: {paid} of {total}";
}
