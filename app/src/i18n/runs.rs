//! Words about how far an invoice run has come.

words! {
    still_running { en "still running", de "läuft noch", it "in corso" }
    interrupted { en "interrupted", de "unterbrochen", it "interrotta" }
    continued_by(instant) {
        en "interrupted, continued by the run of {instant}",
        de "unterbrochen, fortgesetzt vom Lauf vom {instant}",
        it "interrotta, proseguita dalla fatturazione del {instant}",
    }
    interrupted_title { en "This run was interrupted", de "Dieser Lauf wurde unterbrochen", it "Questa fatturazione è stata interrotta" }
    interrupted_text {
        en "What it had invoiced by then remains valid. Whatever was still due is invoiced by the next run.",
        de "Was er bis dahin berechnet hatte, gilt. Was noch fällig war, berechnet der nächste Lauf.",
        it "Quanto aveva fatturato fino ad allora resta valido. Il resto viene fatturato con la successiva.",
    }
    run_that_continued { en "To the run that continued it", de "Zum Lauf, der ihn fortgesetzt hat", it "Alla fatturazione che l'ha proseguita" }
}
