//! A sandbox's time: it stands, is moved forward with everything that falls due on the way, or runs with the world's.

use chrono::SubsecRound;
use domain::calendar::{Instant, parse_instant};
use domain::refusal::{Code, Refusal};
use serde::Serialize;
use serde_json::json;
use tokio::sync::Mutex;

use crate::actor::Actor;
use crate::clock::{Mode, world};
use crate::error::Answer;
use crate::jobs::{Advanced, Mark, carry_out_everything_due};
use crate::portal::Portal;
use crate::{audit, rehearsal};

/// Moves of the clock follow one another.
#[derive(Default)]
struct Moving(Mutex<()>);

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

/// Moves a sandbox's clock forward, step by step: at each instant at which something is due, all of it is done before time
/// goes on. Answers when everything due by then is done.
///
/// # Errors
/// Not a sandbox, not the operator, an instant that is over.
pub async fn advance_clock(portal: &Portal, actor: &Actor, to: &str) -> Answer<Advanced> {
    actor.as_operator()?;
    if portal.mode != Mode::Sandbox {
        return Err(Code::ClockNotSandbox.into());
    }
    let to = parse_instant(to, "/now")?;
    let moving = portal.memory.of::<Moving>();
    let _alone = moving.0.lock().await;
    let before = portal.now().await?;
    if to < before {
        return Err(Refusal::at(Code::ClockBackwards, "/now").with("now", before).into());
    }
    rehearsal::stop()?;
    let begun = Mark::set(portal).await?;
    loop {
        let step = next_due(portal).await?.filter(|due| *due <= to).map_or(to, |due| due.max(before));
        move_on(portal, step).await?;
        carry_out_everything_due(portal, step).await?;
        if step == to && next_due(portal).await?.is_none_or(|due| due > to) {
            break;
        }
    }
    let advanced = begun.until_now(portal, to).await?;
    let mut conn = portal.db.acquire().await?;
    audit::write(&mut conn, to, actor, "advance_clock", "clock", json!({ "from": before, "to": to })).await?;
    Ok(advanced)
}

async fn next_due(portal: &Portal) -> Answer<Option<Instant>> {
    Ok(sqlx::query_scalar(
        "SELECT least((SELECT min(next_invoice_at) FROM subscriptions WHERE next_invoice_at IS NOT NULL),
                      (SELECT min(due_at) FROM usage_late WHERE due_at IS NOT NULL))",
    )
    .fetch_one(&portal.db)
    .await?)
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
