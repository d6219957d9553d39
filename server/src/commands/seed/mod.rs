//! The demo marketplace: two sellers, four buyers and a year of history, made by the same acts as people use.
//!
//! A new sandbox's clock stands at the first day of the month eleven months ago; time then moves on month by month, with
//! usage reported as the sellers' software would. At the end the clock runs with the world's, or stands where it was asked to.

mod catalog;
mod people;
mod story;
mod texts;
mod till;
mod usage;

use std::process::ExitCode;

use anyhow::bail;
use chrono::{Datelike, Months};
use clap::Args;
use domain::calendar::{Day, Instant};
use domain::locale::Locale;
use service::page::PageRequest;
use service::{Actor, Error, Mode, Portal, accounts, clock, sandbox_time};
use words::refused::detail;

use super::place::{Place, instant_given};

pub use people::sign_ins;

const MONTHS_OF_HISTORY: u32 = 11;

#[derive(Debug, Args)]
pub struct Seed {
    /// Until when the history goes, such as 2026-11-01T09:00:00Z; the clock stands there then. Left out, it goes until now
    /// and the clock runs with the world's.
    #[arg(long, env = "FONDACO_CLOCK", value_name = "INSTANT")]
    clock: Option<String>,
}

/// What the sandbox's clock does once the history is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Afterwards {
    Stands,
    RunsWithTheWorld,
}

/// What loading came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seeded {
    Now,
    /// It was there.
    Already,
}

impl Seed {
    pub async fn run(self, place: &Place) -> anyhow::Result<ExitCode> {
        let (until, afterwards) = match instant_given(self.clock.as_deref())? {
            Some(instant) => (instant, Afterwards::Stands),
            None => (clock::world(), Afterwards::RunsWithTheWorld),
        };
        let (database, portal) = place.open_for_long_work().await?;
        service::pin_mode(&portal.db, portal.mode).await?;
        let seeded = seed(&portal, until, afterwards).await;
        database.close().await;
        match seeded? {
            Seeded::Now => println!("The demo marketplace is loaded.\n\n{}", sign_ins()),
            Seeded::Already => println!("The demo marketplace is there already.\n\n{}", sign_ins()),
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// Loads the demo marketplace, so that it has a history of some months until `until`.
///
/// # Errors
/// In production, and beside anybody's data.
pub async fn seed(portal: &Portal, until: Instant, afterwards: Afterwards) -> anyhow::Result<Seeded> {
    if portal.mode == Mode::Production {
        bail!("the demo marketplace is for a sandbox: set FONDACO_MODE=sandbox");
    }
    if is_here(portal).await? {
        return Ok(Seeded::Already);
    }
    if !is_empty(portal).await? {
        bail!("this marketplace is in use; the demo is loaded into an empty one only");
    }
    tell(story::play(portal, until).await)?;
    if afterwards == Afterwards::RunsWithTheWorld {
        sandbox_time::run_with_the_world(portal).await?;
    }
    Ok(Seeded::Now)
}

/// Whether the demo marketplace was loaded here.
pub async fn is_here(portal: &Portal) -> anyhow::Result<bool> {
    let operator = Actor::operator("seed");
    let anna = accounts::find_sellers(portal, &operator, people::ANNA.email, &PageRequest::whole()).await?;
    Ok(anna.items.iter().any(|seller| seller.email == people::ANNA.email))
}

async fn is_empty(portal: &Portal) -> anyhow::Result<bool> {
    let operator = Actor::operator("seed");
    let first = || PageRequest { cursor: None, limit: Some(1) };
    let sellers = accounts::sellers(portal, &operator, first()).await?;
    let buyers = accounts::buyers(portal, &operator, first()).await?;
    Ok(sellers.items.is_empty() && buyers.items.is_empty())
}

/// Where the story begins.
fn first_day(world: Instant) -> Day {
    let today = world.date_naive();
    today.with_day(1).and_then(|first| first.checked_sub_months(Months::new(MONTHS_OF_HISTORY))).unwrap_or(today)
}

/// A refusal of the demo's own data, in words.
fn tell<T>(answer: Result<T, Error>) -> anyhow::Result<T> {
    answer.map_err(|error| match error {
        Error::Refused(refusals) => {
            let words = refusals.0.iter().map(|refusal| format!("{} {}", refusal.pointer, detail(refusal, Locale::En)));
            anyhow::anyhow!("the demo was refused: {}", words.collect::<Vec<_>>().join("; "))
        }
        Error::Fault(fault) => fault.into(),
    })
}
