//! Acts that are only rehearsed: one goes as far as it is refused, and no further than where it would be written down. Nothing
//! of it stays, since what is not written down is not committed; so whoever sent what could be read in part alone is told
//! the rest of what is wrong with it as well.
//!
//! Invariant: an act passes [`stop`] before anything of it can be seen from outside of its transaction.

use domain::refusal::Refusals;

use crate::error::Answer;

tokio::task_local! {
    static REHEARSED: ();
}

/// Rehearses what is done within.
pub async fn rehearsed<T>(act: impl Future<Output = T>) -> T {
    REHEARSED.scope((), act).await
}

/// Ends an act that is only rehearsed.
///
/// # Errors
/// A refusal without reasons: nothing else was wrong.
pub(crate) fn stop() -> Answer<()> {
    match REHEARSED.try_with(|()| ()) {
        Ok(()) => Err(Refusals::default().into()),
        Err(_) => Ok(()),
    }
}
