//! What everybody does with keys, their password and their sessions.

use leptos::prelude::*;

#[cfg(feature = "ssr")]
use {
    super::key_shown::KeyShown,
    super::{Next, own_page, submit},
    crate::context::{Visit, lost, reader, visit},
    ::words::credentials as words,
    domain::ids::{ApiKeyId, UserId},
    domain::locale::Locale,
    service::accounts::{ENVIRONMENT_KEY, USAGE_KEY},
    service::{Answer, Error, Fault, Principal, accounts, accounts::sessions},
};

/// The forms, as their flashes name them.
pub mod forms {
    pub const KEY: &str = "key";
    pub const PASSWORD: &str = "password";
    /// Forms that are a single button.
    pub const DONE: &str = "credentials";
}

/// The page with the keys of whoever holds them.
#[cfg(feature = "ssr")]
pub fn keys_path(holder: Principal) -> String {
    match holder {
        Principal::Operator => "/keys/operator".to_owned(),
        Principal::Seller(id) => format!("/keys/{id}"),
        Principal::Buyer(id) => format!("/keys/{id}"),
        Principal::Subscription(id) => format!("/keys/{id}"),
    }
}

/// Who holds keys, as an address or a form names them.
///
/// # Errors
/// `not_found` for what names nobody.
#[cfg(feature = "ssr")]
pub fn holder_of(text: &str) -> Answer<Principal> {
    let seller = || text.parse().ok().map(Principal::Seller);
    let buyer = || text.parse().ok().map(Principal::Buyer);
    let subscription = || text.parse().ok().map(Principal::Subscription);
    let operator = (text == "operator").then_some(Principal::Operator);
    operator.or_else(seller).or_else(buyer).or_else(subscription).ok_or_else(Error::not_found)
}

#[server]
pub async fn issue_key(
    #[server(default)] holder: String,
    #[server(default)] name: String,
) -> Result<(), ServerFnError> {
    submit(
        forms::KEY,
        |portal, actor| async move {
            let holder = holder_of(&holder)?;
            let (_, key) = accounts::issue_api_key_to(&portal, &actor, holder, &name).await?;
            Ok((holder, KeyShown::new(name, key)))
        },
        |(holder, shown)| Next::to(keys_path(holder)).leaving(shown.flash(forms::KEY)),
    )
    .await
}

/// What a key is called; a subscription's that nobody named and one from a sandbox's environment, by what they are.
#[cfg(feature = "ssr")]
pub fn called(holder: Principal, name: &str, l: Locale) -> String {
    match holder {
        Principal::Subscription(_) if name == USAGE_KEY => words::usage_key_unnamed(l).to_owned(),
        Principal::Operator if name == ENVIRONMENT_KEY => words::key_of_environment(l).to_owned(),
        Principal::Subscription(_) | Principal::Operator | Principal::Seller(_) | Principal::Buyer(_) => {
            name.to_owned()
        }
    }
}

#[server]
pub async fn revoke_key(
    #[server(default)] holder: String,
    #[server(default)] key_id: String,
) -> Result<(), ServerFnError> {
    let locale = reader().locale;
    submit(
        forms::DONE,
        |portal, actor| async move {
            let (holder, id) = (holder_of(&holder)?, key_id.parse::<ApiKeyId>().map_err(|_| Error::not_found())?);
            accounts::revoke_api_key_of(&portal, &actor, holder, id).await?;
            let keys = accounts::api_keys_of(&portal, &actor, holder).await?;
            let name = keys.into_iter().find(|key| key.id == id).map(|key| key.name).unwrap_or_default();
            Ok((holder, name))
        },
        |(holder, name)| {
            let name = called(holder, &name, locale);
            Next::to(keys_path(holder)).saying(forms::DONE, words::key_revoked(locale, name))
        },
    )
    .await
}

/// The page about one's own password and sessions, in one's own area.
#[cfg(feature = "ssr")]
const SECURITY: &str = "security";

/// Who is signed in, and the session's id.
#[cfg(feature = "ssr")]
fn signed_in(visit: &Visit) -> Answer<(UserId, String)> {
    let user = visit.reader.account.as_ref().and_then(|account| account.user_id.parse().ok());
    let session = visit.session.id().map(|id| id.to_string());
    user.zip(session).ok_or_else(|| Fault::Other("somebody is signed in without a session".to_owned()).into())
}

#[server]
pub async fn change_password(
    #[server(default)] password_now: String,
    #[server(default)] password_new: String,
) -> Result<(), ServerFnError> {
    let visit = visit();
    submit(
        forms::PASSWORD,
        |portal, actor| async move {
            let (user, session) = signed_in(&visit)?;
            accounts::change_password(&portal, &actor, user, (&password_now, &password_new), &session).await?;
            match &visit.device {
                Some(device) => accounts::remember_device(&portal, user, device).await,
                None => Ok(()),
            }
        },
        |()| Next::to(own_page(SECURITY)).saying(forms::DONE, words::password_changed(reader().locale)),
    )
    .await
}

/// Ends one of one's own sessions; ending the one that asks signs out.
#[server]
pub async fn end_session(#[server(default)] session: String) -> Result<(), ServerFnError> {
    let visit = visit();
    submit(
        forms::DONE,
        |portal, _| async move {
            let (user, this) = signed_in(&visit)?;
            let all = sessions::sessions_of_user(&portal, user, &this).await?;
            if all.iter().any(|one| one.is_this && one.name == session) {
                visit.session.flush().await.map_err(lost)?;
                return Ok("/sign-in".to_owned());
            }
            sessions::end_one_of_user(&portal, user, &session).await?;
            Ok(own_page(SECURITY))
        },
        |page| Next::to(page).saying(forms::DONE, words::session_ended(reader().locale)),
    )
    .await
}

#[server]
pub async fn end_other_sessions() -> Result<(), ServerFnError> {
    let visit = visit();
    submit(
        forms::DONE,
        |portal, _| async move {
            let (user, this) = signed_in(&visit)?;
            sessions::end_others_of_user(&portal, user, &this).await
        },
        |_| Next::to(own_page(SECURITY)).saying(forms::DONE, words::others_ended(reader().locale)),
    )
    .await
}
