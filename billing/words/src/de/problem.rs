//! In German: what kind of problem an answer of the API is, beside the refusals in it.

texts! { German, problem;
    not_readable = "Nicht lesbar";
    not_signed_in = "Nicht angemeldet";
    not_allowed = "Nicht erlaubt";
    not_found = "Nicht gefunden";
    method_not_allowed = "Methode hier nicht vorgesehen";
    conflict = "Konflikt";
    too_much = "Zu viel auf einmal";
    no_form = "Kein Formular";
    too_many_requests = "Zu viele Anfragen";
    internal = "Fehler auf unserer Seite";
    refused = "Abgelehnt";

    several = "{faults} Angaben sind ungültig.";
    fault = "Bei uns ist ein Fehler aufgetreten. Er wurde als {reference} festgehalten.";
}
