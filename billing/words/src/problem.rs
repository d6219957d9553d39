//! What kind of problem an answer of the API is, beside the refusals in it.

words! {
    not_readable;
    not_signed_in;
    not_allowed;
    not_found;
    method_not_allowed;
    conflict;
    too_much;
    no_form;
    too_many_requests;
    internal;
    refused;

    several(faults);
    fault(reference);
}

/// By the status of the answer, as HTTP numbers it.
pub const fn title(status: u16, locale: domain::locale::Locale) -> &'static str {
    match status {
        400 => not_readable(locale),
        401 => not_signed_in(locale),
        403 => not_allowed(locale),
        404 => not_found(locale),
        405 => method_not_allowed(locale),
        409 => conflict(locale),
        413 => too_much(locale),
        415 => no_form(locale),
        429 => too_many_requests(locale),
        500..=599 => internal(locale),
        _ => refused(locale),
    }
}
