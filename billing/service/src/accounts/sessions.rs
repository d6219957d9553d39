//! Sessions of the portal's pages, kept in Postgres, so that any number of servers know them and anybody can end all of
//! their own.
//!
//! A session is born once and only changed while it lives: saving one that was ended meanwhile changes nothing, and an
//! id that is taken is never adopted. Ids are kept hashed: whoever reads the table cannot use them. Sessions live by
//! the world's clock, whatever a sandbox's says. One that nobody signed in with lives an hour at most: anybody can have
//! any number of them.

use std::collections::HashMap;

use chrono::{DateTime, Duration, SubsecRound};
use domain::calendar::Instant;
use domain::ids::UserId;
use domain::refusal::Code;
use serde_json::Value;
use sha2::{Digest, Sha256};
use sqlx::types::Json;
use sqlx::{PgConnection, PgPool};
use time::OffsetDateTime;
use tower_sessions_core::SessionStore;
use tower_sessions_core::session::Error as SessionError;
use tower_sessions_core::session::{Id, Record};
use tower_sessions_core::session_store::{Error as StoreError, Result as StoreResult};

use super::SignedIn;
use crate::clock;
use crate::error::{Answer, Error, Fault};
use crate::portal::Portal;

/// Ids are random; to meet a taken one even once is next to impossible.
const ATTEMPTS_MAX: u32 = 4;
const AGENT_CHARS_MAX: usize = 200;
/// The session's name for who signed in.
pub const SIGNED_IN: &str = "user";
/// How long a session lives that nobody signed in with.
const STRANGERS_HOURS: i64 = 1;

#[derive(Clone, Debug)]
pub struct PostgresSessionStore(pub PgPool);

/// What stands for an id in the table.
fn stored_id(id: &str) -> String {
    data_encoding::HEXLOWER.encode(&Sha256::digest(id.as_bytes()))
}

/// How a store's error says that the database is away; it has no other way to say what broke.
const AWAY: &str = "away: ";

fn backend(error: sqlx::Error) -> StoreError {
    let fault = Fault::from(error);
    StoreError::Backend(if fault.is_database_away() { format!("{AWAY}{fault}") } else { fault.to_string() })
}

/// What became of a session that cannot be read or kept.
pub fn lost(error: SessionError) -> Error {
    match error {
        SessionError::Store(StoreError::Backend(words)) if words.starts_with(AWAY) => Fault::Away(words).into(),
        other => Fault::Other(format!("session: {other}")).into(),
    }
}

fn instant(at: OffsetDateTime) -> StoreResult<Instant> {
    let at = DateTime::from_timestamp(at.unix_timestamp(), at.nanosecond());
    at.map(|at| at.trunc_subsecs(6)).ok_or_else(|| StoreError::Encode("the expiry is beyond the calendar".to_owned()))
}

/// When a session ends that is kept now.
fn ends_at(record: &Record) -> StoreResult<Instant> {
    let wanted = instant(record.expiry_date)?;
    match record.data.contains_key(SIGNED_IN) {
        true => Ok(wanted),
        false => Ok(wanted.min(clock::world() + Duration::hours(STRANGERS_HOURS))),
    }
}

fn expiry(at: Instant) -> StoreResult<OffsetDateTime> {
    OffsetDateTime::from_unix_timestamp(at.timestamp()).map_err(|error| StoreError::Decode(error.to_string()))
}

/// What people typed may contain what Postgres cannot keep.
fn storable(data: &HashMap<String, Value>) -> Json<Value> {
    Json(data.iter().map(|(name, value)| (without_nul(name), storable_value(value))).collect())
}

fn storable_value(value: &Value) -> Value {
    match value {
        Value::String(text) => Value::String(without_nul(text)),
        Value::Array(items) => items.iter().map(storable_value).collect(),
        Value::Object(fields) => {
            fields.iter().map(|(name, value)| (without_nul(name), storable_value(value))).collect()
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => value.clone(),
    }
}

fn without_nul(text: &str) -> String {
    text.replace('\0', "\u{fffd}")
}

#[async_trait::async_trait]
impl SessionStore for PostgresSessionStore {
    async fn create(&self, record: &mut Record) -> StoreResult<()> {
        for _ in 0..ATTEMPTS_MAX {
            let born = sqlx::query(
                "INSERT INTO sessions (id, data, expires_at, last_seen_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
            )
            .bind(stored_id(&record.id.to_string()))
            .bind(storable(&record.data))
            .bind(ends_at(record)?)
            .bind(clock::world())
            .execute(&self.0)
            .await
            .map_err(backend)?;
            if born.rows_affected() == 1 {
                return Ok(());
            }
            record.id = Id::default();
        }
        Err(StoreError::Backend("every session id is taken".to_owned()))
    }

    async fn save(&self, record: &Record) -> StoreResult<()> {
        sqlx::query("UPDATE sessions SET data = $2, expires_at = $3, last_seen_at = $4 WHERE id = $1")
            .bind(stored_id(&record.id.to_string()))
            .bind(storable(&record.data))
            .bind(ends_at(record)?)
            .bind(clock::world())
            .execute(&self.0)
            .await
            .map_err(backend)?;
        Ok(())
    }

    async fn load(&self, id: &Id) -> StoreResult<Option<Record>> {
        type Row = (Json<HashMap<String, Value>>, Instant);
        let row: Option<Row> =
            sqlx::query_as("SELECT data, expires_at FROM sessions WHERE id = $1 AND expires_at > $2")
                .bind(stored_id(&id.to_string()))
                .bind(clock::world())
                .fetch_optional(&self.0)
                .await
                .map_err(backend)?;
        row.map(|(data, expires_at)| Ok(Record { id: *id, data: data.0, expiry_date: expiry(expires_at)? })).transpose()
    }

    async fn delete(&self, id: &Id) -> StoreResult<()> {
        sqlx::query("DELETE FROM sessions WHERE id = $1")
            .bind(stored_id(&id.to_string()))
            .execute(&self.0)
            .await
            .map_err(backend)?;
        Ok(())
    }
}

/// Says whose session it is, so that all of somebody's sessions can be ended, and which program it is in. Whoever sets a new
/// password waits for this or has ended before it: no session begins with a password that is no longer the one.
///
/// # Errors
/// `sign_in.failed` when the password is another one meanwhile, `not_found` when the session has ended.
pub async fn bind_user(portal: &Portal, session_id: &str, signed_in: &SignedIn, agent: &str) -> Answer<()> {
    let mut tx = portal.db.begin().await?;
    let user = signed_in.user_id;
    let hash: Option<String> = sqlx::query_scalar("SELECT password_hash FROM users WHERE id = $1 FOR SHARE")
        .bind(user.0)
        .fetch_optional(&mut *tx)
        .await?;
    if hash.as_deref() != Some(signed_in.proof.password_hash()) {
        return Err(Code::SignInFailed.into());
    }
    let agent: String = agent.chars().filter(|c| !c.is_control()).take(AGENT_CHARS_MAX).collect();
    let bound = sqlx::query("UPDATE sessions SET user_id = $2, begun_at = $3, agent = $4 WHERE id = $1")
        .bind(stored_id(session_id))
        .bind(user.0)
        .bind(clock::world())
        .bind(agent)
        .execute(&mut *tx)
        .await?;
    if bound.rows_affected() != 1 {
        return Err(Error::not_found());
    }
    tx.commit().await?;
    Ok(())
}

/// A session as whoever it belongs to sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionView {
    /// What names it, and opens nothing.
    pub name: String,
    pub begun_at: Option<Instant>,
    /// What the browser said it is.
    pub agent: String,
    /// Whether it is the one that asks.
    pub is_this: bool,
}

/// Somebody's sessions, the newest first.
pub async fn sessions_of_user(portal: &Portal, user: UserId, this: &str) -> Answer<Vec<SessionView>> {
    let rows: Vec<(String, Option<Instant>, String)> = sqlx::query_as(
        "SELECT id, begun_at, agent FROM sessions WHERE user_id = $1 AND expires_at > $2
         ORDER BY begun_at DESC NULLS LAST, id LIMIT 200",
    )
    .bind(user.0)
    .bind(clock::world())
    .fetch_all(&portal.db)
    .await?;
    let this = stored_id(this);
    let view = |(name, begun_at, agent)| SessionView { is_this: name == this, name, begun_at, agent };
    Ok(rows.into_iter().map(view).collect())
}

/// Which session outlives the others.
#[derive(Clone, Copy, Debug)]
pub enum Kept<'a> {
    None,
    /// The one with this id.
    Only(&'a str),
}

/// Ends somebody's sessions; says how many those were.
pub(crate) async fn end(conn: &mut PgConnection, user: UserId, kept: Kept<'_>) -> Answer<u64> {
    let kept = match kept {
        Kept::None => None,
        Kept::Only(id) => Some(stored_id(id)),
    };
    let ended = sqlx::query("DELETE FROM sessions WHERE user_id = $1 AND id IS DISTINCT FROM $2")
        .bind(user.0)
        .bind(kept)
        .execute(conn)
        .await?;
    Ok(ended.rows_affected())
}

/// Ends one of somebody's sessions by its name. Ending it again changes nothing.
pub async fn end_one_of_user(portal: &Portal, user: UserId, name: &str) -> Answer<()> {
    sqlx::query("DELETE FROM sessions WHERE user_id = $1 AND id = $2")
        .bind(user.0)
        .bind(name)
        .execute(&portal.db)
        .await?;
    Ok(())
}

/// Signs somebody out everywhere but in one session; says how many sessions that were.
pub async fn end_others_of_user(portal: &Portal, user: UserId, this: &str) -> Answer<u64> {
    end(&mut *portal.db.acquire().await?, user, Kept::Only(this)).await
}

/// Signs somebody out everywhere; says how many sessions that were.
pub async fn end_all_of_user(portal: &Portal, user: UserId) -> Answer<u64> {
    end(&mut *portal.db.acquire().await?, user, Kept::None).await
}

/// Clears away sessions that nobody can use any more.
pub async fn delete_expired(portal: &Portal) -> Answer<u64> {
    let deleted = sqlx::query("DELETE FROM sessions WHERE expires_at <= $1").bind(clock::world());
    Ok(deleted.execute(&portal.db).await?.rows_affected())
}
