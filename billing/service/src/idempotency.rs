//! Answers kept for repeated requests: the same key with the same request is answered as it was the first time.
//!
//! A first attempt holds its key for a while; when it never ends, another attempt takes over. Answers are kept for a
//! day. Whoever keeps an answer decides how it is sealed: here it is bytes.

use std::time::Duration;

use domain::refusal::Code;

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
    /// Nobody has answered it yet: do it, then [`keep`] or [`release`].
    First,
    Answered {
        status: u16,
        answer: Vec<u8>,
    },
}

/// Claims a key for a request.
///
/// # Errors
/// `idempotency_key.reused` when it stands for another request, `idempotency_key.busy` while the first is under way.
pub async fn claim(portal: &Portal, attempt: Attempt<'_>) -> Answer<Claim> {
    let now = clock::world();
    let claimed: Option<bool> = sqlx::query_scalar(
        "INSERT INTO idempotency_keys AS kept (principal, key, request, created_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT ON CONSTRAINT idempotency_key_answers_one_request DO UPDATE
         SET request = excluded.request, status = NULL, answer = NULL, created_at = excluded.created_at
         WHERE kept.created_at < $6 OR (kept.status IS NULL AND kept.request = excluded.request AND kept.created_at < $5)
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
        return Ok(Claim::First);
    }
    let kept: Option<(Vec<u8>, Option<i16>, Option<Vec<u8>>)> =
        sqlx::query_as("SELECT request, status, answer FROM idempotency_keys WHERE principal = $1 AND key = $2")
            .bind(attempt.principal)
            .bind(attempt.key)
            .fetch_optional(&portal.db)
            .await?;
    match kept {
        Some((request, ..)) if request != attempt.request => Err(Code::IdempotencyKeyReused.into()),
        Some((_, Some(status), Some(answer))) => {
            Ok(Claim::Answered { status: u16::try_from(status).unwrap_or_default(), answer })
        }
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

/// Gives a claimed key back: what went wrong was ours, and the request may be tried again.
pub async fn release(portal: &Portal, attempt: Attempt<'_>) -> Answer<()> {
    sqlx::query("DELETE FROM idempotency_keys WHERE principal = $1 AND key = $2 AND request = $3 AND status IS NULL")
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
