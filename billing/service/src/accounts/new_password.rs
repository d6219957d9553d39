//! A new password: by whoever knows the old one, or by whoever runs the portal's machine.
//!
//! Other sessions end with the old password, and the devices it was typed into are no longer known.

use domain::ids::UserId;
use domain::refusal::{Code, Refusal, Refusals};
use serde_json::json;
use sqlx::PgConnection;
use uuid::Uuid;

use super::sessions::{self, Kept};
use super::sign_in::{Attempt, Limit};
use super::{passwords, people};
use crate::actor::Actor;
use crate::audit;
use crate::error::{Answer, Error};
use crate::portal::Portal;

const WRONG_MAX: i64 = 10;

/// Changes somebody's own password; their other sessions end.
///
/// # Errors
/// `password.wrong` when `current` is not it, `sign_in.throttled` after too many of these; a new one that is too weak.
pub async fn change_password(
    portal: &Portal,
    actor: &Actor,
    user: UserId,
    (current, new): (&str, &str),
    session_id: &str,
) -> Answer<()> {
    let row: Option<(String, String, String)> =
        sqlx::query_as("SELECT name, email, password_hash FROM users WHERE id = $1")
            .bind(user.0)
            .fetch_optional(&portal.db)
            .await?;
    let (name, email, hash) = row.ok_or_else(Error::not_found)?;
    let attempt = Attempt::begin(portal, vec![Limit::new(format!("password:{user}"), WRONG_MAX)]).await?;
    let mut no = Refusals::default();
    let wrong = || Refusal::at(Code::PasswordWrong, "/password_now");
    if !passwords::is_right(&portal.memory, current, Some(hash.clone())).await? {
        no.push(wrong());
    }
    let weak = passwords::weakness(&portal.memory, new, &[&name, &email]).await?;
    weak.into_iter().for_each(|refusal| no.push(Refusal { pointer: "/password_new".to_owned(), ..refusal }));
    no.into_result()?;
    let (known, hash) = (hash, passwords::hash(&portal.memory, new).await?);
    let now = portal.now().await?;
    let mut tx = portal.db.begin().await?;
    attempt.succeeded(&mut tx).await?;
    let in_force =
        sqlx::query("SELECT FROM users WHERE id = $1 AND password_hash = $2 FOR UPDATE").bind(user.0).bind(known);
    if in_force.fetch_optional(&mut *tx).await?.is_none() {
        return Err(wrong().into());
    }
    save(&mut tx, user.0, &hash).await?;
    sessions::end(&mut tx, user, Kept::Only(session_id)).await?;
    audit::write(&mut tx, now, actor, "change_password", user, json!({})).await?;
    tx.commit().await?;
    Ok(())
}

/// Sets the password of whoever signs in with an address, for whoever runs the portal's machine; all their sessions end.
///
/// # Errors
/// `not_found` when nobody signs in with it; a password that is too weak.
pub async fn set_password(portal: &Portal, email: &str, password: &str) -> Answer<()> {
    let mut no = Refusals::default();
    let user = people::by_email(portal, email.trim()).await?;
    if user.is_none() {
        no.add(Code::NotFound, "/email");
    }
    let name = user.as_ref().map(|user| user.person.clone()).unwrap_or_default();
    passwords::weakness(&portal.memory, password, &[&name, email])
        .await?
        .into_iter()
        .for_each(|refusal| no.push(refusal));
    let (Some(user), true) = (user, no.is_empty()) else { return Err(no.into()) };
    let hash = passwords::hash(&portal.memory, password).await?;
    let now = portal.now().await?;
    let mut tx = portal.db.begin().await?;
    save(&mut tx, user.id, &hash).await?;
    sessions::end(&mut tx, UserId(user.id), Kept::None).await?;
    audit::write_for_portal(&mut tx, now, "set_password", UserId(user.id), json!({})).await?;
    tx.commit().await?;
    Ok(())
}

async fn save(tx: &mut PgConnection, user: Uuid, hash: &str) -> Answer<()> {
    sqlx::query("UPDATE users SET password_hash = $2 WHERE id = $1").bind(user).bind(hash).execute(&mut *tx).await?;
    sqlx::query("DELETE FROM known_devices WHERE user_id = $1").bind(user).execute(tx).await?;
    Ok(())
}
