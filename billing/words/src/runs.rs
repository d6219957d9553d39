//! Words about how far an invoice run has come.

words! {
    still_running;
    interrupted;
    continued_by(instant);
    interrupted_title;
    interrupted_text;
    run_that_continued;
}
