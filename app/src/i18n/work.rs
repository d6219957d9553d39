//! Words about work that follows from acts and was given up.

words! {
    title { en "Failed tasks", de "Aufgegebene Vorgänge", it "Operazioni abbandonate" }
    lead {
        en "What follows from invoices and payments is tried twelve times. What fails even then waits here until you have it tried again.",
        de "Was auf Rechnungen und Zahlungen folgt, wird zwölfmal versucht. Was auch dann scheitert, wartet hier, bis Sie es erneut versuchen lassen.",
        it "Ciò che segue a fatture e pagamenti viene tentato dodici volte. Ciò che anche allora fallisce aspetta qui un nuovo tentativo.",
    }
    none_title { en "No failed tasks", de "Nichts wurde aufgegeben", it "Nulla è stato abbandonato" }
    none_text {
        en "Everything that follows from invoices and payments is done or under way.",
        de "Alles, was auf Rechnungen und Zahlungen folgt, ist erledigt oder in Arbeit.",
        it "Tutto ciò che segue a fatture e pagamenti è fatto o in corso.",
    }
    collect_invoice { en "Collect an invoice", de "Rechnung einziehen", it "Incassare una fattura" }
    apply_credit { en "Set credit against invoices", de "Guthaben verrechnen", it "Compensare il credito" }
    settle_payment { en "Settle a payment", de "Zahlung abschließen", it "Regolare un pagamento" }
    give_up_charges {
        en "Cancel charges to a removed card",
        de "Abbuchungen einer entfernten Karte aufgeben",
        it "Rinunciare agli addebiti di una carta rimossa",
    }
    what { en "What", de "Was", it "Che cosa" }
    why { en "Why it failed last", de "Woran es zuletzt scheiterte", it "Perché è fallita l'ultima volta" }
    logged_as(reference) {
        en "Logged as {reference}.",
        de "Festgehalten als {reference}.",
        it "Registrato come {reference}.",
    }
    given_up { en "Last tried", de "Aufgegeben", it "Abbandonata" }
    act { en "Action", de "Aktion", it "Azione" }
    try_again { en "Try again", de "Erneut versuchen", it "Riprovare" }
    tried_again { en "It is being tried again.", de "Es wird erneut versucht.", it "Viene tentata di nuovo." }
    waits[count] {
        en "{count} task failed and waits for you." | "{count} tasks failed and wait for you.",
        de "{count} Vorgang wurde aufgegeben." | "{count} Vorgänge wurden aufgegeben.",
        it "{count} operazione è stata abbandonata." | "{count} operazioni sono state abbandonate.",
    }
    see { en "See why", de "Gründe ansehen", it "Vedere perché" }
}
