//! A database to try things out in: made beside the portal's, on the same server, and dropped afterwards.
//!
//! Invariant: nothing that is done in it touches the portal's data.

use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPool};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, PgConnection};

use super::{Database, DatabaseFault, connecting, migrate};

const PREFIX: &str = "fondaco_scratch_";
/// Each attempt waits some seconds for others to leave.
const DROPS_MAX: u32 = 6;

/// An empty, migrated database of its own.
#[derive(Debug)]
pub struct Scratch {
    pool: PgPool,
    server: PgConnectOptions,
    name: String,
}

impl Scratch {
    /// Makes one on the server of `database`, and drops those that were left behind by others.
    ///
    /// # Errors
    /// When the server's role may not create databases.
    pub async fn beside(database: &Database, connections_max: u32) -> Result<Self, DatabaseFault> {
        let server = database.options().clone();
        let mut connection = server.connect().await?;
        sweep(&mut connection).await?;
        let name = format!("{PREFIX}{}", std::process::id());
        execute(&mut connection, format!("CREATE DATABASE {name}")).await?;
        connection.close().await?;
        let options = connecting::with_limits(server.clone().database(&name), Duration::ZERO);
        migrate(&options).await?;
        let pool = connecting::pool(&options, connections_max).await?;
        Ok(Self { pool, server, name })
    }

    pub fn pool(&self) -> &PgPool {
        &self.pool
    }

    /// Drops it with all that is in it.
    ///
    /// # Errors
    /// When somebody else is connected to it for long.
    pub async fn drop(self) -> Result<(), DatabaseFault> {
        self.pool.close().await;
        let mut connection = self.server.connect().await?;
        // Not by force: autovacuum is not ours to end, and goes by itself when asked.
        let mut dropped = Ok(());
        for _ in 0..DROPS_MAX {
            dropped = execute(&mut connection, format!("DROP DATABASE {}", self.name)).await;
            if dropped.is_ok() {
                break;
            }
        }
        dropped?;
        Ok(connection.close().await?)
    }
}

/// Drops what was left by processes that were killed: nobody is connected to it.
async fn sweep(connection: &mut PgConnection) -> Result<(), sqlx::Error> {
    let names: Vec<String> = sqlx::query_scalar(
        "SELECT datname::text FROM pg_database
         WHERE starts_with(datname, $1) AND NOT EXISTS (SELECT FROM pg_stat_activity a WHERE a.datname = pg_database.datname)",
    )
    .bind(PREFIX)
    .fetch_all(&mut *connection)
    .await?;
    for name in names {
        // Another process may be sweeping too.
        let _ = execute(connection, format!("DROP DATABASE IF EXISTS {name}")).await;
    }
    Ok(())
}

/// Names of databases cannot be bound; ours consist of letters, digits and underscores.
async fn execute(connection: &mut PgConnection, statement: String) -> Result<(), sqlx::Error> {
    sqlx::raw_sql(AssertSqlSafe(statement)).execute(connection).await.map(drop)
}
