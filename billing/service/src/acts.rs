//! Acts run to their end: a caller that goes away must not leave a transaction begun and half done.

use std::future::Future;

use crate::error::{Answer, Fault};

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
