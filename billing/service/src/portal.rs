//! The portal: everything an act needs beside its arguments.

use std::sync::Arc;

use domain::calendar::Instant;
use serde::Serialize;
use sqlx::PgPool;

use crate::clock::Clock;
use crate::error::Answer;
use crate::payments::PaymentProvider;

/// Whether money is real.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
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

impl Portal {
    /// What time it is here; an act asks once.
    pub async fn now(&self) -> Answer<Instant> {
        self.clock.now(&self.db).await
    }
}
