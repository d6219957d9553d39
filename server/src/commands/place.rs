//! Where a portal lives: its database and its mode, told by the environment or by options.

use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context, bail};
use clap::{Args, ValueEnum};
use database::{Database, DatabaseConfig};
use domain::calendar::{Instant, parse_instant};
use domain::locale::Locale;
use service::payments::nobody::Nobody;
use service::payments::sandbox::SandboxProvider;
use service::provider::PaymentProvider;
use service::{Mode, Portal, pin_mode, pinned_mode};
use words::refused::detail;

#[derive(Clone, Debug, Args)]
pub struct Place {
    /// The data folder, created when missing. Without DATABASE_URL the portal keeps a private PostgreSQL in it.
    #[arg(long, global = true, env = "FONDACO_DATA", default_value = ".data", value_name = "FOLDER")]
    pub data: PathBuf,
    /// The PostgreSQL server to use, version 15 or later.
    #[arg(long, global = true, env = "DATABASE_URL", hide_env_values = true, value_name = "URL")]
    pub database_url: Option<String>,
    /// Whether money is real. A sandbox imitates payments, and its clock can be moved.
    #[arg(long, global = true, env = "FONDACO_MODE", value_enum, default_value_t = ModeChoice::Production, value_name = "MODE")]
    pub mode: ModeChoice,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ModeChoice {
    Sandbox,
    Production,
}

impl From<ModeChoice> for Mode {
    fn from(choice: ModeChoice) -> Self {
        match choice {
            ModeChoice::Sandbox => Mode::Sandbox,
            ModeChoice::Production => Mode::Production,
        }
    }
}

impl Place {
    /// Opens the database, migrated, for work whose statements are short.
    pub async fn open(&self) -> anyhow::Result<(Database, Portal)> {
        self.open_with(self.config()).await
    }

    /// As [`Place::open`], for statements that may take minutes.
    pub async fn open_for_long_work(&self) -> anyhow::Result<(Database, Portal)> {
        self.open_with(self.config().for_long_work()).await
    }

    pub fn config(&self) -> DatabaseConfig {
        let url = self.database_url.clone().filter(|url| !url.is_empty());
        DatabaseConfig::new(url, self.data.clone())
    }

    async fn open_with(&self, config: DatabaseConfig) -> anyhow::Result<(Database, Portal)> {
        let database = database::open(&config).await.context("the database cannot be used")?;
        let portal = portal(&database, self.mode.into());
        match self.agree(&portal).await {
            Ok(()) => Ok((database, portal)),
            Err(error) => {
                database.close().await;
                Err(error)
            }
        }
    }

    /// A database stays what it was at its first start: imitated payments never reach a real ledger, nor the other way round.
    async fn agree(&self, portal: &Portal) -> anyhow::Result<()> {
        let mode = pinned_mode(&portal.db).await?;
        match mode {
            Some(mode) if mode != portal.mode => bail!(
                "this database is a {is} portal, and FONDACO_MODE says {said}; set FONDACO_MODE={is}, or use another data \
                 folder (FONDACO_DATA) or database (DATABASE_URL)",
                is = mode.as_str(),
                said = portal.mode.as_str(),
            ),
            Some(_) | None => Ok(()),
        }
    }

    /// As [`Place::open`], for what begins a portal's life: a new database is what the mode says from now on.
    pub async fn open_to_begin(&self) -> anyhow::Result<(Database, Portal)> {
        let (database, portal) = self.open().await?;
        // Somebody may have begun it as something else meanwhile.
        pin_mode(&portal.db, portal.mode).await?;
        match self.agree(&portal).await {
            Ok(()) => Ok((database, portal)),
            Err(error) => {
                database.close().await;
                Err(error)
            }
        }
    }
}

/// A portal on a database. Until a payment provider is connected, production collects nothing.
pub fn portal(database: &Database, mode: Mode) -> Portal {
    let db = database.pool().clone();
    let provider: Arc<dyn PaymentProvider> = match mode {
        Mode::Sandbox => Arc::new(SandboxProvider::new(db.clone())),
        Mode::Production => Arc::new(Nobody),
    };
    Portal::new(db, mode, provider)
}

/// What `FONDACO_CLOCK` says, if anything.
pub fn instant_given(text: Option<&str>) -> anyhow::Result<Option<Instant>> {
    let Some(text) = text.filter(|text| !text.is_empty()) else { return Ok(None) };
    let instant = parse_instant(text, "")
        .map_err(|refusal| anyhow::anyhow!("FONDACO_CLOCK: {}", detail(&refusal, Locale::En)))?;
    Ok(Some(instant))
}
