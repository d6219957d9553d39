//! What happens around a posted form: the act runs, then the browser is sent on to a page.
//!
//! A refused post comes back to its own page, which finds what was typed and why it was refused in a [`Flash`]. A fault
//! is logged once and answered with its reference. What is typed as a password is never kept.

use ::words::auth as words;
use ::words::refused::all_words;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use domain::refusal::{Code, Refusals};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use service::accounts::SignedIn;
use service::{Actor, Answer, Error, Portal, Principal, payments, reference};

use super::next::Next;
use super::once::once;
use crate::context::{Visit, begin_session, is_kept, leave_flash, local_path, visit};
use crate::form::{Flash, NUMBER, SHOWN_IN};
use crate::reader::Role;

/// The name of the header by which a server function says under which reference its fault was logged.
pub const FAULT_HEADER: &str = "x-fondaco-fault";

/// The name of the header by which a form says that it was refused, to whoever counts; it goes no further.
pub const REFUSED_HEADER: HeaderName = HeaderName::from_static("x-fondaco-refused");

/// What stands before the reference when the database could not be reached.
pub const AWAY: &str = "away ";

/// Runs an act for whoever is signed in; anybody else is asked to sign in first.
///
/// # Errors
/// Never: whatever happens, the browser is told where to go.
pub async fn submit<T, Acting>(
    form: &'static str,
    act: impl FnOnce(Portal, Actor) -> Acting,
    next: impl FnOnce(T) -> Next,
) -> Result<(), ServerFnError>
where
    Acting: Future<Output = Answer<T>>,
{
    let visit = visit();
    match visit.actor.clone() {
        Some(actor) => {
            let acting = async { act(visit.portal.clone(), actor.clone()).await.map(next) };
            let outcome = match once(&visit, &actor, acting).await {
                Ok(next) if next.pays => Ok(paying(&visit, &actor, next).await),
                outcome => outcome,
            };
            conclude(form, &visit, outcome).await;
        }
        None => {
            let kept = keep_over_sign_in(form, &visit).await.map(|()| to_sign_in(&visit.back));
            match kept {
                Ok(path) => go_to(&path),
                Err(Error::Fault(fault)) => fail(&reference::log(&fault)),
                Err(Error::Refused(_)) => go_to(&to_sign_in(&visit.back)),
            }
        }
    }
    Ok(())
}

/// Signs in whoever the act answers, then goes to `next`, or home; with the words to be said there, if any.
///
/// # Errors
/// Never: whatever happens, the browser is told where to go.
pub async fn submit_sign_in<Acting>(
    form: &'static str,
    next: Option<String>,
    act: impl FnOnce(Portal) -> Acting,
) -> Result<(), ServerFnError>
where
    Acting: Future<Output = Answer<(SignedIn, Option<String>)>>,
{
    let visit = visit();
    let outcome = match act(visit.portal.clone()).await {
        Ok((signed_in, said)) => begin_session(&visit, &signed_in).await.map(|()| {
            let wanted = next.as_deref().and_then(local_path);
            let next = Next::to(wanted.unwrap_or_else(|| home(signed_in.principal)));
            match said {
                Some(words) => next.saying(form, words),
                None => next,
            }
        }),
        Err(error) => Err(error),
    };
    conclude(form, &visit, outcome).await;
    Ok(())
}

/// Answers what an island asked for, on behalf of whoever is signed in.
///
/// # Errors
/// The words of a refusal, or the reference of a fault.
pub async fn answer<T, Asking>(ask: impl FnOnce(Portal, Actor) -> Asking) -> Result<T, ServerFnError>
where
    Asking: Future<Output = Answer<T>>,
{
    let visit = visit();
    let answer = match visit.actor.clone() {
        Some(actor) => ask(visit.portal.clone(), actor).await,
        None => Err(Code::Unauthenticated.into()),
    };
    answer.map_err(|error| match error {
        Error::Refused(refusals) => {
            expect_context::<ResponseOptions>().set_status(status_of(&refusals));
            ServerFnError::ServerError(all_words(&refusals.0, visit.reader.locale))
        }
        Error::Fault(fault) => ServerFnError::ServerError(reference::log(&fault)),
    })
}

/// How an island is told that it was refused.
fn status_of(refusals: &Refusals) -> StatusCode {
    match refusals.0.first().map(|refusal| refusal.code) {
        Some(Code::Unauthenticated) => StatusCode::UNAUTHORIZED,
        Some(Code::NotAllowed) => StatusCode::FORBIDDEN,
        Some(Code::NotFound) => StatusCode::NOT_FOUND,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

/// Where somebody begins after signing in.
pub const fn home(principal: Principal) -> &'static str {
    match principal {
        Principal::Operator => "/admin",
        Principal::Seller(_) => "/seller",
        Principal::Buyer(_) => "/account/subscriptions",
        Principal::Subscription(_) => "/",
    }
}

/// A page of the area of whoever is signed in: `settings`.
pub fn own_page(name: &str) -> String {
    let role = visit().reader.account.map_or(Role::Buyer, |account| account.role);
    format!("{}/{name}", role.area())
}

/// The way to sign in and come back.
pub fn to_sign_in(back: &str) -> String {
    let mut path = "/sign-in?next=".to_owned();
    for byte in back.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' => path.push(char::from(byte)),
            _ => path.push_str(&format!("%{byte:02X}")),
        }
    }
    path
}

/// Keeps what was posted in the console by somebody whose session was over, until they have signed in and are back on its
/// page. Pages that are the same for every account keep nothing: the next to sign in may be somebody else.
async fn keep_over_sign_in(form: &'static str, visit: &Visit) -> Answer<()> {
    let of_every_account = ["/seller/settings", "/seller/security"];
    let page = visit.back.split(['?', '#']).next().unwrap_or_default();
    if !page.starts_with("/seller/") || of_every_account.contains(&page) {
        return Ok(());
    }
    let locale = visit.reader.locale;
    let Flash { values, .. } = refused(form, visit, Refusals::default());
    let kept = Flash { values, ..Flash::done(form, words::entries_kept(locale)) };
    if !is_kept(&kept, None) {
        return Ok(());
    }
    leave_flash(&visit.session, &visit.back, kept).await?;
    let expired = Flash::done(super::auth_forms::SIGN_IN, words::session_expired(locale));
    leave_flash(&visit.session, &to_sign_in(&visit.back), expired).await
}

/// The way to the provider's page, or past it.
async fn paying(visit: &Visit, actor: &Actor, next: Next) -> Next {
    let begun = match payments::method(&visit.portal, actor).await {
        Ok(Some(_)) => return next,
        Ok(None) => payments::begin_setup(&visit.portal, actor, &next.path, visit.reader.locale).await,
        Err(error) => Err(error),
    };
    match begun {
        Ok(address) => next.by_way_of(address),
        Err(Error::Refused(_)) => next,
        Err(Error::Fault(fault)) => {
            reference::log(&fault);
            next
        }
    }
}

async fn conclude(form: &'static str, visit: &Visit, outcome: Answer<Next>) {
    let concluded = match outcome {
        Ok(next) => leave(visit, &next).await.map(|()| go_to(next.way.as_deref().unwrap_or(&next.path))),
        Err(Error::Refused(refusals)) => {
            let flash = refused(form, visit, refusals);
            expect_context::<ResponseOptions>().insert_header(REFUSED_HEADER, HeaderValue::from_static("1"));
            leave_flash(&visit.session, &visit.back, flash).await.map(|()| go_to(&visit.back))
        }
        Err(fault) => Err(fault),
    };
    if let Err(Error::Fault(fault)) = concluded {
        let reference = reference::log(&fault);
        fail(&if fault.is_database_away() { format!("{AWAY}{reference}") } else { reference });
    }
}

fn refused(form: &'static str, visit: &Visit, refusals: Refusals) -> Flash {
    let kept = visit.posted.iter().filter(|(name, _)| is_kept_of(form, name)).cloned();
    Flash::refused(form, kept.collect(), refusals)
}

/// Whether what was typed into a field comes back, after a refusal or in another language. Of the forms that anybody can send, nothing but their own fields.
pub fn is_kept_of(form: &str, name: &str) -> bool {
    use super::auth_forms as forms;
    match form {
        forms::SIGN_IN => ["email", SHOWN_IN].contains(&name),
        forms::SIGN_UP => {
            let typed =
                ["role", "organization", "person", "email", "country", "vat_id", "time_zone", "locale", SHOWN_IN];
            typed.contains(&name)
        }
        _ => !name.contains("password") && name != NUMBER,
    }
}

async fn leave(visit: &Visit, next: &Next) -> Answer<()> {
    match &next.flash {
        Some(flash) => leave_flash(&visit.session, &next.path, flash.clone()).await,
        None => Ok(()),
    }
}

fn go_to(path: &str) {
    let response = expect_context::<ResponseOptions>();
    if let Ok(location) = HeaderValue::from_str(path) {
        response.insert_header(header::LOCATION, location);
        response.set_status(StatusCode::SEE_OTHER);
    }
}

fn fail(reference: &str) {
    let response = expect_context::<ResponseOptions>();
    response.set_status(StatusCode::INTERNAL_SERVER_ERROR);
    if let Ok(reference) = HeaderValue::from_str(reference) {
        response.insert_header(HeaderName::from_static(FAULT_HEADER), reference);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_survives_signing_in() {
        assert_eq!(to_sign_in("/store/prod_1?q=a&b"), "/sign-in?next=/store/prod_1%3Fq%3Da%26b");
    }
}
