//! What a person is told of a fault: a reference, under which it was logged once.

use crate::error::Fault;
use crate::watching;

/// Logs a fault and answers the reference that a person may quote: `7K2M-Q4XD`.
pub fn log(fault: &Fault) -> String {
    let reference = fresh();
    watching::fault(fault);
    tracing::error!(%reference, %fault, "fault");
    reference
}

/// A reference nobody can confuse with another: eight letters and digits.
pub fn fresh() -> String {
    let digits = data_encoding::BASE32.encode(&uuid::Uuid::now_v7().as_bytes()[11..]);
    format!("{}-{}", &digits[..4], &digits[4..])
}
