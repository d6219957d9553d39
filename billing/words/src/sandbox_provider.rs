//! What the imitated card page says.

words! {
    imitation;
    card_title;
    card_lead;
    number;
    expires;
    cvc;
    name;
    save;
    back;
    test_cards;
    confirm_title;
    confirm_lead;
    approve;
    decline;
    done_title;
    done_lead;
    back_done;
    incomplete;
    no_month;
    expired;
    no_code;
    card_succeeds;
    card_refused_at_once;
    card_charges_fail;
    card_needs_confirmation;
}

/// What was refused, as the label beside it names things.
pub fn refused(refusal: &domain::refusal::Refusal, locale: domain::locale::Locale) -> String {
    use domain::refusal::Code;
    match (refusal.pointer.as_str(), refusal.code) {
        ("/number", Code::Malformed) => incomplete(locale).to_owned(),
        ("/expires", Code::InThePast) => expired(locale).to_owned(),
        ("/expires", _) => no_month(locale).to_owned(),
        ("/cvc", _) => no_code(locale).to_owned(),
        _ => crate::refused::detail(refusal, locale),
    }
}
