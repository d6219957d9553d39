//! Signing in. Neither the answer, nor the work, nor the throttling tells whether an address has an account.
//!
//! An attempt counts as failed until it has succeeded, so any number of attempts at once cannot outrun the limits. What a
//! stranger does locks nobody out who comes from a device they signed in from before: such a device has a limit of its own.
//! All of this is by the world's time: a sandbox that stands still must not lock anybody out for good.

use chrono::Duration;
use data_encoding::HEXLOWER;
use domain::calendar::Instant;
use domain::refusal::{Code, Refusal};
use domain::text::known_email;
use serde_json::json;
use sqlx::PgConnection;
use uuid::Uuid;

use super::devices::{self, Whence};
use super::passwords;
use super::people::{self, SignedIn};
use crate::audit;
use crate::clock;
use crate::error::{Answer, Error};
use crate::portal::Portal;

const WINDOW: Duration = Duration::minutes(15);
/// At one account from one origin: who guesses locks the door where they stand, and not the owner's.
const FAILURES_PER_ACCOUNT_AND_ORIGIN_MAX: i64 = 5;
/// At one account from everywhere: many who guess together are slowed.
const FAILURES_PER_ACCOUNT_MAX: i64 = 100;
const FAILURES_PER_ORIGIN_MAX: i64 = 50;
const FAILURES_PER_DEVICE_MAX: i64 = 10;
/// Accounts opened from one origin, by strangers to each other.
const SIGN_UPS_PER_ORIGIN_MAX: i64 = 60;
const ORIGIN_CHARS_MAX: usize = 64;

/// Proves who somebody is. `whence` is where the attempt comes from, such as an IP address.
///
/// # Errors
/// `sign_in.failed`, or `sign_in.throttled` after too many failures of this address from this origin, or of either.
pub async fn sign_in<'a>(
    portal: &Portal,
    email: &str,
    password: &str,
    whence: impl Into<Whence<'a>>,
) -> Answer<SignedIn> {
    let whence = whence.into();
    let address = known_email(email);
    let user = match &address {
        Some(address) => people::by_email(portal, address).await?,
        None => None,
    };
    let address = match address {
        Some(address) => Some(people::as_compared(portal, &address).await?),
        None => None,
    };
    let attempt = attempt(portal, address.as_deref(), user.as_ref().map(|user| user.id), &whence).await?;
    let right =
        passwords::is_right(&portal.memory, password, user.as_ref().map(|user| user.password_hash.clone())).await?;
    let Some(user) = user.filter(|_| right) else { return Err(Code::SignInFailed.into()) };
    let signed_in = user.signed_in()?;
    let now = portal.now().await?;
    let mut tx = portal.db.begin().await?;
    attempt.succeeded(&mut tx).await?;
    audit::write(&mut tx, now, &signed_in.actor(), "sign_in", signed_in.user_id, json!({})).await?;
    tx.commit().await?;
    Ok(signed_in)
}

/// Counts an attempt where it may fail: at a device that is known, else at the address, as it is compared, and the origin, each
/// by itself and both together.
async fn attempt(portal: &Portal, address: Option<&str>, user: Option<Uuid>, whence: &Whence<'_>) -> Answer<Attempt> {
    if let Some(user) = user
        && let Some(device) = devices::known(portal, user, whence).await?
    {
        let subject = format!("device:{}", HEXLOWER.encode(&device));
        match Attempt::begin(portal, vec![Limit::new(subject, FAILURES_PER_DEVICE_MAX)]).await {
            Err(Error::Refused(_)) => devices::forget(portal, user, &device).await?,
            counted => return counted,
        }
    }
    let origin = origin(whence);
    let mut limits = Vec::new();
    if let Some(address) = address {
        let here = format!("address:{address} from:{origin}");
        limits.push(Limit::new(here, FAILURES_PER_ACCOUNT_AND_ORIGIN_MAX).forgiven());
        limits.push(Limit::new(format!("address:{address}"), FAILURES_PER_ACCOUNT_MAX).forgiven());
    }
    limits.push(Limit::new(format!("from:{origin}"), FAILURES_PER_ORIGIN_MAX));
    Attempt::begin(portal, limits).await
}

/// Counts an account that is about to be opened.
///
/// # Errors
/// `sign_in.throttled` after too many from the same origin.
pub(super) async fn count_sign_up(portal: &Portal, whence: &Whence<'_>) -> Answer<()> {
    let limit = Limit::new(format!("sign-up:{}", origin(whence)), SIGN_UPS_PER_ORIGIN_MAX);
    Attempt::begin(portal, vec![limit]).await.map(|_| ())
}

fn origin(whence: &Whence<'_>) -> String {
    whence.address.chars().filter(|c| !c.is_control()).take(ORIGIN_CHARS_MAX).collect()
}

/// Forgets failures that no longer count.
pub async fn forget_sign_in_failures(portal: &Portal) -> Answer<u64> {
    let forgotten = sqlx::query("DELETE FROM sign_in_failures WHERE failed_at <= $1").bind(clock::world() - WINDOW);
    Ok(forgotten.execute(&portal.db).await?.rows_affected())
}

/// How many failures of something are borne.
pub(super) struct Limit {
    subject: String,
    failures_max: i64,
    /// Whether a success forgives the failures before it.
    forgiven: bool,
}

impl Limit {
    pub fn new(subject: String, failures_max: i64) -> Self {
        Self { subject, failures_max, forgiven: false }
    }

    fn forgiven(self) -> Self {
        Self { forgiven: true, ..self }
    }
}

pub(super) struct Attempt {
    limits: Vec<Limit>,
    at: Instant,
}

impl Attempt {
    /// # Errors
    /// `sign_in.throttled` when there were too many failures of one of these.
    pub async fn begin(portal: &Portal, limits: Vec<Limit>) -> Answer<Self> {
        let attempt = Self { limits, at: clock::world() };
        let mut tx = portal.db.begin().await?;
        for limit in &attempt.limits {
            attempt.count(&mut tx, limit).await?;
        }
        tx.commit().await?;
        Ok(attempt)
    }

    /// Counts this attempt among the failures, one attempt after the other.
    async fn count(&self, tx: &mut PgConnection, limit: &Limit) -> Answer<()> {
        let subject = &limit.subject;
        sqlx::query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))").bind(subject).execute(&mut *tx).await?;
        let (failures, first): (i64, Option<Instant>) = sqlx::query_as(
            "SELECT count(*), min(failed_at) FROM sign_in_failures WHERE subject = $1 AND failed_at > $2",
        )
        .bind(subject)
        .bind(self.at - WINDOW)
        .fetch_one(&mut *tx)
        .await?;
        if failures >= limit.failures_max {
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
    pub async fn succeeded(&self, tx: &mut PgConnection) -> Answer<()> {
        for limit in &self.limits {
            sqlx::query(
                "DELETE FROM sign_in_failures WHERE subject = $1 AND ($3 OR ctid =
                     (SELECT ctid FROM sign_in_failures WHERE subject = $1 AND failed_at = $2 LIMIT 1))",
            )
            .bind(&limit.subject)
            .bind(self.at)
            .bind(limit.forgiven)
            .execute(&mut *tx)
            .await?;
        }
        Ok(())
    }
}
