//! In English: words of payments: charges, transfers and what is taken back.

texts! { English, admin::payments;
    payments_lead = "Every charge and every recorded transfer, newest first, with its result.";
    no_such_payments = "No payments with this status";
    none_found_for = "Nothing found for “{words}”";
    none_found_text = "Search for a part of the invoice number, of the buyer's name or of its e-mail address.";
    find_by_number_or_buyer = "Find by invoice number or buyer";
    open_of = "{amount} open";
    waits_for_buyer = "The charge is awaiting the buyer's confirmation.";
    no_further_attempt =
        "The card was refused. No further attempt follows automatically: the buyer pays, enters another card, or you try again.";
    given_up_before =
        "The charge was canceled. No further charge follows automatically: record a transfer, or charge the card again.";
    give_up_charge = "Cancel the charge";
    give_up_note =
        "After that nothing is charged, not even if the buyer confirms later. You can then record a transfer.";
    charge_given_up = "The charge is canceled.";
    take_back = "Reverse …";
    take_back_title = "Reverse the transfer of {amount}?";
    take_back_opens = "{amount} of invoice {number} is open again.";
    take_back_share = "The commission and the seller's share of it are reversed as well.";
    take_back_charges = "The buyer's card has not been charged for this invoice yet: it will be charged now.";
    take_back_reason = "Reason (the buyer sees it)";
    take_back_confirm = "Reverse the transfer";
    keep_transfer = "Keep it";
    taken_back = "The transfer of {amount} is reversed.";
    // Of many payments, to narrow the list by
    all_payments = "All";
    all_pending = "In progress";
    all_needing_confirmation = "Buyer must confirm";
    all_succeeded = "Collected";
    all_failed = "Failed";
    all_canceled = "Canceled";
    all_reversed = "Reversed";
    pay_canceled = "Canceled";
    pay_reversed = "Reversed";
    movement_payment_reversed = "Payment reversed";
    charge_under_way = "The card on file is being charged.";
    no_card_to_charge = "The buyer has no card on file: it pays by bank transfer.";
    try_again = "Charge the card again";
    charged_again = "Invoice {number} is paid.";
    charge_refused_again = "The card was refused again.";
    record_transfer = "Record a transfer";
    transfer_recorded = "The transfer of {amount} is recorded.";
    transfer_amount = "Amount in {currency}";
    received_on = "Received on (empty: today)";
    reference = "Reference (optional)";
    by_card = "By card";
    by_transfer = "By transfer, {day}";
}
