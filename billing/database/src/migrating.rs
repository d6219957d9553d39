//! Brings the schema up to date at start-up.
//!
//! Invariants: all pending migrations are applied in one transaction or none is; any number of processes
//! may start at once. The lock is the transaction's own (`pg_advisory_xact_lock`): a session lock would
//! outlive a start that is interrupted.

use sha2::{Digest, Sha256};
use sqlx::migrate::Migrator;
use sqlx::postgres::PgConnectOptions;
use sqlx::{ConnectOptions, Connection};

use super::DatabaseFault;

/// "Fondaco" in ASCII; any number that nobody else locks.
const MIGRATION_LOCK: i64 = 0x46_6f_6e_64_61_63_6f;
const VERSION_MIN: u32 = 15;

fn migrator() -> Migrator {
    let mut migrator = sqlx::migrate!("../../migrations");
    migrator.set_locking(false);
    migrator
}

/// Applies what is missing, and answers when the schema is the one this binary was built with.
///
/// # Errors
/// When the server is too old, a migration fails, or one that was applied differs from the one built in.
pub async fn migrate(options: &PgConnectOptions) -> Result<(), DatabaseFault> {
    let mut connection = options.connect().await?;
    let version = connection.server_version_num().unwrap_or(0) / 10_000;
    if version < VERSION_MIN {
        return Err(DatabaseFault::TooOld { found: version });
    }
    let mut transaction = connection.begin().await?;
    sqlx::query(
        "SELECT set_config('statement_timeout', '0', true), set_config('client_min_messages', 'warning', true)",
    )
    .execute(&mut *transaction)
    .await?;
    sqlx::query("SELECT pg_advisory_xact_lock($1)").bind(MIGRATION_LOCK).execute(&mut *transaction).await?;
    migrator().run(&mut *transaction).await?;
    transaction.commit().await?;
    connection.close().await?;
    Ok(())
}

/// Names the schema: changes with every migration added.
pub fn fingerprint() -> String {
    let mut hash = Sha256::new();
    for migration in migrator().iter() {
        hash.update(migration.version.to_be_bytes());
        hash.update(&migration.checksum);
    }
    data_encoding::HEXLOWER.encode(&hash.finalize()[..8])
}
