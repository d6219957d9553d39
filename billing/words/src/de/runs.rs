//! In German: words about how far an invoice run has come.

texts! { German, runs;
    still_running = "läuft noch";
    interrupted = "unterbrochen";
    continued_by = "unterbrochen, fortgesetzt vom Lauf vom {instant}";
    interrupted_title = "Dieser Lauf wurde unterbrochen";
    interrupted_text = "Was er bis dahin berechnet hatte, gilt. Was noch fällig war, berechnet der nächste Lauf.";
    run_that_continued = "Zum Lauf, der ihn fortgesetzt hat";
}
