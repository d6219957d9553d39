//! Answers kept for repeated requests: the same key with the same request is answered as it was the first time.
//!
//! A first attempt holds its key for a while; when it never ends, another attempt takes over. Answers are kept for a
//! day. Whoever keeps an answer decides how it is sealed: here it is bytes.
//!
//! Invariant: an act that writes to the audit log, and a batch of usage, are carried out at most once per key. They note
//! it in their own transaction, and only while they hold the key; who comes when the answer was lost is told so.

use std::time::Duration;

use domain::calendar::Instant;
use domain::refusal::Code;
use sqlx::PgConnection;

use crate::clock;
use crate::error::Answer;
use crate::portal::Portal;

/// How long a first attempt may take before another takes over.
pub const LEASE: Duration = Duration::from_secs(60);
/// How long an answer is kept.
pub const KEPT: Duration = Duration::from_secs(24 * 3600);

/// A key, as one principal used it. Two principals may use the same.
#[derive(Clone, Copy, Debug)]
pub struct Attempt<'a> {
    pub principal: &'a str,
    pub key: &'a str,
    /// The fingerprint of all that was asked.
    pub request: &'a [u8],
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Claim {
    /// Nobody has answered it yet: do it [`under`] the key, then [`keep`] or [`release`].
    First(Held),
    Answered {
        status: u16,
        answer: Vec<u8>,
    },
}

/// A key that is held by one attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    principal: String,
    key: String,
    since: Instant,
}

tokio::task_local! {
    static HELD: Held;
}

/// Does what a key is held for.
pub async fn under<T>(held: Held, act: impl Future<Output = T>) -> T {
    HELD.scope(held, act).await
}

/// Notes that the key under which this is done was used. It is as if it never were when the transaction does not commit.
///
/// # Errors
/// `idempotency_key.busy` when another attempt has taken the key over: this one must not commit.
pub(crate) async fn note_carried_out(conn: &mut PgConnection) -> Answer<()> {
    let Ok(held) = HELD.try_with(Held::clone) else { return Ok(()) };
    let noted = sqlx::query(
        "UPDATE idempotency_keys SET carried_out = true WHERE principal = $1 AND key = $2 AND created_at = $3",
    )
    .bind(held.principal)
    .bind(held.key)
    .bind(held.since)
    .execute(conn)
    .await?;
    if noted.rows_affected() == 1 { Ok(()) } else { Err(Code::IdempotencyKeyBusy.into()) }
}

/// Claims a key for a request.
///
/// # Errors
/// `idempotency_key.reused` when it stands for another request, `idempotency_key.busy` while the first is under way,
/// `idempotency_key.answer_lost` when the first was carried out and its answer never kept.
pub async fn claim(portal: &Portal, attempt: Attempt<'_>) -> Answer<Claim> {
    let now = clock::world();
    let claimed: Option<bool> = sqlx::query_scalar(
        "INSERT INTO idempotency_keys AS kept (principal, key, request, created_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT ON CONSTRAINT idempotency_key_answers_one_request DO UPDATE
         SET request = excluded.request, status = NULL, answer = NULL, created_at = excluded.created_at,
             carried_out = false
         WHERE kept.created_at < $6
            OR (kept.status IS NULL AND NOT kept.carried_out AND kept.request = excluded.request AND kept.created_at < $5)
         RETURNING true",
    )
    .bind(attempt.principal)
    .bind(attempt.key)
    .bind(attempt.request)
    .bind(now)
    .bind(now - LEASE)
    .bind(now - KEPT)
    .fetch_optional(&portal.db)
    .await?;
    if claimed.is_some() {
        let (principal, key) = (attempt.principal.to_owned(), attempt.key.to_owned());
        return Ok(Claim::First(Held { principal, key, since: now }));
    }
    let kept: Option<(Vec<u8>, Option<i16>, Option<Vec<u8>>, bool)> = sqlx::query_as(
        "SELECT request, status, answer, carried_out AND created_at < $3 FROM idempotency_keys
         WHERE principal = $1 AND key = $2",
    )
    .bind(attempt.principal)
    .bind(attempt.key)
    .bind(now - LEASE)
    .fetch_optional(&portal.db)
    .await?;
    match kept {
        Some((request, ..)) if request != attempt.request => Err(Code::IdempotencyKeyReused.into()),
        Some((_, Some(status), Some(answer), _)) => {
            Ok(Claim::Answered { status: u16::try_from(status).unwrap_or_default(), answer })
        }
        Some((_, _, _, true)) => Err(Code::IdempotencyAnswerLost.into()),
        _ => Err(Code::IdempotencyKeyBusy.into()),
    }
}

/// Keeps the answer to a claimed request.
pub async fn keep(portal: &Portal, attempt: Attempt<'_>, status: u16, answer: &[u8]) -> Answer<()> {
    sqlx::query(
        "UPDATE idempotency_keys SET status = $4, answer = $5
         WHERE principal = $1 AND key = $2 AND request = $3 AND status IS NULL",
    )
    .bind(attempt.principal)
    .bind(attempt.key)
    .bind(attempt.request)
    .bind(i16::try_from(status).unwrap_or_default())
    .bind(answer)
    .execute(&portal.db)
    .await?;
    Ok(())
}

/// Gives a claimed key back: what went wrong was ours, and the request may be tried again unless it was carried out.
pub async fn release(portal: &Portal, attempt: Attempt<'_>) -> Answer<()> {
    sqlx::query(
        "DELETE FROM idempotency_keys
         WHERE principal = $1 AND key = $2 AND request = $3 AND status IS NULL AND NOT carried_out",
    )
    .bind(attempt.principal)
    .bind(attempt.key)
    .bind(attempt.request)
    .execute(&portal.db)
    .await?;
    Ok(())
}

/// Forgets answers that were kept long enough.
pub async fn delete_expired(portal: &Portal) -> Answer<u64> {
    let deleted = sqlx::query("DELETE FROM idempotency_keys WHERE created_at < $1").bind(clock::world() - KEPT);
    Ok(deleted.execute(&portal.db).await?.rows_affected())
}
