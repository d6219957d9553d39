//! The one clock: what "now" is. In production it is the world's; a sandbox may stand at an instant of its own, which
//! only moves when it is moved. Whatever guards the real world (sessions, throttling, leases) uses [`world`] always.
//!
//! Invariant: an instant from here has whole microseconds, as Postgres keeps them, so it reads back as it was written.

use chrono::{SubsecRound, Utc};
use domain::calendar::Instant;
use serde::Serialize;
use sqlx::{PgConnection, PgExecutor};

use crate::error::Answer;

/// Whether money is real.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// The clock can be moved and payments are imitated.
    Sandbox,
    Production,
}

impl Mode {
    pub const fn as_str(self) -> &'static str {
        match self {
            Mode::Sandbox => "sandbox",
            Mode::Production => "production",
        }
    }
}

#[derive(Clone, Copy, Debug)]
pub struct Clock {
    mode: Mode,
}

impl Clock {
    pub fn new(mode: Mode) -> Self {
        Self { mode }
    }

    pub async fn now(&self, db: impl PgExecutor<'_>) -> Answer<Instant> {
        Ok(self.stands_at(db).await?.unwrap_or_else(world))
    }

    pub(crate) async fn stands_at(&self, db: impl PgExecutor<'_>) -> Answer<Option<Instant>> {
        match self.mode {
            Mode::Production => Ok(None),
            Mode::Sandbox => Ok(sqlx::query_scalar("SELECT stands_at FROM marketplace").fetch_one(db).await?),
        }
    }
}

/// The world's time, whatever a sandbox's clock says.
pub fn world() -> Instant {
    Utc::now().trunc_subsecs(6)
}

/// Lets a sandbox's clock stand at `instant`, whatever it showed before.
pub async fn stand_at(tx: &mut PgConnection, instant: Instant) -> Answer<()> {
    sqlx::query("UPDATE marketplace SET stands_at = $1").bind(instant.trunc_subsecs(6)).execute(tx).await?;
    Ok(())
}
