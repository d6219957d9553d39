//! Signing in. Neither the answer, nor the work, nor the throttling tells whether an address has an account.
//!
//! An attempt counts as failed until it has succeeded, so any number of attempts at once cannot outrun the limits. All
//! of this is by the world's time: a sandbox that stands still must not lock anybody out for good.

use chrono::Duration;
use domain::calendar::Instant;
use domain::refusal::{Code, Refusal};
use serde_json::json;
use sqlx::PgConnection;

use super::details::parse_email;
use super::passwords;
use super::people::{self, SignedIn};
use crate::audit;
use crate::clock;
use crate::error::Answer;
use crate::portal::Portal;

const WINDOW: Duration = Duration::minutes(15);
const FAILURES_PER_ADDRESS_MAX: i64 = 5;
const FAILURES_PER_ORIGIN_MAX: i64 = 50;
const ORIGIN_CHARS_MAX: usize = 64;

/// Proves who somebody is. `from` is where the attempt comes from, such as an IP address.
///
/// # Errors
/// `sign_in.failed`, or `sign_in.throttled` after too many failures of this address or from this origin.
pub async fn sign_in(portal: &Portal, email: &str, password: &str, from: &str) -> Answer<SignedIn> {
    let address = parse_email(email, "").ok();
    let attempt = Attempt::begin(portal, address.as_deref(), from).await?;
    let user = match &address {
        Some(address) => people::by_email(portal, address).await?,
        None => None,
    };
    let right = passwords::is_right(password, user.as_ref().map(|user| user.password_hash.clone())).await?;
    let Some(user) = user.filter(|_| right) else { return Err(Code::SignInFailed.into()) };
    let signed_in = user.signed_in()?;
    let now = portal.now().await?;
    let mut tx = portal.db.begin().await?;
    attempt.succeeded(&mut tx).await?;
    audit::write(&mut tx, now, &signed_in.actor(), "sign_in", signed_in.user_id, json!({})).await?;
    tx.commit().await?;
    Ok(signed_in)
}

/// Forgets failures that no longer count.
pub async fn forget_sign_in_failures(portal: &Portal) -> Answer<u64> {
    let forgotten = sqlx::query("DELETE FROM sign_in_failures WHERE failed_at <= $1").bind(clock::world() - WINDOW);
    Ok(forgotten.execute(&portal.db).await?.rows_affected())
}

struct Attempt {
    address: Option<String>,
    origin: String,
    at: Instant,
}

impl Attempt {
    async fn begin(portal: &Portal, address: Option<&str>, from: &str) -> Answer<Self> {
        let origin: String = from.chars().filter(|c| !c.is_control()).take(ORIGIN_CHARS_MAX).collect();
        let attempt = Self {
            address: address.map(|address| format!("address:{}", address.to_lowercase())),
            origin: format!("from:{origin}"),
            at: clock::world(),
        };
        let mut tx = portal.db.begin().await?;
        if let Some(address) = &attempt.address {
            attempt.count(&mut tx, address, FAILURES_PER_ADDRESS_MAX).await?;
        }
        attempt.count(&mut tx, &attempt.origin, FAILURES_PER_ORIGIN_MAX).await?;
        tx.commit().await?;
        Ok(attempt)
    }

    /// Counts this attempt among the failures of `subject`, one attempt after the other.
    async fn count(&self, tx: &mut PgConnection, subject: &str, failures_max: i64) -> Answer<()> {
        sqlx::query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))").bind(subject).execute(&mut *tx).await?;
        let (failures, first): (i64, Option<Instant>) = sqlx::query_as(
            "SELECT count(*), min(failed_at) FROM sign_in_failures WHERE subject = $1 AND failed_at > $2",
        )
        .bind(subject)
        .bind(self.at - WINDOW)
        .fetch_one(&mut *tx)
        .await?;
        if failures >= failures_max {
            let wait = first.unwrap_or(self.at) + WINDOW - self.at;
            let minutes = (wait.num_seconds() + 59) / 60;
            return Err(Refusal::new(Code::SignInThrottled).with("minutes", minutes.max(1)).into());
        }
        sqlx::query("INSERT INTO sign_in_failures (subject, failed_at) VALUES ($1, $2)")
            .bind(subject)
            .bind(self.at)
            .execute(tx)
            .await?;
        Ok(())
    }

    /// It was no failure after all, and whoever knows the password may try anew.
    async fn succeeded(&self, tx: &mut PgConnection) -> Answer<()> {
        sqlx::query(
            "DELETE FROM sign_in_failures WHERE subject = $1 OR ctid =
                 (SELECT ctid FROM sign_in_failures WHERE subject = $2 AND failed_at = $3 LIMIT 1)",
        )
        .bind(self.address.as_deref())
        .bind(&self.origin)
        .bind(self.at)
        .execute(tx)
        .await?;
        Ok(())
    }
}
