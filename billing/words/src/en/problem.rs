//! In English: what kind of problem an answer of the API is, beside the refusals in it.

texts! { English, problem;
    not_readable = "Could not be read";
    not_signed_in = "Not signed in";
    not_allowed = "Not allowed";
    not_found = "Not found";
    method_not_allowed = "Method not allowed here";
    conflict = "Conflict";
    too_much = "Too much at once";
    no_form = "Not a form";
    too_many_requests = "Too many requests";
    internal = "Internal error";
    refused = "Refused";

    several = "{faults} entries are not valid.";
    fault = "Something went wrong on our side. It was logged as {reference}.";
}
