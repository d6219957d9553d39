//! What a measurement asks of the server itself: its settings, and to begin with nothing left to write.

use sqlx::PgPool;

/// The server's settings that a measurement depends on.
pub async fn settings(db: &PgPool) -> Result<Vec<(String, String)>, sqlx::Error> {
    sqlx::query_as(
        "SELECT name, current_setting(name) FROM pg_settings
         WHERE name IN ('server_version', 'fsync', 'synchronous_commit', 'full_page_writes', 'shared_buffers', 'wal_level',
                        'max_wal_size')
         ORDER BY name",
    )
    .fetch_all(db)
    .await
}

/// Writes out what is dirty, so that one measurement does not pay for another.
///
/// # Errors
/// Never when the role may not ask for it: then it is left to the server.
pub async fn checkpoint(db: &PgPool) -> Result<(), sqlx::Error> {
    match sqlx::query("CHECKPOINT").execute(db).await {
        Err(sqlx::Error::Database(error)) if error.code().as_deref() == Some("42501") => Ok(()),
        other => other.map(drop),
    }
}
