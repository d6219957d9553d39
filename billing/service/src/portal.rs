//! The portal: everything an act needs beside its arguments.

use std::sync::Arc;

use domain::calendar::Instant;
use sqlx::PgPool;

use crate::clock::{Clock, Mode};
use crate::error::{Answer, Fault};
use crate::memory::Memory;
use crate::provider::PaymentProvider;

/// What a database is: what its first start said.
///
/// # Errors
/// A fault for a text that is no mode.
pub async fn pinned_mode(db: &PgPool) -> Answer<Option<Mode>> {
    let mode: Option<String> = sqlx::query_scalar("SELECT mode FROM marketplace").fetch_one(db).await?;
    match mode.as_deref() {
        None => Ok(None),
        Some("sandbox") => Ok(Some(Mode::Sandbox)),
        Some("production") => Ok(Some(Mode::Production)),
        Some(other) => Err(Fault::Stored(format!("mode: {other}")).into()),
    }
}

/// Says what a new database is, once and for all; answers what it is.
pub async fn pin_mode(db: &PgPool, mode: Mode) -> Answer<Mode> {
    sqlx::query("UPDATE marketplace SET mode = $1 WHERE mode IS NULL").bind(mode.as_str()).execute(db).await?;
    Ok(pinned_mode(db).await?.unwrap_or(mode))
}

/// Cheap to clone; a process has one, and a test as many as it likes.
#[derive(Clone)]
pub struct Portal {
    pub db: PgPool,
    pub clock: Clock,
    pub mode: Mode,
    pub provider: Arc<dyn PaymentProvider>,
    /// What it keeps beside the database.
    pub memory: Memory,
}

impl Portal {
    pub fn new(db: PgPool, mode: Mode, provider: Arc<dyn PaymentProvider>) -> Self {
        Self { db, clock: Clock::new(mode), mode, provider, memory: Memory::default() }
    }

    /// What time it is here; an act asks once.
    pub async fn now(&self) -> Answer<Instant> {
        self.clock.now(&self.db).await
    }
}
