//! Which PostgreSQL the portal uses, and how it is reached.
//!
//! Decides between the server named by `DATABASE_URL` and a private one in the data folder, brings the
//! schema up to date, and opens the pool. Refuses to know any table: only migrations and acts do.
//!
//! Invariants: nothing is handed out before every migration is applied; a private server runs while
//! anybody holds its [`Database`] and is stopped by the last one that lets go.

pub mod connecting;
mod fault;
mod migrating;
pub mod private;
pub mod scratch;
pub mod yardstick;

use std::path::PathBuf;
use std::time::Duration;

use sqlx::postgres::PgConnectOptions;
use sqlx::{Connection, PgPool};

pub use connecting::{POOL_CONNECTIONS_MAX, STATEMENT_TIMEOUT};
pub use fault::DatabaseFault;
pub use migrating::{fingerprint, migrate};
use private::{PrivateServer, Purpose};

/// How long a server that does not answer is waited for at the start.
const ABSENT_MAX: Duration = Duration::from_secs(30);

/// Where the database is and how patient its connections are.
#[derive(Debug, Clone)]
pub struct DatabaseConfig {
    /// A server of the operator's own; without it a private one is kept in `data`.
    pub url: Option<String>,
    /// The data folder: created when missing.
    pub data: PathBuf,
    /// The longest a single statement may run; zero means without limit.
    pub statement_timeout: Duration,
    /// The most connections this process opens.
    pub connections_max: u32,
}

impl DatabaseConfig {
    pub fn new(url: Option<String>, data: PathBuf) -> Self {
        Self { url, data, statement_timeout: STATEMENT_TIMEOUT, connections_max: POOL_CONNECTIONS_MAX }
    }

    /// For commands whose statements may take minutes (checks, benches, runs): no statement timeout.
    pub fn for_long_work(mut self) -> Self {
        self.statement_timeout = Duration::ZERO;
        self
    }
}

/// An open, migrated database.
///
/// Let go of it with [`Database::close`]; dropping it stops an otherwise unused private server too, but
/// blocks the thread while doing so.
#[derive(Debug)]
pub struct Database {
    pool: PgPool,
    options: PgConnectOptions,
    private: Option<PrivateServer>,
}

impl Database {
    pub fn pool(&self) -> &PgPool {
        &self.pool
    }

    /// How this database is reached, for connections beside the pool (listeners, benches).
    pub fn options(&self) -> &PgConnectOptions {
        &self.options
    }

    /// Whether the server is the private one of the data folder.
    pub fn is_private(&self) -> bool {
        self.private.is_some()
    }

    /// Closes the pool, then stops the private server unless another command still uses it.
    pub async fn close(self) {
        self.pool.close().await;
        if let Some(server) = self.private {
            server.leave().await;
        }
    }
}

/// Reaches or starts the server, migrates it, and opens the pool.
///
/// # Errors
/// When no PostgreSQL can be found, started or reached, when it is older than version 15, or when a
/// migration fails; the private server is not left running then.
pub async fn open(config: &DatabaseConfig) -> Result<Database, DatabaseFault> {
    let (options, private) = match &config.url {
        Some(url) => (url.parse::<PgConnectOptions>()?, None),
        None => {
            let server = PrivateServer::open(&config.data, Purpose::Portal).await?;
            (server.options(), Some(server))
        }
    };
    let options = connecting::with_limits(options, config.statement_timeout);
    // Started together with its server, the portal may be first.
    connecting::patiently(&options, ABSENT_MAX).await?.close().await?;
    migrate(&options).await?;
    let pool = connecting::pool(&options, config.connections_max).await?;
    Ok(Database { pool, options, private })
}
