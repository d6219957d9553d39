//! In Italian: words about how far an invoice run has come.

texts! { Italian, runs;
    still_running = "in corso";
    interrupted = "interrotta";
    continued_by = "interrotta, proseguita dalla fatturazione del {instant}";
    interrupted_title = "Questa fatturazione è stata interrotta";
    interrupted_text =
        "Quanto aveva fatturato fino ad allora resta valido. Il resto viene fatturato con la successiva.";
    run_that_continued = "Alla fatturazione che l'ha proseguita";
}
