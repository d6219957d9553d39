//! Acts run to their end: a caller that goes away must not leave a transaction begun and half done, and whom the database
//! gave up for others in the way begins anew.

use std::future::Future;
use std::time::Duration;

use crate::error::{Answer, Fault};

/// Whether an act only says what it would do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DryRun {
    Yes,
    No,
}

const ATTEMPTS_MAX: u32 = 8;

/// Does an act of one transaction again as long as the database rolls it back for others in the way (deadlock, failed
/// serialization): nothing of it has happened. Waits longer each time, and never as long as the others.
///
/// # Errors
/// Those of the act; of the last attempt when others were in the way of all.
pub async fn again<T, Attempt: Future<Output = Answer<T>>>(act: impl Fn() -> Attempt) -> Answer<T> {
    let mut attempt = 1;
    loop {
        match act().await {
            Err(error) if error.is_race() && attempt < ATTEMPTS_MAX => {
                tracing::debug!(attempt, %error, "others were in the way");
                tokio::time::sleep(pause(attempt)).await;
                attempt += 1;
            }
            answer => return answer,
        }
    }
}

/// Between half of 4, 8, 16 … milliseconds and all of them.
fn pause(attempt: u32) -> Duration {
    let whole = 2_000u64 << attempt.min(ATTEMPTS_MAX);
    let mut chance = [0u8; 2];
    // Without randomness everybody waits the same.
    let _ = getrandom::fill(&mut chance);
    Duration::from_micros(whole / 2 + u64::from(u16::from_le_bytes(chance)) % (whole / 2))
}

/// Runs an act in a task of its own, which ends whether or not somebody still waits for the answer.
///
/// # Errors
/// Those of the act, and a fault when it panicked.
pub async fn protected<T: Send + 'static>(act: impl Future<Output = Answer<T>> + Send + 'static) -> Answer<T> {
    match tokio::spawn(act).await {
        Ok(answer) => answer,
        Err(broken) => Err(Fault::Other(format!("an act did not end: {broken}")).into()),
    }
}
