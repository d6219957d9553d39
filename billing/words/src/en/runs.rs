//! In English: words about how far an invoice run has come.

texts! { English, runs;
    still_running = "still running";
    interrupted = "interrupted";
    continued_by = "interrupted, continued by the run of {instant}";
    interrupted_title = "This run was interrupted";
    interrupted_text =
        "What it had invoiced by then remains valid. Whatever was still due is invoiced by the next run.";
    run_that_continued = "To the run that continued it";
}
