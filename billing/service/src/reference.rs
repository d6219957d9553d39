//! What a person is told of a fault: a reference, under which it was logged once.

use crate::error::Fault;
use crate::failure::fresh_reference;
use crate::watching;

/// Logs a fault and answers the reference that a person may quote: `7K2M-Q4XD`.
pub fn log(fault: &Fault) -> String {
    let reference = fresh_reference();
    watching::fault(fault);
    tracing::error!(%reference, %fault, "fault");
    reference
}
