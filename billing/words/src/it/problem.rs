//! In Italian: what kind of problem an answer of the API is, beside the refusals in it.

texts! { Italian, problem;
    not_readable = "Non leggibile";
    not_signed_in = "Accesso non effettuato";
    not_allowed = "Non permesso";
    not_found = "Non trovato";
    method_not_allowed = "Metodo non previsto qui";
    conflict = "Conflitto";
    too_much = "Troppo in una volta";
    no_form = "Non è un modulo";
    too_many_requests = "Troppe richieste";
    internal = "Errore interno";
    refused = "Rifiutato";

    several = "{faults} dati non sono validi.";
    fault = "Si è verificato un errore interno. È stato registrato come {reference}.";
}
