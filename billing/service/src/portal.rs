//! The portal: everything an act needs beside its arguments.

use std::sync::Arc;

use sqlx::PgPool;

use crate::clock::Clock;
use crate::payments::PaymentProvider;

/// Whether money is real.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// The clock can be moved and payments are imitated.
    Sandbox,
    Production,
}

/// Cheap to clone; one per process.
#[derive(Clone)]
pub struct Portal {
    pub db: PgPool,
    pub clock: Clock,
    pub mode: Mode,
    pub provider: Arc<dyn PaymentProvider>,
}
