//! The sandbox's imitation of a payment provider's hosted card page. It is another company's page as far as anybody can
//! see: plain, without scripts, without a session, reached and left by redirects. Only a sandbox has it.

mod page;

use app::context::local_path;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::refusal::Refusals;
use service::payments::sandbox::{self, CardInput, Confirm, HostedKind, HostedSession};
use service::{Error, Mode, Portal};

use crate::form;
use crate::headers::{nonce, plain_page_policy};
use crate::problem::{Problem, Reply};

/// What is typed into the page; which fields come depends on what it asks for.
#[derive(Debug, Default)]
pub struct Typed {
    number: String,
    expires: String,
    cvc: String,
    name: String,
    answer: String,
}

impl Typed {
    fn of(fields: &[(String, String)]) -> Self {
        let typed = |name: &str| form::value(fields, name).to_owned();
        Self {
            number: typed("number"),
            expires: typed("expires"),
            cvc: typed("cvc"),
            name: typed("name"),
            answer: typed("answer"),
        }
    }
}

/// The page behind a token.
pub async fn show(State(portal): State<Portal>, Path(token): Path<String>) -> Reply<Response> {
    let Some(session) = open(&portal, &token).await? else { return closed(&portal, &token).await };
    Ok(render(StatusCode::OK, &session, &Typed::default(), &Refusals::default()))
}

/// Takes the card, or the answer of the buyer, and leads back to the portal.
pub async fn submit(State(portal): State<Portal>, Path(token): Path<String>, request: Request) -> Reply<Response> {
    let (parts, content) = request.into_parts();
    let (fields, _) = form::read(&parts.headers, &parts.method, content).await?;
    let typed = Typed::of(&fields);
    let Some(session) = open(&portal, &token).await? else { return closed(&portal, &token).await };
    let done = match session.kind {
        HostedKind::Setup => sandbox::submit_card(&portal, &token, card(&typed)).await,
        HostedKind::Confirm(_) if typed.answer == "approve" => {
            sandbox::confirm(&portal, &token, Confirm::Approve).await
        }
        HostedKind::Confirm(_) => sandbox::confirm(&portal, &token, Confirm::Decline).await,
    };
    match done {
        Ok(return_to) => Ok(Redirect::to(local_path(&return_to).unwrap_or("/")).into_response()),
        Err(Error::Refused(refusals)) => Ok(render(StatusCode::UNPROCESSABLE_ENTITY, &session, &typed, &refusals)),
        Err(fault) => Err(fault.into()),
    }
}

async fn open(portal: &Portal, token: &str) -> Reply<Option<HostedSession>> {
    match portal.mode {
        Mode::Production => Err(Problem::not_found()),
        Mode::Sandbox => Ok(sandbox::session(portal, token).await?),
    }
}

/// A page that is done says so, and leads back once more.
async fn closed(portal: &Portal, token: &str) -> Reply<Response> {
    let (return_to, locale) = sandbox::finished(portal, token).await?.ok_or_else(Problem::not_found)?;
    Ok(answer(StatusCode::NOT_FOUND, |nonce| page::closed(nonce, local_path(&return_to).unwrap_or("/"), locale)))
}

fn card(typed: &Typed) -> CardInput {
    CardInput {
        number: typed.number.clone(),
        expires: typed.expires.clone(),
        cvc: typed.cvc.clone(),
        name: typed.name.clone(),
    }
}

fn render(status: StatusCode, session: &HostedSession, typed: &Typed, refusals: &Refusals) -> Response {
    answer(status, |nonce| page::html(nonce, session, typed, refusals))
}

fn answer(status: StatusCode, page: impl FnOnce(&str) -> String) -> Response {
    let nonce = nonce();
    let mut response = (status, Html(page(&nonce))).into_response();
    if let Ok(policy) = HeaderValue::from_str(&plain_page_policy(&nonce)) {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
