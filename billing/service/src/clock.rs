//! The one clock: what "now" is. In production it is the world's; a sandbox may stand at an instant of its own, which
//! only moves when it is moved. Whatever guards the real world (sessions, throttling, leases) uses [`world`] always.
//!
//! Invariant: an instant from here has whole microseconds, as Postgres keeps them, so it reads back as it was written.

use chrono::{SubsecRound, Utc};
use domain::calendar::Instant;
use serde::Serialize;
use sqlx::{PgConnection, PgExecutor};

use crate::error::Answer;
use crate::portal::{Mode, Portal};

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

    async fn stands_at(&self, db: impl PgExecutor<'_>) -> Answer<Option<Instant>> {
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

/// What the clock shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = Clock))]
pub struct ClockReading {
    pub now: Instant,
    pub mode: Mode,
    /// Whether it stands until it is moved, or runs with the world's.
    pub stands: bool,
}

pub async fn reading(portal: &Portal) -> Answer<ClockReading> {
    let stands_at = portal.clock.stands_at(&portal.db).await?;
    Ok(ClockReading { now: stands_at.unwrap_or_else(world), mode: portal.mode, stands: stands_at.is_some() })
}

/// Lets a sandbox's clock stand at `instant`, whatever it showed before.
pub async fn stand_at(tx: &mut PgConnection, instant: Instant) -> Answer<()> {
    sqlx::query("UPDATE marketplace SET stands_at = $1").bind(instant.trunc_subsecs(6)).execute(tx).await?;
    Ok(())
}

/// Lets a sandbox's clock stand at `instant`, unless it shows a later one: time never goes back, whoever else moves it.
pub async fn move_on(portal: &Portal, instant: Instant) -> Answer<()> {
    sqlx::query("UPDATE marketplace SET stands_at = $1 WHERE stands_at IS NULL OR stands_at < $1")
        .bind(instant.trunc_subsecs(6))
        .execute(&portal.db)
        .await?;
    Ok(())
}

/// Sets where a new sandbox's clock starts; one where somebody is at work already keeps its time.
pub async fn start_at(portal: &Portal, instant: Instant) -> Answer<()> {
    if portal.mode == Mode::Production {
        return Ok(());
    }
    sqlx::query(
        "UPDATE marketplace SET stands_at = $1
         WHERE stands_at IS NULL AND NOT EXISTS (SELECT FROM sellers) AND NOT EXISTS (SELECT FROM buyers)",
    )
    .bind(instant.trunc_subsecs(6))
    .execute(&portal.db)
    .await?;
    Ok(())
}

/// Lets a sandbox's clock run with the world's again. A clock that stands in the world's future keeps standing: time
/// never goes back.
pub async fn run_with_the_world(portal: &Portal) -> Answer<()> {
    sqlx::query("UPDATE marketplace SET stands_at = NULL WHERE stands_at <= $1")
        .bind(world())
        .execute(&portal.db)
        .await?;
    Ok(())
}
