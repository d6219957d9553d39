//! Words of payments: charges, transfers and what is taken back.

words! {
    payments_lead;
    no_such_payments;
    none_found_for(words);
    none_found_text;
    find_by_number_or_buyer;
    open_of(amount);
    waits_for_buyer;
    no_further_attempt;
    given_up_before;
    give_up_charge;
    give_up_note;
    charge_given_up;
    take_back;
    take_back_title(amount);
    take_back_opens(amount, number);
    take_back_share;
    take_back_charges;
    take_back_reason;
    take_back_confirm;
    keep_transfer;
    taken_back(amount);
    // Of many payments, to narrow the list by
    all_payments;
    all_pending;
    all_needing_confirmation;
    all_succeeded;
    all_failed;
    all_canceled;
    all_reversed;
    pay_canceled;
    pay_reversed;
    movement_payment_reversed;
    charge_under_way;
    no_card_to_charge;
    try_again;
    charged_again(number);
    charge_refused_again;
    record_transfer;
    transfer_recorded(amount);
    transfer_amount(currency);
    received_on;
    reference;
    by_card;
    by_transfer(day);
}
