//! In Italian: words about work that follows from acts and was given up.

texts! { Italian, work;
    title = "Operazioni abbandonate";
    lead =
        "Ciò che segue a fatture e pagamenti viene tentato dodici volte. Ciò che anche allora fallisce aspetta qui un nuovo tentativo.";
    none_title = "Nulla è stato abbandonato";
    none_text = "Tutto ciò che segue a fatture e pagamenti è fatto o in corso.";
    collect_invoice = "Incassare una fattura";
    apply_credit = "Compensare il credito";
    settle_payment = "Regolare un pagamento";
    give_up_charges = "Rinunciare agli addebiti di una carta rimossa";
    what = "Che cosa";
    why = "Perché è fallita l'ultima volta";
    logged_as = "Registrato come {reference}.";
    given_up = "Abbandonata";
    act = "Azione";
    try_again = "Riprovare";
    tried_again = "Viene tentata di nuovo.";
    waits =
        one "{count} operazione è stata abbandonata.",
        many "{count} di operazioni sono state abbandonate.",
        other "{count} operazioni sono state abbandonate.";
    see = "Vedere perché";
    failed_refused = "Una regola del marketplace non lo consente.";
    failed_database = "Il database non l'ha eseguito.";
    failed_away = "Il database non era raggiungibile.";
    failed_stored = "I dati salvati non erano leggibili.";
    failed_other = "Si è verificato un errore interno.";
}
