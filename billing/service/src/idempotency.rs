//! Answers kept for repeated requests: the same key with the same request is answered as it was the first time.
//!
//! A first attempt holds its key for a while; when it never ends, another attempt takes over. Answers are kept for a
//! day, sealed (in [`seal`]) with what only the caller knows, since they may carry a key that is shown once: neither the
//! key nor the caller's secret is stored. A key is bytes, whichever they are.
//!
//! Invariant: an act that writes to the audit log, and a batch of usage, are carried out at most once per key. They note
//! it in their own transaction, and only while they hold the key; who comes when the answer was lost is told so.

mod seal;

use std::time::Duration;

use domain::calendar::Instant;
use domain::refusal::Code;
use sha2::{Digest, Sha256};
use sqlx::PgConnection;

use self::seal::Seal;
use crate::clock;
use crate::error::{Answer, Fault};
use crate::portal::Portal;

/// How long a first attempt may take before another takes over.
pub const LEASE: Duration = Duration::from_secs(60);
/// How long an answer is kept.
pub const KEPT: Duration = Duration::from_secs(24 * 3600);

/// A key, as one principal used it. Two principals may use the same.
#[derive(Clone, Copy)]
pub struct Attempt<'a> {
    pub principal: &'a str,
    pub key: &'a [u8],
    /// The secret that whoever asks was recognized by: nobody else of the principal's is answered. Empty where the key is one.
    pub secret: &'a [u8],
    /// The fingerprint of all that was asked.
    pub request: &'a [u8],
    pub reuse: Reuse,
}

/// What stands for all that was asked.
pub fn fingerprint(request: &[u8]) -> Vec<u8> {
    Sha256::digest(request).to_vec()
}

/// What another request under a known key is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reuse {
    /// A mistake.
    Refused,
    /// A new wish, once the first is answered.
    Renews,
}

impl Attempt<'_> {
    /// What stands for the key in the table.
    fn stored_key(&self) -> String {
        data_encoding::HEXLOWER.encode(&Sha256::digest(self.key))
    }

    /// What stands for whoever asks.
    fn asked_by(&self) -> Vec<u8> {
        Sha256::new().chain_update(b"idempotency, asked by\0").chain_update(self.secret).finalize().to_vec()
    }

    fn seal(&self) -> Seal {
        Seal::new(self.secret, self.key)
    }
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
/// `idempotency_key.of_another_key` when somebody else of the principal's used it, `idempotency_key.reused` when it stands
/// for another request, `idempotency_key.busy` while the first is under way, `idempotency_key.answer_lost` when the first was
/// carried out and its answer never kept.
pub async fn claim(portal: &Portal, attempt: Attempt<'_>) -> Answer<Claim> {
    let now = clock::world();
    let claimed: Option<bool> = sqlx::query_scalar(
        "INSERT INTO idempotency_keys AS kept (principal, key, request, asked_by, created_at) VALUES ($1, $2, $3, $7, $4)
         ON CONFLICT ON CONSTRAINT idempotency_key_answers_one_request DO UPDATE
         SET request = excluded.request, asked_by = excluded.asked_by, status = NULL, answer = NULL,
             created_at = excluded.created_at, carried_out = false
         WHERE kept.created_at < $6
            OR (kept.asked_by = excluded.asked_by
                AND CASE WHEN kept.request = excluded.request
                    THEN kept.status IS NULL AND NOT kept.carried_out AND kept.created_at < $5
                    ELSE $8 AND (kept.status IS NOT NULL OR kept.created_at < $5) END)
         RETURNING true",
    )
    .bind(attempt.principal)
    .bind(attempt.stored_key())
    .bind(attempt.request)
    .bind(now)
    .bind(now - LEASE)
    .bind(now - KEPT)
    .bind(attempt.asked_by())
    .bind(attempt.reuse == Reuse::Renews)
    .fetch_optional(&portal.db)
    .await?;
    match claimed {
        Some(_) => {
            Ok(Claim::First(Held { principal: attempt.principal.to_owned(), key: attempt.stored_key(), since: now }))
        }
        None => known(portal, attempt, now).await,
    }
}

/// What is kept under a key that somebody else claimed.
async fn known(portal: &Portal, attempt: Attempt<'_>, now: Instant) -> Answer<Claim> {
    type Row = (Vec<u8>, Vec<u8>, Option<i16>, Option<Vec<u8>>, bool);
    let kept: Option<Row> = sqlx::query_as(
        "SELECT asked_by, request, status, answer, carried_out AND created_at < $3 FROM idempotency_keys
         WHERE principal = $1 AND key = $2",
    )
    .bind(attempt.principal)
    .bind(attempt.stored_key())
    .bind(now - LEASE)
    .fetch_optional(&portal.db)
    .await?;
    match kept {
        Some((asked_by, ..)) if asked_by != attempt.asked_by() => Err(Code::IdempotencyKeyOfAnotherKey.into()),
        Some((_, request, ..)) if request != attempt.request && attempt.reuse == Reuse::Refused => {
            Err(Code::IdempotencyKeyReused.into())
        }
        Some((_, request, Some(status), Some(answer), _)) if request == attempt.request => {
            let answer = attempt.seal().open(&answer).ok_or(Code::IdempotencyAnswerLost)?;
            let status = u16::try_from(status).map_err(|_| Fault::Stored(format!("status {status}")))?;
            Ok(Claim::Answered { status, answer })
        }
        Some((.., true)) => Err(Code::IdempotencyAnswerLost.into()),
        _ => Err(Code::IdempotencyKeyBusy.into()),
    }
}

/// Keeps the answer to a claimed request.
///
/// # Errors
/// A fault without randomness.
pub async fn keep(portal: &Portal, attempt: Attempt<'_>, status: u16, answer: &[u8]) -> Answer<()> {
    let sealed = attempt.seal().close(answer)?;
    let status = i16::try_from(status).map_err(|_| Fault::Other(format!("status {status}")))?;
    sqlx::query(
        "UPDATE idempotency_keys SET status = $4, answer = $5
         WHERE principal = $1 AND key = $2 AND request = $3 AND status IS NULL",
    )
    .bind(attempt.principal)
    .bind(attempt.stored_key())
    .bind(attempt.request)
    .bind(status)
    .bind(sealed)
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
    .bind(attempt.stored_key())
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
