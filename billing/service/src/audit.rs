//! Who did what, when: one row for each act, in the act's own transaction. Rows are never changed. What is written here
//! was also done under the request's idempotency key, if it brought one. Nothing that is only rehearsed is written here.

use std::fmt::Display;

use domain::calendar::Instant;
use serde_json::Value;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::actor::{Actor, Principal};
use crate::error::Answer;
use crate::{idempotency, rehearsal};

/// Writes down what `actor` did to `subject` (an id, or a name where there is none).
pub async fn write(
    tx: &mut PgConnection,
    now: Instant,
    actor: &Actor,
    act: &str,
    subject: impl Display,
    details: Value,
) -> Answer<()> {
    let (role, party) = match actor.principal {
        Principal::Operator => ("operator", None),
        Principal::Seller(seller) => ("seller", Some(seller.0)),
        Principal::Buyer(buyer) => ("buyer", Some(buyer.0)),
        Principal::Subscription(subscription) => ("subscription", Some(subscription.0)),
    };
    idempotency::note_carried_out(tx).await?;
    insert(tx, now, (role, party, Some(&actor.name)), act, subject.to_string(), details).await
}

/// Writes down what the portal did by itself.
pub async fn write_for_portal(
    tx: &mut PgConnection,
    now: Instant,
    act: &str,
    subject: impl Display,
    details: Value,
) -> Answer<()> {
    insert(tx, now, ("portal", None, None), act, subject.to_string(), details).await
}

type Author<'a> = (&'static str, Option<Uuid>, Option<&'a str>);

async fn insert(
    tx: &mut PgConnection,
    now: Instant,
    (role, party, person): Author<'_>,
    act: &str,
    subject: String,
    details: Value,
) -> Answer<()> {
    rehearsal::stop()?;
    sqlx::query(
        "INSERT INTO audit_log (at, actor, party, person, act, subject, details) VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(now)
    .bind(role)
    .bind(party)
    .bind(person)
    .bind(act)
    .bind(subject)
    .bind(details)
    .execute(tx)
    .await?;
    Ok(())
}
