//! In English: what the imitated card page says.

texts! { English, sandbox_provider;
    imitation = "Simulated payment provider. No real cards: nothing entered here is charged.";
    card_title = "Card details";
    card_lead = "The card is kept by the payment provider. Fondaco only learns its last four digits.";
    number = "Card number";
    expires = "Expires (MM/YY)";
    cvc = "Security code";
    name = "Name on the card";
    save = "Save card";
    back = "Back without saving";
    test_cards = "Test cards";
    confirm_title = "Confirm the payment";
    confirm_lead = "Your bank asks you to confirm this payment:";
    approve = "Approve";
    decline = "Decline";
    done_title = "Done";
    done_lead = "Your entry has been submitted. There is nothing left to do.";
    back_done = "Back to Fondaco";
    incomplete = "The card number is incomplete: it has 16 digits.";
    no_month = "Month and year as on the card: MM/YY, such as 12/30.";
    expired = "This card has expired.";
    no_code = "The three or four digits on the back of the card.";
    card_succeeds = "pays";
    card_refused_at_once = "is refused here";
    card_charges_fail = "is saved, payments fail";
    card_needs_confirmation = "asks to confirm each payment";
}
